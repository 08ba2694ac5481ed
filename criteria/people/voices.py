"""Who is heard in the group: each stakeholder's newest weighting, and the rounds before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from criteria.formulation import points_array
from criteria.optionset import OptionSet
from criteria.weightings import Stakeholder, Weighting, missing_points
from evaluator.arrays import FloatArray
from evaluator.weighting.swing import shares


@dataclass(frozen=True, slots=True)
class Voice:
    """`rounds` are the complete weightings of the stakeholder, oldest first; the last one is `weighting`."""

    stakeholder: Stakeholder
    weighting: Weighting
    rounds: tuple[Weighting, ...]


def newest(option_set: OptionSet) -> tuple[tuple[Stakeholder, Weighting], ...]:
    """Each stakeholder's newest weighting, complete or not; illustrations only when there is nothing else."""
    return tuple((person, own[-1]) for person, own in _by_person(option_set))


def voices(option_set: OptionSet) -> tuple[Voice, ...]:
    """Everybody whose newest weighting is complete, in the order of the stakeholders."""
    found: list[Voice] = []
    for person, own in _by_person(option_set):
        complete = tuple(w for w in own if not missing_points(w, option_set.criteria))
        if complete and complete[-1] is own[-1]:
            found.append(Voice(person, own[-1], complete))
    return tuple(found)


def _by_person(option_set: OptionSet) -> list[tuple[Stakeholder, list[Weighting]]]:
    """Stakeholders with their weightings by round; once anybody has answered, illustrations do not count."""
    given = [w for w in option_set.weightings if w.stakeholder is not None]
    answers = [w for w in given if not w.illustrative] or given
    own: dict[str, list[Weighting]] = {}
    for weighting in sorted(answers, key=lambda w: w.round):
        own.setdefault(weighting.stakeholder or "", []).append(weighting)
    return [(person, own[person.key]) for person in option_set.stakeholders if person.key in own]


def answer_alike(before: Sequence[Voice], now: Sequence[Voice]) -> bool:
    """Whether the same people gave the same answers, whatever they are called."""
    return _answers(before) == _answers(now)


def _answers(heard: Sequence[Voice]) -> list[object]:
    return [
        (v.stakeholder.key, v.stakeholder.actor_weight, [(w.round, w.points) for w in v.rounds])
        for v in heard
    ]


def are_illustrative(heard: Sequence[Voice]) -> bool:
    """Whether nobody has answered yet, and profiles stand in for answers."""
    return bool(heard) and all(voice.weighting.illustrative for voice in heard)


def share_rows(option_set: OptionSet, weightings: Sequence[Weighting]) -> FloatArray:
    """The shares of complete weightings, one row each; shape (people, criteria)."""
    rows = [shares(points_array(option_set, weighting.points)) for weighting in weightings]
    return np.array(rows, dtype=float).reshape(len(rows), len(option_set.criteria))


def actor_array(heard: Sequence[Voice]) -> FloatArray | None:
    """How much each counts; None, which means all alike, when nobody is left who counts."""
    given = np.array([voice.stakeholder.actor_weight for voice in heard], dtype=float)
    return given if given.any() else None
