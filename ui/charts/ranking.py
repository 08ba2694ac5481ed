"""The ranking: who is where, made of what, how surely."""

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.charts import marks
from ui.charts.ranking_data import Ranking, Shape
from ui.charts.ranking_layout import Columns, Heights, columns, heights
from ui.charts.ranking_rows import RowBrush, draw_rows
from ui.controls.badge import badge_width
from ui.painting import Side, focus_ring, hairline, write
from ui.text import Forms, longest_that_fits, width
from ui.theme import Theme

FADED = 0.5
"""How much of it is seen while it is the ranking of earlier weights."""


def draw(
    painter: QPainter, rect: QRectF, theme: Theme, data: Ranking, *, ground: QColor | None = None
) -> None:
    """The whole ranking, header then body. `ground` is what the caller has painted behind: canvas."""
    split = rect.top() + header_height(rect.width(), data)
    draw_header(painter, QRectF(rect.topLeft(), QPointF(rect.right(), split)), theme, data)
    body = QRectF(QPointF(rect.left(), split), rect.bottomRight())
    draw_body(painter, body, theme, data, ground=ground)


def draw_header(painter: QPainter, rect: QRectF, theme: Theme, data: Ranking) -> None:
    """Headline, subtitle, column titles and legend: what stays when the rows scroll."""
    place = _columns(rect.width(), data)
    left, right = rect.left() + place.margin, rect.left() + place.right
    if data.headline:
        headline = longest_that_fits(data.headline, right - left, 20, 600)
        box = QRectF(left, rect.top() + (10 if place.compact else 16), right - left, 26)
        write(painter, box, headline, theme.text, 20, 600)
    if data.subtitle:
        subtitle = longest_that_fits(data.subtitle, right - left, 13)
        box = QRectF(left, rect.top() + _subtitle_top(place, data), right - left, 20)
        write(painter, box, subtitle, theme.text2)
    _draw_titles(painter, rect, theme, data, place)
    hairline(painter, left, right, rect.bottom() - 4, theme.line)


def draw_body(
    painter: QPainter, rect: QRectF, theme: Theme, data: Ranking, *, ground: QColor | None = None
) -> None:
    """Brackets, rows, axis and the unranked options.

    Rows outside the painter's clip are skipped: set it to the part that must be painted when there are
    hundreds.
    """
    place = _columns(rect.width(), data)
    brush = RowBrush(painter, rect, theme, data, place, ground if ground is not None else theme.canvas)
    if data.faded:
        painter.setOpacity(FADED)
    draw_rows(brush, _heights(place, data))
    painter.setOpacity(1.0)
    focused = None if data.focused is None else row_rect(rect, data, data.focused)
    if focused is not None:
        focus_ring(painter, focused.adjusted(0, 2, 0, -2), theme, 7)


def height_for(width: float, data: Ranking) -> float:
    """The height of the whole ranking at this width."""
    return header_height(width, data) + body_height(width, data)


def header_height(width: float, data: Ranking) -> float:
    return _titles_top(_columns(width, data), data) + 28


def body_height(width: float, data: Ranking) -> float:
    return _heights(_columns(width, data), data).bottom


def key_at(rect: QRectF, data: Ranking, position: QPointF) -> str | None:
    """The option under a point of a body painted in `rect`, ranked or not."""
    y = position.y() - rect.top()
    if rect.left() <= position.x() <= rect.right():
        for key, top, height in _places(rect.width(), data):
            if top <= y < top + height:
                return key
    return None


def row_rect(rect: QRectF, data: Ranking, key: str) -> QRectF | None:
    """Where an option's row lies in a body painted in `rect` (without its slide offset)."""
    return row_rects(rect, data).get(key)


def row_rects(rect: QRectF, data: Ranking) -> dict[str, QRectF]:
    """Where every option's row lies in a body painted in `rect` (without its slide offset)."""
    margin = _columns(rect.width(), data).margin
    left, wide = rect.left() + margin + 12, rect.width() - 2 * margin - 8
    return {
        key: QRectF(left, rect.top() + top, wide, height) for key, top, height in _places(rect.width(), data)
    }


