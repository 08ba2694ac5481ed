"""The few strokes that every painted control and chart is made of."""

from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QStaticText, QTransform

from ui import text
from ui.fonts import font
from ui.theme import Theme


class Side(float, Enum):
    """Where text stands in its box: the part of the spare room that lies to its left."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
_NO_PEN = QPen(Qt.PenStyle.NoPen)


def prepare(painter: QPainter) -> None:
    """Smooth edges and text, as every draw function expects."""
    painter.setRenderHints(_SMOOTH)


def write(
    painter: QPainter,
    box: QRectF,
    words: str,
    colour: QColor,
    px: int = 13,
    weight: int = 400,
    side: Side = Side.LEFT,
) -> None:
    """One line of text in the vertical middle of a box, elided when it is too wide."""
    laid_out, width, height = _laid_out(text.elided(words, box.width(), px, weight), px, weight)
    painter.setFont(font(px, weight))
    painter.setPen(colour)
    x = box.left() + side * (box.width() - width)
    painter.drawStaticText(QPointF(x, box.top() + (box.height() - height) / 2), laid_out)


def write_tight(
    painter: QPainter,
    box: QRectF,
    words: str,
    colour: QColor,
    px: int = 13,
    weight: int = 400,
    side: Side = Side.LEFT,
) -> None:
    """As `write`, with narrower letters before anything is cut: figures side by side stay apart."""
    wanted = text.width(words, px, weight)
    part = max(text.TIGHT, min(1.0, box.width() / wanted)) if wanted else 1.0
    if part == 1.0:
        write(painter, box, words, colour, px, weight, side)
        return
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(part, 1.0)
    write(painter, QRectF(0, 0, box.width() / part, box.height()), words, colour, px, weight, side)
    painter.restore()


@lru_cache(maxsize=4_000)
def _laid_out(words: str, px: int, weight: int) -> tuple[QStaticText, float, float]:
    """Text with its width and height, laid out once: painting it again is three times faster."""
    laid_out = QStaticText(words)
    laid_out.setTextFormat(Qt.TextFormat.PlainText)
    laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    laid_out.prepare(QTransform(), font(px, weight))
    return laid_out, text.width(words, px, weight), laid_out.size().height()


def write_wrapped(
    painter: QPainter, box: QRectF, words: str, colour: QColor, px: int = 13, weight: int = 400
) -> None:
    """Text that wraps inside a box, from its top."""
    painter.setFont(font(px, weight))
    painter.setPen(colour)
    painter.drawText(box, _WRAPPED, words)


def plate(
    painter: QPainter,
    box: QRectF,
    radius: float,
    fill: QColor | None = None,
    outline: QColor | None = None,
    thickness: float = 1.0,
) -> None:
    """A rounded rectangle; the outline lies inside the box."""
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if outline is None:
        painter.setPen(_NO_PEN)
        painter.drawRoundedRect(box, radius, radius)
        return
    painter.setPen(QPen(outline, thickness))
    half = thickness / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


def hairline(painter: QPainter, left: float, right: float, y: float, colour: QColor) -> None:
    """A horizontal line of one pixel."""
    painter.fillRect(QRectF(left, y, right - left, 1), colour)


def upright(painter: QPainter, x: float, top: float, bottom: float, colour: QColor) -> None:
    """A vertical line of one pixel."""
    painter.fillRect(QRectF(x, top, 1, bottom - top), colour)


def disc(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    painter.setPen(_NO_PEN)
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)


def focus_ring(painter: QPainter, box: QRectF, theme: Theme, radius: float) -> None:
    """Two pixels of accent around a gap of two; `box` is the control, the ring lies outside it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.accent, 2))
    painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
