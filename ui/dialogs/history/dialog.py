"""History: every version of the open set, any two compared, labels, the decision log, and the way back."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from criteria.storage.decisions import decide, decisions
from criteria.storage.errors import StorageError
from criteria.storage.history import Step
from criteria.storage.library import Library
from criteria.storage.records import Decision, DecisionKind, Revision
from ui.dialogs.background import Background
from ui.dialogs.columns import ListAndDetail
from ui.dialogs.frame import Dialog
from ui.dialogs.history.detail import VersionDetail
from ui.dialogs.history.log import NewEntry
from ui.dialogs.history.reading import OPEN, Pair, read_pair, read_steps
from ui.dialogs.history.rows import row_of
from ui.dialogs.rows import Row, RowList
from ui.messages import message_of, sentence
from ui.overrides import override

_SIDE_WIDTH = 364


class HistoryDialog(Dialog):
    """`restore_wanted` carries the number of the version that is to be the newest again."""

    restore_wanted = Signal(int)

    def __init__(self, window: QWidget, library: Library, open_set: OptionSet) -> None:
        super().__init__(window, "history_dialog", self.tr("History"), open_set.name, 1320)
        self._library = library
        self._key = open_set.key
        self._open_set = open_set
        self._revisions: tuple[Revision, ...] = library.revisions(open_set.key)
        self._decisions: tuple[Decision, ...] = decisions(library, open_set.key)
        self._steps: list[Step] = []
        self._told = 0
        self._against: int | None = None
        self._picked = ""
        self._reading = Background(self)
        self._reading.progressed.connect(lambda _done, _total: self._show_steps())
        self._reading.done.connect(lambda _none: self._show_steps())
        self._comparing = Background(self)
        self._comparing.done.connect(self._on_compared)
        self._comparing.failed.connect(self._on_not_compared)
        self.rows = RowList("versions", self.tr("Versions"))
        self.detail = VersionDetail()
        self._lay_out()
        self._connect()
        self._show_log()
        self._show_rows()
        self.detail.set_writes(not library.read_only)
        self._reading.run(read_steps(library.path, self._key, self._steps))

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(12, 12, 12, 12)
        left.addWidget(self.rows)
        self.rows.setMinimumHeight(120)
        self.body.addWidget(ListAndDetail(side, self.detail, 1000, left_width=_SIDE_WIDTH), 1)
        self.set_height(900)
        self.cancel.set_words(self.tr("Close"))
        self.set_primary(self.tr("Restore this version"), self._on_restore)

    def _connect(self) -> None:
        self.rows.picked.connect(self._on_picked)
        self.detail.against_chosen.connect(self._on_against)
        self.detail.labelled.connect(self._on_labelled)
        self.detail.log.added.connect(self._on_added)

    @override
    def first_field(self) -> QWidget:
        return self.rows

    @override
    def done(self, result: int) -> None:
        self._reading.stop()
        self._comparing.stop()
        super().done(result)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter restores from the list only: in a field it ends what is typed there."""
        in_field = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.rows.hasFocus()
        if in_field:
            event.accept()
        else:
            super().keyPressEvent(event)

    def chosen(self) -> Revision:
        number = int(self.rows.current() or self._revisions[0].number)
        return next(revision for revision in self._revisions if revision.number == number)

    def _show_rows(self) -> None:
        self.rows.show_rows([self._row(at) for at in range(len(self._revisions))])

    def _show_steps(self) -> None:
        """What the steps that were read since changed; they come in the order of the rows."""
        known = len(self._steps)
        self.rows.change_rows(self._told, [self._row(at) for at in range(self._told, known)])
        self._told = known

    def _row(self, at: int) -> Row:
        revision = self._revisions[at]
        step = self._steps[at] if at < len(self._steps) else None
        decided = tuple(each for each in self._decisions if each.number == revision.number)
        return row_of(revision, step, decided)

    def _on_picked(self, key: str) -> None:
        if key == self._picked:
            return  # the rows were only written anew
        self._picked, self._against = key, None
        self._compare()

    def _on_against(self, number: int) -> None:
        self._against = number
        self._compare()

    def _compare(self) -> None:
        """The chosen version against another: by default the one that it was made from."""
        revision = self.chosen()
        first = revision.parent if revision.parent is not None else OPEN
        against = first if self._against is None else self._against
        self.detail.show_version(revision, self._revisions, against)
        self.detail.wait()
        newest = self._revisions[0].number
        self.primary.setEnabled(revision.number != newest and not self._library.read_only)
        self.aside.setText(
            self.tr("It becomes version {number}; nothing is overwritten.").format(number=newest + 1)
            if self.primary.isEnabled()
            else ""
        )
        pair = (against, revision.number) if against else (revision.number, OPEN)
        self._comparing.run(read_pair(self._library.path, self._key, *pair, self._open_set))

    def _on_compared(self, pair: Pair) -> None:
        self.detail.show_pair(pair)

    def _on_not_compared(self, fault: StorageError) -> None:
        self.detail.refuse(sentence(fault.issue))

    def _on_labelled(self, label: str) -> None:
        revision = self.chosen()
        try:
            self._library.label(self._key, revision.number, label)
            self._revisions = self._library.revisions(self._key)
        except StorageError as fault:
            self.tell(message_of(fault.issues, self.tr("The label was not set.")))
            return
        self.tell(None)
        self._show_rows()

    def _on_added(self, entry: NewEntry) -> None:
        kind: DecisionKind = next(kind for kind in get_args(DecisionKind) if kind == entry.kind)
        number = self.chosen().number
        try:
            texts = entry.who, entry.why, entry.held_on, entry.weighting
            decide(self._library, self._key, number, kind, *texts)
            self._decisions = decisions(self._library, self._key)
        except StorageError as fault:
            self.tell(message_of(fault.issues, self.tr("Nothing was added to the log.")))
            return
        self.tell(None)
        self.detail.log.clear_entry()
        self._show_log()
        self._show_rows()

    def _show_log(self) -> None:
        self.detail.log.show_log(self._decisions, self._open_set, not self._library.read_only)

    def _on_restore(self) -> None:
        number = self.chosen().number
        self.accept()
        self.restore_wanted.emit(number)
