"""The form as written: only inputs open, every formula with its result, no text taken for a formula."""

from __future__ import annotations

import re
import warnings
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from criteria.catalogue import load_catalogue
from criteria.edits.structure import replace_criterion
from criteria.optionset import OptionSet, revised
from criteria.storage.errors import StorageError
from criteria.tree import Criterion, Group
from tests.workbooks.samples import CELLS, POINTS, filled_form, small_set
from workbooks.errors import WorkbookError
from workbooks.form_text import COMPLETE, level_figure, level_meaning
from workbooks.forms import form_file_name, write_form
from workbooks.layout import SENTENCES, bands
from workbooks.reading import document_properties


def opened(path: Path, results: bool = False) -> Any:
    with warnings.catch_warnings():
        # openpyxl says of each extension that it would lose it on saving.
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(path, data_only=results)


def points_cells(sheet: Any) -> set[str]:
    """Cells validated as decimals from 0 to 100, literally."""
    found = set()
    for rule in sheet.data_validations.dataValidation:
        if (rule.type, rule.operator or "between", rule.formula1, rule.formula2) == (
            "decimal",
            "between",
            "0",
            "100",
        ):
            found |= {cell for block in rule.sqref.ranges for row in block.rows for cell in _addresses(row)}
    return found


def _addresses(row: Any) -> set[str]:
    return {f"{openpyxl.utils.get_column_letter(column)}{number}" for number, column in row}


def ends_at_100(sheet: Any) -> set[str]:
    found = set()
    for rule in sheet.data_validations.dataValidation:
        if "100" in (rule.formula1, rule.formula2):
            found |= {cell for block in rule.sqref.ranges for row in block.rows for cell in _addresses(row)}
    return found


def many(count: int) -> OptionSet:
    base = small_set()
    criteria = tuple(
        Criterion(f"c{n}", f"Criterion {n}", "money", base.criteria[0].scale) for n in range(count)
    )
    points = dict.fromkeys((c.key for c in criteria), 1.0)
    return revised(base, criteria=criteria, working=replace(base.working, points=points, remembered=points))


def test_that_there_is_one_open_points_cell_for_each_criterion(tmp_path: Path) -> None:
    sheet = opened(filled_form(tmp_path))["Weights"]
    cells = points_cells(sheet)
    assert cells == set(CELLS.values())
    assert ends_at_100(sheet) == cells
    assert all(not sheet[cell].protection.locked for cell in cells)


def test_that_a_hundred_criteria_do_not_make_the_rank_look_like_points(tmp_path: Path) -> None:
    write_form(many(100), tmp_path / "form.xlsx", "X")
    sheet = opened(tmp_path / "form.xlsx")["Weights"]
    assert len(points_cells(sheet)) == 100
    assert ends_at_100(sheet) == points_cells(sheet)


def test_that_only_inputs_are_open_and_no_password_is_set(tmp_path: Path) -> None:
    workbook = opened(filled_form(tmp_path))
    sheet = workbook["Weights"]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    open_cells = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    inputs = {f"{column}{row}" for column in "FGIJK" for row in (6, 7, 9, 10)}
    assert open_cells == inputs | {"C3", "D3"}
    assert workbook["_meta"].sheet_state == "hidden"
    assert sheet.column_dimensions["A"].hidden


def test_that_every_formula_has_its_right_result_saved(tmp_path: Path) -> None:
    form = filled_form(tmp_path)
    sheet = opened(form, results=True)["Weights"]
    total = sum(POINTS.values())
    assert [sheet[f"H{row}"].value for row in (6, 7, 9, 10)] == [p / total for p in POINTS.values()]
    assert sheet["H5"].value == pytest.approx(140 / total)
    assert sheet["H8"].value == pytest.approx(62.5 / total)
    assert sheet["E3"].value == COMPLETE
    with zipfile.ZipFile(form) as package:
        markup = package.read("xl/worksheets/sheet1.xml").decode()
    formulas = re.findall(r"<c [^>]*><f>.*?</c>", markup)
    assert len(formulas) == 7
    assert all("<v>" in formula for formula in formulas)


