"""What stays while weights move: the problem, and the method made ready for it."""

from __future__ import annotations

import numpy as np
import pytest

from criteria.edits.view import set_method, set_scenario
from criteria.edits.weights import set_points
from criteria.methods import METHODS
from tests.ui import sets
from ui.computing import effort
from ui.computing.basis import ADDITIVE, basis_of
from ui.computing.evaluation import carried_on, evaluate, with_result

KEYS = [method.key for method in METHODS]
OTHERS = [key for key in KEYS if key != "additive"]


@pytest.mark.parametrize("method", KEYS)
def test_that_moving_weights_keeps_the_basis(method: str) -> None:
    before = evaluate(set_method(sets.built_in(), method))
    after = evaluate(set_points(before.option_set, "standing", 10), before.basis)
    assert after.basis is before.basis


@pytest.mark.parametrize("method", OTHERS)
def test_that_another_method_keeps_the_problem(method: str) -> None:
    before = evaluate(sets.built_in())
    after = evaluate(set_method(sets.built_in(), method), before.basis)
    assert after.basis is not before.basis
    assert after.problem is before.problem


def test_that_another_parameter_makes_another_basis() -> None:
    before = basis_of(set_method(sets.duel(), "vikor"))
    assert basis_of(set_method(sets.duel(), "vikor", {"v": 0.5}), before) is before
    assert basis_of(set_method(sets.duel(), "vikor", {"v": 0.6}), before) is not before


def test_that_a_method_this_version_lacks_is_additive() -> None:
    assert basis_of(set_method(sets.duel(), "maut")).method is ADDITIVE


@pytest.mark.parametrize("method", KEYS)
def test_that_the_prepared_result_is_the_methods_own(method: str) -> None:
    evaluation = evaluate(set_method(sets.built_in(), method))
    basis = evaluation.basis
    plain = basis.method.apply(basis.problem, evaluation.shares, basis.parameters)
    np.testing.assert_array_equal(evaluation.result.ranks, plain.ranks)
    np.testing.assert_allclose(evaluation.result.totals, plain.totals)


@pytest.mark.parametrize("method", ["topsis", "vikor", "promethee"])
def test_that_the_leader_changes_where_the_track_says(method: str) -> None:
    """On both sides of every flip point, by ranking there."""
    evaluation = evaluate(set_method(sets.built_in(), method))
    paths, checked = evaluation.paths, 0
    for criterion, track in enumerate(evaluation.tracks):
        others = evaluation.shares / (1 - paths.current[criterion])
        for share, below, above in zip(track.breaks[1:-1], track.winners, track.winners[1:], strict=False):
            for at, winner in ((share - 1e-6, below), (share + 1e-6, above)):
                moved = others * (1 - at)
                moved[criterion] = at
                assert evaluation.basis.rank(moved / moved.sum()).ranks[winner] == 1
                checked += 1
    assert checked > 10


def test_that_nobody_ranked_leaves_nothing_to_prepare() -> None:
    for method in KEYS:
        evaluation = evaluate(set_method(sets.all_unavailable(), method))
        assert evaluation.leader is None
        assert evaluation.basis.figures is None


def test_that_an_order_that_takes_long_is_left_to_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(effort.RANKED_AT_ONCE, "kemeny", 2)
    option_set = set_method(sets.duel(), "kemeny")
    first = evaluate(option_set)
    assert first.is_behind
    assert first.leader is None
    known = with_result(first, first.basis.rank(first.shares))
    assert not known.is_behind
    assert known.leader == 0
    moved = carried_on(evaluate(set_points(option_set, "c1", 5), first.basis), known)
    assert moved.is_behind
    assert list(moved.order) == list(known.order)


def test_that_nothing_is_carried_on_to_another_problem() -> None:
    before = evaluate(set_method(sets.built_in(), "topsis"))
    after = evaluate(set_scenario(before.option_set, "S1B"))
    assert carried_on(after, before) is after
    assert carried_on(after, None) is after


def test_that_each_method_has_its_effort() -> None:
    small, large = evaluate(set_method(sets.duel(), "vikor")), evaluate(set_method(sets.crowd(200), "kemeny"))
    assert effort.scans(small.basis)
    assert effort.are_counted(small.basis)
    assert not effort.scans(large.basis)
    assert not effort.are_counted(large.basis)
    assert large.is_behind
