"""The words of other languages, `{"English": "theirs"}` in one file for each, and how they write numbers.

Words that go with a count may have forms: “{count} files|one”, “|few” and “|many”.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
THIN_SPACE, MINUS = "\u202f", "−"


@cache
def table_of(folder: Path, language: str) -> Mapping[str, str]:
    found: dict[str, str] = json.loads((folder / f"{language}.json").read_text(encoding="utf-8"))
    return found


def languages_of(folder: Path) -> tuple[str, ...]:
    """Those that there are words for, beside English."""
    return tuple(sorted(file.stem for file in folder.glob("*.json")))


def form_of(language: str, count: int) -> str:
    """The form of the words that go with a count; the Slavic ones are the only ones beside English so far."""
    if language != "ru":
        return "one" if count == 1 else "many"
    if count % 10 == 1 and count % 100 != 11:
        return "one"
    return "few" if 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14 else "many"


class Number:
    """A figure that a template writes as its language does: 2 500,5 and −12 %."""

    def __init__(self, value: float) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        written = format(self._value, spec).replace(",", THIN_SPACE).replace(".", ",")
        written = written.replace("%", f"{THIN_SPACE}%")
        return f"{MINUS}{written[1:]}" if written.startswith("-") else written
