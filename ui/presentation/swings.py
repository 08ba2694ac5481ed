"""What the rows of Elicit mode show."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from criteria.edits.elicitation import biggest_swing
from criteria.optionset import OptionSet
from criteria.tree import top_group
from criteria.weightings import Weighting
from ui.presentation.names import colours_of_groups, row_forms
from ui.presentation.tracks import level_in_words
from ui.text import Forms
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class SwingData:
    """A swing from worst to best, and what it was given; no order and no points before that."""

    names: Forms
    colour: QColor
    worst: str
    best: str
    order: int | None
    points: float | None
    is_biggest: bool
    depends: str


def order_of(weighting: Weighting | None) -> dict[str, int]:
    """Place of each weighed swing, the biggest 1st; equal points share a place."""
    if weighting is None:
        return {}
    points = weighting.points
    return {key: 1 + sum(other > given for other in points.values()) for key, given in points.items()}


def swings(option_set: OptionSet, weighting: Weighting | None, theme: Theme) -> dict[str, SwingData]:
    """One per criterion, by key."""
    colours = colours_of_groups(option_set, theme)
    order = order_of(weighting)
    made = {}
    for criterion in option_set.criteria:
        key, scale = criterion.key, criterion.scale
        made[key] = SwingData(
            row_forms(criterion),
            colours[top_group(criterion, option_set.groups)],
            level_in_words(criterion, scale.worst),
            level_in_words(criterion, scale.best),
            order.get(key),
            None if weighting is None else weighting.points.get(key),
            weighting is not None and biggest_swing(weighting) == key,
            "" if weighting is None else weighting.depends.get(key, ""),
        )
    return made
