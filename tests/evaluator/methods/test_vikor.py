"""VIKOR: the compromise between all regrets together and the greatest."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.dominance import dominance
from evaluator.errors import EvaluationError
from evaluator.methods.vikor import VikorResult, prepare, vikor
from tests.evaluator.cases import everyone, golden, plain_problem
from tests.evaluator.method_cases import assert_finite, natural_problem, natural_tables, random_case

Table = tuple[FloatArray, FloatArray, FloatArray]
STRATEGIES = st.sampled_from([0.0, 0.25, 0.5, 1.0])


def regrets(rows: list[list[float]], v: float = 0.5, shares: list[float] | None = None) -> VikorResult:
    """Options told by their regrets: less is better; the first and the last row span the columns."""
    table = np.array(rows)
    m = table.shape[1]
    return vikor(natural_problem(table, -np.ones(m)), np.array(shares or [1 / m] * m), v)


def test_opricovic_and_tzengs_mountain() -> None:
    case = golden("vikor_mountain_opricovic2004")
    result = vikor(natural_problem(case["matrix"], [-1, 1]), np.array(case["weights"]), case["params"]["v"])
    expected = case["expected"]
    for name, figures in (("S", result.S), ("R", result.R), ("Q", result.totals)):
        assert figures == pytest.approx(expected[name], abs=expected["tolerance"])
    assert (result.advantage, result.stability) == (True, True)
    assert np.flatnonzero(result.compromise).tolist() == expected["compromise_set"]


def test_papathanasiou_and_ploskas_facility_2018() -> None:
    scores = [[8, 7, 2, 1], [5, 3, 7, 5], [7, 5, 6, 4], [9, 9, 7, 3], [11, 10, 3, 7], [6, 9, 5, 4]]
    result = vikor(natural_problem(scores), np.array([0.4, 0.3, 0.1, 0.2]), 0.625)
    assert result.totals == pytest.approx([0.640, 1.000, 0.693, 0.271, 0.000, 0.694], abs=0.0006)
    assert result.ranks.tolist() == [3, 6, 4, 2, 1, 5]


def by_the_book(scores: FloatArray, directions: FloatArray, shares: FloatArray, v: float) -> FloatArray:
    """Opricovic and Tzeng's steps for columns that are not constant."""
    best = np.where(directions > 0, scores.max(axis=0), scores.min(axis=0))
    worst = np.where(directions > 0, scores.min(axis=0), scores.max(axis=0))
    terms = shares * (best - scores) / (best - worst)
    together, greatest = terms.sum(axis=1), terms.max(axis=1)
    return v * (together - together.min()) / np.ptp(together) + (1 - v) * (
        greatest - greatest.min()
    ) / np.ptp(greatest)


@pytest.mark.parametrize("seed", range(5))
def test_that_many_weights_at_once_give_what_each_gives_by_the_book(seed: int) -> None:
    scores, directions, weights = random_case(seed)
    problem = natural_problem(scores, directions)
    for v in (0.0, 0.3, 1.0):
        together = prepare(problem, v).figures(np.vstack([weights] * 4))
        for row, shares in zip(together, np.vstack([weights] * 4), strict=True):
            np.testing.assert_allclose(row, by_the_book(scores, directions, shares, v), atol=1e-12)
        np.testing.assert_allclose(together[0], vikor(problem, weights[0], v).totals, atol=1e-14)


@given(natural_tables(), STRATEGIES)
def test_that_q_is_between_0_and_1_and_the_first_is_proposed(table: Table, v: float) -> None:
    scores, directions, shares = table
    result = vikor(natural_problem(scores, directions), shares, v)
    assert_finite(result)
    for figures in (result.totals, result.S, result.R):
        assert (figures >= 0).all()
        assert (figures <= 1 + 1e-12).all()
    assert result.compromise[result.ranks == 1].all()
    assert result.totals.max() <= 1


@given(natural_tables(options=(2, 6)), STRATEGIES, st.floats(0.1, 10), st.floats(-1e3, 1e3))
def test_that_units_and_their_zero_do_not_matter(
    table: Table, v: float, factor: float, offset: float
) -> None:
    scores, directions, shares = table
    plain = vikor(natural_problem(scores, directions), shares, v)
    other = vikor(natural_problem(scores * factor + offset, directions), shares, v)
    np.testing.assert_allclose(other.S, plain.S, atol=1e-6)
    np.testing.assert_allclose(other.R, plain.R, atol=1e-6)


