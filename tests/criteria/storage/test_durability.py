"""What was acknowledged as saved is there after any crash; two processes do not get in each other's way."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from criteria.storage.library import Library
from criteria.storage.verification import verify
from tests.criteria.storage.writer import beginning, state

ROOT = Path(__file__).resolve().parents[3]
KILLS = 10

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork")


class Writers:
    """Writers that start one after another, to be killed or waited for."""

    def __init__(self, path: Path, name: str) -> None:
        command = [sys.executable, "-m", "tests.criteria.storage.writer", str(path), name]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def start(self, first: int, count: int) -> int:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{first} {count}\n")
        self.process.stdin.flush()
        return int(self.line().removeprefix("writer "))

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def acknowledged(self) -> list[int]:
        return [int(line) for line in iter(self.line, "ended")]


@contextmanager
def writers(path: Path, name: str) -> Iterator[Writers]:
    started = Writers(path, name)
    with started.process:
        yield started
        started.process.stdin.close() if started.process.stdin else None


def test_that_kill_9_loses_no_acknowledged_save(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    option_set = beginning("Case")
    chance = random.Random(3)
    last = 0
    with writers(path, "Case") as started:
        for _ in range(KILLS):
            writer = started.start(last + 1, 1_000_000)
            first = int(started.line())
            time.sleep(chance.uniform(0, 0.04))
            os.kill(writer, signal.SIGKILL)
            told = [first, *started.acknowledged()]
            assert told == list(range(last + 1, last + 1 + len(told)))
            with Library.open(path) as library:
                saved = library.load(option_set.key)
                # One more may have reached the disk without having been told of.
                assert told[-1] <= saved.seed <= told[-1] + 1
                assert saved == state(option_set, saved.seed)
                last = saved.seed
                for draft in library.drafts():
                    drafted = library.load_draft(draft)
                    assert drafted == state(option_set, drafted.seed)
    with Library.open(path) as library:
        revisions = library.revisions(option_set.key)
        assert [revision.number for revision in revisions] == list(range(last, 0, -1))
        for revision in random.Random(4).sample(revisions, min(10, last)):
            assert library.load(option_set.key, revision.number) == state(option_set, revision.number)
        assert verify(library.path).issues == ()


def test_that_two_writers_take_turns(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with writers(path, "One") as one, writers(path, "Two") as two:
        for started in (one, two):  # both make the library, at about the same time
            started.start(1, 30)
        for started in (one, two):
            assert started.acknowledged() == list(range(1, 31))
    with Library.open(path) as library:
        for name in ("One", "Two"):
            option_set = beginning(name)
            assert [revision.number for revision in library.revisions(option_set.key)] == list(
                range(30, 0, -1)
            )
            assert library.load(option_set.key) == state(option_set, 30)
        assert library.drafts() == ()
        assert verify(library.path).issues == ()
