"""What to know about the thresholds behind an outranking method: missing, useless or the wrong way round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import numpy as np

from criteria.issues import Issue, note, warning
from criteria.optionset import OptionSet
from criteria.words.told import Told, as_told
from evaluator.methods.preference import Assumption, amount, missing_thresholds
from evaluator.methods.standings import contenders
from evaluator.problem import Problem
from evaluator.thresholds import Threshold, Thresholds

_TAKEN = {
    "usual": "Every difference counts in full there.",
    "zero": "0 was taken.",
    "indifference": "The indifference threshold was taken.",
    "halfway": "Halfway between the other two thresholds was taken.",
}


def threshold_issues(option_set: OptionSet, problem: Problem, method: str) -> Iterator[Issue]:
    """For PROMETHEE and ELECTRE; the other methods know no thresholds."""
    if method not in ("promethee", "electre"):
        return
    if not any(_bears(given, method) for given in problem.thresholds):
        what = "function or threshold" if method == "promethee" else "threshold"
        mend = "Every difference counts in full."
        yield warning(
            "no-thresholds",
            Told("method {method}", method=method),
            Told("no {what} on any criterion", what=as_told(what)),
            mend=mend,
        )
        return
    if method == "promethee":
        yield from _assumed(option_set, problem)
    yield from _reversed(option_set, problem, method)


def _bears(given: Thresholds, method: str) -> bool:
    """Whether anything is said that the method uses."""
    if method == "promethee":
        return given.function not in (None, "usual")
    return any((given.indifference, given.preference, given.veto))


def _assumed(option_set: OptionSet, problem: Problem) -> Iterator[Issue]:
    """One line for each kind of gap, naming the criteria that have it."""
    gaps = sorted(missing_thresholds(problem), key=lambda gap: (gap.missing, gap.taken))
    for (missing, taken), alike in groupby(gaps, key=lambda gap: (gap.missing, gap.taken)):
        gap_list = [gap for gap in alike if not _is_reversed_gap(problem, gap)]
        if not gap_list:
            continue
        where = _criteria(option_set, [gap.criterion for gap in gap_list])
        if missing != "function":
            what = "Gaussian spread" if missing == "gaussian" else f"{missing} threshold"
            yield warning(
                "threshold-assumed", where, Told("no {what}", what=as_told(what)), mend=_TAKEN[taken]
            )
            continue
        idle = [gap.criterion for gap in gap_list if _has_threshold(problem.thresholds[gap.criterion])]
        plain = [gap.criterion for gap in gap_list if gap.criterion not in idle]
        if plain:
            where = _criteria(option_set, plain)
            yield note("usual-function", where, "no preference function", mend=_TAKEN["usual"])
        if idle:
            where, found = _criteria(option_set, idle), "thresholds without a preference function"
            mend = "Usual was taken, so every difference counts in full there; Function says otherwise."
            yield warning("usual-function", where, found, "a preference function", mend)


def _has_threshold(given: Thresholds) -> bool:
    return any((given.indifference, given.preference, given.gaussian))


def _is_reversed_gap(problem: Problem, gap: Assumption) -> bool:
    """A preference threshold that is there, but below indifference, is told as such."""
    return gap.missing == "preference" and problem.thresholds[gap.criterion].preference is not None


def _reversed(option_set: OptionSet, problem: Problem, method: str) -> Iterator[Issue]:
    scores = problem.best[contenders(problem)]

    def crossed(j: int, small: Threshold | None, large: Threshold | None) -> bool:
        if small is None or large is None:
            return False
        return bool(np.any(amount(small, scores[:, j]) > np.asarray(amount(large, scores[:, j]))))

    pairs = [(j, given) for j, given in enumerate(problem.thresholds) if _uses_both(given, method)]
    low = [j for j, given in pairs if crossed(j, given.indifference, given.preference)]
    if low:
        where, found = _criteria(option_set, low), "a preference threshold below indifference"
        mend = "Indifference was taken for both."
        yield warning("threshold-order", where, found, "preference at least as large", mend)
    if method == "electre":
        late = [j for j, given in pairs if crossed(j, given.preference or given.indifference, given.veto)]
        if late:
            where, found = _criteria(option_set, late), "a veto threshold below preference"
            yield warning("veto-order", where, found, "veto at least as large")


def _uses_both(given: Thresholds, method: str) -> bool:
    return method == "electre" or given.function in ("level", "linear")


def _criteria(option_set: OptionSet, numbers: Iterable[int]) -> Told:
    names = [f"“{option_set.criteria[j].name}”" for j in numbers]
    return (
        Told("criterion {names}", names=names[0])
        if len(names) == 1
        else Told("criteria {names}", names=", ".join(names))
    )
