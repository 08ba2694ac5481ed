"""Help opens where one is, and the guide that it shows is the one in the documentation."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QTextBrowser

from tests.ui import sets
from tests.ui.rig import Rig
from ui.controls.selector import Selector
from ui.language import languages
from ui.pages.places import PLACES
from ui.window import guide
from ui.window.menus import MENUS, Command, Menu

Key = Qt.Key


@pytest.fixture
def rig(open_window: Callable[..., Rig]) -> Rig:
    return open_window(sets.duel(), (1280, 800))


def section(rig: Rig) -> str | None:
    return rig.find(Selector, "help_section").current()


@pytest.mark.parametrize("page", ["weigh", "options", "criteria", "scores", "robustness"])
def test_that_f1_opens_the_section_of_the_page(rig: Rig, page: str) -> None:
    rig.window.pages.open(page)
    rig.settle()
    rig.press(Key.Key_F1)
    assert section(rig) == page
    shown = rig.find(QTextBrowser, "help_words").toPlainText()
    wanted = next(s for s in guide.sections() if s.key == page)
    assert wanted.body.split()[0] in shown
    rig.press(Key.Key_Escape)
    assert not rig.shows("help_dialog")


def test_that_elicit_mode_has_its_own_section(rig: Rig) -> None:
    rig.window.set_mode("elicit")
    rig.press(Key.Key_F1)
    assert section(rig) == "elicit"


def test_that_another_section_is_chosen_and_only_web_addresses_open(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    rig.press(Key.Key_F1)
    rig.choose("help_section", "scores")
    words = rig.find(QTextBrowser, "help_words")
    assert "matrix" in words.toPlainText()
    words.anchorClicked.emit(QUrl("file:///etc/passwd"))
    words.anchorClicked.emit(QUrl("https://example.org/"))
    assert opened == ["https://example.org/"]


def test_that_every_section_has_a_title_and_words() -> None:
    for each in guide.sections():
        assert each.title
        assert len(each.body) > 80
    assert len({each.key for each in guide.sections()}) == len(guide.sections())


def test_that_every_page_has_a_section() -> None:
    assert {place.key for place in PLACES} <= {each.key for each in guide.sections()}


@pytest.mark.parametrize("language", [each.key for each in languages()])
def test_that_the_guide_is_whole_in_every_language(language: str) -> None:
    assert [each.key for each in guide.sections(language)] == [each.key for each in guide.sections()]


def test_that_the_guide_is_in_english_where_there_is_no_other() -> None:
    assert guide.sections("tlh") == guide.sections()


@pytest.mark.parametrize("language", [each.key for each in languages()])
def test_that_every_shortcut_the_guide_names_is_one_of_the_window(language: str) -> None:
    from PySide6.QtGui import QKeySequence

    known = {"Ctrl+1", "Ctrl+8", "Ctrl+D", "Ctrl+F", "Ctrl+V", "Alt+Up", "Alt+Down", "F6", "F10"}
    for command in commands(MENUS):
        if command.shortcut is not None:
            known.add(QKeySequence(command.shortcut).toString(QKeySequence.SequenceFormat.PortableText))
    for each in guide.sections(language):
        for word in each.body.split("`")[1::2]:
            if word.startswith(("Ctrl", "Alt", "F")) and not word.startswith("File"):
                assert word in known, word


def commands(menus: tuple[Menu, ...]) -> list[Command]:
    found: list[Command] = []
    for menu in menus:
        for entry in menu.entries:
            if isinstance(entry, Menu):
                found += commands((entry,))
            elif entry is not None:
                found.append(entry)
    return found
