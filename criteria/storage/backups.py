"""Backups: verified copies of the whole library in a folder beside it, made while it is in use.

For a thread beside the window: every function opens the library by itself.
"""

from __future__ import annotations

import re
import sqlite3
import time
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from criteria.storage.atomic import move_if_free, temporary_beside
from criteria.storage.connection import discard, identity, reading, reading_file, writing_new
from criteria.storage.errors import StorageError, refused
from criteria.storage.rotation import Backup, surplus
from criteria.storage.rows import seal
from criteria.storage.sqlite_errors import told
from criteria.storage.task import UNWATCHED, Task
from criteria.storage.verification import EVERYTHING, Since, verify_file

Reason = Literal["start", "quit", "timer", "migration", "import", "asked"]
IF_CHANGED = ("start", "quit", "timer", "import")
QUICK = ("quit", "timer")  # the content that the last backup has was proved then; pages are always looked at
LARGEST_TOTAL = 2 * 1024**3
_NAME = re.compile(r"(\d{6,})-(\d{8}T\d{6})Z-([a-z]+)\.sqlite3")
_STRAY = re.compile(r"\.[0-9a-f]{12}\.tmp(-journal|-wal|-shm)?")
_STAMP = "%Y%m%dT%H%M%S"
_PAGES_PER_STEP = 1024


def folder_of(library: Path) -> Path:
    return library.parent / "backups"


def backups(library: Path) -> tuple[Backup, ...]:
    """Newest first."""
    folder = folder_of(library)
    with told(folder, "a folder that can be read"):
        found = [_backup(path) for path in folder.iterdir()] if folder.is_dir() else []
    return tuple(sorted(filter(None, found), key=lambda backup: backup.serial, reverse=True))


def back_up(
    library: Path, reason: Reason, task: Task = UNWATCHED, largest: int = LARGEST_TOTAL
) -> Backup | None:
    """Copy the library, prove the copy, and thin out older ones; None when there is nothing new to copy.

    A library that is not sound is told by a StorageError, and no backup is given up for it.
    """
    before = backups(library)
    if identity(library) is None:
        return None
    folder = folder_of(library)
    with told(folder, "room for a backup"):
        folder.mkdir(mode=0o700, exist_ok=True)
        made = temporary_beside(folder / "backup")
        try:
            with closing(reading(library)) as source:
                source.execute("BEGIN")
                if reason in IF_CHANGED and before and state_of(source) == _state_of_file(before[0].path):
                    return None
                copy(source, made, task)
            proved = _proved(before[0].path) if reason in QUICK and before else EVERYTHING
            prove(made, library, task, proved)
            kept = folder / f"{_next_serial(before):06}-{datetime.now(UTC):{_STAMP}}Z-{reason}.sqlite3"
            move_if_free(made, kept)
        finally:
            discard(made)
        thin(library, largest)
    return _backup(kept)


def back_up_to(library: Path, path: Path, task: Task = UNWATCHED) -> None:
    """Copy the library to a file that is not there yet, as for another disk."""
    if path.exists():
        raise refused("exists", path, "a file of this name", "a new name", "Choose another name.")
    if identity(library) is None:
        raise refused("not-found", library, "no library yet", "a library to copy", "Save something first.")
    made = temporary_beside(path)
    with told(path, "room for a backup"):
        try:
            with closing(reading(library)) as source:
                source.execute("BEGIN")
                copy(source, made, task)
            prove(made, library, task)
            move_if_free(made, path)
        finally:
            discard(made)


def thin(library: Path, largest: int = LARGEST_TOTAL) -> None:
    for backup in surplus(backups(library), datetime.now(UTC), largest):
        backup.path.unlink(missing_ok=True)


def clear_strays(library: Path, older_than: float = 3600.0) -> None:
    """Delete what a process that was killed left half made; for the window that has the library's lock."""
    for folder in (library.parent, folder_of(library)):
        with suppress(OSError):
            for path in folder.glob(".*.tmp*"):
                if _STRAY.fullmatch(path.name) and time.time() - path.stat().st_mtime > older_than:
                    path.unlink(missing_ok=True)


def copy(source: sqlite3.Connection, made: Path, task: Task) -> None:
    """Copy every page as it is at one moment; the file is on the disk afterwards.

    The caller's transaction holds that moment.
    """
    source.execute("SELECT count(*) FROM sqlite_master").fetchone()
    with closing(writing_new(made)) as target:
        source.backup(
            target,
            pages=_PAGES_PER_STEP,
            progress=lambda _status, left, total: task.reached(total - left, 2 * total),
        )


def prove(made: Path, library: Path, task: Task, since: Since = EVERYTHING) -> None:
    """Refuse a copy that is not sound: it must not stand for a good one."""
    half = Task(task.cancelled, lambda done: task.progress(0.5 + done / 2))
    issues = verify_file(made, str(library), half, since).issues
    if issues:
        raise StorageError(issues)


def state_of(connection: sqlite3.Connection) -> str:
    """A checksum that changes with everything a backup is for; the list of recent sets is not."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    tables = ("revisions", "labels", "decisions")[: 3 if version > 1 else 2]
    counts = [connection.execute(f"SELECT max(rowid) FROM {table}").fetchone() for table in tables]
    sets = connection.execute("SELECT key, name, archived FROM sets ORDER BY key").fetchall()
    drafts = connection.execute("SELECT id, sha256 FROM drafts ORDER BY id").fetchall()
    return seal(version, counts, sets, drafts)


def _state_of_file(path: Path) -> str:
    try:
        with closing(reading_file(path)) as connection:
            return state_of(connection)
    except sqlite3.Error:  # a backup that cannot be read is none
        return ""


def _proved(path: Path) -> Since:
    """What of the content is in a backup already."""
    try:
        with closing(reading_file(path)) as connection:
            tables = ("parts", "revisions")
            last = [connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] for table in tables]
            return Since(last[0] or 0, last[1] or 0)
    except sqlite3.Error:
        return EVERYTHING


def _next_serial(before: tuple[Backup, ...]) -> int:
    return before[0].serial + 1 if before else 1


def _backup(path: Path) -> Backup | None:
    """By its name; None for another file, or one that was deleted meanwhile."""
    parts = _NAME.fullmatch(path.name)
    if parts is None:
        return None
    try:
        made_at = datetime.strptime(parts[2], _STAMP).replace(tzinfo=UTC)
        return Backup(path, int(parts[1]), made_at, parts[3], path.stat().st_size)
    except (ValueError, FileNotFoundError):
        return None
