"""The option set without anybody's name, as a room may see it, and with the names again."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import fields, replace
from functools import partial
from hashlib import sha256
from typing import Any, TypeVar

from criteria.optionset import OptionSet, revised
from criteria.scores import ScoreJudgement
from criteria.weightings import Stakeholder, Weighting
from workbooks.sheets import column_letters

Item = TypeVar("Item", Stakeholder, Weighting, ScoreJudgement)
Scrub = Callable[[str], str]


def letters_of(option_set: OptionSet, *others: OptionSet) -> dict[str, str]:
    """A letter for each stakeholder, by key; they follow no order that anybody knows.

    Who is only in other versions of the set comes after those who are in this one.
    """
    found: dict[str, None] = {}
    for each in (option_set, *others):
        keys = {person.key for person in each.stakeholders} - found.keys()
        found.update(dict.fromkeys(sorted(keys, key=partial(_shuffled, each.lineage))))
    return {key: column_letters(number) for number, key in enumerate(found, start=1)}


def _shuffled(lineage: str, key: str) -> bytes:
    return sha256(f"{lineage} {key}".encode()).digest()


class Hiding:
    """Keeps the set that was hidden last beside what is shown of it, so that an edit finds its names."""

    def __init__(self, named: OptionSet) -> None:
        self._named = named
        self._hidden = without_names(named)

    def hidden(self, named: OptionSet) -> OptionSet:
        """The set as it may be seen; parts that nobody's name is in stay the same objects."""
        if named is not self._named:
            before, self._named = self._named, named
            made = without_names(named)
            if all(getattr(before, part) is getattr(named, part) for part in _PARTS):
                made = revised(named, **{part: getattr(self._hidden, part) for part in _PARTS})
            self._hidden = made
        return self._hidden

    def named(self, edited: OptionSet) -> OptionSet:
        """An edit of the hidden set, made to the set with names."""
        if edited is self._hidden:
            return self._named
        changes = {
            part: getattr(self._named, part)
            for part in _PARTS
            if getattr(edited, part) is getattr(self._hidden, part)
        }
        for part, key in _KEYED.items():
            if part not in changes:
                now, shown, own = (getattr(each, part) for each in (edited, self._hidden, self._named))
                changes[part] = _with_names(now, shown, own, key)
        return revised(edited, **changes)


_KEYED: Mapping[str, Callable[[Any], Hashable]] = {
    "stakeholders": lambda person: person.key,
    "weightings": lambda weighting: weighting.key,
    "judgements": lambda j: (j.stakeholder, j.scenario, j.option, j.criterion, j.round),
    "snapshots": lambda snapshot: snapshot.key,
}
_PARTS = (*_KEYED, "context")


def without_names(named: OptionSet, letters: Mapping[str, str] | None = None) -> OptionSet:
    """Letters in place of names; reasons and notes are left out, for they tell who wrote them."""
    letters = letters or letters_of(named)
    scrub = _scrubber(named, letters)
    return revised(
        named,
        stakeholders=tuple(
            replace(person, name=letters[person.key], short_name="", note="") for person in named.stakeholders
        ),
        weightings=_weightings(named, letters, scrub),
        judgements=tuple(replace(judgement, rationale="") for judgement in named.judgements),
        snapshots=tuple(replace(snapshot, name=scrub(snapshot.name)) for snapshot in named.snapshots),
        context=replace(named.context, owner=scrub(named.context.owner)),
    )


def _weightings(named: OptionSet, letters: Mapping[str, str], scrub: Scrub) -> tuple[Weighting, ...]:
    """The newest answer of each has the letter alone, earlier ones have a number, too."""
    own: dict[str, list[str]] = {}
    for weighting in sorted(named.weightings, key=lambda w: (not w.illustrative, w.round)):
        if weighting.stakeholder is not None:
            own.setdefault(weighting.stakeholder, []).append(weighting.key)
    taken = {w.name.casefold() for w in named.weightings if w.stakeholder is None}
    made = []
    for weighting in named.weightings:
        person = weighting.stakeholder
        if person is None:
            made.append(
                replace(
                    weighting,
                    name=scrub(weighting.name),
                    short_name=scrub(weighting.short_name),
                    short_lines=(),
                    basis=scrub(weighting.basis),
                )
            )
            continue
        place = own[person].index(weighting.key) + 1
        name = letters[person] if place == len(own[person]) else f"{letters[person]} ({place})"
        while name.casefold() in taken:
            name += "’"
        made.append(_bare(weighting, name))
    return tuple(made)


def _bare(weighting: Weighting, name: str) -> Weighting:
    return replace(
        weighting,
        name=name,
        short_name="",
        short_lines=(),
        tag="",
        basis="",
        sources=(),
        reasons={},
        depends={},
    )


def _scrubber(named: OptionSet, letters: Mapping[str, str]) -> Scrub:
    """Puts a letter wherever somebody's name stands as a word or words of its own."""
    told: dict[str, str] = {}
    for person in named.stakeholders:
        told.update(_forms((person.name, person.short_name), letters[person.key]))
    for weighting in named.weightings:
        if weighting.stakeholder is not None:
            forms = (weighting.name, weighting.short_name, weighting.tag)
            told.update(_forms(forms, letters[weighting.stakeholder]))
    if not told:
        return str
    longest_first = sorted(map(re.escape, told), key=len, reverse=True)
    found = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", re.IGNORECASE)
    return lambda text: found.sub(lambda match: told[match.group().casefold()], text)


def _forms(names: Iterable[str], letter: str) -> dict[str, str]:
    return {name.casefold(): letter for name in names if name}


def _with_names(
    edited: Iterable[Item], hidden: Iterable[Item], named: Iterable[Item], key: Callable[[Item], Hashable]
) -> tuple[Item, ...]:
    pairs = {key(item): (item, own) for item, own in zip(hidden, named, strict=True)}
    return tuple(_with_name(item, *pairs[key(item)]) if key(item) in pairs else item for item in edited)


def _with_name(edited: Item, hidden: Item, named: Item) -> Item:
    """Fields that were not edited are as they were; reasons that were added stand beside the hidden ones."""
    if edited is hidden:
        return named
    changes: dict[str, Any] = {}
    for field in fields(edited):
        now, shown, own = (getattr(item, field.name) for item in (edited, hidden, named))
        if now == shown:
            changes[field.name] = own
        elif field.name in ("reasons", "depends"):
            changes[field.name] = {**own, **now}
    return replace(edited, **changes)
