"""The decision log is only added to, and says which content was decided about."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from criteria.storage.decisions import decide, decisions
from criteria.storage.errors import StorageError
from criteria.storage.library import Library
from criteria.storage.verification import verify
from tests.criteria.storage.samples import small_set, with_cost


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open() as opened:
        yield opened


def test_that_entries_come_latest_first_whatever_the_clock_says(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    option_set = small_set()
    first = library.save(option_set)
    second = library.save(with_cost(option_set, "ferry", 2.0))
    decide(library, option_set.key, 1, "weighed", " Ministry ", "by swing", "24 Nov 2026", "w1")
    monkeypatch.setattr("criteria.storage.decisions.now", lambda: "2001-01-01T00:00:00+00:00")
    signed = decide(library, option_set.key, 2, "signed", "Minister")
    found = decisions(library, option_set.key)
    assert found[0] == signed
    assert [(d.number, d.kind, d.who, d.why, d.held_on, d.weighting) for d in found] == [
        (2, "signed", "Minister", "", "", None),
        (1, "weighed", "Ministry", "by swing", "24 Nov 2026", "w1"),
    ]
    assert [d.content for d in found] == [second.sha256, first.sha256]
    assert verify(library.path).sound


def test_that_another_set_has_another_log(library: Library) -> None:
    one, two = small_set("One"), small_set("Two")
    for option_set in (one, two):
        library.save(option_set)
    decide(library, one.key, 1, "agreed", "All")
    assert decisions(library, two.key) == ()


@pytest.mark.parametrize(
    ("number", "kind", "who", "code"),
    [(2, "agreed", "All", "unknown-revision"), (1, "agreed", "  ", "no-name"), (1, "sold", "All", "kind")],
)
def test_that_a_decision_about_nothing_or_by_nobody_is_refused(
    library: Library, number: int, kind: str, who: str, code: str
) -> None:
    option_set = small_set()
    library.save(option_set)
    with pytest.raises(StorageError) as refusal:
        decide(library, option_set.key, number, kind, who)
    assert refusal.value.code == code
    assert decisions(library, option_set.key) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decisions SET who = 'Other'",
        "DELETE FROM decisions",
        "INSERT OR REPLACE INTO decisions SELECT * FROM decisions",
    ],
)
def test_that_no_entry_can_be_changed(library: Library, statement: str) -> None:
    option_set = small_set()
    library.save(option_set)
    decide(library, option_set.key, 1, "signed", "Minister")
    with closing(sqlite3.connect(library.path)) as raw, pytest.raises(sqlite3.IntegrityError):
        raw.execute(statement)
