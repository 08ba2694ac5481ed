"""Two parts side by side, or one above the other where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui import theme as themes
from ui.overrides import override
from ui.painting import upright

_NO_LIMIT = 16_777_215


class SideBySide(QWidget):
    """`left_width` or `right_width` holds that part at a width while they stand side by side.

    Without either they share the room.
    """

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        least: int,
        gap: int = 0,
        *,
        left_width: int = 0,
        right_width: int = 0,
    ) -> None:
        super().__init__()
        self._least = least
        self._held, self._held_width = (left, left_width) if left_width else (right, right_width)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        top = Qt.AlignmentFlag(0) if self._held_width else Qt.AlignmentFlag.AlignTop
        self._layout.addWidget(left, 0 if left_width else 1, top)
        self._layout.addWidget(right, 0 if right_width else 1, top)
        self._arrange()

    def is_stacked(self) -> bool:
        return self._layout.direction() == QBoxLayout.Direction.TopToBottom

    def _arrange(self) -> None:
        stacked = 0 < self.width() < self._least
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(down if stacked else across)
        if self._held_width:
            self._held.setMinimumWidth(0 if stacked else self._held_width)
            self._held.setMaximumWidth(_NO_LIMIT if stacked else self._held_width)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (0 < self.width() < self._least) != self.is_stacked():
            self._arrange()


class ListAndDetail(SideBySide):
    """A list and what is chosen in it, a hairline between them and one above."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            line = themes.current().line
            if not self.is_stacked():
                upright(painter, self._held_width, 0, self.height(), line)
            painter.fillRect(QRectF(0, 0, self.width(), 1), line)
