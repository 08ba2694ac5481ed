"""The list that a selector opens: sections, names, notes and a tick at the current entry."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui import icons, text
from ui import theme as themes
from ui.controls.choice import Choice
from ui.controls.popup import Popup
from ui.overrides import override
from ui.painting import plate, prepare, write, write_wrapped

_CHOICE = Qt.ItemDataRole.UserRole
_MOST_HEIGHT, _MOST_WIDTH = 500, 460
_ENTRY, _NOTED, _SECTION = 34, 46, 30
_NOTE_ROOM = _MOST_WIDTH - 64
"""How wide a note is that wraps."""


class ChoiceList(Popup):
    """A pop-up; arrows and letters move, Enter or a click choose, Esc closes."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = _View(self)
        self._view.picked.connect(self._on_picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._view)

    def show_choices(self, choices: Sequence[Choice], current: str | None, least_width: int) -> None:
        """Fill the list and take the size it needs."""
        model = QStandardItemModel(self)
        section = ""
        for choice in choices:
            if choice.section and choice.section != section:
                section = choice.section
                model.appendRow(_header(section))
            model.appendRow(_entry(choice, current))
        previous = self._view.model()
        self._view.setModel(model)
        if previous is not None:
            previous.deleteLater()
        for row in range(model.rowCount()):
            choice = model.item(row).data(_CHOICE)
            if isinstance(choice, Choice) and choice.key == current:
                self._view.setCurrentIndex(model.index(row, 0))
        self._view.setObjectName(f"{self.objectName()}_view")
        wanted = max((_width_of(choice) for choice in choices), default=0.0)
        sections = model.rowCount() - len(choices)
        height = sum(_height_of(choice) for choice in choices) + _SECTION * sections + 14
        self.setFixedHeight(min(_MOST_HEIGHT, height))
        self.setFixedWidth(max(least_width, min(_MOST_WIDTH, round(wanted) + 64)))

    def open(self) -> None:
        """Show it where it stands, with the keyboard in the list."""
        self._view.setAccessibleName(self.accessibleName())
        self.show()
        self._view.scrollTo(self._view.currentIndex())
        self._view.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_picked(self, key: str) -> None:
        self.hide()
        self.chosen.emit(key)


class _View(QListView):
    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._pick)
        self.entered.connect(self._on_entered)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_F4):
            self.window().hide()
        else:
            super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        choice = index.data(_CHOICE)
        if isinstance(choice, Choice) and choice.enabled:
            self.picked.emit(choice.key)

    def _on_entered(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.setCurrentIndex(index)


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        choice = index.data(_CHOICE)
        return QSize(120, _height_of(choice) if isinstance(choice, Choice) else _SECTION)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = themes.current()
        box = QRectF(option.rect)
        choice = index.data(_CHOICE)
        prepare(painter)
        if not isinstance(choice, Choice):
            write(painter, box.adjusted(10, 6, -6, 0), str(index.data()), theme.text3, 11, 500)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            plate(painter, box, 6, theme.selected, theme.accent, 1.2)
        current = bool(index.data(Qt.ItemDataRole.CheckStateRole))
        if current:
            middle = box.top() + (15 if choice.note else box.height() / 2)
            tick = QRectF(box.left() + 10, middle - 8, 16, 16)
            icons.draw(painter, "check", tick, theme.accent, 1.8)
        ink = theme.text if choice.enabled else theme.disabled
        room = box.adjusted(34, 0, -10, 0)
        line = QRectF(room.left(), box.top() + 6, room.width(), 18) if choice.note else room
        name = text.longest_that_fits(choice.names, room.width(), 13, 500)
        write(painter, line, name, ink, 13, 600 if current else 500)
        if choice.note:
            below = QRectF(room.left(), box.top() + 23, room.width(), 17)
            noted = theme.text3 if choice.enabled else ink
            if choice.wraps:
                below.setSize(QSizeF(_NOTE_ROOM, box.height() - 23))
                write_wrapped(painter, below, choice.note, noted, 12)
            else:
                write(painter, below, choice.note, noted, 12)


def _header(section: str) -> QStandardItem:
    item = QStandardItem(section)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _entry(choice: Choice, current: str | None) -> QStandardItem:
    item = QStandardItem(choice.names[0])
    item.setData(choice, _CHOICE)
    item.setToolTip(text.tooltip(_told_of(choice)))
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if choice.enabled
        else Qt.ItemFlag.NoItemFlags
    )
    if choice.key == current:
        item.setData(Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    return item


def _told_of(choice: Choice) -> str:
    """What may be cut in the list, in full."""
    return "\n".join(filter(None, (choice.names[0], choice.note)))


def _height_of(choice: Choice) -> int:
    if choice.wraps:
        return 31 + ceil(text.wrapped_height(choice.note, _NOTE_ROOM, 12))
    return _NOTED if choice.note else _ENTRY


def _width_of(choice: Choice) -> float:
    return max(text.width(choice.names[0], 13, 600), text.width(choice.note, 12))
