"""Three steps for whoever opens the window for the first time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from tests.ui import sets
from tests.ui.rig import Rig
from ui import application, settings
from ui.controls.words import Words

Key = Qt.Key


@pytest.fixture
def rig(open_window: Callable[..., Rig]) -> Rig:
    return open_window(sets.duel(), (1280, 800))


def title(rig: Rig) -> str:
    return rig.find(Words, "tour_title").text()


def test_that_it_goes_through_three_steps_and_never_comes_again_by_itself(rig: Rig) -> None:
    focus = rig.focus()
    application.begin_tour(rig.window)
    assert rig.focus() is focus
    seen = []
    for _ in range(3):
        seen.append(title(rig))
        rig.click("tour_next")
    assert seen == ["Drag a weight", "Ask why", "Find your way"]
    assert not rig.shows("tour")
    assert not settings.wants_tour(rig.settings)


@pytest.mark.parametrize("way", ["button", "key"])
def test_that_it_can_be_skipped_for_ever(rig: Rig, way: str) -> None:
    assert settings.wants_tour(rig.settings)
    application.begin_tour(rig.window)
    if way == "button":
        rig.click("tour_skip")
    else:
        rig.key("tour_next", Key.Key_Escape)
    assert not rig.shows("tour")
    assert not settings.wants_tour(rig.settings)


def test_that_the_window_works_on_meanwhile(rig: Rig) -> None:
    application.begin_tour(rig.window)
    rig.type("points_c1", "7")
    assert rig.set.working.points["c1"] == 7
    rig.window.pages.open("options")
    rig.tick()
    assert not rig.shows("tour")
    rig.window.pages.open("weigh")
    rig.tick()
    assert title(rig) == "Drag a weight"


def test_that_it_stays_inside_a_window_that_changes_size(rig: Rig) -> None:
    application.begin_tour(rig.window)
    for size in ((960, 600), (1600, 1000)):
        rig.window.resize(*size)
        rig.tick()
        tour = rig.window.findChild(application.QWidget, "tour")
        assert tour is not None
        assert rig.window.rect().contains(tour.geometry())


def test_that_the_menu_shows_it_again(rig: Rig) -> None:
    settings.remember_tour(rig.settings)
    rig.window.pages.open("criteria")
    rig.window.commands.actions["tour"].trigger()
    rig.tick()
    assert rig.window.pages.current() == "weigh"
    assert title(rig) == "Drag a weight"
