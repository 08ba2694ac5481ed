"""An exported table is the set again, as far as a table can say."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.catalogue import load_catalogue
from criteria.edits.structure import rename_criterion, rename_option
from criteria.edits.view import set_scenario
from criteria.inheritance import score
from criteria.optionset import OptionSet
from criteria.tree import Group
from evaluator.values import Linear
from tests.criteria.strategies import option_sets
from tests.workbooks.table_files import OFFICE, csv_file, figures
from workbooks.cells import clean
from workbooks.errors import WorkbookError
from workbooks.export_csv import exact_number, safe_text, write_csv
from workbooks.table_layout import label
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


@pytest.mark.parametrize("text", ["=1+1", "+7", "-x", "@me", "'=1+1", "''-x", "'quoted'", "'", ""])
def test_that_text_that_a_spreadsheet_would_calculate_gets_an_apostrophe_and_loses_it(text: str) -> None:
    guarded = "'quoted'" not in text and len(text) > 1
    assert safe_text(text) == (f"'{text}" if guarded else text)
    assert label(safe_text(text)) == text


@settings(max_examples=60)
@given(option_sets())
def test_that_any_set_is_refused_or_comes_back_with_its_names_scores_and_shares(
    tmp_path_factory: pytest.TempPathFactory, option_set: OptionSet
) -> None:
    path = tmp_path_factory.mktemp("tables") / "out.csv"
    try:
        write_csv(option_set, path)
    except WorkbookError:
        assert not path.exists()
        return
    read = read_table(path).option_set
    for before, after in ((option_set.criteria, read.criteria), (option_set.options, read.options)):
        assert [clean(item.name) for item in before] == [item.name for item in after]
    scenario = option_set.view.scenario
    best = [[score(option_set, scenario, o.key, c.key).best for c in option_set.criteria]
            for o in option_set.options]  # fmt: skip
    assert figures(read) == best
    assert [c.scale.value_scale() for c in read.criteria] == [
        replace(c.scale.value_scale(), function=Linear()) for c in option_set.criteria
    ]
    assert list(read.working.points.values()) == [
        option_set.working.points[c.key] for c in option_set.criteria
    ]


@pytest.mark.parametrize(
    ("name", "code"), [("A", "duplicate-name"), ("#REF!", "bad-name"), ("\u200b", "empty-name")]
)
def test_that_names_a_table_would_not_tell_apart_are_refused(tmp_path: Path, name: str, code: str) -> None:
    office = rename_option(read_table(csv_file(tmp_path, OFFICE)).option_set, "a", "Ａ")
    with pytest.raises(WorkbookError) as caught:
        write_csv(rename_option(office, "b", name), tmp_path / "out.csv")
    (issue,) = caught.value.issues
    assert (issue.code, issue.where) == (code, f"option “{clean(name) or 'b'}”")
    assert not (tmp_path / "out.csv").exists()


def test_that_text_that_no_encoding_holds_is_left_out(tmp_path: Path) -> None:
    office = rename_option(read_table(csv_file(tmp_path, OFFICE)).option_set, "a", "A\ud800\x07B")
    assert again(office, tmp_path).options[0].name == "AB"


def test_that_a_group_that_would_be_taken_for_two_is_told(tmp_path: Path) -> None:
    office = read_table(csv_file(tmp_path, OFFICE)).option_set
    office = replace(office, groups=(*office.groups, Group("g", "Cost > time", "root")))
    assert [issue.code for issue in write_csv(office, tmp_path / "out.csv")] == ["group-levels"]


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
