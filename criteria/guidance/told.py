"""What a rule of the guidance finds: a sentence with its figures apart, so that it can be translated."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from criteria.issues import Issue
from criteria.optionset import OptionSet

State = Literal["met", "open", "not_applicable"]
_NONE: Mapping[str, str | int] = MappingProxyType({})
_SHOWN = 3  # names in one sentence


class Told(NamedTuple):
    words: str
    figures: Mapping[str, str | int] = _NONE

    def sentence(self) -> str:
        return self.words.format(**self.figures)


class Finding(NamedTuple):
    """`by_program` says that it holds whatever is in the set."""

    state: State
    shows: Told
    mend: Told = Told("")
    by_program: bool = False


Rule = Callable[[OptionSet], Finding]
IssueRule = Callable[[OptionSet, tuple[Issue, ...]], Finding]


def met(words: str, **figures: str | int) -> Finding:
    return Finding("met", Told(words, figures))


def kept(words: str, **figures: str | int) -> Finding:
    """Met by the program itself."""
    return Finding("met", Told(words, figures), by_program=True)


def idle(words: str, **figures: str | int) -> Finding:
    """Nothing in the set that it could be asked of."""
    return Finding("not_applicable", Told(words, figures))


def lacking(shows: Told, mend: str) -> Finding:
    return Finding("open", shows, Told(mend))


def met_when(is_met: bool, shows: Told, mend: str) -> Finding:
    return Finding("met", shows) if is_met else lacking(shows, mend)


def listed(names: Sequence[str]) -> str:
    """The first few names, and how many there are besides."""
    more = len(names) - _SHOWN
    return "; ".join(names[:_SHOWN]) + (f"; +{more}" if more > 0 else "")
