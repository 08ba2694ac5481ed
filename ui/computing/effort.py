"""What a method does at once, on a weight's tick, and what it leaves to the worker or undone."""

from __future__ import annotations

from ui.computing.basis import Basis

RANKED_AT_ONCE = {"electre": 60, "kemeny": 12}
"""So many options are ranked in some milliseconds; more wait for the worker."""
SAMPLED_OPTIONS = 60
"""Beyond so many options the chances of additive totals wait for the worker: a tick must not."""
SAMPLED_AT_ONCE = {"topsis": 400, "vikor": 200, "promethee": 400}
"""Options times criteria up to which 10,000 draws are counted on a tick."""
DRAWS = 200
DRAWN_ONE_BY_ONE = {"electre": 60, "kemeny": 15}
"""So many options are ranked 200 times in a few seconds; with more there are no chances."""
SCANNED_ONE_BY_ONE = {"electre": (15, 15), "kemeny": (11, 15)}
"""Up to so many options and criteria every weight is tried at 101 places, in a few seconds."""
SCANNED_AT_ONCE = 10_000
SCANNED = 5_000_000
"""Options times the square of the criteria, of which tracks are found by trying weights."""


def ranks_at_once(basis: Basis) -> bool:
    most = RANKED_AT_ONCE.get(basis.method.key)
    if most is None:
        return True
    options, _criteria = basis.size
    if basis.method.key == "electre":  # it distils once more for each option that is not ranked
        options *= 1 + int((basis.problem.known & ~basis.problem.ranked).sum())
    return options <= most


def scans_at_once(basis: Basis) -> bool:
    return basis.is_additive or (basis.figures is not None and _scanning(basis) <= SCANNED_AT_ONCE)


def scans_later(basis: Basis) -> bool:
    """Whether the worker finds the tracks by trying many weights at once."""
    return basis.figures is not None and SCANNED_AT_ONCE < _scanning(basis) <= SCANNED


def scans_one_by_one(basis: Basis) -> bool:
    """Whether the worker finds the tracks by ranking at one weight after the other."""
    (options, criteria), most = basis.size, SCANNED_ONE_BY_ONE.get(basis.method.key)
    return most is not None and 0 < options <= most[0] and criteria <= most[1]


def scans(basis: Basis) -> bool:
    """Whether tracks are drawn at all."""
    return scans_at_once(basis) or scans_later(basis) or scans_one_by_one(basis)


def samples_at_once(basis: Basis) -> bool:
    """Whether chances are counted anew on a tick; else they wait for a pause."""
    if basis.is_additive:
        return basis.problem.n_options <= SAMPLED_OPTIONS
    options, criteria = basis.size
    return options * criteria <= SAMPLED_AT_ONCE.get(basis.method.key, 0)


def draws_few(basis: Basis) -> bool:
    """Whether chances are counted from a few draws, ranked one by one, or from none."""
    return basis.method.key in DRAWN_ONE_BY_ONE


def are_counted(basis: Basis) -> bool:
    """Whether chances are counted at all."""
    options, _criteria = basis.size
    return options <= DRAWN_ONE_BY_ONE.get(basis.method.key, options)


def _scanning(basis: Basis) -> int:
    options, criteria = basis.size
    return options * criteria * criteria
