"""Every figure as one share varies: straight lines for totals, tried weights for other methods."""

from __future__ import annotations

from math import ceil

import numpy as np

from criteria.tree import Criterion
from evaluator.sensitivity.tracks import Track
from evaluator.sensitivity.weight_maps import OneWayMap, one_way_map
from ui import text
from ui.charts import one_way as chart
from ui.computing.evaluation import Evaluation
from ui.computing.soundings import Curves, has_curves
from ui.methods import method_name
from ui.presentation.faces.face import ADDITIVE, face_of
from ui.presentation.names import colours_of_options, option_forms, row_forms
from ui.presentation.reference import start_of
from ui.presentation.robustness.paths import Paths, additive_paths, paths_of
from ui.presentation.shown import MOST_COLOURED, Shown, tr
from ui.tables.figures import Figures
from ui.text import Forms
from ui.theme import Theme

MOST_LINES = 16
SHOWN_LEAST = 0.4
"""The axis reaches at least so far, where the share can."""


def one_way_shown(
    evaluation: Evaluation, criterion: Criterion, theme: Theme, curves: Curves | None
) -> tuple[Shown, chart.OneWay] | None:
    """None while tracks are worked out; without curves the additive lines."""
    paths = _lines_of(evaluation)
    if paths is None or not len(evaluation.order):
        return None
    number = [each.key for each in evaluation.option_set.criteria].index(criterion.key)
    if curves is None and not evaluation.basis.is_additive and paths.is_own:
        return None
    data = _data(evaluation, number, criterion, theme, paths.tracks[number], curves)
    shown = Shown(
        lambda painter, rect, tokens: chart.draw(painter, rect, tokens, data),
        chart.HEIGHT,
        lambda rect, position: chart.words_at(rect, data, position),
        _subtitle(evaluation, curves),
        _summary(data),
        lambda: _figures(data, criterion),
        _note(evaluation, is_own=paths.is_own),
    )
    return shown, data


def _note(evaluation: Evaluation, *, is_own: bool) -> Forms:
    if is_own:
        return ()
    words = tr("Shown for the additive model: drawing {method} at every weight takes too long.")
    return (
        words.format(method=method_name(evaluation.basis.method.key)),
        tr("For the additive model only."),
    )


def _lines_of(evaluation: Evaluation) -> Paths | None:
    """The tracks that go with the lines: the additive ones where the method is not tried at every weight."""
    if evaluation.basis.is_additive or has_curves(evaluation.basis):
        return paths_of(evaluation)
    return additive_paths(evaluation)


def _data(
    evaluation: Evaluation,
    number: int,
    criterion: Criterion,
    theme: Theme,
    track: Track,
    curves: Curves | None,
) -> chart.OneWay:
    first = float(track.breaks[0])
    now, limit = float(evaluation.shares[number]), float(evaluation.paths.limit[number])
    end = _end(track, now, first, limit)
    face = ADDITIVE if curves is None else face_of(evaluation.basis)
    lower = curves is not None and evaluation.basis.method.better == "lower"
    shown = _options(evaluation, track, end)
    coloured = shown[:MOST_COLOURED]
    mask = np.zeros(evaluation.problem.n_options, dtype=np.bool_)
    mask[coloured] = True
    found = one_way_map(evaluation.paths, mask, number)
    lines = _lines(evaluation, theme, shown, found, curves)
    title = tr("Share of weight on “{name}”").format(name=row_forms(criterion)[0])
    return chart.OneWay(
        title,
        lines,
        _changes(evaluation, track, lines),
        () if curves is not None else _crossings(evaluation, found),
        now,
        first,
        end,
        _agreed(evaluation, criterion, now),
        face.decimals,
        lower,
    )


def _lines(
    evaluation: Evaluation, theme: Theme, shown: list[int], found: OneWayMap, curves: Curves | None
) -> tuple[chart.Line, ...]:
    """The first few in their colours, the others grey."""
    options = evaluation.option_set.options
    colours = colours_of_options(evaluation.option_set, theme)
    return tuple(
        chart.Line(
            options[i].key,
            options[i].badge,
            option_forms(options[i]),
            colours[i] if place < MOST_COLOURED else None,
            *_figures_along(found, i, curves),
        )
        for place, i in enumerate(shown)
    )


def _end(track: Track, now: float, start: float, limit: float) -> float:
    flips = [float(b) for b in track.breaks[1:-1]]
    wanted = max([start + SHOWN_LEAST, 1.5 * now, *(1.2 * flip for flip in flips if flip < 0.75)])
    return max(min(limit, 0.1 * ceil(10 * wanted - 1e-9)), min(limit, now), start + 1e-6)


