"""Scenarios are added, copied, moved, re-parented and removed without anybody losing a score unseen."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.catalogue import load_catalogue
from criteria.edits.scenarios import (
    add_new_scenario,
    duplicate_scenario,
    possible_parents,
    remove_with_heirs,
    set_parent,
    set_plausibility,
    step_scenario,
)
from criteria.inheritance import preconditions, score_row
from criteria.issues import OptionSetError
from criteria.optionset import OptionSet
from tests.criteria.samples import sample
from tests.criteria.strategies import option_sets


def seen(option_set: OptionSet, scenario: str) -> object:
    """All scores and preconditions, inherited or its own."""
    rows = {option.key: score_row(option_set, scenario, option.key) for option in option_set.options}
    return rows, preconditions(option_set, scenario)


def test_that_a_new_scenario_is_as_its_parent() -> None:
    after, key = add_new_scenario(sample(), "New scenario", "later")
    assert seen(after, key) == seen(sample(), "later")
    assert after.scenarios[-1].key == key


def test_that_new_scenarios_get_names_of_their_own() -> None:
    once, _ = add_new_scenario(sample(), "New scenario")
    twice, key = add_new_scenario(once, "New scenario")
    assert twice.scenario(key).name == "New scenario (2)"


@settings(max_examples=25)
@given(option_sets(), st.data())
def test_that_a_copy_shows_the_same_(option_set: OptionSet, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from([scenario.key for scenario in option_set.scenarios]))
    after, twin = duplicate_scenario(option_set, key)
    assert seen(after, twin) == seen(option_set, key) == seen(after, key)
    keys = [scenario.key for scenario in after.scenarios]
    assert keys.index(twin) == keys.index(key) + 1


@settings(max_examples=25)
@given(option_sets(), st.data())
def test_that_heirs_keep_what_they_had(option_set: OptionSet, data: st.DataObject) -> None:
    keys = [scenario.key for scenario in option_set.scenarios]
    gone = data.draw(st.sampled_from(keys))
    if len(keys) == 1:
        with pytest.raises(OptionSetError):
            remove_with_heirs(option_set, gone)
        return
    after = remove_with_heirs(option_set, gone)
    assert [scenario.key for scenario in after.scenarios] == [key for key in keys if key != gone]
    for key in keys:
        if key != gone:
            assert seen(after, key) == seen(option_set, key)


@settings(max_examples=25)
@given(option_sets(), st.data())
def test_that_every_possible_parent_can_be_one(option_set: OptionSet, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from([scenario.key for scenario in option_set.scenarios]))
    parents = possible_parents(option_set, key)
    for parent in parents:
        assert set_parent(option_set, key, parent).scenario(key).parent == parent
    for other in {scenario.key for scenario in option_set.scenarios} - {*parents}:
        with pytest.raises(OptionSetError):
            set_parent(option_set, key, other)


def test_that_a_scenario_moves_among_those_with_its_parent() -> None:
    case = load_catalogue("russia-dprk")
    moved = step_scenario(case, "S2B", -1)
    assert [s.key for s in moved.scenarios] == ["S2B", "S1P", "S1B", "S2P", "S3B", "S3P", "L26"]
    assert step_scenario(moved, "S2B", -1) is moved
    assert step_scenario(moved, "S2B", 1) == case


@pytest.mark.parametrize("points", [-1.0, float("inf"), float("nan")])
def test_that_a_plausibility_is_a_number_from_0(points: float) -> None:
    with pytest.raises(OptionSetError):
        set_plausibility(sample(), "now", points)


def test_that_a_plausibility_is_taken_back() -> None:
    given_one = set_plausibility(sample(), "now", 2.0)
    assert given_one.scenario("now").plausibility == 2.0
    assert set_plausibility(given_one, "now", None) == sample()
