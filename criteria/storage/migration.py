"""Brings a library file of an older format to the present one, after a backup."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from criteria.storage.backups import back_up
from criteria.storage.connection import for_writing
from criteria.storage.migrations import upgrade


def migrate(path: Path, wait: float) -> None:
    """All steps in one transaction: whatever happens, the file has the old format or the new one."""
    back_up(path, "migration")
    with closing(for_writing(path, wait)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        upgrade(connection)  # another process may have done it by now; then there is nothing to do
        connection.execute("COMMIT")
