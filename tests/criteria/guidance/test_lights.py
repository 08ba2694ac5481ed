"""Every requirement of the guidance turns as the set does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings

from criteria.catalogue import load_catalogue
from criteria.checks import check
from criteria.edits.answers import TOPICS, answer
from criteria.edits.guidance import excuse, excuse_of, witness, witness_of
from criteria.edits.options import set_baseline
from criteria.edits.sets import empty_set, set_context
from criteria.edits.structure import remove_scenario, replace_criterion
from criteria.guidance.lights import Light, lights, tally
from criteria.guidance.requirements import REQUIREMENTS
from criteria.optionset import Context, OptionSet, revised
from criteria.scores import exactly
from criteria.sources import Statement
from criteria.storage.encoding import from_json, to_json
from criteria.weightings import Weighting
from tests.criteria.samples import sample
from tests.criteria.strategies import option_sets

CASE = load_catalogue("russia-dprk")


def light(option_set: OptionSet, number: int) -> Light:
    return lights(option_set)[number - 1]


def with_weightings(*changed: Weighting) -> OptionSet:
    return revised(CASE, weightings=changed, working=replace(CASE.working, base=None))


def given_by_form(weighting: Weighting) -> Weighting:
    return replace(weighting, elicitation="form", date="2026-05-02", reasons={"legal": "The law comes first"})


def mended(option_set: OptionSet, words: str) -> OptionSet:
    """The first criterion with the unit %, and with this definition."""
    first = option_set.criteria[0]
    scale = replace(first.scale, unit="%", basis="")
    return replace_criterion(option_set, replace(first, scale=scale, definition=words))


def with_score(rationale: str) -> OptionSet:
    """The sample with a single score."""
    return revised(sample(), scores={"now": {"ferry": {"cost": exactly(20.0, rationale)}}})


def answered(*topics: str) -> OptionSet:
    found = CASE
    for topic in topics:
        found = answer(found, topic, "Yes, the group agreed")
    return found


MAYOR, EQUAL = sample().weightings
DEPENDS = with_weightings(replace(CASE.weightings[0], depends={"legal": "on finance"}))
FIRST = given_by_form(CASE.weightings[0])
TURNED: tuple[tuple[int, OptionSet, OptionSet], ...] = (
    (1, set_context(CASE, Context(question="Which?")), CASE),
    (2, set_baseline(CASE, "E", baseline=False), CASE),
    (3, answered(*TOPICS[1:]), answered(*TOPICS)),
    (6, DEPENDS, answer(DEPENDS, "Preference independence", "Merged")),
    (8, mended(CASE, ""), mended(CASE, "Of all firms, as of 2019")),
    (9, with_score(""), with_score("As quoted")),
    (12, with_weightings(replace(FIRST, fingerprints={})), with_weightings(FIRST)),
    (14, sample(), revised(sample(), weightings=(MAYOR, replace(EQUAL, basis="Agreed to begin so")))),
    (15, CASE, with_weightings(FIRST)),
    (16, CASE, witness(CASE, 16, "Led by the institute, which has no stake")),
    (17, with_weightings(replace(FIRST, date="")), with_weightings(FIRST)),
    (20, with_score("As quoted"), sample()),
    (21, remove_scenario(remove_scenario(sample(), "last"), "later"), sample()),
    (22, with_weightings(FIRST), CASE),
    (24, CASE, witness(CASE, 24, "A. Reviewer, 2 May 2026")),
    (25, revised(CASE, statements=()), CASE),
)


@pytest.mark.parametrize(("number", "open_set", "met_set"), TURNED)
def test_that_a_requirement_is_open_until_the_set_meets_it(
    number: int, open_set: OptionSet, met_set: OptionSet
) -> None:
    assert light(open_set, number).state == "open"
    assert light(open_set, number).mend
    assert light(met_set, number).state == "met"
    assert not light(met_set, number).mend.words


@pytest.mark.parametrize("number", [6, 14])
def test_that_what_cannot_be_asked_of_a_set_does_not_apply(number: int) -> None:
    found = light(CASE, number)
    assert (found.state, found.by) == ("not_applicable", "set")


def test_that_there_are_26_requirements_in_order() -> None:
    assert [requirement.number for requirement in REQUIREMENTS] == list(range(1, 27))
    assert sum(tally(lights(CASE)).values()) == 26


def test_that_an_open_requirement_is_excused_with_a_reason() -> None:
    bare = set_baseline(CASE, "E", baseline=False)
    excused = excuse(bare, 2, "Doing nothing  is not\npossible")
    found = light(excused, 2)
    assert (found.state, found.by) == ("not_applicable", "person")
    assert found.shows == excuse_of(excused, 2) == "Doing nothing is not possible"
    assert excuse(excused, 2, "") == bare


def test_that_an_excuse_does_not_hide_that_a_requirement_is_met() -> None:
    assert light(excuse(CASE, 2, "Not needed"), 2).state == "met"


def test_that_words_alone_do_not_meet_what_the_set_can_show() -> None:
    claimed = witness(CASE, 3, "All answered")
    assert witness_of(claimed, 3) == "All answered"
    assert light(claimed, 3).state == "open"


def test_that_answers_to_different_requirements_keep_apart() -> None:
    told = excuse(excuse(CASE, 1, "One"), 16, "Sixteen")
    assert (excuse_of(told, 1), excuse_of(told, 16)) == ("One", "Sixteen")


def test_that_answers_survive_being_stored() -> None:
    told = witness(excuse(CASE, 3, "Criteria were given by law"), 24, "A. Reviewer")
    assert lights(from_json(to_json(told))) == lights(told)


def test_that_braces_in_what_people_write_are_plain_text() -> None:
    told = excuse(CASE, 3, "See {annex} and {0}")
    assert light(told, 3).shows == "See {annex} and {0}"


def test_that_known_issues_give_the_same_lights() -> None:
    assert lights(CASE, check(CASE)) == lights(CASE)


@pytest.mark.parametrize("make", [partial(empty_set, "Nothing yet"), sample])
def test_that_every_set_has_every_light(make: Callable[[], OptionSet]) -> None:
    assert [found.number for found in lights(make())] == list(range(1, 27))


@settings(max_examples=25)
@given(option_sets())
def test_that_any_set_is_told_in_whole_sentences(option_set: OptionSet) -> None:
    for found in lights(option_set):
        assert found.shows.strip()
        assert bool(found.mend) == (found.state == "open")
        assert found.as_object()["state"] == found.state


def test_that_a_statement_that_is_not_there_is_named() -> None:
    lost = revised(CASE, statements=(Statement("S01", "Only one is left"),))
    assert "S02" in light(lost, 25).shows
