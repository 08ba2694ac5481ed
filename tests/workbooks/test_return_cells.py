"""Each thing that people leave in a cell of a returned form, and what is done about it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.workbooks.samples import (
    CELLS,
    codes,
    edited,
    fault,
    faults,
    small_set,
    with_cell,
    with_number,
    with_text,
)
from workbooks.returns import read_form

SET = small_set()


@pytest.mark.parametrize(
    ("typed", "value"), [("62,5", 62.5), ("\u00a080\u200b", 80), ("٨٠", 80), ("80", 80), ("12.50", 12.5)]
)
def test_that_numbers_typed_as_text_are_read_with_a_note(form: Path, typed: str, value: float) -> None:
    returned = read_form(with_text(form, "F9", typed), SET)
    assert returned.points["air"] == value
    (issue,) = returned.notes
    assert (issue.severity, issue.where) == ("note", "Weights!F9")


def test_that_a_minus_sign_of_any_kind_makes_the_number_negative(form: Path) -> None:
    issue = fault(with_text(form, "F9", "−5"))
    assert (issue.code, issue.where, issue.found) == ("out-of-range", "Weights!F9", "-5")


def test_that_an_ambiguous_comma_is_an_error_until_the_decimal_sign_is_known(form: Path) -> None:
    issue = fault(with_text(form, "F9", "1,250"))
    assert issue.where == "Weights!F9"
    assert "1250" in issue.mend
    assert read_form(form, SET, decimal=",").points["air"] == 1.25


def test_that_percent_text_and_percent_cells_are_read_as_shown(form: Path) -> None:
    assert read_form(with_text(form, "F9", "25 %"), SET).points["air"] == 25

    def as_percent(sheet: Any) -> None:
        sheet["F9"].value, sheet["F9"].number_format = 0.07, "0%"

    returned = read_form(edited(form, as_percent), SET)
    assert returned.points["air"] == 7
    assert returned.notes[0].found == "7 % read as 7"


def test_that_fractions_of_the_largest_are_asked_about(form: Path) -> None:
    for cell, value in zip(CELLS.values(), (1, 0.5, 0.25, 0), strict=True):
        with_number(form, cell, value)
    returned = read_form(form, SET)
    assert codes(returned) == ["fractions"]
    assert returned.points["jobs"] == 0.5


def test_that_a_date_is_an_error_that_explains_fractions(form: Path) -> None:
    def as_date(sheet: Any) -> None:
        sheet["F9"].value = datetime.datetime(2026, 4, 1)

    issue = fault(edited(form, as_date))
    assert issue.sentence() == (
        "Weights!F9: found a date (1 Apr 2026); expected a number from 0 to 100 for “Clean air”. "
        "Excel turns entries such as 1/4 or 3-1 into a date: type the number you meant."
    )


@pytest.mark.parametrize(
    ("content", "kind", "found"),
    [
        ("<v>1</v>", "b", "TRUE"),
        ("<v>#REF!</v>", "e", "the error #REF!"),
        ("<f>1/0</f><v>#DIV/0!</v>", "e", "the error #DIV/0!"),
        ("<v>101</v>", "", "101"),
        ("<v>-0.5</v>", "", "-0.5"),
        ("<is><t>eighty</t></is>", "inlineStr", "“eighty”"),
        ("<is><t>#N/A</t></is>", "inlineStr", "the error #N/A"),
        ("<v>1e999</v>", "", "“inf”"),
        ("", "", "an empty cell"),
        ("<is><t> \u200b</t></is>", "inlineStr", "an empty cell"),
    ],
)
def test_that_what_is_no_number_from_0_to_100_is_an_error(
    form: Path, content: str, kind: str, found: str
) -> None:
    issue = fault(with_cell(form, "F9", content, kind))
    assert (issue.where, issue.found) == ("Weights!F9", found)
    assert issue.expected == "a number from 0 to 100 for “Clean air”"
    assert issue.mend


def test_that_blank_points_are_refused_with_the_way_to_say_no_matter(form: Path) -> None:
    assert fault(with_cell(form, "F9", "")).mend == "Type 0 if it does not matter."


def test_that_a_formula_with_its_result_is_used_with_a_note(form: Path) -> None:
    returned = read_form(with_cell(form, "F9", "<f>F7*2</f><v>80</v>"), SET)
    assert returned.points["air"] == 80
    assert codes(returned) == ["formula"]


@pytest.mark.parametrize("content", ["<f>F7*2</f>", "<f>F7*2</f><v></v>"])
def test_that_a_formula_without_a_result_asks_for_saving(form: Path, content: str) -> None:
    issue = fault(with_cell(form, "F9", content))
    assert (issue.code, issue.where) == ("no-result", "Weights!F9")
    assert "save it" in issue.mend


def test_that_every_bad_cell_is_named_at_once(form: Path) -> None:
    with_text(form, "F6", "eighty")
    with_cell(form, "F7", "")
    with_number(form, "F10", 140)
    assert [issue.where for issue in faults(form)] == ["Weights!F6", "Weights!F7", "Weights!F10"]


def test_that_all_zero_is_an_error(form: Path) -> None:
    for cell in CELLS.values():
        with_number(form, cell, 0)
    issue = fault(form)
    assert (issue.code, issue.where) == ("all-zero", "Weights!F6:F10")


def test_that_another_largest_than_100_is_a_note(form: Path) -> None:
    returned = read_form(with_number(form, "F6", 95), SET)
    (issue,) = returned.notes
    assert (issue.severity, issue.code, issue.found) == ("note", "largest", "a largest value of 95")


def test_that_rank_and_points_that_disagree_are_pointed_out(form: Path) -> None:
    for cell, rank in (("G6", 1), ("G7", 2), ("G9", 3), ("G10", 4)):
        with_number(form, cell, rank)
    (issue,) = read_form(form, SET).notes
    assert (issue.code, issue.where) == ("rank-order", "Weights!G9")
    with_text(form, "G7", "second")
    with_number(form, "G10", len(SET.criteria) + 1)
    told = read_form(form, SET).notes
    assert [(issue.code, issue.where) for issue in told] == [("rank", "Weights!G7"), ("rank", "Weights!G10")]
