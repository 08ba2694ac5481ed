"""Export the option set: as it is, or with every version before and the decision log."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.controls.toggle import Check
from ui.controls.words import Ink, Words
from ui.dialogs.frame import Dialog
from ui.overrides import override
from ui.translation import counted


class ExportSetDialog(Dialog):
    """`wanted` says whether the history goes with it."""

    wanted = Signal(bool)

    def __init__(self, window: QWidget, name: str, versions: int) -> None:
        super().__init__(window, "export_set_dialog", self.tr("Export the option set"), name, 520)
        told = self.tr("A file that others open with this program. Whoever has the set already is told "
                       "whether theirs is older, newer or has changed, too.")  # fmt: skip
        before = counted(
            versions, self.tr, "With its history: 1 version, and the decision log",
            "With its history: {count} versions, and the decision log",
        )  # fmt: skip
        self.history = Check(before)
        self.history.setObjectName("export_history")
        warning = self.tr("The history shows every earlier weight, score, label and reason.")
        self.body.addWidget(Words(told, 13, wrap=True))
        self.body.addWidget(self.history)
        self.body.addWidget(Words(warning, 12, 400, Ink.TEXT3, wrap=True))
        self.set_primary(self.tr("Choose a file…"), self._on_pressed)

    @override
    def first_field(self) -> QWidget:
        return self.history

    def _on_pressed(self) -> None:
        self.accept()
        self.wanted.emit(self.history.isChecked())
