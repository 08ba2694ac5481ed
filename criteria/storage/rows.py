"""Rows with a seal: the checksum of their values, so that a flipped bit in a date or label is found, too."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping
from typing import Any

from criteria.storage.strict_json import json_bytes

SEALED: Mapping[str, tuple[str, ...]] = {
    "sets": ("key", "lineage", "name", "folded", "archived", "created_at"),
    "revisions": ("set_key", "number", "parent", "saved_at", "app_version", "schema", "sha256", "size",
                  "options", "criteria", "scenarios"),
    "labels": ("set_key", "number", "labelled_at", "label"),
    "decisions": ("set_key", "number", "content", "kind", "who", "held_on", "why", "weighting", "noted_at",
                  "app_version"),
    "drafts": ("set_key", "session", "base", "name", "drafted_at", "app_version", "schema", "sha256"),
}  # fmt: skip

Row = Mapping[str, Any]


def seal(*values: Any) -> str:
    return hashlib.sha256(json_bytes(values)).hexdigest()


def seal_of(table: str, row: Row) -> str:
    return seal(*(row[column] for column in SEALED[table]))


def insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    """Add a row, sealed."""
    sealed = {**row, "seal": seal_of(table, row)}
    columns = ", ".join(sealed)
    values = ", ".join(f":{column}" for column in sealed)
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({values})", sealed)


def reseal(connection: sqlite3.Connection, table: str, where: str, values: tuple[Any, ...]) -> None:
    """Seal rows anew that were changed in this transaction."""
    columns = ", ".join(SEALED[table])
    for number, *found in connection.execute(
        f"SELECT rowid, {columns} FROM {table} WHERE {where}", values
    ).fetchall():
        connection.execute(f"UPDATE {table} SET seal = ? WHERE rowid = ?", (seal(*found), number))
