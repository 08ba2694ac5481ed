"""Scenarios as the list that edits them has it: each below the one that it inherits from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from criteria.futures.grid import plausibility
from criteria.inheritance import heirs, lineage, preconditions
from criteria.optionset import OptionSet
from criteria.scenarios import Scenario
from ui import text
from ui.controls.chip import Tone
from ui.panels.outline_row import OutlineRow
from ui.presentation.names import scenario_forms
from ui.presentation.options import listed
from ui.text import Forms, quoted
from ui.translation import counted, translator

tr = translator("Scenarios")


def rows(option_set: OptionSet) -> tuple[OutlineRow, ...]:
    """How many options could start stands at the end of each row."""
    now = option_set.view.scenario
    count = len(option_set.options)
    made = []
    for scenario, depth in _in_tree(option_set, None, 0):
        able = sum(held.available for held in preconditions(option_set, scenario.key).values())
        note = tr("{able} of {count}").format(able=able, count=count)
        tone = Tone.ACCENT if scenario.key == now else Tone.NEUTRAL
        made.append(OutlineRow(scenario.key, scenario_forms(scenario), depth=depth, note=note, tone=tone))
    return tuple(made)


def _in_tree(option_set: OptionSet, parent: str | None, depth: int) -> Iterator[tuple[Scenario, int]]:
    for scenario in option_set.scenarios:
        if scenario.parent == parent:
            yield scenario, depth
            yield from _in_tree(option_set, scenario.key, depth + 1)


class Inherited(NamedTuple):
    """What a scenario lists itself, and what it has from others, in sentences."""

    own: str
    others: str
    heirs: str


def inherited(option_set: OptionSet, key: str) -> Inherited:
    scores = _listed_scores(option_set, key)
    held = len(option_set.preconditions.get(key, {}))
    own = tr("Lists itself: scores {scores}, preconditions {held}.").format(scores=scores, held=held)
    cells = len(option_set.options) * len(option_set.criteria)
    parents = [option_set.scenario(each) for each in list(lineage(option_set, key))[1:]]
    if parents:
        names = " → ".join(quoted(scenario_forms(parent)[-1]) for parent in parents)
        told = tr("The other scores, {count}, are as in {names}.")
        others = told.format(count=max(0, cells - scores), names=names)
    elif scores < cells:
        others = tr("Scores that nobody gave: {count}.").format(count=cells - scores)
    else:
        others = ""
    below = [scenario_forms(option_set.scenario(heir))[-1] for heir in heirs(option_set, key)]
    told = tr("Inherited by {names}.").format(names=listed([quoted(name) for name in below]))
    return Inherited(own, others, told if below else "")


def _listed_scores(option_set: OptionSet, key: str) -> int:
    return sum(len(row) for row in option_set.scores.get(key, {}).values())


def losses(option_set: OptionSet, key: str) -> str:
    """What goes with a scenario, and what its heirs keep; nothing when nothing does."""
    scores, held = _listed_scores(option_set, key), len(option_set.preconditions.get(key, {}))
    judged = sum(judgement.scenario == key for judgement in option_set.judgements)
    parts = [
        (scores, counted(scores, tr, "1 score", "{count} scores")),
        (held, counted(held, tr, "1 precondition", "{count} preconditions")),
        (judged, counted(judged, tr, "1 judgement", "{count} judgements")),
    ]
    told = listed([words for count, words in parts if count])
    below = [scenario_forms(option_set.scenario(heir))[-1] for heir in heirs(option_set, key)]
    if below:
        names = listed([quoted(name) for name in below])
        words = tr("{names} inherit from it: they keep what they have from it as their own.")
        return f"{words.format(names=names)} {tr('Undo brings everything back.')}"
    if not told:
        return ""
    return tr("This also removes {things}. Undo brings everything back.").format(things=told)


def headline(option_set: OptionSet) -> Forms:
    count = len(option_set.scenarios)
    own = sum(scenario.parent is None for scenario in option_set.scenarios)
    if count == 1:
        long = tr("One scenario: add the futures that would change scores, or what can start")
        return long, tr("One scenario: add other futures")
    if own == count:
        return (tr("{count} scenarios, each on its own").format(count=count),)
    words = tr("{count} scenarios, {heirs} of which inherit from another one")
    return (words.format(count=count, heirs=count - own),)


def subtitle(option_set: OptionSet) -> str:
    """Whether scenarios are weighed, and why they need not be."""
    if plausibility(option_set) is not None:
        return tr("Plausibility is given to every scenario: the grid shows the expected regret, too.")
    if any(scenario.plausibility is not None for scenario in option_set.scenarios):
        return tr("Give every scenario a plausibility, and the grid shows the expected regret, too.")
    return tr("Scenarios count alike. Give plausibility only if you can say why one is likelier.")


def developments(option_set: OptionSet, key: str) -> str:
    """What happened that bears on the scenario, a line each."""
    lines = [f"{each.date}  {each.text}" for each in option_set.developments if each.scenario == key]
    return "\n".join(lines)


def part_words(option_set: OptionSet, key: str) -> str:
    """The part of all that this plausibility comes to."""
    parts = plausibility(option_set)
    if parts is None:
        return tr("Points, such as 2 for twice as plausible as 1; empty for nothing said")
    at = [scenario.key for scenario in option_set.scenarios].index(key)
    return tr("{share} of all").format(share=text.share(float(parts[at])))
