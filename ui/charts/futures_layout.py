"""Where the parts of the grid of futures lie: names left, a block per scenario, figures right."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF

ROW, BAND = 30.0, 8.0
NARROW = 1250.0
"""Below this width the mean regret and the first column of figures give way."""
MOST_CELLS = 250
"""With more in a row there are strips, however wide the window is."""
_LEAST_CELL = 13.5
_MOST_CELL = 44.0
_HEAD, _HEAD_PLAIN = 50.0, 62.0


class Sizes(NamedTuple):
    """How many of each there are, and how wide badges, names, upright labels and counts would be."""

    scenarios: int
    people: int
    rows: int
    figures: int
    badges: float
    names: float
    labels: float
    counts: float
    parted: int | None


class Place:
    """Cells where every one can be read, else a strip per scenario; names give way before figures do."""

    def __init__(self, rect: QRectF, sizes: Sizes) -> None:
        scenarios, people, rows, figures, badges, names, labels, counts, parted = sizes
        self.left, self.right, self.top = rect.left(), rect.right(), rect.top()
        self.badges, self._people, self._rows, self._parted = badges, people, rows, parted
        self.is_narrow = rect.width() < NARROW
        self.gap = 1.0 if self.is_narrow else 2.0
        self._between = 6.0 if self.is_narrow else 10.0
        self._figure = max(36.0 if self.is_narrow else 46.0, counts + 10)
        self._axis = 0.0 if self.is_narrow else 74.0
        self._last = 50.0 if self.is_narrow else 42.0
        self.first_figure = 1 if self.is_narrow else 0
        shown = max(0, figures - self.first_figure)
        right = shown * self._figure + (0 if self.is_narrow else 14) + self._axis + self._last
        room = rect.width() - right - badges - 8
        least = scenarios * (people * _LEAST_CELL + self._between)
        spare = room - (least if room - least >= 60 else scenarios * 74)
        self.names = max(0.0, min(names + 12, spare, 118.0 if self.is_narrow else 260.0))
        self._blocks = self.left + badges + 8 + self.names
        self._step = max(1.0, (self.right - right - self._blocks) / max(1, scenarios))
        wide = self._step - self._between
        self._cell = min(_MOST_CELL, wide / max(1, people))
        self.has_cells = self._cell >= _LEAST_CELL - 0.5 and scenarios * people <= MOST_CELLS
        self._block = self._cell * people - self.gap if self.has_cells else wide
        self.labels = min(74.0, labels) if self.has_cells and people > 1 else 0.0
        self._figures = self.right - right
        self.axis_left = self._figures + shown * self._figure + (0 if self.is_narrow else 14)
        self.rows_top = self.top + (_HEAD + self.labels + 12 if self.labels else _HEAD_PLAIN)

    @property
    def bottom(self) -> float:
        return self.rows_top + self._rows * ROW + (BAND if self._parted is not None else 0.0)

    def row(self, number: int) -> QRectF:
        below = BAND if self._parted is not None and number >= self._parted else 0.0
        return QRectF(self.left, self.rows_top + number * ROW + below, self.right - self.left, ROW - 2)

    def head(self, scenario: int) -> QRectF:
        return QRectF(self._blocks + scenario * self._step, self.top, self._step - self._between, 48)

    def block(self, number: int, scenario: int) -> QRectF:
        row = self.row(number)
        return QRectF(self._blocks + scenario * self._step, row.top(), self._block, row.height())

    def cell(self, number: int, scenario: int, person: int) -> QRectF:
        block = self.block(number, scenario)
        left = block.left() + person * self._cell
        return QRectF(left, block.top(), self._cell - self.gap, block.height())

    def figure(self, column: int, number: int | None = None) -> QRectF:
        row = self.row(0 if number is None else number)
        left = self._figures + (column - self.first_figure) * self._figure
        return QRectF(left, row.top(), self._figure, row.height())

    def axis(self, number: int) -> QRectF:
        row = self.row(number)
        return QRectF(self.axis_left, row.top(), self._axis, row.height())

    def last(self, number: int) -> QRectF:
        row = self.row(number)
        return QRectF(self.right - self._last, row.top(), self._last, row.height())
