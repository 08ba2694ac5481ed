"""The list that a selector opens: sections, names, notes and a tick at the current entry."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
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
from ui.overrides import override
from ui.painting import Side, plate, prepare, write
from ui.text import Forms

_CHOICE = Qt.ItemDataRole.UserRole
_MOST_HEIGHT = 440
_ENTRY, _SECTION = 34, 30


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of the list. `section` is a header shown above the first entry that carries it."""

    key: str
    names: Forms
    note: str = ""
    section: str = ""
    enabled: bool = True


class ChoiceList(QFrame):
    """A pop-up; arrows and letters move, Enter or a click choose, Esc closes."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
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
        height = _ENTRY * len(choices) + _SECTION * sections + 16
        self.resize(max(least_width, min(520, round(wanted) + 80)), min(_MOST_HEIGHT, height))

    def open(self) -> None:
        """Show it where it stands, with the keyboard in the list."""
        self._view.setAccessibleName(self.accessibleName())
        self.show()
        self._view.scrollTo(self._view.currentIndex())
        self._view.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_picked(self, key: str) -> None:
        self.hide()
        self.chosen.emit(key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            plate(painter, QRectF(self.rect()), 10, theme.surface, theme.line2)


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
        is_entry = isinstance(index.data(_CHOICE), Choice)
        return QSize(120, _ENTRY if is_entry else _SECTION)

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
            tick = QRectF(box.left() + 10, box.center().y() - 8, 16, 16)
            icons.draw(painter, "check", tick, theme.accent, 1.8)
        ink = theme.text if choice.enabled else theme.disabled
        note = min(text.width(choice.note, 12) + 12, box.width() / 2) if choice.note else 0.0
        room = box.adjusted(34, 0, -10 - note, 0)
        name = text.longest_that_fits(choice.names, room.width(), 13, 500)
        write(painter, room, name, ink, 13, 600 if current else 500)
        place = QRectF(room.right(), box.top(), note, box.height())
        write(painter, place, choice.note, theme.text3, 12, 400, Side.RIGHT)


def _header(section: str) -> QStandardItem:
    item = QStandardItem(section)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _entry(choice: Choice, current: str | None) -> QStandardItem:
    item = QStandardItem(choice.names[0])
    item.setData(choice, _CHOICE)
    item.setToolTip(text.tooltip(choice.names[0]))
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if choice.enabled
        else Qt.ItemFlag.NoItemFlags
    )
    if choice.key == current:
        item.setData(Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    return item


def _width_of(choice: Choice) -> float:
    return text.width(choice.names[0], 13, 600) + text.width(choice.note, 12)
