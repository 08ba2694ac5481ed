"""What every elicitation dialog does: keep, take back, show what it does, and make a weighting."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from criteria.edits.sets import copied_as
from criteria.elicitation.swings import Swings
from tests.ui import sets
from tests.ui.dialogs.elicitation.rig import ElicitationRig, Key
from ui.controls.buttons import Button
from ui.controls.points_field import PointsField
from ui.controls.segmented import Segmented
from ui.controls.selector import Selector
from ui.dialogs.elicitation.frame import OUTCOME
from ui.tables.figures import FiguresTable
from ui.window.menus import WAYS

CTRL = Qt.KeyboardModifier.ControlModifier


def weigh(rig: ElicitationRig) -> None:
    """The duel: c2 first, so that Q would lead, not P."""
    rig.choose("first_swing", "c2")
    rig.enter("swing_points_c1", "60")
    rig.enter("swing_points_c3", "20")


class TestMaking:
    def test_that_it_is_one_step_that_adds_the_person_and_takes_the_weights(
        self, rig: ElicitationRig
    ) -> None:
        before = rig.document.option_set
        rig.elicit("swing")
        weigh(rig)
        made = rig.make_for("The port")
        after = rig.document.option_set
        assert rig.no_dialog()
        assert made.points == {"c1": 60, "c2": 100, "c3": 20}
        assert (made.name, made.elicitation, made.round) == ("The port", "dialog", 1)
        assert after.working.base == made.key
        assert after.working.points == made.points
        assert [s.name for s in after.stakeholders] == ["The port"]
        assert rig.document.undo_stack.count() == 1
        rig.act()
        assert rig.document.option_set == before

    def test_that_a_second_answer_of_somebody_is_a_second_round(self, rig: ElicitationRig) -> None:
        for _ in range(2):
            rig.elicit("swing")
            weigh(rig)
            made = rig.make_for("The port")
        assert made.round == 2
        assert [w.name for w in rig.document.option_set.weightings] == [
            "Start",
            "The port, round 1",
            "The port",
        ]

    def test_that_somebody_known_is_chosen_from_the_list(self, rig: ElicitationRig) -> None:
        rig.elicit("swing")
        weigh(rig)
        rig.make_for("The port")
        key = rig.document.option_set.stakeholders[0].key
        dialog = rig.elicit("swing")
        assert "2" in next(c.note for c in rig.find(Selector, "elicitation_person").choices() if c.key == key)
        weigh(rig)
        rig.choose("elicitation_person", key)
        assert dialog.person.name() == "The port"
        assert not dialog.person.field.isVisible()
        rig.click("primary_button")
        assert rig.document.option_set.weightings[-1].round == 2

    def test_that_a_typed_name_that_is_taken_says_that_it_is_a_later_round(self, rig: ElicitationRig) -> None:
        rig.elicit("swing")
        weigh(rig)
        rig.make_for("The port")
        rig.elicit("swing")
        rig.type_into("elicitation_name", "the PORT")
        assert "round 2" in rig.shown("elicitation_name_note")

    def test_that_it_needs_points_and_a_name(self, rig: ElicitationRig) -> None:
        dialog = rig.elicit("swing")
        rig.type_into("elicitation_name", "The port")
        assert not dialog.primary.isEnabled()
        weigh(rig)
        assert dialog.primary.isEnabled()
        rig.type_into("elicitation_name", "")
        assert not dialog.primary.isEnabled()

    def test_that_enter_alone_never_makes_one_but_with_ctrl_does(self, rig: ElicitationRig) -> None:
        dialog = rig.elicit("swing")
        weigh(rig)
        rig.type_into("elicitation_name", "The port")
        rig.press(Key.Key_Return)
        assert dialog.isVisible()
        rig.press(Key.Key_Return, CTRL)
        assert rig.document.option_set.weightings[-1].name == "The port"

    def test_that_judgements_that_became_a_weighting_are_not_offered_again(self, rig: ElicitationRig) -> None:
        rig.elicit("swing")
        weigh(rig)
        rig.make_for("The port")
        assert rig.elicit("swing").judgements == Swings()


class TestKeeping:
    def test_that_closing_changes_nothing_and_keeps_what_was_judged(self, rig: ElicitationRig) -> None:
        dialog = rig.elicit("swing")
        weigh(rig)
        rig.type_into("elicitation_name", "The port")
        judged = dialog.judgements
        rig.press(Key.Key_Escape)
        assert rig.no_dialog()
        assert rig.document.undo_stack.count() == 0
        again = rig.elicit("swing")
        assert again.judgements == judged
        assert again.person.name() == "The port"

    def test_that_what_is_typed_and_not_yet_entered_is_kept_too(self, rig: ElicitationRig) -> None:
        rig.elicit("swing")
        weigh(rig)
        field = rig.find(PointsField, "swing_points_c3")
        field.setFocus()
        field.selectAll()
        rig.qtbot.keyClicks(field, "35")
        rig.click("cancel_button")
        assert rig.elicit("swing").reading.points["c3"] == 35

    def test_that_what_is_typed_and_not_yet_entered_is_made_too(self, rig: ElicitationRig) -> None:
        rig.elicit("swing")
        weigh(rig)
        rig.type_into("elicitation_name", "The port")
        field = rig.find(PointsField, "swing_points_c3")
        field.setFocus()
        field.selectAll()
        rig.qtbot.keyClicks(field, "35")
        rig.click("primary_button")
        assert rig.document.option_set.weightings[-1].points["c3"] == 35

    def test_that_what_is_typed_and_is_no_number_keeps_it_open(self, rig: ElicitationRig) -> None:
        dialog = rig.elicit("swing")
        weigh(rig)
        rig.type_into("elicitation_name", "The port")
        field = rig.find(PointsField, "swing_points_c3")
        field.setFocus()
        field.selectAll()
        rig.qtbot.keyClicks(field, "much")
        rig.click("primary_button")
        assert dialog.isVisible()
        assert field.error()
        assert rig.document.undo_stack.count() == 0

    def test_that_each_way_and_each_set_keep_their_own(self, rig: ElicitationRig) -> None:
        rig.elicit("swing")
        weigh(rig)
        rig.click("cancel_button")
        assert rig.elicit("order").reading.done == 0
        rig.click("cancel_button")
        kept = rig.document.option_set
        rig.document.open(copied_as(kept, "Another"))
        assert rig.elicit("swing").reading.done == 0
        rig.click("cancel_button")
        rig.document.open(kept)
        assert rig.elicit("swing").reading.done == 3

    def test_that_a_judgement_is_taken_back_and_made_again(self, rig: ElicitationRig) -> None:
        dialog = rig.elicit("swing")
        weigh(rig)
        rig.click("take_back")
        assert dialog.reading.done == 2
        rig.key("first_swing", Key.Key_Z, CTRL)
        assert dialog.reading.done == 1
        rig.click("judge_again")
        assert dialog.reading.done == 2

    def test_that_starting_over_can_be_taken_back_too(self, rig: ElicitationRig) -> None:
        dialog = rig.elicit("swing")
        weigh(rig)
        rig.click("start_over")
        assert dialog.judgements == Swings()
        rig.click("take_back")
        assert dialog.reading.is_complete


class TestOutcome:
    def test_that_it_says_who_would_lead_before_anything_is_kept(self, rig: ElicitationRig) -> None:
        dialog = rig.elicit("swing")
        assert not dialog.view.segment(OUTCOME).isEnabled()
        weigh(rig)
        rig.click(OUTCOME)
        rig.qtbot.waitUntil(lambda: bool(dialog.outcome.preview.sentence.text()))
        assert rig.shown("preview_sentence") == "Q would lead, not P"
        assert rig.document.undo_stack.count() == 0

    def test_that_places_can_be_read_as_a_table(self, rig: ElicitationRig) -> None:
        dialog = rig.elicit("swing")
        weigh(rig)
        rig.click(OUTCOME)
        rig.qtbot.waitUntil(lambda: bool(dialog.outcome.preview.sentence.text()))
        rig.click("preview_as_table")
        model = rig.find(FiguresTable, "preview_places").model()
        rows = {
            model.index(r, 0).data(): (model.index(r, 2).data(), model.index(r, 3).data()) for r in range(3)
        }
        assert rows == {"P": ("1", "2"), "Q": ("2", "1"), "R": ("3", "3")}

    def test_that_elicit_mode_shows_no_ranking_and_takes_no_weights(self, rig: ElicitationRig) -> None:
        before = rig.document.option_set.working
        dialog = rig.elicit("swing", hidden=True)
        weigh(rig)
        assert not [w for w in rig.page.findChildren(Segmented, "elicitation_view") if w.isVisible()]
        assert not dialog.outcome.isVisible()
        made = rig.make_for("The port")
        assert made.elicited
        assert rig.document.option_set.working == before

    def test_that_cross_checks_are_marked_as_nobodys_preference(self, rig: ElicitationRig) -> None:
        rig.files.cross_checks()
        assert "preference" in rig.dialog("cross_checks_dialog").title.text()
        table = rig.find(FiguresTable, "ranks_under").model()
        heads = [table.headerData(c, Qt.Orientation.Horizontal) for c in range(table.columnCount())]
        assert heads == ["Code", "Option", "Now", "Equal *", "Entropy *", "CRITIC *"]
        assert rig.shown("cross_check_warning").startswith("*")
        rig.press(Key.Key_Escape)
        assert rig.document.undo_stack.count() == 0


class TestOddSets:
    @pytest.mark.parametrize("way", WAYS)
    @pytest.mark.parametrize("name", sets.ODD)
    def test_that_no_set_makes_it_stumble(self, qtbot: QtBot, tmp_path: Path, way: str, name: str) -> None:
        rig = ElicitationRig(qtbot, tmp_path, sets.ODD[name]())
        rig.files.elicit_by(way, hidden=False)
        if len(rig.document.option_set.criteria) < 2:
            assert rig.no_dialog()
            assert "two criteria" in rig.last_told().detail
        else:
            assert rig.dialog(f"elicit_{way}_dialog").isVisible()


class TestReach:
    @pytest.mark.parametrize("way", WAYS)
    def test_that_every_control_has_a_name_and_the_keyboard_goes_round(
        self, rig: ElicitationRig, way: str
    ) -> None:
        dialog = rig.elicit(way)
        controls = [
            w
            for w in dialog.findChildren(QWidget)
            if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]
        for control in controls:
            assert control.objectName(), control
            name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
            assert name, control.objectName()
        visited = set()
        for _ in range(60):
            rig.press(Key.Key_Tab)
            focused = rig.page.focusWidget()
            assert focused is not None
            assert dialog.isAncestorOf(focused)
            visited.add(focused.objectName())
        assert {"elicitation_person", "elicitation_name", "cancel_button"} <= visited
        assert isinstance(rig.find(Button, "start_over"), Button)
