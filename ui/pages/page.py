"""What every page but Weigh is: a widget that follows the evaluation while it can be seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Recompute
from ui.document import Document
from ui.window.stops import Stop


class Page(QWidget):
    """Hidden pages cost nothing: they catch up when they are shown."""

    def __init__(self, document: Document, recompute: Recompute) -> None:
        super().__init__()
        self.document = document
        self.recompute = recompute
        self._is_behind = True
        recompute.evaluated.connect(self._on_evaluated)
        recompute.refined.connect(self._on_evaluated)

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show the set as it is now; None when there is nothing to evaluate."""

    def fit(self, width: int, height: int) -> None:
        """Lay out for a window of this size."""

    def focus_first(self) -> None:
        """Put the keyboard where one would begin."""
        self.setFocus()

    def stops(self) -> Sequence[Stop]:
        """Where F6 stops on this page, in order."""
        return (Stop(self, self.focus_first),)

    def place(self) -> object:
        """Where one is on this page, for go_back; None when it has but one place."""
        return None

    def go_back(self, place: object) -> None:
        """Be where one was, on this page made anew."""

    @Slot(object)
    def _on_evaluated(self, evaluation: Evaluation | None) -> None:
        self._is_behind = not self.isVisible()
        if not self._is_behind:
            self.show_evaluation(evaluation)

    def catch_up(self) -> None:
        """Show what changed while nobody could see it.

        Not in the event of being shown: a fault that leaves that event ends the process.
        """
        if self._is_behind:
            self._is_behind = False
            self.show_evaluation(self.recompute.current())
