"""The sentence that answers, and the one below it that says how surely."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import text
from ui.controls.words import Ink
from ui.overrides import override
from ui.painting import prepare, write
from ui.text import Forms


class Headline(QWidget):
    """One line that takes the longest form that fits; the longest one is the accessible name."""

    def __init__(self, px: int, weight: int, ink: Ink = Ink.TEXT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._px, self._weight, self._ink = px, weight, ink
        self._forms: Forms = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)

    def show_forms(self, forms: Forms) -> None:
        if forms != self._forms:
            self._forms = forms
            self.setAccessibleName(forms[0])
            self.setToolTip(text.tooltip(forms[0]))
            self.update()

    def words(self) -> str:
        """What is shown at this width."""
        return text.longest_that_fits(self._forms, self.width(), self._px, self._weight)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, round(text.line_height(self._px, self._weight)) + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            colour = self.palette().color(self._ink.value)
            write(painter, QRectF(self.rect()), self.words(), colour, self._px, self._weight)
