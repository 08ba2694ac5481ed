"""A stakeholder's answer becomes a weighting; a second one is a later round."""

from __future__ import annotations

from criteria.catalogue import load_catalogue
from criteria.edits.rounds import Answer, next_round, stakeholder_named, take_answer
from criteria.storage.exchange import exchange_bytes, exchanged
from criteria.weightings import stale_points
from tests.criteria.samples import sample

POINTS = {"cost": 100.0, "jobs": 30.0, "noise": 0.0}
ANSWER = Answer(POINTS, "Best-worst method.", {"jobs": "a third", "cost": ""})


def test_that_somebody_new_becomes_a_stakeholder_with_a_first_round() -> None:
    after, key = take_answer(sample(), "  The  port ", ANSWER, "2026-05-02")
    weighting = after.weighting(key)
    assert [s.name for s in after.stakeholders] == ["The mayor", "The port"]
    assert (weighting.name, weighting.round, weighting.elicitation) == ("The port", 1, "dialog")
    assert weighting.elicited
    assert weighting.points == POINTS
    assert (weighting.basis, weighting.reasons) == ("Best-worst method.", {"jobs": "a third"})
    assert weighting.date == "2026-05-02"
    assert stale_points(weighting, after.criteria) == ()


def test_that_somebody_known_gets_a_later_round_and_the_earlier_one_stays() -> None:
    after, key = take_answer(sample(), "the mayor", ANSWER, "")
    assert after.stakeholders == sample().stakeholders
    assert after.weighting(key).round == 2
    assert after.weighting("mayor").points == sample().weighting("mayor").points
    assert next_round(after, "mayor") == 3


def test_that_the_newest_has_the_name_and_the_one_before_tells_its_round() -> None:
    first, one = take_answer(sample(), "Port", ANSWER, "")
    second, two = take_answer(first, "Port", ANSWER, "")
    assert second.weighting(two).name == "Port"
    assert second.weighting(one).name == "Port, round 1"


def test_that_an_illustrative_weighting_is_no_round() -> None:
    option_set = load_catalogue("russia-dprk")
    after, key = take_answer(option_set, "China", Answer(option_set.working.points, "", {}), "")
    assert after.weighting(key).round == 1
    assert after.weighting("china").name == "China, illustrative"


def test_that_what_was_taken_survives_being_written_and_read() -> None:
    after, key = take_answer(sample(), "Port", ANSWER, "2026-05-02")
    assert exchanged(exchange_bytes(after), "here").weighting(key) == after.weighting(key)


def test_that_names_are_compared_without_case_and_kinds_of_dashes() -> None:
    assert stakeholder_named(sample(), "THE MAYOR") is not None
    assert stakeholder_named(sample(), "the major") is None
