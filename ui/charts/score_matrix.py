"""The matrix of options by criteria: its cells, the heads of its rows and columns, and its legend."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui import text
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, disc, hairline, plate, write, write_tight
from ui.palette import contrast, ink_on, mixed, value_colour
from ui.text import Forms
from ui.theme import Theme

CELL, GAP, FAMILY_GAP = 47, 2, 6
LEAST_WIDTH, TIGHT_WIDTH = 64, 54
"""Columns are as wide as the first, or down to the second when all of them can then be seen."""
HEAD = 72
LEGEND = 24
READABLE = 4.5
_RADIUS = 4.0
_NO_PEN = QPen(Qt.PenStyle.NoPen)


class State(Enum):
    PLAIN = 0
    SELECTED = 1
    CURRENT = 2


class Cell(NamedTuple):
    """A score: `words` is empty when it is unknown; value and its ends go from 0 to 100.

    `outside` says that it reaches beyond its scale; `faded` that the filter is not for it.
    """

    words: str
    value: float
    low: float
    high: float
    is_fact: bool = False
    is_inherited: bool = False
    outside: bool = False
    faded: bool = False


class OptionHead(NamedTuple):
    code: str
    names: Forms
    colour: QColor
    ranked: bool
    current: bool
    starts_family: bool


class CriterionHead(NamedTuple):
    """`lines` are the name where its lines are settled; else the forms are broken to fit."""

    names: Forms
    lines: tuple[str, ...]
    unit: str
    less_is_better: bool
    current: bool


class Legend(NamedTuple):
    inherits: bool
    missing: bool
    unranked: str
    outside: bool
    words: dict[str, str]


def draw_cell(painter: QPainter, rect: QRectF, theme: Theme, cell: Cell, state: State = State.PLAIN) -> None:
    """One cell; `rect` includes the gap to the next ones."""
    box = QRectF(rect.left(), rect.top(), rect.width() - GAP, rect.height() - GAP)
    if state is not State.PLAIN:
        thick = 2.0 if state is State.CURRENT else 1.2
        plate(painter, box, _RADIUS + 1, theme.canvas, theme.accent, thick)
        box = box.adjusted(3.5, 3.5, -3.5, -3.5)
    if not cell.words:
        _draw_missing(painter, box, theme, cell.faded)
        return
    ground = theme.surface if cell.faded else value_colour(theme, cell.value / 100)
    painter.setPen(_NO_PEN)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    ink = theme.text3 if cell.faded else ink_of(theme, cell.value)
    middle = box.center().y()
    weight = 400 if cell.is_inherited or cell.faded else 500
    write(painter, QRectF(box.left(), middle - 18, box.width(), 20), cell.words, ink, 13, weight, Side.MIDDLE)
    _draw_line(painter, box, theme, cell, ink, ground)
    if cell.is_fact:
        _draw_fact(painter, box, ink)
    if cell.is_inherited:
        _draw_inherited(painter, QPointF(box.left() + 4, box.bottom() - 10), ink)


def ink_of(theme: Theme, value: float) -> QColor:
    """The ink of figures on the colour of a value from 0 to 100: the theme's text while it can be read."""
    return _readable(theme.text.rgb(), value_colour(theme, value / 100).rgb())


@cache
def _readable(text_colour: int, ground: int) -> QColor:
    usual, behind = QColor.fromRgb(text_colour), QColor.fromRgb(ground)
    return usual if contrast(usual, behind) >= READABLE else ink_on(behind)


