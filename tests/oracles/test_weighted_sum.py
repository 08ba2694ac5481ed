"""Additive totals on scales from end to end of each column beside weighted sums, and dominance."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from evaluator.dominance import dominance
from evaluator.methods.additive import additive
from tests.evaluator.cases import everyone
from tests.evaluator.method_cases import natural_problem
from tests.oracles import peers
from tests.oracles.cases import CLOSE, Table, assert_same_ranks, often, ranks_by, tables


@peers.SKCRITERIA
@given(tables())
@often
def test_weighted_sums_of_scikit_criteria(table: Table) -> None:
    scores, directions, shares = table
    result = additive(natural_problem(scores, directions), shares)
    peer = peers.skcriteria_weighted_sum(scores, directions, shares)
    np.testing.assert_allclose(result.totals / 100, peer.e_.score, atol=CLOSE)
    assert_same_ranks(result.ranks, peer.rank_, result.totals)


@peers.PYMCDM
@peers.PYREPO
@given(tables())
@often
def test_weighted_sums_of_pymcdm_and_pyrepo(table: Table) -> None:
    scores, directions, shares = table
    result = additive(natural_problem(scores, directions), shares)
    for weighted_sum in (peers.pymcdm_weighted_sum, peers.pyrepo_weighted_sum):
        sums = weighted_sum(scores, directions, shares)
        np.testing.assert_allclose(result.totals / 100, sums, atol=CLOSE)
        assert_same_ranks(result.ranks, ranks_by(sums), result.totals)


@peers.SKCRITERIA
@given(tables(options=(2, 6), criteria=(1, 4), varied=False))
@often
def test_dominance_of_scikit_criteria(table: Table) -> None:
    scores, directions, _ = table
    with peers.quiet():
        theirs = peers.skcriteria_problem(scores, directions).dominance.dominance(strict=False).to_numpy()
    np.testing.assert_array_equal(dominance(scores * directions, everyone(scores)), theirs)


@peers.PYREPO
def test_that_a_constant_column_is_all_best_in_pyrepo_so_columns_vary() -> None:
    scores, shares = np.array([[1.0, 3], [2, 3]]), np.full(2, 0.5)
    assert peers.pyrepo_weighted_sum(scores, np.ones(2), shares).tolist() == [0.5, 1]
