"""The Scenarios page: which options hold in every future, what changes between two, what must come first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from criteria.edits.view import set_scenario
from criteria.optionset import OptionSet
from ui import theme
from ui.charts.futures_layout import MOST_CELLS
from ui.computing.evaluation import Evaluation
from ui.computing.inquiry import Inquiry
from ui.computing.recompute import Recompute
from ui.controls.empty_state import EmptyState
from ui.controls.segmented import Segmented
from ui.controls.words import Ink, Words, stacked
from ui.document import Document
from ui.overrides import override
from ui.pages.page import Page
from ui.panels.announcer import Announcer
from ui.panels.headline import Headline
from ui.panels.scenarios.part import Known, Part
from ui.presentation.names import scenario_forms, short
from ui.presentation.scenarios.sounding import Sounding, alike, sound, still_holds
from ui.presentation.scenarios.statement import statement
from ui.text import Forms
from ui.window.stops import Stop, focus_first_in

FUTURES, ALIKE = "futures", "alike"
ACROSS, CHANGES, FIRST, EDIT = "across", "changes", "first", "edit"


class ScenariosPage(Page):
    """What is found out on the worker is shown only while it is of the set as it is."""

    def __init__(self, document: Document, recompute: Recompute) -> None:
        super().__init__(document, recompute)
        self.setObjectName("scenarios_page")
        self.inquiry = Inquiry(self)
        self.inquiry.answered.connect(self._on_answered)
        self._evaluation: Evaluation | None = None
        self._shown: OptionSet | None = None
        self._sounding: Sounding | None = None
        self._asked: object = None
        self._size = (0, 0)
        self._parts: dict[str, Part] = {}
        self.headline = Headline(20, 600)
        self.headline.setObjectName("scenarios_headline")
        self.subtitle = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.subtitle.setObjectName("scenarios_subtitle")
        self._announcer = Announcer(self.headline)
        self.tabs = Segmented(
            (
                (ACROSS, self.tr("Across futures")),
                (CHANGES, self.tr("What changes")),
                (FIRST, self.tr("What must come first")),
                (EDIT, self.tr("Edit")),
            ),
            self.tr("Show"),
        )
        self.tabs.setObjectName("scenarios_tabs")
        self.tabs.chosen.connect(lambda _key: self._show_part())
        self.empty = EmptyState(
            "scenarios",
            self.tr("Nothing to compare yet"),
            self.tr("How options fare in every future can be told once there are options and criteria."),
        )
        self.empty.setObjectName("empty_scenarios")
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(stacked(self.headline, self.subtitle), 1)
        head.addWidget(self.tabs)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 20, 14)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self._column.addWidget(self._stack, 1)

    @override
    def fit(self, width: int, height: int) -> None:
        self._size = (width, height)
        for part in self._parts.values():
            part.fit(width, height)

    @override
    def stops(self) -> Sequence[Stop]:
        return Stop(self._stack, self.focus_first), Stop(self.tabs, lambda: focus_first_in(self.tabs))

    @override
    def place(self) -> object:
        return self.tabs.current()

    @override
    def go_back(self, place: object) -> None:
        self.tabs.set_current(str(place))

    @override
    def focus_first(self) -> None:
        self.part(self.tabs.current()).focus_first()

    @override
    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        self._evaluation = evaluation
        option_set = self.document.option_set
        if evaluation is not None and not (self._sounding and still_holds(self._sounding, option_set)):
            if self._asked is not option_set:
                self._asked = option_set
                self.inquiry.ask(FUTURES, partial(sound, option_set))
        elif self._sounding is not None:
            self._sounding = replace(self._sounding, option_set=option_set)
        if evaluation is None or self._shown is not option_set:  # sharper chances show nowhere on it
            self._show_part()

    def is_idle(self) -> bool:
        """Whether the worker has nothing left to find out."""
        return self.inquiry.is_idle() and all(part.is_idle() for part in self._parts.values())

    @Slot(str, object)
    def _on_answered(self, kind: str, found: object) -> None:
        if not isinstance(found, Sounding) or not still_holds(found, self.document.option_set):
            return
        self._sounding = replace(found, option_set=self.document.option_set)
        if kind == FUTURES:
            self._asked = None
            if found.cells <= MOST_CELLS:
                self.inquiry.ask(ALIKE, partial(alike, self._sounding))
        self._show_part()

    def part(self, key: str) -> Part:
        """A tab's contents, made when it is first opened."""
        if key not in self._parts:
            made = self._make(key)
            made.setObjectName(f"scenarios_{key}")
            made.scenario_wanted.connect(self.look_at)
            made.changed.connect(self._show_part)
            made.fit(*self._size)
            self._parts[key] = made
            self._stack.addWidget(made)
        return self._parts[key]

    def _make(self, key: str) -> Part:
        if key == CHANGES:
            from ui.panels.scenarios.changes import Changes

            return Changes()
        if key == FIRST:
            from ui.panels.scenarios.first import First

            return First()
        if key == EDIT:
            from ui.panels.scenarios.editing import Editing

            return Editing(self.document)
        from ui.panels.scenarios.across import Across

        return Across()

    def _show_part(self) -> None:
        option_set, key = self.document.option_set, self.tabs.current()
        self._shown = option_set
        if self._evaluation is None and key != EDIT:
            self._stack.setCurrentWidget(self.empty)
            self._say((self.tr("No option to see through the scenarios yet"),), "")
            return
        sounding = self._sounding if self._sounding and still_holds(self._sounding, option_set) else None
        if sounding is not None:
            sounding = replace(sounding, anonymous=self.document.hides_names)
        part = self.part(key)
        self._stack.setCurrentWidget(part)
        answer = part.show_known(Known(option_set, self._evaluation, sounding))
        if answer is not None:
            self._say(*answer)
        elif sounding is not None:
            said = statement(sounding, theme.current())
            self._say(said.headline, said.subtitle)

    def _say(self, headline: Forms, subtitle: str) -> None:
        self.headline.show_forms(headline)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self._announcer.say(headline[0])

    def look_at(self, scenario: str) -> None:
        """Make this the scenario that every page looks at."""
        option_set = self.document.option_set
        name = short(scenario_forms(option_set.scenario(scenario)))
        label = self.tr("Look at “{scenario}”").format(scenario=name)
        self.document.apply(label, set_scenario(option_set, scenario))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._show_part()
