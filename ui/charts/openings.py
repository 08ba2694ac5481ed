"""What must come first: scenarios from the one that allows least, and from where on each option can start."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from criteria.options import Availability
from ui import text
from ui.charts.score_matrix import OptionHead, draw_option_head
from ui.painting import disc, hairline, plate, write, write_wrapped
from ui.palette import ink_on, mixed
from ui.text import Forms
from ui.theme import Theme

ROW, HEADING, HEAD = 40.0, 30.0, 58.0
_NAMES, _NARROW_NAMES = 206.0, 168.0
_WIDE = 1250.0


class Stage(NamedTuple):
    """A scenario; `note` says how many options it lets start."""

    names: Forms
    lines: tuple[str, ...]
    note: str
    current: bool


class Line(NamedTuple):
    """An option: what holds for it stage by stage, and what it needs where it first can start."""

    head: OptionHead
    held: tuple[Availability, ...]
    at: int | None
    needs: str


class Group(NamedTuple):
    """Options that can first start at the same stage."""

    heading: Forms
    lines: tuple[Line, ...]


class Openings(NamedTuple):
    stages: tuple[Stage, ...]
    groups: tuple[Group, ...]
    needs: str
    words: dict[Availability, str]


def height_for(data: Openings) -> float:
    return HEAD + sum(HEADING + len(group.lines) * ROW for group in data.groups)


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Openings) -> None:
    left, step, needs = _columns(rect, data)
    _draw_stages(painter, rect, theme, data)
    y = rect.top() + HEAD
    for group in data.groups:
        box = QRectF(rect.left(), y, rect.width(), HEADING)
        hairline(painter, rect.left(), rect.right(), y, theme.line2)
        words = text.longest_that_fits(group.heading, box.width(), 12, 600)
        write(painter, box, words, theme.text2, 12, 600)
        y += HEADING
        for line in group.lines:
            draw_option_head(painter, QRectF(rect.left(), y, left - rect.left() - 8, ROW), theme, line.head)
            _draw_line(painter, QRectF(left, y, step * len(data.stages), ROW), theme, line, data.words)
            room = QRectF(needs, y + 2, rect.right() - needs, ROW - 4)
            _write_needs(painter, room, theme, line.needs)
            y += ROW


def line_at(rect: QRectF, data: Openings, position: QPointF) -> Line | None:
    """The option whose row is under a point."""
    y = rect.top() + HEAD
    for group in data.groups:
        y += HEADING
        at = int((position.y() - y) // ROW)
        if 0 <= at < len(group.lines):
            return group.lines[at]
        y += len(group.lines) * ROW
    return None


def stage_at(rect: QRectF, data: Openings, position: QPointF) -> int | None:
    left, step, _ = _columns(rect, data)
    at = int((position.x() - left) // step)
    return at if 0 <= at < len(data.stages) else None


def _columns(rect: QRectF, data: Openings) -> tuple[float, float, float]:
    """Where the stages begin, how wide each is, and where the needs begin."""
    is_wide = rect.width() >= _WIDE
    left = rect.left() + (_NAMES if is_wide else _NARROW_NAMES)
    share = 0.66 if is_wide else 0.74
    step = min(150.0, (rect.right() - left) * share / max(1, len(data.stages)))
    return left, step, left + step * len(data.stages) + 18


def _draw_stages(painter: QPainter, rect: QRectF, theme: Theme, data: Openings) -> None:
    left, step, needs = _columns(rect, data)
    for at, stage in enumerate(data.stages):
        box = QRectF(left + at * step + 3, rect.top(), step - 8, 16)
        ink = theme.accent if stage.current else theme.text
        lines = stage.lines
        if not lines or any(text.width(line, 11, 600) > box.width() for line in lines):
            lines = text.lines_that_fit(stage.names, box.width(), 11, 600)
        for number, words in enumerate((*lines[:2], stage.note)):
            where = box.translated(0, 15 * number)
            weight = 600 if number == 0 else 400
            second = theme.text3 if number == len(lines[:2]) else ink if stage.current else theme.text2
            write(painter, where, words, second if number else ink, 11, weight)
    write(painter, QRectF(needs, rect.top() + 30, rect.right() - needs, 16), data.needs, theme.text3, 11, 500)


def _draw_line(
    painter: QPainter, box: QRectF, theme: Theme, line: Line, words: dict[Availability, str]
) -> None:
    """Nothing: a hairline; study only: dashes; in part: a pale bar; yes: a full one."""
    step, middle = box.width() / max(1, len(line.held)), box.center().y() - 1
    for at, state in enumerate(line.held):
        cell = QRectF(box.left() + at * step, middle - 10, step, 20)
        if state in ("yes", "limited"):
            colour = line.head.colour
            colour = colour if state == "yes" else mixed(theme.surface, colour, 0.28)
            painter.fillRect(cell, colour)
            ink = ink_on(colour) if state == "yes" else theme.text
            shown = text.elided(words[state], step - 12, 11, 500)
            write(painter, cell.adjusted(8, 0, -2, 0), shown, ink, 11, 500)
            painter.fillRect(QRectF(cell.left(), cell.top(), 1, 20), theme.surface)
        else:
            _draw_waiting(painter, cell, theme, state, words)
    if line.at is not None:
        _draw_start(painter, QPointF(box.left() + line.at * step, middle), theme, line.head.colour)


def _draw_waiting(
    painter: QPainter, cell: QRectF, theme: Theme, state: Availability, words: dict[Availability, str]
) -> None:
    y = round(cell.center().y()) + 0.5
    style = Qt.PenStyle.DashLine if state == "study_only" else Qt.PenStyle.SolidLine
    painter.setPen(QPen(theme.control if state == "study_only" else theme.line2, 1.2, style))
    painter.drawLine(QLineF(cell.left(), y, cell.right(), y))
    shown = text.elided(words[state], cell.width() - 16, 11)
    wide = text.width(shown, 11) + 8
    painter.fillRect(QRectF(cell.left() + 5, cell.top(), wide, cell.height()), theme.surface)
    write(painter, QRectF(cell.left() + 9, cell.top(), wide, cell.height()), shown, theme.text3, 11)


def _draw_start(painter: QPainter, spot: QPointF, theme: Theme, colour: QColor) -> None:
    plate(painter, QRectF(spot.x() - 1.5, spot.y() - 14, 3, 28), 1.5, colour)
    disc(painter, QPointF(spot.x(), spot.y() - 14), 3.5, colour)
    disc(painter, QPointF(spot.x(), spot.y() - 14), 1.4, theme.surface)


def _write_needs(painter: QPainter, box: QRectF, theme: Theme, words: str) -> None:
    if not words:
        write(painter, box, text.MISSING, theme.text3, 12)
        return
    shown = text.clamped(words, box.width(), 2, 12)
    high = min(box.height(), text.wrapped_height(shown, box.width(), 12))
    top = box.top() + (box.height() - high) / 2
    write_wrapped(painter, QRectF(box.left(), top, box.width(), high + 2), shown, theme.text2, 12)
