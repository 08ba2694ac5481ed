"""Scores as stakeholders judge them, beside the agreed ones."""

from __future__ import annotations

from PySide6.QtCore import Slot

from ui import theme
from ui.charts.export import Caption
from ui.computing.evaluation import Evaluation
from ui.computing.inquiry import Inquiry
from ui.document import Document
from ui.overrides import override
from ui.panels.cards.card import Card
from ui.panels.stakeholders.judged_chart import JudgedChart
from ui.panels.stakeholders.part import Part
from ui.presentation.captions import scores_caption
from ui.presentation.search import SCORE
from ui.presentation.stakeholders.judged import judged_shown, nothing_words
from ui.presentation.stakeholders.scene import Scene, tr
from ui.window.host import go


class JudgedCard(Card):
    def __init__(self, document: Document) -> None:
        self.rows = JudgedChart("judged_chart")
        super().__init__("judged", tr("Scores as people judge them"), self.rows)
        self.document = document

    @override
    def caption(self) -> Caption:
        """Weights have no part in it."""
        return scores_caption(self.document.option_set)


class Judged(Part):
    def __init__(self, document: Document, inquiry: Inquiry) -> None:
        super().__init__(document, inquiry)
        self.card = JudgedCard(document)
        self.card.rows.score_wanted.connect(self._on_score_wanted)
        self.set_cards(self.card)

    @override
    def place(self, is_wide: bool) -> None:
        self._grid.addWidget(self.card, 0, 0, 1, 2 if is_wide else 1)
        self._grid.setRowStretch(0, 1)

    @override
    def show_all(self, scene: Scene) -> None:
        self.show_silence(scene.evaluation)

    @override
    def show_silence(self, evaluation: Evaluation) -> None:
        """Nobody needs to have weighed for scores to be judged."""
        shown = judged_shown(evaluation, self.look, theme.current())
        if shown is None:
            self.card.say(nothing_words(evaluation.option_set))
        else:
            self.card.show_part(evaluation, shown[0])
            self.card.rows.show_rows(*shown)

    @Slot(str, str)
    def _on_score_wanted(self, option: str, criterion: str) -> None:
        """Where the agreed score can be worked on."""
        scenario = self.document.option_set.view.scenario
        go(self, SCORE, f"{scenario}\n{option}\n{criterion}")
