"""Rank similarity and group rankings beside pymcdm and pyrepo-mcda."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.aggregation.agreement import kendall_tau, rank_similarity
from evaluator.aggregation.rankings import borda, copeland
from evaluator.arrays import IntArray
from tests.evaluator.cases import golden
from tests.oracles import peers
from tests.oracles.cases import often


@st.composite
def two_orders(draw: st.DrawFn) -> IntArray:
    """Two rankings (2, n) without ties."""
    places = range(1, draw(st.integers(2, 10)) + 1)
    return np.array([draw(st.permutations(places)) for _ in range(2)])


@peers.PYMCDM
@peers.PYREPO
@given(two_orders())
@often
def test_rank_similarity_and_tau_of_pymcdm_and_pyrepo(rows: IntArray) -> None:
    with peers.quiet():
        from pymcdm.correlations import kendall_tau as tau
        from pymcdm.correlations import ws
        from pyrepo_mcda.correlations import WS_coeff, kendall

        similar, correlated = rank_similarity(rows).pairs[0, 1], kendall_tau(rows).pairs[0, 1]
        for theirs in (ws(*rows), WS_coeff(*rows)):
            assert similar == pytest.approx(float(theirs), abs=1e-12)
        for theirs in (tau(*rows), kendall(*rows)):
            assert correlated == pytest.approx(float(theirs), abs=1e-12)


@peers.PYREPO
def test_that_pyrepos_tau_knows_no_ties_so_orders_have_none() -> None:
    with peers.quiet():
        from pyrepo_mcda.correlations import kendall

        rows = np.array([[1, 2, 2, 4], [1, 2, 3, 4]])
        assert kendall(*rows) == pytest.approx(5 / 6)
    assert kendall_tau(rows).pairs[0, 1] == pytest.approx(5 / np.sqrt(5 * 6))


@peers.PYREPO
@given(st.integers(3, 7), st.integers(1, 6), st.integers(0, 2**32))
@often
def test_that_pyrepos_copeland_is_borda_so_only_borda_is_compared(
    options: int, people: int, seed: int
) -> None:
    generator = np.random.default_rng(seed)
    rows = 1 + np.array([generator.permutation(options) for _ in range(people)])
    with peers.quiet():
        from pyrepo_mcda.compromise_rankings import copeland as theirs

        dense = theirs(rows.T)
    ours = borda(rows).ranks
    np.testing.assert_array_equal(ours, 1 + (dense[:, None] > dense).sum(axis=1))


@peers.PYREPO
def test_that_tennessee_tells_borda_from_copeland_and_pyrepo_does_not() -> None:
    profile = golden("group_tennessee_borda_copeland_kemeny")["params"]["profile"]
    rows = np.array([group["ranks"] for group in profile for _ in range(group["count"])])
    with peers.quiet():
        from pyrepo_mcda.compromise_rankings import copeland as theirs

        assert theirs(rows.T).tolist() == borda(rows).ranks.tolist() == [3, 1, 2, 4]
    assert copeland(rows).ranks.tolist() == [4, 1, 2, 3]
