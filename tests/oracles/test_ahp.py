"""AHP beside AHPy, pymcdm and pyrepo-mcda."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.weighting.ahp import ahp, random_index
from tests.oracles import peers
from tests.oracles.cases import CLOSE, often

LATER_TABLE = {3: 0.52, 4: 0.89, 5: 1.11, 6: 1.25, 7: 1.35, 8: 1.40}  # Saaty 2005, as AHPy has it
STEPS = [1 / 9, 1 / 7, 1 / 5, 1 / 4, 1 / 3, 1 / 2, 1, 2, 3, 4, 5, 7, 9]


@st.composite
def comparisons(draw: st.DrawFn, sizes: tuple[int, int] = (2, 8), near: bool = False) -> FloatArray:
    """Reciprocal judgements on Saaty's scale: of any kind, or near to those of some weights."""
    m = draw(st.integers(*sizes))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    if near:
        weights = np.exp(generator.uniform(0, 2, m))
        wanted = np.log(weights[:, None] / weights) + generator.normal(0, 0.3, (m, m))
        places = np.abs(np.log(STEPS) - wanted[..., None]).argmin(axis=2)
        judged = np.array(STEPS)[places]
    else:
        judged = generator.choice(STEPS, (m, m))
    upper = np.triu(judged, 1)
    return upper + np.tril(1 / np.where(upper.T > 0, upper.T, 1), -1) + np.eye(m)


@st.composite
def incomplete(draw: st.DrawFn) -> FloatArray:
    """Comparisons of which some are missing, but none along the chain from first to last."""
    matrix = draw(comparisons((4, 6), near=True))
    m = len(matrix)
    for i in range(m):
        for j in range(i + 2, m):
            if draw(st.booleans()):
                matrix[i, j] = matrix[j, i] = np.nan
    return matrix


@peers.AHPY
@given(comparisons(near=True))
@often
def test_weights_and_consistency_of_ahpy(matrix: FloatArray) -> None:
    found = ahp(matrix)
    weights, ratio, _ = peers.ahpy_compare(matrix)
    np.testing.assert_allclose(found.shares, weights, atol=1e-7)
    if len(matrix) > 2:
        assert found.consistency_index == pytest.approx(ratio * LATER_TABLE[len(matrix)], abs=1e-7)


@peers.AHPY
@given(incomplete())
@often
def test_the_completion_of_ahpy_where_comparisons_are_missing(matrix: FloatArray) -> None:
    found = ahp(matrix)
    weights, _, completed = peers.ahpy_compare(matrix)
    eigenvalue = np.linalg.eigvals(completed).real.max()
    assert found.lambda_max <= eigenvalue + CLOSE
    assert found.lambda_max == pytest.approx(eigenvalue, abs=1e-5)
    np.testing.assert_allclose(found.shares, weights, atol=1e-4)  # it stops early


@peers.PYMCDM
@peers.PYREPO
@given(comparisons())
@often
def test_eigenvectors_of_pymcdm_and_pyrepo_of_any_judgements(matrix: FloatArray) -> None:
    found = ahp(matrix)
    weights, index = peers.pymcdm_ahp(matrix)
    np.testing.assert_allclose(found.shares, weights, atol=CLOSE)
    assert found.consistency_index == pytest.approx(index, abs=CLOSE)
    if len(matrix) > 3:  # its eigensolver needs three criteria more than eigenvectors
        np.testing.assert_allclose(found.shares, peers.pyrepo_ahp(matrix), atol=CLOSE)


@peers.AHPY
@peers.PYMCDM
def test_that_each_library_has_a_random_index_of_its_own_so_consistency_indices_are_compared() -> None:
    matrix = np.array([[1, 3, 5], [1 / 3, 1, 5], [1 / 5, 1 / 5, 1]])
    index = ahp(matrix).consistency_index
    assert ahp(matrix).consistency_ratio == pytest.approx(index / 0.58)
    assert peers.ahpy_compare(matrix)[1] == pytest.approx(index / 0.52, abs=1e-6)
    with peers.quiet():
        from pymcdm.weights.subjective import AHP

        assert AHP(matrix=matrix).get_cr() == pytest.approx(index / 0.5799)


@peers.AHPY
def test_that_ahpy_rates_missing_comparisons_as_if_all_were_there_so_their_ratio_is_left_out() -> None:
    matrix = np.array([[1, 3, 2, np.nan], [1 / 3, 1, 4, 2], [1 / 2, 1 / 4, 1, 6], [np.nan, 1 / 2, 1 / 6, 1]])
    found = ahp(matrix)
    ratio = peers.ahpy_compare(matrix)[1]
    assert ratio == pytest.approx(found.consistency_index / LATER_TABLE[4], abs=1e-5)
    assert found.consistency_ratio == pytest.approx(found.consistency_index / random_index(4, 1))
    assert found.consistency_ratio > 1.4 * ratio


@peers.AHPY
def test_that_ahpy_rounds_to_four_places_unless_told_so_it_is_told() -> None:
    import ahpy

    rounded = ahpy.Compare("all", {("a", "b"): 3, ("b", "c"): 2, ("a", "c"): 5}).local_weights
    assert all(float(weight) == round(float(weight), 4) for weight in rounded.values())
