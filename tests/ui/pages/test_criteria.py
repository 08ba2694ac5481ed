"""The Criteria page, driven as a person would."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from criteria.edits import tree
from criteria.optionset import revised
from tests.criteria.samples import sample
from tests.ui import sets
from tests.ui.pages.criterion_steps import page, places
from tests.ui.pages.outline_steps import choose, drag, fill, outline, undo_all, write
from tests.ui.rig import Rig
from ui.controls.banner import Banner
from ui.controls.text_box import TextBox
from ui.dialogs.remove import RemoveDialog

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    opened = open_window(sample())
    opened.window.pages.open("criteria")
    opened.tick()
    return opened


def test_that_ctrl_2_opens_the_tree(open_window: OpenWindow) -> None:
    rig = open_window(sample())
    rig.window.weigh.weights.focus_weights()
    rig.qtbot.keyClick(rig.focus(), Key.Key_2, Mod.ControlModifier)
    rig.tick()
    assert rig.window.pages.current() == "criteria"
    assert outline(rig).hasFocus()
    assert [(row.key, row.depth) for row in outline(rig).rows()] == [
        ("group:money", 0),
        ("cost", 1),
        ("group:people", 0),
        ("jobs", 1),
        ("noise", 1),
    ]
    assert outline(rig).rows()[1].second == "0 to 100 USD m, less is better"
    assert page(rig).headline.accessibleName() == "3 criteria in 2 groups"


def test_that_names_are_unique_and_the_fault_stands_beside_the_field(rig: Rig) -> None:
    choose(rig, "jobs")
    fill(rig, "criterion_name", "NOISE")
    assert rig.set.criterion("jobs").name == "Jobs made"
    assert "is taken" in page(rig).identity.name.note.text()
    fill(rig, "criterion_name", "Work")
    assert rig.set.criterion("jobs").name == "Work"
    write(rig, "criterion_definition", "Whole years of work")
    assert rig.set.criterion("jobs").definition == "Whole years of work"
    undo_all(rig)
    assert rig.set == sample()


def test_that_a_criterion_is_added_in_the_chosen_group_and_named(rig: Rig) -> None:
    choose(rig, "group:money")
    rig.click("add_criterion")
    assert rig.focus().objectName() == "criterion_name"
    rig.qtbot.keyClicks(rig.focus(), "Upkeep")
    rig.press(Key.Key_Return)
    made = rig.set.criteria[1]
    assert (made.name, made.group) == ("Upkeep", "money")
    undo_all(rig)
    assert rig.set == sample()


def test_that_alt_and_arrows_move_criteria_and_groups(rig: Rig) -> None:
    choose(rig, "cost")
    outline(rig).setFocus()
    rig.press(Key.Key_Down, Mod.AltModifier)
    assert places(rig)[0] == ("people", "cost")
    assert outline(rig).current() == "cost"
    choose(rig, "group:people")
    outline(rig).setFocus()
    rig.press(Key.Key_Up, Mod.AltModifier)
    assert [group.key for group in rig.set.groups] == ["root", "people", "money"]
    undo_all(rig)
    assert rig.set == sample()


def test_that_a_criterion_is_dragged_into_another_group(rig: Rig) -> None:
    below = outline(rig).rect_of("cost").bottomLeft().toPoint() + QPoint(60, -4)
    drag(rig, "noise", below)
    assert places(rig) == [("money", "cost"), ("money", "noise"), ("people", "jobs")]
    assert rig.document.undo_stack.count() == 1


def test_that_a_group_is_dragged_to_the_top(rig: Rig) -> None:
    drag(rig, "group:people", QPoint(60, 2))
    assert [group.key for group in rig.set.groups] == ["root", "people", "money"]


def test_that_groups_are_added_nested_by_menu_and_removed_without_their_criteria(rig: Rig) -> None:
    rig.click("add_group")
    fill(rig, "group_name", "people")
    assert "is taken" in page(rig).group.name.note.text()
    fill(rig, "group_name", "Time")
    made = next(group.key for group in rig.set.groups if group.name == "Time")
    outline(rig).menu_wanted.emit(f"group:{made}", QPoint(5, 5))
    menu = rig.window.findChild(QMenu, "criteria_menu")
    assert menu is not None
    acts = {action.objectName(): action for action in menu.actions()}
    acts["criteria_menu_into"].trigger()
    assert tree.group_of(rig.set, made).parent == "people"
    acts["criteria_menu_out"].trigger()
    assert tree.group_of(rig.set, made).parent == "root"
    menu.close()
    choose(rig, "group:people")
    rig.click("remove_criterion")
    assert ("root", "jobs") in places(rig)


def test_that_removing_says_what_would_be_lost(rig: Rig) -> None:
    choose(rig, "cost")
    outline(rig).setFocus()
    rig.press(Key.Key_Delete)
    told = rig.find(RemoveDialog, "remove_dialog").subtitle.text()
    assert "4 scores, its points in 2 weightings, 1 judgement and 2 described levels" in told
    rig.click("primary_button")
    assert [c.key for c in rig.set.criteria] == ["jobs", "noise"]
    assert outline(rig).current() == "jobs"
    assert rig.document.undo_stack.count() == 1
    undo_all(rig)
    assert rig.set == sample()


def test_that_the_last_one_with_points_is_kept_with_the_reason(open_window: OpenWindow) -> None:
    flat = sets.grid({"P": (100, 0), "Q": (0, 100)}, (60, 0))
    working = flat.working
    only = revised(flat, working=type(working)(working.base, working.points, {"c1": 60.0, "c2": 0.0}))
    third, _ = tree.add_new_criterion(only, "Third")
    rig = open_window(third)
    rig.window.pages.open("criteria")
    rig.tick()
    choose(rig, "c1")
    rig.click("remove_criterion")
    rig.click("primary_button")
    assert "the only one with points" in rig.find(Banner, "criteria_banner").accessibleName()
    assert rig.set == third


@pytest.mark.parametrize("size", [(1280, 800), (1600, 1000)])
def test_that_levels_of_more_than_a_line_are_shown_whole(
    open_window: OpenWindow, size: tuple[int, int]
) -> None:
    rig = open_window(sets.built_in(), size)
    rig.window.pages.open("criteria")
    rig.settle()
    choose(rig, "standing")
    words = rig.find(TextBox, "anchor_words_4")
    rig.qtbot.waitUntil(lambda: words.height() > words.fontMetrics().lineSpacing() * 2)
    rig.tick()
    assert words.parentWidget().rect().contains(words.geometry())
