"""What the Stakeholders page says is what the engine says, in words that are true."""

from __future__ import annotations

import numpy as np
import pytest

from criteria.edits.stakeholders import set_actor_weight
from criteria.formulation import formulate
from criteria.optionset import OptionSet
from criteria.people.voices import share_rows, voices
from evaluator.aggregation.disagreement import disagreement
from evaluator.aggregation.regret import group_regret
from evaluator.aggregation.weightings import group_weighting
from evaluator.methods.additive import additive
from tests.ui import crowds, sets
from tests.ui.crowds import scene_of
from ui import text
from ui.presentation.shown import Shown
from ui.presentation.stakeholders import coalitions, judged, ranks, regret, roster, rounds, together
from ui.presentation.stakeholders import disagreement as map_words
from ui.presentation.stakeholders.scene import Look, Scene, names_of
from ui.presentation.stakeholders.statement import statement
from ui.tables.figures import Figures
from ui.theme import Theme

CASES = {
    "trio": crowds.trio,
    "8": sets.built_in,
    "30": lambda: crowds.crowd(30, 0.5),
    "200": lambda: crowds.crowd(200, 0.3),
}


@pytest.fixture(params=CASES)
def option_set(request: pytest.FixtureRequest) -> OptionSet:
    return CASES[request.param]()


def judged_of(scene: Scene, look: Look) -> Shown | None:
    found = judged.judged_shown(scene.evaluation, look, Theme.light())
    return None if found is None else found[0]


def column(figures: Figures, head: str) -> list[str]:
    at = figures.headers.index(head)
    return [row[at] for row in figures.rows]


def shown_of(scene: Scene) -> list[Shown]:
    """Everything that the page pictures."""
    group = together.together(scene, "arithmetic")
    assert group is not None
    made = [
        ranks.ranks_shown(scene),
        map_words.map_shown(scene),
        regret.live_shown(scene)[0],
        coalitions.tree_shown(scene)[0],
        together.own_shown(scene),
        together.weights_shown(scene, group),
        together.ranking_shown(scene, group),
        roster.person_shown(scene, scene.hearing.voices[0].stakeholder.key),
        rounds.rounds_shown(scene),
        judged_of(scene, scene.look),
    ]
    return [shown for shown in made if shown is not None]


class TestFigures:
    """Every figure of a table is the engine's."""

    def test_that_ranks_are_those_of_each_ones_own_weights(self, option_set: OptionSet) -> None:
        scene = scene_of(option_set)
        figures = ranks.ranks_shown(scene).figures()
        problem = formulate(option_set, option_set.view.scenario)
        badges = {option.badge: i for i, option in enumerate(option_set.options)}
        for row, person in zip(figures.rows, scene.hearing.leaves, strict=True):
            own = additive(problem, share_rows(option_set, [voices(option_set)[person].weighting])[0])
            assert [int(cell) for cell in row[2:]] == [own.ranks[badges[b]] for b in figures.headers[2:]]
            assert row[1].split(", ") == [option_set.options[i].badge for i in np.flatnonzero(own.ranks == 1)]

    def test_that_regret_is_the_engines(self, option_set: OptionSet) -> None:
        scene = scene_of(option_set, Look(threshold=2.0))
        found = group_regret(
            formulate(option_set, option_set.view.scenario),
            share_rows(option_set, [v.weighting for v in voices(option_set)]),
        )
        figures = regret.by_option(scene)
        badges = [option.badge for option in option_set.options]
        for row in figures.rows:
            i = badges.index(row[0])
            assert row[2] == str((found.regret[:, i] <= 2.0 + 1e-9).sum())
            assert row[3:5] == (text.total(found.worst[i]), text.total(found.mean[i]))
        first = [option_set.options[i].badge for i in found.least_objectionable]
        assert figures.rows[0][0] in first

    def test_that_the_map_is_the_engines(self, option_set: OptionSet) -> None:
        scene = scene_of(option_set)
        found = disagreement(
            formulate(option_set, option_set.view.scenario),
            share_rows(option_set, [v.weighting for v in voices(option_set)]),
        )
        figures = map_words.map_shown(scene).figures()
        names = [criterion.name for criterion in option_set.criteria]
        for row in figures.rows:
            j = names.index(row[0])
            assert row[1] == text.total(100 * found.spread[j])
            assert row[4:6] == (text.total(found.impact[j]), text.total(found.effect[j], 2))
            above = found.spread[j] > found.spread.mean() and found.impact[j] > found.impact.mean()
            assert bool(row[6]) == above

    @pytest.mark.parametrize("mean", together.MEANS)
    def test_that_the_group_is_the_engines(self, option_set: OptionSet, mean: str) -> None:
        scene = scene_of(option_set)
        rows = share_rows(option_set, [v.weighting for v in voices(option_set)])
        found = group_weighting(rows, None, mean)
        group = together.together(scene, mean)
        assert group is not None
        shares = together.weights_shown(scene, group).figures()
        assert column(shares, "Together") == [text.share(share) for share in found.shares]
        ranking = together.ranking_shown(scene, group).figures()
        result = additive(formulate(option_set, option_set.view.scenario), found.shares)
        badges = [option.badge for option in option_set.options]
        for row in ranking.rows:
            i = badges.index(row[1])
            assert (row[0], row[3]) == (str(result.ranks[i]), text.total(result.totals[i], 2))

    def test_that_actor_weights_count_in_the_group(self) -> None:
        heavy = set_actor_weight(crowds.trio(), "ann", 50)
        before, after = (together.together(scene_of(s), "arithmetic") for s in (crowds.trio(), heavy))
        assert before is not None
        assert after is not None
        badges = [option.badge for option in heavy.options]
        assert (badges[before.order[0]], badges[after.order[0]]) == ("Q", "P")

    def test_that_coalitions_hold_everybody_once(self, option_set: OptionSet) -> None:
        for count in (1, 2, 3):
            scene = scene_of(option_set, Look(coalitions=count))
            figures = coalitions.tree_shown(scene)[0].figures()
            assert sorted(column(figures, "Stakeholder")) == sorted(
                scene.who(i)[0] for i in range(scene.count)
            )
            assert len(set(column(figures, "Coalition"))) == count
            assert coalitions.count_at(scene, coalitions.cut_height(scene)) == count


