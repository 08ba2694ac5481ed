"""Trade-offs: points from pairs of changes that are worth the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evaluator.errors import EvaluationError
from evaluator.values import ValueScale, evaluate
from evaluator.weighting.elicited import Elicited
from evaluator.weighting.ratios import Ratio, fit_ratios


@dataclass(frozen=True, slots=True)
class TradeOff:
    """One judgement: two changes on two criteria are worth the same.

    Attributes
    ----------
    i, j : int
        The criteria.
    i_from, i_to, j_from, j_to : float
        The changes in natural units; both for the better or both for the worse.
    """

    i: int
    i_from: float
    i_to: float
    j: int
    j_from: float
    j_to: float


@dataclass(frozen=True, slots=True)
class TradeOffCorrection:
    """A trade-off that does not fit the others, and the levels that would.

    Attributes
    ----------
    place : int
        Number of the judgement, as given.
    i_to, j_to : float or None
        To what level either change would go, alone, to be worth the other; None where it would leave the
        scale.
    spread : float
        What the spread becomes when this judgement alone is mended.
    """

    place: int
    i_to: float | None
    j_to: float | None
    spread: float


@dataclass(frozen=True, slots=True, eq=False)
class TradeOffResult(Elicited):
    """Weights from trade-offs. Made by `trade_off`.

    Attributes
    ----------
    ratios : tuple of Ratio
        What each judgement says about two weights.
    spread : float
        The typical factor by which judgements and weights differ; 1 when all agree or none is redundant.
    redundancy : int
        Number of judgements beyond those needed to know all weights.
    corrections : tuple of TradeOffCorrection
        The judgements that do not fit, the one whose mending helps most first.
    """

    ratios: tuple[Ratio, ...]
    spread: float
    redundancy: int
    corrections: tuple[TradeOffCorrection, ...]


def trade_off(scales: Sequence[ValueScale], judgements: Sequence[TradeOff]) -> TradeOffResult:
    """Make points from trade-offs.

    Parameters
    ----------
    scales : sequence of ValueScale, length m
        Scale and value function of each criterion.
    judgements : sequence of TradeOff
        In any number and order; they must link all criteria.

    Returns
    -------
    TradeOffResult

    Raises
    ------
    EvaluationError
        When a criterion does not exist or is traded against itself, a level is outside its scale or not
        finite, a change is worth nothing, one change is for the better and the other for the worse, or the
        judgements do not link all criteria (the message names the parts).

    Notes
    -----
    With an additive value function, changes worth the same say w_i (v_i(to) - v_i(from)) = w_j (v_j(to) -
    v_j(from)), hence a ratio of weights (Keeney and Raiffa 1976, *Decisions with Multiple Objectives*,
    chapter 3). Redundant ratios are fitted by `evaluator.weighting.ratios.fit_ratios`.
    """
    ratios = tuple(_ratio(place, one, scales) for place, one in enumerate(judgements))
    fit = fit_ratios(len(scales), ratios)
    corrections = tuple(
        TradeOffCorrection(one.place, *_mended(judgements[one.place], scales, one.mended), one.spread)
        for one in fit.corrections
    )
    return TradeOffResult(fit.points, fit.shares, ratios, fit.spread, fit.redundancy, corrections)


def _ratio(place: int, judgement: TradeOff, scales: Sequence[ValueScale]) -> Ratio:
    i, j = judgement.i, judgement.j
    if not (0 <= i < len(scales) and 0 <= j < len(scales) and i != j):
        raise EvaluationError(
            f"Judgement {place} trades criteria {i} and {j}; expected two different ones "
            f"from 0 to {len(scales) - 1}"
        )
    gain = _gain(place, i, scales[i], judgement.i_from, judgement.i_to)
    other = _gain(place, j, scales[j], judgement.j_from, judgement.j_to)
    if gain * other < 0:
        raise EvaluationError(
            f"Judgement {place} sets a change for the better against one for the worse, "
            f"on criteria {i} and {j}; expected both for the better"
        )
    return Ratio(i, j, other / gain)


def _gain(place: int, i: int, scale: ValueScale, start: float, end: float) -> float:
    for level in (start, end):
        if not min(scale.worst, scale.best) <= level <= max(scale.worst, scale.best):
            raise EvaluationError(
                f"Judgement {place}, criterion {i}: found the level {level}; "
                f"expected one from {scale.worst} to {scale.best}"
            )
    gain = _value(scale, end) - _value(scale, start)
    if gain == 0:
        raise EvaluationError(
            f"Judgement {place}, criterion {i}: the change from {start} to {end} is worth nothing; "
            "expected a change of value"
        )
    return gain


def _value(scale: ValueScale, level: float) -> float:
    return float(evaluate(scale, np.array([level], dtype=np.float64))[0])


def _mended(
    judgement: TradeOff, scales: Sequence[ValueScale], ratio: float
) -> tuple[float | None, float | None]:
    """Return the levels to which either change would go so that the judgement says this ratio."""
    own, other = scales[judgement.i], scales[judgement.j]
    start, other_start = _value(own, judgement.i_from), _value(other, judgement.j_from)
    gain, other_gain = _value(own, judgement.i_to) - start, _value(other, judgement.j_to) - other_start
    return level_worth(own, start + other_gain / ratio), level_worth(other, other_start + gain * ratio)


def level_worth(scale: ValueScale, value: float) -> float | None:
    """Find the level of a scale that has a value.

    Parameters
    ----------
    scale : ValueScale
        Scale and value function.
    value : float
        From 0 to 100.

    Returns
    -------
    float or None
        The level, in natural units; the one nearest to the worst where several have the value, None where
        none has.
    """
    if not 0 <= value <= 100 or scale.worst == scale.best:
        return None
    low, high = 0.0, 1.0
    while low < (middle := (low + high) / 2) < high:
        if _value(scale, scale.worst + middle * (scale.best - scale.worst)) < value:
            low = middle
        else:
            high = middle
    return scale.worst + high * (scale.best - scale.worst) if value > 0 else scale.worst
