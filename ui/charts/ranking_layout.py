"""Where everything in the ranking stands, wide and compact."""

from functools import lru_cache
from typing import NamedTuple

WIDE_FROM = 700.0
"""Narrower than this, the ranking is compact: no chance bars, lower rows."""


class Columns(NamedTuple):
    """Horizontal positions in pixels from the left of the chart, and heights."""

    compact: bool
    margin: float
    rank: float
    rank_end: float
    moved: float
    badge: float
    badge_width: float
    name: float
    name_room: float
    bars: float
    bars_end: float
    total: float
    total_width: float
    chance: float
    right: float
    row: float
    caption: float
    bar: float
    unranked: float
    figure_px: int

    @property
    def reach(self) -> float:
        """How long the axis is."""
        return self.bars_end - self.bars - 8


@lru_cache(maxsize=64)
def columns(
    width: float, badge_width: float, with_chance: bool, low: bool = False, figure_room: float = 46.0
) -> Columns:
    """`low` asks for the heights of the compact ranking at any width."""
    compact = width < WIDE_FROM
    low = low or compact
    margin = 16.0 if compact else 24.0
    badge = margin + 68
    name = badge + badge_width + 10
    room = _name_room(width, compact)
    bars = name + room + (3 if compact else 8)
    total_width = figure_room
    gap = 8.0 if compact else 12.0
    chance_width = 46.0 if compact else 100.0
    right = width - margin - (chance_width + (2.0 if compact else 24.0) if with_chance else 8.0)
    total = right - total_width
    return Columns(
        compact=compact,
        margin=margin,
        rank=margin + 10,
        rank_end=margin + 34,
        moved=margin + 46,
        badge=badge,
        badge_width=badge_width,
        name=name,
        name_room=room,
        bars=bars,
        bars_end=total - gap,
        total=total,
        total_width=total_width,
        chance=width - margin - chance_width,
        right=width - margin,
        row=38.0 if low else 43.0,
        caption=19.0 if low else 24.0,
        bar=15.0 if low else 20.0,
        unranked=24.0 if low else 34.0,
        figure_px=13 if compact else 15,
    )


def _name_room(width: float, compact: bool) -> float:
    """The names get a part of a very wide chart, and give some up in a very narrow one."""
    if compact:
        return max(90.0, min(157.0, 157.0 - (560.0 - width) / 2))
    return min(320.0, 182.0 + max(0.0, (width - 900.0) / 4))


class Heights(NamedTuple):
    """Tops, in pixels from the top of the body: rows, bracket captions, axis, unranked rows, and its end."""

    rows: tuple[float, ...]
    captions: tuple[float, ...]
    axis: float
    unranked_title: float
    unranked: tuple[float, ...]
    bottom: float


@lru_cache(maxsize=64)
def heights(
    row_heights: tuple[float, float, float],
    count: int,
    brackets: tuple[tuple[int, int], ...],
    unranked: int,
) -> Heights:
    """`row_heights` are those of a row, of a bracket's caption and of an unranked row."""
    row, caption, low_row = row_heights
    begins = {first for first, _ in brackets}
    ends = {last for _, last in brackets}
    y, rows, captions = 0.0, [], []
    for position in range(count):
        if position in begins:
            captions.append(y)
            y += caption
        rows.append(y)
        y += row + (2 if position in ends else 0)
    axis = y
    y += 16 if count else 0
    title = y + 4
    tops: list[float] = []
    if unranked:
        y = title + (29 if row > 40 else 22)
        tops = [y + position * low_row for position in range(unranked)]
        y += unranked * low_row
    return Heights(tuple(rows), tuple(captions), axis, title, tuple(tops), y + 4)
