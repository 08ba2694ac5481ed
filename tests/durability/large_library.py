"""How a library of 2,000 sets and 50,000 revisions behaves.

A script, not a test: python -m tests.durability.large_library [SETS REVISIONS]
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from criteria.edits.scores import set_score
from criteria.edits.sets import rename_set
from criteria.optionset import OptionSet, revised
from criteria.scores import exactly
from criteria.storage import revisions
from criteria.storage.backups import back_up
from criteria.storage.browsing import room, search
from criteria.storage.history import Reader, history
from criteria.storage.library import Library
from criteria.storage.parts import PartCache, split
from criteria.storage.recovery import recover
from criteria.storage.verification import verify
from tests.durability.states import large


def build(path: Path, sets: int, per_set: int) -> None:
    """Many sets like the built-in case, each with scores of its own, each revision with one score changed."""
    chance = random.Random(1)
    cache = PartCache()
    with Library.open(path) as library:
        for start in range(0, sets, 100):
            with library.writing("room") as connection:
                for number in range(start, min(sets, start + 100)):
                    option_set = _varied(number, chance)
                    revisions.put_set(connection, option_set)
                    for _ in range(per_set):
                        option_set = _one_changed(option_set, chance)
                        manifest, parts = split(option_set, cache)
                        revisions.add_parts(connection, parts)
                        size = sum(len(part.body) for part in parts.values())
                        revisions.add_revision(connection, option_set, manifest, size, None)


def _varied(number: int, chance: random.Random) -> OptionSet:
    option_set = rename_set(large(f"{number}"), f"Case {number:04} of {chance.choice('ABCDEFG')}")
    for scenario in option_set.scenarios:
        option_set = _one_changed(option_set, chance, scenario.key)
    return option_set


def _one_changed(option_set: OptionSet, chance: random.Random, scenario: str = "") -> OptionSet:
    criterion = chance.choice(option_set.criteria)
    level = criterion.scale.worst + chance.random() * (criterion.scale.best - criterion.scale.worst)
    place = scenario or chance.choice(option_set.scenarios).key
    return set_score(option_set, place, chance.choice(option_set.options).key, criterion.key, exactly(level))


def timed(what: str, action: Callable[[], object], times: int = 1) -> None:
    """Print the middle of so many times."""
    taken = []
    for _ in range(times):
        before = time.perf_counter()
        action()
        taken.append(time.perf_counter() - before)
    sys.stdout.write(f"{what}: {1000 * sorted(taken)[len(taken) // 2]:,.1f} ms\n")
    sys.stdout.flush()


def measure(path: Path, sets: int) -> None:
    sys.stdout.write(f"file: {path.stat().st_size / 1024**2:,.0f} MB\n")
    timed("open", lambda: Library.open(path).close(), 5)
    with Library.open(path) as library:
        key = f"set {sets // 2}"
        option_set = library.load(key)
        numbers = iter(range(1_000_000))
        timed("list", library.list, 5)
        timed("search", lambda: search(library, "case 1 of b"), 5)
        timed("recent", library.recent, 5)
        timed("load", lambda: library.load(key), 5)
        timed("save", lambda: library.save(revised(option_set, seed=next(numbers))), 21)
        timed("draft", lambda: library.save_draft(revised(option_set, seed=next(numbers))), 21)
        timed("history of one set", lambda: list(history(library, key)), 3)
        timed("first page of it", lambda: list(islice(history(library, key), 10)), 3)
        timed("compare two revisions", lambda: Reader(library, key).compare(1, 20), 3)
        timed("room of one set", lambda: room(library, key), 3)
    timed("back up", lambda: back_up(path, "asked"))
    timed("nothing new to back up", lambda: back_up(path, "timer"))
    with Library.open(path) as library:
        library.save(revised(option_set, seed=10**9))
    timed("back up one more revision", lambda: back_up(path, "timer"))
    timed("verify", lambda: verify(path))
    with path.open("r+b") as file:
        file.write(bytes(4096))
    timed("recover without the first page", lambda: recover(path))


def main(sets: int = 2_000, number_of_revisions: int = 50_000) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite3"
        timed("build", lambda: build(path, sets, number_of_revisions // sets))
        measure(path, sets)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
