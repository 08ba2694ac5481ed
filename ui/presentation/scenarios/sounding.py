"""What the Scenarios page finds out on a worker: how options fare in every scenario, for everybody."""

from __future__ import annotations

from dataclasses import dataclass, replace

from criteria.futures.grid import Futures, futures
from criteria.optionset import OptionSet
from criteria.people.voices import answer_alike, are_illustrative, share_rows, voices
from ui.document import PROBLEM_PARTS
from ui.wording import changed_parts

_PEOPLE = {"weightings", "stakeholders"}
_PARTS = PROBLEM_PARTS | _PEOPLE


@dataclass(frozen=True, slots=True, eq=False)
class Sounding:
    """`order` is that of the columns; `counted` are the people who count; `anonymous` hides their names."""

    option_set: OptionSet
    futures: Futures
    order: tuple[int, ...]
    counted: tuple[int, ...]
    anonymous: bool = False

    @property
    def cells(self) -> int:
        """How many combinations of a scenario and somebody who counts there are."""
        return len(self.futures.scenarios) * len(self.counted)

    @property
    def is_illustrative(self) -> bool:
        return are_illustrative(self.futures.voices)


def sound(option_set: OptionSet) -> Sounding:
    found = futures(option_set, option_set.view.include_unavailable)
    people = range(found.people)
    counted = tuple(p for p in people if found.actors is None or found.actors[p] > 0)
    return Sounding(option_set, found, tuple(people), counted)


def alike(sounding: Sounding) -> Sounding:
    """The same with neighbours who weigh alike, as on the Stakeholders page; this loads what takes longer."""
    found = sounding.futures
    if len(found.voices) < 3:
        return sounding
    from criteria.people.hearing import leaf_order
    from evaluator.aggregation.clusters import clusters, weighting_distances

    rows = share_rows(sounding.option_set, [voice.weighting for voice in found.voices])
    order = leaf_order(clusters(weighting_distances(rows)).merges, found.people)
    return replace(sounding, order=order)


def still_holds(sounding: Sounding, option_set: OptionSet) -> bool:
    """Whether nothing has changed that the grid is made of."""
    before = sounding.option_set
    if before is option_set:
        return True
    parts = changed_parts(before, option_set)
    if parts & _PEOPLE and answer_alike(sounding.futures.voices, voices(option_set)):
        parts -= _PEOPLE  # only names are others
    if parts & _PARTS or before.view.include_unavailable != option_set.view.include_unavailable:
        return False
    return bool(sounding.futures.voices) or "working" not in parts
