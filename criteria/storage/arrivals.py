"""What a file that was opened is to the library: the same, newer, older, grown apart, or new to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from criteria.edits.sets import copied_as, rename_set
from criteria.keys import fresh_name
from criteria.optionset import OptionSet
from criteria.storage import revisions
from criteria.storage.exchange import Received
from criteria.storage.joining import Joiner
from criteria.storage.library import Library
from criteria.storage.parts import PartCache, part_of, split
from criteria.storage.past import Past, PastDecision, PastRevision
from criteria.storage.records import Entry, Revision, storable
from criteria.storage.rows import insert, seal_of

Kind = Literal["new", "related", "same", "older", "newer", "diverged"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """`entry` is the set of the same key; `number` its revision that the file holds or was made from.

    new: the library has nothing like it. related: it has sets of the same lineage. same: it is the newest
    revision. older: it is an earlier one. newer: it was made from the newest one. diverged: both have
    changes that the other has not.
    """

    kind: Kind
    entry: Entry | None = None
    number: int | None = None
    related: tuple[Entry, ...] = ()


def judge(library: Library, received: Received) -> Arrival:
    """Decided by lineage and by the checksums of revisions; names and times decide nothing."""
    option_set = received.option_set
    found = library.revisions(option_set.key)
    if not found:
        every = (*library.list(), *library.list(archived=True))
        related = tuple(entry for entry in every if entry.lineage == option_set.lineage)
        return Arrival("related" if related else "new", related=related)
    entry = library.find(option_set.key)
    sha256 = split(option_set, PartCache())[0].sha256
    held = next((revision.number for revision in found if revision.sha256 == sha256), None)
    if held is not None:
        return Arrival("same" if found[0].sha256 == sha256 else "older", entry, held)
    made_from = {*received.ancestors, *(past.manifest.sha256 for past in received.past.revisions)}
    common = next((revision.number for revision in found if revision.sha256 in made_from), None)
    return Arrival("newer" if common == found[0].number else "diverged", entry, common)


@dataclass(frozen=True, slots=True)
class Taken:
    """The set to work on from now on, and where the library has it."""

    arrival: Arrival
    option_set: OptionSet
    revision: Revision


def take_in(library: Library, received: Received) -> Taken:
    """Put what arrived where it belongs; nothing that is there is replaced.

    The same or an older one changes nothing, a newer one is the next revision, and one that grew apart
    becomes a set of its own of the same lineage.
    """
    arrival = judge(library, received)
    option_set = received.option_set
    if arrival.kind in ("same", "older"):
        found = library.revisions(option_set.key)
        revision = next(each for each in found if each.number == arrival.number)
        return Taken(arrival, library.load(option_set.key, arrival.number), revision)
    if arrival.kind == "diverged":
        option_set = copied_as(option_set, _free_name(library, option_set))
    else:
        option_set = _under_free_name(library, option_set)
        _add_past(library, received)
    newest = library.revisions(option_set.key)[:1]
    expected = newest[0].number if newest else None
    return Taken(arrival, option_set, library.save(option_set, expected=expected))


def _free_name(library: Library, option_set: OptionSet) -> str:
    return fresh_name(option_set.name, [entry.name for entry in library.list()])


def _under_free_name(library: Library, option_set: OptionSet) -> OptionSet:
    taken = library.named(option_set.name)
    if taken is None or taken.key == option_set.key:
        return option_set
    return rename_set(option_set, _free_name(library, option_set))


def _add_past(library: Library, received: Received) -> None:
    """Revisions, labels and decisions that the library has not, in one transaction."""
    past, key = received.past, received.option_set.key
    if not past.revisions:
        return
    joiner = Joiner(past.texts.__getitem__)
    with library.writing(f"room for the history of “{received.option_set.name}”") as connection:
        there = {revision.sha256: revision.number for revision in revisions.revisions_of(connection, key)}
        if not there:
            revisions.put_set(connection, _under_free_name(library, received.option_set))
        numbers: dict[int, int] = {}
        for revision in past.revisions:
            sha256 = revision.manifest.sha256
            if sha256 not in there:
                there[sha256] = max(there.values(), default=0) + 1
                option_set = joiner.join(revision.parts.values(), revision.schema, "history")
                parent = numbers.get(revision.parent) if revision.parent is not None else None
                _add_revision(connection, option_set, past, revision, there[sha256], parent)
            numbers[revision.number] = there[sha256]
        _add_decisions(connection, past, key, numbers)


def _add_revision(
    connection: sqlite3.Connection,
    option_set: OptionSet,
    past: Past,
    revision: PastRevision,
    number: int,
    parent: int | None,
) -> None:
    parts = {sha256: part_of(past.texts[sha256]) for sha256 in revision.parts.values()}
    revisions.add_parts(connection, parts)
    size = sum(len(part.body) for part in parts.values())
    made = (storable(revision.saved_at), storable(revision.app), revision.schema)
    revisions.put_revision(connection, option_set, revision.manifest, size, number, parent, made)
    if revision.label:
        added = revisions.revision(connection, option_set.key, number)
        revisions.add_label(connection, added, revision.label)


def _add_decisions(connection: sqlite3.Connection, past: Past, key: str, numbers: Mapping[int, int]) -> None:
    there = {seal for (seal,) in connection.execute("SELECT seal FROM decisions WHERE set_key = ?", (key,))}
    for entry in past.decisions:
        row = _decision_row(past, key, entry, numbers[entry.number])
        if seal_of("decisions", row) not in there:
            insert(connection, "decisions", row)


def _decision_row(past: Past, key: str, entry: PastDecision, number: int) -> dict[str, Any]:
    texts = {name: storable(getattr(entry, name)) for name in ("kind", "who", "held_on", "why", "noted_at")}
    return {
        "set_key": key,
        "number": number,
        "content": past.revisions[entry.number - 1].manifest.sha256,
        **texts,
        "weighting": None if entry.weighting is None else storable(entry.weighting),
        "app_version": storable(entry.app),
    }
