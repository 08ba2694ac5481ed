"""Groups, criteria with their scales, families, options and scenarios, from their files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import get_args

from criteria.catalogue.cells import Row
from criteria.catalogue.tables import Tables
from criteria.options import DossierItem, DossierKind, Family, Option
from criteria.scales import Anchor, Direction, Scale
from criteria.scenarios import Scenario
from criteria.tree import Criterion, Group
from criteria.words.told import Told
from evaluator.errors import EvaluationError
from evaluator.thresholds import PreferenceFunction, Threshold, Thresholds
from evaluator.values import Exponential, Linear, Piecewise, ValueFunction

Levels = dict[str, list[tuple[float, float]]]


def groups(tables: Tables) -> tuple[Group, ...]:
    known = tables.keys["groups"]
    return tuple(
        Group(row.filled("key"), row.filled("name"), row.optional_key("parent", known, "a group"),
              row.text("short_name"))
        for row in tables.rows["groups.csv"]
    )  # fmt: skip


def criteria(tables: Tables) -> tuple[Criterion, ...]:
    known = tables.keys["criteria"]
    levels: Levels = defaultdict(list)
    for row in tables.rows["value_functions.csv"]:
        levels[row.key("criterion", known, "a criterion")].append((row.number("level"), row.number("value")))
    anchors: dict[str, list[Anchor]] = defaultdict(list)
    for row in tables.rows["anchors.csv"]:
        anchor = Anchor(row.number("level"), row.filled("description"))
        anchors[row.key("criterion", known, "a criterion")].append(anchor)
    thresholds = {
        row.key("criterion", known, "a criterion"): _thresholds(row) for row in tables.rows["thresholds.csv"]
    }
    return tuple(
        _criterion(row, tables, _scale(row, levels, anchors[row.text("key")]), thresholds)
        for row in tables.rows["criteria.csv"]
    )


def _criterion(row: Row, tables: Tables, scale: Scale, thresholds: dict[str, Thresholds]) -> Criterion:
    key = row.filled("key")
    return Criterion(
        key=key,
        name=row.filled("name"),
        group=row.key("group", tables.keys["groups"], "a group"),
        scale=scale,
        short_name=row.text("short_name"),
        row_name=row.text("row_name"),
        short_lines=row.phrases("short_lines"),
        definition=row.text("definition"),
        goal=row.text("goal"),
        statements=row.keys("statements", tables.keys["statements"], "a statement"),
        thresholds=thresholds.get(key, Thresholds()),
    )


def _scale(row: Row, levels: Levels, anchors: Iterable[Anchor]) -> Scale:
    before = len(row.issues)
    worst, best = row.number("worst"), row.number("best")
    direction: Direction = row.choice("direction", get_args(Direction))
    if (best - worst) * (1 if direction == "max" else -1) < 0 and len(row.issues) == before:
        row.fault(
            "direction",
            "direction",
            Told(
                "“{direction}” with worst {worst:g} and best {best:g}",
                direction=direction,
                worst=worst,
                best=best,
            ),
            "max when best is the larger, min when it is the smaller",
        )
    function = _function(row, levels)
    try:
        return Scale(
            row.text("unit"),
            worst,
            best,
            direction,
            function,
            tuple(anchors),
            row.text("unit_short"),
            natural="kind" not in row.cells or row.choice("kind", ("natural", "constructed")) == "natural",
            basis=row.text("basis"),
            status=row.text("status"),
        )
    except EvaluationError as fault:
        if len(row.issues) == before:
            row.fault("value-function", "function", str(fault), "a value function over the whole scale",
                      "Mend it here or in value_functions.csv.")  # fmt: skip
        return Scale("", 0.0, 1.0, "max")


def _function(row: Row, levels: Levels) -> ValueFunction:
    kind = row.choice("function", ("linear", "piecewise", "exponential"))
    points = levels.get(row.text("key"), [])
    if kind == "piecewise":
        return Piecewise(tuple(points))
    if points:
        row.fault(
            "value-function",
            "function",
            Told("“{kind}” with levels in value_functions.csv", kind=kind),
            "“piecewise”, or no levels there",
        )
    return Exponential(row.number("mid_level")) if kind == "exponential" else Linear()


def _thresholds(row: Row) -> Thresholds:
    function: PreferenceFunction | None = None
    if row.text("function"):
        function = row.choice("function", get_args(PreferenceFunction))
    return Thresholds(
        _threshold(row, "indifference"),
        _threshold(row, "preference"),
        _threshold(row, "veto"),
        function,
        row.optional_number("gaussian"),
    )


def _threshold(row: Row, column: str) -> Threshold | None:
    text = row.text(column)
    if not text:
        return None
    percent = text.endswith("%")
    bare = Row(row.file, row.line, {column: text.removesuffix("%").strip()}, row.issues)
    return Threshold(bare.number(column), percent)


def families(tables: Tables) -> tuple[Family, ...]:
    return tuple(
        Family(row.filled("key"), row.filled("name"), row.text("short_name"))
        for row in tables.rows["families.csv"]
    )


def options(tables: Tables, dossier_fields: tuple[str, ...]) -> tuple[Option, ...]:
    dossiers = _dossiers(tables, dossier_fields)
    return tuple(
        Option(
            key=row.filled("key"),
            name=row.filled("name"),
            family=row.optional_key("family", tables.keys["families"], "a family"),
            code=row.text("code"),
            short_name=row.text("short_name"),
            description=row.text("description"),
            baseline=row.yes("baseline"),
            statements=row.keys("statements", tables.keys["statements"], "a statement"),
            general_preconditions=row.phrases("general_preconditions"),
            dossier={field: tuple(items) for field, items in dossiers[row.text("key")].items()},
        )
        for row in tables.rows["options.csv"]
    )


def _dossiers(tables: Tables, fields: tuple[str, ...]) -> dict[str, dict[str, list[DossierItem]]]:
    found: dict[str, dict[str, list[DossierItem]]] = defaultdict(dict)
    for row in tables.rows["dossiers.csv"]:
        option = row.key("option", tables.keys["options"], "an option")
        field = row.key("field", fields, "a dossier_field in set.csv")
        kind: DossierKind = row.choice("kind", get_args(DossierKind))
        item = DossierItem(
            row.filled("text"),
            kind,
            row.keys("sources", tables.keys["sources"], "a source"),
            row.keys("statements", tables.keys["statements"], "a statement"),
        )
        found[option].setdefault(field, []).append(item)
    return found


def scenarios(tables: Tables) -> tuple[Scenario, ...]:
    notes: dict[str, list[str]] = defaultdict(list)
    option_notes: dict[str, dict[str, str]] = defaultdict(dict)
    known = tables.keys["scenarios"]
    for row in tables.rows["scenario_notes.csv"]:
        scenario, text = row.key("scenario", known, "a scenario"), row.filled("note")
        option = row.optional_key("option", tables.keys["options"], "an option")
        if option is None:
            notes[scenario].append(text)
        elif option in option_notes[scenario]:
            row.fault(
                "duplicate", "option", Told("a second note on {option}", option=option), "one note per option"
            )
        else:
            option_notes[scenario][option] = text
    return tuple(
        Scenario(
            key=row.filled("key"),
            name=row.filled("name"),
            parent=row.optional_key("parent", known, "a scenario"),
            short_name=row.text("short_name"),
            short_lines=row.phrases("short_lines"),
            description=row.text("description"),
            notes=tuple(notes[row.text("key")]),
            option_notes=option_notes[row.text("key")],
        )
        for row in tables.rows["scenarios.csv"]
    )
