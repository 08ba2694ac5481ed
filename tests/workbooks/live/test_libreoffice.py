"""The live workbook in the real LibreOffice: calculated again after every input was changed."""

from __future__ import annotations

import random
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from criteria.catalogue import load_catalogue
from criteria.edits.scores import set_score
from criteria.edits.weights import set_all_points
from criteria.inheritance import lineage, score_origin
from criteria.optionset import OptionSet, revised
from criteria.scores import UNKNOWN, exactly
from tests.workbooks.live.samples import cells_of, harbour
from tests.workbooks.samples import converted, needs_libreoffice
from workbooks.live_figures import UNKNOWN as UNKNOWN_STATUS
from workbooks.live_figures import Figures, figures
from workbooks.live_layout import (
    POINTS,
    RANKING,
    RANKING_FIRST,
    SCORES,
    SCORES_FIRST,
    SUMMARY_FIRST,
    WEIGHTS,
    Plan,
    cell,
    plan,
    sheet_name,
)
from workbooks.live_ranking import RANK, TOTAL, Columns
from workbooks.live_reading import read_live_workbook, read_workbook
from workbooks.live_summary import OPTION, SWITCH_ROW
from workbooks.live_summary import RANK as SWITCH_COLUMN
from workbooks.live_workbook import write_live_workbook
from workbooks.tables import ImportedTable

pytestmark = needs_libreoffice

Edit = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Story:
    """A set, its workbook, and the set that a person's typing makes of it."""

    before: OptionSet
    after: OptionSet
    layout: Plan
    path: Path


