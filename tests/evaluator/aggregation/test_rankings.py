"""One ranking out of many."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.aggregation.rankings import GroupRanking, borda, copeland, kemeny_ranking, votes
from evaluator.arrays import FloatArray, IntArray
from evaluator.errors import EvaluationError
from tests.evaluator.aggregation.cases import actors_of, rankings
from tests.evaluator.cases import golden
from tests.evaluator.kemeny_cases import best_orders, tied_ranks

Rule = Callable[[IntArray, FloatArray | None], GroupRanking]
RULES: tuple[Rule, ...] = (borda, copeland, kemeny_ranking)
rules = pytest.mark.parametrize("rule", RULES)


def tennessee() -> tuple[IntArray, FloatArray, dict[str, object], list[str]]:
    case = golden("group_tennessee_borda_copeland_kemeny")
    profile = case["params"]["profile"]
    rows = np.array([group["ranks"] for group in profile])
    return rows, np.array([group["count"] for group in profile], float), case["expected"], case["options"]


def test_the_capital_of_tennessee_by_borda() -> None:
    rows, counts, expected, _ = tennessee()
    found = borda(rows, counts)
    off_diagonal = ~np.eye(4, dtype=bool)
    pairs = np.array(expected["pairwise_wins_matrix"])
    np.testing.assert_array_equal(found.votes[off_diagonal], pairs[off_diagonal])
    np.testing.assert_array_equal(found.totals, expected["borda_n_minus_1"])
    assert found.ranks.tolist() == [3, 1, 2, 4]


def test_the_capital_of_tennessee_by_copeland_with_majorities() -> None:
    rows, counts, expected, _ = tennessee()
    found = copeland(rows, counts)
    assert found.wins.tolist() == expected["copeland_wins"]
    assert found.totals.tolist() == expected["copeland_win_minus_loss"]
    assert found.ranks.tolist() == [4, 1, 2, 3]


def test_the_capital_of_tennessee_by_kemeny() -> None:
    rows, counts, expected, names = tennessee()
    found = kemeny_ranking(rows, counts)
    assert [[names[option] for option in order] for order in found.orders] == [expected["kemeny_ranking"]]
    assert (found.optimum, found.order_count, found.gap) == (expected["kemeny_score"], 1, 0)
    assert found.ranks.tolist() == [4, 1, 2, 3]


@given(rankings(), st.data())
@settings(max_examples=50)
def test_that_votes_are_counted_pair_by_pair(rows: IntArray, data: st.DataObject) -> None:
    actors = data.draw(actors_of(len(rows)))
    found = votes(rows, actors)
    for a in range(rows.shape[1]):
        for b in range(rows.shape[1]):
            expected = 0.0
            for row, weight in zip(rows, actors, strict=True):
                silent = row[a] == 0 or row[b] == 0 or row[a] == row[b]
                expected += weight * (0.5 if silent else float(row[a] < row[b]))
            assert found[a, b] == pytest.approx(expected)


@rules
@given(row=rankings(people=(1, 1), complete=True), people=st.integers(1, 4))
@settings(max_examples=50)
def test_that_people_of_one_mind_get_their_ranking(rule: Rule, row: IntArray, people: int) -> None:
    found = rule(np.repeat(row, people, axis=0), None)
    assert found.ranks.tolist() == row[0].tolist()


@rules
@given(rows=rankings(options=(2, 6)))
@settings(max_examples=50)
def test_that_nobody_is_overruled_when_all_agree_on_a_pair(rule: Rule, rows: IntArray) -> None:
    found = rule(rows, None).ranks
    n = rows.shape[1]
    for a in range(n):
        for b in range(n):
            if (rows > 0).all() and (rows[:, a] < rows[:, b]).all():
                assert found[a] < found[b] or (rule is kemeny_ranking and found[a] == found[b])


@rules
@given(rows=rankings(), data=st.data())
@settings(max_examples=50)
def test_that_the_order_of_people_and_options_does_not_matter(
    rule: Rule, rows: IntArray, data: st.DataObject
) -> None:
    actors = data.draw(actors_of(len(rows)))
    people = np.array(data.draw(st.permutations(range(len(rows)))))
    columns = np.array(data.draw(st.permutations(range(rows.shape[1]))))
    straight, shuffled = rule(rows, actors), rule(rows[people][:, columns], actors[people])
    np.testing.assert_array_equal(shuffled.ranks, straight.ranks[columns])
    np.testing.assert_allclose(shuffled.totals, straight.totals[columns], atol=1e-9)


@rules
@given(rows=rankings(), data=st.data())
@settings(max_examples=50)
def test_that_an_actor_weight_is_as_good_as_so_many_people(
    rule: Rule, rows: IntArray, data: st.DataObject
) -> None:
    times = np.array([data.draw(st.integers(0, 3)) for _ in rows])
    times[0] += 1
    by_weight, by_people = rule(rows, times.astype(float)), rule(np.repeat(rows, times, axis=0), None)
    np.testing.assert_array_equal(by_weight.ranks, by_people.ranks)
    np.testing.assert_allclose(by_weight.totals, by_people.totals, atol=1e-9)


@rules
@given(rows=rankings(people=(1, 4), options=(1, 4)))
@settings(max_examples=50)
def test_that_options_ranked_by_nobody_are_left_out(rule: Rule, rows: IntArray) -> None:
    found = rule(np.hstack([rows, np.zeros_like(rows)]), None)
    n = rows.shape[1]
    assert not found.ranks[n:].any()
    assert not found.totals[n:].any()
    alone = rule(rows, None)
    np.testing.assert_array_equal(found.ranks[:n], alone.ranks)
    np.testing.assert_allclose(found.totals[:n], alone.totals)
    assert (found.ranks[:n] > 0).tolist() == (rows > 0).any(axis=0).tolist()


@given(rankings(options=(1, 5), complete=True), st.data())
@settings(max_examples=50)
def test_that_the_kemeny_ranking_is_that_of_all_orders_tried(rows: IntArray, data: st.DataObject) -> None:
    actors = data.draw(actors_of(len(rows)))
    best, orders = best_orders(votes(rows, actors))
    found = kemeny_ranking(rows, actors)
    assert found.optimum == pytest.approx(best)
    assert found.order_count == len(orders)
    np.testing.assert_array_equal(found.ranks, tied_ranks(orders))


@given(rankings(complete=True))
@settings(max_examples=50)
def test_that_borda_gives_as_many_votes_as_there_are_options_behind(rows: IntArray) -> None:
    n = rows.shape[1]
    expected = [sum((row > row[a]).sum() + ((row == row[a]).sum() - 1) / 2 for row in rows) for a in range(n)]
    np.testing.assert_allclose(borda(rows).totals, expected, atol=1e-9)


@given(rankings(options=(3, 6), complete=True))
@settings(max_examples=50)
def test_that_who_beats_all_others_by_majority_is_first_by_copeland_and_kemeny(rows: IntArray) -> None:
    counted = votes(rows)
    beats = counted > counted.T
    for option in np.flatnonzero(beats.sum(axis=1) == rows.shape[1] - 1):
        for rule in (copeland, kemeny_ranking):
            assert np.flatnonzero(rule(rows).ranks == 1).tolist() == [option]


@pytest.mark.parametrize(
    ("rows", "actors", "message"),
    [
        ([[1, -1]], None, "from 1"),
        ([[1.0, 2.0]], None, "whole numbers"),
        ([1, 2], None, "people, options"),
        ([[1, 2]], [0.0], "All actor weights are zero"),
        (np.empty((0, 2), dtype=int), None, "no people"),
    ],
)
def test_that_what_is_no_ranking_is_refused(
    rows: list[list[int]], actors: list[float] | None, message: str
) -> None:
    with pytest.raises(EvaluationError, match=message):
        votes(np.array(rows), None if actors is None else np.array(actors))


def test_that_a_ranking_can_be_had_as_a_table() -> None:
    frame = borda(np.array([[1, 2], [1, 2], [2, 1]])).to_frame(["First", "Second"])
    assert frame["rank"].tolist() == [1, 2]
    assert frame["total"].tolist() == [2, 1]
