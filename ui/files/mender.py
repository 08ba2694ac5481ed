"""Brings a damaged library back, or an earlier one: the window lets go of it, a thread does the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from criteria.issues import Issue
from criteria.storage.errors import StorageError
from criteria.storage.location import library_path
from ui.dialogs.background import Background, Progress
from ui.files.desk import Desk
from ui.files.saver import Saver
from ui.files.upkeep import Upkeep, task_of
from ui.messages import message_of

if TYPE_CHECKING:
    from criteria.storage.recovery import Recovery
    from criteria.storage.rotation import Backup
    from ui.dialogs.mending import MendingDialog


class Mender(QObject):
    def __init__(self, desk: Desk, saver: Saver, upkeep: Upkeep) -> None:
        super().__init__(desk)
        self._desk = desk
        self._saver = saver
        self._upkeep = upkeep
        self._dialog: MendingDialog | None = None
        self._mended: Path | None = None
        self._background = Background(self)
        self._background.progressed.connect(self._on_progressed)
        self._background.done.connect(self._on_done)
        self._background.failed.connect(self._on_failed)

    def offer_recovery(self, issues: Sequence[Issue]) -> None:
        """Say what is wrong with the library, and bring it back when that is wanted."""
        from ui.dialogs.damaged_library import DamagedLibraryDialog

        dialog = DamagedLibraryDialog(self._desk.window, issues)
        dialog.recovery_wanted.connect(lambda: self._mend(dialog, _recovered))
        dialog.stopped.connect(self._on_stopped)
        self._desk.show(dialog)

    def offer_backups(self) -> None:
        from criteria.storage.backups import backups
        from ui.dialogs.restore_backup import RestoreBackupDialog

        try:
            found = backups(self._path())
        except StorageError as fault:
            self._desk.refuse(fault, self.tr("The backups cannot be read."))
            return
        dialog = RestoreBackupDialog(self._desk.window, found)
        dialog.restore_wanted.connect(
            lambda backup, keep: self._mend(dialog, lambda path, at: _restored(path, backup, keep, at))
        )
        dialog.stopped.connect(self._on_stopped)
        self._desk.show(dialog)

    def _path(self) -> Path:
        library = self._desk.library
        return library_path() if library is None else library.path

    def _mend(self, dialog: MendingDialog, job: Callable[[Path, Progress], Recovery]) -> None:
        library = self._desk.library
        if library is not None and library.read_only:
            dialog.tell(self._desk.read_only())
            return
        path = self._mended = self._path()
        self._dialog = dialog
        self._upkeep.stop()
        self._desk.let_go()
        dialog.work(self.tr("Rebuilding the library"))
        self._background.run(lambda progress: job(path, progress))

    def _on_progressed(self, done: int, total: int) -> None:
        if self._dialog is not None and total:
            self._dialog.advance(self.tr("Rebuilding the library"), done / total)

    def _on_done(self, found: Recovery) -> None:
        self._reopen()
        if self._dialog is not None:
            self._dialog.show_outcome(found)

    def _on_failed(self, fault: StorageError) -> None:
        self._reopen()
        if self._dialog is not None:
            self._dialog.fail(message_of(fault.issues, self.tr("The library is as it was.")))

    def _on_stopped(self) -> None:
        self._background.stop()
        self._reopen()
        if self._dialog is not None:
            self._dialog.fail(None)

    def _reopen(self) -> None:
        from criteria.storage.library import Library

        try:
            self._desk.library = Library.open(self._mended)
        except StorageError:
            self._desk.library = None
        self._saver.look_again()


def _recovered(path: Path, progress: Progress) -> Recovery:
    from criteria.storage.recovery import recover

    return recover(path, task_of(progress))


def _restored(path: Path, backup: Backup, keep_newer: bool, progress: Progress) -> Recovery:
    from criteria.storage.recovery import restore

    return restore(path, backup, keep_newer, task_of(progress))