def _draw_line(painter: QPainter, box: QRectF, theme: Theme, cell: Cell, ink: QColor, ground: QColor) -> None:
    """The value from 0 to 100: a thin line, thick from low to high, a dot for the best."""
    left, wide = box.left() + 8, max(1.0, box.width() - 16)
    y = round(box.center().y() + 8) + 0.5
    painter.setPen(QPen(mixed(ground, ink, 0.5), 1.0))
    painter.drawLine(QLineF(left, y, left + wide, y))
    if cell.high > cell.low:
        painter.setPen(QPen(mixed(ground, ink, 0.72), 2.6))
        painter.drawLine(QLineF(left + cell.low / 100 * wide, y, left + cell.high / 100 * wide, y))
    spot = QPointF(left + cell.value / 100 * wide, y)
    disc(painter, spot, 2.7, ink)
    if cell.outside:
        painter.setPen(QPen(theme.bad if not cell.faded else ink, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot, 5.0, 5.0)


def _draw_fact(painter: QPainter, box: QRectF, ink: QColor) -> None:
    painter.setPen(_NO_PEN)
    painter.setBrush(ink)
    right, top = box.right(), box.top()
    painter.drawPolygon([QPointF(right - 9, top), QPointF(right, top), QPointF(right, top + 9)])


def _draw_inherited(painter: QPainter, corner: QPointF, ink: QColor) -> None:
    """A small hook: from above, and to the right."""
    x, y = corner.x(), corner.y()
    painter.setPen(QPen(ink, 1.1))
    painter.drawLines(
        [
            QLineF(x, y, x, y + 5),
            QLineF(x, y + 5, x + 5.5, y + 5),
            QLineF(x + 5.5, y + 5, x + 3.5, y + 3),
            QLineF(x + 5.5, y + 5, x + 3.5, y + 7),
        ]
    )


def _draw_missing(painter: QPainter, box: QRectF, theme: Theme, faded: bool) -> None:
    plate(painter, box, _RADIUS, theme.surface, theme.line2 if faded else theme.control)
    write(painter, box, text.MISSING, theme.text3 if faded else theme.text2, 13, 600, Side.MIDDLE)


def draw_option_head(painter: QPainter, rect: QRectF, theme: Theme, head: OptionHead) -> None:
    """Badge and name; a hairline above where another family starts."""
    if head.starts_family:
        hairline(painter, rect.left(), rect.right(), rect.top() + FAMILY_GAP / 2 - 1, theme.line2)
        rect = rect.adjusted(0, FAMILY_GAP, 0, 0)
    wide = badge_width(head.code)
    middle = rect.top() + (rect.height() - GAP) / 2
    badge = QRectF(rect.left(), middle - 10, wide, 20)
    draw_badge(painter, badge, theme, head.code, head.colour, outlined=not head.ranked)
    left = rect.left() + wide + 10
    room, weight = rect.right() - left - 8, 600 if head.current else 500
    ink = theme.text if head.ranked else theme.text3
    lines = text.lines_that_fit(head.names, room, 12, weight)
    top = middle - 8 * len(lines)
    for at, line in enumerate(lines):
        write(painter, QRectF(left, top + 16 * at, room, 16), line, ink, 12, weight)


def draw_criterion_head(painter: QPainter, rect: QRectF, theme: Theme, head: CriterionHead) -> None:
    """Name on up to two lines, and the unit with an arrow where less is better."""
    box = rect.adjusted(1, 0, -GAP - 1, 0)
    weight = 600 if head.current else 500
    lines = head.lines
    room = box.width() / text.TIGHT
    if not lines or any(text.width(line, 11, weight) > room for line in lines):
        lines = text.lines_that_fit(head.names, box.width(), 11, weight)
    top = rect.top() + 26 + (14 if len(lines) == 1 and not head.unit else 0)
    ink = theme.text if head.current else theme.text2
    for at, line in enumerate(lines):
        line_box = QRectF(box.left(), top + 14 * at, box.width(), 14)
        write_tight(painter, line_box, line, ink, 11, weight, Side.MIDDLE)
    unit = text.longest_that_fits(_unit_forms(head), box.width(), 11)
    below = QRectF(box.left(), rect.bottom() - 17, box.width(), 14)
    write(painter, below, unit.strip(), theme.text3, 11, 400, Side.MIDDLE)


def _unit_forms(head: CriterionHead) -> Forms:
    """The unit with the arrow; where room is short without “per year”, then its first word."""
    short = head.unit.partition("/")[0]
    shorter = (short.split() or [""])[0]
    if not head.less_is_better:
        return head.unit, short, shorter
    return tuple(f"{unit} ↓".strip() for unit in (head.unit, short, shorter))


def draw_group_head(painter: QPainter, rect: QRectF, theme: Theme, names: Forms, colour: QColor) -> None:
    """The name of a group above its criteria, over a band in its colour."""
    name = text.longest_that_fits(names, rect.width() - GAP, 11, 600)
    write(painter, QRectF(rect.left(), rect.top(), rect.width() - GAP, 16), name, theme.text, 11, 600)
    painter.fillRect(QRectF(rect.left(), rect.top() + 19, rect.width() - GAP, 3), colour)


def draw_legend(painter: QPainter, rect: QRectF, theme: Theme, legend: Legend) -> None:
    """What the marks mean, in one line; what does not fit any more is left out."""
    y, x, words = rect.center().y(), rect.left(), legend.words

    def say(key: str, left: float, weight: int = 400) -> float:
        wide = text.width(words[key], 11, weight)
        write(painter, QRectF(left, y - 9, wide + 2, 18), words[key], theme.text2, 11, weight)
        return left + wide

    x = say("value", x, 600) + 8
    for step in range(24):
        painter.fillRect(QRectF(x + 4 * step, y - 5, 4, 10), value_colour(theme, step / 23))
    x = say("ramp", x + 96 + 8) + 20
    painter.setPen(QPen(theme.text3, 1))
    painter.drawLine(QLineF(x, y, x + 36, y))
    painter.setPen(QPen(theme.text2, 2.6))
    painter.drawLine(QLineF(x + 9, y, x + 25, y))
    disc(painter, QPointF(x + 18, y), 2.7, theme.text)
    x = say("line", x + 36 + 7) + 20
    for key, shown in (
        ("fact", True), ("inherited", legend.inherits), ("missing", legend.missing),
        ("outside", legend.outside), ("unranked", bool(legend.unranked)), ("less", True),
    ):  # fmt: skip
        if shown and x + 40 + text.width(words[key], 11) <= rect.right():
            x = _draw_sign(painter, QPointF(x, y), theme, key, legend)
            x = say(key, x) + 18


def _draw_sign(painter: QPainter, spot: QPointF, theme: Theme, key: str, legend: Legend) -> float:
    """The mark that a word of the legend explains; returns where the word begins."""
    x, y = spot.x(), spot.y()
    if key == "fact":
        _draw_fact(painter, QRectF(x, y - 5, 10, 10), theme.text)
        return x + 16
    if key == "inherited":
        _draw_inherited(painter, QPointF(x, y - 5), theme.text)
        return x + 12
    if key == "missing":
        _draw_missing(painter, QRectF(x, y - 7, 24, 14), theme, False)
        return x + 30
    if key == "outside":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.bad, 1.6))
        painter.drawEllipse(QPointF(x + 6, y), 5.0, 5.0)
        disc(painter, QPointF(x + 6, y), 2.7, theme.text)
        return x + 17
    if key == "unranked":
        wide = badge_width(legend.unranked)
        box = QRectF(x, y - 9, wide, 18)
        draw_badge(painter, box, theme, legend.unranked, theme.text3, outlined=True)
        return x + wide + 6
    return x
