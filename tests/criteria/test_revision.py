"""A revised set shares by identity what did not change, and is checked only where it did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest

from criteria import invariants
from criteria.edits.scores import inherit_score, set_precondition, set_score
from criteria.edits.structure import rename_option
from criteria.edits.view import set_scenario
from criteria.edits.weights import set_points
from criteria.issues import Issue, OptionSetError
from criteria.options import Precondition
from criteria.optionset import OptionSet, revised
from criteria.scores import Score
from tests.criteria.samples import CRITERIA, sample

SCORE = Score(1.0, 2.0, 3.0)


def _changed(before: OptionSet, after: OptionSet) -> set[str]:
    parts = (field.name for field in fields(OptionSet))
    return {part for part in parts if getattr(before, part) is not getattr(after, part)}


def test_that_only_the_part_an_edit_touches_is_new() -> None:
    before = sample()
    assert _changed(before, rename_option(before, "ferry", "Boat")) == {"options"}
    assert _changed(before, set_score(before, "now", "ferry", "cost", SCORE)) == {"scores"}
    assert _changed(before, set_precondition(before, "now", "wait", Precondition("no"))) == {"preconditions"}
    assert _changed(before, set_points(before, "cost", 7)) == {"working"}
    assert _changed(before, set_scenario(before, "now")) == {"view"}


def test_that_a_one_cell_edit_copies_one_row() -> None:
    before = sample()
    after = set_score(before, "now", "ferry", "cost", SCORE)
    assert after.scores["later"] is before.scores["later"]
    assert after.scores["now"]["bridge"] is before.scores["now"]["bridge"]
    assert after.scores["now"]["wait"] is before.scores["now"]["wait"]
    assert after.scores["now"]["ferry"] is not before.scores["now"]["ferry"]
    assert after.scores["now"]["ferry"]["jobs"] is before.scores["now"]["ferry"]["jobs"]
    assert before.scores["now"]["ferry"]["cost"].best == 20.0


def test_that_an_option_unchanged_is_the_same_object() -> None:
    before = sample()
    after = rename_option(before, "ferry", "Boat")
    assert after.options[1:] == before.options[1:]
    assert all(now is then for now, then in zip(after.options[1:], before.options[1:], strict=True))


def test_that_a_revision_of_nothing_is_equal() -> None:
    assert revised(sample()) == sample()


def test_that_a_rule_runs_only_when_a_part_it_reads_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    before = sample()
    ran: list[str] = []

    def seen(now: OptionSet) -> Iterator[Issue]:
        ran.append(now.name)
        return iter(())

    monkeypatch.setattr(invariants, "_CONTENT", ((("options",), seen),))
    set_points(before, "cost", 7)
    assert ran == []
    rename_option(before, "ferry", "Boat")
    assert ran == ["River crossing"]


def test_that_a_breach_is_caught_in_the_row_that_changed() -> None:
    before = set_score(sample(), "now", "wait", "jobs", SCORE)
    with pytest.raises(OptionSetError, match="score of wait on jobs in now"):
        set_score(before, "now", "wait", "jobs", Score(3.0, 2.0, 1.0))


def test_that_a_breach_is_caught_in_a_scenario_that_had_no_scores() -> None:
    with pytest.raises(OptionSetError, match="score of wait on jobs in last"):
        set_score(sample(), "last", "wait", "jobs", Score(3.0, 2.0, 1.0))


def test_that_a_breach_is_caught_after_many_sound_edits() -> None:
    edited = sample()
    for number in range(20):
        edited = set_score(edited, "now", "ferry", "cost", Score(0.0, float(number), 50.0))
        edited = set_points(edited, "cost", float(number + 1))
        edited = rename_option(edited, "ferry", f"Ferry {number}")
    with pytest.raises(OptionSetError, match="“tunnel”"):
        set_score(edited, "now", "tunnel", "cost", SCORE)
    assert replace(edited, unchanged=None) == edited


def test_that_an_edit_without_effect_returns_the_same_set() -> None:
    before = sample()
    assert set_score(before, "now", "ferry", "noise", before.scores["now"]["ferry"]["noise"]) is before
    assert inherit_score(before, "later", "ferry", "cost") is before
    assert set_precondition(before, "now", "bridge", before.preconditions["now"]["bridge"]) is before
    assert set_points(before, "cost", 100.0) is before


def test_that_a_broken_edit_leaves_the_set_as_it_was() -> None:
    before = sample()
    with pytest.raises(OptionSetError):
        rename_option(before, "ferry", "Do nothing")
    assert before == sample()


def test_that_sets_are_told_apart_by_any_part() -> None:
    assert revised(sample(), criteria=CRITERIA[::-1]) != sample()
