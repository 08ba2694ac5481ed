"""The flip list: a click or the arrows choose the criterion whose lines are shown beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.charts import flip_list as chart
from ui.overrides import override
from ui.panels.cards.rows_chart import RowsChart
from ui.presentation.shown import Shown


class FlipChart(RowsChart):
    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._data: chart.FlipList | None = None
        self._selected: str | None = None

    @property
    def data(self) -> chart.FlipList | None:
        return self._data

    def show_rows(self, shown: Shown, data: chart.FlipList) -> None:
        self._data = data
        self.show_chart(shown)
        self.select(self._selected)

    def select(self, criterion: str | None) -> None:
        """Mark the criterion that the lines are of."""
        self._selected = criterion
        row = next((r for r in self._data.rows if r.key == criterion), None) if self._data else None
        if row is not None and self._shown is not None:
            self.setAccessibleDescription(f"{row.names[0]}: {row.words}. {self._shown.summary}")
        self.update()

    @override
    def draw_chart(self, painter: QPainter) -> None:
        if self._data is not None:
            data = self._data._replace(selected=self._selected, focused=self.hasFocus())
            chart.draw(painter, self.plot(), theme.current(), data)

    @override
    def keys(self) -> Sequence[str]:
        return () if self._data is None else [row.key for row in self._data.rows]

    @override
    def selected(self) -> str | None:
        return self._selected

    @override
    def key_at(self, position: QPointF) -> str | None:
        row = None if self._data is None else chart.row_at(self.plot(), self._data, position)
        return None if row is None else row.key
