"""Words on a page: plain text, never mark-up, in one of the three inks."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import font
from ui.overrides import override
from ui.text import breakable


class Ink(Enum):
    """The palette roles that the theme gives its text colours to."""

    TEXT = QPalette.ColorRole.WindowText
    TEXT2 = QPalette.ColorRole.Shadow
    TEXT3 = QPalette.ColorRole.PlaceholderText
    ACCENT = QPalette.ColorRole.Link
    BAD = QPalette.ColorRole.BrightText


class Words(QLabel):
    """A label that shows what users and files wrote as it is; it may wrap."""

    def __init__(
        self,
        words: str = "",
        px: int = 13,
        weight: int = 400,
        ink: Ink = Ink.TEXT,
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(px, weight))
        self.set_ink(ink)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(words)

    @override
    def setText(self, words: str) -> None:
        super().setText(breakable(words) if self.wordWrap() else words)

    def set_ink(self, ink: Ink) -> None:
        self.setForegroundRole(ink.value)


def stacked(*lines: QWidget) -> QVBoxLayout:
    """A heading and what is said close below it, as one block."""
    block = QVBoxLayout()
    block.setSpacing(2)
    for line in lines:
        block.addWidget(line)
    return block
