"""The other libraries, asked for the figures that the engine gives. Their faults are told in the tests."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest

from evaluator.arrays import FloatArray
from evaluator.thresholds import Thresholds


def needs(library: str) -> pytest.MarkDecorator:
    reason = f"{library} is not installed; python3 run.py oracles installs it"
    return pytest.mark.skipif(find_spec(library) is None, reason=reason)


SKCRITERIA, PYMCDM, PYREPO, AHPY = (needs(name) for name in ("skcriteria", "pymcdm", "pyrepo_mcda", "ahpy"))
PYREPO_FUNCTIONS = {
    "usual": "preference_usual_function",
    "u-shape": "preference_ushape_function",
    "v-shape": "preference_vshape_function",
    "level": "preference_level_function",
    "linear": "preference_linear_function",
    "gaussian": "preference_gaussian_function",
}
PYMCDM_FUNCTIONS = {
    "usual": "usual",
    "u-shape": "ushape",
    "v-shape": "vshape",
    "level": "level",
    "linear": "vshape_2",
}


@contextmanager
def quiet() -> Iterator[None]:
    """Let a peer warn and divide by zero as it likes."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        yield


# --- scikit-criteria ------------------------------------------------------------------------------


def skcriteria_problem(scores: FloatArray, directions: FloatArray, shares: FloatArray | None = None) -> Any:
    with quiet():
        from skcriteria import mkdm

        return mkdm(scores, directions.astype(int), weights=shares)


def skcriteria_topsis(scores: FloatArray, directions: FloatArray, shares: FloatArray) -> Any:
    """Closeness in `e_.similarity`."""
    with quiet():
        from skcriteria.agg.topsis import TOPSIS
        from skcriteria.preprocessing.scalers import VectorScaler

        problem = skcriteria_problem(scores, directions, shares)
        return TOPSIS().evaluate(VectorScaler(target="matrix").transform(problem))


def skcriteria_vikor(
    scores: FloatArray, directions: FloatArray, shares: FloatArray, v: float, compromise: bool = False
) -> Any:
    """S, R and Q in `e_.s_k`, `e_.r_k` and `e_.q_k`."""
    with quiet():
        from skcriteria.agg.vikor import VIKOR

        problem = skcriteria_problem(scores, directions, shares)
        return VIKOR(v=v, use_compromise_set=compromise).evaluate(problem)


def skcriteria_weighted_sum(scores: FloatArray, directions: FloatArray, shares: FloatArray) -> Any:
    """Sums of columns from 0 to 1 in `e_.score`."""
    with quiet():
        from skcriteria.agg.simple import WeightedSumModel
        from skcriteria.preprocessing.invert_objectives import NegateMinimize
        from skcriteria.preprocessing.scalers import MinMaxScaler

        turned = NegateMinimize().transform(skcriteria_problem(scores, directions, shares))
        return WeightedSumModel().evaluate(MinMaxScaler(target="matrix").transform(turned))


def skcriteria_concordance(scores: FloatArray, directions: FloatArray, shares: FloatArray) -> FloatArray:
    from skcriteria.agg.electre import concordance

    return np.asarray(concordance(scores, directions.astype(int), shares))


def skcriteria_weights(method: str, scores: FloatArray, directions: FloatArray) -> FloatArray:
    with quiet():
        from skcriteria.preprocessing import weighters

        weighter = {"entropy": weighters.EntropyWeighter, "critic": weighters.CRITIC}[method]()
        return np.asarray(weighter.transform(skcriteria_problem(scores, directions)).weights)


# --- pymcdm ---------------------------------------------------------------------------------------


def pymcdm_topsis(
    scores: FloatArray, directions: FloatArray, shares: FloatArray, normalisation: str = "minmax"
) -> FloatArray:
    with quiet():
        from pymcdm import normalizations
        from pymcdm.methods import TOPSIS

        function = getattr(normalizations, f"{normalisation}_normalization")
        return np.asarray(TOPSIS(function)(scores, shares, directions))


def pymcdm_vikor(scores: FloatArray, directions: FloatArray, shares: FloatArray, v: float) -> FloatArray:
    with quiet():
        from pymcdm.methods import VIKOR

        return np.asarray(VIKOR(v=v)(scores, shares, directions))


