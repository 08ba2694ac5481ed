"""What storage says when it cannot do what was asked; nothing stored has been changed then."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from criteria.issues import Issue, error


class StorageError(ValueError):
    """A file or a library that cannot be read or written, and every reason why."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(issue.sentence() for issue in self.issues))

    @property
    def issue(self) -> Issue:
        return self.issues[0]

    @property
    def code(self) -> str:
        return self.issue.code


def refused(code: str, where: str | Path, found: str, expected: str = "", mend: str = "") -> StorageError:
    return StorageError([error(code, str(where), found, expected, mend)])


_OS_REASONS = {
    errno.ENOSPC: ("disk-full", "a full disk", "Free some space, or save in another folder."),
    errno.EDQUOT: ("disk-full", "a full disk quota", "Free some space, or save in another folder."),
    errno.EROFS: ("read-only", "a read-only disk", "Save in another folder."),
    errno.EACCES: ("no-permission", "no permission", "Choose another folder, or ask for access."),
    errno.EPERM: ("no-permission", "no permission", "Choose another folder, or ask for access."),
    errno.ENOENT: ("not-found", "no such file or folder", "Check the name."),
    errno.ENOTDIR: ("not-found", "a file where a folder should be", "Check the name."),
    errno.EISDIR: ("not-a-file", "a folder", "Choose a file."),
    errno.ENAMETOOLONG: ("name-too-long", "a name that is too long", "Choose a shorter name."),
    errno.EFBIG: ("too-large", "a file too large for the disk", "Save on another disk."),
}

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


def from_os(failure: OSError, where: str | Path, wanted: str) -> StorageError:
    """The plain sentence for what the system refused."""
    reason = failure.strerror or type(failure).__name__
    code, found, mend = _OS_REASONS.get(failure.errno or 0, ("system", reason, "Try another folder."))
    return refused(code, where, found, wanted, mend)


@contextmanager
def told(where: str | Path, wanted: str) -> Iterator[None]:
    """What the system or SQLite refuses in here becomes a plain sentence; mistakes of ours do not."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
        raise
    except sqlite3.Error as failure:
        raise from_sqlite(failure, where, wanted) from failure
    except UnicodeDecodeError as failure:  # SQLite quotes the damaged name in its report
        code, found, mend = _DAMAGED
        raise refused(code, where, found, wanted, mend) from failure
    except OSError as failure:
        raise from_os(failure, where, wanted) from failure


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
