"""`library restore` brings a damaged library or an earlier one back, and tells what came back."""

from __future__ import annotations

import pytest

from criteria.storage.backups import back_up, backups
from criteria.storage.library import Library
from criteria.storage.location import library_path
from criteria.storage.lock import Lock
from tests.criteria.storage.samples import small_set, with_cost
from tests.workbooks.command_line.conftest import Run


@pytest.fixture
def backed_up() -> str:
    """Two revisions in a backup, one after it; the key of the set."""
    option_set = small_set("Bridges")
    with Library.open() as library:
        for cost in (1.0, 2.0):
            library.save(with_cost(option_set, "ferry", cost))
        back_up(library.path, "asked")
        library.save(with_cost(option_set, "ferry", 3.0))
    return option_set.key


def revisions(key: str) -> list[int]:
    with Library.open(read_only=True) as library:
        return [revision.number for revision in library.revisions(key)]


def test_that_backups_are_listed_with_their_numbers(run: Run, backed_up: str) -> None:
    ran = run("library", "restore", "--list")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.split()[0] == "1"
    assert "asked" in ran.out
    (one,) = run("library", "restore", "--list", "--json").json["backups"]
    assert one["number"] == 1
    assert revisions(backed_up) == [3, 2, 1]


def test_that_a_damaged_library_comes_back_with_what_is_newer(run: Run, backed_up: str) -> None:
    with library_path().open("r+b") as file:
        file.write(bytes(4096))
    ran = run("library", "restore", "--json")
    assert ran.json["complete"] or ran.status == 2
    assert ran.json["from_backup"] == 2
    assert "damaged" in ran.json["kept_as"]
    assert revisions(backed_up) == [3, 2, 1]


@pytest.mark.parametrize("wanted", ["1", "000001", "file"])
def test_that_a_backup_is_put_back_and_newer_revisions_stay(run: Run, backed_up: str, wanted: str) -> None:
    name = backups(library_path())[0].path.name if wanted == "file" else wanted
    ran = run("library", "restore", name)
    assert (ran.status, ran.out.splitlines()[1]) == (0, "Newer revisions brought back: 1; lost: 0.")
    assert revisions(backed_up) == [3, 2, 1]


def test_that_the_library_can_be_as_it_was_exactly(run: Run, backed_up: str) -> None:
    assert run("library", "restore", "1", "--exact").status == 0
    assert revisions(backed_up) == [2, 1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("7",), "found “7”"), (("--exact",), "found no BACKUP")],
)
def test_that_what_cannot_be_meant_is_refused(
    run: Run, backed_up: str, arguments: tuple[str, ...], words: str
) -> None:
    ran = run("library", "restore", *arguments)
    assert ran.status == 2
    assert words in ran.err
    assert revisions(backed_up) == [3, 2, 1]


def test_that_without_library_and_backup_nothing_is_made(run: Run) -> None:
    ran = run("library", "restore")
    assert (ran.status, ran.out) == (2, "")
    assert "neither a library nor a backup" in ran.err
    assert not library_path().parent.exists()


def test_that_a_window_that_has_the_library_is_in_the_way(run: Run, backed_up: str) -> None:
    with Lock(library_path()) as lock:
        assert lock.take()
        ran = run("library", "restore", "1")
    assert ran.status == 2
    assert "a window that has the library open" in ran.err
    assert run("library", "restore", "1").status == 0
