"""Import a decision table: what was recognised in it, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from criteria.edits.sets import rename_set
from criteria.issues import Issue
from criteria.keys import fresh_name
from criteria.optionset import OptionSet
from ui import text
from ui.controls.banner import Message
from ui.controls.buttons import Button
from ui.controls.chip import Tone
from ui.controls.words import Ink, Words
from ui.dialogs.background import Background
from ui.dialogs.faults import FaultsTable
from ui.dialogs.fields import Field
from ui.dialogs.frame import Dialog
from ui.dialogs.progress import ProgressBar
from ui.dialogs.sets import name_fault
from ui.messages import issues_of, message_of
from ui.overrides import override
from ui.tables.figures import Figures, FiguresTable
from ui.translation import counted, translator
from workbooks.tables import ImportedTable, read_table

tr = translator("ImportTable")

_MOST_ROWS = 6


class ImportTableDialog(Dialog):
    """`created` carries the new option set; `another_wanted` asks for another file."""

    created = Signal(object)
    another_wanted = Signal()

    def __init__(self, window: QWidget, path: Path, taken: Sequence[str]) -> None:
        super().__init__(window, "import_table_dialog", self.tr("Import a decision table"), str(path), 900)
        self._path = path
        self._taken = taken
        self._read: OptionSet | None = None
        self._reading = Background(self)
        self._reading.done.connect(self._on_read)
        self._reading.failed.connect(self._on_failed)
        self.progress = ProgressBar()
        self.progress.cancel.clicked.connect(self.reject)
        self.summary = Words("", 15, 600, wrap=True)
        self.summary.setObjectName("table_summary")
        self.options = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.options.setObjectName("table_options")
        self.field = Field("table_name", self.tr("Name of the option set"))
        self.field.line.textChanged.connect(self._check)
        self.criteria = FiguresTable("table_criteria")
        self.faults_title = Words("", 14, 600)
        self.faults = FaultsTable("table_faults")
        told = (self.summary, self.options, self.field, self.criteria, self.faults_title, self.faults)
        for part in (self.progress, *told):
            self.body.addWidget(part)
            part.hide()
        self.another = Button(self.tr("Choose another file…"))
        self.another.setObjectName("another_file_button")
        self.another.clicked.connect(self._on_another)
        self.add_button(self.another)
        self.set_primary(self.tr("Create option set"), self._on_pressed)
        self.primary.setEnabled(False)
        self.progress.begin(self.tr("Reading {file}").format(file=path.name))
        self._reading.run(lambda _progress: read_table(path))

    @override
    def first_field(self) -> QWidget:
        return self.field.line if self.field.isVisible() else self.cancel

    @override
    def done(self, result: int) -> None:
        self._reading.stop()
        self.progress.end()
        super().done(result)

    def _on_read(self, table: ImportedTable) -> None:
        self.progress.end()
        option_set = self._read = table.option_set
        self.summary.setText(_summary(option_set))
        self.options.setText(text.clamped(", ".join(o.name for o in option_set.options), 840, 3))
        self.criteria.show_figures(criteria_figures(option_set))
        self.criteria.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.criteria.setColumnHidden(1, len(option_set.groups) == 1)
        rows = min(_MOST_ROWS, len(option_set.criteria))
        self.criteria.setFixedHeight(36 + 30 * rows + 12)
        for part in (self.summary, self.options, self.criteria, self.field):
            part.show()
        if table.issues:
            title = counted(len(table.issues), self.tr, "1 thing to know", "{count} things to know")
            self._show_issues(table.issues, title)
        self.field.line.setText(fresh_name(option_set.name, self._taken))
        self.field.line.setFocus()
        self._check()

    def _on_failed(self, fault: Exception) -> None:
        self.progress.end()
        issues = issues_of(fault, self._path.name)
        if len(issues) == 1:
            self.tell(message_of(issues, self.tr("This table cannot be used yet.")))
            return
        words = self.tr("This table cannot be used yet: {count} faults. Nothing was imported.")
        mend = self.tr("Mend them in the file, then choose it again.")
        self.tell(Message(Tone.BAD, words.format(count=len(issues)), mend))
        self._show_issues(issues, self.tr("What to mend"))

    def _show_issues(self, issues: Sequence[Issue], title: str) -> None:
        self.faults_title.setText(title)
        self.faults_title.show()
        self.faults.show()
        self.faults.show_issues(issues, title)

    def _check(self) -> None:
        fault = name_fault(self.field.name(), self._taken)
        self.field.say(fault, wrong=bool(fault))
        self.primary.setEnabled(self._read is not None and not fault)

    def _on_pressed(self) -> None:
        if self._read is not None:
            made, name = self._read, self.field.name()
            self.accept()
            self.created.emit(made if name == made.name else rename_set(made, name))

    def _on_another(self) -> None:
        self.accept()
        self.another_wanted.emit()


def _summary(option_set: OptionSet) -> str:
    options = counted(len(option_set.options), tr, "1 option", "{count} options")
    criteria = counted(len(option_set.criteria), tr, "1 criterion", "{count} criteria")
    return tr("{options} by {criteria}").format(options=options, criteria=criteria)


def criteria_figures(option_set: OptionSet) -> Figures:
    """What was recognised of each criterion."""
    groups = {group.key: group.name for group in option_set.groups if group.parent is not None}
    rows = tuple(
        (
            criterion.name,
            groups.get(criterion.group, ""),
            tr("higher is better") if criterion.scale.direction == "max" else tr("lower is better"),
            _level(criterion.scale.worst),
            _level(criterion.scale.best),
            criterion.scale.unit,
            text.points(option_set.working.points[criterion.key]),
        )
        for criterion in option_set.criteria
    )
    headers = (
        tr("Criterion"), tr("Group"), tr("Direction"), tr("Worst"), tr("Best"), tr("Unit"), tr("Points"),
    )  # fmt: skip
    return Figures(tr("Criteria in the table"), headers, rows, frozenset({3, 4, 6}))


def _level(value: float) -> str:
    decimals = max(0, len(f"{value:.10g}".partition(".")[2]))
    return text.number(value, min(decimals, 6))
