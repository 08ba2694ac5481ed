"""A table of figures: its model and its view."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui import text, theme
from ui.controls.dress import Dresser, scroll_bars
from ui.fonts import font
from ui.overrides import override
from ui.tables.content import Figures, copy

__all__ = ["Figures", "FiguresModel", "FiguresTable", "copy"]

Index = QModelIndex | QPersistentModelIndex
_TOKENS = ("surface", "text", "text3", "line", "line2", "selected", "hover")
_STYLE = """
QTableView {{ background: {surface}; alternate-background-color: {surface}; color: {text};
    border: 1px solid {line}; border-radius: 10px; selection-background-color: {selected};
    selection-color: {text}; outline: 0; }}
QTableView::item {{ padding: 0 10px; border-bottom: 1px solid {line}; }}
QTableView::item:selected {{ background: {selected}; color: {text}; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{ background: transparent; color: {text3}; border: 0; border-bottom: 1px solid {line2};
    padding: 7px 13px; }}
QHeaderView::section:vertical {{ border-bottom: 1px solid {line}; }}
QTableCornerButton::section {{ background: transparent; border: 0; border-bottom: 1px solid {line2}; }}
"""
_NOWHERE = QModelIndex()
_WIDEST = 260
"""So wide is a column at most beside one that wraps."""


class FiguresModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = Figures("", (), ())

    def show_figures(self, figures: Figures) -> None:
        self.beginResetModel()
        self._figures = figures
        self.endResetModel()

    @property
    def figures(self) -> Figures:
        return self._figures

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._figures.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._figures.headers)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._figures.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return text.tooltip(self._figures.rows[index.row()][index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._figures.numeric:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._figures.headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight
                if section in self._figures.numeric
                else Qt.AlignmentFlag.AlignLeft
            )
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class FiguresTable(QTableView):
    """Reads like a table, copies like a spreadsheet."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._model = FiguresModel(self)
        self._wide: int | None = None
        self.setModel(self._model)
        self.setFont(font(13))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)  # a column is as wide as its longest cell, not as its longest word
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFont(font(12, 500))
        Dresser(self, self._dress)

    def show_figures(self, figures: Figures) -> None:
        if figures != self._model.figures:
            self._model.show_figures(figures)
            self.setAccessibleName(figures.title)

    def show_whole(self, figures: Figures, wide: int, most: int | None = None) -> None:
        """As high as its rows, of which at most so many are in sight; this column takes what room is left."""
        self.show_figures(figures)
        self._wide = wide
        self._share_width()
        rows = max(1, len(figures.rows))
        self.setFixedHeight(36 + 30 * (rows if most is None else min(rows, most)) + 12)

    def show_wrapped(self, figures: Figures, wide: int, least: int) -> None:
        """This column takes what room the others leave, and wraps; what is long in another is cut."""
        self.show_figures(figures)
        self.setWordWrap(True)
        header = self.horizontalHeader()
        header.setMaximumSectionSize(_WIDEST)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(30)
        self.setMinimumHeight(least)

    def _share_width(self) -> None:
        """Where the columns are wider than the table, it scrolls: none is cut to make room."""
        if self._wide is None:
            return
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        columns = range(self._model.columnCount())
        wanted = sum(max(self.sizeHintForColumn(c), header.sectionSizeHint(c)) for c in columns)
        fits = wanted <= self.viewport().width()
        header.setSectionResizeMode(self._wide, mode.Stretch if fits else mode.ResizeToContents)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_width()
        super().resizeEvent(event)

    def _dress(self) -> None:
        tokens = theme.current()
        style = _STYLE.format(**{name: getattr(tokens, name).name() for name in _TOKENS})
        style += scroll_bars(tokens)
        if style != self.styleSheet():
            self.setStyleSheet(style)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_selection()
        else:
            super().keyPressEvent(event)

    def _copy_selection(self) -> None:
        indexes = self.selectionModel().selectedIndexes()
        if not indexes:
            return
        rows = sorted({index.row() for index in indexes})
        columns = sorted({index.column() for index in indexes})
        figures = self._model.figures
        cells = tuple(tuple(figures.rows[r][c] for c in columns) for r in rows)
        copy(Figures(figures.title, tuple(figures.headers[c] for c in columns), cells))