def test_that_a_blank_form_says_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "blank.xlsx"
    write_form(small_set(), path, "")
    sheet = opened(path, results=True)["Weights"]
    assert [sheet[cell].value for cell in CELLS.values()] == [None] * 4
    assert sheet["E3"].value == "4 points cells are still blank. Type 0 if a change does not matter."
    assert sheet["H6"].value == 0


@pytest.mark.parametrize(
    ("points", "name", "told"),
    [
        ({**POINTS, "cost": 95.0}, "X", "The largest is 95. Give 100 to the change that matters most."),
        (dict.fromkeys(POINTS, 0.0), "X", "All points are 0. Give 100 to the change that matters most."),
        ({"cost": 100.0, "jobs": 1.0, "air": 2.0}, "X",
         "1 points cell is still blank. Type 0 if the change does not matter."),
        (POINTS, "", "Please type your name or role."),
    ],
)  # fmt: skip
def test_that_the_check_line_is_right_from_the_start(
    tmp_path: Path, points: dict[str, float], name: str, told: str
) -> None:
    write_form(small_set(), tmp_path / "form.xlsx", name, points)
    assert opened(tmp_path / "form.xlsx", results=True)["Weights"]["E3"].value == told


def test_that_the_form_explains_itself_and_shows_both_ends_of_each_scale(tmp_path: Path) -> None:
    sheet = opened(filled_form(tmp_path))["Weights"]
    told = f"{sheet['B2'].value}\n{sheet['F2'].value}"
    assert all(sentence in told for sentence in SENTENCES)
    assert len(SENTENCES) == 4
    assert [sheet[f"B{row}"].value for row in range(5, 11)] == [
        "Money & work", "Cost", "Jobs", "People", "Clean air", "Years to build"]  # fmt: skip
    assert sheet["C6"].value == "What the city pays."
    assert sheet["D6"].value == "100 USD million\nAt 60: A new pier"
    assert sheet["E6"].value == "0 USD million"
    assert sheet["E7"].value == "500"
    assert (sheet["D9"].value, sheet["E9"].value) == ("Level 0\nSmog", "Level 100\nSea breeze")
    assert sheet["E10"].value == "1 year"


def test_that_identity_is_kept_three_ways(tmp_path: Path) -> None:
    form = filled_form(tmp_path)
    workbook = opened(form)
    sheet = workbook["Weights"]
    assert [sheet[f"A{row}"].value for row in (6, 7, 9, 10)] == list(POINTS)
    assert workbook.defined_names["points.air"].attr_text == "Weights!$F$9"
    assert workbook.defined_names["stakeholder"].attr_text == "Weights!$C$3"
    properties = document_properties(form)
    assert properties["policy-options.kind"] == "weighting-form"
    assert properties["policy-options.lineage"] == "harbour"
    assert properties["policy-options.set"] == "harbour-now"


@pytest.mark.parametrize(
    "text", ["=1+1", "=HYPERLINK(\"http://x\",\"y\")", "+5% jobs", "-5% CO2", "@SUM(A1)", "=cmd|'/c calc'!A1",
             "http://example.org", "1/4", "0012"]
)  # fmt: skip
def test_that_no_text_becomes_a_formula_a_link_or_a_number(tmp_path: Path, text: str) -> None:
    base = small_set(name=text)
    named = replace(base.criteria[0], name=text, definition=text)
    groups = (*base.groups[:1], replace(base.groups[1], name=text), base.groups[2])
    option_set = revised(replace_criterion(base, named), groups=groups)
    write_form(option_set, tmp_path / "form.xlsx", text, POINTS)
    sheet = opened(tmp_path / "form.xlsx")["Weights"]
    for address in ("C3", "F1", "B5", "B6", "C6"):
        assert sheet[address].value == text
        assert sheet[address].data_type == "s"
        assert sheet[address].quotePrefix
        assert sheet[address].hyperlink is None


def test_that_control_signs_are_left_out_and_long_text_is_cut_with_a_note(tmp_path: Path) -> None:
    odd = replace(small_set().criteria[0], name="Co\x00st\x0b", definition="word " * 9000)
    notes = write_form(replace_criterion(small_set(), odd), tmp_path / "form.xlsx", "Ci\x07ty" + "x" * 300)
    sheet = opened(tmp_path / "form.xlsx")["Weights"]
    assert sheet["B6"].value == "Cost"
    assert sheet["C6"].value.endswith("…")
    assert len(sheet["C3"].value) == 200
    assert [issue.code for issue in notes] == ["cut", "cut"]
    assert {issue.severity for issue in notes} == {"note"}


