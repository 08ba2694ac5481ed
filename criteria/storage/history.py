"""The history of a set: what each revision changed, any two compared, and going back to one of them.

Reading a long history takes a while, so it comes one revision at a time; a thread beside the window opens
a library of its own for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from criteria.comparison import Comparison, Tally, compare
from criteria.issues import Issue
from criteria.optionset import OptionSet, revised
from criteria.storage import revisions
from criteria.storage.errors import StorageError
from criteria.storage.joining import Joiner
from criteria.storage.library import Library
from criteria.storage.parts import opened
from criteria.storage.records import Revision
from criteria.words.told import Told

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
        self._joiner = Joiner(self._text)
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
        where = Told("revision {number}", number=number)
        with self._library.reading() as connection:
            found = revisions.revision(connection, self._key, number)
            manifest = revisions.manifest_of(connection, found, where)
        return self._joiner.join(manifest.parts.values(), found.schema, where)

    def _text(self, sha256: str) -> bytes:
        with self._library.reading() as connection:
            body = revisions.part_body(connection, sha256, self._key)
        return opened(body, sha256, self._key)
