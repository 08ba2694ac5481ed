"""Files put into the library one after another: a bad one stops none of the others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from criteria.issues import Issue
from criteria.storage.arrivals import Taken, take_in
from criteria.storage.errors import StorageError
from criteria.storage.exchange import receive
from criteria.storage.library import Library


def take_in_all(
    library: Library, files: Sequence[Path]
) -> tuple[list[tuple[Path, Taken]], list[tuple[Path, tuple[Issue, ...]]]]:
    """What became of each file; before more than one, the library is backed up."""
    if len(files) > 1:
        from criteria.storage.backups import back_up

        back_up(library.path, "import")
    taken: list[tuple[Path, Taken]] = []
    rejected: list[tuple[Path, tuple[Issue, ...]]] = []
    for path in files:
        try:
            taken.append((path, take_in(library, receive(path))))
        except StorageError as refusal:
            rejected.append((path, refusal.issues))
    return taken, rejected
