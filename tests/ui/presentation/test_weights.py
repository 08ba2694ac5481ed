"""What the rows of the weight tree show."""

from __future__ import annotations

import pytest

from criteria.edits import weights
from tests.ui import sets
from tests.ui.presentation.cases import snapped
from ui.computing.evaluation import Evaluation, evaluate
from ui.presentation.names import colours_of_groups, colours_of_options
from ui.presentation.reference import Reference, reference_of
from ui.presentation.weights import GroupData, RowData, group_data, group_words, row_data, row_words
from ui.theme import Theme


def row(evaluation: Evaluation, criterion: int) -> RowData:
    colours = colours_of_options(evaluation.option_set, Theme.light())
    return row_data(evaluation, criterion, colours, reference_of(evaluation.option_set))


def shown_group(evaluation: Evaluation, key: str, reference: Reference | None = None) -> GroupData:
    option_set = evaluation.option_set
    colours = colours_of_groups(option_set, Theme.light())
    return group_data(evaluation, group_words(option_set, key), colours, reference)


def test_that_a_row_shows_points_share_and_whether_they_changed() -> None:
    still = row(evaluate(sets.duel()), 0)
    assert (still.points, still.changed, still.track.ghost) == (60, False, None)
    assert still.share == pytest.approx(0.5)
    moved = row(evaluate(weights.set_points(snapped(sets.duel()), "c1", 30)), 0)
    assert (moved.points, moved.changed, moved.track.ghost) == (30, True, 0.6)


def test_that_a_row_says_why_it_cannot_move_freely() -> None:
    locked = weights.set_lock(sets.duel(), "c2", True)
    assert row(evaluate(locked), 1).limit_words() == "Locked at 33.3%"
    assert row(evaluate(locked), 0).limit_words() == "Locks leave room up to 66.7%, 80 points"
    alone = weights.set_lock(locked, "c3", True)
    assert row(evaluate(alone), 0).limit_words() == "Nothing else is free to make room"
    assert row(evaluate(sets.duel()), 0).limit_words() == ""


def test_that_a_group_shows_its_share_and_the_agreed_one() -> None:
    moved = weights.set_points(sets.duel(), "c3", 60)
    evaluation = evaluate(moved)
    data = shown_group(evaluation, "h", reference_of(moved))
    assert data.share == pytest.approx(60 / 160)
    assert data.agreed == pytest.approx(20 / 120)
    assert (data.low, data.high, data.locked) == (0, 1, False)


def test_that_a_group_is_locked_when_all_its_leaves_are() -> None:
    locked = weights.set_group_lock(sets.duel(), "g", True)
    data = shown_group(evaluate(locked), "g")
    assert data.locked
    assert data.low == pytest.approx(data.high)
    assert data.agreed is None


def test_that_a_group_within_a_group_has_its_colour_and_stands_deeper() -> None:
    evaluation = evaluate(sets.nested())
    outer = shown_group(evaluation, "g")
    inner = shown_group(evaluation, "k")
    assert inner.colour == outer.colour
    assert (outer.depth, inner.depth) == (0, 1)
    assert outer.share == pytest.approx(1)


def test_that_the_words_below_a_row_have_long_and_short_forms() -> None:
    data = row(evaluate(sets.built_in()), 0)
    assert [len(form) for form in data.flip_words()] == sorted(map(len, data.flip_words()), reverse=True)
    words = row_words(sets.built_in().criteria[0])
    assert words.swing[0] == f"Swing: {words.swing[1]}"
    assert words.swing[1] == " → ".join(words.swing_ends)
    assert words.tooltip.startswith("Stability")


def test_that_a_track_does_not_shrink_while_it_is_dragged() -> None:
    evaluation = evaluate(weights.set_points(sets.duel(), "c1", 120))
    colours = colours_of_options(evaluation.option_set, Theme.light())
    free = row_data(evaluation, 0, colours, None)
    held = row_data(evaluation, 0, colours, None, least_end=150)
    assert (free.end, free.track.value) == (120, 1)
    assert (held.end, held.track.value) == (150, 0.8)
    assert held.track.stretches[0].end == pytest.approx(40 / 150)
