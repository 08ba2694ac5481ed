"""The sentence that answers: who could live with what; and the facts that it rests on."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from criteria.people.voices import are_illustrative
from ui import text
from ui.presentation.names import option_forms
from ui.presentation.options import listed
from ui.presentation.stakeholders.leading import first_counts
from ui.presentation.stakeholders.scene import Scene, tr
from ui.text import Forms
from ui.translation import counted

MOST_NAMED = 4


class Statement(NamedTuple):
    headline: Forms
    facts: tuple[str, ...]


def statement(scene: Scene) -> Statement:
    facts = (_regret(scene), _better(scene), _firsts(scene), _illustrative(scene), _left_out(scene))
    return Statement(headline(scene), tuple(filter(None, facts)))


def headline(scene: Scene) -> Forms:
    """About the option that nobody would regret much."""
    least = scene.hearing.regret.least_objectionable
    if not least:
        return (tr("No option can be ranked in this scenario, so nobody can live with one"),)
    option = scene.option_set.options[least[0]]
    if scene.count == 1:
        words = tr("{person} puts {option} first; one person is no group yet")
        firsts = [option_forms(scene.option_set.options[first]) for first in scene.hearing.firsts(0)]
        names = [listed([forms[at] for forms in firsts]) for at in (0, -1)]
        return tuple(
            words.format(person=who, option=name)
            for who, name in zip(_padded(scene.who(0)), names, strict=True)
        )
    return tuple(_about(scene, least[0], name) for name in option_forms(option))


def _padded(forms: Forms) -> Forms:
    return (forms[0], forms[-1])


def _about(scene: Scene, option: int, name: str) -> str:
    first = int((scene.hearing.ranks[:, option] == 1).sum())
    count = int(scene.lives[:, option].sum())
    if first == scene.count:
        return tr("All {count} put {option} first").format(count=scene.count, option=name)
    if count == scene.count:
        return tr("All {count} could live with {option}").format(count=scene.count, option=name)
    if count == 0:
        words = tr("Nobody could live with {option}, though it is regretted least")
        return words.format(option=name)
    return tr("{count} of {all} could live with {option}").format(
        count=text.number(count), all=text.number(scene.count), option=name
    )


def _regret(scene: Scene) -> str:
    found = scene.hearing.regret
    if not found.least_objectionable or scene.count == 1:
        return ""
    worst = float(found.worst[found.least_objectionable[0]])
    tied = [scene.option_set.options[option].badge for option in found.least_objectionable[1:]]
    if tied and worst == 0:
        return tr("The same holds for {codes}.").format(codes=listed(tied))
    if tied:
        words = tr("Its worst regret, {points} points, is the smallest of all, and so is that of {codes}.")
        return words.format(points=text.total(worst), codes=listed(tied))
    if worst == 0:
        return ""
    return tr("Its worst regret, {points} points, is the smallest of all.").format(points=text.total(worst))


def _better(scene: Scene) -> str:
    """Another option that more people could live with, for the smallest worst regret may hide it."""
    least = scene.hearing.regret.least_objectionable
    if not least or not scene.present or scene.count == 1:
        return ""
    counts = scene.lives.sum(axis=0)
    most = max(scene.present, key=lambda option: int(counts[option]))
    if counts[most] <= counts[least[0]]:
        return ""
    tied = [option for option in scene.present if counts[option] == counts[most]]
    names = [option_forms(scene.option_set.options[option])[-1] for option in tied[:MOST_NAMED]]
    if len(tied) > MOST_NAMED:
        names = [scene.option_set.options[option].badge for option in tied]
    words = tr("More could live with {option}: {count}.")
    return words.format(option=listed(names), count=int(counts[most]))


def _firsts(scene: Scene) -> str:
    counts = first_counts(scene)
    if not counts or scene.count == 1:
        return ""
    options = scene.option_set.options
    pair = tr("{code} for {count}")
    said = [pair.format(code=options[i].badge, count=count) for i, count in counts[:MOST_NAMED]]
    others = len(counts) - len(said)
    if others:
        said.append(counted(others, tr, "1 other for the rest", "{count} others for the rest"))
    return tr("First choices: {list}.").format(list=", ".join(said))


def _illustrative(scene: Scene) -> str:
    if are_illustrative(scene.hearing.voices):
        return tr("Profiles are illustrative until forms come back.")
    heard = {voice.stakeholder.key for voice in scene.hearing.voices}
    profiles = {
        w.stakeholder for w in scene.option_set.weightings if w.illustrative and w.stakeholder is not None
    }
    if not profiles - heard:
        return ""
    return counted(len(profiles - heard), tr, "1 illustrative profile is left out now that answers came.",
                   "{count} illustrative profiles are left out now that answers came.")  # fmt: skip


def _left_out(scene: Scene) -> str:
    """People whose actor weight is nothing are shown, but count nowhere."""
    actors = scene.hearing.actors
    if actors is None:
        return tr("Every actor weight is 0, so all count alike.")
    silent = int((actors == 0).sum())
    if not silent:
        return "" if np.ptp(actors) == 0 else tr("Mean regret counts people by actor weight.")
    return counted(
        silent,
        tr,
        "1 person counts nothing: actor weight 0.",
        "{count} people count nothing: actor weight 0.",
    )
