"""The mark at the top of the rail: it opens the menus where no menu bar is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from ui import text, theme
from ui.controls.menu import Menu
from ui.overrides import override
from ui.painting import focus_ring, prepare

SIZE = 38


class MenuButton(QAbstractButton):
    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(SIZE, SIZE)
        self.setAccessibleName(name)
        self.setToolTip(text.tooltip(f"{name} (F10)"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._menu = Menu(parent=self)
        self._menu.setObjectName("main_menu")
        self.clicked.connect(self.popup)

    def fit(self, rail: QWidget) -> None:
        """Lie over the mark that the rail paints."""
        self.move((rail.width() - SIZE) // 2, 9)

    def set_menus(self, menus: Sequence[QMenu]) -> None:
        """What opens below the mark; the menus stay with whoever made them."""
        for each in menus:
            self._menu.addAction(each.menuAction())

    def popup(self) -> None:
        """Open; from the keyboard with the first menu chosen, so that the arrow keys go on from there."""
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
        if not self.underMouse():
            self._menu.setActiveAction(self._menu.actions()[0])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        with QPainter(self) as painter:
            prepare(painter)
            focus_ring(painter, QRectF(4, 4, 30, 30), theme.current(), 8)
