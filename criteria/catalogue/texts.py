"""What a case of the catalogue says in other languages: a table that is read when it is first wanted."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

Pairs = Mapping[str, tuple[str, str]]
"""By address, the case's own text and the one that stands for it in the other language."""

FILE = "texts.csv"
_HERE = Path(__file__).parent


def texts_file(lineage: str, language: str) -> Path:
    """Where a case has its texts in a language, by the lineage that its copies keep."""
    name = lineage.removeprefix("catalogue:").replace("-", "_")
    return _HERE / name / language / FILE


@cache
def catalogue_texts(lineage: str, language: str) -> Pairs:
    """Nothing for a set that is of no case, or of one without this language."""
    if not lineage.startswith("catalogue:"):
        return {}
    path = texts_file(lineage, language)
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as table:
        return {_address(row): (row["english"], row["text"]) for row in csv.DictReader(table)}


def _address(row: Mapping[str, str]) -> str:
    """Where the text stands; one without a key may stand anywhere among its kind."""
    if not row["key"]:
        return f"{row['kind']}.{row['english']}"
    return f"{row['kind']}.{row['key']}.{row['field']}"
