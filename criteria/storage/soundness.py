"""Whether a library is as it was written: its pages, the checksums of its parts, what revisions refer to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from criteria.issues import Issue, error
from criteria.storage.errors import StorageError
from criteria.storage.parts import opened, read_manifest

_MEND = "Open another revision, or a backup."


def broken_pages(connection: sqlite3.Connection, where: str) -> tuple[Issue, ...]:
    """What SQLite itself finds wrong."""
    reports = [report for (report,) in connection.execute("PRAGMA integrity_check(20)") if report != "ok"]
    reports += [
        f"a row of {table} that refers to a missing one of {parent}"
        for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check")
    ]
    return tuple(error("damaged", where, report, "a sound library", _MEND) for report in reports)


def broken_content(connection: sqlite3.Connection) -> Iterator[Issue]:
    """Parts and revisions that are not what their checksum says."""
    known = set()
    for sha256, body in connection.execute("SELECT sha256, body FROM parts"):
        known.add(sha256)
        try:
            opened(body, sha256, f"part {sha256[:12]}")
        except StorageError as failure:
            yield from failure.issues
    revisions = connection.execute(
        "SELECT s.name, r.number, r.manifest, r.sha256 FROM revisions r JOIN sets s ON s.key = r.set_key"
    )
    for name, number, body, sha256 in revisions:
        where = f"“{name}”, revision {number}"
        try:
            missing = set(read_manifest(body, sha256, where).parts.values()) - known
        except StorageError as failure:
            yield from failure.issues
        else:
            if missing:
                yield error("damaged", where, f"{len(missing)} missing parts", "all of its parts", _MEND)
