"""What must come first: from which scenario on each option can start, and what the sources say of it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.futures.openings import openings
from criteria.optionset import OptionSet
from ui import theme
from ui.controls.scroll import ScrollArea
from ui.overrides import override
from ui.panels.card import Card
from ui.panels.scenarios.cards import FuturesCard
from ui.panels.scenarios.part import Answer, Known, Part
from ui.panels.source_line import SourceLine
from ui.presentation.scenarios import first
from ui.translation import translator

tr = translator("Scenarios")
_MOST_STATEMENTS = 30


class First(Part):
    def __init__(self) -> None:
        super().__init__()
        self._said: tuple[object, ...] | None = None
        self.card = FuturesCard("openings", tr("What must come first"))
        self.statements = Card(tr("What the sources say must come first"), "openings_statements")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(14)
        column.addWidget(self.card)
        column.addWidget(self.statements)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ScrollArea(inside))

    @override
    def focus_first(self) -> None:
        self.card.focus_first()

    @override
    def show_known(self, known: Known) -> Answer | None:
        if known.evaluation is None:
            return None
        found = openings(known.option_set)
        data = first.data_of(known.option_set, theme.current(), found)
        self.card.show_part(known.evaluation, first.shown(known.option_set, data, found))
        self._show_statements(known.option_set)
        return first.answer(known.option_set, found)

    def _show_statements(self, option_set: OptionSet) -> None:
        said = first.statements(option_set)[:_MOST_STATEMENTS]
        if said == self._said:
            return
        self._said = said
        self.statements.clear()
        for statement in said:
            self.statements.body.addWidget(SourceLine(statement))
        self.statements.setVisible(bool(said))
