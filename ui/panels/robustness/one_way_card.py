"""Weight sensitivity: the lines of one criterion, a cursor to try another share, and a way to use it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from criteria.optionset import OptionSet
from ui import text
from ui.charts import one_way as chart
from ui.computing.evaluation import Evaluation
from ui.controls.buttons import Button, Kind
from ui.controls.choice import Choice
from ui.controls.selector import Selector
from ui.controls.words import Ink
from ui.overrides import override
from ui.panels.cards.card import Card
from ui.panels.headline import Headline
from ui.panels.robustness.one_way_chart import OneWayChart
from ui.presentation.names import criterion_forms
from ui.presentation.robustness.one_way import told_at
from ui.presentation.shown import Shown, tr


def criterion_choices(option_set: OptionSet) -> list[Choice]:
    return [Choice(criterion.key, criterion_forms(criterion)) for criterion in option_set.criteria]


class OneWayCard(Card):
    criterion_wanted = Signal(str)
    share_wanted = Signal(float)
    """The share at the cursor is to be the weight's from now on."""

    def __init__(self) -> None:
        self.lines = OneWayChart("one_way_chart")
        self.told = Headline(12, 500, Ink.TEXT2)
        self.use, self.back = Button("", Kind.SMALL), Button(tr("Back to now"), Kind.SMALL)
        super().__init__("one_way", tr("Weight sensitivity"), self.lines)
        self.criterion = Selector(self.tr("Criterion"))
        self.criterion.setObjectName("one_way_criterion")
        self.criterion.setMaximumWidth(240)
        self.criterion.chosen.connect(self.criterion_wanted)
        self.head.insertWidget(1, self.criterion, 0, Qt.AlignmentFlag.AlignTop)
        self.told.setObjectName("one_way_told")
        self.use.setObjectName("one_way_use")
        self.use.clicked.connect(self._on_use_clicked)
        self.back.setObjectName("one_way_back")
        self.back.clicked.connect(lambda: self.lines.try_share(None))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.told, 1)
        row.addWidget(self.back)
        row.addWidget(self.use)
        self.foot.insertLayout(0, row)
        self._is_locked = False
        self.lines.tried.connect(self._on_tried)
        self.lines.wanted.connect(self._on_share_wanted)

    def show_lines(self, evaluation: Evaluation, criterion: str, shown: Shown, data: chart.OneWay) -> None:
        option_set = evaluation.option_set
        number = [each.key for each in option_set.criteria].index(criterion)
        self._is_locked = bool(evaluation.points.locked[number])
        self.criterion.set_choices(criterion_choices(option_set), criterion)
        self.show_part(evaluation, shown)
        self.lines.show_lines(shown, data)

    @override
    def say(self, words: str) -> None:
        super().say(words)
        for part in (self.told, self.use, self.back):
            part.hide()

    @Slot(float)
    def _on_tried(self, share: float) -> None:
        data, is_moved = self.lines.data, self.lines.cursor_share is not None
        hint = self.tr("Drag the line, or use the arrow keys, to try another weight")
        short = self.tr("Drag to try another weight")
        told = told_at(data, share) if is_moved and data is not None else ""
        if is_moved and self._is_locked:
            told = self.tr("{told}. Locked: unlock it on the Weigh page to use this").format(told=told)
        self.told.show_forms((told,) if told else (hint, short))
        self.use.set_words(self.tr("Use {share}").format(share=text.share(share)))
        self.told.show()
        for button in (self.use, self.back):
            button.setVisible(is_moved)
        self.use.setEnabled(not self._is_locked)

    def _on_use_clicked(self) -> None:
        share = self.lines.cursor_share
        if share is not None:
            self._on_share_wanted(share)

    @Slot(float)
    def _on_share_wanted(self, share: float) -> None:
        if not self._is_locked:
            self.share_wanted.emit(share)
