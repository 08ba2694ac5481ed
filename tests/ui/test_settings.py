"""What the window remembers of itself between starts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ui import motion, settings, theme


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def test_that_settings_lie_beside_the_library(library_home: Path) -> None:
    kept = settings.open_settings()
    kept.setValue("theme", "dark")
    kept.sync()
    assert Path(kept.fileName()) == library_home / "settings.ini"
    assert (library_home / "settings.ini").exists()


@pytest.mark.parametrize(("written", "read"), [(None, "system"), ("dark", "dark"), ("sepia", "system")])
def test_that_an_unknown_theme_is_the_systems(kept: QSettings, written: str | None, read: str) -> None:
    if written is not None:
        kept.setValue("theme", written)
    assert settings.chosen_theme(kept) == read


def test_that_themes_are_applied() -> None:
    settings.apply_theme("dark")
    assert theme.current().is_dark
    settings.apply_theme("light")
    assert not theme.current().is_dark
    settings.apply_theme("system")
    assert not theme.current().is_dark


@pytest.mark.parametrize("written", [None, True, False])
def test_that_motion_is_reduced_only_when_it_was_asked_for(kept: QSettings, written: object) -> None:
    if written is not None:
        kept.setValue("reduce_motion", written)
    assert settings.apply_motion(kept) == (written is True)
    assert motion.motion_ms(100) == (0 if written is True else 100)


def test_that_a_window_comes_back_as_it_was_left(qtbot: QtBot, kept: QSettings) -> None:
    first, second = window(qtbot), window(qtbot)
    first.resize(640, 480)
    first.show()
    settings.remember_window(kept, first)
    settings.restore_window(kept, second)
    assert (second.width(), second.height()) == (640, 480)


@pytest.mark.parametrize("written", [None, "not a geometry", 7])
def test_that_the_first_window_suits_the_screen(qtbot: QtBot, kept: QSettings, written: object) -> None:
    if written is not None:
        kept.setValue("geometry", written)
    made = window(qtbot)
    settings.restore_window(kept, made)
    room = made.screen().availableGeometry()
    assert made.width() <= room.width()
    assert made.height() <= room.height()
    assert made.width() >= min(1600, room.width() * 0.8)


class TestTextSize:
    @pytest.mark.parametrize(
        ("written", "read"), [(None, 100), (150, 150), ("137", 125), ("huge", 100), (900, 200), (-4, 100)]
    )
    def test_that_it_is_one_that_can_be_chosen(self, kept: QSettings, written: object, read: int) -> None:
        if written is not None:
            kept.setValue("text_size", written)
        assert settings.text_size(kept) == read

    def test_that_steps_end_at_both_ends(self) -> None:
        assert settings.next_text_size(100, -1) == 100
        assert settings.next_text_size(200, 1) == 200
        assert settings.next_text_size(125, 1) == 150

    @pytest.mark.parametrize(
        ("size", "before", "during"),
        [(100, None, None), (150, None, "1.5"), (200, "1.25", "2.5"), (100, "2", "2"), (150, "x", "1.5")],
    )
    def test_that_qt_starts_with_it_and_nothing_stays_behind(
        self, kept: QSettings, size: int, before: str | None, during: str | None
    ) -> None:
        environ = {} if before is None else {settings.SCALE_FACTOR: before}
        kept.setValue("text_size", size)
        with settings.scaled(kept, environ):
            assert environ.get(settings.SCALE_FACTOR) == during
            assert settings.shown_text_size() == size
        assert environ.get(settings.SCALE_FACTOR) == before
        kept.setValue("text_size", 100)
        with settings.scaled(kept, environ):
            assert settings.shown_text_size() == 100


@pytest.mark.parametrize(
    ("written", "read"), [(None, "system"), ("on", "on"), ("off", "off"), ("loud", "system")]
)
def test_that_an_unknown_contrast_is_the_systems(kept: QSettings, written: str | None, read: str) -> None:
    if written is not None:
        kept.setValue("contrast", written)
    assert settings.chosen_contrast(kept) == read


def test_that_contrast_is_applied_to_both_themes() -> None:
    for choice in ("light", "dark"):
        settings.apply_theme(choice, "on")
        assert theme.current().is_contrasted
        assert theme.current().is_dark == (choice == "dark")
        settings.apply_theme(choice, "system")
        assert not theme.current().is_contrasted
