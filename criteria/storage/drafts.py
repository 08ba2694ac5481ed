"""Rows of drafts: unsaved work, one draft for each set and process, as parts that no revision has."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from criteria.optionset import OptionSet
from criteria.storage.clock import moment, now
from criteria.storage.encoding import SCHEMA
from criteria.storage.errors import refused
from criteria.storage.parts import Manifest, Part, damaged, read_manifest
from criteria.storage.records import Draft, storable
from criteria.storage.rows import reseal
from criteria.version import VERSION
from criteria.words.told import Told


def put_draft(
    connection: sqlite3.Connection,
    option_set: OptionSet,
    session: str,
    base: int | None,
    manifest: Manifest,
    parts: Mapping[str, Part],
) -> None:
    """Write the draft of this set and session, or bring it up to date by the parts that changed."""
    (draft,) = connection.execute(
        "INSERT INTO drafts (set_key, session, base, name, drafted_at, app_version, schema, manifest, "
        "sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (set_key, session) DO UPDATE SET "
        "base = excluded.base, name = excluded.name, drafted_at = excluded.drafted_at, "
        "app_version = excluded.app_version, schema = excluded.schema, manifest = excluded.manifest, "
        "sha256 = excluded.sha256 RETURNING id",
        (option_set.key, session, base, storable(option_set.name), now(), VERSION, SCHEMA,
         manifest.body, manifest.sha256),
    ).fetchone()  # fmt: skip
    reseal(connection, "drafts", "id = ?", (draft,))
    held = {sha for (sha,) in connection.execute("SELECT sha256 FROM draft_parts WHERE draft = ?", (draft,))}
    for sha256 in held - set(parts):
        connection.execute("DELETE FROM draft_parts WHERE draft = ? AND sha256 = ?", (draft, sha256))
    for sha256 in set(parts) - held:
        if not connection.execute("SELECT 1 FROM parts WHERE sha256 = ?", (sha256,)).fetchone():
            connection.execute(
                "INSERT INTO draft_parts VALUES (?, ?, ?)", (draft, sha256, parts[sha256].body)
            )


def all_drafts(connection: sqlite3.Connection) -> tuple[Draft, ...]:
    """Newest first."""
    rows = connection.execute(
        "SELECT id, set_key, session, base, name, drafted_at, app_version, schema FROM drafts "
        "ORDER BY drafted_at DESC, id DESC"
    )
    return tuple(
        Draft(number, key, session, base, name, moment(drafted_at), app_version, schema)
        for number, key, session, base, name, drafted_at, app_version, schema in rows
    )


def draft_content(connection: sqlite3.Connection, draft: Draft, where: str) -> tuple[tuple[str, bytes], ...]:
    """Checksum and compressed body of every part of a draft."""
    row = connection.execute(
        "SELECT manifest, sha256, schema FROM drafts WHERE id = ?", (draft.id,)
    ).fetchone()
    if row is None:
        raise refused("unknown-draft", where, "no such draft", "one that was not saved or discarded yet")
    body, sha256, schema = row
    if schema > SCHEMA:
        raise refused(
            "newer",
            where,
            Told("a draft of version {app_version}", app_version=draft.app_version),
            Told("version {version}", version=VERSION),
            "Update the program. The draft is kept.",
        )
    manifest = read_manifest(body, sha256, where)
    return tuple((part, _part_body(connection, draft, part, where)) for part in manifest.parts.values())


def discard(connection: sqlite3.Connection, draft: Draft) -> None:
    connection.execute("DELETE FROM drafts WHERE id = ?", (draft.id,))


def discard_own(connection: sqlite3.Connection, set_key: str, session: str) -> None:
    connection.execute("DELETE FROM drafts WHERE set_key = ? AND session = ?", (set_key, session))


def _part_body(connection: sqlite3.Connection, draft: Draft, sha256: str, where: str) -> bytes:
    row = connection.execute(
        "SELECT body FROM draft_parts WHERE draft = ?1 AND sha256 = ?2 "
        "UNION ALL SELECT body FROM parts WHERE sha256 = ?2 LIMIT 1",
        (draft.id, sha256),
    ).fetchone()
    if row is None:
        raise damaged(where, "a part that is missing")
    body: bytes = row[0]
    return body
