"""Saaty's scale from 1 to 9 in words."""

from __future__ import annotations

from math import log

from ui import text
from ui.translation import marked, translated, translator

tr = translator("Ratios")

MOST = 9
_SENTENCES = (
    marked("“{first}” and “{second}” matter the same"),
    marked("“{first}” matters a little more than “{second}”"),
    marked("“{first}” matters moderately more than “{second}”"),
    marked("“{first}” matters moderately to strongly more than “{second}”"),
    marked("“{first}” matters strongly more than “{second}”"),
    marked("“{first}” matters strongly to very strongly more than “{second}”"),
    marked("“{first}” matters very strongly more than “{second}”"),
    marked("“{first}” matters very strongly to extremely more than “{second}”"),
    marked("“{first}” matters extremely more than “{second}”"),
)
_NAMES = (
    marked("the same"),
    marked("a little more"),
    marked("moderately more"),
    marked("moderately to strongly"),
    marked("strongly more"),
    marked("strongly to very strongly"),
    marked("very strongly more"),
    marked("very strongly to extremely"),
    marked("extremely more"),
)


def sentence(first: str, second: str, ratio: float) -> str:
    """“Turnover” matters strongly more than “Durability” (5)."""
    if ratio < 1:
        return sentence(second, first, 1 / ratio)
    words = translated(_SENTENCES[on_scale(ratio) - 1]).format(first=first, second=second)
    return tr("{sentence} ({ratio})").format(sentence=words, ratio=figure(ratio))


def name(times: int) -> str:
    """What a number from 1 to 9 is called."""
    return translated(_NAMES[times - 1])


def figure(ratio: float) -> str:
    """3, 2.5, 1/3: as it is written in a matrix."""
    if ratio < 1:
        return tr("1/{ratio}").format(ratio=figure(1 / ratio))
    return text.number(ratio, 0 if abs(ratio - round(ratio)) < 1e-9 else 1)


def on_scale(ratio: float) -> int:
    """The nearest number from 1 to 9."""
    return min(range(1, MOST + 1), key=lambda times: abs(log(times / ratio)))


def nearest(ratio: float) -> float:
    """The nearest of 1/9 to 9 that is on the scale."""
    return float(on_scale(ratio)) if ratio >= 1 else 1 / on_scale(1 / ratio)
