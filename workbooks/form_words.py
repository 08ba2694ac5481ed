"""What a form says in the stakeholder's language, and how its words are known again when it comes back."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

Say = Callable[[str], str]

ENGLISH = "en"
_FOLDER = Path(__file__).parent / "words"


def as_written(words: str) -> str:
    """English, which the sheets are written in."""
    return words


def form_languages() -> tuple[str, ...]:
    """The languages that a form can be written in."""
    return (ENGLISH, *sorted(path.stem for path in _FOLDER.glob("*.csv")))


def words_in(language: str) -> Say:
    """The words of a form in a language."""
    if language == ENGLISH:
        return as_written
    table = _table(language)
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


@cache
def _table(language: str) -> Mapping[str, str]:
    with (_FOLDER / f"{language}.csv").open(encoding="utf-8", newline="") as file:
        return {row["english"]: row["text"] for row in csv.DictReader(file)}
