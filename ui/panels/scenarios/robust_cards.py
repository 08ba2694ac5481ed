"""A row of small cards: which option the rules of robustness name, and why in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import text, theme
from ui.controls.badge import Badge
from ui.controls.words import Ink
from ui.overrides import override
from ui.painting import plate, prepare
from ui.panels.headline import Headline
from ui.presentation.scenarios.statement import MOST_CARDS, RobustCard


class RobustCards(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("robust_cards")
        self._count, self._most = 0, MOST_CARDS
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        self.cards = tuple(_Card(f"robust_card_{number}") for number in range(MOST_CARDS))
        for card in self.cards:
            row.addWidget(card, 1)

    def show_cards(self, cards: Sequence[RobustCard]) -> None:
        self._count = len(cards)
        for card, shown in zip(self.cards, cards, strict=False):
            card.show_card(shown)
        self.show_most(self._most)

    def show_most(self, most: int) -> None:
        """No more than this many, where the window is narrow."""
        self._most = most
        for at, card in enumerate(self.cards):
            card.setVisible(at < min(most, self._count))

    def set_compact(self, compact: bool) -> None:
        """In a low window the reason alone, beside the caption."""
        for card in self.cards:
            card.set_compact(compact)


class _Card(QFrame):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.caption = Headline(12, 500, Ink.TEXT2)
        self.badge = Badge()
        self.name = Headline(15, 600)
        self.reason = Headline(13, 400, Ink.TEXT)
        self.detail = Headline(12, 400, Ink.TEXT2)
        middle = QHBoxLayout()
        middle.setSpacing(10)
        middle.addWidget(self.badge)
        middle.addWidget(self.name, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.caption)
        self._column.addLayout(middle)
        self._column.addWidget(self.reason)
        self._column.addWidget(self.detail)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        self._column.setContentsMargins(16, 8 if compact else 12, 14, 8 if compact else 12)
        self._column.setSpacing(1 if compact else 4)
        self.detail.setVisible(not compact)

    def show_card(self, card: RobustCard) -> None:
        self.caption.show_forms((card.caption,))
        self.badge.show_option(card.code, card.colour, card.names[0])
        self.name.show_forms(card.names)
        self.reason.show_forms((card.reason,))
        self.detail.show_forms(card.details)
        whole = f"{card.caption}: {card.names[0]}. {card.reason} {card.details[0]}".strip()
        self.setToolTip(text.tooltip(whole))
        self.setAccessibleName(whole)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            plate(painter, QRectF(self.rect()), 10, theme.current().surface, theme.current().line)
