"""The tree of coalitions: a click or the arrows move the cut."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.charts import coalition_tree as chart
from ui.keys import key_of
from ui.overrides import override
from ui.panels.cards.painted import PaintedChart
from ui.presentation.shown import Shown


class TreeChart(PaintedChart):
    cut_wanted = Signal(float)
    """Where to cut, in percent of weight."""
    count_wanted = Signal(int)
    """How many coalitions to cut into."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._data: chart.Tree | None = None

    @property
    def data(self) -> chart.Tree | None:
        return self._data

    def show_tree(self, shown: Shown, data: chart.Tree) -> None:
        self._data = data
        self.show_chart(shown)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._data is None or event.button() != Qt.MouseButton.LeftButton:
            return
        height = chart.height_at(self.plot(), self._data, event.position())
        if height is not None:
            self.cut_wanted.emit(height)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}.get(key_of(event))
        if step is None or self._data is None:
            super().keyPressEvent(event)
            return
        self.count_wanted.emit(self._data.coalitions + step)
