"""Edits of scores and preconditions; a one-cell edit copies one row."""

from __future__ import annotations

from criteria.frozen import frozen
from criteria.options import Precondition
from criteria.optionset import OptionSet, revised
from criteria.scores import Score, ScoreJudgement


def set_score(option_set: OptionSet, scenario: str, option: str, criterion: str, score: Score) -> OptionSet:
    row = {**option_set.scores.get(scenario, {}).get(option, {}), criterion: score}
    return _with_row(option_set, scenario, option, row)


def inherit_score(option_set: OptionSet, scenario: str, option: str, criterion: str) -> OptionSet:
    """Drop the scenario's own score, so that its parent's shows again (or unknown, without a parent)."""
    row = dict(option_set.scores.get(scenario, {}).get(option, {}))
    row.pop(criterion, None)
    return _with_row(option_set, scenario, option, row)


def _with_row(option_set: OptionSet, scenario: str, option: str, row: dict[str, Score]) -> OptionSet:
    rows = {**option_set.scores.get(scenario, {}), option: frozen(row)}
    return revised(option_set, scores=frozen({**option_set.scores, scenario: frozen(rows)}))


def set_precondition(
    option_set: OptionSet, scenario: str, option: str, precondition: Precondition
) -> OptionSet:
    rows = {**option_set.preconditions.get(scenario, {}), option: precondition}
    return revised(option_set, preconditions=frozen({**option_set.preconditions, scenario: frozen(rows)}))


def add_judgement(option_set: OptionSet, judgement: ScoreJudgement) -> OptionSet:
    return revised(option_set, judgements=(*option_set.judgements, judgement))
