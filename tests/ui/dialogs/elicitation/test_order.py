"""Rank order in a dialog: keys, dragging and the rules."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from criteria.elicitation.order import Order
from tests.ui.dialogs.elicitation.rig import ElicitationRig, Key
from tests.ui.rig import move_mouse
from ui.dialogs.elicitation.frame import OUTCOME, ElicitationDialog
from ui.dialogs.elicitation.order_list import OrderList
from ui.tables.figures import FiguresTable

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dialog(rig: ElicitationRig) -> ElicitationDialog:
    return rig.elicit("order")


def placed(dialog: ElicitationDialog) -> tuple[str, ...]:
    assert isinstance(dialog.judgements, Order)
    return dialog.judgements.placed


def all_placed(rig: ElicitationRig) -> None:
    for _ in range(3):
        rig.press(Key.Key_Return)


def test_that_enter_gives_one_place_after_the_other(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    assert not dialog.reading.is_complete
    all_placed(rig)
    assert placed(dialog) == ("c1", "c2", "c3")
    assert dialog.reading.points == pytest.approx({"c1": 100, "c2": 500 / 11, "c3": 200 / 11})


def test_that_alt_and_the_arrows_move(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    all_placed(rig)
    rig.find(OrderList, "order_list").select("c3")
    rig.press(Key.Key_Up, ALT)
    rig.press(Key.Key_Up, ALT)
    rig.press(Key.Key_Up, ALT)
    assert placed(dialog) == ("c3", "c1", "c2")
    rig.press(Key.Key_Down, ALT)
    assert placed(dialog) == ("c1", "c3", "c2")
    assert rig.find(OrderList, "order_list").current() == "c3"


def test_that_buttons_move_too(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    all_placed(rig)
    rig.find(OrderList, "order_list").select("c2")
    rig.click("order_up")
    assert placed(dialog) == ("c2", "c1", "c3")
    rig.click("order_down")
    rig.click("order_down")
    assert placed(dialog) == ("c1", "c3", "c2")


def test_that_a_place_is_shared_and_taken_away_by_a_key(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    all_placed(rig)
    chosen = rig.find(OrderList, "order_list")
    chosen.select("c2")
    rig.press(Key.Key_Equal)
    assert dialog.reading.points["c1"] == dialog.reading.points["c2"]
    assert chosen.model().index(1, 0).data().startswith("1st, shared")
    rig.press(Key.Key_Delete)
    assert placed(dialog) == ("c1", "c3")
    assert not dialog.reading.is_complete


def test_that_dragging_does_what_the_keys_do(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    all_placed(rig)
    chosen = rig.find(OrderList, "order_list")
    centres = [chosen.visualRect(chosen.model().index(at, 0)).center() for at in range(3)]
    rig.qtbot.mousePress(chosen.viewport(), Qt.MouseButton.LeftButton, pos=centres[2])
    move_mouse(chosen.viewport(), QPoint(centres[0].x(), centres[0].y() + 2))
    QApplication.processEvents()
    rig.qtbot.mouseRelease(chosen.viewport(), Qt.MouseButton.LeftButton, pos=centres[0])
    assert placed(dialog) == ("c3", "c1", "c2")


def test_that_another_rule_makes_other_points_of_the_same_order(
    rig: ElicitationRig, dialog: ElicitationDialog
) -> None:
    all_placed(rig)
    rig.click("sum")
    assert dialog.reading.points == pytest.approx({"c1": 100, "c2": 200 / 3, "c3": 100 / 3})
    made = rig.make_for("The port")
    assert "equal steps: 1 Criterion 1, 2 Criterion 2, 3 Criterion 3" in made.basis


def test_that_what_the_other_rules_make_stands_beside(rig: ElicitationRig, dialog: ElicitationDialog) -> None:
    all_placed(rig)
    rig.click(OUTCOME)
    rig.qtbot.waitUntil(lambda: bool(dialog.outcome.preview.sentence.text()))
    table = rig.find(FiguresTable, "ranks_under").model()
    heads = [table.headerData(c, Qt.Orientation.Horizontal) for c in range(2, table.columnCount())]
    assert heads[:4] == ["As judged", "Equal steps", "Reciprocal", "Now"]
