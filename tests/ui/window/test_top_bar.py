"""The bar: what is open, what is looked at, and the commands used most."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from criteria.edits import elicitation, weights
from criteria.edits.sets import rename_set
from criteria.edits.view import set_method
from tests.ui import sets
from tests.ui.rig import Rig
from ui.controls.buttons import Button, IconButton
from ui.controls.selector import Selector

OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sets.duel())


def said(rig: Rig, name: str) -> str:
    return rig.find(QWidget, name).accessibleName()


def move(rig: Rig, points: float, key: str = "c1") -> None:
    rig.document.apply("Drag it", weights.set_points(rig.set, key, points))
    rig.tick()


def test_that_the_title_names_the_set_and_its_state(rig: Rig) -> None:
    assert said(rig, "title_block").startswith("A grid, ")
    rig.document.apply("rename", rename_set(rig.set, "<b>Another</b>"))
    assert said(rig, "title_block").startswith("<b>Another</b>, ")
    assert "&lt;b&gt;" in rig.find(QWidget, "title_block").toolTip()
    assert rig.window.windowTitle().startswith("<b>Another</b>[*]")


def test_that_the_weighting_counts_what_was_changed(rig: Rig) -> None:
    assert said(rig, "weighting_selector") == "Weighting: Start"
    assert not rig.find(Button, "reset_button").isEnabled()
    move(rig, 30)
    assert said(rig, "weighting_selector") == "Weighting: Start · 1 change, changed since the snapshot"
    assert rig.find(Button, "reset_button").isEnabled()


def test_that_another_weighting_is_started_from_in_one_step(open_window: OpenWindow) -> None:
    rig = open_window(sets.built_in())
    before = rig.set.working
    other = rig.set.weightings[3]
    rig.choose("weighting_selector", other.key)
    assert rig.set.working.points == other.points
    assert rig.document.undo_stack.count() == 1
    assert said(rig, "weighting_selector").startswith(f"Weighting: {other.name}")
    rig.document.undo_stack.undo()
    assert rig.set.working is before
    rig.tick()
    assert rig.window.bar.weighting.current() == before.base


def test_that_weightings_stand_in_sections(rig: Rig) -> None:
    begun, key = elicitation.begin_elicitation(rig.set, "Half done", "2026-05-02")
    rig.document.apply("begin", elicitation.give_points(begun, key, "c1", 100))
    choices = {c.key: c.section for c in rig.find(Selector, "weighting_selector").choices()}
    assert choices == {"start": "Given", key: "In progress"}


def test_that_the_case_marks_its_weightings_as_illustrative(open_window: OpenWindow) -> None:
    rig = open_window(sets.built_in())
    sections = {c.section for c in rig.find(Selector, "weighting_selector").choices()}
    assert sections == {"Illustrative, until forms come back"}
    assert len(rig.find(Selector, "scenario_selector").choices()) == 7


def test_that_undo_and_redo_say_what_they_do_and_rest_otherwise(rig: Rig) -> None:
    undo, redo = rig.find(IconButton, "undo_button"), rig.find(IconButton, "redo_button")
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    move(rig, 30)
    assert undo.accessibleName() == "Undo: Drag it"
    rig.click("undo_button")
    assert rig.set is sets.duel()
    assert redo.accessibleName() == "Redo: Drag it"
    assert undo.accessibleName() == "Nothing to undo"
    rig.click("redo_button")
    assert rig.set.working.points["c1"] == 30


def test_that_a_snapshot_is_the_new_reference(rig: Rig) -> None:
    move(rig, 30)
    rig.click("snapshot_button")
    assert [s.name for s in rig.set.snapshots] == ["Snapshot 1"]
    assert said(rig, "weighting_selector") == "Weighting: Start · 1 change"
    move(rig, 10)
    rig.click("snapshot_button")
    move(rig, 5)
    rig.click("reset_button")
    assert rig.set.working.points["c1"] == 10
    assert rig.document.undo_stack.undoText() == "Reset to Snapshot 2"


def test_that_reset_goes_back_to_the_weighting_without_a_snapshot(rig: Rig) -> None:
    move(rig, 30)
    rig.click("reset_button")
    assert rig.set.working.points["c1"] == 60
    assert not rig.document.is_modified()


def test_that_buttons_shrink_to_icons_in_a_narrow_window(open_window: OpenWindow) -> None:
    rig = open_window(sets.built_in(), (1280, 800))
    snapshot = rig.find(Button, "snapshot_button")
    assert snapshot.width() == snapshot.height() == 36
    assert snapshot.accessibleName() == "Snapshot"
    assert "Snapshot" in snapshot.toolTip()


@pytest.mark.parametrize("width", [960, 1100, 1280, 1450, 1600, 2400])
def test_that_nothing_in_the_bar_overlaps_or_leaves_it(open_window: OpenWindow, width: int) -> None:
    rig = open_window(sets.built_in(), (width, 800))
    rig.qtbot.wait(1)
    names = (
        "title_block", "scenario_selector", "weighting_selector", "method_selector", "mode", "undo_button",
        "redo_button", "snapshot_button", "reset_button", "projector_button",
    )  # fmt: skip
    boxes = [rig.find(QWidget, name).geometry() for name in names]
    assert all(box.right() < following.left() for box, following in pairwise(boxes))
    assert boxes[-1].right() < rig.window.bar.width()
    assert boxes[0].width() >= 120


def test_that_the_list_opens_from_the_keyboard(rig: Rig) -> None:
    rig.key("scenario_selector", Qt.Key.Key_Down)
    opened = rig.window.bar.scenario.choice_list()
    assert opened.isVisible()
    assert opened.accessibleName() == "Scenario"
    opened.hide()


def test_that_an_empty_set_offers_nothing_that_needs_a_ranking(open_window: OpenWindow) -> None:
    rig = open_window(sets.nothing())
    assert said(rig, "weighting_selector") == "Weighting: None yet"
    for name in ("snapshot_button", "reset_button", "projector_button"):
        assert not rig.find(QWidget, name).isEnabled()
    rig.document.open(sets.duel())
    rig.tick()
    assert rig.find(Button, "snapshot_button").isEnabled()


def test_that_no_name_of_a_scenario_or_method_is_cut_at_1280(open_window: Callable[..., Rig]) -> None:
    rig = open_window(sets.built_in(), (1280, 800))
    for method in ("additive", "vikor"):
        rig.document.apply("method", set_method(rig.set, method))
        rig.tick()
        for selector in (rig.window.bar.scenario, rig.window.bar.method):
            assert selector.width() >= selector.least_width()
