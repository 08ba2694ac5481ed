"""A small option set with one of everything, to break and to edit."""

from __future__ import annotations

from criteria.options import DossierItem, Family, Option, Precondition
from criteria.optionset import Context, OptionSet, View
from criteria.scales import Anchor, Scale
from criteria.scenarios import Scenario
from criteria.scores import Score, ScoreJudgement
from criteria.sources import Development, Disagreement, Observation, Series, Source, Statement
from criteria.tree import Criterion, Group
from criteria.weightings import Snapshot, Stakeholder, Standing, Weighting, Working, fingerprints
from evaluator.thresholds import Threshold, Thresholds

GROUPS = (Group("root", "Value", None), Group("money", "Money", "root"), Group("people", "People", "root"))
CRITERIA = (
    Criterion(
        "cost",
        "Cost to build",
        "money",
        Scale("USD m", 100.0, 0.0, "min", anchors=(Anchor(0.0, "free"), Anchor(100.0, "all we have"))),
        short_name="Cost",
        thresholds=Thresholds(Threshold(5.0), Threshold(10.0, percent=True), None, "linear"),
    ),
    Criterion("jobs", "Jobs made", "people", Scale("count", 0.0, 1000.0, "max"), short_name="Jobs"),
    Criterion("noise", "Noise", "people", Scale("points", 0.0, 100.0, "max")),
)
OPTIONS = (
    Option("ferry", "Ferry", "water", "F", statements=("S1",), dossier={"risks": (DossierItem("ice"),)}),
    Option("bridge", "Bridge – toll", "land", "B", short_name="Bridge"),
    Option("wait", "Do nothing", None, "W", baseline=True),
)
SCORES = {
    "now": {
        "ferry": {
            "cost": Score(10.0, 20.0, 30.0, "quote", ("E1",), "fact"),
            "jobs": Score(50.0, 60.0, 80.0),
            "noise": Score(40.0, 50.0, 60.0),
        },
        "bridge": {
            "cost": Score(70.0, 80.0, 95.0),
            "jobs": Score(400.0, 500.0, 700.0),
            "noise": Score(10.0, 20.0, 30.0),
        },
        "wait": {
            "cost": Score(0.0, 0.0, 0.0),
            "jobs": Score(0.0, 0.0, 0.0),
            "noise": Score(90.0, 95.0, 100.0),
        },
    },
    "later": {"bridge": {"cost": Score(50.0, 60.0, 70.0)}},
}


def sample() -> OptionSet:
    """Three options, three criteria in two groups, three scenarios of which two inherit."""
    points = {"cost": 100.0, "jobs": 50.0, "noise": 50.0}
    return OptionSet(
        key="crossing",
        lineage="crossing",
        name="River crossing",
        groups=GROUPS,
        criteria=CRITERIA,
        options=OPTIONS,
        scenarios=(
            Scenario("now", "As now", option_notes={"ferry": "runs"}),
            Scenario("later", "Later", "now", short_name="Lt"),
            Scenario("last", "Last of all", "later"),
        ),
        view=View("later"),
        working=Working("mayor", points, points),
        short_name="Crossing",
        context=Context("How shall we cross?", "The town", "To choose", "2026"),
        families=(Family("water", "By water"), Family("land", "By land")),
        scores=SCORES,
        preconditions={
            "now": {"bridge": Precondition("no", ("a permit",))},
            "later": {"bridge": Precondition("limited", note="one lane")},
        },
        stakeholders=(Stakeholder("mayor", "The mayor"),),
        weightings=(
            Weighting("mayor", "The mayor's", points, fingerprints(CRITERIA), "mayor", short_name="Mayor",
                      tag="M", elicitation="form", reasons={"cost": "tight"}, depends={"jobs": "on cost"}),
            Weighting("equal", "Equal", dict.fromkeys(points, 100.0), fingerprints(CRITERIA)),
        ),
        judgements=(ScoreJudgement("mayor", "now", "ferry", "cost", 5.0, 15.0, 25.0),),
        snapshots=(
            Snapshot("snapshot-1", "Agreed", "2026-05-02", "mayor", "later", "additive", points,
                     frozenset({"cost"}), {"ferry": Standing(1, 62.5), "wait": Standing(0, 0.0)}),
        ),
        sources=(Source("E1", "A quote", ("ferry",)),),
        statements=(Statement("S1", "We must cross", options=("ferry", "bridge")),),
        disagreements=(Disagreement("D1", "Cost", "20", "30", ("E1",)),),
        developments=(Development("later", "2027", "A permit"),),
        series=(Series("traffic", "Traffic", "cars", (Observation("2025", 12.0),)),),
        dossier_fields=("risks",),
        translations={"ru": {"ferry.name": "Паром"}},
    )  # fmt: skip
