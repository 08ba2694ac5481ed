"""The library is damaged: what was found, and what is done about it when the user says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.issues import Issue
from ui.controls.words import Words
from ui.dialogs.faults import FaultsTable
from ui.dialogs.mending import MendingDialog


class DamagedLibraryDialog(MendingDialog):
    """Later leaves everything as it is; work goes on in memory and can be exported."""

    recovery_wanted = Signal()

    def __init__(self, window: QWidget, issues: Sequence[Issue]) -> None:
        super().__init__(
            window,
            "damaged_library_dialog",
            self.tr("The library is damaged"),
            self.tr("What is open is not touched, and can be exported as a file at any time."),
        )
        steps = Words(
            self.tr(
                "The damaged file is moved aside and kept. The newest backup that is sound takes its place, "
                "and every later version that can still be proved in the damaged file is added to it. "
                "You are told what came back and what did not."
            ),
            13,
            wrap=True,
        )
        self.faults = FaultsTable("library_faults")
        self.faults.show_issues(issues, self.tr("What was found"))
        layout = QVBoxLayout(self.question)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(steps)
        layout.addWidget(self.faults)
        self.cancel.set_words(self.tr("Later"))
        self.set_primary(self.tr("Bring back what can be"), self._on_pressed)

    def _on_pressed(self) -> None:
        if self.is_done():
            self.accept()
        else:
            self.recovery_wanted.emit()
