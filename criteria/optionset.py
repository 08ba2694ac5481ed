"""The option set: the document, frozen; it cannot be made broken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import InitVar, dataclass, field, replace
from types import MappingProxyType
from typing import Any, TypeVar

from criteria.frozen import freeze, frozen
from criteria.invariants import breaches
from criteria.issues import OptionSetError
from criteria.options import Family, Option, Precondition
from criteria.scenarios import Scenario, ScoreRows
from criteria.scores import ScoreJudgement
from criteria.sources import Development, Disagreement, Series, Source, Statement
from criteria.tree import Criterion, Group
from criteria.weightings import Snapshot, Stakeholder, Weighting, Working

Parameter = str | float


@dataclass(frozen=True, slots=True)
class Context:
    """The decision that the set is for."""

    question: str = ""
    owner: str = ""
    purpose: str = ""
    date: str = ""
    status: str = ""
    source_document: str = ""
    notes: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What is being looked at: saved and undoable, but never a modification."""

    scenario: str
    method: str = "additive"
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    best_of_families: bool = False
    include_unavailable: bool = False

    def __post_init__(self) -> None:
        freeze(self, "parameters")


@dataclass(frozen=True, slots=True)
class OptionSet:
    """Context, options, criteria, scenarios, scores, weightings and sources.

    `key` names this set, `lineage` the set it was first made as (kept by Save As), so that a form
    written for one finds the other. Making one that breaks an invariant raises OptionSetError.
    `unchanged` names the set this one was made from: what it shares with that one is not checked again.
    """

    key: str
    lineage: str
    name: str
    groups: tuple[Group, ...]
    criteria: tuple[Criterion, ...]
    options: tuple[Option, ...]
    scenarios: tuple[Scenario, ...]
    view: View
    working: Working
    short_name: str = ""
    context: Context = Context()
    families: tuple[Family, ...] = ()
    scores: Mapping[str, ScoreRows] = field(default_factory=dict)
    preconditions: Mapping[str, Mapping[str, Precondition]] = field(default_factory=dict)
    stakeholders: tuple[Stakeholder, ...] = ()
    weightings: tuple[Weighting, ...] = ()
    judgements: tuple[ScoreJudgement, ...] = ()
    snapshots: tuple[Snapshot, ...] = ()
    sources: tuple[Source, ...] = ()
    statements: tuple[Statement, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    developments: tuple[Development, ...] = ()
    series: tuple[Series, ...] = ()
    dossier_fields: tuple[str, ...] = ()
    availability_levels: Mapping[str, str] = field(default_factory=dict)
    seed: int = 20190425
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unchanged: InitVar[OptionSet | None] = None

    def __post_init__(self, unchanged: OptionSet | None) -> None:
        freeze(self, "availability_levels")
        object.__setattr__(self, "scores", _frozen_rows(self.scores))
        object.__setattr__(self, "preconditions", _frozen_nested(self.preconditions))
        object.__setattr__(self, "translations", _frozen_nested(self.translations))
        found = breaches(self, unchanged)
        if found:
            raise OptionSetError(found)

    def option(self, key: str) -> Option:
        return _by_key(self.options, key)

    def criterion(self, key: str) -> Criterion:
        return _by_key(self.criteria, key)

    def scenario(self, key: str) -> Scenario:
        return _by_key(self.scenarios, key)

    def weighting(self, key: str) -> Weighting:
        return _by_key(self.weightings, key)

    def family(self, key: str) -> Family:
        return _by_key(self.families, key)

    def source(self, key: str) -> Source:
        return _by_key(self.sources, key)


Keyed = TypeVar("Keyed", Option, Criterion, Scenario, Weighting, Family, Source)


def _by_key(items: tuple[Keyed, ...], key: str) -> Keyed:
    for item in items:
        if item.key == key:
            return item
    raise KeyError(key)


Leaf = TypeVar("Leaf")


def _frozen_nested(nested: Mapping[str, Mapping[str, Leaf]]) -> Mapping[str, Mapping[str, Leaf]]:
    if isinstance(nested, MappingProxyType):
        return nested
    return frozen({key: frozen(inner) for key, inner in nested.items()})


def _frozen_rows(scores: Mapping[str, ScoreRows]) -> Mapping[str, ScoreRows]:
    if isinstance(scores, MappingProxyType):
        return scores
    return frozen({scenario: _frozen_nested(rows) for scenario, rows in scores.items()})


def revised(before: OptionSet, **changes: Any) -> OptionSet:
    """The same set with some parts replaced; only what changed is checked."""
    return replace(before, unchanged=before, **changes)
