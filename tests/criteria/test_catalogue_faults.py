"""A bad cell in a case's files is reported with file and line, all of them at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from criteria.catalogue import CatalogueError
from criteria.catalogue.case import load_case
from criteria.issues import Issue
from evaluator.values import Exponential

CASE = Path(__file__).parents[2] / "criteria" / "catalogue" / "russia_dprk"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CASE, tmp_path / "copy"))


def _faults(folder: Path) -> tuple[Issue, ...]:
    with pytest.raises(CatalogueError) as caught:
        load_case(folder)
    return caught.value.issues


def _change(folder: Path, file: str, line: int, old: str, new: str) -> None:
    lines = (folder / file).read_text(encoding="utf-8").split("\n")
    assert old in lines[line - 1], lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    (folder / file).write_text("\n".join(lines), encoding="utf-8")


def test_that_any_folder_of_such_files_is_a_case(folder: Path) -> None:
    assert load_case(folder) == load_case(CASE)


@pytest.mark.parametrize(
    ("file", "line", "old", "new", "code", "column"),
    [
        ("scores.csv", 2, "40,48,58", "40,forty,58", "bad-number", "best"),
        ("scores.csv", 2, "40,48,58", "40,,58", "score", "low, best, high"),
        ("scores.csv", 2, "40,48,58", "48,40,58", "score", "low, best, high"),
        ("scores.csv", 2, "40,48,58", "40,nan,58", "bad-number", "best"),
        ("scores.csv", 2, "40,48,58", "40,1e999,1e999", "bad-number", "best"),
        ("scores.csv", 2, "40,48,58", "40,4_8,58", "bad-number", "best"),
        ("scores.csv", 2, "S1B,A1", "S1X,A1", "unknown-key", "scenario"),
        ("scores.csv", 2, "S1B,A1", "S1B,A9", "unknown-key", "option"),
        ("scores.csv", 2, "stability", "stabilty", "unknown-key", "criterion"),
        ("scores.csv", 2, "judgement", "guess", "bad-choice", "kind"),
        ("scores.csv", 2, "E022", "E999", "unknown-key", "sources"),
        ("scores.csv", 3, "standing", "stability", "duplicate", "scenario and option and criterion"),
        ("preconditions.csv", 2, "limited", "maybe", "bad-choice", "availability"),
        ("points.csv", 2, "100", "-1", "points", "points"),
        ("points.csv", 2, "100", "", "empty-cell", "points"),
        ("criteria.csv", 2, "0,100,max", "100,0,max", "direction", "direction"),
        ("criteria.csv", 2, "0,100,max,linear", "0,100,max,curved", "bad-choice", "function"),
        ("criteria.csv", 2, "0,100,max,linear,", "0,100,max,exponential,200", "value-function", "function"),
        ("criteria.csv", 4, "piecewise", "linear", "value-function", "function"),
        ("criteria.csv", 2, "g_security", "g_secrets", "unknown-key", "group"),
        ("criteria.csv", 3, "standing,", "stability,", "duplicate", "key"),
        ("value_functions.csv", 3, "20,15", "20,150", "value-function", "function"),
        ("thresholds.csv", 2, "15", "fifteen", "bad-number", "preference"),
        ("options.csv", 3, "Minerals for infrastructure (Pobeda)", "commodity BARTER", "duplicate", "name"),
        ("options.csv", 2, ",no,", ",perhaps,", "bad-choice", "baseline"),
        ("scenarios.csv", 2, "S1B,,", "S1B,S1P,", "cycle", "parent"),
        ("dossiers.csv", 2, "gap", "rumour", "bad-choice", "kind"),
        ("dossiers.csv", 2, "investment_cost", "investment", "unknown-key", "field"),
        ("stakeholders.csv", 2, ",1,", ",-1,", "actor-weight", "actor_weight"),
        ("weightings.csv", 2, "illustrative", "guessed", "bad-choice", "elicitation"),
        ("weightings.csv", 2, ",1,", ",1.5,", "bad-number", "round"),
        ("sources.csv", 2, "primary", "certain", "bad-choice", "confidence"),
        ("observations.csv", 2, "1970", "lots", "bad-number", "value"),
        ("set.csv", 2, "key,", "kee,", "bad-choice", "field"),
        ("scenario_notes.csv", 10, "L26,A2", "L26,A1", "duplicate", "option"),
    ],
)
def test_that_a_bad_cell_is_reported_with_file_line_and_column(
    folder: Path, file: str, line: int, old: str, new: str, code: str, column: str
) -> None:
    _change(folder, file, line, old, new)
    issues = _faults(folder)
    found = [issue for issue in issues if issue.code == code]
    assert found, issues
    where = f"copy/{file if code != 'value-function' else 'criteria.csv'}:"
    assert found[0].where.startswith(where)
    assert found[0].where.endswith(f", {column}")
    if file != "value_functions.csv":
        assert f"/{file}:{line}, " in found[0].where


@pytest.mark.parametrize(
    ("old", "new", "code", "found"),
    [
        ("rationale", "rational", "unknown-column", "the column “rational”"),
        ("option,", "", "missing-column", "no column “option”"),
        ("option", "scenario", "duplicate-column", "the column “scenario” twice"),
    ],
)
def test_that_wrong_columns_are_reported(folder: Path, old: str, new: str, code: str, found: str) -> None:
    _change(folder, "scores.csv", 1, old, new)
    reported = {(issue.code, issue.where, issue.found) for issue in _faults(folder)}
    assert (code, "copy/scores.csv:1", found) in reported


def test_that_a_row_of_another_length_is_reported(folder: Path) -> None:
    _change(folder, "scores.csv", 5, "S1B,", "S1B,,")
    assert ("cell-count", "copy/scores.csv:5") in {(i.code, i.where) for i in _faults(folder)}


def test_that_all_faults_of_all_files_are_reported_at_once(folder: Path) -> None:
    _change(folder, "scores.csv", 2, "48", "x")
    _change(folder, "scores.csv", 3, "S1B", "S9")
    _change(folder, "points.csv", 4, "40", "y")
    _change(folder, "statements.csv", 1, "text", "words")
    places = {issue.where for issue in _faults(folder)}
    assert {
        "copy/scores.csv:2, best",
        "copy/scores.csv:3, scenario",
        "copy/points.csv:4, points",
        "copy/statements.csv:1",
    } <= places


def test_that_a_line_is_counted_through_cells_of_several_lines(folder: Path) -> None:
    _change(folder, "scores.csv", 2, '"Swapping', '"Swapping\n\n')
    _change(folder, "scores.csv", 5, "28", "x")
    assert [issue.where for issue in _faults(folder)] == ["copy/scores.csv:5, best"]


@pytest.mark.parametrize("file", ["set.csv", "scores.csv", "points.csv"])
def test_that_a_missing_file_is_reported(folder: Path, file: str) -> None:
    (folder / file).unlink()
    assert ("missing-file", f"copy/{file}") in {(issue.code, issue.where) for issue in _faults(folder)}


def test_that_a_file_without_purpose_is_reported(folder: Path) -> None:
    (folder / "score.csv").write_text("a,b\n", encoding="utf-8")
    assert [(issue.code, issue.where) for issue in _faults(folder)] == [("unknown-file", "copy/score.csv")]


def test_that_a_missing_folder_is_reported(tmp_path: Path) -> None:
    assert [issue.code for issue in _faults(tmp_path / "nowhere")] == ["missing-folder"]


def test_that_an_empty_file_is_reported(folder: Path) -> None:
    (folder / "series.csv").write_bytes(b"")
    assert ("empty-file", "copy/series.csv:1") in {(i.code, i.where) for i in _faults(folder)}


def test_that_bytes_that_are_not_utf8_are_reported_with_their_line(folder: Path) -> None:
    path = folder / "families.csv"
    path.write_bytes(path.read_bytes().replace(b"Trilateral projects", b"Trilat\xe9ral projects"))
    assert ("encoding", "copy/families.csv:3") in {(i.code, i.where) for i in _faults(folder)}


def test_that_an_open_quote_is_reported_and_not_swallowed(folder: Path) -> None:
    _change(folder, "families.csv", 3, "Trilateral projects", '"Trilateral projects')
    assert "not-csv" in {issue.code for issue in _faults(folder)}


def test_that_a_byte_order_mark_and_crlf_from_a_spreadsheet_are_read(folder: Path) -> None:
    path = folder / "options.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_case(folder) == load_case(CASE)


def test_that_opening_on_a_partial_weighting_is_reported(folder: Path) -> None:
    lines = (folder / "points.csv").read_text(encoding="utf-8").split("\n")
    (folder / "points.csv").write_text("\n".join(lines[:1] + lines[2:]), encoding="utf-8")
    assert [(i.code, i.found) for i in _faults(folder)] == [
        ("partial", "“ru_mfa” without points for stability")
    ]


def test_that_a_needed_field_of_the_set_is_missed(folder: Path) -> None:
    text = (folder / "set.csv").read_text(encoding="utf-8")
    (folder / "set.csv").write_text(text.replace("scenario,S2P\n", ""), encoding="utf-8")
    assert ("missing-field", "copy/set.csv") in {(i.code, i.where) for i in _faults(folder)}


def test_that_a_breach_no_single_cell_shows_names_the_folder(folder: Path) -> None:
    _change(folder, "groups.csv", 3, "g_security,root,", "g_security,,")
    (issue,) = _faults(folder)
    assert (issue.code, issue.where) == ("root", "copy, groups")


def test_that_a_field_of_the_set_given_twice_is_reported(folder: Path) -> None:
    with (folder / "set.csv").open("a", encoding="utf-8", newline="") as file:
        file.write("\nseed,7\n\n")
    (issue,) = _faults(folder)
    assert (issue.code, issue.found) == ("duplicate", "“seed” again")


def test_that_an_empty_text_is_reported(folder: Path) -> None:
    _change(folder, "families.csv", 3, "Trilateral projects", "")
    assert ("empty-cell", "copy/families.csv:3, name") in {(i.code, i.where) for i in _faults(folder)}


def test_that_a_weighting_of_zeros_is_reported(folder: Path) -> None:
    lines = (folder / "points.csv").read_text(encoding="utf-8").split("\n")
    zeros = [
        ",".join([*line.split(",")[:2], "0", "why"]) if line.startswith("usa,") else line for line in lines
    ]
    (folder / "points.csv").write_text("\n".join(zeros), encoding="utf-8")
    assert ("all-zero", "copy/weightings.csv:8") in {(i.code, i.where) for i in _faults(folder)}


def test_that_an_unknown_score_an_exponential_scale_and_gaussian_thresholds_are_read(folder: Path) -> None:
    _change(folder, "scores.csv", 2, "40,48,58", ",,")
    _change(folder, "criteria.csv", 2, "0,100,max,linear,", "0,100,max,exponential,30")
    _change(folder, "thresholds.csv", 2, "60,linear,", "60,gaussian,7.5")
    case = load_case(folder)
    assert not case.scores["S1B"]["A1"]["stability"].known
    assert case.criterion("stability").scale.function == Exponential(30.0)
    thresholds = case.criterion("stability").thresholds
    assert (thresholds.function, thresholds.gaussian) == ("gaussian", 7.5)


def test_that_blank_lines_and_a_comment_column_are_passed_over(folder: Path) -> None:
    path = folder / "families.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    commented = [f"{lines[0]},comment", *(f"{line},mine" for line in lines[1:]), "", ""]
    path.write_text("\n".join(commented), encoding="utf-8")
    assert load_case(folder) == load_case(CASE)
