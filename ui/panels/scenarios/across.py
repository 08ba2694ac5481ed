"""How options fare across scenarios and people: robust options, the grid, the best of each family."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.charts.scenario_grid import Grid, Spot
from ui.computing.evaluation import Evaluation
from ui.controls.scroll import ScrollArea
from ui.controls.segmented import Segmented
from ui.overrides import override
from ui.panels.row_menu import Act
from ui.panels.scenarios.cards import FuturesCard
from ui.panels.scenarios.grid_chart import GridChart
from ui.panels.scenarios.part import Answer, Known, Part
from ui.panels.scenarios.robust_cards import RobustCards
from ui.presentation.scenarios import families, grid
from ui.presentation.scenarios.grid import RANKS, REGRET, TOTALS
from ui.presentation.scenarios.people import short_scenario
from ui.presentation.scenarios.sounding import Sounding
from ui.presentation.scenarios.statement import MOST_CARDS, Statement, statement
from ui.text import quoted
from ui.translation import translator
from ui.window.host import go

tr = translator("Scenarios")
LOW, NARROW = 900, 1100


class Across(Part):
    def __init__(self) -> None:
        super().__init__()
        self._sounding: Sounding | None = None
        self._evaluation: Evaluation | None = None
        self._said: Statement | None = None
        self._spot: Spot | None = None
        self.robust = RobustCards()
        self.chart = GridChart("futures_chart")
        self.chart.walked.connect(self._on_walked)
        self.chart.scenario_wanted.connect(self._on_scenario_wanted)
        self.chart.room_changed.connect(self._show_grid)
        self.card = FuturesCard("futures", tr("Options in every scenario"), self.chart)
        self.card.takeaway.serve(self.chart, self._acts_at)
        self.measure = Segmented(
            ((RANKS, tr("Ranks")), (REGRET, tr("Regret")), (TOTALS, tr("Totals"))), tr("Figures in the cells")
        )
        self.measure.setObjectName("futures_measure")
        self.measure.chosen.connect(lambda _key: self._show_grid())
        self.card.head.insertWidget(1, self.measure)
        self.families = FuturesCard("families", tr("Best of each family"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(14)
        for part in (self.robust, self.card, self.families):
            column.addWidget(part)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ScrollArea(inside))

    @override
    def fit(self, width: int, height: int) -> None:
        self.robust.set_compact(height < LOW)
        self.robust.show_most(MOST_CARDS if width >= NARROW else MOST_CARDS - 1)

    @override
    def focus_first(self) -> None:
        self.card.focus_first()

    @override
    def show_known(self, known: Known) -> Answer | None:
        evaluation, sounding = known.evaluation, known.sounding
        if evaluation is None or sounding is None:
            self.card.fade()
            self.families.fade()
            return None
        said = statement(sounding, theme.current())
        if self._sounding is None or sounding.option_set.options is not self._sounding.option_set.options:
            self._spot = None
        self._evaluation, self._sounding, self._said = evaluation, sounding, said
        self.robust.show_cards(said.cards)
        self.robust.setVisible(bool(said.cards))
        self._show_grid()
        data = families.families(sounding, theme.current())
        self.families.setVisible(len(data.rows) > 1)
        self.families.show_part(evaluation, families.shown(sounding, data))
        return said.headline, said.subtitle

    def _show_grid(self) -> None:
        if self._sounding is not None and self._said is not None:
            found, measure = self._said.standings, self.measure.current()
            self._show(grid.grid(self._sounding, found, theme.current(), measure, self._spot))

    def _show(self, data: Grid) -> None:
        if self._sounding is None or self._said is None or self._evaluation is None:
            return
        self.chart.show_grid(data)
        shown = grid.shown(
            self._sounding,
            self._said.standings,
            data,
            self.measure.current(),
            self._said.headline[0],
            has_cells=self.chart.has_cells(),
        )
        self.card.show_part(self._evaluation, shown)
        self.chart.fit_height()

    def _on_walked(self, spot: Spot | None) -> None:
        """The cells stay as they are; only the place among them is another."""
        if spot == self._spot or self._sounding is None or self.chart.data is None:
            return
        self._spot = spot
        data = self.chart.data._replace(spot=spot)
        self._show(data)
        if spot is not None:
            self.chart.say(grid.spot_words(self._sounding, data, spot))

    def _acts_at(self, place: QPoint | None) -> list[Act | None]:
        """What can be done with the option and the scenario of a cell."""
        spot = self.chart.spot_at(place)
        if spot is None or self._sounding is None:
            return []
        scenario = self._sounding.futures.scenarios[spot.scenario]
        key = self.chart.row_key(spot.row)
        look = tr("Look at {scenario}").format(scenario=quoted(short_scenario(scenario)))
        return [
            Act("look", look, lambda: self._on_scenario_wanted(spot.scenario)),
            Act("option", tr("Go to the option"), lambda: go(self, "option", key)),
            Act("scores", tr("Go to its scores"), lambda: go(self, "scores_of", key)),
        ]

    def _on_scenario_wanted(self, scenario: int) -> None:
        if self._sounding is not None:
            self.scenario_wanted.emit(self._sounding.futures.scenarios[scenario].key)
