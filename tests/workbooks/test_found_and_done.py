"""What people and programs do to a form, and what the program then does: a test for each row of the list."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from criteria.edits.structure import add_criterion, rename_criterion, set_scale
from criteria.scales import Scale
from criteria.tree import Criterion
from tests.workbooks.samples import (
    CELLS,
    DATA,
    POINTS,
    codes,
    edited,
    fault,
    faults,
    small_set,
    with_cell,
    with_number,
    with_part,
    with_text,
)
from workbooks.return_files import answered, questioned, read_files
from workbooks.returns import read_form

SET = small_set()
SAME = POINTS


def points_of(path: Path) -> float:
    return read_form(path, SET).points["air"]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("0,25", 0.25), ("62,5", 62.5), ("\u00a062.5\u00a0", 62.5), ("6\u200b2.5", 62.5), ("\u202f40", 40),
        ("\u2212" + "0", 0), ("٦٢٫٥", 62.5), ("६२", 62), ("４０", 40), ("'40", 40), ("40", 40), ("+40", 40),
    ],
)  # fmt: skip
def test_text_numbers_in_every_spelling_are_read_with_a_note_of_what_was_read(
    form: Path, typed: str, value: float
) -> None:
    returned = read_form(with_text(form, CELLS["air"], typed), SET)
    assert returned.points["air"] == value
    assert codes(returned) == ["read"]
    assert returned.notes[0].where == "Weights!F9"


def test_a_real_minus_sign_is_read_and_then_out_of_range(form: Path) -> None:
    assert fault(with_text(form, CELLS["air"], "−5")).code == "out-of-range"


def test_1_250_is_an_error_and_the_decimal_sign_is_asked_once_for_the_file(form: Path) -> None:
    with_text(with_text(form, CELLS["air"], "1,250"), CELLS["jobs"], "2,500")
    (file,) = read_files([form], SET)
    assert [issue.code for issue in file.issues] == ["ambiguous", "ambiguous"]
    assert [(q.code, q.answers) for q in file.questions] == [("decimal", ("refuse", "point", "comma"))]
    settled = answered(file, SET, "decimal", "comma")
    assert settled.form is not None
    assert (settled.form.points["air"], settled.form.points["jobs"]) == (1.25, 2.5)
    refused = answered(file, SET, "decimal", "point")
    assert {issue.code for issue in refused.issues} == {"out-of-range"}


@pytest.mark.parametrize("way", ["cell", "text"])
def test_percentages_on_points_count_a_hundredfold_with_a_note(form: Path, way: str) -> None:
    def as_percent(sheet: Any) -> None:
        sheet["F9"].value, sheet["F9"].number_format = 0.25, "0%"

    path = edited(form, as_percent) if way == "cell" else with_text(form, CELLS["air"], "25 %")
    returned = read_form(path, SET)
    assert returned.points["air"] == 25
    assert codes(returned) == ["read"]


def test_when_all_numbers_are_at_most_1_somebody_is_asked_to_check(form: Path) -> None:
    for key, cell in CELLS.items():
        with_number(form, cell, POINTS[key] / 100)
    (issue,) = read_form(form, SET).notes
    assert (issue.code, issue.severity) == ("fractions", "warning")


def _date(sheet: Any) -> None:
    sheet["F9"].value = datetime.datetime(2026, 4, 1)


@pytest.mark.parametrize(
    ("change", "code", "found"),
    [
        (lambda path: edited(path, _date), "not-a-number", "a date (1 Apr 2026)"),
        (lambda path: with_cell(path, "F9", "<v>1</v>", "b"), "not-a-number", "TRUE"),
        (lambda path: with_number(path, "F9", 100.5), "out-of-range", "100.5"),
        (lambda path: with_number(path, "F9", -1), "out-of-range", "-1"),
        (
            lambda path: with_cell(path, "F9", "<f>A99</f><v>#REF!</v>", "e"),
            "not-a-number",
            "the error #REF!",
        ),
        (lambda path: with_cell(path, "F9", "<v>#REF!</v>", "e"), "not-a-number", "the error #REF!"),
        (lambda path: with_text(path, "F9", "eighty"), "not-a-number", "“eighty”"),
        (lambda path: with_cell(path, "F9", ""), "blank", "an empty cell"),
    ],
)
def test_dates_truths_broken_formulas_and_figures_out_of_range_are_errors(
    form: Path, change: Callable[[Path], Path], code: str, found: str
) -> None:
    issue = fault(change(form))
    assert (issue.code, issue.where, issue.found) == (code, "Weights!F9", found)
    assert issue.expected == "a number from 0 to 100 for “Clean air”"
    assert issue.mend


def test_a_formula_with_its_result_is_used_with_a_note(form: Path) -> None:
    returned = read_form(with_cell(form, "F9", "<f>F6/2</f><v>50</v>"), SET)
    assert returned.points["air"] == 50
    assert codes(returned) == ["formula"]


def test_a_formula_without_its_result_is_to_be_opened_saved_and_imported_again(form: Path) -> None:
    issue = fault(with_cell(form, "F9", "<f>F6/2</f>"))
    assert issue.code == "no-result"
    assert (
        issue.mend == "Open the file in Excel or LibreOffice, save it, and use it again; or type the number."
    )


def reordered(sheet: Any) -> None:
    rows = [[sheet.cell(row, column).value for column in range(1, 12)] for row in (6, 7, 9, 10)]
    for row, values in zip((6, 7, 9, 10), reversed(rows), strict=True):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column).value = value


def with_blank_rows(sheet: Any) -> None:
    sheet.insert_rows(7, 3)
    sheet.insert_rows(2)


def with_extra_columns(sheet: Any) -> None:
    sheet.insert_cols(3)
    sheet.insert_cols(7, 2)
    sheet["G9"].value = "my scribbles"


def with_merges(sheet: Any) -> None:
    sheet.merge_cells("I6:K6")
    sheet.merge_cells("B9:C9")


def with_colours_and_bold(sheet: Any) -> None:
    sheet["F9"].number_format = "0.00"
    sheet.row_dimensions[9].height = 99


def with_swapped_columns(sheet: Any) -> None:
    sheet.move_range("F4:F10", cols=8)


@pytest.mark.parametrize(
    "change",
    [
        reordered,
        with_blank_rows,
        with_extra_columns,
        with_merges,
        with_colours_and_bold,
        with_swapped_columns,
    ],
)
def test_reordered_and_blank_rows_extra_columns_and_merges_do_no_harm(
    form: Path, change: Callable[[Any], None]
) -> None:
    returned = read_form(edited(form, change), SET)
    assert returned.points == POINTS
    assert codes(returned) == []


@pytest.mark.parametrize("what", ["row", "column", "sheet"])
def test_hidden_points_are_read_with_a_warning(form: Path, what: str) -> None:
    def hide(sheet: Any) -> None:
        if what == "row":
            sheet.row_dimensions[9].hidden = True
        elif what == "column":
            sheet.column_dimensions["F"].hidden = True
        else:
            sheet.parent.create_sheet("Cover")
            sheet.parent.active = sheet.parent["Cover"]
            sheet.sheet_state = "hidden"

    returned = read_form(edited(form, hide), SET)
    assert returned.points == POINTS
    (issue,) = returned.notes
    assert (issue.code, issue.severity) == ("hidden", "warning")


def test_a_renamed_row_that_kept_its_key_is_a_warning(form: Path) -> None:
    returned = read_form(with_text(form, "B9", "Air, as I see it"), SET)
    assert returned.points == POINTS
    (issue,) = returned.notes
    assert (issue.code, issue.severity, issue.where) == ("renamed", "warning", "Weights!B9")


def test_a_renamed_sheet_does_no_harm(form: Path) -> None:
    def rename(sheet: Any) -> None:
        sheet.title = "Gewichte"

    assert read_form(edited(form, rename), SET).points == POINTS


def test_a_duplicate_row_is_an_error_that_names_the_first(form: Path) -> None:
    def repeat(sheet: Any) -> None:
        for column in range(1, 12):
            sheet.cell(12, column).value = sheet.cell(9, column).value

    issue = fault(edited(form, repeat))
    assert (issue.code, issue.where) == ("duplicate-row", "Weights!F12")
    assert "the first is Weights!F9" in issue.mend


def test_each_missing_row_is_an_error(form: Path) -> None:
    issues = faults(edited(form, lambda sheet: sheet.delete_rows(9, 2)))
    assert [(issue.code, issue.found) for issue in issues] == [
        ("missing-row", "no row for “Clean air”"),
        ("missing-row", "no row for “Years to build”"),
    ]


def test_a_form_for_another_set_is_refused_until_somebody_answers_then_read_by_names(form: Path) -> None:
    other = rename_criterion(small_set("airport", "Airport plan"), "jobs", "Work")
    (file,) = read_files([form], other)
    assert [issue.code for issue in file.issues] == ["other-set"]
    assert [q.answers for q in file.questions] == [("refuse", "names")]
    settled = answered(file, other, "other-set", "names")
    assert settled.form is not None
    assert settled.form.points == {key: POINTS[key] for key in ("cost", "air", "years")}
    assert [issue.code for issue in settled.issues] == ["other-set", "old-criterion", "new-criterion"]
    assert settled.verdict == "noted"


def test_a_form_for_another_set_that_shares_no_criterion_stays_refused(form: Path) -> None:
    base = small_set("airport")
    for key in POINTS:
        base = rename_criterion(base, key, f"{key} of the airport")
    (file,) = read_files([form], base)
    assert [issue.code for issue in answered(file, base, "other-set", "names").issues] == [
        "no-common-criteria"
    ]


def test_a_form_of_an_older_revision_tells_each_difference(form: Path) -> None:
    now = set_scale(SET, "cost", Scale("USD million", 250, 0, "min"))
    now = add_criterion(now, Criterion("noise", "Noise", "people", Scale("dB", 80, 40, "min")))
    returned = read_form(form, now)
    assert codes(returned) == ["new-criterion", "changed-scale"]
    assert returned.notes[1].found == "points for “Cost” from 100 to 0 USD million"
    assert returned.notes[1].expected == "points from 250 to 0 USD million"


@pytest.mark.parametrize(("kind", "code"), [("xls", "old-format"), ("ods", "")])
def test_old_and_open_workbooks_are_read_and_an_old_one_says_what_it_cannot_show(
    kind: str, code: str
) -> None:
    returned = read_form(DATA / f"small-libreoffice.{kind}", SET)
    assert returned.points == pytest.approx(POINTS, abs=1e-9)
    assert codes(returned) == ([code] if code else [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_text_files_of_every_encoding_and_delimiter_are_read_and_the_guess_is_shown(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    rows = [["key", "Criterion", "Points"], ["cost", "Cost", "100"], ["jobs", "Jobs", "40"],
            ["air", "Clean air – „é“", "62.5"], ["years", "Years to build", "0"]]  # fmt: skip
    named = [["", "Your name or role:", "Café"], *rows]
    path = tmp_path / "form.csv"
    path.write_bytes("\r\n".join(delimiter.join(row) for row in named).encode(encoding))
    returned = read_form(path, SET)
    assert (returned.points, returned.stakeholder) == (POINTS, "Café")
    (told,) = (issue for issue in returned.notes if issue.code == "text-read")
    shown = {"utf-8-sig": "UTF-8", "cp1252": "Windows-1252"}.get(encoding, encoding[:6].upper())
    assert told.found == f"{shown[:12]} text separated by {'TAB' if delimiter == chr(9) else delimiter}"


def test_a_macro_workbook_is_read_and_its_macros_are_never_touched(form: Path) -> None:
    path = form.rename(form.with_suffix(".xlsm"))
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    with_part(path, "[Content_Types].xml", lambda markup: markup.replace(kind, macro))
    assert read_form(path, SET).points == POINTS


def test_every_message_says_where_what_was_found_what_is_expected_and_how_to_mend_it(form: Path) -> None:
    issue = fault(edited(form, _date))
    assert issue.sentence() == (
        "Weights!F9: found a date (1 Apr 2026); expected a number from 0 to 100 for “Clean air”. "
        "Excel turns entries such as 1/4 or 3-1 into a date: type the number you meant."
    )


def test_the_same_person_twice_may_be_kept_replaced_or_skipped(tmp_path: Path, form: Path) -> None:
    second = tmp_path / "second.xlsx"
    second.write_bytes(with_number(form, "F9", 10).read_bytes())
    with_number(form, "F9", 20)
    first, again = questioned(list(read_files([form, second], SET)), SET)
    assert first.questions == ()
    assert [(q.code, q.answers) for q in again.questions] == [("again", ("round", "replace", "skip"))]


def test_the_same_file_twice_is_skipped(tmp_path: Path, form: Path) -> None:
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(form.read_bytes())
    _, again = questioned(list(read_files([form, copy], SET)), SET)
    assert (again.questions[0].code, again.intake) == ("same-file", "skip")
