"""Colours of options, families and criterion groups, by position; and the arithmetic of colour."""

from collections.abc import Sequence
from functools import cache
from math import atan2, cos, hypot, pi, sin

from PySide6.QtGui import QColor

from ui.theme import Theme
from workbooks.palette import BASELINE, FAMILIES, FAMILY_MARKS, GROUPS

_SHADES = 24
"""After so many, the shades of a family begin again; the code on the badge stays the identifier."""


def option_colours(theme: Theme, families: Sequence[int], baseline: Sequence[bool]) -> tuple[QColor, ...]:
    """One colour per option: the next free shade of its family's hue, grey for a baseline."""
    taken: dict[int, int] = {}
    colours = []
    for family, is_baseline in zip(families, baseline, strict=True):
        hue = -1 if is_baseline else family % len(FAMILIES)
        shade = taken.get(hue, 0)
        taken[hue] = shade + 1
        colours.append(_shade(theme, hue, shade % _SHADES))
    return tuple(colours)


def family_colours(theme: Theme, baseline: Sequence[bool]) -> tuple[QColor, ...]:
    """One colour per family, grey for a family that is the baseline."""
    return tuple(
        _shade(theme, -1, 0) if grey else _family_mark(theme, family) for family, grey in enumerate(baseline)
    )


def group_colours(theme: Theme, count: int) -> tuple[QColor, ...]:
    """One colour per top criterion group, in their order."""
    return tuple(_group(theme, position % _SHADES) for position in range(count))


def ink_on(colour: QColor) -> QColor:
    """White or black text, whichever reads on this colour; white where both do."""
    return _ink(colour.rgb())


def mixed(first: QColor, second: QColor, part: float) -> QColor:
    """The colour that lies `part` of the way from the first to the second, opaque."""
    return _mixed(first.rgb(), second.rgb(), round(part, 3))


def value_colour(theme: Theme, value: float) -> QColor:
    """The blue ramp for a value from 0 to 1, used to 72 % so that text stays readable."""
    return mixed(theme.value_low, theme.value_high, 0.72 * min(1.0, max(0.0, value)))


def regret_colour(theme: Theme, regret: float) -> QColor:
    """The orange ramp for a regret from 0 to 1, used to 66 %."""
    return mixed(theme.regret_low, theme.regret_high, 0.66 * min(1.0, max(0.0, regret)))


def contrast(first: QColor, second: QColor) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


@cache
def _ink(rgb: int) -> QColor:
    white = QColor("#FFFFFF")
    return white if contrast(white, QColor.fromRgb(rgb)) >= 4.5 else QColor("#000000")


@cache
def _mixed(first: int, second: int, part: float) -> QColor:
    one, other = QColor.fromRgb(first), QColor.fromRgb(second)
    return QColor.fromRgbF(
        one.redF() * (1 - part) + other.redF() * part,
        one.greenF() * (1 - part) + other.greenF() * part,
        one.blueF() * (1 - part) + other.blueF() * part,
    )


@cache
def _shade(theme: Theme, hue: int, shade: int) -> QColor:
    fixed = (BASELINE if hue < 0 else FAMILIES[hue])[theme.is_dark]
    if shade < len(fixed):
        return QColor(fixed[shade])
    used = [_shade(theme, hue, earlier) for earlier in range(shade)]
    return _farthest(theme, _neighbours(QColor(fixed[-1])), used)


@cache
def _family_mark(theme: Theme, family: int) -> QColor:
    hue = family % len(FAMILIES)
    if hue < len(FAMILY_MARKS):
        return QColor(FAMILY_MARKS[hue][theme.is_dark])
    return _shade(theme, hue, 0)


@cache
def _group(theme: Theme, position: int) -> QColor:
    fixed = GROUPS[theme.is_dark]
    if position < len(fixed):
        return QColor(fixed[position])
    used = [_group(theme, earlier) for earlier in range(position)]
    return _farthest(theme, _cool_colours(), used)


def _farthest(theme: Theme, candidates: Sequence[QColor], used: Sequence[QColor]) -> QColor:
    """The candidate that differs most from its nearest used colour and still stands out on every ground."""
    grounds = (theme.surface, theme.canvas, theme.selected)
    readable = [
        colour
        for colour in candidates
        if all(contrast(colour, ground) >= 3.0 for ground in grounds)
        and contrast(colour, ink_on(colour)) >= 4.5
    ]
    return max(readable, key=lambda colour: min(_difference(colour, other) for other in used))


def _neighbours(colour: QColor) -> list[QColor]:
    """Lighter, darker, duller and slightly turned versions of one hue."""
    _, a, b = _oklab(colour)
    chroma, hue = hypot(a, b), atan2(b, a)
    return [
        _from_oklch(lightness / 100, chroma * dull, hue + turn * pi / 180)
        for lightness in range(28, 92, 4)
        for dull in (1.0, 0.6)
        for turn in (-14, 0, 14)
    ]


def _cool_colours() -> list[QColor]:
    """Blues, teals, violets and greys, so that a group never looks like an option."""
    return [
        _from_oklch(lightness / 100, chroma, hue * pi / 180)
        for lightness in range(28, 92, 4)
        for chroma in (0.03, 0.09, 0.14)
        for hue in range(190, 310, 15)
    ]


def _difference(first: QColor, second: QColor) -> float:
    one, other = _oklab(first), _oklab(second)
    return hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])


def _oklab(colour: QColor) -> tuple[float, float, float]:
    """Ottosson, "A perceptual color space for image processing" (2020)."""
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _from_oklch(lightness: float, chroma: float, hue: float) -> QColor:
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    return QColor.fromRgbF(*(_encoded(min(1.0, max(0.0, part))) for part in (red, green, blue)))


def _encoded(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
