"""What must happen first: the scenarios from the one that allows least, and where each option can begin."""

from __future__ import annotations

from dataclasses import dataclass

from criteria.inheritance import preconditions
from criteria.options import Precondition
from criteria.optionset import OptionSet
from criteria.scenarios import Scenario


@dataclass(frozen=True, slots=True)
class Opening:
    """An option, what holds for it in each scenario, and the first scenario in which it can begin.

    `at` is None where it can begin in none; it waits when that is not the first one of the row.
    """

    option: str
    held: tuple[Precondition, ...]
    at: int | None

    @property
    def waits(self) -> bool:
        return self.at != 0

    @property
    def conditions(self) -> tuple[str, ...]:
        """What must hold where it first can begin."""
        return () if self.at is None else self.held[self.at].requires


@dataclass(frozen=True, slots=True)
class Openings:
    """`scenarios` from the one that allows fewest options; options from those that can begin at once."""

    scenarios: tuple[Scenario, ...]
    options: tuple[Opening, ...]

    def begin_at(self, at: int | None) -> tuple[Opening, ...]:
        return tuple(option for option in self.options if option.at == at)


def openings(option_set: OptionSet) -> Openings:
    """Scenarios that allow as many options keep the set's order; so do options that begin together."""
    held = {scenario.key: preconditions(option_set, scenario.key) for scenario in option_set.scenarios}
    able = {key: sum(each.available for each in of.values()) for key, of in held.items()}
    scenarios = tuple(sorted(option_set.scenarios, key=lambda scenario: able[scenario.key]))
    found = [
        _opening(option.key, tuple(held[scenario.key][option.key] for scenario in scenarios))
        for option in option_set.options
    ]
    last = len(scenarios)
    found.sort(key=lambda opening: last if opening.at is None else opening.at)
    return Openings(scenarios, tuple(found))


def _opening(option: str, held: tuple[Precondition, ...]) -> Opening:
    return Opening(option, held, next((at for at, each in enumerate(held) if each.available), None))
