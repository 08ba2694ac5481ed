"""An order of criteria, and the points that rules make of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.elicitation.order import Order, place, place_next, ranks, set_tied, still_there, take_out, weigh

KEYS = ["a", "b", "c"]


def in_order(*keys: str) -> Order:
    order = Order()
    for key in keys:
        order = place_next(order, key)
    return order


def test_that_there_are_no_points_until_every_criterion_has_a_place() -> None:
    assert weigh(in_order("c", "a"), KEYS) == {}
    assert set(weigh(in_order("c", "a", "b"), KEYS)) == set(KEYS)


def test_that_the_centroid_is_the_mean_of_all_weights_in_the_order() -> None:
    points = weigh(in_order("c", "a", "b"), KEYS)
    shares = [points[key] / sum(points.values()) for key in "cab"]
    assert shares == pytest.approx([11 / 18, 5 / 18, 2 / 18])


def test_that_the_other_rules_fall_in_equal_steps_or_like_fractions() -> None:
    order = in_order("c", "a", "b")
    assert list(weigh(order, ["c", "a", "b"], "sum").values()) == pytest.approx([100, 200 / 3, 100 / 3])
    assert list(weigh(order, ["c", "a", "b"], "reciprocal").values()) == pytest.approx([100, 50, 100 / 3])


def test_that_those_who_share_a_place_share_their_weights() -> None:
    order = set_tied(in_order("c", "a", "b"), "a", True)
    assert ranks(order) == {"c": 1, "a": 1, "b": 3}
    points = weigh(order, KEYS)
    assert points["a"] == points["c"] == 100


def test_that_the_first_place_is_shared_with_nobody_above() -> None:
    assert set_tied(in_order("a", "b"), "a", True).tied == frozenset()
    moved = place(set_tied(in_order("a", "b"), "b", True), "a", 1)
    assert moved.placed == ("b", "a")
    assert moved.tied == frozenset()


def test_that_a_criterion_is_moved_among_the_others() -> None:
    assert place(in_order("a", "b", "c"), "c", 0).placed == ("c", "a", "b")
    assert place(in_order("a", "b", "c"), "a", 9).placed == ("b", "c", "a")


def test_that_a_place_can_be_taken_away() -> None:
    assert take_out(in_order("a", "b"), "a").placed == ("b",)
    assert still_there(in_order("a", "b", "c"), ["a", "c"]).placed == ("a", "c")


@given(
    st.permutations(KEYS), st.sets(st.sampled_from(KEYS)), st.sampled_from(["centroid", "sum", "reciprocal"])
)
def test_that_points_never_rise_down_the_order(placed: list[str], tied: set[str], scheme: str) -> None:
    order = in_order(*placed)
    for key in tied:
        order = set_tied(order, key, True)
    points = weigh(order, KEYS, scheme)  # type: ignore[arg-type]  # one of the three
    fall = [points[key] for key in placed]
    assert fall == sorted(fall, reverse=True)
    assert max(fall) == 100
