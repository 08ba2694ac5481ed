"""Every option's figure as the share of one weight varies, with the shares at which the first one changes."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui import text
from ui.charts.plot import Plot, apart, round_ends, round_step
from ui.painting import Side, disc, plate, write
from ui.text import Forms
from ui.theme import Theme

HEIGHT = 240.0
_HEAD, _FOOT, _LEFT = 8.0, 36.0, 34.0
_LABEL = 17.0


class Line(NamedTuple):
    """Figures at rising shares; straight between them. A colour only for those that matter."""

    key: str
    code: str
    names: Forms
    colour: QColor | None
    shares: tuple[float, ...]
    figures: tuple[float, ...]

    def at(self, share: float) -> float:
        """The figure at a share within the line's ends."""
        share = min(self.shares[-1], max(self.shares[0], share))
        for (x, y), (right, above) in pairwise(zip(self.shares, self.figures, strict=True)):
            if share <= right:
                return y + (above - y) * ((share - x) / (right - x) if right > x else 0.0)
        return self.figures[-1]


class Change(NamedTuple):
    """A share at which another option comes first, at the figure that both have."""

    share: float
    figure: float
    before: str
    after: str


class Crossing(NamedTuple):
    """A share at which one option passes another, first or not."""

    share: float
    figure: float
    before: str
    after: str


class OneWay(NamedTuple):
    """`end` is the greatest share that is shown. `agreed` is the share before it was changed."""

    title: str
    lines: tuple[Line, ...]
    changes: tuple[Change, ...]
    crossings: tuple[Crossing, ...]
    now: float
    start: float
    end: float
    agreed: float | None = None
    decimals: int = 0
    lower_is_better: bool = False


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: OneWay, cursor: float | None = None) -> None:
    """The whole chart; with a cursor where someone tries another share."""
    draw_still(painter, rect, theme, data)
    draw_cursor(painter, rect, theme, data, data.now if cursor is None else cursor)


def draw_still(painter: QPainter, rect: QRectF, theme: Theme, data: OneWay) -> None:
    """All that does not move with the cursor."""
    plot, step = _plot(rect, data)
    plot.draw_up(painter, theme, step)
    plot.draw_shares(painter, theme, round_step(data.end - data.start))
    box = QRectF(plot.box.left(), rect.bottom() - 17, plot.box.width(), 16)
    write(painter, box, data.title, theme.text2, 11, 500, Side.MIDDLE)
    painter.save()
    painter.setClipRect(plot.box.adjusted(0, -2, 0, 2), Qt.ClipOperation.IntersectClip)
    for line in sorted(data.lines, key=lambda each: each.colour is not None):
        _draw_line(painter, plot, theme, line)
    for crossing in data.crossings:
        disc(painter, plot.point(crossing.share, crossing.figure), 2.4, theme.text2)
    painter.restore()
    _draw_ends(painter, rect, plot, theme, data)
    _draw_changes(painter, plot, theme, data)
    if data.agreed is not None and data.start <= data.agreed <= data.end:
        painter.setPen(QPen(theme.text2, 1.2, Qt.PenStyle.DotLine))
        x = plot.x(data.agreed)
        painter.drawLine(QLineF(x, plot.box.top(), x, plot.box.bottom()))


def draw_cursor(painter: QPainter, rect: QRectF, theme: Theme, data: OneWay, share: float) -> None:
    """The line of now and, where it stands elsewhere, the cursor with the figures it meets."""
    plot, _ = _plot(rect, data)
    is_moved = abs(share - data.now) > 1e-9
    now = plot.x(min(data.end, data.now))
    painter.setPen(QPen(theme.control if is_moved else theme.text, 1.4))
    painter.drawLine(QLineF(now, plot.box.top(), now, plot.box.bottom()))
    x = plot.x(min(data.end, share))
    words = QCoreApplication.translate("OneWay", "Now {share}").format(share=text.share(data.now))
    if is_moved:
        painter.setPen(QPen(theme.accent, 2))
        painter.drawLine(QLineF(x, plot.box.top(), x, plot.box.bottom()))
        words = text.share(share)
        _draw_met(painter, plot, theme, data, share)
    disc(painter, QPointF(x, plot.box.bottom()), 6, theme.surface)
    disc(painter, QPointF(x, plot.box.bottom()), 4.5, theme.accent if is_moved else theme.text)
    wide = text.width(words, 12, 600) + 12
    left = x + 7 if x + 7 + wide < plot.box.right() else x - 7 - wide
    tag = QRectF(left, plot.box.bottom() - 25, wide, 20)
    plate(painter, tag, 4, theme.surface, theme.line)
    write(painter, tag, words, theme.accent if is_moved else theme.text, 12, 600, Side.MIDDLE)


