"""What was acknowledged as saved is there after kill -9 at any moment."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from criteria.storage.library import Library
from criteria.storage.verification import verify
from tests.durability import kills
from tests.durability.processes import workers
from tests.durability.states import large, state
from tests.durability.tally import Tally

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork")

Rig = Callable[[int, Path], Tally]
RIGS: list[tuple[Rig, int, int]] = [
    (kills.during_saves, 10, 1000),
    (kills.during_drafts, 5, 300),
    (kills.during_backups, 6, 300),
    (kills.during_migrations, 4, 300),
    (kills.during_recoveries, 4, 300),
]


@pytest.mark.parametrize(("rig", "few", "_many"), RIGS, ids=lambda value: getattr(value, "__name__", ""))
def test_that_nothing_is_lost(rig: Rig, few: int, _many: int, tmp_path: Path) -> None:
    tally = rig(few, tmp_path)
    tally.check()
    assert tally.faults == few


@pytest.mark.long
@pytest.mark.parametrize(("rig", "_few", "many"), RIGS, ids=lambda value: getattr(value, "__name__", ""))
def test_that_nothing_is_lost_in_many_kills(rig: Rig, _few: int, many: int, tmp_path: Path) -> None:
    rig(many, tmp_path).check()


def test_that_two_writers_take_turns(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with workers() as one, workers() as two:
        for started, name in ((one, "One"), (two, "Two")):  # both make the library, at about the same time
            started.start("save", path, "large", name, 1, 15)
        for started in (one, two):
            assert started.rest() == [str(number) for number in range(1, 16)]
    with Library.open(path) as library:
        for name in ("One", "Two"):
            option_set = large(name)
            numbers = [revision.number for revision in library.revisions(option_set.key)]
            assert numbers == list(range(15, 0, -1))
            assert library.load(option_set.key) == state(option_set, 15)
        assert library.drafts() == ()
    assert verify(path).sound
