"""Direct rating: how much each criterion matters, on whatever scale the person likes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from evaluator.weighting.elicited import Elicited, checked
from evaluator.weighting.swing import rescaled, shares


def direct_rating(ratings: npt.ArrayLike) -> Elicited:
    """Make points from ratings.

    Parameters
    ----------
    ratings : array_like, shape (m,)
        A number from 0 for each criterion, on any ratio scale (0 to 10, percent, coins to share out).

    Returns
    -------
    Elicited
        Shares r_i / sum_j r_j. Nothing is asked twice, so there is no consistency to measure.

    Raises
    ------
    EvaluationError
        When a rating is negative or not finite, or all are zero.

    Notes
    -----
    Direct rating and point allocation, von Winterfeldt and Edwards (1986), *Decision Analysis and Behavioral
    Research*, chapter 8. Ratings that do not think of the swing from worst to best mean little: prefer swing
    weighting (`evaluator.weighting.swing`), which computes the same from better questions.
    """
    numbers = checked("ratings", np.asarray(ratings, dtype=np.float64), 0)
    return Elicited(rescaled(numbers), shares(numbers))
