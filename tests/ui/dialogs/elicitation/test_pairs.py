"""Comparisons in a dialog: one question at a time, the matrix, groups, and what does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from criteria.elicitation.pairs import Node, Pairs
from tests.ui import sets
from tests.ui.dialogs.elicitation.rig import ElicitationRig, Key
from ui.controls.selector import Selector
from ui.dialogs.elicitation.frame import ElicitationDialog
from ui.dialogs.elicitation.pairs_matrix import MatrixView

C1, C2, C3 = (Node(f"c{i}") for i in (1, 2, 3))


@pytest.fixture
def dialog(rig: ElicitationRig) -> ElicitationDialog:
    """All three criteria at once."""
    return rig.elicit("pairs")


def ratio(dialog: ElicitationDialog, first: Node, second: Node) -> float | None:
    assert isinstance(dialog.judgements, Pairs)
    return dialog.judgements.ratio(first, second)


def cell(rig: ElicitationRig, row: int, column: int) -> str:
    return str(rig.find(MatrixView, "pairs_matrix").model().index(row, column).data())


def go_to(rig: ElicitationRig, row: int, column: int) -> MatrixView:
    matrix = rig.find(MatrixView, "pairs_matrix")
    matrix.setFocus()
    matrix.setCurrentIndex(matrix.model().index(row, column))
    return matrix


def test_that_a_digit_on_the_bar_says_how_much_more_the_left_one_matters(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    rig.key("pair_ratio", Key.Key_3)
    assert ratio(dialog, C1, C2) == 3
    assert rig.shown("pair_said") == "“Criterion 1” matters moderately more than “Criterion 2” (3)"
    rig.key("pair_ratio", Key.Key_End)
    assert ratio(dialog, C1, C2) == pytest.approx(1 / 9)
    rig.key("pair_ratio", Key.Key_Delete)
    assert ratio(dialog, C1, C2) is None


def test_that_the_next_pair_is_one_that_is_not_judged(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.key("pair_ratio", Key.Key_3)
    rig.click("next_pair")
    assert rig.shown("pair_said") == "“Criterion 1” and “Criterion 3” are not compared yet"


def test_that_the_matrix_is_filled_from_the_keyboard(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    matrix = go_to(rig, 0, 2)
    rig.qtbot.keyClick(matrix, Key.Key_5)
    assert (cell(rig, 0, 2), cell(rig, 2, 0)) == ("5", "1/5")
    rig.qtbot.keyClick(matrix, Key.Key_Minus)
    assert (cell(rig, 0, 2), cell(rig, 2, 0)) == ("1/5", "5")
    go_to(rig, 1, 0)
    rig.qtbot.keyClick(matrix, Key.Key_2)
    assert ratio(dialog, C1, C2) == 0.5
    rig.qtbot.keyClick(matrix, Key.Key_Return)
    assert matrix.current() == (1, 2)
    rig.qtbot.keyClick(matrix, Key.Key_4)
    rig.qtbot.keyClick(matrix, Key.Key_Delete)
    assert cell(rig, 1, 2) == ""


def test_that_missing_comparisons_are_allowed(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    assert dialog.aside.text().startswith("2 comparisons more")
    go_to(rig, 0, 1)
    rig.press(Key.Key_2)
    go_to(rig, 1, 2)
    rig.press(Key.Key_2)
    assert dialog.reading.points == pytest.approx({"c1": 100, "c2": 50, "c3": 25})
    assert dialog.reading.done == 2


def contradict(rig: ElicitationRig) -> None:
    for row, column, key in ((0, 1, Key.Key_2), (1, 2, Key.Key_2), (2, 0, Key.Key_4)):
        go_to(rig, row, column)
        rig.press(key)


def test_that_what_contradicts_is_named_shown_and_mended_by_a_click(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    contradict(rig)
    assert dialog.reading.verdict.startswith("Consistency ratio")
    assert len(dialog.reading.troubles) == 3
    at = next(i for i, t in enumerate(dialog.reading.troubles, start=1) if t.action == "Set to 1/4")
    rig.click(f"show_trouble_{at}")
    assert rig.find(MatrixView, "pairs_matrix").current() == (2, 0)
    rig.click(f"mend_{at}")
    assert ratio(dialog, C1, C3) == 4
    assert dialog.reading.verdict == "Consistency ratio 0.00"
    assert dialog.reading.troubles == ()


def test_that_the_judgements_are_kept_with_the_weighting(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    contradict(rig)
    made = rig.make_for("The port")
    assert made.basis.startswith("AHP, all criteria at once: 3 of 3 comparisons")
    assert made.reasons["c1"] == "In pairs: 2 × Criterion 2; 1/4 × Criterion 3."


def test_that_groups_are_compared_within_and_between(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    rig.click("groups")
    which = rig.find(Selector, "pairs_set")
    assert [choice.names[0] for choice in which.choices()] == ["Within Group g", "Between groups"]
    rig.key("pair_ratio", Key.Key_3)
    rig.click("next_pair")
    assert rig.shown("pair_said") == "“Group g” and “Group h” are not compared yet"
    rig.key("pair_ratio", Key.Key_2)
    assert dialog.reading.points == pytest.approx({"c1": 100, "c2": 100 / 3, "c3": 200 / 3})
    made = rig.make_for("The port")
    assert "Groups: Group g 2 × Group h." in made.basis


def test_that_many_criteria_are_compared_by_groups_at_first(qtbot: QtBot, tmp_path: Path) -> None:
    rig = ElicitationRig(qtbot, tmp_path, sets.built_in())
    dialog = rig.elicit("pairs")
    assert (dialog.reading.needed, dialog.reading.done) == (26, 0)
    rig.choose("pairs_set", "g_feasible")
    assert rig.find(MatrixView, "pairs_matrix").model().rowCount() == 6
    rig.click("all")
    assert dialog.reading.needed == 78
    matrix = rig.find(MatrixView, "pairs_matrix").model()
    assert matrix.headerData(12, Qt.Orientation.Horizontal) == "13"
    assert matrix.headerData(12, Qt.Orientation.Vertical) == "13  Durability"
