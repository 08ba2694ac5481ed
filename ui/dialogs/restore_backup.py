"""Restore a backup: which one, and whether what was saved since stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.storage.rotation import Backup
from ui import text
from ui.controls.toggle import Check
from ui.controls.words import Ink, Words
from ui.dialogs.mending import MendingDialog
from ui.dialogs.rows import Row, RowList
from ui.dialogs.sets import size_words
from ui.overrides import override


class RestoreBackupDialog(MendingDialog):
    """`restore_wanted` carries the backup, and whether what is newer stays."""

    restore_wanted = Signal(object, bool)

    def __init__(self, window: QWidget, backups: Sequence[Backup]) -> None:
        super().__init__(
            window,
            "restore_backup_dialog",
            self.tr("Restore a backup"),
            self.tr("The library as it is now is moved aside and kept."),
        )
        self._backups = {str(backup.serial): backup for backup in backups}
        self.rows = RowList("backup_list", self.tr("Backups"))
        self.rows.setMinimumHeight(220)
        self.rows.show_rows([self._row(backup) for backup in backups])
        self.keep = Check(self.tr("Keep what was saved since that backup"))
        self.keep.setObjectName("keep_newer")
        self.keep.setChecked(True)
        none = self.tr("There is no backup yet. One is made at every start, if something changed.")
        self.empty = Words(none, 13, 400, Ink.TEXT3, wrap=True)
        self.empty.setObjectName("no_backups")
        layout = QVBoxLayout(self.question)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for part in (self.rows, self.keep, self.empty):
            layout.addWidget(part)
        self.rows.setVisible(bool(backups))
        self.keep.setVisible(bool(backups))
        self.empty.setVisible(not backups)
        self.set_primary(self.tr("Restore this backup"), self._on_pressed)
        self.primary.setEnabled(bool(backups))

    @override
    def first_field(self) -> QWidget:
        return self.rows if self._backups else self.cancel

    def _row(self, backup: Backup) -> Row:
        reasons = {
            "start": self.tr("made at the start"),
            "quit": self.tr("made at the end"),
            "timer": self.tr("made while the program ran"),
            "migration": self.tr("made before the library got a new format"),
            "import": self.tr("made before several files were imported"),
            "asked": self.tr("made when asked for"),
        }
        detail = f"{reasons.get(backup.reason, backup.reason)} · {size_words(backup.size)}"
        return Row(str(backup.serial), text.moment(backup.made_at), text.capitalised(detail))

    def _on_pressed(self) -> None:
        if self.is_done():
            self.accept()
            return
        backup = self._backups.get(self.rows.current() or "")
        if backup is not None:
            self.restore_wanted.emit(backup, self.keep.isChecked())