def pymcdm_promethee(
    scores: FloatArray,
    directions: FloatArray,
    shares: FloatArray,
    function: str,
    q: FloatArray,
    p: FloatArray,
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Positive, negative and net flow, each by an object of its own: a second call of one crashes."""
    with quiet():
        from pymcdm.methods import PROMETHEE_II
        from pymcdm.methods.partial import PROMETHEE_I

        arguments = {"preference_function": PYMCDM_FUNCTIONS[function], "p": p, "q": q}
        positive, negative = PROMETHEE_I(**arguments)(scores, shares, directions)
        return positive, negative, np.asarray(PROMETHEE_II(**arguments)(scores, shares, directions))


def pymcdm_weighted_sum(scores: FloatArray, directions: FloatArray, shares: FloatArray) -> FloatArray:
    with quiet():
        from pymcdm.methods import WSM
        from pymcdm.normalizations import minmax_normalization

        return np.asarray(WSM(minmax_normalization)(scores, shares, directions))


def pymcdm_weights(method: str, scores: FloatArray, directions: FloatArray) -> FloatArray:
    with quiet():
        from pymcdm import weights

        return np.asarray(getattr(weights, f"{method}_weights")(scores, directions))


def pymcdm_ahp(matrix: FloatArray) -> tuple[FloatArray, float]:
    """Weights and consistency index; the random indices differ from Saaty's."""
    with quiet():
        from pymcdm.weights.subjective import AHP

        solved = AHP(matrix=matrix)
        index = solved.get_cr() * AHP.RI_M[len(matrix) - 1] if len(matrix) > 2 else 0.0
        return np.asarray(solved()), float(index)


# --- pyrepo-mcda ----------------------------------------------------------------------------------


def pyrepo_topsis(
    scores: FloatArray, directions: FloatArray, shares: FloatArray, normalisation: str = "minmax"
) -> FloatArray:
    with quiet():
        from pyrepo_mcda import normalizations
        from pyrepo_mcda.mcda_methods import TOPSIS

        function = getattr(normalizations, f"{normalisation}_normalization")
        return np.asarray(TOPSIS(normalization_method=function)(scores, shares, directions))


def pyrepo_vikor(scores: FloatArray, directions: FloatArray, shares: FloatArray, v: float) -> FloatArray:
    with quiet():
        from pyrepo_mcda.mcda_methods import VIKOR

        return np.asarray(VIKOR(v=v)(scores, shares, directions))


def pyrepo_vikor_smaa(
    scores: FloatArray, directions: FloatArray, weights: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Rank acceptability (k, k) and central weights (k, m) under rows of weights."""
    with quiet():
        from pyrepo_mcda.mcda_methods import VIKOR_SMAA

        acceptability, central, _ = VIKOR_SMAA()(scores, weights, directions)
        return acceptability, central


def pyrepo_promethee(
    scores: FloatArray, directions: FloatArray, shares: FloatArray, thresholds: Sequence[Thresholds]
) -> FloatArray:
    with quiet():
        from pyrepo_mcda import promethee_preference_functions as functions
        from pyrepo_mcda.mcda_methods import PROMETHEE_II

        chosen = [getattr(functions, PYREPO_FUNCTIONS[given.function or "usual"]) for given in thresholds]
        q, p = (
            np.array([0.0 if each is None else each.amount for each in amounts])
            for amounts in (
                [given.indifference for given in thresholds],
                [given.preference for given in thresholds],
            )
        )
        return np.asarray(PROMETHEE_II()(scores, shares, directions, chosen, p, q))


def pyrepo_weighted_sum(scores: FloatArray, directions: FloatArray, shares: FloatArray) -> FloatArray:
    with quiet():
        from pyrepo_mcda.mcda_methods import SAW
        from pyrepo_mcda.normalizations import minmax_normalization

        return np.asarray(SAW(normalization_method=minmax_normalization)(scores, shares, directions))


def pyrepo_weights(method: str, scores: FloatArray) -> FloatArray:
    with quiet():
        from pyrepo_mcda import weighting_methods

        return np.asarray(getattr(weighting_methods, f"{method}_weighting")(scores))


def pyrepo_ahp(matrix: FloatArray) -> FloatArray:
    from pyrepo_mcda.mcda_methods import AHP

    return np.asarray(AHP()._calculate_eigenvector(matrix))


# --- AHPy -----------------------------------------------------------------------------------------


def ahpy_compare(matrix: FloatArray, precision: int = 9) -> tuple[FloatArray, float, FloatArray]:
    """Weights, consistency ratio and the completed matrix of comparisons, missing ones being NaN."""
    with quiet():
        import ahpy

        m = len(matrix)
        pairs = {
            (str(i), str(j)): float(matrix[i, j])
            for i in range(m)
            for j in range(i + 1, m)
            if not np.isnan(matrix[i, j])
        }
        found = ahpy.Compare("all", pairs, precision=precision, random_index="saaty")
        places = [found._elements.index(str(i)) for i in range(m)]
        weights = np.array([float(found.local_weights[str(i)]) for i in range(m)])
        return weights, float(found.consistency_ratio), found._matrix[np.ix_(places, places)]
