"""The table of what is wrong in a file: where, found, expected, how to mend."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from criteria.issues import Issue
from ui import text
from ui import theme as themes
from ui.controls.chip import Tone, tone_colours
from ui.messages import TONES, figures_of
from ui.overrides import override
from ui.painting import hairline, plate, prepare, write_wrapped
from ui.tables.figures import FiguresTable

_PARTS = (0.16, 0.2, 0.32, 0.32)
_PADDING = 13
_MOST_ROWS = 7
FOUND = 1


class FaultsTable(FiguresTable):
    """Grows with its rows up to seven, then scrolls; rows wrap."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.tones: tuple[Tone, ...] = ()
        self.setAlternatingRowColors(False)
        self.setWordWrap(True)
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    def show_issues(self, issues: Sequence[Issue], title: str) -> None:
        self.tones = tuple(TONES[issue.severity] for issue in issues)
        self.show_figures(figures_of(issues, title))
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().width()
        for column, part in enumerate(_PARTS):
            self.setColumnWidth(column, round(room * part))
        self.resizeRowsToContents()
        rows = min(_MOST_ROWS, self.model().rowCount())
        height = self.horizontalHeader().height() + sum(self.rowHeight(row) for row in range(rows)) + 4
        self.setFixedHeight(max(64, height))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()


class _Delegate(QStyledItemDelegate):
    def __init__(self, table: FaultsTable) -> None:
        super().__init__(table)
        self._table = table

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        room = self._table.columnWidth(index.column()) - 2 * _PADDING
        room -= 12 if index.column() == FOUND else 0
        words = str(index.data())
        return QSize(room, round(text.wrapped_height(words, max(20, room), 13, 500)) + 20)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, words = themes.current(), str(index.data())
        box = QRectF(option.rect)
        prepare(painter)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.selected)
        hairline(painter, box.left(), box.right(), box.bottom() - 1, theme.line)
        room = box.adjusted(_PADDING, 10, -_PADDING, -8)
        if index.column() == FOUND and words:
            ink, ground = tone_colours(theme, self._table.tones[index.row()])
            room.adjust(6, 0, -6, 0)
            wide = min(room.width(), text.width(words, 13, 500) + 1)
            high = text.wrapped_height(words, room.width(), 13, 500)
            plate(painter, QRectF(room.left() - 6, room.top() - 3, wide + 12, high + 6), 5, ground)
            write_wrapped(painter, room, words, ink, 13, 500)
            return
        ink = (theme.accent, theme.text, theme.text2, theme.text)[index.column()]
        write_wrapped(painter, room, words, ink, 13, 400 if index.column() == 2 else 500)
