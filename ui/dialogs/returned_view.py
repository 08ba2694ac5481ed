"""One returned form: who sent it, what is wrong or odd, what is to be settled, and what would change."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from ui import text
from ui.controls.banner import Banner, Message
from ui.controls.buttons import Button
from ui.controls.chip import Tone
from ui.controls.words import Ink, Words, stacked
from ui.dialogs.faults import FaultsTable
from ui.dialogs.preview_view import PreviewView, Proposal
from ui.dialogs.returned import Reading, is_taken
from ui.dialogs.returned_question import QuestionCard
from ui.translation import counted, translator
from workbooks.letters import letter
from workbooks.return_files import ReturnedFile

tr = translator("Returned")


class ReturnedView(QWidget):
    """The right side of the import dialog."""

    copied = Signal()
    answered = Signal(str, str, bool)
    """The code of a question, its answer, and whether all files that ask the same get it."""

    def __init__(self) -> None:
        super().__init__()
        self._file: ReturnedFile | None = None
        self.title = Words("", 17, 600, wrap=True)
        self.title.setObjectName("form_title")
        self.origin = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self.copy = Button(self.tr("Copy message"), icon="mail")
        self.copy.setObjectName("copy_message")
        self.copy.setToolTip(text.tooltip(self.tr("A polite message to the sender: what to mend, and how")))
        self.copy.clicked.connect(self._on_copy)
        self.open = Button(self.tr("Open file"))
        self.open.setObjectName("open_form_file")
        self.open.clicked.connect(self._on_open)
        self.verdict = Banner()
        self.verdict.setObjectName("form_verdict")
        self._questions = QWidget()
        self.faults = FaultsTable("form_faults")
        self.preview = PreviewView()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(stacked(self.title, self.origin), 1)
        for button in (self.copy, self.open):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        cards = QVBoxLayout(self._questions)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        for part in (self.verdict, self._questions, self.faults, self.preview):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_file(self, file: ReturnedFile, reading: Reading, option_set: OptionSet) -> None:
        is_same = self._file is file
        self._file = file
        form = file.form
        self.title.setText(form.stakeholder if form is not None else file.path.name)
        self.origin.setText(_origin(file))
        self.verdict.show_message(_verdict(file))
        self.copy.setVisible(form is None)
        if not is_same:
            self._ask(file, reading)
            self.faults.setVisible(bool(file.issues))
            if file.issues:
                title = self.tr("Faults") if form is None else self.tr("Notes")
                self.faults.show_issues(file.issues, title)
        self.preview.show_proposals(option_set, _together(reading), _alone(file, option_set))

    def _ask(self, file: ReturnedFile, reading: Reading) -> None:
        layout = self._questions.layout()
        while layout is not None and (item := layout.takeAt(0)) is not None:
            card = item.widget()
            if card is not None:
                card.hide()
                card.deleteLater()
        self._questions.setVisible(bool(file.questions))
        alike = Counter(question.code for other in reading.files for question in other.questions)
        for question in file.questions:
            card = QuestionCard(question, file.answer(question.code) or "", alike[question.code])
            card.answered.connect(self.answered)
            if layout is not None:
                layout.addWidget(card)
                card.show()

    def _on_copy(self) -> None:
        if self._file is not None:
            QGuiApplication.clipboard().setText(letter(self._file.path.name, self._file.issues))
            self.copied.emit()

    def _on_open(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.path)))


def _verdict(file: ReturnedFile) -> Message:
    if file.form is None:
        words = counted(
            len(file.issues),
            tr,
            "Not imported: 1 thing needs an answer from the sender.",
            "Not imported: {count} things need an answer from the sender.",
        )
        return Message(Tone.BAD, words, tr("Nothing of this file is used."))
    if not is_taken(file):
        return Message(Tone.NEUTRAL, tr("Left out."), tr("It is imported when you choose so below."))
    if file.issues:
        return Message(Tone.WARN, tr("Accepted, with notes."), tr("They say what was read how."))
    if file.questions:
        words = tr("Accepted, with a question.")
        return Message(Tone.WARN, words, tr("The answer below holds until changed."))
    return Message(Tone.GOOD, tr("Accepted."), tr("Every criterion has its points."))


def _together(reading: Reading) -> Proposal | None:
    count = sum(is_taken(file) for file in reading.files)
    if reading.together is None or count < 2:
        return None
    title = tr("What would change with {count} forms").format(count=count)
    return Proposal(title, reading.together, "forms")


def _alone(file: ReturnedFile, option_set: OptionSet) -> Proposal | None:
    form = file.form
    if form is None or any(c.key not in form.points for c in option_set.criteria):
        return None
    return Proposal(tr("What would change with this form"), form.points, "form")


def _origin(file: ReturnedFile) -> str:
    """Where the file is, or its name when the title is somebody's."""
    if file.form is None:
        return str(file.path.parent)
    return " · ".join(filter(None, (file.path.name, _saved(file.form.saved))))


def _saved(moment: str) -> str:
    try:
        return tr("saved {when}").format(when=text.when(datetime.fromisoformat(moment)))
    except ValueError:
        return ""
