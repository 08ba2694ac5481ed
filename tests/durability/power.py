"""Cuts the power of a disk while a process saves on it, backs up or restores."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

from criteria.storage.backups import backups
from criteria.storage.library import Library
from criteria.storage.recovery import recover
from criteria.storage.verification import verify, verify_file
from tests.durability.kills import MOST_SAVES, opens
from tests.durability.mounts import Disk
from tests.durability.processes import Workers, workers
from tests.durability.states import large, small, state
from tests.durability.tally import Tally


def cuts(disk: Disk, count: int, seed: int = 13) -> Tally:
    """While saving, and while saving and backing up by turns."""
    tally, chance = Tally(), random.Random(seed)
    last = {"save": 0, "backup": 0}
    with workers() as started:
        for place in range(count):
            task = "backup" if place % 3 == 2 else "save"
            last[task] = _one_cut(started, disk, task, last[task], chance, tally)
    return tally


def _one_cut(started: Workers, disk: Disk, task: str, last: int, chance: random.Random, tally: Tally) -> int:
    base = "small" if task == "backup" else "large"
    option_set = small("Case") if task == "backup" else large("Case")
    path = disk.place / task / "library.sqlite3"
    started.start(task, path, base, "Case", last + 1, MOST_SAVES)
    first = started.line()
    told = [int(line) for line in (first, *_told_until_cut(started, disk, chance.uniform(0.02, 0.2)))]
    tally.faults += 1
    tally.acknowledged += len(told)
    with Library.open(path) as library:
        saved = library.load(option_set.key)
        tally.lost += max(0, told[-1] - saved.seed)
        tally.torn += saved != state(option_set, saved.seed)
        for draft in library.drafts():
            drafted = library.load_draft(draft)
            tally.torn += drafted != state(option_set, drafted.seed)
    tally.torn += not verify(path).sound
    tally.torn += sum(not verify_file(backup.path, "backup").sound for backup in backups(path)[:2])
    return saved.seed


def _told_until_cut(started: Workers, disk: Disk, after: float) -> list[str]:
    """What the worker had told before the power failed; what it tells later is about a disk that is gone."""
    time.sleep(after)
    told = started.told_so_far()
    disk.cut()
    started.kill()
    disk.again()
    return told


def cuts_while_recovering(disk: Disk, count: int, folder: Path, seed: int = 17) -> Tally:
    """While a damaged library is recovered; what its backup and its pages hold must be there afterwards."""
    tally, chance = Tally(), random.Random(seed)
    kept, path = folder / "kept" / "library.sqlite3", disk.place / "recovered" / "library.sqlite3"
    option_set = small("Case")
    with workers() as started:
        for task, first in (("backup", 1), ("save", 6)):
            started.start(task, kept, "small", "Case", first, 5)
            started.rest()
        with kept.open("r+b") as file:
            file.write(bytes(4096))
        for _ in range(count):
            shutil.rmtree(path.parent, ignore_errors=True)
            shutil.copytree(kept.parent, path.parent)
            disk.settle()
            started.start("recover", path, hold=True)
            _told_until_cut(started, disk, chance.uniform(0, 0.3))
            tally.faults += 1
            tally.acknowledged += 10
            if not opens(path):
                recover(path)
            with Library.open(path) as library:
                numbers = [revision.number for revision in library.revisions(option_set.key)]
                tally.lost += len(set(range(1, 11)) - set(numbers))
                for number in numbers:
                    tally.torn += library.load(option_set.key, number) != state(option_set, number)
            tally.torn += not verify(path).sound
    return tally
