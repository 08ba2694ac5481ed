"""The scores as a table model: rows and columns are what the filter leaves of options and criteria."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui import text
from ui.charts.score_matrix import Cell
from ui.overrides import override
from ui.presentation.score_cell import spoken, tooltip_words
from ui.presentation.score_matrix import cell_of
from ui.presentation.scores import ALL, ScoreGrid, figure_words, matching
from workbooks.cells import number_text

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_EDITABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable


class ScoresModel(QAbstractTableModel):
    typed = Signal(int, int, str)
    """Option and criterion by number, and what was typed for their score."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid: ScoreGrid | None = None
        self.rows: tuple[int, ...] = ()
        self.columns: tuple[int, ...] = ()
        self._kind = ALL
        self._matching: list[list[bool]] = []
        self._cells: dict[tuple[int, int], Cell] = {}

    def show_grid(
        self, grid: ScoreGrid | None, rows: tuple[int, ...], columns: tuple[int, ...], kind: str
    ) -> None:
        """Show these options and criteria; cells of another kind are faded."""
        same = (rows, columns) == (self.rows, self.columns) and _alike(grid, self.grid)
        if not same:
            self.beginResetModel()
        self._cells = {}
        self.grid, self.rows, self.columns, self._kind = grid, rows, columns, kind
        self._matching = [] if grid is None or kind == ALL else matching(grid, kind).tolist()
        if not same:
            self.endResetModel()
        elif rows and columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))

    def place(self, index: Index) -> tuple[int, int]:
        """Option and criterion by number."""
        return self.rows[index.row()], self.columns[index.column()]

    def index_of(self, option: int, criterion: int) -> QModelIndex:
        if option in self.rows and criterion in self.columns:
            return self.index(self.rows.index(option), self.columns.index(criterion))
        return QModelIndex()

    def cell(self, index: Index) -> Cell:
        """What is painted, worked out when it is first seen."""
        place = self.rows[index.row()], self.columns[index.column()]
        cell = self._cells.get(place)
        if cell is None:
            cell = self._cells[place] = self._cell(*place)
        return cell

    def _cell(self, option: int, criterion: int) -> Cell:
        assert self.grid is not None
        faded = bool(self._matching) and not self._matching[option][criterion]
        return cell_of(self.grid, option, criterion, faded=faded)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return _EDITABLE

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self.grid is None:
            return None
        place = self.place(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            best = self.grid.score(*place).best
            if role == Qt.ItemDataRole.EditRole:
                return "" if best is None else number_text(best)
            return text.MISSING if best is None else figure_words(best)
        if role == Qt.ItemDataRole.ToolTipRole:
            return text.tooltip(tooltip_words(self.grid, *place))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(self.grid, *place)
        return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self.typed.emit(*self.place(index), str(value))
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if self.grid is None:
            return None
        option_set = self.grid.option_set
        if orientation == Qt.Orientation.Vertical:
            option = option_set.options[self.rows[section]]
            told = f"{option.badge} {option.name}", option.description
        else:
            criterion = option_set.criteria[self.columns[section]]
            told = criterion.name, "\n".join(filter(None, (criterion.scale.unit, criterion.definition)))
        if role == Qt.ItemDataRole.DisplayRole:
            return told[0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return text.tooltip("\n".join(filter(None, told)))
        return None


def _alike(after: ScoreGrid | None, before: ScoreGrid | None) -> bool:
    """Whether rows and columns stand for the same options and criteria."""
    if after is None or before is None:
        return after is before
    now, then = after.option_set, before.option_set
    if now.options is then.options and now.criteria is then.criteria:
        return True
    return [o.key for o in now.options] == [o.key for o in then.options] and [
        c.key for c in now.criteria
    ] == [c.key for c in then.criteria]
