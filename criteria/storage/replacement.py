"""Puts another file in the library's place and keeps the old one, whenever the process may be killed.

A note beside the library says what is to be done before any of it is; whoever opens the library next does
the rest. Everything is done under a lock, and doing it twice is doing it once.
"""

from __future__ import annotations

import json
from pathlib import Path

from criteria.storage.atomic import sync_folder, write_whole
from criteria.storage.location import REPLACEMENT, beside, pending
from criteria.storage.lock import alone
from criteria.storage.sqlite_errors import told

_WANTED = "a folder that can be written"
_LOGS = ("wal", "journal")


def put_in_place(library: Path, made: Path, aside: Path) -> None:
    """Give a complete, closed file the library's name, and the library the name `aside`; both lie beside it.

    The caller is `alone` with the library.
    """
    note = json.dumps({"made": made.name, "aside": aside.name}).encode()
    write_whole(beside(library, REPLACEMENT), note)
    _follow(library)


def finish(library: Path) -> None:
    """Do what a process that was killed did not get to."""
    with alone(library):
        if pending(library):
            _follow(library)


def _follow(library: Path) -> None:
    note = beside(library, REPLACEMENT)
    with told(library, _WANTED):
        names = json.loads(note.read_bytes())
        made, aside = library.with_name(names["made"]), library.with_name(names["aside"])
        if made.exists():
            _move_aside(library, aside)
            sync_folder(library.parent)
            made.replace(library)
            sync_folder(library.parent)
        note.unlink()
        sync_folder(library.parent)


def _move_aside(library: Path, aside: Path) -> None:
    """The log first: beside the new file, SQLite would write the log's old pages into it."""
    for what in _LOGS:
        log = beside(library, what)
        if log.exists():
            log.replace(beside(aside, what))
    beside(library, "shm").unlink(missing_ok=True)
    if library.exists():
        library.replace(aside)
