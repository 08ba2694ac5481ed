"""Adding, changing and removing stakeholders, and keeping what they weigh together."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.edits import stakeholders as edits
from criteria.edits.scores import add_judgement
from criteria.edits.weights import select_weighting, set_lock
from criteria.inheritance import score
from criteria.issues import OptionSetError
from criteria.losses import stakeholder_losses
from criteria.optionset import OptionSet
from criteria.people.judged import judged_cells, judged_elsewhere
from criteria.scores import ScoreJudgement
from tests.criteria.people.test_voices import BUILT_IN
from tests.criteria.samples import sample
from ui.benchmark.cases import with_people


def judged(
    who: str, option: str, criterion: str, *figures: float, number: int = 1, scenario: str = "S2P"
) -> ScoreJudgement:
    low, best, high = figures
    return ScoreJudgement(who, scenario, option, criterion, low, best, high, "because", "2026-05-02", number)


def with_judgements(*given: ScoreJudgement) -> OptionSet:
    after = BUILT_IN
    for judgement in given:
        after = add_judgement(after, judgement)
    return after


class TestStakeholders:
    def test_that_a_new_one_has_said_nothing_and_a_name_of_its_own(self) -> None:
        after, key = edits.add_stakeholder(BUILT_IN, "China")
        assert edits.find(after, key).name == "China (2)"
        assert after.weightings is BUILT_IN.weightings

    def test_that_renaming_drops_the_short_name(self) -> None:
        after = edits.rename_stakeholder(BUILT_IN, "usa", "  Washington  DC ")
        assert (edits.find(after, "usa").name, edits.find(after, "usa").short_name) == ("Washington DC", "")

    def test_that_an_actor_weight_is_never_negative(self) -> None:
        assert edits.find(edits.set_actor_weight(BUILT_IN, "usa", 2.5), "usa").actor_weight == 2.5
        with pytest.raises(OptionSetError):
            edits.set_actor_weight(BUILT_IN, "usa", -1)

    def test_that_a_removed_one_takes_along_what_it_gave(self) -> None:
        given = with_judgements(
            judged("usa", "A1", "legal", 1, 2, 3), judged("china", "A1", "legal", 1, 2, 3)
        )
        given = select_weighting(given, "usa")
        losses = stakeholder_losses(given, "usa")
        assert (losses.weightings, losses.illustrative, losses.judgements) == (1, 1, 1)
        after = edits.remove_stakeholder(given, "usa")
        assert all(s.key != "usa" for s in after.stakeholders)
        assert all(w.stakeholder != "usa" for w in after.weightings)
        assert [j.stakeholder for j in after.judgements] == ["china"]
        assert after.working.base is None
        assert after.working.points == given.working.points
        assert not stakeholder_losses(*edits.add_stakeholder(BUILT_IN, "New"))

    def test_that_an_unknown_one_is_an_error(self) -> None:
        for edit in (edits.find, edits.remove_stakeholder):
            with pytest.raises(KeyError):
                edit(BUILT_IN, "nobody")


@given(st.lists(st.floats(0, 1), min_size=13, max_size=13).filter(any))
def test_that_group_shares_are_used_and_kept_as_they_are(parts: list[float]) -> None:
    shares = np.array(parts) / sum(parts)
    used = edits.use_shares(set_lock(BUILT_IN, "legal", True), shares)
    points = np.array(list(used.working.points.values()))
    assert used.working.base is None
    assert not used.working.locked
    assert points / points.sum() == pytest.approx(shares)
    kept = edits.keep_shares(BUILT_IN, shares, "China", "2026-05-02", "how")
    assert kept.working is BUILT_IN.working
    assert kept.weightings[-1].name == "China (2)"
    assert kept.weightings[-1].stakeholder is None
    assert kept.weightings[-1].points == used.working.points
    assert max(kept.weightings[-1].points.values()) == 100


class TestJudged:
    def test_that_only_the_newest_round_of_each_counts(self) -> None:
        given = with_judgements(
            judged("usa", "A1", "legal", 10, 20, 30, number=2),
            judged("usa", "A1", "legal", 80, 90, 95),
            judged("china", "A1", "legal", 40, 50, 60),
        )
        (cell,) = judged_cells(given, "S2P")
        assert [j.best for j in cell.judgements] == [20, 50]
        assert cell.agreed == score(given, "S2P", "A1", "legal")

    def test_that_the_agreed_score_stays_and_the_greatest_spread_is_first(self) -> None:
        base = sample()
        for who, option, criterion, best in (
            ("mayor", "ferry", "cost", 20.0), ("union", "ferry", "cost", 80.0),
            ("mayor", "bridge", "noise", 20.0), ("union", "bridge", "noise", 25.0),
        ):  # fmt: skip
            if all(s.key != who for s in base.stakeholders):
                base, key = edits.add_stakeholder(base, who)
                base = replace_key(base, key, who)
            base = add_judgement(base, judged(who, option, criterion, best, best, best, scenario="later"))
        cells = judged_cells(base, "later")
        assert [(c.option, c.criterion) for c in cells] == [("ferry", "cost"), ("bridge", "noise")]
        assert cells[0].spread == pytest.approx(60)
        assert cells[0].agreed.best == 20
        assert cells[0].agreed_values == pytest.approx((70, 80, 90))
        assert cells[0].away == pytest.approx(60)
        assert judged_elsewhere(base, "now")[0] == "later"

    def test_that_nothing_judged_is_nothing(self) -> None:
        assert judged_cells(BUILT_IN, "S2P") == ()
        assert judged_elsewhere(BUILT_IN, "S2P") == ()


def replace_key(option_set: OptionSet, key: str, wanted: str) -> OptionSet:
    changed = tuple(replace(s, key=wanted) if s.key == key else s for s in option_set.stakeholders)
    return replace(option_set, stakeholders=changed)


def test_that_made_up_people_answer_as_asked() -> None:
    crowd = with_people(BUILT_IN, 12, second=1.0)
    assert len(crowd.stakeholders) == 12
    assert len(crowd.weightings) == 24
