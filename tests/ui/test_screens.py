"""Every page as a person sees it, in build/screens: both themes, both sizes, plain and doubled pixels."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from criteria.edits import weights
from criteria.optionset import OptionSet
from tests.ui import sets
from tests.ui.pictures import grabbed, keep, pixels_of
from tests.ui.presentation.cases import snapped
from tests.ui.rig import Rig
from ui import theme
from ui.projector import ProjectorWindow

OpenWindow = Callable[..., Rig]
SIZES = {"1600x1000": (1600, 1000), "1280x800": (1280, 800)}


def is_painted(image: QImage) -> bool:
    """Whether there is much to see, and in many colours, in each quarter of the picture."""
    pixels = pixels_of(image)
    high, wide = pixels.shape[0] // 2, pixels.shape[1] // 2
    quarters = (pixels[:high, :wide], pixels[:high, wide:], pixels[high:, :wide], pixels[high:, wide:])
    for quarter in quarters:
        colours, counts = np.unique(quarter, return_counts=True)
        if len(colours) < 12 or counts.max() == quarter.size:
            return False
    return True


def keep_both(widget: QWidget, name: str) -> None:
    """At 1x and 2x; at 2x the same picture, only sharper."""
    images = {scale: grabbed(widget, QColor(Qt.GlobalColor.magenta), scale=scale) for scale in (1.0, 2.0)}
    for scale, image in images.items():
        keep(image, f"{name}-{scale:g}x")
        assert image.width() == round(widget.width() * scale)
        assert is_painted(image)
        assert not (
            pixels_of(image) == QColor(Qt.GlobalColor.magenta).rgb()
        ).any()  # nothing is left unpainted


def weighed() -> OptionSet:
    """The case after a snapshot, with three weights dragged and one locked."""
    option_set = snapped(sets.built_in())
    for key, points in (("standing", 100), ("trade", 30), ("integration", 70)):
        option_set = weights.set_points(option_set, key, points)
    return weights.set_lock(option_set, "legal", True)


@pytest.fixture(params=["light", "dark"])
def in_theme(request: pytest.FixtureRequest) -> str:
    theme.apply(theme.Theme.dark() if request.param == "dark" else theme.Theme.light())
    return str(request.param)


@pytest.mark.parametrize("size", SIZES)
def test_that_the_weigh_page_is_painted(open_window: OpenWindow, in_theme: str, size: str) -> None:
    rig = open_window(weighed(), SIZES[size])
    rig.window.weigh.select("A4")
    rig.key("slider_standing", Qt.Key.Key_Right)
    rig.settle()
    keep_both(rig.window, f"weigh-{in_theme}-{size}")


@pytest.mark.parametrize("size", SIZES)
def test_that_the_elicit_page_is_painted(open_window: OpenWindow, in_theme: str, size: str) -> None:
    rig = open_window(sets.built_in(), SIZES[size])
    rig.window.set_mode("elicit")
    for key, points in (("stability", "100"), ("standing", "90"), ("legal", "80"), ("uptake", "55")):
        rig.type(f"swing_points_{key}", points)
    keep_both(rig.window, f"elicit-{in_theme}-{size}")


def test_that_the_projector_is_painted(open_window: OpenWindow, in_theme: str) -> None:
    rig = open_window(weighed())
    rig.settle()
    rig.window.show_projector()
    shown = rig.find(ProjectorWindow, "projector_window")
    shown.setWindowState(Qt.WindowState.WindowNoState)
    rig.tick()
    shown.resize(1600, 1000)
    rig.tick()
    assert shown.width() == 1600
    keep_both(shown, f"projector-{in_theme}-1600x1000")


@pytest.mark.parametrize("reading", ["families", "weightings", "table"])
def test_that_the_other_readings_are_painted(open_window: OpenWindow, in_theme: str, reading: str) -> None:
    rig = open_window(weighed())
    rig.settle()
    rig.click("table_button" if reading == "table" else reading)
    rig.tick()
    image = grabbed(rig.window, QColor(Qt.GlobalColor.magenta))
    keep(image, f"{reading}-{in_theme}-1600x1000")
    assert is_painted(image)


def test_that_the_drawer_and_the_empty_state_are_painted(open_window: OpenWindow, in_theme: str) -> None:
    rig = open_window(weighed(), (1100, 760))
    rig.window.weigh.select("A4")
    rig.settle()
    keep(grabbed(rig.window, QColor(Qt.GlobalColor.magenta)), f"drawer-{in_theme}-1100x760")
    assert is_painted(grabbed(rig.window, QColor(Qt.GlobalColor.magenta)))
    rig.document.open(sets.nothing())
    rig.tick()
    image = grabbed(rig.window, QColor(Qt.GlobalColor.magenta))
    keep(image, f"empty-{in_theme}-1100x760")
    assert not (pixels_of(image) == QColor(Qt.GlobalColor.magenta).rgb()).any()
