"""Many forms at once: each as if written alone, none over a file that is there, one bad one alone."""

from pathlib import Path

import pytest

from tests.workbooks.samples import POINTS, small_set
from workbooks.errors import WorkbookError
from workbooks.form_batch import FormTarget, plan_forms, write_forms
from workbooks.form_content import FormContent
from workbooks.form_copies import NOBODY
from workbooks.forms import write_form
from workbooks.reading import read_sheets
from workbooks.returns import read_form

SET = small_set()
NAMES = ("Ann & Bob <City>", 'O\'Neill "the mayor"', "Министерство", "=1+1", "back\\slash", "X" * 250)


def test_that_each_form_is_what_writing_it_alone_gives(tmp_path: Path) -> None:
    content = FormContent(points=POINTS, reasons={"cost": "Budget"}, judged=("air",), ranking=True)
    targets = plan_forms(SET, NAMES, tmp_path)
    written = list(write_forms(SET, targets, content))
    assert [form.target for form in written] == list(targets)
    assert all(not form.faults for form in written)
    for target in targets:
        alone = tmp_path / "alone.xlsx"
        write_form(SET, alone, target.stakeholder, content=content)
        assert read_sheets(target.path, 200, 60) == read_sheets(alone, 200, 60)
        assert read_form(target.path, SET).stakeholder == target.stakeholder[:200]


def test_that_nobody_meets_the_name_that_copies_are_drawn_for(tmp_path: Path) -> None:
    targets = plan_forms(SET, ["Ann", NOBODY], tmp_path)
    list(write_forms(SET, targets))
    assert NOBODY not in str(read_sheets(targets[0].path, 200, 60))
    assert read_sheets(targets[1].path, 200, 60)[0].rows[2][2].value == NOBODY


def test_that_somebody_may_have_an_own_start(tmp_path: Path) -> None:
    targets = plan_forms(SET, ["Ann", "Bob", "Cid"], tmp_path)
    own = {"Bob": FormContent(points={**POINTS, "jobs": 7.0})}
    list(write_forms(SET, targets, FormContent(points=POINTS), own))
    assert [read_form(t.path, SET).points["jobs"] for t in targets] == [40, 7, 40]


def test_that_writing_stops_when_told(tmp_path: Path) -> None:
    targets = plan_forms(SET, ["Ann", "Bob", "Cid"], tmp_path)
    assert len(list(write_forms(SET, targets, stopped=lambda: len(list(tmp_path.iterdir())) == 2))) == 2
    assert len(list(tmp_path.iterdir())) == 2


def test_that_one_form_that_cannot_be_written_stops_no_other(tmp_path: Path) -> None:
    bad = FormTarget("Bob", tmp_path / "none" / "bob.xlsx")
    targets = [FormTarget("Ann", tmp_path / "ann.xlsx"), bad, FormTarget("Cid", tmp_path / "cid.xlsx")]
    written = list(write_forms(SET, targets))
    assert [[issue.code for issue in form.faults] for form in written] == [[], ["not-found"], []]


def test_that_a_plan_with_a_fault_is_no_plan(tmp_path: Path) -> None:
    there = plan_forms(SET, ["Ann"], tmp_path)[0].path
    there.write_text("answers")
    with pytest.raises(WorkbookError) as caught:
        plan_forms(SET, ["Ann", "Bob", " ", "bob"], tmp_path)
    assert [issue.code for issue in caught.value.issues] == ["empty-name", "duplicate-name", "exists"]
    with pytest.raises(WorkbookError, match="a folder"):
        plan_forms(SET, ["Ann"], there)
    assert there.read_text() == "answers"


def test_that_names_that_make_the_same_file_name_get_different_files(tmp_path: Path) -> None:
    targets = plan_forms(SET, ["A/B", "A:B"], tmp_path)
    assert len({target.path for target in targets}) == 2
