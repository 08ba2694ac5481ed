"""PySide's other spellings of Qt's names, which nothing here uses, and what they cost every import."""

from __future__ import annotations

import builtins


def leave_imports_alone() -> None:
    """Import as Python does: PySide reads the source of each module to see whether it wants its spellings."""
    from PySide6 import QtCore

    del QtCore  # that it was imported has put the redirection in its place
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
