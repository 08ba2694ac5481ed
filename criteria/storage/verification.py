"""Full verification: every page, checksum, seal and reference of a library, and every newest revision.

For a thread beside the window: it opens the library by itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from criteria.issues import Issue, error
from criteria.storage import drafts, revisions
from criteria.storage.connection import blank, identity, reading, reading_file
from criteria.storage.encoding import SCHEMA
from criteria.storage.errors import StorageError
from criteria.storage.parts import damaged, join, opened, read_manifest
from criteria.storage.records import Revision, folded, storable
from criteria.storage.rows import SEALED, seal
from criteria.storage.schema import USER_VERSION
from criteria.storage.sqlite_errors import told
from criteria.storage.strict_json import parse_json
from criteria.storage.task import UNWATCHED, Cancelled, Task
from criteria.words.told import Told

_MEND = "Open another revision, or restore a backup."
_WITH_KEY = "rest"  # the part that is looked into first
_STEPS_PER_QUESTION = 100_000
_COUNTED = ("sets", "revisions", "parts", "labels", "decisions", "drafts")


@dataclass(frozen=True, slots=True)
class Since:
    """The last rows whose content was proved before: of a copy, only what came after them is."""

    part: int = 0
    revision: int = 0


EVERYTHING = Since()


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found, and how much was looked at: rows by table."""

    issues: tuple[Issue, ...]
    rows: Mapping[str, int]

    @property
    def sound(self) -> bool:
        return not self.issues


def verify(library: Path, task: Task = UNWATCHED) -> Verification:
    """Read everything in a library that may be in use; one that is not there has nothing wrong."""
    if identity(library) is None:
        return Verification((), dict.fromkeys(_COUNTED, 0))
    with told(library, "a library that can be read"), closing(reading(library)) as connection:
        return _verified(connection, str(library), task)


def verify_file(path: Path, where: str, task: Task = UNWATCHED, since: Since = EVERYTHING) -> Verification:
    """The same for a file that nobody has open, such as a backup; nothing is left beside it."""
    with told(path, "a library that can be read"), closing(reading_file(path)) as connection:
        return _verified(connection, where, task, since)


def _verified(
    connection: sqlite3.Connection, where: str, task: Task, since: Since = EVERYTHING
) -> Verification:
    """One moment of the library: whatever is saved meanwhile is left out."""
    connection.execute("BEGIN")
    connection.set_progress_handler(task.cancelled, _STEPS_PER_QUESTION)
    try:
        found = dict.fromkeys(_issues(connection, where, task, since))
        return Verification(tuple(found), _counts(connection))
    except sqlite3.OperationalError as failure:
        if getattr(failure, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled from failure
        return Verification((_unreadable(where, failure),), {})
    except (sqlite3.DatabaseError, UnicodeDecodeError) as failure:  # so damaged that SQLite stopped reading
        return Verification((_unreadable(where, failure),), {})


def _unreadable(where: str, failure: Exception) -> Issue:
    return error(
        "damaged", where, Told("a damaged library ({failure})", failure=failure), "a sound library", _MEND
    )


def _counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] if table in there else 0
        for table in _COUNTED
    }


def _issues(connection: sqlite3.Connection, where: str, task: Task, since: Since) -> Iterator[Issue]:
    task.reached(0, 1)
    pages = list(broken_pages(connection, where))
    yield from pages
    if pages:
        return  # rows cannot be trusted to be where SQLite looks for them
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == USER_VERSION:
        yield from _altered_tables(connection, where)
        yield from _broken_seals(connection)
    sound = _sound_parts(connection, task, since.part)
    yield from _broken_revisions(connection, sound, since.revision)
    yield from _broken_sets(connection)
    yield from _broken_drafts(connection)


def broken_pages(connection: sqlite3.Connection, where: str) -> Iterator[Issue]:
    """What SQLite itself finds wrong."""
    for (report,) in connection.execute("PRAGMA integrity_check(20)"):
        if report != "ok":
            yield error("damaged", where, str(report), "a sound library", _MEND)
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        found = Told("a row of {table} that refers to a missing one of {parent}", table=table, parent=parent)
        yield error("damaged", where, found, "a sound library", _MEND)


def _altered_tables(connection: sqlite3.Connection, where: str) -> Iterator[Issue]:
    """Definitions that are not what the program wrote, such as a trigger that holds nothing any more."""
    question = "SELECT name, sql FROM sqlite_master WHERE sql NOT NULL AND name NOT LIKE 'sqlite_%'"
    with closing(blank()) as expected:
        wanted = dict(expected.execute(question))
    there = dict(connection.execute(question))
    for name in sorted(wanted.keys() | there.keys()):
        if there.get(name) != wanted.get(name):
            yield error(
                "damaged",
                where,
                Told("another definition of {name}", name=name),
                "that of the program",
                _MEND,
            )


