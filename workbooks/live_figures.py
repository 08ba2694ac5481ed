"""What the formulas of a live workbook come to, computed by the engine and saved with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from criteria.formulation import formulate, points_array
from criteria.inheritance import precondition
from criteria.options import Option, Precondition
from criteria.optionset import OptionSet
from evaluator.arrays import FloatArray
from evaluator.methods.additive import AdditiveResult, additive
from evaluator.problem import Problem
from evaluator.ranking import ROUNDING, TOLERANCE
from evaluator.weighting.swing import shares
from workbooks.cells import clean

RANKED, UNAVAILABLE, UNKNOWN = "ranked", "not available", "unknown scores"
NO_WEIGHTS = "no weights"
NO_RANK = "–"
MOST_REASON, LONGEST_NAME = 500, 300


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """One scenario as the workbook shows it; by option in the set's order."""

    option_set: OptionSet
    scenario: str
    problem: Problem
    shares: FloatArray
    result: AdditiveResult
    status: tuple[str, ...]
    places: tuple[int, ...]

    @property
    def order(self) -> list[int]:
        """Option numbers as they are listed: ranked, then with unknown scores, then unavailable."""
        return sorted(range(len(self.places)), key=self.places.__getitem__)

    @property
    def width(self) -> float:
        """The difference up to which two options tie."""
        return _width(self.result.totals[self._with(RANKED)])

    @property
    def interval_width(self) -> float:
        """The same over the bounds of all available options."""
        seen = self.problem.ranked
        return _width(np.concatenate((self.result.total_low[seen], self.result.total_high[seen])))

    @property
    def n_ranked(self) -> int:
        return self.status.count(RANKED)

    def _with(self, status: str) -> list[int]:
        return [i for i, each in enumerate(self.status) if each == status]

    def unknown_share(self, i: int) -> float:
        return float((np.isnan(self.problem.values[i]) * self.shares).sum())

    def group_total(self, i: int, numbers: Sequence[int]) -> float:
        """What some criteria add to an option's total; unknown values count 50."""
        return float(self.result.contributions[i, list(numbers)].sum())

    def rank(self, i: int) -> float | str:
        return int(self.result.ranks[i]) or NO_RANK

    def total(self, i: int) -> float | str:
        return float(self.result.totals[i]) if self.result.known[i] else NO_RANK

    def bounds(self, i: int) -> tuple[float | str, float | str]:
        if self.result.known[i]:
            return "", ""
        return float(self.result.total_low[i]), float(self.result.total_high[i])

    def rank_bounds(self, i: int) -> tuple[float | str, float | str]:
        if self.status[i] != UNKNOWN:
            return "", ""
        return int(self.result.rank_low[i]), int(self.result.rank_high[i])

    def option(self, i: int) -> Option:
        return self.option_set.options[i]

    def name(self, i: int) -> str:
        """The option's name as it stands in the cells."""
        return shortened(clean(self.option(i).name), LONGEST_NAME)

    def precondition(self, i: int) -> Precondition:
        return precondition(self.option_set, self.scenario, self.option(i).key)

    def reason(self, i: int) -> str:
        """Why an option is not, or not fully, available; never nothing when it is not."""
        state = self.precondition(i)
        if state.availability == "yes":
            return ""
        level = self.option_set.availability_levels.get(state.availability, "")
        text = clean(state.reason) or clean(level) or availability_word(state)
        return shortened(text, MOST_REASON)

    def remark(self, i: int) -> str:
        """What the formula of the remark says."""
        if self.status[i] == UNAVAILABLE:
            return f"Not available: {self.reason(i)}"
        before = ""
        if self.status[i] == UNKNOWN:
            low, high = self.bounds(i)
            first, last = self.rank_bounds(i)
            before = (
                f"Unknown scores: total {rounded(float(low))} to {rounded(float(high))}, "
                f"rank {first} to {last}."
            )
        state = self.precondition(i).availability
        if state == "yes":
            return before
        words = "Limited: " if state == "limited" else "Ranked though not available: "
        return f"{before}{' ' if before else ''}{words}{self.reason(i)}"

    def headline(self) -> str:
        """What the formula of the headline says."""
        order, first = self.order, self.n_ranked
        if first == 0:
            return "No option can be ranked in this scenario."
        name = self.name(order[0])
        if first == 1:
            return f"{name} is the only option that is ranked."
        leaders = int((self.result.ranks == 1).sum())
        if leaders > 1:
            return f"{leaders} options share the first place: {name} is one of them."
        lead = float(self.result.totals[order[0]] - self.result.totals[order[1]])
        return f"{name} leads by {rounded(lead) if lead >= 0.05 else 'less than 0.1'} points."


def figures(option_set: OptionSet, scenario: str) -> Figures:
    include = option_set.view.include_unavailable
    problem = formulate(option_set, scenario, include)
    weights = shares(points_array(option_set, option_set.working.points))
    result = additive(problem, weights)
    status = tuple(
        UNAVAILABLE if not seen else RANKED if known else UNKNOWN
        for seen, known in zip(problem.ranked, result.known, strict=True)
    )
    return Figures(option_set, scenario, problem, weights, result, status, _places(status, result))


def _places(status: Sequence[str], result: AdditiveResult) -> tuple[int, ...]:
    """Places in the list: by rank; unknown ones by the middle of their totals; then as in the set."""

    def key(i: int) -> tuple[int, float]:
        kind = (RANKED, UNKNOWN, UNAVAILABLE).index(status[i])
        return kind, float((result.ranks[i], -result.totals[i], 0.0)[kind])

    places = [0] * len(status)
    for place, i in enumerate(sorted(range(len(status)), key=key), start=1):
        places[i] = place
    return tuple(places)


def _width(totals: FloatArray) -> float:
    """As the formula has it: where the range is mere rounding, a width that holds all of it."""
    if totals.size == 0:
        return 0.0
    top, spread = float(totals.max()), float(totals.max() - totals.min())
    return ROUNDING * top if spread <= ROUNDING * top else TOLERANCE * spread


def shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def availability_word(state: Precondition) -> str:
    return state.availability.replace("_", " ")


def rounded(figure: float) -> str:
    """To one decimal as FIXED does it: halves go away from zero."""
    text = Decimal(f"{figure:.12f}").quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{text + 0:.1f}".replace("-0.0", "0.0")
