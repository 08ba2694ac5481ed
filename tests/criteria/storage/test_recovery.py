"""A damaged library comes back from its newest sound backup and what is left of it, and nothing is hidden."""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from criteria.catalogue import load_catalogue
from criteria.edits.sets import rename_set
from criteria.optionset import OptionSet, revised
from criteria.storage.backups import back_up, backups
from criteria.storage.decisions import decide, decisions
from criteria.storage.errors import StorageError
from criteria.storage.library import Library
from criteria.storage.pages import SIZE, Pages
from criteria.storage.recovery import Recovery, recover, restore
from criteria.storage.task import Cancelled, Task
from criteria.storage.verification import verify
from tests.criteria.storage.samples import small_set, with_cost


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@pytest.fixture
def states() -> list[OptionSet]:
    option_set = small_set()
    return [with_cost(option_set, "ferry", float(cost)) for cost in range(1, 5)]


@pytest.fixture
def saved(path: Path, states: list[OptionSet]) -> str:
    """Four revisions, of which a backup has two; a label, a decision and a draft since; the set's key."""
    with Library.open(path) as library:
        for state in states[:2]:
            library.save(state)
        assert back_up(path, "start")
        library.save(states[2], "agreed")
        decide(library, states[0].key, 3, "signed", "Minister", "cheapest")
        library.save(states[3])
        library.save_draft(with_cost(states[0], "tunnel", 7.0), 4)
    return states[0].key


def zero(path: Path, *numbers: int) -> None:
    """Blank pages of a file, counted from 1."""
    with path.open("r+b") as file:
        for number in numbers:
            file.seek((number - 1) * SIZE)
            file.write(bytes(SIZE))


