"""Push buttons: one primary per view, outlined, text, and icon only."""

from enum import Enum

from PySide6.QtWidgets import QAbstractButton, QWidget


class Kind(Enum):
    PRIMARY = "primary"
    OUTLINED = "outlined"
    TEXT = "text"
    LINK = "link"


class Button(QAbstractButton):
    """36 high, words and perhaps an icon; Space and Enter press it. `clicked` as any Qt button."""

    def __init__(
        self, words: str, kind: Kind = Kind.OUTLINED, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(words)

    def set_icon_only(self, icon_only: bool) -> None:
        """Narrow windows hide the words; they stay as tooltip and accessible name."""


class IconButton(QAbstractButton):
    """A square button with an icon; `name` is its accessible name and tooltip."""

    def __init__(
        self, icon: str, name: str, kind: Kind = Kind.TEXT, size: int = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)

    def set_name(self, name: str) -> None:
        """Change what it says it does (Undo: Integration 50 → 70)."""

    def set_symbol(self, icon: str) -> None:
        """Change the icon (lock, unlock)."""
