"""What the Options page says, in whole sentences."""

from __future__ import annotations

import pytest

from criteria.edits.options import set_baseline
from criteria.losses import OptionLosses
from criteria.options import DossierItem
from tests.criteria.samples import sample
from tests.ui import sets
from ui.presentation import options
from ui.theme import Theme


def test_that_the_answer_counts_what_could_start() -> None:
    assert options.headline(sets.built_in())[0].startswith("11 of 15 options could start in “")
    assert options.headline(sets.all_unavailable())[0].startswith("0 of 3 options")
    assert options.headline(sets.single())[0] == "The option could start in “Base scenario”"
    assert options.headline(sets.nothing()) == ("No options yet",)


def test_that_a_missing_baseline_is_asked_for() -> None:
    assert "Baseline: W Do nothing" in options.subtitle(sample())
    assert "No baseline yet" in options.subtitle(set_baseline(sample(), "wait", False))


@pytest.mark.parametrize(
    ("lost", "scenarios", "words"),
    [
        (OptionLosses(0, 0, 0, 0, 0), 3, ""),
        (OptionLosses(1, 0, 0, 0, 0), 1, "This also removes 1 score. Undo brings everything back."),
        (
            OptionLosses(91, 7, 25, 0, 0),
            7,
            "This also removes 91 scores in 7 scenarios, 25 dossier notes and 7 preconditions. "
            "Undo brings everything back.",
        ),
    ],
)
def test_that_losses_are_one_sentence(lost: OptionLosses, scenarios: int, words: str) -> None:
    assert options.losses(lost, scenarios) == words


@pytest.mark.parametrize(
    ("heading", "set_name", "words"),
    [
        ("investment_cost", "", "Investment cost"),
        ("dprk_interest", "Russia–DPRK options", "DPRK interest"),
        ("dprk_interest", "A set", "Dprk interest"),
        ("Who pays?", "", "Who pays?"),
    ],
)
def test_that_headings_read_as_words(heading: str, set_name: str, words: str) -> None:
    assert options.heading_words(heading, set_name) == words


def test_that_a_precondition_names_the_scenario_it_is_from() -> None:
    now, later, last = options.held_in(sample(), "bridge")
    assert (now.is_own, now.needs, now.origin) == (True, ("a permit",), ())
    assert (later.is_own, later.reason, later.is_now) == (True, "one lane", True)
    assert (last.is_own, last.reason, last.origin[0]) == (False, "one lane", "Later")
    silent = options.held_in(sample(), "ferry")[0]
    assert (silent.is_own, silent.origin, silent.state.available) == (False, (), True)


def test_that_evidence_leaves_out_what_the_set_does_not_know() -> None:
    note = DossierItem("x", "fact", ("E1", "E99"), ("S1", "S99"))
    assert [each.key for each in options.evidence(sample(), note)] == ["E1", "S1"]


def test_that_a_set_without_families_is_a_plain_list() -> None:
    rows = options.rows(sets.ungrouped(), Theme.light())
    assert [(row.key, row.is_group) for row in rows] == [("p", False), ("q", False)]
