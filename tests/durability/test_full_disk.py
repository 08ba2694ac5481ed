"""A full disk is told in plain words, nothing acknowledged is lost, and with room again work goes on."""

from pathlib import Path

import pytest

from tests.durability import full_disk, mounts


@pytest.mark.parametrize("rounds", [2, pytest.param(50, marks=pytest.mark.long)])
def test_that_a_full_disk_loses_nothing(tmp_path: Path, rounds: int) -> None:
    with mounts.full_disk(tmp_path, "4m") as disk:
        tally = full_disk.fill(disk, rounds)
        tally.check()
        assert tally.detected == tally.faults
