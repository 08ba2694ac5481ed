"""Comparisons in pairs, of all criteria or within and between groups."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.catalogue import load_catalogue
from criteria.elicitation.pairs import Node, Pairs, judge, pair_sets, start, still_there, weigh
from criteria.optionset import OptionSet
from tests.criteria.samples import sample
from tests.ui.sets import grid

COST, JOBS, NOISE = (Node(key) for key in ("cost", "jobs", "noise"))
MONEY, PEOPLE = Node("money", True), Node("people", True)


def judged(*given_ratios: tuple[Node, Node, float], by_group: bool = False) -> Pairs:
    pairs = Pairs(by_group=by_group)
    for first, second, ratio in given_ratios:
        pairs = judge(pairs, first, second, ratio)
    return pairs


def test_that_groups_make_few_comparisons_of_many() -> None:
    option_set = load_catalogue("russia-dprk")
    counts = {by: sum(len(s.pairs) for s in pair_sets(option_set, by)) for by in (True, False)}
    assert counts == {True: 26, False: 78}
    assert start(option_set).by_group
    assert not start(sample()).by_group


def test_that_groups_with_one_child_need_no_comparison() -> None:
    assert [(s.key, s.nodes) for s in pair_sets(sample(), True)] == [
        ("people", (JOBS, NOISE)),
        ("root", (MONEY, PEOPLE)),
    ]


def test_that_shares_multiply_down_the_tree() -> None:
    pairs = judged((PEOPLE, MONEY, 3), (JOBS, NOISE, 2), by_group=True)
    points = weigh(pairs, sample()).points
    assert points == pytest.approx({"cost": 50, "jobs": 100, "noise": 50})


def test_that_missing_comparisons_are_allowed_when_the_others_link_all() -> None:
    result = weigh(judged((COST, JOBS, 2), (JOBS, NOISE, 2)), sample())
    assert result.points == pytest.approx({"cost": 100, "jobs": 50, "noise": 25})
    assert result.ratio == 0


def test_that_it_is_said_how_many_comparisons_are_missing_at_least() -> None:
    assert weigh(Pairs(), sample()).missing == 2
    assert weigh(judged((COST, JOBS, 2)), sample()).missing == 1
    assert weigh(judged((PEOPLE, MONEY, 3), by_group=True), sample()).points == {}


def test_that_a_judgement_that_contradicts_the_others_is_named_with_what_would_mend_it() -> None:
    result = weigh(judged((COST, JOBS, 2), (JOBS, NOISE, 2), (NOISE, COST, 4)), sample())
    assert result.ratio > 0.1
    mended = {(one.first, one.second): one.mended for one in result.corrections}
    assert mended[NOISE, COST] == pytest.approx(1 / 4)
    assert all(one.ratio < 1e-6 for one in result.corrections)
    assert len(result.corrections) == 3


def test_that_a_pair_is_judged_once_whichever_way_it_is_told() -> None:
    pairs = judged((COST, JOBS, 2), (JOBS, COST, 4))
    assert len(pairs.judged) == 1
    assert pairs.ratio(COST, JOBS) == 0.25
    assert judge(pairs, COST, JOBS, None).judged == {}


def test_that_comparisons_within_a_group_count_both_ways() -> None:
    pairs = judged((JOBS, NOISE, 2), (PEOPLE, MONEY, 3), by_group=True)
    at_once = Pairs(pairs.judged, by_group=False)
    assert weigh(at_once, sample()).sets[0].judged == 1


def test_that_what_was_said_of_something_that_is_gone_is_left_out() -> None:
    pairs = judged((COST, Node("gone"), 2), (COST, JOBS, 3), (MONEY, Node("gone", True), 2))
    assert still_there(pairs, sample()).judged == {(COST, JOBS): 3}


def test_that_many_criteria_with_missing_comparisons_still_find_the_weights() -> None:
    option_set = grid({"P": (50.0,) * 20}, (10.0,) * 20)
    weights = {c.key: float(100 - 3 * i) for i, c in enumerate(option_set.criteria)}
    whole = agreeing(option_set, weights, by_group=False)
    some = {pair: r for at, (pair, r) in enumerate(whole.judged.items()) if at % 3 == 0 or at < 19}
    assert weigh(Pairs(some), option_set).points == pytest.approx(weights)


@given(st.lists(st.integers(-8, 8), min_size=3, max_size=3))
def test_that_any_judgements_on_the_scale_give_points(stops: list[int]) -> None:
    nodes = (COST, JOBS, NOISE)
    ratios = [float(1 + stop) if stop >= 0 else 1 / (1 - stop) for stop in stops]
    pairs = judged(*((a, b, r) for (a, b), r in zip(combinations(nodes, 2), ratios, strict=True)))
    result = weigh(pairs, sample())
    assert max(result.points.values()) == pytest.approx(100)
    assert all(one.ratio <= result.ratio for one in result.corrections)


def agreeing(option_set: OptionSet, weights: dict[str, float], by_group: bool) -> Pairs:
    """Judgements that agree with weights exactly."""

    def weight(node: Node) -> float:
        if not node.is_group:
            return weights[node.key]
        inside = next(s.nodes for s in pair_sets(option_set, True) if s.key == node.key)
        return math.fsum(weight(child) for child in inside)

    pairs = Pairs(by_group=by_group)
    for one in pair_sets(option_set, by_group):
        for first, second in one.pairs:
            pairs = judge(pairs, first, second, weight(first) / weight(second))
    return pairs


@pytest.mark.parametrize("by_group", [True, False])
def test_that_both_ways_find_the_same_weights_when_judgements_agree(by_group: bool) -> None:
    option_set = load_catalogue("russia-dprk")
    weights = {c.key: float(100 - 5 * i) for i, c in enumerate(option_set.criteria)}
    result = weigh(agreeing(option_set, weights, by_group), option_set)
    assert result.points == pytest.approx(weights)
    assert result.ratio == pytest.approx(0, abs=1e-6)
