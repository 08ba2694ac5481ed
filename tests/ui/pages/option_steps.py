"""What a person does on the Options page."""

from __future__ import annotations

from tests.ui.rig import Rig
from ui.pages.options import OptionsPage


def page(rig: Rig) -> OptionsPage:
    shown = rig.window.pages.page("options")
    assert isinstance(shown, OptionsPage)
    return shown


def names(rig: Rig) -> list[tuple[str | None, str]]:
    return [(option.family, option.key) for option in rig.set.options]
