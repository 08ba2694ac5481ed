"""The ranking and the ranks under every weighting as plain tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from criteria.edits import elicitation, weights
from criteria.optionset import revised
from tests.ui import crowds, sets
from tests.ui.presentation.cases import sampled
from ui.computing.evaluation import evaluate
from ui.presentation.figures import (
    rank_table,
    rank_table_figures,
    ranked,
    ranked_weightings,
    ranking_figures,
    table_words,
)
from ui.theme import Theme


def test_that_the_table_has_every_option_and_the_parts_of_its_total() -> None:
    figures = ranking_figures(sampled(sets.built_in()))
    assert len(figures.rows) == 15
    assert all(len(row) == len(figures.headers) for row in figures.rows)
    first = dict(zip(figures.headers, figures.rows[0], strict=True))
    parts = [float(first[name]) for name in ("Security", "Economy", "Response", "Feasibility")]
    assert first["Rank"] == "1"
    assert sum(parts) == pytest.approx(float(first["Total"]), abs=0.2)
    assert first["Chance of 1st"].endswith("%")


def test_that_numbers_stand_right_and_words_left() -> None:
    figures = ranking_figures(evaluate(sets.duel()))
    right = [figures.headers[i] for i in sorted(figures.numeric)]
    assert right == [
        "Rank",
        "Group g",
        "Group h",
        "Total",
        "5th percentile",
        "95th percentile",
        "Chance of 1st",
    ]


def test_that_what_is_not_ranked_has_its_reason_and_no_chance() -> None:
    figures = ranking_figures(sampled(sets.all_unavailable()))
    row = dict(zip(figures.headers, figures.rows[0], strict=True))
    assert (row["Rank"], row["Chance of 1st"], row["Availability"]) == ("–", "", "Not available")
    assert row["Reason"] == "a treaty"


def test_that_an_unknown_total_is_an_interval() -> None:
    figures = ranking_figures(evaluate(sets.with_unknown()))
    row = dict(zip(figures.headers, figures.rows[1], strict=True))
    assert (row["Code"], row["Rank"]) == ("R", "2")
    unknown = dict(zip(figures.headers, figures.rows[2], strict=True))
    assert (unknown["Code"], unknown["Rank"], unknown["Total"]) == ("Q", "–", "8–42")


def test_that_the_table_copies_as_spreadsheets_take_it() -> None:
    lines = ranking_figures(evaluate(sets.duel())).as_text().splitlines()
    assert lines[0].split("\t")[:4] == ["Rank", "Code", "Option", "Family"]
    assert lines[1].split("\t")[:3] == ["1", "P", "Option P"]


def test_that_every_complete_weighting_has_a_column() -> None:
    begun, key = elicitation.begin_elicitation(sets.duel(), "Half done", "")
    half = elicitation.give_points(begun, key, "c1", 100)
    assert [w.name for w in ranked_weightings(half)] == ["Start"]
    table = rank_table(evaluate(half), Theme.light())
    assert [(c.key, c.names[0], c.current) for c in table.columns] == [("start", "Start", True)]
    assert [(row.code, row.ranks) for row in table.rows] == [("P", (1,)), ("Q", (2,)), ("R", (3,))]


def test_that_the_weights_as_they_are_come_first_when_they_are_nobodys() -> None:
    table = rank_table(evaluate(weights.set_points(sets.duel(), "c1", 5)), Theme.light())
    assert [(c.names[0], c.current) for c in table.columns] == [("Now", True), ("Start", False)]
    assert [(row.code, row.ranks) for row in table.rows] == [("Q", (1, 2)), ("R", (2, 3)), ("P", (3, 1))]


def test_that_an_option_without_a_rank_has_a_dash() -> None:
    table = rank_table(evaluate(sets.with_unknown()), Theme.light())
    assert table.rows[-1].ranks == (None,)
    assert rank_table_figures(table, "Ranks under every weighting").rows[-1][-1] == "–"


def test_that_the_case_has_its_eight_weightings_side_by_side() -> None:
    evaluation = evaluate(sets.built_in())
    title = table_words(evaluation.basis)
    figures = rank_table_figures(rank_table(evaluation, Theme.light()), title)
    assert len(figures.headers) == 2 + 8
    assert len(figures.rows) == 11


def test_that_a_set_without_weightings_shows_the_weights_as_they_are() -> None:
    working = replace(sets.duel().working, base=None)
    bare = revised(sets.duel(), weightings=(), working=working)
    assert [c.names[0] for c in rank_table(evaluate(bare), Theme.light()).columns] == ["Now"]


def test_that_weightings_of_a_crowd_are_ranked_once_while_the_working_ones_move() -> None:
    """More of them than there are places in a small memory."""
    option_set = crowds.answered_by(sets.duel(), *((float(i + 1), 50.0, 100.0) for i in range(200)))
    evaluation = evaluate(option_set)
    rank_table(evaluation, Theme.light())
    before = ranked.cache_info().misses
    moved = weights.set_points(option_set, "c1", 7)
    rank_table(evaluate(moved, evaluation.basis), Theme.light())
    assert ranked.cache_info().misses == before
