"""A weight's track, coloured by who would be first at each value."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.painting import Side, plate, write
from ui.palette import mixed
from ui.theme import Theme


class Stretch(NamedTuple):
    """From `start` to `end` (0 to 1 of the track) this option would be first."""

    start: float
    end: float
    colour: QColor
    code: str = ""


class Track(NamedTuple):
    """All positions are 0 to 1 of the track.

    No stretches: a neutral track (Elicit), filled up to the handle. `value` None: no handle.
    `ghost` is the snapshot's value, `limit` the greatest value that locks leave free.
    """

    stretches: tuple[Stretch, ...] = ()
    value: float | None = None
    ghost: float | None = None
    limit: float | None = None
    locked: bool = False
    focused: bool = False
    show_codes: bool = False


class Size(Enum):
    """Track thickness, radius of the handle with its ring, and stroke of a row of this kind."""

    NORMAL = (7.0, 8.0, 1.0)
    COMPACT = (7.0, 7.0, 1.0)
    ELICIT = (6.0, 8.0, 1.0)
    PROJECTOR = (18.0, 20.0, 2.0)

    def __init__(self, thickness: float, radius: float, stroke: float) -> None:
        self.thickness = thickness
        self.radius = radius
        self.stroke = stroke


class Part(Enum):
    HANDLE = "handle"
    GHOST = "ghost"
    TICK = "tick"
    TRACK = "track"


def draw(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    data: Track,
    size: Size = Size.NORMAL,
    ground: QColor | None = None,
) -> None:
    """The track from `rect.left()` to `rect.right()`, its middle line at `rect.center().y()`.

    The handle hangs over both ends by its radius. `ground` is what lies behind (default: surface).
    """
    ground = ground if ground is not None else theme.surface
    bar = _bar(rect, size)
    if data.stretches:
        _draw_stretches(painter, bar, theme, data, size, ground)
    else:
        _draw_neutral(painter, bar, theme, data)
    if data.limit is not None and data.limit < 1:
        _draw_limit(painter, bar, theme, data.limit, size)
    if data.ghost is not None and (data.value is None or abs(data.ghost - data.value) > 0.005):
        _draw_ghost(painter, bar, theme, data.ghost, size)
    if data.value is not None:
        _draw_handle(painter, bar, theme, data, size)
    elif data.focused:
        grown = bar.adjusted(-5, -5, 5, 5)
        plate(painter, grown, grown.height() / 2, None, theme.accent, 2)


def value_at(rect: QRectF, x: float) -> float:
    """The value, 0 to 1, at a horizontal position; clamped."""
    return min(1.0, max(0.0, (x - rect.left()) / max(1.0, rect.width())))


def part_at(rect: QRectF, data: Track, position: QPointF, size: Size = Size.NORMAL) -> Part | None:
    """What lies under a point: handle, else ghost, else tick, else track.

    Each target is at least 24 by 24, but the ghost's begins at the lower edge of the track.
    """
    bar = _bar(rect, size)
    reach = max(12.0, size.radius)
    x, y = position.x(), position.y()
    off_line = abs(y - bar.center().y())
    if data.value is not None and off_line <= reach and abs(x - _x(bar, data.value)) <= reach:
        return Part.HANDLE
    if (
        data.ghost is not None
        and abs(x - _x(bar, data.ghost)) <= reach
        and 0 <= y - bar.bottom() <= 2 * reach
    ):
        return Part.GHOST
    if off_line <= reach and flip_near(rect, data, x, 4 * size.stroke) is not None:
        return Part.TICK
    if off_line <= reach and bar.left() - reach <= x <= bar.right() + reach:
        return Part.TRACK
    return None


def flips(data: Track) -> tuple[float, ...]:
    """The values at which the winner changes, ascending."""
    return tuple(stretch.start for stretch in data.stretches[1:])


def flip_near(rect: QRectF, data: Track, x: float, reach: float = 12.0) -> float | None:
    """The flip nearest to a horizontal position, when it lies within `reach` pixels."""
    nearest = min(flips(data), key=lambda flip: abs(_x(rect, flip) - x), default=None)
    return nearest if nearest is not None and abs(_x(rect, nearest) - x) <= reach else None


def _bar(rect: QRectF, size: Size) -> QRectF:
    return QRectF(rect.left(), rect.center().y() - size.thickness / 2, rect.width(), size.thickness)


def _x(rect: QRectF, value: float) -> float:
    return rect.left() + value * rect.width()


def _draw_stretches(
    painter: QPainter, bar: QRectF, theme: Theme, data: Track, size: Size, ground: QColor
) -> None:
    rounded = QPainterPath()
    rounded.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    painter.save()
    painter.setClipPath(rounded, Qt.ClipOperation.IntersectClip)
    for stretch in data.stretches:
        colour = mixed(stretch.colour, ground, 0.5) if data.locked else stretch.colour
        left = _x(bar, stretch.start)
        painter.fillRect(QRectF(left, bar.top(), _x(bar, stretch.end) - left, bar.height()), colour)
    painter.restore()
    stroke = size.stroke
    for flip in flips(data):
        x = _x(bar, flip)
        painter.fillRect(QRectF(x - 2 * stroke, bar.top() - 1, 4 * stroke, bar.height() + 2), ground)
        overhang = 4 * stroke if size is not Size.PROJECTOR else 9
        tick = QRectF(x - 0.75 * stroke, bar.top() - overhang, 1.5 * stroke, bar.height() + 2 * overhang)
        painter.fillRect(tick, theme.text)
    if data.show_codes:
        _draw_codes(painter, bar, theme, data)


def _draw_codes(painter: QPainter, bar: QRectF, theme: Theme, data: Track) -> None:
    """The codes under the stretches that have room for one; at 24 pixels, for the projector."""
    for stretch in data.stretches:
        if stretch.end - stretch.start > 0.12:
            left, right = _x(bar, stretch.start), _x(bar, stretch.end)
            box = QRectF(left, bar.bottom() + 8, right - left, 30)
            write(painter, box, stretch.code, theme.text2, 24, 600, Side.MIDDLE)


def _draw_neutral(painter: QPainter, bar: QRectF, theme: Theme, data: Track) -> None:
    radius = bar.height() / 2
    plate(painter, bar, radius, theme.track)
    if data.value:
        filled = QRectF(bar.left(), bar.top(), max(bar.height(), bar.width() * data.value), bar.height())
        plate(painter, filled, radius, theme.disabled if data.locked else theme.text2)


def _draw_limit(painter: QPainter, bar: QRectF, theme: Theme, limit: float, size: Size) -> None:
    """An end stop: locks leave nothing free beyond it."""
    x = _x(bar, limit)
    painter.setPen(QPen(theme.text2, 1.5 * size.stroke))
    arm = 3 * size.stroke
    top, bottom = bar.top() - 3 * size.stroke, bar.bottom() + 3 * size.stroke
    painter.drawPolyline(
        [QPointF(x - arm, top), QPointF(x, top), QPointF(x, bottom), QPointF(x - arm, bottom)]
    )


def _draw_ghost(painter: QPainter, bar: QRectF, theme: Theme, ghost: float, size: Size) -> None:
    x, stroke = _x(bar, ghost), size.stroke
    top = bar.bottom() + (1.5 * stroke if size is not Size.PROJECTOR else 4)
    half, height = (4.2, 6.5) if size is not Size.PROJECTOR else (10.0, 16.0)
    painter.setPen(QPen(theme.text2, 1.3 * stroke))
    painter.setBrush(theme.surface)
    painter.drawPolygon([QPointF(x, top), QPointF(x - half, top + height), QPointF(x + half, top + height)])


def _draw_handle(painter: QPainter, bar: QRectF, theme: Theme, data: Track, size: Size) -> None:
    centre = QPointF(_x(bar, data.value or 0.0), bar.center().y())
    stroke = 2 * size.stroke
    painter.setBrush(theme.surface)
    if data.focused:
        painter.setPen(QPen(theme.accent, 2))
        painter.drawEllipse(centre, size.radius + 3.5, size.radius + 3.5)
    painter.setPen(QPen(theme.disabled if data.locked else theme.text, stroke))
    radius = size.radius - stroke / 2
    painter.drawEllipse(centre, radius, radius)
