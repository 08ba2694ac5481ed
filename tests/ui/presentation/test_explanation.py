"""Why an option ranks where it does, what would make it first, what it rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from criteria.edits import weights
from criteria.options import Precondition
from criteria.optionset import revised
from criteria.scores import Score
from criteria.sources import Source
from evaluator.explanation.weight_changes import smallest_change
from tests.ui import sets
from tests.ui.presentation.cases import sampled
from ui.computing.evaluation import Evaluation, evaluate
from ui.presentation import explanation
from ui.theme import Theme


def joint(evaluation: Evaluation, option: int) -> str:
    change = smallest_change(evaluation.problem.values, evaluation.points, evaluation.contenders, option)
    return explanation.joint_words(evaluation, change)


def test_that_the_leader_is_compared_with_the_runner_up_and_others_with_the_leader() -> None:
    evaluation = evaluate(sets.duel())
    assert [explanation.rival_of(evaluation, option) for option in range(3)] == [1, 0, 0]
    assert explanation.rival_of(evaluate(sets.single()), 0) is None


def test_that_the_title_asks_the_question_of_its_place() -> None:
    evaluation = evaluate(sets.duel())
    titles = [explanation.why_title(evaluation, option) for option in range(3)]
    assert titles == ["Why 1st and not 2nd", "Why 2nd and not 1st", "Why 3rd and not 1st"]
    tied = evaluate(weights.set_points(sets.duel(), "c1", 40))
    assert explanation.why_title(tied, 0) == "Why it shares the first place"
    assert explanation.why_title(evaluate(sets.with_unknown()), 1) == "Against the leader"


def test_that_differences_add_up_to_the_lead() -> None:
    evaluation = evaluate(sets.built_in())
    leader, second = (int(i) for i in evaluation.order[:2])
    data = explanation.differences_data(evaluation, second, leader, Theme.light(), 4)
    lead = evaluation.result.totals[second] - evaluation.result.totals[leader]
    assert sum(item.points for item in data.items) == pytest.approx(lead)
    assert len(data.items) == 13


@pytest.mark.parametrize("lock", [None, "stability", "legal"])
def test_that_every_step_really_puts_the_option_first(lock: str | None) -> None:
    option_set = sets.built_in() if lock is None else weights.set_lock(sets.built_in(), lock, True)
    evaluation = evaluate(option_set)
    for option in evaluation.order[1:]:
        for step in explanation.steps_to_first(evaluation, int(option)):
            tried = evaluate(step.tried(option_set), evaluation.basis)
            assert tried.result.ranks[option] == 1
            moved = [c.key for c in option_set.criteria].index(step.criterion)
            assert tried.shares[moved] == pytest.approx(step.share_after)
            if step.points_after is not None:
                assert tried.points.points[moved] == pytest.approx(step.points_after)


def test_that_steps_are_whole_points_where_whole_points_do() -> None:
    first, second, _ = explanation.steps_to_first(evaluate(sets.duel()), 1)
    assert (first.criterion, first.points_before, first.points_after) == ("c2", 40, 60)
    assert first.words() == ("40 → 60 points  (33.3% → 42.9%)", "40 → 60  (33.3% → 42.9%)")
    assert (second.criterion, second.points_before, second.points_after) == ("c1", 60, 40)


def test_that_a_step_that_takes_all_the_weight_says_so() -> None:
    (only,) = explanation.steps_to_first(evaluate(sets.duel()), 2)
    assert only.points_after is None
    assert only.words() == ("All of the weight  (16.7% → 100.0%)", "16.7% → 100.0%")
    assert only.tried(sets.duel()).working.points == {"c1": 0, "c2": 0, "c3": 20}


def test_that_no_step_is_offered_where_none_helps() -> None:
    dominated = sets.grid({"P": (90, 90), "Q": (10, 10)}, (50, 50))
    assert explanation.steps_to_first(evaluate(dominated), 1) == ()
    assert explanation.steps_to_first(evaluate(dominated), 0) == ()


def test_that_the_joint_change_names_who_gives_and_who_takes() -> None:
    assert joint(evaluate(sets.duel()), 1) == "Criterion 1 → Criterion 2"


def test_that_an_impossible_first_place_comes_with_its_reason() -> None:
    dominated = sets.grid({"P": (90, 90), "Q": (10, 10)}, (50, 50))
    assert (
        joint(evaluate(dominated), 1) == "Whatever the free weights, P stays ahead by at least 80.0 points."
    )
    mixed = sets.grid({"P": (100, 0), "Q": (0, 100), "R": (40, 40)}, (50, 50))
    words = joint(evaluate(mixed), 2)
    assert words.startswith("Whatever the free weights, one of ")
    assert words.endswith(" stays ahead by at least 10.0 points.")
    assert "P" in words
    assert "Q" in words


def test_that_an_option_that_leads_needs_no_change() -> None:
    assert joint(evaluate(sets.duel()), 0) == ""


def test_that_the_place_tells_family_and_rank() -> None:
    evaluation = evaluate(sets.duel())
    assert explanation.place_words(evaluation, 0) == "Family x · 1st of 3"
    assert explanation.place_words(evaluate(sets.all_unavailable()), 0) == "Family x · not ranked"
    assert explanation.place_words(evaluate(sets.with_unknown()), 1) == "Family y · between 2nd and 3rd"
    assert explanation.place_words(evaluate(sets.ungrouped()), 0) == "1st of 2"


def test_that_the_total_comes_with_its_range_once_it_is_known() -> None:
    assert explanation.total_words(evaluate(sets.duel()), 0) == "58.3"
    assert explanation.total_words(sampled(sets.duel()), 0).startswith("58.3  (")
    assert explanation.total_words(sampled(sets.all_unavailable()), 0) == "58.3"
    assert explanation.total_words(sampled(sets.with_unknown()), 1) == "8–42"


def test_that_requirements_of_scenario_and_option_are_listed_once_capitalised() -> None:
    p = replace(sets.duel().option("p"), general_preconditions=("a budget",))
    held = revised(
        sets.duel(),
        options=(p, *sets.duel().options[1:]),
        preconditions={"base": {"p": Precondition("limited", ("a permit",))}},
    )
    assert explanation.requirements(evaluate(held), 0) == ("A permit", "A budget")
    assert explanation.availability_of(evaluate(held), 0) == ("limited", "In part")


def test_that_sources_stand_by_how_much_their_criterion_decides_each_once() -> None:
    def source(key: str) -> Source:
        return Source(key, f"Statement {key}")

    rows = {k: dict(row) for k, row in sets.duel().scores["base"].items()}
    rows["q"]["c1"] = Score(0, 0, 0, sources=("S1", "S2"))
    rows["q"]["c2"] = Score(100, 100, 100, sources=("S2",))
    rows["q"]["c3"] = Score(50, 50, 50, sources=("S3", "gone"))
    known = revised(
        sets.duel(), scores={"base": rows}, sources=tuple(source(k) for k in ("S1", "S2", "S3", "gone"))
    )
    notes = explanation.notes_behind(evaluate(known), 1, 0)
    assert [(note.source.key, note.criteria) for note in notes] == [
        ("S1", ("Criterion 1",)),
        ("S2", ("Criterion 1", "Criterion 2")),
        ("S3", ("Criterion 3",)),
        ("gone", ("Criterion 3",)),
    ]


@pytest.mark.parametrize("name", sorted(set(sets.ODD) - {"empty"}))
def test_that_every_option_of_any_set_can_be_explained(name: str) -> None:
    evaluation = sampled(sets.ODD[name]())
    for option in range(min(5, len(evaluation.option_set.options))):
        rival = explanation.rival_of(evaluation, option)
        assert explanation.why_title(evaluation, option)
        assert explanation.place_words(evaluation, option)
        assert explanation.total_words(evaluation, option)
        explanation.steps_to_first(evaluation, option)
        explanation.notes_behind(evaluation, option, rival)
        if rival is not None:
            explanation.differences_data(evaluation, option, rival, Theme.dark(), 3)
