"""The matrix of scores as a table to walk, type, copy and paste in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QTableView, QVBoxLayout, QWidget

from ui.charts import score_matrix as chart
from ui.controls.scroll import WIDE, OverlayBar
from ui.keys import is_letter
from ui.overrides import override
from ui.presentation.scores import ScoreGrid, family_starts
from ui.tables.score_editor import CellEditor, ScoreDelegate
from ui.tables.score_heads import CriterionHeads, OptionHeads
from ui.tables.scores_model import ScoresModel

HEAD_WIDTH, NARROW_HEAD = 214, 150
_Trigger = QAbstractItemView.EditTrigger
Place = tuple[int, int]
"""An option and a criterion, by number."""


class ScoresTable(QTableView):
    """Arrows walk, digits or F2 type, Enter opens the inspector, Delete makes unknown, Backspace inherits."""

    picked = Signal(int, int)
    opened = Signal()
    copied = Signal()
    pasted = Signal()
    filled = Signal()
    made_unknown = Signal()
    inherited = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scores_table")
        self.scores = ScoresModel(self)
        self.setModel(self.scores)
        self.delegate = ScoreDelegate(self.scores, self)
        self.setItemDelegate(self.delegate)
        self.delegate.left.connect(self._on_left)
        self._across = CriterionHeads(self.scores, self)
        self._down = OptionHeads(self.scores, self)
        self.setHorizontalHeader(self._across)
        self.setVerticalHeader(self._down)
        self._look()
        self._narrow = False
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.customContextMenuRequested.connect(self.menu_wanted)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self._across.viewport().update())

    def _look(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(_Trigger.AnyKeyPressed | _Trigger.EditKeyPressed | _Trigger.DoubleClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        clear = QPalette()  # cells paint their own selection
        clear.setColor(QPalette.ColorRole.Highlight, QColor(Qt.GlobalColor.transparent))
        self.setPalette(clear)
        corner = self.findChild(QAbstractButton)
        if corner is not None:
            corner.installEventFilter(self)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._fit()

    def show_grid(
        self, grid: ScoreGrid | None, rows: tuple[int, ...], columns: tuple[int, ...], kind: str
    ) -> None:
        before = self.current()
        starts = frozenset() if grid is None else family_starts(grid.option_set, rows)
        self.delegate.family_starts = self._down.family_starts = starts
        self.scores.show_grid(grid, rows, columns, kind)
        if before is not None and not self.currentIndex().isValid():
            self.go_to(*before)
        self._fit()
        self._across.viewport().update()
        self._down.viewport().update()

    def current(self) -> Place | None:
        index = self.currentIndex()
        return self.scores.place(index) if index.isValid() else None

    def go_to(self, option: int, criterion: int) -> bool:
        """Make this cell the current one, where the filter shows it."""
        index = self.scores.index_of(option, criterion)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def chosen(self) -> tuple[range, range]:
        """The rows and columns of the selection, as places in what is shown; empty without one."""
        indexes = self.selectionModel().selection()
        if indexes.isEmpty():
            return range(0), range(0)
        block = indexes.first()
        return range(block.top(), block.bottom() + 1), range(block.left(), block.right() + 1)

    def chosen_cells(self) -> list[Place]:
        rows, columns = self.chosen()
        return [(self.scores.rows[r], self.scores.columns[c]) for r in rows for c in columns]

    def choose(self, rows: range, columns: range) -> None:
        """Select a block, with its first cell as the current one."""
        from PySide6.QtCore import QItemSelection, QItemSelectionModel

        first = self.scores.index(rows.start, columns.start)
        last = self.scores.index(rows.stop - 1, columns.stop - 1)
        self.setCurrentIndex(first)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(QItemSelection(first, last), flag)

    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.delegate.current = index.row(), index.column()
        self._down.set_current(index.row())
        self._across.set_current(index.column())
        if index.isValid():
            self.picked.emit(*self.scores.place(index))

    def _on_left(self, down: int, right: int) -> None:
        index = self.currentIndex()
        there = self.scores.index(index.row() + down, index.column() + right)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if there.isValid():
            self.setCurrentIndex(there)

    def _fit(self) -> None:
        """Columns share the room, rows are all alike but for the gap before a family."""
        head = NARROW_HEAD if self._narrow else HEAD_WIDTH
        self._down.setFixedWidth(head)
        count = len(self.scores.columns)
        if count:
            room = self.width() - head
            each = min(120, room // count)
            if each < chart.TIGHT_WIDTH:
                each = chart.LEAST_WIDTH  # they scroll in any case
            if self._across.defaultSectionSize() != each:
                self._across.setDefaultSectionSize(each)
        if self._down.defaultSectionSize() != chart.CELL:
            self._down.setDefaultSectionSize(chart.CELL)
        for section in range(len(self.scores.rows) if len(self.scores.rows) <= 400 else 0):
            high = chart.CELL + (chart.FAMILY_GAP if section in self.delegate.family_starts else 0)
            if self._down.sectionSize(section) != high:
                self._down.resizeSection(section, high)
        self.updateGeometries()  # the heads tell nobody of another default size

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The corner where the heads meet stays empty."""
        return event.type() == QEvent.Type.Paint or super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, key = QKeySequence.StandardKey, event.key()
        if event.matches(keys.Copy):
            self.copied.emit()
        elif event.matches(keys.Paste):
            self.pasted.emit()
        elif is_letter(event, Qt.Key.Key_D) and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.filled.emit()
        elif key == Qt.Key.Key_Delete:
            self.made_unknown.emit()
        elif key == Qt.Key.Key_Backspace:
            self.inherited.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def editor(self) -> CellEditor | None:
        """The field that is open."""
        return self.viewport().findChild(CellEditor)


class Scrolled(QWidget):
    """The table with its bars beside and below it: over it they would keep Qt from moving what is painted."""

    def __init__(self, table: ScoresTable) -> None:
        super().__init__()
        self._table = table
        self._bars = (
            OverlayBar(table.verticalScrollBar(), self),
            OverlayBar(table.horizontalScrollBar(), self),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, WIDE, WIDE)
        layout.addWidget(table)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, high, head = self.width() - WIDE, self.height() - WIDE, self._table.verticalHeader().width()
        self._bars[0].setGeometry(wide, chart.HEAD, WIDE, high - chart.HEAD)
        self._bars[1].setGeometry(head, high, wide - head, WIDE)
