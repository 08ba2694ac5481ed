"""The ranking as bars: what each group of criteria adds, how far it may be off, how often it is first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from criteria.tree import top_groups
from workbooks.report.colours import (
    ACCENT,
    HAIRLINE,
    HAIRLINE2,
    TEXT,
    TEXT2,
    TEXT3,
    TRACK,
    WHITE,
)
from workbooks.report.drawing import Line, Picture, Rectangle, Shape, Words
from workbooks.report.findings import Findings
from workbooks.report.pictures.labels import WIDTH, badge_width, label_of, labelled, labels_of
from workbooks.report.typeface import width
from workbooks.report.wording import Wording

_ROW, _BAR, _SIZE = 25.0, 11.0, 8.0
_BADGES, _NAMES, _BARS, _BARS_END, _TOTALS, _CHANCES = 31.0, 163.0, 200.0, 385.0, 427.0, 442.0
_CHANCE_BAR = 30.0


def ranking_picture(findings: Findings, say: Wording, shown: Sequence[int]) -> Picture:
    """The options in `shown`, best first."""
    top = 34.0 if findings.is_additive else 18.0
    high = top + _ROW * len(shown)
    scale = _Scale(findings, shown)
    shapes: list[Shape] = [*_legend(findings)] if findings.is_additive else []
    shapes += [*_axis(scale, say, top, high), *_heads(findings, say, top)]
    badge = badge_width(labels_of(findings, shown))
    for number, option in enumerate(shown):
        shapes += _row(findings, say, scale, option, top + (number + 0.5) * _ROW, badge)
    return Picture(WIDTH, high + 14, tuple(shapes), _told(findings, say, shown))


class _Scale:
    """From figures to places on the bars' axis; from 0, or from the least the method can give."""

    def __init__(self, findings: Findings, shown: Sequence[int]) -> None:
        standings, chances = findings.ranking.standings, findings.chances
        least, most = findings.selection.method.limits
        self.least = least
        if findings.is_additive:
            high = [float(standings.total_high[i]) for i in shown if not standings.known[i]]
            high += [float(standings.totals[i]) for i in shown if standings.known[i]]
            high += [float(chances.high[i]) for i in shown] if chances is not None else []
            most = min(100.0, 10 * np.ceil(max(high, default=100.0) / 10))
        self.most = max(most, least + 1e-9)
        self.decimals = 0 if findings.is_additive else 2

    def at(self, figure: float) -> float:
        part = (figure - self.least) / (self.most - self.least)
        return _BARS + (_BARS_END - _BARS) * min(1.0, max(0.0, part))

    def ticks(self) -> Iterator[float]:
        step = (self.most - self.least) / 4
        if self.decimals == 0:
            step = 20.0 if self.most > 50 else 10.0
        figure = self.least
        while figure <= self.most + 1e-9:
            yield figure
            figure += step


def _legend(findings: Findings) -> Iterator[Shape]:
    option_set = findings.option_set
    groups = top_groups(option_set.criteria, option_set.groups)
    names = [group.name for group in groups]
    if sum(28 + width(name, _SIZE) for name in names) > WIDTH:
        names = [group.short_name or group.name for group in groups]
    x = 0.0
    for name, colour in zip(names, findings.colours.groups, strict=True):
        if x + 13 + width(name, _SIZE) > WIDTH:
            return
        yield Rectangle(x, 1, 8, 8, colour, radius=2)
        yield Words(x + 12, 8, name, _SIZE, TEXT2)
        x += 12 + width(name, _SIZE) + 16


def _axis(scale: _Scale, say: Wording, top: float, high: float) -> Iterator[Shape]:
    for figure in scale.ticks():
        x = scale.at(figure)
        yield Line(((x, top), (x, high)), HAIRLINE2 if figure == 0 else HAIRLINE, 0.6)
        yield Words(x, high + 10, say.number(figure, scale.decimals), 7.5, TEXT3, anchor="middle")


