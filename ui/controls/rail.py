"""The rail: one entry per page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Page:
    key: str
    name: str
    icon: str
    shortcut: str = ""
    apart: bool = False
    """Set apart from the pages above by a line."""


class Rail(QWidget):
    """84 wide, 60 and icons only when compact; Up and Down move between entries."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_current(self, key: str) -> None:
        """Show this page as open; does not emit."""

    def set_compact(self, compact: bool) -> None:
        """Icons only."""
