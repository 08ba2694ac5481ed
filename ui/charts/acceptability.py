"""How often each option takes each rank: a heatmap, best rank left."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui import text
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, plate, write
from ui.palette import contrast, ink_on, value_colour
from ui.text import Forms
from ui.theme import Theme

LEAST_ROW, _MOST_ROW = 21.0, 30.0
HEAD = 22.0
_GAP = 2.0
_LEAST_CELL = 30.0
_SEEN = 0.005
"""A smaller part would read 0."""


class RankChances(NamedTuple):
    """An option and its chance of each rank, from 0 to 1."""

    key: str
    code: str
    names: Forms
    colour: QColor
    chances: tuple[float, ...]


class Acceptability(NamedTuple):
    rows: tuple[RankChances, ...]
    certain: bool = False
    """Whether 0 and 1 are certain, since nothing was drawn."""


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Acceptability) -> None:
    place = _Place(rect, data)
    for rank in range(place.ranks):
        cell = place.cell(0, rank)
        box = QRectF(cell.left() - 6, rect.top(), cell.width() + 12, HEAD - 4)
        write(painter, box, text.ordinal(rank + 1), theme.text2, 12, 500, Side.MIDDLE)
    for position, row in enumerate(data.rows):
        top = place.top(position)
        badge = QRectF(rect.left(), top + (place.row - 18) / 2, place.badge, 18)
        draw_badge(painter, badge, theme, row.code, row.colour)
        name = text.longest_that_fits(row.names, place.name - 12, 13, 500)
        box = QRectF(badge.right() + 9, top, place.name - 12, place.row)
        write(painter, box, name, theme.text, 13, 500)
        for rank, chance in enumerate(row.chances[: place.ranks]):
            _draw_cell(painter, place.cell(position, rank), theme, chance)


def least_height(data: Acceptability) -> float:
    return HEAD + LEAST_ROW * max(1, len(data.rows))


def words_at(rect: QRectF, data: Acceptability, position: QPointF) -> str:
    """What the cell under a point says, in whole words."""
    cell = cell_at(rect, data, position)
    if cell is None:
        at = _row_at(rect, data, position)
        return "" if at is None else f"{data.rows[at].code} {data.rows[at].names[0]}"
    row, rank = data.rows[cell[0]], cell[1]
    words = QCoreApplication.translate("RankChances", "{code} {name} is {place} in {chance} of draws")
    return words.format(
        code=row.code,
        name=row.names[0],
        place=text.ordinal(rank + 1),
        chance=text.chance(row.chances[rank], certain=data.certain),
    )


def cell_at(rect: QRectF, data: Acceptability, position: QPointF) -> tuple[int, int] | None:
    """Row and rank, from 0, of the cell under a point."""
    place, at = _Place(rect, data), _row_at(rect, data, position)
    rank = int((position.x() - place.cells) // place.step)
    if at is None or position.x() < place.cells or not 0 <= rank < place.ranks:
        return None
    return (at, rank) if rank < len(data.rows[at].chances) else None


def _row_at(rect: QRectF, data: Acceptability, position: QPointF) -> int | None:
    at = int((position.y() - rect.top() - HEAD) // _Place(rect, data).row)
    return at if 0 <= at < len(data.rows) else None


class _Place:
    def __init__(self, rect: QRectF, data: Acceptability) -> None:
        rows = max(1, len(data.rows))
        self._top = rect.top() + HEAD
        self.row = max(LEAST_ROW, min(_MOST_ROW, (rect.height() - HEAD) / rows))
        self.badge = max((badge_width(row.code) for row in data.rows), default=28.0)
        wanted = max((text.width(row.names[-1], 13, 500) for row in data.rows), default=0.0) + 16
        whole = max((len(row.chances) for row in data.rows), default=1)
        room = rect.width() - self.badge - 9
        self.name = max(40.0, min(wanted, room - whole * _LEAST_CELL)) if rows else 0.0
        self.name = max(self.name, min(wanted, 0.26 * rect.width()))
        cells = room - self.name
        self.ranks = max(1, min(whole, int(cells / _LEAST_CELL)))
        self.step = min(64.0, cells / self.ranks)
        self.cells = rect.left() + self.badge + 9 + self.name

    def top(self, position: int) -> float:
        return self._top + position * self.row

    def cell(self, position: int, rank: int) -> QRectF:
        left, top = self.cells + rank * self.step, self.top(position)
        return QRectF(left + _GAP / 2, top + _GAP / 2, self.step - _GAP, self.row - _GAP)


def _draw_cell(painter: QPainter, box: QRectF, theme: Theme, chance: float) -> None:
    ground = value_colour(theme, chance)
    plate(painter, box, 4, ground)
    if chance >= _SEEN:
        ink = theme.text if contrast(theme.text, ground) >= 4.5 else ink_on(ground)
        shown = "100" if chance == 1 else ">99" if chance > 0.99 else str(max(1, round(100 * chance)))
        write(painter, box, shown, ink, 12, 500, Side.MIDDLE)
