"""Problems that everything that can go wrong with numbers has gone into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.problem import Problem, make_problem
from evaluator.values import ValueScale
from tests.evaluator.cases import masks
from tests.evaluator.outranking_cases import all_thresholds

UNITS = (1e300, -1e300, 1e-300, 5e-324, 1.0, -7.0, 0.1, 1e9)
STEPS = (0.0, 1.0, 2.0, 0.3, 0.1 + 0.2, -1.0)  # 0.3 and 0.1 + 0.2 differ by rounding alone


@st.composite
def nasty_scores(draw: st.DrawFn, n: int, m: int) -> FloatArray:
    """Columns in extreme units, constant ones among them, and the same row twice."""
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    scores = generator.choice(STEPS, (n, m)) * generator.choice(UNITS, m)
    level = draw(masks(m))
    scores[:, level] = scores[:1, level]
    if n > 1 and draw(st.booleans()):
        scores[-1] = scores[0]
    return scores


@st.composite
def nasty_problems(draw: st.DrawFn, unknown: bool = True) -> tuple[Problem, FloatArray]:
    """A problem of one to five options and criteria, maybe none of them ranked or known, and shares (m,)."""
    n, m = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    best = draw(nasty_scores(n, m))
    directions = np.array(draw(st.lists(st.sampled_from([1.0, -1.0]), min_size=m, max_size=m)))
    least, most = best.min(axis=0), best.max(axis=0)
    scales = tuple(
        ValueScale(low, high) if way > 0 else ValueScale(high, low)
        for way, low, high in zip(directions, least.tolist(), most.tolist(), strict=True)
    )
    uncertain = draw(masks(m))
    low, high = np.where(uncertain, least, best), np.where(uncertain, most, best)
    if unknown:
        gaps = np.array([draw(masks(m)) & draw(masks(m)) for _ in range(n)])
        low[gaps] = best[gaps] = high[gaps] = np.nan
    thresholds = tuple(draw(st.lists(all_thresholds, min_size=m, max_size=m)))
    ranked = draw(st.just(np.ones(n, dtype=bool)) | masks(n))
    problem = make_problem(low, best, high, scales, directions, ranked, np.zeros(m, dtype=int), thresholds)
    return problem, draw(nasty_shares(m))


@st.composite
def nasty_shares(draw: st.DrawFn, m: int) -> FloatArray:
    """Shares that may be all on one criterion, zero on some, or next to nothing."""
    parts = np.array(draw(st.lists(st.sampled_from([0.0, 1.0, 1e-300, 3.0, 0.1]), min_size=m, max_size=m)))
    if parts.max() < 0.1:
        parts[draw(st.integers(0, m - 1))] = 1.0
    return parts / parts.sum()


def numbers_of(result: Any, name: str = "result") -> Iterator[tuple[str, FloatArray]]:
    """All numbers that a result holds, with the names of the fields they are in."""
    if isinstance(result, Problem):
        return
    if is_dataclass(result):
        for field in fields(result):
            yield from numbers_of(getattr(result, field.name), f"{name}.{field.name}")
    elif isinstance(result, tuple | list):
        for place, part in enumerate(result):
            yield from numbers_of(part, f"{name}[{place}]")
    elif isinstance(result, int | float | np.ndarray | np.generic):
        yield name, np.asarray(result, dtype=np.float64)


def assert_all_finite(result: Any) -> None:
    held = list(numbers_of(result))
    assert held
    for name, found in held:
        assert np.isfinite(found).all(), f"{name} is {found}"
