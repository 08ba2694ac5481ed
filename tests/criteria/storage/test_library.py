"""The library keeps every revision of every set and gives each back exactly."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from criteria.catalogue import load_catalogue
from criteria.edits.scores import set_score
from criteria.edits.sets import copied_as, empty_set, rename_set
from criteria.optionset import OptionSet
from criteria.scores import exactly
from criteria.storage.errors import StorageError
from criteria.storage.library import SESSION, Library
from criteria.storage.location import home, library_path
from criteria.storage.verification import verify
from tests.criteria.storage.samples import small_set, with_cost
from tests.criteria.strategies import option_sets


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open() as opened:
        yield opened


def refusal(code: str) -> "pytest.RaisesExc[StorageError]":
    return pytest.RaisesExc(StorageError, check=lambda failure: failure.code == code)


def test_that_what_was_saved_is_there_for_the_next_process(library: Library) -> None:
    option_set = load_catalogue("russia-dprk")
    saved = library.save(option_set)
    assert (saved.number, saved.parent, saved.app_version, saved.schema) == (1, None, "0.1.0", 2)
    library.close()
    with Library.open() as again:
        assert again.load(option_set.key) == option_set


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(option_set=option_sets())
def test_that_any_option_set_comes_back_equal(option_set: OptionSet, library: Library) -> None:
    fresh = copied_as(option_set, f"{option_set.name} {len(library.list())}")
    library.save(fresh)
    assert library.load(fresh.key) == fresh


def test_that_every_revision_stays(library: Library) -> None:
    states = [with_cost(small_set(), "ferry", 1.0)]
    states += [with_cost(states[0], "ferry", cost) for cost in (2.0, 3.0)]
    for state in states:
        library.save(state)
    key = states[0].key
    assert [library.load(key, number) for number in (1, 2, 3)] == states
    assert library.load(key) == states[-1]
    assert [(r.number, r.parent) for r in library.revisions(key)] == [(3, 2), (2, 1), (1, None)]


def test_that_the_revision_the_work_started_from_is_noted(library: Library) -> None:
    option_set = small_set()
    for cost in (1.0, 2.0):
        library.save(with_cost(option_set, "ferry", cost))
    assert library.save(with_cost(option_set, "ferry", 3.0), parent=1).parent == 1


def test_that_a_save_can_insist_on_the_newest_revision(library: Library) -> None:
    first = small_set()
    library.save(first)
    library.save(rename_set(first, "Second"), expected=1)
    with pytest.raises(StorageError) as refusal:
        library.save(rename_set(first, "Third"), expected=1)
    assert refusal.value.code == "saved-meanwhile"
    assert [revision.number for revision in library.revisions(first.key)] == [2, 1]


def test_that_saving_the_same_again_adds_nothing(library: Library) -> None:
    option_set = small_set()
    first = library.save(option_set)
    assert library.save(option_set) == first
    assert library.save(library.load(option_set.key)) == first
    assert len(library.revisions(option_set.key)) == 1


def test_that_going_back_to_an_older_state_is_a_new_revision(library: Library) -> None:
    option_set = small_set()
    for state in (option_set, with_cost(option_set, "ferry", 1.0), option_set):
        library.save(state)
    newest, _, oldest = library.revisions(option_set.key)
    assert newest.sha256 == oldest.sha256


def test_that_a_label_can_be_given_with_a_save_or_after_it(library: Library) -> None:
    option_set = small_set()
    assert library.save(option_set, "before the meeting").label == "before the meeting"
    assert library.save(option_set).label == "before the meeting"
    assert library.save(option_set, "agreed").label == "agreed"
    assert [r.label for r in library.revisions(option_set.key)] == ["agreed"]


def test_that_an_edit_adds_little_to_the_file(library: Library) -> None:
    option_set = load_catalogue("russia-dprk")
    library.save(option_set)
    library.close()
    before = library_path().stat().st_size
    scenario, criterion = option_set.scenarios[0].key, option_set.criteria[0]
    with Library.open() as again:
        for option in option_set.options:
            option_set = set_score(
                option_set, scenario, option.key, criterion.key, exactly(criterion.scale.best)
            )
            again.save(option_set)
        assert again.revisions(option_set.key)[0].number > 10
    assert (library_path().stat().st_size - before) / len(option_set.options) < 8_000


def test_that_reading_makes_nothing(library: Library) -> None:
    assert library.list() == library.recent() == library.drafts() == verify(library.path).issues == ()
    with refusal("unknown-set"):
        library.load("none")
    assert not home().exists()


def test_that_a_library_made_meanwhile_is_seen(library: Library) -> None:
    option_set = small_set()
    assert library.list() == ()
    with Library.open() as other:
        other.save(option_set)
    assert library.load(option_set.key) == option_set


def test_that_a_save_never_goes_into_a_deleted_file(library: Library) -> None:
    option_set = small_set()
    library.save(option_set)
    shutil.rmtree(home())
    assert library.list() == ()
    library.save(with_cost(option_set, "ferry", 1.0))
    library.close()
    with Library.open() as again:
        assert again.load(option_set.key) == with_cost(option_set, "ferry", 1.0)


def test_that_the_list_is_by_name_and_tells_sizes(library: Library) -> None:
    for name in ("ärger", "Zoo", "apple", "Ärger 2"):
        library.save(small_set(name))
    entries = library.list()
    assert [entry.name for entry in entries] == ["apple", "Zoo", "ärger", "Ärger 2"]
    assert {(e.revision, e.options, e.criteria, e.scenarios) for e in entries} == {(1, 2, 1, 1)}
    assert all(e.size > 100 and e.saved_at >= e.created_at for e in entries)


@pytest.mark.parametrize("text", ["Bridges", "  bRIDGES ", "key"])
def test_that_a_set_is_found_by_name_or_key(library: Library, text: str) -> None:
    option_set = small_set()
    library.save(option_set)
    assert library.find(option_set.key if text == "key" else text).key == option_set.key


@pytest.mark.parametrize(
    ("name", "other"),
    [("Café", "Cafe\u0301"), ("STRASSE", "straße"), ("Мосты", "МОСТЫ"), ("a  b", "A B"), ("x\ud800", "X?")],
)
def test_that_names_are_compared_as_people_do(library: Library, name: str, other: str) -> None:
    library.save(small_set(name))
    assert library.find(other).name.casefold() == library.find(name).name.casefold()
    with refusal("name-taken"):
        library.save(small_set(other))


def test_that_an_unknown_name_is_answered_with_the_nearest(library: Library) -> None:
    with refusal("unknown-set") as empty:
        library.find("Bridge")
    assert "empty" in str(empty.value)
    library.save(small_set("Bridges"))
    library.save(small_set("Harbours"))
    with refusal("unknown-set") as found:
        library.find("bridge")
    assert found.value.issue.mend == "Did you mean “Bridges”?"


def test_that_an_unknown_revision_is_answered_with_those_there_are(library: Library) -> None:
    option_set = small_set()
    library.save(option_set)
    with refusal("unknown-revision") as found:
        library.load(option_set.key, 7)
    assert found.value.issue.expected == "1 to 1"


def test_that_a_taken_name_is_refused_and_nothing_saved(library: Library) -> None:
    library.save(small_set("Bridges"))
    other = small_set("bridges")
    with refusal("name-taken"):
        library.save(other)
    with refusal("name-taken"):
        library.save_as(small_set("Other"), "BRIDGES")
    assert [entry.name for entry in library.list()] == ["Bridges"]


def test_that_renaming_a_set_frees_its_name(library: Library) -> None:
    option_set = small_set("Bridges")
    library.save(option_set)
    library.save(rename_set(option_set, "Crossings"))
    library.save(small_set("Bridges"))
    assert [entry.name for entry in library.list()] == ["Bridges", "Crossings"]


def test_that_save_as_makes_a_set_of_its_own_of_the_same_lineage(library: Library) -> None:
    option_set = small_set()
    library.save(option_set)
    copy, saved = library.save_as(option_set, "  Second   try ")
    assert copy.name == "Second try"
    assert (copy.lineage, saved.set_key, saved.number) == (option_set.lineage, copy.key, 1)
    assert copy.key != option_set.key
    assert library.load(copy.key) == copy
    assert library.load(option_set.key) == option_set


def test_that_replacing_keeps_what_the_other_set_held(library: Library) -> None:
    there, here = small_set("There"), with_cost(small_set("Here"), "ferry", 5.0)
    library.save(there)
    library.save(here)
    replaced, saved = library.save_as(here, "there", replace=True)
    assert (replaced.key, replaced.lineage, saved.number) == (there.key, here.lineage, 2)
    assert library.load(there.key) == replaced == replace(here, key=there.key, name="there")
    assert library.load(there.key, 1) == there
    assert library.load(here.key) == here


def test_that_save_as_under_its_own_name_is_a_save(library: Library) -> None:
    option_set = small_set()
    library.save(option_set)
    same, saved = library.save_as(with_cost(option_set, "ferry", 3.0), option_set.name)
    assert (same.key, saved.number) == (option_set.key, 2)


def test_that_recent_sets_come_latest_first_whatever_the_clock_says(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    sets = [small_set(name) for name in "abc"]
    for year, option_set in zip((2030, 2020, 2010), sets, strict=True):
        library.save(option_set)
        monkeypatch.setattr("criteria.storage.library.now", lambda year=year: f"{year}-01-01T00:00:00+00:00")
        library.touch_recent(option_set.key)
    library.touch_recent(sets[0].key)
    assert [entry.name for entry in library.recent()] == ["a", "c", "b"]
    assert [entry.name for entry in library.recent(limit=2)] == ["a", "c"]
    with refusal("unknown-set"):
        library.touch_recent("none")


def test_that_an_archived_set_leaves_the_lists_but_not_the_library(library: Library) -> None:
    option_set = small_set()
    library.save(option_set)
    library.touch_recent(option_set.key)
    library.archive(option_set.key)
    assert library.list() == library.recent() == ()
    assert [entry.key for entry in library.list(archived=True)] == [option_set.key]
    assert library.load(library.find("bridges").key) == option_set
    library.archive(option_set.key, archived=False)
    assert [entry.key for entry in library.list()] == [option_set.key]


def test_that_an_archived_set_gives_up_its_name_until_it_is_free_again(library: Library) -> None:
    old, new = small_set(), small_set()
    library.save(old)
    library.archive(old.key)
    library.save(new)
    assert library.find("bridges").key == new.key
    with refusal("name-taken"):
        library.archive(old.key, archived=False)
    with refusal("name-taken"):
        library.save(with_cost(old, "ferry", 1.0))
    library.archive(new.key)
    library.save(with_cost(old, "ferry", 1.0))
    assert [entry.key for entry in library.list()] == [old.key]


def test_that_a_draft_outlives_the_process_until_it_is_saved(library: Library) -> None:
    option_set = small_set()
    library.save(option_set)
    worked = with_cost(option_set, "ferry", 1.0)
    library.save_draft(worked, base=1)
    library.close()
    with Library.open() as again:
        (draft,) = again.drafts()
        assert (draft.set_key, draft.session, draft.base, draft.name) == (
            option_set.key,
            SESSION,
            1,
            "Bridges",
        )
        assert again.load_draft(draft) == worked
        assert again.load(option_set.key) == option_set
        again.save(worked)
        assert again.drafts() == ()


def test_that_a_draft_of_a_set_never_saved_is_whole(library: Library) -> None:
    option_set = load_catalogue("russia-dprk")
    library.save_draft(option_set)
    assert library.load_draft(library.drafts()[0]) == option_set
    assert library.list() == ()


def test_that_the_latest_draft_of_a_set_counts(library: Library) -> None:
    option_set, other = small_set(), small_set("Other")
    for cost in (1.0, 2.0, 3.0):
        library.save_draft(with_cost(option_set, "ferry", cost))
        library.save_draft(other)
    drafts = {draft.name: draft for draft in library.drafts()}
    assert set(drafts) == {"Bridges", "Other"}
    assert library.load_draft(drafts["Bridges"]) == with_cost(option_set, "ferry", 3.0)
    library.discard_draft(drafts["Bridges"])
    assert [draft.name for draft in library.drafts()] == ["Other"]
    with refusal("unknown-draft"):
        library.load_draft(drafts["Bridges"])
    with closing(sqlite3.connect(library_path())) as raw:
        (held,) = raw.execute("SELECT count(*) FROM draft_parts WHERE draft NOT IN (SELECT id FROM drafts)")
    assert held == (0,)


def test_that_a_draft_of_another_process_is_not_taken_for_ones_own(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    option_set = small_set()
    with monkeypatch.context() as other_process:
        other_process.setattr("criteria.storage.library.SESSION", "another")
        library.save_draft(with_cost(option_set, "ferry", 1.0))
    library.save_draft(with_cost(option_set, "ferry", 2.0))
    library.save(with_cost(option_set, "ferry", 2.0))
    assert [draft.session for draft in library.drafts()] == ["another"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revisions SET saved_at = ''",
        "DELETE FROM revisions",
        "UPDATE parts SET body = x''",
        "DELETE FROM parts",
        "UPDATE labels SET label = ''",
        "DELETE FROM labels",
        "DELETE FROM sets",
        "INSERT OR REPLACE INTO parts SELECT sha256, x'' FROM parts",
        "INSERT OR REPLACE INTO revisions SELECT * FROM revisions",
        "INSERT OR REPLACE INTO labels (rowid, set_key, number, labelled_at, label) "
        "SELECT rowid, set_key, number, labelled_at, '' FROM labels",
    ],
)
def test_that_nothing_saved_can_be_changed(library: Library, statement: str) -> None:
    library.save(small_set(), "agreed")
    with closing(sqlite3.connect(library_path())) as raw, pytest.raises(sqlite3.IntegrityError) as refused:
        raw.execute(statement)
    assert "append-only" in str(refused.value) or "never deleted" in str(refused.value)


def test_that_every_connection_is_durable(library: Library) -> None:
    library.save(small_set())
    with Library.open() as second:
        for opened in (library, second):
            pragmas = {
                name: opened._connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("journal_mode", "synchronous", "foreign_keys", "user_version", "application_id")
            }
            assert pragmas == {
                "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "user_version": 2,
                "application_id": 0x504F4556,
            }  # fmt: skip


def test_that_closing_leaves_one_file(library: Library) -> None:
    library.save(empty_set("Empty"))
    library.close()
    assert [path.name for path in home().iterdir()] == ["library.sqlite3"]


def test_that_odd_paths_work(tmp_path: Path) -> None:
    path = tmp_path / "with space, 100% & #1?" / "Библиотека" / "my library.sqlite3"
    option_set = small_set()
    with Library.open(path) as library:
        library.save(option_set)
    with Library.open(path) as library:
        assert library.load(option_set.key) == option_set


def test_that_a_version_whose_origin_is_gone_is_saved_all_the_same(library: Library) -> None:
    option_set = small_set()
    assert library.save(option_set, parent=7).parent is None
    assert library.save(with_cost(option_set, "ferry", 5.0), parent=7).parent == 1
