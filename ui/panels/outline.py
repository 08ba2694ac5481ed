"""A list of rows under headings: chosen, moved and dragged, with mouse and keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QWidget

from ui import text, theme
from ui.controls.list_view import ListView
from ui.keys import is_letter
from ui.overrides import override
from ui.painting import disc, prepare
from ui.panels.outline_row import ROW, OutlineDelegate, OutlineRow, row_of

_NOWHERE = -1
_EDGE, _PACE = 24, 12
"""How near to an edge a dragged row scrolls the list, and by how much."""


class Outline(ListView):
    """Alt with the arrows moves a row, as dragging does; Delete, F2, Ctrl+D and Enter ask the page.

    Keeps no order of its own: whoever hears `stepped` or `dropped` shows the rows again.
    """

    chosen = Signal(str)
    opened = Signal(str)
    stepped = Signal(str, int)
    dropped = Signal(str, str)
    """The row that was dragged, and the one that it is to stand below ("" for the top)."""
    remove_wanted = Signal(str)
    rename_wanted = Signal(str)
    copy_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self._model = QStandardItemModel(self)
        self._is_filling = False
        self._press: QPoint | None = None
        self._gap = _NOWHERE
        self.setModel(self._model)
        self._delegate = OutlineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def rows(self) -> tuple[OutlineRow, ...]:
        return tuple(self._row(at) for at in range(self._model.rowCount()))

    def current(self) -> str | None:
        index = self.currentIndex()
        return row_of(index).key if index.isValid() else None

    def show_rows(self, rows: Sequence[OutlineRow], current: str | None) -> None:
        """Replace the rows where they differ, and mark the current one; does not emit."""
        self._is_filling = True
        shown = self.rows()
        if len(shown) == len(rows):
            for at, (before, row) in enumerate(zip(shown, rows, strict=True)):
                if before != row:
                    _write(self._model.item(at), row)
        else:
            self._refill(rows)
        place = next((i for i, row in enumerate(rows) if row.key == current), None)
        self.setCurrentIndex(QModelIndex() if place is None else self._model.index(place, 0))
        self._is_filling = False

    def select(self, key: str) -> None:
        """Mark this row and bring it into view."""
        at = next(i for i, row in enumerate(self.rows()) if row.key == key)
        self.setCurrentIndex(self._model.index(at, 0))
        self.scrollTo(self.currentIndex())

    def _refill(self, rows: Sequence[OutlineRow]) -> None:
        place = self.verticalScrollBar().value()
        self._model.clear()
        for row in rows:
            item = QStandardItem()
            _write(item, row)
            self._model.appendRow(item)
        self.verticalScrollBar().setValue(place)

    def set_compact(self, compact: bool) -> None:
        if compact != self._delegate.is_compact:
            self._delegate.is_compact = compact
            self.scheduleDelayedItemsLayout()

    def rect_of(self, key: str) -> QRectF:
        """Where a row is, in the viewport."""
        at = next(i for i, row in enumerate(self.rows()) if row.key == key)
        return QRectF(self.visualRect(self._model.index(at, 0)))

    def _row(self, at: int) -> OutlineRow:
        return row_of(self._model.index(at, 0))

    def _on_current_changed(self, index: QModelIndex, _previous: QModelIndex) -> None:
        if index.isValid() and not self._is_filling:
            self.chosen.emit(row_of(index).key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = event.key(), self.current()
        if key == Qt.Key.Key_Escape and self._gap != _NOWHERE:
            self._end_drag()
        elif current is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(current, -1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(current)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit(current)
        elif key == Qt.Key.Key_F2:
            self.rename_wanted.emit(current)
        elif is_letter(event, Qt.Key.Key_D) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.copy_wanted.emit(current)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(row_of(index).key, event.globalPos() if is_mouse else below)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._press = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        far = (place - self._press).manhattanLength() >= QApplication.startDragDistance()
        if self._gap == _NOWHERE and not (far and self.indexAt(self._press).isValid()):
            return
        self._scroll_towards(place.y())
        self._gap = self._gap_at(place)
        self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gap, dragged = self._gap, self.current()
        self._end_drag()
        super().mouseReleaseEvent(event)
        if gap == _NOWHERE or dragged is None:
            return
        above = self._row(gap - 1).key if gap else ""
        at = self.currentIndex().row()
        if gap not in (at, at + 1) or self._row(at).is_group:
            self.dropped.emit(dragged, above)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(row_of(index).key)

    def _end_drag(self) -> None:
        self._press, self._gap = None, _NOWHERE
        self.viewport().update()

    def _scroll_towards(self, y: int) -> None:
        bar = self.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - _PACE)
        elif y > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _PACE)

    def _gap_at(self, place: QPoint) -> int:
        """How many rows stand above a point: the place that a dragged row would take."""
        for at in range(self._model.rowCount()):
            if place.y() < self.visualRect(self._model.index(at, 0)).center().y():
                return at
        return self._model.rowCount()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap == _NOWHERE:
            return
        beside = self._model.index(max(0, self._gap - 1), 0)
        rect = self.visualRect(beside)
        y = rect.bottom() + 1 if self._gap else rect.top()
        with QPainter(self.viewport()) as painter:
            prepare(painter)
            accent = theme.current().accent
            disc(painter, QRectF(10, y - 3, 6, 6).center(), 3.5, accent)
            painter.fillRect(QRectF(14, y - 1, self.viewport().width() - 28, 2), accent)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _write(item: QStandardItem, row: OutlineRow) -> None:
    item.setText(", ".join(filter(None, (row.code, row.names[0], row.note, row.second))))
    item.setData(row, ROW)
    item.setToolTip(text.tooltip("\n".join(filter(None, (row.names[0], row.second)))))
