"""What a card shows: a picture, how to read it, and the same as a table and in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.tables.figures import Figures
from ui.text import Forms
from ui.theme import Theme
from ui.translation import translator

tr = translator("Robustness")

MOST_ROWS = 24
"""So many options or scores are pictured; the table has more."""
MOST_COLOURED = 5


class Shown(NamedTuple):
    """`note` says what holds for the additive model only; `summary` is what a screen reader is told.

    `figures` are made when someone wants the table: for a large set they are many.
    """

    draw: Callable[[QPainter, QRectF, Theme], None]
    least_height: float
    words_at: Callable[[QRectF, QPointF], str]
    subtitle: Forms
    summary: str
    figures: Callable[[], Figures]
    note: Forms = ()


def additive_only(is_additive: bool) -> Forms:
    """The note under what is known of additive totals alone, when another method is chosen."""
    if is_additive:
        return ()
    return (
        tr("Shown for the additive model, whatever the method chosen above."),
        tr("For the additive model only."),
    )


def in_words(count: int) -> str:
    """Small numbers as words, as a sentence has them."""
    words = tr("no|one|two|three|four|five|six|seven|eight|nine|ten").split("|")
    return words[count] if 0 <= count < len(words) else str(count)
