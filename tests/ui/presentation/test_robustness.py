"""What the Robustness page says: true, plain, and no more than is known."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from criteria.edits.scores import set_score
from criteria.edits.weights import set_share
from criteria.optionset import OptionSet, revised
from criteria.scores import UNKNOWN, Score
from evaluator.simulation.robustness import Acceptability, make_simulation
from tests.ui import sets
from ui.computing import other_methods, soundings
from ui.computing.evaluation import Evaluation, evaluate, with_chances
from ui.presentation.robustness import methods, one_way, paths, ranks, scores, statement, weights
from ui.theme import Theme

LIGHT = Theme.light()


def sharp(option_set: OptionSet, draws: int = 4_000) -> Evaluation:
    """With chances of all ranks, as the worker counts them."""
    evaluation = evaluate(option_set)
    simulation = make_simulation(evaluation.problem, option_set.seed)
    assert simulation is not None
    counted = simulation.refine(evaluation.shares, draws)
    assert counted is not None
    return with_chances(evaluation, counted)


def chanced(evaluation: Evaluation, first: tuple[float, ...], beats: float = 0.9) -> Evaluation:
    """The same with these chances of the first rank."""
    counted = evaluation.chances
    assert isinstance(counted, Acceptability)
    pairs = np.full_like(counted.beats, beats)
    return with_chances(evaluation, replace(counted, first=np.array(first), beats=pairs))


def said(evaluation: Evaluation) -> statement.Statement:
    return statement.statement(evaluation, soundings.sound_scores(evaluation), LIGHT)


class TestHeadline:
    @pytest.fixture
    def duel(self) -> Evaluation:
        return sharp(sets.duel())

    def test_that_a_chance_of_95_percent_is_safe(self, duel: Evaluation) -> None:
        words = said(chanced(duel, (0.95, 0.05, 0.0))).headline[0]
        assert words == "Option P is safely first: in 95% of draws."

    def test_that_less_is_probable_but_not_safe(self, duel: Evaluation) -> None:
        words = said(chanced(duel, (0.85, 0.15, 0.0))).headline[0]
        assert words == "Option P is probably first, but not safely: in 85% of draws."

    def test_that_few_draws_must_show_more_to_be_called_safe(self) -> None:
        few = sharp(sets.duel(), draws=200)
        assert "but not safely" in said(chanced(few, (0.96, 0.04, 0.0))).headline[0]
        assert "safely first" in said(chanced(few, (0.99, 0.01, 0.0))).headline[0]

    def test_that_two_rivals_are_named(self, duel: Evaluation) -> None:
        words = said(chanced(duel, (0.6, 0.4, 0.0), beats=0.6)).headline[0]
        assert words == "Too close to call: it is between Option P and Option Q."

    def test_that_more_rivals_are_counted(self, duel: Evaluation) -> None:
        words = said(chanced(duel, (0.6, 0.3, 0.1), beats=0.6)).headline[0]
        assert words == "Too close to call: no option is safely first; three are in contention."

    def test_that_a_leader_who_seldom_wins_is_too_close_however_the_pairs_stand(
        self, duel: Evaluation
    ) -> None:
        assert said(chanced(duel, (0.4, 0.3, 0.3), beats=0.9)).headline[0].startswith("Too close")

    def test_that_nothing_is_claimed_before_ranks_are_counted(self) -> None:
        words = said(evaluate(sets.duel()))
        assert words.headline == ("Counting how sure this is…",)
        assert "draws" not in " ".join(words.facts)

    def test_that_an_unknown_score_keeps_a_first_place_from_being_safe(self) -> None:
        open_one = set_score(sets.grid({"P": (60, 50), "Q": (28, 0)}, (60, 40)), "base", "q", "c2", UNKNOWN)
        told = said(chanced(sharp(open_one), (0.97, 0.03)))
        assert "but not safely" in told.headline[0]
        assert "With its unknown scores Q could be first." in told.facts


class TestFacts:
    def test_that_weights_that_flip_within_two_points_are_counted(self) -> None:
        near = set_share(set_share(sets.duel(), "c3", 0.0), "c1", 0.51)
        evaluation = sharp(near)
        rows = paths.flip_rows(evaluation, paths.Paths(evaluation.tracks, is_own=True), LIGHT)
        count = sum(row.flip is not None and abs(row.flip.away) < 0.02 for row in rows)
        assert count == 2
        assert "Moving any one of two weights by less than 2 points" in " ".join(said(evaluation).facts)

    def test_that_the_count_of_reversing_scores_is_that_of_the_tornado(self) -> None:
        doubtful = set_score(sets.duel(), "base", "q", "c1", Score(0, 0, 60))
        doubtful = set_score(doubtful, "base", "p", "c3", Score(49, 50, 51))
        words = " ".join(said(sharp(doubtful)).facts)
        assert "1 of 2 single score ranges is wide enough to put Q before P." in words

    def test_that_scores_are_not_spoken_of_under_other_methods(self) -> None:
        option_set = sets.built_in()
        other = revised(option_set, view=replace(option_set.view, method="topsis"))
        assert "score range" not in " ".join(said(sharp(other)).facts)

    def test_that_hopeless_options_are_counted(self) -> None:
        evaluation = chanced(sharp(sets.duel()), (1.0, 0.0, 0.0))
        assert "2 of 3 options are first in under 1% of draws." in said(evaluation).facts


class TestFlips:
    def test_that_the_list_begins_with_the_nearest_flip(self) -> None:
        found = paths.flips_shown(evaluate(sets.built_in()), LIGHT)
        assert found is not None
        away = [abs(row.flip.away) for row in found[1].rows if row.flip is not None]
        assert len(away) > 5
        assert all(a <= b for a, b in pairwise(away))

    def test_that_the_leader_stays_first_between_the_flips_around_now(self) -> None:
        evaluation = evaluate(sets.built_in())
        own = paths.Paths(evaluation.tracks, is_own=True)
        for track, now, (low, high) in zip(
            evaluation.tracks, evaluation.shares, paths.stays_first(evaluation, own), strict=True
        ):
            assert low == pytest.approx(max(b for b in track.breaks if b <= now))
            assert high == pytest.approx(min(b for b in track.breaks if b >= now))

    def test_that_a_method_without_tracks_shows_the_additive_ones_and_says_so(self) -> None:
        option_set = sets.crowd()
        kemeny = evaluate(revised(option_set, view=replace(option_set.view, method="kemeny")))
        found = paths.flips_shown(kemeny, LIGHT)
        assert found is not None
        assert "additive model" in found[0].note[0]


class TestOneWay:
    def test_that_lines_meet_where_the_first_place_changes(self) -> None:
        evaluation = evaluate(sets.built_in())
        for criterion in evaluation.option_set.criteria:
            found = one_way.one_way_shown(evaluation, criterion, LIGHT, None)
            assert found is not None
            by_code = {line.code: line for line in found[1].lines}
            for change in found[1].changes:
                before, after = by_code[change.before], by_code[change.after]
                assert before.at(change.share) == pytest.approx(after.at(change.share))
                assert change.figure == pytest.approx(before.at(change.share))

    def test_that_the_figure_of_now_is_the_total(self) -> None:
        evaluation = evaluate(sets.duel())
        found = one_way.one_way_shown(evaluation, evaluation.option_set.criteria[0], LIGHT, None)
        assert found is not None
        totals = dict(zip("PQR", evaluation.result.totals, strict=True))
        for line in found[1].lines:
            assert line.at(found[1].now) == pytest.approx(totals[line.code])

    @pytest.mark.parametrize("method", ["topsis", "vikor", "promethee"])
    def test_that_other_methods_are_drawn_by_their_own_figures(self, method: str) -> None:
        option_set = sets.built_in()
        evaluation = evaluate(revised(option_set, view=replace(option_set.view, method=method)))
        curves = soundings.sound_curves(evaluation, 0)
        found = one_way.one_way_shown(evaluation, option_set.criteria[0], LIGHT, curves)
        assert found is not None
        keys = [option.key for option in option_set.options]
        for line in found[1].lines:
            total = evaluation.result.totals[keys.index(line.key)]
            assert line.at(found[1].now) == pytest.approx(total, abs=0.02)
        assert found[0].note == ()

    def test_that_who_would_be_first_is_told_with_the_lead(self) -> None:
        evaluation = evaluate(sets.duel())
        found = one_way.one_way_shown(evaluation, evaluation.option_set.criteria[0], LIGHT, None)
        assert found is not None
        assert one_way.told_at(found[1], 0.5) == "At 50.0% P would be first, 16.67 ahead of Q"


def test_that_ranks_are_shown_with_their_standard_error() -> None:
    evaluation = sharp(sets.built_in())
    shown = ranks.ranks_shown(evaluation, LIGHT)
    assert shown is not None
    counted = evaluation.chances
    assert isinstance(counted, Acceptability)
    assert f"standard error {100 * counted.standard_error:.1f} at most" in shown.subtitle[0]
    assert len(shown.figures().rows) == int(evaluation.problem.ranked.sum())


def test_that_a_quick_count_has_no_ranks_to_show() -> None:
    assert ranks.ranks_shown(evaluate(sets.duel()), LIGHT) is None


def test_that_the_score_that_matters_most_comes_first() -> None:
    evaluation = evaluate(sets.built_in())
    found = soundings.sound_scores(evaluation)
    shown = scores.worth_shown(evaluation, found, LIGHT)
    assert shown is not None
    best = np.unravel_index(np.argmax(found.information.worth), found.information.worth.shape)
    first = shown.figures().rows[0]
    assert first[0] == evaluation.option_set.options[int(best[0])].badge
    assert first[1] == evaluation.option_set.criteria[int(best[1])].name


def test_that_certain_scores_are_worth_nothing_to_find_out() -> None:
    evaluation = evaluate(sets.duel())
    assert scores.worth_shown(evaluation, soundings.sound_scores(evaluation), LIGHT) is None


def test_that_a_criterion_whose_absence_matters_is_counted() -> None:
    evaluation = evaluate(sets.duel())
    shown = weights.left_out_shown(evaluation, soundings.sound_left_out(evaluation), LIGHT)
    assert shown.subtitle[0] == "Leaving out any one of 1 of 3 criteria changes the first place"
    assert shown.figures().rows[0][:2] == ("Criterion 1", "Q")


def test_that_an_option_worse_on_everything_is_never_first() -> None:
    option_set = sets.grid({"P": (100, 10), "Q": (20, 90), "R": (10, 5)}, (60, 40))
    evaluation = evaluate(option_set)
    shown = weights.first_shown(evaluation, soundings.sound_first_places(evaluation), LIGHT)
    assert shown.subtitle[0].startswith("2 of 3 can be first under some weights")
    told = {row[0]: row[3] for row in shown.figures().rows}
    assert told["R"] == "never, whatever the weights"
    assert told["P"] == "in this order of weights"


def test_that_the_map_tells_who_takes_how_much() -> None:
    evaluation = evaluate(sets.duel())
    shown = weights.map_shown(evaluation, soundings.sound_map(evaluation, 0, 1), LIGHT)
    parts = {row[0]: row[2] for row in shown.figures().rows}
    assert parts == {"P": "50.0%", "Q": "50.0%"}


class TestMethods:
    def found(self, option_set: OptionSet) -> tuple[Evaluation, tuple[other_methods.MethodRanks, ...]]:
        evaluation = evaluate(option_set)
        return evaluation, other_methods.rank_by_all(evaluation.basis, evaluation.shares)

    def test_that_agreement_of_all_is_said(self) -> None:
        evaluation, found = self.found(sets.grid({"P": (100, 90), "Q": (10, 20)}, (50, 50)))
        assert methods.methods_sentence(evaluation, found) == "All six methods put P first"

    def test_that_disagreement_is_counted(self) -> None:
        # Two criteria vote for Q by a hair, one for P by far: votes and totals part ways.
        evaluation, found = self.found(sets.grid({"P": (0, 0, 100), "Q": (10, 10, 0)}, (34, 34, 32)))
        assert evaluation.leader == 0
        sentence = methods.methods_sentence(evaluation, found)
        assert sentence.startswith("The methods disagree: ")
        kemeny = next(v for v in methods.verdicts(evaluation, found) if v.name == "Kemeny order")
        assert not kemeny.agrees
        assert "by how much does not" in kemeny.words

    def test_that_a_named_cause_was_tried(self) -> None:
        evaluation, found = self.found(sets.grid({"P": (0, 0, 100), "Q": (10, 10, 0)}, (34, 34, 32)))
        promethee = next(each for each in found if each.method.key == "promethee")
        assert promethee.ranks is not None
        assert list(promethee.ranks) == [2, 1]
        assert promethee.cause == "preference functions"
        said = next(v for v in methods.verdicts(evaluation, found) if v.name == "PROMETHEE II")
        assert "The cause is the preference functions" in said.words

    def test_that_the_spread_of_ranks_is_that_of_the_methods(self) -> None:
        evaluation, found = self.found(sets.built_in())
        shown = methods.spread_shown(evaluation, found, LIGHT)
        assert shown is not None
        ranks_of = {
            option.badge: [int(each.ranks[i]) for each in found if each.ranks is not None]
            for i, option in enumerate(evaluation.option_set.options)
        }
        for row in shown.figures().rows:
            assert int(row[2]) == max(ranks_of[row[0]]) - min(ranks_of[row[0]]) > 0

    def test_that_agreement_has_no_spread(self) -> None:
        evaluation, found = self.found(sets.grid({"P": (100, 90), "Q": (10, 20)}, (50, 50)))
        assert methods.spread_shown(evaluation, found, LIGHT) is None

    def test_that_what_takes_too_long_is_not_ranked_and_said(self) -> None:
        evaluation, found = self.found(sets.crowd())
        kemeny = next(v for v in methods.verdicts(evaluation, found) if v.name == "Kemeny order")
        assert kemeny.words == "Not ranked: with so many options it takes too long."

    def test_that_nobody_to_rank_is_no_stumbling_block(self) -> None:
        evaluation, found = self.found(sets.all_unavailable())
        assert methods.methods_sentence(evaluation, found) == "No option can be ranked"
        assert methods.verdicts(evaluation, found) == ()
