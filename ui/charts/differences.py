"""Why one option and not another: the points by which each criterion speaks for either."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.text import Forms
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Difference:
    """One criterion: positive points speak for `Differences.code`, negative ones for `rival_code`."""

    key: str
    names: Forms
    points: float


@dataclass(frozen=True, slots=True)
class Differences:
    """All criteria in any order; shown are the largest `each_side`, the others together, and the net."""

    items: tuple[Difference, ...]
    code: str
    colour: QColor
    rival_code: str
    rival_colour: QColor
    each_side: int = 4


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Differences) -> None:
    """Diverging bars, the largest for the option first, the largest for the rival last before the others."""


def height_for(width: float, data: Differences) -> float:
    raise NotImplementedError


def key_at(rect: QRectF, data: Differences, position: QPointF) -> str | None:
    """The criterion under a point; None on the others and the net."""
    raise NotImplementedError
