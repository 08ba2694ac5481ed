"""Ranks under every weighting, as a widget: arrows walk, Enter explains, Space starts from a weighting."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import text, theme
from ui.charts import rank_table as chart
from ui.keys import is_letter, key_of
from ui.overrides import override
from ui.painting import prepare
from ui.panels.chart_tooltip import show_tooltip

_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class RankTableChart(QWidget):
    chosen = Signal(str)
    """An option's row was clicked or walked to."""
    opened = Signal(str)
    """Enter: show the option in the inspector and go there."""
    weighting_wanted = Signal(str)
    """A double click or Space asks to start from the column's weighting."""
    table_wanted = Signal()
    walked = Signal(QRectF)
    """The cell that the keyboard is on now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: chart.RankTable | None = None
        self._at = (0, 0)
        self._margin = 24
        self.setObjectName("rank_table_chart")
        self.setAccessibleName(self.tr("Ranks under every weighting"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def data(self) -> chart.RankTable | None:
        return self._data

    def show_data(self, data: chart.RankTable, option: str | None = None) -> None:
        """`option` is the one that the inspector shows."""
        keys = [row.key for row in data.rows]
        row = keys.index(option) if option in keys else min(self._at[0], len(keys) - 1)
        self._data = data
        self._go(max(0, row), max(0, min(self._at[1], len(data.columns) - 1)))
        self._fit()

    def set_margin(self, margin: int) -> None:
        self._margin = margin
        self._fit()

    def _rect(self) -> QRectF:
        return QRectF(self.rect()).adjusted(self._margin, 8, -self._margin, 0)

    def _fit(self) -> None:
        if self._data is not None:
            self.setMinimumWidth(round(chart.least_width(self._data)) + 2 * self._margin)
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
            selected = self._keys() if self.hasFocus() else None
            chart.draw(painter, self._rect(), theme.current(), self._data._replace(selected=selected))

    def _keys(self) -> tuple[str, str] | None:
        """Option and weighting where the keyboard is."""
        if self._data is None or not self._data.rows or not self._data.columns:
            return None
        return self._data.rows[self._at[0]].key, self._data.columns[self._at[1]].key

    def _go(self, row: int, column: int) -> None:
        self._at = (row, column)
        if self._keys() is not None:
            self.setAccessibleDescription(self._words(row, column))
        self.update()

    def _words(self, row: int, column: int) -> str:
        """What a cell says, with whole names."""
        if self._data is None:
            return ""
        shown, head = self._data.rows[row], self._data.columns[column]
        rank = shown.ranks[column]
        place = self.tr("not ranked") if rank is None else text.ordinal(rank)
        words = self.tr("{code} {name}: {place}, {weighting}")
        return words.format(code=shown.code, name=shown.names[0], place=place, weighting=head.names[0])

    @override
    def event(self, event: QEvent) -> bool:
        return show_tooltip(self, event, self._words_at) or super().event(event)

    def _words_at(self, position: QPointF) -> str:
        cell = self._cell(position)
        if cell is None or self._data is None:
            return ""
        row = [each.key for each in self._data.rows].index(cell[0])
        column = [each.key for each in self._data.columns].index(cell[1])
        start = self.tr("Double-click or Space starts from this weighting") if cell[1] else ""
        return "\n".join(filter(None, (self._words(row, column), start)))

    def _walk(self, step: tuple[int, int]) -> None:
        if self._data is None or not self._data.rows:
            return
        row = min(len(self._data.rows) - 1, max(0, self._at[0] + step[0]))
        column = min(len(self._data.columns) - 1, max(0, self._at[1] + step[1]))
        self._go(row, column)
        self.chosen.emit(self._data.rows[row].key)
        keys = self._keys()
        if keys is not None:
            self.walked.emit(chart.cell_rect(self._rect(), self._data, *keys))

    def option_at(self, position: QPoint | None) -> str | None:
        """The option of the row at a point; without one, that of the current cell."""
        found = self._keys() if position is None else self._cell(QPointF(position))
        return None if found is None else found[0]

    def _cell(self, position: QPointF) -> tuple[str, str] | None:
        if self._data is None:
            return None
        return chart.cell_at(self._rect(), self._data, position)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._data is None or event.button() != Qt.MouseButton.LeftButton:
            return
        row, cell = chart.row_at(self._rect(), self._data, event.position()), self._cell(event.position())
        if cell is not None:
            self._at = (self._at[0], [column.key for column in self._data.columns].index(cell[1]))
        if row is not None:
            self._go([each.key for each in self._data.rows].index(row), self._at[1])
            self.chosen.emit(row)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self._cell(event.position())
        if cell is not None and cell[1]:
            self.weighting_wanted.emit(cell[1])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = self._keys()
        if event.key() in _STEPS:
            self._walk(_STEPS[key_of(event)])
        elif is_letter(event, Qt.Key.Key_T):
            self.table_wanted.emit()
        elif keys is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(keys[0])
        elif keys is not None and event.key() == Qt.Key.Key_Space and keys[1]:
            self.weighting_wanted.emit(keys[1])
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
