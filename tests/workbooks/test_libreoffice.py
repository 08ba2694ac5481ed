"""The form in the real LibreOffice: recalculated, saved again and printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from criteria.catalogue import load_catalogue
from tests.workbooks.samples import (
    converted,
    edited,
    fault,
    filled_form,
    needs_libreoffice,
    small_set,
    with_number,
    with_text,
)
from workbooks.form_text import COMPLETE
from workbooks.forms import write_form
from workbooks.reading import read_sheets
from workbooks.returns import read_form

pytestmark = needs_libreoffice

THIRDS = {"cost": 100.0, "jobs": 100 / 3, "air": 200 / 7, "years": 1e-6}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("libreoffice")


@pytest.fixture(scope="module")
def saved(folder: Path) -> Mapping[str, Path]:
    """Forms as LibreOffice saves them; those edited by openpyxl had no results left, so it calculated."""
    thirds = filled_form(folder, THIRDS, "thirds.xlsx")
    blank = folder / "blank.xlsx"
    write_form(small_set(), blank, "City council")
    ranked = edited(filled_form(folder, name="ranked.xlsx"), lambda sheet: None)
    for cell, rank in (("G6", 1), ("G7", 2), ("G9", 3)):
        with_number(ranked, cell, rank)
    done = edited(filled_form(folder, THIRDS, "done.xlsx"), lambda sheet: None)
    low = edited(with_number(filled_form(folder, name="low.xlsx"), "F6", 95.5), lambda sheet: None)
    nobody = edited(with_text(filled_form(folder, name="nobody.xlsx"), "C3", ""), lambda sheet: None)
    forms = [thirds, edited(blank, lambda sheet: None), ranked, done, low, nobody]
    made = folder / "saved"
    made.mkdir()
    return {path.stem: path for path in converted(forms, "xlsx", made)}


def check_line(path: Path) -> object:
    return read_sheets(path, 100, 20)[0].rows[2][4].value


def test_that_a_form_saved_by_libreoffice_reads_back_the_same(saved: Mapping[str, Path]) -> None:
    returned = read_form(saved["thirds"], small_set())
    assert returned.points == pytest.approx(THIRDS, abs=1e-9)
    assert returned.notes == ()


def test_that_libreoffice_calculates_the_shares_that_the_form_was_written_with(
    saved: Mapping[str, Path],
) -> None:
    rows = read_sheets(saved["done"], 100, 20)[0].rows
    total = sum(THIRDS.values())
    assert [rows[n - 1][7].value for n in (6, 7, 9, 10)] == pytest.approx(
        [p / total for p in THIRDS.values()]
    )
    assert rows[4][7].value == pytest.approx((THIRDS["cost"] + THIRDS["jobs"]) / total)


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("done", COMPLETE),
        ("blank", "4 points cells are still blank. Type 0 if a change does not matter."),
        ("ranked", "Rank and points disagree in 1 row."),
        ("low", "The largest is 95.5. Give 100 to the change that matters most."),
        ("nobody", "Please type your name or role."),
    ],
)
def test_that_the_check_line_is_alive(saved: Mapping[str, Path], form: str, told: str) -> None:
    assert check_line(saved[form]) == told


def test_that_an_opendocument_copy_reads_back_the_same(folder: Path) -> None:
    form = filled_form(folder, THIRDS, "copy.xlsx")
    (copy,) = converted([form], "ods", folder)
    assert read_form(copy, small_set()).points == pytest.approx(THIRDS, abs=1e-9)


def test_that_a_percentage_in_an_old_sheet_is_never_taken_for_a_fraction(folder: Path) -> None:
    def as_percent(sheet: Any) -> None:
        sheet["F9"].value, sheet["F9"].number_format = 0.5, "0%"

    (old,) = converted([edited(filled_form(folder, name="half.xlsx"), as_percent)], "xls", folder)
    issue = fault(old)
    assert (issue.code, issue.where) == ("no-format", "Weights!F9")
    assert "0.5" in issue.found
    assert ".xlsx" in issue.mend


def test_that_the_built_in_case_prints_on_two_landscape_pages(folder: Path) -> None:
    case = load_catalogue("russia-dprk")
    form = folder / "case.xlsx"
    write_form(case, form, "Far East ministry", case.weightings[0].points)
    (printed,) = converted([form], "pdf", folder)
    content = printed.read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 2
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 (\d+)[.\d]* (\d+)", content)
    assert {int(width) > int(height) for width, height in boxes} == {True}
