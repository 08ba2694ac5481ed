"""Items are found by what people type; a miss names the nearest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from criteria.catalogue import load_catalogue
from criteria.edits.sets import empty_set
from criteria.edits.structure import replace_option
from criteria.lookup import (
    LookupFailure,
    find_criterion,
    find_family,
    find_option,
    find_scenario,
    find_stakeholder,
    find_weighting,
    plain,
)
from criteria.optionset import OptionSet
from tests.criteria.samples import sample


@pytest.fixture(scope="module")
def case() -> OptionSet:
    return load_catalogue("russia-dprk")


@pytest.mark.parametrize(
    "text",
    ["later", "LATER", " Later ", "lt", "LT"],
)
def test_that_key_name_and_short_name_find_an_item_ignoring_case_and_space(text: str) -> None:
    assert find_scenario(sample(), text).key == "later"


@pytest.mark.parametrize(
    "text", ["Bridge – toll", "bridge - toll", "bridge — TOLL", "Bridge  –  toll", "B", "Bridge"]
)
def test_that_kinds_of_dashes_and_spaces_are_alike(text: str) -> None:
    assert find_option(sample(), text).key == "bridge"


@pytest.mark.parametrize("text", ["The mayor's", "the mayor’s", "Mayor", "m"])
def test_that_kinds_of_quotes_are_alike_and_tags_count(text: str) -> None:
    assert find_weighting(sample(), text).key == "mayor"


def test_that_each_kind_of_item_is_found() -> None:
    assert find_criterion(sample(), "cost TO build").key == "cost"
    assert find_family(sample(), "by water").key == "water"
    assert find_stakeholder(sample(), "the mayor").key == "mayor"


def test_that_a_name_goes_before_another_items_short_name() -> None:
    edited = replace_option(sample(), replace(sample().option("ferry"), short_name="Do nothing"))
    assert find_option(edited, "do nothing").key == "wait"


def test_that_a_key_goes_before_another_items_name() -> None:
    edited = replace_option(sample(), replace(sample().option("ferry"), name="wait"))
    assert find_option(edited, "wait").key == "wait"


def test_that_a_short_name_of_two_items_is_refused_with_both_names() -> None:
    edited = replace_option(sample(), replace(sample().option("ferry"), short_name="Way"))
    edited = replace_option(edited, replace(edited.option("bridge"), short_name="way"))
    with pytest.raises(LookupFailure) as caught:
        find_option(edited, "WAY")
    assert caught.value.issue.code == "ambiguous-option"
    assert caught.value.issue.found == "“WAY”, which is “Ferry” and “Bridge – toll”"


def test_that_a_miss_names_the_nearest(case: OptionSet) -> None:
    with pytest.raises(LookupFailure) as caught:
        find_weighting(case, "Russian foreign minstry")
    issue = caught.value.issue
    assert (issue.severity, issue.code, issue.where) == ("error", "unknown-weighting", "weighting")
    assert issue.found == "“Russian foreign minstry”"
    assert "Russian foreign ministry (2019 reading) (ru_mfa)" in issue.mend
    assert str(caught.value) == issue.sentence()
    assert caught.value.issues == (issue,)


def test_that_a_miss_near_a_short_name_names_the_item(case: OptionSet) -> None:
    with pytest.raises(LookupFailure, match=r"Khasan-Rajin and trans-Korean rail \(B1\)"):
        find_option(case, "Khasan Rajin rial")


def test_that_a_miss_near_nothing_lists_what_there_is(case: OptionSet) -> None:
    with pytest.raises(
        LookupFailure, match=r"There are: As now \(now\); Later \(later\); Last of all \(last\)\."
    ):
        find_scenario(sample(), "qqqqqq")
    with pytest.raises(LookupFailure, match="Some of them: Commodity barter"):
        find_option(case, "qqqqqqqqq")
    with pytest.raises(LookupFailure, match="There is no weighting yet"):
        find_weighting(empty_set("New"), "any")


@pytest.mark.parametrize("text", ["", "   "])
def test_that_nothing_finds_nothing(text: str) -> None:
    with pytest.raises(LookupFailure):
        find_option(sample(), text)


@pytest.mark.parametrize("finder", ["options", "criteria", "scenarios", "weightings", "families"])
def test_that_every_item_of_the_built_in_case_is_found_by_all_it_goes_by(
    case: OptionSet, finder: str
) -> None:
    find = {
        "options": find_option,
        "criteria": find_criterion,
        "scenarios": find_scenario,
        "weightings": find_weighting,
        "families": find_family,
    }[finder]
    for item in getattr(case, finder):
        for text in (item.key, item.name, item.short_name, item.name.upper(), f" {item.key.lower()} "):
            assert find(case, text) is item


def test_that_accents_typed_in_two_ways_are_alike() -> None:
    assert plain("Ünïcödé") == plain("U\u0308ni\u0308co\u0308de\u0301")
    assert plain("“A” – ‘b’") == "\"a\" - 'b'"
