"""Weights moved as a person moves them: dragged, stepped, typed, locked, cancelled."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from criteria.edits import weights
from criteria.optionset import revised
from tests.ui import sets
from tests.ui.rig import LEFT, Rig
from ui.controls.buttons import IconButton
from ui.controls.points_field import PointsField
from ui.panels.group_row import ShareBar
from ui.panels.refusal import Refusal
from ui.panels.track_bar import TrackBar

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sets.duel())


def points(rig: Rig) -> dict[str, float]:
    return dict(rig.set.working.points)


def steps(rig: Rig) -> int:
    return rig.document.undo_stack.count()


def leader(rig: Rig) -> str:
    evaluation = rig.evaluation
    assert evaluation.leader is not None
    return evaluation.option_set.options[evaluation.leader].badge


def wheel(widget: QWidget) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    none, still = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    place, there = QPointF(widget.rect().center()), widget.mapToGlobal(QPointF(widget.rect().center()))
    event = QWheelEvent(place, there, QPoint(), QPoint(0, -120), none, Mod.NoModifier, still, False)
    QApplication.sendEvent(widget, event)


class TestDragging:
    def test_that_a_drag_moves_the_points_and_is_one_step(self, rig: Rig) -> None:
        rig.drag("slider_c1", 50, 40, 30)
        assert points(rig) == {"c1": 30, "c2": 40, "c3": 20}
        assert leader(rig) == "Q"
        assert steps(rig) == 1
        rig.press(Key.Key_Z, Mod.ControlModifier)
        assert points(rig)["c1"] == 60
        rig.press(Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
        assert points(rig)["c1"] == 30

    def test_that_two_drags_are_two_steps(self, rig: Rig) -> None:
        rig.drag("slider_c1", 50)
        rig.drag("slider_c1", 40)
        assert steps(rig) == 2

    def test_that_a_key_after_a_drag_is_a_step_of_its_own(self, rig: Rig) -> None:
        rig.drag("slider_c1", 50)
        rig.key("slider_c1", Key.Key_Right)
        assert points(rig)["c1"] == 51
        assert steps(rig) == 2

    def test_that_dragging_back_leaves_the_document_clean(self, rig: Rig) -> None:
        rig.drag("slider_c1", 20, 90, 60)
        assert rig.document.undo_stack.isClean()
        assert not rig.window.isWindowModified()
        assert rig.set is sets.duel()

    def test_that_esc_cancels_a_drag_for_good(self, rig: Rig) -> None:
        bar = rig.drag("slider_c1", 50, 10, release=False)
        assert points(rig)["c1"] == 10
        rig.qtbot.keyClick(bar, Key.Key_Escape)
        rig.move(bar, rig.spot(bar, 80))
        assert points(rig)["c1"] == 60
        assert steps(rig) == 0
        rig.qtbot.mouseRelease(bar, LEFT, pos=rig.spot(bar, 80))
        assert points(rig)["c1"] == 60

    def test_that_esc_brings_back_locked_weights_to_the_last_bit(self, rig: Rig) -> None:
        rig.document.apply("lock", weights.set_lock(rig.set, "c3", True))
        before = rig.set
        rig.tick()
        bar = rig.drag("slider_c1", 37, 11, release=False)
        rig.qtbot.keyClick(bar, Key.Key_Escape)
        assert rig.set is before
        rig.qtbot.mouseRelease(bar, LEFT)

    def test_that_the_handle_is_held_where_it_was_taken(self, rig: Rig) -> None:
        bar = rig.find(TrackBar, "slider_c1")
        place = rig.spot(bar, 60) + QPoint(6, 0)
        rig.qtbot.mousePress(bar, LEFT, pos=place)
        rig.move(bar, place + QPoint(1, 0))
        rig.qtbot.mouseRelease(bar, LEFT, pos=place)
        assert abs(points(rig)["c1"] - 60) <= 1

    def test_that_a_click_on_the_track_moves_the_handle_there(self, rig: Rig) -> None:
        bar = rig.find(TrackBar, "slider_c1")
        rig.qtbot.mouseClick(bar, LEFT, pos=rig.spot(bar, 15))
        assert points(rig)["c1"] == pytest.approx(15, abs=1)

    def test_that_other_mouse_buttons_move_nothing(self, rig: Rig) -> None:
        bar = rig.find(TrackBar, "slider_c1")
        rig.qtbot.mouseClick(bar, Qt.MouseButton.RightButton, pos=rig.spot(bar, 15))
        assert steps(rig) == 0

    def test_that_the_wheel_moves_no_weight(self, rig: Rig) -> None:
        for name in ("slider_c1", "bar_g"):
            wheel(rig.find(QWidget, name))
        assert points(rig) == {"c1": 60, "c2": 40, "c3": 20}
        assert rig.find(TrackBar, "slider_c1").value() == 60

    def test_that_a_track_longer_than_a_hundred_keeps_its_length_while_dragged(self, rig: Rig) -> None:
        rig.document.apply("big", weights.set_points(rig.set, "c1", 200))
        rig.tick()
        rig.drag("slider_c1", 190, 180, 150, 100, 50, end=200, release=False)
        bar = rig.find(TrackBar, "slider_c1")
        assert points(rig)["c1"] == pytest.approx(50, abs=1)
        assert bar.held_end() == 200
        rig.qtbot.mouseRelease(bar, LEFT)
        rig.tick()
        assert bar.held_end() == 0
        assert bar.maximum() == 100

    def test_that_no_points_at_all_are_refused_beside_the_row(self, rig: Rig) -> None:
        rig.type("share_c1", "100")
        assert points(rig) == {"c1": 60, "c2": 0, "c3": 0}
        rig.drag("slider_c1", 20, 0)
        assert points(rig)["c1"] == 20
        said = rig.find(Refusal, "refusal_c1").text()
        assert said.startswith("Working weights: 0 points for every criterion.")
        rig.drag("slider_c1", 30)
        assert not rig.shows("refusal_c1")

    def test_that_zero_and_back_restores_the_others(self, rig: Rig) -> None:
        rig.type("share_c1", "100")
        rig.type("share_c1", "50")
        assert points(rig) == {"c1": pytest.approx(60), "c2": 40, "c3": 20}


class TestKeys:
    @pytest.mark.parametrize(
        ("key", "modifier", "after"),
        [
            (Key.Key_Right, Mod.NoModifier, 61),
            (Key.Key_Left, Mod.NoModifier, 59),
            (Key.Key_Plus, Mod.NoModifier, 61),
            (Key.Key_Minus, Mod.NoModifier, 59),
            (Key.Key_Right, Mod.ShiftModifier, 70),
            (Key.Key_Left, Mod.ShiftModifier, 50),
            (Key.Key_PageUp, Mod.NoModifier, 70),
            (Key.Key_PageDown, Mod.NoModifier, 50),
            (Key.Key_Home, Mod.NoModifier, 0),
            (Key.Key_End, Mod.NoModifier, 100),
        ],
    )
    def test_that_keys_step_the_points(self, rig: Rig, key: Key, modifier: Mod, after: float) -> None:
        rig.key("slider_c1", key, modifier)
        assert points(rig)["c1"] == after

    def test_that_a_run_of_keys_is_one_step(self, rig: Rig) -> None:
        for _ in range(4):
            rig.key("slider_c1", Key.Key_Left)
        assert points(rig)["c1"] == 56
        assert steps(rig) == 1

    def test_that_keys_stop_at_the_ends(self, rig: Rig) -> None:
        rig.key("slider_c3", Key.Key_Home)
        rig.key("slider_c3", Key.Key_Left)
        assert points(rig)["c3"] == 0
        rig.key("slider_c3", Key.Key_End)
        rig.key("slider_c3", Key.Key_Right, Mod.ShiftModifier)
        assert points(rig)["c3"] == 100

    def test_that_alt_arrow_goes_just_past_the_next_flip(self, rig: Rig) -> None:
        assert leader(rig) == "P"
        rig.key("slider_c1", Key.Key_Left, Mod.AltModifier)
        assert points(rig)["c1"] == 39
        assert leader(rig) == "Q"
        rig.key("slider_c1", Key.Key_Right, Mod.AltModifier)
        assert points(rig)["c1"] == 41
        assert leader(rig) == "P"

    def test_that_alt_arrow_moves_nothing_where_there_is_no_flip(self, rig: Rig) -> None:
        rig.key("slider_c1", Key.Key_Right, Mod.AltModifier)
        rig.key("slider_c3", Key.Key_Left, Mod.AltModifier)
        assert steps(rig) == 0

    def test_that_alt_arrow_changes_the_leader_in_the_real_case(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        before = leader(rig)
        for key in ("stability", "standing", "trade", "legal"):
            flips = rig.evaluation
            index = [c.key for c in flips.option_set.criteria].index(key)
            if len(flips.tracks[index].winners) < 2:
                continue
            for direction in (Key.Key_Left, Key.Key_Right):
                rig.key(f"slider_{key}", direction, Mod.AltModifier)
                if steps(rig):
                    assert leader(rig) != before
                    rig.document.undo_stack.undo()
                    rig.document.undo_stack.clear()
                    rig.tick()
        assert leader(rig) == before

    def test_that_backspace_brings_back_the_agreed_points(self, rig: Rig) -> None:
        rig.drag("slider_c1", 10)
        rig.key("slider_c1", Key.Key_Backspace)
        assert points(rig)["c1"] == 60
        assert not rig.document.is_modified()

    def test_that_esc_without_a_drag_is_left_to_the_page(self, rig: Rig) -> None:
        rig.window.weigh.select("p")
        rig.tick()
        rig.key("slider_c1", Key.Key_Escape)
        assert not rig.shows("inspector")

    def test_that_the_row_with_the_keyboard_shows_its_flips_and_swing(self, rig: Rig) -> None:
        row = rig.window.weigh.weights.row("c1")
        closed = row.height()
        rig.key("slider_c1", Key.Key_Right)
        assert row.is_open()
        assert row.height() > closed
        rig.key("slider_c2", Key.Key_Right)
        assert not row.is_open()
        assert row.height() == closed

    def test_that_a_screen_reader_can_set_the_value(self, rig: Rig) -> None:
        rig.find(TrackBar, "slider_c1").setValue(33)
        rig.find(ShareBar, "bar_h").setValue(50)
        rig.tick()
        assert points(rig)["c1"] < 33
        assert rig.evaluation.shares[2] == pytest.approx(0.5)
        rig.document.undo_stack.undo()
        assert points(rig)["c1"] == 33


class TestTyping:
    def test_that_typed_points_are_taken_on_enter(self, rig: Rig) -> None:
        rig.type("points_c1", "12.5")
        assert points(rig)["c1"] == 12.5
        assert steps(rig) == 1

    def test_that_a_decimal_comma_is_read(self, rig: Rig) -> None:
        rig.type("points_c1", "12,5")
        assert points(rig)["c1"] == 12.5

    def test_that_a_typed_share_moves_only_its_own_points(self, rig: Rig) -> None:
        rig.type("share_c1", "25%")
        assert points(rig) == {"c1": pytest.approx(20), "c2": 40, "c3": 20}

    def test_that_digits_on_the_track_begin_the_points_and_percent_the_share(self, rig: Rig) -> None:
        rig.key("slider_c1", Key.Key_7)
        assert rig.focus().objectName() == "points_c1"
        rig.qtbot.keyClicks(rig.focus(), "5")
        rig.press(Key.Key_Return)
        assert points(rig)["c1"] == 75
        rig.key("slider_c1", Key.Key_Percent)
        assert rig.focus().objectName() == "share_c1"
        rig.qtbot.keyClicks(rig.focus(), "20")
        rig.press(Key.Key_Return)
        assert rig.evaluation.shares[0] == pytest.approx(0.2)

    @pytest.mark.parametrize("field", ["points_c1", "share_c1"])
    @pytest.mark.parametrize("words", ["eighty", "-1", "101", "1e3", "nan"])
    def test_that_bad_input_stays_with_a_sentence_and_changes_nothing(
        self, rig: Rig, field: str, words: str
    ) -> None:
        typed = rig.type(field, words)
        assert points(rig)["c1"] == 60
        assert steps(rig) == 0
        assert typed.text() == words
        assert typed.error()
        assert rig.find(Refusal, "refusal_c1").text() == typed.error()
        assert typed.error().endswith("Type a number from 0 to 100.")

    def test_that_esc_mends_bad_input(self, rig: Rig) -> None:
        typed = rig.type("points_c1", "eighty")
        rig.press(Key.Key_Escape)
        assert typed.text() == "60"
        assert not rig.shows("refusal_c1")

    def test_that_the_row_grows_for_the_sentence_and_shrinks_again(self, rig: Rig) -> None:
        row = rig.window.weigh.weights.row("c1")
        before = row.height()
        rig.type("points_c1", "eighty")
        said = rig.find(Refusal, "refusal_c1")
        assert row.height() >= before + 17
        assert row.rect().contains(said.geometry())
        rig.type("points_c1", "80")
        assert row.height() == before
        assert points(rig)["c1"] == 80

    def test_that_a_value_from_elsewhere_replaces_bad_input_nobody_types(self, rig: Rig) -> None:
        typed = rig.type("points_c1", "eighty")
        rig.drag("slider_c1", 20)
        assert typed.text() == "20"
        assert not typed.error()
        assert not rig.shows("refusal_c1")

    def test_that_undo_in_an_untouched_field_undoes_the_window(self, rig: Rig) -> None:
        rig.type("points_c1", "10")
        rig.press(Key.Key_Z, Mod.ControlModifier)
        assert points(rig)["c1"] == 60

    def test_that_points_beyond_a_hundred_can_still_be_typed_lower(self, rig: Rig) -> None:
        rig.document.apply("big", weights.set_points(rig.set, "c1", 150))
        rig.tick()
        assert rig.type("points_c1", "140").error() == ""
        assert points(rig)["c1"] == 140


class TestLocks:
    def test_that_l_locks_and_unlocks(self, rig: Rig) -> None:
        rig.key("slider_c1", Key.Key_L)
        assert rig.set.working.locked == {"c1"}
        assert rig.find(IconButton, "lock_c1").accessibleName() == "Unlock Criterion 1"
        rig.key("slider_c1", Key.Key_L)
        assert rig.set.working.locked == set()
        assert steps(rig) == 2

    def test_that_the_button_locks(self, rig: Rig) -> None:
        rig.click("lock_c2")
        assert rig.set.working.locked == {"c2"}
        assert rig.find(IconButton, "lock_c2").symbol() == "lock"

    def test_that_a_locked_share_survives_a_drag_of_another(self, rig: Rig) -> None:
        rig.click("lock_c2")
        rig.drag("slider_c1", 20)
        assert rig.evaluation.shares[1] == pytest.approx(1 / 3)
        assert rig.evaluation.shares[0] == pytest.approx(20 / 120)
        assert rig.evaluation.shares[2] == pytest.approx(60 / 120)

    def test_that_a_locked_weight_cannot_be_moved_by_any_means(self, rig: Rig) -> None:
        rig.click("lock_c1")
        bar = rig.find(TrackBar, "slider_c1")
        rig.qtbot.mouseClick(bar, LEFT, pos=rig.spot(bar, 15))
        for key in (Key.Key_Right, Key.Key_Home, Key.Key_Backspace, Key.Key_5):
            rig.key("slider_c1", key)
        bar.setValue(3)
        rig.tick()
        assert points(rig)["c1"] == 60
        assert rig.find(PointsField, "points_c1").isReadOnly()
        assert rig.find(PointsField, "points_c1").text() == "60"
        assert steps(rig) == 1

    def test_that_the_row_says_how_far_the_locks_let_it_go(self, rig: Rig) -> None:
        rig.click("lock_c2")
        rig.drag("slider_c1", 100)
        assert points(rig)["c1"] == pytest.approx(80)
        assert points(rig)["c3"] == pytest.approx(0)

    def test_that_all_can_be_unlocked_at_once(self, rig: Rig) -> None:
        rig.click("lock_c1")
        rig.click("lock_c2")
        rig.window.commands.actions["unlock_all"].trigger()
        assert rig.set.working.locked == set()
        rig.window.commands.actions["unlock_all"].trigger()
        assert steps(rig) == 3


class TestGhosts:
    def test_that_a_click_on_the_ghost_returns(self, rig: Rig) -> None:
        bar = rig.drag("slider_c1", 10)
        place = rig.spot(bar, 60) + QPoint(0, 9)
        rig.qtbot.mouseClick(bar, LEFT, pos=place)
        assert points(rig)["c1"] == 60
        assert not rig.document.is_modified()

    def test_that_a_trembling_click_on_the_ghost_does_not_drag(self, rig: Rig) -> None:
        bar = rig.drag("slider_c1", 10)
        place = rig.spot(bar, 60) + QPoint(0, 9)
        rig.qtbot.mousePress(bar, LEFT, pos=place)
        rig.move(bar, place + QPoint(30, 0))
        rig.qtbot.mouseRelease(bar, LEFT, pos=place)
        assert points(rig)["c1"] == 60

    def test_that_there_is_no_ghost_without_anything_to_go_back_to(self, open_window: OpenWindow) -> None:
        from dataclasses import replace

        lone = revised(sets.duel(), weightings=(), working=replace(sets.duel().working, base=None))
        rig = open_window(lone)
        rig.drag("slider_c1", 10)
        rig.key("slider_c1", Key.Key_Backspace)
        assert points(rig)["c1"] == 10


class TestGroups:
    def drag(self, rig: Rig, name: str, *parts: float, release: bool = True) -> ShareBar:
        bar = rig.find(ShareBar, name)
        places = [QPoint(round(4 + part * (bar.width() - 8)), bar.height() // 2) for part in parts]
        rig.qtbot.mousePress(bar, LEFT, pos=places[0])
        for place in places[1:]:
            rig.move(bar, place)
        if release:
            rig.qtbot.mouseRelease(bar, LEFT, pos=places[-1])
        rig.tick()
        return bar

    def test_that_a_group_drag_scales_its_leaves_in_one_step(self, rig: Rig) -> None:
        self.drag(rig, "bar_h", 0.3, 0.5, 0.8)
        shares = rig.evaluation.shares
        assert shares[2] == pytest.approx(0.4, abs=0.01)
        assert shares[0] / shares[1] == pytest.approx(1.5)
        assert steps(rig) == 1

    def test_that_a_bar_beyond_half_keeps_its_scale_while_dragged(self, rig: Rig) -> None:
        self.drag(rig, "bar_g", 0.8, 0.6, 0.45, 0.4)
        assert rig.evaluation.shares[:2].sum() == pytest.approx(0.4, abs=0.01)

    def test_that_esc_cancels_a_group_drag_to_the_last_bit(self, rig: Rig) -> None:
        before = rig.set
        bar = self.drag(rig, "bar_h", 0.3, 0.77, release=False)
        rig.qtbot.keyClick(bar, Key.Key_Escape)
        assert rig.set is before
        rig.qtbot.mouseRelease(bar, LEFT)

    def test_that_keys_move_a_group(self, rig: Rig) -> None:
        rig.key("bar_h", Key.Key_Right)
        assert rig.evaluation.shares[2] == pytest.approx(1 / 6 + 0.01, abs=0.001)
        rig.key("bar_h", Key.Key_Right, Mod.ShiftModifier)
        assert rig.evaluation.shares[2] == pytest.approx(1 / 6 + 0.11, abs=0.001)
        rig.key("bar_h", Key.Key_Left)
        assert steps(rig) == 1

    def test_that_a_group_share_can_be_typed(self, rig: Rig) -> None:
        rig.type("share_h", "40")
        assert rig.evaluation.shares[2] == pytest.approx(0.4)

    def test_that_a_bad_group_share_is_refused_below_its_row(self, rig: Rig) -> None:
        rig.type("share_h", "half")
        assert rig.find(Refusal, "refusal_h").text().startswith("“half” is not a number.")
        assert steps(rig) == 0
        rig.press(Key.Key_Escape)
        assert not rig.shows("refusal_h")

    def test_that_a_group_lock_locks_its_leaves(self, rig: Rig) -> None:
        rig.key("bar_g", Key.Key_L)
        assert rig.set.working.locked == {"c1", "c2"}
        rig.drag("slider_c3", 80)
        assert rig.evaluation.shares[:2].sum() == pytest.approx(100 / 120)
        rig.key("bar_g", Key.Key_L)
        assert rig.set.working.locked == set()

    def test_that_a_locked_group_does_not_move(self, rig: Rig) -> None:
        rig.key("bar_g", Key.Key_L)
        before = rig.set
        rig.key("bar_g", Key.Key_Right)
        self.drag(rig, "bar_g", 0.1, 0.2)
        assert rig.set is before

    def test_that_the_keyboard_finds_a_groups_lock_in_a_narrow_window(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel(), (1280, 800))
        rig.find(IconButton, "fold_g").setFocus()
        rig.qtbot.waitUntil(lambda: rig.shows("lock_g"))
        rig.press(Key.Key_L)
        assert rig.set.working.locked == {"c1", "c2"}

    def test_that_a_folded_group_hides_its_rows(self, rig: Rig) -> None:
        rig.click("fold_g")
        assert not rig.shows("row_c1")
        assert rig.shows("row_c3")
        assert rig.find(IconButton, "fold_g").accessibleName() == "Unfold Group g"
        rig.click("fold_g")
        assert rig.shows("row_c1")
        assert steps(rig) == 0

    def test_that_folding_hides_groups_within(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.nested())
        inner = rig.find(IconButton, "fold_k")
        assert inner.x() > rig.find(IconButton, "fold_g").x()
        rig.click("fold_g")
        assert not rig.shows("group_k")
        assert not rig.shows("row_c2")
        rig.click("fold_g")
        rig.click("fold_k")
        assert rig.shows("row_c1")
        assert not rig.shows("row_c3")

    def test_that_folds_outlast_new_rows(self, rig: Rig) -> None:
        from criteria.edits.structure import rename_criterion

        rig.click("fold_g")
        rig.document.apply("rename", rename_criterion(rig.set, "c1", "Another name"))
        rig.tick()
        assert not rig.shows("row_c1")
        rig.click("fold_g")
        assert rig.shows("row_c1")


def test_that_the_focus_goes_to_the_row_used_last(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    rig.window.weigh.weights.focus_weights()
    assert rig.focus().objectName() == "slider_c1"
    rig.key("slider_c2", Key.Key_Right)
    rig.window.weigh.ranking.chart.setFocus()
    rig.window.weigh.weights.focus_weights()
    assert rig.focus().objectName() == "slider_c2"


def test_that_names_are_not_cut_by_the_track_below_them(open_window: OpenWindow) -> None:
    rig = open_window(sets.built_in(), (1280, 800))
    row = rig.window.weigh.weights.row("standing")
    image = row.grab().toImage()
    row.track.hide()
    bare = row.grab().toImage()
    row.track.show()
    letters = [(x, y) for y in range(18) for x in range(38, 150) if bare.pixelColor(x, y).lightness() < 128]
    assert any(y >= 14 for _, y in letters)
    assert all(image.pixelColor(x, y).lightness() < 128 for x, y in letters)


def test_that_an_open_row_leaves_room_for_all_in_a_low_window(open_window: OpenWindow) -> None:
    rig = open_window(sets.built_in(), (1280, 800))
    rig.key("slider_standing", Key.Key_Right)
    rig.tick()
    tree, seen = rig.find(QWidget, "weight_tree"), rig.window.weigh.weights._scroll.viewport()
    assert tree.height() <= seen.height()


def test_that_a_set_without_criteria_has_no_rows(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    rig.document.open(sets.nothing())
    rig.tick()
    rig.window.weigh.weights.focus_weights()
    assert not rig.shows("weight_tree")
    assert rig.window.weigh.weights._head._winners == []
    assert rig.window.weigh.weights._head.y() == 0
