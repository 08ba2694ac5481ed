"""How sure: rank acceptability, the lines of one weight, flips of all weights, ranges of scores."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot

from criteria.edits.weights import set_share
from ui import text, theme
from ui.computing.effort import are_counted
from ui.computing.evaluation import Evaluation
from ui.computing.inquiry import Inquiry
from ui.computing.soundings import Curves, has_curves, sound_curves
from ui.document import Document
from ui.methods import method_name
from ui.panels.cards.card import Card
from ui.panels.cards.section import Section
from ui.panels.robustness.flip_chart import FlipChart
from ui.panels.robustness.one_way_card import OneWayCard
from ui.presentation.names import row_forms, short
from ui.presentation.robustness.one_way import one_way_shown
from ui.presentation.robustness.paths import flips_shown, paths_of
from ui.presentation.robustness.ranks import ranks_shown
from ui.presentation.robustness.scores import ranges_shown

CURVES = "curves"


class Overview(Section):
    def __init__(self, document: Document, inquiry: Inquiry) -> None:
        super().__init__(document, inquiry)
        self._criterion: str | None = None
        self._curves: Curves | None = None
        self.ranks = Card("acceptability", self.tr("Rank acceptability"))
        self.one_way = OneWayCard()
        self.one_way.criterion_wanted.connect(self.choose)
        self.one_way.share_wanted.connect(self._on_share_wanted)
        self.flip_chart = FlipChart("flips_chart")
        self.flip_chart.chosen.connect(self.choose)
        self.flips = Card("flips", self.tr("Flip list"), self.flip_chart)
        self.ranges = Card("ranges", self.tr("Score ranges that matter most"))
        self.set_cards(self.ranks, self.one_way, self.flips, self.ranges)

    @property
    def criterion(self) -> str | None:
        """The criterion whose lines are shown."""
        return self._criterion

    @Slot(str)
    def choose(self, criterion: str) -> None:
        if criterion == self._criterion or self.evaluation is None:
            return
        self._criterion = criterion
        self._ask_curves(self.evaluation)
        self._show_one_way(self.evaluation)
        self.flip_chart.select(criterion)

    def ask_anew(self, evaluation: Evaluation) -> None:
        self._settle_criterion(evaluation)
        self._ask_curves(evaluation)
        for card in (self.ranks, self.ranges):
            card.fade()

    def refresh(self, evaluation: Evaluation) -> None:
        self._settle_criterion(evaluation)
        self._show_ranks(evaluation)
        self._show_flips(evaluation)
        self._show_one_way(evaluation)
        self._show_ranges(evaluation)

    def take(self, kind: str, found: object) -> None:
        if kind == CURVES and isinstance(found, Curves) and self.evaluation is not None:
            self._curves = found
            self._show_one_way(self.evaluation)

    def _settle_criterion(self, evaluation: Evaluation) -> None:
        """Keep the criterion that is shown; begin with the one whose flip is nearest."""
        option_set = evaluation.option_set
        keys = [criterion.key for criterion in option_set.criteria]
        if self._criterion in keys:
            return
        shown = flips_shown(evaluation, theme.current())
        self._criterion = shown[1].rows[0].key if shown is not None and shown[1].rows else keys[0]

    def _number(self, evaluation: Evaluation) -> int:
        return [each.key for each in evaluation.option_set.criteria].index(self._criterion or "")

    def _ask_curves(self, evaluation: Evaluation) -> None:
        self._curves = None
        if not evaluation.basis.is_additive and has_curves(evaluation.basis):
            self.one_way.fade()
            self.ask(CURVES, partial(sound_curves, evaluation, self._number(evaluation)))

    def _show_ranks(self, evaluation: Evaluation) -> None:
        shown = ranks_shown(evaluation, theme.current())
        if shown is not None:
            self.ranks.show_part(evaluation, shown)
        elif not evaluation.problem.ranked.any():
            self.ranks.say(self.tr("No option can be ranked in this scenario."))
        elif not are_counted(evaluation.basis):
            words = self.tr("Not counted: {method} takes too long to repeat for so many options.")
            self.ranks.say(words.format(method=method_name(evaluation.basis.method.key)))
        elif self.ranks.shown is None:
            self.ranks.say(self.tr("Drawing weights and scores…"))
        else:
            self.ranks.fade()

    def _show_flips(self, evaluation: Evaluation) -> None:
        found = flips_shown(evaluation, theme.current())
        if found is None:
            self.flips.say(self.tr("Working out where the first place changes…"))
            return
        self.flips.show_part(evaluation, found[0])
        self.flip_chart.select(self._criterion)
        self.flip_chart.show_rows(*found)

    def _show_one_way(self, evaluation: Evaluation) -> None:
        if not len(evaluation.order):
            self.one_way.say(self.tr("No option can be ranked in this scenario."))
            return
        criterion = evaluation.option_set.criterion(self._criterion or "")
        found = one_way_shown(evaluation, criterion, theme.current(), self._curves)
        if found is not None:
            self.one_way.show_lines(evaluation, criterion.key, *found)
        elif paths_of(evaluation) is None or self.one_way.shown is None:
            self.one_way.say(self.tr("Trying the method at many weights…"))

    def _show_ranges(self, evaluation: Evaluation) -> None:
        if self.scores is None:
            return
        shown = ranges_shown(evaluation, self.scores, theme.current())
        if shown is None:
            self.ranges.say(self.tr("No score of the first two options has a range."))
        else:
            self.ranges.show_part(evaluation, shown)

    @Slot(float)
    def _on_share_wanted(self, share: float) -> None:
        """The user asks for it: one step that can be undone."""
        evaluation = self.evaluation
        if evaluation is None or self._criterion is None:
            return
        number = self._number(evaluation)
        words = self.tr("{name} {before} → {after}").format(
            name=short(row_forms(evaluation.option_set.criteria[number])),
            before=text.share(float(evaluation.shares[number])),
            after=text.share(share),
        )
        self.document.apply(words, set_share(self.document.option_set, self._criterion, share))
