"""Words in the language of the window, for functions that belong to no widget and for tables of words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from criteria.words.told import said
from ui import language
from ui.text import number

MARKED = "Marked"
"""The context of all words that stand in tables."""


class Tr(Protocol):
    """Looks words up; with a number, in the form that goes with it."""

    def __call__(self, words: str, disambiguation: str | None = None, n: int = -1, /) -> str: ...


def translator(context: str) -> Tr:
    """The `tr` of a module: it looks words up in this context."""

    def tr(words: str, disambiguation: str | None = None, n: int = -1, /) -> str:
        return QCoreApplication.translate(context, words, disambiguation, n)

    return tr


def marked(words: str) -> str:
    """Words in a table, to be translated when they are shown."""
    return words


def translated(words: str) -> str:
    """Marked words as they are shown."""
    return QCoreApplication.translate(MARKED, words)


def told(words: str) -> str:
    """What is told below the window, in its language; anything else as it is."""
    return said(words, language.current())


def counted(count: int, say: Callable[[str, None, int], str], one: str, many: str) -> str:
    """A sentence with a {count}: English says one or many, a language as many forms as it has."""
    shown = say(many, None, count)
    if shown == many and count == 1:
        shown = one
    return shown.format(count=number(count))
