"""Adds what is left of a damaged library to a sound one: whole revisions, labels, decisions and drafts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from criteria.optionset import OptionSet
from criteria.storage import revisions as rows_of
from criteria.storage.drafts import all_drafts, draft_content
from criteria.storage.errors import StorageError
from criteria.storage.pages import Found
from criteria.storage.parts import join, read_manifest
from criteria.storage.records import folded, storable
from criteria.storage.remains import Remains, Row, gather
from criteria.storage.rows import SEALED, insert, reseal, seal_of

_MANIFEST = (*SEALED["revisions"], "manifest")


@dataclass(slots=True)
class Salvaged:
    """Revisions by set: what was added, of that what is proved but for its time and parent, what is lost."""

    added: dict[str, list[int]] = field(default_factory=dict)
    doubtful: dict[str, list[int]] = field(default_factory=dict)
    lost: dict[str, list[int]] = field(default_factory=dict)
    put_away: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    unclaimed: int = 0


def salvage(connection: sqlite3.Connection, found: Iterable[Found]) -> Salvaged:
    """Add what is proved and not there yet, within the caller's transaction."""
    remains = gather(found, connection)
    salvaged = Salvaged()
    numbers = _add_revisions(connection, remains, salvaged)
    _restate_sets(connection, remains, salvaged)
    _add_labels(connection, remains, numbers)
    _add_decisions(connection, remains, numbers)
    _add_drafts(connection, remains)
    _count_lost(connection, remains, numbers, salvaged)
    connection.execute("DROP TABLE temp.found")
    return salvaged


Numbers = Mapping[tuple[str, int, str], int]  # set, number there and checksum: the number here


def _add_revisions(connection: sqlite3.Connection, remains: Remains, salvaged: Salvaged) -> Numbers:
    """Every whole revision, under its own number unless that is taken by another content."""
    numbers: dict[tuple[str, int, str], int] = {}
    moved: dict[tuple[str, int], int] = {}
    there: dict[int, str] = {}
    of = ""
    for key in sorted(remains.revisions):
        row = remains.revisions[key]
        set_key, number, sha256 = key
        if set_key != of:
            of, there = set_key, _checksums(connection, set_key)
        if there.get(number) == sha256:
            numbers[key] = moved[set_key, number] = number
            continue
        if not _is_whole(connection, row, key in remains.doubtful):
            remains.known.add((set_key, number))
            continue
        if number in there:
            number = max(there) + 1
        _add_revision(connection, row, number, _parent_here(row, moved, there))
        numbers[key], there[number] = number, sha256
        moved[set_key, row["number"]] = number
        salvaged.added.setdefault(set_key, []).append(number)
        if key in remains.doubtful:
            salvaged.doubtful.setdefault(set_key, []).append(number)
    for set_key, number, sha256 in connection.execute("SELECT set_key, number, sha256 FROM revisions"):
        numbers.setdefault((set_key, number, sha256), number)
    return numbers


def _checksums(connection: sqlite3.Connection, set_key: str) -> dict[int, str]:
    return dict(connection.execute("SELECT number, sha256 FROM revisions WHERE set_key = ?", (set_key,)))


def _is_whole(connection: sqlite3.Connection, row: Row, doubtful: bool) -> bool:
    """Whether all parts are there; whose they are is in them, if the row cannot be trusted."""
    bodies = []
    for sha256 in read_manifest(row["manifest"], row["sha256"], "").parts.values():
        body = _body(connection, sha256)
        if body is None:
            return False
        bodies.append((sha256, body))
    if not doubtful:
        return True
    try:
        return bool(join(bodies, "", row["schema"]).key == row["set_key"])
    except StorageError:
        return False


def _body(connection: sqlite3.Connection, sha256: str) -> bytes | None:
    found = connection.execute(
        "SELECT body FROM parts WHERE sha256 = ?1 "
        "UNION ALL SELECT body FROM temp.found WHERE sha256 = ?1 LIMIT 1",
        (sha256,),
    ).fetchone()
    return found[0] if found else None


def _parent_here(row: Row, moved: Mapping[tuple[str, int], int], there: Mapping[int, str]) -> int | None:
    """The number that the parent has now, if it is there."""
    parent = row["parent"]
    return moved.get((row["set_key"], parent), parent if parent in there else None)


def _add_revision(connection: sqlite3.Connection, row: Row, number: int, parent: int | None) -> None:
    connection.execute(
        "INSERT INTO sets (key, lineage, name, folded, archived, created_at) VALUES (?1, ?1, ?1, ?1, 1, ?2) "
        "ON CONFLICT DO NOTHING",
        (row["set_key"], row["saved_at"]),
    )
    for sha256 in read_manifest(row["manifest"], row["sha256"], "").parts.values():
        connection.execute(
            "INSERT INTO parts SELECT sha256, body FROM temp.found WHERE sha256 = ?1 "
            "AND NOT EXISTS (SELECT 1 FROM parts WHERE sha256 = ?1)",
            (sha256,),
        )
    values = {column: row[column] for column in _MANIFEST}
    insert(connection, "revisions", {**values, "number": number, "parent": parent})


