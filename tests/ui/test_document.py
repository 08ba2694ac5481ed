"""The document: one setter, exact undo and redo, and what counts as modified."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from criteria.edits import elicitation, view, weights
from criteria.issues import OptionSetError
from criteria.optionset import OptionSet, revised
from criteria.weightings import Standing
from tests.criteria.strategies import option_sets
from tests.ui import sets
from ui.document import Change, Document
from ui.wording import changed_parts


class Watch:
    """What a document has told."""

    def __init__(self, document: Document) -> None:
        self.changes: list[Change] = []
        self.modified: list[bool] = []
        self.opened = 0
        document.changed.connect(self.changes.append)
        document.modified_changed.connect(self.modified.append)
        document.opened.connect(self._on_opened)

    def _on_opened(self) -> None:
        self.opened += 1


def drag(document: Document, *stops: float, key: str = "c1", gesture: str = "drag 1") -> None:
    for points in stops:
        document.apply(f"to {points}", weights.set_points(document.option_set, key, points), gesture)


def test_that_a_change_names_the_parts_that_are_other_objects() -> None:
    document = Document(sets.duel())
    watch = Watch(document)
    document.apply("drag", weights.set_points(document.option_set, "c1", 10))
    change = watch.changes[-1]
    assert change.parts == {"working"}
    assert not change.of_problem
    assert change.before.working.points["c1"] == 60
    assert change.after is document.option_set


def test_that_a_change_of_options_or_scores_is_one_of_the_problem() -> None:
    document = Document(sets.duel())
    watch = Watch(document)
    fewer = revised(document.option_set, options=document.option_set.options[:2], scores={"base": {}})
    document.apply("fewer", fewer)
    assert watch.changes[-1].of_problem
    assert watch.changes[-1].parts == {"options", "scores"}


def test_that_undo_and_redo_bring_back_the_very_objects() -> None:
    document = Document(sets.duel())
    start = document.option_set
    drag(document, 10, gesture="a")
    middle = document.option_set
    drag(document, 20, gesture="b")
    end = document.option_set
    document.undo_stack.undo()
    assert document.option_set is middle
    document.undo_stack.undo()
    assert document.option_set is start
    document.undo_stack.redo()
    document.undo_stack.redo()
    assert document.option_set is end


def test_that_one_gesture_is_one_step_with_the_last_label() -> None:
    document = Document(sets.duel())
    drag(document, 50, 40, 30)
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "to 30"
    document.undo_stack.undo()
    assert document.option_set.working.points["c1"] == 60


def test_that_gestures_do_not_merge_with_one_another() -> None:
    document = Document(sets.duel())
    drag(document, 50, gesture="one")
    drag(document, 40, gesture="two")
    document.apply("typed", weights.set_points(document.option_set, "c1", 30))
    document.apply("typed", weights.set_points(document.option_set, "c1", 20))
    assert document.undo_stack.count() == 4


def test_that_dragging_back_leaves_no_step_and_the_very_set_there_was() -> None:
    document = Document(sets.duel())
    start = document.option_set
    watch = Watch(document)
    drag(document, 50, 40, 60)
    assert document.undo_stack.count() == 0
    assert document.undo_stack.isClean()
    assert document.option_set is start
    assert watch.modified == [True, False]


def test_that_an_edit_that_changes_nothing_is_no_step() -> None:
    document = Document(sets.duel())
    start = document.option_set
    document.apply("again", weights.select_weighting(start, "start"))
    document.apply("same", view.set_scenario(start, "base"))
    assert document.undo_stack.count() == 0
    assert document.option_set is start


def test_that_a_cancelled_gesture_is_taken_back_exactly() -> None:
    document = Document(sets.duel())
    drag(document, 33, gesture="before")
    start = document.option_set
    locked = weights.set_lock(start, "c3", True)
    document.apply("lock", locked)
    for share in (0.1, 0.33333, 0.7):
        after = weights.set_group_share(document.option_set, "g", share)
        document.apply("group", after, "group drag")
    document.cancel("group drag")
    assert document.option_set is locked
    assert document.undo_stack.count() == 2


def test_that_only_the_last_gesture_can_be_cancelled() -> None:
    document = Document(sets.duel())
    drag(document, 50, gesture="one")
    drag(document, 40, gesture="two")
    document.cancel("one")
    assert document.option_set.working.points["c1"] == 40
    document.undo_stack.undo()
    document.undo_stack.undo()
    document.cancel("one")
    assert document.option_set.working.points["c1"] == 60


def test_that_the_view_is_undoable_but_never_a_modification() -> None:
    document = Document(sets.built_in())
    watch = Watch(document)
    document.apply("scenario", view.set_scenario(document.option_set, "S1B"))
    document.apply("families", view.set_best_of_families(document.option_set, True))
    assert not document.is_modified()
    assert watch.modified == []
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.option_set is sets.built_in()


def test_that_saving_makes_it_unmodified_and_undoing_past_it_modified_again() -> None:
    document = Document(sets.duel())
    watch = Watch(document)
    drag(document, 10, gesture="a")
    document.mark_saved()
    assert not document.is_modified()
    document.undo_stack.undo()
    assert document.is_modified()
    document.undo_stack.redo()
    assert not document.is_modified()
    assert watch.modified == [True, False, True, False]


def test_that_a_gesture_does_not_merge_across_a_save() -> None:
    document = Document(sets.duel())
    drag(document, 50)
    saved = document.option_set
    document.mark_saved()
    drag(document, 40)
    assert document.is_modified()
    document.undo_stack.undo()
    assert document.option_set is saved
    assert not document.is_modified()


def test_that_typing_the_saved_points_again_makes_it_unmodified() -> None:
    document = Document(sets.duel())
    document.apply("typed", weights.set_points(document.option_set, "c1", 10))
    document.apply("typed back", weights.set_points(document.option_set, "c1", 60))
    assert not document.is_modified()
    assert document.undo_stack.count() == 2


def test_that_opening_starts_a_history_of_its_own() -> None:
    document = Document(sets.duel())
    watch = Watch(document)
    drag(document, 10)
    document.open(sets.single())
    assert document.undo_stack.count() == 0
    assert watch.opened == 1
    assert not document.is_modified()
    document.open(sets.ungrouped(), saved=False)
    assert document.is_modified()
    assert watch.changes[-1].after is document.option_set


def test_that_steps_have_a_limit() -> None:
    document = Document(sets.duel())
    for step in range(1010):
        document.apply("typed", weights.set_points(document.option_set, "c1", step % 99 + 1))
    assert document.undo_stack.count() == 1000


Edit = Callable[[OptionSet, st.DataObject], OptionSet]


def _points(s: OptionSet, data: st.DataObject) -> OptionSet:
    leaf = data.draw(st.sampled_from([c.key for c in s.criteria]))
    return weights.set_points(s, leaf, data.draw(st.sampled_from([0.0, 1.0, 50.0, 100.0, 130.0])))


def _share(s: OptionSet, data: st.DataObject) -> OptionSet:
    leaf = data.draw(st.sampled_from([c.key for c in s.criteria]))
    return weights.set_share(s, leaf, data.draw(st.sampled_from([0.0, 0.3, 1.0])))


def _lock(s: OptionSet, data: st.DataObject) -> OptionSet:
    leaf = data.draw(st.sampled_from([c.key for c in s.criteria]))
    return weights.set_lock(s, leaf, leaf not in s.working.locked)


def _group(s: OptionSet, data: st.DataObject) -> OptionSet:
    group = data.draw(st.sampled_from([g.key for g in s.groups]))
    return weights.set_group_share(s, group, data.draw(st.floats(0, 1)))


def _scenario(s: OptionSet, data: st.DataObject) -> OptionSet:
    return view.set_scenario(s, data.draw(st.sampled_from([x.key for x in s.scenarios])))


def _families(s: OptionSet, data: st.DataObject) -> OptionSet:
    return view.set_best_of_families(s, not s.view.best_of_families)


def _unavailable(s: OptionSet, data: st.DataObject) -> OptionSet:
    return view.set_include_unavailable(s, not s.view.include_unavailable)


def _snapshot(s: OptionSet, data: st.DataObject) -> OptionSet:
    return weights.take_snapshot(s, "Snapshot", "2026-05-02", {o.key: Standing(1, 50.0) for o in s.options})


def _reset(s: OptionSet, data: st.DataObject) -> OptionSet:
    return weights.reset_to_snapshot(s, s.snapshots[-1].key) if s.snapshots else s


def _keep(s: OptionSet, data: st.DataObject) -> OptionSet:
    return weights.keep_weighting(s, "Kept", "2026-05-02")


def _select(s: OptionSet, data: st.DataObject) -> OptionSet:
    if not s.weightings:
        return s
    return weights.select_weighting(s, data.draw(st.sampled_from([w.key for w in s.weightings])))


def _elicit(s: OptionSet, data: st.DataObject) -> OptionSet:
    unfinished = elicitation.unfinished(s)
    if not unfinished:
        return elicitation.begin_elicitation(s, "New", "2026-05-02")[0]
    leaf = data.draw(st.sampled_from([c.key for c in s.criteria]))
    return elicitation.give_points(s, unfinished[-1].key, leaf, data.draw(st.sampled_from([0.0, 40.0])))


USER_EDITS: tuple[Edit, ...] = (
    _points, _share, _lock, _group, _scenario, _families, _unavailable, _snapshot, _reset, _keep, _select,
    _elicit,
)  # fmt: skip


@given(option_set=option_sets(), data=st.data())
@settings(max_examples=40)
def test_that_undo_and_redo_are_exact_whatever_is_done(option_set: OptionSet, data: st.DataObject) -> None:
    assert QApplication.instance() is not None
    document = Document(option_set)
    stack = document.undo_stack
    states: dict[int, OptionSet] = {0: option_set}
    for number in range(data.draw(st.integers(1, 8))):
        edit = data.draw(st.sampled_from(USER_EDITS if option_set.criteria else USER_EDITS[4:8]))
        gesture = data.draw(st.sampled_from([None, "drag", f"drag {number}"]))
        try:
            after = edit(document.option_set, data)
        except OptionSetError:
            continue
        document.apply(edit.__name__, after, gesture)
        states = {index: state for index, state in states.items() if index < stack.index()}
        states[stack.index()] = document.option_set
        move = data.draw(st.sampled_from(["on", "on", "undo", "cancel"]))
        if move == "undo":
            stack.undo()
            assert document.option_set is states[stack.index()]
        elif move == "cancel" and gesture is not None:
            document.cancel(gesture)
            assert document.option_set is states.setdefault(stack.index(), document.option_set)
    end = document.option_set
    here = stack.index()
    for index in reversed(range(here)):
        stack.undo()
        assert document.option_set is states[index]
    assert document.option_set is option_set
    assert not document.is_modified()
    for index in range(1, here + 1):
        stack.redo()
        assert document.option_set is states[index]
    assert document.option_set is end


def test_that_equal_parts_with_another_identity_are_not_the_same_parts() -> None:
    before = sets.duel()
    after = revised(before, working=replace(before.working))
    assert changed_parts(before, after) == {"working"}
    assert changed_parts(before, before) == frozenset()


@pytest.mark.parametrize("name", sorted(sets.ODD))
def test_that_any_set_can_be_opened(name: str) -> None:
    document = Document(sets.duel())
    document.open(sets.ODD[name]())
    assert not document.is_modified()
