"""Cards of the Scenarios page: their pictures name the scenarios and people that they are of."""

from __future__ import annotations

from datetime import datetime

from criteria.optionset import OptionSet
from ui.charts.export import Caption
from ui.methods import named
from ui.overrides import override
from ui.panels.cards.card import Card
from ui.presentation.captions import weighting_words
from ui.presentation.names import set_forms
from ui.translation import translator

tr = translator("Scenarios")


class FuturesCard(Card):
    """`of_everybody` says that a picture is of all who are heard, not of the working weights."""

    of_everybody = True

    @override
    def caption(self) -> Caption:
        evaluation = self._evaluation
        assert evaluation is not None
        option_set = evaluation.option_set
        weights = tr("every stakeholder heard") if self.of_everybody else weighting_words(evaluation)[0]
        return Caption(
            option_set=set_forms(option_set)[-1],
            scenario=self.scenario_words(option_set),
            weighting=weights,
            method=named("additive", {}),
            when=datetime.now().astimezone().date(),
        )

    def scenario_words(self, option_set: OptionSet) -> str:
        return tr("scenarios: {count}").format(count=len(option_set.scenarios))
