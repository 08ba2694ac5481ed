"""Which backups are kept: all of two days, then fewer the older they are, as long as there is room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

ALL_KEPT = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9
PINNED = ("migration",)  # the last one is the only way back to an older version of the program


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the whole library; `serial` tells the order they were made in, whatever the clock said."""

    path: Path
    serial: int
    made_at: datetime
    reason: str
    size: int


def surplus(backups: Sequence[Backup], moment: datetime, largest: int) -> tuple[Backup, ...]:
    """Those to delete, of backups by serial, newest first; the newest one is always kept."""
    kept = _by_age(backups, moment)
    kept += [pinned for pinned in _pinned(backups) if pinned not in kept]
    kept.sort(key=lambda backup: (backup is backups[0], backup.reason in PINNED, backup.serial), reverse=True)
    held, total = set(), 0
    for backup in kept:
        total += backup.size
        if total <= largest or backup is backups[0]:
            held.add(backup.serial)
    return tuple(backup for backup in backups if backup.serial not in held)


def _by_age(backups: Sequence[Backup], moment: datetime) -> list[Backup]:
    """All of the last two days, or of the future where the clock went back, then one for each period."""
    recent = [backup for backup in backups if moment - backup.made_at < ALL_KEPT]
    older = [backup for backup in backups if moment - backup.made_at >= ALL_KEPT]
    periods: tuple[tuple[int, Callable[[date], object]], ...] = (
        (DAYS, lambda day: day),
        (WEEKS, lambda day: day.isocalendar()[:2]),
        (MONTHS, lambda day: (day.year, day.month)),
    )
    for most, period in periods:
        newest: dict[object, Backup] = {}
        for backup in older:
            newest.setdefault(period(backup.made_at.date()), backup)
        recent += [backup for backup in list(newest.values())[:most] if backup not in recent]
    return recent


def _pinned(backups: Sequence[Backup]) -> list[Backup]:
    newest: dict[str, Backup] = {}
    for backup in backups:
        if backup.reason in PINNED:
            newest.setdefault(backup.reason, backup)
    return list(newest.values())
