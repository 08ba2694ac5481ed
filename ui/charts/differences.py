"""Why one option and not another: the points by which each criterion speaks for either."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui import text
from ui.painting import Side, hairline, upright, write
from ui.text import Forms
from ui.theme import Theme

_COMPACT_BELOW = 300.0
_TOO_SMALL = 0.2
"""Less than this of the last decimal would read +0.0: it speaks for nobody and stays among the others."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One criterion: positive points speak for `Differences.code`, negative ones for `rival_code`."""

    key: str
    names: Forms
    points: float


@dataclass(frozen=True, slots=True)
class Differences:
    """All criteria in any order; shown are the largest `each_side`, the others together, and the net.

    Figures have so many `decimals`, the net one more.
    """

    items: tuple[Difference, ...]
    code: str
    colour: QColor
    rival_code: str
    rival_colour: QColor
    each_side: int = 4
    decimals: int = 1


@dataclass(frozen=True, slots=True)
class _Shown:
    items: tuple[Difference, ...]
    others: int
    others_points: float
    net: float
    decimals: int


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Differences) -> None:
    """Diverging bars, the largest for the option first, the largest for the rival last before the others."""
    shown = _shown(data)
    place = _Place(rect, shown)
    head = rect.top()
    box = QRectF(place.bars, head, place.half - 6, 14)
    for_rival = QCoreApplication.translate("Differences", "for {code}").format(code=data.rival_code)
    write(painter, box, for_rival, theme.text3, 11, 500, Side.RIGHT)
    box = QRectF(place.zero + 6, head, place.half - 6, 14)
    for_option = QCoreApplication.translate("Differences", "for {code}").format(code=data.code)
    write(painter, box, for_option, theme.text3, 11, 500)
    top = head + _HEAD
    upright(painter, round(place.zero), top - 2, top + place.row * place.lines + 2, theme.line2)
    for item in shown.items:
        colour = data.colour if item.points > 0 else data.rival_colour
        _draw_line(painter, place, top, theme, item.names, item.points, colour)
        top += place.row
    if shown.others:
        words = _others(shown.others)
        _draw_line(painter, place, top, theme, (words,), shown.others_points, None)
        top += place.row
    _draw_net(painter, place, top + 3, theme, shown.net)


def height_for(width: float, data: Differences) -> float:
    place = _Place(QRectF(0, 0, width, 0), _shown(data))
    return _HEAD + place.lines * place.row + 6 + 20


def key_at(rect: QRectF, data: Differences, position: QPointF) -> str | None:
    """The criterion under a point; None on the others and the net."""
    shown = _shown(data)
    line = int((position.y() - rect.top() - _HEAD) // _Place(rect, shown).row)
    inside = rect.left() <= position.x() <= rect.right()
    return shown.items[line].key if inside and 0 <= line < len(shown.items) else None


_HEAD = 17.0


class _Place:
    """Horizontal positions and the scale of the bars."""

    def __init__(self, rect: QRectF, shown: _Shown) -> None:
        compact = rect.width() < _COMPACT_BELOW
        self.row = 17.0 if compact else 20.0
        self.lines = len(shown.items) + (1 if shown.others else 0)
        self.decimals = shown.decimals
        self.left, self.right = rect.left(), rect.right()
        self.label = rect.width() * 0.54
        self.bars = rect.left() + self.label
        self.half = (rect.width() - self.label) / 2
        self.zero = self.bars + self.half
        all_points = [*(item.points for item in shown.items), shown.others_points]
        greatest = max(1e-9, *(abs(points) for points in all_points))
        figure = max(text.width(text.difference(points, shown.decimals), 11, 500) for points in all_points)
        self._scale = max(4.0, self.half - figure - 6) / greatest

    def length(self, points: float) -> float:
        return abs(points) * self._scale


def _draw_line(
    painter: QPainter,
    place: _Place,
    top: float,
    theme: Theme,
    names: Forms,
    points: float,
    colour: QColor | None,
) -> None:
    ink = theme.text3 if colour is None else theme.text2
    length = place.length(points)
    room = place.label - 8 + (0 if points < 0 else place.half / 2)
    label = text.longest_that_fits(names, room, 12)
    write(painter, QRectF(place.left, top, room, place.row), label, ink, 12)
    left = place.zero if points > 0 else place.zero - length
    bar = QRectF(left, top + 4, length, place.row - 8)
    painter.fillRect(bar, theme.disabled if colour is None else colour)
    figure = text.difference(points, place.decimals)
    if points > 0:
        write(painter, QRectF(bar.right() + 4, top, 40, place.row), figure, theme.text2, 11, 500)
    else:
        box = QRectF(left - 44, top, 40, place.row)
        write(painter, box, figure, theme.text2, 11, 500, Side.RIGHT)


def _draw_net(painter: QPainter, place: _Place, top: float, theme: Theme, net: float) -> None:
    hairline(painter, place.left, place.right, top, theme.line)
    words = QCoreApplication.translate("Differences", "Net")
    write(painter, QRectF(place.left, top + 3, place.label, 20), words, theme.text, 12, 600)
    side = Side.LEFT if net > 0 else Side.RIGHT
    left = place.zero + 6 if net > 0 else place.bars
    box = QRectF(left, top + 3, place.half - 6, 20)
    write(painter, box, text.difference(net, place.decimals + 1), theme.text, 12, 600, side)


def _others(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Differences", "1 other")
    return QCoreApplication.translate("Differences", "{count} others together").format(count=count)


def _shown(data: Differences) -> _Shown:
    ordered = sorted(data.items, key=lambda item: -item.points)
    count, least = data.each_side, _TOO_SMALL * 10.0**-data.decimals
    gains = [item for item in ordered if item.points > least][:count]
    losses = [item for item in ordered if item.points < -least][-count:] if count else []
    items = (*gains, *losses)
    net = sum(item.points for item in data.items)
    others = len(data.items) - len(items)
    rest = net - sum(item.points for item in items) if others else 0.0
    return _Shown(items, others, rest, net, data.decimals)
