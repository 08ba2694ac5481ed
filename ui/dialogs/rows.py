"""A list of two-line rows to choose from: option sets, returned forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import icons, text
from ui import theme as themes
from ui.controls.chip import Tone, tone_colours
from ui.controls.list_view import ListView
from ui.controls.scroll import WIDE
from ui.overrides import override
from ui.painting import Side, disc, plate, prepare, write
from ui.theme import Theme

_ROW = Qt.ItemDataRole.UserRole
_HEIGHT = 54
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """`aside` stands at the right end; `tone` colours it, the detail and the icon."""

    key: str
    title: str
    detail: str = ""
    aside: str = ""
    icon: str = ""
    tone: Tone = Tone.NEUTRAL


class RowList(ListView):
    """Arrows and letters move, `picked` tells where; a double click says it is wanted."""

    picked = Signal(str)
    wanted = Signal(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self._model = _Rows(self)
        self._is_filling = False
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(lambda index: self.wanted.emit(_row(index).key))
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_rows(self, rows: Sequence[Row], current: str | None = None) -> None:
        """Replace the rows; the current one stays current where it is still there, else the first is."""
        kept = self.current() if current is None else current
        self._is_filling = True
        self._model.replace(rows)
        self._is_filling = False
        at = next((i for i, row in enumerate(rows) if row.key == kept), 0)
        self.setCurrentIndex(self._model.index(at, 0))

    def change_rows(self, first: int, rows: Sequence[Row]) -> None:
        """Say something else in the rows from this one on; what is current and in sight stays."""
        self._model.change(first, rows)

    def add_rows(self, rows: Sequence[Row]) -> None:
        """More rows below; the first of all becomes current when none is."""
        self._model.append(rows)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 0))

    def count(self) -> int:
        return self._model.rowCount()

    def current(self) -> str | None:
        index = self.currentIndex()
        return _row(index).key if index.isValid() else None

    def select(self, key: str) -> None:
        for at in range(self._model.rowCount()):
            if _row(self._model.index(at, 0)).key == key:
                self.setCurrentIndex(self._model.index(at, 0))

    def rows(self) -> tuple[Row, ...]:
        return tuple(_row(self._model.index(at, 0)) for at in range(self._model.rowCount()))

    def _on_current_changed(self, index: QModelIndex, _previous: QModelIndex) -> None:
        if index.isValid() and not self._is_filling:
            self.picked.emit(_row(index).key)

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, _HEIGHT * max(3, min(6, self._model.rowCount())) + 4)


class _Rows(QAbstractListModel):
    """Says of a row what is asked when it is asked: thousands are shown at every key that is typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def replace(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def change(self, first: int, rows: Sequence[Row]) -> None:
        if rows:
            self._rows[first : first + len(rows)] = rows
            self.dataChanged.emit(self.index(first, 0), self.index(first + len(rows) - 1, 0))

    def append(self, rows: Sequence[Row]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(filter(None, (row.title, row.aside, row.detail)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return text.tooltip("\n".join(filter(None, (row.title, row.detail))))
        return None


def _row(index: QModelIndex | QPersistentModelIndex) -> Row:
    row = index.data(_ROW)
    return row if isinstance(row, Row) else Row("", "")


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, _HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, row = themes.current(), _row(index)
        box = QRectF(option.rect).adjusted(1, 1, -WIDE, -1)
        prepare(painter)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            plate(painter, box, 8, theme.selected, theme.accent if focused else None, 1.5)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            plate(painter, box, 8, theme.hover)
        left = box.left() + 12
        if row.icon:
            _draw_mark(painter, QPointF(left + 12, box.center().y()), row, theme)
            left += 36
        ink = theme.text3 if row.tone in (Tone.NEUTRAL, Tone.GOOD) else tone_colours(theme, row.tone)[0]
        aside_ink = theme.text3 if row.tone is Tone.NEUTRAL else tone_colours(theme, row.tone)[0]
        room = box.right() - 12 - left
        aside = text.width(row.aside, 12, 500) + 12 if row.aside else 0.0
        write(painter, QRectF(left, box.top() + 7, room - aside, 19), row.title, theme.text, 13, 500)
        write(painter, QRectF(left, box.top() + 26, room, 18), row.detail, ink, 12)
        place = QRectF(left + room - aside, box.top() + 7, aside, 19)
        write(painter, place, row.aside, aside_ink, 12, 500, Side.RIGHT)


def _draw_mark(painter: QPainter, centre: QPointF, row: Row, theme: Theme) -> None:
    ink, ground = tone_colours(theme, row.tone)
    disc(painter, centre, 12, ground)
    icons.draw(painter, row.icon, QRectF(centre.x() - 7, centre.y() - 7, 14, 14), ink, 1.7)
