"""The best-worst method, linear and in intervals, and how far its judgements agree."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.weighting.best_worst import BestWorst, best_worst, best_worst_judgements, threshold
from evaluator.weighting.best_worst_intervals import best_worst_intervals
from tests.evaluator.cases import golden
from tests.evaluator.weighting_cases import order, true_shares

TRANSPORT = (2, 0, [8, 2, 1], [1, 5, 8])  # load flexibility, accessibility, cost
CAR = (1, 4, [2, 1, 4, 3, 8], [4, 8, 4, 2, 1])


@st.composite
def judgements(draw: st.DrawFn, criteria: tuple[int, int] = (3, 6)) -> tuple[int, int, list[int], list[int]]:
    """Whole ratios between 1 and best against worst, as a person would give them."""
    m = draw(st.integers(*criteria))
    best, worst = draw(st.permutations(range(m)))[:2]
    span = draw(st.integers(2, 9))
    ratios = st.lists(st.integers(1, span), min_size=m, max_size=m)
    to_others, to_worst = draw(ratios), draw(ratios)
    to_others[best], to_worst[worst] = 1, 1
    to_others[worst] = to_worst[best] = span
    return best, worst, to_others, to_worst


def exact_linear(best: int, worst: int, to_others: list[int], to_worst: list[int]) -> list[Fraction]:
    """Solve the linear model in fractions: with xi = 1, sum up as much weight as possible (see `best_worst`).

    The middle weights are as large as they may be, so that only w_B and w_W are left; the best pair lies
    where two of the border lines cross.
    """
    others = [
        (a, b) for j, (a, b) in enumerate(zip(to_others, to_worst, strict=True)) if j not in {best, worst}
    ]
    span = to_others[worst]
    lines = [(1, -span, 1), (1, -span, -1)]  # p x + q y = r of w_B and w_W
    for a, b in others:
        lines += [(1, -a * b, 1 + a), (1, -a * b, -1 - a), (1, -a * b, a - 1)]
    lines += [(0, 1, 0)]

    def middle(x: Fraction, y: Fraction) -> list[Fraction]:
        return [min((x + 1) / a, b * y + 1) for a, b in others]

    def possible(x: Fraction, y: Fraction) -> bool:
        pairs = zip(others, middle(x, y), strict=True)
        return (
            min(x, y) >= 0
            and abs(x - span * y) <= 1
            and all(w >= (x - 1) / a and w >= b * y - 1 for (a, b), w in pairs)
        )

    found = []
    for (p, q, r), (s, t, u) in combinations(lines, 2):
        if p * t != q * s:
            x, y = Fraction(r * t - q * u, p * t - q * s), Fraction(p * u - r * s, p * t - q * s)
            if possible(x, y):
                found.append((x + y + sum(middle(x, y)), x, y))
    total, x, y = max(found)
    between = iter(middle(x, y))
    weights = [x if j == best else y if j == worst else next(between) for j in range(len(to_others))]
    return [weight / total for weight in weights]


def consistent(given_: BestWorst) -> bool:
    return bool((given_.to_others * given_.to_worst == given_.span).all())


def departures(
    weights: FloatArray, best: int, worst: int, to_others: list[int], to_worst: list[int]
) -> float:
    return float(
        max(
            np.abs(weights[best] - np.array(to_others) * weights).max(),
            np.abs(weights - np.array(to_worst) * weights[worst]).max(),
        )
    )


def test_rezaei_2016_car_with_judgements_that_agree() -> None:
    case = golden("bwm_linear_car_rezaei2016_consistent")
    names, given_ = case["criteria"], case["params"]
    asked = (
        names.index(given_["best"]),
        names.index(given_["worst"]),
        given_["best_to_others"],
        given_["others_to_worst"],
    )
    expected = case["expected"]
    for found in (best_worst(*asked), best_worst_intervals(*asked)):
        assert found.shares == pytest.approx(expected["weights"], abs=expected["tolerance"])
        assert (found.xi, found.consistency_ratio) == (0, 0)
    assert best_worst(*asked).detours == ()


def test_rezaei_2015_transport_recalled_and_derived_again_does_not_agree() -> None:
    # (2 - xi)(5 - xi) = 8 + xi gives xi = 4 - sqrt(14)
    found = best_worst_intervals(*TRANSPORT)
    assert found.shares == pytest.approx([0.0714, 0.3387, 0.5899], abs=5e-5)
    assert found.xi == pytest.approx(4 - np.sqrt(14), abs=1e-12)
    assert found.consistency_ratio == pytest.approx(0.26 / 4.47, abs=5e-4)
    assert found.high - found.low == pytest.approx(np.zeros(3), abs=1e-12)


def test_the_linear_model_of_the_transport_case_in_fractions() -> None:
    found = best_worst(*TRANSPORT)
    assert found.shares == pytest.approx([1 / 14, 9 / 28, 17 / 28], abs=1e-12)
    assert found.xi == pytest.approx(1 / 28, abs=1e-12)
    assert found.consistency_ratio == pytest.approx(2 / 56, abs=1e-15)
    assert found.threshold == 0.1309


def test_that_intervals_hold_all_weights_that_depart_least() -> None:
    found = best_worst_intervals(*CAR)
    assert found.xi == pytest.approx(1, abs=1e-12)
    assert found.consistency_ratio == pytest.approx(0.22, abs=0.005)
    generator = np.random.default_rng(5)
    seen = []
    for _ in range(4000):
        # Price against comfort against style leaves no choice at xi = 1: (4 - 1)(4 - 1) = 8 + 1.
        weights = np.array([generator.uniform(2, 6), 9, 3, generator.uniform(1, 4), 1.0])
        ratios = np.concatenate((9 / weights - CAR[2], weights - CAR[3]))
        if np.abs(ratios).max() <= 1 + 1e-9:
            seen.append(weights / weights.sum())
    assert len(seen) > 100
    assert (np.array(seen) >= found.low - 1e-9).all()
    assert (np.array(seen) <= found.high + 1e-9).all()
    np.testing.assert_allclose(np.min(seen, axis=0), found.low, atol=0.01)
    np.testing.assert_allclose(np.max(seen, axis=0), found.high, atol=0.01)


def test_that_the_ratio_of_the_interval_model_exceeds_1_when_two_detours_contradict_each_other() -> None:
    # Over the second criterion best is 4 times the worst, over the third 1 time; (2 - xi)^2 = (1 + xi)^2.
    found = best_worst_intervals(0, 3, [1, 2, 1, 2], [2, 2, 1, 1])
    assert found.xi == pytest.approx(0.5)
    assert found.consistency_ratio == pytest.approx(0.5 / (2.5 - np.sqrt(4.25)))


def test_rezaei_2015_table_1_of_consistency_indices() -> None:
    # The index is the xi of the worst contradiction: best equals and outweighs another at once.
    published = [0.44, 1.00, 1.63, 2.30, 3.00, 3.73, 4.47, 5.23]
    for span, index in zip(range(2, 10), published, strict=True):
        found = best_worst_intervals(0, 1, [1, span, span], [span, 1, span])
        assert found.xi == pytest.approx(index, abs=0.005)
        assert found.consistency_ratio == pytest.approx(1)


@settings(max_examples=40)
@given(judgements())
def test_that_the_linear_program_finds_the_solution_in_fractions(
    asked: tuple[int, int, list[int], list[int]],
) -> None:
    found = best_worst(*asked)
    assert found.shares.sum() == pytest.approx(1, abs=1e-12)
    if consistent(best_worst_judgements(*asked)):
        assert found.xi == 0
    else:
        np.testing.assert_allclose(found.shares, np.array(exact_linear(*asked), dtype=float), atol=1e-9)
        assert found.xi == pytest.approx(departures(found.shares, *asked), abs=1e-12)
        assert found.xi > 0


@settings(max_examples=40)
@given(true_shares((1, 8)))
def test_that_judgements_that_agree_give_their_weights_back(shares: FloatArray) -> None:
    best = int(shares.argmax())
    worst = (
        int(np.where(np.arange(shares.size) == best, np.inf, shares).argmin()) if shares.size > 1 else best
    )
    to_others, to_worst = shares[best] / shares, shares / shares[worst]
    to_others[best] = to_worst[worst] = 1
    to_worst[best] = to_others[worst]
    to_others, to_worst = np.maximum(to_others, 1), np.maximum(to_worst, 1)
    found = best_worst(best, worst, to_others, to_worst)
    np.testing.assert_allclose(found.shares, shares, rtol=1e-9)
    assert (found.xi, found.consistency_ratio, found.detours) == (0, 0, ())
    intervals = best_worst_intervals(best, worst, to_others, to_worst)
    for share in (intervals.shares, intervals.low, intervals.high):
        np.testing.assert_allclose(share, shares, rtol=1e-9)


@settings(max_examples=40)
@given(judgements(), st.integers(0, 99))
def test_that_criteria_in_another_order_give_the_weights_in_that_order(
    asked: tuple[int, int, list[int], list[int]], seed: int
) -> None:
    best, worst, to_others, to_worst = asked
    moved = order(seed, len(to_others))
    again = (
        int(np.flatnonzero(moved == best)[0]),
        int(np.flatnonzero(moved == worst)[0]),
        np.array(to_others)[moved],
        np.array(to_worst)[moved],
    )
    np.testing.assert_allclose(best_worst(*again).shares, best_worst(*asked).shares[moved], atol=1e-9)
    before, after = best_worst_intervals(*asked), best_worst_intervals(*again)
    np.testing.assert_allclose(after.low, before.low[moved], atol=1e-12)
    np.testing.assert_allclose(after.high, before.high[moved], atol=1e-12)


@settings(max_examples=40)
@given(judgements())
def test_that_the_interval_model_departs_no_more_than_any_weights_and_holds_its_centre(
    asked: tuple[int, int, list[int], list[int]],
) -> None:
    found = best_worst_intervals(*asked)
    assert (found.low <= found.high).all()
    assert found.low.sum() <= 1 + 1e-12
    assert found.high.sum() >= 1 - 1e-12
    generator = np.random.default_rng(1)
    best, worst, to_others, to_worst = asked
    linear = best_worst(*asked).shares
    for weights in (linear, *(found.shares * np.exp(generator.normal(0, 0.1, (20, found.shares.size))))):
        off = max(
            np.abs(weights[best] / weights - to_others).max(),
            np.abs(weights / weights[worst] - to_worst).max(),
        )
        assert off >= found.xi - 1e-9


@settings(max_examples=40)
@given(judgements())
def test_that_mending_the_worst_detour_leaves_the_ratio_it_promises(
    asked: tuple[int, int, list[int], list[int]],
) -> None:
    best, worst, to_others, to_worst = asked
    found = best_worst(*asked)
    assert [one.ratio for one in found.detours] == sorted((one.ratio for one in found.detours), reverse=True)
    assume(found.detours)
    first = found.detours[0]
    assert found.consistency_ratio == first.ratio
    direct, over = np.array(to_others, dtype=float), np.array(to_worst, dtype=float)
    if first.mended_best_to_other >= 1:
        direct[first.criterion] = first.mended_best_to_other
    else:
        over[first.criterion] = max(first.mended_other_to_worst, 1)
    mended = best_worst(best, worst, direct, over)
    assert mended.consistency_ratio == pytest.approx(first.consistency_ratio, abs=1e-12)
    assert mended.consistency_ratio <= found.consistency_ratio


@given(judgements())
def test_that_the_input_ratio_runs_from_0_to_1_and_counts_both_sides(
    asked: tuple[int, int, list[int], list[int]],
) -> None:
    _, worst, to_others, to_worst = asked
    span = to_others[worst]
    products = np.array(to_others) * np.array(to_worst)
    found = best_worst(*asked)
    assert found.consistency_ratio == pytest.approx(np.abs(products - span).max() / (span**2 - span))
    assert 0 <= found.consistency_ratio <= 1


def test_that_a_detour_that_is_too_short_counts_as_one_that_is_too_long() -> None:
    # pyDecision leaves the absolute value out and finds nothing here
    found = best_worst(0, 3, [1, 2, 2, 8], [8, 1, 4, 1])
    assert found.consistency_ratio == pytest.approx(6 / 56)
    assert [
        (one.criterion, one.mended_best_to_other, one.mended_other_to_worst) for one in found.detours
    ] == [(1, 8, 4)]


def test_that_one_two_and_equal_criteria_need_no_programme() -> None:
    assert best_worst(0, 0, [1], [1]).shares == pytest.approx([1])
    assert best_worst_intervals(0, 0, [1], [1]).shares == pytest.approx([1])
    assert best_worst(1, 0, [3, 1], [1, 3]).shares == pytest.approx([0.25, 0.75])
    assert best_worst_intervals(1, 0, [3, 1], [1, 3]).shares == pytest.approx([0.25, 0.75])
    equal = best_worst(0, 1, [1, 1, 1], [1, 1, 1])
    assert equal.shares == pytest.approx([1 / 3] * 3)
    assert (equal.consistency_ratio, equal.threshold) == (0, 0)


@pytest.mark.parametrize(("span", "m", "limit"), [
    (3, 3, 0.1667), (9, 9, 0.3662), (4, 7, 0.2527), (12, 20, 0.3662), (7.6, 5, 0.2958), (2, 5, 0), (9, 2, 0),
])  # fmt: skip
def test_liang_brunelli_and_rezaei_2020_thresholds(span: float, m: int, limit: float) -> None:
    assert threshold(span, m) == limit


@pytest.mark.parametrize(("asked", "message"), [
    ((0, 2, [1, 2, 4], [4, 2]), "others to worst has 2 numbers; expected 3"),
    ((0, 3, [1, 2, 4], [4, 2, 1]), "expected two different ones from 0 to 2"),
    ((1, 1, [1, 1, 4], [4, 1, 1]), "expected two different ones"),
    ((0, 2, [2, 2, 4], [4, 2, 1]), "best to others: a criterion against itself is 2.0; expected 1"),
    ((0, 2, [1, 2, 4], [4, 2, 3]), "others to worst: a criterion against itself is 3.0; expected 1"),
    ((0, 2, [1, 2, 4], [5, 2, 1]), "Best against worst is 4.0 in best to others and 5.0"),
    ((0, 2, [1, 0.5, 4], [4, 2, 1]), "best to others, criterion 1: found 0.5; expected a finite number"),
    ((0, 2, [1, 2, 4], [4, np.nan, 1]), "others to worst, criterion 1: found nan"),
    ((0, 2, [1, 3, 1], [1, 2, 1]), "Best against worst is 1; expected 1 everywhere"),
    ((0, 0, [], []), "expected one number per criterion"),
])  # fmt: skip
@pytest.mark.parametrize("method", [best_worst, best_worst_intervals])
def test_that_wrong_judgements_are_refused_with_their_place(
    method: object, asked: tuple[int, int, list[float], list[float]], message: str
) -> None:
    assert callable(method)
    with pytest.raises(EvaluationError, match=message):
        method(*asked)
