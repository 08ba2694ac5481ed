"""What one score was in the versions of a set."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from criteria.inheritance import score
from criteria.optionset import OptionSet
from criteria.scores import Score


class Version(NamedTuple):
    """A saved state of a set; `number` counts from 1."""

    number: int
    saved_at: datetime
    option_set: OptionSet


class Held(NamedTuple):
    """A score as it was from a version on; None while the set had no such option, criterion or scenario."""

    since: int
    saved_at: datetime
    score: Score | None


def history_of_score(
    versions: Iterable[Version], scenario: str, option: str, criterion: str
) -> tuple[Held, ...]:
    """Each state that it had, the newest first; versions may come in any order."""
    held: list[Held] = []
    for version in sorted(versions, key=lambda version: version.number):
        found = _score(version.option_set, scenario, option, criterion)
        if not held or held[-1].score != found:
            held.append(Held(version.number, version.saved_at, found))
    return tuple(reversed(held))


def _score(option_set: OptionSet, scenario: str, option: str, criterion: str) -> Score | None:
    known = (
        any(each.key == scenario for each in option_set.scenarios)
        and any(each.key == option for each in option_set.options)
        and any(each.key == criterion for each in option_set.criteria)
    )
    if not known:
        return None
    return score(option_set, scenario, option, criterion)
