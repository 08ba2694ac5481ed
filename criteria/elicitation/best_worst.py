"""The best-worst method: what matters most against all, and all against what matters least."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from criteria.frozen import freeze
from evaluator.weighting.best_worst import best_worst


@dataclass(frozen=True, slots=True)
class BestWorst:
    """`to_others`: how many times as much the best matters as each; `to_worst`: each as the worst."""

    best: str | None = None
    worst: str | None = None
    to_others: Mapping[str, float] = field(default_factory=dict)
    to_worst: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        freeze(self, "to_others", "to_worst")

    @property
    def span(self) -> float | None:
        """The best against the worst: one judgement, kept in the first row."""
        return None if self.worst is None else self.to_others.get(self.worst)


class Detour(NamedTuple):
    """A criterion over which best and worst compare otherwise than they do directly.

    `mended_to_other` and `mended_to_worst` are what either judgement would become, alone.
    """

    key: str
    to_other: float
    to_worst: float
    mended_to_other: float
    mended_to_worst: float
    ratio: float


class BestWorstResult(NamedTuple):
    """Without points: `missing` judgements, or `is_level` when the best matters no more than the worst
    and something else does."""

    points: Mapping[str, float]
    missing: int
    is_level: bool = False
    ratio: float = 0.0
    threshold: float = 0.0
    detours: tuple[Detour, ...] = ()


def choose_best(judged: BestWorst, key: str) -> BestWorst:
    """Name the criterion that matters most; what was said of the one before falls."""
    if key == judged.best:
        return judged
    worst = None if key == judged.worst else judged.worst
    return _settled(BestWorst(key, worst, {}, judged.to_worst if worst is not None else {}))


def choose_worst(judged: BestWorst, key: str) -> BestWorst:
    """Name the criterion that matters least; what was said of the one before falls."""
    if key == judged.worst:
        return judged
    best = None if key == judged.best else judged.best
    return _settled(BestWorst(best, key, judged.to_others if best is not None else {}, {}))


def _settled(judged: BestWorst) -> BestWorst:
    """Nothing is said of the two against themselves, and best against worst only once."""
    others = {key: given for key, given in judged.to_others.items() if key != judged.best}
    worst = {k: given for k, given in judged.to_worst.items() if k not in (judged.best, judged.worst)}
    return replace(judged, to_others=others, to_worst=worst)


def judge_against_best(judged: BestWorst, key: str, times: float) -> BestWorst:
    """The best matters so many times as much as this one."""
    return _settled(replace(judged, to_others={**judged.to_others, key: times}))


def judge_against_worst(judged: BestWorst, key: str, times: float) -> BestWorst:
    """This one matters so many times as much as the worst."""
    if key == judged.best and judged.worst is not None:
        return judge_against_best(judged, judged.worst, times)
    return _settled(replace(judged, to_worst={**judged.to_worst, key: times}))


def still_there(judged: BestWorst, keys: Sequence[str]) -> BestWorst:
    best = judged.best if judged.best in keys else None
    worst = judged.worst if judged.worst in keys else None
    return BestWorst(
        best,
        worst,
        {key: given for key, given in judged.to_others.items() if best and key in keys},
        {key: given for key, given in judged.to_worst.items() if worst and key in keys},
    )


def asked(judged: BestWorst, keys: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who is compared with the best, and who with the worst; nobody before both are named."""
    if judged.best is None or judged.worst is None:
        return (), ()
    to_others = tuple(key for key in keys if key != judged.best)
    return to_others, tuple(key for key in keys if key not in (judged.best, judged.worst))


def weigh(judged: BestWorst, keys: Sequence[str]) -> BestWorstResult:
    """Points by the linear model, and the criteria whose two judgements do not agree."""
    if judged.best is None or judged.worst is None:
        return BestWorstResult({}, max(0, 2 * len(keys) - 3))
    with_best, with_worst = asked(judged, keys)
    missing = sum(key not in judged.to_others for key in with_best)
    missing += sum(key not in judged.to_worst for key in with_worst)
    span = judged.span
    if missing or span is None:
        return BestWorstResult({}, missing)
    to_others = [1.0 if key == judged.best else judged.to_others[key] for key in keys]
    to_worst = [_times_worst(judged, key, span) for key in keys]
    if span == 1 and max(*to_others, *to_worst) > 1:
        return BestWorstResult({}, 0, is_level=True)
    found = best_worst(keys.index(judged.best), keys.index(judged.worst), to_others, to_worst)
    detours = tuple(
        Detour(
            keys[one.criterion],
            one.best_to_other,
            one.other_to_worst,
            one.mended_best_to_other,
            one.mended_other_to_worst,
            one.consistency_ratio,
        )
        for one in found.detours
    )
    points = {key: float(given) for key, given in zip(keys, found.points, strict=True)}
    return BestWorstResult(points, 0, False, found.consistency_ratio, found.threshold, detours)


def _times_worst(judged: BestWorst, key: str, span: float) -> float:
    if key == judged.worst:
        return 1.0
    return span if key == judged.best else judged.to_worst[key]
