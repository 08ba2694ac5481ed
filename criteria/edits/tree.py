"""Edits of the value tree: adding, ordering and moving criteria and groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from criteria.edits.structure import add_criterion
from criteria.keys import fresh_key, fresh_name
from criteria.optionset import OptionSet, revised
from criteria.scales import Scale
from criteria.tree import Criterion, Group, path_to_root, root_of

ROUND = Scale("points", 0.0, 100.0, "max", natural=False)
"""The scale of a criterion that nothing is said of yet."""
Node = tuple[str, str, int]
"""("group" or "criterion", key, depth): children of the root have depth 0."""


def walk(option_set: OptionSet) -> tuple[Node, ...]:
    """The tree from the top without its root; the criteria of a group stand before its inner groups."""
    root = root_of(option_set.groups).key
    return tuple(_below(option_set.groups, option_set.criteria, root, 0))


def _below(groups: Sequence[Group], criteria: Sequence[Criterion], group: str, depth: int) -> Iterator[Node]:
    for criterion in criteria:
        if criterion.group == group:
            yield "criterion", criterion.key, depth
    for child in groups:
        if child.parent == group:
            yield "group", child.key, depth
            yield from _below(groups, criteria, child.key, depth + 1)


def group_of(option_set: OptionSet, key: str) -> Group:
    for group in option_set.groups:
        if group.key == key:
            return group
    raise KeyError(key)


def add_new_criterion(
    option_set: OptionSet, name: str, group: str | None = None, after: str | None = None
) -> tuple[OptionSet, str]:
    """Add a criterion from 0 to 100 points that nothing is scored on; returns its key."""
    home = group or root_of(option_set.groups).key
    key = fresh_key("criterion", (c.key for c in option_set.criteria))
    named = fresh_name(name, (c.name for c in option_set.criteria))
    added = add_criterion(option_set, Criterion(key, named, home, ROUND))
    kin = [c.key for c in option_set.criteria if c.group == home]
    return move_criterion(added, key, home, after or (kin[-1] if kin else None)), key


def move_criterion(option_set: OptionSet, key: str, group: str, after: str | None = None) -> OptionSet:
    """Put a criterion into a group, below another criterion of it; without one at its head."""
    group_of(option_set, group)
    criterion = option_set.criterion(key)
    moved = criterion if criterion.group == group else replace(criterion, group=group)
    others = [c for c in option_set.criteria if c.key != key]
    at = 0 if after is None else 1 + _index(others, after)
    return _arranged(option_set, option_set.groups, (*others[:at], moved, *others[at:]))


def step_criterion(option_set: OptionSet, key: str, step: int) -> OptionSet:
    """Move a criterion one place up (-1) or down (1); at the edge of its group it goes into the next one."""
    group = option_set.criterion(key).group
    kin = [c.key for c in option_set.criteria if c.group == group]
    at = kin.index(key) + step
    if 0 <= at < len(kin):
        after = kin[at] if step > 0 else kin[at - 1] if at > 0 else None
        return move_criterion(option_set, key, group, after)
    homes = [root_of(option_set.groups).key, *(k for kind, k, _ in walk(option_set) if kind == "group")]
    beside = homes.index(group) + step
    if not 0 <= beside < len(homes):
        return option_set
    there = [c.key for c in option_set.criteria if c.group == homes[beside]]
    return move_criterion(option_set, key, homes[beside], there[-1] if step < 0 and there else None)


def add_group(option_set: OptionSet, name: str, parent: str | None = None) -> tuple[OptionSet, str]:
    """An empty group at the end of its parent; returns its key."""
    key = fresh_key("group", (group.key for group in option_set.groups))
    home = parent or root_of(option_set.groups).key
    group_of(option_set, home)
    group = Group(key, fresh_name(name, (g.name for g in option_set.groups)), home)
    return revised(option_set, groups=(*option_set.groups, group)), key


def rename_group(option_set: OptionSet, key: str, name: str, short_name: str = "") -> OptionSet:
    renamed = replace(group_of(option_set, key), name=name, short_name=short_name)
    return revised(option_set, groups=tuple(renamed if g.key == key else g for g in option_set.groups))


def remove_group(option_set: OptionSet, key: str) -> OptionSet:
    """Remove a group; what it held goes to its parent. The root stays."""
    parent = group_of(option_set, key).parent
    if parent is None:
        raise ValueError("the root of the tree stays")
    groups = tuple(
        replace(g, parent=parent) if g.parent == key else g for g in option_set.groups if g.key != key
    )
    criteria = tuple(replace(c, group=parent) if c.group == key else c for c in option_set.criteria)
    return _arranged(option_set, groups, criteria)


def move_group(option_set: OptionSet, key: str, parent: str, after: str | None = None) -> OptionSet:
    """Put a group with all it holds below another group of `parent`; never into itself."""
    group = group_of(option_set, key)
    group_of(option_set, parent)
    if group.parent is None or key in path_to_root(parent, option_set.groups):
        return option_set
    moved = group if group.parent == parent else replace(group, parent=parent)
    others = [g for g in option_set.groups if g.key != key]
    at = _index(others, parent) + 1 if after is None else 1 + _index(others, after)
    return _arranged(option_set, (*others[:at], moved, *others[at:]), option_set.criteria)


def step_group(option_set: OptionSet, key: str, step: int) -> OptionSet:
    """Move a group one place up (-1) or down (1) among those of its parent."""
    group = group_of(option_set, key)
    if group.parent is None:
        return option_set
    kin = [g.key for g in option_set.groups if g.parent == group.parent]
    at = kin.index(key) + step
    if not 0 <= at < len(kin):
        return option_set
    after = kin[at] if step > 0 else kin[at - 1] if at > 0 else None
    return move_group(option_set, key, group.parent, after)


def sizes_of_siblings(option_set: OptionSet, group: str) -> dict[str, int]:
    """How many criteria each group beside this one holds directly and below, by name; its own too."""
    parent = group_of(option_set, group).parent
    return {
        g.name: sum(g.key in path_to_root(c.group, option_set.groups) for c in option_set.criteria)
        for g in option_set.groups
        if g.parent == parent
    }


def _arranged(option_set: OptionSet, groups: Sequence[Group], criteria: Sequence[Criterion]) -> OptionSet:
    """The set with these, each in the order of the tree; the same set when nothing differs."""
    root = root_of(groups)
    order = [(kind, key) for kind, key, _ in _below(groups, criteria, root.key, 0)]
    leaves, inner = {c.key: c for c in criteria}, {g.key: g for g in groups}
    sorted_leaves = tuple(leaves[key] for kind, key in order if kind == "criterion")
    sorted_groups = (root, *(inner[key] for kind, key in order if kind == "group"))
    if sorted_leaves == option_set.criteria and sorted_groups == option_set.groups:
        return option_set
    return revised(option_set, groups=sorted_groups, criteria=sorted_leaves)


Keyed = TypeVar("Keyed", Criterion, Group)


def _index(items: Sequence[Keyed], key: str) -> int:
    for index, item in enumerate(items):
        if item.key == key:
            return index
    raise KeyError(key)
