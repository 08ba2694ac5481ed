"""What the matrix of scores says: figures, filters, curves, and where a score comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.edits.scores import set_score
from criteria.edits.structure import set_scale
from criteria.edits.view import set_scenario
from criteria.inheritance import score
from criteria.optionset import OptionSet
from criteria.scales import Scale
from criteria.scores import UNKNOWN, Score, exactly
from evaluator.values import Piecewise
from tests.criteria.samples import sample
from tests.ui import sets
from ui.charts.score_curve import place
from ui.computing.evaluation import evaluate
from ui.presentation import score_cell, score_changes
from ui.presentation.score_changes import Edit
from ui.presentation.scores import (
    ScoreGrid,
    family_starts,
    figure_words,
    found,
    matching,
    score_grid,
    shown,
    summary,
)


def grid_of(option_set: OptionSet) -> ScoreGrid:
    return score_grid(evaluate(option_set))


@pytest.mark.parametrize(
    ("figure", "words"),
    [(50, "50"), (12.5, "12.5"), (0.4, "0.4"), (25_000, "25\u202f000"), (37.6789, "37.7"), (-3, "−3"),
     (1.239, "1.24"), (0.0004, "0.0004"), (-0.0004, "−0.0004"), (0, "0"), (1234.56, "1\u202f235")],
)  # fmt: skip
def test_that_figures_are_short(figure: float, words: str) -> None:
    assert figure_words(figure) == words


class TestGrid:
    def test_that_one_option_is_counted_as_one(self) -> None:
        assert summary(grid_of(sets.single()))[0] == (
            "1 option × 1 criterion in “Base scenario”. 1 cell: 1 judgement, 0 fact, 0 missing."
        )

    def test_that_kinds_share_out_the_cells(self) -> None:
        grid = grid_of(set_score(sample(), "later", "wait", "jobs", UNKNOWN))
        kinds = [matching(grid, kind) for kind in ("facts", "judgements", "unknown")]
        assert np.array_equal(sum(kind.astype(int) for kind in kinds), np.ones((3, 3)))
        assert int(kinds[0].sum()) == 1
        assert kinds[2].tolist()[2] == [False, True, False]

    def test_that_own_and_inherited_scores_are_told_apart(self) -> None:
        grid = grid_of(sample())
        assert np.argwhere(grid.own).tolist() == [[1, 0]]
        assert int(matching(grid, "inherited").sum()) == 8
        assert grid.can_inherit
        assert not grid_of(set_scenario(sample(), "now")).can_inherit

    def test_that_the_grid_agrees_with_every_score_of_the_set(self) -> None:
        option_set = sets.built_in()
        grid = grid_of(option_set)
        for o, option in enumerate(option_set.options):
            for c, criterion in enumerate(option_set.criteria):
                assert grid.score(o, c) == score(option_set, "S2P", option.key, criterion.key)

    @pytest.mark.parametrize("scenario", ["now", "later", "last"])
    def test_that_a_grid_made_from_the_one_before_is_the_same_as_a_new_one(self, scenario: str) -> None:
        before = grid_of(set_scenario(sample(), scenario))
        for edited in (("now", "ferry", "cost"), ("later", "wait", "jobs"), ("last", "bridge", "noise")):
            after = set_score(before.option_set, *edited, Score(1.0, 2.0, 3.0, kind="fact"))
            again = set_score(after, "now", "ferry", "jobs", UNKNOWN)
            for option_set in (after, again, set_scenario(after, "later")):
                quick, whole = score_grid(evaluate(option_set), before), grid_of(option_set)
                assert quick.scores == whole.scores
                for part in ("facts", "unknown", "own", "outside"):
                    assert np.array_equal(getattr(quick, part), getattr(whole, part)), part

    def test_that_a_filter_leaves_rows_and_columns_with_such_a_cell(self) -> None:
        grid = grid_of(sample())
        assert shown(grid, "", "all") == ((0, 1, 2), (0, 1, 2))
        assert shown(grid, "land", "all") == ((1,), (0, 1, 2))
        assert shown(grid, "", "facts") == ((0,), (0,))
        assert shown(grid, "land", "facts") == ((), ())

    def test_that_words_are_found_in_names_codes_and_rationales(self) -> None:
        grid = grid_of(sample())
        every = (0, 1, 2), (0, 1, 2)
        assert found(grid, *every, "JOBS") == ((0, 1),)
        assert found(grid, *every, "bridge") == ((1, 0),)
        assert found(grid, *every, " quote ") == ((0, 0),)
        assert found(grid, *every, "  ") == ()

    def test_that_families_are_set_apart_only_where_they_stand_together(self) -> None:
        assert family_starts(sets.built_in(), tuple(range(15))) == {4, 7, 11, 14}
        assert family_starts(sets.duel(), (0, 1, 2)) == frozenset()


class TestCell:
    def test_that_a_score_beyond_its_scale_says_what_it_counts_as(self) -> None:
        jobs = sample().criterion("jobs")
        assert score_cell.outside_words(jobs, exactly(500.0)) == ""
        beyond = score_cell.outside_words(jobs, exactly(1200.0))
        assert beyond == "The scale goes from 0 to 1\u202f000: 1\u202f200 counts as 1\u202f000."
        ranged = score_cell.outside_words(jobs, Score(500.0, 900.0, 1200.0))
        assert ranged.endswith("what lies beyond it counts as its end.")
        assert score_cell.outside_words(jobs, UNKNOWN) == ""

    def test_that_every_curve_runs_from_end_to_end_with_the_score_on_it(self) -> None:
        option_set = sets.built_in()
        for option in option_set.options:
            for criterion in option_set.criteria:
                given_score = score(option_set, "S2P", option.key, criterion.key)
                curve = score_cell.curve_of(criterion, given_score)
                values = [value for _, value in curve.points]
                assert {values[0], values[-1]} == {0.0, 100.0}
                assert values == sorted(values, reverse=values[0] > values[-1])
                assert place(curve, curve.low) == 0
                assert place(curve, curve.high) == pytest.approx(1)
                assert curve.mark is not None
                assert curve.low <= curve.mark.low <= curve.mark.best <= curve.mark.high <= curve.high

    def test_that_an_axis_is_compressed_only_where_the_knots_crowd_at_its_low_end(self) -> None:
        even = Scale("points", 0, 100, "max", Piecewise(((0, 0), (50, 60), (100, 100))))
        crowded = Scale("points", 0, 100, "max", Piecewise(((0, 0), (1, 60), (100, 100))))
        bends = []
        for scale in (even, crowded):
            option_set = set_scale(sets.duel(), "c1", scale)
            bends.append(score_cell.curve_of(option_set.criterion("c1"), UNKNOWN).bend)
        assert bends[0] is None
        assert bends[1] is not None

    def test_that_the_nearest_anchor_is_marked(self) -> None:
        cost = sample().criterion("cost")
        assert [a.is_near for a in score_cell.anchors_of(cost, exactly(20.0))] == [True, False]
        assert not any(a.is_near for a in score_cell.anchors_of(cost, UNKNOWN))


class TestChanges:
    def edit(self, made: Edit | score_changes.Faults) -> Edit:
        assert isinstance(made, Edit)
        return made

    def test_that_pasting_the_same_figures_changes_nothing(self) -> None:
        grid = grid_of(sample())
        words = score_changes.copied(grid, (0, 1, 2), (0, 1, 2), ".")
        made = self.edit(score_changes.pasted(grid, (0, 1, 2), (0, 1, 2), (1, 1), words))
        assert made.after is grid.option_set

    @given(st.sampled_from((".", ",")), st.lists(st.floats(-1e6, 1e6).map(lambda f: round(f, 3)), min_size=3,
                                                 max_size=3))  # fmt: skip
    def test_that_a_copied_column_pastes_as_it_was(self, sign: str, column: list[float]) -> None:
        option_set = sets.duel()
        for option, figure in zip(option_set.options, column, strict=True):
            option_set = set_score(option_set, "base", option.key, "c1", exactly(figure))
        words = score_changes.copied(grid_of(option_set), (0, 1, 2), (0,), sign)
        made = self.edit(score_changes.pasted(grid_of(sets.duel()), (0, 1, 2), (0,), (1, 1), words))
        assert [score(made.after, "base", o.key, "c1").best for o in option_set.options] == column

    def test_that_a_block_is_repeated_where_the_selection_holds_it_several_times(self) -> None:
        grid = grid_of(sets.duel())
        made = self.edit(score_changes.pasted(grid, (0, 1, 2), (0, 1, 2), (3, 2), "1\t2\n"))
        assert made.label == "Paste 6 scores"
        once = self.edit(score_changes.pasted(grid, (0, 1, 2), (0, 1, 2), (3, 3), "1\t2\n"))
        assert score(once.after, "base", "p", "c3") == score(sets.duel(), "base", "p", "c3")

    def test_that_scores_out_of_scale_are_noted_and_taken(self) -> None:
        grid = grid_of(sets.duel())
        made = self.edit(score_changes.pasted(grid, (0, 1, 2), (0, 1, 2), (1, 1), "-5\t300\n"))
        assert [note.where for note in made.notes] == ["P, Criterion 1", "P, Criterion 2"]
        assert score(made.after, "base", "p", "c2").best == 300

    @pytest.mark.parametrize("act", ["unknown", "inherited"])
    def test_that_clearing_what_is_clear_changes_nothing(self, act: str) -> None:
        acts: dict[str, Callable[..., Edit]] = {
            "unknown": score_changes.unknown,
            "inherited": score_changes.inherited,
        }
        option_set = set_score(sample(), "later", "wait", "jobs", replace(UNKNOWN, rationale="nobody knows"))
        grid = grid_of(option_set)
        once = acts[act](grid, [(2, 1)]).after
        assert acts[act](grid_of(once), [(2, 1)]).after is once
