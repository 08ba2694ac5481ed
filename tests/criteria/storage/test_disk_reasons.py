"""Why SQLite could not read or write, told by what is left on the disk."""

import shutil
import sqlite3
from collections import namedtuple
from pathlib import Path

import pytest

from criteria.storage.sqlite_errors import from_sqlite

Usage = namedtuple("Usage", ["total", "used", "free"])


def failure_of(code: int) -> sqlite3.Error:
    failure = sqlite3.OperationalError("disk I/O error")
    failure.sqlite_errorcode = code
    return failure


@pytest.mark.parametrize(("free", "code"), [(0, "disk-full"), (4096, "disk-full"), (1 << 30, "disk")])
def test_that_a_log_that_finds_no_room_is_a_full_disk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, free: int, code: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(1 << 31, (1 << 31) - free, free))
    failure = failure_of(sqlite3.SQLITE_IOERR_SHMSIZE)
    assert from_sqlite(failure, tmp_path / "library.sqlite3", "a library").code == code


def test_that_a_folder_that_is_gone_is_a_disk_that_does_not_answer(tmp_path: Path) -> None:
    failure = failure_of(sqlite3.SQLITE_IOERR_READ)
    assert from_sqlite(failure, tmp_path / "gone" / "library.sqlite3", "a library").code == "disk"
