"""Any sequence of edits keeps every rule, changes no set that came before, and can be undone by identity."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.edits import scores as score_edits
from criteria.edits import structure, view, weights
from criteria.edits.sets import copied_as, rename_set
from criteria.issues import OptionSetError
from criteria.keys import fresh_key
from criteria.options import Option
from criteria.optionset import OptionSet
from criteria.scenarios import Scenario
from criteria.tree import Criterion
from criteria.weightings import Standing
from tests.criteria import fillings
from tests.criteria import strategies as any_of
from tests.criteria.samples import sample
from tests.criteria.strategies import option_sets

Edit = Callable[[OptionSet, st.DataObject], OptionSet]


def _key(data: st.DataObject, items: tuple[object, ...]) -> str:
    return str(data.draw(st.sampled_from([item.key for item in items])))  # type: ignore[attr-defined]  # keyed items


def _rename(part: str, edit: Callable[[OptionSet, str, str], OptionSet]) -> Edit:
    return lambda s, data: edit(s, _key(data, getattr(s, part)), data.draw(fillings.names))


def _remove(part: str, edit: Callable[[OptionSet, str], OptionSet]) -> Edit:
    return lambda s, data: edit(s, _key(data, getattr(s, part)))


def _set_score(s: OptionSet, data: st.DataObject) -> OptionSet:
    place = _key(data, s.scenarios), _key(data, s.options), _key(data, s.criteria)
    return score_edits.set_score(s, *place, data.draw(any_of.scores([])))


def _inherit_score(s: OptionSet, data: st.DataObject) -> OptionSet:
    return score_edits.inherit_score(
        s, _key(data, s.scenarios), _key(data, s.options), _key(data, s.criteria)
    )


def _set_precondition(s: OptionSet, data: st.DataObject) -> OptionSet:
    place = _key(data, s.scenarios), _key(data, s.options)
    return score_edits.set_precondition(s, *place, data.draw(any_of.preconditions([])))


def _inherit_precondition(s: OptionSet, data: st.DataObject) -> OptionSet:
    return score_edits.inherit_precondition(s, _key(data, s.scenarios), _key(data, s.options))


def _add_option(s: OptionSet, data: st.DataObject) -> OptionSet:
    key = fresh_key("option", (o.key for o in s.options))
    return structure.add_option(s, Option(key, data.draw(fillings.names)))


def _add_criterion(s: OptionSet, data: st.DataObject) -> OptionSet:
    key = fresh_key("criterion", (c.key for c in s.criteria))
    leaf = Criterion(key, data.draw(fillings.names), _key(data, s.groups), data.draw(any_of.scales()))
    return structure.add_criterion(s, leaf, data.draw(fillings.points))


def _add_scenario(s: OptionSet, data: st.DataObject) -> OptionSet:
    key = fresh_key("scenario", (item.key for item in s.scenarios))
    return structure.add_scenario(s, Scenario(key, data.draw(fillings.names), _key(data, s.scenarios)))


def _move_scenario(s: OptionSet, data: st.DataObject) -> OptionSet:
    moved = s.scenario(_key(data, s.scenarios))
    return structure.replace_scenario(s, replace(moved, parent=_key(data, s.scenarios)))


def _set_scale(s: OptionSet, data: st.DataObject) -> OptionSet:
    return structure.set_scale(s, _key(data, s.criteria), data.draw(any_of.scales()))


def _set_points(s: OptionSet, data: st.DataObject) -> OptionSet:
    return weights.set_points(s, _key(data, s.criteria), data.draw(fillings.points))


def _set_share(s: OptionSet, data: st.DataObject) -> OptionSet:
    return weights.set_share(s, _key(data, s.criteria), data.draw(st.floats(0, 1)))


def _set_group_share(s: OptionSet, data: st.DataObject) -> OptionSet:
    return weights.set_group_share(s, _key(data, s.groups), data.draw(st.floats(0, 1)))


def _set_lock(s: OptionSet, data: st.DataObject) -> OptionSet:
    return weights.set_lock(s, _key(data, s.criteria), data.draw(st.booleans()))


def _set_group_lock(s: OptionSet, data: st.DataObject) -> OptionSet:
    return weights.set_group_lock(s, _key(data, s.groups), data.draw(st.booleans()))


def _take_snapshot(s: OptionSet, data: st.DataObject) -> OptionSet:
    standings = {option.key: Standing(1, 50.0) for option in s.options}
    return weights.take_snapshot(s, data.draw(fillings.names), "2026", standings)


EDITS: dict[str, tuple[Edit, tuple[str, ...]]] = {
    "set_score": (_set_score, ("options", "criteria")),
    "inherit_score": (_inherit_score, ("options", "criteria")),
    "set_precondition": (_set_precondition, ("options",)),
    "inherit_precondition": (_inherit_precondition, ("options",)),
    "add_option": (_add_option, ()),
    "rename_option": (_rename("options", structure.rename_option), ("options",)),
    "remove_option": (_remove("options", structure.remove_option), ("options",)),
    "add_criterion": (_add_criterion, ()),
    "rename_criterion": (_rename("criteria", structure.rename_criterion), ("criteria",)),
    "set_scale": (_set_scale, ("criteria",)),
    "remove_criterion": (_remove("criteria", structure.remove_criterion), ("criteria",)),
    "add_scenario": (_add_scenario, ()),
    "rename_scenario": (_rename("scenarios", structure.rename_scenario), ()),
    "move_scenario": (_move_scenario, ()),
    "remove_scenario": (_remove("scenarios", structure.remove_scenario), ()),
    "rename_weighting": (_rename("weightings", structure.rename_weighting), ("weightings",)),
    "remove_weighting": (_remove("weightings", weights.remove_weighting), ("weightings",)),
    "select_weighting": (_remove("weightings", weights.select_weighting), ("weightings",)),
    "keep_weighting": (lambda s, d: weights.keep_weighting(s, d.draw(fillings.names), ""), ("criteria",)),
    "set_points": (_set_points, ("criteria",)),
    "set_share": (_set_share, ("criteria",)),
    "set_group_share": (_set_group_share, ("criteria",)),
    "set_lock": (_set_lock, ("criteria",)),
    "set_group_lock": (_set_group_lock, ()),
    "take_snapshot": (_take_snapshot, ()),
    "reset_to_snapshot": (_remove("snapshots", weights.reset_to_snapshot), ("snapshots",)),
    "remove_snapshot": (_remove("snapshots", weights.remove_snapshot), ("snapshots",)),
    "set_scenario": (_remove("scenarios", view.set_scenario), ()),
    "set_include_unavailable": (lambda s, d: view.set_include_unavailable(s, d.draw(st.booleans())), ()),
    "set_best_of_families": (lambda s, d: view.set_best_of_families(s, d.draw(st.booleans())), ()),
    "rename_set": (lambda s, d: rename_set(s, d.draw(fillings.names)), ()),
    "copied_as": (lambda s, d: copied_as(s, d.draw(fillings.names)), ()),
}


def _edited(option_set: OptionSet, data: st.DataObject) -> OptionSet:
    """One random edit that the set can take; a refused one leaves it as it is."""
    possible = [
        name for name, (_, parts) in EDITS.items() if all(getattr(option_set, part) for part in parts)
    ]
    name = data.draw(st.sampled_from(possible))
    try:
        return EDITS[name][0](option_set, data)
    except OptionSetError:
        return option_set


def _parts(option_set: OptionSet) -> dict[str, int]:
    return {field.name: id(getattr(option_set, field.name)) for field in fields(OptionSet)}


@settings(max_examples=40)
@given(st.data(), st.booleans())
def test_that_any_sequence_of_edits_keeps_every_rule_and_every_earlier_set(
    data: st.DataObject, random_start: bool
) -> None:
    start = data.draw(option_sets(2, 2, 2)) if random_start else sample()
    history, told, parts = [start], [repr(start)], [_parts(start)]
    for _ in range(data.draw(st.integers(1, 8))):
        after = _edited(history[-1], data)
        assert replace(after, unchanged=None) == after  # checked as a whole, not only where it changed
        history.append(after)
        told.append(repr(after))
        parts.append(_parts(after))
    assert [repr(then) for then in history] == told
    assert [_parts(then) for then in history] == parts


@settings(max_examples=60)
@given(st.data())
def test_that_dragging_never_moves_a_locked_share_nor_the_weightings(data: st.DataObject) -> None:
    option_set = sample()
    for _ in range(data.draw(st.integers(1, 8))):
        option_set = weights.set_lock(option_set, _key(data, option_set.criteria), data.draw(st.booleans()))
        before = option_set.working
        key = _key(data, (*option_set.criteria, *option_set.groups))
        share = data.draw(st.floats(0, 1))
        edit = weights.set_share if key in before.points else weights.set_group_share
        option_set = edit(option_set, key, share)
        was, now = sum(before.points.values()), sum(option_set.working.points.values())
        assert now > 0
        for locked in before.locked:
            then = before.points[locked] / was
            assert option_set.working.points[locked] / now == pytest.approx(then, abs=1e-9)
        assert option_set.working.locked == before.locked
    assert option_set.weightings == sample().weightings
    assert option_set.snapshots == sample().snapshots
