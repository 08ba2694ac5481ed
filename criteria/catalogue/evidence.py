"""What the scores rest on: sources, statements, disagreements, developments and series, from their files."""

from __future__ import annotations

from collections import defaultdict
from typing import get_args

from criteria.catalogue.cells import Row
from criteria.catalogue.tables import Tables
from criteria.sources import Confidence, Development, Disagreement, Observation, Series, Source, Statement


def sources(tables: Tables) -> tuple[Source, ...]:
    options = tables.keys["options"]
    return tuple(
        Source(
            key=row.filled("key"),
            statement=row.filled("statement"),
            options=row.keys("options", options, "an option"),
            figure=row.text("figure"),
            unit=row.text("unit"),
            date=row.text("date"),
            title=row.text("title"),
            publisher=row.text("publisher"),
            address=row.text("address"),
            published=row.text("published"),
            confidence=_confidence(row),
        )
        for row in tables.rows["sources.csv"]
    )


def _confidence(row: Row) -> Confidence:
    confidence: Confidence = row.choice("confidence", get_args(Confidence))
    return confidence


def statements(tables: Tables) -> tuple[Statement, ...]:
    options = tables.keys["options"]
    return tuple(
        Statement(row.filled("key"), row.filled("text"), row.text("place"), row.text("kind"),
                  row.keys("options", options, "an option"))
        for row in tables.rows["statements.csv"]
    )  # fmt: skip


def disagreements(tables: Tables) -> tuple[Disagreement, ...]:
    known = tables.keys["evidence"]
    return tuple(
        Disagreement(row.filled("key"), row.filled("topic"), row.filled("view_a"), row.filled("view_b"),
                     row.keys("sources", known, "a source or statement"), row.text("treatment"))
        for row in tables.rows["disagreements.csv"]
    )  # fmt: skip


def developments(tables: Tables) -> tuple[Development, ...]:
    scenarios, known = tables.keys["scenarios"], tables.keys["evidence"]
    return tuple(
        Development(row.key("scenario", scenarios, "a scenario"), row.text("date"), row.filled("text"),
                    row.keys("sources", known, "a source or statement"))
        for row in tables.rows["developments.csv"]
    )  # fmt: skip


def series(tables: Tables) -> tuple[Series, ...]:
    observed: dict[str, list[Observation]] = defaultdict(list)
    for row in tables.rows["observations.csv"]:
        source = row.optional_key("source", tables.keys["evidence"], "a source or statement") or ""
        observation = Observation(
            row.filled("period"), row.optional_number("value"), source, _confidence(row), row.text("note")
        )
        observed[row.key("series", tables.keys["series"], "a series")].append(observation)
    return tuple(
        Series(row.filled("key"), row.filled("name"), row.text("unit"), tuple(observed[row.text("key")]))
        for row in tables.rows["series.csv"]
    )