def pages_with(path: Path, text: bytes) -> list[int]:
    data = path.read_bytes()
    return [at // SIZE + 1 for at in range(0, len(data), SIZE) if text in data[at : at + SIZE]]


def check_all(path: Path, states: list[OptionSet]) -> None:
    key = states[0].key
    with Library.open(path) as library:
        assert [library.load(key, number) for number in range(1, 5)] == states
        assert [r.label for r in library.revisions(key)] == ["", "agreed", "", ""]
        assert [(d.number, d.kind, d.who, d.why) for d in decisions(library, key)] == [
            (3, "signed", "Minister", "cheapest")
        ]
        assert library.load_draft(library.drafts()[0]) == with_cost(states[0], "tunnel", 7.0)
    assert verify(path).sound


def test_that_a_library_without_its_first_page_comes_back_whole(
    path: Path, saved: str, states: list[OptionSet]
) -> None:
    zero(path, 1)
    before = path.read_bytes()
    recovery = recover(path)
    assert recovery.cut_off
    assert recovery.lost == ()
    assert recovery.backup == backups(path)[0]
    assert recovery.from_backup == 2
    assert [piece.numbers for piece in recovery.came_back] == [(3, 4)]
    assert recovery.drafts == ("Bridges",)
    assert recovery.kept_as is not None
    assert recovery.kept_as.read_bytes() == before
    check_all(path, states)
    assert [issue.sentence() for issue in recovery.issues()] == [
        "“Bridges”, revisions 3–4: found saved after that backup, and brought back.",
        "library: found a file that lost its beginning or its end. "
        "Check what was saved last: more may be missing.",
    ]


def test_that_a_library_without_any_backup_comes_back_from_what_is_left(
    path: Path, saved: str, states: list[OptionSet]
) -> None:
    shutil.rmtree(path.parent / "backups")
    zero(path, 3)
    recovery = recover(path)
    assert (recovery.backup, recovery.from_backup, recovery.complete) == (None, 0, True)
    assert [piece.numbers for piece in recovery.came_back] == [(1, 2, 3, 4)]
    check_all(path, states)


def test_that_contents_of_many_pages_come_back(path: Path) -> None:
    case = load_catalogue("russia-dprk")
    states = [revised(case, seed=seed) for seed in range(60)]
    with Library.open(path) as library:
        for state in states:
            library.save(state)
    zero(path, 1)
    recovery = recover(path)
    assert (recovery.lost, recovery.unclaimed) == ((), 0)
    with Library.open(path) as library:
        assert len(library.revisions(case.key)) == 60
        for number in (1, 30, 60):
            assert library.load(case.key, number) == states[number - 1]
    assert verify(path).sound


def test_that_a_page_that_the_disk_cannot_read_costs_only_what_is_on_it(
    path: Path, saved: str, states: list[OptionSet], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(path.parent / "backups")
    (unreadable,) = pages_with(path, b"CREATE TABLE sets")
    read = Pages._page

    def failing(self: Pages, number: int) -> bytes:
        return b"" if number in (1, unreadable) else read(self, number)

    monkeypatch.setattr(Pages, "_page", failing)
    recovery = recover(path)
    assert recovery.cut_off
    check_all(path, states)


def test_that_what_is_only_in_the_log_comes_back(
    path: Path, saved: str, states: list[OptionSet], tmp_path: Path
) -> None:
    crashed = tmp_path / "crashed" / "library.sqlite3"
    crashed.parent.mkdir()
    newest = with_cost(states[0], "ferry", 99.0)
    with Library.open(path) as library:
        library.save(newest)
        for suffix in ("", "-wal"):
            shutil.copy(f"{path}{suffix}", f"{crashed}{suffix}")
    zero(crashed, 1, 2)
    recovery = recover(crashed)
    assert recovery.lost == ()
    with Library.open(crashed) as library:
        assert library.load(saved) == newest
        assert library.revisions(saved)[0].number == 5
    assert recovery.kept_as is not None
    assert Path(f"{recovery.kept_as}-wal").exists()


def test_that_a_revision_that_cannot_be_read_is_told(path: Path, saved: str, states: list[OptionSet]) -> None:
    with closing(sqlite3.connect(path)) as raw:
        (body,) = raw.execute("SELECT body FROM parts ORDER BY rowid DESC LIMIT 1").fetchone()
    data = path.read_bytes()
    assert data.count(body) == 1
    path.write_bytes(data.replace(body, body[:20] + bytes(4) + body[24:]))
    recovery = recover(path)
    assert not recovery.complete
    assert [(piece.name, piece.numbers) for piece in recovery.lost] == [("Bridges", (4,))]
    assert [piece.numbers for piece in recovery.came_back] == [(3,)]
    assert "error" in {issue.severity for issue in recovery.issues()}
    with Library.open(path) as library:
        assert library.load(saved) == states[2]
    assert verify(path).sound


def test_that_rows_that_are_gone_are_told_by_the_index(path: Path, saved: str) -> None:
    rows = [page for page in pages_with(path, b"0.1.0") if page in pages_with(path, saved.encode())]
    shutil.rmtree(path.parent / "backups")
    zero(path, *rows)
    recovery = recover(path)
    assert [piece.numbers for piece in recovery.lost] == [(1, 2, 3, 4)]
    assert recovery.unclaimed > 0
    assert verify(path).sound


def test_that_a_library_that_is_gone_comes_back_from_the_backup(
    path: Path, saved: str, states: list[OptionSet]
) -> None:
    path.unlink()
    recovery = recover(path)
    assert (recovery.kept_as, recovery.from_backup, recovery.complete) == (None, 2, True)
    with Library.open(path) as library:
        assert library.load(saved) == states[1]


def test_that_without_a_library_or_backup_there_is_nothing_to_bring_back(path: Path) -> None:
    with pytest.raises(StorageError) as refusal:
        recover(path)
    assert refusal.value.code == "not-found"
    assert list(path.parent.iterdir()) == []


def test_that_a_backup_that_is_not_sound_is_passed_over(path: Path, saved: str) -> None:
    newest = back_up(path, "quit")
    assert newest is not None
    zero(newest.path, 3)
    zero(path, 1)
    recovery = recover(path)
    assert recovery.unsound == (newest,)
    assert recovery.backup is not None
    assert recovery.backup.reason == "start"
    with pytest.raises(StorageError) as refusal:
        restore(path, newest)
    assert refusal.value.code == "damaged"


def test_that_an_earlier_library_is_restored_exactly(path: Path, saved: str, states: list[OptionSet]) -> None:
    recovery = restore(path, backups(path)[0], keep_newer=False)
    with Library.open(path) as library:
        assert [r.number for r in library.revisions(saved)] == [2, 1]
        assert library.drafts() == ()
    assert recovery.kept_as is not None
    check_all(recovery.kept_as, states)


def test_that_restoring_can_keep_what_was_saved_since(
    path: Path, saved: str, states: list[OptionSet]
) -> None:
    with Library.open(path) as window:
        recovery = restore(path, backups(path)[0])
        assert window.load(saved) == states[3]
        window.save(states[0])
        assert window.revisions(saved)[0].number == 5
    assert [piece.numbers for piece in recovery.came_back] == [(3, 4)]
    with Library.open(path) as library:
        assert library.load(saved) == states[0]


def test_that_two_histories_with_the_same_numbers_are_both_kept(
    path: Path, saved: str, states: list[OptionSet]
) -> None:
    restore(path, backups(path)[0], keep_newer=False)
    other = with_cost(states[0], "tunnel", 1.0)
    with Library.open(path) as library:
        library.save(other)
    late = back_up(path, "quit")
    assert late is not None
    kept = next(path.parent.glob("library.replaced-*.sqlite3"))
    path.unlink()
    kept.rename(path)
    recovery = restore(path, late)
    assert [piece.numbers for piece in recovery.came_back] == [(4, 5)]
    with Library.open(path) as library:
        contents = [library.load(saved, number) for number in range(1, 6)]
        assert contents == [*states[:2], other, *states[2:]]
        assert {r.number: r.label for r in library.revisions(saved)}[4] == "agreed"
        assert [d.number for d in decisions(library, saved)] == [4]
    assert verify(path).sound


def test_that_names_and_shelves_are_as_they_were_last(
    path: Path, saved: str, states: list[OptionSet]
) -> None:
    old, other = small_set("Old"), small_set("Bridges")
    with Library.open(path) as library:
        library.save(old)
        back_up(path, "timer")
        library.archive(old.key)
        library.save(rename_set(states[0], "Crossings"))
        library.save(other)
    zero(path, 1)
    recovery = recover(path)
    assert recovery.put_away == ()
    with Library.open(path) as library:
        assert [entry.name for entry in library.list()] == ["Bridges", "Crossings"]
        assert [entry.name for entry in library.list(archived=True)] == ["Old"]
        assert library.find("Bridges").key == other.key
    assert verify(path).sound


def test_that_a_set_whose_name_was_taken_is_put_away(path: Path, saved: str, states: list[OptionSet]) -> None:
    other = small_set("Bridges")
    with Library.open(path) as library:
        library.save(rename_set(states[0], "Crossings"))
        with closing(sqlite3.connect(path)) as raw:
            (body,) = raw.execute("SELECT body FROM parts ORDER BY rowid DESC LIMIT 1").fetchone()
        library.save(other)
    path.write_bytes(path.read_bytes().replace(body, bytes(len(body))))
    recovery = recover(path)
    assert [piece.numbers for piece in recovery.lost] == [(5,)]
    assert recovery.put_away == ("Bridges",)
    with Library.open(path) as library:
        assert len(library.list()) == len(library.list(archived=True)) == 1


@pytest.mark.parametrize("questions", [0, 2, 5, 10])
def test_that_stopping_leaves_everything_as_it_was(path: Path, saved: str, questions: int) -> None:
    zero(path, 1)
    before = {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in path.parent.glob("*.sqlite3")
    }
    asked = iter([False] * questions)
    with pytest.raises(Cancelled):
        recover(path, Task(lambda: next(asked, True)))
    after = {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in path.parent.glob("*.sqlite3")
    }
    assert after == before
    assert list(path.parent.glob(".*.tmp*")) == []


Damage = Callable[[Path], None]


@pytest.mark.parametrize("kept", range(0, 20))
def test_that_a_library_cut_off_at_any_page_loses_nothing_the_backup_has(
    path: Path, saved: str, states: list[OptionSet], kept: int
) -> None:
    data = path.read_bytes()
    assert 20 <= len(data) // SIZE <= 40
    path.write_bytes(data[: kept * 2 * SIZE])
    recovery = recover(path)
    check_told(path, states, recovery)


def check_told(path: Path, states: list[OptionSet], recovery: Recovery) -> None:
    """What is said to be back is back exactly, and everything else is said to be lost, if anything is."""
    with Library.open(path) as library:
        back = {r.number for r in library.revisions(states[0].key)}
        assert back >= {1, 2}
        for number in back:
            assert library.load(states[0].key, number) == states[number - 1]
    came_back = {number for piece in recovery.came_back for number in piece.numbers}
    lost = {number for piece in recovery.lost for number in piece.numbers}
    assert back == {1, 2} | came_back
    assert not lost & back
    assert verify(path).sound