def _broken_seals(connection: sqlite3.Connection) -> Iterator[Issue]:
    for table, columns in SEALED.items():
        names = {"sets": "key"}.get(table, "set_key")
        for owner, stated, *values in connection.execute(
            f"SELECT {names}, seal, {', '.join(columns)} FROM {table}"
        ):
            if stated != seal(*values):
                yield error(
                    "damaged",
                    Told("{table} of “{name}”", table=table, name=_name_of(connection, owner)),
                    "a row that does not match its seal",
                    "what was saved",
                    _MEND,
                )


def _name_of(connection: sqlite3.Connection, key: str) -> str:
    row = connection.execute("SELECT name FROM sets WHERE key = ?", (key,)).fetchone()
    return row[0] if row else key


def _sound_parts(connection: sqlite3.Connection, task: Task, since: int) -> set[str]:
    sound = {
        sha256 for (sha256,) in connection.execute("SELECT sha256 FROM parts WHERE rowid <= ?", (since,))
    }
    (total,) = connection.execute("SELECT count(*) FROM parts WHERE rowid > ?", (since,)).fetchone()
    rows = connection.execute("SELECT sha256, body FROM parts WHERE rowid > ?", (since,))
    for done, (sha256, body) in enumerate(rows):
        if done % 500 == 0:
            task.reached(done, total)
        try:
            opened(body, sha256, "")
        except StorageError:
            continue
        sound.add(sha256)
    return sound


def _broken_revisions(connection: sqlite3.Connection, sound: set[str], since: int) -> Iterator[Issue]:
    """Revisions that cannot be read, one issue for each set."""
    broken: dict[str, list[int]] = {}
    for name, number, body, sha256 in connection.execute(
        "SELECT ifnull(s.name, r.set_key), r.number, r.manifest, r.sha256 FROM revisions r "
        "LEFT JOIN sets s ON s.key = r.set_key WHERE r.rowid > ? ORDER BY r.set_key, r.number",
        (since,),
    ):
        try:
            whole = sound.issuperset(read_manifest(body, sha256, "").parts.values())
        except StorageError:
            whole = False
        if not whole:
            broken.setdefault(name, []).append(number)
    for name, numbers in broken.items():
        revision = "revision" if len(numbers) == 1 else "revisions"
        yield error("damaged", f"“{name}”, {revision} {spans(numbers)}",
                    "content that is missing or damaged", "what was saved", _MEND)  # fmt: skip


def spans(numbers: Iterable[int]) -> str:
    """Numbers in ascending order, as 1–3, 5."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("–".join(map(str, run)) for run in runs)


def _broken_sets(connection: sqlite3.Connection) -> Iterator[Issue]:
    """Sets whose newest revision is not that of the set; one that cannot be read was told already."""
    for entry in (*revisions.entries(connection, False), *revisions.entries(connection, True)):
        where = Told("“{entry}”, revision {revision}", entry=entry.name, revision=entry.revision)
        try:
            stated = _stated(connection, revisions.revision(connection, entry.key), where)
        except StorageError:
            continue
        if stated not in (None, (entry.key, entry.name)):
            yield error("damaged", where, "the content of another option set", "what was saved", _MEND)
        (held,) = connection.execute("SELECT folded FROM sets WHERE key = ?", (entry.key,)).fetchone()
        if held != folded(entry.name):
            yield error("damaged", f"“{entry.name}”", "a name filed under another", "its own", _MEND)


def _stated(connection: sqlite3.Connection, newest: Revision, where: str) -> tuple[str, str] | None:
    """Key and name in the content of a revision; None for one of a newer version of the program.

    Only the part that holds them is read: the others are proved by their checksums.
    """
    if newest.schema > SCHEMA:
        return None
    parts = revisions.manifest_of(connection, newest, where).parts
    for name in sorted(parts, key=lambda name: name != _WITH_KEY):
        sha256 = parts[name]
        body = revisions.part_body(connection, sha256, where)
        fields = parse_json(opened(body, sha256, where), where, own=True)
        if "key" in fields:
            return storable(fields["key"]), storable(fields["name"])
    raise damaged(where, "no key")


def _broken_drafts(connection: sqlite3.Connection) -> Iterator[Issue]:
    for draft in drafts.all_drafts(connection):
        where = Told("draft of “{draft}”", draft=draft.name)
        try:
            join(drafts.draft_content(connection, draft, where), where, draft.schema)
        except StorageError as failure:
            yield from failure.issues