def _heads(findings: Findings, say: Wording, top: float) -> Iterator[Shape]:
    yield Words(0, top - 6, say("Rank"), _SIZE, TEXT3)
    yield Words(_BADGES, top - 6, say("Option"), _SIZE, TEXT3)
    figure = say("Total") if findings.is_additive else say("Figure")
    yield Words(_TOTALS, top - 6, figure, _SIZE, TEXT3, anchor="end")
    if findings.chances is not None:
        yield Words(WIDTH, top - 6, say("First in"), _SIZE, TEXT3, anchor="end")
    yield Line(((0, top), (WIDTH, top)), HAIRLINE2, 0.6)


def _row(
    findings: Findings, say: Wording, scale: _Scale, option: int, middle: float, badge: float
) -> Iterator[Shape]:
    standings, label = findings.ranking.standings, label_of(findings, option)
    rank = say.number(int(standings.ranks[option])) if standings.known[option] else "–"
    yield Words(15, middle + 3.4, rank, 9.5, TEXT, True, "end")
    yield from labelled(label, _BADGES, middle, badge, _NAMES)
    yield from _bar(findings, scale, option, middle, label.colour)
    decimals = findings.selection.method.decimals
    figure = say.number(float(standings.totals[option]), decimals) if standings.known[option] else "–"
    yield Words(_TOTALS, middle + 3.6, figure, 10, TEXT, True, "end")
    if findings.chances is not None:
        chance = float(findings.chances.first[option])
        yield Rectangle(_CHANCES, middle - 2, _CHANCE_BAR, 4, TRACK, radius=2)
        if chance >= 0.01:
            yield Rectangle(_CHANCES, middle - 2, max(4.0, _CHANCE_BAR * chance), 4, ACCENT, radius=2)
        yield Words(WIDTH, middle + 3, say.chance(chance), _SIZE, TEXT2, anchor="end")


def _bar(findings: Findings, scale: _Scale, option: int, middle: float, colour: str) -> Iterator[Shape]:
    standings = findings.ranking.standings
    y = middle - _BAR / 2
    if not standings.known[option]:
        low, high = (scale.at(float(end[option])) for end in (standings.total_low, standings.total_high))
        yield Rectangle(low, middle - 2, max(high - low, 1), 4, TRACK)
        return
    if not findings.is_additive:
        start, end = sorted((scale.at(max(scale.least, 0.0)), scale.at(float(standings.totals[option]))))
        yield Rectangle(start, y, max(end - start, 0.5), _BAR, colour)
        return
    yield from _parts(findings, scale, option, y)
    if findings.chances is not None and findings.may_vary(option):
        low, high = (scale.at(float(end[option])) for end in (findings.chances.low, findings.chances.high))
        yield Line(((low, middle), (high, middle)), WHITE, 2.6)
        yield Line(((low, middle), (high, middle)), TEXT, 0.9)
        for x in (low, high):
            yield Line(((x, middle - 2.6), (x, middle + 2.6)), TEXT, 0.9)


def _parts(findings: Findings, scale: _Scale, option: int, y: float) -> Iterator[Shape]:
    problem = findings.selection.problem
    products = findings.ranking.shares * np.nan_to_num(problem.values[option], nan=50.0)
    start = 0.0
    for group, colour in enumerate(findings.colours.groups):
        part = float(products[problem.groups == group].sum())
        x, end = scale.at(start), scale.at(start + part)
        if end - x > 0.05:
            yield Rectangle(x, y, max(end - x - 0.6, 0.3), _BAR, colour)
        start += part


def _told(findings: Findings, say: Wording, shown: Sequence[int]) -> str:
    standings, options = findings.ranking.standings, findings.option_set.options
    decimals = findings.selection.method.decimals
    told = [
        say("{name} {figure}", name=options[i].name, figure=say.number(float(standings.totals[i]), decimals))
        for i in shown
        if standings.known[i]
    ]
    return say("Ranking: {told}.", told=", ".join(told))
