"""The library: every option set of the user with every revision, in one SQLite file.

What `save` returned for is on the disk. Nothing saved is ever changed or deleted.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from criteria.edits.sets import copied_as
from criteria.optionset import OptionSet, revised
from criteria.storage import connection as connections
from criteria.storage import drafts, revisions
from criteria.storage.clock import now
from criteria.storage.errors import refused
from criteria.storage.location import library_path, pending
from criteria.storage.lock import undisturbed
from criteria.storage.parts import PartCache, damaged, join, split
from criteria.storage.records import Draft, Entry, Revision, storable
from criteria.storage.sqlite_errors import told
from criteria.words.told import Told

SESSION = uuid4().hex  # tells this process's drafts from those that a crash left behind
WAIT_SECONDS = 5.0


class Library:
    """One user's option sets. While there is no file it is empty; the first save makes it."""

    def __init__(self, path: Path, wait: float = WAIT_SECONDS, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._wait = wait
        self._cache = PartCache()
        self._connection, self._file = self._opened()

    @classmethod
    def open(cls, path: Path | None = None, wait: float = WAIT_SECONDS, *, read_only: bool = False) -> Self:
        """The library at a path, else the user's own; `wait` is for another process that writes, in s.

        `read_only` is for a second window, and for a library of a newer version of the program.
        """
        return cls(library_path() if path is None else path, wait, read_only)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def save(
        self,
        option_set: OptionSet,
        label: str = "",
        parent: int | None = None,
        *,
        expected: int | None = None,
    ) -> Revision:
        """Add a revision, or return the newest one when it holds the same already.

        `parent` is the revision that the work started from, by default the newest. A name that another
        set has is refused, and with `expected`, any revision but this one as the newest. This process's
        draft of the set is done with.
        """
        manifest, parts = split(option_set, self._cache)
        with self.writing(f"room to save “{option_set.name}”") as connection:
            saved = revisions.newest_revision(connection, option_set.key)
            if saved is not None and expected not in (None, saved.number):
                raise refused(
                    "saved-meanwhile",
                    f"“{option_set.name}”",
                    Told("revision {number}, saved meanwhile", number=saved.number),
                    Told("revision {expected}", expected=expected),
                    "Nothing was saved. Do the same again on the newest revision.",
                )
            if saved is None or saved.sha256 != manifest.sha256:
                self._refuse_taken_name(connection, option_set.name, option_set.key)
                revisions.put_set(connection, option_set)
                revisions.add_parts(connection, parts)
                size = sum(len(part.body) for part in parts.values())
                saved = revisions.add_revision(connection, option_set, manifest, size, parent)
            if label and label != saved.label:
                saved = revisions.add_label(connection, saved, label)
            drafts.discard_own(connection, option_set.key, SESSION)
            return saved

    def save_as(
        self, option_set: OptionSet, name: str, *, replace: bool = False, label: str = ""
    ) -> tuple[OptionSet, Revision]:
        """Save as a set of its own; a name that is taken is refused.

        With `replace`, the set of that name gets this one as its next revision, and keeps what it held
        before as history. Returns the set to work on from now on.
        """
        clean = " ".join(name.split())
        with self.reading() as connection:
            taken = revisions.live_entry(connection, clean)
            if taken is not None and not replace:
                self._refuse_taken_name(connection, clean, option_set.key)
        if taken is None:
            copy = copied_as(option_set, clean)
        else:
            copy = revised(option_set, key=taken.key, name=clean)
        return copy, self.save(copy, label)

    def load(self, key: str, revision: int | None = None) -> OptionSet:
        """A revision, by default the newest; every part of it is proved by its checksum."""
        with self.reading() as connection:
            found = revisions.revision(connection, storable(key), revision)
            name = revisions.found_entry(connection, found.set_key).name
            where = Told("“{name}”, revision {number}", name=name, number=found.number)
            option_set = join(revisions.content(connection, found, where), where, found.schema)
        if option_set.key != key:
            raise damaged(where, "the content of another option set")
        return option_set

    def list(self, archived: bool = False) -> tuple[Entry, ...]:
        """Every set by name; the archived ones instead when asked."""
        with self.reading() as connection:
            return revisions.entries(connection, archived)

    def find(self, name_or_key: str) -> Entry:
        """The set with this key or name, ignoring case; the error names the nearest ones."""
        with self.reading() as connection:
            return revisions.found_entry(connection, name_or_key)

    def named(self, name: str) -> Entry | None:
        """The set of this name that is not archived, ignoring case."""
        with self.reading() as connection:
            return revisions.live_entry(connection, name)

    def label(self, key: str, number: int, label: str) -> Revision:
        """Label a revision, such as “agreed”; an empty label takes it away. Earlier labels stay on record."""
        with self.writing("room for a label") as connection:
            found = revisions.revision(connection, key, number)
            return found if found.label == label else revisions.add_label(connection, found, label)

    def revisions(self, key: str) -> tuple[Revision, ...]:
        """All revisions of a set, newest first."""
        with self.reading() as connection:
            return revisions.revisions_of(connection, key)

    def recent(self, limit: int = 10) -> tuple[Entry, ...]:
        """The sets opened last, the latest first; archived ones are left out."""
        with self.reading() as connection:
            return revisions.recent_entries(connection, limit)

    def touch_recent(self, key: str) -> None:
        """Note that a set was opened now."""
        self.find(key)
        with self.writing("room for the list of recent option sets") as connection:
            connection.execute(
                "INSERT INTO recent VALUES (?1, (SELECT 1 + ifnull(max(place), 0) FROM recent), ?2) "
                "ON CONFLICT (set_key) DO UPDATE SET place = excluded.place, opened_at = excluded.opened_at",
                (key, now()),
            )

    def archive(self, key: str, archived: bool = True) -> None:
        """Put a set away, or bring it back under its name if that is still free."""
        entry = self.find(key)
        with self.writing(f"room to archive “{entry.name}”") as connection:
            if not archived:
                self._refuse_taken_name(connection, entry.name, key)
            revisions.put_archived(connection, key, archived)

    def save_draft(self, option_set: OptionSet, base: int | None = None) -> None:
        """Keep unsaved work where a crash cannot reach it, in place of this process's draft of the set.

        `base` is the revision that the work started from.
        """
        manifest, parts = split(option_set, self._cache)
        with self.writing(f"room for a draft of “{option_set.name}”") as connection:
            drafts.put_draft(connection, option_set, SESSION, base, manifest, parts)

    def drafts(self) -> tuple[Draft, ...]:
        """All drafts, newest first; those whose session is SESSION are this process's own."""
        with self.reading() as connection:
            return drafts.all_drafts(connection)

    def load_draft(self, draft: Draft) -> OptionSet:
        where = Told("draft of “{draft}”", draft=draft.name)
        with self.reading() as connection:
            return join(drafts.draft_content(connection, draft, where), where, draft.schema)

    def discard_draft(self, draft: Draft) -> None:
        with self.writing("room to discard a draft") as connection:
            drafts.discard(connection, draft)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        self._follow_file()
        with told(self.path, "a library that can be read"):
            yield self._connection

    @contextmanager
    def writing(self, wanted: str) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is on the disk afterwards, or nothing."""
        if self.read_only:
            raise refused("read-only", self.path, "a library that was opened to be read only", wanted,
                          "Nothing was saved. Export the option set instead.")  # fmt: skip
        with told(self.path, wanted), ExitStack() as locks:
            connection = self._begun(locks)
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                connection.rollback()
                raise

    def _begun(self, locks: ExitStack) -> sqlite3.Connection:
        """A transaction in the file that has the library's name, and keeps it until the end.

        While waiting for a writer, that writer may have put a restored file in its place.
        """
        while True:
            self._follow_file(make=True)
            locks.enter_context(undisturbed(self.path, self._wait))
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            if connections.identity(self.path) == self._file and not pending(self.path):
                return connection
            connection.rollback()
            locks.close()

    def _follow_file(self, make: bool = False) -> None:
        """Open the file when it appears, and let go of one that was deleted or replaced.

        A save into a deleted file would be acknowledged and lost.
        """
        file = connections.identity(self.path)
        if file != self._file or (make and (file is None or pending(self.path))):
            before = self._connection
            self._connection, self._file = self._opened(make)
            before.close()

    def _opened(self, make: bool = False) -> tuple[sqlite3.Connection, connections.Identity | None]:
        if pending(self.path):
            from criteria.storage.replacement import finish

            finish(self.path)
        if make and connections.identity(self.path) is None:
            connections.create(self.path)
        file = connections.identity(self.path)
        if file is None:
            return connections.blank(), None
        return connections.connect(self.path, self._wait, self.read_only), file

    def _refuse_taken_name(self, connection: sqlite3.Connection, name: str, key: str) -> None:
        taken = revisions.live_entry(connection, name)
        if taken is not None and taken.key != key:
            raise refused(
                "name-taken",
                "library",
                Told("another option set named “{taken}”", taken=taken.name),
                "a name of its own",
                "Choose another name, or replace that set.",
            )
