"""Backups are sound copies, made only when there is something new, and thinned out by age and size."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.storage import backups as module
from criteria.storage.backups import back_up, back_up_to, backups, clear_strays, folder_of
from criteria.storage.connection import blank
from criteria.storage.errors import StorageError
from criteria.storage.library import Library
from criteria.storage.rotation import Backup, surplus
from criteria.storage.task import Cancelled, Task
from criteria.storage.verification import verify
from tests.criteria.storage.samples import small_set, with_cost

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.open(path) as opened:
        yield opened


def test_that_a_backup_holds_what_was_saved_while_the_library_is_open(library: Library, path: Path) -> None:
    option_set = small_set()
    library.save(option_set, "agreed")
    library.save_draft(with_cost(option_set, "ferry", 5.0), 1)
    backup = back_up(path, "start")
    assert backup is not None
    assert (backup.serial, backup.reason, backups(path)) == (1, "start", (backup,))
    library.save(with_cost(option_set, "ferry", 2.0))
    with Library.open(backup.path, read_only=True) as copy:
        assert copy.load(option_set.key) == option_set
        assert copy.revisions(option_set.key)[0].label == "agreed"
        assert copy.load_draft(copy.drafts()[0]) == with_cost(option_set, "ferry", 5.0)


def test_that_nothing_is_copied_before_there_is_a_library(path: Path) -> None:
    assert back_up(path, "start") is None
    assert backups(path) == ()
    assert not folder_of(path).exists()


def test_that_an_unchanged_library_is_not_copied_again(library: Library, path: Path) -> None:
    option_set = small_set()
    library.save(option_set)
    assert back_up(path, "start")
    library.touch_recent(option_set.key)
    assert back_up(path, "timer") is None
    assert back_up(path, "quit") is None
    changes = (
        lambda: library.save_draft(with_cost(option_set, "ferry", 5.0)),
        lambda: library.save(with_cost(option_set, "ferry", 5.0)),
        lambda: library.label(option_set.key, 1, "agreed"),
        lambda: library.archive(option_set.key),
    )
    for change in changes:
        change()
        assert back_up(path, "timer") is not None
        assert back_up(path, "timer") is None
    assert [backup.serial for backup in backups(path)] == [5, 4, 3, 2, 1]
    assert back_up(path, "asked") is not None


def test_that_a_damaged_library_is_told_and_not_copied(library: Library, path: Path) -> None:
    library.save(small_set("One"))
    first = back_up(path, "start")
    library.save(small_set("Two"))
    library._connection.execute("DROP TRIGGER parts_keep_update")
    library._connection.execute("UPDATE parts SET body = x'00' WHERE rowid = 1")
    with pytest.raises(StorageError) as refusal:
        back_up(path, "quit")
    assert refusal.value.code == "damaged"
    assert backups(path) == (first,)
    assert [file.name for file in folder_of(path).iterdir()] == [first.path.name if first else ""]


def test_that_a_quick_backup_still_proves_what_is_new(library: Library, path: Path) -> None:
    library.save(small_set("One"))
    assert back_up(path, "start")
    library.save(small_set("Two"))
    library._connection.execute("DROP TRIGGER parts_keep_update")
    (sql,) = blank().execute("SELECT sql FROM sqlite_master WHERE name = 'parts_keep_update'").fetchone()
    library._connection.execute("UPDATE parts SET body = x'00' WHERE rowid = (SELECT max(rowid) FROM parts)")
    library._connection.execute(sql)
    with pytest.raises(StorageError) as refusal:
        back_up(path, "quit")
    assert "Two" in refusal.value.issue.where


@pytest.mark.parametrize("questions", [0, 1, 2])
def test_that_a_backup_can_be_stopped_and_leaves_nothing(
    library: Library, path: Path, questions: int
) -> None:
    library.save(small_set())
    asked = iter([False] * questions)
    with pytest.raises(Cancelled):
        back_up(path, "start", Task(lambda: next(asked, True)))
    assert list(folder_of(path).iterdir()) == []
    assert back_up(path, "start") is not None


def test_that_progress_is_told_from_0_to_1(library: Library, path: Path) -> None:
    library.save(small_set())
    told: list[float] = []
    back_up(path, "start", Task(progress=told.append))
    assert told == sorted(told)
    assert 0.0 <= told[0] <= told[-1] <= 1.0


def test_that_a_full_disk_is_told_and_leaves_nothing(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.save(small_set())

    def full(made: Path, kept: Path) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(module, "move_if_free", full)
    with pytest.raises(StorageError) as refusal:
        back_up(path, "quit")
    assert refusal.value.code == "disk-full"
    assert list(folder_of(path).iterdir()) == []
    assert verify(path).sound


def test_that_a_clock_gone_back_does_not_make_an_old_backup_the_newest(library: Library, path: Path) -> None:
    library.save(small_set("One"))
    first = back_up(path, "start")
    assert first is not None
    first.path.rename(first.path.with_name("000001-20991231T235959Z-start.sqlite3"))
    library.save(small_set("Two"))
    second = back_up(path, "timer")
    assert second is not None
    assert second.serial == 2
    assert backups(path)[0] == second


def test_that_other_files_in_the_folder_are_left_alone(library: Library, path: Path) -> None:
    folder_of(path).mkdir()
    names = (
        "notes.txt",
        "000009-20990000T000000Z-start.sqlite3",
        ".0123.tmp",
        "x-20260101T000000Z-a.sqlite3",
    )
    for name in names:
        (folder_of(path) / name).touch()
    library.save(small_set())
    backup = back_up(path, "start", largest=0)
    assert backups(path) == (backup,)
    assert {file.name for file in folder_of(path).iterdir()} == {*names, backup.path.name if backup else ""}


def test_that_only_what_was_left_half_made_long_ago_is_cleared(library: Library, path: Path) -> None:
    library.save(small_set())
    back_up(path, "start")
    before = sorted(file.name for file in path.parent.rglob("*"))
    old = path.parent / ".0123456789ab.tmp", folder_of(path) / ".0123456789ab.tmp-journal"
    new = folder_of(path) / ".ba9876543210.tmp"
    for file in (*old, new, path.parent / ".mine.tmp"):
        file.touch()
    for file in (*old, path.parent / ".mine.tmp"):
        os.utime(file, (0, 0))
    clear_strays(path)
    after = sorted(file.name for file in path.parent.rglob("*"))
    assert after == sorted([*before, new.name, ".mine.tmp"])


def test_that_the_cap_holds_but_the_newest_stays(library: Library, path: Path) -> None:
    for number in range(4):
        library.save(small_set(f"Set {number}"))
        back_up(path, "timer", largest=2 * path.stat().st_size)
    sizes = [backup.size for backup in backups(path)]
    assert 1 <= len(sizes) < 4
    assert back_up(path, "asked", largest=1)
    assert len(backups(path)) == 1


def test_that_a_copy_can_go_to_another_disk_once(library: Library, path: Path, tmp_path: Path) -> None:
    out = tmp_path / "stick" / "copy.sqlite3"
    with pytest.raises(StorageError) as refusal:
        back_up_to(path, out)
    assert refusal.value.code == "not-found"
    option_set = small_set()
    library.save(option_set)
    with pytest.raises(StorageError):
        back_up_to(path, out)
    out.parent.mkdir()
    back_up_to(path, out)
    assert [file.name for file in out.parent.iterdir()] == ["copy.sqlite3"]
    with Library.open(Path(shutil.copy(out, tmp_path / "moved.sqlite3"))) as copy:
        assert copy.load(option_set.key) == option_set
    with pytest.raises(StorageError) as refusal:
        back_up_to(path, out)
    assert refusal.value.code == "exists"


def made(ages: list[timedelta], size: int = 1, reason: str = "timer") -> list[Backup]:
    """Backups of these ages, the youngest first."""
    count = len(ages)
    return [
        Backup(Path(str(count - place)), count - place, NOW - age, reason, size)
        for place, age in enumerate(ages)
    ]


def kept(backups: list[Backup], largest: int = 10**9) -> list[Backup]:
    gone = {backup.serial for backup in surplus(backups, NOW, largest)}
    return [backup for backup in backups if backup.serial not in gone]


def test_that_all_of_two_days_stay_and_then_one_a_day_a_week_a_month() -> None:
    hours = [timedelta(hours=hour) for hour in range(24 * 500)]
    left = kept(made(hours))
    ages = [NOW - backup.made_at for backup in left]
    assert ages[:48] == hours[:48]
    days = sorted({(NOW - age).date() for age in ages[48:]}, reverse=True)
    assert len(days) == len(ages) - 48  # never two of a day
    assert (days[0] - days[11]).days == 11
    assert 20 <= len(days) <= 12 + 10 + 9
    assert (days[0] - days[-1]).days >= 200


def test_that_what_was_kept_once_is_enough_to_go_on_with() -> None:
    # Thinned every few hours, the old ones must still be spread over months.
    left: list[Backup] = []
    moment = NOW
    for serial in range(1, 4 * 200):
        moment += timedelta(hours=6)
        left.insert(0, Backup(Path(str(serial)), serial, moment, "timer", 1))
        gone = surplus(left, moment, 10**9)
        left = [backup for backup in left if backup not in gone]
    assert len(left) <= 8 + 12 + 10 + 9 + 1
    assert (moment - left[-1].made_at).days > 150


@given(
    st.lists(st.tuples(st.integers(-1000, 20_000), st.integers(1, 9)), min_size=1, max_size=60),
    st.integers(0, 100),
)
def test_that_the_newest_stays_and_the_cap_holds(rows: list[tuple[int, int]], largest: int) -> None:
    backups = [
        Backup(Path(str(serial)), serial, NOW - timedelta(hours=hours), "quit", size)
        for serial, (hours, size) in reversed(list(enumerate(rows)))
    ]
    left = kept(backups, largest)
    assert left[0] is backups[0]
    assert sum(backup.size for backup in left[1:]) <= max(0, largest - left[0].size)


def test_that_the_last_backup_before_a_migration_outlives_its_age() -> None:
    old = made([timedelta(days=2000), timedelta(days=3000)], reason="migration")
    newer = made([timedelta(days=30 * month) for month in range(40)])
    left = kept([*(replace(backup, serial=backup.serial + 100) for backup in newer), *old])
    assert old[0] in left
    assert old[1] not in left
