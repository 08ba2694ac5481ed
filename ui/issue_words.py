"""What readers, checks and the library find wrong, in the language of the window.

They say it in English, with what they found in its place; here the sentence is known again by its shape.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from ui import language

_FOLDER = Path(__file__).parent / "translations"
_HOLD = re.compile(r"\{(\d)\}")


def shapes_file(key: str) -> Path:
    return _FOLDER / f"issues_{key}.csv"


def translated_issue(words: str) -> str:
    """The words in the language that is spoken; as they are where it has none for them."""
    key = language.current()
    return words if key == language.ENGLISH or not words else _said(key, words)


@lru_cache(maxsize=2_000)
def _said(key: str, words: str) -> str:
    plain, shapes = _table(key)
    if words in plain:
        return plain[words]
    for shape, told in shapes:
        found = shape.fullmatch(words)
        if found:
            return _filled(told, [plain.get(held, held) for held in found.groups()])
    return words


def _filled(told: str, held: Sequence[str]) -> str:
    return _HOLD.sub(lambda hold: held[int(hold[1])], told)


@lru_cache(maxsize=2)
def _table(key: str) -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """Words as they stand, and shapes with something to fill in, the longest first."""
    with shapes_file(key).open(encoding="utf-8", newline="") as file:
        rows = [(row["english"], row["text"]) for row in csv.DictReader(file)]
    shapes = sorted((row for row in rows if _HOLD.search(row[0])), key=lambda row: -len(row[0]))
    return dict(rows), [(_shape(english), told) for english, told in shapes]


def _shape(english: str) -> re.Pattern[str]:
    parts = _HOLD.split(english)
    return re.compile("".join("(.+)" if at % 2 else re.escape(part) for at, part in enumerate(parts)))
