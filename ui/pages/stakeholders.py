"""The Stakeholders page: who ranks how, where they disagree, and what everybody could live with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from criteria.people.hearing import Hearing, hear
from criteria.people.rounds import Rounds, rounds_of
from criteria.people.voices import Voice, answer_alike, voices
from evaluator.problem import Problem
from ui import theme
from ui.computing.evaluation import Evaluation
from ui.computing.inquiry import Inquiry
from ui.computing.recompute import Recompute
from ui.controls.banner import Message
from ui.controls.buttons import Button, Kind
from ui.controls.chip import Tone
from ui.controls.empty_state import EmptyState
from ui.controls.segmented import Segmented
from ui.controls.toggle import Toggle
from ui.controls.words import Ink, Words, stacked
from ui.document import Document
from ui.overrides import override
from ui.pages.page import Page
from ui.panels.announcer import Announcer
from ui.panels.headline import Headline
from ui.panels.stakeholders.part import Part
from ui.presentation.stakeholders.scene import Look, Scene
from ui.presentation.stakeholders.statement import statement
from ui.window.host import main_window_of
from ui.window.stops import Stop, focus_first_in

if TYPE_CHECKING:
    from evaluator.aggregation.clusters import Clusters

HEARING = "hearing"
COMPARE, PEOPLE, JUDGED, TOGETHER = "compare", "people", "judged", "together"
LOW = 900


class Heard(NamedTuple):
    """What the worker finds out."""

    problem: Problem
    hearing: Hearing
    rounds: Rounds


def find_out(option_set: OptionSet, problem: Problem, heard: tuple[Voice, ...]) -> Heard:
    hearing = hear(option_set, problem, heard)
    return Heard(problem, hearing, rounds_of(option_set, problem, hearing))


class StakeholdersPage(Page):
    def __init__(self, document: Document, recompute: Recompute) -> None:
        super().__init__(document, recompute)
        self.setObjectName("stakeholders_page")
        self.inquiry = Inquiry(self)
        self.inquiry.answered.connect(self._on_answered)
        self.inquiry.failed.connect(self._on_failed)
        self.look = Look(anonymous=document.hides_names)
        document.names_hidden.connect(self._on_names_hidden)
        self._evaluation: Evaluation | None = None
        self._shown: OptionSet | None = None
        self._mark: tuple[object, ...] | None = None
        self._heard: Heard | None = None
        self._is_silent = False
        self._width = 0
        self._parts: dict[str, Part] = {}
        self._make_head()
        self._make_empty()
        self._stack = QStackedWidget()
        self._lay_out()

    def _make_head(self) -> None:
        self.headline = Headline(20, 600)
        self.headline.setObjectName("stakeholders_headline")
        self._announcer = Announcer(self.headline)
        self.facts = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.facts.setObjectName("stakeholders_facts")
        self.send = Button(self.tr("Send forms"), icon="mail")
        self.send.setObjectName("send_forms")
        self.send.clicked.connect(lambda: self._command("export_form"))
        self.take_in = Button(self.tr("Import forms"), Kind.PRIMARY)
        self.take_in.setObjectName("import_forms")
        self.take_in.clicked.connect(lambda: self._command("import_form"))
        tabs = (
            (COMPARE, self.tr("Side by side")),
            (PEOPLE, self.tr("People and rounds")),
            (JUDGED, self.tr("Judged scores")),
            (TOGETHER, self.tr("Together")),
        )
        self.tabs = Segmented(tabs, self.tr("Show"))
        self.tabs.setObjectName("stakeholders_tabs")
        self.tabs.chosen.connect(lambda _key: self._show_all())
        self.anonymous = Toggle(self.tr("Hide names"))
        self.anonymous.setObjectName("hide_names")
        self.anonymous.setToolTip(
            self.tr("Letters in place of names on every page, in pictures and in tables")
        )
        self.anonymous.clicked.connect(self.document.hide_names)

    def _make_empty(self) -> None:
        self.empty = EmptyState(
            "stakeholders",
            self.tr("Nobody to compare yet"),
            self.tr("People can be compared once there are options, criteria and weights."),
        )
        self.empty.setObjectName("empty_stakeholders")
        self.silence = EmptyState(
            "stakeholders",
            self.tr("Nobody has weighed yet"),
            self.tr("Send a form to each person, and import the ones that come back."),
            self.tr("Send forms"),
        )
        self.silence.setObjectName("silent_stakeholders")
        self.silence.acted.connect(lambda: self._command("export_form"))

    def _lay_out(self) -> None:
        self._filled = QWidget()
        top, row = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(10)
        top.addLayout(stacked(self.headline, self.facts), 1)
        for button in (self.send, self.take_in):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.anonymous)
        self._column = QVBoxLayout(self._filled)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(top)
        self._column.addLayout(row)
        self._column.addWidget(self._stack, 1)
        for nothing in (self.silence, self.empty):
            self._stack.addWidget(_on_top(nothing))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.addWidget(self._filled)

    @override
    def fit(self, width: int, height: int) -> None:
        self._width = width
        self._column.setSpacing(8 if height < LOW else 12)
        for part in self._parts.values():
            part.fit(width)

    @override
    def focus_first(self) -> None:
        """On what the tab shows; on the tab while that is being worked out."""
        part = self._parts.get(self.tabs.current())
        if part is None or self.scene() is None:
            self.tabs.segment(self.tabs.current()).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            part.focus_first()

    @override
    def stops(self) -> Sequence[Stop]:
        return (
            Stop(self._stack, self.focus_first),
            Stop(self.tabs, lambda: focus_first_in(self.tabs)),
            Stop(self.take_in, lambda: self.take_in.setFocus(Qt.FocusReason.ShortcutFocusReason)),
        )

    @override
    def place(self) -> object:
        """Names that were hidden stay hidden, in another language, too."""
        return self.tabs.current(), self.look

    @override
    def go_back(self, place: object) -> None:
        if isinstance(place, tuple):
            tab, self.look = place
            self.tabs.set_current(tab)

    def is_idle(self) -> bool:
        """Whether the worker has nothing left to find out."""
        return self.inquiry.is_idle()

    @override
    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        self._evaluation = evaluation
        if evaluation is None:
            self.inquiry.forget(HEARING)
            self._mark = self._heard = self._shown = None
            self._show_nothing()
            return
        option_set, problem = evaluation.option_set, evaluation.problem
        mark = (problem, option_set.stakeholders, option_set.weightings)
        is_new = self._mark is None or any(a is not b for a, b in zip(mark, self._mark, strict=True))
        if is_new:
            self._mark = mark
            self._ask(evaluation)
        if is_new or _needs_showing(self._shown, option_set):
            self._show_all()

    def _ask(self, evaluation: Evaluation) -> None:
        """Let the worker hear everybody; nobody waits for what was asked before."""
        heard = voices(evaluation.option_set)
        self._is_silent = not heard
        if self._knows(evaluation, heard):
            assert self._heard is not None
            self._heard = self._heard._replace(hearing=replace(self._heard.hearing, voices=heard))
            return
        if not heard:
            self.inquiry.forget(HEARING)
            self._heard = None
            return
        self.inquiry.ask(HEARING, partial(find_out, evaluation.option_set, evaluation.problem, heard))
        for part in self._parts.values():
            part.fade()

    def _knows(self, evaluation: Evaluation, heard: tuple[Voice, ...]) -> bool:
        """Whether only names are others: what was heard holds, and nobody waits for letters to be drawn."""
        known = self._heard
        if known is None or self.inquiry.awaits(HEARING) or known.problem is not evaluation.problem:
            return False
        return bool(heard) and answer_alike(known.hearing.voices, heard)

    @Slot(bool)
    def _on_names_hidden(self, hidden: bool) -> None:
        self.look = self.look._replace(anonymous=hidden)

    @Slot(str, object)
    def _on_answered(self, kind: str, found: object) -> None:
        if kind == HEARING and isinstance(found, Heard):
            self._heard = found
            self._show_all()

    @Slot(str)
    def _on_failed(self, _kind: str) -> None:
        self._heard = None
        self.headline.show_forms((self.tr("This could not be worked out"),))
        self.facts.setText(self.tr("Any change to the answers or the scores tries it again."))

    def look_at(self, look: Look) -> None:
        """Look at the same hearing in another way."""
        self.look = look
        self._show_all()

    def scene(self) -> Scene | None:
        """What is heard under the look of now; None while it is worked out, or when nobody is heard."""
        evaluation, heard = self._evaluation, self._heard
        if evaluation is None or heard is None or self.inquiry.awaits(HEARING):
            return None
        grouped: Clusters = heard.hearing.clusters
        if self.look.coalitions is not None and self.look.coalitions <= len(heard.hearing.voices):
            from evaluator.aggregation.clusters import clusters

            grouped = clusters(heard.hearing.distances, self.look.coalitions)
        return Scene(evaluation, heard.hearing, heard.rounds, grouped, self.look, theme.current())

    def part(self, key: str) -> Part:
        """A tab's contents, made when it is first opened."""
        if key not in self._parts:
            made = self._make(key)
            made.setObjectName(f"stakeholders_{key}")
            made.fit(self._width)
            made.look_wanted.connect(self.look_at)
            made.told.connect(self._on_told)
            self._parts[key] = made
            self._stack.addWidget(made)
            if not self._is_silent:
                made.fade()
        return self._parts[key]

    def _make(self, key: str) -> Part:
        if key == COMPARE:
            from ui.panels.stakeholders.compare import Compare

            return Compare(self.document, self.inquiry)
        if key == PEOPLE:
            from ui.panels.stakeholders.people import People

            return People(self.document, self.inquiry)
        if key == JUDGED:
            from ui.panels.stakeholders.judged import Judged

            return Judged(self.document, self.inquiry)
        from ui.panels.stakeholders.together import Together

        return Together(self.document, self.inquiry)

    def _show_nothing(self) -> None:
        """People may be named before there is anything to weigh."""
        self._is_silent = True
        self._show_head(None)
        if self.tabs.current() == PEOPLE:
            part = self.part(PEOPLE)
            part.show_pending(None, self.look)
            self._stack.setCurrentWidget(part)
        else:
            self._stack.setCurrentIndex(1)

    def _show_all(self) -> None:
        evaluation = self._evaluation
        if evaluation is None:
            self._show_nothing()
            return
        self._shown = evaluation.option_set
        scene = self.scene()
        self._show_head(scene)
        key = self.tabs.current()
        if self._is_silent and key in (COMPARE, TOGETHER):
            self._stack.setCurrentIndex(0)
            return
        part = self.part(key)
        self._stack.setCurrentWidget(part)
        if scene is None and not self._is_silent:
            part.show_pending(evaluation, self.look)
        else:
            part.show_scene(evaluation, self.look, scene)

    def _show_head(self, scene: Scene | None) -> None:
        self.anonymous.setChecked(self.look.anonymous)
        for button in (self.send, self.take_in):
            button.setEnabled(not self.look.anonymous and self._evaluation is not None)
        if self._is_silent:
            self.headline.show_forms((self.tr("Nobody has weighed yet"),))
            self.facts.setText(
                self.tr("Name the people whose view counts. They weigh once there are options and criteria.")
                if self._evaluation is None
                else self.tr("Send forms, import the ones that come back, and compare here.")
            )
        elif scene is None:
            if self._heard is None:
                self.headline.show_forms((self.tr("Hearing everybody…"),))
        else:
            said = statement(scene)
            self.headline.show_forms(said.headline)
            self.facts.setText(" ".join(said.facts))
            self._announcer.say(said.headline[0])

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._show_all()

    def _command(self, key: str) -> None:
        """Do what the menu of the window does."""
        window = main_window_of(self)
        if window is not None:
            window.commands.actions[key].trigger()

    @Slot(str)
    def _on_told(self, words: str) -> None:
        window = main_window_of(self)
        if window is not None:
            undo = window.document.undo_stack.undo
            window.tell(Message(Tone.GOOD, words, action=self.tr("Undo")), undo)


def _on_top(part: QWidget) -> QWidget:
    """The part at its own height, with nothing below."""
    around = QWidget()
    inside = QVBoxLayout(around)
    inside.setContentsMargins(0, 12, 0, 0)
    inside.addWidget(part)
    inside.addStretch(1)
    return around


def _needs_showing(shown: OptionSet | None, now: OptionSet) -> bool:
    """Whether anything that this page shows differs; weights being dragged show nowhere on it."""
    from ui.wording import changed_parts

    return shown is None or bool(changed_parts(shown, now) - {"working", "snapshots", "sources"})
