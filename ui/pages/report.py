"""The Report page: what it holds and for whom, how it will look, and saving it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from criteria.words.told import ENGLISH
from ui import language
from ui.computing.evaluation import Evaluation, can_evaluate
from ui.computing.inquiry import Inquiry
from ui.computing.recompute import Recompute
from ui.controls.buttons import Button, Kind
from ui.controls.empty_state import EmptyState
from ui.controls.scroll import ScrollArea
from ui.controls.words import Ink, Words, stacked
from ui.dialogs.progress import ProgressBar
from ui.document import Document
from ui.files.reports import Reports
from ui.overrides import override
from ui.pages.page import Page
from ui.panels.announcer import Announcer
from ui.panels.headline import Headline
from ui.panels.report.choices import Choices
from ui.panels.report.decision import Decision
from ui.panels.report.preview import Preview
from ui.presentation.report.inquest import Found, inquire
from ui.window.host import main_window_of
from ui.window.stops import Stop, focus_first_in
from workbooks.report.content import Report
from workbooks.report.findings import Findings
from workbooks.report.make import make_report
from workbooks.report.outline import Audience
from workbooks.report.retelling import told_in
from workbooks.report.sentences import answer, badge, full_name, short_name, surely
from workbooks.report.wording import Wording, languages

REPORT = "report"
SIDE = 328


class ReportPage(Page):
    """What was found of an earlier set stays to be seen, marked, until it is found again."""

    def __init__(self, document: Document, recompute: Recompute) -> None:
        super().__init__(document, recompute)
        self.setObjectName("report_page")
        self.inquiry = Inquiry(self)
        self.inquiry.answered.connect(self._on_answered)
        self._found: Found | None = None
        self._found_own: OptionSet | None = None
        self._asked: object = None
        self._reports: Reports | None = None
        self._made: tuple[object, Report] | None = None
        self.headline = Headline(20, 600)
        self.headline.setObjectName("report_headline")
        self._announcer = Announcer(self.headline)
        self.state = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.state.setObjectName("report_state")
        self.choices = Choices()
        self.choices.changed.connect(self._show)
        self.choices.looked_at.connect(lambda _key: self._show())
        self.decision = Decision(document)
        self.preview = Preview()
        self.progress = ProgressBar()
        self.progress.cancel.clicked.connect(self._on_cancelled)
        self.empty = EmptyState("report", self.tr("Nothing to report yet"), "")
        self.empty.setObjectName("empty_report")
        self.saves = self._buttons()
        document.changed.connect(self._on_changed)
        self._lay_out()

    def _buttons(self) -> dict[str, Button]:
        made = {}
        for ending, words, kind in (
            (".pdf", self.tr("Save PDF"), Kind.PRIMARY),
            (".docx", self.tr("Save Word"), Kind.OUTLINED),
            (".html", self.tr("Save web page"), Kind.OUTLINED),
        ):
            button = Button(words, kind)
            button.setObjectName(f"report_save_{ending[1:]}")
            button.clicked.connect(partial(self._on_save_clicked, ending))
            made[ending] = button
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(stacked(self.headline, self.state), 1)
        for button in self.saves.values():
            head.addWidget(button)
        inside = QWidget()
        side = QVBoxLayout(inside)
        side.setContentsMargins(0, 0, 12, 0)
        side.setSpacing(14)
        side.addWidget(self.choices)
        side.addWidget(self.decision)
        side.addStretch(1)
        scroll = ScrollArea(inside)
        scroll.setFixedWidth(SIDE)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._paper())
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addWidget(scroll)
        columns.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.progress)
        column.addLayout(columns, 1)

    def _paper(self) -> QWidget:
        """The preview, no wider than a page reads well."""
        paper = QWidget()
        row = QHBoxLayout(paper)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.preview, 100)
        row.addStretch(1)
        return paper

    @override
    def focus_first(self) -> None:
        focus_first_in(self.choices)

    @override
    def stops(self) -> Sequence[Stop]:
        return (
            Stop(self.choices, self.focus_first),
            Stop(self.decision, partial(focus_first_in, self.decision)),
            Stop(self.preview, self.preview.setFocus),
        )

    @override
    def place(self) -> object:
        return self.choices.place()

    @override
    def go_back(self, place: object) -> None:
        self.choices.go_back(place)

    def is_idle(self) -> bool:
        """Whether the worker has nothing left to find out."""
        return self.inquiry.is_idle()

    def is_current(self) -> bool:
        """Whether what was found is of the set as it is."""
        return self._found is not None and self._found.option_set is self.document.option_set

    @override
    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        self.decision.show_set()
        option_set = self.document.option_set
        if not self.is_current() and self._asked is not option_set:
            self._asked = option_set
            self.inquiry.ask(REPORT, partial(inquire, option_set, self.inquiry.is_closed))
        self._show()

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        """Words may have changed where figures have not."""
        self._is_behind = not self.isVisible()
        if not self._is_behind:
            self.show_evaluation(self.recompute.evaluation)

    @Slot(str, object)
    def _on_answered(self, _kind: str, found: object) -> None:
        if isinstance(found, Found) and found.option_set is self.document.option_set:
            self._found, self._found_own = found, self.document.own_words()
            self._show()

    def _show(self) -> None:
        found, is_current = self._found, self.is_current()
        self._enable()
        if found is None or found.findings is None:
            self._stack.setCurrentWidget(self.empty)
            nothing = self.tr("Nothing to report yet")
            if not can_evaluate(self.document.option_set):
                self.empty.set_words(nothing, self.tr("A report needs options and criteria."))
            elif found is None or not is_current:
                self.empty.set_words(self.tr("Working it out…"), "")
            else:
                self.empty.set_words(nothing, found.why)
            self.headline.show_forms((self.tr("Report"),))
            self.state.setText("")
            return
        say = Wording(self.choices.language())
        spoken = Wording(language.current() if language.current() in languages() else ENGLISH)
        namings = (full_name, short_name, badge)
        self.headline.show_forms(tuple(answer(found.findings, spoken, naming) for naming in namings))
        self.state.setText(
            surely(found.findings, spoken)
            if is_current
            else self.tr("Out of date: the set has changed since. Working it out again…")
        )
        self._stack.setCurrentIndex(1)
        self.preview.show_report(self._report(found.findings, say), self.choices.shown())

    def _report(self, findings: Findings, say: Wording) -> Report:
        """Made again only when something of it is another."""
        wanted = (findings, *self._chosen(), date.today(), self._version())
        if self._made is None or self._made[0] != wanted:
            audience, sections, language = self._chosen()
            told = told_in(findings, self._found_own or findings.option_set, language)
            made = make_report(told, audience, sections, say, date.today(), self._version())
            self._made = (wanted, made)
        return self._made[1]

    def _enable(self) -> None:
        window = main_window_of(self)
        is_free = window is not None and not window.files.reports.is_running()
        can_rank = not (self.is_current() and self._found is not None and self._found.findings is None)
        for button in self.saves.values():
            button.setEnabled(is_free and can_rank and bool(self.choices.sections()))

    def _chosen(self) -> tuple[Audience, tuple[str, ...], str]:
        return self.choices.audience(), self.choices.sections(), self.choices.language()

    def _version(self) -> str:
        window = main_window_of(self)
        return "" if window is None else window.files.version_words()

    def _on_save_clicked(self, ending: str, _checked: bool = False) -> None:
        window = main_window_of(self)
        if window is None:
            return
        from workbooks.forms import set_file_stem

        reports, option_set = window.files.reports, self.document.option_set
        path = reports.choose(f"{set_file_stem(option_set)}{ending}", ending)
        if path is None:
            return
        self._listen(reports)
        self.progress.begin(self.tr("Writing the report…"))
        own = self.document.own_words()
        reports.save(path, option_set, own, self._found, *self._chosen(), self._version())
        self._enable()

    def _listen(self, reports: Reports) -> None:
        if reports is not self._reports:
            self._reports = reports
            reports.progressed.connect(self._on_progressed)
            reports.ended.connect(self._on_ended)

    def _on_progressed(self, done: int, total: int) -> None:
        self.progress.advance(self.tr("Writing the report…"), done / total)

    def _on_cancelled(self) -> None:
        window = main_window_of(self)
        if window is not None:
            window.files.reports.cancel()

    def _on_ended(self) -> None:
        self.progress.end()
        self._enable()
