"""Golden cases as decision tables: what a person would have in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

GOLDEN = Path(__file__).parents[2] / "data" / "golden"
WORDS = {"ushape": "u-shape", "vshape": "v-shape"}

Card = dict[str, Any]


def card(name: str) -> Card:
    found: Card = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
    return found


def table(card: Card, more_rows: Iterable[tuple[str, list[Any]]] = ()) -> str:
    """The card as a CSV file; further rows, such as Worst and Best, stand above the options."""
    params = card.get("params", {})
    rows: list[list[Any]] = [["Option", *card["criteria"]], ["Direction", *card["directions"]]]
    rows.append(["Weight", *map(repr, card["weights"])])
    rows.extend([name, *cells] for name, cells in more_rows)
    if functions := params.get("functions"):
        rows.append(["Function", *(WORDS.get(f["kind"], f["kind"]) for f in functions)])
        for head, letter in (("Indifference", "q"), ("Preference", "p"), ("Gaussian", "s")):
            rows.append([head, *(f.get(letter, "") for f in functions)])
    elif params.get("thresholds"):
        for head, letter in (("Indifference", "q"), ("Preference", "p")):
            rows.append([head, *map(_threshold, params[letter])])
    rows.extend([name, *scores] for name, scores in zip(card["options"], card["matrix"], strict=True))
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _threshold(given: dict[str, float]) -> str:
    return f"{given['rel'] * 100:g}%" if "rel" in given else f"{given['abs']:g}"