class TestWords:
    def test_that_the_headline_counts_who_could_live_with_it(self, option_set: OptionSet) -> None:
        scene = scene_of(option_set)
        least = scene.hearing.regret.least_objectionable[0]
        said = statement(scene)
        living = int((scene.hearing.regret.regret[:, least] <= 3.0 + 1e-9).sum())
        assert option_set.options[least].name in said.headline[0]
        assert str(living) in said.headline[0]
        worst = text.total(float(scene.hearing.regret.worst[least]))
        assert any(worst in fact for fact in said.facts)

    def test_that_a_small_threshold_is_said_to_please_nobody(self) -> None:
        both = sets.grid({"P": (100, 0, 55), "Q": (0, 100, 55)}, (50, 50, 0))
        said = statement(scene_of(crowds.answered_by(both, (90, 10), (10, 90)), Look(threshold=0.0)))
        assert said.headline[0] == "1 of 2 could live with Option P"
        assert "First choices: P for 1, Q for 1." in said.facts

    def test_that_agreement_of_all_is_said_first(self) -> None:
        clear = sets.grid({"P": (100, 90), "Q": (0, 10)}, (50, 50))
        said = statement(scene_of(crowds.answered_by(clear, (90, 10), (10, 90))))
        assert said.headline[0] == "All 2 put Option P first"
        assert not any("worst regret" in fact for fact in said.facts)

    def test_that_who_more_could_live_with_is_named(self) -> None:
        """Three could live with P, but one would regret it much; Q is a little wrong for everybody."""
        three = sets.grid({"P": (80, 0), "Q": (60, 60), "R": (0, 76)}, (50, 50))
        scene = scene_of(crowds.answered_by(three, (95, 5), (94, 6), (93, 7), (10, 90)), Look(threshold=14.0))
        said = statement(scene)
        least = scene.chosen
        assert least is not None
        assert scene.option_set.options[least].badge == "Q"
        assert said.facts[1].startswith("More could live with") == bool(
            scene.lives.sum(axis=0).max() > scene.lives[:, least].sum()
        )

    def test_that_profiles_are_called_illustrative_until_answers_come(self) -> None:
        assert (
            "Profiles are illustrative until forms come back." in statement(scene_of(sets.built_in())).facts
        )
        assert not any("illustrative" in fact for fact in statement(scene_of(crowds.crowd(30))).facts)

    def test_that_who_counts_nothing_is_told(self) -> None:
        silent = set_actor_weight(crowds.trio(), "ann", 0)
        assert "1 person counts nothing: actor weight 0." in statement(scene_of(silent)).facts
        for who in ("bob", "cho"):
            silent = set_actor_weight(silent, who, 0)
        assert "Every actor weight is 0, so all count alike." in statement(scene_of(silent)).facts

    def test_that_one_person_is_no_group(self) -> None:
        said = statement(scene_of(crowds.answered_by(sets.duel(), (90, 10, 0))))
        assert said.headline[0] == "Person 1 puts Option P first; one person is no group yet"

    def test_that_who_moved_is_told(self) -> None:
        scene = scene_of(crowds.trio())
        shown = rounds.rounds_shown(scene)
        assert shown is not None
        assert rounds.moved_words(scene) == "1 of 1 who answered again moved; 1 changed their first choice"
        assert shown.figures().rows[0][:5] == ("Cho Cooper", "2", "P", "Q", "60.0%")
        assert shown.note[0].endswith("farther.")
        assert rounds.rounds_shown(scene_of(sets.built_in())) is None

    def test_that_the_chosen_option_is_told_of(self) -> None:
        scene = scene_of(crowds.trio(), Look(option="q", threshold=1.0))
        assert regret.chosen_words(scene)[0].startswith("Q Option Q: 1 of 3 could live with it.")

    def test_that_rules_that_disagree_are_named(self) -> None:
        lone = crowds.answered_by(sets.duel(), (100, 0, 0), (60, 50, 0), (0, 100, 0))
        rules = together.firsts_by_rule(scene_of(lone))
        assert set(rules) == {"arithmetic", "geometric", "median", "borda", "copeland"}
        same = len({tuple(firsts) for firsts in rules.values()}) == 1
        assert together.rests_on_words(scene_of(lone)).startswith("Who is first depends") != same


