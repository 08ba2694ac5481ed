"""How a language writes numbers: its decimal mark, and what stands before a per cent sign."""

from __future__ import annotations

from typing import NamedTuple

THIN_SPACE = "\u202f"


class Conventions(NamedTuple):
    decimal: str
    percent: str


ENGLISH = Conventions(".", "%")
RUSSIAN = Conventions(",", THIN_SPACE + "%")
_current = ENGLISH


def current() -> Conventions:
    return _current


def apply(conventions: Conventions) -> None:
    """Write numbers like this from now on."""
    global _current  # noqa: PLW0603 - one language at a time, as there is one theme
    _current = conventions


def decimal(written: str) -> str:
    """Figures that were written with a point, with the decimal mark of the language."""
    return written if _current.decimal == "." else written.replace(".", _current.decimal)
