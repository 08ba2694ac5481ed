"""What judgements say so far, whichever way they are made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from criteria.optionset import OptionSet
from ui.controls.chip import Tone
from ui.presentation.names import row_forms, short

NAMED = 3
"""So many judgements that do not fit are named at once."""


class Trouble(NamedTuple):
    """A judgement that does not fit the others; `after` are the judgements when it is mended.

    `place` is where the judgement stands in the dialog; without `action` it is only named.
    """

    place: object
    words: str
    action: str = ""
    after: object = None


class Reading(NamedTuple):
    """`points` are empty until there are enough judgements; `left` says what is needed still.

    `verdict` is the agreement in a few words, `agreement` in a sentence. `basis` and `reasons` are what is
    kept with the weighting: how it was made, and what was judged about each criterion.
    """

    points: Mapping[str, float]
    done: int
    needed: int
    left: str
    verdict: str
    agreement: str
    tone: Tone = Tone.NEUTRAL
    troubles: tuple[Trouble, ...] = ()
    basis: str = ""
    reasons: Mapping[str, str] = {}

    @property
    def is_complete(self) -> bool:
        return bool(self.points)


def brief(option_set: OptionSet, key: str) -> str:
    """A criterion's name where there is little room."""
    return short(row_forms(option_set.criterion(key)))


def keys_of(option_set: OptionSet) -> list[str]:
    return [criterion.key for criterion in option_set.criteria]
