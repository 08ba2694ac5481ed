"""Two options side by side, with what decides between them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.computing.evaluation import Evaluation
from ui.controls.buttons import Button, IconButton
from ui.controls.selector import Choice, Selector
from ui.controls.words import Ink, Words
from ui.panels.card import Card
from ui.panels.differences_view import differences_picture
from ui.panels.inspector_parts import DifferencesChart
from ui.panels.takeaway import Takeaway, Taken
from ui.presentation.captions import caption
from ui.presentation.names import option_forms
from ui.presentation.option_comparison import Comparison, compared
from ui.presentation.options import listed
from ui.tables.figures import FiguresTable

if TYPE_CHECKING:
    from ui.charts.export import Picture


class OptionCompare(Card):
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "option_compare", parent)
        self._evaluation: Evaluation | None = None
        self._pair: tuple[str, str] = ("", "")
        self._compared: Comparison | None = None
        self.detail = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.detail.setObjectName("compare_detail")
        self.first = Selector(self.tr("This option"))
        self.first.setObjectName("compare_first")
        self.second = Selector(self.tr("Beside"))
        self.second.setObjectName("compare_second")
        self.first.chosen.connect(lambda key: self._choose(key, self._pair[1]))
        self.second.chosen.connect(lambda key: self._choose(self._pair[0], key))
        self.swap = Button(self.tr("Swap"))
        self.swap.setObjectName("compare_swap")
        self.swap.clicked.connect(lambda: self._choose(*self._pair[::-1]))
        self.export_button = IconButton("export", self.tr("Copy or save the comparison"))
        self.export_button.setObjectName("compare_export_button")
        self.close_button = IconButton("close", self.tr("Close the comparison"))
        self.close_button.setObjectName("compare_close")
        self.close_button.clicked.connect(self.closed)
        self.chart = DifferencesChart()
        self.takeaway = Takeaway("compare", self.export_button, self._taken)
        self.takeaway.serve(self.chart)
        self.table = FiguresTable("option_comparison")
        self.head.addWidget(self.export_button)
        self.head.addWidget(self.close_button)
        chosen = QHBoxLayout()
        chosen.setSpacing(8)
        for part in (self.first, self.second, self.swap):
            chosen.addWidget(part)
        chosen.addStretch(1)
        self.body.addWidget(self.detail)
        self.body.addLayout(chosen)
        self.body.addWidget(self.chart)
        self.body.addWidget(self.table)

    def show_pair(self, evaluation: Evaluation | None, first: str) -> None:
        """Compare this option with the one it stood beside before, else with the best of the others."""
        self._evaluation = evaluation
        if evaluation is None:
            return
        keys = [option.key for option in evaluation.option_set.options]
        second = self._pair[1]
        if second not in keys or second == first:
            ranked = [keys[int(at)] for at in evaluation.order]
            second = next((key for key in (*ranked, *keys) if key != first), first)
        self._choose(first, second)

    def refresh(self, evaluation: Evaluation | None) -> None:
        """Show the same pair as it is now."""
        self._evaluation = evaluation
        if evaluation is None:
            return
        keys = {option.key for option in evaluation.option_set.options}
        if not keys.issuperset(self._pair):
            self.show_pair(evaluation, self._pair[0] if self._pair[0] in keys else next(iter(keys)))
        else:
            self._choose(*self._pair)

    def _choose(self, first: str, second: str) -> None:
        evaluation = self._evaluation
        if evaluation is None:
            return
        if first == second:
            first, second = (self._pair[1], second) if second == self._pair[0] else (first, self._pair[0])
        self._pair = first, second
        options = evaluation.option_set.options
        choices = [Choice(o.key, tuple(f"{o.badge}  {name}" for name in option_forms(o))) for o in options]
        self.first.set_choices(choices, first)
        self.second.set_choices(choices, second)
        keys = [option.key for option in options]
        shown = compared(evaluation, keys.index(first), keys.index(second), theme.current())
        self.set_title(shown.sentence)
        self.detail.setText(shown.detail)
        self._compared = shown
        self.table.show_whole(shown.figures, 0)
        self.chart.setVisible(shown.differences is not None)
        if shown.differences is not None:
            self.chart.setAccessibleName(self.tr("What decides between them"))
            self.chart.show_data(shown.differences, listed((shown.sentence,)))

    def _taken(self) -> Taken | None:
        shown = self._compared
        return None if shown is None else Taken(partial(self._pictured, shown), lambda: shown.figures)

    def _pictured(self, shown: Comparison) -> Picture:
        """The bars that decide; where methods have none, the sentence with its detail."""
        assert self._evaluation is not None
        if shown.differences is not None:
            return differences_picture(self._evaluation, shown.differences, shown.sentence, shown.detail)
        from ui.charts import export

        size = QSizeF(560, 8)
        return export.headed(
            shown.sentence,
            shown.detail,
            lambda _painter, _rect: None,
            size,
            theme.current(),
            caption(self._evaluation),
        )
