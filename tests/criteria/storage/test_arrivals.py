"""A file that arrives is judged by its content and by what it was made from, and nothing is replaced."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from criteria.catalogue import load_catalogue
from criteria.edits.sets import copied_as, rename_set
from criteria.optionset import OptionSet, revised
from criteria.storage import exchange
from criteria.storage.arrivals import judge, take_in
from criteria.storage.decisions import decide, decisions
from criteria.storage.errors import StorageError
from criteria.storage.exchange import read_exchange, receive, write_exchange
from criteria.storage.history import history
from criteria.storage.library import Library
from criteria.storage.sending import send, send_open
from criteria.storage.verification import verify
from tests.criteria.storage.samples import small_set, with_cost


@pytest.fixture
def mine(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "mine" / "library.sqlite3") as library:
        yield library


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "theirs" / "library.sqlite3") as library:
        yield library


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bridges.optionset.json"


def states(count: int) -> list[OptionSet]:
    option_set = small_set()
    return [with_cost(option_set, "ferry", float(cost)) for cost in range(1, count + 1)]


def save_all(library: Library, sets: list[OptionSet]) -> str:
    for option_set in sets:
        library.save(option_set)
    return sets[0].key


def test_that_a_set_nobody_has_is_new_and_keeps_its_key(mine: Library, theirs: Library, file: Path) -> None:
    (option_set,) = states(1)
    save_all(mine, [option_set])
    send(mine, option_set.key, file)
    taken = take_in(theirs, receive(file))
    assert (taken.arrival.kind, taken.option_set, taken.revision.number) == ("new", option_set, 1)
    assert theirs.load(option_set.key) == option_set
    assert judge(theirs, receive(file)).kind == "same"
    assert take_in(theirs, receive(file)).revision == taken.revision


def test_that_a_set_whose_name_is_taken_gets_a_name_of_its_own(mine: Library, file: Path) -> None:
    mine.save(small_set("Bridges"))
    other = small_set("bridges")
    write_exchange(other, file)
    taken = take_in(mine, receive(file))
    assert (taken.option_set.name, taken.option_set.key) == ("bridges (2)", other.key)


def test_that_a_copy_of_a_set_here_is_related(mine: Library, file: Path) -> None:
    (option_set,) = states(1)
    mine.save(option_set)
    write_exchange(copied_as(option_set, "Copy"), file)
    arrival = judge(mine, receive(file))
    assert (arrival.kind, [entry.name for entry in arrival.related]) == ("related", ["Bridges"])
    assert take_in(mine, receive(file)).option_set.name == "Copy"


def test_that_an_earlier_revision_changes_nothing(mine: Library, file: Path) -> None:
    sets = states(3)
    key = save_all(mine, sets)
    send(mine, key, file, 2)
    assert (judge(mine, receive(file)).kind, judge(mine, receive(file)).number) == ("older", 2)
    taken = take_in(mine, receive(file))
    assert (taken.option_set, taken.revision.number) == (sets[1], 2)
    assert len(mine.revisions(key)) == 3


def test_that_what_was_changed_elsewhere_and_sent_back_is_newer(
    mine: Library, theirs: Library, file: Path
) -> None:
    sets = states(4)
    key = save_all(mine, sets[:2])
    send(mine, key, file)
    take_in(theirs, receive(file))
    theirs.save(sets[2])
    theirs.save(sets[3])
    send(theirs, key, file)
    arrival = judge(mine, receive(file))
    assert (arrival.kind, arrival.number) == ("newer", 2)
    taken = take_in(mine, receive(file))
    assert (taken.revision.number, taken.revision.parent) == (3, 2)
    assert mine.load(key) == sets[3]
    assert judge(theirs, receive(file)).kind == "same"


def test_that_changes_on_both_sides_are_both_kept(mine: Library, theirs: Library, file: Path) -> None:
    sets = states(4)
    key = save_all(mine, sets[:2])
    send(mine, key, file)
    take_in(theirs, receive(file))
    theirs.save(sets[2])
    send(theirs, key, file)
    mine.save(sets[3])
    arrival = judge(mine, receive(file))
    assert (arrival.kind, arrival.number) == ("diverged", 2)
    taken = take_in(mine, receive(file))
    assert (taken.option_set.name, taken.option_set.lineage) == ("Bridges (2)", sets[0].lineage)
    assert taken.option_set.scores == sets[2].scores
    assert mine.load(key) == sets[3]
    assert len(mine.list()) == 2


def test_that_a_changed_file_that_names_no_origin_has_grown_apart(mine: Library, file: Path) -> None:
    sets = states(2)
    mine.save(sets[0])
    write_exchange(sets[1], file)
    assert (judge(mine, receive(file)).kind, judge(mine, receive(file)).number) == ("diverged", None)


def test_that_unsaved_changes_are_sent_with_their_origin(mine: Library, file: Path) -> None:
    sets = states(2)
    mine.save(sets[0])
    send_open(mine, sets[1], 1, file)
    assert receive(file).revision is None
    assert judge(mine, receive(file)).kind == "newer"


def test_that_an_older_program_can_read_a_file_without_origin_only(mine: Library, file: Path) -> None:
    (option_set,) = states(1)
    write_exchange(option_set, file)
    assert json.loads(file.read_bytes())["min_reader"] == 1
    mine.save(option_set)
    send(mine, option_set.key, file)
    assert json.loads(file.read_bytes())["min_reader"] == 2


def with_history(library: Library, file: Path, option_set: OptionSet | None = None) -> list[OptionSet]:
    """Three revisions, one labelled, one signed, the last a branch of the first."""
    option_set = option_set or small_set()
    sets = [revised(option_set, seed=seed) for seed in (1, 2, 3)]
    library.save(sets[0])
    library.save(sets[1], "agreed")
    library.save(sets[2], parent=1)
    decide(library, option_set.key, 2, "signed", "Minister", "no better one", "24 Nov", "ru_mfa")
    send(library, option_set.key, file, with_history=True)
    return sets


def test_that_a_history_arrives_whole(mine: Library, theirs: Library, file: Path) -> None:
    sets = with_history(mine, file)
    key = sets[0].key
    assert read_exchange(file) == sets[2]
    taken = take_in(theirs, receive(file))
    assert (taken.arrival.kind, taken.revision.number) == ("new", 3)
    assert [theirs.load(key, number) for number in (1, 2, 3)] == sets
    assert theirs.revisions(key) == mine.revisions(key)
    (sent,), (signed,) = decisions(theirs, key), decisions(mine, key)
    assert sent == signed
    assert verify(theirs.path).sound
    assert [step.counts.keys() for step in history(theirs, key)] == [
        step.counts.keys() for step in history(mine, key)
    ]


def test_that_a_history_with_a_taken_name_arrives_too(mine: Library, theirs: Library, file: Path) -> None:
    sets = with_history(mine, file)
    theirs.save(small_set(sets[0].name))
    taken = take_in(theirs, receive(file))
    assert taken.revision.number == 4
    assert taken.option_set == rename_set(sets[2], f"{sets[2].name} (2)")
    assert verify(theirs.path).sound


def test_that_only_what_is_missing_of_a_history_is_added(mine: Library, theirs: Library, file: Path) -> None:
    sets = with_history(mine, file)
    key = sets[0].key
    take_in(theirs, receive(file))
    for seed in (4, 5):
        theirs.save(revised(sets[0], seed=seed))
    decide(theirs, key, 4, "agreed", "All")
    send(theirs, key, file, with_history=True)
    taken = take_in(mine, receive(file))
    assert (taken.arrival.kind, taken.revision.number) == ("newer", 5)
    assert mine.revisions(key) == theirs.revisions(key)
    assert decisions(mine, key) == decisions(theirs, key)
    assert take_in(mine, receive(file)).arrival.kind == "same"
    assert verify(mine.path).sound


def test_that_a_history_takes_little_more_than_its_changes(mine: Library, file: Path) -> None:
    sets = with_history(mine, file, load_catalogue("russia-dprk"))
    whole = file.stat().st_size
    send(mine, sets[0].key, file)
    assert whole < 2.3 * file.stat().st_size


def test_that_a_history_too_large_is_refused(
    mine: Library, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sets = with_history(mine, file)
    before = file.read_bytes()
    monkeypatch.setattr(exchange, "LARGEST_SIZE", len(before) - 1)
    with pytest.raises(StorageError, match="without history") as refusal:
        send(mine, sets[0].key, file, with_history=True)
    assert refusal.value.code == "too-large"
    assert file.read_bytes() == before


def _set(*steps: Any, to: Any) -> Any:
    def mutate(history: Any) -> None:
        at = history
        for step in steps[:-1]:
            at = at[step]
        at[steps[-1]] = to

    return mutate


def _spoil_part(history: Any) -> None:
    next(iter(history["parts"].values()))["name"] = "Other"


def _drop_part(history: Any) -> None:
    del history["parts"][history["revisions"][1]["parts"]["options"]]


@pytest.mark.parametrize(
    ("mutate", "where", "code"),
    [
        (_set("revisions", 1, "number", to="2"), "$.history.revisions[1].number", "wrong-type"),
        (_set("revisions", 1, "number", to=7), "$.history.revisions[1].number", "order"),
        (_set("revisions", 0, "parent", to=1), "$.history.revisions[0].parent", "order"),
        (_set("revisions", 2, "parent", to=-1), "$.history.revisions[2].parent", "order"),
        (_set("revisions", 0, "schema", to=9), "$.history.revisions[0].schema", "newer"),
        (_set("revisions", 0, "colour", to=9), "$.history.revisions[0].colour", "unknown-field"),
        (_set("revisions", to={}), "$.history.revisions", "wrong-type"),
        (_set("parts", to=[]), "$.history.parts", "wrong-type"),
        (_set("parts", "a", to=[]), "$.history.parts.a", "wrong-type"),
        (_set("colour", to=[]), "$.history.colour", "unknown-field"),
        (_set("decisions", 0, "number", to=9), "$.history.decisions[0].number", "order"),
        (_set("decisions", 0, "who", to=None), "$.history.decisions[0].who", "wrong-type"),
        (_spoil_part, "$.history.parts", "checksum"),
        (_drop_part, "$.history.revisions[", "missing-part"),
        (_set("revisions", 1, "parts", to={}), "$.history.revisions[1]", "damaged"),
    ],
)
def test_that_a_fault_in_a_history_is_named_by_its_path(
    mine: Library, theirs: Library, file: Path, mutate: Any, where: str, code: str
) -> None:
    with_history(mine, file)
    parsed = json.loads(file.read_bytes())
    mutate(parsed["history"])
    file.write_text(json.dumps(parsed), encoding="utf-8")
    with pytest.raises(StorageError) as refusal:
        take_in(theirs, receive(file))
    assert refusal.value.code == code
    assert refusal.value.issue.where.startswith(f"{file.name}, {where}")
    assert theirs.list() == ()


def test_that_a_history_of_another_set_is_refused(mine: Library, theirs: Library, file: Path) -> None:
    sets = with_history(mine, file)
    parsed = json.loads(file.read_bytes())
    other = file.with_name("other.optionset.json")
    write_exchange(copied_as(sets[0], "Other"), other)
    parsed |= {name: json.loads(other.read_bytes())[name] for name in ("key", "body", "sha256")}
    file.write_text(json.dumps(parsed), encoding="utf-8")
    with pytest.raises(StorageError, match="another option set"):
        receive(file)
