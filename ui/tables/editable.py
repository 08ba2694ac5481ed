"""A table of figures of which some can be typed over or turned."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from ui import theme
from ui.fonts import font
from ui.overrides import override
from ui.tables.content import Figures
from ui.tables.figures import FiguresModel, FiguresTable

Index = QModelIndex | QPersistentModelIndex


class Marks(NamedTuple):
    """Which columns can be typed into and which are turned by a press; which rows and columns are heads."""

    typed: frozenset[int] = frozenset()
    turned: frozenset[int] = frozenset()
    head_rows: frozenset[int] = frozenset()
    head_columns: frozenset[int] = frozenset()


class EditableModel(FiguresModel):
    edited = Signal(int, int, str)
    """Row, column and what was typed; the figures themselves change when they are shown anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.marks = Marks()

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in self.marks.typed else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.EditRole:
            return super().data(index)
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.ForegroundRole:
            if row in self.marks.head_rows or column in self.marks.turned:
                return theme.current().accent
        elif role == Qt.ItemDataRole.FontRole and (
            row in self.marks.head_rows or column in self.marks.head_columns
        ):
            return font(13, 600)
        return super().data(index, role)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return str(section + 1)
        return super().headerData(section, orientation, role)

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or str(value) == str(super().data(index)):
            return False
        self.edited.emit(index.row(), index.column(), str(value))
        return True


class EditableTable(FiguresTable):
    """Typing or F2 changes a figure; Space, Enter or a double click turns one that has but two sides."""

    edited = Signal(int, int, str)
    turned = Signal(int)
    """The row of a figure that was turned."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._editable = EditableModel(self)
        self._model = self._editable
        self.setModel(self._model)
        self._editable.edited.connect(self.edited)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.doubleClicked.connect(self._on_pressed)

    def show_editable(self, figures: Figures, marks: Marks) -> None:
        """Replace the figures; the current place stays current where it is still there."""
        at = self.currentIndex()
        self._editable.marks = marks
        self._editable.show_figures(figures)
        self.setAccessibleName(figures.title)
        if at.isValid():
            self.setCurrentIndex(self._editable.index(at.row(), at.column()))

    def fix_columns(self, widths: Collection[int]) -> None:
        """Give the columns these widths: measuring a thousand rows would hold the window up."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if pressed and self.currentIndex().column() in self._editable.marks.turned:
            self._on_pressed(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_pressed(self, index: QModelIndex) -> None:
        if index.column() in self._editable.marks.turned:
            self.turned.emit(index.row())
