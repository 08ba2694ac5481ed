"""What stands at the left of a row in every picture: an option's badge and its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workbooks.report.colours import TEXT, ink_on
from workbooks.report.drawing import Rectangle, Shape, Words
from workbooks.report.findings import Findings
from workbooks.report.typeface import cut, width, wrapped

WIDTH = 499.0
"""What an upright A4 page leaves between its margins, in points."""
BADGE_HEIGHT, BADGE_SIZE, NAME_SIZE = 14.0, 8.0, 8.5


class Label(NamedTuple):
    badge: str
    colour: str
    name: str


def label_of(findings: Findings, number: int) -> Label:
    option = findings.option_set.options[number]
    return Label(option.badge, findings.colours.options[number], option.short_name or option.name)


def labels_of(findings: Findings, numbers: Iterable[int]) -> list[Label]:
    return [label_of(findings, number) for number in numbers]


def badge_width(labels: list[Label]) -> float:
    """One width for all, so that names line up."""
    widest = max((width(label.badge, BADGE_SIZE, True) for label in labels), default=0.0)
    return min(max(widest + 8, 24.0), 64.0)


def label_width(labels: list[Label]) -> float:
    """What the longest name needs on one line beside its badge."""
    names = (width(label.name, NAME_SIZE) for label in labels if label.name != label.badge)
    return badge_width(labels) + 7 + max(names, default=0.0)


def labelled(label: Label, x: float, middle: float, badge: float, room: float) -> Iterator[Shape]:
    """Badge and name around the middle of a row; a badge that repeats the name stands alone."""
    yield Rectangle(x, middle - BADGE_HEIGHT / 2, badge, BADGE_HEIGHT, label.colour, radius=3)
    text = cut(label.badge, badge - 4, BADGE_SIZE, True)
    yield Words(x + badge / 2, middle + 2.9, text, BADGE_SIZE, ink_on(label.colour), True, "middle")
    if label.name == label.badge:
        return
    yield from name_lines(label.name, x + badge + 7, middle, room - badge - 7)


def name_lines(name: str, x: float, middle: float, room: float, size: float = NAME_SIZE) -> Iterator[Shape]:
    """A name on one line or two."""
    lines = wrapped(name, room, size)
    first = middle + 0.36 * size - (len(lines) - 1) * 0.59 * size
    for number, line in enumerate(lines):
        yield Words(x, first + number * 1.18 * size, line, size, TEXT)
