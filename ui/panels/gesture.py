"""Names for gestures, so that all the steps of one drag or one run of key presses become one undo step."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QElapsedTimer

PAUSE_MS = 1000
_numbers = count(1)


class Gesture:
    """A merge key that stays the same until the gesture ends or pauses."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._number = next(_numbers)
        self._since = QElapsedTimer()

    def begin(self) -> str:
        """A new gesture: its steps merge with none before."""
        self._number = next(_numbers)
        return self.key()

    def key(self) -> str:
        self._since.start()
        return f"{self._what} {self._number}"

    def end(self) -> None:
        """The next step, whenever it comes, begins another gesture."""
        self._since.invalidate()

    def key_after_pause(self) -> str:
        """The gesture under way, or a new one when the last step lies too far back."""
        if not self._since.isValid() or self._since.elapsed() > PAUSE_MS:
            return self.begin()
        return self.key()
