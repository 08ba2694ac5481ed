"""The header of a section that can be folded away."""

from PySide6.QtWidgets import QAbstractButton, QWidget


class SectionHeader(QAbstractButton):
    """14 semi-bold with a chevron; checked is open; `toggled` as any Qt button."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_aside(self, words: str) -> None:
        """A few words at the right end ("6 notes")."""
