"""The best against all, and all against the worst."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.elicitation.best_worst import (
    BestWorst,
    asked,
    choose_best,
    choose_worst,
    judge_against_best,
    judge_against_worst,
    still_there,
    weigh,
)

KEYS = ["a", "b", "c"]


def judged(to_others: dict[str, float], to_worst: dict[str, float]) -> BestWorst:
    found = choose_worst(choose_best(BestWorst(), "a"), "c")
    for key, times in to_others.items():
        found = judge_against_best(found, key, times)
    for key, times in to_worst.items():
        found = judge_against_worst(found, key, times)
    return found


def test_that_nothing_is_asked_before_both_ends_are_named() -> None:
    assert asked(BestWorst(), KEYS) == ((), ())
    assert weigh(BestWorst(), KEYS).missing == 3
    assert asked(judged({}, {}), KEYS) == (("b", "c"), ("b",))


def test_that_judgements_that_agree_give_their_own_ratios() -> None:
    result = weigh(judged({"b": 2, "c": 8}, {"b": 4}), KEYS)
    assert result.points == pytest.approx({"a": 100, "b": 50, "c": 12.5})
    assert (result.ratio, result.detours) == (0, ())


def test_that_a_criterion_between_that_disagrees_is_named_with_what_would_mend_it() -> None:
    result = weigh(judged({"b": 4, "c": 8}, {"b": 4}), KEYS)
    (detour,) = result.detours
    assert (detour.key, detour.mended_to_other, detour.mended_to_worst) == ("b", 2, 2)
    assert result.ratio == pytest.approx(8 / 56)
    assert detour.ratio == 0


def test_that_best_against_worst_is_one_judgement_wherever_it_is_made() -> None:
    assert judge_against_worst(judged({"b": 2}, {"b": 4}), "a", 8).span == 8


def test_that_a_missing_judgement_gives_no_points() -> None:
    assert weigh(judged({"b": 2}, {"b": 4}), KEYS) == ({}, 1, False, 0.0, 0.0, ())


def test_that_a_best_that_matters_no_more_than_the_worst_leaves_no_room_for_others() -> None:
    assert weigh(judged({"b": 2, "c": 1}, {"b": 1}), KEYS).is_level
    assert weigh(judged({"b": 1, "c": 1}, {"b": 1}), KEYS).points == {"a": 100, "b": 100, "c": 100}


def test_that_another_best_forgets_what_was_said_of_the_one_before() -> None:
    other = choose_best(judged({"b": 2, "c": 8}, {"b": 4}), "b")
    assert (other.best, other.worst, dict(other.to_others), dict(other.to_worst)) == ("b", "c", {}, {})


def test_that_the_worst_cannot_be_the_best_too() -> None:
    other = choose_best(judged({"b": 2, "c": 8}, {"b": 4}), "c")
    assert (other.best, other.worst) == ("c", None)
    assert choose_worst(judged({}, {}), "a").best is None


def test_that_what_was_said_of_a_criterion_that_is_gone_is_left_out() -> None:
    left = still_there(judged({"b": 2, "c": 8}, {"b": 4}), ["a", "c"])
    assert (dict(left.to_others), dict(left.to_worst)) == ({"c": 8}, {})
    assert still_there(judged({"b": 2, "c": 8}, {"b": 4}), ["b", "c"]).best is None


TIMES = st.sampled_from([1.0, 1.5, 2.0, 3.0, 5.0, 8.0, 9.0])


@settings(max_examples=40)
@given(TIMES, TIMES, TIMES)
def test_that_any_judgements_on_the_scale_give_points_or_say_why_not(
    above: float, below: float, span: float
) -> None:
    result = weigh(judged({"b": above, "c": span}, {"b": below}), KEYS)
    assert bool(result.points) != result.is_level
    if result.points:
        assert max(result.points.values()) == pytest.approx(100)
        assert result.points["c"] <= result.points["a"] + 1e-9
        assert bool(result.detours) == (result.ratio > 0)