def words_at(rect: QRectF, data: OneWay, position: QPointF) -> str:
    """Which option passes which at the crossing under a point."""
    plot, _ = _plot(rect, data)
    pattern = QCoreApplication.translate("OneWay", "{after} passes {before} at {share}")
    for each in data.crossings:
        away = plot.point(each.share, each.figure) - position
        if abs(away.x()) + abs(away.y()) < 10 and data.start <= each.share <= data.end:
            return pattern.format(after=each.after, before=each.before, share=text.share(each.share))
    return ""


def share_at(rect: QRectF, data: OneWay, position: QPointF) -> float | None:
    """The share under a point of the plot or its axis; None beside it."""
    plot, _ = _plot(rect, data)
    within = plot.box.adjusted(-8, -4, 8, _FOOT).contains(position)
    return plot.at(position.x()) if within else None


def share_along(rect: QRectF, data: OneWay, x: float) -> float:
    """The nearest share that is shown, wherever the pointer is."""
    return _plot(rect, data)[0].at(x)


def place_of(rect: QRectF, data: OneWay, share: float) -> QPointF:
    """Where a share lies, half-way up the plot."""
    plot, _ = _plot(rect, data)
    return QPointF(plot.x(share), plot.box.center().y())


def _plot(rect: QRectF, data: OneWay) -> tuple[Plot, float]:
    wide = max((text.width(line.names[-1], 12, 500) for line in data.lines), default=0.0)
    codes = max((text.width(line.code, 12, 600) for line in data.lines), default=20.0)
    right = min(codes + wide + 34, 0.42 * rect.width())
    box = QRectF(
        rect.left() + _LEFT, rect.top() + _HEAD, rect.width() - _LEFT - right, rect.height() - _HEAD - _FOOT
    )
    figures = [figure for line in data.lines for figure in _seen(line, data)] or [0.0, 1.0]
    low, high, step = round_ends(min(figures), max(figures))
    return Plot(box, (data.start, data.end), (low, high), _decimals(step)), step


def _seen(line: Line, data: OneWay) -> list[float]:
    inner = [y for x, y in zip(line.shares, line.figures, strict=True) if data.start <= x <= data.end]
    return [line.at(data.start), *inner, line.at(data.end)]


def _decimals(step: float) -> int:
    return 0 if step >= 1 else 1 if step >= 0.1 else 2 if step >= 0.01 else 3


def _draw_line(painter: QPainter, plot: Plot, theme: Theme, line: Line) -> None:
    pen = QPen(theme.line2, 1.0) if line.colour is None else QPen(line.colour, 2.2)
    painter.setPen(pen)
    places = [plot.point(x, y) for x, y in zip(line.shares, line.figures, strict=True)]
    painter.drawLines([QLineF(a, b) for a, b in pairwise(places)])


