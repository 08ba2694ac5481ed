"""For whom the report is, in which language, and which sections it has; one of them is looked at."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from criteria.words.told import ENGLISH
from ui import language
from ui.controls.buttons import Button, Kind
from ui.controls.choice import Choice
from ui.controls.segmented import Segmented
from ui.controls.selector import Selector
from ui.controls.toggle import Check
from ui.controls.words import Ink, Words
from ui.panels.card import Card
from workbooks.report.outline import AUDIENCES, KEYS, Audience, title_of, usual_sections
from workbooks.report.wording import Wording, languages

NAMES = {"en": "English", "ru": "Русский"}


class Choices(Card):
    """An audience brings the sections meant for it; each can be left out or put in."""

    changed = Signal()
    looked_at = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("What it holds"), "report_choices")
        named = (("minister", self.tr("Minister")), ("reviewer", self.tr("Reviewer")))
        self.audiences = Segmented(named, self.tr("For whom"))
        self.audiences.setObjectName("report_audience")
        self.audiences.chosen.connect(self._on_audience_chosen)
        self.told = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self.languages = Selector(self.tr("Language"))
        self.languages.setObjectName("report_language")
        known = tuple(Choice(key, (NAMES.get(key, key),)) for key in languages())
        spoken = language.current()
        self.languages.set_choices(known, spoken if spoken in languages() else ENGLISH)
        self.languages.chosen.connect(self._on_language_chosen)
        self.languages.setVisible(len(known) > 1)
        self._checks: dict[str, Check] = {}
        self._names: dict[str, Button] = {}
        self._shown = KEYS[0]
        self.body.addWidget(self.audiences)
        self.body.addWidget(self.told)
        self.body.addWidget(self.languages)
        self.body.addLayout(self._listed())
        self._take_usual()

    def _listed(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, key in enumerate(KEYS):
            check, name = Check(""), Button("", Kind.LINK)
            check.setObjectName(f"report_has_{key}")
            check.setFixedWidth(24)
            check.toggled.connect(self._on_checked)
            name.setObjectName(f"report_show_{key}")
            name.clicked.connect(partial(self._on_name_clicked, key))
            self._checks[key], self._names[key] = check, name
            beside = QWidget()
            line = QHBoxLayout(beside)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(name)
            line.addStretch(1)
            grid.addWidget(check, row, 0)
            grid.addWidget(beside, row, 1)
        return grid

    def audience(self) -> Audience:
        return cast(Audience, self.audiences.current())

    def language(self) -> str:
        return self.languages.current() or ENGLISH

    def sections(self) -> tuple[str, ...]:
        return tuple(key for key, check in self._checks.items() if check.isChecked())

    def shown(self) -> str:
        """The section that is looked at: the chosen one, or the first there is."""
        chosen = self.sections()
        return self._shown if self._shown in chosen or not chosen else chosen[0]

    def place(self) -> object:
        """What is chosen but the language, which follows the window's."""
        return self.audience(), self.sections(), self._shown

    def go_back(self, place: object) -> None:
        match place:
            case (str() as audience, tuple() as sections, str() as shown):
                self.audiences.set_current(audience)
                self._shown = shown
                self._take(sections)

    def _take_usual(self) -> None:
        self._take(usual_sections(self.audience()))

    def _take(self, sections: Collection[str]) -> None:
        for key, check in self._checks.items():
            check.blockSignals(True)
            check.setChecked(key in sections)
            check.blockSignals(False)
        self.told.setText(
            self.tr("Two pages: the answer, how sure it is, what it takes.")
            if self.audience() == AUDIENCES[0]
            else self.tr("Everything, with an appendix to recompute every total by hand.")
        )
        self._name()

    def _name(self) -> None:
        say = Wording(self.language())
        for key, button in self._names.items():
            title = title_of(key, self.audience(), say)
            button.set_words(title)
            button.setEnabled(self._checks[key].isChecked())
            self._checks[key].setAccessibleName(title)

    def _on_audience_chosen(self, _key: str) -> None:
        self._take_usual()
        self.changed.emit()

    def _on_language_chosen(self, _key: str) -> None:
        self._name()
        self.changed.emit()

    def _on_checked(self) -> None:
        self._name()
        self.changed.emit()

    def _on_name_clicked(self, key: str, _checked: bool = False) -> None:
        self._shown = key
        self.looked_at.emit(key)
