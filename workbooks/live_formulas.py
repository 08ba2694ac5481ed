"""The value functions as formulas that Excel and LibreOffice both know: a score in, 0 to 100 out."""

from __future__ import annotations

import math

from criteria.scales import Scale
from evaluator.values import Exponential, Piecewise, exponential_constant
from workbooks.live_layout import Leaf

UNKNOWN_VALUE = "–"
_STRAIGHT_BELOW = 1e-3  # a bend so slight that 1 - exp(-bend) would lose too many digits

LEVELS_FROM, LEVELS_TO, VALUES_FROM, VALUES_TO, BEND = (
    "levels_from", "levels_to", "values_from", "values_to", "bend",
)  # fmt: skip


def value_formula(leaf: Leaf, score: str) -> str:
    """The formula of a value; text or nothing in the score's cell means unknown."""
    return f'IF(ISNUMBER({score}),{_known(leaf, score)},"{UNKNOWN_VALUE}")'


def _known(leaf: Leaf, score: str) -> str:
    scale = leaf.criterion.scale
    if scale.worst == scale.best:
        return "0"
    if isinstance(scale.function, Piecewise):
        return _piecewise(leaf, score)
    place = f"MAX(0,MIN(1,({score}-{leaf.name('worst')})/({leaf.name('best')}-{leaf.name('worst')})))"
    if isinstance(scale.function, Exponential) and bend(scale) != 0:
        return _exponential(leaf, place)
    return f"100*{place}"


def _piecewise(leaf: Leaf, score: str) -> str:
    """The value at the first point, and of every piece the part that lies below the score."""
    start, end, low, high = (leaf.name(stem) for stem in (LEVELS_FROM, LEVELS_TO, VALUES_FROM, VALUES_TO))
    inside = f"({score}>{start})*({score}<{end})*({score}-{start})/({end}-{start})"
    whole = f"({score}>={end})"
    return f"MAX(0,MIN(100,INDEX({low},1)+SUMPRODUCT(({inside}+{whole})*({high}-{low}))))"


def _exponential(leaf: Leaf, place: str) -> str:
    """100 (1 - exp(-bend z)) / (1 - exp(-bend)), mirrored where the middle value lies beyond the middle."""
    scale, name = leaf.criterion.scale, leaf.name(BEND)
    mirrored = middle(scale) > 0.5
    z = f"(1-{place})" if mirrored else place
    exact = f"(1-EXP(-{name}*{z}))/(1-EXP(-{name}))"
    part = _series(z, name) if bend(scale) < _STRAIGHT_BELOW else exact
    return f"100*(1-{part})" if mirrored else f"100*{part}"


def _series(z: str, name: str) -> str:
    """The same curve by its series in the bend, exact to 1e-14 where the bend is slight."""
    wave = f"{z}*(1-{z})"
    return f"({z}+{name}*{wave}/2+{name}^2*{wave}*(1-2*{z})/12-{name}^3*({wave})^2/24)"


def middle(scale: Scale) -> float:
    """Where on the scale, from 0 to 1, the level worth 50 stands."""
    assert isinstance(scale.function, Exponential)
    return (scale.function.mid_level - scale.worst) / (scale.best - scale.worst)


def bend(scale: Scale) -> float:
    """How strongly the curve bends, from 0 for the straight line."""
    mid = middle(scale)
    constant = exponential_constant(min(mid, 1 - mid))
    return 0.0 if math.isinf(constant) else 1 / constant


def function_words(scale: Scale) -> str:
    """What the value function is, in words."""
    if scale.worst == scale.best:
        return "constant"
    if isinstance(scale.function, Piecewise):
        return "by points"
    if isinstance(scale.function, Exponential) and bend(scale) != 0:
        return "curved"
    return "straight"