class TestWhatFollows:
    def test_that_what_weights_do_is_told(self) -> None:
        def said(option_set: OptionSet) -> str:
            scene = scene_of(option_set)
            group = together.together(scene, "arithmetic")
            assert group is not None
            return together.weights_do(scene, group)

        trio = crowds.trio()
        assert said(trio) == "Everybody counts the same here: that is a choice, too."
        heavy = set_actor_weight(trio, "ann", 50)
        assert said(heavy) == "P is first because some people count more: with all alike, Q would be."
        assert said(set_actor_weight(trio, "cho", 5)).endswith("with all alike, Q would be first, too.")

    def test_that_what_parts_coalitions_is_the_greatest_difference(self, option_set: OptionSet) -> None:
        scene = scene_of(option_set, Look(coalitions=2))
        labels, shares = scene.grouped.labels, scene.hearing.shares
        apart = np.abs(shares[labels == 0].mean(axis=0) - shares[labels == 1].mean(axis=0))
        criterion = option_set.criteria[int(np.argmax(apart))]
        words = coalitions.parting_words(scene)
        assert all((criterion.short_name or criterion.name) in form for form in words)
        whole = f"{coalitions.coalition_words(scene)} {words[0]}"
        assert coalitions.tree_shown(scene)[0].note == (whole, *words, coalitions.coalition_words(scene))
        assert coalitions.parting_words(scene_of(option_set, Look(coalitions=1))) == ()

    def test_that_many_people_are_listed_by_what_they_would_regret(self) -> None:
        crowd = crowds.crowd(30)
        scene = scene_of(crowd)
        figures = regret.live_shown(scene)[0].figures()
        assert len(figures.rows) == 30
        chosen = scene.chosen
        assert chosen is not None
        assert figures.headers[2] == crowd.options[chosen].badge
        told = [float(row[2].split(" · ")[1]) for row in figures.rows]
        assert told == sorted(told, reverse=True)
        lives = column(figures, "Could live with the chosen one").count("yes")
        assert lives == scene.lives[:, chosen].sum()


