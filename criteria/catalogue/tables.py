"""The files of a case and their columns, and the keys that one file takes from another."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from criteria.catalogue.cells import Columns, Row, expect_once, keys_in, read_rows
from criteria.issues import Issue, error
from criteria.words.told import Told

_SHORT = ("short_name",)
_LABELS = ("short_name", "short_lines")

FILES: Mapping[str, Columns] = {
    "set.csv": Columns(("field", "value"), presence="needed"),
    "groups.csv": Columns(("key", "parent", "name"), _SHORT, "needed"),
    "criteria.csv": Columns(
        ("key", "group", "name", "unit", "worst", "best", "direction", "function"),
        ("row_name", *_LABELS, "unit_short", "mid_level", "kind", "goal", "definition", "statements", "basis",
         "status"),
        "needed",
    ),
    "value_functions.csv": Columns(("criterion", "level", "value")),
    "anchors.csv": Columns(("criterion", "level", "description")),
    "thresholds.csv": Columns(("criterion", "indifference", "preference", "veto", "function", "gaussian")),
    "families.csv": Columns(("key", "name"), _SHORT),
    "options.csv": Columns(
        ("key", "name", "family", "baseline"),
        ("code", *_SHORT, "description", "statements", "general_preconditions"),
        "needed",
    ),
    "dossiers.csv": Columns(("option", "field", "kind", "text", "sources", "statements")),
    "availability.csv": Columns(("level", "description")),
    "scenarios.csv": Columns(("key", "parent", "name"), (*_LABELS, "description"), "needed"),
    "scenario_notes.csv": Columns(("scenario", "option", "note")),
    "developments.csv": Columns(("scenario", "date", "text", "sources")),
    "preconditions.csv": Columns(
        ("scenario", "option", "availability", "requires", "note", "sources", "kind")
    ),
    "scores.csv": Columns(
        ("scenario", "option", "criterion", "low", "best", "high", "kind"), ("sources", "rationale"), "needed"
    ),
    "stakeholders.csv": Columns(("key", "name", "actor_weight"), (*_SHORT, "note")),
    "weightings.csv": Columns(
        ("key", "stakeholder", "name", "elicitation"),
        (*_LABELS, "tag", "date", "round", "basis", "sources"),
        "needed",
    ),
    "points.csv": Columns(
        ("weighting", "criterion", "points"), ("reason", "confidence", "depends"), "needed"
    ),
    "sources.csv": Columns(
        ("key", "statement"),
        ("options", "figure", "unit", "date", "title", "publisher", "address", "published", "confidence"),
    ),
    "statements.csv": Columns(("key", "text"), ("place", "kind", "options")),
    "disagreements.csv": Columns(("key", "topic", "view_a", "view_b", "sources", "treatment")),
    "series.csv": Columns(("key", "name", "unit")),
    "observations.csv": Columns(("series", "period", "value"), ("source", "confidence", "note")),
}  # fmt: skip

_NAMED = ("groups", "criteria", "families", "options", "scenarios", "stakeholders", "weightings", "series")
_ONCE: Mapping[str, tuple[str, ...]] = {
    "value_functions.csv": ("criterion", "level"),
    "anchors.csv": ("criterion", "level"),
    "thresholds.csv": ("criterion",),
    "availability.csv": ("level",),
    "preconditions.csv": ("scenario", "option"),
    "scores.csv": ("scenario", "option", "criterion"),
    "points.csv": ("weighting", "criterion"),
    "observations.csv": ("series", "period"),
    "sources.csv": ("key",),
    "statements.csv": ("key",),
    "disagreements.csv": ("key",),
}


@dataclass(frozen=True, slots=True)
class Tables:
    """All rows of a case, the keys they define, and the faults found so far."""

    folder: Path
    rows: Mapping[str, list[Row]]
    keys: Mapping[str, Collection[str]]
    issues: list[Issue]


def read_tables(folder: Path) -> Tables:
    expected = Told("one of {names}", names=", ".join(FILES))
    issues = [
        error("unknown-file", f"{folder.name}/{path.name}", "a file that is not read", expected)
        for path in sorted(folder.glob("*.csv"))
        if path.name not in FILES
    ]
    rows = {file: read_rows(folder, file, columns, issues) for file, columns in FILES.items()}
    for name in _NAMED:
        expect_once(rows[f"{name}.csv"], "key")
        expect_once(rows[f"{name}.csv"], "name", ignoring_case=True)
    for file, columns in _ONCE.items():
        expect_once(rows[file], *columns)
    for file in ("groups.csv", "scenarios.csv"):
        _expect_no_cycle(rows[file])
    keys: dict[str, Collection[str]] = {
        name: keys_in(rows[f"{name}.csv"]) for name in (*_NAMED, "sources", "statements")
    }
    keys["evidence"] = {**dict.fromkeys(keys["sources"]), **dict.fromkeys(keys["statements"])}
    return Tables(folder, rows, keys, issues)


def _expect_no_cycle(rows: list[Row]) -> None:
    parents = {row.text("key"): row.text("parent") for row in rows}
    for row in rows:
        seen: set[str] = set()
        at = row.text("key")
        while at and at not in seen:
            seen.add(at)
            at = parents.get(at, "")
        if at and at == row.text("key"):
            row.fault(
                "cycle",
                "parent",
                Told("“{at}” inherits from itself", at=at),
                "no cycles",
                "Choose another parent.",
            )
