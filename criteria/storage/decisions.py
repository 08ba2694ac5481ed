"""The decision log: who weighed, agreed or signed which revision, when and why. Entries are only added."""

from __future__ import annotations

import sqlite3
from typing import Any, get_args

from criteria.storage import revisions
from criteria.storage.clock import moment, now
from criteria.storage.errors import refused
from criteria.storage.library import Library
from criteria.storage.records import Decision, DecisionKind, storable
from criteria.storage.rows import insert
from criteria.version import VERSION
from criteria.words.told import Told

_COLUMNS = "id, set_key, number, content, kind, who, held_on, why, weighting, noted_at, app_version"


def decide(
    library: Library,
    key: str,
    number: int,
    kind: DecisionKind,
    who: str,
    why: str = "",
    held_on: str = "",
    weighting: str | None = None,
) -> Decision:
    """Log a decision about a saved revision; `held_on` is the day as people give it."""
    if kind not in get_args(DecisionKind):
        raise refused(
            "kind", "decision", f"“{kind}”", Told("one of {names}", names=", ".join(get_args(DecisionKind)))
        )
    if not who.strip():
        raise refused("no-name", "decision", "nobody", "who decided", "Say who.")
    with library.writing("room for a decision") as connection:
        about = revisions.revision(connection, key, number)
        texts = {"who": who.strip(), "why": why.strip(), "held_on": held_on.strip()}
        row = {
            "set_key": key,
            "number": about.number,
            "content": about.sha256,
            "kind": kind,
            **{name: storable(text) for name, text in texts.items()},
            "weighting": weighting,
            "noted_at": now(),
            "app_version": VERSION,
        }
        insert(connection, "decisions", row)
        (entry,) = _read(connection, "id = last_insert_rowid()", ())
        return entry


def decisions(library: Library, key: str) -> tuple[Decision, ...]:
    """All entries about a set, latest first, whatever the clock said."""
    with library.reading() as connection:
        return tuple(reversed(_read(connection, "set_key = ?", (key,))))


def _read(connection: sqlite3.Connection, where: str, values: tuple[Any, ...]) -> list[Decision]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM decisions WHERE {where} ORDER BY id", values)
    return [_decision(row) for row in rows]


def _decision(row: tuple[Any, ...]) -> Decision:
    number, key, revision, content, kind, who, held_on, why, weighting, noted_at, app_version = row
    return Decision(
        number, key, revision, content, kind, who, held_on, why, weighting, moment(noted_at), app_version
    )
