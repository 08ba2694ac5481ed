"""The guidance as the window shows it: a sentence that counts, and a row per requirement."""

from __future__ import annotations

from typing import NamedTuple

from criteria.guidance import requirements as places
from criteria.guidance.finding import State
from criteria.guidance.lights import Light, tally
from ui.controls.chip import Tone
from ui.text import Forms
from ui.translation import told, translator

tr = translator("Guidance")
TONES = {"met": Tone.GOOD, "open": Tone.WARN, "not_applicable": Tone.NEUTRAL}


class GuidanceRow(NamedTuple):
    """`place` is where it can be mended, named by `place_words`; empty when nowhere but here."""

    number: int
    title: str
    state: State
    state_words: str
    tone: Tone
    shows: str
    mend: str
    source: str
    place: str
    place_words: str
    by_person: bool
    attested: bool


def state_words(state: State) -> str:
    return {"met": tr("Met"), "open": tr("Still open"), "not_applicable": tr("Does not apply")}[state]


def _place_words(place: str) -> str:
    names = {
        places.CONTEXT: tr("Write it down…"),
        places.OPTIONS: tr("Go to Options"),
        places.CRITERIA: tr("Go to Criteria"),
        places.SCORES: tr("Go to Scores"),
        places.WEIGH: tr("Go to Weigh"),
        places.ROBUSTNESS: tr("Go to Robustness"),
        places.STAKEHOLDERS: tr("Go to Stakeholders"),
        places.SCENARIOS: tr("Go to Scenarios"),
        places.FORMS: tr("Write forms…"),
        places.KEYS: tr("Show the keys"),
    }
    return names.get(place, "")


def row(light: Light) -> GuidanceRow:
    requirement = light.requirement
    return GuidanceRow(
        light.number,
        told(light.title),
        light.state,
        state_words(light.state),
        TONES[light.state],
        told(light.shows),
        told(light.mend),
        requirement.source,
        requirement.place,
        _place_words(requirement.place),
        light.by == "person",
        requirement.attested,
    )


def headline(found: tuple[Light, ...]) -> Forms:
    counts = tally(found)
    if not counts["open"]:
        return (tr("Every requirement is met or does not apply"),)
    words = tr("Met: {met} of {all}. Open: {open}. Do not apply: {idle}.")
    return (
        words.format(met=counts["met"], all=len(found), open=counts["open"], idle=counts["not_applicable"]),
    )
