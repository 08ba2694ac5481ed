"""What the Options page says: its rows and sentences, what a removal takes, where a precondition is from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from criteria.edits.options import arranged
from criteria.inheritance import lineage, precondition, preconditions
from criteria.losses import OptionLosses
from criteria.options import DossierItem, DossierKind, Precondition
from criteria.optionset import OptionSet
from criteria.scenarios import Scenario
from criteria.sources import Source, Statement
from ui import language, text
from ui.controls.chip import Tone
from ui.panels.outline_row import OutlineRow
from ui.presentation.names import (
    colours_of_families,
    colours_of_options,
    family_forms,
    option_forms,
    scenario_forms,
    short,
)
from ui.presentation.ranking import availability_words
from ui.text import Forms
from ui.theme import Theme
from ui.translation import counted, translator

tr = translator("Options")

_WORD = re.compile(r"\w+")
FAMILY, NO_FAMILY = "family:", "family:-"
TONES = {"yes": Tone.GOOD, "limited": Tone.NEUTRAL, "study_only": Tone.WARN, "no": Tone.BAD}
KIND_TONES = {"fact": Tone.GOOD, "judgement": Tone.NEUTRAL, "seed": Tone.ACCENT, "gap": Tone.WARN}


def rows(option_set: OptionSet, theme: Theme) -> tuple[OutlineRow, ...]:
    """Families as headings, their options below; a set without families is a plain list."""
    held = preconditions(option_set, option_set.view.scenario)
    colours = dict(
        zip((o.key for o in option_set.options), colours_of_options(option_set, theme), strict=True)
    )
    marks = colours_of_families(option_set, theme)
    made: list[OutlineRow] = []
    heads: list[tuple[str | None, Forms]] = [
        (family.key, family_forms(family)) for family in option_set.families
    ]
    listed = arranged(option_set)
    if option_set.families and any(option.family is None for option in listed):
        heads.append((None, (tr("Without a family"),)))
    elif not option_set.families:
        heads = [(None, ())]
    for family, names in heads:
        kin = [option for option in listed if option.family == family]
        if names:
            key = NO_FAMILY if family is None else FAMILY + family
            colour = theme.track if family is None else marks[family]
            count = counted(len(kin), tr, "1 option", "{count} options")
            made.append(OutlineRow(key, names, True, colour=colour, note=count))
        for option in kin:
            state = held[option.key]
            is_told = state.availability != "yes"
            made.append(
                OutlineRow(
                    option.key,
                    option_forms(option),
                    code=option.badge,
                    colour=colours[option.key],
                    outlined=not state.available,
                    note=availability_words(state.availability)
                    if is_told
                    else tr("Baseline")
                    if option.baseline
                    else "",
                    tone=TONES[state.availability] if is_told else Tone.NEUTRAL,
                )
            )
    return tuple(made)


def headline(option_set: OptionSet) -> Forms:
    """How many options could start now."""
    count = len(option_set.options)
    if not count:
        return (tr("No options yet"),)
    scenario = option_set.scenario(option_set.view.scenario)
    held = preconditions(option_set, scenario.key).values()
    able = sum(each.available for each in held)
    words = tr("{able} of {count} options could start in “{scenario}”")
    if able == count:
        words = tr("All {count} options could start in “{scenario}”")
    if count == 1:
        able_words = tr("The option could start in “{scenario}”")
        words = able_words if able else tr("The option could not start in “{scenario}”")
    told = [words.format(able=able, count=count, scenario=name) for name in scenario_forms(scenario)]
    briefly = tr("{able} of {count} options could start now").format(able=able, count=count)
    return (*told, briefly)


def subtitle(option_set: OptionSet) -> str:
    """Families and the baseline, or that there is none."""
    count = len(option_set.families)
    families = counted(count, tr, "1 family", "{count} families")
    baseline = next((option for option in option_set.options if option.baseline), None)
    if baseline is None:
        told = tr("No baseline yet: mark the option that means doing nothing new.")
    else:
        told = tr("Baseline: {code} {name}.").format(code=baseline.badge, name=short(option_forms(baseline)))
    return f"{text.capitalised(families)}. {told}" if count else told


def losses(lost: OptionLosses, scenarios: int) -> str:
    """What goes with an option, in one sentence; nothing when nothing does."""
    scores = counted(lost.scores, tr, "1 score", "{count} scores")
    if lost.scores and scenarios > 1:
        scores = tr("{scores} in {count} scenarios").format(scores=scores, count=scenarios)
    parts = [
        (lost.scores, scores),
        (lost.notes, counted(lost.notes, tr, "1 dossier note", "{count} dossier notes")),
        (
            lost.preconditions,
            counted(lost.preconditions, tr, "1 precondition", "{count} preconditions"),
        ),
        (lost.judgements, counted(lost.judgements, tr, "1 judgement", "{count} judgements")),
        (lost.remarks, counted(lost.remarks, tr, "1 scenario note", "{count} scenario notes")),
    ]
    told = [words for count, words in parts if count]
    if not told:
        return ""
    return tr("This also removes {things}. Undo brings everything back.").format(things=listed(told))


def listed(words: Sequence[str]) -> str:
    """A, b and c."""
    if len(words) < 2:
        return "".join(words)
    return tr("{most} and {last}").format(most=", ".join(words[:-1]), last=words[-1])


class Held(NamedTuple):
    """A precondition as a row shows it; `origin` is the scenario that it is inherited from."""

    scenario: str
    names: Forms
    state: Precondition
    words: str
    reason: str
    needs: tuple[str, ...]
    origin: Forms
    is_own: bool
    is_now: bool


def held_in(option_set: OptionSet, option: str) -> tuple[Held, ...]:
    """The preconditions of an option, one for each scenario."""
    return tuple(_held(option_set, scenario, option) for scenario in option_set.scenarios)


def _held(option_set: OptionSet, scenario: Scenario, option: str) -> Held:
    state = precondition(option_set, scenario.key, option)
    source = next(
        (key for key in lineage(option_set, scenario.key) if option in option_set.preconditions.get(key, {})),
        None,
    )
    is_own = source == scenario.key
    origin = () if source is None or is_own else scenario_forms(option_set.scenario(source))
    return Held(
        scenario.key,
        scenario_forms(scenario),
        state,
        availability_words(state.availability),
        state.note,
        state.requires,
        origin,
        is_own,
        scenario.key == option_set.view.scenario,
    )


def heading_of(option_set: OptionSet, heading: str) -> str:
    """A heading of a set's dossiers, in the language of the window where the set has it."""
    if language.current() != language.ENGLISH:
        from criteria import languages

        told = languages.heading(option_set, heading, language.current())
        if told:
            return told
    return heading_words(heading, option_set.name)


def heading_words(heading: str, set_name: str = "") -> str:
    """A heading as it is read: "investment_cost" is "Investment cost"; initials are as in the set's name."""
    initials = {word for word in _WORD.findall(set_name) if word.isupper()}
    words = [w.upper() if w.upper() in initials else w for w in heading.replace("_", " ").split()]
    return text.capitalised(" ".join(words))


def kind_words(kind: DossierKind) -> str:
    return {
        "fact": tr("Fact"),
        "judgement": tr("Judgement"),
        "seed": tr("From the source document"),
        "gap": tr("Gap"),
    }[kind]


def evidence(option_set: OptionSet, note: DossierItem) -> tuple[Source | Statement, ...]:
    """What a note rests on; keys that the set does not know are left out."""
    sources = {source.key: source for source in option_set.sources}
    statements = {statement.key: statement for statement in option_set.statements}
    found: list[Source | Statement] = [sources[key] for key in note.sources if key in sources]
    found += [statements[key] for key in note.statements if key in statements]
    return tuple(found)
