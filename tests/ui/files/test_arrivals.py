"""Option set files that go out with their history and come in: the same, older, newer, grown apart, many."""

from __future__ import annotations

from pathlib import Path

import pytest

from criteria.edits.sets import copied_as
from criteria.edits.weights import set_points
from criteria.storage.backups import backups
from criteria.storage.decisions import decide, decisions
from criteria.storage.exchange import receive, write_exchange
from criteria.storage.library import Library
from tests.ui.dialogs.rig import Chooser, Rig, built_in
from ui.controls.toggle import Check
from ui.controls.words import Words
from ui.tables.figures import FiguresModel, FiguresTable

KEY = built_in().key
NAME = built_in().name


def export(rig: Rig, chooser: Chooser, name: str, history: bool = False) -> Path:
    path = rig.folder / f"{name}.optionset.json"
    chooser.given = [path]
    rig.files.export_exchange()
    rig.dialog("export_set_dialog")
    rig.find(Check, "export_history").setChecked(history)
    rig.click("primary_button")
    rig.qtbot.waitUntil(lambda: rig.last_told().headline == f"“{path.name}” is written.")
    return path


def save(rig: Rig, points: float) -> None:
    rig.change(points)
    assert rig.files.save()


def elsewhere(rig: Rig, monkeypatch: pytest.MonkeyPatch, *files: Path) -> None:
    """The same person at another machine, who has taken these files in."""
    rig.leave()
    monkeypatch.setenv("POLICY_OPTIONS_HOME", str(rig.folder / "another machine"))
    rig.library = Library.open()
    rig.files = rig.begin()
    for file in files:
        arrive(rig, file)


def arrive(rig: Rig, *files: Path) -> None:
    rig.files.import_dropped(list(files))


def test_that_the_history_goes_out_when_wanted_and_comes_in_with_decisions(
    rig: Rig, chooser: Chooser, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.files.save()
    save(rig, 5)
    rig.library.label(KEY, 1, "agreed")
    decide(rig.library, KEY, 1, "agreed", "All bodies")
    without, whole = export(rig, chooser, "without"), export(rig, chooser, "whole", history=True)
    assert receive(without).past.revisions == ()
    elsewhere(rig, monkeypatch, whole)
    assert [(r.number, r.label) for r in rig.library.revisions(KEY)] == [(2, ""), (1, "agreed")]
    assert [entry.who for entry in decisions(rig.library, KEY)] == ["All bodies"]
    assert rig.files.status_words().startswith("Version 2 · saved")
    assert rig.last_told().headline == f"“{NAME}” is in the library now, as version 2."


def test_that_what_is_not_saved_goes_out_with_what_it_was_made_from(rig: Rig, chooser: Chooser) -> None:
    rig.files.save()
    rig.change(8)
    received = receive(export(rig, chooser, "open"))
    assert received.option_set == rig.document.option_set
    assert received.revision is None
    assert [r.sha256 for r in rig.library.revisions(KEY)] == list(received.ancestors)


def test_that_an_older_file_opens_what_is_newer(rig: Rig, chooser: Chooser) -> None:
    rig.files.save()
    old = export(rig, chooser, "old")
    save(rig, 5)
    arrive(rig, old)
    dialog = rig.dialog("arrival_dialog")
    assert dialog.title.text() == "You have a newer version"
    assert "holds version 1. Your library has version 2." in rig.find(Words, "arrival_words").text()
    assert "1 weight changed" in rig.find(Words, "arrival_differs").text()
    rig.click("primary_button")
    assert rig.files.status_words().startswith("Version 2 · saved")
    assert len(rig.library.revisions(KEY)) == 2


def test_that_a_newer_file_becomes_the_next_version(
    rig: Rig, chooser: Chooser, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.files.save()
    first = export(rig, chooser, "first")
    save(rig, 5)
    second = export(rig, chooser, "second")
    elsewhere(rig, monkeypatch, first)
    arrive(rig, second)
    assert rig.dialog("arrival_dialog").title.text() == "The file is newer"
    rig.click("primary_button")
    assert rig.files.status_words().startswith("Version 2 · saved")
    assert rig.document.option_set.working.points[built_in().criteria[0].key] == 5


def test_that_what_grew_apart_is_kept_beside(
    rig: Rig, chooser: Chooser, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.files.save()
    first = export(rig, chooser, "first")
    save(rig, 5)
    theirs = export(rig, chooser, "theirs")
    elsewhere(rig, monkeypatch, first)
    save(rig, 9)
    arrive(rig, theirs)
    assert rig.dialog("arrival_dialog").title.text() == "Both have changed"
    assert "both changed since version 1" in rig.find(Words, "arrival_words").text()
    rig.click("primary_button")
    assert {entry.name for entry in rig.library.list()} == {NAME, f"{NAME} (2)"}
    assert rig.document.option_set.name == f"{NAME} (2)"
    assert rig.library.load(KEY).working.points[built_in().criteria[0].key] == 9


def test_that_a_file_can_be_looked_at_without_the_library(rig: Rig, chooser: Chooser) -> None:
    rig.files.save()
    old = export(rig, chooser, "old")
    save(rig, 5)
    arrive(rig, old)
    rig.click("arrival_look")
    assert rig.document.option_set == built_in()
    assert rig.document.is_modified()
    assert len(rig.library.revisions(KEY)) == 2


def test_that_a_window_that_only_reads_opens_files_in_memory(rig: Rig, tmp_path: Path) -> None:
    path = tmp_path / "ports.optionset.json"
    write_exchange(copied_as(built_in(), "Ports"), path)
    rig.files.save()
    with Library.open(read_only=True) as reading:
        rig.files = rig.begin(reading)
        assert rig.files.open_source(str(path))
        assert rig.document.option_set.name == "Ports"
        assert rig.last_told().detail == "It is not in the library until it is saved."


def test_that_several_files_are_taken_in_after_a_backup_and_each_is_told(rig: Rig, tmp_path: Path) -> None:
    rig.files.save()
    paths = []
    for name in ("Ports", "Rail"):
        paths.append(tmp_path / f"{name}.optionset.json")
        write_exchange(copied_as(set_points(built_in(), built_in().criteria[0].key, 4), name), paths[-1])
    paths.append(tmp_path / "broken.optionset.json")
    paths[-1].write_text("{", encoding="utf-8")
    before = rig.document.option_set
    arrive(rig, *paths)
    rig.qtbot.waitUntil(lambda: not rig.no_dialog())
    rig.dialog("taken_in_dialog")
    model = rig.find(FiguresTable, "taken_in_table").model()
    assert isinstance(model, FiguresModel)
    rows = model.figures.rows
    assert [row[0].partition(".")[0] for row in rows] == ["broken", "Ports", "Rail"]
    assert rows[0][2].startswith("Not imported: ")
    assert rows[1][1] == "Ports, version 1"
    assert {entry.name for entry in rig.library.list()} == {NAME, "Ports", "Rail"}
    assert [backup.reason for backup in backups(rig.library.path)] == ["import"]
    assert rig.document.option_set is before
