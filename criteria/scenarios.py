"""Scenarios: possible futures, each of which may inherit from another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from criteria.frozen import freeze
from criteria.scores import Score

ScoreRow = Mapping[str, Score]
ScoreRows = Mapping[str, ScoreRow]


@dataclass(frozen=True, slots=True)
class Scenario:
    """`plausibility` is how much it counts beside the others, in points; None while nobody has said."""

    key: str
    name: str
    parent: str | None = None
    short_name: str = ""
    short_lines: tuple[str, ...] = ()
    description: str = ""
    notes: tuple[str, ...] = ()
    option_notes: Mapping[str, str] = field(default_factory=dict)
    plausibility: float | None = None

    def __post_init__(self) -> None:
        freeze(self, "option_notes")
