"""Steps from older formats to the present one. A step is never changed once a library was made by it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping

from criteria.storage.migrations import library_2
from criteria.storage.schema import FORMAT_1_NAMES, USER_VERSION, names_made

Step = Callable[[sqlite3.Connection], None]
STEPS: Mapping[int, Step] = {2: library_2.upgrade}
OBJECT_NAMES = {1: FORMAT_1_NAMES, 2: FORMAT_1_NAMES | names_made(library_2.STATEMENTS)}


def upgrade(connection: sqlite3.Connection) -> None:
    """Bring the tables to the present format, within the caller's transaction."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for number in range(version + 1, USER_VERSION + 1):
        STEPS[number](connection)
        connection.execute(f"PRAGMA user_version = {number}")
