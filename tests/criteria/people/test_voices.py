"""Who is heard, and what the engine says of them together."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.catalogue import load_catalogue
from criteria.edits.stakeholders import set_actor_weight
from criteria.formulation import formulate, points_array
from criteria.optionset import OptionSet, revised
from criteria.people.hearing import hear, leaf_order
from criteria.people.rounds import rounds_of
from criteria.people.voices import actor_array, are_illustrative, newest, share_rows, voices
from criteria.weightings import Weighting, fingerprints
from evaluator.aggregation.clusters import clusters, weighting_distances
from evaluator.aggregation.disagreement import disagreement
from evaluator.aggregation.regret import group_regret
from evaluator.methods.additive import additive
from evaluator.weighting.swing import shares
from ui.benchmark.cases import with_people

BUILT_IN = load_catalogue("russia-dprk")


def answered(option_set: OptionSet, person: str, number: int, **points: float) -> OptionSet:
    """The set with one more returned form."""
    given = dict(option_set.weightings[0].points) | points
    weighting = Weighting(
        f"{person}-{number}", f"{person} {number}", given, fingerprints(option_set.criteria),
        stakeholder=person, elicitation="form", round=number,
    )  # fmt: skip
    return revised(option_set, weightings=(*option_set.weightings, weighting))


class TestVoices:
    def test_that_profiles_are_heard_until_somebody_answers(self) -> None:
        heard = voices(BUILT_IN)
        assert [voice.stakeholder for voice in heard] == list(BUILT_IN.stakeholders)
        assert are_illustrative(heard)
        heard = voices(answered(BUILT_IN, "china", 1))
        assert [voice.stakeholder.key for voice in heard] == ["china"]
        assert not are_illustrative(heard)

    def test_that_the_newest_round_speaks_and_earlier_ones_are_kept(self) -> None:
        twice = answered(answered(BUILT_IN, "usa", 2, legal=0), "usa", 1, legal=50)
        (voice,) = voices(twice)
        assert voice.weighting.round == 2
        assert [weighting.round for weighting in voice.rounds] == [1, 2]

    def test_that_an_incomplete_newest_answer_silences(self) -> None:
        once = answered(BUILT_IN, "usa", 1)
        partial = replace(once.weightings[-1], key="later", name="later", round=2, points={"legal": 100.0})
        twice = revised(once, weightings=(*once.weightings, partial))
        assert voices(twice) == ()
        assert newest(twice) == ((BUILT_IN.stakeholders[6], partial),)

    def test_that_all_count_alike_when_nobody_has_an_actor_weight(self) -> None:
        assert actor_array(voices(BUILT_IN)) is not None
        none = BUILT_IN
        for person in BUILT_IN.stakeholders:
            none = set_actor_weight(none, person.key, 0)
        assert actor_array(voices(none)) is None

    def test_that_shares_are_the_engines(self) -> None:
        rows = share_rows(BUILT_IN, BUILT_IN.weightings)
        for row, weighting in zip(rows, BUILT_IN.weightings, strict=True):
            assert np.array_equal(row, shares(points_array(BUILT_IN, weighting.points)))
        assert share_rows(BUILT_IN, ()).shape == (0, len(BUILT_IN.criteria))


@pytest.mark.parametrize("option_set", [BUILT_IN, with_people(BUILT_IN, 40)], ids=["8", "40"])
def test_that_the_hearing_is_what_the_engine_says(option_set: OptionSet) -> None:
    problem = formulate(option_set, option_set.view.scenario)
    heard = voices(option_set)
    hearing = hear(option_set, problem, heard)
    rows = share_rows(option_set, [voice.weighting for voice in heard])
    for row, places in zip(rows, hearing.ranks, strict=True):
        assert np.array_equal(places, additive(problem, row).ranks)
    actors = np.ones(len(heard))
    assert np.array_equal(hearing.regret.regret, group_regret(problem, rows, actors).regret)
    assert np.array_equal(hearing.disagreement.effect, disagreement(problem, rows, actors).effect)
    assert np.array_equal(hearing.distances, weighting_distances(rows))
    assert np.array_equal(hearing.clusters.labels, clusters(weighting_distances(rows)).labels)
    assert sorted(hearing.leaves) == list(range(len(heard)))
    first = hearing.firsts(0)
    assert first
    assert all(hearing.ranks[0, option] == 1 for option in first)


def test_that_a_lone_voice_is_heard() -> None:
    lone = answered(BUILT_IN, "china", 1)
    hearing = hear(lone, formulate(lone, lone.view.scenario), voices(lone))
    assert hearing.leaves == (0,)
    assert hearing.clusters.count == 1


@given(st.lists(st.floats(0, 1), min_size=3, max_size=45))
def test_that_every_coalition_is_one_run_of_leaves(places: list[float]) -> None:
    line = np.array(places)
    distances = np.abs(line[:, None] - line)
    for count in (2, len(places)):
        found = clusters(distances, count)
        labels = found.labels[list(leaf_order(found.merges, len(places)))]
        assert (np.diff(labels) != 0).sum() == found.count - 1


class TestRounds:
    def test_that_who_moved_most_stands_first(self) -> None:
        base = BUILT_IN
        for person, points in (("china", 10.0), ("usa", 90.0)):
            base = answered(answered(base, person, 1, legal=80), person, 2, legal=points)
        base = answered(base, "dprk", 1)
        problem = formulate(base, base.view.scenario)
        found = rounds_of(base, problem, hear(base, problem, voices(base)))
        people = [voices(base)[move.person].stakeholder.key for move in found.moves]
        assert people == ["china", "usa"]
        first = voices(base)[found.moves[0].person].rounds[0]
        before = share_rows(base, [first])[0]
        assert found.moves[0].change.sum() == pytest.approx(0)
        assert found.moves[0].moved == pytest.approx(np.abs(found.moves[0].change).sum() / 2)
        ranks = additive(problem, before).ranks
        assert found.moves[0].firsts == tuple(np.flatnonzero(ranks == 1).tolist())

    def test_that_second_answers_nearer_to_the_mean_bring_the_group_closer(self) -> None:
        crowd = with_people(BUILT_IN, 30, second=1.0)
        problem = formulate(crowd, crowd.view.scenario)
        found = rounds_of(crowd, problem, hear(crowd, problem, voices(crowd)))
        assert len(found.moves) == 30
        assert found.apart_now < found.apart_before

    def test_that_nobody_moved_in_one_round(self) -> None:
        problem = formulate(BUILT_IN, BUILT_IN.view.scenario)
        found = rounds_of(BUILT_IN, problem, hear(BUILT_IN, problem, voices(BUILT_IN)))
        assert found.moves == ()
        assert found.apart_now == found.apart_before > 0
