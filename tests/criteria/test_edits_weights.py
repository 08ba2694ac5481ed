"""Edits of the working weights never touch a weighting; weightings and snapshots are kept as given."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from criteria.edits.structure import add_criterion
from criteria.edits.weights import (
    add_weighting,
    criterion_index,
    keep_weighting,
    member_mask,
    remove_snapshot,
    remove_weighting,
    reset_to_snapshot,
    select_weighting,
    set_all_points,
    set_group_lock,
    set_group_share,
    set_lock,
    set_points,
    set_share,
    take_snapshot,
    working_of,
)
from criteria.issues import OptionSetError
from criteria.optionset import OptionSet, revised
from criteria.scales import Scale
from criteria.tree import Criterion
from criteria.weightings import Stakeholder, Standing, Weighting, Working, fingerprints
from tests.criteria.samples import CRITERIA, sample

VIEW = Criterion("view", "View", "people", Scale("", 0.0, 1.0, "max"))


def _shares(option_set: OptionSet) -> dict[str, float]:
    points = option_set.working.points
    return {key: round(amount / sum(points.values()), 9) for key, amount in points.items()}


def test_that_typing_points_changes_one_criterion_and_no_weighting() -> None:
    before = sample()
    edited = set_points(before, "cost", 20.0)
    assert edited.working.points == {"cost": 20.0, "jobs": 50.0, "noise": 50.0}
    assert edited.weightings is before.weightings
    assert edited.working.base == "mayor"


def test_that_typing_a_share_keeps_the_others_points() -> None:
    edited = set_share(sample(), "cost", 0.75)
    assert edited.working.points == {"cost": pytest.approx(300.0), "jobs": 50.0, "noise": 50.0}


def test_that_a_share_of_100_percent_remembers_the_others_and_dragging_back_restores_them() -> None:
    uneven = set_points(sample(), "jobs", 150.0)
    everything = set_share(uneven, "cost", 1.0)
    assert everything.working.points["jobs"] == everything.working.points["noise"] == 0.0
    assert _shares(set_share(everything, "cost", 0.2)) == {"cost": 0.2, "jobs": 0.6, "noise": 0.2}


def test_that_a_locked_share_survives_a_drag() -> None:
    locked = set_lock(sample(), "jobs", True)
    edited = set_share(locked, "cost", 0.7)
    assert _shares(edited) == {"cost": 0.7, "jobs": 0.25, "noise": 0.05}
    assert sum(edited.working.points.values()) == pytest.approx(200.0)


def test_that_a_drag_stops_at_the_reachable_limit() -> None:
    edited = set_share(set_lock(sample(), "jobs", True), "cost", 0.9)
    assert _shares(edited) == {"cost": 0.75, "jobs": 0.25, "noise": 0.0}


def test_that_nothing_moves_when_nothing_else_is_free() -> None:
    locked = set_lock(set_lock(sample(), "jobs", True), "noise", True)
    assert set_share(locked, "cost", 0.9) is locked


def test_that_a_group_moves_as_one_and_keeps_its_proportions() -> None:
    uneven = set_points(sample(), "jobs", 150.0)
    assert _shares(set_group_share(uneven, "people", 0.4)) == {"cost": 0.6, "jobs": 0.3, "noise": 0.1}


def test_that_locking_a_group_locks_its_leaves() -> None:
    locked = set_group_lock(sample(), "people", True)
    assert locked.working.locked == {"jobs", "noise"}
    assert set_group_lock(locked, "people", True) is locked
    assert set_group_lock(locked, "root", False).working.locked == frozenset()


def test_that_unlocking_what_is_open_changes_nothing() -> None:
    before = sample()
    assert set_lock(before, "cost", False) is before


@pytest.mark.parametrize("points", [-1.0, math.inf, math.nan])
def test_that_points_below_0_or_without_end_are_refused(points: float) -> None:
    with pytest.raises(OptionSetError) as caught:
        set_points(sample(), "cost", points)
    assert (caught.value.issues[0].code, caught.value.issues[0].where) == ("points", "“Cost to build”")


@pytest.mark.parametrize("share", [-0.1, 1.1, math.nan])
def test_that_a_share_outside_0_to_1_is_refused(share: float) -> None:
    with pytest.raises(OptionSetError, match="“Cost to build”: found a share of"):
        set_share(sample(), "cost", share)
    with pytest.raises(OptionSetError, match="“People”: found a share of"):
        set_group_share(sample(), "people", share)


def test_that_all_zero_is_an_error_and_never_equality() -> None:
    edited = set_points(set_points(sample(), "jobs", 0.0), "noise", 0.0)
    with pytest.raises(OptionSetError, match="at least one above 0"):
        set_points(edited, "cost", 0.0)
    with pytest.raises(OptionSetError, match="at least one above 0"):
        set_all_points(sample(), dict.fromkeys(("cost", "jobs", "noise"), 0.0))


def test_that_all_points_can_be_taken_at_once_and_locks_stay() -> None:
    edited = set_all_points(set_lock(sample(), "cost", True), {"cost": 1.0, "jobs": 2.0, "noise": 3.0})
    assert edited.working.points == {"cost": 1.0, "jobs": 2.0, "noise": 3.0}
    assert edited.working.locked == {"cost"}


def test_that_points_for_some_criteria_only_are_refused() -> None:
    with pytest.raises(OptionSetError, match="points for every criterion"):
        set_all_points(sample(), {"cost": 1.0})


@pytest.mark.parametrize("edit", [lambda s: set_points(s, "x", 1.0), lambda s: set_share(s, "x", 0.5)])
def test_that_an_unknown_criterion_is_a_key_error(edit: object) -> None:
    with pytest.raises(KeyError, match="x"):
        edit(sample())  # type: ignore[operator]  # one of the two above


def test_that_selecting_a_weighting_takes_its_points_and_opens_the_locks() -> None:
    edited = select_weighting(set_lock(sample(), "cost", True), "equal")
    assert edited.working == Working(
        "equal", edited.weighting("equal").points, edited.weighting("equal").points
    )
    assert edited.working.points == {"cost": 100.0, "jobs": 100.0, "noise": 100.0}


def test_that_a_partial_weighting_cannot_be_selected() -> None:
    edited = add_criterion(sample(), VIEW)
    with pytest.raises(OptionSetError) as caught:
        select_weighting(edited, "mayor")
    assert caught.value.issues[0].code == "partial"
    assert caught.value.issues[0].found == "no points for View"


def test_that_a_stale_weighting_still_counts() -> None:
    stale = replace(sample().weightings[0], fingerprints={})
    edited = select_weighting(revised(sample(), weightings=(stale,)), "mayor")
    assert edited.working.points == stale.points


def test_that_a_snapshot_holds_points_locks_and_standings() -> None:
    locked = set_lock(set_points(sample(), "cost", 10.0), "jobs", True)
    taken = take_snapshot(locked, "Agreed", "2026-06-01", {"ferry": Standing(1, 60.0)})
    snapshot = taken.snapshots[-1]
    assert (snapshot.key, snapshot.name) == ("snapshot-2", "Agreed (2)")
    assert snapshot.points == locked.working.points
    assert snapshot.locked == {"jobs"}
    assert (snapshot.base, snapshot.scenario, snapshot.method) == ("mayor", "later", "additive")
    assert taken.working is locked.working


def test_that_resetting_to_a_snapshot_restores_points_and_locks() -> None:
    edited = reset_to_snapshot(set_points(sample(), "cost", 1.0), "snapshot-1")
    assert edited.working.points == {"cost": 100.0, "jobs": 50.0, "noise": 50.0}
    assert edited.working.locked == {"cost"}
    assert edited.working.base == "mayor"


def test_that_a_snapshot_outlives_its_weighting_and_the_criteria_of_its_day() -> None:
    edited = add_criterion(remove_weighting(sample(), "mayor"), VIEW, 5.0)
    restored = reset_to_snapshot(edited, "snapshot-1").working
    assert restored.base is None
    assert restored.points == {"cost": 100.0, "jobs": 50.0, "noise": 50.0, "view": 5.0}


def test_that_a_snapshot_is_removed_by_its_key() -> None:
    assert remove_snapshot(sample(), "snapshot-1").snapshots == ()
    for edit in (remove_snapshot, reset_to_snapshot):
        with pytest.raises(KeyError, match="nothing"):
            edit(sample(), "nothing")


def test_that_keeping_rescales_the_largest_to_100_and_starts_from_it() -> None:
    kept = keep_weighting(
        set_all_points(sample(), {"cost": 10.0, "jobs": 5.0, "noise": 0.0}), "Ours", "2026-06-01"
    )
    weighting = kept.weightings[-1]
    assert weighting.points == {"cost": 100.0, "jobs": 50.0, "noise": 0.0}
    assert weighting.fingerprints == fingerprints(CRITERIA)
    assert (weighting.name, weighting.date, weighting.elicitation) == ("Ours", "2026-06-01", "kept")
    assert kept.working == Working(weighting.key, weighting.points, weighting.points)
    assert kept.weightings[:-1] == sample().weightings


def test_that_keeping_takes_a_fresh_name_and_says_how_it_came_about() -> None:
    kept = keep_weighting(sample(), "EQUAL", "", "elicit_mode", {"cost": "dear"}, {"jobs": "on cost"})
    weighting = kept.weightings[-1]
    assert weighting.name == "EQUAL (2)"
    assert weighting.elicited
    assert (weighting.reasons, weighting.depends) == ({"cost": "dear"}, {"jobs": "on cost"})


def test_that_keeping_keeps_the_locks() -> None:
    assert keep_weighting(set_lock(sample(), "cost", True), "Ours", "").working.locked == {"cost"}


def test_that_adding_a_weighting_brings_its_stakeholder_once_and_leaves_the_working_weights() -> None:
    given = Weighting("baker", "The baker's", {"cost": 1.0}, {}, "baker")
    baker = Stakeholder("baker", "The baker")
    added = add_weighting(sample(), given, baker)
    again = add_weighting(added, replace(given, key="baker-2", name="Again"), baker)
    assert [person.key for person in again.stakeholders] == ["mayor", "baker"]
    assert again.working is added.working
    assert len(again.weightings) == 4


def test_that_removing_a_weighting_frees_the_working_weights_from_it() -> None:
    edited = remove_weighting(sample(), "mayor")
    assert edited.working.base is None
    assert edited.working.points == sample().working.points
    other = sample()
    assert remove_weighting(other, "equal").working is other.working
    with pytest.raises(KeyError, match="nothing"):
        remove_weighting(other, "nothing")


def test_that_arrays_are_in_the_order_of_the_criteria() -> None:
    points = working_of(set_lock(sample(), "noise", True))
    assert points.points.tolist() == [100.0, 50.0, 50.0]
    assert points.locked.tolist() == [False, False, True]
    assert member_mask(sample(), "people").tolist() == [False, True, True]
    assert criterion_index(sample(), "noise") == 2
