"""Judged scores: a click or the arrows choose a row; Enter or a double click shows the agreed score."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.charts import judged as chart
from ui.keys import key_of
from ui.overrides import override
from ui.panels.cards.painted import PaintedChart
from ui.panels.cards.rows_chart import key_beside
from ui.presentation.shown import Shown

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class JudgedChart(PaintedChart):
    score_wanted = Signal(str, str)
    """Option and criterion."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._data: chart.Judged | None = None
        self._selected: tuple[str, str] | None = None

    @property
    def selected(self) -> tuple[str, str] | None:
        return self._selected

    def show_rows(self, shown: Shown, data: chart.Judged) -> None:
        self._data = data
        self.show_chart(shown)
        self._select(self._selected)

    def _select(self, key: tuple[str, str] | None) -> None:
        rows = () if self._data is None else self._data.rows
        row = next((row for row in rows if row.key == key), None)
        self._selected = None if row is None else row.key
        if row is not None:
            self.setAccessibleDescription(row.words)
        self.update()

    @override
    def draw_chart(self, painter: QPainter) -> None:
        if self._data is not None:
            data = self._data._replace(selected=self._selected, focused=self.hasFocus())
            chart.draw(painter, self.plot(), theme.current(), data)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._data is not None and event.button() == Qt.MouseButton.LeftButton:
            row = chart.row_at(self.plot(), self._data, event.position())
            self._select(None if row is None else row.key)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
        self._want_score()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if key_of(event) in _KEYS:
            self._want_score()
            return
        rows = () if self._data is None else self._data.rows
        beside = key_beside(event, [row.key for row in rows], self._selected)
        if beside is None:
            super().keyPressEvent(event)
        else:
            self._select(beside)

    def _want_score(self) -> None:
        if self._selected is not None:
            self.score_wanted.emit(*self._selected)
