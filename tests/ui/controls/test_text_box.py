"""Lines of plain text: committed when they are left, never disturbed while they are typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.controls.text_box import TextBox
from ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 400)
    return made


@pytest.fixture
def box(qtbot: QtBot, window: QWidget) -> TextBox:
    layout = QVBoxLayout(window)
    made = TextBox("notes", "Notes")
    layout.addWidget(made)
    layout.addWidget(QPushButton("other"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.set_value("old words")
    made.setFocus()
    return made


def heard(box: TextBox) -> list[str]:
    told: list[str] = []
    box.committed.connect(told.append)
    return told


def test_that_leaving_commits_what_changed_once(qtbot: QtBot, box: TextBox) -> None:
    told = heard(box)
    box.setPlainText("  new words ")
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert told == ["new words"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert told == ["new words"]


def test_that_ctrl_enter_commits_and_enter_does_not(qtbot: QtBot, box: TextBox) -> None:
    told = heard(box)
    box.selectAll()
    qtbot.keyClicks(box, "one")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told == []
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == ["one"]


def test_that_escape_brings_the_old_words_back(qtbot: QtBot, box: TextBox) -> None:
    told = heard(box)
    box.setPlainText("gone")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.toPlainText() == "old words"
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert told == []


def test_that_words_from_elsewhere_do_not_disturb_typing(qtbot: QtBot, box: TextBox) -> None:
    qtbot.keyClicks(box, "x")
    box.set_value("from an undo")
    assert "x" in box.toPlainText()
    box.clearFocus()
    box.set_value("later")
    assert box.toPlainText() == "later"


def test_that_pasted_mark_up_stays_text(box: TextBox) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("<b>bold</b>")
    box.selectAll()
    box.insertFromMimeData(data)
    assert box.toPlainText() == "<b>bold</b>"


def test_that_it_grows_with_its_lines(box: TextBox) -> None:
    short = box.height()
    box.setPlainText("\n".join("abcdef"))
    assert box.height() > short + 40
    box.setPlainText("a")
    assert box.height() == short


def test_that_it_follows_the_theme(qtbot: QtBot, box: TextBox) -> None:
    theme.apply(Theme.dark())
    qtbot.waitUntil(lambda: Theme.dark().surface.name() in box.styleSheet())
