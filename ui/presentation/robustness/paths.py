"""Who would be first as one weight moves: from the method's own tracks, else from the additive model's."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from criteria.tree import top_group
from evaluator.sensitivity.tracks import ROUNDING, Track, stability_intervals, winner_tracks
from ui import text
from ui.charts import flip_list as chart
from ui.computing.effort import scans
from ui.computing.evaluation import Evaluation
from ui.methods import method_name
from ui.presentation.names import colours_of_groups, colours_of_options, row_forms
from ui.presentation.shown import Shown, tr
from ui.tables.figures import Figures
from ui.text import Forms
from ui.theme import Theme

FAR = 0.4
"""Flips further away than this share do not stretch the axis."""


class Paths(NamedTuple):
    """`is_own` says that they are the chosen method's."""

    tracks: tuple[Track, ...]
    is_own: bool


def paths_of(evaluation: Evaluation) -> Paths | None:
    """None while the method's own tracks are being worked out."""
    if evaluation.tracks or evaluation.basis.is_additive:
        return Paths(evaluation.tracks, is_own=True)
    if scans(evaluation.basis):
        return None
    return additive_paths(evaluation)


def additive_paths(evaluation: Evaluation) -> Paths:
    contenders = evaluation.problem.ranked & evaluation.problem.known
    return Paths(winner_tracks(evaluation.paths, contenders), is_own=False)


def note_of(evaluation: Evaluation, *, is_own: bool) -> Forms:
    if is_own:
        return ()
    words = tr("Shown for the additive model: {method} would have to rank again at every weight.")
    return (
        words.format(method=method_name(evaluation.basis.method.key)),
        tr("For the additive model only."),
    )


@lru_cache(maxsize=2)
def flip_rows(evaluation: Evaluation, paths: Paths, theme: Theme) -> tuple[chart.FlipRow, ...]:
    """One row per criterion, the one with the nearest flip first."""
    option_set = evaluation.option_set
    colours = colours_of_options(option_set, theme)
    groups = colours_of_groups(option_set, theme)
    intervals = stays_first(evaluation, paths)
    rows = []
    for number, (criterion, track) in enumerate(zip(option_set.criteria, paths.tracks, strict=True)):
        spans = tuple(
            chart.Span(float(start), float(end), option_set.options[int(w)].badge, colours[int(w)])
            for start, end, w in zip(track.breaks, track.breaks[1:], track.winners, strict=False)
        )
        now = float(evaluation.shares[number])
        rows.append(
            chart.FlipRow(
                criterion.key,
                row_forms(criterion),
                groups[top_group(criterion, option_set.groups)],
                spans,
                now,
                chart.nearest(spans, now),
                _words(evaluation, number, intervals[number], spans),
                bool(evaluation.points.locked[number]),
            )
        )
    return tuple(sorted(rows, key=lambda row: 2.0 if row.flip is None else abs(row.flip.away)))


def stays_first(evaluation: Evaluation, paths: Paths) -> list[tuple[float, float]]:
    """From which to which share of each criterion, alone, the present leader keeps the first place."""
    if evaluation.basis.is_additive or not paths.is_own:
        contenders = evaluation.problem.ranked & evaluation.problem.known
        found = stability_intervals(evaluation.paths, contenders)
        return [(float(low), float(high)) for low, high in found]
    return [
        (
            max((float(b) for b in track.breaks if b <= now + ROUNDING), default=float(now)),
            min((float(b) for b in track.breaks if b >= now - ROUNDING), default=float(now)),
        )
        for track, now in zip(paths.tracks, evaluation.shares, strict=True)
    ]


def _words(
    evaluation: Evaluation, number: int, stays: tuple[float, float], spans: tuple[chart.Span, ...]
) -> str:
    if not spans:
        return ""
    if len(spans) == 1:
        return tr("{code} is first at every share").format(code=spans[0].code)
    told = [tr("{code} from {share}").format(code=span.code, share=text.share(span.start)) for span in spans]
    low, high = stays
    words = tr("{story}. Now {now}; the leader stays first from {low} to {high}")
    return words.format(
        story=", ".join(told),
        now=text.share(float(evaluation.shares[number])),
        low=text.share(low),
        high=text.share(high),
    )


def flips_shown(evaluation: Evaluation, theme: Theme) -> tuple[Shown, chart.FlipList] | None:
    paths = paths_of(evaluation)
    if paths is None:
        return None
    rows = flip_rows(evaluation, paths, theme)
    data = chart.FlipList(rows, _end(rows))
    shown = Shown(
        lambda painter, rect, tokens: chart.draw(painter, rect, tokens, data),
        chart.least_height(data),
        lambda rect, position: chart.words_at(rect, data, position),
        (
            tr("Where the first place changes as one share varies; circle: now, tick: flip"),
            tr("Circle: now, tick: flip"),
        ),
        _summary(rows),
        lambda: _figures(evaluation, paths, rows),
        note_of(evaluation, is_own=paths.is_own),
    )
    return shown, data


def _end(rows: tuple[chart.FlipRow, ...]) -> float:
    """Room for every share of now and for the flips that are near."""
    wanted = [1.15 * row.now for row in rows]
    wanted += [1.05 * row.flip.share for row in rows if row.flip is not None and row.flip.share <= FAR]
    furthest = max(wanted, default=0.1)
    return min(1.0, 0.05 * (int(furthest / 0.05) + 1))


def _summary(rows: tuple[chart.FlipRow, ...]) -> str:
    if not rows or rows[0].flip is None:
        return tr("No change of a single weight changes the first place")
    flip = rows[0].flip
    words = tr("Nearest: {name}, {code} first at {share}")
    return words.format(name=rows[0].names[0], code=flip.code, share=text.share(flip.share))


def _figures(evaluation: Evaluation, paths: Paths, rows: tuple[chart.FlipRow, ...]) -> Figures:
    numbers = {criterion.key: i for i, criterion in enumerate(evaluation.option_set.criteria)}
    intervals = stays_first(evaluation, paths)
    lines = []
    for row in rows:
        low, high = intervals[numbers[row.key]]
        flip = row.flip
        lines.append(
            (
                evaluation.option_set.criterion(row.key).name,
                text.share(row.now),
                text.MISSING if flip is None else text.share(flip.share),
                text.MISSING if flip is None else text.difference(100 * flip.away, 1),
                text.MISSING if flip is None else flip.code,
                text.share(low),
                text.share(high),
            )
        )
    heads = (
        tr("Criterion"), tr("Share now"), tr("Nearest flip"), tr("Away, pts"), tr("Then first"),
        tr("Leader stays first from"), tr("to"),
    )  # fmt: skip
    return Figures(tr("Flip list"), heads, tuple(lines), frozenset({1, 2, 3, 5, 6}))
