"""One chart for the room: large, no chrome, one weight at the bottom."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.charts import marks, track
from ui.charts.ranking_bars import draw_bar
from ui.charts.ranking_data import TO_100, Axis, Bracket, Group, Row, Shape
from ui.charts.track import Size, Track
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, hairline, write
from ui.text import Forms, longest_that_fits
from ui.theme import Theme

MOST_ROWS = 7
_WIDTH, _HEIGHT = 1600.0, 1000.0
_MARGIN = 64.0
_ROWS_TOP = 196.0
_FOOT = 190.0


@dataclass(frozen=True, slots=True)
class Projector:
    """The first seven rows and the weight at hand; no criterion, no weight at the bottom.

    `points_text` and `share_text` are what is written right of the track, `keys` the last line.
    """

    headline: Forms
    subtitle: Forms
    groups: tuple[Group, ...]
    rows: tuple[Row, ...]
    bracket: Bracket | None = None
    axis: Axis = TO_100
    shape: Shape = Shape.BAR
    figure_title: str = ""
    legend: Forms = ()
    criterion: Forms = ()
    sentence: Forms = ()
    track: Track | None = None
    points_text: str = ""
    share_text: str = ""
    keys: str = ""
    offsets: tuple[float, ...] = ()


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Projector) -> None:
    """Everything, on the surface colour, scaled from a picture of 1600 by 1000."""
    painter.fillRect(rect, theme.surface)
    scale = scale_for(rect)
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    sheet = _Sheet(painter, theme, data, rect.width() / scale, rect.height() / scale)
    _draw_head(sheet)
    _draw_rows(sheet)
    if data.track is not None:
        _draw_weight(sheet, data.track)
    box = QRectF(_MARGIN, sheet.height - 54, sheet.right - _MARGIN, 32)
    write(painter, box, data.keys, theme.text3, 24)
    painter.restore()


def track_rect(rect: QRectF) -> QRectF:
    """Where the track lies, for `track.part_at` and `track.value_at`."""
    scale = scale_for(rect)
    box = _track_box(rect.width() / scale, rect.height() / scale)
    corner = rect.topLeft() + box.topLeft() * scale
    return QRectF(corner, box.size() * scale)


def scale_for(rect: QRectF) -> float:
    """How much larger than at 1600 by 1000 the picture is."""
    return max(0.2, min(rect.width() / _WIDTH, rect.height() / _HEIGHT))


class _Sheet:
    """The picture before scaling: 1600 wide or 1000 high, and at least as much in the other direction."""

    def __init__(self, painter: QPainter, theme: Theme, data: Projector, width: float, height: float) -> None:
        self.painter, self.theme, self.data = painter, theme, data
        self.height = height
        self.right = width - _MARGIN
        codes = [badge_width(row.code, 24, 60) for row in data.rows]
        self.badge_width = max(codes, default=60.0)
        self.bars = _track_box(width, height).left()
        self.bars_end = _track_box(width, height).right()
        self.row = min(110.0, (height - _FOOT - 24 - _ROWS_TOP) / MOST_ROWS)


def _track_box(width: float, height: float) -> QRectF:
    left = _MARGIN + 500 + max(0.0, width - _WIDTH) / 4
    return QRectF(left, height - 152, width - _MARGIN - 300 - left, 40)


def _draw_head(sheet: _Sheet) -> None:
    painter, theme, data = sheet.painter, sheet.theme, sheet.data
    room = sheet.right - _MARGIN
    headline = longest_that_fits(data.headline, room, 36, 600)
    write(painter, QRectF(_MARGIN, 44, room, 48), headline, theme.text, 36, 600)
    subtitle = longest_that_fits(data.subtitle, room, 24)
    write(painter, QRectF(_MARGIN, 98, room, 32), subtitle, theme.text2, 24)
    names = _legend_names(data.groups, sheet.bars_end + 10 - _MARGIN)
    if names:
        left = min(sheet.bars, sheet.bars_end + 10 - marks.legend_width(names, 24))
        colours = [group.colour for group in data.groups]
        marks.legend(painter, QPointF(left, 150), names, colours, theme.text2, 24)
    elif data.legend:
        room = sheet.bars_end - 60 - sheet.bars
        words = longest_that_fits(data.legend, room, 24)
        write(painter, QRectF(sheet.bars, 152, room, 32), words, theme.text3, 24)
    title = QRectF(sheet.bars_end - 50, 152, 170, 32)
    write(painter, title, data.figure_title, theme.text3, 24, 500, Side.RIGHT)
    first = QCoreApplication.translate("Ranking", "First in")
    write(painter, QRectF(sheet.right - 160, 152, 160, 32), first, theme.text3, 24, 500, Side.RIGHT)


def _legend_names(groups: Sequence[Group], room: float) -> list[str]:
    """The short names, or none when they do not fit."""
    names = [group.names[-1] for group in groups]
    return names if names and marks.legend_width(names, 24) <= room else []


def _draw_rows(sheet: _Sheet) -> None:
    data = sheet.data
    shown = data.rows[:MOST_ROWS]
    if data.bracket is not None and data.bracket.first < len(shown):
        last = min(data.bracket.last, len(shown) - 1)
        corner = QPointF(_MARGIN, _ROWS_TOP + data.bracket.first * sheet.row + 14)
        bottom = _ROWS_TOP + (last + 1) * sheet.row - 14
        marks.bracket(sheet.painter, corner, bottom, sheet.theme.control, 10, 3)
    offsets = data.offsets or (0.0,) * len(data.rows)
    for position in sorted(range(len(shown)), key=lambda at: abs(offsets[at])):
        top = _ROWS_TOP + position * sheet.row + offsets[position]
        if offsets[position]:
            plate = QRectF(_MARGIN + 12, top, sheet.right - _MARGIN - 12, sheet.row)
            sheet.painter.fillRect(plate, sheet.theme.surface)
        _draw_row(sheet, shown[position], top)


def _draw_row(sheet: _Sheet, row: Row, top: float) -> None:
    painter, theme, height = sheet.painter, sheet.theme, sheet.row
    middle = top + height / 2
    write(painter, QRectF(_MARGIN + 12, top, 40, height), row.rank, theme.text, 32, 600, Side.RIGHT)
    badge = QRectF(_MARGIN + 70, middle - 20, sheet.badge_width, 40)
    draw_badge(painter, badge, theme, row.code, row.colour, px=24)
    left = badge.right() + 16
    room = sheet.bars - left - 14
    name = longest_that_fits(row.names, room, 28, 500)
    lift = 14 if row.detail else 0
    write(painter, QRectF(left, top - lift, room, height), name, theme.text, 28, 500)
    if row.detail:
        write(
            painter,
            QRectF(left, top + 18, room, height),
            longest_that_fits(row.detail, room, 24),
            theme.text2,
            24,
        )
    bar = QRectF(sheet.bars, middle - 22, sheet.bars_end - sheet.bars, 44)
    draw_bar(painter, bar, theme, sheet.data, row, theme.surface, 24)
    total = QRectF(sheet.bars_end - 4, top, 124, height)
    write(painter, total, row.total_text, theme.text, 32, 600, Side.RIGHT)
    seen = row.chance is not None and row.chance >= 0.01
    box = QRectF(sheet.right - 160, top, 160, height)
    write(painter, box, row.chance_text, theme.text if seen else theme.text3, 28, 500, Side.RIGHT)


def _draw_weight(sheet: _Sheet, weight: Track) -> None:
    painter, theme, data = sheet.painter, sheet.theme, sheet.data
    top = sheet.height - _FOOT
    hairline(painter, _MARGIN, sheet.right, top, theme.line2)
    room = sheet.bars - _MARGIN - 40
    name = longest_that_fits(data.criterion, room, 28, 600)
    write(painter, QRectF(_MARGIN, top + 24, room, 40), name, theme.text, 28, 600)
    sentence = longest_that_fits(data.sentence, room, 24)
    write(painter, QRectF(_MARGIN, top + 66, room, 32), sentence, theme.text2, 24)
    box = _track_box(sheet.right + _MARGIN, sheet.height)
    track.draw(painter, box, theme, weight._replace(show_codes=True), Size.PROJECTOR)
    figure = QRectF(sheet.bars_end + 10, box.center().y() - 25, 110, 50)
    write(painter, figure, data.points_text, theme.text, 32, 600, Side.RIGHT)
    share = QRectF(sheet.right - 160, box.center().y() - 25, 160, 50)
    write(painter, share, data.share_text, theme.text2, 28, 500, Side.RIGHT)
