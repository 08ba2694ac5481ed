"""What the Criteria page says, in whole sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from criteria.edits import scales
from criteria.edits.answers import answer, answer_to
from criteria.losses import CriterionLosses
from criteria.optionset import OptionSet
from criteria.tree import Criterion
from evaluator.values import Exponential, Piecewise
from tests.criteria.samples import sample
from tests.ui import sets
from ui.computing.evaluation import evaluate
from ui.presentation import criteria
from ui.presentation.criteria import CARE, DEPENDS, NO_CARE, OPEN


def widened() -> OptionSet:
    scale = scales.with_ends(sample().criterion("jobs").scale, 0.0, 2000.0)
    return scales.change_scale(sample(), "jobs", scale)


def test_that_the_answer_counts_criteria_and_groups() -> None:
    assert criteria.headline(sets.built_in()) == ("13 criteria in 4 groups",)
    assert criteria.headline(sets.ungrouped()) == ("2 criteria in one list",)
    assert criteria.headline(sets.nothing()) == ("No criteria yet",)


def test_that_stale_points_are_told_with_their_weightings() -> None:
    assert criteria.stale_words(sample(), "jobs") == ""
    assert criteria.stale_words(widened(), "jobs").endswith("in: Mayor and Equal.")
    assert criteria.subtitle(widened()) == "Changed since they were weighed: Jobs."


def test_that_a_scale_is_told_with_its_direction() -> None:
    jobs, cost = sample().criterion("jobs"), sample().criterion("cost")
    assert criteria.scale_words(jobs.scale) == "0 to 1\u202f000 count, more is better"
    assert criteria.scale_words(cost.scale) == "0 to 100 USD m, less is better"


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        (CriterionLosses(0, 0, 0, 0), ""),
        (
            CriterionLosses(1, 1, 1, 1),
            "This also removes 1 score, its points in 1 weighting, 1 judgement and 1 described level. "
            "Undo brings everything back.",
        ),
    ],
)
def test_that_losses_are_one_sentence(lost: CriterionLosses, words: str) -> None:
    assert criteria.losses(lost) == words


def test_that_a_value_function_is_told_and_drawn_with_what_can_be_dragged() -> None:
    base = sample().criterion("jobs")

    def shown(criterion: Criterion) -> tuple[int, str]:
        option_set = scales.change_scale(sample(), "jobs", criterion.scale)
        curve = criteria.value_curve(option_set, option_set.criterion("jobs"))
        assert curve.curve[0] == (0.0, 0.0)
        assert curve.curve[-1] == (1000.0, 100.0)
        assert curve.levels == (60.0, 500.0, 0.0)
        return len(curve.knots), criteria.curve_words(criterion.scale)

    bent = Piecewise(((0.0, 0.0), (200.0, 60.0), (1000.0, 100.0)))
    assert shown(base) == (0, "Every step on the scale is worth the same.")
    assert shown(replace(base, scale=replace(base.scale, function=bent))) == (1, "200 is worth 60.")
    curved = replace(base, scale=replace(base.scale, function=Exponential(300.0)))
    assert shown(curved) == (1, "Half of the value is reached at 300 count.")


@pytest.mark.parametrize("kind", [OPEN, CARE, NO_CARE, DEPENDS])
@pytest.mark.parametrize("said", ["", "on where; it is"])
def test_that_a_kept_answer_is_read_as_it_was_given(kind: str, said: str) -> None:
    topic = criteria.probe_topic("jobs")
    kept = answer_to(answer(sample(), topic, criteria.probe_words(kind, said)), topic)
    assert criteria.probe_answer(kept) == (kind, said if kind != OPEN else "")


def test_that_an_answer_in_other_words_depends() -> None:
    assert criteria.probe_answer("ask the mayor") == (DEPENDS, "ask the mayor")


def test_that_only_doubtful_answers_are_advised_on() -> None:
    assert [bool(criteria.advice(kind)) for kind in (OPEN, CARE, NO_CARE, DEPENDS)] == [
        False,
        False,
        True,
        True,
    ]


def test_that_pairs_that_run_together_are_listed_closest_first() -> None:
    alike = sets.grid({"P": (0, 1, 50), "Q": (50, 49, 50), "R": (100, 99, 50), "S": (30, 32, 50)}, (1, 1, 1))
    assert criteria.running_together(evaluate(alike)) == ("Criterion 1 and Criterion 2: +1.00",)
    assert criteria.running_together(None) == ()
    assert criteria.running_together(evaluate(sets.single())) == ()


def test_that_prompts_are_those_about_criteria() -> None:
    told = criteria.prompts(sets.built_in())
    assert any("Feasibility and durability" in words for words in told)
    assert not any("illustrative" in words for words in told)


def test_that_a_scale_without_a_unit_leaves_no_gap_for_one() -> None:
    option_set = sets.built_in()
    criterion = option_set.criteria[0]
    bare = replace(criterion.scale, unit="", unit_short="", function=Exponential(30.0))
    assert criteria.curve_words(bare) == "Half of the value is reached at 30."
    curve = criteria.value_curve(option_set, replace(criterion, scale=bare))
    assert curve.axis == "Ticks are the options' scores"
