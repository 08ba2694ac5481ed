"""Forms of names, colours that stay with their option, and the line under a picture."""

from __future__ import annotations

from datetime import datetime

from criteria.edits import structure, weights
from tests.ui import sets
from tests.ui.presentation.cases import sampled, snapped
from ui.computing.evaluation import evaluate
from ui.presentation import captions, names
from ui.presentation.projector import SHOWN, projector_data
from ui.theme import Theme


def test_that_forms_go_from_long_to_short_without_doubles() -> None:
    option = sets.built_in().option("B1")
    assert names.option_forms(option) == (option.name, option.short_name)
    assert names.option_forms(sets.duel().option("p")) == ("Option P",)
    assert names.row_forms(sets.built_in().criteria[1])[0] == "Place in a regional format"
    assert names.short(("long", "short")) == "short"


def test_that_an_option_keeps_its_colour_when_another_goes() -> None:
    before = names.colours_of_options(sets.built_in(), Theme.light())
    fewer = structure.remove_option(sets.built_in(), "E")
    after = names.colours_of_options(fewer, Theme.light())
    assert after == before[:-1]


def test_that_options_are_told_apart_by_colour_in_both_themes() -> None:
    for theme in (Theme.light(), Theme.dark()):
        colours = names.colours_of_options(sets.built_in(), theme)
        assert len({colour.name() for colour in colours}) == 15


def test_that_families_and_groups_have_colours_by_key() -> None:
    assert set(names.colours_of_families(sets.duel(), Theme.light())) == {"x", "y"}
    assert set(names.colours_of_groups(sets.duel(), Theme.light())) == {"g", "h"}
    assert names.colours_of_groups(sets.ungrouped(), Theme.light())


def test_that_the_weighting_is_named_with_its_changes() -> None:
    assert captions.weighting_words(evaluate(sets.duel())) == ("Start",)
    moved = evaluate(weights.set_points(sets.duel(), "c1", 1))
    assert captions.weighting_words(moved) == ("Start · 1 change", "Start · 1")


def test_that_changes_are_counted_from_the_weighting_that_is_named() -> None:
    moved = weights.set_points(sets.duel(), "c1", 1)
    agreed = weights.take_snapshot(moved, "Agreed", "2026-05-02", {})
    assert captions.weighting_words(evaluate(agreed))[0] == "Start · 1 change"
    base = sets.duel().working.base
    assert base is not None
    again = weights.select_weighting(agreed, base)
    assert captions.weighting_words(evaluate(again)) == ("Start",)


def test_that_a_caption_says_what_the_picture_is_of() -> None:
    caption = captions.caption(sampled(sets.built_in()))
    assert caption.scenario == sets.built_in().scenario("S2P").name
    assert caption.draws == 2_000
    assert caption.seed == sets.built_in().seed
    assert caption.when == datetime.now().astimezone().date()
    assert captions.caption(evaluate(sets.duel())).draws is None


def test_that_the_projector_shows_seven_rows_and_one_weight() -> None:
    data = projector_data(sampled(sets.built_in()), Theme.light(), 1)
    assert len(data.rows) == SHOWN
    assert data.criterion[0] == "Place in a regional format"
    assert data.points_text == "90"
    assert data.headline[0].endswith(": too close to call")
    assert data.track.show_codes


def test_that_the_projector_names_the_snapshot_it_goes_back_to() -> None:
    moved = weights.set_points(snapped(sets.duel(), "Agreed v2"), "c1", 1)
    data = projector_data(evaluate(moved), Theme.light(), 0)
    assert "R back to Agreed v2" in data.keys
    assert data.subtitle[0] == "Base scenario · Start, 1 change since Agreed v2"


def test_that_the_projector_shows_any_set() -> None:
    for name in set(sets.ODD) - {"empty"}:
        evaluation = evaluate(sets.ODD[name]())
        assert projector_data(evaluation, Theme.dark(), 0).criterion
