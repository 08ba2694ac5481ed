"""Format 2: every row that matters is sealed with a checksum, and a log of decisions."""

from __future__ import annotations

import sqlite3

from criteria.storage.rows import seal
from criteria.storage.schema import append_only

_SEALED = {
    "sets": "key, lineage, name, folded, archived, created_at",
    "revisions": "set_key, number, parent, saved_at, app_version, schema, sha256, size, "
    "options, criteria, scenarios",
    "labels": "set_key, number, labelled_at, label",
    "drafts": "set_key, session, base, name, drafted_at, app_version, schema, sha256",
}

STATEMENTS = (
    """
    CREATE TABLE decisions (  -- who weighed, agreed or signed what, when and why
        id          INTEGER PRIMARY KEY,  -- the order of entry, whatever the clock says
        set_key     TEXT NOT NULL,
        number      INTEGER NOT NULL,  -- of the revision that it is about
        content     TEXT NOT NULL,  -- the checksum of that revision
        kind        TEXT NOT NULL,
        who         TEXT NOT NULL,
        held_on     TEXT NOT NULL,  -- the day, as people gave it
        why         TEXT NOT NULL,
        weighting   TEXT,  -- key of the weighting, if it is about one
        noted_at    TEXT NOT NULL,
        app_version TEXT NOT NULL,
        seal        TEXT NOT NULL,
        FOREIGN KEY (set_key, number) REFERENCES revisions (set_key, number)
    ) STRICT
    """,
    "CREATE INDEX decisions_by_set ON decisions (set_key, number)",
    *append_only("decisions", "old.id = new.id"),
    "CREATE INDEX sets_by_name ON sets (folded)",
)


def upgrade(connection: sqlite3.Connection) -> None:
    """Add the log, and seal the rows that are there; their values stay as they are."""
    connection.create_function("sealed", -1, seal, deterministic=True)
    for table, columns in _SEALED.items():
        connection.execute(f"ALTER TABLE {table} ADD COLUMN seal TEXT NOT NULL DEFAULT ''")
        name = f"{table}_keep_update"
        kept = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
        connection.execute(f"UPDATE {table} SET seal = sealed({columns})")
        if kept is not None:
            connection.execute(kept[0])
    for statement in STATEMENTS:
        connection.execute(statement)
