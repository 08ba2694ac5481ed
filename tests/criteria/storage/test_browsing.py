"""Sets are found, renamed and copied; nothing that they held before is lost by it."""

from collections.abc import Iterator

import pytest

from criteria.storage.browsing import duplicate, rename, room, search
from criteria.storage.errors import StorageError
from criteria.storage.library import Library
from tests.criteria.storage.samples import small_set, with_cost


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open() as opened:
        yield opened


def names(library: Library, words: str = "", **options: object) -> list[str]:
    return [entry.name for entry in search(library, words, **options)]  # type: ignore[arg-type]  # a test's own


def test_that_every_word_must_be_in_the_name_or_a_label(library: Library) -> None:
    library.save(small_set("River crossing"), "agreed by all")
    library.save(small_set("Crossing of the Ärmel"))
    library.save(small_set("Harbours"), "Agreed")
    assert names(library) == ["Crossing of the Ärmel", "Harbours", "River crossing"]
    assert names(library, " CROSSING  ") == ["Crossing of the Ärmel", "River crossing"]
    assert names(library, "crossing ärm") == ["Crossing of the Ärmel"]
    assert names(library, "agreed") == ["Harbours", "River crossing"]
    assert names(library, "agreed river") == ["River crossing"]
    assert names(library, "%") == []
    assert names(library, "bridge") == []


def test_that_the_shelf_and_the_order_can_be_chosen(library: Library) -> None:
    sets = {name: small_set(name) for name in ("a", "b", "c")}
    for option_set in sets.values():
        library.save(option_set)
    library.touch_recent(sets["a"].key)
    library.touch_recent(sets["c"].key)
    library.archive(sets["b"].key)
    assert names(library, archived=True) == ["b"]
    assert names(library) == ["a", "c"]
    assert search(library)[0].opened_at is not None
    library.save(with_cost(sets["a"], "ferry", 1.0))
    assert names(library, order="saved")[0] == "a"


def test_that_a_new_name_is_a_revision_and_a_taken_one_is_refused(library: Library) -> None:
    option_set = small_set("Bridges")
    library.save(option_set)
    library.save(small_set("Harbours"))
    assert rename(library, option_set.key, "  Crossings ").number == 2
    assert library.find("Crossings").key == option_set.key
    assert library.load(option_set.key, 1) == option_set
    for name, code in (("harbours", "name-taken"), ("  ", "empty-name")):
        with pytest.raises(StorageError) as refusal:
            rename(library, option_set.key, name)
        assert refusal.value.code == code


def test_that_a_copy_is_a_set_of_its_own(library: Library) -> None:
    option_set = small_set("Bridges")
    library.save(option_set)
    first, saved = duplicate(library, option_set.key)
    second, _ = duplicate(library, option_set.key)
    named, _ = duplicate(library, option_set.key, " Mine ")
    assert [first.name, second.name, named.name] == ["Bridges (2)", "Bridges (3)", "Mine"]
    assert (first.lineage, saved.number) == (option_set.lineage, 1)
    assert len({option_set.key, first.key, second.key, named.key}) == 4
    assert library.load(first.key) == first


def test_that_room_counts_shared_parts_once(library: Library) -> None:
    option_set = small_set()
    library.save(option_set)
    one = room(library, option_set.key)
    assert (one.revisions, one.stored) == (1, one.newest)
    for cost in range(1, 4):
        library.save(with_cost(option_set, "ferry", float(cost)))
    four = room(library, option_set.key)
    assert four.revisions == 4
    assert one.stored < four.stored < 4 * four.newest
