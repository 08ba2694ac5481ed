"""The sentences that answer: who leads, by how much, how surely."""

from __future__ import annotations

import pytest

from criteria.edits import view, weights
from criteria.edits.scores import set_score
from criteria.scores import UNKNOWN
from tests.ui import sets
from tests.ui.presentation.cases import beaten, sampled
from ui.computing.evaluation import Evaluation, evaluate
from ui.presentation.faces.face import lead_in_points
from ui.presentation.families import entries
from ui.presentation.sentences import headline, subtitle, summary


def said(evaluation: Evaluation) -> tuple[str, ...]:
    return headline(evaluation, entries(evaluation))


def below(evaluation: Evaluation) -> str:
    return subtitle(evaluation, entries(evaluation))[0]


def test_that_the_headline_says_who_leads_and_by_how_much() -> None:
    assert said(evaluate(sets.duel())) == ("Option P leads by 16.7 points", "P leads by 16.7 points")


def test_that_a_lead_too_small_to_show_is_said_in_words() -> None:
    assert lead_in_points(0.04) == "less than 0.1 points"
    assert lead_in_points(0.06) == "0.1 points"


def test_that_ties_share_the_lead() -> None:
    two = evaluate(weights.set_points(sets.duel(), "c1", 40))
    assert said(two)[0] == "Option P and Option Q share the lead"
    three = evaluate(sets.grid({"P": (50,), "Q": (50,), "R": (50,)}, (100,)))
    assert said(three) == ("3 options share the lead",)


def test_that_a_lone_option_is_not_said_to_lead() -> None:
    assert said(evaluate(sets.single()))[0] == "Option P is the only one ranked"


@pytest.mark.parametrize(
    ("rival", "known", "sentence", "below_it"),
    [
        (
            35,
            90,
            "Option Q leads, whatever its unknown scores",
            "With score ranges counted, Q is first",
        ),
        (
            35,
            55,
            "Option P leads by 10.0 points; Q could be ahead",
            "With score ranges counted, Q is first",
        ),
        (35, 20, "Option P leads by 10.0 points; Q could be ahead", "Too close to call: with score ranges"),
        (45, 0, "Option P leads by 20.0 points", "With score ranges counted, P is first in "),
    ],
)
def test_that_an_option_with_an_unknown_score_is_never_passed_over(
    rival: float, known: float, sentence: str, below_it: str
) -> None:
    table = sets.grid({"P": (rival, rival), "Q": (known, 0), "R": (25, 25)}, (60, 40))
    evaluation = sampled(set_score(table, "base", "q", "c2", UNKNOWN))
    assert said(evaluation)[0] == sentence
    assert below(evaluation).startswith(below_it)


def test_that_several_that_could_be_ahead_are_named_or_counted() -> None:
    table = sets.grid({"P": (35, 35), "Q": (30, 0), "R": (30, 0), "S": (30, 0)}, (60, 40))
    for options, words in (("qr", "Q and R"), ("qrs", "3 with unknown scores")):
        unknown = table
        for option in options:
            unknown = set_score(unknown, "base", option, "c2", UNKNOWN)
        assert said(evaluate(unknown))[0].endswith(f"; {words} could be ahead")


def test_that_nothing_ranked_is_said_plainly() -> None:
    evaluation = sampled(sets.duel())
    assert headline(evaluate(sets.all_unavailable()), ()) == ("No option can be ranked in this scenario",)
    assert subtitle(evaluation, ()) == ("",)


def test_that_the_subtitle_waits_for_the_chances() -> None:
    assert below(evaluate(sets.duel())) == "Counting the score ranges…"


def test_that_the_subtitle_gives_the_two_best_chances() -> None:
    assert below(beaten(sampled(sets.duel()), 0.9)).startswith("With score ranges counted, P is first in ")


def test_that_the_subtitle_says_when_it_is_too_close_to_call() -> None:
    evaluation = beaten(sampled(sets.duel()), 0.5)
    forms = subtitle(evaluation, entries(evaluation))
    assert all(form.startswith("Too close to call") for form in forms)
    assert [len(form) for form in forms] == sorted((len(form) for form in forms), reverse=True)


def test_that_a_lone_option_gets_its_chance_alone() -> None:
    assert below(sampled(sets.single())) == "P is first in >99% of draws."


def test_that_families_are_named_by_their_best_with_the_chance_of_all() -> None:
    evaluation = sampled(view.set_best_of_families(sets.duel(), True))
    assert said(evaluation)[0] == "Option P leads by 16.7 points"
    assert " is first in " in below(evaluation)


def test_that_the_summary_lists_the_first_three() -> None:
    evaluation = evaluate(sets.duel())
    assert summary(evaluation, entries(evaluation)) == "P 1st, Q 2nd, R 3rd"
    assert summary(evaluation, ()) == "No option can be ranked in this scenario"


@pytest.mark.parametrize("scenario", [s.key for s in sets.built_in().scenarios])
def test_that_every_scenario_of_the_case_has_its_sentence(scenario: str) -> None:
    evaluation = evaluate(view.set_scenario(sets.built_in(), scenario))
    assert evaluation.leader is not None
    assert evaluation.option_set.options[evaluation.leader].name in said(evaluation)[0]
