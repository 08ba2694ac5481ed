"""The selector: opened and searched from the keyboard, told once, silent when it is set."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from ui.controls.selector import Choice, Selector

CHOICES = (
    Choice("S1B", ("Strict sanctions; Seoul blocked", "Strict"), section="In 2019"),
    Choice("S2P", ("Gradual easing; Seoul in",), section="In 2019"),
    Choice("S3P", ("Settlement; Seoul in",), section="In 2019", enabled=False),
    Choice("L26", ("In force 2025–26",), section="Later"),
)


@pytest.fixture
def selector(qtbot: QtBot) -> Selector:
    made = Selector("Scenario")
    made.setObjectName("scenario")
    made.set_choices(CHOICES, "S2P")
    made.resize(274, 42)
    qtbot.addWidget(made)
    made.show()
    return made


def view(selector: Selector) -> QListView:
    found = selector.choice_list().findChild(QListView, "scenario_list_view")
    assert isinstance(found, QListView)
    return found


def row(selector: Selector, words: str) -> int:
    model = view(selector).model()
    return next(at for at in range(model.rowCount()) if str(model.index(at, 0).data()).startswith(words))


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_F4]
)
def test_that_keys_open_the_list_at_the_current_entry(key: Qt.Key, selector: Selector, qtbot: QtBot) -> None:
    qtbot.keyClick(selector, key)
    assert selector.choice_list().isVisible()
    assert view(selector).currentIndex().row() == row(selector, "Gradual")
    qtbot.keyClick(view(selector), Qt.Key.Key_Escape)
    assert not selector.choice_list().isVisible()


def test_that_arrows_pass_over_headers_and_enter_chooses(selector: Selector, qtbot: QtBot) -> None:
    selector.open_list()
    with qtbot.waitSignal(selector.chosen, timeout=500) as caught:
        qtbot.keyClick(view(selector), Qt.Key.Key_Down)
        qtbot.keyClick(view(selector), Qt.Key.Key_Return)
    assert caught.args == ["L26"]
    assert selector.current() == "L26"
    assert not selector.choice_list().isVisible()


def test_that_letters_find_an_entry(selector: Selector, qtbot: QtBot) -> None:
    selector.open_list()
    qtbot.keyClicks(view(selector), "str")
    assert view(selector).currentIndex().row() == row(selector, "Strict")
    qtbot.keyClick(view(selector), Qt.Key.Key_Return)
    assert selector.current() == "S1B"


def test_that_a_click_chooses(selector: Selector, qtbot: QtBot) -> None:
    selector.open_list()
    entries = view(selector)
    place = entries.visualRect(entries.model().index(row(selector, "Strict"), 0)).center()
    with qtbot.waitSignal(selector.chosen, timeout=500):
        qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selector.current() == "S1B"


@pytest.mark.parametrize("words", ["Settlement", "In 2019"])
def test_that_headers_and_disabled_entries_cannot_be_chosen(
    words: str, selector: Selector, qtbot: QtBot
) -> None:
    selector.open_list()
    entries = view(selector)
    place = entries.visualRect(entries.model().index(row(selector, words), 0)).center()
    with qtbot.assertNotEmitted(selector.chosen):
        qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selector.current() == "S2P"
    selector.choice_list().hide()


def test_that_choosing_what_is_chosen_is_not_told(selector: Selector, qtbot: QtBot) -> None:
    selector.open_list()
    with qtbot.assertNotEmitted(selector.chosen):
        qtbot.keyClick(view(selector), Qt.Key.Key_Return)
    assert not selector.choice_list().isVisible()


def test_that_setting_is_not_told(selector: Selector, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(selector.chosen):
        selector.set_current("L26")
        selector.set_choices(CHOICES[:2], "S1B")
    assert selector.current() == "S1B"
    assert selector.choices() == CHOICES[:2]


def test_that_it_says_caption_value_and_change(selector: Selector) -> None:
    selector.set_value(("Gradual easing · 3 changes",))
    selector.set_changed(True)
    assert selector.accessibleName() == "Scenario: Gradual easing · 3 changes, changed since the snapshot"
    selector.set_value(())
    selector.set_changed(False)
    assert selector.accessibleName() == "Scenario: Gradual easing; Seoul in"


def test_that_text_from_files_stays_plain(selector: Selector) -> None:
    selector.set_choices((Choice("x", ("<img src=x> scenario",)),), "x")
    assert "<img" not in selector.toolTip()
