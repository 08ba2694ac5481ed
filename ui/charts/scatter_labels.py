"""Labels beside points, none over another: the important ones first, the rest where there is room."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from ui import text

_GAP = 9.0
_HIGH = 16.0


class Labelled(NamedTuple):
    """A point with its label; of those with little room the ones with a lower number keep theirs."""

    at: QPointF
    words: str
    weight: int
    order: float


def placed(points: Sequence[Labelled], room: QRectF, radius: float, px: int = 12) -> list[QRectF | None]:
    """A box for each label, right or left of its point, above or below it; None where none is free."""
    taken = [QRectF(p.at.x() - radius, p.at.y() - radius, 2 * radius, 2 * radius) for p in points]
    boxes: list[QRectF | None] = [None] * len(points)
    for i in sorted(range(len(points)), key=lambda i: points[i].order):
        for box in _places(points[i], px):
            others = (other for j, other in enumerate(taken) if j != i)
            if room.contains(box) and not any(box.intersects(other) for other in others):
                boxes[i] = box
                taken.append(box)
                break
    return boxes


def _places(point: Labelled, px: int) -> list[QRectF]:
    wide, x, y = text.width(point.words, px, point.weight) + 2, point.at.x(), point.at.y()
    corners = (
        (x + _GAP, y - _HIGH / 2),
        (x - _GAP - wide, y - _HIGH / 2),
        (x - wide / 2, y - _GAP - _HIGH + 2),
        (x - wide / 2, y + _GAP - 2),
        (x + 6, y - _GAP - _HIGH + 4),
        (x + 6, y + _GAP - 4),
        (x - 6 - wide, y - _GAP - _HIGH + 4),
        (x - 6 - wide, y + _GAP - 4),
        (x + 2 * _GAP, y - 2 * _GAP - _HIGH / 2),
        (x + 2 * _GAP, y + 2 * _GAP - _HIGH / 2),
        (x - 2 * _GAP - wide, y - 2 * _GAP - _HIGH / 2),
        (x - 2 * _GAP - wide, y + 2 * _GAP - _HIGH / 2),
    )
    return [QRectF(left, top, wide, _HIGH) for left, top in corners]
