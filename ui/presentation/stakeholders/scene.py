"""What everything on the Stakeholders page is made from: who is heard, under which names, and the look."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

import numpy as np
from PySide6.QtGui import QColor

from criteria.optionset import OptionSet
from criteria.people.hearing import Hearing
from criteria.people.rounds import Rounds
from criteria.weightings import Stakeholder
from evaluator.aggregation.clusters import Clusters
from evaluator.arrays import BoolArray, FloatArray
from ui.charts.export import Caption
from ui.computing.evaluation import Evaluation
from ui.hiding import letters_of
from ui.presentation.captions import caption
from ui.presentation.names import colours_of_options
from ui.text import Forms
from ui.theme import Theme
from ui.translation import counted, translator

tr = translator("Stakeholders")

THRESHOLD = 3.0
"""Value points of regret that one could live with, to begin with."""
MOST_ROWS = 24
"""So many options or people are pictured; the table has all."""


class Look(NamedTuple):
    """How the page is looked at: with names or letters, what one could live with, which option, how cut."""

    anonymous: bool = False
    threshold: float = THRESHOLD
    option: str | None = None
    coalitions: int | None = None


def names_of(option_set: OptionSet, *, anonymous: bool) -> dict[str, Forms]:
    """What each stakeholder is called, by key; the letters follow no order that anybody knows."""
    if not anonymous:
        tags = {w.stakeholder: w.tag for w in option_set.weightings if w.tag}
        return {s.key: _forms(s, tags.get(s.key, "")) for s in option_set.stakeholders}
    return {key: (letter,) for key, letter in letters_of(option_set).items()}


def _forms(stakeholder: Stakeholder, tag: str) -> Forms:
    return tuple(dict.fromkeys(filter(None, (stakeholder.name, stakeholder.short_name, tag))))


class Scene:
    """One hearing under one look; made anew when either changes."""

    def __init__(
        self,
        evaluation: Evaluation,
        hearing: Hearing,
        rounds: Rounds,
        grouped: Clusters,
        look: Look,
        theme: Theme,
    ) -> None:
        self.evaluation = evaluation
        self.hearing = hearing
        self.rounds = rounds
        self.grouped = grouped
        self.look = look
        self.theme = theme
        self.names: Mapping[str, Forms] = names_of(self.option_set, anonymous=look.anonymous)

    @property
    def option_set(self) -> OptionSet:
        return self.evaluation.option_set

    @property
    def count(self) -> int:
        return len(self.hearing.voices)

    def who(self, person: int) -> Forms:
        """What a person of the hearing is called, long to short."""
        return self.names[self.hearing.voices[person].stakeholder.key]

    @cached_property
    def colours(self) -> tuple[QColor, ...]:
        return colours_of_options(self.option_set, self.theme)

    @cached_property
    def present(self) -> list[int]:
        """The options that are ranked, those that nobody would regret much first."""
        regret = self.hearing.regret
        return sorted(
            np.flatnonzero(self.hearing.present).tolist(),
            key=lambda option: (float(regret.worst[option]), float(regret.mean[option])),
        )

    @cached_property
    def lives(self) -> BoolArray:
        """Who could live with which option; shape (people, options)."""
        found: BoolArray = self.hearing.regret.regret <= self.look.threshold + 1e-9
        return found

    @cached_property
    def chosen(self) -> int | None:
        """The option that is looked at; to begin with the one that nobody would regret much."""
        keys = [option.key for option in self.option_set.options]
        if self.look.option in keys and keys.index(self.look.option) in self.present:
            return keys.index(self.look.option)
        least = self.hearing.regret.least_objectionable
        return least[0] if least else None

    @cached_property
    def low(self) -> FloatArray:
        """The lowest share of each criterion among those who count."""
        found: FloatArray = self.hearing.shares[self._counting].min(axis=0)
        return found

    @cached_property
    def high(self) -> FloatArray:
        found: FloatArray = self.hearing.shares[self._counting].max(axis=0)
        return found

    @property
    def _counting(self) -> BoolArray:
        actors = self.hearing.actors
        return np.ones(self.count, dtype=np.bool_) if actors is None else actors > 0

    def caption(self) -> Caption:
        """Where a picture comes from: from everybody, so that no name is in it."""
        people = counted(self.count, tr, "1 stakeholder", "{count} stakeholders")
        whole = caption(self.evaluation)
        return whole._replace(weighting=people, method=tr("additive totals"), draws=None, seed=None)
