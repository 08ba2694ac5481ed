"""Rank acceptability and central weights beside pyrepo-mcda's VIKOR-SMAA, under the same weights."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.methods.batched import batched_vikor
from evaluator.methods.sampled import make_method_simulation
from tests.evaluator.method_cases import natural_problem
from tests.oracles import peers
from tests.oracles.cases import Table, tables, without_near_ties

SAMPLES = 30


@peers.PYREPO
@given(tables(options=(3, 8), criteria=(2, 6)), st.integers(0, 2**32))
@settings(max_examples=200)
def test_acceptability_and_central_weights_of_pyrepo(table: Table, seed: int) -> None:
    scores, directions, shares = table
    weights = np.random.default_rng(seed).dirichlet(np.ones(shares.size), SAMPLES)
    simulation = make_method_simulation(batched_vikor(natural_problem(scores, directions)), 1, kept=1)
    assert simulation is not None
    figures = np.array([peers.pyrepo_vikor(scores, directions, row, 0.5) for row in weights])
    if not all(without_near_ties(row) for row in figures):
        return  # it gives no place to those that tie

    def rows(start: int, size: int) -> FloatArray:
        return weights[start : start + size]

    found = simulation.sample(np.full(shares.size, 1 / shares.size), rows, SAMPLES)
    assert found is not None
    acceptability, central = peers.pyrepo_vikor_smaa(scores, directions, weights)
    np.testing.assert_allclose(found.ranks, acceptability, atol=1e-12)
    np.testing.assert_allclose(found.central_weights, central, atol=1e-12)
