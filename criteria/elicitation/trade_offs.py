"""Trade-offs: the level of one criterion at which its improvement is worth another's whole swing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from criteria.elicitation.checks import Pair
from criteria.frozen import freeze
from criteria.tree import Criterion
from evaluator.values import evaluate
from evaluator.weighting.trade_off import TradeOff, trade_off

LEAST = 1e-5
"""A gain of less value than this is none."""


@dataclass(frozen=True, slots=True)
class TradeOffs:
    """`levels` of the first of a pair: going there from its worst is worth the whole swing of the second."""

    first: str | None = None
    levels: Mapping[Pair, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        freeze(self, "levels")

    @property
    def checks(self) -> tuple[Pair, ...]:
        """The answers that were not needed, in the order given."""
        return tuple(pair for pair in self.levels if pair[0] != self.first)


class TradeOffCorrection(NamedTuple):
    """An answer that does not fit the others, and the level that would; None where no level would."""

    pair: Pair
    judged: float
    mended: float | None
    spread: float


class TradeOffResult(NamedTuple):
    points: Mapping[str, float]
    missing: int
    spread: float
    redundancy: int
    corrections: tuple[TradeOffCorrection, ...]


def choose_first(judged: TradeOffs, key: str) -> TradeOffs:
    """Name the criterion whose swing matters most; answers about another one's levels fall."""
    return judged if key == judged.first else TradeOffs(key)


def set_level(judged: TradeOffs, pair: Pair, level: float | None) -> TradeOffs:
    """Answer how far the first must go to be worth the second's swing; None takes the answer back."""
    others = {other: given for other, given in judged.levels.items() if other != pair}
    return replace(judged, levels=others if level is None else {**others, pair: level})


def is_constant(criterion: Criterion) -> bool:
    """Whether there is nothing to trade: the worst level is the best."""
    return criterion.scale.worst == criterion.scale.best


def is_worth_something(criterion: Criterion, level: float) -> bool:
    """Whether going there from the worst level gains any value."""
    value = evaluate(criterion.scale.value_scale(), np.array([level], dtype=np.float64))[0]
    return bool(value >= LEAST)


def still_there(judged: TradeOffs, criteria: Sequence[Criterion]) -> TradeOffs:
    """Without what was said of criteria that are gone, or of levels that their scales no longer have."""
    ends = {c.key: sorted((c.scale.worst, c.scale.best)) for c in criteria if not is_constant(c)}
    if judged.first not in ends:
        return TradeOffs()
    by_key = {c.key: c for c in criteria}
    kept = {
        pair: level
        for pair, level in judged.levels.items()
        if pair[0] in ends and pair[1] in ends and ends[pair[0]][0] <= level <= ends[pair[0]][1]
        if is_worth_something(by_key[pair[0]], level)
    }
    return TradeOffs(judged.first, kept)


def weigh(judged: TradeOffs, criteria: Sequence[Criterion]) -> TradeOffResult:
    """The points, and how far the answers agree. A criterion with nothing to trade gets none."""
    traded = [c for c in criteria if not is_constant(c)]
    keys = [c.key for c in traded]
    needed = [key for key in keys if key != judged.first]
    missing = sum((judged.first or "", key) not in judged.levels for key in needed)
    if judged.first is None or missing:
        return TradeOffResult({}, missing, 1.0, 0, ())
    at = {c.key: i for i, c in enumerate(traded)}
    pairs = list(judged.levels)
    found = trade_off(
        [c.scale.value_scale() for c in traded],
        [_as_judgement(traded, at, pair, judged.levels[pair]) for pair in pairs],
    )
    given = dict(zip(keys, found.points, strict=True))
    corrections = tuple(
        TradeOffCorrection(pairs[one.place], judged.levels[pairs[one.place]], one.i_to, one.spread)
        for one in found.corrections
    )
    points = {c.key: float(given.get(c.key, 0.0)) for c in criteria}
    return TradeOffResult(points, 0, found.spread, found.redundancy, corrections)


def _as_judgement(traded: Sequence[Criterion], at: Mapping[str, int], pair: Pair, level: float) -> TradeOff:
    first, second = (traded[at[key]].scale for key in pair)
    return TradeOff(at[pair[0]], first.worst, level, at[pair[1]], second.worst, second.best)
