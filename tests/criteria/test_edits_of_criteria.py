"""The value tree, scales and value functions, and the answers to the questions criteria are asked."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.edits import answers, scales, tree
from criteria.optionset import OptionSet
from criteria.scales import Anchor, Scale
from criteria.weightings import missing_points
from evaluator.thresholds import Threshold, Thresholds
from evaluator.values import Exponential, Linear, Piecewise, evaluate
from tests.criteria.samples import sample

UP = Scale("m", 0.0, 200.0, "max", Piecewise(((0.0, 0.0), (50.0, 60.0), (200.0, 100.0))))
DOWN = Scale("m", 200.0, 0.0, "min", Exponential(80.0))
LINES = Scale("m", 10.0, 110.0, "max")
ENDS = st.floats(-1e4, 1e4).map(lambda x: round(x, 1))


def places(option_set: OptionSet) -> list[tuple[str, str]]:
    return [(c.group, c.key) for c in option_set.criteria]


def test_that_a_new_criterion_is_unknown_and_makes_weightings_partial() -> None:
    added, key = tree.add_new_criterion(sample(), "View", "money")
    assert places(added) == [("money", "cost"), ("money", key), ("people", "jobs"), ("people", "noise")]
    assert all(missing_points(w, added.criteria) == (key,) for w in added.weightings)
    again, other = tree.add_new_criterion(added, "view", "money", "cost")
    assert again.criterion(other).name == "view (2)"
    assert places(again)[1] == ("money", other)


def test_that_a_criterion_goes_to_the_head_of_a_group_or_below_another() -> None:
    assert places(tree.move_criterion(sample(), "noise", "money"))[:2] == [
        ("money", "noise"),
        ("money", "cost"),
    ]
    below = tree.move_criterion(sample(), "cost", "people", "jobs")
    assert places(below) == [("people", "jobs"), ("people", "cost"), ("people", "noise")]


def test_that_steps_lead_through_the_groups_and_back() -> None:
    now = sample()
    seen = [places(now)]
    for _ in range(3):
        now = tree.step_criterion(now, "cost", 1)
        seen.append(places(now))
    assert seen[1][0] == ("people", "cost")
    assert seen[3] == [("people", "jobs"), ("people", "noise"), ("people", "cost")]
    assert tree.step_criterion(now, "cost", 1) is now
    for _ in range(3):
        now = tree.step_criterion(now, "cost", -1)
    assert places(now) == places(sample())


@given(st.lists(st.tuples(st.sampled_from(("cost", "jobs", "noise")), st.sampled_from((-1, 1))), max_size=8))
def test_that_steps_lose_no_criterion_and_no_score(steps: list[tuple[str, int]]) -> None:
    now = sample()
    for key, step in steps:
        now = tree.step_criterion(now, key, step)
    assert Counter(c.key for c in now.criteria) == Counter(("cost", "jobs", "noise"))
    assert now.scores is sample().scores or now.scores == sample().scores
    assert now.working == sample().working


def test_that_groups_are_added_renamed_nested_and_removed() -> None:
    added, key = tree.add_group(sample(), "people")
    assert tree.group_of(added, key).name == "people (2)"
    nested = tree.move_group(added, "people", "money")
    assert tree.walk(nested)[:4] == (
        ("group", "money", 0),
        ("criterion", "cost", 1),
        ("group", "people", 1),
        ("criterion", "jobs", 2),
    )
    assert tree.sizes_of_siblings(nested, "money") == {"Money": 3, "people (2)": 0}
    gone = tree.remove_group(nested, "money")
    assert tree.group_of(gone, "people").parent == "root"
    assert gone.criterion("cost").group == "root"
    assert tree.group_of(tree.rename_group(gone, "people", "Folk"), "people").name == "Folk"
    with pytest.raises(ValueError, match="root"):
        tree.remove_group(sample(), "root")


def test_that_a_group_never_comes_to_hold_itself() -> None:
    nested = tree.move_group(sample(), "people", "money")
    assert tree.move_group(nested, "money", "people") is nested
    assert tree.move_group(nested, "money", "money") is nested


def test_that_groups_step_among_their_own() -> None:
    moved = tree.step_group(sample(), "people", -1)
    assert [g.key for g in moved.groups] == ["root", "people", "money"]
    assert places(moved)[0] == ("people", "jobs")
    assert tree.step_group(moved, "people", -1) is moved
    assert tree.step_group(moved, "root", 1) is moved


@given(ENDS, ENDS)
def test_that_other_ends_keep_the_shape(worst: float, best: float) -> None:
    if abs(worst - best) < 1:
        return
    parts = np.linspace(0.0, 1.0, 9)
    for scale in (UP, DOWN, LINES):
        moved = scales.with_ends(scale, worst, best)
        before = evaluate(scale.value_scale(), scale.worst + parts * (scale.best - scale.worst))
        after = evaluate(moved.value_scale(), worst + parts * (best - worst))
        assert np.allclose(before, after, atol=1e-4)
        assert moved.direction == ("max" if best > worst else "min")


def test_that_equal_ends_leave_a_straight_line() -> None:
    flat = scales.with_ends(UP, 3.0, 3.0)
    assert flat.function == Linear()
    assert scales.with_ends(flat, 0.0, 10.0).function == Linear()


def test_that_a_turned_scale_gives_the_rest_of_every_value() -> None:
    levels = np.linspace(0.0, 200.0, 21)
    for scale in (UP, DOWN):
        turned = scales.turned(scale)
        assert (turned.worst, turned.best) == (scale.best, scale.worst)
        total = evaluate(scale.value_scale(), levels) + evaluate(turned.value_scale(), levels)
        assert np.allclose(total, 100.0)
        assert scales.turned(turned).worst == scale.worst


def test_that_a_function_becomes_another_kind_near_what_it_was() -> None:
    bent = scales.as_piecewise(DOWN)
    assert isinstance(bent.function, Piecewise)
    quarters = np.array([50.0, 100.0, 150.0])
    assert np.allclose(evaluate(bent.value_scale(), quarters), evaluate(DOWN.value_scale(), quarters))
    assert scales.as_piecewise(bent) is bent
    curved = scales.as_exponential(UP)
    assert isinstance(curved.function, Exponential)
    assert curved.function.mid_level == pytest.approx(50.0 * 50.0 / 60.0)
    assert scales.as_exponential(UP, 20.0).function == Exponential(20.0)
    assert scales.as_linear(UP).function == Linear()


@given(st.integers(-1, 4), st.floats(-1e3, 1e3), st.floats(-50, 150))
def test_that_a_dragged_point_never_breaks_the_function(index: int, level: float, value: float) -> None:
    for scale in (UP, scales.turned(UP), scales.with_new_point(UP)):
        moved = scales.with_point(scale, index, level, value)
        assert isinstance(moved.function, Piecewise)
        assert isinstance(scale.function, Piecewise)
        assert moved.function.points[0] == scale.function.points[0]
        assert moved.function.points[-1] == scale.function.points[-1]


def test_that_points_are_added_on_the_line_and_taken_away() -> None:
    more = scales.with_new_point(UP)
    assert more.function == Piecewise(((0.0, 0.0), (50.0, 60.0), (125.0, 80.0), (200.0, 100.0)))
    assert scales.without_point(more, 2) == UP
    assert scales.without_point(more, 0) is more


def test_that_anchors_stand_from_worst_to_best() -> None:
    told = (Anchor(0.0, "none"), Anchor(200.0, "all"), Anchor(90.0, "half"))
    assert [a.level for a in scales.with_anchors(UP, told).anchors] == [0.0, 90.0, 200.0]
    assert [a.level for a in scales.with_anchors(DOWN, told).anchors] == [200.0, 90.0, 0.0]


def test_that_another_range_makes_points_stale_until_they_are_kept() -> None:
    before = sample()
    wider = scales.change_scale(before, "cost", scales.with_ends(before.criterion("cost").scale, 150.0, 0.0))
    assert [w.key for w in scales.stale_weightings(wider, "cost")] == ["mayor", "equal"]
    kept = scales.keep_points(wider, "cost")
    assert scales.stale_weightings(kept, "cost") == ()
    assert [w.points for w in kept.weightings] == [w.points for w in before.weightings]
    assert scales.keep_points(kept, "cost") is kept
    assert scales.change_scale(before, "cost", before.criterion("cost").scale) is before


def test_that_another_value_function_makes_nothing_stale() -> None:
    curved = scales.as_exponential(sample().criterion("cost").scale, 20.0)
    assert scales.stale_weightings(scales.change_scale(sample(), "cost", curved), "cost") == ()


def test_that_thresholds_are_set() -> None:
    given_now = Thresholds(Threshold(1.0), None, Threshold(50.0, percent=True), "gaussian", 3.0)
    assert scales.set_thresholds(sample(), "jobs", given_now).criterion("jobs").thresholds == given_now


def test_that_answers_are_kept_replaced_and_taken_away() -> None:
    first = answers.answer(sample(), "Completeness", "Yes,\n asked  the town")
    assert answers.answer_to(first, "Completeness") == "Yes, asked the town"
    second = answers.answer(answers.answer(first, "Size", "Three"), "Completeness", "No")
    assert second.context.notes == ("Completeness: No", "Size: Three")
    assert answers.answer(second, "Completeness", " ").context.notes == ("Size: Three",)
    assert answers.answer(second, "Size", "Three") is second
    assert answers.answer_to(sample(), "Size") == ""