def _draw_ends(painter: QPainter, rect: QRectF, plot: Plot, theme: Theme, data: OneWay) -> None:
    """Code and name at the right end of each line, moved apart, with a thin line to where they belong."""
    ends = [plot.y(line.at(data.end)) for line in data.lines]
    low, high = rect.top() + _LABEL / 2, plot.box.bottom() - 5  # above the figures of the axis
    most = int((high - low) / 12) + 1
    shown = _nearest(data.lines, most)
    places = apart([ends[i] for i in shown], _LABEL, low, high)
    codes = max((text.width(line.code, 12, 600) for line in data.lines), default=20.0)
    left = plot.box.right()
    for i, place in zip(shown, places, strict=True):
        line, matters = data.lines[i], data.lines[i].colour is not None
        painter.setPen(QPen(theme.line2, 1))
        painter.drawLine(QLineF(left + 2, ends[i], left + 13, place))
        box = QRectF(left + 17, place - _LABEL / 2, codes + 2, _LABEL)
        write(painter, box, line.code, _ink(theme, line), 12, 600)
        room = rect.right() - box.right() - 7
        name = text.longest_that_fits(line.names, room, 12, 500 if matters else 400)
        ink = theme.text if matters else theme.text2
        box = QRectF(box.right() + 7, place - _LABEL / 2, room, _LABEL)
        write(painter, box, name, ink, 12, 500 if matters else 400)


def _ink(theme: Theme, line: Line) -> QColor:
    """The option's colour where it reads as text."""
    from ui.palette import contrast

    if line.colour is None:
        return theme.text3
    return line.colour if contrast(line.colour, theme.surface) >= 4.5 else theme.text


def _nearest(lines: Sequence[Line], most: int) -> list[int]:
    """The lines that get a label: those that matter, then the first of the others."""
    order = sorted(range(len(lines)), key=lambda i: lines[i].colour is None)
    return sorted(order[:most])


def _draw_changes(painter: QPainter, plot: Plot, theme: Theme, data: OneWay) -> None:
    """A ring at every change, with who follows whom; labels that would lie on one another step aside."""
    taken: list[QRectF] = []
    painter.setBrush(theme.surface)
    pattern = QCoreApplication.translate("OneWay", "{before} → {after} at {share}")
    for change in data.changes:
        if not data.start <= change.share <= data.end:
            continue
        centre = plot.point(change.share, change.figure)
        painter.setPen(QPen(theme.text, 1.6))
        painter.setBrush(theme.surface)
        painter.drawEllipse(centre, 4.5, 4.5)
        words = pattern.format(before=change.before, after=change.after, share=text.share(change.share))
        box = _free(plot, centre, text.width(words, 12, 600) + 8, taken, plot.x(data.now))
        taken.append(box)
        plate(painter, box, 4, theme.surface)
        write(painter, box, words, theme.text, 12, 600, Side.MIDDLE)


def _free(plot: Plot, centre: QPointF, wide: float, taken: list[QRectF], now: float) -> QRectF:
    """The first place near a ring that is free: above, below, further away; never across the line of now."""
    left = centre.x() - wide / 2
    if left - 4 < now < left + wide + 4:
        left = now + 5 if centre.x() >= now or now - wide - 5 < plot.box.left() else now - wide - 5
    left = max(plot.box.left() + 2, min(plot.box.right() - wide, left))
    box = QRectF(left, centre.y() - 28, wide, 18)
    for away in (-28, 10, -48, 30, -68, 50, -88, 70):
        box = QRectF(left, centre.y() + away, wide, 18)
        inside = plot.box.top() - 6 <= box.top() and box.bottom() <= plot.box.bottom() - 26
        if inside and not any(box.intersects(other) for other in taken):
            break
    return box


def _draw_met(painter: QPainter, plot: Plot, theme: Theme, data: OneWay, share: float) -> None:
    """A dot where the cursor meets a line that matters, and who would be first there."""
    met = [(line.at(share), line) for line in data.lines]
    for figure, line in met:
        if line.colour is not None:
            disc(painter, plot.point(share, figure), 4, line.colour)
    if not met:
        return
    figure, first = (min if data.lower_is_better else max)(met, key=lambda pair: pair[0])
    pattern = QCoreApplication.translate("OneWay", "{code} first, {figure}")
    words = pattern.format(code=first.code, figure=text.total(figure, max(1, data.decimals)))
    wide = text.width(words, 12, 600) + 12
    x = plot.x(share)
    left = x + 7 if x + 7 + wide < plot.box.right() else x - 7 - wide
    tag = QRectF(left, plot.box.top() + 2, wide, 20)
    plate(painter, tag, 4, theme.surface, theme.line)
    write(painter, tag, words, theme.text, 12, 600, Side.MIDDLE)
