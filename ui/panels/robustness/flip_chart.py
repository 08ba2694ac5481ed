"""The flip list: a click or the arrows choose the criterion whose lines are shown beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.charts import flip_list as chart
from ui.keys import key_of
from ui.overrides import override
from ui.panels.robustness.painted import PaintedChart
from ui.presentation.robustness.shown import Shown


class FlipChart(PaintedChart):
    chosen = Signal(str)

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
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._data is None or event.button() != Qt.MouseButton.LeftButton:
            return
        row = chart.row_at(self.plot(), self._data, event.position())
        if row is not None:
            self.chosen.emit(row.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key_of(event))
        if step is None or self._data is None or not self._data.rows:
            super().keyPressEvent(event)
            return
        keys = [row.key for row in self._data.rows]
        at = keys.index(self._selected) + step if self._selected in keys else 0
        self.chosen.emit(keys[min(len(keys) - 1, max(0, at))])
