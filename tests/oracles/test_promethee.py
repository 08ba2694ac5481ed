"""PROMETHEE I and II beside pymcdm and pyrepo-mcda."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.methods.promethee import promethee
from evaluator.thresholds import Threshold, Thresholds
from tests.evaluator.outranking_cases import FUNCTIONS, outranking_problem
from tests.oracles import peers
from tests.oracles.cases import CLOSE, Table, assert_same_ranks, often, ranks_by, tables

amounts = st.tuples(
    st.integers(0, 40), st.integers(1, 60)
)  # indifference, and how far preference lies beyond


@st.composite
def thresholds(draw: st.DrawFn, m: int, functions: st.SearchStrategy[str]) -> tuple[Thresholds, ...]:
    """Whole numbers: scores are sums of powers of two, so none is at a threshold but for rounding."""
    return tuple(
        Thresholds(Threshold(low), Threshold(low + beyond), None, draw(functions))
        for low, beyond in draw(st.lists(amounts, min_size=m, max_size=m))
    )


@peers.PYREPO
@given(tables(options=(2, 8), criteria=(1, 6), varied=False), st.data())
@often
def test_net_flows_of_pyrepo_with_any_function_on_each_criterion(table: Table, data: st.DataObject) -> None:
    scores, directions, shares = table
    given_ = data.draw(thresholds(shares.size, st.sampled_from(FUNCTIONS)))
    result = promethee(outranking_problem(scores, directions, given_), shares)
    flows = peers.pyrepo_promethee(scores, directions, shares, given_)
    np.testing.assert_allclose(result.totals, flows, atol=CLOSE)
    assert_same_ranks(result.ranks, ranks_by(flows), result.totals)


@peers.PYMCDM
@given(tables(varied=False), st.sampled_from(sorted(peers.PYMCDM_FUNCTIONS)), st.data())
@often
def test_all_flows_of_pymcdm_with_one_function_for_all_criteria(
    table: Table, function: str, data: st.DataObject
) -> None:
    scores, directions, shares = table
    given_ = data.draw(thresholds(shares.size, st.just(function)))
    low, high = (
        np.array([amount.amount for amount in side if amount])
        for side in zip(*((each.indifference, each.preference) for each in given_), strict=True)
    )
    result = promethee(outranking_problem(scores, directions, given_), shares)
    positive, negative, net = peers.pymcdm_promethee(scores, directions, shares, function, low, high)
    np.testing.assert_allclose(result.positive, positive, atol=CLOSE)
    np.testing.assert_allclose(result.negative, negative, atol=CLOSE)
    np.testing.assert_allclose(result.totals, net, atol=CLOSE)
    assert_same_ranks(result.ranks, ranks_by(net), result.totals)


@peers.PYMCDM
def test_that_a_second_call_crashes_pymcdm_so_each_problem_gets_an_object_of_its_own() -> None:
    from pymcdm.methods import PROMETHEE_II

    scores, shares = np.array([[1.0, 2], [3, 1], [2, 2]]), np.full(2, 0.5)
    method = PROMETHEE_II("vshape", p=[2.0, 2.0])
    with peers.quiet():
        method(scores, shares, np.ones(2))
        with pytest.raises(np.exceptions.AxisError):
            method(scores, shares, np.ones(2))


@peers.PYREPO
def test_that_a_single_option_is_no_number_in_pyrepo_so_there_are_two_at_least() -> None:
    scores, shares = np.array([[1.0, 2]]), np.full(2, 0.5)
    assert np.isnan(peers.pyrepo_promethee(scores, np.ones(2), shares, [Thresholds()] * 2)).all()
    assert promethee(outranking_problem(scores, np.ones(2), (Thresholds(),) * 2), shares).totals == [0]
