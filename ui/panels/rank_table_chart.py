"""Ranks under every weighting, as a widget: a click starts from that weighting."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.charts import rank_table as chart
from ui.overrides import override
from ui.painting import prepare


class RankTableChart(QWidget):
    chosen = Signal(str)
    """An option's row was clicked."""
    weighting_wanted = Signal(str)
    """A double click asks to start from the column's weighting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: chart.RankTable | None = None
        self._margin = 24
        self.setObjectName("rank_table_chart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def data(self) -> chart.RankTable | None:
        return self._data

    def show_data(self, data: chart.RankTable) -> None:
        self._data = data
        self._fit()
        self.update()

    def set_margin(self, margin: int) -> None:
        self._margin = margin
        self._fit()

    def _rect(self) -> QRectF:
        return QRectF(self.rect()).adjusted(self._margin, 8, -self._margin, 0)

    def _fit(self) -> None:
        if self._data is not None:
            wide = self.width() - 2 * self._margin
            self.setFixedHeight(round(chart.height_for(wide, self._data)) + 16)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            chart.draw(painter, self._rect(), theme.current(), self._data)

    def _cell(self, event: QMouseEvent) -> tuple[str, str] | None:
        if self._data is None:
            return None
        return chart.cell_at(self._rect(), self._data, event.position())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell(event)
        if cell is not None:
            self.chosen.emit(cell[0])

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self._cell(event)
        if cell is not None and cell[1]:
            self.weighting_wanted.emit(cell[1])
