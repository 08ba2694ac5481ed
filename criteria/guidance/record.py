"""Requirements 18 to 26 but 22, 24 and 25: uncertainty, scenarios, and how the program shows them."""

from __future__ import annotations

from collections.abc import Mapping

from criteria.guidance.finding import Finding, Rule, kept, lacking, met_when
from criteria.guidance.structure import known_scores
from criteria.optionset import OptionSet
from criteria.words.told import Told


def sensitivity(option_set: OptionSet) -> Finding:
    if len(option_set.options) < 2 or len(option_set.criteria) < 2:
        return lacking(Told("Nothing can be varied with fewer than two options and two criteria."),
                       "Add options and criteria.")  # fmt: skip
    return kept("The Robustness page varies weights one, two and all at once, and leaves each criterion out.")


def certainty(_option_set: OptionSet) -> Finding:
    return kept(
        "Rankings show chances, intervals, what is too close to call, and how often each rank is taken."
    )


def ranges(option_set: OptionSet) -> Finding:
    scores = list(known_scores(option_set))
    wide = sum(s.low is not None and s.high is not None and s.low < s.high for s in scores)
    shows = Told("Scores with a range from low to high: {wide} of {all}.",
                 wide=wide, all=len(scores))  # fmt: skip
    return met_when(wide > 0, shows, "Give judged scores their low and high: weights are varied anyway.")


def futures(option_set: OptionSet) -> Finding:
    count = len(option_set.scenarios)
    shows = Told("Scenarios: {count}. The Scenarios page shows the regret in each.", count=count)
    return met_when(count > 1, shows, "Add the futures that would change scores or what can start.")


def repeatable(option_set: OptionSet) -> Finding:
    return kept("Every draw comes from the seed {seed}, kept in the set: the same set, the same figures.",
                seed=str(option_set.seed))  # fmt: skip


def access(_option_set: OptionSet) -> Finding:
    return kept("Every drag has a key and a number to type, every chart a table; colour alone tells nothing.")


RULES: Mapping[int, Rule] = {
    18: sensitivity,
    19: certainty,
    20: ranges,
    21: futures,
    23: repeatable,
    26: access,
}
