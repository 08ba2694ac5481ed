"""What was acknowledged as saved is there after a power cut."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.durability import mounts, power


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[mounts.Disk]:
    with mounts.ext4(tmp_path) as mounted:
        yield mounted


def test_that_a_power_cut_loses_nothing(disk: mounts.Disk) -> None:
    power.cuts(disk, 6).check()


def test_that_a_power_cut_while_recovering_loses_nothing(disk: mounts.Disk, tmp_path: Path) -> None:
    power.cuts_while_recovering(disk, 3, tmp_path).check()


@pytest.mark.long
def test_that_many_power_cuts_lose_nothing(disk: mounts.Disk) -> None:
    power.cuts(disk, 300).check()


@pytest.mark.long
def test_that_many_power_cuts_while_recovering_lose_nothing(disk: mounts.Disk, tmp_path: Path) -> None:
    power.cuts_while_recovering(disk, 100, tmp_path).check()
