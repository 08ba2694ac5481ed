"""A sheet with round corners that opens over the window and closes when something else is clicked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui import theme
from ui.controls.menu import rounded
from ui.overrides import override
from ui.painting import plate, prepare

_RADIUS = 10


class Popup(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setMask(rounded(self.rect(), _RADIUS))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens = theme.current()
            painter.fillRect(self.rect(), tokens.surface)
            plate(painter, QRectF(self.rect()), _RADIUS, tokens.surface, tokens.line2)
