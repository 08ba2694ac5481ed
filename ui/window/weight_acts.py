"""What the menus do with the weights, and with what is ranked."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from criteria.edits.view import set_include_unavailable
from criteria.edits.weights import take_snapshot
from criteria.optionset import revised
from criteria.weightings import Working
from ui.presentation.reference import back_to, reference_of, standings_of

if TYPE_CHECKING:
    from ui.computing.recompute import Recompute
    from ui.document import Document


class WeightActs(QObject):
    def __init__(self, document: Document, recompute: Recompute, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._recompute = recompute

    def take_snapshot(self) -> None:
        evaluation = self._recompute.current()
        if evaluation is None:
            return
        option_set = self._document.option_set
        number = len(option_set.snapshots) + 1
        name = self.tr("Snapshot {number}").format(number=number)
        taken = datetime.now().astimezone().isoformat(timespec="seconds")
        after = take_snapshot(option_set, name, taken, standings_of(evaluation))
        self._document.apply(self.tr("Take {name}").format(name=name), after)

    def reset(self) -> None:
        """Back to the newest snapshot, or to the weighting that the weights started from."""
        option_set = self._document.option_set
        reference = reference_of(option_set)
        if reference is None:
            return
        after = back_to(option_set, reference)
        self._document.apply(self.tr("Reset to {name}").format(name=reference.name), after)

    def unlock_all(self) -> None:
        option_set = self._document.option_set
        working = option_set.working
        if working.locked:
            after = revised(option_set, working=Working(working.base, working.points, working.remembered))
            self._document.apply(self.tr("Unlock all"), after)

    def include_unavailable(self, included: bool) -> None:
        words = self.tr("Rank unavailable options") if included else self.tr("Leave unavailable options out")
        self._document.apply(words, set_include_unavailable(self._document.option_set, included))
