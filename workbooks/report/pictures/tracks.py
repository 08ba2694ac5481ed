"""Who would be first as one weight moves, drawn as a track per criterion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from workbooks.report.colours import HAIRLINE, TEXT, TEXT2, TEXT3, WHITE
from workbooks.report.drawing import Line, Picture, Rectangle, Shape, Words
from workbooks.report.findings import Findings
from workbooks.report.pictures.labels import WIDTH, name_lines
from workbooks.report.wording import Wording

_ROW, _SIZE = 19.0, 8.0
_TRACKS, _TRACKS_END = 178.0, 408.0


def tracks_picture(findings: Findings, say: Wording, criteria: Sequence[int]) -> Picture:
    """One row per criterion in `criteria`, over the whole range of its share."""
    top = 18.0
    high = top + _ROW * len(criteria)
    shapes: list[Shape] = []
    for tick in range(6):
        x = _at(tick / 5)
        shapes.append(Line(((x, top), (x, high)), HAIRLINE, 0.6))
        shapes.append(Words(x, top - 6, f"{20 * tick}%", 7.5, TEXT3, anchor="middle"))
    shapes.append(Words(WIDTH, top - 6, say("First stays from–to"), 7.5, TEXT3, anchor="end"))
    for number, criterion in enumerate(criteria):
        shapes += _row(findings, say, criterion, top + (number + 0.5) * _ROW)
    legend = [*_legend(findings, criteria, high + 16)]
    told = say("Tracks of {count} criteria, coloured by the option that would be first.", count=len(criteria))
    return Picture(WIDTH, high + 22, (*shapes, *legend), told)


def _row(findings: Findings, say: Wording, number: int, middle: float) -> Iterator[Shape]:
    criterion, track = findings.option_set.criteria[number], findings.tracks[number]
    colour = findings.colours.groups[int(findings.selection.problem.groups[number])]
    yield Rectangle(0, middle - 3.5, 7, 7, colour, radius=2)
    yield from name_lines(criterion.row_name or criterion.name, 12, middle, _TRACKS - 22, _SIZE)
    colours = findings.colours.options
    for start, end, winner in zip(track.breaks, track.breaks[1:], track.winners, strict=False):
        x = _at(float(start))
        yield Rectangle(x, middle - 2.5, max(_at(float(end)) - x, 0.4), 5, colours[int(winner)])
    for flip in track.breaks[1:-1]:
        x = _at(float(flip))
        yield Rectangle(x - 1.3, middle - 3, 2.6, 6, WHITE)
        yield Line(((x, middle - 5), (x, middle + 5)), TEXT, 0.9)
    x = _at(float(findings.ranking.shares[number]))
    yield Rectangle(x - 3.5, middle - 3.5, 7, 7, WHITE, TEXT, 1.2, 3.5)
    low, high = (float(end) for end in findings.stays[number])
    told = "–" if not np.isfinite([low, high]).all() else f"{say.share(low)}–{say.share(high)}"
    yield Words(WIDTH, middle + 2.9, told, _SIZE, TEXT2, anchor="end")


def _legend(findings: Findings, criteria: Sequence[int], y: float) -> Iterator[Shape]:
    winners = dict.fromkeys(int(w) for number in criteria for w in findings.tracks[number].winners)
    colours, x = findings.colours.options, _TRACKS
    for winner in winners:
        yield Rectangle(x, y - 7, 12, 5, colours[winner], radius=2)
        yield Words(x + 16, y - 1.8, findings.option_set.options[winner].badge, _SIZE, TEXT2)
        x += 46
        if x > WIDTH - 40:
            return


def _at(share: float) -> float:
    return _TRACKS + (_TRACKS_END - _TRACKS) * share
