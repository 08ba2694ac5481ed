"""Criteria in an order that is made by dragging, or with the keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui import text
from ui import theme as themes
from ui.controls.list_view import ListView
from ui.controls.scroll import WIDE
from ui.overrides import override
from ui.painting import Side, hairline, plate, prepare, write
from ui.text import Forms

_ENTRY = Qt.ItemDataRole.UserRole
_HEIGHT = 40


class Entry(NamedTuple):
    """`place` is empty while it has none."""

    key: str
    names: Forms
    swing: str
    place: str
    place_words: str
    colour: QColor
    is_tied: bool = False


class OrderList(ListView):
    """Space or Enter gives the next place; Alt+Up and Alt+Down move; = shares the place above; Delete takes
    the place away. Dragging does what the keys do.
    """

    place_wanted = Signal(str, int)
    """A criterion, and at which place among those that have one; counted from 0."""
    next_wanted = Signal(str)
    tie_wanted = Signal(str, bool)
    out_wanted = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__("order_list", name)
        self._entries: tuple[Entry, ...] = ()
        self._dragged: str | None = None
        self._pressed: QPoint | None = None
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setMinimumHeight(3 * _HEIGHT)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Those with a place first; the current one stays current, wherever it is now."""
        current = self.current()
        self._entries = tuple(entries)
        self._model.clear()
        for entry in entries:
            item = QStandardItem(", ".join((entry.place_words, entry.names[0], entry.swing)))
            item.setData(entry, _ENTRY)
            item.setToolTip(text.tooltip(f"{entry.names[0]}\n{entry.swing}"))
            self._model.appendRow(item)
        at = next((i for i, entry in enumerate(entries) if entry.key == current), 0)
        self.setCurrentIndex(self._model.index(at, 0))

    def current(self) -> str | None:
        entry = _entry(self.currentIndex())
        return None if entry is None else entry.key

    def select(self, key: str) -> None:
        at = next(i for i, entry in enumerate(self._entries) if entry.key == key)
        self.setCurrentIndex(self._model.index(at, 0))

    def _placed(self) -> int:
        return sum(bool(entry.place) for entry in self._entries)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry, key = _entry(self.currentIndex()), event.key()
        if entry is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(entry, -1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give_next(entry)
        elif key == Qt.Key.Key_Equal:
            self.tie_wanted.emit(entry.key, not entry.is_tied)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.out_wanted.emit(entry.key)
        else:
            super().keyPressEvent(event)

    def _move(self, entry: Entry, step: int) -> None:
        at = self.currentIndex().row()
        if not entry.place:
            self.place_wanted.emit(entry.key, self._placed())
        elif 0 <= at + step < self._placed():
            self.place_wanted.emit(entry.key, at + step)

    def _give_next(self, entry: Entry) -> None:
        """Give it the next place, and go to the next one that has none."""
        if entry.place:
            return
        at = self.currentIndex().row()
        following = [e.key for e in (*self._entries[at + 1 :], *self._entries[:at]) if not e.place]
        self.next_wanted.emit(entry.key)
        if following:
            self.select(following[0])

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        entry = _entry(self.indexAt(event.position().toPoint()))
        if event.button() == Qt.MouseButton.LeftButton and entry is not None:
            self._dragged, self._pressed = entry.key, event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None or self._pressed is None:
            super().mouseMoveEvent(event)
            return
        if abs(event.position().y() - self._pressed.y()) < _HEIGHT / 3:
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        row = self.indexAt(QPoint(8, round(event.position().y()))).row()
        entries = [entry.key for entry in self._entries]
        if row < 0 or row == entries.index(self._dragged):
            return
        self._pressed = event.position().toPoint()
        self.place_wanted.emit(self._dragged, min(row, self._placed()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = self._pressed = None
        self.unsetCursor()
        super().mouseReleaseEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        entry = _entry(self.indexAt(event.position().toPoint()))
        if entry is not None:
            self._give_next(entry)


def _entry(index: QModelIndex | QPersistentModelIndex) -> Entry | None:
    entry = index.data(_ENTRY)
    return entry if isinstance(entry, Entry) else None


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = _entry(index)
        if entry is None:
            return
        theme, box = themes.current(), QRectF(option.rect).adjusted(1, 1, -WIDE, -1)
        prepare(painter)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            plate(painter, box, 8, theme.selected, theme.accent if focused else None, 1.5)
        else:
            if option.state & QStyle.StateFlag.State_MouseOver:
                plate(painter, box, 8, theme.hover)
            hairline(painter, box.left() + 8, box.right() - 8, box.bottom(), theme.line)
        ink, weight = (theme.text, 600) if entry.place else (theme.text3, 400)
        place = QRectF(box.left() + 6, box.top(), 42, box.height())
        write(painter, place, entry.place or text.MISSING, ink, 15, weight, Side.MIDDLE)
        left = box.left() + 56
        plate(painter, QRectF(left, box.center().y() - 5, 10, 10), 3, entry.colour)
        room = max(120.0, (box.right() - left) * 0.38)
        name = text.longest_that_fits(entry.names, room - 18, 13, 500)
        write(painter, QRectF(left + 18, box.top(), room - 18, box.height()), name, theme.text, 13, 500)
        rest = QRectF(left + room + 8, box.top(), box.right() - 34 - left - room - 8, box.height())
        write(painter, rest, entry.swing, theme.text2, 12)
        for step in (-4.0, 0.0, 4.0):
            grip = box.center().y() + step
            hairline(painter, box.right() - 24, box.right() - 12, grip, theme.control)
