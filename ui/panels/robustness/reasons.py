"""What the first place rests on: two weights together, each criterion, all weights, single scores."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt

from ui import text, theme
from ui.computing.evaluation import Evaluation
from ui.computing.inquiry import Inquiry
from ui.computing.soundings import (
    FirstSounding,
    LeftOutSounding,
    has_programs,
    sound_first_places,
    sound_left_out,
    sound_map,
)
from ui.controls.selector import Selector
from ui.document import Document
from ui.panels.cards.card import Card
from ui.panels.cards.section import Section
from ui.panels.robustness.one_way_card import criterion_choices
from ui.presentation.robustness.paths import flips_shown
from ui.presentation.robustness.scores import worth_shown
from ui.presentation.robustness.weights import first_shown, left_out_shown, map_shown

if TYPE_CHECKING:
    from evaluator.sensitivity.weight_maps import TwoWayMap

MAP, LEFT_OUT, FIRST = "map", "left out", "first"


class Reasons(Section):
    def __init__(self, document: Document, inquiry: Inquiry) -> None:
        super().__init__(document, inquiry)
        self._pair: tuple[str, str] | None = None
        self._map: TwoWayMap | None = None
        self._left_out: LeftOutSounding | None = None
        self._first: FirstSounding | None = None
        self.map = Card("two_way", self.tr("Two weights together"))
        self.across = Selector(self.tr("Across"))
        self.across.setObjectName("two_way_across")
        self.across.chosen.connect(lambda key: self._choose(key, 0))
        self.up = Selector(self.tr("Up"))
        self.up.setObjectName("two_way_up")
        self.up.chosen.connect(lambda key: self._choose(key, 1))
        for position, selector in enumerate((self.across, self.up)):
            selector.setMaximumWidth(172)
            self.map.head.insertWidget(1 + position, selector, 0, Qt.AlignmentFlag.AlignTop)
        self.left_out = Card("left_out", self.tr("One criterion left out"))
        self.first = Card("first_places", self.tr("Who can be first at all"))
        self.worth = Card("worth", self.tr("Which score matters most"))
        self.set_cards(self.map, self.left_out, self.first, self.worth)

    def ask_anew(self, evaluation: Evaluation) -> None:
        self._map = self._left_out = self._first = None
        self._settle_pair(evaluation)
        for card in (self.map, self.left_out, self.first, self.worth):
            card.fade()
        self._ask_map(evaluation)
        self.ask(LEFT_OUT, partial(sound_left_out, evaluation))
        if has_programs(evaluation.basis):
            self.ask(FIRST, partial(sound_first_places, evaluation))

    def refresh(self, evaluation: Evaluation) -> None:
        self._show_map(evaluation)
        self._show_left_out(evaluation)
        self._show_first(evaluation)
        self._show_worth(evaluation)

    def _show_left_out(self, evaluation: Evaluation) -> None:
        if self._left_out is not None:
            shown = left_out_shown(evaluation, self._left_out, theme.current())
            self.left_out.show_part(evaluation, shown)

    def _show_first(self, evaluation: Evaluation) -> None:
        if self._first is not None:
            self.first.show_part(evaluation, first_shown(evaluation, self._first, theme.current()))
        elif not has_programs(evaluation.basis):
            words = self.tr("Not worked out for {count} options: too many linear programs.")
            count = text.number(evaluation.basis.size[0])
            self.first.say(words.format(count=count))

    def _show_worth(self, evaluation: Evaluation) -> None:
        if self.scores is not None:
            shown = worth_shown(evaluation, self.scores, theme.current())
            if shown is None:
                self.worth.say(self.tr("No single score can change the choice: each would have to be wider."))
            else:
                self.worth.show_part(evaluation, shown)

    def take(self, kind: str, found: object) -> None:
        evaluation = self.evaluation
        if evaluation is None:
            return
        if kind == MAP:
            self._map = cast("TwoWayMap", found)
            self._show_map(evaluation)
        elif kind == LEFT_OUT and isinstance(found, LeftOutSounding):
            self._left_out = found
            self._show_left_out(evaluation)
        elif kind == FIRST and isinstance(found, FirstSounding):
            self._first = found
            self._show_first(evaluation)

    def _settle_pair(self, evaluation: Evaluation) -> None:
        """Keep the two criteria; begin with the two whose flips are nearest."""
        keys = [criterion.key for criterion in evaluation.option_set.criteria]
        if self._pair is not None and set(self._pair) <= set(keys):
            return
        shown = flips_shown(evaluation, theme.current())
        nearest = [row.key for row in shown[1].rows] if shown is not None else keys
        self._pair = (nearest[0], nearest[1]) if len(keys) > 1 else None

    def _choose(self, key: str, position: int) -> None:
        """Take a criterion for an axis; the one of the other axis changes places with it."""
        if self._pair is None or self.evaluation is None:
            return
        pair = list(self._pair)
        if key == pair[1 - position]:
            pair.reverse()
        pair[position] = key
        self._pair = (pair[0], pair[1])
        self._map = None
        self.map.fade()
        self._ask_map(self.evaluation)
        self._show_selectors(self.evaluation)

    def _ask_map(self, evaluation: Evaluation) -> None:
        if self._pair is None:
            return
        keys = [criterion.key for criterion in evaluation.option_set.criteria]
        first, second = (keys.index(key) for key in self._pair)
        self.ask(MAP, partial(sound_map, evaluation, first, second))

    def _show_selectors(self, evaluation: Evaluation) -> None:
        choices = criterion_choices(evaluation.option_set)
        for selector, position in ((self.across, 0), (self.up, 1)):
            selector.setVisible(self._pair is not None)
            selector.set_choices(choices, None if self._pair is None else self._pair[position])

    def _show_map(self, evaluation: Evaluation) -> None:
        self._show_selectors(evaluation)
        if self._pair is None:
            self.map.say(self.tr("A map needs two criteria."))
        elif self._map is not None:
            self.map.show_part(evaluation, map_shown(evaluation, self._map, theme.current()))
