"""Connections to a library file. A file that is no sound library of this version is refused untouched.

Only SQLite may open the file: closing a handle of our own would drop the locks of every connection that
this process has to it.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from criteria.storage.atomic import move_if_free, temporary_beside
from criteria.storage.errors import StorageError, refused
from criteria.storage.migrations import OBJECT_NAMES, upgrade
from criteria.storage.schema import APPLICATION_ID, CREATION, USER_VERSION
from criteria.storage.sqlite_errors import told
from criteria.version import VERSION
from criteria.words.told import Told

LARGEST_CHECKED = 64 * 1024 * 1024  # above, reading every page would be felt when the window opens


READ = frozenset({"sets", "revisions", "parts", "labels", "drafts", "recent"})  # of any newer format

_OPENED = "a library that can be opened"

Identity = tuple[int, int]  # of a file, whatever its name


def identity(path: Path) -> Identity | None:
    """Which file is there, if any."""
    with told(path, _OPENED):
        try:
            status = path.stat()
        except FileNotFoundError:
            return None
        return status.st_dev, status.st_ino


def blank() -> sqlite3.Connection:
    """A library in memory, to read from while there is no file."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _create_tables(connection)
    return connection


def writable(path: Path) -> bool:
    """Whether this process may change a file and put others beside it."""
    effective = os.access in os.supports_effective_ids
    return all(os.access(place, os.W_OK, effective_ids=effective) for place in (path, path.parent))


def connect(path: Path, wait: float, read_only: bool = False) -> sqlite3.Connection:
    """A connection to an existing library, read-only when asked or where the file or its folder is.

    An older library is brought to this format first; one that may not be written to, in memory.
    """
    version = inspect(path, read_only)
    with told(path, _OPENED):
        if version < USER_VERSION and not read_only and writable(path):
            from criteria.storage.migration import migrate

            migrate(path, wait)
        elif version < USER_VERSION:
            return _upgraded_copy(path, wait)
        if not writable(path) or version > USER_VERSION:
            return _open(path, _reading_mode(path), wait)
        connection = for_writing(path, wait)
        connection.execute(f"PRAGMA query_only = {int(read_only)}")
        return connection


def for_writing(path: Path, wait: float) -> sqlite3.Connection:
    """A connection whose every commit reaches the disk before it returns."""
    return _made_durable(_open(path, "rw", wait))


def reading(path: Path, wait: float = 5.0) -> sqlite3.Connection:
    """A connection that only reads, to a library that may be in use, of whatever format."""
    if not writable(path):
        return reading_file(path)
    connection = _open(path, "rw", wait)
    connection.execute("PRAGMA query_only = 1")
    return connection


def reading_file(path: Path) -> sqlite3.Connection:
    """A connection to a file that nobody has open, which leaves it and its folder as they are."""
    return _open(path, _reading_mode(path), 1.0)


def writing_new(path: Path) -> sqlite3.Connection:
    """A connection to a file that is made by it."""
    connection = _open(path, "rwc", 0)
    connection.execute("PRAGMA synchronous = EXTRA")
    return connection


def _upgraded_copy(path: Path, wait: float) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:", isolation_level=None)
    with closing(_open(path, _reading_mode(path), wait)) as old:
        old.backup(copy)
    upgrade(copy)
    copy.execute("PRAGMA query_only = 1")
    return copy


