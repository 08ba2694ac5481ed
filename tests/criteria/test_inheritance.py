"""An unlisted score or precondition is the nearest parent's."""

from __future__ import annotations

import pytest

from criteria.edits.scores import inherit_precondition, inherit_score, set_precondition, set_score
from criteria.inheritance import heirs, lineage, precondition, preconditions, score, score_origin, score_row
from criteria.options import AVAILABLE, Precondition
from criteria.scores import UNKNOWN, Score
from tests.criteria.samples import sample


def test_that_a_lineage_runs_from_the_scenario_to_the_first() -> None:
    assert tuple(lineage(sample(), "last")) == ("last", "later", "now")
    assert tuple(lineage(sample(), "now")) == ("now",)


def test_that_an_unlisted_score_is_the_nearest_parents() -> None:
    assert score(sample(), "last", "bridge", "cost").best == 60.0
    assert score(sample(), "last", "bridge", "jobs").best == 500.0
    assert score(sample(), "now", "bridge", "cost").best == 80.0


def test_that_a_row_mixes_own_and_inherited_scores_in_the_order_of_the_criteria() -> None:
    row = score_row(sample(), "later", "bridge")
    assert [(key, cell.best) for key, cell in row.items()] == [
        ("cost", 60.0),
        ("jobs", 500.0),
        ("noise", 20.0),
    ]


def test_that_a_score_says_where_it_comes_from() -> None:
    assert score_origin(sample(), "last", "bridge", "cost") == "later"
    assert score_origin(sample(), "last", "bridge", "jobs") == "now"
    bare = inherit_score(sample(), "now", "bridge", "jobs")
    assert score_origin(bare, "last", "bridge", "jobs") is None


def test_that_a_score_no_scenario_lists_is_unknown() -> None:
    bare = inherit_score(sample(), "now", "ferry", "jobs")
    assert score(bare, "last", "ferry", "jobs") is UNKNOWN
    assert score_row(bare, "last", "ferry")["jobs"] is UNKNOWN


def test_that_an_explicitly_unknown_score_hides_the_parents() -> None:
    told = set_score(sample(), "later", "ferry", "jobs", Score(None, None, None, "nobody counted"))
    assert not score(told, "last", "ferry", "jobs").known
    assert score(told, "now", "ferry", "jobs").known


def test_that_an_unknown_criterion_or_scenario_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        score(sample(), "now", "ferry", "beauty")
    with pytest.raises(KeyError):
        score(sample(), "never", "ferry", "cost")


def test_that_dropping_an_override_shows_the_parents_score_again() -> None:
    dropped = inherit_score(sample(), "later", "bridge", "cost")
    assert score(dropped, "last", "bridge", "cost").best == 80.0
    assert "bridge" not in dropped.scores["later"]


def test_that_a_parents_change_reaches_heirs_without_an_override() -> None:
    changed = set_score(sample(), "now", "bridge", "jobs", Score(1.0, 2.0, 3.0))
    changed = set_score(changed, "now", "bridge", "cost", Score(1.0, 2.0, 3.0))
    assert score(changed, "last", "bridge", "jobs").best == 2.0
    assert score(changed, "last", "bridge", "cost").best == 60.0


def test_that_preconditions_inherit_like_scores() -> None:
    assert precondition(sample(), "now", "bridge").availability == "no"
    assert precondition(sample(), "last", "bridge").availability == "limited"
    assert precondition(sample(), "last", "ferry") is AVAILABLE
    dropped = inherit_precondition(sample(), "later", "bridge")
    assert precondition(dropped, "last", "bridge").availability == "no"
    assert inherit_precondition(dropped, "later", "bridge") is dropped


def test_that_all_preconditions_of_a_scenario_agree_with_each() -> None:
    edited = set_precondition(sample(), "last", "wait", Precondition("study_only"))
    for scenario in ("now", "later", "last"):
        keys = [option.key for option in edited.options]
        assert preconditions(edited, scenario) == {key: precondition(edited, scenario, key) for key in keys}


@pytest.mark.parametrize(
    ("availability", "available"), [("yes", True), ("limited", True), ("study_only", False), ("no", False)]
)
def test_that_only_yes_and_limited_are_available(availability: str, available: bool) -> None:
    assert Precondition(availability).available is available  # type: ignore[arg-type]  # the four words of it


def test_that_the_reason_is_the_note_else_the_requirements() -> None:
    assert Precondition("no", ("a permit", "money")).reason == "a permit; money"
    assert Precondition("no", ("a permit",), "Closed.").reason == "Closed."
    assert AVAILABLE.reason == ""


def test_that_heirs_are_the_direct_ones() -> None:
    assert heirs(sample(), "now") == ("later",)
    assert heirs(sample(), "last") == ()
