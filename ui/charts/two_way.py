"""Who is first over the shares of two criteria together: exact regions, the others in proportion."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui import text
from ui.charts.plot import Plot, round_step
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, disc, write
from ui.palette import mixed
from ui.text import Forms
from ui.theme import Theme

HEIGHT = 260.0
_LEFT, _FOOT, _HEAD = 44.0, 36.0, 24.0


class Region(NamedTuple):
    """Corners are pairs of shares, in order round the region; `part` is how much of all it takes."""

    code: str
    names: Forms
    colour: QColor
    corners: tuple[tuple[float, float], ...]
    part: float


class TwoWay(NamedTuple):
    """`end` is the greatest share that is shown on either axis."""

    across: str
    up: str
    regions: tuple[Region, ...]
    now: tuple[float, float]
    end: float


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: TwoWay) -> None:
    plot = _plot(rect, data)
    step = round_step(data.end)
    plot.draw_shares(painter, theme, step)
    _draw_up(painter, plot, theme, step)
    painter.save()
    painter.setClipRect(plot.box, Qt.ClipOperation.IntersectClip)
    painter.fillRect(plot.box, theme.sunken)
    for region in data.regions:
        painter.setPen(QPen(theme.surface, 1.4))
        painter.setBrush(mixed(theme.surface, region.colour, 0.42))
        painter.drawPolygon(_polygon(plot, region))
    painter.restore()
    for region in data.regions:
        _draw_name(painter, plot, theme, region)
    _draw_now(painter, plot, theme, data)
    write(painter, QRectF(rect.left(), rect.top(), rect.width(), 16), data.up, theme.text2, 11, 500)
    box = QRectF(plot.box.left(), rect.bottom() - 17, plot.box.width(), 16)
    write(painter, box, data.across, theme.text2, 11, 500, Side.MIDDLE)


def words_at(rect: QRectF, data: TwoWay, position: QPointF) -> str:
    plot = _plot(rect, data)
    if not plot.box.contains(position):
        return ""
    first, second = plot.at(position.x()), plot.height_at(position.y())
    pattern = QCoreApplication.translate("TwoWay", "{across} across, {up} up: {who}")
    for region in data.regions:
        if _polygon(plot, region).containsPoint(position, Qt.FillRule.OddEvenFill):
            who = QCoreApplication.translate("TwoWay", "{code} {name} first").format(
                code=region.code, name=region.names[0]
            )
            return pattern.format(across=text.share(first), up=text.share(second), who=who)
    return QCoreApplication.translate("TwoWay", "Out of reach: the two shares cannot be this large together")


def _plot(rect: QRectF, data: TwoWay) -> Plot:
    box = QRectF(
        rect.left() + _LEFT,
        rect.top() + _HEAD,
        rect.width() - _LEFT - 16,
        rect.height() - _HEAD - _FOOT,
    )
    return Plot(box, (0.0, data.end), (0.0, data.end))


def _polygon(plot: Plot, region: Region) -> QPolygonF:
    return QPolygonF([plot.point(x, y) for x, y in region.corners])


def _draw_up(painter: QPainter, plot: Plot, theme: Theme, step: float) -> None:
    from ui.charts.plot import percent

    for k in range(int(plot.up[1] / step + 1e-6) + 1):
        y = plot.y(k * step)
        box = QRectF(plot.box.left() - 46, y - 9, 40, 18)
        write(painter, box, percent(k * step), theme.text3, 11, 400, Side.RIGHT)


def _draw_name(painter: QPainter, plot: Plot, theme: Theme, region: Region) -> None:
    """The badge in the middle of what is seen of the region, the name beside it where there is room."""
    seen = _polygon(plot, region).intersected(QPolygonF(plot.box))
    bounds = seen.boundingRect()
    wide = badge_width(region.code)
    if seen.isEmpty() or bounds.width() < wide + 2 or bounds.height() < 16:
        return
    middle = _middle(seen)
    name = region.names[-1]
    whole = wide + 6 + text.width(name, 12, 500)
    named = bounds.width() > 2.2 * whole and bounds.height() > 50
    left = middle.x() - (whole if named else wide) / 2
    badge = QRectF(left, middle.y() - 9, wide, 18)
    draw_badge(painter, badge, theme, region.code, region.colour)
    if named:
        box = QRectF(badge.right() + 6, badge.top(), whole, 18)
        write(painter, box, name, theme.text, 12, 500)


def _middle(shape: QPolygonF) -> QPointF:
    """The centre of area; of a shape without any, of its corners."""
    corners = [shape.at(i) for i in range(shape.size())]
    twice, x, y = 0.0, 0.0, 0.0
    for a, b in zip(corners, corners[1:] + corners[:1], strict=True):
        cross = a.x() * b.y() - b.x() * a.y()
        twice += cross
        x += (a.x() + b.x()) * cross
        y += (a.y() + b.y()) * cross
    if abs(twice) < 1e-6:
        return shape.boundingRect().center()
    return QPointF(x / (3 * twice), y / (3 * twice))


def _draw_now(painter: QPainter, plot: Plot, theme: Theme, data: TwoWay) -> None:
    centre = plot.point(*data.now)
    disc(painter, centre, 8, theme.surface)
    painter.setPen(QPen(theme.text, 2))
    painter.setBrush(theme.surface)
    painter.drawEllipse(centre, 5, 5)
    words = QCoreApplication.translate("TwoWay", "Now")
    box = QRectF(centre.x() + 10, centre.y() - 9, 60, 18)
    write(painter, box, words, theme.text, 12, 600)
