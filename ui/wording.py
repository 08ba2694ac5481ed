"""The option set in the language of the window, and back in its own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from criteria.optionset import OptionSet

OWN = "en"
"""The language that the catalogue is written in; what a user wrote is shown as it is in every language."""
_PARTS = tuple(field.name for field in fields(OptionSet))


def changed_parts(before: OptionSet, after: OptionSet) -> frozenset[str]:
    return frozenset(part for part in _PARTS if getattr(before, part) is not getattr(after, part))


class Wording:
    """Puts a set's texts into one language; a set without texts in it stays the very same object."""

    def __init__(self, language: str = OWN) -> None:
        self._language = language
        self._pairs: Mapping[str, tuple[str, str]] = {}
        self._learnt_from: OptionSet | None = None
        self._last: tuple[OptionSet, OptionSet] | None = None

    def shown(self, option_set: OptionSet, known: OptionSet | None = None) -> OptionSet:
        """In this language; what it shares with a known set, which is in it already, is not read again."""
        if self._language == OWN and OWN not in option_set.translations:
            return option_set
        from criteria import languages

        self._learn(option_set)
        parts = None if known is None else changed_parts(known, option_set)
        return languages.translated(option_set, self._pairs, parts)

    def original(self, option_set: OptionSet) -> OptionSet:
        """In its own words; the same object as long as the set is the same."""
        if not self._pairs:
            return option_set
        if self._last is None or self._last[0] is not option_set:
            from criteria import languages

            self._last = option_set, languages.original(option_set, self._pairs)
        return self._last[1]

    def _learn(self, option_set: OptionSet) -> None:
        """Which texts there are, once for all sets of one descent."""
        before, self._learnt_from = self._learnt_from, option_set
        if (
            before is None
            or before.lineage != option_set.lineage
            or before.translations is not option_set.translations
        ):
            from criteria import languages

            self._pairs = languages.overlay(option_set, self._language)
