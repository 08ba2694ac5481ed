"""Locks that the system drops when a process ends, however it ends: none is ever stale.

None is on the library itself, whose locks are SQLite's.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Self

from criteria.storage.clock import now
from criteria.storage.errors import refused, told
from criteria.storage.location import beside

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EBADF}
_FAR = 1 << 30  # Windows lets nobody read what is locked, so that is a byte behind the text
_POLL_SECONDS = 0.02


class Holder(NamedTuple):
    """The process that has a library open for writing; `address` is where its window listens, if it said."""

    pid: int
    since: str
    address: str = ""


class Lock:
    """The right to be the one window that writes to a library, from `take` to `release`."""

    def __init__(self, library: Path) -> None:
        self.path = beside(library, "lock")
        self._handle: int | None = None

    def take(self, address: str = "") -> bool:
        """Whether this process has it now; a process that was killed does not have it any more."""
        with told(self.path, "a folder that can be written"):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                taken = _taken(handle)
                if taken:
                    _write(handle, {"pid": os.getpid(), "since": now(), "address": address})
            except BaseException:
                os.close(handle)
                raise
        if taken:
            self._handle = handle
        else:
            os.close(handle)
        return taken

    def holder(self) -> Holder | None:
        """Who has it, as they wrote; None when that cannot be read."""
        import json

        try:
            parsed = json.loads(self.path.read_bytes())
            return Holder(int(parsed["pid"]), str(parsed["since"]), str(parsed["address"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def release(self) -> None:
        """The file stays: deleting it would let two processes lock two files of the same name."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_why: object) -> None:
        self.release()


@contextmanager
def alone(library: Path, wait: float = 10.0) -> Iterator[None]:
    """While another file is put in place of the library: nobody else does so, and nobody writes to it."""
    with _folder_locked(library, wait, exclusive=True):
        yield


@contextmanager
def undisturbed(library: Path, wait: float) -> Iterator[None]:
    """While the library is written to: nobody puts another file in its place."""
    with _folder_locked(library, wait, exclusive=False):
        yield


@contextmanager
def _folder_locked(library: Path, wait: float, exclusive: bool) -> Iterator[None]:
    """By a lock on the folder itself, so that none but the library's files are ever in it."""
    try:
        handle = os.open(library.parent, os.O_RDONLY)
    except OSError:  # no such folder, so no library in it; on Windows, a file in use is never replaced
        yield
        return
    try:
        until = time.monotonic() + wait
        while not _taken(handle, exclusive):
            if time.monotonic() >= until:
                raise refused("busy", library, "another window restoring it or saving in it",
                              "a library that is free", "Nothing was changed. Try again soon.")  # fmt: skip
            time.sleep(_POLL_SECONDS)
        yield
    finally:
        os.close(handle)


def _write(handle: int, who: dict[str, object]) -> None:
    import json

    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(who).encode())


def _taken(handle: int, exclusive: bool = True) -> bool:
    """Where a disk knows no locks, SQLite's are all there is."""
    try:
        _lock(handle, exclusive)
    except OSError as failure:
        if failure.errno in _TAKEN:
            return False
        if failure.errno not in _NO_LOCKS:
            raise
    return True


if sys.platform == "win32":

    def _lock(handle: int, exclusive: bool) -> None:
        assert exclusive
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _lock(handle: int, exclusive: bool) -> None:
        fcntl.flock(handle, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
