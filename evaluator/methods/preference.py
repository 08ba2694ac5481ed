"""Preference functions: how strongly a difference on one criterion speaks for the better option, 0 to 1.

The six functions of Brans and Vincke (1985), d being how much better the better option is:

========  ==============================================================================
usual     0 for d <= 0, else 1
u-shape   0 for d <= q, else 1
v-shape   d / p for d <= p, else 1
level     0 for d <= q, 1/2 for q < d <= p, else 1
linear    0 for d <= q, (d - q) / (p - q) for q < d <= p, else 1
gaussian  1 - exp(-d^2 / (2 s^2))
========  ==============================================================================

A threshold in percent is a percentage of the magnitude of the less good of the two scores, for every method:
the direct thresholds of ELECTRE III (Roy 1978). Which of two options is looked at first makes no difference,
and nothing depends on the other options. The published PROMETHEE knows constant thresholds only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from evaluator.arrays import BoolArray, FloatArray
from evaluator.problem import Problem
from evaluator.thresholds import PreferenceFunction, Threshold, Thresholds

ROUNDING = 1e-12  # a difference this close to a threshold, relative to the score, is at the threshold
LARGEST = float(np.finfo(np.float64).max)
FAR = 40.0  # from so many s on, the Gaussian function is 1 in floating point

Amounts: TypeAlias = "float | FloatArray"


def amount(threshold: Threshold | None, worse: FloatArray) -> Amounts:
    """Give a threshold in the unit of its criterion.

    Parameters
    ----------
    threshold : Threshold or None
        Constant or percent; None is 0.
    worse : ndarray of float64
        The less good of the two scores, in any shape; its sign may be turned.

    Returns
    -------
    float or ndarray of float64
        The constant, or for each score its percentage of |score|.
    """
    if threshold is None:
        return 0.0
    if not threshold.percent:
        return threshold.amount
    with np.errstate(over="ignore"):
        return np.minimum(np.abs(worse) * (threshold.amount / 100), LARGEST)


def beyond(better: FloatArray, worse: FloatArray, threshold: Amounts) -> BoolArray:
    """Tell whether scores are better by more than a threshold; a difference equal to it is not.

    Parameters
    ----------
    better, worse : ndarray of float64
        Scores, more being better; shapes that broadcast.
    threshold : float or ndarray of float64
        At least 0; broadcasts with `worse`.

    Returns
    -------
    ndarray of bool
        False up to 1e-12 of the score above the threshold, so that 1.1 is not beyond 1.0 by more than 0.1.
    """
    past: BoolArray = better > limit(worse, threshold)
    return past


def limit(worse: FloatArray, threshold: Amounts) -> FloatArray:
    """Return the scores that a better one must pass to be `beyond` these by more than a threshold."""
    with np.errstate(over="ignore"):
        ends: FloatArray = worse + threshold + ROUNDING * (np.abs(worse) + threshold)
    return ends


def ramp(better: FloatArray, worse: FloatArray, start: Amounts, end: Amounts) -> FloatArray:
    """Grow linearly from 0 to 1 between two thresholds.

    Parameters
    ----------
    better, worse : ndarray of float64
        Scores, more being better; shapes that broadcast.
    start, end : float or ndarray of float64
        Differences where the degree leaves 0 and reaches 1; they broadcast with `worse`. An end below the
        start counts as the start: then it is a step, still 0 at the start.

    Returns
    -------
    ndarray of float64
    """
    top = np.maximum(end, start)
    span = top - start
    steep = span <= ROUNDING * top
    if steep.all():
        return beyond(better, worse, start).astype(np.float64)
    with np.errstate(over="ignore"):
        degrees: FloatArray = better - (worse + start)
        degrees /= np.where(steep, 1.0, span)
    np.clip(degrees, 0.0, 1.0, out=degrees)
    if steep.any():
        degrees = np.where(steep, beyond(better, worse, start), degrees)
    return degrees


def bell(better: FloatArray, worse: FloatArray, spread: Amounts) -> FloatArray:
    """Grow as 1 - exp(-d^2 / (2 s^2)); a spread s of 0 is a step at 0. Shapes as in `ramp`."""
    flat = np.asarray(spread) <= 0
    if flat.all():
        return beyond(better, worse, 0.0).astype(np.float64)
    with np.errstate(over="ignore"):
        ratio = better - worse
        ratio /= np.where(flat, 1.0, spread)
    np.clip(ratio, 0.0, FAR, out=ratio)
    ratio *= ratio
    ratio *= -0.5
    degrees: FloatArray = 1.0 - np.exp(ratio)
    return np.where(flat, beyond(better, worse, 0.0), degrees) if flat.any() else degrees


def degrees(better: FloatArray, worse: FloatArray, given: Thresholds) -> FloatArray:
    """Evaluate the preference function of a criterion.

    Parameters
    ----------
    better, worse : ndarray of float64
        Scores on the criterion times its direction (more is better), in shapes that broadcast. Where `better`
        is in truth the worse one, the degree is 0.
    given : Thresholds
        No function means usual. A missing indifference threshold q counts as 0, a missing preference
        threshold p as q, and p < q as q; a missing s as halfway between q and p, or as usual when neither is
        given.

    Returns
    -------
    ndarray of float64
        P(d), 0 to 1; see the table above.

    Notes
    -----
    Brans and Vincke (1985), "A preference ranking organisation method", *Management Science* 31(6), 647-656.
    """
    indifference, preference = amount(given.indifference, worse), amount(given.preference, worse)
    match given.function:
        case None | "usual":
            return beyond(better, worse, 0.0).astype(np.float64)
        case "u-shape":
            return beyond(better, worse, indifference).astype(np.float64)
        case "v-shape":
            return ramp(better, worse, 0.0, indifference if given.preference is None else preference)
        case "level":
            high = np.maximum(indifference, preference)
            return (beyond(better, worse, indifference) + beyond(better, worse, high).astype(np.float64)) / 2
        case "linear":
            return ramp(better, worse, indifference, preference)
        case "gaussian":
            return bell(better, worse, spread(given, indifference, preference))


def spread(given: Thresholds, indifference: Amounts, preference: Amounts) -> Amounts:
    """Return the s of the Gaussian function, or what stands in for it."""
    if given.gaussian is not None:
        return given.gaussian
    if given.preference is None:
        return indifference
    return indifference / 2 + np.maximum(indifference, preference) / 2


Part: TypeAlias = Literal["function", "indifference", "preference", "gaussian"]
Stand: TypeAlias = Literal["usual", "zero", "indifference", "halfway"]

NEEDS: dict[PreferenceFunction | None, tuple[Part, ...]] = {
    None: (),
    "usual": (),
    "u-shape": ("indifference",),
    "v-shape": ("preference",),
    "level": ("indifference", "preference"),
    "linear": ("indifference", "preference"),
    "gaussian": ("gaussian",),
}


@dataclass(frozen=True, slots=True)
class Assumption:
    """What PROMETHEE assumes about a criterion because nothing was said.

    Attributes
    ----------
    criterion : int
        Its number.
    missing : str
        The function or the threshold that is not given (or, for preference, is below indifference).
    taken : str
        What stands in: the usual function; zero; the indifference threshold; halfway between indifference and
        preference.
    """

    criterion: int
    missing: Part
    taken: Stand


def missing_thresholds(problem: Problem) -> tuple[Assumption, ...]:
    """List what PROMETHEE has to assume, criterion by criterion.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.

    Returns
    -------
    tuple of Assumption
        Empty when every criterion has a function and the thresholds that this function needs.
    """
    return tuple(
        Assumption(number, part, taken)
        for number, given in enumerate(problem.thresholds)
        for part, taken in _assumed(given)
    )


def _assumed(given: Thresholds) -> list[tuple[Part, Stand]]:
    if given.function is None:
        return [("function", "usual")]
    needs = NEEDS[given.function]
    found: list[tuple[Part, Stand]] = []
    if "indifference" in needs and given.indifference is None:
        found.append(("indifference", "zero"))
    if "preference" in needs and (given.preference is None or ("indifference" in needs and _reversed(given))):
        found.append(("preference", "zero" if given.indifference is None else "indifference"))
    if "gaussian" in needs and given.gaussian is None:
        known = given.indifference is not None or given.preference is not None
        found.append(("gaussian", "halfway" if known else "usual"))
    return found


def _reversed(given: Thresholds) -> bool:
    """Tell whether preference is below indifference; constants and percentages are not compared."""
    low, high = given.indifference, given.preference
    if low is None or high is None or low.percent != high.percent:
        return False
    return high.amount < low.amount
