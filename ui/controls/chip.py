"""A dot and a word: a state that is never told by colour alone."""

from enum import Enum

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import Theme


class Tone(Enum):
    NEUTRAL = "neutral"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    ACCENT = "accent"


def chip_width(words: str, *, dot: bool = True) -> float:
    raise NotImplementedError


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
    raise NotImplementedError


class Chip(QWidget):
    """A chip as a widget."""

    def __init__(self, words: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_words(self, words: str, tone: Tone = Tone.NEUTRAL) -> None:
        raise NotImplementedError
