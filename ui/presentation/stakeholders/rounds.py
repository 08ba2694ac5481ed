"""Who moved since the first round, and whether the group came closer."""

from __future__ import annotations

import numpy as np

from criteria.people.rounds import Move
from ui import text
from ui.charts import moves as chart
from ui.presentation.names import row_forms
from ui.presentation.shown import Shown
from ui.presentation.stakeholders.scene import Scene, tr
from ui.tables.figures import Figures
from ui.text import Forms

MOST_MOVES = 12
"""So many are pictured, who moved most first; the table has all."""
STILL = 0.0005
"""A share that moved less reads as none."""


def rounds_shown(scene: Scene) -> Shown | None:
    """None while nobody has answered twice."""
    if not scene.rounds.moves:
        return None
    data = chart.Moves(tuple(_step(scene, move) for move in scene.rounds.moves[:MOST_MOVES]))
    return Shown(
        lambda painter, rect, tokens: chart.draw(painter, rect, tokens, data),
        chart.least_height(data),
        lambda rect, position: chart.words_at(rect, data, position),
        (moved_words(scene), _short(scene)),
        moved_words(scene),
        lambda: _figures(scene),
        (closer_words(scene),),
    )


def moved_words(scene: Scene) -> str:
    """How many moved, and how many of them put another option first."""
    moves = scene.rounds.moves
    moved = sum(move.moved > STILL for move in moves)
    changed = sum(set(move.firsts) != set(scene.hearing.firsts(move.person)) for move in moves)
    words = tr("{moved} of {again} who answered again moved; {changed} changed their first choice")
    return words.format(moved=moved, again=len(moves), changed=changed)


def _short(scene: Scene) -> str:
    moved = sum(move.moved > STILL for move in scene.rounds.moves)
    return tr("{moved} of {again} moved").format(moved=moved, again=len(scene.rounds.moves))


def closer_words(scene: Scene) -> str:
    """The mean distance between any two people, then and now."""
    before, now = scene.rounds.apart_before, scene.rounds.apart_now
    if abs(before - now) < STILL:
        return tr("On average two people are as far apart as before: {now} of the weight.").format(
            now=text.share(now)
        )
    pattern = (
        tr("Two people were {before} of the weight apart on average, now {now}: closer.")
        if now < before
        else tr("Two people were {before} of the weight apart on average, now {now}: farther.")
    )
    return pattern.format(before=text.share(before), now=text.share(now))


def _step(scene: Scene, move: Move) -> chart.Step:
    return chart.Step(
        scene.who(move.person),
        _choice(scene, move.firsts),
        _choice(scene, scene.hearing.firsts(move.person)),
        move.moved,
        _gained(scene, move),
        _words(scene, move),
    )


def _choice(scene: Scene, firsts: tuple[int, ...]) -> chart.Choice:
    if not firsts:
        return chart.Choice("", scene.theme.track)
    return chart.Choice(scene.option_set.options[firsts[0]].badge, scene.colours[firsts[0]])


def _gained(scene: Scene, move: Move) -> Forms:
    most = int(np.argmax(move.change))
    if move.change[most] <= STILL:
        return ("",)
    words = tr("{criterion} {change}")
    change = text.difference(100 * float(move.change[most]), 1)
    return tuple(
        words.format(criterion=name, change=change) for name in row_forms(scene.option_set.criteria[most])
    )


def _words(scene: Scene, move: Move) -> str:
    most, least = int(np.argmax(move.change)), int(np.argmin(move.change))
    criteria = scene.option_set.criteria
    words = tr("{person} moved {moved} of the weight in {rounds} rounds: most to {gained}, most from {lost}")
    return words.format(
        person=scene.who(move.person)[0],
        moved=text.share(move.moved),
        rounds=move.rounds,
        gained=criteria[most].name,
        lost=criteria[least].name,
    )


def _figures(scene: Scene) -> Figures:
    options, criteria = scene.option_set.options, scene.option_set.criteria
    heads = (
        tr("Stakeholder"),
        tr("Rounds"),
        tr("First then"),
        tr("First now"),
        tr("Weight moved"),
        *(row_forms(criterion)[-1] for criterion in criteria),
    )
    return Figures(
        tr("Rounds"),
        heads,
        tuple(
            (
                scene.who(move.person)[0],
                str(move.rounds),
                ", ".join(options[i].badge for i in move.firsts),
                ", ".join(options[i].badge for i in scene.hearing.firsts(move.person)),
                text.share(move.moved),
                *(text.difference(100 * float(change), 1) for change in move.change),
            )
            for move in scene.rounds.moves
        ),
        frozenset({1, *range(4, 5 + len(criteria))}),
    )
