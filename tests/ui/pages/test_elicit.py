"""Elicit mode: swings are weighed with options and ranking out of sight, then revealed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from criteria.edits import elicitation, structure, weights
from criteria.weightings import Weighting, missing_points
from tests.ui import sets
from tests.ui.rig import LEFT, Rig
from ui.controls.banner import Banner
from ui.controls.buttons import Button
from ui.controls.points_field import PointsField
from ui.controls.words import Words
from ui.dialogs.frame import Dialog
from ui.pages.elicit_row import ElicitRow
from ui.panels.headline import Headline
from ui.panels.refusal import Refusal
from ui.panels.track_bar import TrackBar

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    opened = open_window(sets.duel())
    opened.window.set_mode("elicit")
    opened.tick()
    return opened


def weighting(rig: Rig) -> Weighting:
    return rig.set.weightings[-1]


def given(rig: Rig) -> dict[str, float]:
    return dict(weighting(rig).points)


def give(rig: Rig, **points: str) -> None:
    for key, words in points.items():
        rig.type(f"swing_points_{key}", words)


def message(rig: Rig) -> str:
    shown = rig.find(Banner, "elicit_banner").message()
    assert shown is not None
    return shown.headline


def words_on(window: QWidget) -> list[str]:
    """Every word that can be read, hovered or heard in a window."""
    found = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, Headline):
            found.append(widget.words())
    return [words for words in found if words]


class TestSecrecy:
    def test_that_no_option_and_no_ranking_can_be_read_anywhere(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        rig.window.weigh.select("A4")
        rig.window.weight_acts.take_snapshot()
        rig.window.set_mode("elicit")
        rig.settle()
        said = words_on(rig.window)
        for option in rig.set.options:
            for name in (option.name, option.short_name):
                assert not [words for words in said if name and name in words]
        for hidden in ("ranking_panel", "inspector", "weights_panel", "headline"):
            assert not rig.shows(hidden)

    def test_that_commands_that_show_a_ranking_rest(self, rig: Rig) -> None:
        actions = rig.window.commands.actions
        resting = {"projector", "snapshot", "reset", "compare", "keep", "copy_table", "copy_picture", "table"}
        assert not [key for key in resting if actions[key].isEnabled()]
        rig.window.set_mode("explore")
        assert all(actions[key].isEnabled() for key in resting - {"reset"})

    def test_that_the_projector_leaves_the_screen(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel())
        rig.window.show_projector()
        rig.tick()
        assert rig.shows("projector_window")
        rig.window.set_mode("elicit")
        rig.tick()
        assert not rig.shows("projector_window")

    def test_that_complete_weightings_cannot_be_taken_up_unseen(self, rig: Rig) -> None:
        assert [c.enabled for c in rig.window.bar.weighting.choices()] == [False]
        rig.window.set_mode("explore")
        assert [c.enabled for c in rig.window.bar.weighting.choices()] == [True]


class TestWeighing:
    def test_that_nothing_is_suggested_before_a_value_is_given(self, rig: Rig) -> None:
        bar = rig.find(TrackBar, "matters_c1")
        assert bar._track.value is None
        assert bar._track.stretches == ()
        assert rig.find(PointsField, "swing_points_c1").text() == ""

    def test_that_the_first_given_is_the_biggest_and_gets_100(self, rig: Rig) -> None:
        give(rig, c2="40")
        assert given(rig) == {"c2": 100}
        assert rig.find(PointsField, "swing_points_c2").text() == "100"
        assert rig.find(TrackBar, "matters_c2")._track.locked

    def test_that_a_click_on_an_empty_track_gives_a_value(self, rig: Rig) -> None:
        give(rig, c2="100")
        bar = rig.find(TrackBar, "matters_c1")
        rig.qtbot.mouseClick(bar, LEFT, pos=rig.spot(bar, 35))
        assert given(rig)["c1"] == pytest.approx(35, abs=1)

    def test_that_a_drag_is_one_step_and_esc_takes_the_value_back(self, rig: Rig) -> None:
        give(rig, c2="100")
        before, steps = rig.set, rig.document.undo_stack.count()
        bar = rig.find(TrackBar, "matters_c1")
        rig.qtbot.mousePress(bar, LEFT, pos=rig.spot(bar, 20))
        for points in (30, 45):
            rig.move(bar, rig.spot(bar, points))
        assert rig.document.undo_stack.count() == steps + 1
        rig.qtbot.keyClick(bar, Key.Key_Escape)
        assert rig.set is before
        rig.qtbot.mouseRelease(bar, LEFT, pos=rig.spot(bar, 45))
        assert "c1" not in given(rig)

    def test_that_esc_takes_even_the_first_value_back(self, rig: Rig) -> None:
        before = rig.set
        bar = rig.find(TrackBar, "matters_c1")
        rig.qtbot.mousePress(bar, LEFT, pos=rig.spot(bar, 20))
        assert given(rig) == {"c1": 100}
        rig.qtbot.keyClick(bar, Key.Key_Escape)
        assert rig.set is before
        rig.qtbot.mouseRelease(bar, LEFT)

    def test_that_keys_weigh_too(self, rig: Rig) -> None:
        give(rig, c2="100")
        rig.key("matters_c1", Key.Key_Right, Mod.ShiftModifier)
        rig.key("matters_c1", Key.Key_Right)
        assert given(rig)["c1"] == 11
        rig.key("matters_c3", Key.Key_Home)
        assert given(rig)["c3"] == 0

    def test_that_alt_arrow_gives_no_value(self, rig: Rig) -> None:
        rig.key("matters_c1", Key.Key_Right, Mod.AltModifier)
        assert len(rig.set.weightings) == 1

    def test_that_weighed_swings_stand_by_their_points(self, rig: Rig) -> None:
        give(rig, c3="100", c1="20", c2="70")
        rig.qtbot.wait(1)
        tops = {key: rig.find(QWidget, f"swing_{key}").y() for key in ("c1", "c2", "c3")}
        assert tops["c3"] < tops["c2"] < tops["c1"]

    def test_that_tab_follows_the_order_on_the_page(self, rig: Rig) -> None:
        give(rig, c3="100", c1="20", c2="70")
        rig.find(TrackBar, "matters_c3").setFocus()
        visited = []
        for _ in range(6):
            visited.append(rig.focus().objectName())
            rig.press(Key.Key_Tab)
        assert visited == [
            "matters_c3", "swing_points_c3", "matters_c2", "swing_points_c2", "matters_c1", "swing_points_c1",
        ]  # fmt: skip

    @pytest.mark.parametrize("words", ["eighty", "-5", "inf", "1e9", ""])
    def test_that_bad_input_stays_with_a_sentence(self, rig: Rig, words: str) -> None:
        give(rig, c2="100", c1="30")
        field = rig.find(PointsField, "swing_points_c1")
        field.setFocus()
        field.selectAll()
        rig.qtbot.keyClick(field, Key.Key_Delete)
        rig.qtbot.keyClicks(field, words)
        rig.press(Key.Key_Return)
        assert given(rig)["c1"] == 30
        assert field.text() == words
        assert rig.find(Refusal, "refusal_c1").text().endswith("Type a number from 0 to 100.")
        assert rig.focus() is field
        rig.press(Key.Key_Escape)
        assert field.text() == "30"
        assert not rig.shows("refusal_c1")


class TestTheBiggest:
    def test_that_more_than_100_asks_and_keeps_the_old_value(self, rig: Rig) -> None:
        give(rig, c2="100", c1="30")
        give(rig, c1="150")
        assert message(rig) == "Points go from 0 to 100. Is this now the biggest swing?"
        assert given(rig) == {"c2": 100, "c1": 30}
        assert rig.find(PointsField, "swing_points_c1").text() == "150"

    def test_that_confirming_re_anchors_in_one_step(self, rig: Rig) -> None:
        give(rig, c2="100", c3="40", c1="30")
        steps = rig.document.undo_stack.count()
        give(rig, c1="200")
        rig.click("banner_action")
        assert given(rig) == {"c2": 50, "c3": 20, "c1": 100}
        assert rig.document.undo_stack.count() == steps + 1
        assert not rig.shows("elicit_banner")
        assert not rig.shows("refusal_c1")
        rig.press(Key.Key_Z, Mod.ControlModifier)
        assert given(rig) == {"c2": 100, "c3": 40, "c1": 30}

    def test_that_typing_less_answers_the_question(self, rig: Rig) -> None:
        give(rig, c2="100", c1="150")
        give(rig, c1="80")
        assert given(rig) == {"c2": 100, "c1": 80}
        assert not rig.shows("elicit_banner")

    def test_that_esc_answers_the_question_with_no(self, rig: Rig) -> None:
        give(rig, c2="100", c1="30")
        give(rig, c1="150")
        rig.press(Key.Key_Escape)
        assert rig.find(PointsField, "swing_points_c1").text() == "30"
        assert not rig.shows("elicit_banner")

    def test_that_weighing_another_drops_the_question(self, rig: Rig) -> None:
        give(rig, c2="100", c1="30")
        give(rig, c1="150")
        give(rig, c3="20")
        assert rig.find(PointsField, "swing_points_c1").text() == "30"
        assert not rig.shows("elicit_banner")
        assert given(rig) == {"c2": 100, "c1": 30, "c3": 20}

    def test_that_a_swing_that_goes_takes_the_question_along(self, rig: Rig) -> None:
        give(rig, c2="100", c1="150")
        rig.document.apply("remove", structure.remove_criterion(rig.set, "c1"))
        assert not rig.shows("elicit_banner")

    def test_that_the_first_swing_may_be_said_to_be_more_than_100(self, rig: Rig) -> None:
        give(rig, c1="120")
        rig.click("banner_action")
        assert given(rig) == {"c1": 100}


class TestGoingOn:
    def test_that_enter_goes_to_the_next_unweighed_swing(self, rig: Rig) -> None:
        assert rig.focus().objectName() == "matters_c1"
        rig.qtbot.keyClicks(rig.focus(), "1")
        rig.press(Key.Key_Return)
        assert rig.focus().objectName() == "matters_c2"
        rig.press(Key.Key_Return)
        assert rig.focus().objectName() == "matters_c3"
        rig.press(Key.Key_Return)
        assert rig.focus().objectName() == "matters_c2"

    def test_that_enter_ends_at_reveal(self, rig: Rig) -> None:
        give(rig, c1="100", c2="50", c3="20")
        assert rig.focus().objectName() == "reveal_button"

    def test_that_progress_is_counted_and_said(self, rig: Rig) -> None:
        assert rig.find(QWidget, "elicit_progress").accessibleName() == "0 of 3 weighed"
        give(rig, c1="100", c2="50")
        assert rig.find(QWidget, "elicit_progress").accessibleName() == "2 of 3 weighed"
        left = rig.find(Words, "elicit_left")
        assert left.text() == "1 swing left before the ranking can be shown"
        assert not rig.find(Button, "reveal_button").isEnabled()

    def test_that_reveal_starts_from_the_weighting_and_shows_the_ranking(self, rig: Rig) -> None:
        give(rig, c2="100", c1="30", c3="0")
        rig.click("reveal_button")
        assert rig.set.working.base == weighting(rig).key
        assert weighting(rig).elicited
        assert rig.shows("ranking_panel")
        assert rig.evaluation.leader == 1
        rig.document.undo_stack.undo()
        assert rig.set.working.base == "start"

    def test_that_undo_takes_back_swing_after_swing(self, rig: Rig) -> None:
        give(rig, c2="100", c1="30")
        rig.press(Key.Key_Z, Mod.ControlModifier)
        assert given(rig) == {"c2": 100}
        rig.press(Key.Key_Z, Mod.ControlModifier)
        assert rig.set is sets.duel()
        assert rig.find(PointsField, "swing_points_c2").text() == ""
        rig.press(Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
        assert given(rig) == {"c2": 100}

    def test_that_leaving_and_coming_back_goes_on_with_the_same_weighting(self, rig: Rig) -> None:
        give(rig, c2="100", c1="30")
        rig.window.set_mode("explore")
        rig.window.set_mode("elicit")
        rig.tick()
        assert rig.find(PointsField, "swing_points_c1").text() == "30"
        give(rig, c3="5")
        rig.window.set_mode("explore")
        rig.window.set_mode("elicit")
        rig.tick()
        assert rig.find(PointsField, "swing_points_c3").text() == "5"
        assert len(rig.set.weightings) == 2

    def test_that_an_unfinished_weighting_is_continued_from_the_list(self, open_window: OpenWindow) -> None:
        begun, key = elicitation.begin_elicitation(sets.duel(), "Half done", "2026-05-02")
        rig = open_window(elicitation.give_points(begun, key, "c1", 100))
        for _ in range(2):
            rig.choose("weighting_selector", key)
            assert rig.shows("elicit_page")
            assert rig.find(QLineEdit, "elicit_name").text() == "Half done"
            rig.window.set_mode("explore")
        assert rig.set.working.base == "start"


class TestWords:
    def test_that_a_name_given_first_is_the_weightings(self, rig: Rig) -> None:
        name = rig.find(QLineEdit, "elicit_name")
        name.setFocus()
        rig.qtbot.keyClicks(name, "  The   mayor ")
        give(rig, c1="100")
        assert weighting(rig).name == "The mayor"

    def test_that_a_name_given_later_renames_it_and_a_taken_one_is_made_free(self, rig: Rig) -> None:
        give(rig, c1="100")
        name = rig.find(QLineEdit, "elicit_name")
        name.setFocus()
        name.selectAll()
        rig.qtbot.keyClicks(name, "start")
        rig.press(Key.Key_Return)
        assert weighting(rig).name == "start (2)"
        assert "start (2), in progress" in rig.window.bar.weighting.accessibleName()

    def test_that_an_emptied_name_comes_back(self, rig: Rig) -> None:
        give(rig, c1="100")
        before = weighting(rig).name
        name = rig.find(QLineEdit, "elicit_name")
        name.setFocus()
        name.clear()
        rig.press(Key.Key_Return)
        assert name.text() == before
        assert weighting(rig).name == before

    def test_that_it_depends_is_kept_beside_the_judgement(self, rig: Rig) -> None:
        give(rig, c1="100")
        rig.find(TrackBar, "matters_c2").setFocus()
        rig.click("depends_button")
        dialog = rig.find(Dialog, "words_dialog")
        field = rig.find(QLineEdit, "words_field")
        rig.qtbot.keyClicks(field, "on the budget")
        rig.press(Key.Key_Return)
        rig.tick()
        assert not dialog.isVisible()
        assert weighting(rig).depends == {"c2": "on the budget"}
        assert given(rig) == {"c1": 100}
        assert "on the budget" in rig.find(QWidget, "swing_c2").toolTip()


class TestOtherSets:
    @pytest.mark.parametrize("name", sorted(sets.ODD))
    def test_that_every_set_can_be_weighed(self, open_window: OpenWindow, name: str) -> None:
        rig = open_window(sets.ODD[name]())
        rig.window.set_mode("elicit")
        rig.tick()
        for criterion in rig.set.criteria:
            give(rig, **{criterion.key: "60"})
        assert rig.find(Button, "reveal_button").isEnabled() == bool(rig.set.criteria)
        if rig.set.criteria:
            assert not missing_points(weighting(rig), rig.set.criteria)
        rig.window.set_mode("explore")
        rig.tick()

    def test_that_another_set_starts_afresh(self, rig: Rig) -> None:
        give(rig, c1="100")
        rig.document.open(sets.ungrouped())
        rig.tick()
        assert rig.find(PointsField, "swing_points_c1").text() == ""
        give(rig, c2="1")
        assert given(rig) == {"c2": 100}

    def test_that_a_row_that_goes_with_its_set_is_not_the_current_one(self, rig: Rig) -> None:
        gone = rig.find(ElicitRow, "swing_c1")
        rig.document.open(sets.built_in())
        gone.focused.emit("c1")
        assert not rig.find(Button, "depends_button").isEnabled()

    def test_that_a_criterion_that_goes_takes_its_row_and_its_questions(self, rig: Rig) -> None:
        give(rig, c2="100", c1="150")
        rig.document.apply("remove", structure.remove_criterion(rig.set, "c1"))
        rig.tick()
        assert not rig.shows("swing_c1")
        assert not rig.find(Button, "depends_button").isEnabled()
        give(rig, c3="10")
        assert given(rig) == {"c2": 100, "c3": 10}

    def test_that_working_weights_stay_as_they_are_until_reveal(self, rig: Rig) -> None:
        before = rig.set.working
        give(rig, c2="100", c1="30", c3="7")
        assert rig.set.working is before
        assert weights.working_of(rig.set).points.tolist() == [60, 40, 20]


def test_that_the_theme_repaints_the_squares_of_the_groups(open_window: OpenWindow) -> None:
    rig = open_window(sets.built_in())
    rig.window.set_mode("elicit")
    rig.tick()
    row = rig.window.elicit._rows["stability"]
    light = row._data.colour.name() if row._data else ""
    rig.window.appearance.set_theme("dark")
    rig.tick()
    assert row._data is not None
    assert row._data.colour.name() != light
