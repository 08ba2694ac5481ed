"""How far a reading is: words, a bar and Cancel, once it takes longer than a moment."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme as themes
from ui.controls.buttons import Button, Kind
from ui.controls.words import Words
from ui.overrides import override
from ui.painting import plate, prepare

SHOWN_AFTER_MS = 400


class ProgressBar(QWidget):
    """Hidden until 400 ms have passed since it began."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self._part = 0.0
        self._words = Words("", 13, 500)
        self.cancel = Button(self.tr("Cancel"), Kind.LINK)
        self.cancel.setObjectName("progress_cancel")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._words, 1)
        head.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 14)
        layout.addLayout(head)
        self._late = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._late.timeout.connect(self.show)
        self.hide()

    def begin(self, words: str) -> None:
        self._part = 0.0
        self._say(words)
        self._late.start()

    def advance(self, words: str, part: float) -> None:
        self._part = part
        self._say(words)
        self.update()

    def end(self) -> None:
        self._late.stop()
        self.hide()

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            bar = QRectF(0, self.height() - 10, self.width(), 6)
            plate(painter, bar, 3, theme.track)
            bar.setWidth(max(6.0, bar.width() * self._part))
            plate(painter, bar, 3, theme.accent)
