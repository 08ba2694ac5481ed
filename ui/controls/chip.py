"""A dot and a word: a state that is never told by colour alone."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import text
from ui import theme as themes
from ui.overrides import override
from ui.painting import disc, plate, prepare, write
from ui.theme import Theme


class Tone(Enum):
    NEUTRAL = "neutral"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    ACCENT = "accent"


def tone_colours(theme: Theme, tone: Tone) -> tuple[QColor, QColor]:
    """Ink and ground of a tone."""
    return {
        Tone.NEUTRAL: (theme.text2, theme.sunken),
        Tone.GOOD: (theme.good, theme.good_soft),
        Tone.WARN: (theme.warn, theme.warn_soft),
        Tone.BAD: (theme.bad, theme.bad_soft),
        Tone.ACCENT: (theme.accent, theme.accent_soft),
    }[tone]


def chip_width(words: str, *, dot: bool = True) -> float:
    return text.width(words, 11, 500) + 16 + (10 if dot else 0)


def draw_chip(
    painter: QPainter,
    corner: QPointF,
    theme: Theme,
    words: str,
    tone: Tone = Tone.NEUTRAL,
    *,
    dot: bool = True,
) -> float:
    """Draw a chip 20 high at its top left corner; returns its width."""
    ink, ground = tone_colours(theme, tone)
    box = QRectF(corner.x(), corner.y(), chip_width(words, dot=dot), 20)
    plate(painter, box, 10, ground)
    if dot:
        disc(painter, QPointF(box.left() + 11, box.center().y()), 3, ink)
    write(painter, box.adjusted(18 if dot else 8, 0, -4, 0), words, ink, 11, 500)
    return box.width()


class Chip(QWidget):
    """A chip as a widget."""

    def __init__(
        self,
        words: str = "",
        tone: Tone = Tone.NEUTRAL,
        parent: QWidget | None = None,
        *,
        dot: bool = True,
    ) -> None:
        super().__init__(parent)
        self._dot = dot
        self._words, self._tone = "", tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_words(words, tone)

    def set_words(self, words: str, tone: Tone = Tone.NEUTRAL) -> None:
        self._words, self._tone = words, tone
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(chip_width(self._words, dot=self._dot) + 0.5), 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            draw_chip(painter, QPointF(0, 0), themes.current(), self._words, self._tone, dot=self._dot)
