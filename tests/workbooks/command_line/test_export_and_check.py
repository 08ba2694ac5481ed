"""`export` writes files that read back; `check` prints every issue."""

from __future__ import annotations

from pathlib import Path

import pytest

from criteria.catalogue import load_catalogue
from criteria.checks import check
from criteria.issues import error
from criteria.storage.exchange import read_exchange
from tests.workbooks.command_line.conftest import CASE, Run
from tests.workbooks.table_files import csv_file
from workbooks.command_line.output import issue_line


def test_that_the_exchange_file_holds_the_set_exactly(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "case.optionset.json"
    assert run("export", CASE, out).status == 0
    assert read_exchange(out) == load_catalogue("russia-dprk")


def test_that_the_chosen_view_is_the_one_that_the_file_opens_on(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "case.optionset.json"
    run("export", CASE, out, "--scenario", "S3P", "--weighting", "china")
    assert (read_exchange(out).view.scenario, read_exchange(out).working.base) == ("S3P", "china")


def test_that_a_table_reads_back_with_the_same_ranking(run: Run, office: Path, tmp_path: Path) -> None:
    out = tmp_path / "again.csv"
    ran = run("export", office, out)
    assert (ran.status, ran.err) == (0, "")
    first, again = (run("rank", path, "--json").json for path in (office, out))
    assert again["ranking"] == first["ranking"]
    assert again["weights"] == first["weights"]
    assert again["issues"] == []


def test_that_the_losses_of_a_table_are_told(run: Run, tmp_path: Path) -> None:
    ran = run("export", CASE, tmp_path / "case.csv")
    assert ran.status == 0
    assert sum("not straight" in line for line in ran.complaints) == 4
    assert sum("not available" in line for line in ran.complaints) == 4


@pytest.mark.parametrize("name", ["out.xlsb", "out.json", "out", "out.pdf"])
def test_that_another_ending_is_refused(run: Run, tmp_path: Path, name: str) -> None:
    ran = run("export", CASE, tmp_path / name)
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)
    assert not (tmp_path / name).exists()


def test_that_the_source_is_never_overwritten(run: Run, office: Path) -> None:
    before = office.read_bytes()
    assert run("export", office, office).status == 2
    assert office.read_bytes() == before


def test_that_a_folder_that_is_not_there_is_one_line(run: Run, tmp_path: Path) -> None:
    ran = run("export", CASE, tmp_path / "no" / "case.csv")
    assert (ran.status, ran.out, ran.complaints[-1].startswith("error: ")) == (2, "", True)


def test_that_check_prints_every_issue_of_the_case(run: Run) -> None:
    ran = run("check", CASE)
    assert (ran.status, ran.err) == (0, "")
    case = load_catalogue("russia-dprk")
    issues, guidance = ran.out.split("\n\n")
    assert issues.splitlines() == [issue_line(issue) for issue in check(case)]
    head, *found = guidance.splitlines()
    assert head == "Guidance, 26 requirements: 18 met, 6 open, 2 not applicable."
    assert len(found) == 26


def test_that_check_tells_programs_the_guidance(run: Run) -> None:
    told = run("check", CASE, "--json").json["guidance"]
    assert [light["number"] for light in told] == list(range(1, 27))
    assert told[1] == {
        "number": 2,
        "title": "A baseline that means doing nothing new",
        "source": "EU Toolbox",
        "state": "met",
        "by": "set",
        "shows": "The baseline is “Status quo: strict observance of sanctions”.",
        "mend": "",
        "place": "options",
    }


def test_that_check_tells_programs_the_same(run: Run, tmp_path: Path) -> None:
    found = run("check", csv_file(tmp_path, "x,a,b\nA,1,5\nB,2,5\n"), "--json").json
    codes = [issue["code"] for issue in found["issues"]]
    assert "own-range" in codes
    assert codes.count("constant-scale") == 1
    assert set(found["issues"][0]) == {"severity", "code", "where", "found", "expected", "mend"}


def test_that_check_tells_every_wrong_cell_of_a_table(run: Run, tmp_path: Path) -> None:
    path = csv_file(tmp_path, "x,a,b\nA,one,1\nB,2,two\n")
    ran = run("check", path, "--json")
    assert (ran.status, ran.json["option_set"], len(ran.complaints)) == (2, None, 2)
    places = [issue["where"] for issue in ran.json["issues"]]
    assert places == [f"{path} line 2, column 2", f"{path} line 3, column 3"]


def test_that_an_error_makes_check_end_with_2(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = error("wrong", "somewhere", "something")
    monkeypatch.setattr("workbooks.command_line.check.check", lambda _set: (fault,))
    ran = run("check", CASE)
    assert (ran.status, ran.complaints) == (2, [issue_line(fault)])
    assert ran.out.splitlines()[0] == issue_line(fault)
