"""Edits of scores and preconditions; a one-cell edit copies one row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from criteria.frozen import frozen
from criteria.options import Precondition
from criteria.optionset import OptionSet, revised
from criteria.scores import Score, ScoreJudgement

Cell = tuple[str, str]
"""An option and a criterion, by key."""


def set_score(option_set: OptionSet, scenario: str, option: str, criterion: str, score: Score) -> OptionSet:
    row = option_set.scores.get(scenario, {}).get(option, {})
    if row.get(criterion) == score:
        return option_set
    return _with_row(option_set, scenario, option, {**row, criterion: score})


def inherit_score(option_set: OptionSet, scenario: str, option: str, criterion: str) -> OptionSet:
    """Drop the scenario's own score, so that its parent's shows again (or unknown, without a parent)."""
    row = option_set.scores.get(scenario, {}).get(option, {})
    if criterion not in row:
        return option_set
    return _with_row(option_set, scenario, option, {k: s for k, s in row.items() if k != criterion})


def set_scores(option_set: OptionSet, scenario: str, cells: Mapping[Cell, Score | None]) -> OptionSet:
    """Set many scores at once; None drops the scenario's own, so that its parent's shows again."""
    before = option_set.scores.get(scenario, {})
    rows: dict[str, dict[str, Score]] = {}
    for (option, criterion), score in cells.items():
        if before.get(option, {}).get(criterion) == score:
            continue
        row = rows.setdefault(option, dict(before.get(option, {})))
        if score is None:
            del row[criterion]
        else:
            row[criterion] = score
    if not rows:
        return option_set
    after = {key: row for key, row in {**before, **rows}.items() if row}
    frozen_rows = frozen({key: frozen(row) for key, row in after.items()})
    return revised(option_set, scores=frozen({**option_set.scores, scenario: frozen_rows}))


def with_best(score: Score, best: float) -> Score:
    """Another best figure; a range stretches to hold it, and a score without one stays without."""
    if score.low is None or score.high is None or score.low == score.high:
        return replace(score, low=best, best=best, high=best)
    return replace(score, low=min(score.low, best), best=best, high=max(score.high, best))


def with_range(score: Score, low: float | None = None, high: float | None = None) -> Score:
    """Another low or high end; ValueError when the best figure would not lie between them."""
    if score.low is None or score.best is None or score.high is None:
        raise ValueError("an unknown score has no range")
    ends = score.low if low is None else low, score.high if high is None else high
    if not ends[0] <= score.best <= ends[1]:
        raise ValueError(f"{score.best:g} does not lie between {ends[0]:g} and {ends[1]:g}")
    return replace(score, low=ends[0], high=ends[1])


def with_figures_of(score: Score, other: Score) -> Score:
    """The figures of another score; rationale, sources and kind stay those of this one."""
    return replace(score, low=other.low, best=other.best, high=other.high)


def without_figures(score: Score) -> Score:
    """Explicitly unknown; what was written about it stays."""
    return replace(score, low=None, best=None, high=None)


def _with_row(option_set: OptionSet, scenario: str, option: str, row: dict[str, Score]) -> OptionSet:
    rows = {**option_set.scores.get(scenario, {}), option: frozen(row)}
    if not row:
        del rows[option]
    return revised(option_set, scores=frozen({**option_set.scores, scenario: frozen(rows)}))


def set_precondition(
    option_set: OptionSet, scenario: str, option: str, precondition: Precondition
) -> OptionSet:
    rows = option_set.preconditions.get(scenario, {})
    if rows.get(option) == precondition:
        return option_set
    return _with_preconditions(option_set, scenario, {**rows, option: precondition})


def inherit_precondition(option_set: OptionSet, scenario: str, option: str) -> OptionSet:
    """Drop the scenario's own precondition, so that its parent's shows again (or none, without a parent)."""
    rows = option_set.preconditions.get(scenario, {})
    if option not in rows:
        return option_set
    return _with_preconditions(option_set, scenario, {k: p for k, p in rows.items() if k != option})


def _with_preconditions(option_set: OptionSet, scenario: str, rows: dict[str, Precondition]) -> OptionSet:
    return revised(option_set, preconditions=frozen({**option_set.preconditions, scenario: frozen(rows)}))


def add_judgement(option_set: OptionSet, judgement: ScoreJudgement) -> OptionSet:
    return revised(option_set, judgements=(*option_set.judgements, judgement))
