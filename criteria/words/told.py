"""What the program tells people: English that keeps its template and figures, to be said in other languages.

A text without figures is its own template. What fills a template in stands as it is, names that people gave
first of all; only what is told itself, and numbers, are put into the language too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Self

ENGLISH = "en"
_SHOWN = 3  # names in one sentence


class Told(str):
    """The English, for whoever reads or compares it; `words` is the template, a literal in the source."""

    __slots__ = ("figures", "words")
    words: str
    figures: Mapping[str, object]

    def __new__(cls, words: str, /, **figures: object) -> Self:
        told = super().__new__(cls, words.format(**figures) if figures else words)
        told.words, told.figures = words, figures
        return told


def as_told(words: str) -> Told:
    return words if isinstance(words, Told) else Told(words)


def said(words: str, language: str) -> str:
    """In the language, where it has the words; in English where not."""
    if language == ENGLISH or not words:
        return words
    from criteria.words.tables import FOLDER, form_of, table_of  # wanted in other languages alone

    table = table_of(FOLDER, language)
    if not isinstance(words, Told):
        return table.get(words, words)
    count = words.figures.get("count")
    form = form_of(language, count) if isinstance(count, int) else ""
    template = table.get(f"{words.words}|{form}") or table.get(words.words, words.words)
    if not words.figures:
        return template
    return template.format(**{name: _said(figure, language) for name, figure in words.figures.items()})


def _said(figure: object, language: str) -> object:
    if isinstance(figure, Told):
        return said(figure, language)
    if isinstance(figure, int | float):
        from criteria.words.tables import Number

        return Number(figure)
    return figure


def joined(parts: Sequence[str], between: str = ", ") -> Told:
    """Names one after another."""
    names = {f"name_{number}": part for number, part in enumerate(parts)}
    return Told(between.join(f"{{{name}}}" for name in names), **names)


def listed(names: Sequence[str]) -> Told:
    """The first few names, and how many there are besides."""
    shown, more = joined(names[:_SHOWN]), len(names) - _SHOWN
    return Told("{names} and {count} more", names=shown, count=more) if more > 0 else shown


def listed_apart(names: Sequence[str]) -> Told:
    """The same for names that may hold commas themselves."""
    shown, more = joined(names[:_SHOWN], "; "), len(names) - _SHOWN
    return Told("{names}; +{count}", names=shown, count=more) if more > 0 else shown
