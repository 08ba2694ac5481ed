"""People of like mind: the tree of who would agree with whom after how much weight has moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from evaluator.arrays import FloatArray
from ui import text
from ui.charts import coalition_tree as chart
from ui.presentation.names import row_forms
from ui.presentation.shown import Shown
from ui.presentation.stakeholders.scene import Scene, tr
from ui.tables.figures import Figures
from ui.text import Forms
from ui.translation import counted

MOST_LEAVES = 16
"""Of more people the first merges are done: a leaf is then several people."""
ALONE = 1


def tree_shown(scene: Scene) -> tuple[Shown, chart.Tree]:
    data = tree_data(scene)
    return (
        Shown(
            lambda painter, rect, tokens: chart.draw(painter, rect, tokens, data),
            chart.least_height(data),
            lambda rect, position: chart.words_at(rect, data, position),
            _subtitle(),
            coalition_words(scene),
            lambda: _figures(scene),
            _note(scene),
        ),
        data,
    )


def tree_data(scene: Scene) -> chart.Tree:
    merges, people = scene.hearing.clusters.merges, scene.count
    done = max(0, people - MOST_LEAVES)
    bunches = _bunches(merges, people, done)
    shown = sorted(bunches.items(), key=lambda bunch: scene.hearing.leaves.index(bunch[1][0]))
    numbers = {node: at for at, (node, _inside) in enumerate(shown)}
    joins: list[chart.Join] = []
    for first, second, height, _size in merges[done:]:
        numbers[people + done + len(joins)] = len(shown) + len(joins)
        joins.append(chart.Join(numbers[int(first)], numbers[int(second)], 100 * float(height)))
    return chart.Tree(
        tuple(_leaf(scene, inside) for _node, inside in shown),
        tuple(joins),
        cut_height(scene),
        scene.grouped.count,
        _pill(scene.grouped.count),
    )


def _bunches(merges: FloatArray, people: int, done: int) -> dict[int, list[int]]:
    """The people of each branch that is left after so many merges, by the number of the branch."""
    inside = {person: [person] for person in range(people)}
    for number, (first, second, *_rest) in enumerate(merges[:done]):
        inside[people + number] = inside.pop(int(first)) + inside.pop(int(second))
    return inside


def _leaf(scene: Scene, inside: Sequence[int]) -> chart.Leaf:
    """One person, or several under the name of the one who is nearest to all of them."""
    distances = scene.hearing.distances[np.ix_(inside, inside)]
    centre = inside[int(np.argmin(distances.sum(axis=1)))]
    firsts = Counter(option for person in inside for option in scene.hearing.firsts(person))
    option = firsts.most_common(1)[0][0] if firsts else None
    note = "" if scene.count <= MOST_LEAVES else counted(len(inside), tr, "1 person", "{count} people")
    names = scene.who(centre)
    if len(inside) > 1:
        names = tuple(tr("Like {person}").format(person=name) for name in names)
    code = "" if option is None else scene.option_set.options[option].badge
    return chart.Leaf(names, note, code, scene.colours[option or 0])


def cut_height(scene: Scene) -> float:
    """Percent of weight between the last merge inside the coalitions and the first one across them."""
    heights = 100 * scene.hearing.clusters.merges[:, 2]
    inside = scene.count - scene.grouped.count
    below = float(heights[inside - 1]) if inside > 0 else 0.0
    above = float(heights[inside]) if inside < len(heights) else 1.06 * below
    return (below + above) / 2


def count_at(scene: Scene, height: float) -> int:
    """How many coalitions a cut at this percent of weight leaves."""
    return 1 + int((100 * scene.hearing.clusters.merges[:, 2] > height).sum())


def coalition_words(scene: Scene) -> str:
    """How many coalitions there are, and of whom."""
    grouped = scene.grouped
    if scene.count < 2:
        return tr("One person is no coalition.")
    if grouped.count == ALONE:
        return tr("No clear coalitions: people’s weights do not fall into groups.")
    sizes = [str(size) for size in sorted(np.bincount(grouped.labels).tolist(), reverse=True)]
    said = counted(grouped.count, tr, "1 coalition", "{count} coalitions")
    words = tr("{coalitions}, of {sizes} and {last} people.")
    return words.format(coalitions=said, sizes=", ".join(sizes[:-1]), last=sizes[-1])


def _note(scene: Scene) -> Forms:
    said, parted = coalition_words(scene), parting_words(scene)
    return (f"{said} {parted[0]}", *parted, said) if parted else (said,)


def parting_words(scene: Scene) -> Forms:
    """The criterion on whose weight the two largest coalitions differ most; nothing for a single one."""
    labels = scene.grouped.labels
    if scene.grouped.count < 2:
        return ()
    first, second = np.argsort(-np.bincount(labels), kind="stable")[:2]
    means = [scene.hearing.shares[labels == label].mean(axis=0) for label in (first, second)]
    most = int(np.argmax(np.abs(means[0] - means[1])))
    forms = (
        tr("What parts the largest two most: {criterion}, {one} against {other} on average."),
        tr("The largest two part most on {criterion}: {one} against {other}."),
        tr("Parted most by {criterion}: {one}, {other}."),
    )
    return tuple(
        form.format(
            criterion=row_forms(scene.option_set.criteria[most])[-1],
            one=text.share(float(means[0][most])),
            other=text.share(float(means[1][most])),
        )
        for form in forms
    )


def _pill(count: int) -> str:
    return counted(count, tr, "No parting", "{count} coalitions")


def _subtitle() -> Forms:
    long = tr("Grouped by how alike the weights are; click or arrows move the cut")
    return (long, tr("Grouped by how alike the weights are"))


def _figures(scene: Scene) -> Figures:
    """One row a person: the coalition, how well the person fits, and the distance to its most typical one."""
    grouped, options = scene.grouped, scene.option_set.options
    heads = (
        tr("Coalition"),
        tr("Stakeholder"),
        tr("First"),
        tr("Fit, −1 to 1"),
        tr("Most typical"),
        tr("Weight to move to agree with it"),
    )
    rows = []
    for person in sorted(scene.hearing.leaves, key=lambda person: int(grouped.labels[person])):
        centre = grouped.centres[int(grouped.labels[person])]
        rows.append(
            (
                str(int(grouped.labels[person]) + 1),
                scene.who(person)[0],
                ", ".join(options[i].badge for i in scene.hearing.firsts(person)),
                text.total(float(grouped.fit[person]), 2),
                scene.who(centre)[0],
                text.share(float(scene.hearing.distances[person, centre])),
            )
        )
    return Figures(tr("Coalitions"), heads, tuple(rows), frozenset({3, 5}))
