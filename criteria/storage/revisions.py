"""Rows of sets and revisions; every function works within the caller's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from criteria.optionset import OptionSet
from criteria.storage.clock import moment, now
from criteria.storage.encoding import SCHEMA
from criteria.storage.errors import StorageError, refused
from criteria.storage.parts import Manifest, Part, damaged, read_manifest
from criteria.storage.records import Entry, Revision, folded, storable
from criteria.storage.rows import insert, reseal
from criteria.version import VERSION
from criteria.words.told import Told

_ENTRIES = """
    SELECT s.key, s.lineage, s.name, s.archived, s.created_at,
           r.number, r.saved_at, r.size, r.options, r.criteria, r.scenarios, o.opened_at
    FROM sets s
    LEFT JOIN recent o ON o.set_key = s.key
    JOIN revisions r ON r.set_key = s.key
        AND r.number = (SELECT max(number) FROM revisions WHERE set_key = s.key)
"""
_REVISIONS = """
    SELECT r.set_key, r.number, r.parent, r.saved_at, r.app_version, r.schema, r.sha256, r.size,
           (SELECT label FROM labels l WHERE l.set_key = r.set_key AND l.number = r.number
            ORDER BY l.rowid DESC LIMIT 1)
    FROM revisions r WHERE r.set_key = ?
