"""A field for points or a share: a number between two limits, typed."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import text
from ui import theme as themes
from ui.fonts import font
from ui.overrides import override
from ui.painting import plate, prepare


class PointsField(QLineEdit):
    """46 by 26. Enter or leaving the field commits; Esc brings the old value back.

    Bad input never overwrites the old value: the field stays red, `rejected` says why, and Esc mends it.
    """

    committed = Signal(float)
    rejected = Signal(str)
    mended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: float | None = None
        self._error = ""
        self._changed = False
        self._flat = False
        self._on_selected = False
        self._low, self._high, self._decimals, self._suffix = 0.0, 100.0, 0, ""
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setTextMargins(2, 0, 5, 0)
        self.setFont(font(13, 500))
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(clear)
        self.setFixedSize(46, 26)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self.commit)

    def set_limits(self, low: float, high: float, decimals: int = 0, suffix: str = "") -> None:
        """Default: 0 to 100, whole, no suffix. More decimals may be typed; they are kept, not shown."""
        self._low, self._high, self._decimals, self._suffix = low, high, decimals, suffix
        if not self.isModified():
            self._show_value()

    def set_flat(self, wide: int = 58) -> None:
        """Look like a figure until the pointer or the focus is here: for shares, which are rarely typed."""
        self._flat = True
        self.setFixedSize(wide, 26)
        self.setFont(font(13))

    def set_on_selected(self, on_selected: bool) -> None:
        """Whether a selected row lies behind, for the ground that the field paints itself."""
        self._on_selected = on_selected
        self.update()

    def value(self) -> float | None:
        return self._value

    def set_value(self, value: float | None) -> None:
        """Show a value (None: empty); does not emit and does not disturb typing."""
        self._value = value
        if not self.isModified():
            self._show_value()

    def set_changed(self, changed: bool) -> None:
        """Semi-bold while it differs from the snapshot."""
        if changed != self._changed:
            self._changed = changed
            self.setFont(font(13, 600 if changed else 400 if self._flat else 500))

    def error(self) -> str:
        return self._error

    def set_error(self, words: str) -> None:
        """Show the field as wrong, with the reason as tooltip and description; "" to mend."""
        had_error, self._error = bool(self._error), words
        self.setToolTip(text.tooltip(words))
        self.setAccessibleDescription(words)
        self.update()
        if had_error and not words:
            self.mended.emit()

    def start_typing(self, first: str) -> None:
        """Take the focus and begin with these characters, as when digits are typed on the slider."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(first)
        self.setModified(True)
        self.end(False)

    def commit(self) -> None:
        """Take what was typed: emit `committed`, or `rejected` with a sentence that says how to mend it."""
        if not self.isModified():
            return
        typed = self.text().strip().removesuffix("%").strip()
        number = text.typed_number(typed)
        if number is None or not self._low <= number <= self._high:
            self._reject(typed)
            return
        self.setModified(False)
        self._value = number
        self._show_value()
        self.set_error("")
        self.committed.emit(number)

    def revert(self) -> None:
        """Bring the old value back."""
        self.setModified(False)
        self._show_value()
        self.set_error("")

    def _reject(self, typed: str) -> None:
        self.set_error(text.why_refused(typed, text.plain(self._low), text.plain(self._high)))
        self.rejected.emit(self._error)

    def _show_value(self) -> None:
        shown = "" if self._value is None else f"{text.number(self._value, self._decimals)}{self._suffix}"
        if shown != self.text():
            self.setText(shown)

    def _on_edited(self) -> None:
        if self._error:
            self.set_error("")

    @override
    def sizeHint(self) -> QSize:
        return QSize(46, 26)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.installEventFilter(self)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.isModified() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
        self.removeEventFilter(self)
        super().focusOutEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.isModified() or self._error):
            self.revert()
            self.selectAll()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo belongs to the window unless something is typed here; watched only with the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(
                QKeySequence.StandardKey.Redo
            )
            if undo and not self.isModified():
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            painter.fillRect(self.rect(), theme.selected if self._on_selected else theme.surface)
            box = QRectF(self.rect())
            if self._error:
                plate(painter, box, 6, theme.surface, theme.bad, 2 if self.hasFocus() else 1.5)
            elif self.hasFocus():
                plate(painter, box, 6, theme.surface, theme.accent, 2)
            elif not self._flat or self.underMouse():
                empty = self._value is None and not self.text()
                plate(painter, box, 6, theme.surface, theme.control if empty else theme.line2)
        super().paintEvent(event)
