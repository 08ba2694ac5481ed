"""What the window shows of a set: totals, ranks and tracks, with the set they came from."""

from __future__ import annotations

import numpy as np
import pytest

from criteria.edits import view, weights
from evaluator.simulation.robustness import make_simulation
from tests.ui import sets
from ui.computing.evaluation import can_evaluate, evaluate, with_chances


def test_that_totals_and_ranks_follow_the_working_points() -> None:
    evaluation = evaluate(sets.duel())
    assert evaluation.shares == pytest.approx([0.5, 1 / 3, 1 / 6])
    assert evaluation.result.totals == pytest.approx([58.333, 41.667, 25.0], abs=1e-3)
    assert list(evaluation.result.ranks) == [1, 2, 3]
    assert evaluation.leader == 0


def test_that_moving_points_changes_the_leader_where_the_track_says() -> None:
    before = evaluate(sets.duel())
    assert len(before.tracks[0].winners) == 2
    after = evaluate(weights.set_points(sets.duel(), "c1", 39), before.basis)
    assert after.leader == 1
    assert after.problem is before.problem


def test_that_the_evaluation_carries_its_set() -> None:
    option_set = sets.duel()
    assert evaluate(option_set).option_set is option_set


def test_that_unknown_scores_leave_an_option_without_a_rank() -> None:
    evaluation = evaluate(sets.with_unknown())
    assert list(evaluation.contenders) == [True, False, True]
    assert evaluation.result.ranks[1] == 0
    assert evaluation.result.total_low[1] < evaluation.result.total_high[1]


def test_that_nobody_leads_when_nothing_could_start() -> None:
    evaluation = evaluate(sets.all_unavailable())
    assert evaluation.leader is None
    assert not evaluation.contenders.any()
    included = evaluate(view.set_include_unavailable(sets.all_unavailable(), True))
    assert included.leader == 0


def test_that_a_set_without_options_or_criteria_cannot_be_evaluated() -> None:
    assert not can_evaluate(sets.nothing())
    assert can_evaluate(sets.single())


def test_that_chances_bring_the_brackets_that_follow_from_them() -> None:
    evaluation = evaluate(sets.built_in())
    simulation = make_simulation(evaluation.problem, 1)
    assert simulation is not None
    sampled = with_chances(evaluation, simulation.quick(evaluation.shares, 2_000))
    assert sampled.brackets
    assert evaluation.brackets == ()
    assert sampled.option_set is evaluation.option_set
    first, last = sampled.brackets[0]
    beats = sampled.chances.beats if sampled.chances is not None else np.zeros((0, 0))
    assert beats[sampled.order[first], sampled.order[last]] < 0.8
