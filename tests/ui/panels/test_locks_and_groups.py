"""Weights that are locked, and groups that move as one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui import sets
from tests.ui.rig import LEFT, Rig, points, steps
from ui.controls.buttons import IconButton
from ui.controls.points_field import PointsField
from ui.panels.refusal import Refusal
from ui.panels.share_bar import ShareBar
from ui.panels.track_bar import TrackBar

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sets.duel())


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
