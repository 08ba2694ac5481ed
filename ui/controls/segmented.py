"""A segmented control: one of two to four."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Segmented(QWidget):
    """36 high; arrows move the choice; each segment is a radio button to screen readers."""

    chosen = Signal(str)

    def __init__(self, segments: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        """`segments` are (key, words); the first is current. Segment buttons are named `<objectName>_<key>`."""
        super().__init__(parent)

    def current(self) -> str:
        raise NotImplementedError

    def set_current(self, key: str) -> None:
        """Show this segment as chosen; does not emit."""
