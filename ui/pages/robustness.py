"""The Robustness page: how sure the ranking is, what it rests on, and what other methods say."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.computing.evaluation import Evaluation
from ui.computing.inquiry import Inquiry
from ui.computing.recompute import Recompute
from ui.computing.soundings import ScoreSounding, sound_scores
from ui.controls.buttons import Button, Kind
from ui.controls.empty_state import EmptyState
from ui.controls.segmented import Segmented
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.overrides import override
from ui.pages.page import Page
from ui.painting import plate, prepare
from ui.panels.announcer import Announcer
from ui.panels.cards.section import Section, mark_of
from ui.panels.headline import Headline
from ui.presentation.robustness.statement import Statement, statement
from ui.window.stops import Stop, focus_first_in

SCORES = "scores"
OVERVIEW, REASONS, METHODS = "overview", "reasons", "methods"
LOW = 900


class StatementCard(QFrame):
    """The sentence that answers, the facts behind it, and what was drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statement_card")
        self._said: Statement | None = None
        self.headline = Headline(20, 600)
        self.headline.setObjectName("robustness_headline")
        self.facts = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.facts.setObjectName("robustness_facts")
        self.draws = Words("", 12, 400, Ink.TEXT3)
        self.varied = Words("", 12, 400, Ink.TEXT3)
        self.copy = Button(self.tr("Copy statement"), Kind.LINK)
        self.copy.setObjectName("copy_statement")
        self.copy.clicked.connect(self._on_copy_clicked)
        left = QVBoxLayout()
        left.setSpacing(3)
        left.addWidget(self.headline)
        left.addWidget(self.facts)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(2)
        for part in (self.draws, self.varied, self.copy):
            right.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        right.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 12, 20, 12)
        self._row.setSpacing(24)
        self._row.addLayout(left, 1)
        self._row.addLayout(right)

    def show_statement(self, said: Statement) -> None:
        self._said = said
        self.headline.show_forms(said.headline)
        self.facts.setText(" ".join(said.facts))
        self.draws.setText(said.draws)
        self.varied.setText(said.varied)

    def _on_copy_clicked(self) -> None:
        if self._said is not None:
            QGuiApplication.clipboard().setText(self._said.whole())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            plate(painter, QRectF(self.rect()), 10, theme.current().surface, theme.current().line)


class RobustnessPage(Page):
    def __init__(self, document: Document, recompute: Recompute) -> None:
        super().__init__(document, recompute)
        self.setObjectName("robustness_page")
        self.inquiry = Inquiry(self)
        self.inquiry.answered.connect(self._on_answered)
        self._evaluation: Evaluation | None = None
        self._scores: ScoreSounding | None = None
        self._mark: tuple[object, ...] | None = None
        self._width = 0
        self._sections: dict[str, Section] = {}
        self.statement = StatementCard()
        self._announcer = Announcer(self.statement.headline)
        tabs = (
            (OVERVIEW, self.tr("How sure")),
            (REASONS, self.tr("What it rests on")),
            (METHODS, self.tr("Other methods")),
        )
        self.tabs = Segmented(tabs, self.tr("Show"))
        self.tabs.setObjectName("robustness_tabs")
        self.tabs.chosen.connect(self._on_tab_chosen)
        self.empty = EmptyState(
            "robustness",
            self.tr("Nothing to test yet"),
            self.tr("How sure a ranking is can be told once there are options, criteria and weights."),
        )
        self.empty.setObjectName("empty_robustness")
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        self._filled, bare = QWidget(), QWidget()
        inside = QVBoxLayout(bare)
        inside.setContentsMargins(0, 12, 0, 0)
        inside.addWidget(self.empty)
        inside.addStretch(1)
        self._bare = bare
        self._column = QVBoxLayout(self._filled)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.statement)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._filled)
        self._whole.addWidget(bare)
        layout.addWidget(self._whole)

    @override
    def fit(self, width: int, height: int) -> None:
        self._width = width
        self._column.setSpacing(10 if height < LOW else 14)
        for section in self._sections.values():
            section.fit(width)

    @override
    def focus_first(self) -> None:
        section = self._sections.get(self.tabs.current())
        if section is not None:
            section.focus_first()

    @override
    def stops(self) -> Sequence[Stop]:
        return (
            Stop(self._stack, self.focus_first),
            Stop(self.tabs, lambda: focus_first_in(self.tabs)),
            Stop(self.statement, lambda: focus_first_in(self.statement)),
            Stop(self._bare, lambda: focus_first_in(self._bare)),
        )

    @override
    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        self._evaluation = evaluation
        self._whole.setCurrentWidget(self._bare if evaluation is None else self._filled)
        if evaluation is None:
            self.inquiry.forget(SCORES)
            self._mark = None
            return
        mark = mark_of(evaluation)
        if mark != self._mark:
            self._mark, self._scores = mark, None
            self.inquiry.ask(SCORES, partial(sound_scores, evaluation))
        self._show_all(evaluation)

    def is_idle(self) -> bool:
        """Whether the worker has nothing left to find out."""
        return self.inquiry.is_idle()

    def section(self, key: str) -> Section:
        """A tab's contents, made when it is first opened."""
        if key not in self._sections:
            made = self._make(key)
            made.setObjectName(f"robustness_{key}")
            made.fit(self._width)
            self._sections[key] = made
            self._stack.addWidget(made)
        return self._sections[key]

    def _make(self, key: str) -> Section:
        if key == OVERVIEW:
            from ui.panels.robustness.overview import Overview

            return Overview(self.document, self.inquiry)
        if key == REASONS:
            from ui.panels.robustness.reasons import Reasons

            return Reasons(self.document, self.inquiry)
        from ui.panels.robustness.methods import Methods

        return Methods(self.document, self.inquiry)

    def _show_all(self, evaluation: Evaluation) -> None:
        said = statement(evaluation, self._scores, theme.current())
        self.statement.show_statement(said)
        self._announcer.say(said.headline[0])
        section = self.section(self.tabs.current())
        self._stack.setCurrentWidget(section)
        section.show_evaluation(evaluation, self._scores)

    @Slot(str)
    def _on_tab_chosen(self, _key: str) -> None:
        if self._evaluation is not None:
            self._show_all(self._evaluation)

    @Slot(str, object)
    def _on_answered(self, kind: str, found: object) -> None:
        if kind == SCORES and isinstance(found, ScoreSounding) and self._evaluation is not None:
            self._scores = found
            self._show_all(self._evaluation)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._evaluation is not None and self.isVisible():
            self._show_all(self._evaluation)
