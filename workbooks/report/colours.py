"""The report's colours, on white: those of the window's light theme."""

from __future__ import annotations

from typing import NamedTuple

from criteria.optionset import OptionSet
from criteria.tree import top_groups
from workbooks.palette import BASELINE, FAMILIES, GROUPS

TEXT, TEXT2, TEXT3 = "#18202B", "#465161", "#626D7D"
HAIRLINE, HAIRLINE2, SUNKEN, SELECTED = "#E4E7EC", "#CBD1DA", "#F1F3F6", "#EEF2FD"
ACCENT, WHITE, TRACK = "#2454D3", "#FFFFFF", "#DDE2E9"
GOOD, WARN, BAD = "#1A7048", "#8A5300", "#B3261E"
GOOD_SOFT, WARN_SOFT, BAD_SOFT = "#E6F4EC", "#FDF3DF", "#FCEBEA"
_VALUE, _REGRET = ("#F5F8FD", "#1F55B5"), ("#FFF9F2", "#B4480B")
_STEP = 0.22


class Colours(NamedTuple):
    """Of options and top groups, in the set's order."""

    options: tuple[str, ...]
    groups: tuple[str, ...]


def colours_of(option_set: OptionSet) -> Colours:
    """As in the window while a family has fixed shades left; then the same hue, lighter each time."""
    positions = {family.key: number for number, family in enumerate(option_set.families)}
    taken: dict[int, int] = {}
    options = []
    for option in option_set.options:
        family = positions.get(option.family, 0) if option.family else 0
        hue = -1 if option.baseline else family % len(FAMILIES)
        shades = (BASELINE if hue < 0 else FAMILIES[hue])[0]
        number = taken.get(hue, 0)
        taken[hue] = number + 1
        round_, place = divmod(number, len(shades))
        options.append(mixed(shades[place], WHITE, min(0.66, _STEP * round_)))
    count = len(top_groups(option_set.criteria, option_set.groups))
    shades = GROUPS[0]
    groups = [
        mixed(shades[i % len(shades)], WHITE, min(0.66, 0.4 * (i // len(shades)))) for i in range(count)
    ]
    return Colours(tuple(options), tuple(groups))


def value_colour(part: float) -> str:
    """The blue ramp for 0 to 1, used to 72 % so that text stays readable."""
    return mixed(*_VALUE, 0.72 * min(1.0, max(0.0, part)))


def regret_colour(part: float) -> str:
    """The orange ramp for 0 to 1, used to 66 %."""
    return mixed(*_REGRET, 0.66 * min(1.0, max(0.0, part)))


def mixed(first: str, second: str, part: float) -> str:
    """The colour that lies `part` of the way from the first to the second."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in pairs)


def ink_on(colour: str) -> str:
    """White or near-black text, whichever reads on this colour; white where both do."""
    return WHITE if 1.05 / (_luminance(colour) + 0.05) >= 4.5 else "#000000"


def _luminance(colour: str) -> float:
    parts = [channel / 255 for channel in _channels(colour)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
