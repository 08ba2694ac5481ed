"""A plot with two axes: where figures lie, gridlines, ticks and titles."""

from math import ceil, floor, log10

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui import text
from ui.painting import Side, hairline, write
from ui.theme import Theme

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def round_step(length: float, most: int = 5) -> float:
    """The smallest round step that divides a length into at most so many."""
    size = 10.0 ** floor(log10(max(length, 1e-12) / most))
    return next(step * size for step in _STEPS if length / (step * size) <= most + 1e-9)


def round_ends(low: float, high: float, most: int = 5) -> tuple[float, float, float]:
    """Ends moved outwards to multiples of a round step, and the step."""
    if high - low < 1e-9:
        low, high = low - 0.5, high + 0.5
    step = round_step(high - low, most)
    return floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step, step


class Plot:
    """The inner box of a chart and the figures at its edges."""

    def __init__(
        self, box: QRectF, across: tuple[float, float], up: tuple[float, float], decimals: int = 0
    ) -> None:
        self.box, self.across, self.up, self.decimals = box, across, up, decimals

    def x(self, figure: float) -> float:
        low, high = self.across
        return self.box.left() + (figure - low) / (high - low or 1.0) * self.box.width()

    def y(self, figure: float) -> float:
        low, high = self.up
        return self.box.bottom() - (figure - low) / (high - low or 1.0) * self.box.height()

    def at(self, x: float) -> float:
        """The figure that lies at this place across, inside the plot."""
        low, high = self.across
        part = (x - self.box.left()) / (self.box.width() or 1.0)
        return low + min(1.0, max(0.0, part)) * (high - low)

    def height_at(self, y: float) -> float:
        low, high = self.up
        return low + (self.box.bottom() - y) / (self.box.height() or 1.0) * (high - low)

    def point(self, across: float, up: float) -> QPointF:
        return QPointF(self.x(across), self.y(up))

    def draw_up(self, painter: QPainter, theme: Theme, step: float) -> None:
        """Gridlines with their figures on the left."""
        for k in range(round((self.up[1] - self.up[0]) / step) + 1):
            figure = self.up[0] + k * step
            y = round(self.y(figure))
            hairline(painter, self.box.left(), self.box.right(), y, theme.line)
            box = QRectF(self.box.left() - 48, y - 9, 42, 18)
            write(painter, box, text.total(figure, self.decimals), theme.text3, 11, 400, Side.RIGHT)

    def draw_shares(self, painter: QPainter, theme: Theme, step: float) -> None:
        """Shares below the plot, in percent."""
        count = int((self.across[1] - self.across[0]) / step + 1e-6) + 1
        for k in range(count):
            share = self.across[0] + k * step
            box = QRectF(self.x(share) - 30, self.box.bottom() + 3, 60, 16)
            write(painter, box, percent(share), theme.text3, 11, 400, Side.MIDDLE)


def percent(share: float) -> str:
    """A round share on an axis: 10%."""
    if abs(100 * share - round(100 * share)) > 1e-6:
        return text.plain(100 * share, 10) + text.percent_sign()
    return text.percent(100 * share)


def apart(wanted: list[float], gap: float, low: float, high: float) -> list[float]:
    """Places as near to the wanted ones as they can be, rising, a gap apart, between two ends."""
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    if not order:
        return []
    gap = min(gap, (high - low) / max(1, len(order) - 1)) if len(order) > 1 else gap
    places = [min(high, max(low, wanted[i])) for i in order]
    for k in range(1, len(places)):
        places[k] = max(places[k], places[k - 1] + gap)
    places[-1] = min(places[-1], high)
    for k in range(len(places) - 2, -1, -1):
        places[k] = min(places[k], places[k + 1] - gap)
    found = [0.0] * len(wanted)
    for place, i in zip(places, order, strict=True):
        found[i] = place
    return found
