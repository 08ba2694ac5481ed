"""How strongly each option is preferred to the others, and they to it, on one criterion."""

from __future__ import annotations

import numpy as np

from evaluator.arrays import FloatArray
from evaluator.methods.preference import amount, degrees, limit
from evaluator.thresholds import Thresholds

BLOCK = 2**17  # degrees held at once: they stay in the processor's cache
SORTED_FROM = 64  # options from which sorting beats comparing all pairs
EXTREME = 1e150  # squares beyond this overflow
STEEPEST = 100.0  # a ramp narrower than this part of the range is left to the pairs: sums would lose digits


def gained_and_lost(scores: FloatArray, given: Thresholds) -> tuple[FloatArray, FloatArray]:
    """Sum the degrees of preference over all pairs of options, on one criterion.

    Parameters
    ----------
    scores : ndarray of float64, shape (count, k)
        Scores times direction: more is better. Each of the `count` rows is a table of its own.
    given : Thresholds
        Of the criterion.

    Returns
    -------
    gained, lost : ndarray of float64, shape (count, k)
        sum_b P(a, b) and sum_b P(b, a). Equal scores get equal sums, to the bit.
    """
    count, k = scores.shape
    gained, lost = np.empty_like(scores), np.empty_like(scores)
    if k >= SORTED_FROM and given.function != "gaussian":
        for row in range(count):
            gained[row], lost[row] = _by_sorting(scores[row], given)
        return gained, lost
    step = max(1, BLOCK // max(1, k * k))
    for first in range(0, count, step):
        block = slice(first, first + step)
        sums = _by_pairs(np.ascontiguousarray(scores[block].T), given)
        gained[block], lost[block] = sums[0].T, sums[1].T
    return gained, lost


def _by_pairs(scores: FloatArray, given: Thresholds) -> tuple[FloatArray, FloatArray]:
    """Sum (k, count) over all pairs, a slice of the better options at a time."""
    k, count = scores.shape
    gained, lost = np.empty_like(scores), np.zeros_like(scores)
    step = max(1, BLOCK // max(1, count * k))
    for first in range(0, k, step):
        rows = slice(first, first + step)
        table = degrees(scores[rows, np.newaxis], scores[np.newaxis], given)
        gained[rows] = table.sum(axis=1)
        lost += table.sum(axis=0)
    return gained, lost


def _by_sorting(scores: FloatArray, given: Thresholds) -> tuple[FloatArray, FloatArray]:
    """Sum (k,) in O(k log k): steps are counted, ramps are sums over sorted scores."""
    low, high = amount(given.indifference, scores), amount(given.preference, scores)
    rising = np.sort(scores)
    match given.function:
        case "u-shape":
            return _step(scores, rising, limit(scores, low))
        case "level":
            first = _step(scores, rising, limit(scores, low))
            second = _step(scores, rising, limit(scores, np.maximum(low, high)))
            return (first[0] + second[0]) / 2, (first[1] + second[1]) / 2
        case "v-shape":
            start, end = np.zeros_like(scores), low if given.preference is None else high
        case "linear":
            start, end = np.broadcast_to(low, scores.shape), high
        case _:
            return _step(scores, rising, limit(scores, 0.0))
    span = np.maximum(end, start) - start
    if _summable(rising, start, span):
        return _ramp(scores, start, span)
    gained, lost = _by_pairs(scores[:, np.newaxis], given)
    return gained[:, 0], lost[:, 0]


def _summable(rising: FloatArray, start: FloatArray, span: FloatArray) -> bool:
    """Whether sums over ramps keep their digits: no ramp is steep, no number is extreme."""
    largest = max(-rising[0], rising[-1], start.max(), span.max())
    if not (largest < EXTREME and span.min() > 1 / EXTREME):
        return False
    return bool(span.min() * STEEPEST > rising[-1] - rising[0])


def _step(scores: FloatArray, rising: FloatArray, ends: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Count the options whose end each score passes, and the scores that pass each option's end."""
    gained = np.searchsorted(np.sort(ends), scores, side="left")
    lost = scores.size - np.searchsorted(rising, ends, side="right")
    return gained.astype(np.float64), lost.astype(np.float64)


def _ramp(scores: FloatArray, start: FloatArray, span: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Sum ramps that leave 0 at `start` above each score and reach 1 `span` later."""
    middle = scores.max() / 2 + scores.min() / 2  # small numbers lose fewer digits in long sums
    centred = scores - middle
    low, slope = centred + start, 1 / span
    high = low + span
    gained = _hinges(centred, low, slope) - _hinges(centred, high, slope)
    rising = np.sort(centred)
    sums = np.concatenate(([0.0], np.cumsum(rising)))
    first, last = np.searchsorted(rising, low, side="right"), np.searchsorted(rising, high, side="left")
    lost = slope * (sums[last] - sums[first] - (last - first) * low) + (scores.size - last)
    return gained, lost


def _hinges(at: FloatArray, knots: FloatArray, slope: FloatArray) -> FloatArray:
    """Evaluate sum_b slope_b max(0, x - knot_b) at each x."""
    order = np.argsort(knots)
    slopes = np.concatenate(([0.0], np.cumsum(slope[order])))
    heights = np.concatenate(([0.0], np.cumsum(slope[order] * knots[order])))
    passed = np.searchsorted(knots[order], at, side="left")
    sums: FloatArray = slopes[passed] * at - heights[passed]
    return sums
