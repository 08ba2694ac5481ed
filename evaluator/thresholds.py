"""Differences that count: the thresholds and preference functions of the outranking methods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

PreferenceFunction: TypeAlias = Literal["usual", "u-shape", "v-shape", "level", "linear", "gaussian"]


@dataclass(frozen=True, slots=True)
class Threshold:
    """A difference between two scores.

    Attributes
    ----------
    amount : float
        In the unit of the criterion, or in percent of a score; at least 0.
    percent : bool
        Whether it is a percentage.
    """

    amount: float
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What differences on one criterion mean; None where nothing is said.

    Attributes
    ----------
    indifference, preference, veto : Threshold or None
        Up to the first, two scores count as equal; from the second on, the better one is clearly preferred;
        from the third on, no other criterion makes up for the difference.
    function : str or None
        The PROMETHEE preference function; None means usual.
    gaussian : float or None
        The s of the Gaussian function, in the unit of the criterion; above 0.
    """

    indifference: Threshold | None = None
    preference: Threshold | None = None
    veto: Threshold | None = None
    function: PreferenceFunction | None = None
    gaussian: float | None = None
