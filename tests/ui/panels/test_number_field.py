"""Numbers as people type them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.panels.number_field import NumberField, number_of, number_words


@pytest.mark.parametrize(
    ("words", "number"),
    [("12", 12.0), ("2 500", 2500.0), ("0,5", 0.5), ("−3.25", -3.25), ("1e3", 1000.0), (".5", 0.5)],
)
def test_that_numbers_are_read_as_they_are_written(words: str, number: float) -> None:
    assert number_of(words) == number


@pytest.mark.parametrize("words", ["", "many", "1,2,3", "nan", "inf", "1e999", "--1"])
def test_that_other_words_are_no_number(words: str) -> None:
    assert number_of(words) is None


@pytest.mark.parametrize("number", [0.0, -12.5, 100000.0, 0.0001, 1 / 3])
def test_that_what_is_shown_reads_as_the_same_number(number: float) -> None:
    assert number_of(number_words(number)) == pytest.approx(number, rel=1e-9)


def test_that_an_emptied_field_says_so_only_where_nothing_may_be_said(qtbot: QtBot) -> None:
    for optional, told in ((True, [None]), (False, [])):
        field = NumberField("amount", "Amount", optional=optional)
        qtbot.addWidget(field)
        field.set_number(5.0)
        given: list[object] = []
        field.number_given.connect(given.append)
        field.line.clear()
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
        assert given == told
        assert bool(field.note.text()) is not optional
