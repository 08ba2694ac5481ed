"""A bar of seventeen stops: which of two matters more, from 9 times the one to 9 times the other."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from ui import theme as themes
from ui.controls.focus import draw_focus
from ui.overrides import override
from ui.painting import Side, disc, plate, prepare, upright, write

MOST = 9
_LABELLED = (1, 3, 5, 7, 9)


class RatioBar(QAbstractSlider):
    """Arrows move by a stop; 1 to 9 say how much more the side that leads matters; Delete empties it.

    It asks and does not move: `show_ratio` brings back what became of it.
    """

    wanted = Signal(float)
    """How many times as much the left one matters; below 1 the right one matters more."""
    cleared = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._stop: float | None = None
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(1 - MOST, MOST - 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._want)

    def show_ratio(self, ratio: float | None) -> None:
        """None is not judged: there is no handle."""
        self._stop = None if ratio is None else stop_of(ratio)
        blocked = self.blockSignals(True)
        self.setValue(round(self._stop or 0))
        self.blockSignals(blocked)
        self.update()

    def _want(self, stop: int) -> None:
        held = min(max(stop, 1 - MOST), MOST - 1)
        self.wanted.emit(ratio_of(held))

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 54)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 54)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, now = event.key(), round(self._stop or 0)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._want(now + (-1 if key == Qt.Key.Key_Left else 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._want(1 - MOST if key == Qt.Key.Key_Home else MOST - 1)
        elif event.text() in set("123456789") - {""}:
            self._want((1 if now > 0 else -1) * (int(event.text()) - 1))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._want(self._stop_at(event.position().x()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            stop = self._stop_at(event.position().x())
            if stop != self._stop:
                self._want(stop)

    def _track(self) -> QRectF:
        return QRectF(18, 16, self.width() - 36, 6)

    def stop_x(self, stop: float) -> float:
        """Where a stop lies, from -8 at the left to 8 at the right."""
        track = self._track()
        return track.left() + (stop + MOST - 1) / (2 * MOST - 2) * track.width()

    def _stop_at(self, x: float) -> int:
        track = self._track()
        return round((x - track.left()) / track.width() * (2 * MOST - 2)) - MOST + 1

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            if self.hasFocus():
                draw_focus(painter, QRectF(self.rect()), theme, 8)
            track = self._track()
            plate(painter, track, 3, theme.track)
            if self._stop is not None:
                left, right = sorted((self.stop_x(0), self.stop_x(self._stop)))
                plate(painter, QRectF(left, track.top(), right - left, 6), 3, theme.accent)
            for stop in range(1 - MOST, MOST):
                times, x = abs(stop) + 1, self.stop_x(stop)
                upright(painter, x, track.bottom() + 3, track.bottom() + 7, theme.control)
                if times in _LABELLED:
                    box = QRectF(x - 14, track.bottom() + 9, 28, 16)
                    write(painter, box, str(times), theme.text3, 11, 500, Side.MIDDLE)
            if self._stop is not None:
                centre = QPointF(self.stop_x(self._stop), track.center().y())
                disc(painter, centre, 9, theme.surface)
                disc(painter, centre, 7, theme.accent)


def ratio_of(stop: int) -> float:
    """-4 is 5 times the left one, 4 is 5 times the right one."""
    return float(1 - stop) if stop <= 0 else 1.0 / (1 + stop)


def stop_of(ratio: float) -> float:
    return 1.0 - ratio if ratio >= 1 else 1.0 / ratio - 1.0
