"""The distillations of ELECTRE III."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.arrays import FloatArray, IntArray
from evaluator.methods.distillation import ascending, descending, strictly_above

# Credibilities and both distillations as in the public tests of "Construct your own ELECTRE"
# (Kadziński and others).
TWELVE = [
    [1.0, 1.0, 0.9977, 0.606, 1.0, 0.9977, 0.8175, 1.0, 0.803, 0.8775, 0.548, 0.5318],
    [1.0, 1.0, 0.9977, 0.4047, 0.9973, 0.9816, 0.7762, 1.0, 0.6612, 0.8775, 0.4951, 0.443],
    [0.7734, 0.8946, 1.0, 0.2775, 0.8041, 0.8014, 0.6083, 0.916, 0.499, 0.8775, 0.382, 0.3598],
    [0.85, 0.85, 0.9317, 1.0, 0.85, 0.9317, 0.7739, 0.916, 0.8742, 0.8775, 0.7464, 0.7912],
    [0.9786, 0.9854, 0.9977, 0.5903, 1.0, 0.9816, 0.7184, 1.0, 0.7288, 0.8775, 0.4546, 0.3839],
    [0.8946, 0.9014, 1.0, 0.5999, 0.916, 1.0, 0.7488, 0.916, 0.7128, 0.8775, 0.464, 0.464],
    [1.0, 1.0, 1.0, 0.691, 1.0, 1.0, 1.0, 1.0, 0.803, 0.8775, 0.6875, 0.6875],
    [0.5299, 0.7279, 0.7849, 0.2795, 0.7057, 0.5066, 0.3148, 1.0, 0.3638, 0.8118, 0.2394, 0.1979],
    [0.8692, 0.934, 1.0, 0.773, 0.9352, 0.9352, 0.7297, 1.0, 1.0, 0.8775, 0.7647, 0.8393],
    [0.5803, 0.8033, 0.9186, 0.3486, 0.7385, 0.5779, 0.4384, 0.916, 0.5775, 1.0, 0.4959, 0.3625],
    [0.8692, 0.934, 0.9317, 0.773, 0.8692, 0.8669, 0.8669, 1.0, 0.9688, 1.0, 1.0, 0.9977],
    [0.8692, 0.934, 0.9537, 0.7835, 0.8822, 0.8822, 0.8692, 1.0, 0.993, 1.0, 1.0, 1.0],
]


def numbered(classes: list[set[int]], count: int) -> IntArray:
    """Class numbers of options that are counted from 1."""
    numbers = np.zeros(count, dtype=np.int64)
    for place, members in enumerate(classes, start=1):
        numbers[[member - 1 for member in members]] = place
    return numbers


def by_the_letter(sigma: list[list[float]], alpha: float, beta: float, best_first: bool) -> list[set[int]]:
    """The published steps with sets and loops; credibilities must be exact in binary."""

    def s(level: float) -> float:
        return max(alpha + beta * level, 0.0)

    def qualification(a: int, members: set[int], level: float) -> int:
        def outranks(x: int, y: int) -> bool:
            return sigma[x][y] > level and sigma[x][y] - sigma[y][x] > s(sigma[x][y])

        strength = sum(outranks(a, b) for b in members if b != a)
        return strength - sum(outranks(b, a) for b in members if b != a)

    left, classes = set(range(len(sigma))), []
    while left:
        members = set(left)
        level = max((sigma[a][b] for a in members for b in members if a != b), default=0.0)
        while len(members) > 1:
            below = [
                sigma[a][b] for a in members for b in members if a != b and sigma[a][b] < level - s(level)
            ]
            level = max(below, default=0.0)
            figures = {a: qualification(a, members, level) for a in members}
            wanted = max(figures.values()) if best_first else min(figures.values())
            members = {a for a in members if figures[a] == wanted}
            if level == 0:
                break
        classes.append({a + 1 for a in members})
        left -= {a - 1 for a in classes[-1]}
    return classes if best_first else classes[::-1]


def test_that_twelve_options_are_distilled_as_in_the_public_tests_of_construct_your_own_electre() -> None:
    best_first = [{11, 12}, {4, 7}, {9}, {1, 6}, {5}, {2}, {3, 8, 10}]
    worst_last = [{4, 11, 12}, {7, 9}, {1}, {2, 5, 6}, {10}, {3}, {8}]
    np.testing.assert_array_equal(descending(np.array(TWELVE)), numbered(best_first, 12))
    np.testing.assert_array_equal(ascending(np.array(TWELVE)), numbered(worst_last, 12))


@st.composite
def credibilities(draw: st.DrawFn) -> FloatArray:
    """Sixty-fourths, with many zeros and ones."""
    k = draw(st.integers(1, 12))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    grain = draw(st.sampled_from([2, 8, 64]))
    return generator.integers(0, grain, (k, k), endpoint=True) / grain


@given(
    credibilities(), st.sampled_from([(0.3, -0.15), (0.25, -0.25), (0.125, 0.25), (0.0, 0.0), (0.2, -1.0)])
)
def test_that_distillations_follow_the_published_steps(
    credibility: FloatArray, parameters: tuple[float, float]
) -> None:
    k = len(credibility)
    for distil, best_first in ((descending, True), (ascending, False)):
        expected = by_the_letter(credibility.tolist(), *parameters, best_first)
        np.testing.assert_array_equal(distil(credibility, *parameters), numbered(expected, k))


@given(credibilities())
def test_that_the_diagonal_is_not_looked_at(credibility: FloatArray) -> None:
    for distil in (descending, ascending):
        without, full = credibility.copy(), credibility.copy()
        np.fill_diagonal(without, 0.0)
        np.fill_diagonal(full, 1.0)
        np.testing.assert_array_equal(distil(without), distil(full))


@given(credibilities())
def test_that_turning_credibility_round_turns_the_distillations_round(credibility: FloatArray) -> None:
    down, up = descending(credibility, 0.25, 0.0), ascending(credibility.T, 0.25, 0.0)
    np.testing.assert_array_equal(down, up.max(initial=0) + 1 - up)


@pytest.mark.parametrize(("against", "expected"), [(0.735, [1, 1]), (0.734, [1, 2])])
def test_that_a_difference_equal_to_the_discrimination_threshold_is_none(
    against: float, expected: list[int]
) -> None:
    # s(0.9) = 0.165, but 0.735 + s(0.9) is a little less than 0.9 in floating point.
    credibility = np.array([[1.0, 0.9], [against, 1.0]])
    np.testing.assert_array_equal(descending(credibility), expected)
    np.testing.assert_array_equal(ascending(credibility), expected)


@pytest.mark.parametrize(("second", "expected"), [(0.62, [1, 2, 1, 2]), (0.619, [1, 3, 2, 3])])
def test_that_a_level_equal_to_the_cut_is_not_below_it(second: float, expected: list[int]) -> None:
    # 0.8 - s(0.8) = 0.62, a little more in floating point: the first level is 0, where both pairs outrank.
    credibility = np.zeros((4, 4))
    credibility[0, 1], credibility[2, 3] = 0.8, second
    np.testing.assert_array_equal(descending(credibility), expected)


def test_that_the_intersection_parts_above_indifferent_and_incomparable() -> None:
    above = strictly_above(np.array([1, 2, 2, 3]), np.array([1, 1, 1, 2]))
    np.testing.assert_array_equal(above, [[0, 1, 1, 1], [0, 0, 0, 1], [0, 0, 0, 1], [0, 0, 0, 0]])
    assert not strictly_above(np.array([1, 2]), np.array([2, 1])).any()
    np.testing.assert_array_equal(strictly_above(np.array([1, 1]), np.array([2, 1])), [[0, 0], [1, 0]])


def test_that_no_option_is_no_error() -> None:
    assert descending(np.zeros((0, 0))).shape == ascending(np.zeros((0, 0))).shape == (0,)
