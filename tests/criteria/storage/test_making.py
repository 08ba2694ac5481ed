"""Making a library: whole or not at all, and one even when two processes make it."""

import errno
from pathlib import Path

import pytest

from criteria.storage import connection
from criteria.storage.atomic import move_if_free
from criteria.storage.errors import StorageError
from criteria.storage.library import Library
from criteria.storage.schema import CREATION
from tests.criteria.storage.samples import small_set


def test_that_a_library_half_made_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(tmp_path / "library.sqlite3") as library:
        monkeypatch.setattr(connection, "CREATION", (*CREATION[:5], "CREATE TABLE sets (key)"))
        with pytest.raises(StorageError):
            library.save(small_set())
        assert list(tmp_path.iterdir()) == []
        monkeypatch.undo()
        assert library.save(small_set()).number == 1


def test_that_a_library_made_by_two_processes_at_once_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.sqlite3"
    first, second = small_set("First"), small_set("Second")

    def other_process_wins(made: Path, wanted: Path) -> None:
        monkeypatch.undo()
        with Library.open(path) as other:
            other.save(first)
        move_if_free(made, wanted)

    monkeypatch.setattr(connection, "move_if_free", other_process_wins)
    with Library.open(path) as library:
        library.save(second)
        assert [entry.name for entry in library.list()] == ["First", "Second"]


def test_that_a_disk_without_hard_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(link: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    with Library.open(tmp_path / "library.sqlite3") as library:
        assert library.save(small_set()).number == 1
        assert {file.name.partition("-")[0] for file in tmp_path.iterdir()} == {"library.sqlite3"}
