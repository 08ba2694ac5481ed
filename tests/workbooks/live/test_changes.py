"""What people type into yellow cells is taken over and told; one bad cell and nothing is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from criteria.inheritance import score
from criteria.issues import Issue
from criteria.optionset import OptionSet
from criteria.scores import Score
from tests.workbooks.live.samples import harbour, sheet_part, typed
from tests.workbooks.samples import with_part
from workbooks.errors import WorkbookError
from workbooks.live_changes import rescored
from workbooks.live_layout import (
    POINTS,
    SCORES_FIRST,
    WORST,
    cell,
    plan,
)
from workbooks.live_reading import read_live_workbook
from workbooks.live_summary import RANK, SWITCH_ROW
from workbooks.live_workbook import write_live_workbook
from workbooks.tables import ImportedTable

Write = Callable[..., Path]
LAYOUT = plan(harbour(), True)
ROWS = {leaf.criterion.key: leaf.row for leaf in LAYOUT.leaves}
COLUMNS = {leaf.criterion.key: leaf.column for leaf in LAYOUT.leaves}
OPTIONS = [option.key for option in harbour().options]


def points_cell(criterion: str) -> str:
    return cell(ROWS[criterion], POINTS)


def score_cell(option: str, criterion: str) -> str:
    return cell(SCORES_FIRST + OPTIONS.index(option), COLUMNS[criterion])


def sheet_of(scenario: str) -> str:
    number = LAYOUT.scenarios.index(scenario)
    return "Scores" if number == 0 else f"Scores {number + 1}"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    folder = tmp_path_factory.mktemp("written")
    paths = {every: folder / f"{every}.xlsx" for every in (False, True)}
    for every, path in paths.items():
        write_live_workbook(harbour(), path, every)
    return paths


def after(path: Path, sheet: str, **cells: float | str | None) -> ImportedTable:
    return read_live_workbook(typed(path, sheet, cells))


def refused(path: Path, sheet: str, **cells: float | str | None) -> tuple[Issue, ...]:
    with pytest.raises(WorkbookError) as caught:
        read_live_workbook(typed(path, sheet, cells))
    return caught.value.issues


def best(option_set: OptionSet, scenario: str, option: str, criterion: str) -> float | None:
    return score(option_set, scenario, option, criterion).best


def test_that_points_go_to_the_working_weights_alone(written: dict[bool, Path]) -> None:
    back = after(written[False], "Weights", **{points_cell("jobs"): 75.0, points_cell("air"): 0.0})
    working = back.option_set.working
    assert (working.points["jobs"], working.points["air"], working.points["cost"]) == (75.0, 0.0, 100.0)
    assert working.base == "council"
    assert back.option_set.weightings == harbour().weightings
    assert [(issue.severity, issue.code, issue.where) for issue in back.issues] == [
        ("note", "changed", f"Weights!{points_cell('jobs')}"),
        ("note", "changed", f"Weights!{points_cell('air')}"),
    ]
    assert back.issues[0].found == "75 points for “Jobs”, 40 before"


def test_that_a_score_keeps_its_reason_and_its_range_holds_it(written: dict[bool, Path]) -> None:
    back = after(written[False], "Scores", **{score_cell("pier", "cost"): 90.0})
    wanted = Score(50, 90, 90, "Bids of 2025.", ("bids",), "judgement")
    assert score(back.option_set, "base", "pier", "cost") == wanted
    (issue,) = back.issues
    assert issue.sentence() == (
        f"Scores!{score_cell('pier', 'cost')}: found 90 for “Pier” on “Cost”, 60 before. "
        "It was taken over. Its range is now 50 to 90."
    )


def test_that_an_emptied_score_is_unknown_and_a_filled_one_is_known(written: dict[bool, Path]) -> None:
    cells = {score_cell("rail", "jobs"): None, score_cell("dome", "air"): 12.0}
    back = after(written[False], "Scores", **cells)
    assert best(back.option_set, "base", "rail", "jobs") is None
    assert best(back.option_set, "base", "dome", "air") == 12.0
    assert sorted(issue.found for issue in back.issues) == [
        "12 for “Dome” on “Clean air”, unknown before",
        "unknown for “Rail” on “Jobs”, 480 before",
    ]


@pytest.mark.parametrize(
    ("before", "typed_best", "wanted"),
    [
        (Score(3, 3, 3, "r"), 5.0, Score(5, 5, 5, "r")),
        (Score(1, 3, 4, "r", ("s",), "fact"), 2.0, Score(1, 2, 4, "r", ("s",))),
        (Score(1, 3, 4), 0.0, Score(0, 0, 4)),
        (Score(None, None, None, "looked for"), 2.0, Score(2, 2, 2, "looked for")),
        (Score(1, 3, 4, "r"), None, Score(None, None, None, "r")),
    ],
)
def test_that_a_range_follows_its_best(before: Score, typed_best: float | None, wanted: Score) -> None:
    assert rescored(before, typed_best) == wanted


def test_that_a_change_reaches_the_scenarios_that_inherit_it(written: dict[bool, Path]) -> None:
    back = after(written[True], "Scores", **{score_cell("park", "jobs"): 99.0})
    assert {best(back.option_set, key, "park", "jobs") for key in ("base", "boom", "bust")} == {99.0}
    assert len(back.issues) == 1


def test_that_a_score_typed_over_a_link_belongs_to_that_scenario(written: dict[bool, Path]) -> None:
    back = after(written[True], sheet_of("boom"), **{score_cell("park", "jobs"): 99.0})
    found = {key: best(back.option_set, key, "park", "jobs") for key in ("base", "boom", "bust")}
    assert found == {"base": 20.0, "boom": 99.0, "bust": 99.0}
    assert [issue.where for issue in back.issues] == [f"{sheet_of('boom')}!{score_cell('park', 'jobs')}"]


def test_that_an_emptied_link_is_unknown_there(written: dict[bool, Path]) -> None:
    back = after(written[True], sheet_of("bust"), **{score_cell("pier", "cost"): None})
    assert best(back.option_set, "bust", "pier", "cost") is None
    assert best(back.option_set, "boom", "pier", "cost") == 70.0


def test_that_an_own_formula_counts_by_its_result(written: dict[bool, Path]) -> None:
    back = after(written[True], sheet_of("boom"), **{score_cell("park", "jobs"): "=20+2|22"})
    assert best(back.option_set, "boom", "park", "jobs") == 22.0
    assert {issue.code for issue in back.issues} == {"changed", "formulas"}


def test_that_a_formula_without_its_result_is_told_once(written: dict[bool, Path]) -> None:
    cells = {score_cell("park", "jobs"): "=1+1", score_cell("pier", "jobs"): "=1+2"}
    (issue,) = refused(written[False], "Scores", **cells)
    assert issue.code == "no-result"
    assert "and 1 more" in issue.found


def test_that_the_switch_is_taken_over(written: dict[bool, Path]) -> None:
    back = after(written[False], "Summary", **{cell(SWITCH_ROW, RANK): "yes"})
    assert back.option_set.view.include_unavailable
    assert [issue.code for issue in back.issues] == ["changed"]
    (issue,) = refused(written[False], "Summary", **{cell(SWITCH_ROW, RANK): "perhaps"})
    assert (issue.where, issue.expected) == (f"Summary!{cell(SWITCH_ROW, RANK)}", "yes or no")


def test_that_every_bad_cell_is_named_and_nothing_is_taken_over(written: dict[bool, Path]) -> None:
    path = typed(written[True], "Weights", {points_cell("cost"): "many", points_cell("jobs"): None}, "a.xlsx")
    path = typed(path, "Weights", {points_cell("air"): -3.0, points_cell("calm"): 7.0}, "b.xlsx")
    path = typed(
        path, "Scores", {score_cell("pier", "jobs"): "1,250", score_cell("park", "air"): "?"}, "c.xlsx"
    )
    issues = refused(path, sheet_of("bust"), **{score_cell("none", "calm"): "n/a"})
    assert {issue.severity for issue in issues} == {"error"}
    assert [issue.where for issue in issues] == [
        f"Weights!{points_cell('jobs')}",
        f"Weights!{points_cell('cost')}",
        f"Weights!{points_cell('air')}",
        f"Scores!{score_cell('pier', 'jobs')}",
        f"Scores!{score_cell('park', 'air')}",
        f"{sheet_of('bust')}!{score_cell('none', 'calm')}",
    ]
    assert all(issue.found and issue.expected for issue in issues)


def test_that_points_of_nothing_at_all_are_refused(written: dict[bool, Path]) -> None:
    (issue,) = refused(written[False], "Weights", **{points_cell(key): 0.0 for key in ROWS})
    assert issue.code == "all-zero"


def test_that_a_number_typed_as_text_is_read_and_told(written: dict[bool, Path]) -> None:
    back = after(written[False], "Scores", **{score_cell("pier", "jobs"): "150,5"})
    assert best(back.option_set, "base", "pier", "jobs") == 150.5
    assert {issue.code for issue in back.issues} == {"changed", "read-as"}


def test_that_a_scale_typed_over_is_told_and_left(written: dict[bool, Path]) -> None:
    back = after(written[False], "Weights", **{cell(ROWS["cost"], WORST): 200.0})
    assert back.option_set == harbour()
    (issue,) = back.issues
    assert (issue.severity, issue.expected) == ("warning", "100")


def test_that_rounding_by_a_spreadsheet_changes_nothing(written: dict[bool, Path]) -> None:
    cells = {score_cell("none", "calm"): 61.5 * (1 + 5e-15)}
    assert after(written[False], "Scores", **cells) == ImportedTable(harbour(), ())


def test_that_a_lost_column_is_one_fault(written: dict[bool, Path]) -> None:
    (issue,) = refused(written[False], "Scores", **{cell(1, COLUMNS["air"]): None})
    wanted = ("lost-mark", "Scores", "nothing for criterion “Clean air”")
    assert (issue.code, issue.where, issue.found) == wanted


def test_that_a_copied_row_is_a_fault_and_an_added_one_a_warning(written: dict[bool, Path]) -> None:
    last = f"A{SCORES_FIRST + len(OPTIONS) - 1}"
    issues = refused(written[False], "Scores", **{last: "o1"})
    assert [issue.code for issue in issues] == ["duplicate-mark", "lost-mark"]
    path = with_part(
        typed(written[False], "Scores", {last: f"o{len(OPTIONS)}"}, "added.xlsx"),
        sheet_part(written[False], "Scores"),
        lambda markup: markup.replace(
            "</sheetData>", '<row r="40"><c r="D40"><v>5</v></c></row></sheetData>'
        ),
    )
    back = read_live_workbook(path)
    assert [(issue.severity, issue.where) for issue in back.issues] == [("warning", "Scores, row 40")]


def test_that_a_lost_sheet_is_a_fault(written: dict[bool, Path]) -> None:
    (issue,) = refused(written[True], sheet_of("bust"), A1="something")
    assert (issue.code, issue.where) == ("no-sheet", f"sheet {sheet_of('bust')}")


def test_that_renamed_sheets_are_found_by_their_marks(written: dict[bool, Path], tmp_path: Path) -> None:
    path = tmp_path / "renamed.xlsx"
    path.write_bytes(written[False].read_bytes())
    with_part(path, "xl/workbook.xml", lambda markup: markup.replace('name="Scores"', 'name="Wertungen"'))
    assert read_live_workbook(path) == ImportedTable(harbour(), ())
