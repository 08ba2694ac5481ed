"""The grid of futures as a widget: the keyboard walks its cells, a click on a scenario looks at it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent, QKeyEvent, QMouseEvent, QResizeEvent

from ui.charts import scenario_grid as chart
from ui.charts.scenario_grid import Grid, Spot
from ui.keys import key_of
from ui.overrides import override
from ui.panels.cards.painted import PaintedChart

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class GridChart(PaintedChart):
    """Ctrl with the arrows goes from scenario to scenario; Enter looks at the one that the cell is in."""

    walked = Signal(object)
    scenario_wanted = Signal(int)
    room_changed = Signal()
    """There is room now for a cell for everybody, or no more."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._data: Grid | None = None
        self._has_cells = True
        self.setMouseTracking(True)

    @property
    def data(self) -> Grid | None:
        return self._data

    def show_grid(self, data: Grid) -> None:
        self._data = data
        self._has_cells = chart.place_of(self.plot(), data).has_cells

    def has_cells(self) -> bool:
        """Whether there is a cell for everybody at this width."""
        return self._has_cells

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._data is not None:
            had, self._has_cells = self._has_cells, chart.place_of(self.plot(), self._data).has_cells
            if had != self._has_cells:
                self.room_changed.emit()

    def fit_height(self) -> None:
        """As high as the rows need at this width."""
        if self._data is not None:
            self.setMinimumHeight(round(chart.height_for(self.plot().width(), self._data)) + 8)

    def spot_at(self, place: QPoint | None) -> Spot | None:
        """The cell at a point, or the one that was walked to."""
        if self._data is None or place is None:
            return self.spot()
        return chart.spot_at(self.plot(), self._data, QPointF(place))

    def row_key(self, row: int) -> str:
        """The option of a row."""
        assert self._data is not None
        return self._data.rows[row].key

    def spot(self) -> Spot | None:
        return None if self._data is None else self._data.spot

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = key_of(event)
        data = self._data
        if data is None or not data.rows:
            event.ignore()
        elif key in _STEPS:
            by_scenario = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            by_block = by_scenario or not self._has_cells
            self.walked.emit(_next(data, *_STEPS[key], by_block=by_block))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and data.spot is not None:
            self.scenario_wanted.emit(data.spot.scenario)
        elif key == Qt.Key.Key_Escape and data.spot is not None:
            self.walked.emit(None)
        else:
            super().keyPressEvent(event)

    def say(self, words: str) -> None:
        """What a screen reader is told of the cell."""
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, words))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        data = self._data
        if data is None:
            return
        scenario = chart.scenario_at(self.plot(), data, event.position())
        if scenario is not None:
            self.scenario_wanted.emit(scenario)
        else:
            self.walked.emit(chart.spot_at(self.plot(), data, event.position()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_head = self._is_head(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_head else Qt.CursorShape.ArrowCursor)

    def _is_head(self, position: QPointF) -> bool:
        return self._data is not None and chart.scenario_at(self.plot(), self._data, position) is not None


def _next(data: Grid, down: int, across: int, *, by_block: bool) -> Spot:
    """The cell or the scenario beside; the first one where none is walked to yet."""
    if data.spot is None:
        return Spot(0, 0, 0)
    rows, people = len(data.rows), len(data.people)
    row = min(rows - 1, max(0, data.spot.row + down))
    if by_block:
        scenario = min(len(data.heads) - 1, max(0, data.spot.scenario + across))
        return Spot(row, scenario, data.spot.person)
    column = data.spot.scenario * people + data.spot.person + across
    column = min(len(data.heads) * people - 1, max(0, column))
    return Spot(row, *divmod(column, people))
