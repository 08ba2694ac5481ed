"""What a form says in the stakeholder's language, and how its words are known again when it comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from criteria.words.tables import languages_of, table_of
from criteria.words.told import ENGLISH

Say = Callable[[str], str]

_FOLDER = Path(__file__).parent / "words"


def as_written(words: str) -> str:
    """English, which the sheets are written in."""
    return words


def form_languages() -> tuple[str, ...]:
    """The languages that a form can be written in."""
    return (ENGLISH, *languages_of(_FOLDER))


def words_in(language: str) -> Say:
    """The words of a form in a language."""
    if language == ENGLISH:
        return as_written
    table = table_of(_FOLDER, language)
    return lambda words: table.get(words, words)


def in_every_language(words: str) -> tuple[str, ...]:
    """English words, and what stands for them on forms in other languages."""
    return tuple(words_in(language)(words) for language in form_languages())


def in_english(words: str, among: tuple[str, ...]) -> str:
    """The English of a choice that was made in any language; any other words as they are."""
    typed = words.casefold()
    for choice in among:
        if typed in (told.casefold() for told in in_every_language(choice)):
            return choice
    return words
