"""Scenarios and people by name, as columns have them."""

from __future__ import annotations

from criteria.scenarios import Scenario
from criteria.voices import Voice
from ui.presentation.names import scenario_forms
from ui.text import Forms
from ui.translation import translator

tr = translator("Scenarios")


def person_forms(voice: Voice) -> Forms:
    """The stakeholder, long to short; a tag is the shortest."""
    person = voice.stakeholder
    names = (person.name, person.short_name, voice.weighting.tag)
    return tuple(dict.fromkeys(name for name in names if name))


def people_forms(voices: tuple[Voice, ...]) -> tuple[Forms, ...]:
    """Everybody who is heard; where nobody is, the working weights speak."""
    return tuple(person_forms(voice) for voice in voices) or ((tr("Working weights"), tr("Working")),)


def short_scenario(scenario: Scenario) -> str:
    return scenario_forms(scenario)[-1]
