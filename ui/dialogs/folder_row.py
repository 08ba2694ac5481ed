"""Where files are written to: the folder, and a button that changes it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import text
from ui.controls.buttons import Button, Kind
from ui.controls.words import Ink, Words
from ui.dialogs import choose


class FolderRow(QWidget):
    """Begins with the folder used last."""

    changed = Signal()

    def __init__(self, name: str, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._path = choose.last_folder(settings)
        self._file = ""
        self._words = Words("", 13, 400, wrap=True)
        self._words.setObjectName(f"{name}_file")
        self._change = Button(self.tr("Change…"), Kind.SMALL)
        self._change.setObjectName(f"{name}_change_folder")
        self._change.clicked.connect(self._on_change)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._change)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(Words(self.tr("Folder"), 12, 500, Ink.TEXT2))
        layout.addLayout(row)
        self.say("")

    def path(self) -> Path:
        return self._path

    def say(self, file: str) -> None:
        """Name the file that goes there, where there is one alone."""
        self._file = file
        self._words.setText("\n".join(filter(None, (file, str(self._path)))))
        self._words.setToolTip(text.tooltip(str(self._path / file)))

    def _on_change(self) -> None:
        chosen = choose.folder(self, self._settings, self.tr("Write to this folder"))
        if chosen is not None:
            self._path = chosen
            self.say(self._file)
            self.changed.emit()
