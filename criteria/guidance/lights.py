"""The guidance as lights: met, open, or not applicable; each with what shows it and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from criteria.checks import check
from criteria.edits.guidance import excuse_of, witness_of
from criteria.guidance import checked, people, record, structure
from criteria.guidance.finding import Finding, Rule, State
from criteria.guidance.requirements import REQUIREMENTS, Requirement
from criteria.issues import Issue
from criteria.optionset import OptionSet
from criteria.words.told import Told

By = Literal["set", "program", "person"]


class Light(NamedTuple):
    """`shows` is what was looked at, `mend` what would turn an open light; empty unless it is open.

    `by` says what shows it: the option set, the program whatever the set, or words that a person left.
    """

    requirement: Requirement
    state: State
    by: By
    shows: Told
    mend: Told = Told("")

    @property
    def number(self) -> int:
        return self.requirement.number

    @property
    def title(self) -> str:
        return self.requirement.title

    def as_object(self) -> dict[str, str | int]:
        """The light as a program reads it, in whole sentences."""
        return {
            "number": self.number,
            "title": self.title,
            "source": self.requirement.source,
            "state": self.state,
            "by": self.by,
            "shows": self.shows,
            "mend": self.mend,
            "place": self.requirement.place,
        }


_RULES: Mapping[int, Rule] = {**structure.RULES, **people.RULES, **record.RULES}


def lights(option_set: OptionSet, issues: tuple[Issue, ...] | None = None) -> tuple[Light, ...]:
    """One light per requirement, in their order; `issues` are those of `check`, where they are known."""
    found = check(option_set) if issues is None else issues
    return tuple(_light(option_set, requirement, found) for requirement in REQUIREMENTS)


def tally(found: tuple[Light, ...]) -> dict[State, int]:
    """How many are met, open and not applicable."""
    states: tuple[State, ...] = ("met", "open", "not_applicable")
    return {state: sum(light.state == state for light in found) for state in states}


def _light(option_set: OptionSet, requirement: Requirement, issues: tuple[Issue, ...]) -> Light:
    """What a person said counts where the set itself does not show it."""
    finding = _finding(option_set, requirement.number, issues)
    if finding.state == "open":
        excuse = excuse_of(option_set, requirement.number)
        if excuse:
            return Light(requirement, "not_applicable", "person", Told("{reason}", reason=excuse))
        witness = witness_of(option_set, requirement.number)
        if requirement.attested and witness:
            return Light(requirement, "met", "person", Told("{reason}", reason=witness))
    by: By = "program" if finding.by_program else "set"
    return Light(requirement, finding.state, by, finding.shows, finding.mend)


def _finding(option_set: OptionSet, number: int, issues: tuple[Issue, ...]) -> Finding:
    if number in checked.RULES:
        return checked.RULES[number](option_set, issues)
    return _RULES[number](option_set)
