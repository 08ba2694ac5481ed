"""The rows of the ranking, and the axis and brackets around them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ui.charts import marks
from ui.charts.ranking_bars import draw_bar, tick_words
from ui.charts.ranking_data import Bracket, Ranking, Row, Unranked
from ui.charts.ranking_layout import Columns, Heights
from ui.controls.badge import draw_badge
from ui.painting import Side, hairline, plate, upright, write
from ui.text import lines_that_fit, longest_that_fits, width
from ui.theme import Theme


class RowBrush(NamedTuple):
    """What every part of the body is painted with."""

    painter: QPainter
    rect: QRectF
    theme: Theme
    data: Ranking
    place: Columns
    ground: QColor

    def box(self, left: float, top: float, width: float, height: float) -> QRectF:
        """A box given by its place in the body."""
        return QRectF(self.rect.left() + left, self.rect.top() + top, width, height)


def draw_rows(brush: RowBrush, tops: Heights) -> None:
    """Axis first, then brackets and rows, those that slide farthest last, then the unranked options."""
    data = brush.data
    if data.rows:
        _draw_axis(brush, tops)
    for bracket, top in zip(data.brackets, tops.captions, strict=True):
        _draw_bracket(brush, bracket, top)
    seen = _seen(brush)
    for position in _sliding_last(data):
        offset = data.offsets[position] if data.offsets else 0.0
        top = tops.rows[position] + offset
        if seen is None or (top < seen[1] and top + brush.place.row > seen[0]):
            _draw_row(brush, data.rows[position], top, sliding=offset != 0)
    if data.unranked:
        _draw_unranked(brush, tops)


def _seen(brush: RowBrush) -> tuple[float, float] | None:
    """The heights of the body between which something is to be painted; None for all."""
    if not brush.painter.hasClipping():
        return None
    clip = brush.painter.clipBoundingRect()
    return clip.top() - brush.rect.top(), clip.bottom() - brush.rect.top()


def _sliding_last(data: Ranking) -> list[int]:
    positions = list(range(len(data.rows)))
    if data.offsets:
        positions.sort(key=lambda position: abs(data.offsets[position]))
    return positions


def _draw_axis(brush: RowBrush, tops: Heights) -> None:
    axis = brush.data.axis
    for value in axis.steps or marks.ticks(axis.end):
        x = round(brush.place.bars + axis.part(value) * brush.place.reach)
        top, bottom = brush.rect.top() + 2, brush.rect.top() + tops.axis
        colour = brush.theme.line if value != axis.base else brush.theme.line2
        upright(brush.painter, brush.rect.left() + x, top, bottom, colour)
        box = brush.box(x - 20, tops.axis + 1, 40, 14)
        write(brush.painter, box, tick_words(value), brush.theme.text3, 11, 400, Side.MIDDLE)


def _draw_bracket(brush: RowBrush, bracket: Bracket, top: float) -> None:
    place = brush.place
    box = brush.box(place.rank + 6, top + 2, place.bars_end - place.rank, place.caption - 2)
    write(brush.painter, box, bracket.words, brush.theme.text2, 12, 500)
    corner = brush.box(place.margin + 3, top + place.caption / 2 + 1, 0, 0).topLeft()
    count = bracket.last - bracket.first + 1
    bottom = brush.rect.top() + top + place.caption + count * place.row - 4
    marks.bracket(brush.painter, corner, bottom, brush.theme.control)


def _draw_row(brush: RowBrush, row: Row, top: float, *, sliding: bool) -> None:
    place, theme = brush.place, brush.theme
    selected = row.key == brush.data.selected
    box = brush.box(place.margin + 12, top, brush.rect.width() - 2 * place.margin - 8, place.row)
    ground = brush.ground
    if selected:
        ground = theme.selected
        plate(brush.painter, box.adjusted(0, 1, 0, -1), 8, ground, theme.accent, 1.2)
    elif row.key == brush.data.hovered:
        ground = theme.surface
        plate(brush.painter, box.adjusted(0, 1, 0, -1), 8, ground)
    elif sliding:
        brush.painter.fillRect(box, ground)
    _draw_rank(brush, row, top)
    _draw_option(brush, row, top, on_plate=selected)
    _draw_bar(brush, row, top, ground)
    _draw_figures(brush, row, top)


def _draw_rank(brush: RowBrush, row: Row, top: float) -> None:
    place = brush.place
    box = brush.box(place.margin + 7, top, place.rank_end - place.margin - 7, place.row)
    fits = width(row.rank, place.figure_px, 600) <= box.width()
    if not fits:
        box.setRight(brush.rect.left() + place.badge - 6)
    write(brush.painter, box, row.rank, brush.theme.text, place.figure_px if fits else 12, 600, Side.RIGHT)
    if row.moved is not None and fits:
        centre = brush.box(place.moved, top + place.row / 2, 0, 0).topLeft()
        marks.moved(brush.painter, centre, row.moved, brush.theme)


def _draw_option(brush: RowBrush, row: Row, top: float, *, on_plate: bool) -> None:
    place, theme = brush.place, brush.theme
    middle = top + place.row / 2
    raised = 7 if row.mark else 0
    badge = brush.box(place.badge, middle - 10 - raised, place.badge_width, 20)
    if on_plate:
        plate(brush.painter, badge.adjusted(-1.5, -1.5, 1.5, 1.5), 6.5, theme.surface)
    draw_badge(brush.painter, badge, theme, row.code, row.colour)
    if row.mark:
        spare = max(8.0, width(row.mark, 11) + 2 - place.badge_width)
        left = min(place.badge - spare / 2, place.name - 4 - place.badge_width - spare)
        box = brush.box(left, middle + 4, place.badge_width + spare, 13)
        write(brush.painter, box, row.mark, theme.text2, 11, 400, Side.MIDDLE)
    lines = _name_lines(row, place.name_room)
    tops = (middle - (18.5 if row.detail else 10),) if len(lines) == 1 else (middle - 18.5, middle - 1.5)
    for line, line_top in zip(lines, tops, strict=True):
        box = brush.box(place.name, line_top, place.name_room + 8, 20)
        write(brush.painter, box, line, theme.text, 13, 600 if on_plate else 500)
    if row.detail:
        box = brush.box(place.name, tops[-1] + 17, place.name_room + 8, 18)
        write(brush.painter, box, longest_that_fits(row.detail, box.width(), 12), theme.text3, 12)


def _name_lines(row: Row, room: float) -> tuple[str, ...]:
    """One line or two; with a detail below, one line, set as high as the first of two."""
    if row.detail:
        return (longest_that_fits(row.names, room, 13, 500),)
    return lines_that_fit(row.names, room, 13, 500)


def _draw_bar(brush: RowBrush, row: Row, top: float, ground: QColor) -> None:
    place = brush.place
    middle = top + place.row / 2
    box = brush.box(place.bars, middle - place.bar / 2, place.reach, place.bar)
    draw_bar(brush.painter, box, brush.theme, brush.data, row, ground)


def _draw_figures(brush: RowBrush, row: Row, top: float) -> None:
    place, theme = brush.place, brush.theme
    px = place.figure_px
    if width(row.total_text, px, 600) > place.total_width:
        px = 12
    box = brush.box(place.total - 8, top, place.total_width + 8, place.row)
    write(brush.painter, box, row.total_text, theme.text, px, 600, Side.RIGHT)
    if not brush.data.with_chance:
        return
    seen = row.chance is not None and row.chance >= 0.01
    ink = theme.text if seen and not brush.data.faded_chances else theme.text3
    if place.compact:
        box = brush.box(place.right - 46, top, 38, place.row)
    else:
        bar = brush.box(place.right - 96, top + place.row / 2 - 3, 54, 6)
        marks.chance_bar(brush.painter, bar, row.chance, theme, faded=brush.data.faded_chances)
        box = brush.box(place.right - 40, top, 38, place.row)
    write(brush.painter, box, row.chance_text, ink, 13, 500 if seen else 400, Side.RIGHT)


def _draw_unranked(brush: RowBrush, tops: Heights) -> None:
    place, theme, data = brush.place, brush.theme, brush.data
    left = brush.rect.left() + place.margin
    right = brush.rect.left() + place.right
    hairline(brush.painter, left, right, brush.rect.top() + tops.unranked_title, theme.line)
    top = tops.unranked_title + (5 if not place.compact else 2)
    box = brush.box(place.margin, top, place.right - place.margin, 20)
    write(brush.painter, box, data.unranked_title, theme.text2, 12, 600)
    box.setLeft(box.left() + width(data.unranked_title, 12, 600) + 10)
    if box.width() > 60:
        write(brush.painter, box, data.unranked_note, theme.text3, 12)
    for row, row_top in zip(data.unranked, tops.unranked, strict=True):
        _draw_unranked_row(brush, row, row_top)


def _draw_unranked_row(brush: RowBrush, row: Unranked, top: float) -> None:
    place, theme = brush.place, brush.theme
    height = place.unranked
    box = brush.box(place.margin + 12, top, brush.rect.width() - 2 * place.margin - 8, height)
    if row.key == brush.data.selected:
        plate(brush.painter, box.adjusted(0, 1, 0, -1), 8, theme.selected, theme.accent, 1.2)
    elif row.key == brush.data.hovered:
        plate(brush.painter, box.adjusted(0, 1, 0, -1), 8, theme.surface)
    badge = brush.box(place.badge, top + (height - 20) / 2, place.badge_width, 20)
    draw_badge(brush.painter, badge, theme, row.code, theme.text3, outlined=True)
    name = longest_that_fits(row.names, place.name_room, 13)
    write(brush.painter, brush.box(place.name, top, place.name_room + 8, height), name, theme.text3)
    room = place.total - place.bars - 4
    write(brush.painter, brush.box(place.bars, top, room, height), row.reason, theme.text3, 12)
    box = brush.box(place.total, top, place.total_width, height)
    write(brush.painter, box, row.total_text, theme.text3, 13, 400, Side.RIGHT)
