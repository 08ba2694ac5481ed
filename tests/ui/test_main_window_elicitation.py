"""The elicitation dialogs from the menus, in both modes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui import sets
from tests.ui.rig import Rig
from ui.window.menus import WAYS

OpenWindow = Callable[..., Rig]


@pytest.mark.parametrize("way", WAYS)
def test_that_the_menu_opens_each_way(open_window: OpenWindow, way: str) -> None:
    rig = open_window(sets.duel())
    rig.window.commands.actions[f"elicit_{way}"].trigger()
    assert rig.shows(f"elicit_{way}_dialog")
    assert rig.shows("elicitation_view")


def test_that_elicit_mode_shows_no_ranking_in_a_dialog_and_no_cross_checks(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    rig.window.set_mode("elicit")
    assert not rig.window.commands.actions["cross_checks"].isEnabled()
    rig.window.commands.actions["elicit_order"].trigger()
    assert rig.shows("elicit_order_dialog")
    assert not rig.shows("elicitation_view")


def test_that_cross_checks_of_a_set_without_scores_are_said_to_have_nothing(open_window: OpenWindow) -> None:
    rig = open_window(sets.nothing())
    rig.window.commands.actions["cross_checks"].trigger()
    said = rig.window.banner.message()
    assert said is not None
    assert said.headline == "There is nothing to compute weights from yet."


def test_that_a_weighting_made_in_a_dialog_is_ranked_by_at_once(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    rig.window.commands.actions["elicit_swing"].trigger()
    rig.tick()
    rig.type("swing_points_c2", "1")
    rig.type("swing_points_c1", "30")
    rig.type("swing_points_c3", "0")
    rig.qtbot.keyClicks(rig.find(QWidget, "elicitation_name"), "Port")
    rig.click("primary_button")
    rig.settle()
    assert rig.evaluation.option_set.weighting(rig.set.working.base or "").name == "Port"
    assert rig.window.windowTitle().startswith("A grid")
    rig.window.commands.actions["undo"].trigger()
    assert rig.set == sets.duel()
