"""What the Scenarios page says and shows is what the engine found."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from criteria.edits.options import set_baseline
from criteria.edits.scenarios import set_plausibility
from criteria.edits.scores import set_precondition, set_score
from criteria.edits.structure import rename_option
from criteria.edits.view import set_include_unavailable, set_scenario
from criteria.edits.weights import set_points
from criteria.futures.changes import scenario_changes
from criteria.futures.openings import openings
from criteria.options import Precondition
from criteria.optionset import OptionSet, revised
from criteria.scores import UNKNOWN
from evaluator.scenario_grid import CLOSE
from tests.ui import sets
from ui import text
from ui.benchmark.cases import with_people
from ui.charts import scenario_grid as chart
from ui.charts.scenario_grid import Grid, Spot
from ui.presentation.scenarios import changes, families, first, grid, listed
from ui.presentation.scenarios.grid import RANKS, REGRET, TOTALS
from ui.presentation.scenarios.sounding import Sounding, alike, sound, still_holds
from ui.presentation.scenarios.standing import standings
from ui.presentation.scenarios.statement import statement
from ui.theme import Theme

CASE = sets.built_in()
LIGHT = Theme.light()
WIDE = QRectF(0, 0, 1400, 700)


def sounded(option_set: OptionSet = CASE) -> Sounding:
    return sound(option_set)


def gridded(sounding: Sounding, measure: str = RANKS) -> Grid:
    return grid.grid(sounding, standings(sounding, CLOSE), LIGHT, measure)


def plausible() -> OptionSet:
    found = CASE
    for scenario in CASE.scenarios:
        found = set_plausibility(found, scenario.key, 2.0 if scenario.key == "S1B" else 1.0)
    return found


class TestGrid:
    @pytest.mark.parametrize("measure", [RANKS, REGRET, TOTALS])
    def test_that_every_cell_is_the_engine_s_figure(self, measure: str) -> None:
        sounding = alike(sounded())
        found = sounding.futures.grid
        figures = {RANKS: found.ranks, REGRET: found.regret, TOTALS: found.totals}[measure]
        index = {option.key: i for i, option in enumerate(CASE.options)}
        for row in gridded(sounding, measure).rows:
            for s, block in enumerate(row.blocks):
                there = found.present[s, index[row.key]]
                assert bool(block.cells) == bool(there)
                told = [f"{figures[s, p, index[row.key]]:.0f}" for p in sounding.order]
                assert [cell.words for cell in block.cells] == (told if there else [])

    def test_that_options_that_can_start_everywhere_come_first_by_worst_regret(self) -> None:
        rows = gridded(sounded()).rows
        assert [row.code for row in rows[:3]] == ["A4", "A1", "B1"]
        assert gridded(sounded()).parted == 8
        assert [row.worst for row in rows[:8]] == sorted(row.worst or 0.0 for row in rows[:8])

    def test_that_the_table_holds_every_option_and_figure(self) -> None:
        sounding = sounded()
        found = standings(sounding, CLOSE)
        table = grid.figures_of(sounding, found, RANKS)
        assert len(table.rows) == len(CASE.options)
        assert len(table.headers) == 7 + 7 * 8
        assert table.rows[0][:7] == ("A4", "Tumen road bridge", "7 of 7", "23", "44", "1.6", "8.3")

    def test_that_a_cell_is_told_in_whole(self) -> None:
        sounding = sounded()
        words = grid.spot_words(sounding, gridded(sounding), Spot(0, 0, 0))
        assert words.startswith("Tumen road bridge, Strict 2019; Seoul blocked")
        assert "Russian foreign ministry" in words
        assert "In part" in words or "in part" in words.casefold() or "limited" in words.casefold()

    def test_that_an_option_without_a_rank_says_why(self) -> None:
        sounding = sounded()
        data = gridded(sounding)
        at = [row.code for row in data.rows].index("B2")
        assert "steel" in grid.spot_words(sounding, data, Spot(at, 2, 0))

    def test_that_unavailable_options_are_ranked_when_asked(self) -> None:
        data = gridded(sounded(set_include_unavailable(CASE, True)))
        assert data.parted is None
        assert all(block.cells for row in data.rows for block in row.blocks)

    def test_that_expected_regret_is_shown_only_when_all_are_plausible(self) -> None:
        assert len(gridded(sounded()).columns) == 3
        partly = sounded(set_plausibility(CASE, "S1B", 1.0))
        assert len(gridded(partly).columns) == 3
        sounding = sounded(plausible())
        data = gridded(sounding)
        assert data.columns[3][0] == "Expected"
        assert sounding.futures.expected is not None
        index = next(i for i, option in enumerate(CASE.options) if option.key == "A4")
        assert data.rows[0].counts[3] == text.total(float(sounding.futures.expected[index]))
        assert data.rows[-1].counts[3] == text.MISSING

    def test_that_200_people_are_told_by_their_middle_and_range(self) -> None:
        sounding = alike(sounded(with_people(CASE, 200)))
        data = gridded(sounding)
        place = chart.place_of(WIDE, data)
        assert not place.has_cells
        ranks = np.sort(
            sounding.futures.grid.ranks[0][:, [o.key for o in CASE.options].index(data.rows[0].key)]
        )
        assert data.rows[0].blocks[0].told == grid.middle_of(ranks)
        assert len(grid.figures_of(sounding, standings(sounding, CLOSE), RANKS).headers) == 7 + 7

    @pytest.mark.parametrize(("figures", "words"), [((3, 1, 2), "2 (1–3)"), ((4, 4), "4"), ((7,), "7")])
    def test_that_the_middle_is_the_lower_one(self, figures: tuple[int, ...], words: str) -> None:
        assert grid.middle_of(figures) == words


class TestLayout:
    @pytest.mark.parametrize("width", [900, 1144, 1400, 2400])
    @pytest.mark.parametrize("people", [1, 2, 8, 40])
    def test_that_nothing_lies_on_anything_else(self, width: int, people: int) -> None:
        data = gridded(sounded(with_people(CASE, people)))
        place = chart.place_of(QRectF(0, 0, width, 700), data)
        last = len(data.heads) - 1
        for s in range(last):
            assert place.block(0, s).right() <= place.block(0, s + 1).left()
        assert place.block(0, last).right() <= place.figure(place.first_figure).left() + 0.01
        assert place.row(place_rows := len(data.rows) - 1).bottom() <= place.bottom
        assert place_rows == len(CASE.options) - 1

    def test_that_a_point_finds_the_cell_that_was_drawn_there(self) -> None:
        data = gridded(sounded())
        place = chart.place_of(WIDE, data)
        for spot in (Spot(0, 0, 0), Spot(9, 4, 7), Spot(14, 6, 3)):
            where = place.cell(*spot).center()
            assert chart.spot_at(WIDE, data, where) == spot
        assert chart.spot_at(WIDE, data, QPointF(2, 2)) is None
        assert chart.scenario_at(WIDE, data, place.head(3).center()) == 3


class TestStatement:
    def test_that_the_sentence_names_the_option_of_least_worst_regret(self) -> None:
        said = statement(sounded(), LIGHT)
        assert said.headline[0] == "Tumen road bridge is never more than 8.3 points behind the best"
        assert "illustrative" in said.subtitle

    def test_that_cards_say_which_rule_names_whom_and_why(self) -> None:
        cards = statement(sounded(), LIGHT).cards
        assert [(card.caption, card.code) for card in cards] == [
            ("Most robust, by all three rules", "A4"),
            ("Next most often first", "A1"),
            ("Waits for more", "C1"),
            ("Most variable rank", "E"),
        ]
        assert cards[0].reason == "Never more than 8.3 points behind."
        assert cards[0].details[0] == "Within 5 points of the best in 51 of 56. Never below 6th."

    def test_that_options_that_tie_share_a_card_and_the_sentence(self) -> None:
        said = statement(sounded(sets.grid({"P": (3, 1), "Q": (3, 1), "R": (1, 3)}, (2, 1))), LIGHT)
        assert said.headline[0] == "Option P and Option Q share first place in every case"
        assert said.cards[0].names == ("Option P and Option Q", "P and Q", "P +1")
        assert said.cards[0].caption == "Most robust, by all three rules"
        assert "R" not in [card.code for card in said.cards if "first" in card.caption]

    def test_that_options_that_lose_least_on_average_alike_are_all_named(self) -> None:
        twins = sets.grid({"P": (3, 1), "Q": (3, 1), "R": (1, 3)}, (2, 1))
        for scenario in twins.scenarios:
            twins = set_plausibility(twins, scenario.key, 1.0)
        cards = {card.caption: card for card in statement(sounded(twins), LIGHT).cards}
        assert cards["Smallest expected regret"].names[0] == "Option P and Option Q"

    def test_that_an_option_that_is_always_first_is_behind_nobody(self) -> None:
        said = statement(sounded(sets.single()), LIGHT)
        assert said.headline[0] == "Option P comes first in every case"
        assert said.cards[0].reason == "Never behind another."

    def test_that_plausibility_names_who_loses_least_on_average(self) -> None:
        sounding = sounded(plausible())
        card = statement(sounding, LIGHT).cards[1]
        expected = sounding.futures.expected
        assert expected is not None
        assert card.caption == "Smallest expected regret"
        assert card.reason.startswith(text.total(float(np.nanmin(expected))))
        assert all(each.caption != card.caption for each in statement(sounded(), LIGHT).cards)

    def test_that_no_option_is_called_safe_when_none_can_start_everywhere(self) -> None:
        shut = CASE
        for option in CASE.options:
            shut = set_precondition(shut, "S1B", option.key, Precondition("no"))
        said = statement(sounded(shut), LIGHT)
        assert said.headline[0] == "No option can start in every scenario, so none is safe"

    def test_that_nothing_is_said_of_a_set_where_nothing_can_start(self) -> None:
        shut = sets.duel()
        for option in shut.options:
            shut = set_precondition(shut, "base", option.key, Precondition("no"))
        said = statement(sounded(shut), LIGHT)
        assert said.headline == ("No option can start in any scenario",)
        assert said.cards == ()

    def test_that_unknown_scores_are_not_called_options_that_cannot_start(self) -> None:
        bare = sets.ungrouped()
        for option in ("p", "q"):
            bare = set_score(bare, "base", option, "c1", UNKNOWN)
        said = statement(sounded(bare), LIGHT)
        assert said.headline == ("No option has all its scores in any scenario, so none is ranked",)

    def test_that_two_that_tie_are_both_named(self) -> None:
        said = statement(sounded(sets.duel()), LIGHT)
        twins = revised(
            sets.duel(), scores={"base": dict.fromkeys(("p", "q"), sets.duel().scores["base"]["p"])}
        )
        assert said.headline[0] != statement(sounded(twins), LIGHT).headline[0]
        assert "share first place" in statement(sounded(twins), LIGHT).headline[0]


class TestStaying:
    def test_that_a_sounding_outlives_what_it_is_not_made_of(self) -> None:
        sounding = sounded()
        assert still_holds(sounding, set_scenario(CASE, "S1B"))
        assert still_holds(sounding, set_points(CASE, CASE.criteria[0].key, 3.0))
        assert not still_holds(sounding, rename_option(CASE, "A1", "Barter"))
        assert not still_holds(sounding, set_include_unavailable(CASE, True))
        assert not still_holds(sounding, set_baseline(CASE, "E", False))

    def test_that_working_weights_count_where_nobody_is_heard(self) -> None:
        alone = revised(CASE, weightings=(), working=replace(CASE.working, base=None))
        sounding = sounded(alone)
        assert not still_holds(sounding, set_points(alone, CASE.criteria[0].key, 3.0))
        assert gridded(sounding).people == (("Working weights", "Working"),)


class TestFamilies:
    def test_that_the_best_of_a_family_is_best_for_most(self) -> None:
        sounding = sounded()
        data = families.families(sounding, LIGHT)
        found = sounding.futures.grid
        members = [i for i, option in enumerate(CASE.options) if option.family == "bilateral"]
        there = [i for i in members if found.present[0, i]]
        best = [there[int(row[there].argmin())] for row in found.ranks[0]]
        most = max(best.count(option) for option in best)
        cell = data.rows[0].cells[0]
        assert cell.code in {CASE.options[option].badge for option in best if best.count(option) == most}
        assert f"best for {most} of 8" in cell.words

    def test_that_a_family_that_cannot_start_says_so(self) -> None:
        shut = CASE
        for option in CASE.options:
            if option.family == "trilateral":
                shut = set_precondition(shut, "S1B", option.key, Precondition("no"))
        data = families.families(sounded(shut), LIGHT)
        assert (data.rows[1].cells[0].code, data.rows[1].cells[0].words) == ("", "none can start")

    def test_that_a_family_without_scores_is_not_said_to_be_barred(self) -> None:
        data = families.families(sounded(set_score(sets.duel(), "base", "q", "c2", UNKNOWN)), LIGHT)
        assert data.rows[1].cells[0].words == "scores unknown"


class TestChanges:
    found = scenario_changes(CASE, "S1B", "S3P")

    def test_that_the_sentence_says_who_leads_instead(self) -> None:
        headline, told = changes.answer(CASE, self.found)
        leader = CASE.options[int(np.flatnonzero(self.found.after.ranks == 1)[0])]
        assert headline[0].startswith(leader.short_name)
        assert f"Scores that differ: {len(self.found.scores)}." in told
        assert "A2, B2, B3, C1, C2, D1 and D2" in told

    def test_that_changes_come_with_reason_and_effect(self) -> None:
        rows = changes.changes_of(CASE, self.found, LIGHT, "C1").rows
        assert {row.code for row in rows} == {"C1"}
        assert rows[0].words == "Study only → Available"
        assert all(row.why for row in rows)
        total = sum(row.effect or 0.0 for row in rows)
        at = [o.key for o in CASE.options].index("C1")
        assert total == pytest.approx(float(self.found.after.totals[at] - self.found.before.totals[at]))

    def test_that_the_table_names_the_sources(self) -> None:
        table = changes.figures_of(CASE, self.found, None)
        assert len(table.rows) > len(changes.changes_of(CASE, self.found, LIGHT, None).rows)
        assert any("E047" in row[7] for row in table.rows)

    def test_that_slopes_end_at_the_ranks(self) -> None:
        data = changes.slopes_of(CASE, self.found, LIGHT, None)
        for at, slope in enumerate(data.slopes):
            told = tuple(int(result.ranks[at]) or None for result in (self.found.before, self.found.after))
            assert slope.ranks == told
        assert sorted(slope.after for slope in data.slopes) == list(range(len(CASE.options)))


class TestFirst:
    found = openings(CASE)

    def test_that_the_sentence_counts_who_can_start_at_once(self) -> None:
        headline, argument = first.answer(CASE, self.found)
        assert headline[0] == (
            "8 of 15 options can start at once, at least in part; 4 wait for “Political settlement with "
            "modernisation package; Seoul kept out”"
        )
        assert argument.endswith("Slide 2")

    def test_that_options_stand_below_the_scenario_that_they_wait_for(self) -> None:
        data = first.data_of(CASE, LIGHT, self.found)
        assert [len(group.lines) for group in data.groups] == [8, 3, 4]
        assert [line.head.code for line in data.groups[2].lines] == ["B2", "C2", "D1", "D2"]
        assert "trustee bank" in data.groups[1].lines[2].needs

    def test_that_statements_of_preconditions_come_first(self) -> None:
        said = first.statements(CASE)
        assert said[0].key == "S03"
        assert {statement.kind for statement in said} == {"precondition", "scenario", "obstacle"}


class TestListed:
    def test_that_heirs_stand_below_whom_they_inherit_from(self) -> None:
        rows = listed.rows(CASE)
        assert [(row.key, row.depth) for row in rows] == [
            ("S1B", 0), ("S1P", 1), ("L26", 1), ("S2B", 0), ("S2P", 1), ("S3B", 0), ("S3P", 1),
        ]  # fmt: skip

    def test_that_what_is_inherited_is_counted(self) -> None:
        told = listed.inherited(CASE, "S2P")
        own = sum(len(row) for row in CASE.scores["S2P"].values())
        assert f"scores {own}" in told.own
        assert str(15 * 13 - own) in told.others
        assert "Gradual easing; Seoul blocked" in told.others

    def test_that_a_removal_says_what_heirs_keep(self) -> None:
        assert "keep what they have" in listed.losses(CASE, "S1B")
        assert listed.losses(CASE, "L26").startswith("This also removes")

    def test_that_parts_of_plausibility_are_told(self) -> None:
        assert listed.part_words(plausible(), "S1B") == "25.0% of all"
        assert "Points" in listed.part_words(CASE, "S1B")
