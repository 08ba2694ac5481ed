"""Two options side by side: what the sentence says is what the columns add up to."""

from __future__ import annotations

import pytest

from criteria.edits.scores import set_score
from criteria.edits.view import set_include_unavailable, set_method
from criteria.methods import METHODS
from criteria.optionset import OptionSet
from criteria.scores import Score
from tests.ui import sets
from ui import text
from ui.computing.evaluation import Evaluation, evaluate
from ui.presentation.option_comparison import compared, natural
from ui.theme import Theme


def shown(option_set: OptionSet) -> Evaluation:
    return evaluate(option_set)


def test_that_differences_add_up_to_the_lead_in_the_sentence() -> None:
    evaluation = shown(sets.built_in())
    for first, second in ((0, 3), (3, 0), (4, 1)):
        told = compared(evaluation, first, second, Theme.light())
        lead = float(evaluation.result.totals[first] - evaluation.result.totals[second])
        assert told.differences is not None
        assert sum(item.points for item in told.differences.items) == pytest.approx(lead)
        ahead = evaluation.option_set.options[first if lead > 0 else second].badge
        assert told.sentence.startswith(f"{ahead} is {text.total(abs(lead))} points ahead")


def test_that_an_option_is_level_with_its_equal() -> None:
    told = compared(shown(sets.grid({"P": (50,), "Q": (50,)}, (10,))), 0, 1, Theme.light())
    assert told.sentence == "P and Q are level"
    assert told.detail == "No criterion tells them apart."


def test_that_an_unknown_score_is_said_and_counted_as_half() -> None:
    told = compared(shown(sets.with_unknown()), 0, 1, Theme.light())
    row = told.figures.rows[1]
    assert row[5:8] == ("unknown", text.MISSING, f"about {text.total(50 * 40 / 120)}")


@pytest.mark.parametrize("method", [m.key for m in METHODS if m.key != "additive"])
def test_that_other_methods_show_scores_and_values_and_no_sums(method: str) -> None:
    option_set = set_include_unavailable(set_method(sets.built_in(), method), True)
    told = compared(shown(option_set), 0, 1, Theme.light())
    assert told.differences is None
    assert "gives no points per criterion" in told.detail
    assert {len(row) for row in told.figures.rows} == {len(told.figures.headers)} == {6}


def test_that_a_range_is_told_beside_the_best_figure() -> None:
    ranged = set_score(sets.duel(), "base", "p", "c1", Score(10.0, 12.5, 2000.0))
    told = compared(shown(ranged), 0, 1, Theme.light())
    assert told.figures.rows[0][2] == "12.5 (10 to 2\u202f000)"


@pytest.mark.parametrize(("level", "words"), [(3.0, "3"), (0.25, "0.25"), (1 / 3, "0.33"), (-2.5, "−2.5")])
def test_that_levels_have_the_decimals_they_need(level: float, words: str) -> None:
    assert natural(level) == words
