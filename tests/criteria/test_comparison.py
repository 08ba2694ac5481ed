"""A comparison names everything that differs, and nothing that does not."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.catalogue import load_catalogue
from criteria.comparison import KEYED, FieldChange, PointChange, ScoreChange, Tally, compare
from criteria.edits.scores import set_score
from criteria.edits.sets import rename_set
from criteria.edits.structure import add_option
from criteria.edits.weights import set_points
from criteria.options import Option
from criteria.optionset import Context, OptionSet, revised
from criteria.scores import exactly
from tests.criteria.storage.samples import small_set, with_cost
from tests.criteria.strategies import option_sets


@settings(max_examples=10)
@given(option_sets(), option_sets())
def test_that_two_sets_differ_in_something_unless_they_are_equal(one: OptionSet, two: OptionSet) -> None:
    assert compare(one, two).same == (one == two)
    assert compare(one, one).same


@settings(max_examples=10)
@given(option_sets(), option_sets())
def test_that_going_back_is_the_same_the_other_way_round(one: OptionSet, two: OptionSet) -> None:
    there, back = compare(one, two), compare(two, one)
    assert {(c.scenario, c.option, c.criterion, c.before, c.after) for c in there.scores} == {
        (c.scenario, c.option, c.criterion, c.after, c.before) for c in back.scores
    }
    other = {"added": "removed", "removed": "added", "changed": "changed"}
    assert sorted((c.kind, c.key, c.how) for c in there.items) == sorted(
        (c.kind, c.key, other[c.how]) for c in back.items
    )


@given(st.sampled_from(["ferry", "tunnel"]), st.floats(0, 100))
def test_that_a_changed_score_is_named_with_both_figures(option: str, cost: float) -> None:
    before = with_cost(small_set(), "ferry", 20.0)
    before = with_cost(before, "tunnel", 30.0)
    after = with_cost(before, option, cost)
    expected = ScoreChange(
        "base", option, "cost", before.scores["base"][option]["cost"], after.scores["base"][option]["cost"]
    )
    found = compare(before, after)
    assert found.scores == ((expected,) if before != after else ())
    assert found.items == ()


def test_that_every_kind_of_change_is_counted() -> None:
    before = load_catalogue("russia-dprk")
    option = before.options[0]
    after = add_option(before, Option("new", "New option"))
    after = set_score(after, "S1B", "new", after.criteria[0].key, exactly(1.0))
    after = set_score(after, "S1B", option.key, after.criteria[0].key, exactly(1.0))
    after = set_points(after, after.criteria[0].key, 3.25)
    after = rename_set(after, "Another name")
    after = revised(after, weightings=after.weightings[:-1], context=Context("Which?"))
    counts = dict(compare(before, after).counts())
    assert counts["options"] == Tally(added=1)
    assert counts["scores"] == Tally(added=1, changed=1)
    assert counts["weightings"] == Tally(removed=1)
    assert counts["weights"].total >= 1
    assert counts["rest"].changed >= 2
    assert "sources" not in counts


def test_that_fields_are_told_with_what_was_and_is_there() -> None:
    before = small_set()
    after = revised(set_points(before, "cost", 7.0), context=Context("Which?"), seed=3)
    found = compare(before, after)
    assert FieldChange("context.question", "", "Which?") in found.fields
    assert FieldChange("seed", before.seed, 3) in found.fields
    assert PointChange("cost", before.working.points.get("cost"), 7.0) in found.points


def test_that_a_changed_item_tells_its_fields() -> None:
    before = small_set()
    ferry, tunnel = before.options
    after = revised(before, options=(Option("ferry", "Fast ferry"), tunnel))
    (change,) = compare(before, after).items
    assert (change.kind, change.key, change.name, change.how) == ("options", "ferry", "Fast ferry", "changed")
    assert change.fields == (FieldChange("name", ferry.name, "Fast ferry"),)


def test_that_another_order_is_a_change() -> None:
    before = small_set()
    after = revised(before, options=before.options[::-1])
    found = compare(before, after)
    assert found.items == ()
    assert found.fields == (FieldChange("order of options", ("ferry", "tunnel"), ("tunnel", "ferry")),)


def test_that_an_added_item_is_no_other_order() -> None:
    before = small_set()
    after = revised(before, options=(Option("new", "New"), *before.options))
    assert compare(before, after).fields == ()


def test_that_every_list_of_the_model_is_compared() -> None:
    # A list without a place would be told as one changed field, if at all.
    lists: dict[str, Any] = {
        name: getattr(load_catalogue("russia-dprk"), name)
        for name in OptionSet.__dataclass_fields__
        if name != "unchanged"
    }
    named = {name for name, value in lists.items() if isinstance(value, tuple)}
    assert named == {*KEYED, "judgements", "developments", "dossier_fields"}
