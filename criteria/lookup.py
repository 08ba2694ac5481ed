"""Finding an item by what a person typed: key, name or short name; a failure names the nearest."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, Protocol, TypeVar

from criteria.issues import Issue, error
from criteria.options import Family, Option
from criteria.optionset import OptionSet
from criteria.scenarios import Scenario
from criteria.tree import Criterion
from criteria.weightings import Stakeholder, Weighting
from criteria.words.told import Told, as_told


class Named(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...


Item = TypeVar("Item", bound=Named)

_SHOWN = 8  # names listed in full when none is near
_ALIKE = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("“”„‟″«»", '"')
)


class LookupFailure(ValueError):  # noqa: N818 - LookupError is the name of a built-in
    """Nothing, or more than one thing, goes by what was typed."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue
        self.issues = (issue,)
        super().__init__(issue.sentence())


def plain(text: str) -> str:
    """The text without case, surrounding or doubled space, and kinds of dashes and quotes."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_ALIKE).casefold().split())


@dataclass(frozen=True, slots=True)
class _Kind(Generic[Item]):
    """A kind of item: its word, and the labels beside key and name that it goes by."""

    word: str
    items: Sequence[Item]
    labels: dict[str, tuple[str, ...]]

    def find(self, text: str) -> Item:
        for found in self._tiers(text):
            if len(found) == 1:
                return found[0]
            if found:
                raise LookupFailure(self._ambiguous(text, found))
        raise LookupFailure(self._unknown(text))

    def _tiers(self, text: str) -> Iterator[list[Item]]:
        """What goes by the text, from the strictest reading to the loosest."""
        clean, wanted = text.strip(), plain(text)
        if not wanted:
            return
        yield [item for item in self.items if item.key == clean]
        yield [item for item in self.items if item.name.strip() == clean]
        yield [item for item in self.items if wanted in (plain(item.key), plain(item.name))]
        yield [item for item in self.items if wanted in map(plain, self.labels[item.key])]

    def _ambiguous(self, text: str, found: list[Item]) -> Issue:
        names = " and ".join(f"“{item.name}”" for item in found)
        return error(
            f"ambiguous-{self.word}",
            self.word,
            Told("“{text}”, which is {names}", text=text.strip(), names=names),
            Told("the name of one {word}", word=as_told(self.word)),
            "Type the whole name or the key.",
        )

    def _unknown(self, text: str) -> Issue:
        told = {each.key: f"{each.name} ({each.key})" for each in self.items}
        known: dict[str, str] = {}
        for item in self.items:
            for label in (item.key, item.name, *self.labels[item.key]):
                known.setdefault(plain(label), told[item.key])
        known.pop("", None)
        near = list(dict.fromkeys(known[label] for label in get_close_matches(plain(text), known, n=3)))
        every = list(told.values())
        if near:
            mend = Told("Nearest: {names}.", names="; ".join(near))
        elif len(every) <= _SHOWN:
            mend = (
                Told("There are: {names}.", names="; ".join(every))
                if every
                else Told("There is no {word} yet.", word=as_told(self.word))
            )
        else:
            mend = Told("Some of them: {names}.", names="; ".join(every[:_SHOWN]))
        expected = (
            Told("the name or key of a {word}", word=as_told(self.word))
            if self.word != "option"
            else "the name or key of an option"
        )
        return error(f"unknown-{self.word}", self.word, f"“{text.strip()}”", expected, mend)


def find_scenario(option_set: OptionSet, text: str) -> Scenario:
    items = option_set.scenarios
    return _Kind("scenario", items, {i.key: (i.short_name,) for i in items}).find(text)


def find_weighting(option_set: OptionSet, text: str) -> Weighting:
    items = option_set.weightings
    return _Kind("weighting", items, {i.key: (i.short_name, i.tag) for i in items}).find(text)


def find_option(option_set: OptionSet, text: str) -> Option:
    items = option_set.options
    return _Kind("option", items, {i.key: (i.code, i.short_name) for i in items}).find(text)


def find_criterion(option_set: OptionSet, text: str) -> Criterion:
    items = option_set.criteria
    return _Kind("criterion", items, {i.key: (i.row_name, i.short_name) for i in items}).find(text)


def find_family(option_set: OptionSet, text: str) -> Family:
    items = option_set.families
    return _Kind("family", items, {i.key: (i.short_name,) for i in items}).find(text)


def find_stakeholder(option_set: OptionSet, text: str) -> Stakeholder:
    items = option_set.stakeholders
    return _Kind("stakeholder", items, {i.key: (i.short_name,) for i in items}).find(text)
