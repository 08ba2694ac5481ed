"""Editing scores: one or many cells, their ranges, and what a scenario inherits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.edits.scores import (
    set_score,
    set_scores,
    with_best,
    with_figures_of,
    with_range,
    without_figures,
)
from criteria.inheritance import score, score_origin
from criteria.issues import OptionSetError
from criteria.scores import UNKNOWN, Score, exactly
from tests.criteria.samples import sample

RANGED = Score(10.0, 20.0, 30.0, "quote", ("E1",), "fact")
figures = st.floats(-1e9, 1e9)


def test_that_many_scores_are_set_as_one_by_one() -> None:
    before = sample()
    cells = {("ferry", "cost"): exactly(1.0), ("ferry", "jobs"): UNKNOWN, ("wait", "noise"): exactly(3.0)}
    one_by_one = before
    for (option, criterion), each in cells.items():
        one_by_one = set_score(one_by_one, "later", option, criterion, each)
    assert set_scores(before, "later", cells) == one_by_one


def test_that_clearing_a_score_shows_the_parents_again() -> None:
    before = sample()
    assert score_origin(before, "later", "bridge", "cost") == "later"
    after = set_scores(before, "later", {("bridge", "cost"): None, ("ferry", "cost"): None})
    assert score_origin(after, "later", "bridge", "cost") == "now"
    assert score(after, "later", "bridge", "cost") == score(before, "now", "bridge", "cost")
    assert after.scores["later"] == {}


def test_that_setting_what_is_there_changes_nothing_and_other_rows_are_shared() -> None:
    before = sample()
    assert set_scores(before, "now", {("ferry", "cost"): RANGED}) is before
    assert set_scores(before, "later", {("ferry", "cost"): None}) is before
    after = set_scores(before, "now", {("ferry", "cost"): exactly(1.0)})
    assert after.scores["now"]["bridge"] is before.scores["now"]["bridge"]
    assert after.scores["later"] is before.scores["later"]


def test_that_a_score_that_is_none_leaves_the_set_as_it_was() -> None:
    before = sample()
    with pytest.raises(OptionSetError):
        set_scores(before, "now", {("ferry", "cost"): exactly(1.0), ("wait", "cost"): Score(3.0, 2.0, 1.0)})
    with pytest.raises(OptionSetError):
        set_scores(before, "now", {("nobody", "cost"): exactly(1.0)})
    assert before == sample()


def test_that_a_range_stretches_to_hold_another_best() -> None:
    assert with_best(RANGED, 25.0) == Score(10.0, 25.0, 30.0, "quote", ("E1",), "fact")
    assert with_best(RANGED, 40.0).figures() == (10.0, 40.0, 40.0)
    assert with_best(RANGED, 5.0).figures() == (5.0, 5.0, 30.0)
    assert with_best(exactly(7.0), 9.0) == exactly(9.0)
    assert with_best(UNKNOWN, 9.0) == exactly(9.0)


@given(figures, figures, figures, figures)
def test_that_every_best_leaves_a_score_in_order(a: float, b: float, c: float, best: float) -> None:
    low, middle, high = sorted((a, b, c))
    after = with_best(Score(low, middle, high), best)
    assert after.low is not None
    assert after.high is not None
    assert after.low <= best <= after.high
    assert after.best == best


def test_that_an_end_beyond_the_best_figure_is_refused() -> None:
    assert with_range(RANGED, low=20.0).figures() == (20.0, 20.0, 30.0)
    assert with_range(RANGED, high=99.0).figures() == (10.0, 20.0, 99.0)
    for wrong in ({"low": 21.0}, {"high": 19.0}):
        with pytest.raises(ValueError, match="does not lie between"):
            with_range(RANGED, **wrong)
    with pytest.raises(ValueError, match="no range"):
        with_range(UNKNOWN, low=1.0)


def test_that_what_is_written_about_a_score_outlives_its_figures() -> None:
    unknown = without_figures(RANGED)
    assert not unknown.known
    assert (unknown.rationale, unknown.sources, unknown.kind) == ("quote", ("E1",), "fact")
    filled = with_figures_of(RANGED, exactly(1.0, "another reason"))
    assert filled == Score(1.0, 1.0, 1.0, "quote", ("E1",), "fact")
