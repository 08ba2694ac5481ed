"""An exported table is the set again, as far as a table can say."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.catalogue import load_catalogue
from criteria.edits.structure import rename_criterion, rename_option
from criteria.edits.view import set_scenario
from criteria.optionset import OptionSet
from criteria.scenarios import score
from tests.workbooks.table_files import OFFICE, csv_file, figures
from workbooks.errors import WorkbookError
from workbooks.export_csv import exact_number, safe_text, write_csv
from workbooks.tables import read_table

FULL = """\
x,price,'=range,comfort,Family
Direction,min,max,max,
Weight,100,33.3,0,
Unit,EUR,km,,
Group,Money,Use > Range,Use,
Worst,1200,0,1,
Best,900.25,500,7,
Indifference,5%,10,,
Preference,10%,20,,
Veto,,300,,
Function,linear,v-shape,usual,
Gaussian,,,2,
'+Rail,1000,300,,North
Road,,200,7,'-South
Wait,900.5,1e-7,1,
"""


def again(option_set: OptionSet, folder: Path) -> OptionSet:
    path = folder / "again.csv"
    write_csv(option_set, path)
    return read_table(path).option_set


def test_that_everything_a_table_says_is_written(tmp_path: Path) -> None:
    first = read_table(csv_file(tmp_path, FULL)).option_set
    second = again(first, tmp_path)
    assert second.criteria == first.criteria
    assert second.groups == first.groups
    assert second.options == first.options
    assert second.families == first.families
    assert second.scores == first.scores
    assert second.working == first.working


def test_that_the_chosen_scenario_is_written(tmp_path: Path) -> None:
    case = set_scenario(load_catalogue("russia-dprk"), "L26")
    best = [[score(case, "L26", o.key, c.key).best for c in case.criteria] for o in case.options]
    assert figures(again(case, tmp_path)) == best


def test_that_text_is_never_a_formula(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, FULL)).option_set
    write_csv(table, tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Option", "price", "'=range", "comfort", "Family"]
    texts = [cell for row in rows for cell in row if cell[:1] in tuple("=+-@")]
    assert texts == []


@pytest.mark.parametrize("text", ["=1+1", "+7", "-x", "@me"])
def test_that_formula_signs_get_an_apostrophe(text: str) -> None:
    assert safe_text(text) == f"'{text}"


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_that_numbers_are_written_exactly(figure: float) -> None:
    assert float(exact_number(figure)) == figure


def test_that_whole_numbers_have_no_point() -> None:
    assert [exact_number(x) for x in (5.0, -3.0, -0.0, 0.1, 1e22)] == ["5", "-3", "0", "0.1", "1e+22"]


@pytest.mark.parametrize("name", ["Family", "family "])
def test_that_a_criterion_called_like_the_family_column_is_refused(tmp_path: Path, name: str) -> None:
    office = rename_criterion(read_table(csv_file(tmp_path, OFFICE)).option_set, "image", name)
    with pytest.raises(WorkbookError, match="Rename it"):
        write_csv(office, tmp_path / "out.csv")
    assert not (tmp_path / "out.csv").exists()


def test_that_a_first_option_called_like_a_row_is_refused(tmp_path: Path) -> None:
    office = read_table(csv_file(tmp_path, OFFICE)).option_set
    with pytest.raises(WorkbookError, match="Best"):
        write_csv(rename_option(office, "a", "Best"), tmp_path / "out.csv")
    assert [o.name for o in again(rename_option(office, "b", "Best"), tmp_path).options][1] == "Best"


def test_that_an_empty_set_makes_no_table(tmp_path: Path) -> None:
    office = read_table(csv_file(tmp_path, OFFICE)).option_set
    with pytest.raises(WorkbookError):
        write_csv(replace(office, options=(), scores={}), tmp_path / "out.csv")
