"""A library that cannot be written to, or not at all: what is said, and that work goes on."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from criteria.storage.backups import back_up
from criteria.storage.exchange import read_exchange, write_exchange
from criteria.storage.library import Library
from criteria.storage.location import library_path
from criteria.storage.schema import USER_VERSION
from tests.durability.full_disk import eat
from tests.durability.mounts import full_disk, run
from tests.ui.dialogs.rig import Chooser, Rig, built_in
from ui.dialogs.faults import FaultsTable
from ui.dialogs.mending import MendingDialog
from ui.files import Files, drafts, upkeep


@pytest.fixture
def quick_drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "DRAFT_AFTER_MS", 1)


def export(rig: Rig, chooser: Chooser) -> None:
    """Press the action of what was said last: the set goes into a file."""
    assert rig.last_told().action == "Export instead…"
    chooser.given = [rig.folder / "rescued.optionset.json"]
    rig.act()
    assert read_exchange(rig.folder / "rescued.optionset.json") == rig.document.option_set


def begin_without(rig: Rig) -> Files:
    """The commands of a window that found no library so far."""
    files = Files(rig.document, None, rig.page, rig.settings)
    files.told.connect(lambda message, act: rig.told.append((message, act)))
    return files


def age(version: int) -> None:
    with closing(sqlite3.connect(library_path())) as connection:
        connection.execute(f"PRAGMA user_version = {version}")


def test_that_a_newer_library_is_offered_to_read_and_never_written_to(rig: Rig, chooser: Chooser) -> None:
    rig.files.save()
    rig.leave()
    age(USER_VERSION + 1)
    before = library_path().read_bytes()
    files = begin_without(rig)
    assert not files.access.open()
    assert rig.last_told().headline == "The library was last used by a newer version of the program."
    assert rig.last_told().action == "Open read-only"
    assert files.library is None
    rig.act()
    assert rig.last_told().headline == "The library is open to read only."
    assert files.status_words().endswith("read only")
    assert files.open_source(f"library:{built_in().name}")
    rig.change()
    assert not files.save()
    export(rig, chooser)
    assert library_path().read_bytes() == before


def test_that_a_full_disk_is_told_and_what_is_open_can_be_exported(
    rig: Rig, chooser: Chooser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_drafts: None
) -> None:
    with full_disk(tmp_path, "900k") as disk:
        monkeypatch.setenv("POLICY_OPTIONS_HOME", str(disk / "home"))
        with Library.open() as library:
            files = rig.begin(library)
            assert files.save()
            eat(disk / "ballast", leave=0)
            rig.change(41)
            rig.qtbot.waitUntil(lambda: bool(rig.told))
            assert rig.last_told().headline == "What is not saved is not safe from a crash."
            assert rig.last_told().action == "Export instead…"
            assert not files.save()
            assert rig.last_told().headline == "Nothing was saved."
            assert "a full disk" in rig.last_told().detail
            export(rig, chooser)
            (disk / "ballast").unlink()
            assert files.save()
            assert library.load(built_in().key) == rig.document.option_set


def test_that_a_read_only_home_leaves_the_way_to_a_file(
    rig: Rig, chooser: Chooser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_drafts: None
) -> None:
    with full_disk(tmp_path, "4m") as disk:
        monkeypatch.setenv("POLICY_OPTIONS_HOME", str(disk))
        with Library.open() as library:
            library.save(built_in())
        if not run("mount", "-o", "remount,ro", str(disk)):
            pytest.skip("a mount cannot be made read-only here: read-only disk not tried")
        with Library.open() as library:
            files = rig.begin(library)
            monkeypatch.setattr(upkeep, "FIRST_AFTER_MS", 1)
            files.keep_up()
            rig.change(41)
            assert not files.save()
            rig.qtbot.waitUntil(lambda: len(rig.told) > 2)
            assert {message.headline for message, _ in rig.told} == {
                "Nothing was saved.", "What is not saved is not safe from a crash.",
                "The library was not backed up.",
            }  # fmt: skip
            assert {message.action for message, _ in rig.told} == {"Export instead…"}
            export(rig, chooser)


def test_that_a_folder_that_disappears_loses_nothing_that_is_open(rig: Rig) -> None:
    rig.files.save()
    rig.change(3)
    rig.files.save()
    shutil.rmtree(library_path().parent)
    rig.change(4)
    assert rig.files.save()
    assert rig.last_told().headline == "The library with the earlier versions is gone; a new one was made."
    assert rig.library.load(built_in().key) == rig.document.option_set
    assert rig.files.status_words().startswith("Version 1 · saved")


def test_that_a_folder_that_cannot_be_made_again_leads_to_a_file(rig: Rig, chooser: Chooser) -> None:
    rig.files.save()
    rig.leave()
    shutil.rmtree(library_path().parent)
    library_path().parent.write_text("in the way", encoding="utf-8")
    files = begin_without(rig)
    assert not files.access.open()
    assert rig.last_told().headline == "Work goes on in memory: the library could not be opened."
    assert rig.last_told().action == "Try again"
    rig.change(5)
    assert not files.save()
    export(rig, chooser)
    library_path().parent.unlink()
    assert files.save()
    assert files.library is not None
    files.let_go()


def test_that_a_clock_that_went_back_is_told_and_versions_keep_their_order(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.files.save()
    earlier = (datetime.now(UTC) - timedelta(days=400)).isoformat(timespec="milliseconds")
    monkeypatch.setattr("criteria.storage.revisions.now", lambda: earlier)
    rig.change()
    assert rig.files.save()
    assert rig.last_told().headline == "The computer's clock went back."
    assert [each.number for each in rig.library.revisions(built_in().key)] == [2, 1]
    assert rig.library.load(built_in().key) == rig.document.option_set


def test_that_a_library_of_which_only_backups_are_left_is_not_passed_over(rig: Rig) -> None:
    rig.files.save()
    back_up(library_path(), "asked")
    rig.leave()
    library_path().unlink()
    files = begin_without(rig)
    assert files.access.open()
    files.begin()
    assert rig.last_told().headline == "The library file is not there any more; its backups are."
    rig.act()
    dialog = rig.dialog("restore_backup_dialog")
    assert isinstance(dialog, MendingDialog)
    rig.click("primary_button")
    rig.qtbot.waitUntil(dialog.is_done, timeout=20_000)
    assert files.library is not None
    assert files.library.load(built_in().key) == built_in()


def test_that_every_fault_of_a_file_can_be_seen(rig: Rig, chooser: Chooser) -> None:
    path = rig.folder / "x.optionset.json"
    write_exchange(built_in(), path)
    text = path.read_text(encoding="utf-8").replace('"direction":"max"', '"direction":"upward"')
    path.write_text(re.sub(r'"sha256": "[0-9a-f]+"', '"sha256": null', text, count=1), encoding="utf-8")
    rig.files.import_dropped([path])
    assert rig.last_told().action == "Show all"
    assert "$.body" in f"{rig.last_told().headline} {rig.last_told().detail}"
    rig.act()
    rig.dialog("all_faults")
    assert len(rig.find(FaultsTable, "all_faults_table").tones) > 1
    rig.click("all_faults_copy")
