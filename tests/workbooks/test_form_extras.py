"""What a form may hold beside the points: earlier words, scores to judge, the live ranking."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from criteria.catalogue import load_catalogue
from criteria.edits.scores import set_precondition, set_score
from criteria.formulation import formulate
from criteria.options import Precondition
from criteria.optionset import OptionSet, revised
from criteria.scores import Score, exactly
from criteria.weightings import Weighting, fingerprints
from evaluator.methods.additive import additive
from tests.workbooks.samples import POINTS, converted, edited, needs_libreoffice, small_set
from tests.workbooks.test_forms import opened, points_cells
from workbooks.errors import WorkbookError
from workbooks.form_content import FormContent, revision_of
from workbooks.forms import write_form
from workbooks.layout import RANKING, SCORES, VALUES, WEIGHTS
from workbooks.reading import read_sheets

JUDGED = ("air", "cost")


def scored_set() -> OptionSet:
    option_set = small_set()
    figures = {
        "pier": {"cost": Score(40, 60, 90), "jobs": exactly(300), "air": exactly(20), "years": exactly(4)},
        "park": {"cost": exactly(10), "jobs": exactly(50), "air": Score(70, 80, 90), "years": exactly(2)},
    }
    for option, row in figures.items():
        for criterion, score in row.items():
            option_set = set_score(option_set, "base", option, criterion, score)
    return option_set


def form_with(folder: Path, content: FormContent, option_set: OptionSet | None = None) -> Path:
    path = folder / "form.xlsx"
    write_form(option_set or scored_set(), path, "City council", content=content)
    return path


def test_that_what_was_said_before_is_there_to_change(tmp_path: Path) -> None:
    said = Weighting("w", "City council", POINTS, fingerprints(scored_set().criteria), elicitation="form",
                     round=2, reasons={"cost": "=Budget"}, confidence={"jobs": "low"},
                     depends={"air": "the option"})  # fmt: skip
    sheet = opened(form_with(tmp_path, revision_of(said, FormContent())))[WEIGHTS]
    assert [sheet[cell].value for cell in ("F6", "I6", "J7", "K9")] == [100, "=Budget", "low", "the option"]
    assert sheet["I6"].data_type == "s"
    assert revision_of(said, FormContent(ranking=True)).round == 3
    assert revision_of(replace(said, elicitation="illustrative", round=1), FormContent()).round == 1


def test_that_sheets_come_only_when_asked_for(tmp_path: Path) -> None:
    assert opened(form_with(tmp_path, FormContent())).sheetnames == [WEIGHTS, "_meta"]
    both = opened(form_with(tmp_path, FormContent(judged=JUDGED, ranking=True)))
    assert both.sheetnames == [WEIGHTS, SCORES, RANKING, VALUES, "_meta"]
    assert [both[name].sheet_state for name in (RANKING, VALUES)] == ["visible", "hidden"]
    assert points_cells(both[SCORES]) == points_cells(both[RANKING]) == set()


def test_that_scores_are_asked_for_by_criterion_with_what_is_agreed_so_far(tmp_path: Path) -> None:
    sheet = opened(form_with(tmp_path, FormContent(judged=JUDGED)))[SCORES]
    rows = [[sheet[f"{column}{row}"].value for column in "ABCD"] for row in range(5, 11)]
    assert [row[:3] for row in rows] == [
        ["cost", None, "Cost"], ["cost", "pier", "Pier"], ["cost", "park", "Park"],
        ["air", None, "Clean air"], ["air", "pier", "Pier"], ["air", "park", "Park"]]  # fmt: skip
    assert [row[3] for row in rows if row[1]] == ["60 USD million (40 to 90)", "10 USD million", "20",
                                                  "80 (70 to 90)"]  # fmt: skip
    assert "100 USD million: At 60: A new pier → 0 USD million" in rows[0][3]
    open_cells = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert open_cells == {f"{column}{row}" for column in "EFGH" for row in (6, 7, 9, 10)}
    assert sheet.protection.sheet
    keys = sheet.column_dimensions["A"]
    assert (keys.hidden, keys.min, keys.max) == (True, 1, 2)


def test_that_scores_of_options_that_cannot_be_had_are_not_asked_for(tmp_path: Path) -> None:
    closed = set_precondition(scored_set(), "base", "pier", Precondition("no", note="No money"))
    path = tmp_path / "form.xlsx"
    notes = write_form(closed, path, "X", content=FormContent(judged=JUDGED))
    assert [issue.code for issue in notes] == ["unavailable"]
    assert [row[2].value for row in read_sheets(path, 99, 60)[1].rows[4:]] == [
        "Cost",
        "Park",
        "Clean air",
        "Park",
    ]


def test_that_thousands_of_scores_are_refused(tmp_path: Path) -> None:
    base = scored_set()
    options = tuple(replace(base.options[0], key=f"o{n}", name=f"Option {n}") for n in range(1501))
    with pytest.raises(WorkbookError, match="3,002 scores"):
        write_form(revised(base, options=options, scores={}), tmp_path / "f.xlsx", "X",
                   content=FormContent(judged=JUDGED))  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def ranking_cells(path: Path) -> list[tuple[object, ...]]:
    sheet = next(s for s in read_sheets(path, 99, 60) if s.name == RANKING)
    return [tuple(cell.value for cell in row[:4]) for row in sheet.rows]


def test_that_the_ranking_is_there_with_its_results_saved(tmp_path: Path) -> None:
    path = form_with(tmp_path, FormContent(points=POINTS, ranking=True))
    shares = np.array(list(POINTS.values())) / sum(POINTS.values())
    totals = additive(formulate(scored_set(), "base"), shares).totals
    rows = ranking_cells(path)[4:6]
    assert [row[:2] for row in rows] == [(1, "Park"), (2, "Pier")]
    assert [row[3] for row in rows] == pytest.approx(sorted(totals, reverse=True), abs=1e-12)


def test_that_no_ranking_shows_before_every_criterion_has_points(tmp_path: Path) -> None:
    rows = ranking_cells(form_with(tmp_path, FormContent(points={"cost": 100.0}, ranking=True)))
    assert rows[2][0] == "Give every criterion its points to see the ranking."
    assert [row[:2] for row in rows[4:6]] == [(None, None), (None, None)]


def test_that_options_without_a_place_are_named_with_their_reason(tmp_path: Path) -> None:
    option_set = revised(
        scored_set(),
        options=(*scored_set().options, replace(scored_set().options[0], key="dam", name="Dam")),
    )
    closed = set_precondition(option_set, "base", "pier", Precondition("no", note="No money"))
    rows = ranking_cells(form_with(tmp_path, FormContent(points=POINTS, ranking=True), closed))
    assert [row[1:3] for row in rows[6:]] == [
        ("Not ranked in this scenario", None), ("Pier", "No money"),
        ("Dam", "its scores are not all known")]  # fmt: skip


def test_that_a_ranking_of_nothing_is_left_out_and_said(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    notes = write_form(small_set(), path, "X", content=FormContent(ranking=True))
    assert [issue.code for issue in notes] == ["no-ranking"]
    assert RANKING not in opened(path).sheetnames


@needs_libreoffice
def test_that_the_ranking_follows_the_points_in_libreoffice(tmp_path: Path) -> None:
    case = load_catalogue("russia-dprk")
    path = form_with(tmp_path, FormContent(points=case.weightings[0].points, ranking=True), case)
    points = {c.key: float((7 * n) % 101) for n, c in enumerate(case.criteria, start=3)}
    rows = {key: row for row, key in ((r, c[0].value) for r, c in enumerate(opened(path)[WEIGHTS].rows, 1))}

    def change(sheet: Any) -> None:
        for key, value in points.items():
            sheet.cell(rows[key], 6).value = value

    (saved,) = converted([edited(path, change)], "xlsx", tmp_path / "saved")
    shares = np.array(list(points.values())) / sum(points.values())
    result = additive(formulate(case, case.view.scenario), shares)
    found = [row for row in ranking_cells(saved)[4:] if isinstance(row[0], int | float)]
    by_name = {o.name: i for i, o in enumerate(case.options)}
    order = [by_name[str(row[1])] for row in found]
    assert [row[0] for row in found] == list(result.ranks[order])
    assert [row[3] for row in found] == pytest.approx(result.totals[order], abs=1e-9)
    assert len(order) == int((result.ranks > 0).sum())
