"""Scores as stakeholders judge them, beside the agreed ones; nothing is averaged."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from criteria.inheritance import score
from criteria.optionset import OptionSet
from criteria.scores import Score, ScoreJudgement
from criteria.tree import Criterion
from evaluator.arrays import FloatArray
from evaluator.values import evaluate

Figures = tuple[float, float, float]
_NOTHING: Figures = (float("nan"),) * 3


@dataclass(frozen=True, slots=True)
class JudgedCell:
    """A score that somebody judged, each stakeholder by the newest round.

    `agreed_values` and `values` are values from 0 to 100 of low, best and high, NaN where the agreed score is
    unknown; `spread` is from the least to the greatest best value that anybody judged, in value points.
    """

    option: str
    criterion: str
    agreed: Score
    judgements: tuple[ScoreJudgement, ...]
    agreed_values: Figures
    values: tuple[Figures, ...]
    spread: float

    @property
    def away(self) -> float:
        """From the agreed best to the judgement farthest from it, in value points; NaN if unknown."""
        return max(abs(best - self.agreed_values[1]) for _low, best, _high in self.values)


def judged_cells(option_set: OptionSet, scenario: str) -> tuple[JudgedCell, ...]:
    """Every score that was judged in a scenario, the greatest spread first, then the farthest away."""
    cells: dict[tuple[str, str], dict[str, ScoreJudgement]] = {}
    for judgement in option_set.judgements:
        if judgement.scenario != scenario:
            continue
        given = cells.setdefault((judgement.option, judgement.criterion), {})
        before = given.get(judgement.stakeholder)
        if before is None or before.round <= judgement.round:
            given[judgement.stakeholder] = judgement
    criteria = {criterion.key: criterion for criterion in option_set.criteria}
    made = [
        _cell(score(option_set, scenario, option, key), criteria[key], option, tuple(given.values()))
        for (option, key), given in cells.items()
    ]
    return tuple(sorted(made, key=lambda cell: (-cell.spread, -np.nan_to_num(cell.away))))


def _cell(
    agreed: Score, criterion: Criterion, option: str, judgements: tuple[ScoreJudgement, ...]
) -> JudgedCell:
    scale = criterion.scale.value_scale()
    figures = evaluate(scale, np.array([(j.low, j.best, j.high) for j in judgements], dtype=float))
    known = evaluate(scale, np.array(agreed.figures())) if agreed.known else np.array(_NOTHING)
    values = tuple(_rising(row) for row in figures)
    bests = figures[:, 1]
    return JudgedCell(
        option, criterion.key, agreed, judgements, _rising(known), values, float(bests.max() - bests.min())
    )


def _rising(values: FloatArray) -> Figures:
    """Value of low, best and high by size: where less is better, the low score has the greater value."""
    low, best, high = (float(value) for value in values)
    return (low, best, high) if low <= high else (high, best, low)


def judged_elsewhere(option_set: OptionSet, scenario: str) -> tuple[str, ...]:
    """Other scenarios in which scores were judged, the one with most judgements first."""
    counted = Counter(j.scenario for j in option_set.judgements if j.scenario != scenario)
    return tuple(key for key, _count in counted.most_common())
