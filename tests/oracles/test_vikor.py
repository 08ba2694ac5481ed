"""VIKOR beside scikit-criteria, pymcdm and pyrepo-mcda."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.methods.vikor import vikor
from tests.evaluator.method_cases import natural_problem
from tests.oracles import peers
from tests.oracles.cases import CLOSE, Table, assert_same_ranks, often, ranks_by, tables, without_near_ties

STRATEGIES = st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0])


@peers.SKCRITERIA
@given(tables(varied=False), STRATEGIES)
@often
def test_s_r_q_and_the_compromise_of_scikit_criteria(table: Table, v: float) -> None:
    scores, directions, shares = table
    result = vikor(natural_problem(scores, directions), shares, v)
    peer = peers.skcriteria_vikor(scores, directions, shares, v)
    for ours, theirs in ((result.S, "s_k"), (result.R, "r_k"), (result.totals, "q_k")):
        np.testing.assert_allclose(ours, peer.e_[theirs], atol=CLOSE)
    assert_same_ranks(result.ranks, peer.rank_, result.totals)
    behind = np.append(result.totals, 1 / (len(scores) - 1))
    if all(without_near_ties(figures) for figures in (behind, result.S, result.R)):
        assert result.advantage == peer.e_.acceptable_advantage
        assert result.stability == peer.e_.acceptable_stability
        assert np.flatnonzero(result.compromise).tolist() == sorted(peer.e_.compromise_set.tolist())


@peers.PYMCDM
@given(tables(options=(3, 10)), STRATEGIES)
@often
def test_q_of_pymcdm(table: Table, v: float) -> None:
    scores, directions, shares = table
    result = vikor(natural_problem(scores, directions), shares, v)
    q = peers.pymcdm_vikor(scores, directions, shares, v)
    if np.ptp(result.S) == 0 or np.ptp(result.R) <= CLOSE:
        return  # 0 / 0 there: see below
    np.testing.assert_allclose(result.totals, q, atol=CLOSE)
    assert_same_ranks(result.ranks, ranks_by(-q), result.totals)


@peers.PYREPO
@given(tables(), STRATEGIES)
@often
def test_q_of_pyrepo(table: Table, v: float) -> None:
    scores, directions, shares = table
    result = vikor(natural_problem(scores, directions), shares, v)
    q = peers.pyrepo_vikor(scores, directions, shares, v)
    if min(np.ptp(result.S), np.ptp(result.R)) <= CLOSE:
        return  # a term without a range is not 0 there: see below
    np.testing.assert_allclose(result.totals, q, atol=CLOSE)
    assert_same_ranks(result.ranks, ranks_by(-q), result.totals)


@peers.SKCRITERIA
def test_that_scikit_criteria_ranks_the_whole_compromise_first_so_it_is_told_not_to() -> None:
    scores, shares = np.array([[60.0, 60], [58, 62], [100, 0], [0, 50]]), np.array([0.5, 0.5])
    result = vikor(natural_problem(scores), shares)
    assert result.compromise.tolist() == [True, True, False, False]
    assert result.ranks.tolist() == [1, 2, 3, 4]
    ranks = peers.skcriteria_vikor(scores, np.ones(2), shares, 0.5, compromise=True).rank_
    assert ranks.tolist() == [1, 1, 2, 3]


@peers.SKCRITERIA
def test_that_scikit_criteria_ranks_an_unknown_score_without_a_word_so_all_are_known() -> None:
    scores = np.array([[1, np.nan], [2, 3], [3, 1]])
    ranks = peers.skcriteria_vikor(scores, np.ones(2), np.full(2, 0.5), 0.5).rank_
    assert sorted(ranks) == [1, 2, 3]
    result = vikor(natural_problem(scores), np.full(2, 0.5))
    assert result.ranks[0] == 0
    assert (result.rank_low[0], result.rank_high[0]) == (1, 3)


@peers.PYREPO
def test_that_a_constant_column_gives_pyrepo_negative_figures_so_columns_vary() -> None:
    scores, shares = np.full((3, 2), 3.0), np.full(2, 0.5)
    assert (peers.pyrepo_vikor(scores, np.ones(2), shares, 0.5) < 0).all()
    assert vikor(natural_problem(scores), shares).totals.tolist() == [0.0] * 3


@peers.PYMCDM
def test_that_pymcdm_refuses_a_constant_column_so_columns_vary() -> None:
    scores, shares = np.array([[1.0, 3], [2, 3], [4, 3]]), np.full(2, 0.5)
    with pytest.raises(ValueError, match="equal values"):
        peers.pymcdm_vikor(scores, np.ones(2), shares, 0.5)
    assert vikor(natural_problem(scores), shares).ranks.tolist() == [3, 2, 1]


@peers.PYMCDM
@peers.PYREPO
def test_that_a_term_without_a_range_is_no_number_or_left_in_so_it_is_left_out() -> None:
    scores, shares = np.array([[0.0, 1], [1, 0]]), np.full(2, 0.5)
    assert np.isnan(peers.pymcdm_vikor(scores, np.ones(2), shares, 0.5)).all()
    assert peers.pyrepo_vikor(scores, np.ones(2), shares, 0.5).tolist() == [0.5, 0.5]
    assert vikor(natural_problem(scores), shares).totals.tolist() == [0, 0]
