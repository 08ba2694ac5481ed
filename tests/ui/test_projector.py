"""The projector view: one chart for the room, driven from the keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt

from criteria.edits import weights
from tests.ui import sets
from tests.ui.pictures import has_colour
from tests.ui.rig import LEFT, Rig, move_mouse
from ui import theme
from ui.charts import projector as chart
from ui.projector import ProjectorWindow
from ui.theme import Theme

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


def project(rig: Rig) -> ProjectorWindow:
    rig.window.show_projector()
    found = rig.find(ProjectorWindow, "projector_window")
    found.resize(1280, 720)
    rig.tick()
    return found


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sets.duel())


@pytest.fixture
def shown(rig: Rig) -> ProjectorWindow:
    return project(rig)


def press(rig: Rig, shown: ProjectorWindow, key: Key, modifier: Mod = Mod.NoModifier) -> None:
    rig.qtbot.keyClick(shown, key, modifier)
    rig.tick()


def test_that_it_opens_with_f5_on_the_heaviest_weight_and_closes_with_esc(rig: Rig) -> None:
    rig.press(Key.Key_F5)
    shown = rig.find(ProjectorWindow, "projector_window")
    assert shown.isFullScreen()
    assert shown._criterion == 0
    press(rig, shown, Key.Key_Escape)
    assert not shown.isVisible()
    rig.click("projector_button")
    assert shown.isVisible()
    press(rig, shown, Key.Key_F5)
    assert not shown.isVisible()


def test_that_left_and_right_weigh_and_a_run_is_one_step(rig: Rig, shown: ProjectorWindow) -> None:
    press(rig, shown, Key.Key_Left)
    press(rig, shown, Key.Key_Left, Mod.ShiftModifier)
    assert rig.set.working.points["c1"] == 49
    assert rig.document.undo_stack.count() == 1
    assert rig.document.undo_stack.undoText() == "Criterion 1 to 49"


def test_that_up_and_down_go_round_the_criteria(rig: Rig, shown: ProjectorWindow) -> None:
    press(rig, shown, Key.Key_Down)
    press(rig, shown, Key.Key_Right)
    assert rig.set.working.points["c2"] == 41
    press(rig, shown, Key.Key_Up)
    press(rig, shown, Key.Key_Up)
    press(rig, shown, Key.Key_Right)
    assert rig.set.working.points["c3"] == 21
    assert rig.document.undo_stack.count() == 2


def test_that_weights_stop_at_their_ends(rig: Rig, shown: ProjectorWindow) -> None:
    for _ in range(5):
        press(rig, shown, Key.Key_Right, Mod.ShiftModifier)
    assert rig.set.working.points["c1"] == 100
    for _ in range(11):
        press(rig, shown, Key.Key_Left, Mod.ShiftModifier)
    assert rig.set.working.points["c1"] == 0


def test_that_it_never_takes_the_last_points_away(open_window: OpenWindow) -> None:
    rig = open_window(sets.single())
    shown = project(rig)
    for _ in range(12):
        press(rig, shown, Key.Key_Left, Mod.ShiftModifier)
    assert rig.set.working.points["c1"] > 0


def test_that_a_locked_weight_stays(open_window: OpenWindow) -> None:
    rig = open_window(weights.set_lock(sets.duel(), "c1", True))
    shown = project(rig)
    press(rig, shown, Key.Key_Right)
    assert rig.set.working.points["c1"] == 60


def test_that_r_goes_back_to_what_the_keys_say(rig: Rig, shown: ProjectorWindow) -> None:
    press(rig, shown, Key.Key_Left, Mod.ShiftModifier)
    press(rig, shown, Key.Key_R)
    assert rig.set.working.points["c1"] == 60
    rig.window.weight_acts.take_snapshot()
    press(rig, shown, Key.Key_Left, Mod.ShiftModifier)
    press(rig, shown, Key.Key_R)
    assert rig.document.undo_stack.undoText() == "Reset to Snapshot 1"
    assert rig.set.working.points["c1"] == 60


def test_that_undo_works_in_front_of_the_room(rig: Rig, shown: ProjectorWindow) -> None:
    press(rig, shown, Key.Key_Left, Mod.ShiftModifier)
    press(rig, shown, Key.Key_Z, Mod.ControlModifier)
    assert rig.set is sets.duel()
    press(rig, shown, Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
    assert rig.set.working.points["c1"] == 50


def test_that_the_track_can_be_dragged_in_one_step(rig: Rig, shown: ProjectorWindow) -> None:
    rect = chart.track_rect(QRectF(shown.rect()))

    def spot(points: float) -> QPoint:
        return QPoint(round(rect.left() + points / 100 * rect.width()), round(rect.center().y()))

    rig.qtbot.mousePress(shown, LEFT, pos=spot(60))
    for points in (50, 40, 30):
        move_mouse(shown, spot(points))
        rig.tick()
    rig.qtbot.mouseRelease(shown, LEFT, pos=spot(30))
    assert rig.set.working.points["c1"] == pytest.approx(30, abs=1)
    assert rig.document.undo_stack.count() == 1
    rig.qtbot.mouseClick(shown, LEFT, pos=QPoint(600, 40))
    assert rig.document.undo_stack.count() == 1


def test_that_the_track_keeps_its_length_while_dragged(open_window: OpenWindow) -> None:
    rig = open_window(weights.set_points(sets.duel(), "c1", 200))
    shown = project(rig)
    rect = chart.track_rect(QRectF(shown.rect()))
    rig.qtbot.mousePress(shown, LEFT, pos=rect.center().toPoint())
    assert rig.set.working.points["c1"] == pytest.approx(100, abs=1)
    rig.tick()
    move_mouse(shown, rect.center().toPoint())
    assert rig.set.working.points["c1"] == pytest.approx(100, abs=1)
    rig.qtbot.mouseRelease(shown, LEFT)


def test_that_it_says_what_it_shows(rig: Rig, shown: ProjectorWindow) -> None:
    press(rig, shown, Key.Key_Left)
    assert shown.accessibleName().startswith("Option P leads by ")
    assert shown.accessibleDescription().startswith("Criterion 1, 59 points, ")


def test_that_it_follows_the_theme(rig: Rig, shown: ProjectorWindow) -> None:
    assert has_colour(shown.grab().toImage(), Theme.light().surface)
    rig.window.appearance.set_theme("dark")
    rig.tick()
    assert has_colour(shown.grab().toImage(), Theme.dark().surface)
    assert theme.current().is_dark
    rig.window.appearance.set_theme("light")


def test_that_fewer_criteria_move_it_to_the_last(rig: Rig, shown: ProjectorWindow) -> None:
    from criteria.edits.structure import remove_criterion

    press(rig, shown, Key.Key_Up)
    rig.document.apply("remove", remove_criterion(rig.set, "c3"))
    rig.tick()
    shown.grab()
    press(rig, shown, Key.Key_Right)
    assert rig.set.working.points["c2"] == 41


def test_that_nothing_to_show_closes_it(rig: Rig, shown: ProjectorWindow) -> None:
    rig.document.open(sets.nothing())
    rig.tick()
    assert not shown.isVisible()
    rig.window.show_projector()
    assert not shown.isVisible()


@pytest.mark.parametrize("name", sorted(set(sets.ODD) - {"empty"}))
def test_that_it_paints_any_set(open_window: OpenWindow, name: str) -> None:
    rig = open_window(sets.ODD[name]())
    rig.settle()
    assert has_colour(project(rig).grab().toImage(), theme.current().text)
