"""What is left in a damaged library: rows told apart by their shape, contents proved by their checksums."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from criteria.storage.errors import StorageError
from criteria.storage.pages import Found, Values
from criteria.storage.parts import checksum_of, read_manifest
from criteria.storage.rows import seal_of

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "sets": ("key", "lineage", "name", "folded", "archived", "created_at", "seal"),
    "revisions": ("set_key", "number", "parent", "saved_at", "app_version", "schema", "manifest", "sha256",
                  "size", "options", "criteria", "scenarios", "seal"),
    "labels": ("set_key", "number", "labelled_at", "label", "seal"),
    "decisions": ("id", "set_key", "number", "content", "kind", "who", "held_on", "why", "weighting",
                  "noted_at", "app_version", "seal"),
    "drafts": ("id", "set_key", "session", "base", "name", "drafted_at", "app_version", "schema", "manifest",
               "sha256", "seal"),
}  # fmt: skip
_SHAPES = {
    "sets": "ttttit",
    "revisions": "tiottibtiiii",
    "labels": "titt",
    "decisions": "ntittttt?ttt",
    "drafts": "nttotttibt",
    "parts": "tb",
    "draft_parts": "itb",
}  # t text, i whole number, b bytes, n null, o whole number or null, ? text or null

Row = dict[str, Any]


@dataclass(slots=True)
class Remains:
    """Rows of a damaged library; `known` are revisions that an index or a broken row speaks of."""

    sets: dict[str, Row] = field(default_factory=dict)
    revisions: dict[tuple[str, int, str], Row] = field(default_factory=dict)
    labels: dict[str, Row] = field(default_factory=dict)
    decisions: dict[str, Row] = field(default_factory=dict)
    drafts: dict[tuple[str, str], Row] = field(default_factory=dict)
    entries: set[tuple[str, int, int]] = field(default_factory=set)
    rowids: set[int] = field(default_factory=set)
    known: set[tuple[str, int]] = field(default_factory=set)
    doubtful: set[tuple[str, int, str]] = field(default_factory=set)
    saved_parts: set[str] = field(default_factory=set)


def gather(rows: Iterable[Found], parts: sqlite3.Connection) -> Remains:
    """Sort the rows; the bodies of parts go into a table of their own, for they may be large."""
    parts.execute("CREATE TEMP TABLE found (sha256 TEXT PRIMARY KEY, body BLOB NOT NULL)")
    remains = Remains()
    for found in rows:
        if found.of_index:
            _take_entry(remains, found.values)
        else:
            _take_row(remains, found, parts)
    _correct_numbers(remains)
    _believe_entries(remains)
    return remains


def _correct_numbers(remains: Remains) -> None:
    """Where a row does not match its seal, the index may tell the number with which it does."""
    for key in tuple(remains.doubtful):
        row = remains.revisions[key]
        for set_key, number, rowid in remains.entries:
            trial = {**row, "number": number}
            if (set_key, rowid) == (key[0], row["rowid"]) and row["seal"] == seal_of("revisions", trial):
                remains.doubtful.discard(key)
                del remains.revisions[key]
                remains.revisions[(set_key, number, key[2])] = trial


def _believe_entries(remains: Remains) -> None:
    """Revisions whose row is gone; one whose row is there under another number is a damaged entry.

    No number can be larger than there are revisions.
    """
    known = {(key, number) for key, number, rowid in remains.entries if rowid not in remains.rowids}
    most = len(remains.rowids | {rowid for _, _, rowid in remains.entries})
    remains.known = {each for each in remains.known | known if 0 < each[1] <= most}
    for key in [key for key in remains.doubtful if not 0 < key[1] <= most]:
        remains.doubtful.discard(key)
        del remains.revisions[key]


def _take_entry(remains: Remains, values: Values) -> None:
    """An entry of the index of revisions, or of one that refers to revisions."""
    if _has_shape(values, "tii"):
        remains.entries.add(values)


def _take_row(remains: Remains, found: Found, parts: sqlite3.Connection) -> None:
    values = found.values
    for table, shape in _SHAPES.items():
        sealed = _has_shape(values, shape + "t")
        if not (sealed or _has_shape(values, shape)):
            continue
        if table in ("parts", "draft_parts"):
            _take_part(remains, parts, values[-1], table == "parts")
        else:
            row = dict(zip(_COLUMNS[table], values, strict=False))
            row["rowid"] = found.rowid
            _TAKERS[table](remains, row, not sealed or row["seal"] == seal_of(table, row))
        return


def _take_part(remains: Remains, parts: sqlite3.Connection, body: bytes, saved: bool) -> None:
    sha256 = checksum_of(body)
    if sha256 is not None:
        parts.execute("INSERT OR IGNORE INTO found VALUES (?, ?)", (sha256, body))
        if saved:
            remains.saved_parts.add(sha256)


def _take_set(remains: Remains, row: Row, sound: bool) -> None:
    if sound:
        remains.sets[row["key"]] = row


def _take_revision(remains: Remains, row: Row, sound: bool) -> None:
    """One whose list of parts is proved, if only that; a sealed copy of the row is better."""
    remains.rowids.add(row["rowid"])
    if not _is_proved(row):
        if sound:
            remains.known.add((row["set_key"], row["number"]))
        return
    key = (row["set_key"], row["number"], row["sha256"])
    if sound:
        remains.revisions[key] = row
        remains.doubtful.discard(key)
    elif key not in remains.revisions:
        remains.revisions[key] = row
        remains.doubtful.add(key)


def _take_label(remains: Remains, row: Row, sound: bool) -> None:
    if sound:
        remains.labels[seal_of("labels", row)] = row


def _take_decision(remains: Remains, row: Row, sound: bool) -> None:
    if sound:
        remains.decisions[seal_of("decisions", row)] = row


def _take_draft(remains: Remains, row: Row, sound: bool) -> None:
    """The latest of each set and session; what became of earlier ones is not known."""
    key = (row["set_key"], row["session"])
    before = remains.drafts.get(key)
    if sound and _is_proved(row) and (before is None or before["drafted_at"] <= row["drafted_at"]):
        remains.drafts[key] = row


_TAKERS = {
    "sets": _take_set,
    "revisions": _take_revision,
    "labels": _take_label,
    "decisions": _take_decision,
    "drafts": _take_draft,
}


def _is_proved(row: Row) -> bool:
    try:
        read_manifest(row["manifest"], row["sha256"], "")
    except StorageError:
        return False
    return True


def _has_shape(values: Values, shape: str) -> bool:
    return len(values) == len(shape) and all(map(_is_of, values, shape))


def _is_of(value: Any, letter: str) -> bool:
    if value is None:
        return letter in "no?"
    return letter in {str: "t?", int: "io", bytes: "b"}[type(value)]
