"""The decision log: who weighed, agreed or signed off which version, when and why. Entries are only added."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from criteria.storage.records import Decision
from ui import text
from ui.controls.buttons import Button
from ui.controls.segmented import Segmented
from ui.controls.selector import Choice, Selector
from ui.controls.words import Ink, Words
from ui.dialogs.fields import Field
from ui.dialogs.history.rows import KINDS, name_of
from ui.presentation.names import weighting_forms
from ui.tables.figures import Figures, FiguresTable
from ui.translation import translated

_NONE = ""
_WHO_WIDTH = 150


class NewEntry(NamedTuple):
    """What is to be logged about a version."""

    kind: str
    who: str
    held_on: str
    why: str
    weighting: str | None


class DecisionLog(QWidget):
    added = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._decisions: tuple[Decision, ...] = ()
        self.empty = Words("", 13, 400, Ink.TEXT3, wrap=True)
        self.empty.setObjectName("log_empty")
        self.table = FiguresTable("decision_log")
        self.table.setMinimumHeight(120)
        self.table.setWordWrap(True)
        self.about = Words("", 14, 600)
        self.about.setObjectName("log_about")
        self.kind = Segmented(
            tuple((key, translated(words)) for key, words in KINDS.items()), self.tr("What was decided")
        )
        self.kind.setObjectName("log_kind")
        self.who = Field("log_who", self.tr("Who"))
        self.held_on = Field("log_when", self.tr("When"))
        self.why = Field("log_why", self.tr("Why, and what it rests on"))
        for field in (self.who, self.held_on, self.why):
            field.line.setMaxLength(2_000)
            field.line.returnPressed.connect(self._on_pressed)
        self.weighting = Selector(self.tr("Weighting"))
        self.weighting.setObjectName("log_weighting")
        self.add = Button(self.tr("Add to the log"))
        self.add.setObjectName("log_add")
        self.add.clicked.connect(self._on_pressed)
        self._lay_out()

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(12)
        first.addWidget(self.who, 2)
        first.addWidget(self.held_on, 1)
        second.addWidget(self.why, 1)
        second.addWidget(self.weighting, 0, Qt.AlignmentFlag.AlignBottom)
        foot = QHBoxLayout()
        foot.addWidget(self.kind)
        foot.addStretch(1)
        foot.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.empty)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.about)
        for part in (first, second, foot):
            layout.addLayout(part)

    def show_log(self, decisions: Sequence[Decision], option_set: OptionSet | None, writes: bool) -> None:
        """Everything that was decided; `option_set` names the weightings."""
        self._decisions = tuple(decisions)
        names = {} if option_set is None else {w.key: weighting_forms(w)[0] for w in option_set.weightings}
        self.empty.setText(self.tr("Nothing is logged yet. Say who weighed or agreed to a version, and why."))
        self.empty.setVisible(not decisions)
        self.table.setVisible(bool(decisions))
        self.table.show_figures(self._figures(names))
        self._spread_columns()
        choices = [Choice(_NONE, (self.tr("None in particular"),), "")]
        choices += [Choice(key, (name,), "") for key, name in names.items()]
        self.weighting.set_choices(choices, _NONE)
        for part in (self.who, self.held_on, self.why, self.kind, self.weighting, self.add):
            part.setEnabled(writes)

    def _spread_columns(self) -> None:
        """Reasons get the room and wrap in it."""
        head, fixed = self.table.horizontalHeader(), QHeaderView.ResizeMode.Interactive
        head.setSectionResizeMode(1, fixed)
        head.resizeSection(1, _WHO_WIDTH)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_version(self, number: int) -> None:
        """The version that an entry would be about."""
        self.about.setText(self.tr("Add an entry about {version}").format(version=name_of(number)))
        self.held_on.line.setText(text.day(datetime.now().astimezone().date()))

    def _figures(self, names: dict[str, str]) -> Figures:
        rows = tuple(
            (
                self.tr("{what}, version {number}").format(
                    what=translated(KINDS.get(each.kind, each.kind)), number=each.number
                ),
                each.who,
                each.held_on or text.when(each.noted_at),
                self._reason(each, names),
            )
            for each in self._decisions
        )
        headers = (self.tr("What"), self.tr("Who"), self.tr("When"), self.tr("Why"))
        return Figures(self.tr("Decision log"), headers, rows)

    def _reason(self, entry: Decision, names: dict[str, str]) -> str:
        if entry.weighting is None:
            return entry.why
        told = self.tr("Weighting: {name}.").format(name=names.get(entry.weighting, entry.weighting))
        return " ".join(filter(None, (entry.why, told)))

    def _on_pressed(self) -> None:
        who = self.who.name()
        self.who.say("" if who else self.tr("Say who."), wrong=not who)
        if not who:
            self.who.line.setFocus()
            return
        weighting = self.weighting.current() or None
        words = self.held_on.name(), self.why.name()
        self.added.emit(NewEntry(self.kind.current(), who, *words, weighting))

    def clear_entry(self) -> None:
        """What was typed is in the log now."""
        self.who.line.clear()
        self.why.line.clear()
