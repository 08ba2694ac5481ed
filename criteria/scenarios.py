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
    key: str
    name: str
    parent: str | None = None
    short_name: str = ""
    short_lines: tuple[str, ...] = ()
    description: str = ""
    notes: tuple[str, ...] = ()
    option_notes: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        freeze(self, "option_notes")
