"""Who could live with each option: rank and regret of each person, those with little regret outlined."""

from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui import text
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, disc, hairline, plate, write, write_tight
from ui.palette import contrast, ink_on, mixed, regret_colour
from ui.text import Forms
from ui.theme import Theme
from ui.translation import translator

tr = translator("LiveWith")

LEAST_ROW, _MOST_ROW = 24.0, 31.0
_HEAD, _STRIP_HEAD = 42.0, 26.0
MOST_CELLS = 14
"""Of more people each is a line in a strip, without figures."""
_LEAST_CELL, _MOST_CELL = 48.0, 66.0
_WORST, _DOT = 46.0, 10.0
_LEVELS = 24


class Cell(NamedTuple):
    rank: int
    regret: float
    lives: bool


class LiveRow(NamedTuple):
    """`living` people could live with the option; `worst` is the largest regret of anybody who counts."""

    key: str
    code: str
    names: Forms
    colour: QColor
    cells: tuple[Cell, ...]
    living: int
    worst: float


class LiveWith(NamedTuple):
    """`end` is the regret with the deepest colour."""

    heads: tuple[Forms, ...]
    rows: tuple[LiveRow, ...]
    end: float
    selected: str | None = None
    focused: bool = False


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: LiveWith) -> None:
    place = _Place(rect, data)
    _draw_head(painter, rect, place, theme, data)
    for position, row in enumerate(data.rows):
        top = place.top(position)
        if row.key == data.selected:
            box = QRectF(rect.left() - 8, top, rect.width() + 16, place.row)
            plate(painter, box, 5, theme.selected, theme.accent if data.focused else None, 2)
        _draw_name(painter, rect, place, theme, row, top)
        if place.in_words:
            for column, cell in enumerate(row.cells):
                _draw_cell(painter, place.cell(column, top), theme, cell, data.end)
        else:
            _draw_strip(painter, place, theme, row, top, data.end)
        _draw_told(painter, rect, place, theme, row, top)


def least_height(data: LiveWith) -> float:
    return _head(data) + LEAST_ROW * max(1, len(data.rows))


def _head(data: LiveWith) -> float:
    return _HEAD if len(data.heads) <= MOST_CELLS else _STRIP_HEAD


