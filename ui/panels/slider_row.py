"""One criterion's row: lock, name, track, points and share; with focus, its flips and swing in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import text, theme
from ui.controls.buttons import IconButton
from ui.controls.points_field import PointsField
from ui.overrides import override
from ui.painting import plate, prepare, write, write_wrapped
from ui.panels.refusal import Refusal
from ui.panels.track_bar import TrackBar
from ui.presentation.weights import RowData, RowWords

_MARGIN = 16
_TRACK_LEFT = _MARGIN + 22


def _dressing(data: RowData) -> tuple[object, ...]:
    return data.track.locked, max(100.0, data.end)


class SliderRow(QWidget):
    points_wanted = Signal(str, float, str)
    share_wanted = Signal(str, float)
    lock_wanted = Signal(str)
    ghost_wanted = Signal(str)
    cancelled = Signal(str)
    """Esc during a drag: its merge key."""
    settled = Signal(str)
    focused = Signal(str)

    def __init__(self, key: str, words: RowWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._words = words
        self._data: RowData | None = None
        self._low = False
        self._narrow = False
        self._open = False
        self.setObjectName(f"row_{key}")
        self.lock = IconButton("unlock", self.tr("Lock"), size=24, parent=self)
        self.lock.setObjectName(f"lock_{key}")
        self.lock.setCheckable(True)
        self.lock.clicked.connect(lambda: self.lock_wanted.emit(self.key))
        self.track = TrackBar(self)
        self.track.setObjectName(f"slider_{key}")
        self.points = PointsField(self)
        self.points.setObjectName(f"points_{key}")
        self.share = PointsField(self)
        self.share.setObjectName(f"share_{key}")
        self.share.set_flat()
        self.refusal = Refusal(self)
        self.refusal.setObjectName(f"refusal_{key}")
        self.refusal.changed.connect(self._lay_out)
        self.track.set_behind(self._paint_name)
        self._connect()

    def _connect(self) -> None:
        self.track.wanted.connect(lambda points, merge: self.points_wanted.emit(self.key, points, merge))
        self.track.typed.connect(self._on_typed)
        self.track.lock_wanted.connect(lambda: self.lock_wanted.emit(self.key))
        self.track.ghost_wanted.connect(lambda: self.ghost_wanted.emit(self.key))
        self.track.cancelled.connect(self.cancelled)
        self.track.settled.connect(lambda: self.settled.emit(self.key))
        self.track.focused.connect(self._on_focused)
        self.points.committed.connect(lambda points: self.points_wanted.emit(self.key, points, ""))
        self.share.committed.connect(lambda percent: self.share_wanted.emit(self.key, percent / 100))
        self.refusal.follow(self.points, self.share)

    def show_data(self, data: RowData) -> None:
        before, self._data = self._data, data
        self.track.show_track(data.track, data.points, data.end, data.flips)
        if before is None or self.track.hasFocus():
            self.say_name()
        self.points.set_value(data.points)
        self.points.set_changed(data.changed)
        self.share.set_value(100 * data.share)
        if before is not None and before.points != data.points:
            self.refusal.forget()
        if before is None or _dressing(before) != _dressing(data):
            self._dress(data)
        elif self._open:
            self.update()

    def say_name(self) -> None:
        """Tell assistive technology how things stand: with the focus at once, else after a pause."""
        if self._data is not None:
            self.track.setAccessibleName(self._data.slider_name())

    def _dress(self, data: RowData) -> None:
        """What does not change while a weight is dragged."""
        name, locked = self._words.names[0], data.track.locked
        self.track.setToolTip(text.tooltip(self._words.tooltip))
        self.points.set_limits(0, max(100.0, data.end))
        self.points.setAccessibleName(self.tr("{name}, points").format(name=name))
        self.share.set_limits(0, 100, decimals=1, suffix=text.percent_sign())
        self.share.setAccessibleName(self.tr("{name}, share in percent").format(name=name))
        for field in (self.points, self.share):
            field.setReadOnly(locked)
        self.lock.set_symbol("lock" if locked else "unlock", quiet=not locked)
        self.lock.set_name((self.tr("Unlock {name}") if locked else self.tr("Lock {name}")).format(name=name))
        self.lock.setChecked(locked)
        self.update()

    def set_compact(self, *, low: bool, narrow: bool) -> None:
        """Low windows get 37 high rows, narrow ones shorter names."""
        self._low, self._narrow = low, narrow
        self._lay_out()

    def row_height(self) -> int:
        if not self._open:
            return 37 if self._low else 46
        return (56 if self._low else 71) + round(sum(height for _, height in self._swing()))

    def _swing(self) -> tuple[tuple[str, float], ...]:
        """The swing in words with their heights: in one line, else each end from a line of its own."""
        room = self.width() - _TRACK_LEFT - _MARGIN
        for words in self._words.swing:
            if text.width(words, 12) <= room:
                return ((words, 17.0),)
        worst, best = self._words.swing_ends
        return tuple((words, text.wrapped_height(words, room, 12) + 2) for words in (worst, f"→ {best}"))

    def _lay_out(self) -> None:
        below = self.refusal.fit(_TRACK_LEFT, self.row_height() - 4, self.width() - _TRACK_LEFT - _MARGIN)
        self.setFixedHeight(self.row_height() + below)
        high = 37 if self._low else 46
        fields = self.width() - _MARGIN - 104
        self.lock.move(_MARGIN - 6, (high - 15) // 2 - 13)
        margin = 12
        self.track.setGeometry(
            _TRACK_LEFT - margin, (25 if self._low else 32) - 13, fields - _MARGIN - 40 + 2 * margin, 26
        )
        self.points.setGeometry(fields, (high - 26) // 2, 46, 26)
        self.share.setGeometry(self.width() - _MARGIN - 54, (high - 26) // 2, 58, 26)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            tokens = theme.current()
            if self._open:
                plate(painter, QRectF(self.rect()).adjusted(6, 1, -6, -1), 8, tokens.selected)
            self._paint_name(painter)
            if self._open:
                self._paint_words(painter, tokens)

    def _paint_name(self, painter: QPainter) -> None:
        room = self.width() - _MARGIN - 104 - _MARGIN - 30
        names = self._words.names[1:] if self._narrow and len(self._words.names) > 1 else self._words.names
        shown = text.longest_that_fits(names, room, 13, 500)
        box = QRectF(_TRACK_LEFT, -2 if self._low else 4, room, 18)
        write(painter, box, shown, theme.current().text, 13, 500)

    def _paint_words(self, painter: QPainter, tokens: theme.Theme) -> None:
        if self._data is None:
            return
        room = self.width() - _TRACK_LEFT - _MARGIN
        top = 36 if self._low else 47
        limit = self._data.limit_words()
        flips = limit or text.longest_that_fits(self._data.flip_words(), room, 12, 500)
        write(painter, QRectF(_TRACK_LEFT, top, room, 17), flips, tokens.text2, 12, 500)
        top += 17
        for words, height in self._swing():
            write_wrapped(painter, QRectF(_TRACK_LEFT, top + 1, room, height), words, tokens.text3, 12)
            top += round(height)

    def _on_typed(self, first: str) -> None:
        if first == "%":
            self.share.start_typing("")
        else:
            self.points.start_typing(first)

    def _on_focused(self, focused: bool) -> None:
        if focused:
            self.say_name()
            self.focused.emit(self.key)
        self.update()

    def is_open(self) -> bool:
        return self._open

    def set_open(self, is_open: bool) -> None:
        """Show flips and swing in words below the track."""
        if is_open != self._open:
            self._open = is_open
            for part in (self.track, self.points, self.share):
                part.set_on_selected(is_open)
            self._lay_out()
            self.updateGeometry()
            self.update()
