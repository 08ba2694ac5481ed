"""Weights moved by keys and by typing: stepped, typed, refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from criteria.edits import weights
from tests.ui import sets
from tests.ui.rig import Rig, leader, points, steps
from ui.panels.refusal import Refusal
from ui.panels.share_bar import ShareBar
from ui.panels.track_bar import TrackBar
from ui.presentation.tracks import level_in_words

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sets.duel())


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
    rig.key("slider_consents", Key.Key_Right)
    rig.tick()
    tree, seen = rig.find(QWidget, "weight_tree"), rig.window.weigh.weights._scroll.viewport()
    assert tree.height() <= seen.height()


@pytest.mark.parametrize("size", [(1280, 800), (1600, 1000)])
def test_that_an_open_row_shows_both_ends_of_its_swing_whole(
    open_window: OpenWindow, size: tuple[int, int]
) -> None:
    rig = open_window(sets.built_in(), size)
    for key in ("stability", "legal", "consents"):
        rig.key(f"slider_{key}", Key.Key_Right)
        rig.tick()
        row = rig.window.weigh.weights.row(key)
        shown = " ".join(words for words, _ in row._swing())
        criterion = rig.document.option_set.criterion(key)
        for level in (criterion.scale.worst, criterion.scale.best):
            assert level_in_words(criterion, level) in shown
        assert row.height() >= 60 + sum(height for _, height in row._swing()) - 5


def test_that_a_set_without_criteria_has_no_rows(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    rig.document.open(sets.nothing())
    rig.tick()
    rig.window.weigh.weights.focus_weights()
    assert not rig.shows("weight_tree")
    assert rig.window.weigh.weights._head._winners == []
    assert rig.window.weigh.weights._head.y() == 0
