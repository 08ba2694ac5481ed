"""`export OUT.xlsx` writes a live workbook, which every verb takes as a source."""

from __future__ import annotations

from pathlib import Path

from criteria.catalogue import load_catalogue
from criteria.storage.exchange import read_exchange
from tests.workbooks.command_line.conftest import CASE, Run
from tests.workbooks.live.samples import cells_of, typed
from workbooks.live_reading import read_live_workbook


def test_that_a_live_workbook_is_a_source_like_any_other(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "case.xlsx"
    ran = run("export", CASE, out)
    assert (ran.status, ran.err, ran.out) == (0, "", f"Wrote {out}\n")
    first, again = (run("rank", source, "--json").json for source in (CASE, out))
    assert again == first
    assert run("export", out, tmp_path / "back.optionset.json").status == 0
    assert read_exchange(tmp_path / "back.optionset.json") == load_catalogue("russia-dprk")


def test_that_the_chosen_scenario_and_weighting_are_shown_first(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "case.xlsx"
    chosen = ("--scenario", "S3P", "--weighting", "china")
    assert run("export", CASE, out, *chosen, "--all-scenarios").status == 0
    cells = cells_of(out)
    ranked = run("rank", CASE, *chosen, "--json").json["ranking"]
    assert [cells[f"Summary!C{row}"] for row in range(9, 9 + len(ranked))] == [r["option"] for r in ranked]
    assert "Scores 7!B2" in cells
    view = read_live_workbook(out).option_set
    assert (view.view.scenario, view.working.base) == ("S3P", "china")


def test_that_unavailable_options_are_ranked_when_asked(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "case.xlsx"
    run("export", CASE, out, "--include-unavailable")
    assert read_live_workbook(out).option_set.view.include_unavailable


def test_that_changes_are_told_on_standard_error_and_count(run: Run, tmp_path: Path) -> None:
    run("export", CASE, tmp_path / "case.xlsx")
    path = typed(tmp_path / "case.xlsx", "Weights", {"G7": 0.0})
    assert f"note: {path} – Weights!G7: found 0 points" in run("rank", path).err
    assert run("rank", path, "--json").json["weights"][0]["share"] == 0


def test_that_a_bad_cell_ends_with_2_and_names_file_and_cell(run: Run, tmp_path: Path) -> None:
    run("export", CASE, tmp_path / "case.xlsx")
    path = typed(tmp_path / "case.xlsx", "Scores", {"D9": "a lot"})
    ran = run("rank", path)
    assert (ran.status, ran.out) == (2, "")
    assert f"{path} – Scores!D9: found “a lot”" in ran.err


def test_that_another_method_is_told_to_be_left_out(run: Run, tmp_path: Path) -> None:
    ran = run("export", CASE, tmp_path / "case.xlsx", "--method", "vikor")
    assert ran.status == 0
    assert "expected the additive model" in ran.err


def test_that_only_a_workbook_has_a_sheet_for_every_scenario(run: Run, tmp_path: Path) -> None:
    ran = run("export", CASE, tmp_path / "case.csv", "--all-scenarios")
    assert (ran.status, len(ran.complaints)) == (2, 1)
    assert "--all-scenarios" in ran.err


def test_that_a_sheet_of_a_live_workbook_is_no_table(run: Run, tmp_path: Path) -> None:
    run("export", CASE, tmp_path / "case.xlsx")
    assert "Leave the sheet out" in run("rank", tmp_path / "case.xlsx", "--sheet", "Scores").err
