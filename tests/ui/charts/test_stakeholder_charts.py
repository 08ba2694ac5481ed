"""The charts of the Stakeholders page: they keep inside, and tell what is under the pointer."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

import pytest
from PySide6.QtCore import QPointF, QRectF

from tests.ui import crowds, sets
from tests.ui.crowds import scene_of
from tests.ui.pictures import keep, margin_is_untouched, painted, pixels_of
from ui.charts import bump, coalition_tree, disagreement_map, live_with
from ui.charts.scatter_labels import Labelled, placed
from ui.presentation.shown import Shown
from ui.presentation.stakeholders import (
    coalitions,
    disagreement,
    judged,
    ranks,
    regret,
    roster,
    rounds,
    together,
)
from ui.presentation.stakeholders.scene import Look, Scene
from ui.theme import Theme


@cache
def scenes(people: int, shade: Theme) -> Scene:
    option_set = sets.built_in() if people == 8 else crowds.crowd(people, 0.5)
    given = crowds.judged_by(option_set, *(person.key for person in option_set.stakeholders[:5]))
    scene = scene_of(given)
    scene.theme = shade
    return scene


def _unselected(scene: Scene) -> Shown:
    """The plate of a chosen row reaches into the margin of its card."""
    data = regret.live_data(scene)._replace(selected=None)
    shown = regret.live_shown(scene)[0]
    return shown._replace(draw=lambda painter, rect, tokens: live_with.draw(painter, rect, tokens, data))


def group_of(scene: Scene) -> together.Group:
    group = together.together(scene, "arithmetic")
    assert group is not None
    return group


def judged_of(scene: Scene, look: Look) -> Shown | None:
    found = judged.judged_shown(scene.evaluation, look, scene.theme)
    return None if found is None else found[0]


CHARTS: dict[str, Callable[[Scene], Shown | None]] = {
    "ranks": ranks.ranks_shown,
    "map": disagreement.map_shown,
    "live": _unselected,
    "tree": lambda scene: coalitions.tree_shown(scene)[0],
    "own": together.own_shown,
    "weights": lambda scene: together.weights_shown(scene, group_of(scene)),
    "person": lambda scene: roster.person_shown(scene, scene.hearing.voices[0].stakeholder.key),
    "rounds": rounds.rounds_shown,
    "judged": lambda scene: judged_of(scene, Look()),
}


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize(("people", "width"), [(8, 900), (20, 560), (200, 560)])
def test_that_a_chart_stays_inside_its_rectangle(name: str, people: int, width: int, shade: Theme) -> None:
    shown = CHARTS[name](scenes(people, shade))
    if shown is None:
        assert (name, people) == ("rounds", 8)
        return
    height = shown.least_height
    image = painted(partial(_drawn, shown, shade), width, height, shade.surface)
    keep(image, f"stakeholders-{name}-{people}-{width}-{'dark' if shade.is_dark else 'light'}")
    assert margin_is_untouched(image, shade.surface)
    assert len(set(pixels_of(image).flatten().tolist())) > 12


def _drawn(shown: Shown, shade: Theme, painter: object, rect: QRectF) -> None:
    shown.draw(painter, rect, shade)  # type: ignore[arg-type]  # a painter, as every draw function takes


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("people", [8, 200])
def test_that_pointing_anywhere_tells_something_or_nothing(name: str, people: int) -> None:
    shown = CHARTS[name](scenes(people, Theme.light()))
    if shown is None:
        return
    rect = QRectF(10, 10, 700, max(300.0, shown.least_height))
    told = {
        shown.words_at(rect, QPointF(x, y))
        for x in range(-20, 740, 40)
        for y in range(-20, round(rect.bottom()) + 30, 17)
    }
    assert told - {""}


RECT = QRectF(0, 0, 900, 400)


def test_that_a_line_of_ranks_is_told_by_person_and_place() -> None:
    scene = scene_of(crowds.trio())
    data = ranks.bump_data(scene)
    told = {bump.words_at(RECT, data, QPointF(x, y)) for x in range(0, 900, 5) for y in range(0, 400, 5)}
    assert "Cho Cooper: Q Option Q is 1st" in told
    assert "Ann Archer: P Option P is 1st" in told


def test_that_tied_options_stand_one_below_the_other_with_one_rank() -> None:
    level = sets.grid({"P": (50, 50), "Q": (50, 50), "R": (0, 0)}, (50, 50))
    data = ranks.bump_data(scene_of(crowds.answered_by(level, (50, 50))))
    assert [line.ranks for line in data.lines] == [(1,), (1,), (3,)]
    assert [line.places for line in data.lines] == [(0,), (1,), (2,)]


def test_that_a_row_of_regret_is_found_by_its_place() -> None:
    data = regret.live_data(scene_of(crowds.trio()))
    found = [live_with.row_at(RECT, data, QPointF(20, y)) for y in range(0, 400, 3)]
    keys = [row.key for row in found if row is not None]
    assert list(dict.fromkeys(keys)) == [row.key for row in data.rows]
    words = live_with.words_at(RECT, data, QPointF(15, 60))
    assert words == f"{data.rows[0].code} {data.rows[0].names[0]}"


def test_that_a_place_in_the_tree_is_a_share_of_weight() -> None:
    scene = scene_of(sets.built_in())
    data = coalitions.tree_data(scene)
    heights = [coalition_tree.height_at(RECT, data, QPointF(x, 100)) for x in range(0, 900, 10)]
    known = [height for height in heights if height is not None]
    assert heights[0] is None
    assert known == sorted(known)
    assert coalitions.count_at(scene, known[0] - 1) == 8
    assert coalitions.count_at(scene, known[-1]) == 1


def test_that_branches_never_cross(shade: Theme) -> None:
    for people in (8, 20, 200):
        data = coalitions.tree_data(scenes(people, shade))
        spans = [(at, at) for at in range(len(data.leaves))]
        for join in data.joins:
            (a, b), (c, d) = sorted((spans[join.first], spans[join.second]))
            assert b + 1 == c
            spans.append((a, d))
        assert spans[-1] == (0, len(data.leaves) - 1)


def test_that_a_point_of_the_map_is_named_under_the_pointer() -> None:
    data = disagreement.map_data(scene_of(sets.built_in()))
    told = {
        disagreement_map.words_at(RECT, data, QPointF(x, y))
        for x in range(0, 900, 9)
        for y in range(0, 400, 9)
    } - {""}
    assert len(told) == len(data.spots)


def test_that_labels_lie_on_no_point_and_on_no_other_label() -> None:
    points = [
        Labelled(QPointF(40 + 23 * (i % 5), 40 + 17 * (i // 5)), f"Label {i}", 400, i) for i in range(25)
    ]
    boxes = placed(points, QRectF(0, 0, 300, 200), 5)
    free = [box for box in boxes if box is not None]
    assert boxes[0] is not None
    assert not any(a.intersects(b) for i, a in enumerate(free) for b in free[:i])
    for box, point in zip(boxes, points, strict=True):
        others = (other.at for other in points if other is not point)
        assert box is None or not any(box.contains(at) for at in others)
