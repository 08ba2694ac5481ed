"""What stands in a row for the method's figure: a bar, flows to both sides, a span, or words."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ui import text
from ui.charts import marks
from ui.charts.ranking_data import Axis, Group, Row, Shape
from ui.painting import disc, write
from ui.text import longest_that_fits
from ui.theme import Theme


class Bars(Protocol):
    """What all rows have in common."""

    @property
    def axis(self) -> Axis: ...
    @property
    def shape(self) -> Shape: ...
    @property
    def groups(self) -> tuple[Group, ...]: ...


def draw_bar(
    painter: QPainter, box: QRectF, theme: Theme, bars: Bars, row: Row, ground: QColor, px: int = 12
) -> None:
    """The axis runs over the width of the box; `ground` is what lies behind, `px` the size of words."""
    if row.words:
        words = longest_that_fits(row.words, box.width(), px)
        write(painter, box, words, theme.text2, px)
        return
    if bars.shape is Shape.SPAN:
        _draw_span(painter, box, theme, bars.axis, row, ground)
        return
    if bars.shape is Shape.THIN:
        third = box.height() / 3
        _draw_stack(painter, box.adjusted(0, third, 0, -third), theme, bars, row)
        return
    middle, scale = box.center().y(), box.height() / 20
    if bars.shape is Shape.FLOW:
        middle += 9 * scale
        _draw_flow(painter, box.adjusted(0, -3 * scale, 0, -7 * scale), bars, row)
    else:
        _draw_stack(painter, box, theme, bars, row)
    if row.low is not None and row.high is not None:
        low, high = _x(box, bars.axis, row.low), _x(box, bars.axis, row.high)
        marks.whisker(painter, low, high, middle, theme.text, ground)
    if bars.shape is Shape.FLOW:
        centre = QPointF(_x(box, bars.axis, row.total), middle)
        radius = max(3.5, 4 * scale)
        disc(painter, centre, radius + 1.5, ground)
        disc(painter, centre, radius, theme.text)


def tick_words(value: float) -> str:
    return text.plain(value)


def _x(box: QRectF, axis: Axis, figure: float) -> float:
    return box.left() + axis.part(figure) * box.width()


def _draw_stack(painter: QPainter, box: QRectF, theme: Theme, bars: Bars, row: Row) -> None:
    """From the base on, in parts or in one colour."""
    axis, gap = bars.axis, 1.0 if box.height() < 30 else 2.0
    if row.parts:
        lengths = [axis.length(part) * box.width() for part in row.parts]
        marks.stacked_bar(painter, box, lengths, [each.colour for each in bars.groups], gap)
        return
    left, right = sorted((_x(box, axis, axis.base), _x(box, axis, row.total)))
    bar = QRectF(left, box.top(), max(0.0, right - left - gap), box.height())
    painter.fillRect(bar, theme.text2 if row.strong else theme.control)


def _draw_flow(painter: QPainter, box: QRectF, bars: Bars, row: Row) -> None:
    """Parts that speak for the option to the right of the base, those against it to the left."""
    zero = _x(box, bars.axis, bars.axis.base)
    right = left = zero
    for part, group in zip(row.parts, bars.groups, strict=False):
        length = bars.axis.length(abs(part)) * box.width()
        if part > 0:
            painter.fillRect(QRectF(right, box.top(), max(0.0, length - 1), box.height()), group.colour)
            right += length
        else:
            painter.fillRect(
                QRectF(left - length + 1, box.top(), max(0.0, length - 1), box.height()), group.colour
            )
            left -= length


def _draw_span(painter: QPainter, box: QRectF, theme: Theme, axis: Axis, row: Row, ground: QColor) -> None:
    """A dot for each figure, and the line between them where they differ."""
    middle, scale = box.center().y(), box.height() / 20
    first = QPointF(_x(box, axis, row.total), middle)
    second = QPointF(_x(box, axis, row.total if row.other is None else row.other), middle)
    painter.setPen(QPen(theme.control, 3 * scale))
    painter.drawLine(QLineF(first, second))
    for centre in (first, second):
        disc(painter, centre, 7 * scale, ground)
        disc(painter, centre, 5.5 * scale, theme.text2)
