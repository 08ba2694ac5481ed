"""Pairwise comparisons: Saaty's eigenvector, consistency, missing comparisons and what would mend them."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.weighting.ahp import Missing, ahp, random_index
from evaluator.weighting.comparisons import comparison_matrix, reciprocal
from evaluator.weighting.elicited import linked_parts
from evaluator.weighting.principal import balance, completion
from tests.evaluator.cases import golden
from tests.evaluator.weighting_cases import noisy_comparisons, order, true_shares

NAN = np.nan
WAYS: list[Missing] = ["completion", "harker"]


def with_gaps(matrix: FloatArray, seed: int) -> FloatArray:
    """Leave out comparisons at random, as long as the rest links all criteria."""
    left = matrix.copy()
    pairs = list(combinations(range(matrix.shape[0]), 2))
    for place in order(seed, len(pairs))[: len(pairs) // 2]:
        i, j = pairs[place]
        tried = left.copy()
        tried[i, j] = tried[j, i] = NAN
        known = [(int(a), int(b)) for a, b in np.argwhere(~np.isnan(tried))]
        left = tried if len(linked_parts(matrix.shape[0], known)) == 1 else left
    return left


def mended(matrix: FloatArray, i: int, j: int, value: float) -> FloatArray:
    after = matrix.copy()
    after[i, j], after[j, i] = value, 1 / value
    return after


def completed(gaps: FloatArray) -> FloatArray:
    """Fill in the comparisons that agree best, without looking for what could be mended."""
    scales = balance(gaps)
    return completion(gaps * scales / scales[:, None]).matrix * scales[:, None] / scales


def largest_eigenvalue(matrix: FloatArray) -> float:
    return float(np.linalg.eigvals(matrix).real.max())


def precise(matrix: FloatArray) -> tuple[float, FloatArray]:
    """Power iteration in long double, from the outside in."""
    wide = matrix.astype(np.longdouble)
    vector = np.ones(matrix.shape[0], dtype=np.longdouble)
    for _ in range(20_000):
        after = wide @ vector
        after /= after.sum()
        if np.abs(after / vector - 1).max() < 1e-18:
            break
        vector = after
    return float((wide @ vector / vector).mean()), (vector / vector.sum()).astype(float)


def test_saaty_2008_drinks_with_the_misprint_of_table_2_put_right() -> None:
    case = golden("ahp_saaty2008_drinks")
    found = ahp(case["matrix"])
    expected = case["expected"]
    assert found.shares == pytest.approx(expected["weights"], abs=expected["tolerance"])
    assert found.shares == pytest.approx(expected["weights_6dp_derived"], abs=1e-12)
    assert found.lambda_max == pytest.approx(expected["lambda_max"], abs=1e-10)
    assert found.random_index == 1.32
    assert found.consistency_ratio == pytest.approx(expected["CR"], abs=expected["tolerance"])


def test_saaty_1990_house_recalled_and_derived_again_is_inconsistent() -> None:
    case = golden("ahp_saaty_house_8x8_inconsistent")
    found = ahp(case["matrix"])
    expected, tolerance = case["expected"], case["expected"]["tolerance"]
    assert found.shares == pytest.approx(expected["weights"], abs=tolerance)
    assert found.lambda_max == pytest.approx(expected["lambda_max"], abs=tolerance)
    assert found.consistency_index == pytest.approx(expected["CI"], abs=tolerance)
    assert found.consistency_ratio == pytest.approx(expected["CR"], abs=tolerance)


def test_saaty_2003_names_neighbourhood_against_condition_as_the_worst_judgement_of_the_house() -> None:
    matrix = np.array(golden("ahp_saaty_house_8x8_inconsistent")["matrix"])
    found = ahp(matrix)
    worst = found.corrections[0]
    assert (worst.i, worst.j, worst.judgement) == (2, 6, 6)
    assert worst.judgement * found.shares[6] / found.shares[2] == pytest.approx(5.32156, abs=1e-3)
    assert len(found.corrections) == 3
    assert ahp(mended(matrix, 2, 6, 0.5)).consistency_ratio == pytest.approx(0.083, abs=1e-3)


def test_saatys_wealth_of_nations_recalled_and_derived_again() -> None:
    upper = [4, 9, 6, 6, 5, 5, 7, 5, 5, 3, 4, 1 / 5, 1 / 5, 1 / 7, 1 / 5, 1, 1 / 3, 1 / 3, 1 / 3, 1 / 3, 2]
    found = ahp(comparison_matrix(dict(zip(combinations(range(7), 2), upper, strict=True)), 7))
    np.testing.assert_allclose(found.shares, [0.427, 0.230, 0.021, 0.052, 0.052, 0.123, 0.094], atol=5e-4)
    assert found.lambda_max == pytest.approx(7.61, abs=5e-3)


def test_harkers_chain_of_two_judgements_knows_three_weights() -> None:
    judged = comparison_matrix({(0, 1): 2, (1, 2): 2}, 3)
    for way in WAYS:
        found = ahp(judged, way)
        np.testing.assert_allclose(found.shares, np.array([4, 2, 1]) / 7, rtol=1e-12)
        assert found.matrix[0, 2] == pytest.approx(4, rel=1e-12)
        assert (found.missing, found.consistency_ratio, found.random_index) == (1, 0, 0)


def test_harkers_matrix_has_the_number_of_gaps_on_its_diagonal() -> None:
    judged = comparison_matrix({(0, 1): 3, (1, 2): 2, (2, 3): 4, (0, 3): 5}, 4)
    harker = np.array([[2, 3, 0, 5], [1 / 3, 2, 2, 0], [0, 1 / 2, 2, 4], [1 / 5, 0, 1 / 4, 2]])
    eigenvalue, vector = precise(harker)
    found = ahp(judged, "harker")
    np.testing.assert_allclose(found.shares, vector, rtol=1e-10)
    assert found.lambda_max == pytest.approx(eigenvalue, abs=1e-12)
    assert found.matrix[0, 2] == pytest.approx(found.shares[0] / found.shares[2], rel=1e-12)


@settings(max_examples=40)
@given(noisy_comparisons((4, 6)), st.integers(0, 99))
def test_that_no_other_completion_has_a_smaller_eigenvalue(matrix: FloatArray, seed: int) -> None:
    gaps = with_gaps(matrix, seed)
    found = ahp(gaps)
    for i, j in np.argwhere(np.isnan(np.triu(gaps, 1))):
        for factor in (0.99, 1.01, 2.0):
            tried = mended(found.matrix, i, j, found.matrix[i, j] * factor)
            assert largest_eigenvalue(tried) > found.lambda_max
    assert largest_eigenvalue(found.matrix) == pytest.approx(found.lambda_max, rel=1e-10)
    assert found.lambda_max <= ahp(gaps, "harker").lambda_max + 1e-10


@settings(max_examples=60)
@given(noisy_comparisons())
def test_that_weights_and_eigenvalue_equal_power_iteration_in_long_double(matrix: FloatArray) -> None:
    found = ahp(matrix)
    eigenvalue, vector = precise(matrix)
    np.testing.assert_allclose(found.shares, vector, rtol=1e-10)
    assert found.lambda_max == pytest.approx(eigenvalue, rel=1e-12)


@given(true_shares(), st.integers(0, 99), st.sampled_from(WAYS))
def test_that_consistent_judgements_give_their_weights_back(
    shares: FloatArray, seed: int, way: Missing
) -> None:
    found = ahp(with_gaps(shares[:, None] / shares, seed), way)
    np.testing.assert_allclose(found.shares, shares, rtol=1e-12)
    np.testing.assert_allclose(found.matrix, shares[:, None] / shares, rtol=1e-9)
    assert found.points.max() == 100
    assert found.lambda_max == pytest.approx(shares.size, abs=1e-12)
    assert found.consistency_ratio == 0
    assert found.corrections == ()


@settings(max_examples=40)
@given(noisy_comparisons(), st.integers(0, 99), st.sampled_from(WAYS))
def test_that_criteria_in_another_order_give_the_weights_in_that_order(
    matrix: FloatArray, seed: int, way: Missing
) -> None:
    gaps, moved = with_gaps(matrix, seed), order(seed, matrix.shape[0])
    before, after = ahp(gaps, way), ahp(gaps[np.ix_(moved, moved)], way)
    np.testing.assert_allclose(after.shares, before.shares[moved], rtol=1e-8)
    assert after.consistency_ratio == pytest.approx(before.consistency_ratio, rel=1e-8)
    assert [one.consistency_ratio for one in after.corrections] == pytest.approx(
        [one.consistency_ratio for one in before.corrections], abs=1e-8
    )


@settings(max_examples=40)
@given(noisy_comparisons(), st.integers(0, 99), st.sampled_from(WAYS))
def test_that_mending_a_named_judgement_gives_the_ratio_it_promises_and_a_smaller_one(
    matrix: FloatArray, seed: int, way: Missing
) -> None:
    gaps = with_gaps(matrix, seed)
    found = ahp(gaps, way)
    promised = [one.consistency_ratio for one in found.corrections]
    assert promised == pytest.approx(sorted(promised), abs=1e-8)
    assert found.corrections or found.consistency_ratio < 1e-6 or way == "harker"
    for one in found.corrections:
        after = ahp(mended(gaps, one.i, one.j, one.mended), way)
        assert one.judgement >= 1
        assert gaps[one.i, one.j] == one.judgement
        assert after.consistency_ratio == pytest.approx(one.consistency_ratio, abs=1e-8)
        assert after.consistency_ratio < found.consistency_ratio


@settings(max_examples=40)
@given(true_shares((4, 8)), st.integers(0, 99), st.sampled_from([2.0, 9.0, 1 / 3]), st.sampled_from(WAYS))
def test_that_a_single_wrong_judgement_is_named_first_with_its_true_value(
    shares: FloatArray, seed: int, factor: float, way: Missing
) -> None:
    true = shares[:, None] / shares
    i, j = sorted(order(seed, shares.size)[:2])
    worst = ahp(mended(true, i, j, true[i, j] * factor), way).corrections[0]
    assert {worst.i, worst.j} == {i, j}
    assert worst.mended == pytest.approx(true[worst.i, worst.j], rel=1e-9)
    assert worst.consistency_ratio == 0


@settings(max_examples=20)
@given(noisy_comparisons((4, 6)))
def test_that_no_judgement_left_unnamed_would_help_more(matrix: FloatArray) -> None:
    found = ahp(matrix)
    m, best = matrix.shape[0], found.corrections[0].consistency_ratio
    for i, j in combinations(range(m), 2):
        left_out = matrix.copy()
        left_out[i, j] = left_out[j, i] = NAN
        after = (largest_eigenvalue(completed(left_out)) - m) / (m - 1) / found.random_index
        assert after >= best - 1e-9


def test_that_one_side_of_a_pair_is_enough_and_two_decimals_are_enough() -> None:
    whole = np.array([[1, 3, 7], [1 / 3, 1, 2], [1 / 7, 1 / 2, 1]])
    one_side = np.array([[NAN, 3, NAN], [NAN, NAN, NAN], [1 / 7, 1 / 2, NAN]])
    rounded = np.array([[1, 3, 7], [0.33, 1, 2], [0.14, 0.5, 1]])
    for judged in (one_side, rounded):
        np.testing.assert_allclose(reciprocal(judged), whole, rtol=1e-15)


def test_that_one_or_two_criteria_are_always_consistent() -> None:
    for way in WAYS:
        alone = ahp([[1]], way)
        assert (alone.shares.tolist(), alone.points.tolist(), alone.lambda_max) == ([1], [100], 1)
        pair = ahp([[1, 4], [NAN, 1]], way)
        assert pair.shares == pytest.approx([0.8, 0.2])
        assert (alone.consistency_ratio, pair.consistency_ratio, pair.consistency_index) == (0, 0, 0)


def test_that_ratios_beyond_nine_are_allowed_and_named() -> None:
    found = ahp([[1, 12, 9], [NAN, 1, 1], [NAN, NAN, 1]])
    assert found.beyond_scale == ((0, 1),)
    assert ahp([[1, NAN], [20, NAN]]).beyond_scale == ((1, 0),)


def test_that_a_judgement_which_alone_links_two_parts_is_never_blamed() -> None:
    judged = comparison_matrix({(0, 1): 2, (1, 2): 2, (0, 2): 9, (2, 3): 5}, 4)
    for way in WAYS:
        named = {frozenset((one.i, one.j)) for one in ahp(judged, way).corrections}
        assert named == {frozenset((0, 1)), frozenset((1, 2)), frozenset((0, 2))}


def test_that_parts_without_a_link_are_named() -> None:
    judged = comparison_matrix({(0, 3): 2, (1, 2): 2, (2, 4): 3}, 5)
    with pytest.raises(EvaluationError, match=r"0, 3; 1, 2, 4; expected judgements that link them all"):
        ahp(judged)


@pytest.mark.parametrize(("judged", "message"), [
    ([[1, 2]], "expected a square one"),
    (np.ones((0, 0)), "expected a square one"),
    ([[1, 2], [3, 1]], "expected 0.333333, one divided by the other"),
    ([[1, 2], [0.49, 1]], "Criterion 1 against 0 is 0.49, and 0 against 1 is 2.0"),
    ([[1, 0], [NAN, 1]], "Criterion 0 against 1: found 0.0; expected a ratio from 1e-06 to 1e"),
    ([[1, -2], [-0.5, 1]], "expected a ratio from"),
    ([[1, np.inf], [0, 1]], "expected a ratio from"),
    ([[2, 1], [1, 1]], "Criterion 0 against itself: found 2.0; expected 1"),
])  # fmt: skip
def test_that_a_wrong_matrix_is_refused_with_its_place(judged: object, message: str) -> None:
    with pytest.raises(EvaluationError, match=message):
        ahp(judged)  # type: ignore[arg-type]  # lists of lists of unlike numbers


@pytest.mark.parametrize(("judged", "message"), [
    ({(0, 0): 2}, "expected two different ones from 0 to 1"),
    ({(0, 2): 2}, "expected two different ones from 0 to 1"),
    ({(0, 1): 2, (1, 0): 0.5}, "judged twice"),
    ({(0, 1): NAN}, "expected a ratio from"),
])  # fmt: skip
def test_that_a_wrong_judgement_is_refused(judged: dict[tuple[int, int], float], message: str) -> None:
    with pytest.raises(EvaluationError, match=message):
        comparison_matrix(judged, 2)


def test_that_an_unknown_way_with_missing_comparisons_is_refused() -> None:
    with pytest.raises(EvaluationError, match="expected completion or harker"):
        ahp([[1]], "mean")  # type: ignore[arg-type]  # an unknown word is the point


def test_that_the_random_index_is_saatys_and_rises_beyond_his_table() -> None:
    assert [random_index(m) for m in (1, 2, 3, 7, 15)] == [0, 0, 0.58, 1.32, 1.59]
    assert random_index(16) == pytest.approx(1.5978, abs=1e-4)
    assert random_index(15) < random_index(16) < random_index(100) < 1.77
    assert random_index(5, 3) == pytest.approx(1.12 / 2)
    assert random_index(5, 6) == 0


def test_that_ratios_at_the_limits_stay_finite() -> None:
    wild = np.array([[1, 1e6, 1e-6], [1e-6, 1, 1e6], [1e6, 1e-6, 1]])
    for judged in (wild, comparison_matrix({(0, 1): 1e6, (1, 2): 1e6, (2, 3): 1e6}, 4)):
        for way in WAYS:
            found = ahp(judged, way)
            assert np.isfinite(found.shares).all()
            assert found.shares.sum() == pytest.approx(1)
            assert np.isfinite(found.consistency_ratio)
