"""What can be found by typing: things of the option set, pages and commands, the best match first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from criteria.lookup import plain
from criteria.options import Option
from criteria.optionset import OptionSet
from ui.translation import translator

tr = translator("Search")

COMMAND, PAGE = "command", "page"
OPTION, FAMILY, CRITERION, GROUP = "option", "family", "criterion", "group"
SCENARIO, WEIGHTING, SOURCE, STATEMENT, SCORE = "scenario", "weighting", "source", "statement", "score"
ICONS = {
    COMMAND: "right", PAGE: "chart", OPTION: "options", FAMILY: "options", CRITERION: "criteria",
    GROUP: "criteria", SCENARIO: "scenarios", WEIGHTING: "weigh", SOURCE: "link", STATEMENT: "file",
    SCORE: "scores",
}  # fmt: skip
MOST = 60
"""So many are listed; more words narrow them down."""
_LONGEST_TITLE = 110


class Entry(NamedTuple):
    """`code` and `title` are looked through first, `detail` and `more` after them."""

    kind: str
    key: str
    title: str
    detail: str = ""
    aside: str = ""
    code: str = ""
    more: str = ""


class Found(NamedTuple):
    """An entry with its words as they are compared."""

    entry: Entry
    code: str
    title: str
    rest: str


def kind_words(kind: str) -> str:
    return {
        COMMAND: tr("Command"),
        PAGE: tr("Page"),
        OPTION: tr("Option"),
        FAMILY: tr("Family"),
        CRITERION: tr("Criterion"),
        GROUP: tr("Group"),
        SCENARIO: tr("Scenario"),
        WEIGHTING: tr("Weighting"),
        SOURCE: tr("Source"),
        STATEMENT: tr("Statement"),
        SCORE: tr("Score"),
    }[kind]


def prepared(entries: Iterable[Entry]) -> tuple[Found, ...]:
    """Entries with their words made comparable once, not at every letter."""
    return tuple(
        Found(e, plain(e.code), f" {_spaced(e.title)}", f" {_spaced(f'{e.detail} {e.more}')}")
        for e in entries
    )


def matching(found: Sequence[Found], typed: str, most: int = MOST) -> list[Entry]:
    """Those that hold every word that was typed; as they come when nothing was.

    A code comes first, then a title that begins so, a word that does, any part of a title, of what stands
    below it, and last a title with the letters in this order from the start of a word.
    """
    words = _spaced(typed).split()
    if not words:
        return [one.entry for one in found[:most]]
    loose = [_in_order(word) for word in words]
    ranked = []
    for place, one in enumerate(found):
        rank = _rank(one, words, loose)
        if rank is not None:
            ranked.append((rank, len(one.title), place))
    ranked.sort()
    return [found[place].entry for _rank, _length, place in ranked[:most]]


def _rank(one: Found, words: Sequence[str], loose: Sequence[re.Pattern[str] | None]) -> int | None:
    worst = 0
    for word, letters in zip(words, loose, strict=True):
        if word == one.code:
            rank = 0
        elif one.title.startswith(f" {word}"):
            rank = 1
        elif f" {word}" in one.title:
            rank = 2
        elif word in one.title:
            rank = 3
        elif word in one.rest:
            rank = 4
        elif letters is not None and letters.search(one.title):
            rank = 5
        else:
            return None
        worst = max(worst, rank)
    return worst


def _in_order(word: str) -> re.Pattern[str] | None:
    """The letters from the start of a word on, few others between them."""
    if len(word) < 3:
        return None
    return re.compile(" " + r".{0,12}?".join(re.escape(letter) for letter in word))


def _spaced(words: str) -> str:
    """Comparable, with a space wherever a word begins."""
    return re.sub(r"[-/()&,.;:“”‘’'\"]+", " ", plain(words))


def of_set(option_set: OptionSet) -> Iterator[Entry]:
    """Everything of the set that has a name, and the sources behind it."""
    families = {family.key: family.name for family in option_set.families}
    groups = {group.key: group.name for group in option_set.groups}
    for option in option_set.options:
        yield _of_option(option, families.get(option.family or "", ""))
    for criterion in option_set.criteria:
        more = f"{criterion.short_name} {criterion.definition}"
        yield _entry(CRITERION, criterion.key, criterion.name, groups.get(criterion.group, ""), more=more)
    for scenario in option_set.scenarios:
        yield _entry(SCENARIO, scenario.key, scenario.name, scenario.description, scenario.short_name)
    for weighting in option_set.weightings:
        detail = weighting.basis or weighting.date
        yield _entry(WEIGHTING, weighting.key, weighting.name, detail, weighting.short_name)
    for family in option_set.families:
        yield _entry(FAMILY, family.key, family.name)
    for group in option_set.groups:
        if group.parent is not None:
            yield _entry(GROUP, group.key, group.name)
    yield from _of_sources(option_set)


def _of_sources(option_set: OptionSet) -> Iterator[Entry]:
    for source in option_set.sources:
        detail = " · ".join(filter(None, (source.publisher or source.title, source.published or source.date)))
        more = f"{source.key} {source.title} {source.statement} {source.address}"
        yield _entry(SOURCE, source.key, _first_words(source.statement), detail, more, source.key)
    for statement in option_set.statements:
        more = f"{statement.key} {statement.text}"
        title = _first_words(statement.text)
        yield _entry(STATEMENT, statement.key, title, statement.place, more, statement.key)


def _of_option(option: Option, family: str) -> Entry:
    title = f"{option.badge} {option.name}"
    more = f"{option.short_name} {option.description}"
    return _entry(OPTION, option.key, title, family, more, option.badge)


def _entry(kind: str, key: str, title: str, detail: str = "", more: str = "", code: str = "") -> Entry:
    return Entry(kind, key, title, detail, kind_words(kind), code, more)


def _first_words(words: str) -> str:
    """What a row has room for, cut at a space."""
    if len(words) <= _LONGEST_TITLE:
        return words
    return words[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


def uses_of(option_set: OptionSet, source: str) -> tuple[Entry, ...]:
    """Where a source or statement is named: scores first, then options."""
    codes = {option.key: option for option in option_set.options}
    names = {c.key: c.short_name or c.name for c in option_set.criteria}
    scores: dict[tuple[str, str, str], Entry] = {}
    for scenario in option_set.scenarios:
        for option, row in option_set.scores.get(scenario.key, {}).items():
            for criterion, score in row.items():
                if source in score.sources:
                    title = f"{codes[option].badge} · {names[criterion]}"
                    place = scenario.key, option, criterion
                    scores[place] = _entry(SCORE, "\n".join(place), title, scenario.name)
    options = tuple(
        _of_option(option, "") for option in option_set.options if source in _named_by(option, option_set)
    )
    return (*scores.values(), *options)


def _named_by(option: Option, option_set: OptionSet) -> set[str]:
    items = [item for field in option.dossier.values() for item in field]
    named = {key for item in items for key in (*item.sources, *item.statements)} | set(option.statements)
    named |= {source.key for source in option_set.sources if option.key in source.options}
    return named | {said.key for said in option_set.statements if option.key in said.options}
