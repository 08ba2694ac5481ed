"""The comparison matrix: what was judged of each pair, read and changed from the keyboard."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import text
from ui import theme as themes
from ui.fonts import font
from ui.overrides import override
from ui.painting import plate, prepare
from ui.tables.figures import FiguresTable

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MOST_ROOM = 620
"""Columns whose names would take more than this are headed by numbers."""


class Matrix(NamedTuple):
    """Names, figures as written (empty: not judged), sentences for each cell, and cells that do not fit."""

    names: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    sentences: tuple[tuple[str, ...], ...]
    troubled: frozenset[tuple[int, int]]

    @property
    def is_numbered(self) -> bool:
        widest = max((text.width(name, 12, 500) for name in self.names), default=0.0)
        return len(self.names) * (widest + 26) > _MOST_ROOM


class MatrixView(FiguresTable):
    """Arrows move; 1 to 9 say that the row matters so many times as much; - turns a judgement round."""

    picked = Signal(int, int)
    judged = Signal(int, int, float)
    turned = Signal(int, int)
    cleared = Signal(int, int)
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("pairs_matrix", parent)
        self._cells = _Model(self)
        self.setModel(self._cells)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalHeader().show()
        self.verticalHeader().setFont(font(12, 500))
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultSectionSize(28)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_matrix(self, matrix: Matrix, name: str) -> None:
        self.setAccessibleName(name)
        self._cells.show_matrix(matrix)

    def show_current(self, row: int, column: int) -> None:
        """Go to a cell without telling anybody."""
        if self.current() != (row, column):
            blocked = self.blockSignals(True)
            self.setCurrentIndex(self._cells.index(row, column))
            self.blockSignals(blocked)

    def current(self) -> tuple[int, int] | None:
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and index.row() != index.column():
            self.picked.emit(index.row(), index.column())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, key = self.current(), event.key()
        if at is None or at[0] == at[1] or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.text() in set("123456789") - {""}:
            self.judged.emit(*at, float(event.text()))
        elif key == Qt.Key.Key_Minus:
            self.turned.emit(*at)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit(*at)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """A style sheet leaves the ground of single cells out."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(ground, QColor):
            painter.fillRect(QRect(option.rect).adjusted(0, 0, 0, -1), ground)
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            prepare(painter)
            plate(painter, QRectF(option.rect).adjusted(1, 1, -1, -2), 4, None, themes.current().accent, 1.5)


class _Model(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._matrix = Matrix((), (), (), frozenset())

    def show_matrix(self, matrix: Matrix) -> None:
        """The current cell stays where the same things are compared."""
        if matrix.names != self._matrix.names:
            self.beginResetModel()
            self._matrix = matrix
            self.endResetModel()
        elif matrix != self._matrix:
            self._matrix = matrix
            last = len(matrix.names) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._matrix.names)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._matrix.names)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._matrix.cells[row][column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._matrix.sentences[row][column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return text.tooltip(self._matrix.sentences[row][column])
        return self._colour(row, column, role)

    def _colour(self, row: int, column: int, role: int) -> QColor | None:
        """The diagonal is dark, what mirrors the other half is pale, what does not fit is marked."""
        theme = themes.current()
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.text3 if row >= column else theme.text
        if role != Qt.ItemDataRole.BackgroundRole:
            return None
        if row == column:
            return theme.sunken
        return theme.warn_soft if (row, column) in self._matrix.troubled else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        matrix = self._matrix
        if role == Qt.ItemDataRole.ToolTipRole:
            return text.tooltip(matrix.names[section])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return matrix.names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            across = Qt.AlignmentFlag.AlignHCenter
            side = across if orientation == Qt.Orientation.Horizontal else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if not matrix.is_numbered:
            return matrix.names[section]
        is_head = orientation == Qt.Orientation.Horizontal
        return str(section + 1) if is_head else f"{section + 1}  {matrix.names[section]}"
