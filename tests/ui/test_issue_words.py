"""What readers and checks say in English, known again and said in Russian."""

from __future__ import annotations

import ast
import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import criteria
import workbooks
from criteria.issues import error
from ui import language, messages
from ui.issue_words import shapes_file, translated_issue
from workbooks.score_block import read_figure

ROOTS = tuple(Path(str(package.__file__)).parent for package in (criteria, workbooks))


@pytest.fixture
def russian(qapp: QApplication) -> Iterator[None]:
    language.apply(language.RUSSIAN)
    yield
    language.apply(language.ENGLISH)


def _rows() -> list[tuple[str, str]]:
    with shapes_file("ru").open(encoding="utf-8", newline="") as file:
        return [(row["english"], row["text"]) for row in csv.DictReader(file)]


def _said(node: ast.AST) -> Iterator[str]:
    """Every text in the source; what a text fills in is numbered."""
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value
        elif isinstance(each, ast.JoinedStr):
            count, words = 0, ""
            for part in each.values:
                if isinstance(part, ast.Constant):
                    words += str(part.value)
                else:
                    words, count = f"{words}{{{count}}}", count + 1
            yield words


def test_that_every_shape_is_one_that_the_source_says() -> None:
    files = (path for root in ROOTS for path in root.rglob("*.py"))
    said = {words for path in files for words in _said(ast.parse(path.read_text(encoding="utf-8")))}
    assert [english for english, _ in _rows() if english not in said] == []


def test_that_what_was_found_is_kept() -> None:
    for english, told in _rows():
        assert set(re.findall(r"{\d}", english)) == set(re.findall(r"{\d}", told)), english


@pytest.mark.usefixtures("russian")
class TestRussian:
    def test_that_figures_keep_their_places(self) -> None:
        assert translated_issue("points for “Cost” from 0 to 10") == "баллы для «Cost» от 0 to 10"

    def test_that_what_is_filled_in_is_said_in_russian_where_it_is_a_word_of_ours(self) -> None:
        told = translated_issue("every criterion once, ignoring case")
        assert told == "каждое название один раз, без учёта регистра (критерий)"

    def test_that_a_faulty_cell_is_told_in_russian_throughout(self) -> None:
        for cell in ("eighty", "#REF!", "1/4", "1,234,5"):
            _, fault = read_figure(cell, "")
            assert fault is not None
            for words in (fault.expected, fault.mend):
                assert translated_issue(words) != words, words

    def test_that_words_of_nobody_stay_as_they_are(self) -> None:
        assert translated_issue("Weights!F14") == "Weights!F14"
        assert translated_issue("something else") == "something else"
        assert translated_issue("") == ""

    def test_that_a_message_says_all_of_it_in_russian(self) -> None:
        issue = error("number", "Weights!F14", "text", "a typed number", "Correct the numbers.")
        told = messages.message_of([issue])
        assert told.headline == "Weights!F14: текст."
        assert told.detail == "Ожидалось: введённое число. Исправьте числа."


def test_that_english_stays_english() -> None:
    assert translated_issue("an empty cell") == "an empty cell"
