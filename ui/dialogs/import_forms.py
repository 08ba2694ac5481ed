"""Import returned forms: every file with its verdict, and nothing changes until they are imported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from ui.controls.banner import Message
from ui.controls.buttons import Button, Kind
from ui.controls.chip import Tone
from ui.controls.pills import Pill, Pills
from ui.controls.scroll import ScrollArea
from ui.dialogs import choose
from ui.dialogs.background import Background
from ui.dialogs.columns import ListAndDetail
from ui.dialogs.frame import Dialog
from ui.dialogs.progress import ProgressBar
from ui.dialogs.returned import (
    Reading,
    answer_all,
    import_words,
    imported,
    is_plain,
    is_taken,
    key_of,
    read_more,
    row_of,
    summary,
    tally,
)
from ui.dialogs.returned_view import ReturnedView
from ui.dialogs.rows import RowList
from ui.document import Document
from ui.messages import issues_of, message_of
from ui.overrides import override
from ui.translation import counted
from workbooks.return_files import Answer, QuestionCode, ReturnedFile

ALL = "all"
_SIDE_WIDTH = 404
_LIST_EVERY_MS = 250


class ImportFormsDialog(Dialog):
    """`wanted` carries the option set with the forms, the one it was made of, and how many forms."""

    wanted = Signal(object, object, int)

    def __init__(
        self, window: QWidget, document: Document, paths: Sequence[Path], settings: QSettings
    ) -> None:
        super().__init__(window, "import_forms_dialog", self.tr("Import weighting forms"), "", 1300)
        self._document = document
        self._settings = settings
        self._waiting: list[Path] = []
        self._reading = Reading()
        self._arrived: list[ReturnedFile] | None = None
        """What has been read so far, while files are being read."""
        self._taken, self._imported_into = 0, document.original()
        self._job = Background(self)
        self._job.progressed.connect(self._on_progressed)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._reporting = Background(self)
        self._reporting.done.connect(self._on_reported)
        self._reporting.failed.connect(self._on_report_failed)
        self._listed_lately = QTimer(self, singleShot=True, interval=_LIST_EVERY_MS)
        self.progress = ProgressBar()
        self.progress.cancel.clicked.connect(self.reject)
        self.filter = Pills(
            (
                Pill(ALL, self.tr("All")),
                Pill("accepted", self.tr("Accepted")),
                Pill("noted", self.tr("With notes")),
                Pill("rejected", self.tr("Rejected")),
            ),
            self.tr("Which forms are listed"),
        )
        self.filter.setObjectName("import_filter")
        self.filter.chosen.connect(lambda _key: self._list_files())
        self.files = RowList("import_files", self.tr("Returned forms"))
        self.files.picked.connect(self._on_picked)
        self.view = ReturnedView()
        self.view.copied.connect(self._on_copied)
        self.view.answered.connect(self._on_answered)
        self.report = Button(self.tr("Save the problem report…"), Kind.TEXT, icon="save")
        self.report.setObjectName("save_report")
        self.report.clicked.connect(self._on_report)
        self.only_clean = Button("")
        self.only_clean.setObjectName("import_only_clean")
        self.only_clean.clicked.connect(lambda: self._import(is_plain))
        self.only_clean.hide()
        self.add_button(self.only_clean)
        self._lay_out()
        self.set_primary(import_words(len(paths)), lambda: self._import(is_taken))
        self.primary.setEnabled(False)
        self.set_height(848)
        self.add_paths(paths)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._progress_row = QWidget()
        row = QVBoxLayout(self._progress_row)
        row.setContentsMargins(24, 12, 24, 4)
        row.addWidget(self.progress)
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(12, 12, 12, 8)
        left.setSpacing(8)
        for part in (self.filter, self.files, self.report):
            left.addWidget(part)
        self.files.setMinimumHeight(160)
        self._scroll_view = ScrollArea(self.view)
        self._columns = ListAndDetail(side, self._scroll_view, 980, left_width=_SIDE_WIDTH)
        self._columns.hide()
        self.body.addWidget(self._progress_row)
        self.body.addWidget(self._columns, 1)

    @override
    def first_field(self) -> QWidget:
        return self.files if self.files.isVisible() else self.cancel

    @override
    def done(self, result: int) -> None:
        self._job.stop()
        self.progress.end()
        super().done(result)

    def is_busy(self) -> bool:
        return self._job.is_running()

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Read these files and folders, too: also those dropped while the dialog is open."""
        self._waiting += paths
        if not self._job.is_running():
            self._read()

    def _read(self) -> None:
        paths, self._waiting = tuple(dict.fromkeys(self._waiting)), []
        before, option_set = self._reading.files, self._document.original()
        self._arrived = arrived = list(before)
        self._tell_origin(paths)
        self.progress.begin(self.tr("Looking for forms"))
        self._begin(lambda progress: read_more(before, paths, option_set, progress, arrived.append))

    def _begin(self, job: Callable[..., object]) -> None:
        """Work on something; until it is done nothing can be imported."""
        self.tell(None)
        self.primary.setEnabled(False)
        self.only_clean.setEnabled(False)
        self._job.run(job)

    def _tell_origin(self, paths: Sequence[Path]) -> None:
        if self._reading.files or not paths:
            return
        first = paths[0]
        folder = first.name if first.is_dir() else first.parent.name
        words = self.tr("From “{folder}”, opened {when}. Nothing changes until you import.")
        self.subtitle.setText(words.format(folder=folder, when=f"{datetime.now():%H:%M}"))
        self.subtitle.show()

    def _on_progressed(self, done: int, total: int) -> None:
        words = self.tr("Reading forms: {done} of {total}").format(done=done, total=total)
        self.progress.advance(words, done / max(1, total))
        if not self._listed_lately.isActive():
            self._listed_lately.start()
            self._list_arrived()

    def _list_arrived(self) -> None:
        """The files read so far, while the rest are being read."""
        files, listed = self._files(), self.files.count()
        self.filter.show_counts(tally(files))
        if self.filter.current() == ALL and len(files) > listed:
            criteria = len(self._document.option_set.criteria)
            self.files.add_rows([row_of(file, criteria) for file in files[listed:]])
            self._columns.show()

    def _on_done(self, result: object) -> None:
        self.progress.end()
        self._arrived = None
        if isinstance(result, OptionSet):
            self.accept()
            self.wanted.emit(result, self._imported_into, self._taken)
            return
        self._reading = cast(Reading, result)
        if self._waiting:
            self._read()
            return
        self._show_reading()

    def _on_failed(self, fault: Exception) -> None:
        self.progress.end()
        self._arrived = None
        self.tell(message_of(issues_of(fault), self.tr("Nothing was imported.")))
        self._show_reading()

    def _show_reading(self) -> None:
        files = self._reading.files
        self._progress_row.hide()
        self._columns.setVisible(bool(files))
        self._list_files()
        taken, plain = sum(map(is_taken, files)), sum(map(is_plain, files))
        self.set_primary(import_words(taken) if taken else self.tr("Nothing to import"))
        self.primary.setEnabled(bool(taken))
        self.report.setVisible(any(not is_plain(file) for file in files))
        self.only_clean.set_words(counted(plain, self.tr, "Only the 1 accepted", "Only the {count} accepted"))
        self.only_clean.setVisible(0 < plain < taken)
        self.only_clean.setEnabled(True)
        self.aside.setText(summary(files) if files else self.tr("There are no forms here."))
        if files and self.window().focusWidget() in (self.cancel, self.progress.cancel, None):
            self.files.setFocus()

    def _files(self) -> Sequence[ReturnedFile]:
        return self._reading.files if self._arrived is None else self._arrived

    def _list_files(self) -> None:
        """The files of the chosen verdict; while they are being read, those read so far."""
        files = self._files()
        self.filter.show_counts(tally(files))
        verdict = self.filter.current()
        criteria = len(self._document.option_set.criteria)
        shown = [file for file in files if verdict in (ALL, file.verdict)]
        self.files.show_rows([row_of(file, criteria) for file in shown])

    def _on_picked(self, key: str) -> None:
        file = next((f for f in self._files() if key_of(f) == key), None)
        if file is not None:
            self.view.show_file(file, self._reading, self._document.option_set)

    def _on_copied(self) -> None:
        self.aside.setText(self.tr("Copied. Paste it into a mail to the sender."))

    def _on_answered(self, code: str, answer: str, for_all: bool) -> None:
        files, option_set = self._reading.files, self._document.original()
        asked, given = cast(QuestionCode, code), cast(Answer, answer)
        keys = {key_of(f) for f in files if for_all and f.answer(asked) is not None}
        keys.add(self.files.current() or "")
        self._begin(lambda _progress: answer_all(files, keys, asked, given, option_set))

    def _import(self, wanted: Callable[[ReturnedFile], bool]) -> None:
        """Make the option set with the forms on the worker, so that the window is not held up."""
        if self._job.is_running():
            return
        forms = [file for file in self._reading.files if wanted(file) and is_taken(file)]
        self._taken, self._imported_into = len(forms), self._document.original()
        self._begin(partial(_imported, self._imported_into, forms))

    def _on_report(self) -> None:
        from workbooks.problem_report import ENDINGS

        title, name = self.tr("Save the problem report"), self.tr("Problems in returned forms")
        kinds = self.tr("Reports (*.xlsx *.csv *.txt)")
        path = choose.save_file(self, self._settings, title, f"{name}{ENDINGS[0]}", kinds, ENDINGS)
        if path is None:
            return
        self._reporting.run(partial(_reported, self._reading.files, path))

    def _on_reported(self, path: Path) -> None:
        self.tell(Message(Tone.GOOD, self.tr("“{file}” is written.").format(file=path.name)))

    def _on_report_failed(self, fault: Exception) -> None:
        self.tell(message_of(issues_of(fault), self.tr("The report was not written.")))


def _imported(option_set: OptionSet, files: Sequence[ReturnedFile], _progress: object) -> OptionSet:
    return imported(option_set, files)


def _reported(files: Sequence[ReturnedFile], path: Path, _progress: object) -> Path:
    from workbooks.problem_report import write_report

    write_report(files, path)
    return path
