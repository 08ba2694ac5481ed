"""The mark at the top of the rail: it opens the menus where no menu bar is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from ui import theme
from ui.overrides import override
from ui.painting import focus_ring, prepare

SIZE = 38


class MenuButton(QAbstractButton):
    pressed_for_menu = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(SIZE, SIZE)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} (F10)")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.pressed_for_menu)

    def fit(self, rail: QWidget) -> None:
        """Lie over the mark that the rail paints."""
        self.move((rail.width() - SIZE) // 2, 9)

    def popup(self, menus: Sequence[QMenu]) -> None:
        """Show these menus below the mark."""
        menu = QMenu(self)
        menu.setObjectName("main_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in menus:
            menu.addMenu(each)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        with QPainter(self) as painter:
            prepare(painter)
            focus_ring(painter, QRectF(4, 4, 30, 30), theme.current(), 8)
