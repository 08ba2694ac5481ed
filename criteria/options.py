"""Options, their families, dossiers and preconditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from criteria.frozen import freeze

Availability = Literal["yes", "limited", "study_only", "no"]
DossierKind = Literal["fact", "seed", "judgement", "gap"]
Kind = Literal["fact", "judgement"]


@dataclass(frozen=True, slots=True)
class Family:
    """Options of one kind, of which a ranking may show the best alone."""

    key: str
    name: str
    short_name: str = ""


@dataclass(frozen=True, slots=True)
class DossierItem:
    """One thing that is known or held about an option."""

    text: str
    kind: DossierKind = "judgement"
    sources: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """Something that could be done; its dossier is told apart by field."""

    key: str
    name: str
    family: str | None = None
    code: str = ""
    short_name: str = ""
    description: str = ""
    baseline: bool = False
    statements: tuple[str, ...] = ()
    general_preconditions: tuple[str, ...] = ()
    dossier: Mapping[str, tuple[DossierItem, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        freeze(self, "dossier")

    @property
    def badge(self) -> str:
        return self.code or self.key


@dataclass(frozen=True, slots=True)
class Precondition:
    """What must hold for an option to be available in a scenario."""

    availability: Availability
    requires: tuple[str, ...] = ()
    note: str = ""
    sources: tuple[str, ...] = ()
    kind: Kind = "judgement"

    @property
    def available(self) -> bool:
        return self.availability in ("yes", "limited")

    @property
    def reason(self) -> str:
        """Why it is not (fully) available: the note, else the requirements."""
        return self.note or "; ".join(self.requires)


AVAILABLE = Precondition("yes")
