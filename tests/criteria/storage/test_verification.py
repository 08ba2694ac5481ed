"""Verification finds whatever is not as it was saved, and says which revisions it touches."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from criteria.storage.connection import blank
from criteria.storage.library import Library
from criteria.storage.task import Cancelled, Task
from criteria.storage.verification import Verification, spans, verify, verify_file
from tests.criteria.storage.samples import small_set, with_cost


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite3"
    option_set = small_set()
    with Library.open(path) as library:
        for cost in (1.0, 2.0, 3.0):
            library.save(with_cost(option_set, "ferry", cost), f"costs {cost}")
        library.save(small_set("Other"))
        library.save_draft(with_cost(option_set, "ferry", 9.0))
        library.touch_recent(option_set.key)
    return path


@pytest.fixture
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that nothing stops from changing what was saved."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in names:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection


def with_triggers(raw: sqlite3.Connection) -> None:
    with closing(blank()) as new:
        for (sql,) in new.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'"):
            raw.execute(sql)


def after(raw: sqlite3.Connection, path: Path, *statements: str) -> Verification:
    for statement in statements:
        raw.execute(statement)
    with_triggers(raw)
    return verify(path)


def test_that_a_sound_library_is_counted(path: Path) -> None:
    found = verify(path)
    assert found.sound
    assert found.rows == {
        "sets": 2, "revisions": 4, "parts": found.rows["parts"], "labels": 3, "decisions": 0, "drafts": 1,
    }  # fmt: skip


def test_that_no_library_has_nothing_wrong(tmp_path: Path) -> None:
    found = verify(tmp_path / "none.sqlite3")
    assert found.sound
    assert set(found.rows.values()) == {0}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE revisions SET saved_at = '2020-01-01' WHERE number = 2", "revisions of “Bridges”"),
        ("UPDATE revisions SET parent = 1 WHERE number = 3", "revisions of “Bridges”"),
        ("UPDATE labels SET label = 'agreed' WHERE number = 2", "labels of “Bridges”"),
        ("UPDATE sets SET archived = 1 WHERE name = 'Other'", "sets of “Other”"),
        ("UPDATE sets SET created_at = '' WHERE name = 'Other'", "sets of “Other”"),
        ("UPDATE drafts SET base = 7", "drafts of “Bridges”"),
        ("UPDATE parts SET body = x'78' WHERE rowid = 1", "“Bridges”, revisions 1–3"),
        ("DELETE FROM draft_parts", "draft of “Bridges”"),
    ],
)
def test_that_a_changed_row_is_found(raw: sqlite3.Connection, path: Path, statement: str, where: str) -> None:
    found = after(raw, path, statement)
    assert where in {issue.where for issue in found.issues}
    assert all(issue.code == "damaged" and issue.mend for issue in found.issues)


def test_that_a_set_under_the_name_of_another_is_found(raw: sqlite3.Connection, path: Path) -> None:
    found = after(raw, path, "UPDATE sets SET name = 'Harbour', folded = 'harbour' WHERE name = 'Other'")
    assert "the content of another option set" in {issue.found for issue in found.issues}


def test_that_a_trigger_that_does_nothing_is_found(raw: sqlite3.Connection, path: Path) -> None:
    with_triggers(raw)
    raw.execute("DROP TRIGGER parts_keep_delete")
    raw.execute("CREATE TRIGGER parts_keep_delete BEFORE DELETE ON parts BEGIN SELECT 1; END")
    assert [issue.found for issue in verify(path).issues] == ["another definition of parts_keep_delete"]


def test_that_a_revision_without_its_set_is_found(raw: sqlite3.Connection, path: Path) -> None:
    found = after(raw, path, "PRAGMA foreign_keys = OFF", "DELETE FROM sets WHERE name = 'Other'")
    assert "a row of revisions that refers to a missing one of sets" in {i.found for i in found.issues}


def test_that_verification_can_be_stopped(path: Path) -> None:
    with pytest.raises(Cancelled):
        verify(path, Task(lambda: True))


def test_that_verifying_a_file_leaves_nothing_beside_it(path: Path) -> None:
    before = path.read_bytes()
    assert verify_file(path, "copy").sound
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_that_a_library_is_verified_while_it_is_written_to(path: Path) -> None:
    with Library.open(path) as library:
        library.save(small_set("Meanwhile"))
        assert verify(path).rows["sets"] == 3
        library.save(small_set("Afterwards"))


@pytest.mark.parametrize(
    ("numbers", "told"), [([1], "1"), ([1, 2, 3], "1–3"), ([1, 3, 4, 7], "1, 3–4, 7"), ([], "")]
)
def test_that_numbers_are_told_in_spans(numbers: list[int], told: str) -> None:
    assert spans(numbers) == told