def retyped(option_set: OptionSet, path: Path, seed: int, include: bool) -> Story:
    """Every point, every own score and the switch changed, with ties and with scores left empty."""
    write_live_workbook(option_set, path, all_scenarios=True)
    layout, draw = plan(option_set, True), random.Random(seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import openpyxl

        workbook = openpyxl.load_workbook(path)
        after = _points(workbook, option_set, layout, draw)
        depth = {key: len(tuple(lineage(option_set, key))) for key in layout.scenarios}
        for scenario in sorted(layout.scenarios, key=depth.__getitem__):
            after = _scores(workbook, option_set, after, layout, scenario, draw)
        workbook["Summary"][cell(SWITCH_ROW, SWITCH_COLUMN)].value = "yes" if include else "no"
        workbook.save(path)
    return Story(
        option_set, revised(after, view=replace(after.view, include_unavailable=include)), layout, path
    )


def _points(workbook: Any, option_set: OptionSet, layout: Plan, draw: random.Random) -> OptionSet:
    points = {
        criterion.key: draw.choice([0.0, draw.uniform(0, 100), 100.0]) for criterion in option_set.criteria
    }
    points[option_set.criteria[0].key] = 12.345
    for leaf in layout.leaves:
        workbook[WEIGHTS][cell(leaf.row, POINTS)].value = points[leaf.criterion.key]
    return set_all_points(option_set, points)


def _scores(
    workbook: Any, before: OptionSet, after: OptionSet, layout: Plan, scenario: str, draw: random.Random
) -> OptionSet:
    """New own scores, some beyond the scale; the second and third option are the same throughout."""
    sheet = workbook[sheet_name(SCORES, layout.scenarios.index(scenario))]
    parent = before.scenario(scenario).parent
    for leaf in layout.leaves:
        scale, key, twin = leaf.criterion.scale, leaf.criterion.key, None
        for number, option in enumerate(before.options):
            linked = parent is not None and score_origin(before, scenario, option.key, key) != scenario
            level = draw.uniform(-0.2, 1.2) * (scale.best - scale.worst) + scale.worst
            level = twin if number == 2 and twin is not None else level
            twin = level if number == 1 else twin
            if linked:
                continue
            value = None if number == 4 and draw.random() < 0.2 else level
            sheet[cell(SCORES_FIRST + number, leaf.column)].value = value
            score = UNKNOWN if value is None else exactly(value)
            after = set_score(after, scenario, option.key, key, score)
    return after


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Story]:
    folder = tmp_path_factory.mktemp("calculated")
    case = load_catalogue("russia-dprk")
    told = {
        "harbour": retyped(harbour(), folder / "harbour.xlsx", 1, False),
        "ranked": retyped(harbour(), folder / "ranked.xlsx", 2, True),
        "case": retyped(case, folder / "case.xlsx", 3, False),
    }
    untouched = folder / "untouched.xlsx"
    write_live_workbook(harbour(), untouched, all_scenarios=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import openpyxl

        openpyxl.load_workbook(untouched).save(folder / "without.xlsx")
    told["untouched"] = Story(harbour(), harbour(), plan(harbour(), True), untouched)
    told["without"] = replace(told["untouched"], path=folder / "without.xlsx")
    made = folder / "saved"
    made.mkdir()
    names = [name for name in told if name != "untouched"]
    saved = converted([told[name].path for name in names], "xlsx", made)
    calculated = {name: replace(told[name], path=path) for name, path in zip(names, saved, strict=True)}
    return {**told, **calculated}


STORIES = ("harbour", "ranked", "case", "without")


def shown(story: Story) -> list[tuple[int, Figures]]:
    return [(number, figures(story.after, key)) for number, key in enumerate(story.layout.scenarios)]


@pytest.mark.parametrize("name", STORIES)
def test_that_totals_and_ranks_follow_every_input(stories: Mapping[str, Story], name: str) -> None:
    story = stories[name]
    cells, at = cells_of(story.path), Columns(story.layout)
    ties = 0
    for number, expected in shown(story):
        sheet = sheet_name(RANKING, number)
        for i in range(story.layout.n_options):
            row = RANKING_FIRST + i
            assert cells[f"{sheet}!{cell(row, RANK)}"] == expected.rank(i)
            total, wanted = cells[f"{sheet}!{cell(row, TOTAL)}"], expected.total(i)
            assert total == (wanted if isinstance(wanted, str) else pytest.approx(wanted, abs=1e-9))
            assert cells[f"{sheet}!{cell(row, at.status)}"] == expected.status[i]
            assert cells[f"{sheet}!{cell(row, at.place)}"] == expected.places[i]
            if expected.status[i] == UNKNOWN_STATUS:
                bounds = [cells[f"{sheet}!{cell(row, column)}"] for column in (at.low, at.high)]
                assert bounds == pytest.approx(list(expected.bounds(i)), abs=1e-9)
                ranks = [cells[f"{sheet}!{cell(row, column)}"] for column in (at.best, at.worst)]
                assert ranks == list(expected.rank_bounds(i))
        given = [rank for rank in expected.result.ranks if rank]
        ties += len(given) - len(set(given))
    assert ties > 0 or name == "case"


@pytest.mark.parametrize("name", STORIES)
def test_that_the_list_sorts_itself_and_its_sentences_follow(stories: Mapping[str, Story], name: str) -> None:
    story = stories[name]
    cells, (_, expected) = cells_of(story.path), shown(story)[0]
    assert cells["Summary!B3"] == expected.headline()
    listed = [cells[f"Summary!{cell(SUMMARY_FIRST + i, OPTION)}"] for i in range(story.layout.n_options)]
    assert listed == [expected.name(i) for i in expected.order]
    remark = Columns(story.layout).remark
    said = [cells.get(f"Ranking!{cell(RANKING_FIRST + i, remark)}", "") for i in range(len(listed))]
    assert said == [expected.remark(i) for i in range(len(listed))]


def test_that_every_saved_result_is_the_one_that_libreoffice_calculates(stories: Mapping[str, Story]) -> None:
    written, calculated = (cells_of(stories[name].path) for name in ("untouched", "without"))
    checked = 0
    for place, value in written.items():
        if place.startswith("_optionset"):
            continue
        checked += 1
        other = calculated.get(place)
        assert other == (pytest.approx(value, abs=1e-9) if isinstance(value, float) else value), place
    assert checked > 1000


@pytest.mark.parametrize("name", STORIES)
def test_that_what_was_typed_is_taken_over(stories: Mapping[str, Story], name: str) -> None:
    story = stories[name]
    back = read_live_workbook(story.path)
    expected, found = shown(story), [figures(back.option_set, key) for key in story.layout.scenarios]
    for (_, wanted), got in zip(expected, found, strict=True):
        assert got.problem.best == pytest.approx(wanted.problem.best, rel=1e-12, nan_ok=True)
    points = back.option_set.working.points
    assert points == pytest.approx(dict(story.after.working.points), rel=1e-12)
    assert back.option_set.view == story.after.view
    assert {issue.code for issue in back.issues} == (set() if name == "without" else {"changed"})
    if name == "without":
        assert back.option_set == story.before


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_that_a_copy_in_another_format_reads_back_the_same(tmp_path: Path, kind: str) -> None:
    write_live_workbook(harbour(), tmp_path / "live.xlsx", all_scenarios=True)
    (copy,) = converted([tmp_path / "live.xlsx"], kind, tmp_path)
    assert read_workbook(copy) == ImportedTable(harbour(), ())
