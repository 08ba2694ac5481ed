"""A weight's track in points: who would be first at each value, and what that means in words."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

import numpy as np
from PySide6.QtGui import QColor

from criteria.tree import Criterion
from ui import text
from ui.charts.track import Stretch, Track
from ui.computing.effort import draws_few, scans
from ui.computing.evaluation import Evaluation
from ui.methods import method_name
from ui.presentation.reference import Reference
from ui.text import Forms
from ui.translation import translator

tr = translator("Tracks")

FULL = 100.0


def domain(evaluation: Evaluation, criterion: int, least: float = FULL) -> float:
    """The points at the right end of the track: 100, or the criterion's own when it has more."""
    return max(FULL, least, float(evaluation.points.points[criterion]))


def share_at(evaluation: Evaluation, criterion: int, points: float) -> float:
    """The share that these points would have on the criterion's path."""
    total = evaluation.total_points
    if evaluation.has_locks:
        return min(points / total, float(evaluation.paths.limit[criterion]))
    others = total - float(evaluation.points.points[criterion])
    return points / (points + others) if points + others > 0 else 0.0


def points_at(evaluation: Evaluation, criterion: int, share: float) -> float:
    """The points that give this share on the criterion's path; infinite for 100 percent."""
    total = evaluation.total_points
    if evaluation.has_locks:
        return share * total
    others = total - float(evaluation.points.points[criterion])
    return share / (1 - share) * others if share < 1 else float("inf")


def flips_in_points(evaluation: Evaluation, criterion: int, end: float = FULL) -> tuple[float, ...]:
    """Where on the track the winner changes, in points, up to its end (or this one beyond it)."""
    if not evaluation.tracks:
        return ()
    end = domain(evaluation, criterion, end)
    inner = evaluation.tracks[criterion].breaks[1:-1]
    return tuple(p for p in (points_at(evaluation, criterion, float(t)) for t in inner) if p < end)


def track_data(
    evaluation: Evaluation,
    criterion: int,
    colours: Sequence[QColor],
    reference: Reference | None,
    focused: bool = False,
    show_codes: bool = False,
    end: float = FULL,
) -> Track:
    option_set = evaluation.option_set
    key = option_set.criteria[criterion].key
    end = domain(evaluation, criterion, end)
    ghost = None if reference is None else reference.points.get(key)
    value = float(evaluation.points.points[criterion])
    return Track(
        stretches=_stretches(evaluation, criterion, colours, end),
        value=value / end,
        ghost=None if ghost is None or abs(ghost - value) < 0.5 else min(1.0, ghost / end),
        limit=_limit(evaluation, criterion, end),
        locked=bool(evaluation.points.locked[criterion]),
        focused=focused,
        show_codes=show_codes,
    )


def _limit(evaluation: Evaluation, criterion: int, end: float) -> float | None:
    if not evaluation.has_locks:
        return None
    reach = points_at(evaluation, criterion, float(evaluation.paths.limit[criterion])) / end
    return reach if reach < 1 else None


def _stretches(
    evaluation: Evaluation, criterion: int, colours: Sequence[QColor], end: float
) -> tuple[Stretch, ...]:
    if not evaluation.tracks:
        return ()
    track, options = evaluation.tracks[criterion], evaluation.option_set.options
    ends = [0.0, *(points_at(evaluation, criterion, float(t)) / end for t in track.breaks[1:-1]), 1.0]
    made = []
    for i, winner in enumerate(np.asarray(track.winners)):
        if ends[i] >= 1:
            break
        made.append(Stretch(ends[i], min(1.0, ends[i + 1]), colours[int(winner)], options[int(winner)].badge))
    if made and made[-1].end < 1:
        made[-1] = Stretch(made[-1].start, 1.0, made[-1].colour, made[-1].code)
    return tuple(made)


