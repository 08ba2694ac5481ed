"""A process that works on a library until it is killed, and tells what it has done.

It forks for every task that it reads, so that a rig can kill many workers for the price of one start. What
a worker prints is out of its hands at once, so it is true even if the worker is killed in the next moment.
"""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from criteria.storage.backups import back_up
from criteria.storage.decisions import decide
from criteria.storage.history import restore
from criteria.storage.library import Library
from criteria.storage.recovery import recover
from tests.durability.processes import NEXT
from tests.durability.states import large, small, state

COMMON = {"large": large, "small": small}


def tell(text: object) -> None:
    os.write(1, f"{text}\n".encode())


def lines() -> Iterator[str]:
    """Lines from standard input, of which nothing is read ahead: parent and child read by turns."""
    line = b""
    while byte := os.read(0, 1):
        if byte == b"\n":
            yield line.decode()
            line = b""
        else:
            line += byte


def save(path: Path, base: str, name: str, first: int, count: int) -> None:
    option_set = COMMON[base](name)
    with Library.open(path) as library:
        for number in range(first, first + count):
            now = state(option_set, number)
            library.save_draft(now)
            library.save(now)
            tell(number)


def draft(path: Path, base: str, name: str, first: int, count: int) -> None:
    option_set = COMMON[base](name)
    with Library.open(path) as library:
        for number in range(first, first + count):
            library.save_draft(state(option_set, number))
            tell(number)


def backup(path: Path, base: str, name: str, first: int, count: int) -> None:
    option_set = COMMON[base](name)
    with Library.open(path) as library:
        for number in range(first, first + count):
            library.save(state(option_set, number))
            tell(number)
            back_up(path, "asked", largest=4 * path.stat().st_size)


def migrate(path: Path) -> None:
    Library.open(path).close()
    tell("done")


def recovery(path: Path) -> None:
    recover(path)
    tell("done")


def obey(path: Path, base: str, name: str) -> None:
    """One command a line, one answer a line."""
    option_set = COMMON[base](name)
    with Library.open(path) as library:
        tell("ready")
        for line in lines():
            command = json.loads(line)
            tell(json.dumps(_ORDERS[command.pop("do")](library, option_set, **command)))


def _save(library: Library, option_set: Any, number: int, label: str) -> int:
    return library.save(state(option_set, number), label).number


def _draft(library: Library, option_set: Any, number: int) -> None:
    library.save_draft(state(option_set, number))


def _restore(library: Library, option_set: Any, revision: int) -> int:
    return restore(library, option_set.key, revision)[1].number


def _decide(library: Library, option_set: Any, revision: int, who: str) -> int:
    return decide(library, option_set.key, revision, "agreed", who).id


def _back_up(library: Library, option_set: Any) -> None:
    back_up(library.path, "timer")


_ORDERS: dict[str, Callable[..., Any]] = {
    "save": _save,
    "draft": _draft,
    "restore": _restore,
    "decide": _decide,
    "back up": _back_up,
}
TASKS: dict[str, Callable[..., None]] = {
    "save": save,
    "draft": draft,
    "backup": backup,
    "migrate": migrate,
    "recover": recovery,
    "obey": obey,
}


def main() -> None:
    orders = lines()
    for line in orders:
        task, hold, path, *arguments = json.loads(line)
        child = os.fork()
        if child == 0:
            tell(f"worker {os.getpid()}")
            TASKS[task](Path(path), *arguments)
            while hold:
                signal.pause()
            os._exit(0)
        os.waitpid(child, 0)
        tell("ended")
        for left in orders:  # of an order that the worker was killed before it had read
            if left == NEXT:
                break


if __name__ == "__main__":
    main()
