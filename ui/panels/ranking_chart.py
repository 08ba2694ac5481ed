"""The ranking as a widget: it slides rows to their new place, and hands on what is chosen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.charts import ranking as chart
from ui.motion import motion_ms
from ui.overrides import override
from ui.painting import prepare

SLIDE_MS = 220


class RankingChart(QWidget):
    chosen = Signal(str)
    """An option's row was clicked or walked to."""
    opened = Signal(str)
    """Enter on a row: show it in the inspector and go there."""
    table_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: chart.Ranking | None = None
        self._from: dict[str, float] = {}
        self._slide = QVariantAnimation(self, startValue=1.0, endValue=0.0)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._on_slid)
        self.setObjectName("ranking_chart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_data(self, data: chart.Ranking) -> None:
        before = self._data
        order_changed = before is not None and [r.key for r in before.rows] != [r.key for r in data.rows]
        tops = self._tops() if order_changed else {}
        self._data = replace(
            data, focused=self._focused_key(data), hovered=before.hovered if before else None
        )
        if before is None or chart.body_height(self.width(), data) != chart.body_height(self.width(), before):
            self.updateGeometry()
            self.setFixedHeight(round(chart.body_height(self.width(), data)))
        if order_changed:
            self._start_slide(tops)
        elif self._slide.state() == QVariantAnimation.State.Running:
            self._on_slid(self._slide.currentValue())
        self.update()

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

    def _start_slide(self, tops: dict[str, float]) -> None:
        duration = motion_ms(SLIDE_MS)
        if self._data is None or not duration or not self.isVisible():
            self._slide.stop()
            self._from = {}
            return
        rects = chart.row_rects(QRectF(self.rect()), self._data)
        self._from = {key: top - rects[key].top() for key, top in tops.items() if key in rects}
        self._slide.stop()
        self._slide.setDuration(duration)
        self._slide.start()

    @Slot(object)
    def _on_slid(self, part: float) -> None:
        if self._data is not None:
            offsets = tuple(part * self._from.get(row.key, 0.0) for row in self._data.rows)
            self._data = replace(self._data, offsets=offsets if any(offsets) else ())
            self.update()

    def _focused_key(self, data: chart.Ranking) -> str | None:
        return data.selected if self.hasFocus() else None

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
                self._data = replace(self._data, hovered=key)
                self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
                self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._data is None:
            return
        keys = [row.key for row in self._data.rows] + [row.key for row in self._data.unranked]
        selected = self._data.selected
        at = keys.index(selected) if selected in keys else -1
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and keys:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.chosen.emit(keys[min(len(keys) - 1, max(0, at + step))])
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and keys:
            self.chosen.emit(keys[0 if event.key() == Qt.Key.Key_Home else -1])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and selected is not None:
            self.opened.emit(selected)
        elif event.key() == Qt.Key.Key_T:
            self.table_wanted.emit()
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._refocus()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._refocus()

    def _refocus(self) -> None:
        if self._data is not None:
            self._data = replace(self._data, focused=self._focused_key(self._data))
            self.update()

    @override
    def resizeEvent(self, event: object) -> None:
        if self._data is not None:
            self.setFixedHeight(round(chart.body_height(self.width(), self._data)))
