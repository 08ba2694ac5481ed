"""Edits of a weighting that is being elicited: it is partial until every swing has been weighed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from criteria.keys import fresh_key, fresh_name
from criteria.optionset import OptionSet, revised
from criteria.tree import Criterion
from criteria.weightings import Weighting, fingerprint, missing_points

BIGGEST = 100.0


def begin_elicitation(option_set: OptionSet, name: str, date: str) -> tuple[OptionSet, str]:
    """Add a weighting without points; returns its key too."""
    key = fresh_key("weighting", (w.key for w in option_set.weightings))
    clean = fresh_name(name, (w.name for w in option_set.weightings))
    weighting = Weighting(key, clean, {}, {}, elicitation="elicit_mode", date=date)
    return revised(option_set, weightings=(*option_set.weightings, weighting)), key


def unfinished(option_set: OptionSet) -> tuple[Weighting, ...]:
    """Weightings of Elicit mode that still lack points, oldest first."""
    return tuple(
        w
        for w in option_set.weightings
        if w.elicitation == "elicit_mode" and missing_points(w, option_set.criteria)
    )


def give_points(option_set: OptionSet, weighting: str, criterion: str, points: float) -> OptionSet:
    """Weigh one swing. The first one weighed is the biggest and gets 100."""
    before = option_set.weighting(weighting)
    given = points if before.points else BIGGEST
    return _with(option_set, _weighed(before, option_set.criterion(criterion), given))


def re_anchor(option_set: OptionSet, weighting: str, criterion: str, points: float = BIGGEST) -> OptionSet:
    """Make this the biggest swing: it gets 100 and every other swing shrinks in proportion."""
    before = option_set.weighting(weighting)
    factor = BIGGEST / max(points, BIGGEST)
    shrunk = {key: given * factor for key, given in before.points.items()}
    after = replace(before, points=shrunk)
    return _with(option_set, _weighed(after, option_set.criterion(criterion), BIGGEST))


def biggest_swing(weighting: Weighting) -> str | None:
    """The criterion that is pinned at 100: of several, the one weighed first."""
    return next((key for key, points in weighting.points.items() if points == BIGGEST), None)


def say_it_depends(option_set: OptionSet, weighting: str, criterion: str, words: str) -> OptionSet:
    """Record that a judgement depends on something; no words take the record back."""
    before = option_set.weighting(weighting)
    return _with(option_set, replace(before, depends=_said(before.depends, criterion, words)))


def give_reason(option_set: OptionSet, weighting: str, criterion: str, words: str) -> OptionSet:
    before = option_set.weighting(weighting)
    return _with(option_set, replace(before, reasons=_said(before.reasons, criterion, words)))


def _said(before: Mapping[str, str], criterion: str, words: str) -> dict[str, str]:
    """The same with these words; none take the record back."""
    others = {key: said for key, said in before.items() if key != criterion}
    return {**others, criterion: " ".join(words.split())} if words.strip() else others


def _weighed(weighting: Weighting, criterion: Criterion, points: float) -> Weighting:
    return replace(
        weighting,
        points={**weighting.points, criterion.key: points},
        fingerprints={**weighting.fingerprints, criterion.key: fingerprint(criterion)},
    )


def _with(option_set: OptionSet, weighting: Weighting) -> OptionSet:
    weightings = tuple(weighting if w.key == weighting.key else w for w in option_set.weightings)
    return revised(option_set, weightings=weightings)
