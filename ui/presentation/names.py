"""The forms of names, longest first, and the colours that belong to options and groups."""

from __future__ import annotations

from PySide6.QtGui import QColor

from criteria.options import Family, Option
from criteria.optionset import OptionSet
from criteria.scenarios import Scenario
from criteria.tree import Criterion, Group, top_groups
from criteria.weightings import Weighting
from ui.palette import family_colours, group_colours, option_colours
from ui.text import Forms
from ui.theme import Theme


def _forms(*names: str) -> Forms:
    return tuple(dict.fromkeys(name for name in names if name))


def option_forms(option: Option) -> Forms:
    return _forms(option.name, option.short_name)


def criterion_forms(criterion: Criterion) -> Forms:
    return _forms(criterion.name, criterion.row_name, criterion.short_name)


def row_forms(criterion: Criterion) -> Forms:
    """Forms for a row that has little room: the row name before the full one."""
    return _forms(criterion.row_name or criterion.name, criterion.short_name)


def group_forms(group: Group) -> Forms:
    return _forms(group.name, group.short_name)


def short(forms: Forms) -> str:
    return forms[-1]


def family_forms(family: Family) -> Forms:
    return _forms(family.name, family.short_name)


def scenario_forms(scenario: Scenario) -> Forms:
    return _forms(scenario.name, scenario.short_name)


def weighting_forms(weighting: Weighting) -> Forms:
    return _forms(weighting.name, weighting.short_name, weighting.tag)


def set_forms(option_set: OptionSet) -> Forms:
    return _forms(option_set.name, option_set.short_name)


def colours_of_options(option_set: OptionSet, theme: Theme) -> tuple[QColor, ...]:
    """One colour per option, in the set's order; the same option has the same colour everywhere."""
    positions = {family.key: i for i, family in enumerate(option_set.families)}
    families = [positions.get(o.family, 0) if o.family else 0 for o in option_set.options]
    return option_colours(theme, families, [o.baseline for o in option_set.options])


def colours_of_families(option_set: OptionSet, theme: Theme) -> dict[str, QColor]:
    grey = [
        all(o.baseline for o in option_set.options if o.family == family.key)
        for family in option_set.families
    ]
    colours = family_colours(theme, grey)
    return {family.key: colour for family, colour in zip(option_set.families, colours, strict=True)}


def colours_of_groups(option_set: OptionSet, theme: Theme) -> dict[str, QColor]:
    """One colour per top group, by key."""
    groups = top_groups(option_set.criteria, option_set.groups)
    colours = group_colours(theme, len(groups))
    return {group.key: colour for group, colour in zip(groups, colours, strict=True)}
