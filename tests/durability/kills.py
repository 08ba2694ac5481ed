"""Rigs that kill a process at any moment of its work, and look at what is there afterwards."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

from criteria.optionset import OptionSet
from criteria.storage.backups import backups, folder_of
from criteria.storage.errors import StorageError
from criteria.storage.library import Library
from criteria.storage.recovery import recover
from criteria.storage.verification import verify, verify_file
from tests.criteria.storage.test_migrations import FORMAT_1, check_content
from tests.durability.processes import Workers, workers
from tests.durability.states import large, small, state
from tests.durability.tally import Tally

KILLS_PER_LIBRARY = 100
MOST_SAVES = 1_000_000


def during_saves(kills: int, folder: Path, seed: int = 3) -> Tally:
    """Drafts and saves of the built-in case by turns, as fast as they go."""
    tally = Tally()
    chance = random.Random(seed)
    with workers() as started:
        for place in range(0, kills, KILLS_PER_LIBRARY):
            path = folder / f"saves {place}" / "library.sqlite3"
            _one_library(started, path, min(KILLS_PER_LIBRARY, kills - place), chance, tally)
    return tally


def _one_library(started: Workers, path: Path, kills: int, chance: random.Random, tally: Tally) -> None:
    option_set = large("Case")
    last = 0
    for _ in range(kills):
        started.start("save", path, "large", "Case", last + 1, MOST_SAVES)
        first = started.line()
        told = [int(line) for line in (first, *started.kill(chance.uniform(0, 0.04)))]
        assert told == list(range(last + 1, last + 1 + len(told)))
        tally.faults += 1
        tally.acknowledged += len(told)
        with Library.open(path) as library:
            last = _newest(library, option_set, told[-1], tally)
            for draft in library.drafts():
                drafted = library.load_draft(draft)
                tally.torn += drafted != state(option_set, drafted.seed)
    with Library.open(path) as library:
        numbers = [revision.number for revision in library.revisions(option_set.key)]
        tally.lost += len(set(range(1, last + 1)) - set(numbers))
        for number in random.Random(4).sample(numbers, min(50, last)):
            tally.torn += library.load(option_set.key, number) != state(option_set, number)
    assert verify(path).sound


def _newest(library: Library, option_set: OptionSet, told: int, tally: Tally) -> int:
    """The newest state; one more than was told of may have reached the disk."""
    saved = library.load(option_set.key)
    tally.lost += max(0, told - saved.seed)
    tally.torn += saved != state(option_set, saved.seed)
    assert saved.seed <= told + 1
    return saved.seed


def during_drafts(kills: int, folder: Path, seed: int = 5) -> Tally:
    """Drafts of a set whose first revision is saved; of each session one is kept, the latest."""
    tally, chance = Tally(), random.Random(seed)
    path = folder / "drafts" / "library.sqlite3"
    option_set = large("Case")
    with Library.open(path) as library:
        library.save(option_set)
    last = 0
    with workers() as started:
        for _ in range(kills):
            started.start("draft", path, "large", "Case", last + 1, MOST_SAVES)
            first = started.line()
            told = [int(line) for line in (first, *started.kill(chance.uniform(0, 0.04)))]
            tally.faults += 1
            tally.acknowledged += len(told)
            with Library.open(path) as library:
                (draft,) = library.drafts()
                drafted = library.load_draft(draft)
                tally.lost += max(0, told[-1] - drafted.seed)
                tally.torn += drafted != state(option_set, drafted.seed)
                last = drafted.seed
    assert verify(path).sound
    return tally


def during_backups(kills: int, folder: Path, seed: int = 7) -> Tally:
    """A save and a backup by turns; every backup that has a name must be sound."""
    tally, chance = Tally(), random.Random(seed)
    path = folder / "backups" / "library.sqlite3"
    option_set = small("Case")
    last, proved = 0, set()
    with workers() as started:
        for _ in range(kills):
            started.start("backup", path, "small", "Case", last + 1, MOST_SAVES)
            first = started.line()
            told = [int(line) for line in (first, *started.kill(chance.uniform(0, 0.25)))]
            tally.faults += 1
            tally.acknowledged += len(told)
            with Library.open(path) as library:
                last = _newest(library, option_set, told[-1], tally)
            for backup in backups(path):
                if backup.path not in proved:
                    proved.add(backup.path)
                    tally.torn += not verify_file(backup.path, "backup").sound
    assert len(proved) > 1
    assert all(file.name.startswith(".") or file.suffix == ".sqlite3" for file in folder_of(path).iterdir())
    assert verify(path).sound
    return tally


def during_migrations(kills: int, folder: Path, seed: int = 9) -> Tally:
    """A library of format 1, opened by this version: it has one format or the other, and all it had."""
    tally, chance = Tally(), random.Random(seed)
    path = folder / "migrations" / "library.sqlite3"
    with workers() as started:
        longest = _time_of(started, "migrate", _old_library(path))
        for _ in range(kills):
            started.start("migrate", _old_library(path), hold=True)
            finished = started.kill(chance.uniform(0, longest))
            tally.faults += 1
            tally.acknowledged += len(finished)
            with Library.open(path) as library:
                check_content(library)
            tally.torn += not verify(path).sound
            assert backups(path)
    return tally


def _old_library(path: Path) -> Path:
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.mkdir(parents=True)
    return Path(shutil.copy(FORMAT_1, path))


def _time_of(started: Workers, task: str, path: Path) -> float:
    """How long it takes to the end, and a little more."""
    before = time.perf_counter()
    started.start(task, path)
    started.rest()
    return 1.2 * (time.perf_counter() - before)


def during_recoveries(kills: int, folder: Path, seed: int = 11) -> Tally:
    """A library without its first page, from a backup and what is left; after a kill it is done again."""
    tally, chance = Tally(), random.Random(seed)
    kept, path = folder / "damaged" / "library.sqlite3", folder / "recovered" / "library.sqlite3"
    option_set = small("Case")
    with workers() as started:
        started.start("backup", kept, "small", "Case", 1, 5)
        started.rest()
        started.start("save", kept, "small", "Case", 6, 5)
        started.rest()
        with kept.open("r+b") as file:
            file.write(bytes(4096))
        longest = _time_of(started, "recover", _copy(kept, path))
        for _ in range(kills):
            started.start("recover", _copy(kept, path), hold=True)
            finished = started.kill(chance.uniform(0, longest))
            tally.faults += 1
            tally.acknowledged += 10
            if not opens(path):
                assert not finished
                recover(path)
            with Library.open(path) as library:
                numbers = [revision.number for revision in library.revisions(option_set.key)]
                tally.lost += len(set(range(1, 11)) - set(numbers))
                for number in numbers:
                    tally.torn += library.load(option_set.key, number) != state(option_set, number)
                tally.salvaged += 5
            tally.torn += not verify(path).sound
            assert list(path.parent.glob("library.damaged-*.sqlite3"))
    return tally


def _copy(kept: Path, path: Path) -> Path:
    shutil.rmtree(path.parent, ignore_errors=True)
    shutil.copytree(kept.parent, path.parent)
    return path


def opens(path: Path) -> bool:
    try:
        Library.open(path).close()
    except StorageError:
        return False
    return True
