"""A field of text with its caption above and what is wrong with it below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import icons
from ui import theme as themes
from ui.controls.words import Ink, Words
from ui.fonts import font
from ui.overrides import override
from ui.painting import plate, prepare

LONGEST_NAME = 200


class TextField(QLineEdit):
    """36 high; an icon at its head marks a search."""

    def __init__(self, icon: str = "") -> None:
        super().__init__()
        self._icon = icon
        self._wrong = False
        self.setFrame(False)
        self.setFont(font(13))
        self.setMaxLength(LONGEST_NAME)
        self.setTextMargins(32 if icon else 10, 0, 10, 0)
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(clear)
        self.setFixedHeight(36)

    def name(self) -> str:
        """What was typed, as a name: without spaces around it or doubled ones."""
        return " ".join(self.text().split())

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 36)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            box = QRectF(self.rect())
            focused = self.hasFocus()
            if self._wrong:
                plate(painter, box, 8, theme.surface, theme.bad, 2 if focused else 1.5)
            else:
                outline = theme.accent if focused else theme.line2 if self.text() else theme.control
                plate(painter, box, 8, theme.surface, outline, 2 if focused else 1)
            if self._icon:
                icons.draw(painter, self._icon, QRectF(10, 10, 16, 16), theme.text3)
        super().paintEvent(event)


class Field(QWidget):
    """Caption, field, note."""

    def __init__(self, name: str, caption: str, note: str = "") -> None:
        super().__init__()
        self.line = TextField()
        self.line.setObjectName(name)
        self.line.setAccessibleName(caption)
        label = Words(caption, 12, 500, Ink.TEXT2)
        label.setBuddy(self.line)
        self.note = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self.note.setObjectName(f"{name}_note")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        for part in (label, self.line, self.note):
            layout.addWidget(part)
        self.say(note)

    def name(self) -> str:
        return self.line.name()

    def say(self, words: str, *, wrong: bool = False) -> None:
        """A note below the field; `wrong` paints both red."""
        self.note.setText(words)
        self.note.set_ink(Ink.BAD if wrong else Ink.TEXT3)
        self.note.setVisible(bool(words))
        self.line.set_wrong(wrong)
        self.line.setAccessibleDescription(words)
