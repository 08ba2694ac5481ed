"""What the rows of the weight tree show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtGui import QColor

from criteria.edits.weights import member_mask
from criteria.optionset import OptionSet
from criteria.tree import Criterion, path_to_root
from evaluator.arrays import BoolArray
from evaluator.weighting.swing import reachable_group
from ui import text
from ui.charts.track import Track
from ui.computing.evaluation import Evaluation
from ui.presentation.names import group_forms, row_forms
from ui.presentation.reference import Reference
from ui.presentation.tracks import (
    domain,
    flips_in_points,
    flips_in_words,
    level_in_words,
    points_at,
    slider_name,
    swing_in_words,
    track_data,
)
from ui.text import Forms
from ui.translation import translator

tr = translator("Weights")


class RowWords(NamedTuple):
    """What a row says of its criterion; it does not change while a weight is dragged."""

    names: Forms
    swing: Forms
    swing_ends: tuple[str, str]
    tooltip: str


class RowData(NamedTuple):
    """What a row shows now; `flips` are in points. Words are made when they are read: few rows show them."""

    track: Track
    points: float
    share: float
    end: float
    flips: tuple[float, ...]
    changed: bool
    limit_words: Callable[[], str]
    flip_words: Callable[[], Forms]
    slider_name: Callable[[], str]


class GroupWords(NamedTuple):
    """What a row says of its group; it does not change while a weight is dragged.

    `members` are the criteria within, `top` the top-level group that lends its colour.
    """

    names: Forms
    members: BoolArray
    top: str
    depth: int


class GroupData(NamedTuple):
    names: Forms
    colour: QColor
    share: float
    low: float
    high: float
    agreed: float | None
    locked: bool
    depth: int = 0


def row_words(criterion: Criterion) -> RowWords:
    scale, swing = criterion.scale, swing_in_words(criterion)
    said = tr("Swing: {swing}").format(swing=swing)
    return RowWords(
        row_forms(criterion),
        (said, swing),
        (level_in_words(criterion, scale.worst), level_in_words(criterion, scale.best)),
        "\n".join(filter(None, (criterion.name, criterion.definition, said))),
    )


def row_data(
    evaluation: Evaluation,
    criterion: int,
    colours: Sequence[QColor],
    reference: Reference | None,
    *,
    least_end: float = 0.0,
) -> RowData:
    """`least_end` keeps the track from shrinking while it is dragged."""
    item = evaluation.option_set.criteria[criterion]
    points = float(evaluation.points.points[criterion])
    agreed = None if reference is None else reference.points.get(item.key)
    end = domain(evaluation, criterion, least_end)
    return RowData(
        track=track_data(evaluation, criterion, colours, reference, end=end),
        points=points,
        share=float(evaluation.shares[criterion]),
        end=end,
        flips=flips_in_points(evaluation, criterion, end),
        changed=agreed is not None and abs(agreed - points) > 1e-9,
        limit_words=partial(_limit_in_words, evaluation, criterion),
        flip_words=partial(flips_in_words, evaluation, criterion),
        slider_name=partial(slider_name, evaluation, criterion),
    )


def _limit_in_words(evaluation: Evaluation, criterion: int) -> str:
    """Why the row cannot move freely; nothing when it can."""
    if evaluation.points.locked[criterion]:
        return tr("Locked at {share}").format(share=text.share(float(evaluation.shares[criterion])))
    if not evaluation.has_locks:
        return ""
    limit = float(evaluation.paths.limit[criterion])
    if limit <= float(evaluation.shares[criterion]) + 1e-12 and evaluation.points.locked.sum() + 1 >= len(
        evaluation.shares
    ):
        return tr("Nothing else is free to make room")
    reach = points_at(evaluation, criterion, limit)
    if reach >= domain(evaluation, criterion):
        return ""
    return tr("Locks leave room up to {share}, {points} points").format(
        share=text.share(limit), points=text.points(reach)
    )


def group_words(option_set: OptionSet, group: str) -> GroupWords:
    path = path_to_root(group, option_set.groups)
    return GroupWords(
        group_forms(next(g for g in option_set.groups if g.key == group)),
        member_mask(option_set, group),
        path[-2] if len(path) > 1 else path[-1],
        len(path) - 2,
    )


def group_data(
    evaluation: Evaluation, words: GroupWords, colours: Mapping[str, QColor], reference: Reference | None
) -> GroupData:
    """`colours` are those of the top-level groups."""
    mask = words.members
    low, high = reachable_group(evaluation.points, mask)
    return GroupData(
        names=words.names,
        colour=colours[words.top],
        share=float(evaluation.shares[mask].sum()),
        low=low,
        high=high,
        agreed=_agreed_share(evaluation, mask, reference),
        locked=bool(evaluation.points.locked[mask].all()),
        depth=words.depth,
    )


def _agreed_share(evaluation: Evaluation, mask: BoolArray, reference: Reference | None) -> float | None:
    if reference is None:
        return None
    criteria = evaluation.option_set.criteria
    points = [reference.points.get(c.key) for c in criteria]
    known = [p for p in points if p is not None]
    total = sum(known)
    if len(known) < len(criteria) or total <= 0:
        return None
    return sum(p for p, inside in zip(known, mask, strict=True) if inside) / total
