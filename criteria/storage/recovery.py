"""Brings back a damaged library, or an earlier one, and tells exactly what came back and what did not.

For a thread beside the window, which closes its own Library first and opens it again afterwards: the
damaged file is read without SQLite, which could change it. It is never deleted, but kept beside the
library under another name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from criteria.issues import Issue, error, note, warning
from criteria.storage import backups as copies
from criteria.storage.atomic import temporary_beside
from criteria.storage.connection import create, discard, for_writing, reading_file
from criteria.storage.errors import refused
from criteria.storage.lock import alone
from criteria.storage.migrations import upgrade
from criteria.storage.pages import Pages
from criteria.storage.replacement import put_in_place
from criteria.storage.rotation import Backup
from criteria.storage.salvage import Salvaged, salvage
from criteria.storage.sqlite_errors import told
from criteria.storage.task import UNWATCHED, Task
from criteria.storage.verification import spans, verify_file
from criteria.words.told import Told


@dataclass(frozen=True, slots=True)
class Piece:
    """Some revisions of one set."""

    set_key: str
    name: str
    numbers: tuple[int, ...]

    def told(self) -> str:
        numbers = spans(self.numbers)
        if len(self.numbers) > 1:
            return Told("“{name}”, revisions {numbers}", name=self.name, numbers=numbers)
        return Told("“{name}”, revision {numbers}", name=self.name, numbers=numbers)


@dataclass(frozen=True, slots=True)
class Recovery:
    """What the library holds now, and what of the file that was there it does not.

    `doubtful` came back with proved content, but their time and origin may be wrong; `put_away` are
    sets that were archived because another one has their name; `unclaimed` pieces belong to revisions
    of which nothing else is left. Of a file that is `cut_off`, more may be missing than can be named.
    """

    kept_as: Path | None
    backup: Backup | None
    unsound: tuple[Backup, ...]
    from_backup: int
    came_back: tuple[Piece, ...]
    doubtful: tuple[Piece, ...]
    lost: tuple[Piece, ...]
    put_away: tuple[str, ...]
    drafts: tuple[str, ...]
    unclaimed: int
    cut_off: bool

    @property
    def complete(self) -> bool:
        """Whether everything that was ever saved is back, for certain."""
        return not (self.lost or self.unclaimed or self.cut_off)

    def issues(self) -> tuple[Issue, ...]:
        """The same as one line for each thing to know."""
        found = [note("came-back", piece.told(), "saved after that backup, and brought back")
                 for piece in self.came_back]  # fmt: skip
        found += [warning("doubtful", piece.told(), "brought back; its time, label or origin may be wrong")
                  for piece in self.doubtful]  # fmt: skip
        found += [error("lost", piece.told(), "content that cannot be read any more") for piece in self.lost]
        found += [warning("put-away", f"“{name}”", "archived, for another set has its name")
                  for name in self.put_away]  # fmt: skip
        if self.unclaimed:
            found.append(
                error(
                    "lost",
                    "library",
                    Told("{unclaimed} pieces of revisions that are lost", unclaimed=self.unclaimed),
                )
            )
        if self.cut_off:
            found.append(warning("cut-off", "library", "a file that lost its beginning or its end",
                                 mend="Check what was saved last: more may be missing."))  # fmt: skip
        return tuple(found)


def recover(library: Path, task: Task = UNWATCHED) -> Recovery:
    """Put the newest sound backup in place of a damaged or missing library, and what was saved since."""
    with alone(library):
        backup, unsound = _newest_sound(library, task)
        if backup is None and not library.exists():
            raise refused("not-found", library, "neither a library nor a sound backup", "one of them")
        return _rebuilt(library, backup, unsound, "damaged", True, task)


def restore(library: Path, backup: Backup, keep_newer: bool = True, task: Task = UNWATCHED) -> Recovery:
    """Put a backup in place of the library; with `keep_newer`, what was saved since stays.

    Without it the library is as it was then; what it held until now is in the file kept beside it.
    """
    with alone(library):
        issues = verify_file(backup.path, backup.path.name, task).issues
        if issues:
            raise refused("damaged", backup.path, issues[0].found, "a sound backup", "Choose another one.")
        return _rebuilt(library, backup, (), "replaced", keep_newer, task)


def _newest_sound(library: Path, task: Task) -> tuple[Backup | None, tuple[Backup, ...]]:
    unsound: list[Backup] = []
    for backup in copies.backups(library):
        if verify_file(backup.path, backup.path.name, Task(task.cancelled)).sound:
            return backup, tuple(unsound)
        unsound.append(backup)
    return None, tuple(unsound)


def _rebuilt(
    library: Path, backup: Backup | None, unsound: Sequence[Backup], why: str, keep_newer: bool, task: Task
) -> Recovery:
    made = temporary_beside(library)
    aside = _free_name(library, why)
    with told(library, "room for the restored library"):
        try:
            _begin(made, backup, task)
            with _left(library) as pages:
                cut_off = pages is not None and pages.cut_off
                recovery = _filled(made, pages if keep_newer else None, task)
            copies.prove(made, library, task)
            there = library.exists()
            put_in_place(library, made, aside)
        finally:
            discard(made)
    salvaged, from_backup, drafts = recovery
    return Recovery(
        kept_as=aside if there else None,
        backup=backup,
        unsound=tuple(unsound),
        from_backup=from_backup,
        came_back=_pieces(salvaged.added, salvaged.names),
        doubtful=_pieces(salvaged.doubtful, salvaged.names),
        lost=_pieces(salvaged.lost, salvaged.names),
        put_away=tuple(salvaged.put_away),
        drafts=drafts,
        unclaimed=salvaged.unclaimed,
        cut_off=cut_off,
    )


def _pieces(numbers: Mapping[str, Sequence[int]], names: Mapping[str, str]) -> tuple[Piece, ...]:
    return tuple(Piece(key, names.get(key, key), tuple(sorted(each))) for key, each in numbers.items())


def _free_name(library: Path, why: str) -> Path:
    stem = f"{library.stem}.{why}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    number = 1
    while (
        path := library.with_name(f"{stem}{'' if number == 1 else f'-{number}'}{library.suffix}")
    ).exists():
        number += 1
    return path


@contextmanager
def _left(library: Path) -> Iterator[Pages | None]:
    """The pages of the file that is there."""
    if not library.is_file():
        yield None
        return
    with Pages(library) as pages:
        yield pages


def _begin(made: Path, backup: Backup | None, task: Task) -> None:
    if backup is None:
        create(made)
        return
    source = reading_file(backup.path)
    try:
        source.execute("BEGIN")
        copies.copy(source, made, task)
    finally:
        source.close()


def _filled(made: Path, pages: Pages | None, task: Task) -> tuple[Salvaged, int, tuple[str, ...]]:
    """Bring the copy to this format and add what is left; how many revisions it had, and its drafts then."""
    connection = for_writing(made, 0)
    try:
        connection.execute("BEGIN IMMEDIATE")
        upgrade(connection)
        (before,) = connection.execute("SELECT count(*) FROM revisions").fetchone()
        salvaged = Salvaged() if pages is None else salvage(connection, pages.rows(task))
        drafts = connection.execute("SELECT name FROM drafts ORDER BY drafted_at DESC, id DESC").fetchall()
        connection.execute("COMMIT")
    finally:
        connection.close()
    return salvaged, before, tuple(name for (name,) in drafts)
