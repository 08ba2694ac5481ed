"""Locks that the system drops when a process ends, however it ends: none is ever stale.

They are on files of their own beside the library, whose own locks are SQLite's.
"""

from __future__ import annotations

import errno
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from criteria.storage.errors import refused, told
from criteria.storage.location import beside
from criteria.storage.records import now

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}
_FAR = 1 << 30  # Windows lets nobody read what is locked, so that is a byte behind the text
_POLL_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that has a library open for writing; `address` is where its window listens, if it said."""

    pid: int
    since: str
    address: str = ""


class Lock:
    """The right to be the one window that writes to a library, from `take` to `release`."""

    def __init__(self, library: Path, what: str = "lock") -> None:
        self.path = beside(library, what)
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
    """Of all processes, one at a time puts another file in place of the library."""
    until = time.monotonic() + wait
    with Lock(library, "replacing") as lock:
        while not lock.take():
            if time.monotonic() >= until:
                raise refused("busy", library, "another window restoring it",
                              "the library to be free", "Try again in a moment.")  # fmt: skip
            time.sleep(_POLL_SECONDS)
        yield


def _write(handle: int, who: dict[str, object]) -> None:
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(who).encode())


def _taken(handle: int) -> bool:
    """Where a disk knows no locks, SQLite's are all there is."""
    try:
        _lock(handle)
    except OSError as failure:
        if failure.errno in _TAKEN:
            return False
        if failure.errno not in _NO_LOCKS:
            raise
    return True


if sys.platform == "win32":

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
