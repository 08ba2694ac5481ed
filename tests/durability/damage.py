"""Rigs that damage a small library in every place, and look whether it is found and what comes back."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from criteria.storage.backups import back_up, folder_of
from criteria.storage.decisions import decide, decisions
from criteria.storage.errors import StorageError
from criteria.storage.library import Library
from criteria.storage.recovery import Recovery, recover
from criteria.storage.verification import verify
from tests.durability.states import small, state
from tests.durability.tally import Tally

KEY, OTHER = "set Case", "set Other"
IN_BACKUP, NEWEST = 2, 5
MEMORY = Path("/dev/shm")  # where there is one, a hundred thousand libraries need no disk


def make(path: Path) -> None:
    """Five revisions of which a backup has two, labels, decisions, a draft, and a set that was put away."""
    option_set = small("Case")
    with Library.open(path) as library:
        for number in range(1, IN_BACKUP + 1):
            library.save(state(option_set, number), f"label {number}")
        library.save(small("Other"))
        assert back_up(path, "start")
        for number in range(IN_BACKUP + 1, NEWEST + 1):
            library.save(state(option_set, number), f"label {number}")
            decide(library, KEY, number, "agreed", f"person {number}", "for a reason", "24 Nov")
        library.archive(OTHER)
        library.save_draft(state(option_set, 99), NEWEST)
        library.touch_recent(KEY)


def readout(library: Library) -> dict[str, Any]:
    """Everything in a library that counts; the order of recent sets does not."""
    entries = (*library.list(), *library.list(archived=True))
    rows: dict[str, Any] = {
        entry.key: (entry.lineage, entry.name, entry.archived, entry.created_at, entry.revision)
        for entry in entries
    }
    for entry in entries:
        for revision in library.revisions(entry.key):
            rows[f"{entry.key} {revision.number}"] = (revision, library.load(entry.key, revision.number))
        rows[f"decisions about {entry.key}"] = decisions(library, entry.key)
    for draft in library.drafts():
        rows[f"draft of {draft.set_key}"] = (
            draft.base, draft.session, draft.name, draft.drafted_at, library.load_draft(draft),
        )  # fmt: skip
    return rows


Spoil = Callable[[bytes], bytes]


def each(spoils: Iterable[Spoil], recover_every: int) -> Tally:
    """Spoil the same library in many ways; every so many found ones are recovered, too."""
    tally = Tally()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        kept, path = Path(name) / "kept" / "library.sqlite3", Path(name) / "spoilt" / "library.sqlite3"
        make(kept)
        whole = kept.read_bytes()
        with Library.open(kept) as library:
            reference = readout(library)
        for spoil in spoils:
            _prepare(kept, path, spoil(whole))
            tally.faults += 1
            if not _is_found(path):
                _compare(path, reference, tally)
                continue
            tally.detected += 1
            if tally.detected % recover_every == 0:
                _prepare(kept, path, spoil(whole))
                _recover(path, reference, tally)
    return tally


def _prepare(kept: Path, path: Path, spoilt: bytes) -> None:
    shutil.rmtree(path.parent, ignore_errors=True)
    shutil.copytree(folder_of(kept), folder_of(path))
    path.write_bytes(spoilt)


def _is_found(path: Path) -> bool:
    try:
        Library.open(path).close()
    except StorageError:
        return True
    return not verify(path).sound


def _compare(path: Path, reference: dict[str, Any], tally: Tally) -> None:
    with Library.open(path) as library:
        same = readout(library) == reference
    tally.harmless += same
    tally.silent += not same


def _recover(path: Path, reference: dict[str, Any], tally: Tally) -> None:
    """What came back is exactly what was there, and what did not is told."""
    recovery = recover(path)
    assert verify(path).sound
    with Library.open(path) as library:
        found = readout(library)
    doubtful = _numbers(recovery, "doubtful")
    back = {number for number in range(1, NEWEST + 1) if f"{KEY} {number}" in found}
    tally.lost += len(set(range(1, IN_BACKUP + 1)) - back)
    for number in back:
        (revision, content), (was, held) = found[f"{KEY} {number}"], reference[f"{KEY} {number}"]
        tally.torn += content != held
        labels = {was.label, ""} if number > IN_BACKUP else {was.label}
        parents = (was.parent, None if was.parent not in back else was.parent)
        same = revision.saved_at == was.saved_at and revision.parent in parents
        tally.torn += not (revision.label in labels and (same or number in doubtful))
    tally.salvaged += len(back) - IN_BACKUP
    missing = set(range(1, NEWEST + 1)) - back
    tally.told += len(missing)
    tally.silent += missing != _numbers(recovery, "lost") and not recovery.cut_off


def _numbers(recovery: Recovery, what: str) -> set[int]:
    return {number for piece in getattr(recovery, what) for number in piece.numbers if piece.set_key == KEY}


def flips(step: int, first: int = 0, recover_every: int = 1) -> Tally:
    """One bit of every byte, or of every so many."""
    return each((_flip(place) for place in range(first, _size(), step)), recover_every)


def _flip(place: int) -> Spoil:
    def spoil(whole: bytes) -> bytes:
        return whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :]

    return spoil


def truncations(step: int) -> Tally:
    """Cut off at every page, or within them."""
    return each((_cut(length) for length in range(0, _size(), step)), 1)


def _cut(length: int) -> Spoil:
    return lambda whole: whole[:length]


def blanks(size: int) -> Tally:
    """Pages that the disk gives back as zeros."""
    return each((_blank(place, size) for place in range(0, _size(), size)), 1)


def _blank(place: int, size: int) -> Spoil:
    return lambda whole: whole[:place] + bytes(size) + whole[place + size :]


def _size() -> int:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "library.sqlite3"
        make(path)
        return path.stat().st_size
