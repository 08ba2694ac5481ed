"""Fills a small disk while saving, and looks whether all that was acknowledged is there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from criteria.storage.backups import back_up, backups, folder_of
from criteria.storage.errors import StorageError
from criteria.storage.exchange import read_exchange, write_exchange
from criteria.storage.library import Library
from criteria.storage.recovery import recover
from criteria.storage.verification import verify
from tests.durability.states import large, state
from tests.durability.tally import Tally

FULL = "disk-full"


def fill(disk: Path, rounds: int) -> Tally:
    """Save until the disk is full, then try everything else; make room again and save more."""
    tally = Tally()
    option_set = large("Case")
    for place in range(rounds):
        path, ballast, last = disk / f"{place}" / "library.sqlite3", disk / "ballast", 0
        with Library.open(path) as library:
            eat(ballast, leave=500_000)
            last = _save_until_full(library, last, tally)
            for use in _other_uses(library, path, disk / "sent.optionset.json"):
                code = _refused_with(use)  # what still fits is done, and is no fault
                tally.faults += code is not None
                tally.detected += code == FULL
            _check(library, last, tally)
        assert not [file for file in _files(path) if file.name.startswith(".")]
        ballast.unlink()
        with Library.open(path) as library:
            last += 1
            library.save(state(option_set, last))
            tally.acknowledged += 1
            write_exchange(option_set, disk / "sent.optionset.json")
            assert read_exchange(disk / "sent.optionset.json") == option_set
        tally.torn += not verify(path).sound
        shutil.rmtree(path.parent)
    return tally


def eat(ballast: Path, leave: int) -> None:
    """Take all room on the disk but this."""
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(65536))
        except OSError:
            file.truncate(max(0, file.tell() - leave))


def _save_until_full(library: Library, last: int, tally: Tally) -> int:
    option_set = large("Case")
    while True:
        try:
            library.save(state(option_set, last + 1))
        except StorageError as refusal:
            tally.faults += 1
            tally.detected += refusal.code == FULL
            return last
        last += 1
        tally.acknowledged += 1


def _other_uses(library: Library, path: Path, out: Path) -> list[Callable[[], object]]:
    option_set = large("Other")
    return [
        lambda: library.save(option_set),
        lambda: library.save_draft(option_set),
        lambda: write_exchange(option_set, out),
        lambda: back_up(path, "asked"),
        lambda: recover(path),
    ]


def _refused_with(use: Callable[[], object]) -> str | None:
    """The code of the refusal; None when it was done."""
    try:
        use()
    except StorageError as refusal:
        return refusal.code
    return None


def _check(library: Library, last: int, tally: Tally) -> None:
    option_set = large("Case")
    saved = library.load(option_set.key)
    tally.lost += last - saved.seed
    tally.torn += saved != state(option_set, saved.seed)
    numbers = [revision.number for revision in library.revisions(option_set.key)]
    tally.lost += len(set(range(1, last + 1)) - set(numbers))


def _files(path: Path) -> list[Path]:
    folder = folder_of(path)
    assert backups(path) == ()
    return [*path.parent.iterdir(), *(folder.iterdir() if folder.is_dir() else ())]