@given(natural_tables(options=(2, 6)), STRATEGIES, st.integers(-900, 900))
def test_that_powers_of_two_change_nothing_at_all(table: Table, v: float, power: int) -> None:
    scores, directions, shares = table
    plain = vikor(natural_problem(scores, directions), shares, v)
    other = vikor(natural_problem(scores * 2.0**power, directions), shares, v)
    np.testing.assert_array_equal(other.totals, plain.totals)
    np.testing.assert_array_equal(other.compromise, plain.compromise)


@given(natural_tables(options=(2, 6)), STRATEGIES, st.data())
def test_that_the_order_of_options_and_criteria_does_not_matter(
    table: Table, v: float, data: st.DataObject
) -> None:
    scores, directions, shares = table
    rows = np.array(data.draw(st.permutations(range(scores.shape[0]))))
    columns = np.array(data.draw(st.permutations(range(scores.shape[1]))))
    straight = vikor(natural_problem(scores, directions), shares, v)
    shuffled = vikor(natural_problem(scores[rows][:, columns], directions[columns]), shares[columns], v)
    np.testing.assert_allclose(shuffled.totals, straight.totals[rows], atol=1e-10)
    np.testing.assert_array_equal(shuffled.ranks, straight.ranks[rows])
    np.testing.assert_array_equal(shuffled.compromise, straight.compromise[rows])


@given(natural_tables(options=(2, 6)), STRATEGIES)
def test_that_identical_options_tie_exactly(table: Table, v: float) -> None:
    scores, directions, shares = table
    n = len(scores)
    result = vikor(natural_problem(np.vstack([scores, scores[:1], scores]), directions), shares, v)
    for figures in (result.totals, result.S, result.R, result.ranks, result.compromise):
        assert figures[0] == figures[n]
        np.testing.assert_array_equal(figures[:n], figures[n + 1 :])


@given(natural_tables(options=(2, 6)), STRATEGIES)
def test_that_a_dominated_option_is_never_better(table: Table, v: float) -> None:
    scores, directions, shares = table
    result = vikor(natural_problem(scores, directions), shares, v)
    turned = scores * directions
    for a, b in np.argwhere(dominance(turned, everyone(turned))):
        assert result.totals[a] <= result.totals[b] + 1e-12
        assert result.ranks[a] <= result.ranks[b]


def test_that_a_second_option_close_by_is_part_of_the_compromise() -> None:
    result = regrets([[0, 1], [0.1, 1], [1, 0.5], [1, 0], [1, 1]], shares=[0.9, 0.1])
    assert result.totals[1] < 0.25
    assert (result.advantage, result.stability) == (False, True)
    assert result.compromise.tolist() == [True, True, False, False, False]


def test_that_a_first_option_that_is_first_by_neither_s_nor_r_brings_the_second_with_it() -> None:
    rows = [[0.0, 7, 8], [4, 5, 6], [6, 10, 1], [5, 8, 5]]
    result = regrets(rows, shares=[4 / 12, 3 / 12, 5 / 12])
    assert (result.totals.argmin(), result.S.argmin(), result.R.argmin()) == (1, 0, 3)
    assert result.ranks.tolist() == [3, 1, 2, 3]
    assert (result.advantage, result.stability) == (True, False)
    assert result.compromise.tolist() == [False, True, True, False]


def test_that_a_difference_of_just_1_over_k_less_1_is_an_advantage() -> None:
    result = regrets([[0.0], [0.5], [1]])
    assert result.totals.tolist() == [0, 0.5, 1]
    assert result.advantage
    assert result.compromise.tolist() == [True, False, False]
    nearer = regrets([[0.0], [0.5 - 1e-6], [1]])
    assert not nearer.advantage
    assert nearer.compromise.tolist() == [True, True, False]


def test_that_of_two_options_the_better_one_is_proposed_alone_only_when_it_is_better_in_all() -> None:
    result = regrets([[0.0, 0.2], [1, 0]], shares=[0.6, 0.4])
    assert result.totals.tolist() == [0, 1]
    assert result.advantage
    assert result.compromise.tolist() == [True, False]


def test_that_options_that_share_the_first_place_have_no_advantage_and_are_all_proposed() -> None:
    result = regrets([[0.0, 1], [1, 0], [1, 1]])
    assert result.ranks.tolist() == [1, 1, 3]
    assert (result.advantage, result.stability) == (False, True)
    assert result.compromise.tolist() == [True, True, False]


