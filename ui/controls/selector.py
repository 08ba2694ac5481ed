"""A selector of two lines: caption over value, with a list that opens below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.text import Forms


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of the list. `section` is a header shown above the first entry that carries it."""

    key: str
    names: Forms
    note: str = ""
    section: str = ""
    enabled: bool = True


class Selector(QAbstractButton):
    """42 high; Space, Enter, Down or a click open the list; letters find an entry; Esc closes it."""

    chosen = Signal(str)

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_choices(self, choices: Sequence[Choice], current: str | None) -> None:
        """Replace the list; does not emit."""

    def set_current(self, key: str | None) -> None:
        """Show this entry; does not emit."""

    def set_value(self, forms: Forms) -> None:
        """Show other words than the entry's own name ("Foreign ministry · 3 changes"); () to stop."""

    def set_changed(self, changed: bool) -> None:
        """Show the accent dot: changed since the snapshot."""

    def open_list(self) -> None:
        """Open the list below (or above, where there is no room)."""
