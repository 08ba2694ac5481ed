"""What stands around the swings: the card, the column titles, how many are weighed."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui import theme
from ui.overrides import override
from ui.pages.elicit_row import EDGE, columns
from ui.painting import Side, hairline, plate, prepare, write


class Card(QFrame):
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            plate(painter, QRectF(self.rect()), 10, theme.current().surface, theme.current().line)


class ColumnHead(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(30)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens = theme.current()
            name, worst, best, track, _ = columns(self.width())
            heads = (
                (EDGE, self.tr("Order")),
                (name, self.tr("Criterion")),
                (worst, self.tr("From worst")),
                (best, self.tr("To best")),
                (track, self.tr("Matters")),
            )
            for left, words in heads:
                write(painter, QRectF(left, 0, 200, 20), words, tokens.text3, 12, 500)
            box = QRectF(self.width() - EDGE - 72, 0, 60, 20)
            write(painter, box, self.tr("Points"), tokens.text3, 12, 500, Side.RIGHT)
            hairline(painter, EDGE, self.width() - EDGE, self.height() - 1, tokens.line)


class Progress(QWidget):
    """How many swings have been weighed."""

    def __init__(self) -> None:
        super().__init__()
        self._done, self._count = 0, 0
        self.setObjectName("elicit_progress")
        self.setFixedSize(220, 40)

    def show_progress(self, done: int, count: int) -> None:
        self._done, self._count = done, count
        self.setAccessibleName(self._words())
        self.update()

    def _words(self) -> str:
        return self.tr("{done} of {count} weighed").format(done=self._done, count=self._count)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens, wide = theme.current(), self.width()
            write(painter, QRectF(0, 0, wide, 18), self._words(), tokens.text, 13, 600, Side.RIGHT)
            plate(painter, QRectF(0, 26, wide, 6), 3, tokens.track)
            if self._done:
                plate(painter, QRectF(0, 26, wide * self._done / self._count, 6), 3, tokens.accent)
