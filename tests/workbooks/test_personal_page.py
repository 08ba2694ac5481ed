"""The personal page: true figures of the group, sent with a form that becomes the next round."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from criteria.catalogue import load_catalogue
from criteria.edits.structure import add_criterion, set_scale
from criteria.optionset import OptionSet, revised
from criteria.scales import Scale
from criteria.tree import Criterion
from criteria.weightings import Stakeholder, Weighting, fingerprints
from tests.workbooks.samples import POINTS, converted, edited, needs_libreoffice
from tests.workbooks.test_form_extras import opened, scored_set
from workbooks.errors import WorkbookError
from workbooks.form_content import FormContent
from workbooks.form_imports import import_forms
from workbooks.personal_files import plan_pages, write_book, write_page, write_pages
from workbooks.personal_page import group_of, personal_pages
from workbooks.personal_sheet import YOUR_PAGE
from workbooks.reading import read_sheets
from workbooks.returns import read_form

PEOPLE = {
    "ann": (100, 0, 100, 0),
    "bob": (100, 100, 100, 100),
    "cid": (0, 0, 0, 100),
    "dee": (50, 0, 100, 50),
}


def answered_set(**weights: float) -> OptionSet:
    base = scored_set()
    keys = [c.key for c in base.criteria]
    people = tuple(Stakeholder(key, key.title(), actor_weight=weights.get(key, 1.0)) for key in PEOPLE)
    weightings = tuple(
        Weighting(f"w-{key}", key.title(), dict(zip(keys, map(float, points), strict=True)),
                  fingerprints(base.criteria), key, elicitation="form", reasons={"cost": f"{key} says"})
        for key, points in PEOPLE.items()
    )  # fmt: skip
    return revised(base, stakeholders=people, weightings=weightings)


def test_that_the_group_is_the_mean_and_the_range_of_its_members() -> None:
    group = group_of(answered_set())
    shares = np.array([[0.5, 0, 0.5, 0], [0.25] * 4, [0, 0, 0, 1], [0.25, 0, 0.5, 0.25]])
    assert np.allclose(group.own, shares.mean(axis=0))
    assert np.allclose([group.low, group.high], [shares.min(axis=0), shares.max(axis=0)])
    assert group.issues == ()


def test_that_actor_weights_count_and_a_weight_of_zero_leaves_somebody_out() -> None:
    group = group_of(answered_set(ann=3.0, cid=0.0))
    assert [person.key for person in group.people] == ["ann", "bob", "dee"]
    assert group.own[0] == pytest.approx((3 * 0.5 + 0.25 + 0.25) / 5)
    assert [issue.code for issue in group.issues] == ["small-group"]


def test_that_the_newest_complete_round_counts_and_illustrations_do_not() -> None:
    base = answered_set()
    again = replace(
        base.weightings[0], key="again", name="Ann again", round=2, points={**POINTS, "jobs": 1.0}
    )
    drawn = replace(base.weightings[1], key="drawn", name="Drawn", round=9, elicitation="illustrative")
    group = group_of(revised(base, weightings=(*base.weightings, again, drawn)))
    assert [weighting.key for weighting in group.weightings] == ["again", "w-bob", "w-cid", "w-dee"]


def test_that_illustrations_count_while_nobody_has_answered() -> None:
    case = load_catalogue("russia-dprk")
    group = group_of(case)
    assert group.illustrative
    assert len(group.people) == len({w.stakeholder for w in case.weightings})


def test_that_partial_weightings_are_left_out_and_stale_ones_told_of() -> None:
    noisy = add_criterion(answered_set(), Criterion("noise", "Noise", "people", Scale("dB", 80, 40, "min")))
    with pytest.raises(WorkbookError) as caught:
        group_of(noisy)
    assert [issue.code for issue in caught.value.issues] == ["no-group", *["partial"] * 4]
    stale = group_of(set_scale(answered_set(), "cost", Scale("USD million", 250, 0, "min")))
    assert [issue.code for issue in stale.issues] == ["stale-points"] * 4


def test_that_a_page_says_where_somebody_differs_most() -> None:
    group = group_of(answered_set())
    (page,) = personal_pages(group, ["cid"])
    apart = np.abs(page.shares - group.own)
    assert page.person.name == "Cid"
    assert page.apart_on_criteria == tuple(np.argsort(-apart, kind="stable")[:3])
    assert (page.agreeing, page.pairs) == (1, 1)
    assert page.order == (1, 0)


def sheet_texts(path: Path, sheet: str) -> list[str]:
    rows = next(s for s in read_sheets(path, 200, 30) if s.name == sheet).rows
    return [str(cell.value) for row in rows for cell in row if cell.value is not None]


def test_that_the_page_shows_the_figures_and_says_the_differences(tmp_path: Path) -> None:
    (page,) = personal_pages(group_of(answered_set()), ["cid"])
    write_page(page, tmp_path / "cid.xlsx")
    told = sheet_texts(tmp_path / "cid.xlsx", YOUR_PAGE)
    assert "Years to build: you give 100% of the weight, the group 38% (from 0% to 100%)." in told
    assert any(text.endswith("“Park” is first for the group and for you as well.") for text in told)
    sheet = opened(tmp_path / "cid.xlsx")[YOUR_PAGE]
    row = next(r for r in range(1, 40) if sheet.cell(r, 1).value == "Years to build")
    assert [sheet.cell(row, column).value for column in range(2, 6)] == pytest.approx([1, 0.375, 0, 1])
    assert len(sheet._charts) == 1
    assert sheet.protection.sheet
    assert all(cell.protection.locked for line in sheet.iter_rows() for cell in line)


def test_that_the_page_is_a_form_whose_answer_is_the_next_round(tmp_path: Path) -> None:
    answered = answered_set()
    (page,) = personal_pages(group_of(answered), ["ann"])
    path = tmp_path / "ann.xlsx"
    write_page(page, path, FormContent(ranking=True))
    untouched = read_form(path, answered)
    assert (untouched.points, untouched.round, untouched.notes) == (dict(page.weighting.points), 2, ())
    assert untouched.reasons == {"cost": "ann says"}
    changed = edited(path, lambda sheet: sheet.__setitem__("F7", 30))
    now = import_forms(answered, [read_form(changed, answered)])
    assert [(w.name, w.round, w.points["jobs"]) for w in now.weightings if w.stakeholder == "ann"] == [
        ("Ann, round 1", 1, 0), ("Ann", 2, 30)]  # fmt: skip
    assert len(now.stakeholders) == len(answered.stakeholders)


def test_that_there_is_a_file_for_each_person(tmp_path: Path) -> None:
    pages = personal_pages(group_of(answered_set()))
    written = list(write_pages(pages, plan_pages(pages, tmp_path)))
    assert [form.target.stakeholder for form in written] == ["Ann", "Bob", "Cid", "Dee"]
    assert len(list(tmp_path.glob("*.xlsx"))) == 4
    assert plan_pages((), tmp_path) == ()
    stopped = write_pages(pages, plan_pages(pages, tmp_path / "more"), stopped=lambda: True)
    assert list(stopped) == []


def test_that_all_pages_fit_in_one_workbook(tmp_path: Path) -> None:
    option_set = answered_set()
    odd = replace(option_set.stakeholders[0], name="=Ann [1]/'x'")
    pages = personal_pages(group_of(revised(option_set, stakeholders=(odd, *option_set.stakeholders[1:]))))
    write_book(pages, tmp_path / "book.xlsx")
    book = opened(tmp_path / "book.xlsx")
    assert book.sheetnames == ["People", "Page 1", "Page 2", "Page 3", "Page 4"]
    assert [book["People"].cell(row, 1).value for row in range(2, 6)] == ["=Ann [1]/'x'", "Bob", "Cid", "Dee"]
    assert book["People"]["A2"].data_type == "s"
    assert book["People"]["C3"].hyperlink.location == "'Page 2'!A1"
    with pytest.raises(WorkbookError, match="0 pages"):
        write_book((), tmp_path / "none.xlsx")


@needs_libreoffice
def test_that_a_page_saved_by_libreoffice_comes_back_as_a_revision(tmp_path: Path) -> None:
    answered = answered_set()
    (page,) = personal_pages(group_of(answered), ["dee"])
    path = tmp_path / "dee.xlsx"
    write_page(page, path)
    for kind in ("xlsx", "ods"):
        (saved,) = converted([path], kind, tmp_path / "saved")
        returned = read_form(saved, answered)
        assert (returned.points, returned.round) == (dict(page.weighting.points), 2)


@needs_libreoffice
def test_that_the_page_of_the_built_in_case_prints_on_one_sheet_of_paper(tmp_path: Path) -> None:
    pages = personal_pages(group_of(load_catalogue("russia-dprk")))[:2]
    write_book(pages, tmp_path / "book.xlsx")
    (printed,) = converted([tmp_path / "book.xlsx"], "pdf", tmp_path / "pdf")
    assert len(re.findall(rb"/Type\s*/Page\b", printed.read_bytes())) == 3
