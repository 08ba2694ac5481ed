"""Words of functions that belong to no widget, for translation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication


def translator(context: str) -> Callable[[str], str]:
    """The `tr` of a module: it looks words up in this context."""

    def tr(words: str) -> str:
        return QCoreApplication.translate(context, words)

    return tr


def marked(words: str) -> str:
    """Words in a table, to be translated when they are shown."""
    return words
