"""What the weights are compared with: the newest snapshot, else the weighting they started from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from criteria.edits.weights import reset_to_snapshot, reset_to_weighting
from criteria.optionset import OptionSet
from criteria.weightings import Snapshot, Standing
from ui import text
from ui.computing.evaluation import Evaluation
from ui.methods import words_of
from ui.presentation.names import row_forms, short
from ui.translation import counted, translator

tr = translator("Reference")


class Reference(NamedTuple):
    """`standings` is empty when nothing but points is remembered; `snapshot` is its key, if it is one.

    `method` is the key of the method that gave the standings.
    """

    name: str
    points: Mapping[str, float]
    standings: Mapping[str, Standing]
    snapshot: str | None = None
    method: str = ""


class PointsChange(NamedTuple):
    criterion: str
    name: str
    before: float
    after: float


def reference_of(option_set: OptionSet) -> Reference | None:
    if option_set.snapshots:
        return reference_to(option_set.snapshots[-1])
    return start_of(option_set)


def reference_to(snapshot: Snapshot) -> Reference:
    return Reference(
        snapshot.name, snapshot.points, snapshot.standings, snapshot.key, words_of(snapshot.method).key
    )


def start_of(option_set: OptionSet) -> Reference | None:
    """The weighting that the weights started from."""
    if option_set.working.base is None:
        return None
    base = option_set.weighting(option_set.working.base)
    return Reference(base.short_name or base.name, base.points, {})


def standings_of(evaluation: Evaluation) -> dict[str, Standing]:
    """Each option's rank and figure, to be kept in a snapshot; none while they are of earlier weights."""
    if evaluation.is_behind:
        return {}
    options = evaluation.option_set.options
    ranks, totals = evaluation.result.ranks, evaluation.result.totals
    return {o.key: Standing(int(r), float(t)) for o, r, t in zip(options, ranks, totals, strict=True)}


def back_to(option_set: OptionSet, reference: Reference) -> OptionSet:
    """The set with the weights that it is compared with."""
    if reference.snapshot is not None:
        return reset_to_snapshot(option_set, reference.snapshot)
    base = option_set.working.base
    return option_set if base is None else reset_to_weighting(option_set, base)


def points_changes(option_set: OptionSet, reference: Reference | None) -> tuple[PointsChange, ...]:
    """Criteria whose points are not the reference's, in the tree's order."""
    if reference is None:
        return ()
    now = option_set.working.points
    return tuple(
        PointsChange(c.key, short(row_forms(c)), reference.points[c.key], now[c.key])
        for c in option_set.criteria
        if c.key in reference.points and abs(now[c.key] - reference.points[c.key]) > 1e-9
    )


def changes_in_words(count: int) -> str:
    return counted(count, tr, "1 change", "{count} changes")


def rank_moves(reference: Reference | None, ranks: Mapping[str, int]) -> dict[str, int]:
    """Places gained since the reference (negative: lost), for options ranked then and now."""
    if reference is None:
        return {}
    return {
        key: reference.standings[key].rank - rank
        for key, rank in ranks.items()
        if rank and key in reference.standings and reference.standings[key].rank
    }


def moves_since(evaluation: Evaluation) -> dict[str, int]:
    """Places gained since the snapshot, where the same method gave them."""
    reference = reference_of(evaluation.option_set)
    if reference is None or evaluation.is_behind or reference.method != evaluation.basis.method.key:
        return {}
    options = evaluation.option_set.options
    ranks = {o.key: int(r) for o, r in zip(options, evaluation.result.ranks, strict=True)}
    return rank_moves(reference, ranks)


def move_in_words(code: str, before: int, after: int) -> str:
    return tr("{code} {before} → {after}").format(
        code=code, before=text.ordinal(before), after=text.ordinal(after)
    )
