"""Ratios of weights, as many as a person gives: the weights that fit best, and the ratios that do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.weighting.elicited import Elicited, check_linked, checked
from evaluator.weighting.swing import rescaled, shares

LARGEST = 1e9
ALONE = 1e-9  # a judgement with less freedom than this is the only link between two parts
EXACT = 1e-12  # a departure, in logarithms, that is only rounding


@dataclass(frozen=True, slots=True)
class Ratio:
    """One judgement: criterion i matters `ratio` times as much as j."""

    i: int
    j: int
    ratio: float


@dataclass(frozen=True, slots=True)
class RatioCorrection:
    """A ratio that does not fit the others, and the value that would.

    Attributes
    ----------
    place : int
        Number of the judgement, as given.
    ratio : float
        The ratio as judged.
    mended : float
        The ratio that all other judgements imply.
    spread : float
        What the spread becomes when this judgement alone is mended.
    """

    place: int
    ratio: float
    mended: float
    spread: float


@dataclass(frozen=True, slots=True, eq=False)
class RatioFit(Elicited):
    """Weights that fit ratios best. Made by `fit_ratios`.

    Attributes
    ----------
    spread : float
        The typical factor by which judgements and weights differ; 1 when all agree or none is redundant.
    redundancy : int
        Number of judgements beyond those needed to know all weights.
    corrections : tuple of RatioCorrection
        The judgements that do not fit, the one whose mending helps most first.
    """

    spread: float
    redundancy: int
    corrections: tuple[RatioCorrection, ...]


def fit_ratios(count: int, judgements: Sequence[Ratio]) -> RatioFit:
    """Find the weights that fit ratios best.

    Parameters
    ----------
    count : int
        Number of criteria, m.
    judgements : sequence of Ratio
        In any number and order; they must link all criteria. A pair may be judged again.

    Returns
    -------
    RatioFit

    Raises
    ------
    EvaluationError
        When a criterion does not exist or is compared with itself, a ratio is outside 1e-9 to 1e9, or the
        judgements do not link all criteria (the message names the parts).

    Notes
    -----
    Least squares in logarithms (Crawford and Williams 1985, *Journal of Mathematical Psychology* 29:387-405).
    The spread is exp(sqrt(sum of squares / redundancy)). A judgement with residual e and leverage h fits the
    others when its logarithm moves by e / (1 - h), which takes e^2 / (1 - h) off the sum of squares: that
    orders the corrections, and when a single judgement is wrong, it comes first.
    """
    for place, judgement in enumerate(judgements):
        _check(place, judgement, count)
    check_linked(count, ((one.i, one.j) for one in judgements))
    logs = np.log(np.array([one.ratio for one in judgements], dtype=np.float64))
    design = np.zeros((logs.size, count))
    for place, one in enumerate(judgements):
        design[place, one.i], design[place, one.j] = 1.0, -1.0
    inverse = np.linalg.pinv(design) if logs.size else np.zeros((count, 0))
    fitted = inverse @ logs
    weights = np.exp(fitted - fitted.max(initial=0.0))
    redundancy = logs.size - count + 1
    residuals = logs - design @ fitted
    residuals[np.abs(residuals) < EXACT] = 0.0
    spread = _spread(float(residuals @ residuals), redundancy)
    found = _corrections(judgements, residuals, 1 - np.einsum("ki,ik->k", design, inverse), redundancy)
    return RatioFit(rescaled(weights), shares(weights), spread, redundancy, found)


def _check(place: int, judgement: Ratio, count: int) -> None:
    i, j = judgement.i, judgement.j
    if not (0 <= i < count and 0 <= j < count and i != j):
        raise EvaluationError(
            f"Judgement {place} compares criteria {i} and {j}; "
            f"expected two different ones from 0 to {count - 1}"
        )
    if not 1 / LARGEST <= judgement.ratio <= LARGEST:
        raise EvaluationError(
            f"Judgement {place}, criterion {i} against {j}: found {judgement.ratio}; "
            f"expected a ratio from {1 / LARGEST:g} to {LARGEST:g}"
        )


def _spread(squares: float, redundancy: int) -> float:
    return float(np.exp(np.sqrt(max(squares, 0.0) / redundancy))) if redundancy > 0 else 1.0


def _corrections(
    judgements: Sequence[Ratio], residuals: FloatArray, freedom: FloatArray, redundancy: int
) -> tuple[RatioCorrection, ...]:
    moved = np.divide(residuals, freedom, out=np.zeros(residuals.shape), where=freedom > ALONE)
    gains, squares = residuals * moved, float(residuals @ residuals)
    return tuple(
        RatioCorrection(
            int(place),
            judgements[place].ratio,
            float(judgements[place].ratio * np.exp(-moved[place])),
            _spread(squares - float(gains[place]), redundancy),
        )
        for place in np.argsort(-gains, kind="stable")
        if moved[place] != 0
    )


def checked_swing(points: npt.ArrayLike, checks: Sequence[Ratio]) -> RatioFit:
    """Weigh swing points and ratios that were asked as a check together.

    Parameters
    ----------
    points : array_like, shape (m,)
        Swing points, each at least 0. Criteria with 0 points stay at 0 and cannot be checked.
    checks : sequence of Ratio
        How many times as much one swing matters as another.

    Returns
    -------
    RatioFit
        The corrections count the checks first, then the points below the largest, in the order of criteria;
        the ratio of these is to the largest.

    Raises
    ------
    EvaluationError
        When points are negative, not finite or all zero, or a check is as `fit_ratios` refuses it or names a
        criterion with 0 points.

    Notes
    -----
    Consistency checks of swing weights: von Winterfeldt and Edwards (1986), chapter 8.
    """
    raw = rescaled(checked("points", np.asarray(points, dtype=np.float64), 0))
    weighed, top = np.flatnonzero(raw), int(raw.argmax())
    number = {int(i): place for place, i in enumerate(weighed)}
    for one in checks:
        if not {one.i, one.j} <= number.keys():
            raise EvaluationError(
                f"A check compares criteria {one.i} and {one.j}; "
                f"expected two with points, among {sorted(number)}"
            )
    ratios = [Ratio(number[one.i], number[one.j], one.ratio) for one in checks]
    ratios += [Ratio(number[int(i)], number[top], raw[i] / raw[top]) for i in weighed if i != top]
    fit = fit_ratios(weighed.size, ratios)
    fitted, parts = np.zeros(raw.size), np.zeros(raw.size)
    fitted[weighed], parts[weighed] = fit.points, fit.shares
    return RatioFit(fitted, parts, fit.spread, fit.redundancy, fit.corrections)
