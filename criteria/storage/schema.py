"""The tables of the library. What is saved is only ever added to, and triggers see to it.

These are the tables of format 1, which never change again: a new library is made like an old one, by the
same steps from there to the present format.
"""

from __future__ import annotations

from collections.abc import Iterable

APPLICATION_ID = 0x504F4556  # "POEV"
USER_VERSION = 2

_TABLES = (
    """
    CREATE TABLE sets (
        key        TEXT PRIMARY KEY,
        lineage    TEXT NOT NULL,
        name       TEXT NOT NULL,
        folded     TEXT NOT NULL,  -- the name as it is compared
        archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
        created_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX one_name ON sets (folded) WHERE archived = 0",
    """
    CREATE TABLE parts (
        sha256 TEXT PRIMARY KEY,
        body   BLOB NOT NULL  -- zlib of the JSON that the checksum is of
    ) STRICT
    """,
    """
    CREATE TABLE revisions (
        set_key     TEXT NOT NULL REFERENCES sets (key),
        number      INTEGER NOT NULL CHECK (number > 0),
        parent      INTEGER,  -- the revision that this one was made from
        saved_at    TEXT NOT NULL,
        app_version TEXT NOT NULL,
        schema      INTEGER NOT NULL,
        manifest    BLOB NOT NULL,  -- zlib of the JSON that names the parts
        sha256      TEXT NOT NULL,  -- of that JSON
        size        INTEGER NOT NULL,  -- bytes of all its parts, as stored
        options     INTEGER NOT NULL,
        criteria    INTEGER NOT NULL,
        scenarios   INTEGER NOT NULL,
        UNIQUE (set_key, number),
        FOREIGN KEY (set_key, parent) REFERENCES revisions (set_key, number)
    ) STRICT
    """,
    """
    CREATE TABLE labels (  -- the last one of a revision counts
        set_key     TEXT NOT NULL,
        number      INTEGER NOT NULL,
        labelled_at TEXT NOT NULL,
        label       TEXT NOT NULL,
        FOREIGN KEY (set_key, number) REFERENCES revisions (set_key, number)
    ) STRICT
    """,
    "CREATE INDEX labels_by_revision ON labels (set_key, number)",
    """
    CREATE TABLE drafts (
        id          INTEGER PRIMARY KEY AUTOINCREMENT,
        set_key     TEXT NOT NULL,  -- of a set that may never have been saved
        session     TEXT NOT NULL,  -- of the process that wrote it
        base        INTEGER,  -- the revision that the work started from
        name        TEXT NOT NULL,
        drafted_at  TEXT NOT NULL,
        app_version TEXT NOT NULL,
        schema      INTEGER NOT NULL,
        manifest    BLOB NOT NULL,
        sha256      TEXT NOT NULL,
        UNIQUE (set_key, session)
    ) STRICT
    """,
    """
    CREATE TABLE draft_parts (  -- those parts of a draft that no revision has
        draft  INTEGER NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
        sha256 TEXT NOT NULL,
        body   BLOB NOT NULL,
        PRIMARY KEY (draft, sha256)
    ) STRICT
    """,
    """
    CREATE TABLE recent (
        set_key   TEXT PRIMARY KEY REFERENCES sets (key),
        place     INTEGER NOT NULL,  -- the order of opening, whatever the clock says
        opened_at TEXT NOT NULL
    ) STRICT
    """,
)


def append_only(table: str, same_row: str) -> tuple[str, ...]:
    return (
        *(
            f"CREATE TRIGGER {table}_keep_{verb} BEFORE {verb.upper()} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END"
            for verb in ("update", "delete")
        ),
        # INSERT OR REPLACE would delete a row without any delete trigger.
        f"CREATE TRIGGER {table}_keep_insert BEFORE INSERT ON {table} "
        f"WHEN EXISTS (SELECT 1 FROM {table} AS old WHERE {same_row}) "
        f"BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END",
    )


_TRIGGERS = (
    *append_only("parts", "old.sha256 = new.sha256"),
    *append_only(
        "revisions", "(old.set_key = new.set_key AND old.number = new.number) OR old.rowid = new.rowid"
    ),
    *append_only("labels", "old.rowid = new.rowid"),
    "CREATE TRIGGER sets_keep_delete BEFORE DELETE ON sets "
    "BEGIN SELECT RAISE(ABORT, 'sets are archived, never deleted'); END",
)

CREATION = (
    *_TABLES,
    *_TRIGGERS,
    f"PRAGMA application_id = {APPLICATION_ID}",
    "PRAGMA user_version = 1",
)


def names_made(statements: Iterable[str]) -> frozenset[str]:
    """The tables, indexes and triggers that these statements make."""
    return frozenset(
        words[words.index(kind) + 1]
        for words in (statement.split() for statement in statements)
        for kind in ("TABLE", "INDEX", "TRIGGER")
        if words[0] == "CREATE" and kind in words[:3]
    )


FORMAT_1_NAMES = names_made((*_TABLES, *_TRIGGERS))
