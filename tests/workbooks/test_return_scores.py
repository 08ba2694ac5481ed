"""Judged scores come back whole, or their cell is named; what nobody judged stays unsaid."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from criteria.edits.structure import add_scenario, remove_criterion, remove_scenario, rename_option
from criteria.scenarios import Scenario
from tests.workbooks.samples import converted, edited, faults, needs_libreoffice
from tests.workbooks.test_form_extras import JUDGED, POINTS, form_with, scored_set
from workbooks.form_content import FormContent
from workbooks.form_imports import import_form
from workbooks.return_scores import JudgedScore
from workbooks.returns import read_form

SET = scored_set()
FILLED = {"F6": 55, "E6": 50, "G6": 80, "H6": "My own\nestimate", "F10": 60}
SCORES = (
    JudgedScore("pier", "cost", 50, 55, 80, "My own\nestimate"),
    JudgedScore("park", "air", 60, 60, 60),
)


def judged(folder: Path, cells: dict[str, object], edit: Callable[[Any], None] | None = None) -> Path:
    path = form_with(folder, FormContent(points=POINTS, judged=JUDGED))

    def fill(sheet: Any) -> None:
        for address, value in cells.items():
            sheet[address].value = value
        if edit is not None:
            edit(sheet)

    return edited(path, fill, "Scores")


def codes(path: Path) -> list[str]:
    return [issue.code for issue in read_form(path, SET).notes]


def test_that_judged_scores_come_back_with_their_scenario(tmp_path: Path) -> None:
    returned = read_form(judged(tmp_path, FILLED), SET)
    assert returned.scores == SCORES
    assert returned.scenario == "base"
    assert returned.notes == ()


def test_that_an_import_keeps_them_beside_the_agreed_scores(tmp_path: Path) -> None:
    now = import_form(SET, read_form(judged(tmp_path, FILLED), SET), "2026-05-02")
    assert now.scores is SET.scores
    assert [(j.option, j.criterion, j.low, j.best, j.high, j.round, j.date) for j in now.judgements] == [
        ("pier", "cost", 50, 55, 80, 1, "2026-05-02"),
        ("park", "air", 60, 60, 60, 1, "2026-05-02"),
    ]
    assert {j.stakeholder for j in now.judgements} == {now.stakeholders[0].key}


def test_that_moved_rows_and_columns_are_found_by_their_keys(tmp_path: Path) -> None:
    def shuffle(sheet: Any) -> None:
        sheet.insert_rows(6, 2)
        sheet.insert_cols(4)
        sheet["C8"].value = "The pier, renamed"

    assert read_form(judged(tmp_path, FILLED, shuffle), SET).scores == SCORES


def test_that_names_and_bands_help_when_the_keys_are_gone(tmp_path: Path) -> None:
    assert read_form(judged(tmp_path, FILLED, lambda sheet: sheet.delete_cols(1, 2)), SET).scores == SCORES


@pytest.mark.parametrize(
    ("cells", "code", "where"),
    [
        ({"F6": "#REF!"}, "not-a-number", "Scores!F6"),
        ({"F6": "1,250"}, "ambiguous", "Scores!F6"),
        ({"F6": True}, "not-a-number", "Scores!F6"),
        ({"F6": "=1+1"}, "no-result", "Scores!F6"),
        ({"E6": 5}, "no-best", "Scores!F6"),
        ({"E6": 9, "F6": 5}, "order", "Scores!F6"),
        ({"A7": "cost", "B7": "pier", "F6": 5, "F7": 6}, "duplicate-row", "Scores!F7"),
    ],
)
def test_that_a_bad_score_is_refused_with_its_cell(
    tmp_path: Path, cells: dict[str, object], code: str, where: str
) -> None:
    (issue,) = faults(judged(tmp_path, cells), SET)
    assert (issue.code, issue.where) == (code, where)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"F6": "0,25"}, "read"),
        ({"F6": 120}, "beyond-scale"),
        ({"H6": "Just because"}, "no-score"),
        ({"F6": 5, "H6": "#NAME?"}, "lost-words"),
        ({"B6": "tower", "C6": "Tower", "F6": 5}, "old-score"),
    ],
)
def test_that_an_odd_score_is_told_of(tmp_path: Path, cells: dict[str, object], code: str) -> None:
    assert codes(judged(tmp_path, cells)) == [code]


def test_that_what_left_the_set_is_left_out(tmp_path: Path) -> None:
    returned = read_form(judged(tmp_path, FILLED), remove_criterion(SET, "air"))
    assert [score.criterion for score in returned.scores] == ["cost"]
    assert read_form(judged(tmp_path, FILLED), rename_option(SET, "pier", "Quay")).scores == SCORES


def test_that_scores_for_a_scenario_that_is_gone_are_left_out(tmp_path: Path) -> None:
    two = add_scenario(SET, Scenario("drought", "Drought", "base"))
    path = tmp_path / "form.xlsx"
    content = FormContent(points=POINTS, judged=JUDGED, scenario="drought")
    form_with(tmp_path, content, two)
    edited(path, lambda sheet: sheet.__setitem__("F6", 5), "Scores")
    assert read_form(path, two).scenario == "drought"
    returned = read_form(path, remove_scenario(two, "drought"))
    assert (returned.scores, [issue.code for issue in returned.notes]) == ((), ["old-scenario"])


@needs_libreoffice
def test_that_scores_saved_by_libreoffice_come_back(tmp_path: Path) -> None:
    path = judged(tmp_path, FILLED)
    for kind in ("xlsx", "ods", "xls"):
        (saved,) = converted([path], kind, tmp_path / "saved")
        assert read_form(saved, SET).scores == SCORES
