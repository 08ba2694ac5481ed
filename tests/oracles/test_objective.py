"""Entropy and CRITIC weights beside scikit-criteria, pymcdm and pyrepo-mcda."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given

from evaluator.arrays import FloatArray
from evaluator.weighting.objective import critic, entropy
from tests.oracles import peers
from tests.oracles.cases import CLOSE, Table, often, tables


@peers.SKCRITERIA
@peers.PYMCDM
@peers.PYREPO
@given(tables(varied=False))
@often
def test_entropy_weights_of_all_three(table: Table) -> None:
    scores, directions, _ = table
    assume((np.ptp(scores, axis=0) > 0.01).any())  # their 1 - E has lost its digits
    ours = entropy(scores, directions).shares
    for theirs in (
        peers.skcriteria_weights("entropy", scores, directions),
        peers.pymcdm_weights("entropy", scores, directions),
        peers.pyrepo_weights("entropy", scores),
    ):
        np.testing.assert_allclose(ours, theirs, atol=1e-6)


def conflicting(scores: FloatArray) -> bool:
    """Whether two columns do not go together; else all weights are 0 / 0 elsewhere."""
    with peers.quiet():
        return bool((1 - np.abs(np.corrcoef(scores.T)) > 1e-6).any())


@peers.SKCRITERIA
@given(tables(options=(3, 10), criteria=(2, 8)))
@often
def test_critic_weights_of_scikit_criteria(table: Table) -> None:
    scores, directions, _ = table
    assume(conflicting(scores))
    theirs = peers.skcriteria_weights("critic", scores, directions)
    np.testing.assert_allclose(critic(scores, directions).shares, theirs, atol=CLOSE)


@peers.PYMCDM
@peers.PYREPO
@given(tables(options=(3, 10), criteria=(2, 8), costs=False))
@often
def test_critic_weights_of_pymcdm_and_pyrepo_of_benefits(table: Table) -> None:
    scores, directions, _ = table
    assume(conflicting(scores))
    ours = critic(scores, directions).shares
    np.testing.assert_allclose(ours, peers.pymcdm_weights("critic", scores, directions), atol=CLOSE)
    np.testing.assert_allclose(ours, peers.pyrepo_weights("critic", scores), atol=CLOSE)


@peers.PYMCDM
@peers.PYREPO
def test_that_pymcdm_and_pyrepo_critic_ignore_directions_so_only_benefits_are_compared() -> None:
    scores = np.array([[61, 1.08, 4.33], [20.7, 0.26, 4.34], [16.3, 1.98, 2.53], [9, 3.29, 1.65]])
    benefits, with_a_cost = np.ones(3), np.array([1, 1, -1.0])
    assert np.abs(critic(scores, benefits).shares - critic(scores, with_a_cost).shares).max() > 0.05
    expected = critic(scores, benefits).shares
    assert peers.pymcdm_weights("critic", scores, with_a_cost) == pytest.approx(expected)
    assert peers.pyrepo_weights("critic", scores) == pytest.approx(expected)


@peers.PYMCDM
def test_that_pymcdm_refuses_a_zero_in_entropy_so_scores_are_positive() -> None:
    scores = np.array([[0.0, 1], [10, 20], [10, 1]])
    with pytest.raises(ValueError, match="positive values"):
        peers.pymcdm_weights("entropy", scores, np.ones(2))
    assert np.isfinite(entropy(scores, np.ones(2)).shares).all()


@peers.SKCRITERIA
@peers.PYMCDM
@peers.PYREPO
def test_that_scores_without_a_difference_are_no_number_elsewhere_so_they_are_left_out() -> None:
    scores, ways = np.full((3, 2), 4.0), np.ones(2)
    assert critic(scores, ways).shares.tolist() == [0.5, 0.5]
    assert np.isnan(peers.skcriteria_weights("critic", scores, ways)).all()
    assert np.isnan(peers.pymcdm_weights("critic", scores, ways)).all()
    assert np.isnan(peers.pyrepo_weights("critic", scores)).all()
