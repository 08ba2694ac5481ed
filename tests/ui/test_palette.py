"""Colours by position: readable, told apart, and nothing special to any one option set."""

import pytest
from PySide6.QtGui import QColor

from tests.ui import samples
from tests.ui.colour_vision import VISIONS, smallest_difference
from ui import palette
from ui.theme import Theme

# The smallest CIEDE2000 among the five front-runners and among the groups, from the design language.
FRONT_RUNNERS = {
    False: {"normal": 26.7, "deutan": 18.1, "protan": 21.1, "tritan": 15.7},
    True: {"normal": 19.9, "deutan": 15.2, "protan": 12.1, "tritan": 11.9},
}
GROUPS = {
    False: {"normal": 16.2, "deutan": 12.1, "protan": 13.7, "tritan": 8.5},
    True: {"normal": 14.5, "deutan": 8.6, "protan": 11.9, "tritan": 9.4},
}


def names(colours: tuple[QColor, ...]) -> list[str]:
    return [colour.name().upper() for colour in colours]


def test_that_the_fixed_shades_come_first_and_in_order() -> None:
    light = palette.option_colours(Theme.light(), samples.FAMILIES, [code == "E" for code in samples.CODES])
    assert names(light[:4]) == ["#C78500", "#6E2F12", "#B9784E", "#A8400C"]
    assert names(light[4:7]) == ["#00866F", "#3E9A89", "#0B4F45"]
    assert names(light[7:11]) == ["#5A33B8", "#9B84D6", "#3A2378", "#7E5BD8"]
    assert names(light[11:]) == ["#A04A78", "#C16A98", "#6A1844", "#576475"]


def test_that_a_colour_follows_from_position_alone() -> None:
    theme = Theme.light()
    alone = palette.option_colours(theme, [1, 1], [False, False])
    among_others = palette.option_colours(theme, [0, 1, 2, 1], [False, False, False, False])
    assert alone == (among_others[1], among_others[3])


def test_that_a_baseline_takes_no_shade_of_its_family() -> None:
    with_baseline = palette.option_colours(Theme.light(), [0, 0, 0], [False, True, False])
    without = palette.option_colours(Theme.light(), [0, 0], [False, False])
    assert (with_baseline[0], with_baseline[2]) == without
    assert with_baseline[1].name().upper() == "#576475"


@pytest.mark.parametrize("family", range(8))
def test_that_every_shade_stands_out_and_takes_readable_ink(family: int, shade: Theme) -> None:
    for colour in palette.option_colours(shade, [family] * 24, [False] * 24):
        assert palette.contrast(colour, shade.surface) >= 3.0
        assert palette.contrast(colour, palette.ink_on(colour)) >= 4.5


@pytest.mark.parametrize("family", range(8))
def test_that_ten_options_of_a_family_get_ten_colours(family: int, shade: Theme) -> None:
    colours = palette.option_colours(shade, [family] * 10, [False] * 10)
    assert len(set(names(colours))) == 10
    assert smallest_difference(list(colours), "normal") > 3.0


@pytest.mark.parametrize("vision", VISIONS)
def test_that_the_front_runners_differ_as_measured(vision: str, shade: Theme) -> None:
    ink = samples.colours(shade)
    difference = smallest_difference([ink[code] for code in ("A1", "A4", "B1", "D3", "C4")], vision)
    assert difference == pytest.approx(FRONT_RUNNERS[shade.is_dark][vision], abs=0.15)


@pytest.mark.parametrize("vision", VISIONS)
def test_that_the_groups_differ_as_measured(vision: str, shade: Theme) -> None:
    difference = smallest_difference(list(palette.group_colours(shade, 4)), vision)
    assert difference == pytest.approx(GROUPS[shade.is_dark][vision], abs=0.15)


def test_that_group_bars_stand_out_on_the_canvas(shade: Theme) -> None:
    colours = palette.group_colours(shade, 10)
    assert len(set(names(colours))) == 10
    for colour in colours:
        assert palette.contrast(colour, shade.canvas) >= 3.0


def test_that_figures_on_both_ramps_can_be_read(shade: Theme) -> None:
    for step in range(101):
        for ramp in (palette.value_colour, palette.regret_colour):
            ground = ramp(shade, step / 100)
            assert palette.contrast(palette.ink_on(ground), ground) >= 4.5


def test_that_families_have_the_colours_of_the_design_language() -> None:
    light = palette.family_colours(Theme.light(), [False, False, False, False, True])
    assert names(light) == ["#A8400C", "#00866F", "#5A33B8", "#6A1844", "#576475"]


def test_that_a_mixture_lies_between_its_colours() -> None:
    black, white = QColor("#000000"), QColor("#FFFFFF")
    assert palette.mixed(black, white, 0.0) == black
    assert palette.mixed(black, white, 1.0) == white
    assert palette.mixed(black, white, 0.5).lightness() == pytest.approx(128, abs=1)
