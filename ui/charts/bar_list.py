"""A list of options or criteria with one figure each, as a bar from zero, and what it means in words."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui import text
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, hairline, plate, write
from ui.text import Forms
from ui.theme import Theme

LEAST_ROW, _MOST_ROW = 21.0, 30.0
HEAD = 22.0


class Bar(NamedTuple):
    """`code` is the badge, `swatch` a small square before the name; either may be missing.

    `strong` is a bar in the colour of its option; else it is grey.
    """

    code: str
    colour: QColor
    names: Forms
    length: float
    figure: str
    note: Forms
    words: str
    strong: bool = True
    swatch: QColor | None = None


class BarList(NamedTuple):
    """Heads of the three columns: name, bar, note. Lengths may be negative."""

    heads: tuple[str, str, str]
    bars: tuple[Bar, ...]
    badge_last: bool = False
    """The badge stands before the note instead of before the name."""


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: BarList) -> None:
    place = _Place(rect, data)
    for words, left, right in zip(data.heads, place.lefts, place.rights, strict=True):
        write(painter, QRectF(left, rect.top(), right - left, 16), words, theme.text3, 12, 500)
    hairline(painter, rect.left(), rect.right(), rect.top() + HEAD - 4, theme.line)
    for position, bar in enumerate(data.bars):
        _draw_bar(painter, place, theme, data, bar, rect.top() + HEAD + position * place.row)


def least_height(data: BarList) -> float:
    return HEAD + LEAST_ROW * max(1, len(data.bars))


def words_at(rect: QRectF, data: BarList, position: QPointF) -> str:
    at = int((position.y() - rect.top() - HEAD) // _Place(rect, data).row)
    return data.bars[at].words if 0 <= at < len(data.bars) else ""


class _Place:
    def __init__(self, rect: QRectF, data: BarList) -> None:
        rows = max(1, len(data.bars))
        self.row = max(LEAST_ROW, min(_MOST_ROW, (rect.height() - HEAD) / rows))
        self.badge = max((badge_width(bar.code) for bar in data.bars if bar.code), default=0.0)
        wanted = max((text.width(bar.names[0], 13, 500) for bar in data.bars), default=0.0)
        before = 0.0 if data.badge_last else self.badge + 9
        swatch = 17.0 if any(bar.swatch is not None for bar in data.bars) else 0.0
        name = min(before + swatch + wanted + 12, 0.4 * rect.width())
        notes = max((text.width(bar.note[0], 12, 400) for bar in data.bars if bar.note), default=0.0)
        after = self.badge + 8 if data.badge_last else 0.0
        note = min(after + max(notes, text.width(data.heads[2], 12, 500)) + 4, 0.36 * rect.width())
        self.figure = max((text.width(bar.figure, 12, 500) for bar in data.bars), default=0.0) + 6
        self.lefts = (rect.left(), rect.left() + name, rect.right() - note)
        self.rights = (self.lefts[1] - 8, self.lefts[2] - 12, rect.right())
        self.low = min([bar.length for bar in data.bars] + [0.0])
        self.high = max([bar.length for bar in data.bars] + [0.0])

    def x(self, length: float) -> float:
        """The bar's room, less that of figures at its ends."""
        left = self.lefts[1] + (self.figure if self.low < 0 else 0.0)
        right = self.rights[1] - (self.figure if self.high > 0 or self.low == 0 else 0.0)
        whole = self.high - self.low
        return left + (length - self.low) / whole * max(4.0, right - left) if whole > 0 else left


def _draw_bar(painter: QPainter, place: _Place, theme: Theme, data: BarList, bar: Bar, top: float) -> None:
    left = place.lefts[0]
    if bar.code and not data.badge_last:
        _draw_code(painter, place, theme, bar, QPointF(left, top))
        left += place.badge + 9
    if bar.swatch is not None:
        plate(painter, QRectF(left, top + place.row / 2 - 5, 10, 10), 3, bar.swatch)
        left += 17
    room = place.rights[0] - left
    name = text.longest_that_fits(bar.names, room, 13, 500)
    write(painter, QRectF(left, top, room, place.row), name, theme.text, 13, 500)
    zero, end = place.x(0.0), place.x(bar.length)
    colour = bar.colour if bar.strong else theme.control
    box = QRectF(min(zero, end), top + place.row / 2 - 5, abs(end - zero), 10)
    painter.fillRect(box, colour)
    painter.fillRect(QRectF(round(zero), top + 2, 1, place.row - 4), theme.control)
    if bar.length < 0:
        figure = QRectF(box.left() - place.figure - 2, top, place.figure, place.row)
        write(painter, figure, bar.figure, theme.text2, 12, 500, Side.RIGHT)
    else:
        figure = QRectF(box.right() + 4, top, place.figure, place.row)
        write(painter, figure, bar.figure, theme.text2, 12, 500)
    _draw_note(painter, place, theme, data, bar, top)


def _draw_note(painter: QPainter, place: _Place, theme: Theme, data: BarList, bar: Bar, top: float) -> None:
    left = place.lefts[2]
    if data.badge_last and bar.code:
        _draw_code(painter, place, theme, bar, QPointF(left, top))
    if data.badge_last:
        left += place.badge + 8
    if bar.note:
        room = place.rights[2] - left
        words = text.longest_that_fits(bar.note, room, 12)
        write(painter, QRectF(left, top, room, place.row), words, theme.text2, 12)


def _draw_code(painter: QPainter, place: _Place, theme: Theme, bar: Bar, corner: QPointF) -> None:
    box = QRectF(corner.x(), corner.y() + (place.row - 18) / 2, place.badge, 18)
    draw_badge(painter, box, theme, bar.code, bar.colour)
