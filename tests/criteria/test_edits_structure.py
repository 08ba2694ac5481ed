"""Edits of options, criteria, scenarios and weightings; what hangs on a removed item goes with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from criteria.edits import structure
from criteria.edits.structure import (
    add_criterion,
    add_option,
    add_scenario,
    remove_criterion,
    remove_option,
    remove_scenario,
    rename_criterion,
    rename_option,
    rename_scenario,
    rename_weighting,
    replace_criterion,
    replace_option,
    replace_scenario,
    set_scale,
)
from criteria.edits.weights import set_points, set_share
from criteria.issues import OptionSetError
from criteria.options import Option
from criteria.optionset import OptionSet, revised
from criteria.scales import Scale
from criteria.scenarios import Scenario
from criteria.sources import Development
from criteria.tree import Criterion
from criteria.weightings import Weighting, Working, fingerprints
from tests.criteria.samples import CRITERIA, sample

VIEW = Criterion("view", "View", "people", Scale("", 0.0, 1.0, "max"))


def test_that_renaming_an_option_drops_its_short_name_and_keeps_its_key() -> None:
    renamed = rename_option(sample(), "bridge", "Tunnel").option("bridge")
    assert (renamed.name, renamed.short_name, renamed.code) == ("Tunnel", "", "B")


def test_that_a_taken_name_is_refused_ignoring_case() -> None:
    with pytest.raises(OptionSetError, match="“Ferry” 2 times"):
        rename_option(sample(), "bridge", "FERRY")


def test_that_an_option_can_be_replaced_and_added() -> None:
    edited = replace_option(sample(), replace(sample().option("ferry"), description="slow"))
    edited = add_option(edited, Option("tunnel", "Tunnel"))
    assert edited.option("ferry").description == "slow"
    assert edited.options[-1].key == "tunnel"


def test_that_a_removed_option_leaves_no_trace_but_in_snapshots() -> None:
    edited = remove_option(sample(), "ferry")
    assert [option.key for option in edited.options] == ["bridge", "wait"]
    assert "ferry" not in edited.scores["now"]
    assert edited.judgements == ()
    assert edited.scenario("now").option_notes == {}
    assert edited.sources[0].options == ()
    assert edited.statements[0].options == ("bridge",)
    assert "ferry" in edited.snapshots[0].standings


def test_that_a_removed_option_shares_what_it_was_not_in() -> None:
    before = add_option(sample(), Option("tunnel", "Tunnel"))
    after = remove_option(before, "tunnel")
    for part in ("scores", "preconditions", "judgements", "scenarios", "sources", "statements", "snapshots"):
        assert getattr(after, part) is getattr(before, part)


def test_that_removing_preconditions_goes_with_the_option() -> None:
    edited = remove_option(sample(), "bridge")
    assert edited.preconditions == {"now": {}, "later": {}}
    assert edited.scores["later"] == {}


def test_that_a_renamed_criterion_drops_its_short_forms() -> None:
    labelled = replace_criterion(
        sample(), replace(CRITERIA[0], row_name="Cost row", short_lines=("Co", "st"))
    )
    renamed = rename_criterion(labelled, "cost", "Price").criterion("cost")
    assert (renamed.name, renamed.short_name, renamed.row_name, renamed.short_lines) == ("Price", "", "", ())


def test_that_a_scale_is_set_and_nothing_else_of_the_criterion() -> None:
    scale = Scale("EUR", 0.0, 5.0, "max")
    edited = set_scale(sample(), "cost", scale)
    assert edited.criterion("cost") == replace(CRITERIA[0], scale=scale)


def test_that_a_scale_against_its_direction_is_refused() -> None:
    with pytest.raises(OptionSetError, match="Swap worst and best"):
        set_scale(sample(), "cost", Scale("EUR", 0.0, 5.0, "min"))


def test_that_a_new_criterion_has_no_points_of_its_own_accord() -> None:
    edited = add_criterion(sample(), VIEW)
    assert edited.working.points["view"] == 0.0
    assert add_criterion(sample(), VIEW, 30.0).working.points["view"] == 30.0


def test_that_the_first_criterion_gets_100_points() -> None:
    empty = revised(
        sample(),
        criteria=(),
        scores={},
        weightings=(),
        judgements=(),
        snapshots=(),
        working=Working(None, {}, {}),
    )
    assert add_criterion(empty, VIEW).working.points == {"view": 100.0}


def test_that_a_removed_criterion_leaves_no_trace_but_in_snapshots() -> None:
    locked = revised(sample(), working=replace(sample().working, locked=frozenset({"cost", "jobs"})))
    edited = remove_criterion(locked, "cost")
    assert [criterion.key for criterion in edited.criteria] == ["jobs", "noise"]
    assert edited.working.points == {"jobs": 50.0, "noise": 50.0}
    assert edited.working.locked == {"jobs"}
    assert "cost" not in edited.working.remembered
    assert all("cost" not in row for rows in edited.scores.values() for row in rows.values())
    mayor = edited.weighting("mayor")
    assert set(mayor.points) == set(mayor.fingerprints) == {"jobs", "noise"}
    assert mayor.reasons == {}
    assert mayor.depends == {"jobs": "on cost"}
    assert edited.judgements == ()
    assert "cost" in edited.snapshots[0].points


def test_that_a_removed_criterion_shares_rows_it_was_not_in() -> None:
    before = add_criterion(sample(), VIEW)
    after = remove_criterion(before, "view")
    assert after.scores is before.scores
    assert after.weightings is before.weightings
    assert after.judgements is before.judgements


def _weighed(**points: float) -> OptionSet:
    given = Weighting("w", "W", points, {k: m for k, m in fingerprints(CRITERIA).items() if k in points})
    return revised(sample(), weightings=(given,), working=replace(sample().working, base=None))


def test_that_a_weighting_left_with_only_zeros_drops_its_points() -> None:
    edited = remove_criterion(_weighed(cost=100.0, jobs=0.0, noise=0.0), "cost")
    assert edited.weighting("w").points == {}
    assert edited.weighting("w").fingerprints == {}


def test_that_a_partial_weighting_of_zeros_survives_the_loss_of_what_it_lacked() -> None:
    edited = remove_criterion(_weighed(jobs=0.0, noise=0.0), "cost")
    assert edited.weighting("w").points == {}


def test_that_a_weighting_left_with_points_keeps_them() -> None:
    edited = remove_criterion(_weighed(cost=100.0, jobs=20.0, noise=0.0), "cost")
    assert edited.weighting("w").points == {"jobs": 20.0, "noise": 0.0}


def test_that_working_weights_come_back_from_memory_when_the_only_weighed_criterion_goes() -> None:
    everything = set_share(sample(), "cost", 1.0)
    assert everything.working.points == {"cost": 100.0, "jobs": 0.0, "noise": 0.0}
    assert remove_criterion(everything, "cost").working.points == {"jobs": 50.0, "noise": 50.0}


def test_that_the_only_weighed_criterion_stays_when_nothing_says_how_to_weigh_the_rest() -> None:
    working = Working(None, {"cost": 100.0, "jobs": 0.0, "noise": 0.0}, {})
    with pytest.raises(OptionSetError, match="Give points to another criterion first"):
        remove_criterion(revised(sample(), working=working), "cost")


def test_that_the_last_criterion_but_one_leaves_all_weight_to_the_last() -> None:
    working = Working(None, {"cost": 100.0, "jobs": 0.0, "noise": 0.0}, {})
    two = remove_criterion(revised(sample(), working=working), "noise")
    assert remove_criterion(two, "cost").working.points == {"jobs": 100.0}


def test_that_every_criterion_can_be_removed() -> None:
    edited = sample()
    for key in ("cost", "jobs", "noise"):
        edited = remove_criterion(edited, key)
    assert edited.criteria == ()
    assert edited.working.points == {}
    assert all(weighting.points == {} for weighting in edited.weightings)


def test_that_a_renamed_scenario_drops_its_short_forms() -> None:
    assert rename_scenario(sample(), "later", "Much later").scenario("later").short_name == ""


def test_that_a_scenario_can_be_replaced_and_added() -> None:
    edited = add_scenario(sample(), Scenario("never", "Never", "now"))
    edited = replace_scenario(edited, replace(edited.scenario("never"), description="no"))
    assert edited.scenarios[-1] == Scenario("never", "Never", "now", description="no")


def test_that_a_scenario_cannot_inherit_from_its_heir() -> None:
    with pytest.raises(OptionSetError, match="Choose another parent"):
        replace_scenario(sample(), replace(sample().scenario("now"), parent="last"))


def test_that_a_scenario_with_heirs_is_not_removed_silently() -> None:
    with pytest.raises(OptionSetError, match="inherited by Last of all"):
        remove_scenario(sample(), "later")


def test_that_the_only_scenario_is_not_removed() -> None:
    single = remove_scenario(remove_scenario(sample(), "last"), "later")
    with pytest.raises(OptionSetError, match="the only scenario"):
        remove_scenario(single, "now")


def test_that_a_removed_scenario_takes_its_parts_along_and_the_view_goes_to_its_parent() -> None:
    before = remove_scenario(sample(), "last")
    edited = remove_scenario(before, "later")
    assert edited.view.scenario == "now"
    assert set(edited.scores) == {"now"}
    assert set(edited.preconditions) == {"now"}
    assert edited.developments == ()
    assert edited.judgements is before.judgements


def test_that_a_removed_scenario_out_of_view_leaves_the_view() -> None:
    before = revised(sample(), developments=(Development("now", "", ""),))
    edited = remove_scenario(before, "last")
    assert edited.view is before.view
    assert edited.developments is before.developments


def test_that_a_renamed_weighting_drops_its_short_forms_and_keeps_its_points() -> None:
    renamed = rename_weighting(sample(), "mayor", "The new mayor's").weighting("mayor")
    assert (renamed.short_name, renamed.tag) == ("", "")
    assert renamed.points == sample().weighting("mayor").points


@pytest.mark.parametrize("edit", ["remove_option", "remove_criterion", "remove_scenario"])
def test_that_removing_what_is_not_there_is_a_key_error(edit: str) -> None:
    with pytest.raises(KeyError, match="nothing"):
        getattr(structure, edit)(sample(), "nothing")


@pytest.mark.parametrize("edit", ["rename_option", "rename_criterion", "rename_scenario", "rename_weighting"])
def test_that_renaming_what_is_not_there_is_a_key_error(edit: str) -> None:
    with pytest.raises(KeyError, match="nothing"):
        getattr(structure, edit)(sample(), "nothing", "Name")


def test_that_replacing_what_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="nothing"):
        replace_option(sample(), Option("nothing", "Nothing"))


def test_that_edits_do_not_touch_points_of_others() -> None:
    edited = set_points(sample(), "cost", 10.0)
    assert rename_criterion(edited, "cost", "Price").working is edited.working
