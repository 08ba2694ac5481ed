"""Every cell of a pasted block that is no score: where, what was found, how to mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from criteria.issues import Issue
from ui.dialogs.faults import FaultsTable
from ui.dialogs.frame import Dialog
from ui.translation import translator

tr = translator("PasteFaults")


class PasteFaults(Dialog):
    def __init__(self, window: QWidget, issues: Sequence[Issue]) -> None:
        title = tr("Nothing was pasted")
        subtitle = tr("Mend these cells, copy the block again and paste it.")
        super().__init__(window, "paste_faults", title, subtitle, 820)
        self.table = FaultsTable("paste_faults_table")
        self.table.show_issues(issues, title)
        self.body.addWidget(self.table)
        self.cancel.hide()
        self.set_primary(tr("Close"), self.accept)
