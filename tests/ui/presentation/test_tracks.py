"""A weight's track: who leads where, in points, as the locks allow."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.edits import weights
from criteria.scales import Anchor, Scale
from tests.ui import sets
from ui.computing.evaluation import Evaluation, evaluate
from ui.presentation import tracks
from ui.presentation.names import colours_of_options
from ui.presentation.reference import reference_of
from ui.text import THIN_SPACE
from ui.theme import Theme


def data_of(evaluation: Evaluation, criterion: int):
    colours = colours_of_options(evaluation.option_set, Theme.light())
    return tracks.track_data(evaluation, criterion, colours, reference_of(evaluation.option_set))


def test_that_a_flip_lies_where_the_other_weight_is() -> None:
    evaluation = evaluate(sets.duel())
    assert tracks.flips_in_points(evaluation, 0) == pytest.approx([40])
    assert tracks.flips_in_points(evaluation, 1) == pytest.approx([60])
    assert tracks.flips_in_points(evaluation, 2) == ()


def test_that_a_flip_beyond_the_track_is_said_too() -> None:
    evaluation = evaluate(sets.grid({"P": (0, 60), "Q": (50, 0)}, (10, 100)))
    assert tracks.flips_in_points(evaluation, 0) == ()
    assert tracks.flips_in_words(evaluation, 0)[0] == "P leads below 120 · Q from 120"


def test_that_stretches_cover_the_track_without_a_gap() -> None:
    evaluation = evaluate(sets.built_in())
    for criterion in range(len(evaluation.tracks)):
        stretches = data_of(evaluation, criterion).stretches
        assert stretches[0].start == 0
        assert stretches[-1].end == 1
        assert [s.end for s in stretches[:-1]] == [s.start for s in stretches[1:]]


def test_that_each_stretch_has_the_colour_and_code_of_who_leads_there() -> None:
    evaluation = evaluate(sets.duel())
    colours = colours_of_options(evaluation.option_set, Theme.light())
    below, above = data_of(evaluation, 0).stretches
    assert (below.code, above.code) == ("Q", "P")
    assert (below.colour, above.colour) == (colours[1], colours[0])


@given(points=st.floats(0, 100), criterion=st.integers(0, 12))
@settings(max_examples=30)
def test_that_the_track_tells_who_leads_at_any_points(points: float, criterion: int) -> None:
    evaluation = evaluate(sets.built_in())
    flips = tracks.flips_in_points(evaluation, criterion)
    if any(abs(flip - points) < 1e-6 for flip in flips):
        return
    stretch = next(s for s in data_of(evaluation, criterion).stretches if s.start <= points / 100 <= s.end)
    key = evaluation.option_set.criteria[criterion].key
    moved = evaluate(weights.set_points(evaluation.option_set, key, points), evaluation.basis)
    assert moved.leader is not None
    assert moved.option_set.options[moved.leader].badge == stretch.code


def test_that_points_and_shares_turn_into_one_another() -> None:
    for option_set in (sets.duel(), weights.set_lock(sets.duel(), "c3", True)):
        evaluation = evaluate(option_set)
        for points in (0.0, 25.0, 60.0):
            share = tracks.share_at(evaluation, 0, points)
            assert tracks.points_at(evaluation, 0, share) == pytest.approx(points)


def test_that_the_whole_share_lies_beyond_every_number_of_points() -> None:
    evaluation = evaluate(sets.duel())
    assert tracks.points_at(evaluation, 0, 1.0) == np.inf
    assert tracks.share_at(evaluate(sets.single()), 0, 0) == 0


def test_that_the_track_reaches_as_far_as_the_points_do() -> None:
    evaluation = evaluate(weights.set_points(sets.duel(), "c1", 150))
    assert tracks.domain(evaluation, 0) == 150
    assert tracks.domain(evaluation, 1) == 100
    assert data_of(evaluation, 0).value == 1


def test_that_locks_show_how_far_a_weight_can_go() -> None:
    locked = weights.set_lock(sets.duel(), "c2", True)
    track = data_of(evaluate(locked), 0)
    assert track.limit == pytest.approx(0.8)
    assert data_of(evaluate(locked), 1).locked
    assert data_of(evaluate(sets.duel()), 0).limit is None


def test_that_the_ghost_shows_only_where_points_have_moved() -> None:
    moved = weights.set_points(sets.duel(), "c1", 30)
    assert data_of(evaluate(moved), 0).ghost == pytest.approx(0.6)
    assert data_of(evaluate(moved), 1).ghost is None


def test_that_flips_are_said_in_words_long_and_short() -> None:
    evaluation = evaluate(sets.duel())
    assert tracks.flips_in_words(evaluation, 0) == (
        "Q leads below 40 · P from 40",
        "Q below 40 · P from 40",
        "Q < 40 · P from 40",
    )
    assert tracks.flips_in_words(evaluation, 2) == ("P leads at every weight", "P")


def test_that_nobody_is_named_where_nobody_leads() -> None:
    assert tracks.flips_in_words(evaluate(sets.all_unavailable()), 0) == ("",)
    assert data_of(evaluate(sets.all_unavailable()), 0).stretches == ()


def test_that_a_slider_says_its_name_points_share_and_flips() -> None:
    evaluation = evaluate(sets.duel())
    name = tracks.slider_name(evaluation, 0)
    assert name == "Criterion 1, 60 points, 50.0%, P leads; Q leads below 40 · P from 40"


def test_that_a_slider_has_nobody_to_name_where_nothing_is_ranked() -> None:
    name = tracks.slider_name(evaluate(sets.all_unavailable()), 0)
    assert name == "Criterion 1, 60 points, 50.0%; no option can be ranked"


def test_that_a_level_reads_in_its_unit_or_in_the_words_of_its_anchor() -> None:
    leaf = sets.duel().criteria[0]
    assert (
        tracks.level_in_words(replace(leaf, scale=Scale("USD m", 100, 0, "min")), 2500)
        == f"2{THIN_SPACE}500 USD m"
    )
    assert tracks.level_in_words(replace(leaf, scale=Scale("percent", 0, 100, "max")), 12.5) == "12.5%"
    assert tracks.level_in_words(replace(leaf, scale=Scale("count", 8, 0, "min")), 8) == "8"
    worded = Scale(
        "level", 0, 100, "max", anchors=(Anchor(0, "refused"), Anchor(100, "agreed")), natural=False
    )
    assert tracks.swing_in_words(replace(leaf, scale=worded)) == "refused → agreed"


def test_that_the_legend_lists_who_leads_somewhere() -> None:
    assert tracks.winners_on_tracks(evaluate(sets.duel())) == (0, 1)
    assert tracks.winners_on_tracks(evaluate(sets.all_unavailable())) == ()
