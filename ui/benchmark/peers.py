"""Other libraries at the same task, where `run.py oracles` has installed them.

Each gets its input ready-made and is asked for the options' figures alone, the least that it can do.
"""

from __future__ import annotations

import statistics
import warnings
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

from evaluator.arrays import FloatArray
from evaluator.problem import Problem
from ui.benchmark.timing import Peer, timed

Actions = Mapping[str, Callable[[], object]]
RUNS = 9


def fastest(actions: Actions, times: int = 1, runs: int = RUNS) -> Peer | None:
    """Time every library, one run standing for so many, and name the quickest; None without any."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        taken = {name: statistics.median(timed(action, runs)) for name, action in actions.items()}
    if not taken:
        return None
    name = min(taken, key=lambda each: taken[each])
    return Peer(name, taken[name] * times, times)


def totals(problem: Problem, shares: FloatArray) -> Actions:
    """Weighted sums of columns from 0 to 1."""
    scores, directions = problem.best, problem.directions
    actions: dict[str, Callable[[], object]] = {}
    if has("pymcdm"):
        wsm = part("pymcdm.methods", "WSM")(part("pymcdm.normalizations", "minmax_normalization"))
        actions["pymcdm"] = lambda: wsm(scores, shares, directions)
    if has("pyrepo_mcda"):
        columns = part("pyrepo_mcda.normalizations", "minmax_normalization")
        saw = part("pyrepo_mcda.mcda_methods", "SAW")(columns)
        actions["pyrepo-mcda"] = lambda: saw(scores, shares, directions)
    if has("skcriteria"):
        rule = part("skcriteria.agg.simple", "WeightedSumModel")()
        values = part("skcriteria", "mkdm")(problem.values, np.ones(shares.size, dtype=int), weights=shares)
        actions["scikit-criteria"] = lambda: rule.evaluate(values)
    return actions


def topsis(problem: Problem, shares: FloatArray) -> Actions:
    """Closeness with columns divided by their lengths."""
    scores, directions = problem.best, problem.directions
    actions: dict[str, Callable[[], object]] = {}
    for name, methods, functions in (
        ("pymcdm", "pymcdm.methods", "pymcdm.normalizations"),
        ("pyrepo-mcda", "pyrepo_mcda.mcda_methods", "pyrepo_mcda.normalizations"),
    ):
        if has(methods.partition(".")[0]):
            method = part(methods, "TOPSIS")(part(functions, "vector_normalization"))
            actions[name] = _weighing(method, scores, shares, directions)
    if has("skcriteria"):
        rule = part("skcriteria.agg.topsis", "TOPSIS")()
        scaler = part("skcriteria.preprocessing.scalers", "VectorScaler")(target="matrix")
        ready = scaler.transform(part("skcriteria", "mkdm")(scores, directions.astype(int), weights=shares))
        actions["scikit-criteria"] = lambda: rule.evaluate(ready)
    return actions


def vikor(problem: Problem, shares: FloatArray) -> Actions:
    """Q with v = 0.5."""
    scores, directions = problem.best, problem.directions
    actions: dict[str, Callable[[], object]] = {}
    for name, methods in (("pymcdm", "pymcdm.methods"), ("pyrepo-mcda", "pyrepo_mcda.mcda_methods")):
        if has(methods.partition(".")[0]):
            actions[name] = _weighing(part(methods, "VIKOR")(), scores, shares, directions)
    if has("skcriteria"):
        rule = part("skcriteria.agg.vikor", "VIKOR")()
        ready = part("skcriteria", "mkdm")(scores, directions.astype(int), weights=shares)
        actions["scikit-criteria"] = lambda: rule.evaluate(ready)
    return actions


def promethee(problem: Problem, shares: FloatArray, low: float, high: float) -> Actions:
    """Net flows with the linear function between two thresholds on every criterion."""
    scores, directions, m = problem.best, problem.directions, shares.size
    q, p = np.full(m, low), np.full(m, high)
    actions: dict[str, Callable[[], object]] = {}
    if has("pymcdm"):
        made = part("pymcdm.methods", "PROMETHEE_II")
        # A second call of the same object crashes.
        actions["pymcdm"] = lambda: made("vshape_2", p=p, q=q)(scores, shares, directions)
    if has("pyrepo_mcda"):
        method = part("pyrepo_mcda.mcda_methods", "PROMETHEE_II")()
        linear = [part("pyrepo_mcda.promethee_preference_functions", "preference_linear_function")] * m
        actions["pyrepo-mcda"] = lambda: method(scores, shares, directions, linear, p, q)
    return actions


def _weighing(
    method: Any, scores: FloatArray, shares: FloatArray, directions: FloatArray
) -> Callable[[], object]:
    return lambda: method(scores, shares, directions)


def has(library: str) -> bool:
    return find_spec(library) is not None


def part(module: str, name: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return getattr(import_module(module), name)
