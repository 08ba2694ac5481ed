"""What every way to judge shows in the middle of its dialog."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from ui.controls.choice import Choice
from ui.presentation.elicitation.reading import Reading
from ui.presentation.names import row_forms
from ui.presentation.tracks import swing_in_words


class Body(QWidget):
    """Shows judgements and asks for others; the dialog keeps them, and brings back what became of them."""

    wanted = Signal(object, str)
    """The judgements that are asked for, and a merge key: those of one drag are one step back."""

    def __init__(self, option_set: OptionSet) -> None:
        super().__init__()
        self.option_set = option_set
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)

    def show_judged(self, judged: Any, reading: Reading) -> None:
        raise NotImplementedError

    def first_field(self) -> QWidget:
        raise NotImplementedError

    def go_to(self, place: object) -> None:
        """Take the keyboard to a judgement."""


def criterion_choices(option_set: OptionSet) -> list[Choice]:
    """Criteria to choose from, with their swings."""
    return [Choice(c.key, row_forms(c), swing_in_words(c)) for c in option_set.criteria]
