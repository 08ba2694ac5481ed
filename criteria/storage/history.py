"""The history of a set: what each revision changed, any two compared, and going back to one of them.

Reading a long history takes a while, so it comes one revision at a time; a thread beside the window opens
a library of its own for it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from criteria.comparison import Comparison, Tally, compare
from criteria.frozen import frozen
from criteria.issues import Issue, OptionSetError
from criteria.optionset import OptionSet, revised
from criteria.storage import revisions
from criteria.storage.encoding import SCHEMA, fields_from_json
from criteria.storage.errors import StorageError
from criteria.storage.library import Library
from criteria.storage.parts import opened
from criteria.storage.records import Revision
from criteria.storage.strict_json import parse_json

_SETS_KEPT = 4


@dataclass(frozen=True, slots=True)
class Step:
    """A revision and how much it changed in each list since the one it was made from.

    `counts` is empty for the first revision, and for one that cannot be compared, whose `issues` say why.
    `clock_went_back` when it says that it was saved before the one it was made from.
    """

    revision: Revision
    counts: Mapping[str, Tally]
    issues: tuple[Issue, ...] = ()
    clock_went_back: bool = False


def history(library: Library, key: str) -> Iterator[Step]:
    """Newest first; each step is worked out when it is asked for."""
    found = library.revisions(key)
    by_number = {revision.number: revision for revision in found}
    reader = Reader(library, key)
    for revision in found:
        parent = by_number.get(revision.parent or 0)
        if parent is None:
            yield Step(revision, {})
            continue
        went_back = revision.saved_at < parent.saved_at
        try:
            counts = reader.compare(parent.number, revision.number).counts()
        except StorageError as failure:
            yield Step(revision, {}, failure.issues, went_back)
        else:
            yield Step(revision, counts, (), went_back)


def difference(library: Library, key: str, before: int, after: int) -> Comparison:
    """Everything that differs between two revisions of a set."""
    return Reader(library, key).compare(before, after)


def restore(library: Library, key: str, number: int, label: str = "") -> tuple[OptionSet, Revision]:
    """Save an earlier revision as the newest one; under its present name, if that of then is taken.

    Returns the set to work on from now on.
    """
    option_set = library.load(key, number)
    taken = library.named(option_set.name)
    if taken is not None and taken.key != key:
        present = library.load(key)
        option_set = revised(option_set, name=present.name, short_name=present.short_name)
    return option_set, library.save(option_set, label, number)


class Reader:
    """Reads many revisions of a set, each part of them once: what two revisions share is one object."""

    def __init__(self, library: Library, key: str) -> None:
        self._library = library
        self._key = key
        self._parts: dict[str, dict[str, Any]] = {}
        self._rows: dict[tuple[str, ...], Mapping[str, Any]] = {}
        self._sets: dict[int, OptionSet] = {}

    def compare(self, before: int, after: int) -> Comparison:
        return compare(self.load(before), self.load(after))

    def load(self, number: int) -> OptionSet:
        if number not in self._sets:
            while len(self._sets) >= _SETS_KEPT:
                del self._sets[next(iter(self._sets))]
            self._sets[number] = self._loaded(number)
        return self._sets[number]

    def _loaded(self, number: int) -> OptionSet:
        with self._library.reading() as connection:
            found = revisions.revision(connection, self._key, number)
            where = f"revision {number}"
            if found.schema != SCHEMA:  # its parts are not those of this version
                return self._library.load(self._key, number)
            manifest = revisions.manifest_of(connection, found, where)
            parts = [(sha, self._part(connection, sha, where)) for sha in manifest.parts.values()]
        merged: dict[str, Any] = {"scores": self._scores(parts)}
        for _, part in parts:
            merged |= {name: value for name, value in part.items() if name != "scores"}
        like = next(reversed(self._sets.values()), None)
        try:
            return OptionSet(**merged, unchanged=like)
        except OptionSetError as failure:
            raise StorageError(failure.issues) from failure

    def _part(self, connection: sqlite3.Connection, sha256: str, where: str) -> dict[str, Any]:
        if sha256 not in self._parts:
            text = opened(revisions.part_body(connection, sha256, where), sha256, where)
            self._parts[sha256] = fields_from_json(parse_json(text, where, own=True), where)
        return self._parts[sha256]

    def _scores(self, parts: list[tuple[str, dict[str, Any]]]) -> Mapping[str, Any]:
        """The rows of each scenario, whose parts may be several."""
        pieces: dict[str, list[tuple[str, Mapping[str, Any]]]] = {}
        for sha256, part in parts:
            for scenario, rows in part.get("scores", {}).items():
                pieces.setdefault(scenario, []).append((sha256, rows))
        return {scenario: self._merged(scenario, found) for scenario, found in pieces.items()}

    def _merged(self, scenario: str, pieces: list[tuple[str, Mapping[str, Any]]]) -> Mapping[str, Any]:
        key = (scenario, *(sha256 for sha256, _ in pieces))
        if key not in self._rows:
            rows = {option: row for _, piece in pieces for option, row in piece.items()}
            self._rows[key] = frozen({option: frozen(row) for option, row in rows.items()})
        return self._rows[key]
