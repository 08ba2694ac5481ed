"""The chances of a tick: they agree with the full counts, and with plain sorting."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.simulation.chances import COUNTED, PairedWins
from evaluator.simulation.robustness import Simulation, make_simulation
from evaluator.simulation.weight_draws import around
from evaluator.weighting.swing import shares
from tests.evaluator.cases import masks, plain_problem, weighed_tables
from tests.evaluator.simulation.test_robustness import Table, doubtful, simulation_of


@pytest.mark.parametrize(("n", "m"), [(1, 3), (3, 2), (30, 12), (150, 3), (300, 4)])
def test_that_chances_equal_those_of_plain_sorting(n: int, m: int) -> None:
    values = np.random.default_rng(n).random((n, m)) * 100
    simulation = simulation_of(plain_problem(values), scores=False, kept=10_000)
    weights = shares(np.random.default_rng(m).random(m))
    found = simulation.quick(weights, 10_000)
    totals = around(weights, simulation.base.gamma) @ values.T
    winners = np.bincount(totals.argmax(axis=1), minlength=n) / 10_000
    np.testing.assert_allclose(found.first, winners, atol=1e-12)
    some = totals[::4]
    np.testing.assert_allclose(found.low, np.percentile(some, 5, axis=0, method="inverted_cdf"), atol=1e-9)
    np.testing.assert_allclose(found.high, np.percentile(some, 95, axis=0, method="inverted_cdf"), atol=1e-9)
    for a, b in [(0, n - 1), (n // 2, 0), (n - 1, n // 3)]:
        wins = (some[:, a] > some[:, b]).mean()
        assert found.beats[a, b] == pytest.approx(wins, abs=1e-12)
    assert found.samples == 10_000


def test_that_chances_agree_with_the_full_counts_within_their_error() -> None:
    simulation = simulation_of(doubtful(4, n=8, m=5), kept=10_000)
    weights = shares(np.arange(1.0, 6.0))
    found, full = simulation.quick(weights, 10_000), simulation.refine(weights, 200_000)
    assert full is not None
    np.testing.assert_allclose(found.first, full.first, atol=0.03)
    np.testing.assert_allclose(found.low, full.low, atol=1)
    np.testing.assert_allclose(found.high, full.high, atol=1)
    pairs = np.array([[found.beats[a, b] for b in range(8)] for a in range(8)])
    np.testing.assert_allclose(pairs, full.beats, atol=0.04)


@settings(max_examples=30)
@given(weighed_tables(options=(2, 6), locks=False), st.data())
def test_that_chances_share_evenly_and_sum_to_one(table: Table, data: st.DataObject) -> None:
    values, points = table
    ranked = data.draw(masks(len(values)))
    twins = np.vstack((values, values[:1]))
    seen = np.append(ranked, ranked[0])
    found = simulation_of(plain_problem(twins, ranked=seen), scores=False, kept=500).quick(
        shares(points.points), 500
    )
    assert found.first.sum() == pytest.approx(1 if seen.any() else 0)
    assert found.first[0] == found.first[-1]
    assert not found.first[~seen].any()
    for a in range(len(twins)):
        assert found.beats[a, a] == 0
        for b in range(a):
            both = found.beats[a, b] + found.beats[b, a]
            assert both == pytest.approx(1 if seen[a] and seen[b] else 0)
    if ranked[0]:
        assert found.beats[0, len(twins) - 1] == 0.5


def test_that_equal_inputs_give_equal_chances() -> None:
    weights = np.array([0.4, 0.3, 0.2, 0.1])
    one, other = (simulation_of(doubtful(3)).quick(weights, 4000) for _ in range(2))
    np.testing.assert_array_equal(one.first, other.first)
    assert isinstance(one.beats, PairedWins)
    assert isinstance(other.beats, PairedWins)
    np.testing.assert_array_equal(one.beats.keys, other.beats.keys)


def test_that_pairs_are_compared_in_one_sample_of_each_matrix() -> None:
    made = make_simulation(doubtful(3), 0, kept=10_000)
    assert isinstance(made, Simulation)
    found = made.quick(np.array([0.4, 0.3, 0.2, 0.1]), 10_000)
    assert isinstance(found.beats, PairedWins)
    assert found.beats.keys.shape == (6, COUNTED)
