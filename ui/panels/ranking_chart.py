"""The ranking as a widget: it slides rows to their new place, and hands on what is chosen."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.charts import ranking as chart
from ui.charts.ranking_data import Ranking
from ui.keys import is_letter
from ui.motion import motion_ms
from ui.overrides import override
from ui.painting import prepare
from ui.panels.chart_tooltip import show_tooltip

SLIDE_MS = 220
PAUSE_MS = 150
"""Rows slide when a drag ends, or when nothing has moved for so long."""
_BY_KEYS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class RankingChart(QWidget):
    chosen = Signal(str)
    """An option's row was clicked or walked to."""
    opened = Signal(str)
    """Enter on a row: show it in the inspector and go there."""
    table_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Ranking | None = None
        self._from: dict[str, float] = {}
        self._by_keys = False
        self._slide = QVariantAnimation(self, startValue=1.0, endValue=0.0)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._on_slid)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._start_slide)
        self.setObjectName("ranking_chart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_data(self, data: Ranking, *, is_input: bool = True) -> None:
        """New figures at once; rows that change places wait until the input pauses."""
        before = self._data
        order_changed = before is not None and [r.key for r in before.rows] != [r.key for r in data.rows]
        tops = self._tops() if order_changed else {}
        self._data = data._replace(
            focused=self._focused_key(data), hovered=before.hovered if before else None
        )
        if before is None or chart.body_height(self.width(), data) != chart.body_height(self.width(), before):
            self.updateGeometry()
            self.setFixedHeight(round(chart.body_height(self.width(), data)))
        if order_changed:
            self._hold(tops)
        elif self._pause.isActive():
            self._on_slid(1.0)
            if is_input:
                self._pause.start()
        elif self._slide.state() == QVariantAnimation.State.Running:
            self._on_slid(self._slide.currentValue())
        self.update()

    @Slot()
    def settle(self) -> None:
        """Let what has moved slide into place now."""
        if self._pause.isActive():
            self._pause.stop()
            self._start_slide()

    @Slot()
    def _start_slide(self) -> None:
        self._slide.setDuration(motion_ms(SLIDE_MS))
        self._slide.start()

    def _tops(self) -> dict[str, float]:
        """Where each row is painted now, slides included."""
        if self._data is None:
            return {}
        offsets = self._data.offsets or (0.0,) * len(self._data.rows)
        rects = chart.row_rects(QRectF(self.rect()), self._data)
        return {
            row.key: rects[row.key].top() + offset
            for row, offset in zip(self._data.rows, offsets, strict=True)
        }

    def _hold(self, tops: dict[str, float]) -> None:
        """Leave the rows where they are painted, with new figures, until the input pauses."""
        self._slide.stop()
        if self._data is None or not motion_ms(SLIDE_MS) or not self.isVisible():
            self._pause.stop()
            self._from = {}
            return
        rects = chart.row_rects(QRectF(self.rect()), self._data)
        self._from = {key: top - rects[key].top() for key, top in tops.items() if key in rects}
        self._on_slid(1.0)
        self._pause.start()

    @Slot(object)
    def _on_slid(self, part: float) -> None:
        if self._data is not None:
            offsets = tuple(part * self._from.get(row.key, 0.0) for row in self._data.rows)
            self._data = self._data._replace(offsets=offsets if any(offsets) else ())
            self.update()

    def _focused_key(self, data: Ranking) -> str | None:
        """The row that the ring lies around: the chosen one, else where the keys would begin."""
        if not self.hasFocus():
            return None
        return data.selected or (data.rows[0].key if self._by_keys and data.rows else None)

    @override
    def sizeHint(self) -> QSize:
        if self._data is None:
            return QSize(400, 200)
        return QSize(560, round(chart.body_height(max(1, self.width()), self._data)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            painter.setClipRect(event.rect())
            chart.draw_body(painter, QRectF(self.rect()), theme.current(), self._data)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._data is not None and event.button() == Qt.MouseButton.LeftButton:
            key = chart.key_at(QRectF(self.rect()), self._data, event.position())
            if key is not None:
                self.chosen.emit(key)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._data is not None:
            key = chart.key_at(QRectF(self.rect()), self._data, event.position())
            if key != self._data.hovered:
                self._data = self._data._replace(hovered=key)
                self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
                self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self._data is not None and self._data.hovered is not None:
            self._data = self._data._replace(hovered=None)
            self.update()

    @override
    def event(self, event: QEvent) -> bool:
        return show_tooltip(self, event, self._full_words) or super().event(event)

    def _full_words(self, position: QPointF) -> str:
        """The whole name under the pointer, and the whole reason of what is not ranked."""
        if self._data is None:
            return ""
        key = chart.key_at(QRectF(self.rect()), self._data, position)
        told = {row.key: row.names[0] for row in self._data.rows}
        told |= {row.key: f"{row.names[0]}. {row.reason}" for row in self._data.unranked}
        return told.get(key or "", "")

    def option_at(self, position: QPoint | None) -> str | None:
        """The option of the row at a point; without one, the chosen option."""
        if self._data is None:
            return None
        if position is None:
            return self._data.selected
        return chart.key_at(QRectF(self.rect()), self._data, QPointF(position))

    def rect_of(self, option: str) -> QRectF | None:
        """Where an option's row comes to lie."""
        return None if self._data is None else chart.row_rect(QRectF(self.rect()), self._data, option)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._data is None:
            return
        keys = [row.key for row in self._data.rows] + [row.key for row in self._data.unranked]
        at = keys.index(self._data.selected) if self._data.selected in keys else -1
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and keys:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.chosen.emit(keys[min(len(keys) - 1, max(0, at + step))])
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and keys:
            self.chosen.emit(keys[0 if event.key() == Qt.Key.Key_Home else -1])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._data.focused is not None:
            self.opened.emit(self._data.focused)
        elif is_letter(event, Qt.Key.Key_T):
            self.table_wanted.emit()
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() in _BY_KEYS
        self._refocus()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._refocus()

    def _refocus(self) -> None:
        if self._data is not None:
            self._data = self._data._replace(focused=self._focused_key(self._data))
            self.update()

    @override
    def resizeEvent(self, event: object) -> None:
        if self._data is not None:
            self.setFixedHeight(round(chart.body_height(self.width(), self._data)))
