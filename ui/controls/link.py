"""Something that leads to an address of the web: it opens when it is clicked, never by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.overrides import override


class Link(QWidget):
    """A click, Enter or Space open the address when it is one of the web; any other address is none."""

    def __init__(self, address: str, focus: Qt.FocusPolicy) -> None:
        super().__init__()
        self.address = web_address(address)
        if self.address:
            self.setFocusPolicy(focus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def open_address(self) -> None:
        if self.address:
            QDesktopServices.openUrl(QUrl(self.address))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open_address()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.open_address()
        else:
            event.ignore()


def web_address(address: str) -> str:
    """The address when it is one of the web, else nothing."""
    return address if QUrl(address).scheme() in {"http", "https"} else ""
