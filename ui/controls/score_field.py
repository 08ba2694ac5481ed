"""A field for a figure in natural units, with the value that it stands for beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from ui import text
from ui import theme as themes
from ui.fonts import font
from ui.overrides import override
from ui.painting import Side, plate, prepare, write


class ScoreField(QLineEdit):
    """32 high. Enter or leaving it commits what was typed; Esc brings the old figure back.

    Whoever listens says whether the figure is one: `set_wrong` keeps what was typed, in red.
    """

    committed = Signal(str)

    def __init__(self, name: str, caption: str) -> None:
        super().__init__()
        self._shown = self._value = self._beside = ""
        self._wrong = False
        self.setObjectName(name)
        self.setAccessibleName(caption)
        self.setFrame(False)
        self.setMaxLength(60)
        self.setFont(font(14, 500))
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(clear)
        self.setFixedHeight(32)
        self.setMinimumWidth(64)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(lambda _words: self.set_wrong(False))
        self.returnPressed.connect(self._commit)

    def show_figure(self, figure: str, value: str) -> None:
        """The figure, and its value in words; what is being typed is left alone."""
        self._shown, self._value = figure, value
        self.setAccessibleDescription(value)
        self.setToolTip(text.tooltip(f"{figure} {value}".strip()))
        self._make_room()
        if not self.isModified():
            self._back()

    def _make_room(self) -> None:
        """The value as far as there is room beside the figure: with its arrow, without it, or not at all."""
        room = self.width() - 18 - text.width(self._shown, 14, 500)
        forms = self._value, self._value.removeprefix("→ "), ""
        self._beside = next((form for form in forms if text.width(form, 11) + 4 <= room), "")
        right = round(text.width(self._beside, 11)) + 8 if self._beside else 4
        self.setTextMargins(6, 0, right, 0)
        self.update()

    def set_wrong(self, wrong: bool) -> None:
        if wrong != self._wrong:
            self._wrong = wrong
            self.update()

    def is_wrong(self) -> bool:
        return self._wrong

    def taken(self) -> None:
        """What was typed is the figure now, or no longer wanted."""
        self.setModified(False)
        self.set_wrong(False)
        self._back()

    def _back(self) -> None:
        if self.text() != self._shown:
            self.setText(self._shown)
            self.setCursorPosition(0)

    def _commit(self) -> None:
        if self.isModified() and not self._wrong:
            self.committed.emit(self.text())

    @override
    def sizeHint(self) -> QSize:
        return QSize(104, 32)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.installEventFilter(self)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._commit()
        self.removeEventFilter(self)
        super().focusOutEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.isModified() or self._wrong):
            self.taken()
            self.selectAll()
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo belongs to the window unless something is typed here."""
        return is_undo_of_window(event, self.isModified()) or super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            box = QRectF(self.rect())
            outline = theme.bad if self._wrong else theme.accent if self.hasFocus() else theme.line2
            if not self._wrong and not self.hasFocus() and not self.text():
                outline = theme.control
            plate(painter, box, 6, theme.surface, outline, 2 if self._wrong or self.hasFocus() else 1)
            room = box.adjusted(0, 0, -8, 0)
            write(painter, room, self._beside, theme.text3, 11, side=Side.RIGHT)
        super().paintEvent(event)


def is_undo_of_window(event: QEvent, is_modified: bool) -> bool:
    """Whether this is Undo or Redo asked of a field with nothing typed in it; it is then passed on."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent) or is_modified:
        return False
    keys = QKeySequence.StandardKey
    if not (event.matches(keys.Undo) or event.matches(keys.Redo)):
        return False
    event.ignore()
    return True
