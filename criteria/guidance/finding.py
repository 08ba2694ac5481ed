"""What a rule of the guidance finds: what shows it, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from criteria.issues import Issue
from criteria.optionset import OptionSet
from criteria.words.told import Told

State = Literal["met", "open", "not_applicable"]


class Finding(NamedTuple):
    """`by_program` says that it holds whatever is in the set."""

    state: State
    shows: Told
    mend: Told = Told("")
    by_program: bool = False


Rule = Callable[[OptionSet], Finding]
IssueRule = Callable[[OptionSet, tuple[Issue, ...]], Finding]


def met(words: str, **figures: object) -> Finding:
    return Finding("met", Told(words, **figures))


def kept(words: str, **figures: object) -> Finding:
    """Met by the program itself."""
    return Finding("met", Told(words, **figures), by_program=True)


def idle(words: str, **figures: object) -> Finding:
    """Nothing in the set that it could be asked of."""
    return Finding("not_applicable", Told(words, **figures))


def lacking(shows: Told, mend: str) -> Finding:
    return Finding("open", shows, Told(mend))


def met_when(is_met: bool, shows: Told, mend: str) -> Finding:
    return Finding("met", shows) if is_met else lacking(shows, mend)
