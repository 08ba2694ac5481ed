"""Criteria by how far people disagree on their weight and by how much the options differ on them."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.charts.plot import Plot, round_ends
from ui.charts.scatter_labels import Labelled, placed
from ui.painting import Side, disc, plate, write
from ui.text import Forms
from ui.theme import Theme
from ui.translation import translator

tr = translator("DisagreementMap")

HEIGHT = 250.0
_LEFT, _FOOT, _HEAD, _RADIUS = 34.0, 40.0, 10.0, 5.0


class Spot(NamedTuple):
    """A criterion: `spread` in percentage points, `impact` and `effect` in value points."""

    names: Forms
    colour: QColor
    spread: float
    impact: float
    effect: float
    discuss: bool
    words: str


class Disagreements(NamedTuple):
    """`middle` parts the four quadrants: spread and impact."""

    spots: tuple[Spot, ...]
    middle: tuple[float, float]
    across: str
    up: str


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Disagreements) -> None:
    plot, steps = _plot(rect, data)
    _draw_quadrants(painter, plot, theme, data)
    plot.draw_up(painter, theme, steps[1])
    for k in range(round(plot.across[1] / steps[0]) + 1):
        box = QRectF(plot.x(k * steps[0]) - 24, plot.box.bottom() + 4, 48, 16)
        write(painter, box, f"{k * steps[0]:.10g}", theme.text3, 11, 400, Side.MIDDLE)
    box = QRectF(rect.left(), rect.bottom() - 18, rect.width(), 16)
    write(painter, box, data.across, theme.text2, 11, 500, Side.MIDDLE)
    _draw_spots(painter, plot, theme, data)


def words_at(rect: QRectF, data: Disagreements, position: QPointF) -> str:
    plot, _steps = _plot(rect, data)
    near = [s for s in data.spots if _distance(plot.point(s.spread, s.impact), position) < 12]
    if not near:
        return ""
    return min(near, key=lambda s: _distance(plot.point(s.spread, s.impact), position)).words


def _distance(first: QPointF, second: QPointF) -> float:
    apart = first - second
    return float((apart.x() ** 2 + apart.y() ** 2) ** 0.5)


def _plot(rect: QRectF, data: Disagreements) -> tuple[Plot, tuple[float, float]]:
    box = QRectF(
        rect.left() + _LEFT, rect.top() + _HEAD, rect.width() - _LEFT - 8, rect.height() - _HEAD - _FOOT
    )
    spread = max((s.spread for s in data.spots), default=1.0)
    impact = max((s.impact for s in data.spots), default=1.0)
    _low, across, step = round_ends(0.0, 1.08 * spread or 1.0, 6)
    _low, up, rise = round_ends(0.0, 1.1 * impact or 1.0, 5)
    return Plot(box, (0.0, across), (0.0, up)), (step, rise)


def _draw_quadrants(painter: QPainter, plot: Plot, theme: Theme, data: Disagreements) -> None:
    """Top right what to discuss first; a word in each corner."""
    x, y = plot.point(*data.middle).x(), plot.point(*data.middle).y()
    box = plot.box
    plate(painter, QRectF(x, box.top(), box.right() - x, y - box.top()), 0, theme.warn_soft)
    painter.setPen(QPen(theme.line2, 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    corners = (
        (box.top() + 3, Side.LEFT, tr("Agreed, decisive"), theme.text3, 500),
        (box.top() + 3, Side.RIGHT, tr("Discuss first"), theme.warn, 600),
        (box.bottom() - 19, Side.LEFT, tr("Leave"), theme.text3, 500),
        (box.bottom() - 19, Side.RIGHT, tr("Differ, little effect"), theme.text3, 500),
    )
    for top, side, words, ink, weight in corners:
        write(painter, QRectF(box.left() + 7, top, box.width() - 14, 16), words, ink, 12, weight, side)


def _draw_spots(painter: QPainter, plot: Plot, theme: Theme, data: Disagreements) -> None:
    points = [
        Labelled(
            plot.point(spot.spread, spot.impact),
            spot.names[-1],
            600 if spot.discuss else 400,
            -spot.effect - (1e6 if spot.discuss else 0),
        )
        for spot in data.spots
    ]
    box = plot.box.adjusted(0, 18, 0, -18)
    for spot, point, label in zip(data.spots, points, placed(points, box, _RADIUS), strict=True):
        if label is not None and not label.adjusted(-10, -10, 10, 10).contains(point.at):
            x = label.left() - 2 if label.left() > point.at.x() else label.right() + 2
            painter.setPen(QPen(theme.line2, 1))
            painter.drawLine(point.at, QPointF(x, label.center().y()))
        disc(painter, point.at, _RADIUS + 1.5, theme.surface)
        disc(painter, point.at, _RADIUS, spot.colour)
        if label is not None:
            ink = theme.text if spot.discuss else theme.text2
            write(painter, label, point.words, ink, 12, point.weight)
