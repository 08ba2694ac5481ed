"""A tab of the Scenarios page."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from criteria.optionset import OptionSet
from ui.computing.evaluation import Evaluation
from ui.presentation.scenarios.sounding import Sounding
from ui.text import Forms

Answer = tuple[Forms, str]
"""The sentence on top and the one below it."""


class Known(NamedTuple):
    """What there is to show; the worker's part is None while it is being found out."""

    option_set: OptionSet
    evaluation: Evaluation | None
    sounding: Sounding | None


class Part(QWidget):
    scenario_wanted = Signal(str)
    changed = Signal()
    """Something else was chosen to be shown."""

    def fit(self, width: int, height: int) -> None:
        """Lay out for a window of this size."""

    def show_known(self, known: Known) -> Answer | None:
        """Show everything that is known, in the colours of now; None leaves the answer of all futures."""
        raise NotImplementedError

    def is_idle(self) -> bool:
        """Whether a worker has nothing left to find out for this part."""
        return True

    def focus_first(self) -> None:
        self.setFocus()
