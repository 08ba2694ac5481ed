"""The marks that several charts share: stacked bars, whiskers, brackets, moves, chances, legends, axes."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.painting import plate, write
from ui.text import width
from ui.theme import Theme

_NO_PEN = QPen(Qt.PenStyle.NoPen)


def stacked_bar(
    painter: QPainter, box: QRectF, lengths: Sequence[float], colours: Sequence[QColor], gap: float = 1.0
) -> None:
    """Parts side by side from the left of the box, each giving up `gap` pixels at its end."""
    x, right = box.left(), box.right()
    for length, colour in zip(lengths, colours, strict=True):
        shown = min(length, right - x) - gap
        if shown > 0:
            painter.fillRect(QRectF(x, box.top(), shown, box.height()), colour)
        x += length


def whisker(painter: QPainter, low: float, high: float, middle: float, ink: QColor, ground: QColor) -> None:
    """From the low to the high end: a pale line first, so that the dark one reads on any bar."""
    painter.setPen(QPen(ground, 4))
    painter.drawLine(QLineF(low, middle, high, middle))
    painter.setPen(QPen(ink, 1.4))
    painter.drawLines(
        [
            QLineF(low, middle, high, middle),
            QLineF(low, middle - 3.5, low, middle + 3.5),
            QLineF(high, middle - 3.5, high, middle + 3.5),
        ]
    )


def bracket(
    painter: QPainter, corner: QPointF, bottom: float, colour: QColor, arm: float = 5, thickness: float = 1.6
) -> None:
    """A square bracket, open to the right, from its top left corner down."""
    x, top = corner.x(), corner.y()
    painter.setPen(QPen(colour, thickness))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        [QPointF(x + arm, top), QPointF(x, top), QPointF(x, bottom), QPointF(x + arm, bottom)]
    )


def moved(painter: QPainter, centre: QPointF, places: int, theme: Theme) -> None:
    """An arrow and the number of places moved; a dash for none."""
    x, y = centre.x(), centre.y()
    if not places:
        painter.fillRect(QRectF(x - 3, y - 0.75, 7, 1.5), theme.line2)
        return
    up = 1 if places > 0 else -1
    painter.setPen(_NO_PEN)
    painter.setBrush(theme.text2)
    painter.drawPolygon([QPointF(x, y - 4 * up), QPointF(x + 4.5, y + 3 * up), QPointF(x - 4.5, y + 3 * up)])
    number = str(abs(places))
    if len(number) < 3:
        write(painter, QRectF(x + 6.5, y - 10, 17, 20), number, theme.text2, 12, 600)


def chance_bar(
    painter: QPainter, box: QRectF, chance: float | None, theme: Theme, *, faded: bool = False
) -> None:
    """A short bar, full for certainty; a chance too small to see leaves it empty."""
    radius = box.height() / 2
    plate(painter, box, radius, theme.track)
    if chance is not None and chance > 0.005:
        length = max(box.height(), box.width() * chance)
        filled = QRectF(box.left(), box.top(), length, box.height())
        plate(painter, filled, radius, theme.control if faded else theme.accent)


def legend_width(names: Sequence[str], px: int = 12) -> float:
    """From the first swatch to the end of the last name."""
    swatch, gap = _legend_measures(px)
    return sum(width(name, px) + swatch + 4 for name in names) + gap * max(0, len(names) - 1)


def legend(
    painter: QPainter,
    corner: QPointF,
    names: Sequence[str],
    colours: Sequence[QColor],
    ink: QColor,
    px: int = 12,
) -> None:
    """A swatch and a name for each group, in one line of height 1.5 px."""
    swatch, gap = _legend_measures(px)
    x, height = corner.x(), 1.5 * px
    for name, colour in zip(names, colours, strict=True):
        box = QRectF(x, corner.y() + (height - swatch) / 2, swatch, swatch)
        plate(painter, box, 0.3 * swatch, colour)
        room = width(name, px)
        write(painter, QRectF(x + swatch + 0.35 * px, corner.y(), room + 1, height), name, ink, px)
        x += swatch + 0.35 * px + room + gap


def _legend_measures(px: int) -> tuple[float, float]:
    return 0.84 * px, px


def ticks(end: float) -> tuple[float, ...]:
    """Three to five round steps from 0 up to the end of an axis."""
    if end <= 0:
        return (0.0,)
    size = 10.0 ** (len(str(int(end))) - 1) if end >= 1 else 0.1
    for step in (0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 2.5, 5.0):
        if end / (step * size) < 5:
            count = int(end / (step * size) + 1e-9)
            return tuple(position * step * size for position in range(count + 1))
    return (0.0, end)
