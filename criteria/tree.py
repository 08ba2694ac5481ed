"""The value tree: groups as inner nodes, criteria as leaves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from criteria.scales import Scale
from evaluator.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Group:
    """An inner node; the one without a parent is the root."""

    key: str
    name: str
    parent: str | None
    short_name: str = ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A leaf that options are scored on."""

    key: str
    name: str
    group: str
    scale: Scale
    short_name: str = ""
    row_name: str = ""
    short_lines: tuple[str, ...] = ()
    definition: str = ""
    goal: str = ""
    statements: tuple[str, ...] = ()
    thresholds: Thresholds = Thresholds()  # noqa: RUF009 - frozen, so one shared instance is safe


def root_of(groups: Iterable[Group]) -> Group:
    return next(group for group in groups if group.parent is None)


def path_to_root(key: str, groups: Iterable[Group]) -> tuple[str, ...]:
    """Group keys from this one up to the root."""
    parents = {group.key: group.parent for group in groups}
    path: list[str] = []
    at: str | None = key
    while at is not None:
        path.append(at)
        at = parents[at]
    return tuple(path)


def top_group(criterion: Criterion, groups: Sequence[Group]) -> str:
    """The group just below the root that holds the criterion, or the root itself."""
    path = path_to_root(criterion.group, groups)
    return path[-2] if len(path) > 1 else path[-1]


def top_groups(criteria: Iterable[Criterion], groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups that contributions are shown by, in the tree's order; only those that hold a criterion."""
    held = {top_group(criterion, groups) for criterion in criteria}
    return tuple(group for group in groups if group.key in held)


def members(group: str, criteria: Iterable[Criterion], groups: Sequence[Group]) -> tuple[str, ...]:
    """Keys of all criteria under a group, at any depth."""
    inside, before = {group}, 0
    while len(inside) > before:
        before = len(inside)
        inside |= {each.key for each in groups if each.parent in inside}
    return tuple(c.key for c in criteria if c.group in inside)
