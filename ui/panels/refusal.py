"""Why a row did not take what was typed or dragged, below it until it is mended."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.controls.points_field import PointsField
from ui.controls.words import Ink, Words
from ui.speech import alert


class Refusal(Words):
    """A sentence in red; takes no room while there is nothing to say."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", 12, 500, Ink.BAD, parent, wrap=True)
        self._fields: tuple[PointsField, ...] = ()
        self.hide()

    def follow(self, *fields: PointsField) -> None:
        """Say what these fields reject."""
        self._fields = fields
        for field in fields:
            field.rejected.connect(self.say)
            field.mended.connect(self._on_mended)

    def say(self, words: str) -> None:
        """Say why; "" when it is mended."""
        if words != self.text():
            self.setText(words)
            self.setVisible(bool(words))
            self.changed.emit()
            if words:
                alert(self)

    def forget(self) -> None:
        """The value was changed elsewhere: bad input that nobody is typing any more is dropped."""
        for field in self._fields:
            if field.error() and not field.hasFocus():
                field.revert()
        self._on_mended()

    def fit(self, left: int, top: int, room: int) -> int:
        """Lie there, as high as the words need; returns the height."""
        if not self.text():
            return 0
        high = max(17, self.heightForWidth(room))
        self.setGeometry(left, top, room, high)
        return high + 2

    def _on_mended(self) -> None:
        self.say(next((field.error() for field in self._fields if field.error()), ""))
