"""Scores in natural units, and judgements of them by stakeholders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ScoreKind = Literal["fact", "judgement"]


@dataclass(frozen=True, slots=True)
class Score:
    """An option's performance on a criterion in a scenario; without figures it is explicitly unknown."""

    low: float | None
    best: float | None
    high: float | None
    rationale: str = ""
    sources: tuple[str, ...] = ()
    kind: ScoreKind = "judgement"

    @property
    def known(self) -> bool:
        return self.best is not None

    def figures(self) -> tuple[float, float, float]:
        """Low, best and high; NaN thrice when unknown."""
        if self.low is None or self.best is None or self.high is None:
            return (float("nan"),) * 3
        return self.low, self.best, self.high


UNKNOWN = Score(None, None, None)


def exactly(best: float, rationale: str = "") -> Score:
    """A score without a range."""
    return Score(best, best, best, rationale)


@dataclass(frozen=True, slots=True)
class ScoreJudgement:
    """What one stakeholder holds a score to be; it never overwrites the agreed score."""

    stakeholder: str
    scenario: str
    option: str
    criterion: str
    low: float
    best: float
    high: float
    rationale: str = ""
    date: str = ""
    round: int = 1
