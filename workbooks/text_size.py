"""How many lines wrapped text takes: spreadsheets other than the writer's own do not adjust row heights."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

LINE_HEIGHT = 13.0
MAX_ROW_HEIGHT = 400.0

# Widths in digits of the sheet's font. Columns are as wide in digits, so another font changes little.
_THIN = frozenset("iIjl|'’‘.,;:! /·")
_NARROW = frozenset("ftr()[]-–")
_WIDE = frozenset("mwMW%@—…")
_RESERVE = 1.04


def text_width(text: str, bold: bool = False) -> float:
    """The width of one line, in digits."""
    return sum(_sign_width(sign) for sign in text) * _RESERVE * (1.07 if bold else 1.0)


def _sign_width(sign: str) -> float:
    for signs, width in ((_THIN, 0.5), (_NARROW, 0.6), (_WIDE, 1.5)):
        if sign in signs:
            return width
    if unicodedata.east_asian_width(sign) in "WF":
        return 1.85
    if unicodedata.combining(sign):
        return 0.0
    return 1.25 if sign.isupper() else 1.0


@lru_cache(maxsize=8192)  # the forms of a batch share their texts
def lines_needed(text: str, width: float, bold: bool = False) -> int:
    """Lines that the text takes in a column of this width (in digits), wrapped at spaces."""
    return sum(_wrapped(paragraph, max(width - 1.0, 1.0), bold) for paragraph in text.split("\n"))


def _wrapped(paragraph: str, room: float, bold: bool) -> int:
    lines, used = 1, 0.0
    space = text_width(" ", bold)
    for word in paragraph.split(" "):
        wide = text_width(word, bold)
        if used and used + space + wide > room:
            lines, used = lines + 1, 0.0
        if wide > room:
            extra, wide = divmod(wide, room)
            lines += int(extra)
        used += wide + (space if used else 0.0)
    return lines


def row_height(texts: list[tuple[str, float, bool]], padding: float = 9.0, least: float = 30.0) -> float:
    """The height in points that shows each text (with its column's width, and whether it is bold) whole."""
    lines = max(lines_needed(text, width, bold) for text, width, bold in texts)
    return min(max(lines * LINE_HEIGHT + padding, least), MAX_ROW_HEIGHT)
