"""Linear orders of most support."""

from __future__ import annotations

from math import factorial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.methods import kemeny_exact, kemeny_large, linear_ordering
from evaluator.methods.kemeny_exact import chain, kemeny_orders
from evaluator.methods.kemeny_subsets import least_loss
from tests.evaluator.kemeny_cases import best_orders, cycles, sum_of_pairs, supports, tied_ranks


@given(st.one_of(supports(), cycles()))
def test_that_all_optimal_orders_are_found(support: FloatArray) -> None:
    best, orders = best_orders(support)
    found = kemeny_orders(support)
    assert found.optimum == pytest.approx(best, abs=1e-9)
    assert found.gap == 0
    assert found.count == len(orders)
    assert set(found.orders) <= set(orders)
    assert len(set(found.orders)) == len(found.orders) == min(10, len(orders))


@given(st.one_of(supports(), cycles()))
def test_that_options_precede_and_rank_by_all_optimal_orders(support: FloatArray) -> None:
    _, orders = best_orders(support)
    found = kemeny_orders(support)
    places = np.argsort(orders, axis=1)
    np.testing.assert_array_equal(found.precedes, (places[:, :, None] < places[:, None]).all(axis=0))
    np.testing.assert_array_equal(found.ranks, tied_ranks(orders))


@given(st.one_of(supports((7, 7)), cycles((7, 7))))
@settings(max_examples=5)
def test_that_seven_options_are_ordered_as_trying_all_orders_them(support: FloatArray) -> None:
    best, orders = best_orders(support)
    found = kemeny_orders(support)
    assert (found.optimum, found.count) == (pytest.approx(best, abs=1e-9), len(orders))
    np.testing.assert_array_equal(found.ranks, tied_ranks(orders))


@given(st.one_of(supports((2, 9)), cycles((3, 9))), st.data())
def test_that_the_order_of_options_does_not_matter(support: FloatArray, data: st.DataObject) -> None:
    rows = np.array(data.draw(st.permutations(range(len(support)))))
    straight, shuffled = kemeny_orders(support), kemeny_orders(support[np.ix_(rows, rows)])
    assert shuffled.optimum == pytest.approx(straight.optimum)
    assert shuffled.count == straight.count
    np.testing.assert_array_equal(shuffled.ranks, straight.ranks[rows])
    np.testing.assert_array_equal(shuffled.precedes, straight.precedes[np.ix_(rows, rows)])


@given(supports((1, 8)), st.floats(1e-6, 1e6))
def test_that_the_size_of_the_vote_does_not_matter(support: FloatArray, factor: float) -> None:
    plain, scaled = kemeny_orders(support), kemeny_orders(support * factor)
    assert scaled.orders == plain.orders
    assert scaled.optimum == pytest.approx(plain.optimum * factor)


@given(st.one_of(supports((2, 12)), cycles((3, 12))))
def test_that_subsets_and_programs_agree(support: FloatArray) -> None:
    leads = np.maximum(support - support.T, 0)
    exact = least_loss(leads, 1e-9, 1)
    found = linear_ordering.linear_ordering(leads, 1e-9, 30)
    assert found.slack == 0
    assert sorted(found.order) == list(range(len(leads)))
    assert linear_ordering.loss_of(leads, np.array(found.order)) == pytest.approx(exact.loss, abs=1e-6)


@pytest.mark.parametrize("seed", [2, 3, 6, 16])
def test_that_tournaments_that_linear_programs_leave_open_are_solved(seed: int) -> None:
    drawn = np.triu(np.random.default_rng(seed).integers(0, 2, (12, 12)), 1)
    leads = (drawn + np.tril(1 - drawn.T, -1)).astype(float)
    found = linear_ordering.linear_ordering(leads, 1e-9, 30)
    assert found.slack == 0
    assert linear_ordering.loss_of(leads, np.array(found.order)) == least_loss(leads, 1e-9, 1).loss


def test_that_an_order_and_its_slack_are_told_when_time_runs_out_midway() -> None:
    leads = np.maximum(votes(90, 9) - 0.5, 0)
    full = linear_ordering.linear_ordering(leads, 1e-9, 0)
    found = linear_ordering.linear_ordering(leads, 1e-9, 0.2)
    assert sorted(found.order) == list(range(90))
    assert 0 <= found.slack <= full.slack


@given(st.one_of(supports(), cycles()), st.sampled_from([3, 6]))
def test_that_what_a_large_part_says_of_precedence_holds_in_all_optimal_orders(
    support: FloatArray, largest: int
) -> None:
    best, orders = best_orders(support)
    leads = np.maximum(support - support.T, 0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kemeny_large, "LARGEST", largest)
        found = kemeny_large.large_part(leads, 1e-9, 30)
    assert found.slack == 0
    assert sum_of_pairs(support, found.order) == pytest.approx(best, abs=1e-6)
    if largest == 6:  # else one order stands for all
        places = np.argsort(orders, axis=1)
        always = (places[:, :, None] < places[:, None]).all(axis=0)
        assert not (found.precedes & ~always).any()


