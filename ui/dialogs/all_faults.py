"""Everything that is wrong with a file or a library: where, what was found, how to mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from criteria.issues import Issue
from ui.controls.buttons import Button
from ui.dialogs.faults import FaultsTable
from ui.dialogs.frame import Dialog
from ui.messages import figures_of


class AllFaults(Dialog):
    def __init__(self, window: QWidget, issues: Sequence[Issue], headline: str) -> None:
        super().__init__(window, "all_faults", headline, "", 900)
        self._figures = figures_of(issues, headline)
        self.table = FaultsTable("all_faults_table")
        self.table.show_issues(issues, headline)
        self.body.addWidget(self.table)
        self.copy = Button(self.tr("Copy as a table"))
        self.copy.setObjectName("all_faults_copy")
        self.copy.clicked.connect(self._on_copy)
        self.add_button(self.copy)
        self.cancel.hide()
        self.set_primary(self.tr("Close"), self.accept)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._figures.as_text())
        self.aside.setText(self.tr("Copied."))
