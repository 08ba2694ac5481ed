"""Swings in a dialog: the first one, the others against it, and the checks."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.elicitation.rig import ElicitationRig, Key
from ui.controls.banner import Banner
from ui.controls.points_field import PointsField
from ui.controls.selector import Selector
from ui.dialogs.elicitation.frame import ElicitationDialog


@pytest.fixture
def dialog(rig: ElicitationRig) -> ElicitationDialog:
    return rig.elicit("swing")


def test_that_the_first_question_is_which_swing_to_make(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    assert "Which one would you take to its best first" in rig.shown("swing_question")
    assert rig.page.focusWidget() is rig.find(Selector, "first_swing")


def test_that_each_swing_is_asked_for_against_the_first(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    rig.choose("first_swing", "c2")
    question = "If “Criterion 2” is worth 100, what is it worth to take “Criterion 3” from 0 points to"
    assert rig.shown("swing_question").startswith(question)
    assert rig.find(PointsField, "swing_points_c2").text() == "100"
    assert rig.shown("elicitation_progress") == "1 of 3 judged"


def test_that_the_keyboard_weighs_and_goes_on(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.choose("first_swing", "c1")
    focused = rig.page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "matters_c2"
    rig.press(Key.Key_End)
    rig.press(Key.Key_Left)
    rig.press(Key.Key_Return)
    rig.press(Key.Key_Right)
    assert dialog.reading.points == {"c1": 100, "c2": 99, "c3": 1}


def test_that_the_first_points_given_say_which_swing_is_first(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    rig.enter("swing_points_c3", "40")
    assert rig.find(PointsField, "swing_points_c3").text() == "100"


def test_that_more_than_100_asks_whether_it_is_first(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.choose("first_swing", "c1")
    rig.enter("swing_points_c2", "200")
    assert rig.find(Banner, "swing_banner").message() is not None
    assert dialog.reading.done == 1
    rig.click("banner_action")
    rig.enter("swing_points_c3", "10")
    assert dialog.reading.points == {"c1": 50, "c2": 100, "c3": 10}


def test_that_a_check_that_differs_is_named_and_mended_by_a_click(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    rig.choose("first_swing", "c1")
    rig.enter("swing_points_c2", "80")
    rig.enter("swing_points_c3", "20")
    assert dialog.reading.verdict == "Not checked"
    rig.enter("check_points_1", "50")
    assert dialog.reading.verdict == "They disagree"
    assert len(dialog.reading.troubles) == 3
    answer = next(i for i, t in enumerate(dialog.reading.troubles, start=1) if t.action == "Answer 25")
    rig.click(f"mend_{answer}")
    assert dialog.reading.verdict == "They agree"
    assert rig.find(PointsField, "check_points_1").text() == "25"


def test_that_0_takes_a_check_back(rig: ElicitationRig, dialog: ElicitationDialog, qtbot: QtBot) -> None:
    rig.choose("first_swing", "c1")
    rig.enter("swing_points_c2", "80")
    rig.enter("swing_points_c3", "20")
    rig.enter("check_points_1", "50")
    rig.enter("check_points_1", "0")
    assert dialog.reading.verdict == "Not checked"


def test_that_a_trouble_is_shown_where_it_is(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.choose("first_swing", "c1")
    rig.enter("swing_points_c2", "80")
    rig.enter("swing_points_c3", "20")
    rig.enter("check_points_1", "50")
    at = next(i for i, t in enumerate(dialog.reading.troubles, start=1) if t.place == "c3")
    rig.click(f"show_trouble_{at}")
    focused = rig.page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "swing_points_c3"
