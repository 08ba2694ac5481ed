"""A grid of small figures on tinted cells: options down, ranks, people or scenarios across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbooks.report.colours import HAIRLINE2, TEXT, TEXT2, value_colour
from workbooks.report.drawing import Picture, Rectangle, Shape, Words
from workbooks.report.pictures.labels import WIDTH, Label, badge_width, label_width, labelled
from workbooks.report.typeface import fitted, width, wrapped

_NAMES, _ROW, _GAP, _SIZE = 172.0, 20.0, 1.5, 8.0
_NOTHING = "#FAFBFC"
_HEADS, _LEAST_HEADS, _HEAD_LINE = 7.4, 5.8, 9.0


class Tile(NamedTuple):
    """A tile without fill is empty ground; an outlined one says that there is no figure."""

    text: str = ""
    fill: str = ""
    is_bold: bool = False
    is_outlined: bool = False


def part_tile(text: str, part: float) -> Tile:
    """The larger the part of 1, the darker; nothing is almost white."""
    return Tile(text, value_colour(part) if part > 0 else _NOTHING)


def grid_picture(
    labels: list[Label],
    headings: Sequence[str],
    rows: Sequence[Sequence[Tile]],
    name: str,
    widest: float = 64.0,
) -> Picture:
    """Columns are as wide as the page allows, no wider than `widest`."""
    names = min(_NAMES, label_width(labels) + 12)
    step = min((WIDTH - names) / max(len(headings), 1), widest)
    size = _head_size(headings, step - 2)
    heads = [wrapped(heading, step - 2, size, most=4) for heading in headings]
    top = max((len(lines) for lines in heads), default=1) * _HEAD_LINE + 5
    shapes = [
        *_headings(heads, names, step, top, size),
        *_rows(labels, rows, names, step, top),
    ]
    return Picture(WIDTH, top + len(labels) * _ROW + 1, tuple(shapes), name)


def _head_size(headings: Sequence[str], room: float) -> float:
    """One for all, so small that no word of any is cut."""
    return fitted(" ".join(headings), room, _HEADS, least=_LEAST_HEADS)


def _headings(heads: list[list[str]], names: float, step: float, top: float, size: float) -> Iterator[Shape]:
    for column, lines in enumerate(heads):
        middle = names + (column + 0.5) * step
        for number, line in enumerate(lines):
            y = top - 5 - (len(lines) - 1 - number) * _HEAD_LINE
            yield Words(middle, y, line, size, TEXT2, anchor="middle")


def _rows(
    labels: list[Label], rows: Sequence[Sequence[Tile]], names: float, step: float, top: float
) -> Iterator[Shape]:
    badge = badge_width(labels)
    for number, (label, tiles) in enumerate(zip(labels, rows, strict=True)):
        y = top + number * _ROW
        yield from labelled(label, 0.0, y + _ROW / 2, badge, names - 8)
        for column, tile in enumerate(tiles):
            yield from _tile(tile, names + column * step, y, step)


def _tile(tile: Tile, x: float, y: float, step: float) -> Iterator[Shape]:
    box = (x + _GAP / 2, y + _GAP / 2, step - _GAP, _ROW - _GAP)
    if tile.is_outlined:
        yield Rectangle(*box, stroke=HAIRLINE2, thickness=0.6, radius=2)
    elif tile.fill:
        yield Rectangle(*box, tile.fill, radius=2)
    if tile.text and width(tile.text, _SIZE, tile.is_bold) <= step:
        ink = TEXT2 if tile.is_outlined else TEXT
        yield Words(x + step / 2, y + _ROW / 2 + 2.9, tile.text, _SIZE, ink, tile.is_bold, "middle")
