"""Rows and columns are found again, whatever was moved, renamed, hidden or inserted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.workbooks.samples import (
    POINTS,
    codes,
    edited,
    fault,
    faults,
    small_set,
    with_cell,
    with_text,
)
from workbooks.returns import read_form

SET = small_set()


def reordered(sheet: Any) -> None:
    for one, two in ((6, 10), (7, 9)):
        for column in range(1, 12):
            first, second = sheet.cell(one, column), sheet.cell(two, column)
            first.value, second.value = second.value, first.value


def hidden_rows(sheet: Any) -> None:
    sheet.row_dimensions[8].hidden = True


def inserted_rows(sheet: Any) -> None:
    sheet.insert_rows(7, 3)
    sheet["C8"].value = "a remark in between"


def inserted_columns(sheet: Any) -> None:
    sheet.unmerge_cells("C3:D3")
    sheet.insert_cols(3, 2)
    sheet["C6"].value = "our own column"
    sheet.insert_cols(1)


def extra_columns(sheet: Any) -> None:
    sheet["M4"].value, sheet["M6"].value = "Remarks", 12


def merged(sheet: Any) -> None:
    sheet.merge_cells("I6:K6")


def without_keys(sheet: Any) -> None:
    sheet.delete_cols(1)


def with_other_headings(sheet: Any) -> None:
    for row in sheet["A4:K4"]:
        for cell in row:
            cell.value = f"Спалва {cell.column}"


@pytest.mark.parametrize(
    "change",
    [reordered, hidden_rows, inserted_rows, inserted_columns, extra_columns, merged, without_keys],
)
def test_that_moved_hidden_and_inserted_cells_change_nothing(
    form: Path, change: Callable[[Any], None]
) -> None:
    returned = read_form(edited(form, change), SET)
    assert returned.points == POINTS
    assert returned.stakeholder == "City council"
    assert returned.notes == ()


def test_that_lost_headings_are_made_up_for_by_named_cells(form: Path) -> None:
    returned = read_form(edited(form, with_other_headings), SET)
    assert returned.points == POINTS
    assert codes(returned) == ["no-headings"]


def test_that_points_in_hidden_cells_are_read_with_a_warning(form: Path) -> None:
    def hide(sheet: Any) -> None:
        sheet.row_dimensions[9].hidden = True

    (issue,) = read_form(edited(form, hide), SET).notes
    assert (issue.code, issue.where, issue.severity) == ("hidden", "Weights!F9", "warning")


def test_that_a_row_renamed_in_the_form_is_matched_by_its_key_with_a_warning(form: Path) -> None:
    returned = read_form(with_text(form, "B9", "Air we breathe"), SET)
    assert returned.points == POINTS
    (issue,) = returned.notes
    assert (issue.code, issue.where, issue.severity) == ("renamed", "Weights!B9", "warning")


def test_that_a_row_without_key_and_name_is_matched_by_its_place(form: Path) -> None:
    with_cell(with_cell(form, "A9", ""), "B9", "")
    returned = read_form(form, SET)
    assert returned.points == POINTS
    assert codes(returned) == ["renamed"]


def test_that_names_sorted_apart_from_their_keys_are_an_error(form: Path) -> None:
    with_text(with_text(form, "B6", "Clean air"), "B9", "Cost")
    assert [(issue.code, issue.where) for issue in faults(form)] == [
        ("mixed-row", "Weights!B6"), ("mixed-row", "Weights!B9")]  # fmt: skip


def test_that_a_second_row_for_a_criterion_cites_the_first(form: Path) -> None:
    def double(sheet: Any) -> None:
        for column in "ABF":
            sheet[f"{column}12"].value = sheet[f"{column}6"].value

    issue = fault(edited(form, double))
    assert (issue.code, issue.where) == ("duplicate-row", "Weights!F12")
    assert "Weights!F6" in issue.mend


def test_that_a_missing_row_is_named(form: Path) -> None:
    issue = fault(edited(form, lambda sheet: sheet.delete_rows(9)))
    assert (issue.code, issue.where, issue.found) == ("missing-row", "Weights", "no row for “Clean air”")


def test_that_a_name_that_is_nearly_right_is_only_suggested(form: Path) -> None:
    def retype(sheet: Any) -> None:
        sheet["A9"].value = None
        sheet["B9"].value = "Cleen air"
        sheet.insert_rows(1)

    missing, stranger = faults(edited(form, retype))
    assert (missing.code, missing.severity) == ("missing-row", "error")
    assert (stranger.code, stranger.severity) == ("unknown-row", "warning")
    assert "Is it “Clean air”?" in stranger.mend


def test_that_points_beside_an_unknown_name_are_left_out_with_a_warning(form: Path) -> None:
    def add(sheet: Any) -> None:
        sheet["B12"].value, sheet["F12"].value = "Cleaner air", 70

    returned = read_form(edited(form, add), SET)
    assert returned.points == POINTS
    (issue,) = returned.notes
    assert (issue.code, issue.where, issue.severity) == ("unknown-row", "Weights!F12", "warning")
    assert "Clean air" in issue.mend
