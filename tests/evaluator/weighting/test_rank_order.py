"""Weights from ranks alone, and direct ratings."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.errors import EvaluationError
from evaluator.simulation.weight_draws import draw_weights
from evaluator.weighting.direct import direct_rating
from evaluator.weighting.rank_order import RankScheme, rank_order
from tests.evaluator.cases import golden
from tests.evaluator.weighting_cases import order, true_shares

SCHEMES: list[RankScheme] = ["centroid", "sum", "reciprocal", "exponent"]
SHORT: dict[str, RankScheme] = {"roc": "centroid", "rs": "sum", "rr": "reciprocal"}
RANKS = st.lists(st.integers(1, 5), min_size=1, max_size=8)


@pytest.mark.parametrize("count", ["3", "4", "5", "6"])
@pytest.mark.parametrize("short", SHORT)
def test_barron_and_barretts_formulas_in_closed_form(count: str, short: str) -> None:
    expected = golden("rank_order_weights")["expected"]["exact"][count][short]
    found = rank_order(np.arange(1, int(count) + 1), SHORT[short])
    assert found.shares == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("short", SHORT)
def test_roszkowskas_table_4_in_its_row_of_four_the_only_one_without_misprints(short: str) -> None:
    case = golden("rank_order_weights")["expected"]
    found = rank_order([1, 2, 3, 4], SHORT[short]).shares
    assert found == pytest.approx(case["n4_2dp"][short], abs=case["tolerance"])


def test_that_the_exponent_leads_from_equal_weights_over_the_rank_sum() -> None:
    ranks = [3, 1, 2]
    assert rank_order(ranks, "exponent", 0).shares == pytest.approx([1 / 3] * 3)
    assert rank_order(ranks, "exponent", 1).shares == pytest.approx(rank_order(ranks, "sum").shares)
    assert rank_order(ranks, "exponent", 2).shares == pytest.approx([1 / 14, 9 / 14, 4 / 14])


@given(RANKS, st.sampled_from(SCHEMES))
def test_that_ties_share_the_places_they_take(ranks: list[int], scheme: RankScheme) -> None:
    plain = rank_order(np.arange(1, len(ranks) + 1), scheme).shares
    found = rank_order(ranks, scheme).shares
    for i, rank in enumerate(ranks):
        start = sum(other < rank for other in ranks)
        assert found[i] == pytest.approx(plain[start : start + ranks.count(rank)].mean())
    assert found.sum() == pytest.approx(1, abs=1e-12)


@given(RANKS, st.sampled_from(SCHEMES), st.integers(0, 99))
def test_that_ranks_in_another_order_give_the_weights_in_that_order(
    ranks: list[int], scheme: RankScheme, seed: int
) -> None:
    moved = order(seed, len(ranks))
    found = rank_order(np.array(ranks)[moved], scheme)
    np.testing.assert_allclose(found.points, rank_order(ranks, scheme).points[moved], rtol=1e-14)


@given(RANKS)
def test_that_gaps_between_ranks_do_not_matter(ranks: list[int]) -> None:
    stretched = [10 * rank + 0.5 for rank in ranks]
    np.testing.assert_array_equal(rank_order(stretched).points, rank_order(ranks).points)


@pytest.mark.parametrize("ranks", [[1, 2, 3, 4, 5], [2, 1, 2, 4, 2], [1, 1, 3, 3], [1, 1, 1]])
def test_that_the_centroid_is_the_mean_of_all_weights_in_the_order(ranks: list[int]) -> None:
    points = 100 - np.array(ranks, dtype=float)
    draws = draw_weights("ordinal", points, 40_000, np.random.default_rng(7))
    error = draws.std(axis=0) / 200
    assert (np.abs(draws.mean(axis=0) - rank_order(ranks).shares) < 4.5 * error).all()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_that_points_run_up_to_100_and_many_criteria_stay_finite(scheme: RankScheme) -> None:
    found = rank_order(np.arange(1, 1001), scheme, 100)
    assert found.points[0] == 100
    assert np.isfinite(found.points).all()
    assert (np.diff(found.points) <= 0).all()


@pytest.mark.parametrize("ranks", [[1, 0], [1, np.nan], [np.inf], [-1, 2]])
def test_that_a_wrong_rank_is_named(ranks: list[float]) -> None:
    with pytest.raises(
        EvaluationError, match=r"ranks, criterion \d: found .*expected a finite number from 1"
    ):
        rank_order(ranks)


def test_that_no_ranks_unknown_schemes_and_wild_exponents_are_refused() -> None:
    with pytest.raises(EvaluationError, match="expected one number per criterion"):
        rank_order([])
    with pytest.raises(EvaluationError, match="expected centroid, sum, reciprocal or exponent"):
        rank_order([1, 2], "roc")  # type: ignore[arg-type]  # an unknown word is the point
    for exponent in (-1.0, np.nan, 101.0):
        with pytest.raises(EvaluationError, match="expected a number from 0 to 100"):
            rank_order([1, 2], "exponent", exponent)


@given(true_shares())
def test_that_direct_ratings_on_any_scale_give_the_shares_back(shares: np.ndarray) -> None:
    for scale in (1.0, 7.0, 1e-6):
        found = direct_rating(scale * shares)
        np.testing.assert_allclose(found.shares, shares, rtol=1e-12)
        assert found.points.max() == 100


@pytest.mark.parametrize("ratings", [[1, -1], [np.nan, 1], [[1, 2]], [], [0, 0]])
def test_that_ratings_which_say_nothing_are_refused(ratings: list[float]) -> None:
    with pytest.raises(EvaluationError, match="expected"):
        direct_rating(ratings)
