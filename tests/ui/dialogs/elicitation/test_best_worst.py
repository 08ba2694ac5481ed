"""Best and worst in a dialog."""

from __future__ import annotations

import pytest

from tests.ui.dialogs.elicitation.rig import ElicitationRig
from ui.controls.points_field import PointsField
from ui.dialogs.elicitation.frame import ElicitationDialog
from ui.dialogs.elicitation.judged_row import JudgedRow


@pytest.fixture
def dialog(rig: ElicitationRig) -> ElicitationDialog:
    dialog = rig.elicit("best_worst")
    rig.choose("best_swing", "c1")
    rig.choose("worst_swing", "c3")
    return dialog


def test_that_only_what_must_be_judged_can_be_typed(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    names = ("above_c1", "below_c1", "above_c2", "below_c2", "above_c3", "below_c3")
    shown = {field.objectName() for field in rig.page.findChildren(PointsField) if field.isVisible()}
    assert shown & set(names) == {"above_c2", "below_c2", "above_c3"}
    assert dialog.reading.needed == 3


def test_that_judgements_that_agree_are_said_to(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.enter("above_c2", "2")
    rig.enter("below_c2", "4")
    rig.enter("above_c3", "8")
    assert dialog.reading.points == pytest.approx({"c1": 100, "c2": 50, "c3": 12.5})
    assert dialog.reading.verdict == "Consistency ratio 0.00"


def test_that_numbers_beyond_the_scale_are_refused(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.enter("above_c2", "12")
    assert rig.find(PointsField, "above_c2").error()
    assert "between 1 and 9" in rig.shown("judged_c2_refusal")
    assert dialog.reading.done == 0


def test_that_a_criterion_that_causes_trouble_is_named_marked_and_mended(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    rig.enter("above_c2", "7")
    rig.enter("below_c2", "7")
    rig.enter("above_c3", "8")
    (trouble,) = dialog.reading.troubles
    assert "together 49, not 8" in trouble.words
    assert rig.find(JudgedRow, "judged_c2").is_troubled()
    rig.click("mend_1")
    assert dialog.reading.troubles == ()
    assert not rig.find(JudgedRow, "judged_c2").is_troubled()


def test_that_a_best_that_matters_no_more_than_the_worst_is_told(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    rig.enter("above_c2", "3")
    rig.enter("below_c2", "1")
    rig.enter("above_c3", "1")
    assert "so all must be 1" in dialog.aside.text()
    assert not dialog.reading.is_complete


def test_that_the_judgements_are_kept_with_the_weighting(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    rig.enter("above_c2", "2")
    rig.enter("below_c2", "4")
    rig.enter("above_c3", "8")
    made = rig.make_for("The port")
    assert made.basis.startswith("Best-worst method; most Criterion 1, least Criterion 3, 8 to 1")
    assert made.reasons["c2"] == (
        "Criterion 1 matters 2 times as much; it matters 4 times as much as Criterion 3."
    )
