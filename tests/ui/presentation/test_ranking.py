"""The ranking as the chart gets it: rows, brackets, what is not ranked, families."""

from __future__ import annotations

from dataclasses import replace

import pytest

from criteria.edits import view, weights
from criteria.options import Precondition
from criteria.optionset import revised
from tests.ui import sets
from tests.ui.presentation.cases import beaten, sampled, snapped
from ui.computing.evaluation import evaluate
from ui.presentation.families import entries
from ui.presentation.ranking import availability_words, ranking_data
from ui.presentation.sentences import brackets
from ui.theme import Theme

LIGHT = Theme.light()


def test_that_rows_stand_best_first_with_their_parts() -> None:
    data = ranking_data(evaluate(sets.duel()), LIGHT)
    assert [row.code for row in data.rows] == ["P", "Q", "R"]
    assert [row.rank for row in data.rows] == ["1", "2", "3"]
    assert [row.total_text for row in data.rows] == ["58.3", "41.7", "25.0"]
    assert data.rows[0].parts == pytest.approx((50.0, 8.333), abs=1e-3)
    assert sum(data.rows[1].parts) == pytest.approx(data.rows[1].total)
    assert [group.names for group in data.groups] == [("Group g",), ("Group h",)]


def test_that_chances_stay_open_until_they_are_known() -> None:
    waiting = ranking_data(evaluate(sets.duel()), LIGHT).rows[0]
    assert (waiting.chance, waiting.chance_text, waiting.low) == (None, "–", None)
    known = ranking_data(sampled(sets.duel()), LIGHT).rows[0]
    assert known.chance is not None
    assert known.low is not None
    assert known.high is not None
    assert known.low <= known.high


def test_that_the_chances_of_all_rows_make_one() -> None:
    data = ranking_data(sampled(sets.built_in()), LIGHT)
    assert sum(row.chance or 0 for row in data.rows) == pytest.approx(1)


def test_that_places_moved_are_counted_from_the_snapshot() -> None:
    moved = weights.set_points(snapped(sets.duel()), "c1", 5)
    rows = ranking_data(evaluate(moved), LIGHT).rows
    assert {row.code: row.moved for row in rows} == {"Q": 1, "R": 1, "P": -2}
    assert ranking_data(evaluate(sets.duel()), LIGHT).rows[0].moved is None


def test_that_what_could_not_start_stands_apart_with_its_reason_and_total() -> None:
    barred = {"p": Precondition("no", ("a treaty",)), "q": Precondition("study_only", note="talks only")}
    data = ranking_data(evaluate(revised(sets.duel(), preconditions={"base": barred})), LIGHT)
    assert [row.code for row in data.rows] == ["R"]
    assert [(row.code, row.reason, row.total_text) for row in data.unranked] == [
        ("P", "A treaty", "58.3"),
        ("Q", "Talks only", "41.7"),
    ]
    assert data.unranked_title == "Not ranked in this scenario (2)"
    assert data.unranked_note == "They could not start now; totals are what they would have"


def test_that_the_note_says_so_when_all_of_them_can_be_studied() -> None:
    data = ranking_data(evaluate(sets.built_in()), LIGHT)
    assert data.unranked_note == "Only papers, talks or training could start now"


def test_that_limited_options_are_ranked_and_marked() -> None:
    limited = revised(sets.duel(), preconditions={"base": {"p": Precondition("limited")}})
    assert [row.mark for row in ranking_data(evaluate(limited), LIGHT).rows] == ["in part", "", ""]


def test_that_all_are_ranked_when_asked_and_marked_all_the_same() -> None:
    data = ranking_data(evaluate(view.set_include_unavailable(sets.all_unavailable(), True)), LIGHT)
    assert [row.mark for row in data.rows] == ["not available"] * 3
    assert data.unranked == ()


def test_that_unknown_scores_stand_last_with_intervals() -> None:
    data = ranking_data(sampled(sets.with_unknown()), LIGHT)
    assert [row.code for row in data.rows] == ["P", "R", "Q"]
    last = data.rows[-1]
    assert (last.rank, last.total_text, last.mark) == ("2–3", "8–42", "unknown")
    assert last.moved is None


def test_that_the_axis_ends_where_the_longest_bar_or_whisker_needs_it() -> None:
    assert ranking_data(evaluate(sets.duel()), LIGHT).axis.end == 60
    assert ranking_data(evaluate(sets.single()), LIGHT).axis.end == 70
    assert ranking_data(evaluate(sets.all_unavailable()), LIGHT).axis.end <= 100


def test_that_brackets_name_the_places_they_span() -> None:
    data = ranking_data(beaten(sampled(sets.duel()), 0.5), LIGHT)
    assert [(b.first, b.last, b.words) for b in data.brackets] == [(0, 2, "Too close to call: 1st to 3rd")]
    assert ranking_data(beaten(sampled(sets.duel()), 0.9), LIGHT).brackets == ()
    alike = sets.grid({"P": (50,), "Q": (50,), "R": (50,)}, (100,))
    (told,) = ranking_data(beaten(sampled(alike), 0.5), LIGHT).brackets
    assert told.words == "Too close to call: 1st to 3rd"


def test_that_families_show_their_best_with_all_their_chances() -> None:
    evaluation = sampled(view.set_best_of_families(sets.duel(), True))
    rows = ranking_data(evaluation, LIGHT).rows
    assert [(row.code, row.rank, row.detail) for row in rows] == [
        ("P", "1", ("Family x, best of 2",)),
        ("Q", "2", ("Family y, only one ranked",)),
    ]
    assert sum(row.chance or 0 for row in rows) == pytest.approx(1)
    assert all(row.moved is None for row in rows)


def test_that_an_option_without_a_family_stands_for_itself() -> None:
    lone = revised(
        sets.duel(),
        options=tuple(replace(o, family=None if o.key == "r" else o.family) for o in sets.duel().options),
    )
    found = entries(evaluate(view.set_best_of_families(lone, True)))
    assert [(entry.option, entry.rank, entry.members) for entry in found] == [
        (0, 1, (0,)),
        (1, 2, (1,)),
        (2, 3, (2,)),
    ]


def test_that_families_that_tie_share_a_rank() -> None:
    tied = view.set_best_of_families(weights.set_points(sets.duel(), "c1", 40), True)
    assert [entry.rank for entry in entries(evaluate(tied))] == [1, 1]


def test_that_families_too_close_to_call_are_bracketed_by_their_best() -> None:
    evaluation = beaten(sampled(view.set_best_of_families(sets.duel(), True)), 0.5)
    assert brackets(evaluation, entries(evaluation)) == ((0, 1),)
    assert brackets(evaluate(sets.duel()), ()) == ()


def test_that_selection_and_focus_are_passed_on() -> None:
    data = ranking_data(evaluate(sets.duel()), LIGHT, selected="q", focused="r")
    assert (data.selected, data.focused) == ("q", "r")


@pytest.mark.parametrize("name", sorted(set(sets.ODD) - {"empty"}))
def test_that_any_set_that_can_be_evaluated_can_be_shown(name: str) -> None:
    option_set = sets.ODD[name]()
    for evaluation in (evaluate(option_set), sampled(option_set)):
        data = ranking_data(evaluation, LIGHT)
        assert len(data.rows) + len(data.unranked) == len(option_set.options)


def test_that_every_availability_has_words() -> None:
    words = {availability_words(each) for each in ("yes", "limited", "study_only", "no")}
    assert len(words) == 4
