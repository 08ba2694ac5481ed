"""Scenarios and people by name, as columns have them."""

from __future__ import annotations

from criteria.scenarios import Scenario
from ui.presentation.names import scenario_forms
from ui.presentation.scenarios.sounding import Sounding
from ui.presentation.stakeholders.scene import names_of
from ui.text import Forms
from ui.translation import translator

tr = translator("Scenarios")


def people_forms(sounding: Sounding) -> tuple[Forms, ...]:
    """Everybody who is heard; where nobody is, the working weights speak."""
    names = names_of(sounding.option_set, anonymous=sounding.anonymous)
    heard = tuple(names[voice.stakeholder.key] for voice in sounding.futures.voices)
    return heard or ((tr("Working weights"), tr("Working")),)


def short_scenario(scenario: Scenario) -> str:
    return scenario_forms(scenario)[-1]