def flips_in_words(evaluation: Evaluation, criterion: int) -> Forms:
    """ "A1 leads below 27 · A4 from 27 · B1 from 92", long and short; else the first flip off the track."""
    if not evaluation.tracks:
        return _why_plain(evaluation)
    track = evaluation.tracks[criterion]
    options = evaluation.option_set.options
    codes = [options[int(winner)].badge for winner in track.winners]
    flips = flips_in_points(evaluation, criterion) or flips_in_points(evaluation, criterion, inf)[:1]
    if not codes:
        return ("",)
    if not flips:
        words = tr("{code} leads at every weight").format(code=codes[0])
        return (*_shared_words(evaluation, words, []), words, codes[0])
    rest = [
        tr("{code} from {points}").format(code=code, points=_points(flip))
        for code, flip in zip(codes[1:], flips, strict=False)
    ]
    first = {"code": codes[0], "points": _points(flips[0])}
    shared = _shared_words(evaluation, tr("{code} leads below {points}").format(**first), rest)
    return (
        *shared,
        " · ".join([tr("{code} leads below {points}").format(**first), *rest]),
        " · ".join([tr("{code} below {points}").format(**first), *rest]),
        " · ".join([f"{codes[0]} < {_points(flips[0])}", *rest]),
    )


def _shared_words(evaluation: Evaluation, first: str, rest: list[str]) -> Forms:
    """Where a method often gives one place to several, that a share of the first one counts as leading."""
    if not draws_few(evaluation.basis):
        return ()
    return (tr("{flips} (a shared first place counts)").format(flips=" · ".join([first, *rest])),)


def _why_plain(evaluation: Evaluation) -> Forms:
    """Why the tracks have no colours."""
    if scans(evaluation.basis):
        return (tr("Working out where the leader changes…"), tr("Working it out…"))
    method = method_name(evaluation.basis.method.key)
    return (
        tr("Flip points are not drawn: {method} would have to rank again at every weight").format(
            method=method
        ),
        tr("Flip points are not drawn for {method}").format(method=method),
        tr("No flip points drawn"),
    )


def _points(value: float) -> str:
    return text.total(value, 0 if value >= 10 or value == round(value) else 1)


def level_in_words(criterion: Criterion, level: float) -> str:
    """A level in its unit, or in the words of its anchor on a scale that is made of words."""
    scale = criterion.scale
    if not scale.natural and scale.anchors:
        return scale.anchor_at(level)
    unit = "" if scale.unit == "count" else scale.unit_short or scale.unit
    decimals = 0 if float(level).is_integer() else 1
    if unit in {"%", "percent"}:
        return text.percent(level, decimals)
    return f"{text.number(level, decimals)} {unit}".strip()


def swing_in_words(criterion: Criterion) -> str:
    scale = criterion.scale
    return f"{level_in_words(criterion, scale.worst)} → {level_in_words(criterion, scale.best)}"


def slider_name(evaluation: Evaluation, criterion: int) -> str:
    """What a screen reader says: name, points, share, who leads and where that changes."""
    item = evaluation.option_set.criteria[criterion]
    leader = evaluation.leader
    told = {
        "name": item.row_name or item.name,
        "points": text.points(float(evaluation.points.points[criterion])),
        "share": text.share(float(evaluation.shares[criterion])),
    }
    if leader is None:
        return tr("{name}, {points} points, {share}; no option can be ranked").format(**told)
    return tr("{name}, {points} points, {share}, {code} leads; {flips}").format(
        **told,
        code=evaluation.option_set.options[leader].badge,
        flips=flips_in_words(evaluation, criterion)[0],
    )


def winners_on_tracks(evaluation: Evaluation) -> tuple[int, ...]:
    """Options that some track is coloured by, in the set's order."""
    found: set[int] = set()
    for criterion, track in enumerate(evaluation.tracks):
        shown = 1 + len(flips_in_points(evaluation, criterion))
        found.update(int(winner) for winner in track.winners[:shown])
    return tuple(sorted(found))