def test_that_points_above_100_are_scaled_in_proportion(tmp_path: Path) -> None:
    notes = write_form(
        small_set(), tmp_path / "f.xlsx", "X", {"cost": 300.0, "jobs": 150.0, "air": 0.0, "years": 3.0}
    )
    sheet = opened(tmp_path / "f.xlsx")["Weights"]
    assert [sheet[cell].value for cell in CELLS.values()] == [100, 50, 0, 1]
    assert [issue.code for issue in notes] == ["rescaled"]


def test_that_groups_in_groups_are_named_by_their_path() -> None:
    base = small_set()
    groups = (*base.groups, Group("local", "Local", "people"))
    moved = (*base.criteria[:3], replace(base.criteria[3], group="local"))
    option_set = revised(base, groups=groups, criteria=moved)
    assert [band.label for band in bands(option_set)] == ["Money & work", "People", "People › Local"]
    assert [band.row for band in bands(option_set)] == [5, 8, 10]


def test_that_criteria_right_under_the_root_have_a_band() -> None:
    base = small_set()
    option_set = revised(base, criteria=tuple(replace(c, group="root") for c in base.criteria))
    assert [(band.label, len(band.criteria)) for band in bands(option_set)] == [("Value", 4)]


def test_that_a_set_without_criteria_has_no_form(tmp_path: Path) -> None:
    base = small_set()
    empty = revised(base, criteria=(), working=replace(base.working, points={}, remembered={}))
    with pytest.raises(WorkbookError, match="no criteria"):
        write_form(empty, tmp_path / "form.xlsx", "X")
    assert list(tmp_path.iterdir()) == []


def test_that_a_folder_that_cannot_be_written_to_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        write_form(small_set(), tmp_path / "none" / "form.xlsx", "X")
    assert caught.value.code == "not-found"


def test_that_writing_leaves_nothing_beside_the_form(tmp_path: Path) -> None:
    filled_form(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["form.xlsx"]


@pytest.mark.parametrize(
    ("stakeholder", "name"),
    [
        ("City council", "City council – Harbour plan.xlsx"),
        ("A/B: \"C\" <d>|?*", "A B C d – Harbour plan.xlsx"),
        ("..\\..\\etc", "etc – Harbour plan.xlsx"),
        ("Министерство", "Министерство – Harbour plan.xlsx"),
        ("\u202eevil\x00 .", "evil – Harbour plan.xlsx"),
        ("", "Harbour plan.xlsx"),
    ],
)  # fmt: skip
def test_that_file_names_are_made_safely(stakeholder: str, name: str) -> None:
    assert form_file_name(stakeholder, small_set()) == name


@pytest.mark.parametrize("reserved", ["CON", "nul", "Com1", "LPT9", "aux.council"])
def test_that_reserved_names_are_not_used(reserved: str) -> None:
    name = form_file_name("", revised(small_set(), name=reserved))
    assert name == f"Form {reserved}.xlsx"


def test_that_long_names_are_cut_and_taken_ones_numbered() -> None:
    long = form_file_name("Ж" * 500, small_set())
    assert len(long.encode()) < 200
    first = form_file_name("X", small_set())
    second = form_file_name("X", small_set(), taken=[first.upper()])
    assert second == "X – Harbour plan (2).xlsx"


def test_that_the_built_in_case_shows_every_criterion_in_units(tmp_path: Path) -> None:
    case = load_catalogue("russia-dprk")
    assert write_form(case, tmp_path / "form.xlsx", "X") == ()
    sheet = opened(tmp_path / "form.xlsx")["Weights"]
    assert len(points_cells(sheet)) == 13
    shown = {sheet[f"B{row}"].value for row in range(5, 22)}
    assert {criterion.name for criterion in case.criteria} <= shown
    trade = case.criterion("trade").scale
    assert level_figure(trade, trade.best) == "6\u00a0000 USD million per year"
    assert level_meaning(trade, trade.best) == ""
    assert level_meaning(trade, trade.worst) == "Nothing added"
    assert sheet.page_setup.orientation == "landscape"
    assert int(sheet.page_setup.fitToHeight) == 2
