"""What one score was in the versions of a set."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from criteria.edits.scores import set_score
from criteria.edits.structure import remove_option
from criteria.optionset import OptionSet
from criteria.scores import exactly
from criteria.storage.score_history import Version, history_of_score
from tests.ui import sets


def versions(*option_sets: OptionSet) -> list[Version]:
    return [
        Version(number, datetime(2026, 5, number, tzinfo=UTC), each)
        for number, each in enumerate(option_sets, start=1)
    ]


def scored(option_set: OptionSet, best: float) -> OptionSet:
    return set_score(option_set, "base", "p", "c1", exactly(best))


def since(*option_sets: OptionSet) -> list[int]:
    return [held.since for held in history_of_score(versions(*option_sets), "base", "p", "c1")]


def test_that_only_versions_that_changed_the_score_are_told_newest_first() -> None:
    first = sets.duel()
    second, third = scored(first, 11), scored(first, 12)
    found = history_of_score(versions(first, second, second, third, second), "base", "p", "c1")
    assert [held.since for held in found] == [5, 4, 2, 1]
    assert found[0].score == exactly(11)
    assert found[0].saved_at.day == 5


def test_that_a_score_that_never_changed_has_one_entry() -> None:
    assert since(sets.duel(), sets.duel(), sets.duel()) == [1]


def test_that_an_option_that_was_not_there_is_told_apart_from_an_unknown_score() -> None:
    whole = sets.duel()
    found = history_of_score(versions(remove_option(whole, "p"), whole), "base", "p", "c1")
    assert found[1].score is None
    assert found[0].score is not None


@given(st.lists(st.integers(1, 3), min_size=1, max_size=8))
def test_that_neighbours_always_differ_and_the_newest_is_as_it_is_now(figures: list[int]) -> None:
    states = [scored(sets.duel(), figure) for figure in figures]
    found = history_of_score(reversed(versions(*states)), "base", "p", "c1")
    assert found[0].score == exactly(figures[-1])
    assert all(a.score != b.score for a, b in itertools.pairwise(found))
    assert found[-1].since == 1
