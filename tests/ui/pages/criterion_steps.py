"""What a person does on the Criteria page."""

from __future__ import annotations

from criteria.edits import scales
from criteria.optionset import OptionSet
from tests.ui.rig import Rig
from ui.pages.criteria import CriteriaPage


def page(rig: Rig) -> CriteriaPage:
    shown = rig.window.pages.page("criteria")
    assert isinstance(shown, CriteriaPage)
    return shown


def places(rig: Rig) -> list[tuple[str, str]]:
    return [(c.group, c.key) for c in rig.set.criteria]


def bent(option_set: OptionSet) -> OptionSet:
    scale = scales.as_piecewise(option_set.criterion("jobs").scale)
    return scales.change_scale(option_set, "jobs", scale)
