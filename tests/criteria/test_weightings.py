"""Points remember the scale they were given for; change it and they are stale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from criteria.edits.structure import add_criterion, rename_criterion, set_scale
from criteria.scales import Anchor, Scale
from criteria.tree import Criterion
from criteria.weightings import fingerprint, missing_points, stale_points
from evaluator.values import Exponential
from tests.criteria.samples import CRITERIA, sample

COST = CRITERIA[0]


@pytest.mark.parametrize(
    "changes", [{"unit": "EUR m"}, {"worst": 200.0}, {"best": 1.0}], ids=["unit", "worst", "best"]
)
def test_that_another_unit_or_end_makes_the_points_stale_everywhere(changes: dict[str, object]) -> None:
    edited = set_scale(sample(), "cost", replace(COST.scale, **changes))  # type: ignore[arg-type]  # parametrised fields
    for weighting in edited.weightings:
        assert stale_points(weighting, edited.criteria) == ("cost",)


def test_that_other_changes_of_a_criterion_leave_its_points_fresh() -> None:
    scale = replace(COST.scale, function=Exponential(30.0), anchors=(Anchor(1.0, "x"),), unit_short="$")
    edited = rename_criterion(set_scale(sample(), "cost", scale), "cost", "Price")
    assert all(not stale_points(weighting, edited.criteria) for weighting in edited.weightings)


def test_that_going_back_to_the_old_scale_makes_the_points_fresh_again() -> None:
    edited = set_scale(sample(), "cost", replace(COST.scale, worst=200.0))
    back = set_scale(edited, "cost", COST.scale)
    assert not stale_points(back.weightings[0], back.criteria)


def test_that_points_without_a_fingerprint_are_stale() -> None:
    bare = replace(sample().weightings[0], fingerprints={})
    assert stale_points(bare, CRITERIA) == ("cost", "jobs", "noise")


def test_that_a_new_criterion_makes_every_weighting_partial_and_none_stale() -> None:
    edited = add_criterion(sample(), Criterion("view", "View", "people", Scale("", 0.0, 1.0, "max")))
    for weighting in edited.weightings:
        assert missing_points(weighting, edited.criteria) == ("view",)
        assert stale_points(weighting, edited.criteria) == ()


def test_that_a_fingerprint_is_unit_worst_and_best() -> None:
    mark = fingerprint(COST)
    assert (mark.unit, mark.worst, mark.best) == ("USD m", 100.0, 0.0)


@pytest.mark.parametrize(
    ("elicitation", "elicited"),
    [("illustrative", False), ("table", False), ("kept", False), ("elicit_mode", True), ("dialog", True),
     ("form", True)],
)  # fmt: skip
def test_that_a_weighting_counts_as_elicited_when_somebody_was_asked(
    elicitation: str, elicited: bool
) -> None:
    weighting = replace(sample().weightings[0], elicitation=elicitation)  # type: ignore[arg-type]  # the six words of it
    assert weighting.elicited is elicited
    assert weighting.illustrative is (elicitation == "illustrative")