@given(supports((1, 9)))
def test_that_a_chain_is_the_finest_in_which_earlier_groups_beat_later_ones(support: FloatArray) -> None:
    wins = support - support.T > 1e-9
    groups = chain(wins)
    assert sorted(np.concatenate(groups).tolist()) == list(range(len(wins)))
    for place, group in enumerate(groups):
        rest = np.concatenate([*groups[place + 1 :], np.empty(0, dtype=np.int64)])
        assert wins[np.ix_(group, rest)].all()
        reached = {int(group[0])}
        while True:  # all of a group is beaten or tied, round about, by any of its members
            further = {int(b) for a in reached for b in group if not wins[b, a]} | reached
            if further == reached:
                break
            reached = further
        assert reached == set(group.tolist())


def test_that_equal_sums_of_unequal_thirds_tie() -> None:
    support = np.array([[0, 0.1 + 0.2, 0.5], [0.3, 0, 0.5], [0.5, 0.5, 0]])
    assert kemeny_orders(support).count == 6
    assert kemeny_orders(support).ranks.tolist() == [1, 1, 1]


def test_that_a_floating_option_ties_with_all_that_it_may_pass() -> None:
    support = np.array([[0.5, 0.9, 0.5], [0.1, 0.5, 0.5], [0.5, 0.5, 0.5]])
    found = kemeny_orders(support)
    assert found.ranks.tolist() == [1, 1, 1]
    assert found.precedes.tolist() == [[False, True, False], [False, False, False], [False, False, False]]
    assert found.count == 3


def test_that_no_option_has_one_empty_order() -> None:
    found = kemeny_orders(np.empty((0, 0)))
    assert (found.optimum, found.orders, found.count) == (0, ((),), 1)


def test_that_fifteen_like_options_are_counted_exactly() -> None:
    found = kemeny_orders(np.full((15, 15), 0.5))
    assert found.count == factorial(15)
    assert found.orders[0] == tuple(range(15))
    assert set(found.ranks.tolist()) == {1}


def test_that_many_options_that_never_cycle_are_ordered_and_counted() -> None:
    strength = np.random.default_rng(4).permutation(300)
    found = kemeny_orders((strength[:, None] > strength).astype(float))
    assert (found.count, found.gap) == (1, 0)
    np.testing.assert_array_equal(found.ranks, 300 - strength)


def test_that_forty_like_options_tie_without_being_counted() -> None:
    found = kemeny_orders(np.full((40, 40), 0.5))
    assert (found.count, found.gap, set(found.ranks.tolist())) == (-1, 0, {1})
    assert sorted(found.orders[0]) == list(range(40))


def test_that_twins_tie_where_orders_are_not_counted() -> None:
    ahead = (np.arange(11) - np.arange(11)[:, None]) % 11
    ring = np.where(ahead == 0, 0.5, np.where(ahead < 6, 0.7, 0.3))
    found = kemeny_orders(np.kron(ring, np.ones((2, 2))))
    assert found.count == -1
    assert found.gap == 0
    np.testing.assert_array_equal(found.ranks[::2], found.ranks[1::2])
    single = kemeny_orders(ring)
    assert found.optimum == pytest.approx(4 * single.optimum + 11 * 0.5)


def votes(size: int, voters: int) -> FloatArray:
    generator = np.random.default_rng(size)
    scores = generator.normal(size=(voters, size))
    return np.mean([vote[:, None] > vote for vote in scores], axis=0)


def test_that_thirty_options_of_which_most_cycle_are_proven_with_nothing_printed(
    capfd: pytest.CaptureFixture[str],
) -> None:
    support = votes(30, 12)
    assert max(group.size for group in chain(support - support.T > 1e-9)) > 20
    found = kemeny_orders(support)
    assert (found.count, found.gap) == (-1, 0)
    assert found.optimum == pytest.approx(sum_of_pairs(support, found.orders[0]))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("size", [40, 210])
def test_that_without_time_an_order_and_its_gap_are_told(size: int) -> None:
    support = votes(size, 9)
    found = kemeny_orders(support, seconds=0)
    best_possible = np.triu(np.maximum(support, support.T), 1).sum()
    assert found.gap > 0
    assert found.optimum < best_possible
    assert found.optimum / (1 - found.gap) == pytest.approx(best_possible)
    assert sorted(found.orders[0]) == list(range(size))
    assert sorted(found.ranks.tolist()) == list(range(1, size + 1))


@pytest.mark.parametrize("support", [[[0.0, -1], [1, 0]], [[0.0, np.nan], [1, 0]], [[0.0, 1, 1]]], ids=str)
def test_that_supports_are_square_and_not_negative(support: list[list[float]]) -> None:
    with pytest.raises(EvaluationError, match=r"not finite|has the shape"):
        kemeny_exact.kemeny_orders(np.array(support))
