"""A wrong table is refused as a whole, with every wrong cell named."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from criteria.issues import Issue
from tests.workbooks.samples import with_part
from tests.workbooks.table_files import codes, csv_file, xlsx_file
from workbooks.errors import WorkbookError
from workbooks.forms import write_form
from workbooks.tables import read_table


def faults(path: Path, sheet: str | None = None) -> tuple[Issue, ...]:
    with pytest.raises(WorkbookError) as refusal:
        read_table(path, sheet)
    return refusal.value.issues


def places(issues: tuple[Issue, ...]) -> list[str]:
    return [issue.where for issue in issues]


def test_that_every_wrong_cell_of_a_text_file_is_named_in_reading_order(tmp_path: Path) -> None:
    found = faults(
        csv_file(
            tmp_path,
            'what,a,b,A,\nDirection,max,sideways,,\nWeight,1,-2,,3\nWeight,1,1,1,1\nR,1/4,#REF!,"1,250",x\n,1,2,3,4\nr,1,2,3,4\n',
        )
    )
    at = [(1, 4), (1, 5), (2, 3), (3, 3), (3, 4), (4, 1), (5, 2), (5, 3), (5, 4), (5, 5), (6, 1), (7, 1)]
    assert places(found) == [f"table.csv line {line}, column {column}" for line, column in at]
    assert {issue.severity for issue in found} == {"error"}
    assert all(issue.found and issue.expected and issue.mend for issue in found)


def test_that_every_wrong_cell_of_a_workbook_is_named_by_its_sheet(tmp_path: Path) -> None:
    path = xlsx_file(
        tmp_path,
        [["x", "a", "b", "c"], ["A", date(2026, 4, 1), "#REF!", True], ["B", "=1+1", "many", 3]],
    )
    found = faults(path)
    assert places(found) == ["Data!B2", "Data!C2", "Data!D2", "Data!B3", "Data!C3"]
    assert "a date (1 Apr 2026)" in found[0].found
    assert "the error #REF!" in found[1].found
    assert "save it" in found[3].mend


def test_that_an_ambiguous_comma_is_refused_with_the_ways_out(tmp_path: Path) -> None:
    (found,) = faults(csv_file(tmp_path, 'x,a\nA,"1,250"\nB,2\n'))
    assert found.where == "table.csv line 2, column 2"
    assert "1250" in found.mend


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        ("Direction,max\nWorst,5\nBest,1\n", "line 2, column 2"),
        ("Direction,min\nWorst,1\nBest,5\n", "line 2, column 2"),
        ("Direction,max\nBest,0.5\n", "line 3, column 2"),
        ("Direction,min\nWorst,0.5\n", "line 3, column 2"),
    ],
)
def test_that_ends_against_the_direction_are_refused(tmp_path: Path, rows: str, where: str) -> None:
    (found,) = faults(csv_file(tmp_path, f"x,a\n{rows}A,1\nB,2\n"))
    assert (found.code, found.where) == ("against-direction", f"table.csv {where}")


def test_that_levels_too_far_apart_are_refused(tmp_path: Path) -> None:
    (found,) = faults(csv_file(tmp_path, "x,a\nA,-1.5e308\nB,1.5e308\n"))
    assert (found.code, found.where) == ("bad-scale", "table.csv line 1, column 2")


def test_that_all_zero_weights_are_refused(tmp_path: Path) -> None:
    (found,) = faults(csv_file(tmp_path, "x,a,b\nWeight,0,0\nA,1,2\nB,2,1\n"))
    assert (found.code, found.where) == ("all-zero", "table.csv line 2, column 1")


def test_that_a_workbook_without_sheets_is_refused(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, [["x", "a"], ["A", 1]])
    with_part(path, "xl/workbook.xml", lambda markup: re.sub("<sheets>.*</sheets>", "<sheets/>", markup))
    (found,) = faults(path)
    assert (found.code, bool(found.mend)) == ("no-sheet", True)


def test_that_one_fault_hides_no_other(tmp_path: Path) -> None:
    found = faults(csv_file(tmp_path, "x,a,b\nWeight,0,0\nDirection,max,up and down\nA,1,many\nB,2,1\n"))
    assert [issue.code for issue in found] == ["all-zero", "bad-cell", "bad-cell"]


def test_that_blank_points_are_refused(tmp_path: Path) -> None:
    (found,) = faults(csv_file(tmp_path, "x,a,b\nWeight,1,\nA,1,2\nB,2,1\n"))
    assert (found.where, found.mend) == ("table.csv line 2, column 3", "Type 0 if it does not matter.")


@pytest.mark.parametrize(
    "row", ["Gaussian,0", "Veto,-1", "Function,zigzag", "Indifference,few", "Unit,#REF!", "Group,#N/A"]
)
def test_that_wrong_entries_above_the_options_are_refused(tmp_path: Path, row: str) -> None:
    (found,) = faults(csv_file(tmp_path, f"x,a\nDirection,max\n{row}\nA,1\nB,2\n"))
    assert found.where == "table.csv line 3, column 2"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("\n", "no-table"),
        ("x\nA\nB\n", "no-criteria"),
        ("x,Family\nA,f\n", "no-criteria"),
        ("x,a\n", "no-options"),
        ("x,a\nWeight,1\nDirection,max\n", "no-options"),
        ("x,a,Family,family\nA,1,f,g\n", "duplicate-name"),
        ("x,a,#REF!\nA,1,2\n", "bad-name"),
    ],
)
def test_that_a_table_without_its_parts_is_refused(tmp_path: Path, text: str, code: str) -> None:
    assert code in codes(faults(csv_file(tmp_path, text)))


def test_that_too_many_options_or_criteria_are_refused(tmp_path: Path) -> None:
    many = "".join(f"Option {i},1,2\n" for i in range(2001))
    assert codes(faults(csv_file(tmp_path, f"x,a,b\n{many}"))) == ["too-large"]
    wide = ",".join(f"c{i}" for i in range(201))
    assert codes(faults(csv_file(tmp_path, f"x,{wide}\nA{',1' * 201}\n"))) == ["too-large"]
    endless = "".join(f"Option {i},1\n" for i in range(5000))
    assert "or more" in faults(csv_file(tmp_path, f"x,a\n{endless}"))[0].found


def test_that_nothing_far_away_is_left_out_silently(tmp_path: Path) -> None:
    (found,) = faults(csv_file(tmp_path, f"x,a\nA,1\nB,2{',' * 400}9\n"))
    assert (found.code, found.found) == ("too-large", "cells far beyond the table")


def test_that_an_unknown_sheet_is_refused_with_the_nearest_one(tmp_path: Path) -> None:
    (found,) = faults(xlsx_file(tmp_path, [["x", "a"], ["A", 1]]), "Dta")
    assert "“Data”" in found.mend


def test_that_a_weighting_form_is_no_table(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "x,a\nA,1\nB,2\n")).option_set
    form = tmp_path / "form.xlsx"
    write_form(table, form, "Aoife", None)
    (found,) = faults(form)
    assert (found.code, found.found) == ("not-a-table", "a weighting form")
