"""One swing to weigh: from worst, to best, how much it matters; no handle until a value is given."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import text, theme
from ui.charts.track import Track
from ui.controls.points_field import PointsField
from ui.overrides import override
from ui.painting import Side, hairline, plate, prepare, write
from ui.panels.track_bar import TrackBar
from ui.text import Forms

EDGE = 32


@dataclass(frozen=True, slots=True)
class SwingData:
    names: Forms
    colour: QColor
    worst: str
    best: str
    order: int | None
    points: float | None
    is_biggest: bool
    depends: str


def columns(width: int) -> tuple[int, int, int, int, int]:
    """Left edges of name, worst, best and track, and the track's right edge."""
    room = width - 2 * EDGE
    name = EDGE + 44
    worst = name + round(min(218, room * 0.17))
    texts = round(min(336, room * 0.24))
    return name, worst, worst + texts, worst + 2 * texts, width - EDGE - 88


class ElicitRow(QWidget):
    points_wanted = Signal(str, float, str)
    biggest_wanted = Signal(str, float)
    settled = Signal(str)
    entered = Signal(str)
    """Enter: go to the next swing."""
    focused = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._data: SwingData | None = None
        self._current = False
        self.setObjectName(f"swing_{key}")
        self.track = TrackBar(self)
        self.track.setObjectName(f"matters_{key}")
        self.points = PointsField(self)
        self.points.setObjectName(f"swing_points_{key}")
        self.track.wanted.connect(lambda points, merge: self.points_wanted.emit(self.key, points, merge))
        self.track.typed.connect(lambda first: self.points.start_typing("" if first == "%" else first))
        self.track.settled.connect(lambda: self.settled.emit(self.key))
        self.track.focused.connect(lambda on: self.focused.emit(self.key) if on else None)
        self.points.committed.connect(self._on_committed)
        self.points.returnPressed.connect(lambda: self.entered.emit(self.key))
        self.points.set_limits(0, 10_000)
        self.points.setFixedSize(64, 28)

    def _on_committed(self, points: float) -> None:
        if points > 100:
            self.points.set_error(self.tr("Points go from 0 to 100. Is this now the biggest swing?"))
            self.biggest_wanted.emit(self.key, points)
        else:
            self.points.set_error("")
            self.points_wanted.emit(self.key, points, "")

    def show_data(self, data: SwingData) -> None:
        self._data = data
        value = None if data.points is None else min(1.0, data.points / 100)
        self.track.show_track(Track(value=value, locked=data.is_biggest), data.points)
        self.points.set_value(data.points)
        self.points.setReadOnly(data.is_biggest)
        name = data.names[0]
        given = self.tr("not weighed yet") if data.points is None else text.points(data.points)
        words = self.tr("{name}, from {worst} to {best}: {points}")
        self.track.setAccessibleName(words.format(name=name, worst=data.worst, best=data.best, points=given))
        self.points.setAccessibleName(self.tr("{name}, points").format(name=name))
        self.setToolTip(self.tr("It depends: {words}").format(words=data.depends) if data.depends else "")
        self.update()

    def set_current(self, is_current: bool) -> None:
        if is_current != self._current:
            self._current = is_current
            self.track.set_on_selected(is_current)
            self.points.set_on_selected(is_current)
            self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        _, _, _, track, end = columns(self.width())
        middle = self.height() // 2
        self.track.setGeometry(track - 12, middle - 13, end - track + 24, 26)
        self.points.setGeometry(self.width() - EDGE - 64, middle - 14, 64, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            tokens, data = theme.current(), self._data
            name, worst, best, track, _ = columns(self.width())
            middle = self.height() / 2
            if self._current:
                box = QRectF(self.rect()).adjusted(EDGE - 12, 1, -(EDGE - 12), -1)
                plate(painter, box, 8, tokens.selected, tokens.accent, 1.2)
            else:
                hairline(painter, EDGE, self.width() - EDGE, self.height() - 1, tokens.line)
            order = text.MISSING if data.order is None else str(data.order)
            weight, colour = (400, tokens.text3) if data.order is None else (600, tokens.text)
            write(painter, QRectF(EDGE, 0, 26, self.height()), order, colour, 15, weight, Side.MIDDLE)
            self._paint_name(painter, tokens, name, worst - name - 10, middle)
            for words, left, room in (
                (data.worst, worst, best - worst - 16),
                (data.best, best, track - best - 24),
            ):
                lines = text.lines_that_fit((words,), room)
                top = middle - 8.5 * len(lines)
                for i, line in enumerate(lines):
                    write(painter, QRectF(left, top + 17 * i, room, 17), line, tokens.text2)

    def _paint_name(
        self, painter: QPainter, tokens: theme.Theme, left: int, room: int, middle: float
    ) -> None:
        if self._data is None:
            return
        plate(painter, QRectF(left, middle - 5, 10, 10), 3, self._data.colour)
        weight = 600 if self._current else 500
        shown = text.longest_that_fits(self._data.names, room - 18, 13, weight)
        write(painter, QRectF(left + 18, middle - 10, room - 18, 20), shown, tokens.text, 13, weight)
        tags = [self.tr("biggest swing")] if self._data.is_biggest else []
        if self._data.depends:
            tags.append(self.tr("it depends"))
        if tags:
            box = QRectF(left + 18, middle + 8, room - 18, 14)
            write(painter, box, " · ".join(tags), tokens.accent, 11, 500)