def test_that_a_term_whose_ends_differ_by_rounding_alone_is_0() -> None:
    result = regrets([[0.1, 0.2, 0.7], [0.7, 0.1, 0.2], [0.2, 0.7, 0.1], [0, 0, 1], [1, 0, 0], [0, 1, 0]])
    assert np.ptp(result.S[3:]) < 1e-15
    assert result.totals[3] == pytest.approx(result.totals[4], abs=1e-12)
    level = regrets([[0.0, 1], [1, 0]])
    assert level.totals.tolist() == [0, 0]
    assert level.ranks.tolist() == [1, 1]


def test_that_a_constant_column_has_no_regret() -> None:
    result = vikor(natural_problem([[7.0, 1], [7, 2]]), np.array([0.9, 0.1]))
    assert result.S.tolist() == result.R.tolist() == [0.1, 0]
    nothing = vikor(natural_problem([[7.0], [7], [7 * (1 + 1e-15)]]), np.ones(1))
    assert nothing.totals.tolist() == nothing.S.tolist() == [0, 0, 0]
    assert nothing.compromise.all()


@pytest.mark.parametrize("unit", [1e300, 1e-300, 5e-324])
def test_that_units_at_the_ends_of_the_range_of_numbers_are_no_trouble(unit: float) -> None:
    small = np.array([[1.0, 4], [2, 3], [4, 1], [3, 3]])
    shares = np.array([0.6, 0.4])
    plain = vikor(natural_problem(small, [1, -1]), shares)
    result = vikor(natural_problem(small * [unit, 1], [1, -1]), shares)
    assert result.totals == pytest.approx(plain.totals)
    together = vikor(plain_problem([[1e308, 1], [-1e308, 0], [0, 0.5]]), shares).S
    assert together == pytest.approx([0, 1, 0.5])


def test_that_an_unavailable_option_has_the_figures_that_it_would_have_alone_among_the_others() -> None:
    scores, directions, weights = random_case(3, n=9, m=4)
    result = vikor(natural_problem(scores, directions, [True] * 6 + [False] * 3), weights[0])
    six = vikor(natural_problem(scores[:6], directions), weights[0])
    np.testing.assert_array_equal(result.totals[:6], six.totals)
    np.testing.assert_array_equal(result.compromise, [*six.compromise, False, False, False])
    for option in (6, 7, 8):
        seven = vikor(natural_problem(scores[[*range(6), option]], directions), weights[0])
        for figures, own in ((result.totals, seven.totals), (result.S, seven.S), (result.R, seven.R)):
            assert figures[option] == pytest.approx(own[-1])
        assert result.ranks[option] == 0


def test_that_an_unknown_score_leaves_an_option_anywhere_and_the_others_as_they_are() -> None:
    result = vikor(natural_problem([[np.nan, 80], [50, 50], [20, 90]]), np.array([0.25, 0.75]))
    assert_finite(result)
    assert (result.total_low[0], result.totals[0], result.total_high[0]) == (0, 0.5, 1)
    assert result.S[0] == result.R[0] == 0.5
    two = vikor(natural_problem([[50.0, 50], [20, 90]]), np.array([0.25, 0.75]))
    np.testing.assert_array_equal(result.totals[1:], two.totals)
    np.testing.assert_array_equal(result.compromise, [False, *two.compromise])


def test_that_one_or_no_contender_is_no_trouble() -> None:
    one = vikor(natural_problem([[1.0, 2], [3, 1]], ranked=[True, False]), np.array([0.5, 0.5]))
    assert_finite(one)
    assert (one.advantage, one.stability, one.compromise.tolist()) == (True, True, [True, False])
    assert one.totals[0] == 0
    none = vikor(natural_problem([[1.0, 2], [3, 1]], ranked=[False, False]), np.array([0.5, 0.5]))
    assert_finite(none)
    assert (none.advantage, none.stability, none.compromise.any()) == (False, False, False)
    assert prepare(natural_problem([[1.0, 2]], ranked=[False])).figures(np.ones((3, 2)) / 2).shape == (3, 0)


def test_that_wrong_arguments_are_refused() -> None:
    problem = natural_problem([[1.0, 2], [3, 1]])
    for v in (-0.1, 1.1, np.nan):
        with pytest.raises(EvaluationError, match="v is"):
            vikor(problem, np.array([0.5, 0.5]), v)
    with pytest.raises(EvaluationError, match="sum to 1"):
        vikor(problem, np.array([0.5, 0.4]))
