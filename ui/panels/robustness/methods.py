"""Other methods on the same weights: ranks side by side, and why some put another option first."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui import theme
from ui.computing.evaluation import Evaluation
from ui.computing.inquiry import Inquiry
from ui.computing.other_methods import MethodRanks, rank_by_all
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.overrides import override
from ui.painting import plate, prepare
from ui.panels.cards.card import Card
from ui.panels.cards.section import Section
from ui.presentation.robustness.methods import methods_shown, spread_shown, verdicts

METHODS = "methods"


class Verdicts(QFrame):
    """One paragraph for each method; plain words that can be read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdicts_card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 12, 18, 14)
        self._column.setSpacing(2)
        self._column.addWidget(Words(self.tr("Why methods disagree"), 15, 600))
        told = self.tr("Each method beside the additive model: an assumption is named when the method "
                       "agrees without it")  # fmt: skip
        self._column.addWidget(Words(told, 12, 400, Ink.TEXT2, wrap=True))
        self._parts: list[Words] = []
        self._column.addStretch(1)

    def show_verdicts(self, said: list[tuple[str, str]]) -> None:
        while len(self._parts) < 2 * len(said):
            name = Words("", 13, 600, wrap=True)
            words = Words("", 13, 400, Ink.TEXT2, wrap=True)
            words.setObjectName(f"verdict_{len(self._parts) // 2}")
            name.setContentsMargins(0, 10, 0, 0)
            for part in (name, words):
                self._column.insertWidget(self._column.count() - 1, part)
                self._parts.append(part)
        for number, part in enumerate(self._parts):
            part.setVisible(number < 2 * len(said))
            if number < 2 * len(said):
                part.setText(said[number // 2][number % 2])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            plate(painter, QRectF(self.rect()), 10, theme.current().surface, theme.current().line)


class Methods(Section):
    def __init__(self, document: Document, inquiry: Inquiry) -> None:
        super().__init__(document, inquiry)
        self._found: tuple[MethodRanks, ...] | None = None
        self.ranks = Card("methods", self.tr("Ranks by method"))
        self.spread = Card("spread", self.tr("Where methods disagree"))
        self.verdicts = Verdicts()
        self.set_cards(self.ranks, self.spread)

    @override
    def place(self, is_wide: bool) -> None:
        """The words stand beside the ranks, or below them."""
        self._grid.addWidget(self.ranks, 0, 0, 2 if is_wide else 1, 1)
        self._grid.addWidget(self.verdicts, *((0, 1) if is_wide else (1, 0)))
        self._grid.addWidget(self.spread, *((1, 1) if is_wide else (2, 0)))
        for row, stretch in ((0, 0), (1, int(is_wide)), (2, int(not is_wide))):
            self._grid.setRowStretch(row, stretch)

    @override
    def ask_anew(self, evaluation: Evaluation) -> None:
        self._found = None
        for card in (self.ranks, self.spread):
            card.fade()
        self.ask(METHODS, partial(rank_by_all, evaluation.basis, evaluation.shares))

    @override
    def refresh(self, evaluation: Evaluation) -> None:
        if self._found is None:
            return
        tokens = theme.current()
        self.ranks.show_part(evaluation, methods_shown(evaluation, self._found, tokens))
        spread = spread_shown(evaluation, self._found, tokens)
        if spread is None:
            self.spread.say(self.tr("All methods give every option the same rank."))
        else:
            self.spread.show_part(evaluation, spread)
        told = [(verdict.name, verdict.words) for verdict in verdicts(evaluation, self._found)]
        self.verdicts.show_verdicts(told)

    @override
    def take(self, kind: str, found: object) -> None:
        if kind == METHODS and self.evaluation is not None:
            self._found = cast("tuple[MethodRanks, ...]", found)
            self.refresh(self.evaluation)
