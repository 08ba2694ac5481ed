"""Import a decision table: what was recognised in it and what was not, mended before it is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from criteria.edits.sets import rename_set
from criteria.issues import Issue
from criteria.keys import fresh_name
from ui import text
from ui.controls.banner import Message
from ui.controls.buttons import Button, Kind
from ui.controls.chip import Tone
from ui.controls.segmented import Segmented
from ui.controls.words import Ink, Words
from ui.dialogs.faults import FaultsTable
from ui.dialogs.fields import Field
from ui.dialogs.frame import Dialog
from ui.dialogs.progress import ProgressBar
from ui.dialogs.sets import name_fault
from ui.dialogs.table_edits import Looked, Read, TableEdits, turn
from ui.dialogs.table_reading import TableReading
from ui.dialogs.table_words import (
    CRITERIA_MARKS,
    WORDS_OF,
    cell_marks,
    recognised_words,
    size_words,
)
from ui.messages import issues_of, message_of
from ui.overrides import override
from ui.tables.editable import EditableTable
from ui.translation import counted
from workbooks.table_draft import with_cell, with_decimal, with_parameter, without_row

CRITERIA, CELLS = "table_show_criteria", "table_show_cells"
_TABLE_HEIGHT, _CELL_WIDTH, _NAME_WIDTH = 300, 104, 220


class ImportTableDialog(Dialog):
    """`created` carries the new option set; `another_wanted` asks for another file."""

    created = Signal(object)
    another_wanted = Signal()

    def __init__(self, window: QWidget, read: Read, origin: str, taken: Sequence[str]) -> None:
        """`origin` says where the table that is `read` comes from."""
        super().__init__(window, "import_table_dialog", self.tr("Import a decision table"), origin, 980)
        self._origin = origin
        self._taken = taken
        self._looked: Looked | None = None
        self._edits = TableEdits(self, read)
        self._edits.changed.connect(self._on_looked)
        self._edits.failed.connect(self._on_failed)
        self.progress = ProgressBar()
        self.progress.cancel.clicked.connect(self.reject)
        self.summary = Words("", 15, 600, wrap=True)
        self.summary.setObjectName("table_summary")
        self.options = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.options.setObjectName("table_options")
        self.recognised = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.recognised.setObjectName("table_recognised")
        self.field = Field("table_name", self.tr("Name of the option set"))
        self.field.line.textChanged.connect(self._check)
        self._make_tables()
        self.faults_title = Words("", 14, 600)
        self.faults_title.setObjectName("table_faults_title")
        self.faults = FaultsTable("table_faults")
        self._lay_out()
        self.another = Button(self.tr("Choose another file…"))
        self.another.setObjectName("another_file_button")
        self.another.clicked.connect(self._on_another)
        self.add_button(self.another)
        self.set_primary(self.tr("Create option set"), self._on_pressed)
        self.primary.setEnabled(False)
        self.progress.begin(self.tr("Reading the table"))
        self._edits.begin()

    def _make_tables(self) -> None:
        self.shown = Segmented(
            ((CRITERIA, self.tr("Criteria")), (CELLS, self.tr("All cells"))), self.tr("What is shown")
        )
        self.shown.chosen.connect(lambda _key: self._show_table())
        self.reading = TableReading()
        self.reading.sheet_chosen.connect(self._edits.turn_to)
        self.reading.delimiter_chosen.connect(lambda sign: self._edits.read_as(delimiter=sign))
        self.reading.encoding_chosen.connect(lambda name: self._edits.read_as(encoding=name))
        self.reading.decimal_chosen.connect(lambda sign: self._edits.do(partial(with_decimal, decimal=sign)))
        self.leave_out = Button(self.tr("Leave the row out"), Kind.SMALL)
        self.leave_out.setObjectName("table_leave_row_out")
        self.leave_out.clicked.connect(self._on_leave_out)
        self.criteria = EditableTable("table_criteria")
        self.criteria.edited.connect(self._on_criterion_edited)
        self.criteria.turned.connect(self._on_turned)
        self.cells = EditableTable("table_cells")
        self.cells.edited.connect(self._on_cell_edited)
        self.cells.verticalHeader().show()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.shown)
        bar.addWidget(self.leave_out)
        bar.addStretch(1)
        self._told = QWidget()
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(12)
        for part in (self.summary, self.options, self.recognised, self.reading, self.field):
            told.addWidget(part)
        told.addLayout(bar)
        for table in (self.criteria, self.cells):
            told.addWidget(table)
        self.body.addWidget(self.progress)
        for late in (self._told, self.faults_title, self.faults):
            self.body.addWidget(late)
            late.hide()

    @override
    def first_field(self) -> QWidget:
        return self.field.line if self.field.isVisible() else self.cancel

    @override
    def done(self, result: int) -> None:
        self._edits.stop()
        self.progress.end()
        super().done(result)

    def is_busy(self) -> bool:
        return self._edits.is_busy()

    def _on_looked(self, looked: Looked) -> None:
        self.progress.end()
        is_first = self._looked is None
        self._looked = looked
        seen = looked.seen
        self.summary.setText(size_words(seen))
        self.options.setText(text.clamped(", ".join(seen.options), 920, 3))
        self.options.setVisible(bool(seen.options))
        self.recognised.setText(recognised_words(seen))
        self.reading.show_reading(looked.draft)
        self._fill_tables(looked)
        self._told.show()
        self._tell(looked)
        if is_first:
            self.shown.set_current(CELLS if seen.faults else CRITERIA)
            self.field.line.setText(fresh_name(looked.draft.name, self._taken))
            self.field.line.setFocus()
        self._show_table()
        self._check()

    def _fill_tables(self, looked: Looked) -> None:
        self.criteria.show_editable(looked.criteria, CRITERIA_MARKS)
        self.criteria.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.criteria.setColumnHidden(1, not any(row[1] for row in looked.criteria.rows))
        self.criteria.setFixedHeight(min(_TABLE_HEIGHT, 48 + 30 * len(looked.criteria.rows)))
        self.cells.show_editable(looked.cells, cell_marks(looked.draft, looked.seen))
        self.cells.setFixedHeight(min(_TABLE_HEIGHT, 52 + 30 * len(looked.cells.rows)))
        width = len(looked.cells.headers)
        self.cells.fix_columns([_NAME_WIDTH, *[_CELL_WIDTH] * (width - 1)])

    def _show_table(self) -> None:
        as_cells = self.shown.current() == CELLS
        self.cells.setVisible(as_cells)
        self.leave_out.setVisible(as_cells)
        self.criteria.setVisible(not as_cells)

    def _tell(self, looked: Looked) -> None:
        """What has to be mended, or what is good to know."""
        faults, notes = looked.seen.faults, looked.seen.notes
        if faults:
            self._tell_faults(faults, self.tr("Mend them here, or in the file and choose it again."))
            return
        self.tell(None)
        title = counted(len(notes), self.tr, "1 thing to know", "{count} things to know")
        self._show_issues(notes, title)

    def _on_failed(self, fault: Exception) -> None:
        self.progress.end()
        if self._looked is not None:
            self.reading.show_reading(self._looked.draft)
            words = self.tr("It cannot be read that way, and is shown as it was read before.")
            self.tell(message_of(issues_of(fault, self._origin), words))
            return
        self._tell_faults(
            issues_of(fault, self._origin), self.tr("Mend them in the file, then choose it again.")
        )

    def _tell_faults(self, issues: Sequence[Issue], mend: str) -> None:
        if len(issues) == 1:
            self.tell(message_of(issues, self.tr("This table cannot be used yet.")))
            self._show_issues((), "")
            return
        words = self.tr("This table cannot be used yet: {count} faults. Nothing was imported.")
        self.tell(Message(Tone.BAD, words.format(count=len(issues)), mend))
        self._show_issues(issues, self.tr("What to mend"))

    def _show_issues(self, issues: Sequence[Issue], title: str) -> None:
        self.faults_title.setText(title)
        self.faults_title.setVisible(bool(issues))
        self.faults.setVisible(bool(issues))
        if issues:
            self.faults.show_issues(issues, title)

    def _on_cell_edited(self, row: int, column: int, words: str) -> None:
        self._edits.do(lambda draft: with_cell(draft, row + 1, column + 1, words))

    def _on_criterion_edited(self, row: int, column: int, words: str) -> None:
        if self._looked is not None:
            at = self._looked.seen.criteria[row].column
            self._edits.do(lambda draft: with_parameter(draft, WORDS_OF[column], at, words))

    def _on_turned(self, row: int) -> None:
        if self._looked is not None:
            seen = self._looked.seen
            self._edits.do(lambda draft: turn(draft, seen.criteria[row], seen))

    def _on_leave_out(self) -> None:
        current = self.cells.currentIndex()
        if current.isValid():
            self._edits.do(partial(without_row, row=current.row() + 1))

    def _check(self) -> None:
        fault = name_fault(self.field.name(), self._taken)
        self.field.say(fault, wrong=bool(fault))
        made = self._looked is not None and self._looked.seen.option_set is not None
        self.primary.setEnabled(made and not fault)

    def _on_pressed(self) -> None:
        made = None if self._looked is None else self._looked.seen.option_set
        if made is not None and not self._edits.is_busy():
            name = self.field.name()
            self.accept()
            self.created.emit(made if name == made.name else rename_set(made, name))

    def _on_another(self) -> None:
        self.accept()
        self.another_wanted.emit()
