"""Options as a list of families: adding, duplicating, ordering; dossiers; what goes with a removed one."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.edits import dossiers, options
from criteria.edits.structure import remove_option, replace_option
from criteria.inheritance import precondition, score_row
from criteria.issues import OptionSetError
from criteria.losses import OptionLosses, criterion_losses, option_losses
from criteria.options import DossierItem, Option
from criteria.optionset import OptionSet, revised
from criteria.sources import Source
from tests.criteria.samples import sample


def order(option_set: OptionSet) -> list[tuple[str | None, str]]:
    return [(option.family, option.key) for option in option_set.options]


def test_that_a_new_option_stands_at_the_end_of_its_family_under_a_code_of_its_own() -> None:
    first, one = options.add_new_option(sample(), "Tunnel", "land")
    second, two = options.add_new_option(first, "tunnel", "land")
    assert order(second) == [
        ("water", "ferry"),
        ("land", "bridge"),
        ("land", one),
        ("land", two),
        (None, "wait"),
    ]
    assert [second.option(key).name for key in (one, two)] == ["Tunnel", "tunnel (2)"]
    assert [second.option(key).badge for key in (one, two)] == ["A1", "A2"]


def test_that_a_code_goes_on_with_those_of_the_family() -> None:
    numbered = options.set_code(sample(), "bridge", "R7")
    assert options.fresh_code(numbered, "land") == "R8"
    taken = options.set_code(numbered, "ferry", "r8")
    assert options.fresh_code(taken, "land") == "R9"
    assert options.fresh_code(sample(), None) == "O1"


def test_that_a_duplicate_has_scores_preconditions_dossier_and_sources_but_no_judgements() -> None:
    copied, twin = options.duplicate_option(sample(), "ferry")
    assert order(copied)[:2] == [("water", "ferry"), ("water", twin)]
    assert copied.option(twin).name == "Ferry (copy)"
    assert copied.option(twin).dossier == copied.option("ferry").dossier
    for scenario in ("now", "later", "last"):
        assert score_row(copied, scenario, twin) == score_row(copied, scenario, "ferry")
        assert precondition(copied, scenario, twin) == precondition(copied, scenario, "ferry")
    assert copied.scenario("now").option_notes[twin] == "runs"
    assert copied.source("E1").options == ("ferry", twin)
    assert copied.statements[0].options == ("ferry", "bridge", twin)
    assert copied.judgements == sample().judgements


def test_that_a_duplicate_of_the_baseline_is_none() -> None:
    copied, twin = options.duplicate_option(sample(), "wait")
    assert [o.key for o in copied.options if o.baseline] == ["wait"]
    assert not copied.option(twin).baseline


def test_that_an_option_goes_to_the_head_of_a_family_or_below_another() -> None:
    moved = options.move_option(sample(), "wait", "land")
    assert order(moved) == [("water", "ferry"), ("land", "wait"), ("land", "bridge")]
    below = options.move_option(moved, "ferry", "land", "wait")
    assert order(below) == [("land", "wait"), ("land", "ferry"), ("land", "bridge")]


def test_that_a_step_beyond_the_edge_of_a_family_leads_into_the_next() -> None:
    down = options.step_option(sample(), "ferry", 1)
    assert order(down) == [("land", "ferry"), ("land", "bridge"), (None, "wait")]
    again = options.step_option(down, "ferry", 1)
    assert order(again) == [("land", "bridge"), ("land", "ferry"), (None, "wait")]
    up = options.step_option(options.step_option(again, "ferry", -1), "ferry", -1)
    assert order(up) == order(sample())


def test_that_a_step_past_the_ends_changes_nothing() -> None:
    before = sample()
    assert options.step_option(before, "ferry", -1) is before
    assert options.step_option(before, "wait", 1) is before
    assert options.step_family(before, "water", -1) is before


@given(
    st.lists(st.tuples(st.sampled_from(("ferry", "bridge", "wait")), st.sampled_from((-1, 1))), max_size=8)
)
def test_that_steps_lose_no_option_and_keep_families_together(steps: list[tuple[str, int]]) -> None:
    now = sample()
    for key, step in steps:
        now = options.step_option(now, key, step)
        assert Counter(o.key for o in now.options) == Counter(("ferry", "bridge", "wait"))
        assert now.options == options.arranged(now)


@given(st.sampled_from(("ferry", "bridge")), st.sampled_from((-1, 1)))
def test_that_a_step_there_and_back_is_none(key: str, step: int) -> None:
    before = sample()
    there = options.step_option(before, key, step)
    if there is not before:
        assert order(options.step_option(there, key, -step)) == order(before)


def test_that_there_is_one_baseline_at_most() -> None:
    moved = options.set_baseline(sample(), "ferry", True)
    assert [o.key for o in moved.options if o.baseline] == ["ferry"]
    assert not any(o.baseline for o in options.set_baseline(moved, "ferry", False).options)
    with pytest.raises(KeyError):
        options.set_baseline(sample(), "tunnel", True)


def test_that_a_removed_family_leaves_its_options() -> None:
    gone = options.remove_family(sample(), "water")
    assert order(gone) == [("land", "bridge"), (None, "ferry"), (None, "wait")]


def test_that_a_family_is_added_renamed_and_moved_with_its_options() -> None:
    added, key = options.add_family(sample(), "By AIR")
    assert added.family(key).name == "By AIR"
    moved = options.step_family(options.rename_family(added, "land", "Roads"), "land", -1)
    assert [f.name for f in moved.families] == ["Roads", "By water", "By AIR"]
    assert order(moved)[0] == ("land", "bridge")
    with pytest.raises(OptionSetError, match="By water"):
        options.rename_family(sample(), "land", "by WATER")


def test_that_notes_are_added_replaced_and_removed_under_headings() -> None:
    first = dossiers.add_note(sample(), "bridge", "cost", DossierItem("80 million", "fact", ("E1",)))
    assert first.dossier_fields == ("risks", "cost")
    assert dossiers.headings(first, "ferry") == ("risks", "cost")
    second = dossiers.replace_note(first, "bridge", "cost", 0, DossierItem("90 million"))
    assert second.option("bridge").dossier == {"cost": (DossierItem("90 million"),)}
    assert dossiers.remove_note(second, "bridge", "cost", 0).option("bridge").dossier == {}


def test_that_a_source_gets_the_next_key() -> None:
    added, key = dossiers.add_source(sample(), Source("", "Seen there", address="https://example.org"))
    assert key == "E002"
    assert added.source(key).statement == "Seen there"


def test_that_losses_count_what_goes_with_an_option() -> None:
    assert option_losses(sample(), "ferry") == OptionLosses(3, 0, 1, 1, 1)
    assert option_losses(sample(), "bridge") == OptionLosses(4, 2, 0, 0, 0)
    bare = revised(sample(), options=(*sample().options, Option("tunnel", "Tunnel")))
    assert not option_losses(bare, "tunnel")


def test_that_losses_are_those_of_the_edit() -> None:
    before, after = sample(), remove_option(sample(), "ferry")

    def scores(option_set: OptionSet) -> int:
        return sum(len(row) for rows in option_set.scores.values() for row in rows.values())

    lost = option_losses(before, "ferry")
    assert scores(before) - scores(after) == lost.scores
    assert len(before.judgements) - len(after.judgements) == lost.judgements


def test_that_losses_of_a_criterion_count_scores_points_and_judgements() -> None:
    lost = criterion_losses(sample(), "cost")
    assert (lost.scores, lost.weightings, lost.judgements, lost.anchors) == (4, 2, 1, 2)


def test_that_editing_an_option_keeps_its_place() -> None:
    edited = replace_option(sample(), sample().option("bridge"))
    assert order(edited) == order(sample())
