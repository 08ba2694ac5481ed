"""Trade-offs in a dialog: levels that make two options equally good."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.dialogs.elicitation.rig import ElicitationRig, Key
from ui.controls.points_field import PointsField
from ui.dialogs.elicitation.frame import ElicitationDialog


@pytest.fixture
def dialog(rig: ElicitationRig) -> ElicitationDialog:
    dialog = rig.elicit("trade_off")
    rig.choose("first_criterion", "c1")
    return dialog


def test_that_a_level_gives_the_other_swing_its_value(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.enter("trade_level_1", "40")
    assert dialog.reading.done == 1
    rig.enter("trade_level_2", "10")
    assert dialog.reading.points == pytest.approx({"c1": 100, "c2": 40, "c3": 10})


def test_that_the_bar_answers_from_the_keyboard(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.key("trade_bar_1", Key.Key_End)
    rig.key("trade_bar_1", Key.Key_Left)
    assert rig.find(PointsField, "trade_level_1").text() == "99"


def test_that_the_two_options_are_told_in_words(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.enter("trade_level_2", "10")
    offers = rig.find(QWidget, "trade_offers")
    assert offers.accessibleDescription() == ("Option 1: 0 points; 100 points. Option 2: 10 points; 0 points")


def test_that_a_level_that_gains_nothing_is_refused(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.enter("trade_level_1", "0")
    assert dialog.reading.done == 0
    assert "nothing is gained" in rig.shown("trade_1_refusal")
    rig.enter("trade_level_1", "5")
    assert dialog.reading.done == 1
    assert not [w for w in rig.page.findChildren(QWidget, "trade_1_refusal") if w.isVisible()]


def test_that_a_check_that_differs_is_named_and_mended_by_a_click(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    rig.enter("trade_level_1", "80")
    rig.enter("trade_level_2", "20")
    assert dialog.reading.verdict == "Not checked"
    rig.enter("trade_level_3", "50")
    assert dialog.reading.verdict == "They disagree"
    at = next(i for i, t in enumerate(dialog.reading.troubles, start=1) if t.place == ("c2", "c3"))
    assert dialog.reading.troubles[at - 1].action == "Set to 25 points"
    rig.click(f"mend_{at}")
    assert dialog.reading.verdict == "They agree"


def test_that_another_first_criterion_begins_anew(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.enter("trade_level_1", "80")
    rig.choose("first_criterion", "c3")
    assert dialog.reading.done == 0
    assert rig.find(PointsField, "trade_level_1").text() == ""


def test_that_the_answers_are_kept_with_the_weighting(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.enter("trade_level_1", "80")
    rig.enter("trade_level_2", "20")
    made = rig.make_for("The port")
    assert made.basis == "Trade-offs against Criterion 1."
    assert made.reasons["c2"] == "Its swing is worth Criterion 1 from 0 points to 80 points."
