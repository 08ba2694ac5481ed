"""What swing points say so far."""

from __future__ import annotations

from typing import NamedTuple

from criteria.elicitation.checks import Pair, pairs_to_check
from criteria.elicitation.swings import SwingCorrection, SwingResult, Swings, answer_check, give_points, weigh
from criteria.optionset import OptionSet
from ui import text
from ui.controls.chip import Tone
from ui.presentation.elicitation.reading import NAMED, Reading, Trouble, brief, keys_of
from ui.presentation.tracks import level_in_words
from ui.translation import counted, translator

tr = translator("Elicitation")

CLOSE = 1.25
"""Up to this typical factor, points and checks are said to agree."""


class Check(NamedTuple):
    """A question beside the points: with 100 for the first, how many for the second?"""

    pair: Pair
    question: str
    answer: float | None


def read(option_set: OptionSet, swings: Swings) -> Reading:
    keys = keys_of(option_set)
    result = weigh(swings, keys)
    verdict, agreement, tone = agreement_of(result.spread, result.redundancy)
    return Reading(
        result.points,
        len(keys) - result.missing,
        len(keys),
        _left(swings, result),
        verdict,
        agreement,
        tone,
        tuple(_trouble(option_set, swings, one) for one in result.corrections[:NAMED] if _is_worth(one)),
        _basis(option_set, swings, result),
        {pair[1]: _check_kept(option_set, pair, given) for pair, given in swings.checks.items()},
    )


def agreement_of(spread: float, redundancy: int) -> tuple[str, str, Tone]:
    """How well judgements agree that are fitted together: a few words, a sentence, a tone."""
    if not redundancy:
        words = tr("Nothing is asked twice yet. Answer a check question to see whether the answers agree.")
        return tr("Not checked"), words, Tone.NEUTRAL
    factor = text.number(spread, 2)
    if spread <= CLOSE:
        words = tr("Answers differ from each other by a factor of {factor} as a rule.")
        return tr("They agree"), words.format(factor=factor), Tone.GOOD
    words = tr("Answers differ from each other by a factor of {factor} as a rule. Look at these again.")
    return tr("They disagree"), words.format(factor=factor), Tone.WARN


def _left(swings: Swings, result: SwingResult) -> str:
    if swings.first is None:
        return tr("Choose the swing to make first")
    if result.missing:
        return counted(result.missing, tr, "1 swing left to weigh", "{count} swings left to weigh")
    return "" if result.points else tr("Give points to one swing at least")


def _is_worth(one: SwingCorrection) -> bool:
    """Whether mending it changes what is shown."""
    return round(one.judged) != round(one.mended) and one.mended < 1000


def _trouble(option_set: OptionSet, swings: Swings, one: SwingCorrection) -> Trouble:
    name = brief(option_set, one.key)
    judged, mended = text.points(one.judged), text.points(one.mended)
    if one.pair is not None:
        words = tr("Check: {name} at {judged} when {other} has 100. The points say {mended}.")
        words = words.format(name=name, other=brief(option_set, one.pair[0]), judged=judged, mended=mended)
        after = answer_check(swings, one.pair, float(round(one.mended)))
        return Trouble(one.pair, words, tr("Answer {points}").format(points=mended), after)
    words = tr("{name} has {judged} points. The checks say {mended}.")
    words = words.format(name=name, judged=judged, mended=mended)
    if one.mended > 100 or one.key == swings.first:
        return Trouble(one.key, words)
    after_points = give_points(swings, one.key, float(round(one.mended)))
    return Trouble(one.key, words, tr("Give {points}").format(points=mended), after_points)


def question(option_set: OptionSet, swings: Swings, key: str | None) -> str:
    """What is asked about a swing, with its ends; about the first when none is chosen."""
    if swings.first is None or key is None:
        return tr("Every criterion is at its worst. Which one would you take to its best first?")
    criterion = option_set.criterion(key)
    ends = {
        "name": brief(option_set, key),
        "worst": level_in_words(criterion, criterion.scale.worst),
        "best": level_in_words(criterion, criterion.scale.best),
    }
    if key == swings.first:
        return tr("“{name}” goes first: its swing has 100 points.").format(**ends)
    words = tr("If “{first}” is worth 100, what is it worth to take “{name}” from {worst} to {best}?")
    return words.format(first=brief(option_set, swings.first), **ends)


def checks(option_set: OptionSet, swings: Swings) -> tuple[Check, ...]:
    """Up to three questions once everything is weighed, and those that were answered."""
    points = swings.all_points()
    if len(points) < len(option_set.criteria):
        return ()
    pairs = pairs_to_check(points, swings.first, swings.checks)
    return tuple(Check(p, _check_question(option_set, p), swings.checks.get(p)) for p in pairs)


def _check_question(option_set: OptionSet, pair: Pair) -> str:
    words = tr("If “{first}” had 100, how many would “{second}” have?")
    return words.format(first=brief(option_set, pair[0]), second=brief(option_set, pair[1]))


def _check_kept(option_set: OptionSet, pair: Pair, given: float) -> str:
    words = tr("Check question: {points} when {name} has 100.")
    return words.format(points=text.points(given), name=brief(option_set, pair[0]))


def _basis(option_set: OptionSet, swings: Swings, result: SwingResult) -> str:
    if swings.first is None:
        return ""
    words = tr("Swing weighting, guided; first swing: {name}").format(name=brief(option_set, swings.first))
    return basis_of(words, result.spread, result.redundancy)


def basis_of(words: str, spread: float, redundancy: int) -> str:
    """How points were made, and how well judgements agreed that were fitted together."""
    if not redundancy:
        return words + "."
    checked = tr("{words}. {count} check questions, typical factor of misfit {spread}.")
    return checked.format(words=words, count=redundancy, spread=text.number(spread, 2))
