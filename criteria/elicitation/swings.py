"""Swing weighting: the swing to make first gets 100, the others are weighed against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from criteria.elicitation.checks import Pair
from criteria.frozen import freeze
from evaluator.weighting.ratios import Ratio, checked_swing

FULL = 100.0
LEAST = 1e-5
"""Points below this count as they are, but nobody can say what they are a part of: they are not checked."""


@dataclass(frozen=True, slots=True)
class Swings:
    """`checks` tells how many points the second of a pair has when the first has 100."""

    first: str | None = None
    points: Mapping[str, float] = field(default_factory=dict)
    checks: Mapping[Pair, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        freeze(self, "points", "checks")

    def all_points(self) -> dict[str, float]:
        """The points given so far, those of the first swing among them."""
        return dict(self.points) if self.first is None else {self.first: FULL, **self.points}


class SwingCorrection(NamedTuple):
    """A judgement that does not fit the others; `pair` is a check, else it is the points of `key`."""

    key: str
    pair: Pair | None
    judged: float
    mended: float
    spread: float


class SwingResult(NamedTuple):
    """`spread` is the typical factor by which judgements differ; 1 when they agree, or none is redundant."""

    points: Mapping[str, float]
    missing: int
    spread: float
    redundancy: int
    corrections: tuple[SwingCorrection, ...]


def choose_first(swings: Swings, key: str) -> Swings:
    """Make this swing first. What was first keeps its 100, to be weighed anew."""
    if key == swings.first:
        return swings
    points = {other: given for other, given in swings.all_points().items() if other != key}
    return replace(swings, first=key, points=points)


def give_points(swings: Swings, key: str, points: float) -> Swings:
    """Weigh a swing against the first one, from 0 to 100."""
    if key == swings.first:
        return swings
    return replace(swings, points={**swings.points, key: points})


def make_biggest(swings: Swings, key: str, points: float) -> Swings:
    """A swing that is worth more than the first becomes the first; all others shrink in proportion."""
    factor = FULL / max(points, FULL)
    others = {other: given * factor for other, given in swings.all_points().items() if other != key}
    return replace(swings, first=key, points=others)


def answer_check(swings: Swings, pair: Pair, points: float | None) -> Swings:
    """Answer a check; None takes the answer back."""
    others = {other: given for other, given in swings.checks.items() if other != pair}
    return replace(swings, checks=others if points is None else {**others, pair: points})


def still_there(swings: Swings, keys: Sequence[str]) -> Swings:
    """Without what was said of criteria that are gone."""
    return Swings(
        swings.first if swings.first in keys else None,
        {key: given for key, given in swings.points.items() if key in keys},
        {pair: given for pair, given in swings.checks.items() if pair[0] in keys and pair[1] in keys},
    )


def weigh(swings: Swings, keys: Sequence[str]) -> SwingResult:
    """The points, and how far the checks agree with them."""
    given = swings.all_points()
    missing = sum(key not in given for key in keys)
    if swings.first is None or missing:
        return SwingResult({}, missing, 1.0, 0, ())
    points = {key: given[key] for key in keys}
    fitted = {key: given if given >= LEAST else 0.0 for key, given in points.items()}
    pairs = [p for p, told in swings.checks.items() if fitted[p[0]] and fitted[p[1]] and told >= LEAST]
    if not pairs:
        return SwingResult(points, 0, 1.0, 0, ())
    at = {key: i for i, key in enumerate(keys)}
    ratios = [Ratio(at[first], at[second], FULL / swings.checks[first, second]) for first, second in pairs]
    fit = checked_swing(list(fitted.values()), ratios)
    below = [key for key in keys if fitted[key] and key != _largest(points)]
    found = []
    for one in fit.corrections:
        if one.place < len(pairs):
            pair = pairs[one.place]
            found.append(SwingCorrection(pair[1], pair, swings.checks[pair], FULL / one.mended, one.spread))
        else:
            key = below[one.place - len(pairs)]
            found.append(SwingCorrection(key, None, points[key], FULL * one.mended, one.spread))
    return SwingResult(points, 0, fit.spread, fit.redundancy, tuple(found))


def _largest(points: Mapping[str, float]) -> str:
    return max(points, key=lambda key: points[key])
