"""Making, naming, copying and looking at an option set; keys and names that are free."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from criteria.edits.scores import add_judgement
from criteria.edits.sets import copied_as, empty_set, rename_set, set_context
from criteria.edits.view import set_best_of_families, set_method, set_scenario
from criteria.issues import Issue, OptionSetError, error, errors_in, note, warning
from criteria.keys import fresh_key, fresh_name, set_key
from criteria.optionset import Context
from criteria.scores import UNKNOWN, Score, ScoreJudgement, exactly
from tests.criteria.samples import sample


def test_that_an_empty_set_has_a_root_and_a_scenario_and_a_key_of_its_own() -> None:
    first, second = empty_set("New"), empty_set("New")
    assert (first.name, first.options, first.criteria) == ("New", (), ())
    assert first.view.scenario == first.scenarios[0].key
    assert first.key != second.key
    assert first.key == first.lineage


def test_that_a_copy_has_another_key_and_the_same_lineage() -> None:
    copy = copied_as(sample(), "Copy")
    assert (copy.name, copy.short_name, copy.lineage) == ("Copy", "", "crossing")
    assert copy.key != "crossing"
    assert copy.options == sample().options


def test_that_renaming_a_set_tidies_its_spaces() -> None:
    assert rename_set(sample(), "  Two   banks ").name == "Two banks"
    with pytest.raises(OptionSetError, match="Give the option set a name"):
        rename_set(sample(), "   ")


def test_that_the_context_is_replaced() -> None:
    assert set_context(sample(), Context("Why?")).context.question == "Why?"


def test_that_scenario_method_and_switch_are_view_state() -> None:
    edited = set_best_of_families(set_method(set_scenario(sample(), "now"), "vikor", {"v": 0.5}), True)
    assert (edited.view.scenario, edited.view.method, edited.view.best_of_families) == ("now", "vikor", True)
    assert edited.view.parameters == {"v": 0.5}
    assert replace(edited, view=sample().view) == sample()
    assert set_method(edited, "additive").view.parameters == {}


def test_that_an_unknown_scenario_cannot_be_looked_at() -> None:
    with pytest.raises(OptionSetError, match="“never”"):
        set_scenario(sample(), "never")


def test_that_a_judgement_stands_beside_the_agreed_score() -> None:
    judged = ScoreJudgement("mayor", "later", "ferry", "jobs", 1.0, 2.0, 3.0, "seen it")
    edited = add_judgement(sample(), judged)
    assert edited.judgements[-1] is judged
    assert edited.scores["now"]["ferry"]["jobs"].best == 60.0


def test_that_figures_are_numbers_or_nan() -> None:
    assert Score(1.0, 2.0, 3.0).figures() == (1.0, 2.0, 3.0)
    assert all(math.isnan(figure) for figure in UNKNOWN.figures())
    assert exactly(5.0, "counted") == Score(5.0, 5.0, 5.0, "counted")


def test_that_fresh_keys_and_names_are_free() -> None:
    assert fresh_key("option", ["option-1", "option-3"]) == "option-2"
    assert fresh_name(" The  mayor's ", []) == "The mayor's"
    assert fresh_name("Equal", ["EQUAL ", "equal (2)"]) == "Equal (3)"
    assert set_key() != set_key()


def test_that_an_issue_reads_as_one_sentence() -> None:
    full = error("code", "Weights!F14", "“eighty”", "a number", "Type 80.")
    assert full.sentence() == "Weights!F14: found “eighty”; expected a number. Type 80."
    assert note("code", "", "nothing new").sentence() == "Found nothing new."
    assert warning("code", "here", "x").sentence() == "here: found x."
    assert Issue("note", "code", "here", "", "y").sentence() == "here: expected y."
    assert errors_in([full, note("a", "", "b")]) == (full,)
