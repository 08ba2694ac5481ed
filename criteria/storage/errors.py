"""What storage says when it cannot do what was asked; nothing stored has been changed then."""

from __future__ import annotations

import errno
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


def from_os(failure: OSError, where: str | Path, wanted: str) -> StorageError:
    """The plain sentence for what the system refused."""
    reason = failure.strerror or type(failure).__name__
    code, found, mend = _OS_REASONS.get(failure.errno or 0, ("system", reason, "Try another folder."))
    return refused(code, where, found, wanted, mend)


@contextmanager
def told(where: str | Path, wanted: str) -> Iterator[None]:
    """What the system refuses in here becomes a plain sentence."""
    try:
        yield
    except OSError as failure:
        raise from_os(failure, where, wanted) from failure
