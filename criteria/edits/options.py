"""Edits of options as a list of families: adding, duplicating, ordering, moving between families."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from criteria.edits.structure import replace_option
from criteria.frozen import frozen
from criteria.keys import fresh_key, fresh_name
from criteria.options import Family, Option
from criteria.optionset import OptionSet, revised
from criteria.sources import Source, Statement

_NUMBERED = re.compile(r"^(\D*)(\d+)$")


def arranged(option_set: OptionSet) -> tuple[Option, ...]:
    """Options as they are listed: family by family, those without one at the end."""
    return _arranged(option_set.options, option_set.families)


def _arranged(options: Sequence[Option], families: Iterable[Family]) -> tuple[Option, ...]:
    keys = [*(family.key for family in families), None]
    return tuple(option for key in keys for option in options if option.family == key)


def fresh_code(option_set: OptionSet, family: str | None) -> str:
    """A short code that goes on with the family's own (A1, A2: A3), else the first free number."""
    taken = {option.badge.casefold() for option in option_set.options}
    kin = [match for o in option_set.options if o.family == family if (match := _NUMBERED.match(o.badge))]
    stem = kin[-1][1] if kin else _fresh_letter(taken) if family is not None else "O"
    number = 1 + max((int(match[2]) for match in kin if match[1] == stem), default=0)
    while f"{stem}{number}".casefold() in taken:
        number += 1
    return f"{stem}{number}"


def _fresh_letter(taken: set[str]) -> str:
    """The first letter that no code begins with."""
    begun = {code[:1] for code in taken}
    return next((letter for letter in "ABCDEFGHIJKLMNPQRSTUVWXYZ" if letter.casefold() not in begun), "O")


def add_new_option(
    option_set: OptionSet, name: str, family: str | None = None, after: str | None = None
) -> tuple[OptionSet, str]:
    """Add an option that nothing is known of, after another or at the end of its family; returns its key."""
    key = fresh_key("option", (option.key for option in option_set.options))
    code = fresh_code(option_set, family)
    option = Option(key, fresh_name(name, (o.name for o in option_set.options)), family, code)
    return _with_option(option_set, option, after), key


def _with_option(option_set: OptionSet, option: Option, after: str | None) -> OptionSet:
    options = list(arranged(option_set))
    at = 1 + _index(options, after) if after is not None else len(options)
    options.insert(at, option)
    return revised(option_set, options=_arranged(options, option_set.families))


def duplicate_option(
    option_set: OptionSet, key: str, pattern: str = "{name} (copy)"
) -> tuple[OptionSet, str]:
    """A copy below the option, with its scores, preconditions, dossier and sources; returns its key.

    Judgements are what stakeholders said of the first option alone: they are not copied.
    """
    option = option_set.option(key)
    twin = fresh_key("option", (o.key for o in option_set.options))
    copy = replace(
        option,
        key=twin,
        name=fresh_name(pattern.format(name=option.name), (o.name for o in option_set.options)),
        short_name="",
        code=fresh_code(option_set, option.family),
        baseline=False,
    )
    copied = _with_option(option_set, copy, key)
    return (
        revised(
            copied,
            scores=_each_with_copy(copied.scores, key, twin),
            preconditions=_each_with_copy(copied.preconditions, key, twin),
            scenarios=tuple(
                replace(s, option_notes={**s.option_notes, twin: s.option_notes[key]})
                if key in s.option_notes
                else s
                for s in copied.scenarios
            ),
            sources=tuple(_linked(source, key, twin) for source in copied.sources),
            statements=tuple(_linked(statement, key, twin) for statement in copied.statements),
        ),
        twin,
    )


Value = TypeVar("Value")
Keyed = TypeVar("Keyed", Option, Family)
Link = TypeVar("Link", Source, Statement)


def _each_with_copy(
    nested: Mapping[str, Mapping[str, Value]], key: str, twin: str
) -> Mapping[str, Mapping[str, Value]]:
    return frozen(
        {
            scenario: frozen({**rows, twin: rows[key]}) if key in rows else rows
            for scenario, rows in nested.items()
        }
    )


