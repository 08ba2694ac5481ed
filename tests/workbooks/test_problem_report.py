"""What is wrong with returned files, to send back and to keep."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from criteria.issues import error
from tests.workbooks.samples import small_set, with_cell, with_number, with_text
from tests.workbooks.test_return_files import sent
from workbooks.errors import WorkbookError
from workbooks.letters import letter
from workbooks.problem_report import write_report
from workbooks.reading import read_sheets
from workbooks.return_files import ReturnedFile, questioned, read_files

SET = small_set()


@pytest.fixture
def files(tmp_path: Path) -> tuple[ReturnedFile, ...]:
    bad = with_text(sent(tmp_path, "=bad.xlsx", "Ann", "2026-05-01"), "F9", "=eighty")
    with_cell(bad, "F7", "")
    good = sent(tmp_path, "good.xlsx", "Bob", "2026-05-01")
    odd = with_number(sent(tmp_path, "odd.xlsx", "Bob", "2026-05-03"), "F6", 90)
    return questioned(list(read_files([bad, good, odd], SET)), SET)


def test_that_the_letter_names_every_cell_politely(files: tuple[ReturnedFile, ...]) -> None:
    told = letter("bad.xlsx", files[0].issues, "Ann")
    assert told.startswith(
        "Dear Ann,\n\nThank you for “bad.xlsx”. Before it can be used, 2 things need your answer:"
    )
    assert "1. Weights!F7: found an empty cell.\n   Expected: a number from 0 to 100 for “Jobs”." in told
    assert "2. Weights!F9: found “=eighty”." in told
    assert told.endswith("Thank you!\n")
    assert "one thing needs" in letter("x.xlsx", [error("damaged", "x.xlsx", "a damaged file")])


def test_that_the_workbook_lists_every_issue_of_every_file(
    files: tuple[ReturnedFile, ...], tmp_path: Path
) -> None:
    write_report(files, tmp_path / "report.xlsx")
    (sheet,) = read_sheets(tmp_path / "report.xlsx", 99, 20)
    rows = [[cell.value for cell in row] for row in sheet.rows]
    assert rows[0] == ["File", "From", "Verdict", "Where", "Found", "Expected", "How to mend"]
    assert [row[:4] for row in rows[1:]] == [
        ["=bad.xlsx", None, "rejected", "Weights!F7"], ["=bad.xlsx", None, "rejected", "Weights!F9"],
        ["good.xlsx", "Bob", "accepted", None], ["odd.xlsx", "Bob", "accepted, with notes", "Weights!F6:F10"],
        ["odd.xlsx", "Bob", "accepted, with notes", None]]  # fmt: skip
    assert rows[-1][4:] == ["a second form of “Bob”, after “good.xlsx”", None, "Answer: round."]
    assert not any(cell.formula for row in sheet.rows for cell in row)


def test_that_the_text_table_holds_no_formula(files: tuple[ReturnedFile, ...], tmp_path: Path) -> None:
    write_report(files, tmp_path / "report.csv")
    rows = list(
        csv.reader(io.StringIO((tmp_path / "report.csv").read_bytes().decode("utf-8-sig"), newline=""))
    )
    assert len(rows) == 6
    assert rows[1][0] == "'=bad.xlsx"
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_that_the_text_holds_a_letter_for_each_rejected_file_and_the_list(
    files: tuple[ReturnedFile, ...], tmp_path: Path
) -> None:
    write_report(files, tmp_path / "report.TXT")
    told = (tmp_path / "report.TXT").read_text(encoding="utf-8")
    assert told.count("Thank you for “") == 1
    assert told.splitlines()[-3:] == [
        "rejected              =bad.xlsx",
        "accepted              good.xlsx",
        "accepted, with notes  odd.xlsx",
    ]


def test_that_another_kind_is_refused(files: tuple[ReturnedFile, ...], tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match=r"\.xlsx, \.csv, \.txt"):
        write_report(files, tmp_path / "report.pdf")
