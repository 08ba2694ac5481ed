"""What a browser of the library does: find, rename and copy sets, and tell how much room they take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from criteria.edits.sets import copied_as, rename_set
from criteria.keys import fresh_name
from criteria.optionset import OptionSet
from criteria.storage import revisions
from criteria.storage.errors import StorageError, refused
from criteria.storage.library import Library
from criteria.storage.records import Entry, Revision, folded

Order = Literal["name", "used", "saved", "size"]
_NEVER = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Sets, and the text that each is found by: read once, searched at every key that is typed."""

    entries: tuple[Entry, ...]
    texts: Mapping[str, str]

    def search(self, words: str = "", order: Order = "name") -> tuple[Entry, ...]:
        """Sets whose name or labels hold every word; by name, or the latest or largest first."""
        wanted = folded(words).split()
        found = self.entries
        if wanted:
            found = tuple(e for e in found if all(word in self.texts[e.key] for word in wanted))
        if order == "used":
            return tuple(sorted(found, key=lambda entry: entry.opened_at or _NEVER, reverse=True))
        if order == "saved":
            return tuple(sorted(found, key=lambda entry: entry.saved_at, reverse=True))
        if order == "size":
            return tuple(sorted(found, key=lambda entry: entry.size, reverse=True))
        return found


def shelf(library: Library, archived: bool = False) -> Shelf:
    """Every set by name, or those that were put away."""
    found, labels = library.list(archived), _labels(library)
    return Shelf(found, {e.key: f"{folded(e.name)} {labels.get(e.key, '')}" for e in found})


def search(
    library: Library, words: str = "", archived: bool = False, order: Order = "name"
) -> tuple[Entry, ...]:
    return shelf(library, archived).search(words, order)


def _labels(library: Library) -> dict[str, str]:
    with library.reading() as connection:
        rows = connection.execute("SELECT set_key, group_concat(label, ' ') FROM labels GROUP BY set_key")
        return {key: folded(text) for key, text in rows}


def rename(library: Library, key: str, name: str) -> Revision:
    """Give a set another name, as a revision like any other."""
    if not name.strip():
        raise refused("empty-name", "library", "an empty name", "a name", "Give it a name.")
    return library.save(rename_set(library.load(key), name))


def duplicate(library: Library, key: str, name: str = "") -> tuple[OptionSet, Revision]:
    """Save the newest revision as a set of its own; without a name, under its own with a number."""
    option_set = library.load(key)
    copy = copied_as(option_set, " ".join(name.split()) or _free_name(library, option_set.name))
    return copy, library.save(copy)


def _free_name(library: Library, name: str) -> str:
    return fresh_name(name, [entry.name for entry in library.list()])


@dataclass(frozen=True, slots=True)
class Room:
    """What a set takes up: all of its revisions in bytes on the disk, and the newest one by itself."""

    revisions: int
    stored: int
    newest: int


def room(library: Library, key: str) -> Room:
    """Parts that several revisions share are counted once; one that cannot be read is left out."""
    found = library.revisions(key)
    with library.reading() as connection:
        parts: set[str] = set()
        for revision in found:
            try:
                parts.update(revisions.manifest_of(connection, revision, "").parts.values())
            except StorageError:
                continue
        question = "SELECT length(body) FROM parts WHERE sha256 = ?"
        sizes = [connection.execute(question, (sha256,)).fetchone() for sha256 in parts]
    return Room(len(found), sum(size for (size,) in filter(None, sizes)), found[0].size if found else 0)
