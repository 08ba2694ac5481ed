"""Stakeholders, their weightings, the weights as dragged now, and snapshots of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from criteria.frozen import freeze
from criteria.tree import Criterion

Elicitation = Literal["illustrative", "table", "kept", "elicit_mode", "dialog", "form"]


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """Somebody whose weights are asked for; the actor weight counts in the group's."""

    key: str
    name: str
    short_name: str = ""
    actor_weight: float = 1.0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The scale that points were given for; another scale makes the points stale."""

    unit: str
    worst: float
    best: float


def fingerprint(criterion: Criterion) -> Fingerprint:
    return Fingerprint(criterion.scale.unit, criterion.scale.worst, criterion.scale.best)


def fingerprints(criteria: Iterable[Criterion]) -> dict[str, Fingerprint]:
    return {criterion.key: fingerprint(criterion) for criterion in criteria}


@dataclass(frozen=True, slots=True)
class Weighting:
    """One stakeholder's swing points; a criterion without points makes it partial."""

    key: str
    name: str
    points: Mapping[str, float]
    fingerprints: Mapping[str, Fingerprint]
    stakeholder: str | None = None
    short_name: str = ""
    short_lines: tuple[str, ...] = ()
    tag: str = ""
    elicitation: Elicitation = "kept"
    date: str = ""
    round: int = 1
    basis: str = ""
    sources: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[str, str] = field(default_factory=dict)
    depends: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        freeze(self, "points", "fingerprints", "reasons", "confidence", "depends")

    @property
    def elicited(self) -> bool:
        return self.elicitation in ("elicit_mode", "dialog", "form")

    @property
    def illustrative(self) -> bool:
        return self.elicitation == "illustrative"


def missing_points(weighting: Weighting, criteria: Iterable[Criterion]) -> tuple[str, ...]:
    return tuple(c.key for c in criteria if c.key not in weighting.points)


def stale_points(weighting: Weighting, criteria: Iterable[Criterion]) -> tuple[str, ...]:
    """Criteria whose unit or ends changed since the points were given."""
    return tuple(
        c.key
        for c in criteria
        if c.key in weighting.points and weighting.fingerprints.get(c.key) != fingerprint(c)
    )


@dataclass(frozen=True, slots=True)
class Working:
    """The weights as dragged now; `remembered` restores proportions lost at 0 or 100 percent."""

    base: str | None
    points: Mapping[str, float]
    remembered: Mapping[str, float]
    locked: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        freeze(self, "points", "remembered")


@dataclass(frozen=True, slots=True)
class Standing:
    """An option's place in a snapshot; rank 0 means that it was not ranked."""

    rank: int
    total: float


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A named copy of working weights and of the ranking they gave."""

    key: str
    name: str
    taken: str
    base: str | None
    scenario: str
    method: str
    points: Mapping[str, float]
    locked: frozenset[str]
    standings: Mapping[str, Standing]

    def __post_init__(self) -> None:
        freeze(self, "points", "standings")
