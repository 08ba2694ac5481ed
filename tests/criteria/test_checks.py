"""What check tells: codes, places and severities; the built-in case has no error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings

from criteria.catalogue import load_catalogue
from criteria.checks import check
from criteria.edits.scores import inherit_score, set_precondition, set_score
from criteria.edits.sets import empty_set, set_context
from criteria.edits.structure import (
    add_criterion,
    add_option,
    remove_option,
    replace_criterion,
    replace_option,
    set_scale,
)
from criteria.issues import errors_in
from criteria.options import Option, Precondition
from criteria.optionset import Context, OptionSet, revised
from criteria.scales import Anchor, Scale
from criteria.scores import Score, exactly
from criteria.tree import Criterion
from criteria.weightings import Weighting, Working
from evaluator.thresholds import Threshold, Thresholds
from tests.criteria.samples import CRITERIA, OPTIONS, sample
from tests.criteria.strategies import option_sets

COST, JOBS, NOISE = CRITERIA
Edit = Callable[[OptionSet], OptionSet]


def _codes(option_set: OptionSet) -> set[str]:
    return {issue.code for issue in check(option_set)}


def _thresholds(option_set: OptionSet, **given: object) -> OptionSet:
    return replace_criterion(option_set, replace(COST, thresholds=Thresholds(**given)))  # type: ignore[arg-type]  # fields of it


def _all_equal(option_set: OptionSet) -> OptionSet:
    for option in option_set.options:
        option_set = set_score(option_set, "now", option.key, "noise", exactly(50.0))
    return option_set


def _twins(option_set: OptionSet) -> OptionSet:
    option_set = add_option(option_set, Option("twin", "Twin"))
    for key, score in option_set.scores["now"]["ferry"].items():
        option_set = set_score(option_set, "now", "twin", key, score)
    return option_set


def _doubles(option_set: OptionSet) -> OptionSet:
    option_set = add_criterion(
        option_set, Criterion("calm", "Calm", "people", replace(NOISE.scale, worst=-100.0))
    )
    for number in range(5):
        option_set = add_option(option_set, Option(f"o{number}", f"Option {number}"))
        cells = {
            "cost": 7.0 * (number % 3),
            "jobs": 11.0 * (number % 4),
            "noise": 9.0 * number,
            "calm": 9.0 * number,
        }
        for key, best in cells.items():
            option_set = set_score(option_set, "now", f"o{number}", key, exactly(best))
    return option_set


def _many(option_set: OptionSet) -> OptionSet:
    for number in range(5):
        scale = Scale("points", 0.0, 1.0, "max")
        option_set = add_criterion(option_set, Criterion(f"c{number}", f"C {number}", "people", scale))
    return option_set


def _flat(option_set: OptionSet) -> OptionSet:
    option_set = _many(option_set)
    return revised(option_set, criteria=tuple(replace(c, group="people") for c in option_set.criteria))


ONE_FAULT: list[tuple[str, Edit, str, str, str]] = [
    (
        "one-option",
        lambda s: remove_option(remove_option(s, "ferry"), "bridge"),
        "warning",
        "options",
        "only one",
    ),
    ("no-question", lambda s: set_context(s, Context()), "note", "context", "no decision question"),
    ("no-baseline", lambda s: remove_option(s, "wait"), "note", "options", "no baseline"),
    (
        "baselines",
        lambda s: replace_option(s, replace(OPTIONS[0], baseline=True)),
        "warning",
        "options",
        "2 baselines: Ferry, Do nothing",
    ),
    (
        "constant-scale",
        lambda s: set_scale(s, "cost", Scale("USD m", 5.0, 5.0, "min")),
        "warning",
        "criterion “Cost to build”",
        "worst and best both 5",
    ),
    (
        "anchor-outside",
        lambda s: set_scale(s, "cost", replace(COST.scale, anchors=(Anchor(300.0, "x"),))),
        "warning",
        "criterion “Cost to build”",
        "described levels outside the scale: 300",
    ),
    (
        "no-unit",
        lambda s: set_scale(s, "cost", replace(COST.scale, unit="")),
        "note",
        "criterion “Cost to build”",
        "no unit",
    ),
    (
        "threshold-order",
        lambda s: _thresholds(s, indifference=Threshold(5.0), preference=Threshold(4.0)),
        "error",
        "criterion “Cost to build”",
        "an indifference threshold above the preference threshold",
    ),
    (
        "veto-order",
        lambda s: _thresholds(s, preference=Threshold(5.0), veto=Threshold(4.0)),
        "warning",
        "criterion “Cost to build”",
        "a veto threshold below the preference threshold",
    ),
    (
        "no-gaussian",
        lambda s: _thresholds(s, function="gaussian"),
        "error",
        "criterion “Cost to build”",
        "the Gaussian function without its spread",
    ),
    (
        "outside-scale",
        lambda s: set_score(s, "later", "wait", "cost", Score(0.0, 20.0, 130.0)),
        "warning",
        "criterion “Cost to build”, scenario “Later”",
        "scores outside the scale: W 130",
    ),
    (
        "outside-scale",
        lambda s: set_score(s, "now", "wait", "cost", Score(-20.0, -10.0, 130.0)),
        "warning",
        "criterion “Cost to build”, scenario “As now”",
        "scores outside the scale: W -10",
    ),
    (
        "nothing-available",
        lambda s: revised(s, preconditions={"last": {o.key: Precondition("no") for o in s.options}}),
        "warning",
        "scenario “Last of all”",
        "no available option",
    ),
    (
        "unknown-score",
        lambda s: inherit_score(s, "now", "ferry", "jobs"),
        "warning",
        "scenario “As now”",
        "unknown scores: F on Jobs made",
    ),
    (
        "constant-column",
        _all_equal,
        "note",
        "scenario “Later”",
        "the same score for every available option: Noise",
    ),
    ("identical-options", _twins, "note", "scenario “As now”", "the same scores throughout: F, twin"),
    (
        "narrow-range",
        lambda s: set_scale(s, "jobs", replace(JOBS.scale, best=100000.0)),
        "note",
        "criterion “Jobs made”",
        "scores spread over less than 1% of the values",
    ),
    (
        "double-counting",
        _doubles,
        "note",
        "criteria “Noise” and “Calm”",
        "values that run together in every scenario",
    ),
    ("splitting-bias", _many, "note", "criteria", "7 criteria under “People”, 1 under “Money”"),
    ("flat-tree", _flat, "note", "criteria", "8 criteria in one group"),
    (
        "partial-weighting",
        lambda s: add_criterion(s, replace(NOISE, key="view", name="View")),
        "warning",
        "weighting “Equal”",
        "no points for View",
    ),
    (
        "stale-points",
        lambda s: set_scale(s, "cost", replace(COST.scale, worst=200.0)),
        "warning",
        "weighting “The mayor's”",
        "points for another unit or range: Cost to build",
    ),
    ("equal-points", lambda s: s, "note", "weighting “Equal”", "the same points for every criterion"),
    ("dependence", lambda s: s, "note", "weighting “The mayor's”", "“it depends” for Jobs made"),
    (
        "illustrative",
        lambda s: revised(s, weightings=(replace(s.weightings[0], elicitation="illustrative"),)),
        "note",
        "weightings",
        "1 illustrative: The mayor's",
    ),
    (
        "unknown-source",
        lambda s: set_score(s, "now", "ferry", "cost", Score(1.0, 1.0, 1.0, "", ("E9", "E8"))),
        "warning",
        "sources",
        "2 named but not there: E8, E9",
    ),
    ("no-reason", lambda s: s, "note", "scores", "9 of 10 without a reason"),
    (
        "bare-fact",
        lambda s: set_score(s, "now", "ferry", "cost", Score(1.0, 1.0, 1.0, kind="fact")),
        "note",
        "scores",
        "1 called a fact without source or reason",
    ),
]


@pytest.mark.parametrize(
    ("code", "edit", "severity", "where", "found"), ONE_FAULT, ids=[fault[0] for fault in ONE_FAULT]
)
def test_that_check_tells_what_where_and_how_bad(
    code: str, edit: Edit, severity: str, where: str, found: str
) -> None:
    told = {(issue.code, issue.severity, issue.where, issue.found) for issue in check(edit(sample()))}
    assert (code, severity, where, found) in told


def test_that_a_sound_set_is_told_little() -> None:
    assert _codes(sample()) == {"dependence", "equal-points", "no-reason"}


def test_that_an_empty_set_has_nothing_to_rank() -> None:
    assert {issue.code for issue in errors_in(check(empty_set("New")))} == {"no-options", "no-criteria"}


def test_that_errors_come_first_and_notes_last() -> None:
    edited = _thresholds(remove_option(sample(), "wait"), function="gaussian")
    edited = inherit_score(edited, "now", "ferry", "jobs")
    severities = [issue.severity for issue in check(edited)]
    assert severities == sorted(severities, key=["error", "warning", "note"].index)
    assert set(severities) == {"error", "warning", "note"}


def test_that_an_inherited_score_outside_its_scale_is_told_once() -> None:
    edited = set_score(sample(), "now", "wait", "cost", exactly(500.0))
    assert len([issue for issue in check(edited) if issue.code == "outside-scale"]) == 1


def test_that_long_lists_are_cut_and_counted() -> None:
    edited = sample()
    for option in edited.options:
        for criterion in edited.criteria:
            edited = inherit_score(edited, "now", option.key, criterion.key)
    (told,) = [i for i in check(edited) if i.code == "unknown-score" and i.where == "scenario “As now”"]
    assert told.found == "unknown scores: F on Cost to build, F on Jobs made, F on Noise and 6 more"


def test_that_thresholds_of_different_kinds_are_not_compared() -> None:
    mixed = _thresholds(sample(), indifference=Threshold(50.0, percent=True), preference=Threshold(4.0))
    assert "threshold-order" not in _codes(mixed)


def test_that_unavailable_options_do_not_make_a_column_vary() -> None:
    edited = _all_equal(sample())
    edited = set_score(edited, "now", "bridge", "noise", exactly(20.0))
    edited = set_precondition(edited, "last", "bridge", Precondition("no"))
    told = {i.where for i in check(edited) if i.code == "constant-column"}
    assert told == {"scenario “As now”", "scenario “Last of all”"}


def test_that_the_built_in_case_has_no_error_and_no_warning() -> None:
    issues = check(load_catalogue("russia-dprk"))
    assert {issue.severity for issue in issues} == {"note"}
    assert {issue.code for issue in issues} == {"splitting-bias", "illustrative"}


@settings(max_examples=25)
@given(option_sets())
def test_that_any_set_can_be_checked(option_set: OptionSet) -> None:
    for issue in check(option_set):
        assert all((issue.code, issue.where, issue.found, issue.expected))


def test_that_weightings_without_points_at_all_are_partial_only() -> None:
    edited = revised(
        sample(),
        weightings=(Weighting("w", "W", {}, {}),),
        working=Working(None, sample().working.points, {}),
    )
    assert "partial-weighting" in _codes(edited)
    assert "equal-points" not in _codes(edited)