def _linked(item: Link, key: str, twin: str) -> Link:
    return replace(item, options=(*item.options, twin)) if key in item.options else item


def move_option(option_set: OptionSet, key: str, family: str | None, after: str | None = None) -> OptionSet:
    """Put an option into a family, below another option of it; without one at its head."""
    option = option_set.option(key)
    moved = option if option.family == family else replace(option, family=family)
    options = [other for other in arranged(option_set) if other.key != key]
    options.insert(1 + _index(options, after) if after is not None else 0, moved)
    return _with_options(option_set, _arranged(options, option_set.families))


def step_option(option_set: OptionSet, key: str, step: int) -> OptionSet:
    """Move an option one place up (-1) or down (1); at the edge of its family it goes into the next one."""
    family = option_set.option(key).family
    kin = [option.key for option in arranged(option_set) if option.family == family]
    at = kin.index(key) + step
    if 0 <= at < len(kin):
        after = kin[at] if step > 0 else kin[at - 1] if at > 0 else None
        return move_option(option_set, key, family, after)
    families: list[str | None] = [each.key for each in option_set.families]
    if any(option.family is None for option in option_set.options):
        families.append(None)
    beside = families.index(family) + step
    if not 0 <= beside < len(families):
        return option_set
    there = [o.key for o in option_set.options if o.family == families[beside]]
    return move_option(option_set, key, families[beside], there[-1] if step < 0 and there else None)


def _with_options(option_set: OptionSet, options: tuple[Option, ...]) -> OptionSet:
    return option_set if options == option_set.options else revised(option_set, options=options)


def _index(items: Sequence[Keyed], key: str) -> int:
    for index, item in enumerate(items):
        if item.key == key:
            return index
    raise KeyError(key)


def set_baseline(option_set: OptionSet, key: str, baseline: bool) -> OptionSet:
    """Mark the one option that means doing nothing new, or take the mark away."""
    options = tuple(
        o if o.baseline == (wanted := baseline and o.key == key) else replace(o, baseline=wanted)
        for o in option_set.options
    )
    option_set.option(key)
    return _with_options(option_set, options)


def set_code(option_set: OptionSet, key: str, code: str) -> OptionSet:
    return replace_option(option_set, replace(option_set.option(key), code=code))


def add_family(option_set: OptionSet, name: str) -> tuple[OptionSet, str]:
    """An empty family at the end; returns its key."""
    key = fresh_key("family", (family.key for family in option_set.families))
    family = Family(key, fresh_name(name, (f.name for f in option_set.families)))
    return revised(option_set, families=(*option_set.families, family)), key


def rename_family(option_set: OptionSet, key: str, name: str) -> OptionSet:
    renamed = replace(option_set.family(key), name=name, short_name="")
    return revised(option_set, families=tuple(renamed if f.key == key else f for f in option_set.families))


def remove_family(option_set: OptionSet, key: str) -> OptionSet:
    """Remove a family; its options stay, without one."""
    option_set.family(key)
    families = tuple(family for family in option_set.families if family.key != key)
    options = tuple(replace(o, family=None) if o.family == key else o for o in option_set.options)
    return revised(option_set, families=families, options=_arranged(options, families))


def move_family(option_set: OptionSet, key: str, after: str | None = None) -> OptionSet:
    """Put a family with its options below another one; without one first."""
    family = option_set.family(key)
    families = [other for other in option_set.families if other.key != key]
    families.insert(1 + _index(families, after) if after is not None else 0, family)
    if tuple(families) == option_set.families:
        return option_set
    options = _arranged(option_set.options, families)
    return revised(option_set, families=tuple(families), options=options)


def step_family(option_set: OptionSet, key: str, step: int) -> OptionSet:
    """Move a family one place up (-1) or down (1)."""
    keys = [family.key for family in option_set.families]
    at = keys.index(key) + step
    if not 0 <= at < len(keys):
        return option_set
    return move_family(option_set, key, keys[at] if step > 0 else keys[at - 1] if at > 0 else None)
