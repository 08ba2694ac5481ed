"""A weight's track, coloured by who would be first at each value."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` to `end` (0 to 1 of the track) this option would be first."""

    start: float
    end: float
    colour: QColor
    code: str = ""


@dataclass(frozen=True, slots=True)
class Track:
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
    """Track thickness and handle radius of a comfortable, a compact and a projector row."""

    NORMAL = (7.0, 8.0)
    COMPACT = (7.0, 7.0)
    PROJECTOR = (18.0, 20.0)


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


def value_at(rect: QRectF, x: float) -> float:
    """The value, 0 to 1, at a horizontal position; clamped."""
    return min(1.0, max(0.0, (x - rect.left()) / max(1.0, rect.width())))


def part_at(rect: QRectF, data: Track, position: QPointF, size: Size = Size.NORMAL) -> Part | None:
    """What lies under a point, every target at least 24 by 24; the handle wins over the ghost, then ticks."""
    raise NotImplementedError


def flips(data: Track) -> tuple[float, ...]:
    """The values at which the winner changes, ascending."""
    return tuple(stretch.start for stretch in data.stretches[1:])


def flip_near(rect: QRectF, data: Track, x: float) -> float | None:
    """The flip within 12 pixels of a horizontal position, the nearest one."""
    raise NotImplementedError
