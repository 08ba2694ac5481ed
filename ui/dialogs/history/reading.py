"""Reading versions on a thread of its own, which opens the library by itself and only reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from criteria.comparison import Comparison, compare
from criteria.languages import in_language
from criteria.optionset import OptionSet
from criteria.storage.history import Reader, Step, history
from criteria.storage.library import Library
from ui import language
from ui.dialogs.background import Progress
from ui.dialogs.history.slopes import Ranked, ranked

OPEN = 0
"""Stands for what is open now, in place of the number of a version."""


class Pair(NamedTuple):
    """Two versions, what differs, and the ranking that each gives."""

    before: int
    after: int
    then: Ranked
    now: Ranked
    comparison: Comparison


def read_steps(path: Path, key: str, found: list[Step]) -> Callable[[Progress], object]:
    """A job that adds every step to `found`, the newest first."""

    def job(progress: Progress) -> object:
        with Library.open(path, read_only=True) as library:
            total = len(library.revisions(key))
            for step in history(library, key):
                if progress.stopped():
                    break
                found.append(step)
                progress.step(len(found), total)
        return None

    return job


def read_pair(
    path: Path, key: str, before: int, after: int, open_set: OptionSet
) -> Callable[[Progress], object]:
    """A job that loads two versions and compares them; their rankings are in the language of the window."""
    spoken = language.current()

    def job(_progress: Progress) -> object:
        with Library.open(path, read_only=True) as library:
            reader = Reader(library, key)
            then, now = (open_set if n == OPEN else reader.load(n) for n in (before, after))
        first, second = (ranked(in_language(each, spoken)) for each in (then, now))
        return Pair(before, after, first, second, compare(then, now))

    return job
