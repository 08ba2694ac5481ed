"""Faults in what a user gave, as data: where, what was found, what was expected, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from criteria.words.told import Told, as_told

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Issue:
    severity: Severity
    code: str
    where: str
    found: str
    expected: str = ""
    mend: str = ""

    def sentence(self) -> Told:
        """One line for a terminal or a log."""
        shape = Told(
            _SHAPES[bool(self.where), bool(self.found), bool(self.expected)],
            where=as_told(self.where),
            found=as_told(self.found),
            expected=as_told(self.expected),
        )
        return Told("{told} {mend}", told=shape, mend=as_told(self.mend)) if self.mend else shape


_SHAPES = {
    (True, True, True): "{where}: found {found}; expected {expected}.",
    (True, True, False): "{where}: found {found}.",
    (True, False, True): "{where}: expected {expected}.",
    (True, False, False): "{where}: .",
    (False, True, True): "Found {found}; expected {expected}.",
    (False, True, False): "Found {found}.",
    (False, False, True): "Expected {expected}.",
    (False, False, False): ".",
}
"""By whether it is told where, what was found, and what was expected."""


def error(code: str, where: str, found: str, expected: str = "", mend: str = "") -> Issue:
    return Issue("error", code, where, found, expected, mend)


def warning(code: str, where: str, found: str, expected: str = "", mend: str = "") -> Issue:
    return Issue("warning", code, where, found, expected, mend)


def note(code: str, where: str, found: str, expected: str = "", mend: str = "") -> Issue:
    return Issue("note", code, where, found, expected, mend)


def errors_in(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    return tuple(issue for issue in issues if issue.severity == "error")


def did_you_mean(wanted: str, known: Iterable[str], otherwise: str = "", cutoff: float = 0.6) -> str:
    """How to mend a name that is not there: the nearest one that is, ignoring case."""
    by_fold = {name.casefold(): name for name in known}
    near = get_close_matches(wanted.casefold(), by_fold, 1, cutoff)
    return Told("Did you mean “{name}”?", name=by_fold[near[0]]) if near else otherwise


class OptionSetError(ValueError):
    """An option set that breaks an invariant was about to be made."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(issue.sentence() for issue in self.issues))
