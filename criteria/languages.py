"""The texts of an option set in another language: an overlay that holds while the text it translates does.

An overlay gives `{"kind.key.field": (own, translated)}`. Cases of the catalogue come with overlays, and a set
may carry more in `translations`. A text that somebody changed is its own in every language.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from criteria.catalogue.texts import Pairs, catalogue_texts
from criteria.issues import OptionSetError
from criteria.options import Option, Precondition
from criteria.optionset import Context, OptionSet, revised
from criteria.scales import Anchor
from criteria.scenarios import Scenario
from criteria.tree import Criterion
from criteria.weightings import Fingerprint, Weighting

Say = Callable[[str, str], str]
"""From an address and the text that stands there to the text to stand there instead."""

_NAMES = ("name", "short_name")
_LINES = " | "
_SELF_ADDRESSED = ("precondition", "development", "note")
"""Texts that recur under many keys, so that the text itself is the address."""


def overlay(option_set: OptionSet, language: str) -> Pairs:
    """What there is in a language for this set: its own translations before those of the catalogue."""
    own = option_set.translations.get(language, {})
    pairs = catalogue_texts(option_set.lineage, language)
    if not own:
        return pairs
    told: dict[str, tuple[str, str]] = {}

    def note(address: str, text: str) -> str:
        if address in own:
            told[address] = (text, own[address])
        return text

    retold(option_set, note)
    return {**pairs, **told}


def heading(option_set: OptionSet, field: str, language: str) -> str:
    """What a field of the dossiers is called in a language; nothing where that is not said."""
    return overlay(option_set, language).get(f"dossier.{field}.name", ("", ""))[1]


def translated(option_set: OptionSet, pairs: Pairs, parts: Collection[str] | None = None) -> OptionSet:
    """The set with the texts of an overlay; only in these parts, where the others are translated already.

    Where a translation would take the name of another item, the set stays as it is.
    """
    return _said(option_set, pairs, parts)


def in_language(option_set: OptionSet, language: str) -> OptionSet:
    """A set in its own words, in a language where it has that."""
    return translated(option_set, overlay(option_set, language))


def original(option_set: OptionSet, pairs: Pairs) -> OptionSet:
    """The set in its own words again."""
    return _said(option_set, dict(_turned(*entry) for entry in pairs.items()), None)


def _turned(address: str, pair: tuple[str, str]) -> tuple[str, tuple[str, str]]:
    """The way back; a text that is its own address stands under its translation then."""
    own, ours = pair
    kind = address.partition(".")[0]
    return f"{kind}.{ours}" if kind in _SELF_ADDRESSED else address, (ours, own)


def _said(option_set: OptionSet, pairs: Pairs, parts: Collection[str] | None) -> OptionSet:
    if not pairs:
        return option_set

    def say(address: str, text: str) -> str:
        pair = pairs.get(address)
        return pair[1] if pair is not None and pair[0] == text else text

    try:
        return retold(option_set, say, parts)
    except OptionSetError:
        return option_set


def retold(option_set: OptionSet, say: Say, parts: Collection[str] | None = None) -> OptionSet:
    """The set with every text as it is said now; what did not change stays the same object."""
    changes: dict[str, Any] = {}
    for part, retell in _PARTS.items():
        if parts is None or part in parts:
            before = getattr(option_set, part)
            after = retell(before, say)
            if after is not before:
                changes[part] = after
    return revised(option_set, **changes) if changes else option_set


Item = TypeVar("Item")


def _with(item: Item, **told: Any) -> Item:
    """The item with other texts, or itself when none is another."""
    changes = {field: text for field, text in told.items() if text != getattr(item, field)}
    return replace(item, **changes) if changes else item  # type: ignore[type-var]  # all items are dataclasses


def _each(items: tuple[Item, ...], retell: Callable[[Item], Item]) -> tuple[Item, ...]:
    told = tuple(retell(item) for item in items)
    return items if all(new is old for new, old in zip(told, items, strict=True)) else told


def _values(held: Mapping[str, Item], retell: Callable[[str, Item], Item]) -> Mapping[str, Item]:
    told = {key: retell(key, item) for key, item in held.items()}
    return held if all(told[key] is item for key, item in held.items()) else told


def _texts(kind: str, *fields: str) -> Callable[[tuple[Any, ...], Say], tuple[Any, ...]]:
    """How items of a kind are told again whose texts are fields of their own."""

    def tell(items: tuple[Any, ...], say: Say) -> tuple[Any, ...]:
        def again(item: Any) -> Any:
            address = f"{kind}.{item.key}"
            return _with(item, **{f: _text(f"{address}.{f}", getattr(item, f), say) for f in fields})

        return _each(items, again)

    return tell


def _text(address: str, text: Any, say: Say) -> Any:
    """A text, or lines that are kept as one."""
    if isinstance(text, tuple):
        before = _LINES.join(text)
        after = say(address, before)
        return text if after == before else tuple(after.split(_LINES))
    return say(address, text)


def _options(items: tuple[Option, ...], say: Say) -> tuple[Option, ...]:
    def tell(item: Option) -> Option:
        return _with(item, general_preconditions=_phrases(item.general_preconditions, say))

    return _each(_texts("option", *_NAMES, "description")(items, say), tell)


def _scenarios(items: tuple[Scenario, ...], say: Say) -> tuple[Scenario, ...]:
    def tell(item: Scenario) -> Scenario:
        return _with(item, notes=_phrases(item.notes, say, "note"))

    return _each(_texts("scenario", *_NAMES, "short_lines", "description")(items, say), tell)


def _phrases(texts: tuple[str, ...], say: Say, kind: str = "precondition") -> tuple[str, ...]:
    return _each(texts, lambda text: say(f"{kind}.{text}", text))


def _criteria(items: tuple[Criterion, ...], say: Say) -> tuple[Criterion, ...]:
    plain = _texts("criterion", *_NAMES, "row_name", "short_lines", "definition", "goal")
    return _each(plain(items, say), lambda item: _with(item, scale=_scale(item, say)))


def _scale(item: Criterion, say: Say) -> Any:
    address, scale = f"criterion.{item.key}", item.scale

    def anchor(each: Anchor) -> Anchor:
        return _with(each, description=say(f"{address}.anchor {each.level:g}", each.description))

    return _with(
        scale,
        unit=say(f"{address}.unit", scale.unit),
        unit_short=say(f"{address}.unit_short", scale.unit_short),
        basis=say(f"{address}.basis", scale.basis),
        status=say(f"{address}.status", scale.status),
        anchors=_each(scale.anchors, anchor),
    )


def _weightings(items: tuple[Weighting, ...], say: Say) -> tuple[Weighting, ...]:
    plain = _texts("weighting", *_NAMES, "short_lines", "tag", "basis")

    def tell(item: Weighting) -> Weighting:
        def mark(criterion: str, held: Fingerprint) -> Fingerprint:
            return _with(held, unit=say(f"criterion.{criterion}.unit", held.unit))

        def reason(criterion: str, text: str) -> str:
            return say(f"weighting.{item.key}.reason {criterion}", text)

        return _with(
            item,
            fingerprints=_values(item.fingerprints, mark),
            reasons=_values(item.reasons, reason),
        )

    return _each(plain(items, say), tell)


def _preconditions(
    rows: Mapping[str, Mapping[str, Precondition]], say: Say
) -> Mapping[str, Mapping[str, Precondition]]:
    def tell(held: Precondition) -> Precondition:
        return _with(
            held, requires=_phrases(held.requires, say), note=say(f"precondition.{held.note}", held.note)
        )

    return _values(rows, lambda _scenario, row: _values(row, lambda _option, held: tell(held)))


def _context(context: Context, say: Say) -> Context:
    fields = ("question", "owner", "purpose", "status")
    return _with(context, **{field: say(f"set.context.{field}", getattr(context, field)) for field in fields})


def _levels(levels: Mapping[str, str], say: Say) -> Mapping[str, str]:
    return _values(levels, lambda level, text: say(f"availability.{level}.description", text))


_PARTS: Mapping[str, Callable[[Any, Say], Any]] = {
    "name": lambda text, say: say("set.set.name", text),
    "short_name": lambda text, say: say("set.set.short_name", text),
    "context": _context,
    "groups": _texts("group", *_NAMES),
    "criteria": _criteria,
    "families": _texts("family", *_NAMES),
    "options": _options,
    "scenarios": _scenarios,
    "preconditions": _preconditions,
    "availability_levels": _levels,
    "stakeholders": _texts("stakeholder", *_NAMES, "note"),
    "weightings": _weightings,
    "developments": lambda items, say: _each(
        items, lambda item: _with(item, text=say(f"development.{item.text}", item.text))
    ),
}
