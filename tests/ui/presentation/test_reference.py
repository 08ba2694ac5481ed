"""What the weights are compared with, and what has changed since."""

from __future__ import annotations

from criteria.edits import structure, weights
from criteria.optionset import revised
from criteria.scales import Scale
from criteria.tree import Criterion
from criteria.weightings import Standing, Working
from tests.ui import sets
from tests.ui.presentation.cases import snapped
from ui.presentation import reference


def test_that_the_newest_snapshot_comes_before_the_weighting_started_from() -> None:
    assert (reference.reference_of(sets.duel()) or None).name == "Start"
    again = snapped(weights.set_points(snapped(sets.duel(), "First"), "c1", 10), "Second")
    found = reference.reference_of(again)
    assert found is not None
    assert (found.name, found.points["c1"]) == ("Second", 10)
    assert found.standings["q"].rank == 1


def test_that_there_may_be_nothing_to_compare_with() -> None:
    working = sets.duel().working
    lone = revised(sets.duel(), working=Working(None, working.points, working.remembered))
    assert reference.reference_of(lone) is None
    assert reference.points_changes(lone, None) == ()
    assert reference.rank_moves(None, {"p": 1}) == {}


def test_that_changes_list_points_before_and_after_in_the_order_of_the_tree() -> None:
    moved = weights.set_points(weights.set_points(sets.duel(), "c3", 1), "c1", 2)
    changes = reference.points_changes(moved, reference.reference_of(moved))
    assert [(c.criterion, c.before, c.after) for c in changes] == [("c1", 60, 2), ("c3", 20, 1)]


def test_that_a_criterion_the_snapshot_did_not_know_is_no_change() -> None:
    taken = snapped(sets.duel())
    fewer = structure.remove_criterion(taken, "c3")
    assert reference.points_changes(fewer, reference.reference_of(fewer)) == ()


def test_that_moves_count_only_what_was_ranked_then_and_now() -> None:
    found = reference.Reference("R", {}, {"p": Standing(2, 1), "q": Standing(0, 1), "r": Standing(1, 1)})
    assert reference.rank_moves(found, {"p": 1, "q": 2, "r": 0, "new": 3}) == {"p": 1}


def test_that_changes_and_moves_are_said_in_words() -> None:
    assert reference.changes_in_words(1) == "1 change"
    assert reference.changes_in_words(3) == "3 changes"
    assert reference.move_in_words("B1", 3, 1) == "B1 3rd → 1st"


def test_that_a_criterion_added_since_keeps_its_points_when_the_weights_go_back() -> None:
    new = Criterion("new", "New", "root", Scale("points", 0, 100, "max"))
    more = structure.add_criterion(sets.duel(), new, 30)
    moved = weights.set_points(more, "c1", 1)
    found = reference.reference_of(moved)
    assert found is not None
    back = reference.back_to(moved, found)
    assert dict(back.working.points) == {"c1": 60, "c2": 40, "c3": 20, "new": 30}
    assert back.working.base == "start"


def test_that_weights_of_which_nothing_is_left_are_not_gone_back_to() -> None:
    only = snapped(weights.set_share(sets.duel(), "c1", 1.0))
    moved = structure.remove_criterion(weights.set_points(only, "c2", 50), "c1")
    found = reference.reference_of(moved)
    assert found is not None
    assert reference.back_to(moved, found) == moved
