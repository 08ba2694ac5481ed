"""Preferences hold at once and are remembered; large text loses nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.ui import sets
from tests.ui.rig import Rig
from ui import motion, theme
from ui.controls.toggle import Toggle

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def rig(open_window: Callable[..., Rig]) -> Rig:
    return open_window(sets.duel(), (1280, 800))


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch, open_window: Callable[..., Rig]) -> Rig:
    """A window at 200% on a screen of 1280 by 800."""
    monkeypatch.setattr("ui.window.room.shown_text_size", lambda: 200)
    return open_window(sets.built_in(), (640, 400))


def open_preferences(rig: Rig) -> None:
    rig.press(Key.Key_Comma, Mod.ControlModifier)


def test_that_theme_and_contrast_hold_at_once_and_are_remembered(rig: Rig) -> None:
    open_preferences(rig)
    for choice, name in (("theme_choice", "dark"), ("contrast_choice", "on")):
        part = rig.find(QWidget, choice).findChild(QWidget, name)
        assert part is not None
        rig.qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert theme.current().is_dark
    assert theme.current().is_contrasted
    assert rig.settings.value("theme") == "dark"
    assert rig.settings.value("contrast") == "on"
    assert rig.window.commands.actions["theme_dark"].isChecked()
    rig.press(Key.Key_Escape)
    open_preferences(rig)
    assert rig.window.appearance.contrast() == "on"


def test_that_the_language_changes_and_the_dialog_closes(rig: Rig) -> None:
    open_preferences(rig)
    rig.choose("language_choice", "ru")
    rig.qtbot.waitUntil(lambda: rig.window.said_in == "ru")
    rig.tick()
    assert not rig.shows("preferences_dialog")
    assert rig.settings.value("language") == "ru"
    rig.window.appearance.set_language("en")
    rig.qtbot.waitUntil(lambda: rig.window.said_in == "en")
    rig.tick()
    assert rig.window.commands.actions["language_en"].isChecked()


def test_that_less_motion_is_switched_on(rig: Rig) -> None:
    open_preferences(rig)
    rig.find(Toggle, "reduce_motion_switch").setFocus()
    rig.press(Key.Key_Space)
    assert motion.motion_ms(100) == 0
    assert rig.window.commands.actions["reduce_motion"].isChecked()


def test_that_another_text_size_offers_to_open_again(rig: Rig) -> None:
    wanted: list[bool] = []
    rig.window.appearance.reopen_wanted.connect(lambda: wanted.append(True))
    open_preferences(rig)
    rig.choose("text_size_choice", "150")
    assert rig.settings.value("text_size") == 150
    rig.find(QWidget, "dialog_banner")
    rig.window.findChild(QWidget, "preferences_dialog").banner.acted.emit()  # type: ignore[union-attr]
    assert wanted == [True]
    assert not rig.shows("preferences_dialog")


def test_that_the_keys_step_the_text_size(rig: Rig) -> None:
    rig.press(Key.Key_Plus, Mod.ControlModifier)
    rig.press(Key.Key_Plus, Mod.ControlModifier)
    assert rig.window.appearance.text_size() == 125
    assert rig.window.appearance.is_behind()
    message = rig.window.banner.message()
    assert message is not None
    assert "125%" in message.headline
    rig.press(Key.Key_Minus, Mod.ControlModifier)
    rig.press(Key.Key_Minus, Mod.ControlModifier)
    assert not rig.window.appearance.is_behind()
    assert rig.window.banner.message() is None


@pytest.mark.parametrize("page", ["weigh", "options", "criteria", "scores", "robustness"])
def test_that_large_text_loses_nothing(large: Rig, page: str) -> None:
    large.window.pages.open(page)
    large.settle()
    area = large.window.centralWidget()
    assert isinstance(area, QScrollArea)
    inside = area.widget()
    assert inside.width() >= 960
    assert inside.height() >= 600
    assert area.horizontalScrollBar().maximum() >= inside.width() - area.viewport().width()
    assert area.verticalScrollBar().maximum() >= inside.height() - area.viewport().height()


def test_that_the_keyboard_brings_what_it_reaches_into_view(large: Rig) -> None:
    large.window.bar.projector.setFocus(Qt.FocusReason.TabFocusReason)
    area = large.window.centralWidget()
    assert isinstance(area, QScrollArea)
    for _ in range(12):
        large.press(Key.Key_Tab)
        focus = large.focus()
        spot = focus.mapTo(area, QPoint(0, 0))
        assert QRect(QPoint(0, 0), area.size()).intersects(QRect(spot, focus.size())), focus.objectName()


def test_that_a_dialog_fits_into_a_small_window(large: Rig) -> None:
    open_preferences(large)
    panel = large.window.findChild(QWidget, "preferences_dialog").panel  # type: ignore[union-attr]
    assert large.window.rect().contains(panel.geometry())
