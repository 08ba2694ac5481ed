"""A part of a page: cards that ask the worker when weights or scores have changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.computing.evaluation import Evaluation
from ui.computing.inquiry import Inquiry
from ui.computing.soundings import ScoreSounding
from ui.controls.scroll import ScrollArea
from ui.document import Document
from ui.panels.cards.card import Card

SIDE_BY_SIDE = 900
_GAP = 14


def mark_of(evaluation: Evaluation) -> tuple[object, ...]:
    """Equal for evaluations that ask the worker the same: problem, method, points and locks."""
    points = evaluation.points
    return evaluation.basis, points.points.tobytes(), points.locked.tobytes()


class Section(QWidget):
    def __init__(self, document: Document, inquiry: Inquiry) -> None:
        super().__init__()
        self.document = document
        self.evaluation: Evaluation | None = None
        self.scores: ScoreSounding | None = None
        self._inquiry = inquiry
        self._mark: tuple[object, ...] | None = None
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._cards: tuple[Card, ...] = ()
        self._is_wide: bool | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ScrollArea(self._inside))
        inquiry.answered.connect(self._on_answered)

    def set_cards(self, *cards: Card) -> None:
        self._cards = cards
        self.fit(SIDE_BY_SIDE)

    def cards(self) -> tuple[Card, ...]:
        return self._cards

    def fit(self, width: int) -> None:
        """Two columns, or one where they would be too narrow."""
        is_wide = width >= SIDE_BY_SIDE
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        while self._grid.count():
            self._grid.takeAt(0)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if is_wide or not column else 0)
        self.place(is_wide)

    def place(self, is_wide: bool) -> None:
        """Put the cards into the grid."""
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, *(divmod(number, 2) if is_wide else (number, 0)))
        for row in range(len(self._cards)):
            self._grid.setRowStretch(row, 1 if row < self._grid.rowCount() else 0)

    def show_evaluation(self, evaluation: Evaluation, scores: ScoreSounding | None) -> None:
        """Show what is known of it, and ask for the rest."""
        self.evaluation, self.scores = evaluation, scores
        if evaluation.is_behind:
            return
        mark = mark_of(evaluation)
        if mark != self._mark:
            self._mark = mark
            self.ask_anew(evaluation)
        self.refresh(evaluation)

    def ask(self, kind: str, question: Callable[[], object]) -> None:
        self._inquiry.ask(kind, question)

    def ask_anew(self, evaluation: Evaluation) -> None:
        """Ask the worker what depends on weights and scores."""

    def refresh(self, evaluation: Evaluation) -> None:
        """Show everything that is known, in the colours of now."""

    def take(self, kind: str, found: object) -> None:
        """Take an answer."""

    def focus_first(self) -> None:
        if self._cards:
            self._cards[0].focus_first()

    def _on_answered(self, kind: str, found: object) -> None:
        self.take(kind, found)
