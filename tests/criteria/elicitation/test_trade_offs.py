"""Levels of one criterion that are worth the swing of another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.elicitation.trade_offs import TradeOffs, choose_first, set_level, still_there, weigh
from criteria.scales import Scale
from evaluator.values import Piecewise
from tests.criteria.samples import CRITERIA

COST, JOBS, NOISE = CRITERIA


def traded(**levels: float) -> TradeOffs:
    judged = choose_first(TradeOffs(), "jobs")
    for key, level in levels.items():
        judged = set_level(judged, ("jobs", key), level)
    return judged


def test_that_the_swing_traded_has_the_value_of_the_level() -> None:
    result = weigh(traded(cost=500, noise=250), CRITERIA)
    assert result.points == pytest.approx({"cost": 50, "jobs": 100, "noise": 25})
    assert result.redundancy == 0


def test_that_the_level_counts_through_its_value_function() -> None:
    bent = Scale("count", 0.0, 1000.0, "max", Piecewise(((0, 0), (250, 80), (1000, 100))))
    criteria = (COST, replace(JOBS, scale=bent), NOISE)
    assert weigh(traded(cost=250, noise=250), criteria).points["noise"] == pytest.approx(80)


def test_that_a_level_of_a_scale_that_runs_down_counts_from_its_worst() -> None:
    judged = set_level(choose_first(TradeOffs(), "cost"), ("cost", "jobs"), 75.0)
    judged = set_level(judged, ("cost", "noise"), 0.0)
    assert weigh(judged, CRITERIA).points == pytest.approx({"cost": 100, "jobs": 25, "noise": 100})


def test_that_every_criterion_must_be_traded() -> None:
    assert weigh(traded(cost=500), CRITERIA).missing == 1
    assert weigh(TradeOffs(), CRITERIA).points == {}


def test_that_a_check_that_differs_is_named_with_the_level_that_would_agree() -> None:
    judged = set_level(traded(cost=500, noise=250), ("cost", "noise"), 20.0)
    result = weigh(judged, CRITERIA)
    assert result.redundancy == 1
    assert result.spread > 1.2
    mended = {one.pair: one.mended for one in result.corrections}
    assert mended["cost", "noise"] == pytest.approx(50)


def test_that_a_check_that_agrees_leaves_nothing_to_mend() -> None:
    judged = set_level(traded(cost=500, noise=250), ("cost", "noise"), 50.0)
    assert weigh(judged, CRITERIA).corrections == ()


def test_that_an_answer_can_be_taken_back() -> None:
    assert set_level(traded(cost=500), ("jobs", "cost"), None) == traded()


def test_that_a_criterion_with_nothing_to_trade_gets_no_points() -> None:
    flat = replace(NOISE, scale=Scale("points", 5.0, 5.0, "max"))
    points = weigh(traded(cost=500), (COST, JOBS, flat)).points
    assert points == pytest.approx({"cost": 50, "jobs": 100, "noise": 0})


def test_that_a_level_that_gains_nothing_is_left_out() -> None:
    flat_start = Scale("count", 0.0, 1000.0, "max", Piecewise(((0, 0), (600, 0), (1000, 100))))
    left = still_there(traded(cost=500, noise=700), (COST, replace(JOBS, scale=flat_start), NOISE))
    assert dict(left.levels) == {("jobs", "noise"): 700}


def test_that_levels_that_a_scale_no_longer_has_are_left_out() -> None:
    shorter = replace(JOBS, scale=Scale("count", 0.0, 400.0, "max"))
    left = still_there(traded(cost=500, noise=250), (COST, shorter, NOISE))
    assert dict(left.levels) == {("jobs", "noise"): 250}
    assert still_there(traded(cost=500), (COST, NOISE)) == TradeOffs()


@given(st.floats(0, 1000), st.floats(0, 1000), st.floats(0, 100))
def test_that_any_levels_that_gain_something_give_points(cost: float, noise: float, check: float) -> None:
    judged = set_level(traded(cost=cost, noise=noise), ("cost", "noise"), check)
    there = still_there(judged, CRITERIA)
    result = weigh(there, CRITERIA)
    assert bool(result.points) == ({("jobs", "cost"), ("jobs", "noise")} <= set(there.levels))
    assert result.spread >= 1
    for one in result.corrections:
        assert one.mended is None or 0 <= one.mended <= 1000