def _places(width: float, data: Ranking) -> Iterator[tuple[str, float, float]]:
    """Key, top and height of each option, ranked or not."""
    place = _columns(width, data)
    tops = _heights(place, data)
    for row, top in zip(data.rows, tops.rows, strict=True):
        yield row.key, top, place.row
    for low_row, top in zip(data.unranked, tops.unranked, strict=True):
        yield low_row.key, top, place.unranked


def _columns(chart_width: float, data: Ranking) -> Columns:
    codes = frozenset([row.code for row in data.rows] + [row.code for row in data.unranked])
    return columns(chart_width, _widest(codes), data.with_chance, data.low, data.figure_room)


@lru_cache(maxsize=64)
def _widest(codes: frozenset[str]) -> float:
    return max((badge_width(code) for code in codes), default=28.0)


def _heights(place: Columns, data: Ranking) -> Heights:
    spans = tuple((each.first, each.last) for each in data.brackets)
    sizes = (place.row, place.caption, place.unranked)
    return heights(sizes, len(data.rows), spans, len(data.unranked))


def _subtitle_top(place: Columns, data: Ranking) -> float:
    if not data.headline:
        return 10
    return 36 if place.compact else 45


def _titles_top(place: Columns, data: Ranking) -> float:
    if data.subtitle:
        return _subtitle_top(place, data) + (24 if place.compact else 33)
    return (42 if place.compact else 52) if data.headline else 6


def _draw_titles(painter: QPainter, rect: QRectF, theme: Theme, data: Ranking, place: Columns) -> None:
    top = rect.top() + _titles_top(place, data)

    def title(left: float, room: float, words: str, side: Side = Side.LEFT) -> None:
        write(painter, QRectF(rect.left() + left, top, room, 18), words, theme.text3, 12, 500, side)

    title(place.rank, 50, QCoreApplication.translate("Ranking", "Rank"))
    title(place.badge, 100, QCoreApplication.translate("Ranking", "Option"))
    total_end = place.total + place.total_width
    title(total_end - 80, 80, data.figure_title, Side.RIGHT)
    if data.with_chance:
        chance = (
            QCoreApplication.translate("Ranking", "1st")
            if place.compact
            else QCoreApplication.translate("Ranking", "Chance of 1st")
        )
        title(place.right - 110, 110, chance, Side.RIGHT)
    _draw_legend(painter, rect.left(), top, theme, data, place)


def _draw_legend(
    painter: QPainter, left: float, top: float, theme: Theme, data: Ranking, place: Columns
) -> None:
    names, colours = _swatches(data, theme)
    end = min(place.bars_end + 8, place.total + place.total_width - width(data.figure_title, 12, 500) - 14)
    room = end - (place.bars if place.compact else place.badge + 60)
    wanted = marks.legend_width(names)
    if names and wanted <= room:
        corner = QPointF(left + max(end - wanted, place.badge + 60), top)
        marks.legend(painter, corner, names, colours, theme.text3)
    elif names or data.legend:
        box = QRectF(left + place.bars, top, min(end, place.bars_end) - place.bars, 18)
        words = longest_that_fits(_legend_words(data), box.width(), 12, 500)
        write(painter, box, words, theme.text3, 12, 500)


def _swatches(data: Ranking, theme: Theme) -> tuple[list[str], list[QColor]]:
    """What the colours mean: the groups, and the mark at their sum where it does not end the bar."""
    names, colours = [each.names[-1] for each in data.groups], [each.colour for each in data.groups]
    if names and data.shape is Shape.FLOW:
        return [*names, QCoreApplication.translate("Ranking", "Net")], [*colours, theme.text]
    return names, colours


def _legend_words(data: Ranking) -> Forms:
    """What the bars mean, where no swatches say it."""
    return data.legend or (
        QCoreApplication.translate("Ranking", "Contribution by group"),
        QCoreApplication.translate("Ranking", "By group"),
    )
