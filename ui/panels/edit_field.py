"""A line of text that belongs to the document: committed when it is left, or wrong and said so beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.controls.words import Words
from ui.dialogs.fields import Field
from ui.overrides import override
from ui.translation import translator

tr = translator("Fields")
Check = Callable[[str], str]


class EditField(Field):
    """Enter or leaving commits; bad input stays, red, with the fault below; Esc brings the old words back."""

    committed = Signal(str)

    def __init__(self, name: str, caption: str, check: Check = lambda _words: "", note: str = "") -> None:
        super().__init__(name, caption, note)
        self._check = check
        self._value = ""
        self._note = note
        self.line.editingFinished.connect(self.commit)
        self.line.textEdited.connect(self._on_edited)
        self.line.installEventFilter(self)

    def set_value(self, words: str) -> None:
        """Show these words; does not emit, and does not disturb typing."""
        if self.line.text() == self._value or not self.line.hasFocus():
            if words != self.line.text():  # else what is selected would not be any more
                self._write(words)
            self.say(self._note)
        self._value = words

    def hide_caption(self) -> None:
        """In a row below one that shows it; screen readers still say it."""
        caption = self.findChild(Words)
        if caption is not None:
            caption.hide()

    def value(self) -> str:
        return self._value

    def commit(self) -> None:
        words = self.name()
        if words == self._value:
            self._write(self._value)
            self.say(self._note)
            return
        fault = self._check(words)
        self.say(fault or self._note, wrong=bool(fault))
        if not fault:
            self._value = words
            self.committed.emit(words)

    def revert(self) -> None:
        self._write(self._value)
        self.say(self._note)

    def _write(self, words: str) -> None:
        """With the beginning in sight where the words are longer than the line."""
        self.line.setText(words)
        self.line.setCursorPosition(0)

    def _on_edited(self, _words: str) -> None:
        fault = self._check(self.name()) if self.name() != self._value else ""
        self.say(fault or self._note, wrong=bool(fault))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.KeyPress and self.line.text() != self._value:
            self.revert()
            return True
        return super().eventFilter(watched, event)


def name_fault(name: str, taken: Iterable[str]) -> str:
    """Why a name cannot be given, or nothing."""
    if not name.strip():
        return tr("Type a name.")
    if name.strip().casefold() in {other.strip().casefold() for other in taken}:
        return tr("“{name}” is taken. Type another name.").format(name=name.strip())
    return ""
