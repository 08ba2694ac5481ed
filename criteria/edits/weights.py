"""Edits of the working weights, of weightings and of snapshots."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from criteria.formulation import points_array, points_mapping
from criteria.issues import OptionSetError, error
from criteria.keys import fresh_key, fresh_name
from criteria.optionset import OptionSet, revised
from criteria.tree import members
from criteria.weightings import (
    Elicitation,
    Snapshot,
    Stakeholder,
    Standing,
    Weighting,
    Working,
    fingerprints,
    missing_points,
)
from criteria.words.told import Told
from evaluator.arrays import BoolArray
from evaluator.weighting.swing import Points, rescaled, with_group_share, with_points, with_share


def working_of(option_set: OptionSet) -> Points:
    """The working weights as arrays in the order of the criteria."""
    working = option_set.working
    remembered = {**working.points, **working.remembered}
    return Points(
        points_array(option_set, working.points),
        points_array(option_set, remembered),
        np.array([c.key in working.locked for c in option_set.criteria], dtype=bool),
    )


def criterion_index(option_set: OptionSet, key: str) -> int:
    for i, criterion in enumerate(option_set.criteria):
        if criterion.key == key:
            return i
    raise KeyError(key)


def member_mask(option_set: OptionSet, group: str) -> BoolArray:
    inside = set(members(group, option_set.criteria, option_set.groups))
    return np.array([c.key in inside for c in option_set.criteria], dtype=bool)


def set_points(option_set: OptionSet, criterion: str, points: float) -> OptionSet:
    _expect_amount(option_set, criterion, points, math.inf)
    return _moved(
        option_set, with_points(working_of(option_set), criterion_index(option_set, criterion), points)
    )


def set_share(option_set: OptionSet, criterion: str, share: float) -> OptionSet:
    _expect_amount(option_set, criterion, share, 1)
    return _moved(
        option_set, with_share(working_of(option_set), criterion_index(option_set, criterion), share)
    )


def set_group_share(option_set: OptionSet, group: str, share: float) -> OptionSet:
    _expect_amount(option_set, group, share, 1)
    return _moved(option_set, with_group_share(working_of(option_set), member_mask(option_set, group), share))


def _expect_amount(option_set: OptionSet, key: str, amount: float, most: float) -> None:
    if math.isfinite(amount) and 0 <= amount <= most:
        return
    names = {g.key: g.name for g in option_set.groups} | {c.key: c.name for c in option_set.criteria}
    where = f"“{names.get(key, key)}”"
    if most == 1:
        raise OptionSetError(
            [error("share", where, Told("a share of {amount:.6g}", amount=amount), "a share from 0 to 1")]
        )
    raise OptionSetError(
        [error("points", where, Told("{amount:g} points", amount=amount), "a number that is not negative")]
    )


def set_all_points(option_set: OptionSet, points: Mapping[str, float]) -> OptionSet:
    """Take these points for every criterion; locks stay."""
    working = replace(option_set.working, points=dict(points), remembered=dict(points))
    return revised(option_set, working=working)


def _moved(option_set: OptionSet, points: Points) -> OptionSet:
    now = points_mapping(option_set, points.points)
    if now == option_set.working.points:
        return option_set
    remembered = points_mapping(option_set, points.remembered)
    return revised(option_set, working=replace(option_set.working, points=now, remembered=remembered))


def set_lock(option_set: OptionSet, criterion: str, locked: bool) -> OptionSet:
    return _locked(option_set, {criterion}, locked)


def set_group_lock(option_set: OptionSet, group: str, locked: bool) -> OptionSet:
    return _locked(option_set, set(members(group, option_set.criteria, option_set.groups)), locked)


def _locked(option_set: OptionSet, criteria: set[str], locked: bool) -> OptionSet:
    locks = option_set.working.locked | criteria if locked else option_set.working.locked - criteria
    if locks == option_set.working.locked:
        return option_set
    return revised(option_set, working=replace(option_set.working, locked=frozenset(locks)))


def select_weighting(option_set: OptionSet, key: str) -> OptionSet:
    """Start from a weighting: its points become the working ones and every lock opens."""
    weighting = option_set.weighting(key)
    missing = missing_points(weighting, option_set.criteria)
    if missing:
        names = ", ".join(option_set.criterion(k).name for k in missing)
        raise OptionSetError(
            [
                error(
                    "partial",
                    Told("weighting “{weighting}”", weighting=weighting.name),
                    Told("no points for {names}", names=names),
                    "points for every criterion",
                    "Give them in Elicit mode.",
                )
            ]
        )
    return revised(option_set, working=Working(key, weighting.points, weighting.points))


def reset_to_snapshot(option_set: OptionSet, key: str) -> OptionSet:
    snapshot = _snapshot(option_set, key)
    base = snapshot.base if any(w.key == snapshot.base for w in option_set.weightings) else None
    return _back_to(option_set, base, snapshot.points, snapshot.locked)


def reset_to_weighting(option_set: OptionSet, key: str) -> OptionSet:
    """Back to a weighting that the weights started from; criteria that it does not know stay as they are."""
    return _back_to(option_set, key, option_set.weighting(key).points, frozenset())


def _back_to(
    option_set: OptionSet, base: str | None, given: Mapping[str, float], locked: frozenset[str]
) -> OptionSet:
    """With the points given; unchanged where these would leave no criterion with any."""
    known = {c.key for c in option_set.criteria}
    points = {**option_set.working.points, **{k: p for k, p in given.items() if k in known}}
    if not any(points.values()):
        return option_set
    return revised(option_set, working=Working(base, points, points, locked & known))


def _snapshot(option_set: OptionSet, key: str) -> Snapshot:
    for snapshot in option_set.snapshots:
        if snapshot.key == key:
            return snapshot
    raise KeyError(key)


def take_snapshot(
    option_set: OptionSet, name: str, taken: str, standings: Mapping[str, Standing]
) -> OptionSet:
    keys = [s.key for s in option_set.snapshots]
    snapshot = Snapshot(
        fresh_key("snapshot", keys),
        fresh_name(name, (s.name for s in option_set.snapshots)),
        taken,
        option_set.working.base,
        option_set.view.scenario,
        option_set.view.method,
        option_set.working.points,
        option_set.working.locked,
        standings,
    )
    return revised(option_set, snapshots=(*option_set.snapshots, snapshot))


def remove_snapshot(option_set: OptionSet, key: str) -> OptionSet:
    _snapshot(option_set, key)
    return revised(option_set, snapshots=tuple(s for s in option_set.snapshots if s.key != key))


def keep_weighting(
    option_set: OptionSet,
    name: str,
    date: str,
    elicitation: Elicitation = "kept",
    reasons: Mapping[str, str] | None = None,
    depends: Mapping[str, str] | None = None,
) -> OptionSet:
    """Make a weighting of the working weights, the largest rescaled to 100, and start from it."""
    points = points_mapping(option_set, rescaled(points_array(option_set, option_set.working.points)))
    weighting = Weighting(
        fresh_key("weighting", (w.key for w in option_set.weightings)),
        fresh_name(name, (w.name for w in option_set.weightings)),
        points,
        fingerprints(option_set.criteria),
        short_name="",
        elicitation=elicitation,
        date=date,
        reasons=reasons or {},
        depends=depends or {},
    )
    return _started_from(option_set, weighting, (*option_set.weightings, weighting))


def add_weighting(
    option_set: OptionSet, weighting: Weighting, stakeholder: Stakeholder | None = None
) -> OptionSet:
    """Add a weighting (and its stakeholder when new) without looking at it."""
    stakeholders = option_set.stakeholders
    if stakeholder is not None and all(s.key != stakeholder.key for s in stakeholders):
        stakeholders = (*stakeholders, stakeholder)
    return revised(option_set, weightings=(*option_set.weightings, weighting), stakeholders=stakeholders)


def remove_weighting(option_set: OptionSet, key: str) -> OptionSet:
    option_set.weighting(key)
    working = option_set.working if option_set.working.base != key else replace(option_set.working, base=None)
    return revised(
        option_set, weightings=tuple(w for w in option_set.weightings if w.key != key), working=working
    )


def _started_from(
    option_set: OptionSet, weighting: Weighting, weightings: tuple[Weighting, ...]
) -> OptionSet:
    working = Working(weighting.key, weighting.points, weighting.points, option_set.working.locked)
    return revised(option_set, weightings=weightings, working=working)
