"""What an import would change: a sentence, a picture, and the figures as tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from ui import theme as themes
from ui.controls.buttons import IconButton
from ui.controls.segmented import Segmented
from ui.controls.words import Ink, Words, stacked
from ui.dialogs.columns import SideBySide
from ui.dialogs.preview import Preview, Source, place_figures, preview_of, share_figures
from ui.dialogs.preview_chart import PreviewChart
from ui.tables.figures import FiguresTable

TOGETHER, ALONE = "preview_together", "preview_alone"


class Proposal(NamedTuple):
    """Points that would count: those of one form, of many together, or of judgements."""

    title: str
    points: Mapping[str, float]
    source: Source


class PreviewView(QWidget):
    """Shows the whole import or the form that is looked at; with one of them alone there is no choice."""

    turned = Signal()
    """It shows something else now: another choice, or the tables."""

    def __init__(self) -> None:
        super().__init__()
        self._option_set: OptionSet | None = None
        self._proposals: dict[str, Proposal] = {}
        self._made: dict[str, Preview] = {}
        self.title = Words("", 15, 600, wrap=True)
        self.title.setObjectName("preview_title")
        self.sentence = Words("", 13, 500, Ink.TEXT2, wrap=True)
        self.sentence.setObjectName("preview_sentence")
        segments = ((TOGETHER, self.tr("All forms")), (ALONE, self.tr("This form")))
        self.whose = Segmented(segments, self.tr("What the preview shows"))
        self.whose.chosen.connect(lambda _key: self._show())
        self.as_table = IconButton("table", self.tr("Show as tables"))
        self.as_table.setObjectName("preview_as_table")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(lambda _on: self._show())
        self.chart = PreviewChart()
        self.shares = FiguresTable("preview_shares")
        self.places = FiguresTable("preview_places")
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(stacked(self.title, self.sentence), 1)
        head.addWidget(self.whose)
        head.addWidget(self.as_table)
        self._tables = SideBySide(self.shares, self.places, 880, 20)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(head)
        for part in (self.chart, self._tables):
            layout.addWidget(part)

    def show_proposals(
        self, option_set: OptionSet, together: Proposal | None, alone: Proposal | None
    ) -> None:
        """Compare with the weights of the set; without either there is nothing to show."""
        given = {TOGETHER: together, ALONE: alone}
        proposals = {key: proposal for key, proposal in given.items() if proposal is not None}
        if option_set is not self._option_set:
            self._made.clear()
        self._made = {k: p for k, p in self._made.items() if proposals.get(k) == self._proposals.get(k)}
        self._option_set, self._proposals = option_set, proposals
        self.whose.setVisible(len(proposals) > 1)
        self._show()

    def _show(self) -> None:
        shown = self.whose.current() if len(self._proposals) > 1 else next(iter(self._proposals), "")
        self.setVisible(bool(shown))
        if not shown or self._option_set is None:
            return
        proposal, as_table = self._proposals[shown], self.as_table.isChecked()
        if shown not in self._made:
            theme = themes.current()
            self._made[shown] = preview_of(self._option_set, proposal.points, theme, proposal.source)
        preview = self._made[shown]
        self.title.setText(proposal.title)
        self.sentence.setText(preview.sentence)
        self.chart.setVisible(not as_table)
        self._tables.setVisible(as_table)
        if as_table:
            self._fill(preview)
        else:
            self.chart.show_preview(preview)
        self.turned.emit()

    def _fill(self, preview: Preview) -> None:
        self.shares.show_whole(share_figures(preview), 0)
        self.places.show_whole(place_figures(preview), 1)
