"""A line that says what is wrong, doubtful or done, and how to mend it, beside the thing it is about."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui import icons
from ui import theme as themes
from ui.controls.buttons import Button, IconButton, Kind
from ui.controls.chip import Tone, tone_colours
from ui.overrides import override
from ui.painting import plate, prepare
from ui.speech import alert

_ICONS = {
    Tone.NEUTRAL: "info",
    Tone.ACCENT: "info",
    Tone.GOOD: "check",
    Tone.WARN: "warning",
    Tone.BAD: "close",
}


class Message(NamedTuple):
    """`headline` says where and what was found; `detail` what is expected and how to mend it."""

    tone: Tone
    headline: str
    detail: str = ""
    action: str = ""


class Banner(QFrame):
    """Hidden until it has a message; announced to screen readers."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message: Message | None = None
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setContentsMargins(0, 4, 0, 4)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = Button("", Kind.LINK)
        self._action.setObjectName("banner_action")
        self._action.clicked.connect(self.acted)
        self._dismiss = IconButton("close", self.tr("Dismiss"), size=24)
        self._dismiss.setObjectName("banner_dismiss")
        self._dismiss.clicked.connect(self._on_dismissed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(38, 7, 10, 7)
        layout.setSpacing(8)
        layout.addWidget(self._words, 1)
        for button in (self._action, self._dismiss):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def message(self) -> Message | None:
        return self._message

    def show_message(self, message: Message, *, dismissable: bool = False) -> None:
        self._message = message
        self._action.set_words(message.action)
        self._action.setVisible(bool(message.action))
        self._dismiss.setVisible(dismissable)
        self.setAccessibleName(f"{message.headline} {message.detail}".strip())
        self._write()
        self.show()
        alert(self)

    def clear(self) -> None:
        """Hide it."""
        self._message = None
        self.hide()

    def _on_dismissed(self) -> None:
        self.clear()
        self.dismissed.emit()

    def _write(self) -> None:
        if self._message is None:
            return
        theme = themes.current()
        ink, _ = tone_colours(theme, self._message.tone)
        from html import escape

        headline, detail = escape(self._message.headline), escape(self._message.detail)
        self._words.setText(
            f'<span style="font-weight:600; color:{ink.name()}">{headline}</span>'
            f'<span style="color:{theme.text2.name()}">&nbsp; {detail}</span>'
        )
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._write()
        super().changeEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 38)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._message is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            ink, ground = tone_colours(themes.current(), self._message.tone)
            plate(painter, QRectF(self.rect()), 8, ground)
            icons.draw(painter, _ICONS[self._message.tone], QRectF(12, 11, 16, 16), ink, 1.9)
