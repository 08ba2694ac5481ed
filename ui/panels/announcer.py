"""The live region: says politely, at most once a second, what has changed."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.speech import announce

EVERY_MS = 1000


class Announcer:
    """The latest words win; what is said already is not said again."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._said: str | None = None
        self._waiting = ""
        self._pause = QTimer(widget, singleShot=True, interval=EVERY_MS)
        self._pause.timeout.connect(self._on_paused)

    def say(self, words: str) -> None:
        """Say it when it is new; the first words are only remembered, for the page tells them itself."""
        if self._said is None:
            self._said = words
        elif self._pause.isActive():
            self._waiting = words
        elif words != self._said:
            self._tell(words)

    def _tell(self, words: str) -> None:
        self._said, self._waiting = words, ""
        self._pause.start()
        announce(self._widget, words)

    def _on_paused(self) -> None:
        if self._waiting and self._waiting != self._said:
            self._tell(self._waiting)