def create(path: Path) -> None:
    """Make a library, whole or not at all; of two processes that do so at once, one wins."""
    with told(path, "a folder that can be written"):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = temporary_beside(path)
        try:
            with closing(writing_new(beside)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                _create_tables(connection)
                connection.execute("COMMIT")
                connection.execute("PRAGMA journal_mode = WAL")
            move_if_free(beside, path)
        finally:
            discard(beside)


def discard(made: Path) -> None:
    """Delete a file that was to become a library, and its logs."""
    for path in (made, *(_beside(made, suffix) for suffix in ("-journal", "-wal", "-shm"))):
        path.unlink(missing_ok=True)


def inspect(path: Path, newer: bool = False) -> int:
    """The format of a sound library; anything else is refused without changing it or its folder.

    A newer format is refused, too, unless it is only to be read.
    """
    with told(path, _OPENED):
        if not path.is_file():
            raise refused("not-a-file", path, "a folder or device", "a library file")
        if path.stat().st_size == 0:
            raise _unsound(path, "an empty file")
        _check_numbers(path, *_numbers(path), newer)
        mode = _reading_mode(path)
        try:
            return _check_content_in(path, mode, newer)
        except (sqlite3.Error, StorageError) as failure:
            if _is_unfinished(failure) and writable(path):
                return _check_content_in(path, "rw", newer)
            if _reading_mode(path) == mode:
                raise
            return _check_content_in(path, "ro", newer)  # another process began to write meanwhile


def _is_unfinished(failure: Exception) -> bool:
    """Whether a process died while it wrote, and what it left must be undone before anything can be read."""
    return getattr(failure, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_READONLY


def _create_tables(connection: sqlite3.Connection) -> None:
    for statement in CREATION:
        connection.execute(statement)
    upgrade(connection)


def _open(path: Path, mode: str, wait: float) -> sqlite3.Connection:
    absolute = path.absolute().as_posix()
    address = f"file://{'' if absolute.startswith('/') else '/'}{quote(absolute, errors='surrogateescape')}"
    connection = sqlite3.connect(f"{address}?mode={mode}", uri=True, timeout=wait, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _made_durable(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Every commit reaches the disk before it returns."""
    try:
        (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    except sqlite3.OperationalError:  # another process is switching it
        (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    # Without the log (on some network disks) the folder must be synced too, which EXTRA does.
    connection.execute(f"PRAGMA synchronous = {'FULL' if mode == 'wal' else 'EXTRA'}")
    connection.execute("PRAGMA fullfsync = ON")  # macOS answers before the disk has it otherwise
    connection.execute("PRAGMA checkpoint_fullfsync = ON")
    return connection


def _reading_mode(path: Path) -> str:
    """Without a log the file is complete; reading it as immutable leaves nothing beside it."""
    logs = (_beside(path, suffix) for suffix in ("-wal", "-journal"))
    return "ro" if any(log.exists() for log in logs) else "ro&immutable=1"


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _numbers(path: Path) -> tuple[int, int]:
    """Application and format of a file that may be anything, cut off or in use."""
    with closing(_open(path, "ro&immutable=1", 1.0)) as connection:
        try:
            connection.execute("PRAGMA writable_schema = ON")  # else a file cut off says nothing
            return _numbers_of(connection)
        except sqlite3.DatabaseError as failure:
            if failure.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
                raise
            raise _foreign(path, "a file that is not a library, or a damaged one") from failure


def _numbers_of(connection: sqlite3.Connection) -> tuple[int, int]:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return application, version


def _check_numbers(path: Path, application: int, version: int, newer: bool) -> None:
    if application != APPLICATION_ID:
        raise _foreign(path, "a file of another program")
    if version > USER_VERSION and not newer:
        raise refused(
            "newer",
            path,
            Told("a library of a newer version (format {version})", version=version),
            Told(
                "format {user_version}; this is version {version}", user_version=USER_VERSION, version=VERSION
            ),
            "Nothing has been changed. Update the program, or open it read-only.",
        )
    if version < 1:
        raise _unsound(path, Told("format {version}", version=version))


def _check_content_in(path: Path, mode: str, newer: bool) -> int:
    with closing(_open(path, mode, 1.0)) as connection:
        return _check_content(path, connection, newer)


def _check_content(path: Path, connection: sqlite3.Connection, newer: bool) -> int:
    application, version = _numbers_of(connection)
    _check_numbers(path, application, version, newer)
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    needed = OBJECT_NAMES.get(version, READ)
    missing = ", ".join(sorted(needed - names))
    if missing:
        raise _unsound(path, Told("no {missing}", missing=missing))
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page_size,) = connection.execute("PRAGMA page_size").fetchone()
    size = path.stat().st_size
    if size < pages * page_size and not _beside(path, "-wal").exists():
        raise _unsound(path, "its end is missing")
    if size <= LARGEST_CHECKED:
        (report,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if report != "ok":
            raise _unsound(path, "damaged pages")
    return version


def _foreign(path: Path, found: str) -> StorageError:
    return refused("foreign", path, found, "a library of this program",
                   "Nothing has been changed. Move the file away, or use another folder.")  # fmt: skip


def _unsound(path: Path, found: str) -> StorageError:
    return refused("damaged", path, Told("a damaged library ({found})", found=found), "a sound one",
                   "Nothing has been changed. Put a backup in its place.")  # fmt: skip
