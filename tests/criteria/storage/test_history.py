"""The history tells what every revision changed, and leads back to any of them."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from criteria.catalogue import load_catalogue
from criteria.comparison import Tally
from criteria.edits.sets import rename_set
from criteria.edits.structure import add_option
from criteria.edits.weights import set_points
from criteria.options import Option
from criteria.optionset import OptionSet, revised
from criteria.storage import history as module
from criteria.storage.errors import StorageError
from criteria.storage.history import Reader, difference, history, restore
from criteria.storage.library import Library
from tests.criteria.storage.samples import small_set, with_cost
from tests.criteria.strategies import option_sets


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open() as opened:
        yield opened


def test_that_each_revision_tells_what_it_changed(library: Library) -> None:
    first = small_set()
    second = with_cost(first, "ferry", 2.0)
    third = add_option(set_points(second, "cost", 7.0), Option("bridge", "Bridge"))
    for state in (first, second, third):
        library.save(state)
    steps = list(history(library, first.key))
    assert [step.revision.number for step in steps] == [3, 2, 1]
    assert steps[0].counts["options"] == Tally(added=1)
    assert set(steps[0].counts) == {"options", "weights", "view"}
    assert dict(steps[1].counts) == {"scores": Tally(changed=1)}
    assert dict(steps[2].counts) == {}


def test_that_a_branch_is_compared_with_what_it_was_made_from(library: Library) -> None:
    first = small_set()
    library.save(first)
    library.save(with_cost(first, "tunnel", 1.0))
    library.save(with_cost(first, "ferry", 1.0), parent=1)
    newest = next(history(library, first.key))
    assert dict(newest.counts) == {"scores": Tally(changed=1)}
    assert {change.option for change in difference(library, first.key, 2, 3).scores} == {"ferry", "tunnel"}


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sets=st.lists(option_sets(), min_size=2, max_size=4))
def test_that_a_reader_gives_every_revision_exactly(sets: list[OptionSet], library: Library) -> None:
    key = f"set {len(library.list()) + len(library.list(archived=True))}"
    states = [revised(each, key=key, name=key) for each in sets]
    numbers = [library.save(state).number for state in states]
    reader = Reader(library, key)
    for number, state in reversed(list(zip(numbers, states, strict=True))):
        assert reader.load(number) == state == library.load(key, number)


def test_that_what_two_revisions_share_is_read_once(library: Library) -> None:
    option_set = load_catalogue("russia-dprk")
    for seed in (1, 2):
        library.save(revised(option_set, seed=seed))
    reader = Reader(library, option_set.key)
    one, two = reader.load(1), reader.load(2)
    assert one.sources is two.sources
    assert one.scores["S1B"] is two.scores["S1B"]


def test_that_a_long_history_keeps_few_sets_in_memory(library: Library) -> None:
    option_set = small_set()
    for cost in range(1, 12):
        library.save(with_cost(option_set, "ferry", float(cost)))
    reader = Reader(library, option_set.key)
    for number in range(11, 1, -1):
        assert len(reader.compare(number - 1, number).scores) == 1
    assert len(reader._sets) <= module._SETS_KEPT


def test_that_going_back_is_a_new_revision_and_nothing_is_lost(library: Library) -> None:
    first = small_set()
    for cost in (1.0, 2.0, 3.0):
        library.save(with_cost(first, "ferry", cost))
    option_set, saved = restore(library, first.key, 1, "back to the first")
    assert option_set == with_cost(first, "ferry", 1.0) == library.load(first.key)
    assert (saved.number, saved.parent, saved.label) == (4, 1, "back to the first")
    assert library.load(first.key, 3) == with_cost(first, "ferry", 3.0)


def test_that_a_name_that_is_taken_by_now_is_not_taken_back(library: Library) -> None:
    first = small_set("Bridges")
    library.save(first)
    library.save(rename_set(with_cost(first, "ferry", 2.0), "Crossings"))
    library.save(small_set("Bridges"))
    option_set, _ = restore(library, first.key, 1)
    assert option_set.name == "Crossings"
    assert option_set.scores == first.scores
    library.archive(library.find("Bridges").key)
    assert restore(library, first.key, 1)[0] == first


def test_that_a_clock_gone_back_is_told(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    first = small_set()
    library.save(first)
    monkeypatch.setattr("criteria.storage.revisions.now", lambda: "2001-01-01T00:00:00.000+00:00")
    library.save(with_cost(first, "ferry", 2.0))
    steps = list(history(library, first.key))
    assert [step.clock_went_back for step in steps] == [True, False]
    assert steps[0].revision.saved_at == datetime(2001, 1, 1, tzinfo=UTC)
    assert library.load(first.key) == with_cost(first, "ferry", 2.0)


def test_that_a_revision_that_cannot_be_read_does_not_end_the_history(library: Library) -> None:
    first = small_set()
    for cost in (1.0, 2.0, 3.0, 4.0):
        library.save(with_cost(first, "ferry", cost))
    connection = library._connection
    connection.execute("DROP TRIGGER parts_keep_update")
    connection.execute(
        "UPDATE parts SET body = x'00' WHERE rowid = (SELECT max(rowid) - 1 FROM parts)"
    )  # of the third revision
    steps = list(history(library, first.key))
    assert [bool(step.issues) for step in steps] == [True, True, False, False]
    assert dict(steps[2].counts) == {"scores": Tally(changed=1)}
    with pytest.raises(StorageError) as refusal:
        difference(library, first.key, 3, 4)
    assert refusal.value.code == "damaged"
