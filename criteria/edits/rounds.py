"""Edits that take a stakeholder's answer: a first one, or a later round beside the earlier ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from criteria.keys import fresh_key, fresh_name
from criteria.lookup import plain
from criteria.optionset import OptionSet, revised
from criteria.weightings import Elicitation, Stakeholder, Weighting, fingerprints


class Answer(NamedTuple):
    """Points for every criterion, how they came about, and what was judged about each criterion."""

    points: Mapping[str, float]
    basis: str
    reasons: Mapping[str, str]


def stakeholder_named(option_set: OptionSet, name: str) -> Stakeholder | None:
    """The stakeholder of this name, ignoring case and kinds of dashes and quotes."""
    return next((s for s in option_set.stakeholders if plain(s.name) == plain(name)), None)


def next_round(option_set: OptionSet, stakeholder: str) -> int:
    """The number that a stakeholder's next answer has."""
    return round_after(w for w in option_set.weightings if w.stakeholder == stakeholder)


def round_after(own: Iterable[Weighting]) -> int:
    """The number that follows those of a stakeholder's weightings; an illustrative one is no round."""
    return 1 + max((w.round for w in own if not w.illustrative), default=0)


def take_answer(
    option_set: OptionSet, name: str, answer: Answer, date: str, elicitation: Elicitation = "dialog"
) -> tuple[OptionSet, str]:
    """Add a weighting, and the stakeholder when new; the newest has the name. Returns its key too."""
    clean = " ".join(name.split())
    known = stakeholder_named(option_set, clean)
    person = known or Stakeholder(fresh_key("stakeholder", (s.key for s in option_set.stakeholders)), clean)
    earlier = tuple(_named_by_round(option_set, person, w) for w in option_set.weightings)
    weighting = Weighting(
        fresh_key("weighting", (w.key for w in earlier)),
        fresh_name(person.name, (w.name for w in earlier)),
        {c.key: answer.points[c.key] for c in option_set.criteria},
        fingerprints(option_set.criteria),
        stakeholder=person.key,
        elicitation=elicitation,
        date=date,
        round=next_round(option_set, person.key),
        basis=answer.basis,
        reasons={c.key: words for c in option_set.criteria if (words := answer.reasons.get(c.key, ""))},
    )
    people = option_set.stakeholders if known else (*option_set.stakeholders, person)
    return revised(option_set, stakeholders=people, weightings=(*earlier, weighting)), weighting.key


def _named_by_round(option_set: OptionSet, person: Stakeholder, weighting: Weighting) -> Weighting:
    """Whoever asks for a stakeholder's weighting means the newest: the one before tells its round."""
    if weighting.stakeholder != person.key or plain(weighting.name) != plain(person.name):
        return weighting
    others = (w.name for w in option_set.weightings if w.key != weighting.key)
    return replace(weighting, name=fresh_name(name_by_round(weighting), others))


def name_by_round(weighting: Weighting) -> str:
    """What a weighting is called once its stakeholder has given a newer one."""
    which = "illustrative" if weighting.illustrative else f"round {weighting.round}"
    return f"{weighting.name}, {which}"
