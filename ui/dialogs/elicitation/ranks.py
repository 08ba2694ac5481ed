"""The ranking under several weights, as a table with what its stars mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from ui.controls.words import Ink, Words
from ui.presentation.elicitation.comparison import (
    Column,
    leaders_sentence,
    ranked_under,
    ranks_figures,
    share_figures,
    shown_words,
    warning,
)
from ui.tables.figures import FiguresTable

_MOST_ROWS = 20


class RanksUnder(QWidget):
    def __init__(self, option_set: OptionSet) -> None:
        super().__init__()
        self._option_set = option_set
        self.sentence = Words("", 15, 600, wrap=True)
        self.sentence.setObjectName("ranks_under_sentence")
        self.warning = Words(self.tr("* {words}").format(words=warning()), 12, 400, Ink.TEXT2, wrap=True)
        self.warning.setObjectName("cross_check_warning")
        self.ranks = FiguresTable("ranks_under")
        self.shares = FiguresTable("shares_under")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.sentence, self.ranks, self.warning, self.shares):
            column.addWidget(part)

    def show_columns(self, columns: Sequence[Column]) -> None:
        found = ranked_under(self._option_set, columns)
        sentence, listed = leaders_sentence(self._option_set, found), shown_words(self._option_set)
        self.sentence.setText(f"{sentence}. {listed}" if listed else sentence)
        self.ranks.show_whole(ranks_figures(self._option_set, columns, found), 1, _MOST_ROWS)
        self.shares.show_whole(share_figures(self._option_set, columns), 0, _MOST_ROWS)
