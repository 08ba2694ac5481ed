"""Edits of a criterion's scale: ends, direction, anchored levels and value function."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from criteria.edits.structure import replace_criterion, set_scale
from criteria.optionset import OptionSet, revised
from criteria.scales import Anchor, Direction, Scale
from criteria.weightings import Weighting, fingerprint, stale_points
from evaluator.thresholds import Thresholds
from evaluator.values import Exponential, Linear, Piecewise, ValueFunction, evaluate, level_at

QUARTERS = (0.25, 0.5, 0.75)
LEAST_GAP = 1e-3
"""Of the scale: neighbouring levels of a piecewise function stay at least so far apart."""


def with_ends(scale: Scale, worst: float, best: float) -> Scale:
    """The scale between other ends; its value function keeps its shape, its direction follows the ends."""
    if worst == best:
        function: ValueFunction = Linear()
    else:
        function = _stretched(scale, worst, best)
    direction = scale.direction if worst == best else "max" if best > worst else "min"
    return replace(scale, worst=worst, best=best, direction=direction, function=function)


def _stretched(scale: Scale, worst: float, best: float) -> ValueFunction:
    span = scale.best - scale.worst

    def moved(level: float) -> float:
        if level == scale.worst:
            return worst
        if level == scale.best:
            return best
        return worst + (level - scale.worst) / span * (best - worst)

    if span == 0 or isinstance(scale.function, Linear):
        return Linear()
    if isinstance(scale.function, Exponential):
        return Exponential(moved(scale.function.mid_level))
    return Piecewise(tuple(sorted((moved(level), value) for level, value in scale.function.points)))


def turned(scale: Scale) -> Scale:
    """Worst and best exchanged: what was worth 30 is worth 70."""
    function = scale.function
    if isinstance(function, Piecewise):
        function = Piecewise(tuple((level, 100.0 - value) for level, value in function.points))
    direction: Direction = "min" if scale.direction == "max" else "max"
    return replace(scale, worst=scale.best, best=scale.worst, direction=direction, function=function)


def as_linear(scale: Scale) -> Scale:
    return replace(scale, function=Linear())


def as_exponential(scale: Scale, mid_level: float | None = None) -> Scale:
    """A curve through the level worth half; without one through that of the present function."""
    mid = _halfway(scale) if mid_level is None else mid_level
    return replace(scale, function=Exponential(mid))


def _halfway(scale: Scale) -> float:
    mid = float(level_at(scale.value_scale(), np.array([50.0]))[0])
    margin = 0.01 * (scale.best - scale.worst)
    low, high = sorted((scale.worst + margin, scale.best - margin))
    return min(high, max(low, mid))


def as_piecewise(scale: Scale) -> Scale:
    """Straight lines that follow the present function, bent at the quarters of the scale."""
    if isinstance(scale.function, Piecewise):
        return scale
    inner = [scale.worst + part * (scale.best - scale.worst) for part in QUARTERS]
    values = evaluate(scale.value_scale(), np.array(inner))
    points = [(scale.worst, 0.0), (scale.best, 100.0)]
    points += [(level, float(value)) for level, value in zip(inner, values, strict=True)]
    return replace(scale, function=Piecewise(tuple(sorted(points))))


def with_point(scale: Scale, index: int, level: float, value: float) -> Scale:
    """Move a bend of a piecewise function, as far as its neighbours let it; the two ends stay."""
    assert isinstance(scale.function, Piecewise)
    points = list(scale.function.points)
    if not 0 < index < len(points) - 1:
        return scale
    before, after = points[index - 1], points[index + 1]
    gap = min(LEAST_GAP * abs(scale.best - scale.worst), (after[0] - before[0]) / 4)
    low, high = sorted((before[1], after[1]))
    points[index] = (
        min(after[0] - gap, max(before[0] + gap, level)),
        min(high, max(low, value)),
    )
    return replace(scale, function=Piecewise(tuple(points)))


def with_new_point(scale: Scale) -> Scale:
    """One more bend in the middle of the longest stretch, on the line as it is."""
    assert isinstance(scale.function, Piecewise)
    points = list(scale.function.points)
    at = max(range(1, len(points)), key=lambda i: points[i][0] - points[i - 1][0])
    (left, low), (right, high) = points[at - 1], points[at]
    points.insert(at, ((left + right) / 2, (low + high) / 2))
    return replace(scale, function=Piecewise(tuple(points)))


def without_point(scale: Scale, index: int) -> Scale:
    """One bend less; the ends stay."""
    assert isinstance(scale.function, Piecewise)
    points = scale.function.points
    if not 0 < index < len(points) - 1:
        return scale
    return replace(scale, function=Piecewise((*points[:index], *points[index + 1 :])))


def with_anchors(scale: Scale, anchors: tuple[Anchor, ...]) -> Scale:
    """Described levels, from the worst to the best."""
    ordered = sorted(anchors, key=lambda anchor: anchor.level, reverse=scale.worst > scale.best)
    return replace(scale, anchors=tuple(ordered))


def set_thresholds(option_set: OptionSet, key: str, thresholds: Thresholds) -> OptionSet:
    return replace_criterion(option_set, replace(option_set.criterion(key), thresholds=thresholds))


def stale_weightings(option_set: OptionSet, key: str) -> tuple[Weighting, ...]:
    """Weightings whose points for this criterion were given for another unit or range."""
    criterion = option_set.criterion(key)
    return tuple(w for w in option_set.weightings if stale_points(w, (criterion,)))


def keep_points(option_set: OptionSet, key: str) -> OptionSet:
    """Say that the points given for the scale before hold for the scale as it is now, in every weighting."""
    criterion = option_set.criterion(key)
    stale = {weighting.key for weighting in stale_weightings(option_set, key)}
    if not stale:
        return option_set
    weightings = tuple(
        replace(w, fingerprints={**w.fingerprints, key: fingerprint(criterion)}) if w.key in stale else w
        for w in option_set.weightings
    )
    return revised(option_set, weightings=weightings)


def change_scale(option_set: OptionSet, key: str, scale: Scale) -> OptionSet:
    """Give a criterion another scale; the same set when it is the same scale."""
    return option_set if option_set.criterion(key).scale == scale else set_scale(option_set, key, scale)
