"""A white panel with a title on the canvas of a page."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui import theme
from ui.controls.words import Words
from ui.overrides import override
from ui.painting import plate, prepare

PADDING = 18
_LINE = 28


class Card(QFrame):
    """Title left, whatever acts on the card right, its body below."""

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.title = Words(title, 15, 600, wrap=True)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.title.setMinimumHeight(_LINE)  # as high as what acts on other cards, so that titles are level
        self.head.addWidget(self.title, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING, 10, PADDING, 16)
        layout.setSpacing(6)
        layout.addLayout(self.head)
        layout.addLayout(self.body)

    def set_title(self, title: str) -> None:
        self.title.setText(title)
        self.setAccessibleName(title)

    def clear(self) -> None:
        """Remove everything from the body."""
        empty(self.body)

    def commit_typing(self) -> None:
        """Take what is being typed on the card before something else is done to it."""
        for part in self.findChildren(QWidget):
            if part.hasFocus():
                part.clearFocus()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            plate(painter, QRectF(self.rect()), 10, theme.current().surface, theme.current().line)


def empty(layout: QLayout) -> None:
    """Remove the widgets of a layout; fields among them commit nothing any more."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is None:
            continue
        for part in widget.findChildren(QWidget):
            part.blockSignals(True)
        widget.blockSignals(True)
        widget.hide()
        widget.deleteLater()
