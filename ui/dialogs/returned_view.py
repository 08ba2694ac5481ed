"""One returned form: who sent it, what is wrong or odd, and what it would change."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from ui import text
from ui import theme as themes
from ui.controls.banner import Banner, Message
from ui.controls.buttons import Button, IconButton
from ui.controls.chip import Tone
from ui.controls.words import Ink, Words
from ui.dialogs.columns import SideBySide
from ui.dialogs.faults import FaultsTable
from ui.dialogs.preview import place_figures, preview_of, share_figures
from ui.dialogs.preview_chart import PreviewChart
from ui.dialogs.returned import Returned
from ui.messages import letter
from ui.tables.figures import FiguresTable
from ui.translation import counted, translator

tr = translator("Returned")


class ReturnedView(QWidget):
    """The right side of the import dialog."""

    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._returned: Returned | None = None
        self.title = Words("", 17, 600, wrap=True)
        self.title.setObjectName("form_title")
        self.origin = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self.copy = Button(self.tr("Copy message"), icon="copy")
        self.copy.setObjectName("copy_message")
        self.copy.clicked.connect(self._on_copy)
        self.open = Button(self.tr("Open file"))
        self.open.setObjectName("open_form_file")
        self.open.clicked.connect(self._on_open)
        self.verdict = Banner()
        self.verdict.setObjectName("form_verdict")
        self.faults = FaultsTable("form_faults")
        self.preview_title = Words(self.tr("What would change with this form"), 15, 600)
        self.sentence = Words("", 13, 500, Ink.TEXT2)
        self.sentence.setObjectName("preview_sentence")
        self.as_table = IconButton("table", self.tr("Show as tables"))
        self.as_table.setObjectName("preview_as_table")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._on_as_table)
        self.chart = PreviewChart()
        self.shares = FiguresTable("preview_shares")
        self.places = FiguresTable("preview_places")
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.origin)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        for button in (self.copy, self.open):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._preview_head = QWidget()
        preview_head = QHBoxLayout(self._preview_head)
        preview_head.setContentsMargins(0, 6, 0, 0)
        preview_head.addWidget(self.preview_title, 1)
        preview_head.addWidget(self.sentence)
        preview_head.addWidget(self.as_table)
        self._tables = SideBySide(self.shares, self.places, 900, 20)
        self._tables.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        for part in (self.verdict, self.faults, self._preview_head, self.chart, self._tables):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_returned(self, returned: Returned, option_set: OptionSet) -> None:
        self._returned = returned
        form = returned.form
        self.title.setText(form.stakeholder if form is not None else returned.path.name)
        self.origin.setText(_origin(returned))
        self.verdict.show_message(self._verdict(returned))
        self.copy.setVisible(bool(returned.issues))
        self.faults.setVisible(bool(returned.issues))
        if returned.issues:
            title = self.tr("Faults") if form is None else self.tr("Notes")
            self.faults.show_issues(returned.issues, title)
        self._show_preview(returned, option_set)

    def _verdict(self, returned: Returned) -> Message:
        if returned.form is None:
            words = counted(
                len(returned.issues),
                self.tr,
                "Not imported: 1 thing needs an answer from the sender.",
                "Not imported: {count} things need an answer from the sender.",
            )
            return Message(Tone.BAD, words, self.tr("Nothing of this file is used."))
        if returned.to_check:
            words = self.tr("Accepted, with something to check.")
            return Message(Tone.WARN, words, self.tr("It is imported unless you take it out of the files."))
        if returned.issues:
            return Message(Tone.GOOD, self.tr("Accepted."), self.tr("The notes say what was read how."))
        return Message(Tone.GOOD, self.tr("Accepted."), self.tr("Every criterion has its points."))

    def _show_preview(self, returned: Returned, option_set: OptionSet) -> None:
        shown = returned.form is not None
        as_table = self.as_table.isChecked()
        self._preview_head.setVisible(shown)
        self.chart.setVisible(shown and not as_table)
        self._tables.setVisible(shown and as_table)
        if returned.form is None:
            return
        preview = preview_of(option_set, returned.form.points, themes.current())
        self.sentence.setText(preview.sentence)
        self.chart.show_preview(preview)
        for table, figures, names in (
            (self.shares, share_figures(preview), 0),
            (self.places, place_figures(preview), 1),
        ):
            table.show_figures(figures)
            table.horizontalHeader().setSectionResizeMode(names, QHeaderView.ResizeMode.Stretch)
            table.setFixedHeight(36 + 30 * max(1, len(figures.rows)) + 12)

    def _on_as_table(self, as_table: bool) -> None:
        shown = self._returned is not None and self._returned.accepted
        self.chart.setVisible(shown and not as_table)
        self._tables.setVisible(shown and as_table)

    def _on_copy(self) -> None:
        if self._returned is not None:
            QGuiApplication.clipboard().setText(letter(self._returned.path.name, self._returned.issues))
            self.copied.emit()

    def _on_open(self) -> None:
        if self._returned is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._returned.path)))


def _origin(returned: Returned) -> str:
    """Where the file is, or its name when the title is somebody's."""
    if returned.form is None:
        return str(returned.path.parent)
    return " · ".join(filter(None, (returned.path.name, _saved(returned.form.saved))))


def _saved(moment: str) -> str:
    try:
        return tr("saved {when}").format(when=text.when(datetime.fromisoformat(moment)))
    except ValueError:
        return ""
