"""Care for the library beside the window: verified, backed up, brought back when it is damaged."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from criteria.issues import Issue
from criteria.storage.errors import StorageError
from criteria.storage.task import Cancelled, Task
from ui.controls.chip import Tone
from ui.dialogs.background import Background, Progress
from ui.files.access import DAMAGE
from ui.files.desk import Desk
from ui.messages import advice, sentence

if TYPE_CHECKING:
    from criteria.storage.backups import Reason
    from criteria.storage.rotation import Backup

FIRST_AFTER_MS = 1_500
EVERY_MS = 30 * 60_000
_STEPS = 1_000


@dataclass(frozen=True, slots=True)
class LookedAfter:
    """`issues` are what is not as it was saved; `backup` was made, or `why_not` says why none was."""

    issues: tuple[Issue, ...] = ()
    backup: Backup | None = None
    why_not: StorageError | None = None


class Upkeep(QObject):
    """Runs one job at a time on a thread of its own; the window is never waited for."""

    damaged = Signal(object)
    """The issues of a library that is not as it was saved."""
    looked_after = Signal(object)
    export_wanted = Signal()
    """No copy could be made: the open set should go into a file."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._background = Background(self)
        self._background.done.connect(self._on_done)
        self._has_told = False
        self._often = QTimer(self, interval=EVERY_MS)
        self._often.timeout.connect(lambda: self.look_after("timer"))

    def begin(self) -> None:
        """After the first paint, and after what the window itself does then."""
        QTimer.singleShot(FIRST_AFTER_MS, self, lambda: self.look_after("start"))
        self._often.start()

    def look_after(self, reason: Reason) -> None:
        """Verify and back up, if this window is the one that writes and nothing else is under way."""
        library = self._desk.library
        if library is None or library.read_only or self._background.is_running():
            return
        path = library.path
        self._background.run(lambda progress: looked_after(path, reason, task_of(progress)))

    def stop(self) -> None:
        self._background.stop()

    def end(self, patience_s: float = 60.0) -> None:
        """The last backup, once the window is closed; given up when it takes too long."""
        from time import monotonic

        self._often.stop()
        self.stop()
        library = self._desk.library
        if library is None or library.read_only:
            return
        until = monotonic() + patience_s
        try:
            looked_after(library.path, "quit", Task(lambda: monotonic() > until))
        except Cancelled:
            return

    def _on_done(self, found: LookedAfter) -> None:
        self.looked_after.emit(found)
        if found.issues:
            self.damaged.emit(found.issues)
        elif found.why_not is not None and not self._has_told:
            self._has_told = True
            issue = found.why_not.issue
            detail = f"{sentence(issue)} {advice(issue)}".strip()
            words, export = self.tr("The library was not backed up."), self.tr("Export instead…")
            self._desk.say(Tone.WARN, words, detail, export, self.export_wanted.emit)


def looked_after(path: Path, reason: Reason, task: Task) -> LookedAfter:
    """A backup proves itself; where there is nothing new to back up, the library is verified as it is."""
    from criteria.storage.backups import back_up, clear_strays
    from criteria.storage.verification import verify

    if reason == "start":
        clear_strays(path)
    try:
        backup = back_up(path, reason, task)
    except StorageError as fault:
        if fault.code in DAMAGE or len(fault.issues) > 1:
            return LookedAfter(fault.issues)
        return LookedAfter(_verified(path, task), why_not=fault)
    if backup is None and reason == "start":
        return LookedAfter(verify(path, task).issues)
    return LookedAfter(backup=backup)


def _verified(path: Path, task: Task) -> tuple[Issue, ...]:
    """Whether the library itself is sound, where the fault may have been the disk of the backup."""
    from criteria.storage.verification import verify

    try:
        return verify(path, task).issues
    except StorageError:
        return ()


def task_of(progress: Progress) -> Task:
    """The same for storage, which counts from 0 to 1."""
    return Task(progress.stopped, lambda share: progress.step(round(_STEPS * share), _STEPS))
