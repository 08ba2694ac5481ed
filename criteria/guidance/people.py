"""Requirements 12 to 17 and 22: weights, and the people who give them."""

from __future__ import annotations

from collections.abc import Mapping

from criteria.guidance.finding import Finding, Rule, idle, kept, lacking, met, met_when
from criteria.optionset import OptionSet
from criteria.weightings import Weighting, missing_points, stale_points
from criteria.words.told import Told, listed_apart


def stale(option_set: OptionSet) -> Finding:
    old = [w.name for w in option_set.weightings if stale_points(w, option_set.criteria)]
    if not old:
        return met("No points were given for another unit or range. A changed range would say so.")
    return lacking(Told("Points for another unit or range: {names}.", names=listed_apart(old)),
                   "Weigh the swings that changed again.")  # fmt: skip


def meaning(option_set: OptionSet) -> Finding:
    if option_set.view.method in ("electre", "kemeny", "promethee"):
        return kept("The method chosen takes weights as votes or importance, and the window says so.")
    return kept("The method chosen takes weights as trade-offs between swings, and the window says so.")


def equal_points(option_set: OptionSet) -> Finding:
    equal = [w for w in option_set.weightings if len(w.points) > 1 and len(set(w.points.values())) == 1]
    if not equal:
        return idle("No weighting gives the same points to every criterion.")
    silent = [w.name for w in equal if not _is_reasoned(w)]
    if not silent:
        return met("Equal points with their reason: {names}.", names=listed_apart([w.name for w in equal]))
    return lacking(Told("Equal points without a reason: {names}.", names=listed_apart(silent)),
                   "Equal points are a judgement too: say why.")  # fmt: skip


def _is_reasoned(weighting: Weighting) -> bool:
    return bool(weighting.basis.strip()) or any(map(str.strip, weighting.reasons.values()))


def given(option_set: OptionSet) -> tuple[Weighting, ...]:
    """Weightings that somebody gave."""
    return tuple(w for w in option_set.weightings if w.elicited)


def participants(option_set: OptionSet) -> Finding:
    theirs = given(option_set)
    if not theirs:
        shows = Told("Weightings that stakeholders gave: none of {all}.",
                     all=len(option_set.weightings))  # fmt: skip
        return lacking(shows, "Send forms, or weigh with each stakeholder in Elicit mode.")
    silent = [w.name for w in theirs if not _is_reasoned(w)]
    nameless = [w.name for w in theirs if w.stakeholder is None]
    if silent:
        return lacking(Told("Weightings without any reason: {names}.", names=listed_apart(silent)),
                       "Ask for a reason beside the points.")  # fmt: skip
    if nameless:
        return lacking(Told("Weightings of nobody in particular: {names}.", names=listed_apart(nameless)),
                       "Say whose weighting each is.")  # fmt: skip
    return met("Stakeholders: {people}. Weightings with reasons: {count}. Differing score judgements: "
               "{dissent}.", people=len({w.stakeholder for w in theirs}), count=len(theirs),
               dissent=len(option_set.judgements))  # fmt: skip


def facilitation(_option_set: OptionSet) -> Finding:
    return lacking(Told("Nothing in an option set can show who led the discussion, or how."),
                   "Say who facilitated, and that they had no stake in the outcome.")  # fmt: skip


def blind(option_set: OptionSet) -> Finding:
    theirs = given(option_set)
    if not theirs:
        return lacking(Told("No weighting was given unseen yet."),
                       "Weigh in Elicit mode or by form: neither shows the ranking.")  # fmt: skip
    undated = [w.name for w in theirs if not w.date.strip()]
    shows = Told("Given unseen, in Elicit mode or by form: {count}; without a date: {undated}.",
                 count=len(theirs), undated=len(undated))  # fmt: skip
    return met_when(not undated, shows, "Give the undated weightings their date.")


def equity(option_set: OptionSet) -> Finding:
    ranked = [w for w in option_set.weightings if not missing_points(w, option_set.criteria)]
    owners = {w.stakeholder for w in ranked if w.stakeholder is not None}
    shows = Told("Stakeholders whose rank and regret can be shown: {count}.", count=len(owners))
    return met_when(len(owners) > 1, shows, "Add the weightings of those who gain or lose.")


RULES: Mapping[int, Rule] = {
    12: stale,
    13: meaning,
    14: equal_points,
    15: participants,
    16: facilitation,
    17: blind,
    22: equity,
}
