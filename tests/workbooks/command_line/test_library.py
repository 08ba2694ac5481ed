"""`library` tells what there is, takes sets out and in, copies and verifies."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from criteria.optionset import OptionSet
from criteria.storage.backups import backups
from criteria.storage.decisions import decide
from criteria.storage.exchange import read_exchange, write_exchange
from criteria.storage.library import Library
from criteria.storage.location import library_path
from tests.criteria.storage.samples import small_set, with_cost
from tests.workbooks.command_line.conftest import Run


@pytest.fixture
def saved() -> list[OptionSet]:
    """Two revisions of “Bridges”, the second agreed and signed, and an archived “Old”."""
    option_set = small_set("Bridges")
    sets = [with_cost(option_set, "ferry", cost) for cost in (1.0, 2.0)]
    with Library.open() as library:
        library.save(sets[0])
        library.save(sets[1], "agreed")
        decide(library, option_set.key, 2, "signed", "Minister", "cheapest", "24 Nov 2026")
        old = small_set("Old")
        library.save(old)
        library.archive(old.key)
    return sets


def test_that_an_empty_library_is_told_and_not_made(run: Run) -> None:
    assert run("library", "list").out == "No option sets.\n"
    assert run("library", "verify").out.startswith("Sound: 0 sets")
    assert run("library", "backup").status == 2
    assert not library_path().parent.exists()


def test_that_sets_are_listed(run: Run, saved: list[OptionSet]) -> None:
    ran = run("library", "list")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Bridges  revision 2, ")
    assert [each["name"] for each in run("library", "list", "--json").json["option_sets"]] == ["Bridges"]
    assert [e["name"] for e in run("library", "list", "--archived", "--json").json["option_sets"]] == ["Old"]
    assert run("library", "list", "nothing like it").out == "No option sets.\n"
    assert [e["name"] for e in run("library", "list", "AGREED", "--json").json["option_sets"]] == ["Bridges"]


def test_that_a_set_is_shown_with_its_history_and_decisions(run: Run, saved: list[OptionSet]) -> None:
    ran = run("library", "show", "bridges")
    lines = ran.out.splitlines()
    assert (ran.status, ran.err, len(lines)) == (0, "", 4)
    assert lines[1].endswith("scores ~1  [agreed]")
    assert lines[3].split() == [*["signed", "revision", "2", "24", "Nov", "2026", "Minister:", "cheapest"]]
    shown = run("library", "show", saved[0].key, "--json").json
    assert [(r["revision"], r["parent"], r["label"]) for r in shown["revisions"]] == [
        (2, 1, "agreed"), (1, None, ""),
    ]  # fmt: skip
    assert shown["revisions"][0]["changes"] == {"scores": {"added": 0, "removed": 0, "changed": 1}}
    assert shown["decisions"][0]["who"] == "Minister"
    assert shown["stored"] > shown["size"] > 0


def test_that_a_revision_is_exported_and_imported_again(
    run: Run, saved: list[OptionSet], tmp_path: Path
) -> None:
    newest, first = tmp_path / "new.optionset.json", tmp_path / "first.optionset.json"
    assert run("library", "export", "Bridges", newest, "--history").status == 0
    assert run("library", "export", "Bridges", first, "--revision", "1").status == 0
    assert (read_exchange(newest), read_exchange(first)) == (saved[1], saved[0])
    assert "history" in json.loads(newest.read_bytes())
    found = run("library", "import", newest, first, "--json").json
    assert [(each["kind"], each["revision"]) for each in found["imported"]] == [("same", 2), ("older", 1)]


def test_that_one_bad_file_stops_none_of_the_others(run: Run, saved: list[OptionSet], tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.optionset.json", tmp_path / "good.optionset.json"
    bad.write_text("{")
    write_exchange(small_set("Harbours"), good)
    ran = run("library", "import", bad, good, "--json")
    assert ran.status == 2
    assert [(each["option_set"], each["kind"]) for each in ran.json["imported"]] == [("Harbours", "new")]
    assert [each["file"] for each in ran.json["rejected"]] == [str(bad)]
    assert [backup.reason for backup in backups(library_path())] == ["import"]
    with Library.open() as library:
        assert library.find("Harbours")


def test_that_backups_are_written(run: Run, saved: list[OptionSet], tmp_path: Path) -> None:
    assert run("library", "backup").status == 0
    (backup,) = backups(library_path())
    assert backup.reason == "asked"
    out = tmp_path / "copy.sqlite3"
    assert run("library", "backup", out, "--json").json["size"] == out.stat().st_size
    ran = run("library", "backup", out)
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)


def test_that_damage_is_told_and_ends_with_2(run: Run, saved: list[OptionSet]) -> None:
    assert run("library", "verify", "--json").json["rows"]["revisions"] == 3
    with closing(sqlite3.connect(library_path(), isolation_level=None)) as raw:
        (trigger,) = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'parts_keep_update'").fetchone()
        raw.execute("DROP TRIGGER parts_keep_update")
        raw.execute("UPDATE parts SET body = x'00' WHERE rowid = 1")
        raw.execute(trigger)
    ran = run("library", "verify", "--json")
    assert (ran.status, ran.json["sound"]) == (2, False)
    assert any("Bridges" in issue["where"] for issue in ran.json["issues"])
    assert ran.complaints


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "no action"),
        (["lost"], "Did you mean “list”?"),
        (["show"], "no NAME"),
        (["show", "Bridge"], "Did you mean “Bridges”?"),
        (["export", "Bridges", "x.xlsx"], ".optionset.json"),
        (["export", "Bridges", "x.optionset.json", "--revision", "x"], "the number of a revision"),
        (["export", "Bridges", "x.optionset.json", "--revision", "9"], "1 to 2"),
        (["list", "--archive"], "--archived"),
        (["import"], "no FILE"),
    ],
)
def test_that_a_wrong_argument_is_one_line(
    run: Run, saved: list[OptionSet], arguments: list[str], told: str
) -> None:
    ran = run("library", *arguments)
    assert (ran.status, ran.out, len(ran.complaints)) == (2, "", 1)
    assert told in ran.err


@pytest.mark.parametrize("action", ["", "list", "show", "export", "import", "backup", "verify", "restore"])
def test_that_every_action_has_help(run: Run, action: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run("library", *([action] if action else []), "--help")
    assert ended.value.code == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80