class TestAnonymous:
    @pytest.mark.parametrize("people", [3, 8, 30])
    def test_that_no_name_is_left_anywhere(self, people: int) -> None:
        plain = {3: crowds.trio, 8: sets.built_in, 30: lambda: crowds.crowd(30, 0.5)}[people]()
        keys = [s.key for s in plain.stakeholders[:3]]
        scene = scene_of(crowds.judged_by(plain, *keys), Look(anonymous=True))
        said = [*statement(scene).headline, *statement(scene).facts, scene.caption().line()]
        said += [row.title for row in roster.rows(scene.option_set, anonymous=True)]
        said += [roster.standing_words(scene, key) for key in keys]
        said += [regret.chosen_words(scene)[0]]
        for shown in shown_of(scene):
            figures = shown.figures()
            said += [shown.summary, *shown.subtitle, figures.title, *figures.headers]
            said += [cell for row in figures.rows for cell in row]
        for person in plain.stakeholders:
            hidden = {person.name, person.short_name} - {""}
            assert not [words for words in said if any(name in words for name in hidden)]

    def test_that_letters_are_unique_and_do_not_follow_the_list(self) -> None:
        names = names_of(crowds.crowd(30), anonymous=True)
        letters = [names[person.key][0] for person in crowds.crowd(30).stakeholders]
        assert len(set(letters)) == 30
        assert letters != sorted(letters, key=lambda letter: (len(letter), letter))
        assert {"A", "Z", "AA", "AD"} <= set(letters)


class TestJudged:
    def test_that_what_was_judged_stands_beside_what_is_agreed(self) -> None:
        given = crowds.judged_by(crowds.trio(), "ann", "bob", "cho")
        shown = judged_of(scene_of(given), Look())
        assert shown is not None
        figures = shown.figures()
        assert column(figures, "Agreed") == ["100"] * 3
        assert column(figures, "Best") == ["25", "50", "75"]
        assert set(column(figures, "Spread, value points")) == {"50.0"}
        assert column(figures, "Reason") == ["why ann", "why bob", "why cho"]
        assert given.scores is crowds.trio().scores
        hidden = judged_of(scene_of(given), Look(anonymous=True))
        assert hidden is not None
        assert set(column(hidden.figures(), "Reason")) == {""}

    def test_that_judgements_of_another_scenario_are_pointed_to(self) -> None:
        from criteria.edits.view import set_scenario

        assert "No score has been judged yet" in judged.nothing_words(crowds.trio())
        base = sets.built_in()
        given = set_scenario(crowds.judged_by(base, "china"), base.scenarios[0].key)
        assert "judgements are about" in judged.nothing_words(given)


class TestRoster:
    def test_that_the_state_of_each_answer_is_told(self) -> None:
        rows = roster.rows(crowds.trio(), anonymous=False)
        assert [row.detail for row in rows] == [
            "Answered 1 May 2026, round 1",
            "Answered 1 May 2026, round 1",
            "Answered 2 May 2026, round 2",
        ]
        assert {row.detail for row in roster.rows(sets.built_in(), anonymous=False)} == {
            "Illustrative profile"
        }

    def test_that_nearest_and_farthest_are_named(self) -> None:
        said = roster.standing_words(scene_of(crowds.trio()), "bob")
        assert said.startswith("Puts P Option P first. Weighs most like Ann Archer")
        assert "least like Cho Cooper" in said

    def test_that_what_is_lost_is_counted(self) -> None:
        from criteria.losses import StakeholderLosses

        assert roster.lost_words(StakeholderLosses(0, 0, 0)) == ""
        words = roster.lost_words(StakeholderLosses(3, 1, 2))
        assert (
            words
            == "This goes, too: 2 answers, 1 illustrative profile, 2 judged scores. Undo brings it back."
        )


class TestTies:
    TWINS = sets.grid({"P": (3, 1), "Q": (3, 1), "R": (1, 3)}, (1, 1))

    def test_that_who_ties_with_the_least_regretted_is_named(self) -> None:
        told = " ".join(statement(scene_of(crowds.answered_by(self.TWINS, (2, 1), (1, 2)))).facts)
        assert "is the smallest of all, and so is that of Q and R." in told

    def test_that_all_are_named_whom_everybody_has_first(self) -> None:
        said = statement(scene_of(crowds.answered_by(self.TWINS, (2, 1), (3, 1))))
        assert said.headline[0] == "All 2 put Option P first"
        assert "The same holds for Q." in said.facts

    def test_that_one_person_s_first_places_are_all_named(self) -> None:
        scene = scene_of(crowds.answered_by(self.TWINS, (2, 1)))
        assert "Option P and Option Q first" in statement(scene).headline[0]
        assert "Puts P and Q first, level with each other." in roster.standing_words(scene, "p0")
