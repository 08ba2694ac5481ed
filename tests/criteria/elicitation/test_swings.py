"""Swings weighed against the first one, and questions that check them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.elicitation.checks import pairs_to_check
from criteria.elicitation.swings import (
    Swings,
    answer_check,
    choose_first,
    give_points,
    make_biggest,
    still_there,
    weigh,
)

KEYS = ["a", "b", "c", "d"]


def weighed(**points: float) -> Swings:
    swings = choose_first(Swings(), "a")
    for key, given_points in points.items():
        swings = give_points(swings, key, given_points)
    return swings


def test_that_the_first_swing_has_100_and_the_others_what_they_are_given() -> None:
    result = weigh(weighed(b=80, c=20, d=0), KEYS)
    assert result.points == {"a": 100, "b": 80, "c": 20, "d": 0}
    assert (result.missing, result.spread, result.corrections) == (0, 1.0, ())


def test_that_there_are_no_points_before_every_swing_is_weighed() -> None:
    assert weigh(weighed(b=80), KEYS).missing == 2
    assert weigh(weighed(b=80), KEYS).points == {}
    assert weigh(Swings(), KEYS).missing == 4


def test_that_the_first_swing_takes_no_points() -> None:
    assert give_points(weighed(b=80), "a", 3) == weighed(b=80)


def test_that_another_first_swing_leaves_the_one_before_with_its_100() -> None:
    swings = choose_first(weighed(b=80, c=20), "b")
    assert swings.all_points() == {"b": 100, "a": 100, "c": 20}


def test_that_a_bigger_swing_becomes_the_first_and_the_others_shrink_in_proportion() -> None:
    swings = make_biggest(weighed(b=80, c=20), "c", 200)
    assert swings.first == "c"
    assert swings.all_points() == {"c": 100, "a": 50, "b": 40}


def test_that_a_check_that_agrees_leaves_nothing_to_mend() -> None:
    swings = answer_check(weighed(b=80, c=20, d=10), ("b", "c"), 25)
    result = weigh(swings, KEYS)
    assert result.redundancy == 1
    assert result.spread == pytest.approx(1)
    assert result.corrections == ()


def test_that_a_check_that_differs_names_itself_and_the_points_that_would_agree() -> None:
    swings = answer_check(weighed(b=80, c=20, d=10), ("b", "c"), 50)
    result = weigh(swings, KEYS)
    assert result.spread > 1.2
    by_place = {(one.key, one.pair): one.mended for one in result.corrections}
    assert by_place["c", ("b", "c")] == pytest.approx(25)
    assert by_place["c", None] == pytest.approx(40)
    assert by_place["b", None] == pytest.approx(40)
    assert result.points["c"] == 20, "points stay as they were given"


def test_that_a_check_can_be_taken_back() -> None:
    swings = answer_check(weighed(b=80), ("b", "c"), 50)
    assert answer_check(swings, ("b", "c"), None) == weighed(b=80)


def test_that_what_was_said_of_a_criterion_that_is_gone_is_left_out() -> None:
    swings = answer_check(weighed(b=80, c=20, d=10), ("b", "c"), 50)
    left = still_there(swings, ["a", "b", "d"])
    assert (left.points, left.checks) == ({"b": 80, "d": 10}, {})
    assert still_there(swings, ["b", "c"]).first is None


def test_that_checks_lie_along_the_order_and_leave_the_anchor_out() -> None:
    points = {"a": 100.0, "b": 80.0, "c": 60.0, "d": 40.0, "e": 20.0, "f": 10.0, "g": 5.0, "h": 0.0}
    assert pairs_to_check(points, "a", ()) == (("b", "d"), ("d", "e"), ("e", "g"))
    assert pairs_to_check({"a": 100.0, "b": 80.0}, "a", ()) == ()


def test_that_checks_that_were_answered_stay_whatever_the_points_are() -> None:
    points = {"a": 100.0, "b": 80.0, "c": 60.0, "d": 40.0}
    assert pairs_to_check(points, "a", [("d", "b")])[0] == ("d", "b")
    assert len(pairs_to_check(points, "a", [("d", "b")])) == 3


@given(
    st.lists(st.floats(0, 100), min_size=3, max_size=3),
    st.dictionaries(st.sampled_from([("b", "c"), ("c", "d"), ("d", "b")]), st.floats(0.1, 1000), max_size=3),
)
def test_that_any_answers_are_weighed(points: list[float], checks: dict[tuple[str, str], float]) -> None:
    swings = weighed(**dict(zip("bcd", points, strict=True)))
    for pair, answer in checks.items():
        swings = answer_check(swings, pair, answer)
    result = weigh(swings, KEYS)
    assert result.points["a"] == 100
    assert result.spread >= 1
    assert all(one.mended > 0 for one in result.corrections)
