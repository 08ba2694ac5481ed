"""Who could live with what: a click or the arrows choose the option that is talked about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.charts import live_with as chart
from ui.overrides import override
from ui.panels.cards.rows_chart import RowsChart
from ui.presentation.shown import Shown


class LiveChart(RowsChart):
    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._data: chart.LiveWith | None = None

    @property
    def data(self) -> chart.LiveWith | None:
        return self._data

    def show_rows(self, shown: Shown, data: chart.LiveWith) -> None:
        self._data = data
        self.show_chart(shown)

    @override
    def draw_chart(self, painter: QPainter) -> None:
        if self._data is not None:
            data = self._data._replace(focused=self.hasFocus())
            chart.draw(painter, self.plot(), theme.current(), data)

    @override
    def keys(self) -> Sequence[str]:
        return () if self._data is None else [row.key for row in self._data.rows]

    @override
    def selected(self) -> str | None:
        return None if self._data is None else self._data.selected

    @override
    def key_at(self, position: QPointF) -> str | None:
        row = None if self._data is None else chart.row_at(self.plot(), self._data, position)
        return None if row is None else row.key
