"""What the columns of scores show: which are unknown, alike or narrow, and which say the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from criteria.formulation import formulate
from criteria.issues import Issue, note, warning
from criteria.optionset import OptionSet
from criteria.words.told import Told, listed
from evaluator.arrays import BoolArray, FloatArray
from evaluator.problem import Problem

_FEW = 5  # options below which columns agree by chance
_NARROW = 0.2  # of a scale
_ALIKE = 0.95  # correlation of two columns of values


def differences(option_set: OptionSet) -> Iterator[Issue]:
    """Unknown scores, constant columns and identical options, scenario by scenario."""
    if not option_set.options or not option_set.criteria:
        return
    narrow = dict.fromkeys((criterion.key for criterion in option_set.criteria), 0.0)
    for scenario in option_set.scenarios:
        problem = formulate(option_set, scenario.key)
        where = Told("scenario “{scenario}”", scenario=scenario.name)
        yield from _unknown(option_set, problem, where)
        yield from _constant(option_set, problem, where)
        yield from _identical(option_set, problem, where)
        for key, spread in zip(narrow, _used(problem), strict=True):
            narrow[key] = max(narrow[key], spread)
    for criterion in option_set.criteria:
        used = narrow[criterion.key]
        if 0 < used < _NARROW:
            part = Told("{used:.0%}", used=used) if used >= 0.01 else Told("less than 1%")
            yield note(
                "narrow-range",
                Told("criterion “{name}”", name=criterion.name),
                Told("scores spread over {part} of the values", part=part),
                "a scale that the options fill",
                "Points are for the whole scale: say so when weighing, or narrow it.",
            )


def _unknown(option_set: OptionSet, problem: Problem, where: str) -> Iterator[Issue]:
    places = np.argwhere(np.isnan(problem.best))
    if len(places):
        names = [
            Told(
                "{option} on {criterion}",
                option=option_set.options[i].badge,
                criterion=option_set.criteria[j].name,
            )
            for i, j in places
        ]
        found = Told("unknown scores: {names}", names=listed(names))
        yield warning("unknown-score", where, found, "a score each",
                      "These options have no rank, only an interval.")  # fmt: skip


def _constant(option_set: OptionSet, problem: Problem, where: str) -> Iterator[Issue]:
    if problem.ranked.sum() < 2:
        return
    seen = problem.best[problem.ranked]
    constant = (seen == seen[0]).all(axis=0)
    names = [criterion.name for criterion, same in zip(option_set.criteria, constant, strict=True) if same]
    if names:
        yield note(
            "constant-column",
            where,
            Told("the same score for every available option: {names}", names=listed(names)),
            "options that differ",
            "These criteria do not change the ranking here.",
        )


def _identical(option_set: OptionSet, problem: Problem, where: str) -> Iterator[Issue]:
    rows: dict[bytes, list[str]] = {}
    for option, low, best, high in zip(
        option_set.options, problem.low, problem.best, problem.high, strict=True
    ):
        if not np.isnan(best).any():
            rows.setdefault(low.tobytes() + best.tobytes() + high.tobytes(), []).append(option.badge)
    for badges in rows.values():
        if len(badges) > 1:
            yield note(
                "identical-options",
                where,
                Told("the same scores throughout: {names}", names=listed(badges)),
                "options that differ",
                "They tie.",
            )


def _used(problem: Problem) -> list[float]:
    """The part of each scale's values between the worst and the best option."""
    if not problem.ranked.any():
        return [0.0] * problem.n_criteria
    seen = problem.values[problem.ranked]
    unknown = np.isnan(seen)
    spread = np.where(unknown, -np.inf, seen).max(axis=0) - np.where(unknown, np.inf, seen).min(axis=0)
    return [float(part) / 100 if np.isfinite(part) else 0.0 for part in spread]


def doubles(option_set: OptionSet) -> Iterator[Issue]:
    """Criteria whose values run together in every scenario: a question to ask, never a verdict."""
    if len(option_set.options) < _FEW or len(option_set.criteria) < 2:
        return
    together: BoolArray | None = None
    for scenario in option_set.scenarios:
        values = formulate(option_set, scenario.key, include_unavailable=True).values
        alike: BoolArray = _correlation(values) >= _ALIKE
        together = alike if together is None else together & alike
    for i, j in combinations(range(len(option_set.criteria)), 2):
        if together is not None and together[i, j]:
            first, second = option_set.criteria[i], option_set.criteria[j]
            yield note(
                "double-counting",
                Told("criteria “{first}” and “{second}”", first=first.name, second=second.name),
                "values that run together in every scenario",
                "criteria that say different things",
                "Of two options equal but for one of them, would you care? If not, merge them.",
            )


def _correlation(values: FloatArray) -> FloatArray:
    """Correlation of every two columns over the options known throughout; 0 where a column is constant."""
    known = values[~np.isnan(values).any(axis=1)]
    m = values.shape[1]
    if len(known) < _FEW:
        return np.zeros((m, m))
    centred = known - known.mean(axis=0)
    norms = np.sqrt((centred**2).sum(axis=0))
    scaled = np.where(norms > 0, centred / np.where(norms > 0, norms, 1.0), 0.0)
    correlation: FloatArray = scaled.T @ scaled
    return correlation
