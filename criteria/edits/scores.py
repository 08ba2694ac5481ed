"""Edits of scores and preconditions; a one-cell edit copies one row."""

from __future__ import annotations

from criteria.frozen import frozen
from criteria.options import Precondition
from criteria.optionset import OptionSet, revised
from criteria.scores import Score, ScoreJudgement


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
