"""One swing to weigh: from worst, to best, how much it matters; no handle until a value is given."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import text, theme
from ui.charts.track import Track
from ui.controls.points_field import PointsField
from ui.overrides import override
from ui.painting import Side, hairline, plate, prepare, write
from ui.panels.refusal import Refusal
from ui.panels.track_bar import TrackBar
from ui.presentation.swings import SwingData

EDGE = 32
FULL = 100.0
_NUMBER = re.compile(r"\+?\d+([.,]\d*)?")


def number_in(typed: str) -> float | None:
    """The number that was typed; None when it is none."""
    typed = typed.strip().removesuffix("%").strip()
    return float(typed.replace(",", ".")) if _NUMBER.fullmatch(typed) else None


def columns(width: int, edge: int = EDGE) -> tuple[int, int, int, int, int]:
    """Left edges of name, worst, best and track, and the track's right edge."""
    room = width - 2 * edge
    name = edge + 44
    worst = name + round(min(218, max(148, room * 0.17)))
    texts = round(min(336, room * 0.265))
    return name, worst, worst + texts, worst + 2 * texts, width - edge - 88


def _fits(words: str, room: float) -> bool:
    """Whether the words have their place on two lines."""
    return all(text.width(line) <= room for line in text.two_lines(words, room))


class ElicitRow(QWidget):
    points_wanted = Signal(str, float, str)
    biggest_wanted = Signal(str, float)
    cancelled = Signal(str)
    """Esc during a drag: its merge key."""
    settled = Signal(str)
    entered = Signal(str)
    """Enter: go to the next swing."""
    focused = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None, edge: int = EDGE) -> None:
        super().__init__(parent)
        self.key = key
        self._edge = edge
        self._data: SwingData | None = None
        self._current = False
        self.setObjectName(f"swing_{key}")
        self.track = TrackBar(self)
        self.track.setObjectName(f"matters_{key}")
        self.points = PointsField(self)
        self.points.setObjectName(f"swing_points_{key}")
        self.points.set_limits(0, FULL)
        self.points.setFixedSize(64, 28)
        self.refusal = Refusal(self)
        self.refusal.setObjectName(f"refusal_{key}")
        self.refusal.setWordWrap(False)
        self._least = 46
        self._connect()

    def _connect(self) -> None:
        self.track.wanted.connect(lambda points, merge: self.points_wanted.emit(self.key, points, merge))
        self.track.typed.connect(lambda first: self.points.start_typing("" if first == "%" else first))
        self.track.cancelled.connect(self.cancelled)
        self.track.settled.connect(lambda: self.settled.emit(self.key))
        self.track.focused.connect(self._on_track_focused)
        self.points.committed.connect(lambda points: self.points_wanted.emit(self.key, points, ""))
        self.refusal.follow(self.points)
        self.points.rejected.connect(self._on_rejected)
        self.points.returnPressed.connect(self._on_entered)
        self.refusal.changed.connect(self._fit)

    def _on_rejected(self) -> None:
        """More than 100 is a question, not a mistake."""
        points = number_in(self.points.text())
        if points is not None and points > FULL:
            self.points.set_error(self.tr("Points go from 0 to 100. Is this now the biggest swing?"))
            self.refusal.say(self.points.error())
            self.biggest_wanted.emit(self.key, points)

    def _on_entered(self) -> None:
        if not self.points.error():
            self.entered.emit(self.key)

    def _on_track_focused(self, focused: bool) -> None:
        if focused:
            self.focused.emit(self.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.track.hasFocus():
            self._on_entered()
        else:
            event.ignore()

    def set_least_height(self, height: int) -> None:
        self._least = height
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self._least + (18 if self.refusal.text() else 0))
        self._place()

    def show_data(self, data: SwingData) -> None:
        self._data = data
        self._show_track()
        self.points.set_value(data.points)
        self.points.setReadOnly(data.is_biggest)
        name = data.names[0]
        given = self.tr("not weighed yet") if data.points is None else text.points(data.points)
        words = self.tr("{name}, from {worst} to {best}: {points}")
        self.track.setAccessibleName(words.format(name=name, worst=data.worst, best=data.best, points=given))
        self.points.setAccessibleName(self.tr("{name}, points").format(name=name))
        depends = self.tr("It depends: {words}").format(words=data.depends) if data.depends else ""
        self.setToolTip(text.tooltip("\n".join(filter(None, (self.track.accessibleName(), depends)))))
        self.update()

    def _show_track(self) -> None:
        if self._data is not None:
            points = self._data.points
            value = None if points is None else min(1.0, points / FULL)
            self.track.show_track(Track(value=value, locked=self._data.is_biggest), points)

    def set_current(self, is_current: bool) -> None:
        if is_current != self._current:
            self._current = is_current
            self.track.set_on_selected(is_current)
            self.points.set_on_selected(is_current)
            self.points.setPlaceholderText("0–100" if is_current else "")
            self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _middle(self) -> int:
        return (self.height() - (18 if self.refusal.text() else 0)) // 2

    def _place(self) -> None:
        _, _, _, track, end = columns(self.width(), self._edge)
        middle = self._middle()
        right = self.width() - self._edge
        left = min(track, right - math.ceil(text.width(self.refusal.text(), 12, 500)) - 4)
        self.refusal.setGeometry(left, middle + 14, right - left, 18)
        self.track.setGeometry(track - 12, middle - 13, end - track + 24, 26)
        self.points.setGeometry(self.width() - self._edge - 64, middle - 14, 64, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            tokens, data = theme.current(), self._data
            name, worst, best, track, _ = columns(self.width(), self._edge)
            middle = float(self._middle())
            if self._current:
                box = QRectF(self.rect()).adjusted(self._edge - 12, 1, -(self._edge - 12), -1)
                plate(painter, box, 8, tokens.selected, tokens.accent, 1.2)
            else:
                hairline(painter, self._edge, self.width() - self._edge, self.height() - 1, tokens.line)
            order = text.MISSING if data.order is None else str(data.order)
            weight, colour = (400, tokens.text3) if data.order is None else (600, tokens.text)
            write(painter, QRectF(self._edge, middle - 10, 26, 20), order, colour, 15, weight, Side.MIDDLE)
            self._paint_name(painter, tokens, name, worst - name - 10, middle)
            for words, left, room in (
                (data.worst, worst, best - worst - 16),
                (data.best, best, track - best - 24),
            ):
                size = 13 if _fits(words, room) else 12
                lines = text.lines_that_fit((words,), room, size)
                top = middle - 8.5 * len(lines)
                for i, line in enumerate(lines):
                    write(painter, QRectF(left, top + 17 * i, room, 17), line, tokens.text2, size)

    def _paint_name(
        self, painter: QPainter, tokens: theme.Theme, left: int, room: int, middle: float
    ) -> None:
        if self._data is None:
            return
        tags = [self.tr("biggest swing")] if self._data.is_biggest else []
        if self._data.depends:
            tags.append(self.tr("it depends"))
        middle -= 6 if tags else 0
        plate(painter, QRectF(left, middle - 5, 10, 10), 3, self._data.colour)
        weight = 600 if self._current else 500
        shown = text.longest_that_fits(self._data.names, room - 18, 13, weight)
        write(painter, QRectF(left + 18, middle - 10, room - 18, 20), shown, tokens.text, 13, weight)
        if tags:
            box = QRectF(left + 18, middle + 8, room - 18, 14)
            write(painter, box, " · ".join(tags), tokens.accent, 11, 500)
