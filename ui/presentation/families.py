"""The ranking read by routes: the best option of each family."""

from __future__ import annotations

from typing import NamedTuple

from ui.computing.evaluation import Evaluation


class Entry(NamedTuple):
    """A line of the ranking: an option, or the best of a family with all its ranked members."""

    option: int
    rank: int
    members: tuple[int, ...]


def entries(evaluation: Evaluation) -> tuple[Entry, ...]:
    """Ranked options best first; one per family when only the best of each is asked for.

    Options without a family stand for themselves; ties between families share a rank.
    """
    ranks = evaluation.result.ranks
    rows = [Entry(int(i), int(ranks[i]), (int(i),)) for i in evaluation.order]
    if not evaluation.option_set.view.best_of_families:
        return tuple(rows)
    members: dict[str, list[int]] = {}
    for row in rows:
        option = evaluation.option_set.options[row.option]
        members.setdefault(option.family or f"option {option.key}", []).append(row.option)
    best = [tuple(inside) for inside in members.values()]
    old = [int(ranks[inside[0]]) for inside in best]
    return tuple(
        Entry(inside[0], 1 + sum(other < rank for other in old), inside)
        for inside, rank in zip(best, old, strict=True)
    )
