"""A field that finds in a list below it: the arrows move there while words are typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.dialogs.fields import TextField
from ui.overrides import override

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchField(TextField):
    def __init__(self, name: str, title: str, hint: str) -> None:
        super().__init__("search")
        self.list: QWidget | None = None
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setPlaceholderText(hint)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.list is not None and event.key() in _MOVES:
            QCoreApplication.sendEvent(self.list, event)
        else:
            super().keyPressEvent(event)
