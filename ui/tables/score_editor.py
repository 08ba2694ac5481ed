"""The cells of the score matrix: how they are painted, and the field that one is typed into."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui import messages, text
from ui import theme as themes
from ui.charts.score_matrix import FAMILY_GAP, GAP, State, draw_cell
from ui.fonts import font
from ui.keys import key_of
from ui.overrides import override
from ui.painting import plate, prepare
from ui.speech import alert
from ui.tables.scores_model import Index, ScoresModel
from workbooks.cells import MAX_NUMBER_LENGTH
from workbooks.score_block import read_figure

_MOVES = {
    Qt.Key.Key_Return: (1, 0), Qt.Key.Key_Enter: (1, 0), Qt.Key.Key_Tab: (0, 1), Qt.Key.Key_Backtab: (0, -1),
}  # fmt: skip


class CellEditor(QLineEdit):
    """A number, or nothing for an unknown score; red while it is neither."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._error = ""
        self.setObjectName("cell_editor")
        self.setFrame(False)
        self.setMaxLength(2 * MAX_NUMBER_LENGTH)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFont(font(13, 500))
        self.setAccessibleName(self.tr("Score"))
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(clear)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.textEdited.connect(lambda _words: self._mend())

    def check(self) -> bool:
        """Whether this can be taken; if not, say why."""
        _, fault = read_figure(self.text(), "")
        if fault is None:
            return True
        self._error = f"{messages.sentence(fault)} {fault.mend}"
        self.setAccessibleDescription(self._error)
        self.update()
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), text.tooltip(self._error), self)
        alert(self)
        return False

    def error(self) -> str:
        return self._error

    def _mend(self) -> None:
        if self._error:
            self._error = ""
            self.setAccessibleDescription("")
            QToolTip.hideText()
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            painter.fillRect(self.rect(), theme.canvas)
            box = QRectF(self.rect())
            plate(painter, box, 5, theme.surface, theme.bad if self._error else theme.accent, 2)
        super().paintEvent(event)


class ScoreDelegate(QStyledItemDelegate):
    """Paints from the model's arrays; asks no role of it."""

    left = Signal(int, int)
    """A cell was typed into and is done: go so many rows down and columns to the right."""
    refused = Signal(object, str)
    """The cell was left with something in it that is no score, which was not taken."""

    def __init__(self, model: ScoresModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.family_starts: frozenset[int] = frozenset()
        self.current: tuple[int, int] = (-1, -1)
        self._edited: Index | None = None

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        at = index.row(), index.column()
        box = QRectF(option.rect)
        if at[0] in self.family_starts:
            box.adjust(0, FAMILY_GAP, 0, 0)
        state = State.PLAIN
        if at == self.current:
            state = State.CURRENT
        elif option.state & QStyle.StateFlag.State_Selected:
            state = State.SELECTED
        prepare(painter)
        draw_cell(painter, box, themes.current(), self._model.cell(index), state)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        self._edited = QPersistentModelIndex(index)
        return CellEditor(parent)

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        box = option.rect.adjusted(0, 0, -GAP, -GAP)
        if index.row() in self.family_starts:
            box.adjust(0, FAMILY_GAP, 0, 0)
        editor.setGeometry(box)

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellEditor) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, CellEditor) and editor.isModified() and not editor.error():
            editor.setModified(False)
            model.setData(index, editor.text())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, CellEditor):
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                key = key_of(event)
                if key in _MOVES:
                    if not watched.isModified() or watched.check():
                        self._finish(watched, *_MOVES[key])
                    return True
            if event.type() == QEvent.Type.FocusOut and watched.isModified() and not watched.check():
                QToolTip.hideText()
                if self._edited is not None:
                    self.refused.emit(self._edited, watched.text())
                watched.setModified(False)
        return super().eventFilter(watched, event)

    def _finish(self, editor: CellEditor, down: int, right: int) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.left.emit(down, right)
