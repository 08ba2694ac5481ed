"""Weights dragged with the mouse: held, cancelled, brought back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from criteria.edits import weights
from criteria.optionset import revised
from tests.ui import sets
from tests.ui.rig import LEFT, Rig, leader, points, steps
from ui.panels.refusal import Refusal
from ui.panels.track_bar import TrackBar

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sets.duel())


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
