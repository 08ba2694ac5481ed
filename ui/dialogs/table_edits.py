"""A decision table that is looked at and mended: every step is taken on a worker, in order."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, cast

from PySide6.QtCore import QObject, Signal

from ui.dialogs.background import Background, Progress
from ui.dialogs.table_words import cell_figures, criteria_figures
from ui.tables.content import Figures
from workbooks.reading import TextReading
from workbooks.table_draft import (
    CriterionSeen,
    Recognised,
    TableDraft,
    read_again,
    recognised,
    with_parameter,
)

Read = Callable[[], TableDraft]
Edit = Callable[[TableDraft], TableDraft]


class Looked(NamedTuple):
    """A draft, what it is taken for, and both as figures."""

    draft: TableDraft
    seen: Recognised
    criteria: Figures
    cells: Figures


class TableEdits(QObject):
    changed = Signal(object)
    """What the table is taken for now: a Looked."""
    failed = Signal(object)

    def __init__(self, parent: QObject, read: Read) -> None:
        super().__init__(parent)
        self._read = read
        self._draft: TableDraft | None = None
        self._waiting: list[Edit] = []
        self._job = Background(self)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self.failed)

    def begin(self) -> None:
        self._job.run(lambda _progress: _look(self._read()))

    def turn_to(self, sheet: str) -> None:
        """Begin again with another sheet of the file; what was mended in this one is left."""
        self._begin_again(lambda draft: read_again(draft, sheet))

    def read_as(self, delimiter: str | None = None, encoding: str | None = None) -> None:
        """Begin again with the text parted or decoded otherwise; what was mended is left."""

        def otherwise(draft: TableDraft) -> TableDraft:
            delimiter_so_far, encoding_so_far = draft.reading
            reading = TextReading(delimiter or delimiter_so_far, encoding or encoding_so_far)
            return read_again(draft, reading=reading)

        self._begin_again(otherwise)

    def _begin_again(self, read: Edit) -> None:
        self._waiting.clear()
        draft = self._draft
        if draft is not None:
            self._job.run(lambda _progress: _look(read(draft)))

    def stop(self) -> None:
        self._job.stop()

    def is_busy(self) -> bool:
        return self._job.is_running()

    def do(self, edit: Edit) -> None:
        """Change the draft; one edit after the other, none is lost."""
        self._waiting.append(edit)
        if not self._job.is_running():
            self._go_on()

    def _go_on(self) -> None:
        draft, edits, self._waiting = self._draft, self._waiting, []
        if draft is None or not edits:
            return

        def job(_progress: Progress) -> Looked:
            made = draft
            for edit in edits:
                made = edit(made)
            return _look(made)

        self._job.run(job)

    def _on_done(self, result: object) -> None:
        looked = cast(Looked, result)
        self._draft = looked.draft
        self.changed.emit(looked)
        self._go_on()


def _look(draft: TableDraft) -> Looked:
    seen = recognised(draft)
    return Looked(draft, seen, criteria_figures(seen), cell_figures(draft))


def turn(draft: TableDraft, criterion: CriterionSeen, seen: Recognised) -> TableDraft:
    """The other direction; worst and best that the table gives change places."""
    other = "max" if criterion.direction == "min" else "min"
    draft = with_parameter(draft, "direction", criterion.column, other)
    if {"worst", "best"} <= seen.rows.keys() and criterion.worst and criterion.best:
        draft = with_parameter(draft, "worst", criterion.column, criterion.best)
        draft = with_parameter(draft, "best", criterion.column, criterion.worst)
    return draft
