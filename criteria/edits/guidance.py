"""What a person says of a requirement of the guidance: why it does not apply, or how it is met."""

from __future__ import annotations

from criteria.edits.answers import answer, answer_to
from criteria.optionset import OptionSet

_EXCUSE = "Guidance {number} does not apply"
_WITNESS = "Guidance {number} is met"


def excuse_of(option_set: OptionSet, number: int) -> str:
    """Why the requirement does not apply, or nothing."""
    return answer_to(option_set, _EXCUSE.format(number=number))


def excuse(option_set: OptionSet, number: int, reason: str) -> OptionSet:
    """Keep why the requirement does not apply; no words take that back."""
    return answer(option_set, _EXCUSE.format(number=number), reason)


def witness_of(option_set: OptionSet, number: int) -> str:
    """How the requirement is met, as a person told it, or nothing."""
    return answer_to(option_set, _WITNESS.format(number=number))


def witness(option_set: OptionSet, number: int, words: str) -> OptionSet:
    """Keep how the requirement is met; no words take that back."""
    return answer(option_set, _WITNESS.format(number=number), words)
