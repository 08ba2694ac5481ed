"""Long work on a library, which a window runs beside itself, follows and may stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The work was stopped when asked; nothing of it is left behind."""


def _never() -> bool:
    return False


def _silently(_done: float) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Task:
    """`cancelled` is asked often, on the thread that works; `progress` is told a share from 0 to 1."""

    cancelled: Callable[[], bool] = _never
    progress: Callable[[float], None] = _silently

    def reached(self, done: int, total: int) -> None:
        """Tell how far it has come; Cancelled when it is to stop."""
        if self.cancelled():
            raise Cancelled
        self.progress(min(1.0, done / total) if total else 1.0)


UNWATCHED = Task()
