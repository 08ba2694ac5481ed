"""What SQLite refuses, in plain sentences; apart from the others, since SQLite is loaded for it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from criteria.storage import errors
from criteria.storage.errors import StorageError, refused

_SQLITE_REASONS = {
    sqlite3.SQLITE_BUSY: (
        "busy", "another window still writing to the library", "Nothing was saved. Try again in a moment.",
    ),
    sqlite3.SQLITE_FULL: ("disk-full", "a full disk", "Nothing was saved. Free some space, then save again."),
    sqlite3.SQLITE_READONLY: (
        "read-only", "a library that is read-only", "Nothing was saved. Export the option set instead.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "no-permission", "a library that cannot be opened", "Check that you may write in its folder.",
    ),
    sqlite3.SQLITE_PERM: (
        "no-permission", "no permission", "Check that you may write in its folder.",
    ),
}  # fmt: skip
_INDEX_OF_LOG = 32_768  # bytes, at least, of the file that SQLite keeps beside a library in use
_DAMAGED = ("damaged", "a damaged library", "Nothing was changed. Put a backup in its place.")


@contextmanager
def told(where: str | Path, wanted: str) -> Iterator[None]:
    """What SQLite or the system refuses in here becomes a plain sentence; mistakes of ours do not."""
    try:
        with errors.told(where, wanted):
            yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
        raise
    except sqlite3.Error as failure:
        raise from_sqlite(failure, where, wanted) from failure
    except UnicodeDecodeError as failure:  # SQLite quotes the damaged name in its report
        code, found, mend = _DAMAGED
        raise refused(code, where, found, wanted, mend) from failure


def from_sqlite(failure: sqlite3.Error, where: str | Path, wanted: str) -> StorageError:
    """The plain sentence for what SQLite refused; extended codes keep the primary one in the low byte."""
    primary = getattr(failure, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    code, found, mend = _SQLITE_REASONS.get(primary, _DAMAGED)
    if primary == sqlite3.SQLITE_IOERR and _has_no_room(Path(where).parent):
        code, found, mend = _SQLITE_REASONS[sqlite3.SQLITE_FULL]
    elif primary == sqlite3.SQLITE_IOERR:
        code, found, mend = "disk", "a disk that does not answer", "Nothing was saved. Check the disk."
    return refused(code, where, found, wanted, mend)


def _has_no_room(folder: Path) -> bool:
    """Whether SQLite finds no room for the index of its log, which it calls an input or output error."""
    import shutil

    try:
        return shutil.disk_usage(folder).free < _INDEX_OF_LOG
    except OSError:
        return False
