"""Some lines of plain text, as high as what stands in them."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from ui import theme
from ui.controls.dress import Dresser, scroll_bars
from ui.fonts import font
from ui.overrides import override
from ui.theme import Theme

_AROUND = 18
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextBox(QPlainTextEdit):
    """Leaving it or Ctrl+Enter commits what changed; Esc brings the old words back; Tab goes on."""

    committed = Signal(str)

    def __init__(
        self, name: str, title: str, lines: int = 2, parent: QWidget | None = None, *, most: int = 0
    ) -> None:
        """At least so many lines high; above `most`, where that is given, it scrolls."""
        super().__init__(parent)
        self._value = ""
        self._least, self._most = lines, most
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFont(font(13))
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        shown = Qt.ScrollBarPolicy.ScrollBarAsNeeded if most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(shown)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        Dresser(self, self._dress)
        self.textChanged.connect(self._fit)
        self._fit()

    def set_value(self, words: str) -> None:
        """Show these words; does not emit, and does not disturb typing."""
        if words == self._value:
            return
        was_typing = self.toPlainText() != self._value
        self._value = words
        if not (was_typing and self.hasFocus()):
            self.setPlainText(words)

    def revert(self) -> None:
        """Bring the old words back."""
        if self.toPlainText() != self._value:
            self.setPlainText(self._value)

    def words(self) -> str:
        """What stands there, without space around it."""
        return self.toPlainText().strip()

    def commit(self) -> None:
        words = self.words()
        if words != self._value:
            self._value = words
            self.committed.emit(words)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._value:
            self.revert()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() in _KEYS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.setAccepted(self.words() != self._value)  # with nothing to take, a dialog may act on it
            self.commit()
        else:
            super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.height())

    def _fit(self) -> None:
        lines = max(self._least, round(self.document().size().height()))
        lines = min(lines, self._most) if self._most else lines
        height = lines * QFontMetrics(self.font()).lineSpacing() + _AROUND
        if height != self.height():
            self.setFixedHeight(height)

    def _dress(self) -> None:
        sheet = _sheet(theme.current())
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)


def _sheet(tokens: Theme) -> str:
    return (
        f"QPlainTextEdit {{ background: {tokens.surface.name()}; color: {tokens.text.name()};"
        f" border: 1px solid {tokens.line2.name()}; border-radius: 8px; padding: 4px 6px;"
        f" selection-background-color: {tokens.accent.name()};"
        f" selection-color: {tokens.on_accent.name()}; }}"
        f"QPlainTextEdit:focus {{ border: 2px solid {tokens.accent.name()}; padding: 3px 5px; }}"
        f"{scroll_bars(tokens)}"
    )
