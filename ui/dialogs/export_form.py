"""Export weighting forms: for whom, what they hold, and where to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.issues import Issue
from criteria.optionset import OptionSet
from ui.controls.banner import Message
from ui.controls.chip import Tone
from ui.controls.segmented import Segmented
from ui.controls.toggle import Toggle
from ui.controls.words import Ink, Words
from ui.dialogs import choose
from ui.dialogs.folder_row import FolderRow
from ui.dialogs.form_names import FormNames
from ui.dialogs.frame import Dialog
from ui.dialogs.judged_criteria import JudgedCriteria
from ui.dialogs.writing import Writing
from ui.document import Document
from ui.language import current, languages
from ui.messages import message_of
from ui.overrides import override
from ui.translation import counted
from workbooks.form_batch import FormTarget, Stopped, WrittenForm, plan_forms, write_forms
from workbooks.form_content import FormContent
from workbooks.forms import form_file_name

BLANK, FILLED = "blank", "filled"


class ExportFormDialog(Dialog):
    """`written` carries the files, the first name and what was noticed, once the forms are on the disk."""

    written = Signal(object, str, object)

    def __init__(self, window: QWidget, document: Document, weights: str, settings: QSettings) -> None:
        """`weights` is what the weights of the window are called."""
        super().__init__(
            window,
            "export_form_dialog",
            self.tr("Export weighting forms"),
            self.tr("An Excel file for each stakeholder to fill in and send back."),
            600,
        )
        self._document = document
        self._weights = weights
        self._settings = settings
        self._writing = Writing(self)
        self._writing.finished.connect(self._on_written)
        self.names = FormNames(self, settings)
        self.names.changed.connect(self._check)
        self.start = Segmented(
            ((BLANK, self.tr("Blank")), (FILLED, self.tr("Filled in"))), self.tr("How the forms begin")
        )
        self.start.setObjectName("form_start")
        self.start.chosen.connect(lambda _key: self._check())
        self.start_words = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self.scores = Toggle(self.tr("Ask for scores, too"))
        self.scores.setObjectName("form_scores")
        self.judged = JudgedCriteria(document.option_set)
        self.judged.hide()
        self.scores.toggled.connect(self.judged.setVisible)
        self.scores.toggled.connect(lambda _on: self._check())
        self.judged.changed.connect(self._check)
        self.ranking = Toggle(self.tr("Show the ranking that the typed points give"))
        self.ranking.setObjectName("form_ranking")
        self.ranking.toggled.connect(lambda _on: self._check())
        self.ranking_words = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self.language = Segmented(
            [(each.key, each.name) for each in languages()], self.tr("Language of the forms")
        )
        self.language.setObjectName("form_language")
        self.language.set_current(current())
        self.folder = FolderRow("form", settings)
        self.folder.changed.connect(self._check)
        for part in (
            self._writing.progress,
            self.names,
            self._part(self.tr("The forms begin"), self.start, self.start_words),
            self._part(self.tr("Language of the forms"), self.language),
            self._part("", self.scores, self.judged, self.ranking, self.ranking_words),
            self.folder,
        ):
            self.body.addWidget(part)
        self.set_primary(self.tr("Write form"), self._on_pressed)
        self._check()

    def _part(self, caption: str, *widgets: QWidget) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        if caption:
            layout.addWidget(Words(caption, 12, 500, Ink.TEXT2))
        for widget in widgets:
            layout.addWidget(widget)
        return part

    @override
    def first_field(self) -> QWidget:
        return self.names.box

    @override
    def done(self, result: int) -> None:
        self._writing.stop()
        self.names.stop()
        super().done(result)

    def form_content(self) -> FormContent:
        points = self._document.option_set.working.points if self.start.current() == FILLED else {}
        judged = self.judged.chosen() if self.scores.isChecked() else ()
        return FormContent(
            points, judged=judged, ranking=self.ranking.isChecked(), language=self.language.current()
        )

    def _check(self) -> None:
        if self.start.current() == FILLED:
            words = self.tr("With the points of {weights}, to check and to change.")
            self.start_words.setText(words.format(weights=self._weights))
        else:
            self.start_words.setText(self.tr("No points yet, so that none suggest themselves."))
        self.ranking_words.setText(
            self.tr("Whoever sees it while weighing tends to weigh towards an option.")
            if self.ranking.isChecked()
            else self.tr("Nobody sees the ranking while weighing.")
        )
        names = self.names.names()
        alone = _targets(self._document.option_set, names, self.folder.path()) if len(names) == 1 else ()
        self.folder.say("".join(target.path.name for target in alone))
        why = self._why_not(names)
        self.aside.setText(why)
        self.primary.setEnabled(not why and not self._writing.is_running())
        self.set_primary(counted(max(1, len(names)), self.tr, "Write form", "Write {count} forms"))

    def _why_not(self, names: Sequence[str]) -> str:
        if not names:
            return self.tr("The form needs a name.")
        if self.scores.isChecked() and not self.judged.chosen():
            return self.tr("Choose the criteria to score.")
        return ""

    def _on_pressed(self) -> None:
        option_set, content = self._document.original(), self.form_content()
        names, folder = self.names.names(), self.folder.path()

        def write(stopped: Stopped) -> Iterator[WrittenForm]:
            return write_forms(option_set, _targets(option_set, names, folder), content, stopped=stopped)

        self.tell(None)
        self.primary.setEnabled(False)
        self._writing.begin(len(names), write)

    def _on_written(self) -> None:
        written, faults = self._writing.written(), self._writing.faults()
        self._check()
        if faults or not written:
            self._tell_rest(written, faults)
        elif self._writing.was_cancelled():
            words = self.tr("Stopped: {count} forms are written, the others are not.")
            self.tell(Message(Tone.NEUTRAL, words.format(count=len(written))))
        else:
            self.accept()
            paths = tuple(target.path for target in written)
            self.written.emit(paths, written[0].stakeholder, self._writing.notes())

    def _tell_rest(self, written: Sequence[FormTarget], faults: Sequence[Issue]) -> None:
        """What is not written, and why."""
        if written:
            words = self.tr("{count} forms are written, the others are not.").format(count=len(written))
        elif len(self.names.names()) > 1:
            words = self.tr("Nothing was written.")
        else:
            words = self.tr("The form was not written.")
        self.tell(message_of(faults, words) if faults else Message(Tone.NEUTRAL, words))


def _targets(option_set: OptionSet, names: Sequence[str], folder: Path) -> tuple[FormTarget, ...]:
    """A file for each name; a single form goes beside one that is there, a batch never mixes."""
    if len(names) != 1:
        return plan_forms(option_set, names, folder)
    name = Path(form_file_name(names[0], option_set))
    return (FormTarget(names[0], choose.free_path(folder, name.stem, name.suffix)),)
