"""Differences, changes that make an option first, and proofs that none does."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import BoolArray, FloatArray
from evaluator.errors import EvaluationError
from evaluator.explanation.admissible import Game
from evaluator.explanation.weight_changes import (
    JointChange,
    differences,
    overtake,
    single_changes,
    smallest_change,
)
from evaluator.ranking import ranks
from evaluator.sensitivity.tracks import weight_paths
from evaluator.weighting.swing import Points, shares, unlocked, with_share
from tests.evaluator.cases import everyone, masks, weighed_tables

Table = tuple[FloatArray, Points]
TABLES = weighed_tables(options=(1, 7))


def is_first(values: FloatArray, weights: FloatArray, ranked: BoolArray, option: int) -> bool:
    seen = ranked.copy()
    seen[option] = True
    return bool(ranks(values @ weights, seen)[option] == 1)


def admissible_near(
    points: Points, centre: FloatArray, generator: np.random.Generator, count: int
) -> FloatArray:
    """Weights that hold the locked shares, some anywhere and some close to a centre."""
    own = shares(points.points)
    free = ~points.locked
    room = own[free].sum()
    anywhere = generator.dirichlet(np.ones(free.sum()), count) * room
    closeness = generator.choice([1, 0.3, 0.1, 0.01], (count, 1))
    weights = np.tile(own, (count, 1))
    weights[:, free] = centre[free] + (anywhere - centre[free]) * closeness
    return weights


def check_certificate(
    change: JointChange, values: FloatArray, points: Points, ranked: BoolArray, option: int
) -> None:
    assert not change.possible
    certificate = change.certificate
    assert certificate is not None
    mix = certificate.weights
    assert mix.sum() == pytest.approx(1)
    assert (mix >= 0).all()
    assert mix[option] == 0
    assert not mix[~ranked].any()
    own = shares(points.points)
    better = mix @ values - values[option]
    fixed = float(better[points.locked] @ own[points.locked])
    room = own[~points.locked].sum()
    least = fixed + (room * better[~points.locked].min() if room > 0 else 0)
    assert certificate.margin == pytest.approx(least, abs=1e-9)
    assert least > 0
    if not points.locked.any():
        assert (better > 0).all()


@given(weighed_tables(options=(2, 7)), st.data())
def test_that_differences_sum_to_the_difference_of_the_totals(table: Table, data: st.DataObject) -> None:
    values, points = table
    a, b = (data.draw(st.integers(0, values.shape[0] - 1)) for _ in range(2))
    weights = shares(points.points)
    parts = differences(values, weights, a, b)
    totals = values @ weights
    assert parts.sum() == pytest.approx(totals[a] - totals[b], abs=1e-9)


def test_that_an_unknown_value_counts_half_in_a_difference() -> None:
    parts = differences(np.array([[np.nan, 10], [20, np.nan]]), np.array([0.5, 0.5]), 0, 1)
    np.testing.assert_allclose(parts, [15, -20])


@given(TABLES, st.data())
def test_that_a_single_change_makes_the_option_first_and_nothing_nearer_does(
    table: Table, data: st.DataObject
) -> None:
    values, points = table
    ranked = data.draw(masks(values.shape[0]))
    option = data.draw(st.integers(0, values.shape[0] - 1))
    paths = weight_paths(values, points)
    changes = single_changes(paths, points, ranked, option)
    own = shares(points.points)
    moved = [abs(change.share - own[change.criterion]) for change in changes]
    assert moved == sorted(moved)
    if is_first(values, own, ranked, option):
        assert changes == ()
        return
    found = {change.criterion: change for change in changes}
    for i in range(values.shape[1]):
        change = found.get(i)
        if change is not None:
            after = with_share(points, i, change.share)
            assert is_first(values, shares(after.points), ranked, option)
            assert change.points == after.points[i]
            assert not points.locked[i]
        nearest = abs(change.share - own[i]) if change else np.inf
        for share in np.linspace(0, 1, 21):
            dragged = shares(with_share(points, i, share).points)
            if abs(dragged[i] - own[i]) < nearest - 1e-6:
                lead = values[option] @ dragged - (values[ranked] @ dragged).max(initial=-np.inf)
                assert lead < 1e-6


@settings(max_examples=60)
@given(TABLES, st.data())
def test_that_the_smallest_change_makes_the_option_first_or_proves_that_nothing_does(
    table: Table, data: st.DataObject
) -> None:
    values, points = table
    ranked = data.draw(masks(values.shape[0]))
    option = data.draw(st.integers(0, values.shape[0] - 1))
    own = shares(points.points)
    change = smallest_change(values, points, ranked, option)
    generator = np.random.default_rng(data.draw(st.integers(0, 1000)))
    others = ranked.copy()
    others[option] = False
    if not change.possible:
        check_certificate(change, values, points, others, option)
        np.testing.assert_array_equal(change.shares, own)
        if not points.locked.all():
            for weights in admissible_near(points, own, generator, 40):
                assert not is_first(values, weights, ranked, option)
        return
    assert change.certificate is None
    assert is_first(values, change.shares, ranked, option)
    assert change.shares.sum() == pytest.approx(1)
    assert (change.shares >= 0).all()
    np.testing.assert_array_equal(change.shares[points.locked], own[points.locked])
    assert change.moved == pytest.approx(np.abs(change.shares - own).sum() / 2, abs=1e-12)
    if is_first(values, own, ranked, option):
        assert change.moved == 0
    elif not points.locked.all():
        for centre in (own, change.shares):
            for weights in admissible_near(points, centre, generator, 60):
                if np.abs(weights - own).sum() / 2 < change.moved - 1e-6:
                    lead = values[option] @ weights - (values[others] @ weights).max()
                    assert lead < 1e-6


@settings(max_examples=60)
@given(weighed_tables(options=(2, 7)), st.data())
def test_that_overtaking_one_rival_equals_the_linear_program(table: Table, data: st.DataObject) -> None:
    values, points = table
    option, rival = data.draw(st.permutations(range(values.shape[0])))[:2]
    only = np.arange(values.shape[0]) == rival
    greedy = overtake(values, points, option, rival)
    program = smallest_change(values, points, only, option)
    assert greedy.possible == program.possible
    assert greedy.moved == pytest.approx(program.moved, abs=1e-7)
    if greedy.possible:
        own = shares(points.points)
        assert greedy.shares.sum() == pytest.approx(1)
        assert (greedy.shares >= -1e-15).all()
        np.testing.assert_array_equal(greedy.shares[points.locked], own[points.locked])
        lead = (values[option] - values[rival]) @ greedy.shares
        assert lead >= -1e-9
        assert np.abs(greedy.shares - own).sum() / 2 == pytest.approx(greedy.moved, abs=1e-12)
        if greedy.moved > 0:
            assert lead <= 1e-9
    else:
        check_certificate(greedy, values, points, only, option)


def test_that_an_option_between_two_extremes_is_proved_never_first() -> None:
    values = np.array([[100.0, 0], [0, 100], [45, 45]])
    change = smallest_change(values, unlocked(np.array([70.0, 30])), everyone(values), 2)
    assert not change.possible
    assert change.certificate is not None
    assert change.certificate.weights == pytest.approx([0.5, 0.5, 0])
    assert change.certificate.margin == pytest.approx(5)


def test_that_the_proof_may_need_an_uneven_mix() -> None:
    values = np.array([[100.0, 0], [0, 60], [35, 35]])
    change = smallest_change(values, unlocked(np.array([70.0, 30])), everyone(values), 2)
    check_certificate(change, values, unlocked(np.array([70.0, 30])), everyone(values), 2)


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.integers(2, 6))
def test_that_an_option_that_can_tie_at_one_point_only_is_possible(seed: int, m: int) -> None:
    generator = np.random.default_rng(seed)
    rivals = 100 * generator.random((2, m))
    rivals[:, 0], rivals[:, 1] = (90, 10), (20, 80)
    part = generator.random()
    values = np.vstack([rivals, part * rivals[0] + (1 - part) * rivals[1]])
    change = smallest_change(values, unlocked(generator.random(m)), everyone(values), 2)
    assert change.possible
    assert is_first(values, change.shares, everyone(values), 2)


def test_that_asking_for_less_of_a_lead_moves_less() -> None:
    game = Game(np.array([[50.0, -100]]), np.array([0.2, 0.8]), np.zeros(2, dtype=bool))
    moved = [game.nearest(least) for least in (0.0, -0.3)]
    np.testing.assert_allclose(moved, [[2 / 3, 1 / 3], [7 / 15, 8 / 15]], atol=1e-9)
    assert game.nearest(0.51) is None


@pytest.mark.parametrize(("second_try", "possible"), [([0.5, 0.5], True), (None, False)])
def test_that_a_solver_that_finds_neither_weights_nor_proof_is_asked_once_more(
    monkeypatch: pytest.MonkeyPatch, second_try: list[float] | None, possible: bool
) -> None:
    answers = iter([None, second_try])
    monkeypatch.setattr(Game, "nearest", lambda self, least: next(answers))
    monkeypatch.setattr(Game, "margin", lambda self, mix: 0.0)
    values = np.array([[100.0, 0], [0, 100]])
    points = unlocked(np.array([70.0, 30]))
    if possible:
        assert smallest_change(values, points, everyone(values), 1).moved == pytest.approx(0.2)
    else:
        with pytest.raises(EvaluationError, match="neither weights nor a proof"):
            smallest_change(values, points, everyone(values), 1)


def test_that_locks_can_make_impossible_what_free_weights_allow() -> None:
    values = np.array([[100.0, 0, 50], [0, 100, 50]])
    raw = np.array([60.0, 30, 10])
    free = smallest_change(values, unlocked(raw), everyone(values), 1)
    assert free.possible
    assert free.moved == pytest.approx(0.15)
    locked = smallest_change(values, Points(raw, raw, np.array([True, False, False])), everyone(values), 1)
    assert not locked.possible
    assert locked.certificate is not None
    assert locked.certificate.margin == pytest.approx(20)


def test_that_a_tie_for_the_first_place_needs_no_change() -> None:
    values = np.array([[30.0, 70], [70, 30]])
    points = unlocked(np.array([1.0, 1]))
    for option in (0, 1):
        assert smallest_change(values, points, everyone(values), option).moved == 0
        assert single_changes(weight_paths(values, points), points, everyone(values), option) == ()
    assert overtake(values, points, 0, 1).moved == 0


def test_that_an_option_alone_is_first() -> None:
    values = np.array([[0.0, 0]])
    points = unlocked(np.array([1.0, 1]))
    change = smallest_change(values, points, np.ones(1, dtype=bool), 0)
    assert (change.possible, change.moved) == (True, 0)
    assert single_changes(weight_paths(values, points), points, np.ones(1, dtype=bool), 0) == ()


def test_that_a_tie_on_the_edge_of_the_possible_is_found() -> None:
    values = np.array([[50.0, 100], [50, 20]])
    points = unlocked(np.array([10.0, 90]))
    change = smallest_change(values, points, everyone(values), 1)
    assert change.possible
    assert change.shares == pytest.approx([1, 0], abs=1e-9)
    assert overtake(values, points, 1, 0).shares == pytest.approx([1, 0], abs=1e-9)


def test_that_unknown_values_count_half_when_looking_for_a_change() -> None:
    values = np.array([[np.nan, 10], [80, 20], [0, 60]])
    ranked = np.array([False, True, True])
    change = smallest_change(values, unlocked(np.array([1.0, 1])), ranked, 2)
    assert change.possible
    assert np.isfinite(change.shares).all()
    assert not smallest_change(values, unlocked(np.array([1.0, 1])), ranked, 0).possible


def test_that_tables_and_masks_must_fit() -> None:
    points = unlocked(np.array([1.0, 3]))
    with pytest.raises(EvaluationError, match="values has the shape"):
        smallest_change(np.zeros((2, 3)), points, np.ones(2, dtype=bool), 0)
    with pytest.raises(EvaluationError, match="ranked has the shape"):
        smallest_change(np.zeros((2, 2)), points, np.ones(3, dtype=bool), 0)
    with pytest.raises(EvaluationError, match="values has the shape"):
        overtake(np.zeros((2, 3)), points, 0, 1)


def test_that_changes_and_proofs_can_be_had_as_tables() -> None:
    values = np.array([[100.0, 0], [0, 100], [45, 45]])
    change = smallest_change(values, unlocked(np.array([70.0, 30])), everyone(values), 2)
    assert change.to_frame(["Cost", "Reach"]).loc["Cost", "share"] == pytest.approx(0.7)
    assert change.certificate is not None
    assert change.certificate.to_frame(["A", "B", "C"]).loc["B", "weight"] == pytest.approx(0.5)
