"""A process that saves until it is killed, and prints the number of every save that returned.

It forks for every line that it reads, so that a test can kill many writers for the price of one start.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from criteria.catalogue import load_catalogue
from criteria.edits.scores import set_score
from criteria.edits.sets import rename_set
from criteria.optionset import OptionSet, revised
from criteria.scores import exactly
from criteria.storage.library import Library


def beginning(name: str) -> OptionSet:
    return rename_set(revised(load_catalogue("russia-dprk"), key=f"set {name}"), name)


def state(option_set: OptionSet, number: int) -> OptionSet:
    """The n-th state of a set: its seed and one score tell the number."""
    scenario, option, criterion = option_set.scenarios[0], option_set.options[0], option_set.criteria[0]
    score = exactly(number % 7)
    return set_score(revised(option_set, seed=number), scenario.key, option.key, criterion.key, score)


def write(path: Path, option_set: OptionSet, first: int, count: int) -> None:
    with Library.open(path) as library:
        for number in range(first, first + count):
            now = state(option_set, number)
            library.save_draft(now)
            library.save(now)
            os.write(1, b"%d\n" % number)


def main(path: str, name: str) -> None:
    option_set = beginning(name)
    for line in sys.stdin:
        first, count = map(int, line.split())
        child = os.fork()
        if child == 0:
            os.write(1, b"writer %d\n" % os.getpid())
            write(Path(path), option_set, first, count)
            os._exit(0)
        os.waitpid(child, 0)
        os.write(1, b"ended\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
