"""Banner, empty state, chip and words: what is wrong or missing, in plain text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.pictures import grabbed, has_colour
from ui import theme
from ui.controls.banner import Banner, Message
from ui.controls.buttons import Button, IconButton
from ui.controls.chip import Chip, Tone
from ui.controls.empty_state import EmptyState
from ui.controls.words import Words
from ui.theme import Theme

WRONG = Message(Tone.BAD, "Weights!F14 holds “eighty”.", "Type a number from 0 to 100.")


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    made = Banner()
    qtbot.addWidget(made)
    made.resize(600, 38)
    return made


def test_that_a_banner_is_hidden_until_it_has_a_message(banner: Banner) -> None:
    assert banner.isHidden()
    banner.show_message(WRONG)
    assert not banner.isHidden()
    assert banner.message() == WRONG
    banner.clear()
    assert banner.isHidden()
    assert banner.message() is None


def test_that_a_banner_says_where_and_how_to_mend(banner: Banner) -> None:
    banner.show_message(WRONG)
    assert banner.accessibleName() == "Weights!F14 holds “eighty”. Type a number from 0 to 100."


def test_that_a_banner_takes_no_markup_from_files(banner: Banner) -> None:
    banner.show_message(Message(Tone.WARN, "<img src='http://example.org'>", "<b>x</b>"))
    label = banner.findChild(QLabel)
    assert label is not None
    assert "<img" not in label.text()
    assert "&lt;b&gt;" in label.text()


def test_that_the_action_of_a_banner_is_told(banner: Banner, qtbot: QtBot) -> None:
    banner.show_message(Message(Tone.GOOD, "10 forms imported.", action="Undo"))
    action = banner.findChild(Button, "banner_action")
    assert action is not None
    assert action.words() == "Undo"
    with qtbot.waitSignal(banner.acted, timeout=500):
        qtbot.mouseClick(action, Qt.MouseButton.LeftButton)


def test_that_a_banner_without_an_action_has_no_button(banner: Banner) -> None:
    banner.show_message(WRONG)
    for name in ("banner_action", "banner_dismiss"):
        button = banner.findChild(Button, name) or banner.findChild(IconButton, name)
        assert button is not None
        assert button.isHidden()


def test_that_a_banner_can_be_dismissed(banner: Banner, qtbot: QtBot) -> None:
    banner.show_message(WRONG, dismissable=True)
    dismiss = banner.findChild(IconButton, "banner_dismiss")
    assert dismiss is not None
    with qtbot.waitSignal(banner.dismissed, timeout=500):
        qtbot.mouseClick(dismiss, Qt.MouseButton.LeftButton)
    assert banner.isHidden()


def test_that_a_long_message_wraps(banner: Banner) -> None:
    banner.show_message(Message(Tone.WARN, "The range changed.", "Weigh this swing again. " * 12))
    assert banner.heightForWidth(400) > banner.heightForWidth(2400)


def test_that_a_banner_follows_the_theme(banner: Banner, qtbot: QtBot) -> None:
    banner.show_message(WRONG)
    theme.apply(Theme.dark())
    label = banner.findChild(QLabel)
    assert label is not None
    qtbot.waitUntil(lambda: Theme.dark().bad.name() in label.text())
    image = grabbed(banner, Theme.dark().surface)
    assert has_colour(image, Theme.dark().bad_soft)


def test_that_an_empty_state_offers_one_button(qtbot: QtBot) -> None:
    empty = EmptyState("mail", "No forms yet", "Send each stakeholder a form.", "Send forms")
    qtbot.addWidget(empty)
    assert empty.accessibleName() == "No forms yet. Send each stakeholder a form."
    button = empty.findChild(Button, "empty_action")
    assert button is not None
    with qtbot.waitSignal(empty.acted, timeout=500):
        button.click()
    empty.set_words("No forms", "Nothing to do.")
    assert button.isHidden()


@pytest.mark.parametrize("tone", Tone)
def test_that_a_chip_is_as_wide_as_its_words(tone: Tone, qtbot: QtBot) -> None:
    chip = Chip("Available", tone)
    qtbot.addWidget(chip)
    narrow = chip.sizeHint().width()
    chip.set_words("Proposal, not yet elicited", tone)
    assert chip.sizeHint().width() > narrow
    assert chip.accessibleName() == "Proposal, not yet elicited"


def test_that_words_are_shown_as_they_are(qtbot: QtBot) -> None:
    words = Words("<b>not bold</b>")
    qtbot.addWidget(words)
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert words.text() == "<b>not bold</b>"
