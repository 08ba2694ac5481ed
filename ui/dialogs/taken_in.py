"""What became of every file of an import of several."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from criteria.issues import Issue
from criteria.storage.arrivals import Taken
from ui.dialogs.frame import Dialog
from ui.messages import sentence
from ui.tables.figures import Figures, FiguresTable
from ui.translation import marked, translated

_KINDS = {
    "new": marked("New in the library"),
    "related": marked("New in the library; others have the same origin"),
    "same": marked("The library had it already"),
    "older": marked("The library has a newer version"),
    "newer": marked("Added as the newest version"),
    "diverged": marked("Kept beside yours: both had changed"),
}


class TakenIn(NamedTuple):
    taken: Sequence[tuple[Path, Taken]]
    rejected: Sequence[tuple[Path, tuple[Issue, ...]]]


class TakenInDialog(Dialog):
    """A table of the files; the rejected ones first, with the reason."""

    def __init__(self, window: QWidget, found: TakenIn) -> None:
        super().__init__(window, "taken_in_dialog", self.tr("What became of the files"), "", 960)
        self.table = FiguresTable("taken_in_table")
        least = min(480, 44 + 46 * (len(found.taken) + len(found.rejected)))
        self.table.show_wrapped(self._figures(found), 2, least)
        self.body.addWidget(self.table)
        self.aside.setText(self.tr("The library was backed up before."))
        self.cancel.hide()
        self.set_primary(self.tr("Close"), self.accept)

    def _figures(self, found: TakenIn) -> Figures:
        refused = self.tr("Not imported: {reason}")
        rows = [
            (path.name, "", refused.format(reason=sentence(issues[0]))) for path, issues in found.rejected
        ]
        version = self.tr("{name}, version {number}")
        rows += [
            (
                path.name,
                version.format(name=each.option_set.name, number=each.revision.number),
                translated(_KINDS[each.arrival.kind]),
            )
            for path, each in found.taken
        ]
        headers = (self.tr("File"), self.tr("Option set"), self.tr("What became of it"))
        return Figures(self.tr("What became of the files"), headers, tuple(rows))
