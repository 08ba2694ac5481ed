"""Filters with counts: one is chosen, empty ones are hidden."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from ui.controls.pills import Pill, Pills


def pills(qtbot: QtBot) -> Pills:
    made = Pills((Pill("all", "All"), Pill("good", "Good"), Pill("bad", "Bad")), "Which")
    qtbot.addWidget(made)
    made.show_counts({"all": 3, "good": 2, "bad": 1})
    made.show()
    return made


def pill(made: Pills, key: str) -> QAbstractButton:
    found = made.findChild(QAbstractButton, key)
    assert found is not None
    return found


def test_that_a_pill_chooses_and_says_how_many(qtbot: QtBot) -> None:
    made = pills(qtbot)
    heard: list[str] = []
    made.chosen.connect(heard.append)
    qtbot.mouseClick(pill(made, "bad"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pill(made, "bad"), Qt.MouseButton.LeftButton)
    assert heard == ["bad"]
    assert pill(made, "good").accessibleName() == "Good: 2"


def test_that_what_lets_nothing_through_is_hidden_and_no_longer_chosen(qtbot: QtBot) -> None:
    made = pills(qtbot)
    qtbot.mouseClick(pill(made, "bad"), Qt.MouseButton.LeftButton)
    made.show_counts({"all": 2, "good": 2})
    assert made.current() == "all"
    assert not pill(made, "bad").isVisible()
    made.show_counts({})
    assert pill(made, "all").isVisible()


def test_that_the_keyboard_chooses_too(qtbot: QtBot) -> None:
    made = pills(qtbot)
    qtbot.keyClick(pill(made, "good"), Qt.Key.Key_Return)
    assert made.current() == "good"
