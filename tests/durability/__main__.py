"""Runs the long rigs and prints what they counted: python -m tests.durability [NAME ...]."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from tests.durability import damage, full_disk, kills, mounts, power
from tests.durability.tally import Tally


def _power(folder: Path) -> Tally:
    with mounts.ext4(folder) as disk:
        return power.cuts(disk, 300)


def _power_while_recovering(folder: Path) -> Tally:
    with mounts.ext4(folder) as disk:
        return power.cuts_while_recovering(disk, 100, folder)


def _full(folder: Path) -> Tally:
    with mounts.full_disk(folder, "4m") as disk:
        return full_disk.fill(disk, 50)


RIGS: dict[str, Callable[[Path], Tally]] = {
    "kill-saves": lambda folder: kills.during_saves(1000, folder),
    "kill-drafts": lambda folder: kills.during_drafts(300, folder),
    "kill-backups": lambda folder: kills.during_backups(300, folder),
    "kill-migrations": lambda folder: kills.during_migrations(300, folder),
    "kill-recoveries": lambda folder: kills.during_recoveries(300, folder),
    "power": _power,
    "power-recoveries": _power_while_recovering,
    "full-disk": _full,
    "flips": lambda _folder: damage.flips(step=1, recover_every=10),
    "truncations": lambda _folder: damage.truncations(step=512),
    "blanks": lambda _folder: damage.blanks(size=512),
}


def main(names: list[str]) -> None:
    for name in names or RIGS:
        with tempfile.TemporaryDirectory() as folder:
            before = time.perf_counter()
            tally = RIGS[name](Path(folder))
            counts = ", ".join(f"{what} {count}" for what, count in asdict(tally).items())
            sys.stdout.write(f"{name}: {counts} ({time.perf_counter() - before:.0f} s)\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
