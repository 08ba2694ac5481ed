"""Opens the elicitation dialogs, remembers what was judged in them, and makes weightings of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from criteria.edits.rounds import Answer, take_answer
from criteria.edits.weights import select_weighting
from ui.computing.evaluation import can_evaluate
from ui.controls.chip import Tone
from ui.dialogs.elicitation.frame import ElicitationDialog
from ui.dialogs.elicitation.ways import Way, way
from ui.presentation.elicitation.reading import Reading

if TYPE_CHECKING:
    from ui.files.desk import Desk


class _Draft(NamedTuple):
    judgements: object
    name: str


class Elicitor(QObject):
    """Judgements that were not made into a weighting stay until the program ends, by set and way."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._drafts: dict[tuple[str, str], _Draft] = {}

    def open(self, key: str, *, hidden: bool) -> None:
        """Show the dialog of a way; `hidden` is Elicit mode, which shows no option."""
        option_set, chosen = self._desk.document.option_set, way(key)
        if len(option_set.criteria) < 2:
            self._desk.say(
                Tone.WARN,
                self.tr("There is nothing to weigh yet."),
                self.tr("Weights are for two criteria or more. Add them on the Criteria page."),
            )
            return
        draft = self._drafts.get((option_set.key, key))
        judgements = chosen.start(option_set)
        if draft is not None:
            judgements = chosen.still_there(draft.judgements, option_set)
        name = "" if draft is None else draft.name
        dialog = ElicitationDialog(self._desk.window, option_set, chosen, judgements, name, hidden=hidden)
        dialog.finished.connect(lambda _result: self._remember(dialog, chosen))
        dialog.wanted.connect(lambda whose, reading: self._make(chosen, whose, reading, hidden=hidden))
        self._desk.show(dialog)

    def cross_checks(self) -> None:
        if not can_evaluate(self._desk.document.option_set):
            self._desk.say(
                Tone.NEUTRAL,
                self.tr("There is nothing to compute weights from yet."),
                self.tr("They come from the scores of options on criteria."),
            )
            return
        from ui.dialogs.elicitation.cross_checks import CrossChecksDialog

        self._desk.show(CrossChecksDialog(self._desk.window, self._desk.document.option_set))

    def _remember(self, dialog: ElicitationDialog, chosen: Way) -> None:
        key = (self._desk.document.option_set.key, chosen.key)
        self._drafts[key] = _Draft(dialog.judgements, dialog.person.name())

    def _make(self, chosen: Way, whose: str, reading: Reading, *, hidden: bool) -> None:
        """One step: the stakeholder when new, the weighting, and (but in Elicit mode) its weights."""
        document = self._desk.document
        today = datetime.now().astimezone().date().isoformat()
        answer = Answer(reading.points, reading.basis, reading.reasons)
        after, key = take_answer(document.option_set, whose, answer, today)
        if not hidden:
            after = select_weighting(after, key)
        name = after.weighting(key).name
        document.apply(self.tr("Elicit the weighting of {name}").format(name=name), after)
        self._drafts.pop((after.key, chosen.key), None)
        detail = self.tr("It is among the weightings.")
        if not hidden:
            detail = self.tr("The weights are now those of {name}.").format(name=name)
        told = self.tr("“{name}” is a weighting now, round {round}.")
        told = told.format(name=name, round=after.weighting(key).round)
        self._desk.say(Tone.GOOD, told, detail, self.tr("Undo"), document.undo_stack.undo)
