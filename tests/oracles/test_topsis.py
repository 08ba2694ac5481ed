"""TOPSIS beside scikit-criteria, pymcdm and pyrepo-mcda."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from evaluator.methods.topsis import topsis
from tests.evaluator.method_cases import natural_problem
from tests.oracles import peers
from tests.oracles.cases import CLOSE, Table, assert_same_ranks, often, ranks_by, tables


@peers.SKCRITERIA
@given(tables(varied=False))
@often
def test_vector_closeness_of_scikit_criteria(table: Table) -> None:
    scores, directions, shares = table
    result = topsis(natural_problem(scores, directions), shares)
    if (scores == scores[0]).all():
        return  # 0 / 0 there: see below
    peer = peers.skcriteria_topsis(scores, directions, shares)
    np.testing.assert_allclose(result.totals, peer.e_.similarity, atol=CLOSE)
    assert_same_ranks(result.ranks, peer.rank_, result.totals)


@peers.PYMCDM
@given(tables())
@often
def test_closeness_of_pymcdm_with_either_normalisation(table: Table) -> None:
    scores, directions, shares = table
    for ours, theirs in (("vector", "vector"), ("linear", "minmax")):
        result = topsis(natural_problem(scores, directions), shares, ours)
        closeness = peers.pymcdm_topsis(scores, directions, shares, theirs)
        np.testing.assert_allclose(result.totals, closeness, atol=CLOSE)
        assert_same_ranks(result.ranks, ranks_by(closeness), result.totals)


@peers.PYREPO
@given(tables())
@often
def test_closeness_of_pyrepo_with_either_normalisation(table: Table) -> None:
    scores, directions, shares = table
    for ours, theirs in (("vector", "vector"), ("linear", "minmax")):
        result = topsis(natural_problem(scores, directions), shares, ours)
        closeness = peers.pyrepo_topsis(scores, directions, shares, theirs)
        np.testing.assert_allclose(result.totals, closeness, atol=CLOSE)
        assert_same_ranks(result.ranks, ranks_by(closeness), result.totals)


@peers.PYMCDM
@peers.PYREPO
def test_that_pymcdm_and_pyrepo_take_minmax_unasked_so_the_normalisation_is_always_named() -> None:
    from pymcdm.methods import TOPSIS as PYMCDM
    from pyrepo_mcda.mcda_methods import TOPSIS as PYREPO

    scores, shares, directions = (
        np.array([[5.0, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]]),
        np.ones(3) / 3,
        np.ones(3),
    )
    linear = topsis(natural_problem(scores), shares, "linear").totals
    vector = topsis(natural_problem(scores), shares, "vector").totals
    assert np.abs(linear - vector).max() > 0.02
    with peers.quiet():
        assert PYMCDM()(scores, shares, directions) == pytest.approx(linear)
        assert PYREPO()(scores, shares, directions) == pytest.approx(linear)


@peers.SKCRITERIA
@peers.PYMCDM
@peers.PYREPO
def test_that_options_that_are_all_the_same_are_no_number_elsewhere_so_they_are_left_out() -> None:
    scores, directions, shares = np.full((3, 2), 7.0), np.ones(2), np.full(2, 0.5)
    assert topsis(natural_problem(scores), shares).totals.tolist() == [0.5] * 3
    with pytest.raises(ValueError, match="doesn't look like a ranking"):
        peers.skcriteria_topsis(scores, directions, shares)
    assert np.isnan(peers.pymcdm_topsis(scores, directions, shares)).all()
    assert np.isnan(peers.pyrepo_topsis(scores, directions, shares)).all()


@peers.SKCRITERIA
@peers.PYMCDM
def test_that_ties_are_ranked_otherwise_elsewhere_so_ranks_are_compared_without_ties() -> None:
    scores, shares = np.array([[3.0, 4], [9, 8], [9, 8], [1, 2]]), np.full(2, 0.5)
    result = topsis(natural_problem(scores), shares)
    assert result.ranks.tolist() == [3, 1, 1, 4]
    assert peers.skcriteria_topsis(scores, np.ones(2), shares).rank_.tolist() == [2, 1, 1, 3]
    with peers.quiet():
        from pymcdm.helpers import rrankdata

        assert rrankdata(result.totals).tolist() == [3, 1.5, 1.5, 4]
        assert rrankdata([0.1 + 0.2, 0.3]).tolist() == [1, 2]  # a tie but for rounding is none