def _restate_sets(connection: sqlite3.Connection, remains: Remains, salvaged: Salvaged) -> None:
    """Names and shelves as they were last; first all are put away, so that no name is in the way."""
    there = {key for (key,) in connection.execute("SELECT key FROM sets")}
    live = {key: not row["archived"] for key, row in remains.sets.items() if key in there}
    live |= {key: True for key in salvaged.added if key not in live}
    for key in live:
        rows_of.put_archived(connection, key, True)
    for key in salvaged.added:
        _name_set(connection, key, remains.sets.get(key))
    for key in sorted(key for key, is_live in live.items() if is_live):
        (name,) = connection.execute("SELECT name FROM sets WHERE key = ?", (key,)).fetchone()
        if rows_of.live_entry(connection, name) is None:
            rows_of.put_archived(connection, key, False)
        else:
            salvaged.put_away.append(name)


def _name_set(connection: sqlite3.Connection, key: str, row: Row | None) -> None:
    """The row of a set whose newest revision came back: its name is in that revision."""
    option_set = _newest(connection, key)
    name = option_set.name if option_set else (row["name"] if row else key)
    lineage = option_set.lineage if option_set else (row["lineage"] if row else key)
    connection.execute(
        "UPDATE sets SET lineage = ?, name = ?, folded = ?, created_at = ifnull(?, created_at) WHERE key = ?",
        (lineage, storable(name), folded(name), row["created_at"] if row else None, key),
    )
    reseal(connection, "sets", "key = ?", (key,))


def _newest(connection: sqlite3.Connection, key: str) -> OptionSet | None:
    newest = rows_of.revision(connection, key)
    try:
        return join(rows_of.content(connection, newest, ""), "", newest.schema)
    except StorageError:  # of a newer version of the program
        return None


def _add_labels(connection: sqlite3.Connection, remains: Remains, numbers: Numbers) -> None:
    there = set(connection.execute("SELECT set_key, number, labelled_at, label FROM labels").fetchall())
    own = sorted(
        numbers, key=lambda each: each in remains.revisions
    )  # what was there counts before the backup
    here = {(key, number): numbers[key, number, sha256] for key, number, sha256 in own}
    for row in _in_order(remains.labels):
        number = here.get((row["set_key"], row["number"]))
        values = {**{column: row[column] for column in SEALED["labels"]}, "number": number}
        if number is not None and tuple(values.values()) not in there:
            insert(connection, "labels", values)


def _add_decisions(connection: sqlite3.Connection, remains: Remains, numbers: Numbers) -> None:
    there = {each for (each,) in connection.execute("SELECT seal FROM decisions")}
    for row in _in_order(remains.decisions):
        number = numbers.get((row["set_key"], row["number"], row["content"]))
        values = {**{column: row[column] for column in SEALED["decisions"]}, "number": number}
        if number is not None and seal_of("decisions", values) not in there:
            insert(connection, "decisions", values)


def _in_order(rows: Mapping[str, Row]) -> list[Row]:
    return sorted(rows.values(), key=lambda row: int(row["rowid"]))


def _add_drafts(connection: sqlite3.Connection, remains: Remains) -> None:
    """Whole drafts that were not saved; one from the backup makes way for a later one."""
    there = {(draft.set_key, draft.session): draft for draft in all_drafts(connection)}
    saved = {sha256 for (sha256,) in connection.execute("SELECT sha256 FROM revisions")}
    for key, row in remains.drafts.items():
        manifest = read_manifest(row["manifest"], row["sha256"], "")
        bodies = {sha256: _body(connection, sha256) for sha256 in manifest.parts.values()}
        if row["sha256"] in saved or None in bodies.values():
            continue
        if key in there:
            connection.execute("DELETE FROM drafts WHERE id = ?", (there[key].id,))
        insert(connection, "drafts", {column: row[column] for column in (*SEALED["drafts"], "manifest")})
        (draft,) = connection.execute("SELECT last_insert_rowid()").fetchone()
        for sha256, body in bodies.items():
            if not connection.execute("SELECT 1 FROM parts WHERE sha256 = ?", (sha256,)).fetchone():
                connection.execute("INSERT INTO draft_parts VALUES (?, ?, ?)", (draft, sha256, body))
    for draft in all_drafts(connection):
        try:
            join(draft_content(connection, draft, ""), "", draft.schema)
        except StorageError:
            connection.execute("DELETE FROM drafts WHERE id = ?", (draft.id,))


def _count_lost(
    connection: sqlite3.Connection, remains: Remains, numbers: Numbers, salvaged: Salvaged
) -> None:
    """Revisions that something speaks of and that are not there, and parts that none of those there has."""
    spoken = {(row["set_key"], row["number"]) for row in remains.labels.values()} | remains.known
    salvaged.names = {key: row["name"] for key, row in remains.sets.items()}
    salvaged.names |= dict(connection.execute("SELECT key, name FROM sets").fetchall())
    there: dict[str, set[int]] = {key: set() for key in salvaged.names}
    last: dict[str, int] = {}
    for key, number, *_ in numbers:
        there[key].add(number)
    for key, number in (*spoken, *(each[:2] for each in numbers)):
        last[key] = max(number, last.get(key, 0))
    for key, present in there.items():
        missing = sorted(set(range(1, last.get(key, 0) + 1)) - present)
        if missing:
            salvaged.lost[key] = missing
    claimed = {sha256 for (sha256,) in connection.execute("SELECT sha256 FROM parts")}
    salvaged.unclaimed = len(remains.saved_parts - claimed)
