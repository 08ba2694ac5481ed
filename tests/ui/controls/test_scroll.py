"""The scroll area and Tab: what gets the keyboard comes into view, what loses it moves nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.controls.scroll import ScrollArea


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A scroll area with fields far apart, and a field below it."""
    made = QWidget()
    inside = QWidget()
    inside.setFixedHeight(900)
    column = QVBoxLayout(inside)
    for name in ("first", "last"):
        field = QLineEdit()
        field.setObjectName(name)
        column.addWidget(field)
    column.setAlignment(inside.findChild(QLineEdit, "last"), Qt.AlignmentFlag.AlignBottom)
    column.setAlignment(inside.findChild(QLineEdit, "first"), Qt.AlignmentFlag.AlignTop)
    layout = QVBoxLayout(made)
    layout.addWidget(ScrollArea(inside))
    after = QLineEdit()
    after.setObjectName("after")
    layout.addWidget(after)
    made.resize(300, 300)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def field(page: QWidget, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def scrolled(page: QWidget) -> int:
    area = page.findChild(ScrollArea)
    assert isinstance(area, ScrollArea)
    return area.verticalScrollBar().value()


def test_that_tab_brings_what_it_reaches_into_view(page: QWidget, qtbot: QtBot) -> None:
    field(page, "first").setFocus()
    qtbot.keyClick(field(page, "first"), Qt.Key.Key_Tab)
    assert page.focusWidget() is field(page, "last")
    assert scrolled(page) > 0


def test_that_nothing_scrolls_when_tab_leaves(page: QWidget, qtbot: QtBot) -> None:
    field(page, "last").setFocus()
    assert scrolled(page) == 0
    qtbot.keyClick(field(page, "last"), Qt.Key.Key_Tab)
    assert page.focusWidget() is field(page, "after")
    assert scrolled(page) == 0