"""


def entries(connection: sqlite3.Connection, archived: bool) -> tuple[Entry, ...]:
    rows = connection.execute(f"{_ENTRIES} WHERE s.archived = ?", (int(archived),))
    return tuple(sorted((_entry(row) for row in rows), key=lambda entry: folded(entry.name)))


def recent_entries(connection: sqlite3.Connection, limit: int) -> tuple[Entry, ...]:
    rows = connection.execute(
        f"{_ENTRIES} WHERE s.archived = 0 AND o.place NOT NULL ORDER BY o.place DESC LIMIT ?",
        (limit,),
    )
    return tuple(_entry(row) for row in rows)


def live_entry(connection: sqlite3.Connection, name: str) -> Entry | None:
    """The set of this name that is not archived; there is one at most."""
    row = connection.execute(f"{_ENTRIES} WHERE s.folded = ? AND s.archived = 0", (folded(name),)).fetchone()
    return _entry(row) if row else None


def found_entry(connection: sqlite3.Connection, name_or_key: str) -> Entry:
    """By key, then by name, then by the name of an archived set."""
    key, name = storable(name_or_key), folded(name_or_key)
    row = connection.execute(
        f"{_ENTRIES} WHERE s.key = ?1 OR s.folded = ?2 "
        "ORDER BY s.key = ?1 DESC, s.archived, s.rowid DESC LIMIT 1",
        (key, name),
    ).fetchone()
    if row is None:
        raise _unknown_set(connection, name_or_key)
    return _entry(row)


def revisions_of(connection: sqlite3.Connection, key: str) -> tuple[Revision, ...]:
    """Newest first."""
    rows = connection.execute(f"{_REVISIONS} ORDER BY r.number DESC", (key,))
    return tuple(_revision(row) for row in rows)


def newest_revision(connection: sqlite3.Connection, key: str) -> Revision | None:
    row = connection.execute(f"{_REVISIONS} ORDER BY r.number DESC LIMIT 1", (key,)).fetchone()
    return _revision(row) if row else None


def revision(connection: sqlite3.Connection, key: str, number: int | None = None) -> Revision:
    """The revision of this number, or the newest; the error says which ones there are."""
    newest = newest_revision(connection, key)
    if newest is None:
        raise _unknown_set(connection, key)
    if number is None or number == newest.number:
        return newest
    row = connection.execute(f"{_REVISIONS} AND r.number = ?", (key, number)).fetchone()
    if row is None:
        name = found_entry(connection, key).name
        raise refused(
            "unknown-revision",
            f"“{name}”",
            Told("no revision {number}", number=number),
            Told("1 to {number}", number=newest.number),
        )
    return _revision(row)


def manifest_of(connection: sqlite3.Connection, of: Revision, where: str) -> Manifest:
    """Which parts make up a revision that this version can read."""
    if of.schema > SCHEMA:
        raise refused(
            "newer",
            where,
            Told(
                "a revision of version {app_version} (format {schema})",
                app_version=of.app_version,
                schema=of.schema,
            ),
            Told("format {schema}; this is version {version}", schema=SCHEMA, version=VERSION),
            "Update the program.",
        )
    (body,) = connection.execute(
        "SELECT manifest FROM revisions WHERE set_key = ? AND number = ?", (of.set_key, of.number)
    ).fetchone()
    return read_manifest(body, of.sha256, where)


def content(connection: sqlite3.Connection, of: Revision, where: str) -> tuple[tuple[str, bytes], ...]:
    """Checksum and compressed body of every part of a revision."""
    parts = manifest_of(connection, of, where).parts.values()
    return tuple((sha256, part_body(connection, sha256, where)) for sha256 in parts)


def put_set(connection: sqlite3.Connection, option_set: OptionSet) -> None:
    """The row of a set, new or under its present name; saving an archived set brings it back."""
    connection.execute(
        "INSERT INTO sets (key, lineage, name, folded, created_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (key) DO UPDATE SET lineage = excluded.lineage, name = excluded.name, "
        "folded = excluded.folded, archived = 0",
        (option_set.key, option_set.lineage, storable(option_set.name), folded(option_set.name), now()),
    )
    reseal(connection, "sets", "key = ?", (option_set.key,))


def put_archived(connection: sqlite3.Connection, key: str, archived: bool) -> None:
    connection.execute("UPDATE sets SET archived = ? WHERE key = ?", (int(archived), key))
    reseal(connection, "sets", "key = ?", (key,))


def add_parts(connection: sqlite3.Connection, parts: Mapping[str, Part]) -> None:
    """Those that no revision has yet."""
    for sha256, part in parts.items():
        if not connection.execute("SELECT 1 FROM parts WHERE sha256 = ?", (sha256,)).fetchone():
            connection.execute("INSERT INTO parts VALUES (?, ?)", (sha256, part.body))


def add_revision(
    connection: sqlite3.Connection, option_set: OptionSet, manifest: Manifest, size: int, parent: int | None
) -> Revision:
    """The next revision; one whose `parent` is not here (any more) was made from the newest."""
    newest = newest_revision(connection, option_set.key)
    number = newest.number + 1 if newest else 1
    question = "SELECT 1 FROM revisions WHERE set_key = ? AND number = ?"
    is_here = connection.execute(question, (option_set.key, parent)).fetchone()
    origin = parent if is_here else (newest.number if newest else None)
    put_revision(connection, option_set, manifest, size, number, origin, (now(), VERSION, SCHEMA))
    return revision(connection, option_set.key, number)


def put_revision(
    connection: sqlite3.Connection,
    option_set: OptionSet,
    manifest: Manifest,
    size: int,
    number: int,
    parent: int | None,
    made: tuple[str, str, int],
) -> None:
    """A revision of that number; `made` is when, by which version, and in which schema."""
    saved_at, app_version, schema = made
    row = {
        "set_key": option_set.key,
        "number": number,
        "parent": parent,
        "saved_at": saved_at,
        "app_version": app_version,
        "schema": schema,
        "manifest": manifest.body,
        "sha256": manifest.sha256,
        "size": size,
        "options": len(option_set.options),
        "criteria": len(option_set.criteria),
        "scenarios": len(option_set.scenarios),
    }
    insert(connection, "revisions", row)


def add_label(connection: sqlite3.Connection, of: Revision, label: str) -> Revision:
    row = {"set_key": of.set_key, "number": of.number, "labelled_at": now(), "label": storable(label)}
    insert(connection, "labels", row)
    return revision(connection, of.set_key, of.number)


def part_body(connection: sqlite3.Connection, sha256: str, where: str) -> bytes:
    row = connection.execute("SELECT body FROM parts WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        raise damaged(where, "a part that is missing")
    body: bytes = row[0]
    return body


def _unknown_set(connection: sqlite3.Connection, wanted: str) -> StorageError:
    names = [entry.name for entry in entries(connection, archived=False)]
    by_fold = {folded(name): name for name in names}
    near = [by_fold[fold] for fold in get_close_matches(folded(wanted), by_fold, n=3, cutoff=0.5)]
    if near:
        mend = Told("Did you mean {names}?", names=" or ".join(f"“{name}”" for name in near))
    else:
        mend = Told("" if names else "The library is empty.")
    return refused("unknown-set", "library", f"“{wanted}”", "the name of an option set in it", mend)


def _entry(row: tuple[Any, ...]) -> Entry:
    key, lineage, name, archived, created_at, number, saved_at = row[:7]
    size, options, criteria, scenarios, opened_at = row[7:]
    return Entry(
        key, lineage, name, bool(archived), moment(created_at), number, moment(saved_at),
        size, options, criteria, scenarios, None if opened_at is None else moment(opened_at),
    )  # fmt: skip


def _revision(row: tuple[Any, ...]) -> Revision:
    key, number, parent, saved_at, app_version, schema, sha256, size, label = row
    return Revision(key, number, parent, moment(saved_at), app_version, schema, sha256, size, label or "")