def row_at(rect: QRectF, data: LiveWith, position: QPointF) -> LiveRow | None:
    at = int((position.y() - rect.top() - _head(data)) // _Place(rect, data).row)
    return data.rows[at] if 0 <= at < len(data.rows) else None


def words_at(rect: QRectF, data: LiveWith, position: QPointF) -> str:
    place, row = _Place(rect, data), row_at(rect, data, position)
    if row is None:
        return ""
    column = int((position.x() - place.cells) // place.step)
    if position.x() < place.cells or not 0 <= column < len(row.cells):
        return f"{row.code} {row.names[0]}"
    cell = row.cells[column]
    words = tr("{person}: {code} is {place}, regret {regret} points")
    return words.format(
        person=data.heads[column][0],
        code=row.code,
        place=text.ordinal(cell.rank),
        regret=text.total(cell.regret),
    )


class _Place:
    def __init__(self, rect: QRectF, data: LiveWith) -> None:
        people, rows = max(1, len(data.heads)), max(1, len(data.rows))
        self.head = _head(data)
        self._top = rect.top() + self.head
        self.row = max(LEAST_ROW, min(_MOST_ROW, (rect.height() - self.head) / rows))
        self.badge = max((badge_width(row.code) for row in data.rows), default=28.0)
        wanted = max((text.width(row.names[-1], 13, 600) for row in data.rows), default=0.0) + 22
        self.in_words = people <= MOST_CELLS
        told = tr("{count} of {all}").format(count=len(data.heads), all=len(data.heads))
        room = rect.width() - self.badge - text.width(told, 13, 600) - _WORST - 24
        self.dots = self.in_words and room - wanted - people * (_DOT + 48.0) > 30
        room -= people * _DOT if self.dots else 0
        if self.in_words:
            self.name = max(0.16 * rect.width(), min(wanted, room - people * _LEAST_CELL))
            self.step = min(_MOST_CELL, (room - self.name) / people)
        else:
            self.name = min(wanted, 0.3 * rect.width())
            self.step = (room - self.name) / people
        self.cells = rect.left() + self.badge + 8 + self.name
        self.told = self.cells + people * self.step + 10

    def top(self, position: int) -> float:
        return self._top + position * self.row

    def cell(self, column: int, top: float) -> QRectF:
        left = self.cells + column * self.step
        if not self.in_words:
            return QRectF(left, top + 3, self.step + 0.3, self.row - 6)
        return QRectF(left + 1.5, top + 1.5, self.step - 3, self.row - 3)


def _draw_head(painter: QPainter, rect: QRectF, place: _Place, theme: Theme, data: LiveWith) -> None:
    if place.in_words:
        for column, names in enumerate(data.heads):
            px = 12 if place.step >= 56 else 11
            lines = text.lines_that_fit(names, (place.step - 3) / text.TIGHT, px, 500)
            box = place.cell(column, 0)
            for number, line in enumerate(lines):
                top = rect.top() + place.head - 8 - 15 * (len(lines) - number)
                line_box = QRectF(box.left(), top, box.width(), 15)
                write_tight(painter, line_box, line, theme.text2, px, 500, Side.MIDDLE)
    else:
        words = tr("One line a person; neighbours weigh alike")
        box = QRectF(place.cells, rect.top() + place.head - 23, place.told - place.cells - 12, 15)
        write(painter, box, words, theme.text3, 12)
    top = rect.top() + place.head - 23
    told = (tr("Could live with it"), tr("Could live"), tr("Live"))
    room = rect.right() - _WORST - place.told
    words = text.longest_that_fits(told, room, 12, 500)
    write(painter, QRectF(place.told, top, room, 15), words, theme.text2, 12, 500)
    box = QRectF(rect.right() - _WORST, top, _WORST, 15)
    write(painter, box, tr("Worst"), theme.text2, 12, 500, Side.RIGHT)
    hairline(painter, rect.left(), rect.right(), rect.top() + place.head - 3, theme.line)


def _draw_name(
    painter: QPainter, rect: QRectF, place: _Place, theme: Theme, row: LiveRow, top: float
) -> None:
    badge = QRectF(rect.left(), top + (place.row - 18) / 2, place.badge, 18)
    draw_badge(painter, badge, theme, row.code, row.colour)
    name = text.longest_that_fits(row.names, place.name - 10, 13, 500)
    write(painter, QRectF(badge.right() + 8, top, place.name - 8, place.row), name, theme.text, 13, 500)


def _draw_cell(painter: QPainter, box: QRectF, theme: Theme, cell: Cell, end: float) -> None:
    ground = regret_colour(theme, cell.regret / end if end > 0 else 0.0)
    plate(painter, box, 4, ground, theme.good if cell.lives else None, 1.6)
    ink = theme.text if contrast(theme.text, ground) >= 4.5 else ink_on(ground)
    rank = str(cell.rank) if cell.rank else text.MISSING
    write(painter, box.adjusted(4, 0, 0, 0), rank, ink, 12, 600)
    taken = text.width(rank, 12, 600) + 7
    exact = text.total(cell.regret)
    forms = (text.MISSING,) if cell.regret == 0 else (exact, text.total(cell.regret, 0))
    told = text.longest_that_fits(forms, box.width() - taken - 4, 11)
    write(painter, box.adjusted(taken, 0, -4, 0), told, ink, 11, 400, Side.RIGHT)


def _draw_strip(painter: QPainter, place: _Place, theme: Theme, row: LiveRow, top: float, end: float) -> None:
    """One line a person; neighbours of one colour are painted together."""
    levels = [_level(cell, end) for cell in row.cells]
    column = 0
    for level, run in groupby(levels):
        count = len(list(run))
        box = place.cell(column, top)
        box.setWidth(count * place.step + 0.3)
        painter.fillRect(box, _level_colour(theme, level))
        column += count


def _level(cell: Cell, end: float) -> int:
    """0 for a regret that one could live with, else 1 to 24."""
    if cell.lives or end <= 0:
        return 0
    return 1 + min(_LEVELS - 1, int(_LEVELS * cell.regret / end))


def _level_colour(theme: Theme, level: int) -> QColor:
    if level == 0:
        return mixed(theme.surface, theme.good, 0.55)
    return regret_colour(theme, max(0.12, level / _LEVELS))


def _draw_told(
    painter: QPainter, rect: QRectF, place: _Place, theme: Theme, row: LiveRow, top: float
) -> None:
    """How many could live with it, as a number and as dots where there is room, and the worst regret."""
    x, middle, people = place.told, top + place.row / 2, len(row.cells)
    if place.dots:
        for number in range(people):
            centre = QPointF(x + 4 + number * _DOT, middle)
            disc(painter, centre, 3.6, theme.good if number < row.living else theme.line2)
            if number >= row.living:
                disc(painter, centre, 2.5, theme.surface)
        x += people * _DOT + 6
    told = tr("{count} of {all}").format(count=row.living, all=people)
    told = str(row.living) if place.dots else told
    write(painter, QRectF(x, top, rect.right() - _WORST - x, place.row), told, theme.text, 13, 600)
    box = QRectF(rect.right() - _WORST, top, _WORST, place.row)
    write(painter, box, text.total(row.worst), theme.text, 13, 500, Side.RIGHT)