def _options(evaluation: Evaluation, track: Track, end: float) -> list[int]:
    """Those that are first somewhere in view, then the best of now."""
    first = [int(w) for start, w in zip(track.breaks, track.winners, strict=False) if float(start) < end]
    return list(dict.fromkeys([*first[:MOST_COLOURED], *(int(i) for i in evaluation.order)]))[:MOST_LINES]


def _figures_along(
    found: OneWayMap, option: int, curves: Curves | None
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    if curves is not None:
        column = int(np.searchsorted(curves.options, option))
        return tuple(curves.shares.tolist()), tuple(curves.figures[:, column].tolist())
    start, end = found.ends.tolist()
    return (start, max(end, start + 1e-9)), tuple(found.totals[option].tolist())


def _crossings(evaluation: Evaluation, found: OneWayMap) -> tuple[chart.Crossing, ...]:
    """Where two of the coloured lines cross, below the first place too."""
    options = evaluation.option_set.options
    return tuple(
        chart.Crossing(float(share), float(height), options[int(a)].badge, options[int(b)].badge)
        for share, height, a, b in zip(found.crossings, found.heights, found.before, found.after, strict=True)
    )


def _changes(evaluation: Evaluation, track: Track, lines: tuple[chart.Line, ...]) -> tuple[chart.Change, ...]:
    options = evaluation.option_set.options
    by_code = {line.key: line for line in lines}
    found = []
    winners = [options[int(w)] for w in track.winners]
    for share, before, after in zip(track.breaks[1:-1], winners[:-1], winners[1:], strict=True):
        line = by_code.get(after.key) or by_code.get(before.key)
        if line is not None:
            found.append(chart.Change(float(share), line.at(float(share)), before.badge, after.badge))
    return tuple(found)


def _agreed(evaluation: Evaluation, criterion: Criterion, now: float) -> float | None:
    """The share in the weighting that the weights started from, where it is another one."""
    start = start_of(evaluation.option_set)
    if start is None or criterion.key not in start.points:
        return None
    whole = sum(start.points.values())
    share = start.points[criterion.key] / whole if whole > 0 else now
    return share if abs(share - now) > 5e-4 else None


def _subtitle(evaluation: Evaluation, curves: Curves | None) -> Forms:
    if curves is None:
        title = ADDITIVE.title()
    else:
        title = face_of(evaluation.basis).title()
        if evaluation.basis.method.better == "lower":
            title = tr("{title} (lower is better)").format(title=title)
    return (
        tr("{title} as one weight varies, others in proportion").format(title=title),
        tr("{title} as one weight varies").format(title=title),
    )


def _summary(data: chart.OneWay) -> str:
    told = [
        tr("{before} to {after} at {share}").format(
            before=change.before, after=change.after, share=text.share(change.share)
        )
        for change in data.changes
    ]
    now = tr("Now {share}").format(share=text.share(data.now))
    story = ", ".join(told) or tr("the first place never changes")
    return f"{data.title}. {now}: {story}"


def _figures(data: chart.OneWay, criterion: Criterion) -> Figures:
    """Figures at the start, now, at each change and at the end of the axis."""
    stops = sorted({data.start, data.now, data.end, *(c.share for c in data.changes if c.share <= data.end)})
    decimals = max(1, data.decimals)
    rows = tuple(
        (line.code, line.names[0], *(text.total(line.at(stop), decimals) for stop in stops))
        for line in data.lines
    )
    heads = (tr("Code"), tr("Option"), *(tr("at {share}").format(share=text.share(s)) for s in stops))
    words = tr("Weight sensitivity: {name}").format(name=criterion.name)
    return Figures(words, heads, rows, frozenset(range(2, 2 + len(stops))))


def told_at(data: chart.OneWay, share: float) -> str:
    """Who would be first at the cursor, and by how much."""
    ahead = sorted(data.lines, key=lambda line: line.at(share), reverse=not data.lower_is_better)
    if not ahead:
        return ""
    if len(ahead) == 1:
        return tr("At {share} {code} is alone").format(share=text.share(share), code=ahead[0].code)
    lead = abs(ahead[0].at(share) - ahead[1].at(share))
    words = tr("At {share} {code} would be first, {lead} ahead of {other}")
    return words.format(
        share=text.share(share),
        code=ahead[0].code,
        lead=text.total(lead, max(2, data.decimals)),
        other=ahead[1].code,
    )
