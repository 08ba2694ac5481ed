"""Libraries that the program once wrote, kept for ever: every later version must read them exactly."""

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from criteria.optionset import OptionSet, revised
from criteria.storage import migration, migrations
from criteria.storage.backups import backups
from criteria.storage.connection import blank
from criteria.storage.errors import StorageError
from criteria.storage.exchange import read_exchange
from criteria.storage.library import Library
from criteria.storage.schema import USER_VERSION
from criteria.storage.verification import verify
from tests.criteria.storage.samples import small_set, with_cost

FORMAT_1 = Path(__file__).resolve().parents[2] / "data" / "libraries" / "format_1.sqlite3"
RIVER = Path(__file__).parent / "documents" / "schema_1.optionset.json"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copy(FORMAT_1, tmp_path / "library.sqlite3"))


def keyed(name: str, key: str, lineage: str) -> OptionSet:
    return revised(small_set(name), key=key, lineage=lineage)


def check_content(library: Library) -> None:
    bridges = keyed("Bridges", "set-bridges", "set-bridges")
    assert [entry.name for entry in library.list()] == ["Bridges", "River crossing"]
    assert [entry.name for entry in library.list(archived=True)] == ["Harbours"]
    assert [entry.name for entry in library.recent()] == ["Bridges"]
    assert [(r.number, r.parent, r.label) for r in library.revisions("set-bridges")] == [
        (3, 1, "agreed"), (2, 1, "before the meeting"), (1, None, ""),
    ]  # fmt: skip
    assert library.revisions("set-bridges")[0].saved_at == datetime(2026, 11, 2, 9, 0, 9, tzinfo=UTC)
    assert library.load("set-bridges", 1) == bridges
    assert library.load("set-bridges", 2) == with_cost(bridges, "ferry", 25.0)
    assert library.load("set-bridges") == with_cost(bridges, "ferry", 30.5)
    assert library.load("crossing") == read_exchange(RIVER)
    assert library.load("set-harbours") == keyed("Harbours", "set-harbours", "set-bridges")
    drafts = {draft.name: draft for draft in library.drafts()}
    assert library.load_draft(drafts["Bridges"]) == with_cost(bridges, "tunnel", 70.25)
    assert library.load_draft(drafts["Never saved"]) == keyed("Never saved", "set-never", "set-never")


def test_that_a_library_of_format_1_is_read_and_written(path: Path) -> None:
    with Library.open(path) as library:
        check_content(library)
        library.save(small_set("New"))
    assert verify(path).sound


def test_that_a_backup_is_made_before_anything_changes(path: Path) -> None:
    Library.open(path).close()
    (backup,) = backups(path)
    assert backup.reason == "migration"
    with closing(sqlite3.connect(f"file:{backup.path}?immutable=1", uri=True)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)
    Library.open(path).close()
    assert backups(path) == (backup,)


def test_that_an_old_library_has_the_same_tables_as_a_new_one_afterwards(path: Path) -> None:
    Library.open(path).close()
    question = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
    with closing(sqlite3.connect(path)) as old, closing(blank()) as new:
        assert old.execute(question).fetchall() == new.execute(question).fetchall()
        assert old.execute("PRAGMA user_version").fetchone() == (USER_VERSION,)


def test_that_an_old_library_is_read_without_being_changed(path: Path) -> None:
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    with Library.open(path, read_only=True) as library:
        check_content(library)
        with pytest.raises(StorageError, match="read only"):
            library.save(small_set())
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("table", ["sets", "revisions", "labels", "drafts"])
def test_that_a_step_that_fails_leaves_the_old_format(
    path: Path, table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = migrations.STEPS[2]

    def fail(connection: sqlite3.Connection) -> None:
        step(connection)
        raise sqlite3.OperationalError(f"no such table: {table}")

    with monkeypatch.context() as broken:
        broken.setattr(migrations, "STEPS", {2: fail})
        with pytest.raises(StorageError):
            Library.open(path)
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)
    with Library.open(path) as library:
        check_content(library)


def test_that_without_room_for_a_backup_nothing_is_changed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(migration, "back_up", full)
    with pytest.raises(StorageError) as refusal:
        Library.open(path)
    assert refusal.value.code == "disk-full"
    with Library.open(path, read_only=True) as library:
        check_content(library)


def test_that_a_newer_library_can_be_read_but_not_written(path: Path) -> None:
    with Library.open(path) as library:
        check_content(library)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
        raw.execute("ALTER TABLE sets ADD COLUMN colour TEXT")
        raw.execute(f"PRAGMA user_version = {USER_VERSION + 1}")
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    with pytest.raises(StorageError, match="read-only") as refusal:
        Library.open(path)
    assert refusal.value.code == "newer"
    with Library.open(path, read_only=True) as library:
        check_content(library)
        with pytest.raises(StorageError) as refused:
            library.save_draft(small_set())
        assert refused.value.code == "read-only"
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
