"""What a page says when it has nothing to show: an icon, what is missing, one button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class EmptyState(QWidget):
    acted = Signal()

    def __init__(
        self, icon: str, title: str, sentence: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)

    def set_words(self, title: str, sentence: str, action: str = "") -> None:
        raise NotImplementedError
