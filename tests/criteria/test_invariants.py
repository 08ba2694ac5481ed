"""An option set that breaks a rule cannot be made, and the issue says which and where."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest

from criteria.issues import OptionSetError
from criteria.options import Family, Precondition
from criteria.optionset import OptionSet, View, revised
from criteria.scales import Anchor, Direction, Scale
from criteria.scenarios import Scenario
from criteria.scores import Score
from criteria.sources import Development, Disagreement, Observation, Series, Source, Statement
from criteria.tree import Criterion, Group
from criteria.weightings import Fingerprint, Snapshot, Stakeholder, Standing, Weighting, Working
from evaluator.thresholds import Threshold, Thresholds
from tests.criteria.samples import CRITERIA, GROUPS, OPTIONS, SCORES, sample

COST = CRITERIA[0]
POINTS = {"cost": 100.0, "jobs": 50.0, "noise": 50.0}
MAYOR = sample().weightings[0]
AGREED = sample().snapshots[0]
SCALE = Scale("points", 0.0, 100.0, "max")


def _thresholds(**given: Any) -> dict[str, Any]:
    return {"criteria": (replace(COST, thresholds=Thresholds(**given)), *CRITERIA[1:])}


def _scale(scale: Scale) -> dict[str, Any]:
    return {"criteria": (replace(COST, scale=scale), *CRITERIA[1:])}


def _score(low: float | None, best: float | None, high: float | None) -> dict[str, Any]:
    return {"scores": {"now": {"ferry": {"cost": Score(low, best, high)}}}}


def _judged(**changes: Any) -> dict[str, Any]:
    return {"judgements": (replace(sample().judgements[0], **changes),)}


def _points(**given: float) -> dict[str, Any]:
    return {"weightings": (Weighting("mayor", "M", given, {}),)}


BREACHES: list[tuple[str, dict[str, Any], str, str]] = [
    ("no name", {"name": "  "}, "empty-name", "option set"),
    ("no key", {"key": ""}, "empty-key", "option set"),
    ("no lineage", {"lineage": ""}, "empty-key", "option set"),
    ("a negative seed", {"seed": -1}, "seed", "option set"),
    ("an option twice", {"options": (*OPTIONS, OPTIONS[0])}, "duplicate-key", "options"),
    (
        "an option without key",
        {"options": (*OPTIONS, replace(OPTIONS[0], key="", name="N"))},
        "empty-key",
        "options",
    ),
    (
        "a name twice but for case and space",
        {"options": (*OPTIONS, replace(OPTIONS[0], key="x", name=" FERRY "))},
        "duplicate-name",
        "options",
    ),
    (
        "an option without name",
        {"options": (replace(OPTIONS[0], name=" "), *OPTIONS[1:])},
        "empty-name",
        "options",
    ),
    (
        "a criterion's name twice",
        {"criteria": (*CRITERIA, replace(COST, key="x"))},
        "duplicate-name",
        "criteria",
    ),
    ("a group's name twice", {"groups": (*GROUPS, Group("x", "money", "root"))}, "duplicate-name", "groups"),
    (
        "a family twice",
        {"families": (*sample().families, Family("x", "BY WATER"))},
        "duplicate-name",
        "families",
    ),
    (
        "a scenario twice",
        {"scenarios": (*sample().scenarios, Scenario("now", "N"))},
        "duplicate-key",
        "scenarios",
    ),
    (
        "a stakeholder twice",
        {"stakeholders": (Stakeholder("mayor", "A"), Stakeholder("mayor", "B"))},
        "duplicate-key",
        "stakeholders",
    ),
    (
        "a weighting's name twice",
        {"weightings": (MAYOR, replace(MAYOR, key="x"))},
        "duplicate-name",
        "weightings",
    ),
    (
        "a snapshot's name twice",
        {"snapshots": (AGREED, replace(AGREED, key="x"))},
        "duplicate-name",
        "snapshots",
    ),
    ("a snapshot twice", {"snapshots": (AGREED, replace(AGREED, name="x"))}, "duplicate-key", "snapshots"),
    ("a series twice", {"series": (Series("a", "A", ""), Series("a", "B", ""))}, "duplicate-key", "series"),
    ("a source twice", {"sources": (Source("E1", "a"), Source("E1", "b"))}, "duplicate-key", "sources"),
    (
        "a statement twice",
        {"statements": (Statement("S1", "a"), Statement("S1", "b"))},
        "duplicate-key",
        "statements",
    ),
    ("a source without key", {"sources": (Source("", "a"),)}, "empty-key", "sources"),
    (
        "a disagreement twice",
        {"disagreements": (Disagreement("D", "", "", ""), Disagreement("D", "", "", ""))},
        "duplicate-key",
        "disagreements",
    ),
    ("no root", {"groups": (Group("root", "R", "money"), *GROUPS[1:])}, "root", "groups"),
    ("two roots", {"groups": (*GROUPS, Group("x", "X", None))}, "root", "groups"),
    ("an unknown parent group", {"groups": (*GROUPS, Group("x", "X", "y"))}, "unknown-key", "groups"),
    (
        "groups in a circle",
        {"groups": (*GROUPS, Group("x", "X", "y"), Group("y", "Y", "x"))},
        "cycle",
        "groups",
    ),
    (
        "a criterion in no group",
        {"criteria": (replace(COST, group="x"), *CRITERIA[1:])},
        "unknown-key",
        "criteria",
    ),
    ("no scenario", {"scenarios": ()}, "no-scenario", "scenarios"),
    (
        "an unknown parent scenario",
        {"scenarios": (*sample().scenarios, Scenario("x", "X", "y"))},
        "unknown-key",
        "scenarios",
    ),
    (
        "a scenario that inherits from itself",
        {"scenarios": (*sample().scenarios, Scenario("x", "X", "x"))},
        "cycle",
        "scenarios",
    ),
    (
        "scenarios in a circle",
        {
            "scenarios": (
                Scenario("now", "N", "last"),
                Scenario("later", "L", "now"),
                Scenario("last", "E", "later"),
            )
        },
        "cycle",
        "scenarios",
    ),
    (
        "a note on an unknown option",
        {"scenarios": (*sample().scenarios, Scenario("x", "X", option_notes={"y": ""}))},
        "unknown-key",
        "notes of “X”",
    ),
    (
        "an unknown family",
        {"options": (replace(OPTIONS[0], family="air"), *OPTIONS[1:])},
        "unknown-key",
        "options",
    ),
    ("a precondition in an unknown scenario", {"preconditions": {"x": {}}}, "unknown-key", "preconditions"),
    (
        "a precondition of an unknown option",
        {"preconditions": {"now": {"x": Precondition("no")}}},
        "unknown-key",
        "preconditions in now",
    ),
    (
        "a development in an unknown scenario",
        {"developments": (Development("x", "", ""),)},
        "unknown-key",
        "developments",
    ),
    (
        "a direction against the scale",
        _scale(Scale("", 0.0, 1.0, "min")),
        "direction",
        "criterion “Cost to build”",
    ),
    (
        "an endless anchor",
        _scale(replace(SCALE, anchors=(Anchor(math.inf, ""),))),
        "anchor",
        "criterion “Cost to build”",
    ),
    (
        "a negative threshold",
        _thresholds(indifference=Threshold(-1.0)),
        "threshold",
        "criterion “Cost to build”",
    ),
    ("an endless threshold", _thresholds(veto=Threshold(math.nan)), "threshold", "criterion “Cost to build”"),
    ("a Gaussian spread of 0", _thresholds(gaussian=0.0), "threshold", "criterion “Cost to build”"),
    ("negative points", _points(cost=-1.0), "points", "weighting “M”, cost"),
    ("points without end", _points(cost=math.inf), "points", "weighting “M”, cost"),
    ("points for an unknown criterion", _points(x=1.0), "unknown-key", "weighting “M”"),
    ("0 points for all", _points(cost=0.0, jobs=0.0, noise=0.0), "all-zero", "weighting “M”"),
    (
        "a reason for an unknown criterion",
        {"weightings": (replace(MAYOR, reasons={"x": ""}),)},
        "unknown-key",
        "weighting “The mayor's”",
    ),
    (
        "a fingerprint of an unknown criterion",
        {"weightings": (replace(MAYOR, fingerprints={"x": Fingerprint("", 0, 1)}),)},
        "unknown-key",
        "weighting “The mayor's”",
    ),
    (
        "an unknown stakeholder",
        {"weightings": (replace(MAYOR, stakeholder="x"),)},
        "unknown-key",
        "weighting “The mayor's”",
    ),
    (
        "a negative actor weight",
        {"stakeholders": (Stakeholder("mayor", "Mayor", "", -1.0),)},
        "actor-weight",
        "stakeholder “Mayor”",
    ),
    (
        "working points for some criteria",
        {"working": Working(None, {"cost": 1.0}, {})},
        "working",
        "working weights",
    ),
    (
        "working points of 0 throughout",
        {"working": Working(None, dict.fromkeys(POINTS, 0.0), {})},
        "all-zero",
        "working weights",
    ),
    (
        "negative working points",
        {"working": Working(None, {**POINTS, "cost": -1.0}, {})},
        "points",
        "working weights, cost",
    ),
    (
        "an unknown remembered criterion",
        {"working": Working(None, POINTS, {"x": 1.0})},
        "unknown-key",
        "remembered weights",
    ),
    ("an unknown lock", {"working": Working(None, POINTS, {}, frozenset({"x"}))}, "unknown-key", "locks"),
    ("an unknown base", {"working": Working("x", POINTS, {})}, "unknown-key", "working weights"),
    ("an unknown scenario in view", {"view": View("x")}, "unknown-key", "view"),
    (
        "negative points in a snapshot",
        {"snapshots": (replace(AGREED, points={"cost": -1.0}),)},
        "points",
        "snapshot “Agreed”, cost",
    ),
    (
        "an endless total in a snapshot",
        {"snapshots": (replace(AGREED, standings={"ferry": Standing(1, math.inf)}),)},
        "total",
        "snapshot “Agreed”, ferry",
    ),
    (
        "an endless observation",
        {"series": (Series("t", "T", "", (Observation("2020", math.nan),)),)},
        "observation",
        "series “T”, 2020",
    ),
    ("a judgement by nobody known", _judged(stakeholder="x"), "unknown-key", "score judgements"),
    ("a judgement in an unknown scenario", _judged(scenario="x"), "unknown-key", "score judgements"),
    ("a judgement of an unknown option", _judged(option="x"), "unknown-key", "score judgements"),
    ("a judgement on an unknown criterion", _judged(criterion="x"), "unknown-key", "score judgements"),
    ("a judgement out of order", _judged(low=99.0), "score", "judgement of ferry on cost in now"),
    ("scores in an unknown scenario", {"scores": {"x": {}}}, "unknown-key", "scores"),
    ("scores of an unknown option", {"scores": {"now": {"x": {}}}}, "unknown-key", "scores in now"),
    (
        "a score on an unknown criterion",
        {"scores": {"now": {"ferry": {"x": Score(1, 1, 1)}}}},
        "unknown-key",
        "scores of ferry in now",
    ),
    ("a score out of order", _score(3, 2, 4), "score", "score of ferry on cost in now"),
    ("a best above high", _score(1, 5, 4), "score", "score of ferry on cost in now"),
    ("a score that is no number", _score(1, math.nan, 4), "score", "score of ferry on cost in now"),
    ("a score without end", _score(1, 2, math.inf), "score", "score of ferry on cost in now"),
    ("a score known in part", _score(1, None, 4), "score", "score of ferry on cost in now"),
]


@pytest.mark.parametrize(("parts", "code", "where"), [pytest.param(*b[1:], id=b[0]) for b in BREACHES])
def test_that_a_broken_set_cannot_be_made(parts: dict[str, Any], code: str, where: str) -> None:
    with pytest.raises(OptionSetError) as made:
        revised(sample(), **parts)
    with pytest.raises(OptionSetError) as made_anew:
        replace(sample(), unchanged=None, **parts)
    for caught in (made, made_anew):
        assert (code, where) in {(issue.code, issue.where) for issue in caught.value.issues}
        assert all(
            issue.severity == "error" and issue.found and issue.expected for issue in caught.value.issues
        )
        assert where in str(caught.value)


def test_that_the_sample_itself_holds_every_rule() -> None:
    assert replace(sample(), unchanged=None) == sample()


def test_that_all_breaches_of_a_kind_are_told_at_once() -> None:
    with pytest.raises(OptionSetError) as caught:
        revised(sample(), name="", seed=-1, options=(*OPTIONS, OPTIONS[0]))
    assert {"empty-name", "seed", "duplicate-key"} <= {issue.code for issue in caught.value.issues}


def test_that_a_partial_weighting_may_be_all_zero() -> None:
    made = revised(sample(), weightings=(Weighting("mayor", "M", {"cost": 0.0}, {}),))
    assert made.weighting("mayor").points == {"cost": 0.0}


def test_that_an_unknown_score_is_no_breach() -> None:
    assert revised(sample(), **_score(None, None, None)).scores["now"]["ferry"]["cost"].best is None


def test_that_dropping_an_option_still_in_scores_is_a_breach() -> None:
    with pytest.raises(OptionSetError, match="scores in now"):
        revised(sample(), options=OPTIONS[1:], scenarios=(Scenario("now", "N"), *sample().scenarios[1:]),
                judgements=())  # fmt: skip


def test_that_dropping_a_criterion_still_in_scores_is_a_breach() -> None:
    points = {"cost": 1.0, "jobs": 1.0}
    with pytest.raises(OptionSetError, match="scores of ferry in now"):
        revised(sample(), criteria=CRITERIA[:2], weightings=(), working=Working(None, points, {}))


def test_that_dropping_a_scenario_still_in_scores_is_a_breach() -> None:
    with pytest.raises(OptionSetError, match="scores: found “later”"):
        revised(
            sample(), scenarios=sample().scenarios[:1], view=View("now"), developments=(), preconditions={}
        )


def test_that_swapping_one_key_for_another_is_a_breach_though_the_count_is_the_same() -> None:
    other = replace(OPTIONS[1], key="tunnel", name="Tunnel")
    with pytest.raises(OptionSetError, match="“bridge”"):
        revised(sample(), options=(OPTIONS[0], other, OPTIONS[2]), preconditions={})


def test_that_a_mapping_given_to_a_set_is_copied_and_read_only() -> None:
    scores: dict[str, Any] = {"now": {"ferry": dict(SCORES["now"]["ferry"])}}
    made = revised(sample(), scores=scores)
    scores["now"]["ferry"]["cost"] = Score(9, 1, 0)
    assert made.scores["now"]["ferry"]["cost"].best == 20.0
    with pytest.raises(TypeError):
        made.scores["now"]["ferry"]["cost"] = Score(9, 1, 0)  # type: ignore[index]  # that it fails is the test


def test_that_looking_up_an_unknown_key_is_a_key_error() -> None:
    made: OptionSet = sample()
    for look in (made.option, made.criterion, made.scenario, made.weighting, made.family, made.source):
        with pytest.raises(KeyError):
            look("nothing")


def test_that_items_are_found_by_key() -> None:
    made = sample()
    assert made.option("bridge") is made.options[1]
    assert made.criterion("jobs") is made.criteria[1]
    assert made.scenario("later") is made.scenarios[1]
    assert made.weighting("equal") is made.weightings[1]
    assert made.family("land") is made.families[1]
    assert made.source("E1") is made.sources[0]


def test_that_a_criterion_may_have_equal_ends_in_either_direction() -> None:
    directions: tuple[Direction, ...] = ("max", "min")
    for direction in directions:
        flat = Criterion("flat", "Flat", "money", Scale("", 5.0, 5.0, direction))
        working = Working(None, {**POINTS, "flat": 0.0}, {})
        made = revised(sample(), criteria=(*CRITERIA, flat), working=working)
        assert made.criterion("flat").scale.worst == 5.0


def test_that_a_snapshot_may_name_what_is_gone() -> None:
    gone = Snapshot(
        "s", "S", "", "gone", "gone", "gone", {"gone": 1.0}, frozenset({"gone"}), {"gone": Standing(1, 1.0)}
    )
    assert revised(sample(), snapshots=(gone,)).snapshots == (gone,)
