"""What to know about the scores behind a ranking: unknown, outside their scale, or all the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from criteria.issues import Issue, warning
from criteria.optionset import OptionSet
from criteria.words.told import Told
from evaluator.arrays import BoolArray
from evaluator.methods.standings import contenders
from evaluator.problem import Problem, clamped


def score_issues(
    option_set: OptionSet, problem: Problem, by_value: bool, told: Iterable[Issue]
) -> Iterator[Issue]:
    """`by_value` tells whether scores count by their values; in natural units no scale holds them."""
    constant_told = any(issue.code == "constant-scale" for issue in told)
    outside = clamped(problem) & by_value
    same = _same_for_all(problem)
    for j, criterion in enumerate(option_set.criteria):
        where, scale = Told("criterion “{criterion}”", criterion=criterion.name), criterion.scale
        if outside[:, j].any():
            found = Told("scores outside the scale: {names}", names=_names(option_set, outside[:, j]))
            expected = Told(
                "scores from {low:g} to {high:g}",
                low=min(scale.worst, scale.best),
                high=max(scale.worst, scale.best),
            )
            yield warning("outside-scale", where, found, expected, "They count as the nearer end.")
        if scale.worst == scale.best and constant_told:
            continue
        if by_value and scale.worst == scale.best:
            found = Told("one level, {best:g}, from worst to best", best=scale.best)
            yield warning("constant-scale", where, found, mend="Its value is 0 for every option.")
        if not by_value and same[j]:
            found = Told("the same score for every ranked option")
            yield warning("constant-column", where, found, mend="It tells no options apart.")
    where = Told("scenario “{scenario}”", scenario=option_set.scenario(option_set.view.scenario).name)
    if not problem.ranked.any():
        mend = "--include-unavailable ranks them all."
        yield warning("nothing-available", where, "no available option", mend=mend)
    if not problem.known.all():
        found = Told("unknown scores: {names}", names=_names(option_set, ~problem.known))
        yield warning("unknown-score", where, found, mend="These options have no rank, only an interval.")


def _same_for_all(problem: Problem) -> BoolArray:
    """The criteria on which all contenders have one score; none when there are fewer than two."""
    scores = problem.best[contenders(problem)]
    if len(scores) < 2:
        return np.zeros(problem.n_criteria, dtype=np.bool_)
    same: BoolArray = (scores == scores[0]).all(axis=0)
    return same


def _names(option_set: OptionSet, chosen: BoolArray) -> str:
    return ", ".join(option.name for option, on in zip(option_set.options, chosen, strict=True) if on)
