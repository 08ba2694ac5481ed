"""Ratios of weights and trade-offs: fitted weights, spread, and the judgements that do not fit."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.values import Exponential, Linear, Piecewise, ValueScale, evaluate
from evaluator.weighting.ratios import Ratio, checked_swing, fit_ratios
from evaluator.weighting.trade_off import TradeOff, level_worth, trade_off
from tests.evaluator.weighting_cases import order, true_shares

SCALES = [
    ValueScale(0, 10),
    ValueScale(500, -100),
    ValueScale(0, 1, Exponential(0.2)),
    ValueScale(8, 2, Piecewise(((2, 100), (3, 60), (5, 60), (8, 0)))),
    ValueScale(-3, 3, Exponential(1.0)),
]


@st.composite
def ratios_of(draw: st.DrawFn, criteria: tuple[int, int] = (2, 7)) -> tuple[FloatArray, list[Ratio]]:
    """True shares and ratios of them that link all criteria: a tree and some more."""
    shares = draw(true_shares(criteria))
    m = shares.size
    pairs = [(draw(st.integers(0, i - 1)), i) for i in range(1, m)]
    pairs += draw(st.lists(st.permutations(range(m)).map(lambda some: (some[0], some[1])), max_size=8))
    return shares, [Ratio(i, j, float(shares[i] / shares[j])) for i, j in pairs]


def off(ratios: list[Ratio], place: int, factor: float) -> list[Ratio]:
    wrong = ratios[place]
    return [*ratios[:place], Ratio(wrong.i, wrong.j, wrong.ratio * factor), *ratios[place + 1 :]]


def value(scale: ValueScale, level: float) -> float:
    return float(evaluate(scale, np.array([level]))[0])


@given(ratios_of())
def test_that_consistent_ratios_give_their_weights_back(case: tuple[FloatArray, list[Ratio]]) -> None:
    shares, ratios = case
    found = fit_ratios(shares.size, ratios)
    np.testing.assert_allclose(found.shares, shares, rtol=1e-10)
    assert found.points.max() == 100
    assert found.spread == 1
    assert found.redundancy == len(ratios) - shares.size + 1
    assert found.corrections == ()


@settings(max_examples=50)
@given(ratios_of((3, 7)), st.data())
def test_that_a_single_wrong_ratio_comes_first_with_its_true_value(
    case: tuple[FloatArray, list[Ratio]], data: st.DataObject
) -> None:
    shares, ratios = case
    place = data.draw(st.integers(0, len(ratios) - 1))
    found = fit_ratios(shares.size, off(ratios, place, 3.0))
    assume(found.corrections)  # else the wrong one alone links two parts, and nothing contradicts it
    first = found.corrections[0]
    assert first.spread == pytest.approx(1, abs=1e-6)
    named = next(one for one in found.corrections if one.place == place)
    assert named.spread == pytest.approx(first.spread, abs=1e-6)
    assert named.mended == pytest.approx(ratios[place].ratio, rel=1e-9)
    assert named.ratio == pytest.approx(3 * ratios[place].ratio)


@settings(max_examples=50)
@given(ratios_of((3, 7)), st.integers(0, 2**32))
def test_that_mending_a_ratio_gives_the_spread_it_promises(
    case: tuple[FloatArray, list[Ratio]], seed: int
) -> None:
    shares, ratios = case
    noise = np.exp(np.random.default_rng(seed).normal(0, 0.5, len(ratios)))
    noisy = [Ratio(one.i, one.j, one.ratio * factor) for one, factor in zip(ratios, noise, strict=True)]
    found = fit_ratios(shares.size, noisy)
    promised = [one.spread for one in found.corrections]
    assert promised == pytest.approx(sorted(promised), rel=1e-9)
    for one in found.corrections:
        factor = one.mended / one.ratio
        again = fit_ratios(shares.size, off(noisy, one.place, factor))
        assert again.spread == pytest.approx(one.spread, rel=1e-6)
        assert one.spread < found.spread


def test_that_three_ratios_in_a_ring_share_their_contradiction() -> None:
    # 2 * 3 / 6 agrees, 2 * 3 / 12 is off by 2, which the three share: each moves by 2^(1/3)
    found = fit_ratios(3, [Ratio(0, 1, 2), Ratio(1, 2, 3), Ratio(0, 2, 12)])
    assert found.shares[0] / found.shares[1] == pytest.approx(2 * 2 ** (1 / 3))
    assert found.spread == pytest.approx(2 ** (1 / np.sqrt(3)))
    assert [one.mended for one in found.corrections] == pytest.approx(
        [{0: 4, 1: 6, 2: 6}[one.place] for one in found.corrections]
    )


@settings(max_examples=50)
@given(ratios_of((3, 7)), st.integers(0, 99))
def test_that_criteria_in_another_order_give_the_weights_in_that_order(
    case: tuple[FloatArray, list[Ratio]], seed: int
) -> None:
    shares, ratios = case
    wrong = off(ratios, 0, 2.0)
    moved = order(seed, shares.size)
    place = np.argsort(moved)
    again = [Ratio(int(place[one.i]), int(place[one.j]), one.ratio) for one in wrong]
    found, after = fit_ratios(shares.size, wrong), fit_ratios(shares.size, again)
    np.testing.assert_allclose(after.shares, found.shares[moved], rtol=1e-10)
    assert after.spread == pytest.approx(found.spread, rel=1e-9)


@settings(max_examples=50)
@given(ratios_of((3, 7)))
def test_that_a_ratio_said_the_other_way_round_says_the_same(case: tuple[FloatArray, list[Ratio]]) -> None:
    shares, ratios = case
    wrong = off(ratios, 0, 2.0)
    turned = [Ratio(one.j, one.i, 1 / one.ratio) for one in wrong]
    np.testing.assert_allclose(
        fit_ratios(shares.size, turned).shares, fit_ratios(shares.size, wrong).shares, rtol=1e-12
    )


def test_that_a_single_criterion_needs_no_ratio() -> None:
    found = fit_ratios(1, [])
    assert (found.shares.tolist(), found.points.tolist(), found.spread) == ([1], [100], 1)


@pytest.mark.parametrize(("ratios", "message"), [
    ([Ratio(0, 1, 2)], "parts of the criteria: 0, 1; 2; expected judgements that link them all"),
    ([Ratio(0, 3, 2)], "Judgement 0 compares criteria 0 and 3; expected two different ones from 0 to 2"),
    ([Ratio(0, 1, 2), Ratio(1, 1, 1)], "Judgement 1 compares criteria 1 and 1"),
    ([Ratio(0, 1, 0)], "Judgement 0, criterion 0 against 1: found 0; expected a ratio from"),
    ([Ratio(0, 1, np.nan)], "found nan; expected a ratio"),
    ([Ratio(0, 1, -2)], "found -2; expected a ratio"),
])  # fmt: skip
def test_that_wrong_ratios_are_refused_with_their_place(ratios: list[Ratio], message: str) -> None:
    with pytest.raises(EvaluationError, match=message):
        fit_ratios(3, ratios)


def test_that_swing_points_without_checks_stay_as_they_are() -> None:
    found = checked_swing([50, 0, 100, 20], [])
    np.testing.assert_allclose(found.points, [50, 0, 100, 20], rtol=1e-12)
    assert (found.redundancy, found.spread, found.corrections) == (0, 1, ())


def test_that_a_check_that_contradicts_swing_points_moves_them_and_is_named_first() -> None:
    found = checked_swing([100, 50, 25, 0], [Ratio(1, 2, 4), Ratio(0, 1, 2), Ratio(0, 2, 4)])
    first = found.corrections[0]
    assert (first.place, first.ratio, first.spread) == (0, 4, pytest.approx(1, abs=1e-6))
    assert first.mended == pytest.approx(2)
    assert found.points[3] == 0
    assert 2 < found.points[1] / found.points[2] < 4


def test_that_a_check_of_a_criterion_without_points_is_refused() -> None:
    with pytest.raises(EvaluationError, match=r"criteria 0 and 1; expected two with points, among \[0, 2\]"):
        checked_swing([100, 0, 50], [Ratio(0, 1, 2)])


@st.composite
def trades(draw: st.DrawFn) -> tuple[FloatArray, list[TradeOff]]:
    """True shares and trade-offs that follow from them, on curved and falling scales."""
    size = len(SCALES)
    shares = np.array(draw(st.lists(st.floats(0.5, 2), min_size=size, max_size=size)))
    shares /= shares.sum()
    pairs = [(draw(st.integers(0, i - 1)), i) for i in range(1, size)]
    pairs += draw(st.lists(st.permutations(range(size)).map(lambda some: (some[0], some[1])), max_size=5))
    found = []
    for i, j in pairs:
        start, other = draw(st.floats(0, 30)), draw(st.floats(0, 30))
        gain = draw(st.floats(1, 15))
        levels = [level_worth(SCALES[i], start), level_worth(SCALES[i], start + gain)]
        levels += [
            level_worth(SCALES[j], other),
            level_worth(SCALES[j], other + gain * shares[i] / shares[j]),
        ]
        assert all(level is not None for level in levels)
        i_from, i_to, j_from, j_to = (float(level or 0.0) for level in levels)
        turn = draw(st.booleans())
        found.append(
            TradeOff(i, i_to, i_from, j, j_to, j_from) if turn else TradeOff(i, i_from, i_to, j, j_from, j_to)
        )
    return shares, found


@settings(max_examples=20)
@given(trades())
def test_that_trade_offs_give_their_weights_back(case: tuple[FloatArray, list[TradeOff]]) -> None:
    shares, judged = case
    found = trade_off(SCALES, judged)
    np.testing.assert_allclose(found.shares, shares, rtol=1e-9)
    assert found.spread == pytest.approx(1, abs=1e-6)


@settings(max_examples=20)
@given(trades())
def test_that_either_mended_level_makes_a_trade_off_fit(case: tuple[FloatArray, list[TradeOff]]) -> None:
    _, judged = case
    ring = TradeOff(0, 0, 10, 1, 500, 200)
    asked = [*judged, ring]
    found = trade_off(SCALES, asked)
    for one in found.corrections:
        old = asked[one.place]
        for i_to, j_to in ((one.i_to, old.j_to), (old.i_to, one.j_to)):
            if i_to is not None and j_to is not None:
                new = TradeOff(old.i, old.i_from, i_to, old.j, old.j_from, j_to)
                again = trade_off(SCALES, [*asked[: one.place], new, *asked[one.place + 1 :]])
                assert again.spread == pytest.approx(one.spread, rel=1e-6)


def test_a_trade_off_by_hand() -> None:
    # From 500 to 200 is half of the way to -100 (50 of value), from 0 to 10 is all of it: w0 = w1 / 2.
    found = trade_off(SCALES[:2], [TradeOff(0, 0, 10, 1, 500, 200)])
    assert found.shares == pytest.approx([1 / 3, 2 / 3])
    assert found.points == pytest.approx([50, 100])
    assert found.ratios == (Ratio(0, 1, pytest.approx(0.5)),)
    assert (found.redundancy, found.spread, found.corrections) == (0, 1, ())


def test_that_a_level_that_would_leave_the_scale_is_none() -> None:
    scales = [ValueScale(0, 1), ValueScale(0, 1)]
    asked = [TradeOff(0, 0, 1, 1, 0, 0.1), TradeOff(0, 0, 0.1, 1, 0, 0.5)]
    corrections = {one.place: one for one in trade_off(scales, asked).corrections}
    assert corrections[0].j_to is None
    assert corrections[0].i_to == pytest.approx(0.02)
    assert corrections[1].i_to is None
    assert corrections[1].j_to == pytest.approx(0.01)


@given(st.sampled_from(SCALES), st.floats(0, 100))
def test_that_the_level_worth_a_value_has_that_value(scale: ValueScale, wanted: float) -> None:
    level = level_worth(scale, wanted)
    assert level is not None
    assert min(scale.worst, scale.best) <= level <= max(scale.worst, scale.best)
    assert value(scale, level) == pytest.approx(wanted, abs=1e-9)


def test_that_no_level_is_worth_more_than_the_best_or_anything_on_a_scale_without_length() -> None:
    assert level_worth(SCALES[0], 100.5) is None
    assert level_worth(SCALES[0], -0.5) is None
    assert level_worth(SCALES[0], np.nan) is None
    assert level_worth(ValueScale(3, 3, Linear()), 0) is None


@pytest.mark.parametrize(("judged", "message"), [
    (TradeOff(0, 0, 10, 2, 0, 1), "trades criteria 0 and 2; expected two different ones from 0 to 1"),
    (TradeOff(1, 500, 0, 1, 500, 0), "trades criteria 1 and 1"),
    (TradeOff(0, 0, 11, 1, 500, 0), "criterion 0: found the level 11; expected one from 0 to 10"),
    (TradeOff(0, 0, np.nan, 1, 500, 0), "criterion 0: found the level nan"),
    (TradeOff(0, 3, 3, 1, 500, 0), "criterion 0: the change from 3 to 3 is worth nothing"),
    (TradeOff(0, 0, 10, 1, 0, 500), "for the better against one for the worse, on criteria 0 and 1"),
])  # fmt: skip
def test_that_wrong_trade_offs_are_refused_with_their_place(judged: TradeOff, message: str) -> None:
    with pytest.raises(EvaluationError, match="Judgement 0.*" + message):
        trade_off(SCALES[:2], [judged])


def test_that_criteria_that_no_trade_off_links_are_named() -> None:
    with pytest.raises(EvaluationError, match="parts of the criteria: 0, 1; 2; expected"):
        trade_off(SCALES[:3], [TradeOff(0, 0, 10, 1, 500, 0)])
