"""From a folder of CSV files to an option set: all faults are collected before any is raised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from criteria.catalogue import evidence, figures, structure
from criteria.catalogue.cells import Row
from criteria.catalogue.faults import CatalogueError
from criteria.catalogue.tables import Tables, read_tables
from criteria.issues import OptionSetError, error
from criteria.optionset import Context, OptionSet, View
from criteria.weightings import Weighting, Working
from criteria.words.told import Told

_SINGLE = (
    "key", "lineage", "name", "short_name", "question", "owner", "purpose", "date", "status",
    "source_document", "seed", "scenario", "weighting", "method",
)  # fmt: skip
_REPEATED = ("note", "gap", "dossier_field")
_DEFAULT_SEED = 20190425
_NEEDED = ("key", "lineage", "name", "scenario", "weighting")


@dataclass(frozen=True, slots=True)
class _Fields:
    """What set.csv says: one value per field, or several in order."""

    single: Mapping[str, Row]
    repeated: Mapping[str, tuple[str, ...]]

    def text(self, field: str, default: str = "") -> str:
        return self.single[field].text("value") if field in self.single else default


def load_case(folder: Path) -> OptionSet:
    """Read a case; CatalogueError lists every fault with file and line."""
    if not folder.is_dir():
        raise CatalogueError(
            [error("missing-folder", str(folder), "no such folder", "a folder of CSV files")]
        )
    tables = read_tables(folder)
    try:
        option_set = _option_set(tables, _fields(tables))
    except OptionSetError as fault:
        located = [replace(issue, where=f"{folder.name}, {issue.where}") for issue in fault.issues]
        raise CatalogueError(tables.issues or located) from fault
    if tables.issues:
        raise CatalogueError(tables.issues)
    return option_set


def _fields(tables: Tables) -> _Fields:
    single: dict[str, Row] = {}
    repeated: dict[str, list[str]] = defaultdict(list)
    rows = tables.rows["set.csv"]
    for row in rows:
        field = row.choice("field", (*_SINGLE, *_REPEATED))
        if field in _REPEATED:
            repeated[field].append(row.filled("value"))
        elif field in single:
            row.fault(
                "duplicate",
                "field",
                Told("“{field}” again", field=field),
                Told("it once; line {line} has it", line=single[field].line),
            )
        elif row.text("field") == field:
            single[field] = row
    for field in _NEEDED:
        if rows and not (field in single and single[field].text("value")):
            where = Told("{folder}/set.csv", folder=tables.folder.name)
            tables.issues.append(
                error("missing-field", where, Told("no value for “{field}”", field=field), "one line for it")
            )
    return _Fields(single, {field: tuple(values) for field, values in repeated.items()})


def _option_set(tables: Tables, fields: _Fields) -> OptionSet:
    dossier_fields = fields.repeated.get("dossier_field", ())
    criteria = structure.criteria(tables)
    weightings = figures.weightings(tables, criteria)
    return OptionSet(
        key=fields.text("key"),
        lineage=fields.text("lineage"),
        name=fields.text("name"),
        short_name=fields.text("short_name"),
        context=_context(fields),
        groups=structure.groups(tables),
        criteria=criteria,
        families=structure.families(tables),
        options=structure.options(tables, dossier_fields),
        scenarios=structure.scenarios(tables),
        scores=figures.scores(tables),
        preconditions=figures.preconditions(tables),
        availability_levels=figures.availability_levels(tables),
        stakeholders=figures.stakeholders(tables),
        weightings=weightings,
        view=_view(fields, tables),
        working=_working(fields, tables, weightings),
        sources=evidence.sources(tables),
        statements=evidence.statements(tables),
        disagreements=evidence.disagreements(tables),
        developments=evidence.developments(tables),
        series=evidence.series(tables),
        dossier_fields=dossier_fields,
        seed=fields.single["seed"].whole_number("value") if "seed" in fields.single else _DEFAULT_SEED,
    )


def _context(fields: _Fields) -> Context:
    return Context(
        question=fields.text("question"),
        owner=fields.text("owner"),
        purpose=fields.text("purpose"),
        date=fields.text("date"),
        status=fields.text("status"),
        source_document=fields.text("source_document"),
        notes=fields.repeated.get("note", ()),
        gaps=fields.repeated.get("gap", ()),
    )


def _view(fields: _Fields, tables: Tables) -> View:
    scenario = ""
    if "scenario" in fields.single:
        scenario = fields.single["scenario"].key("value", tables.keys["scenarios"], "a scenario")
    return View(scenario, fields.text("method", "additive"))


def _working(fields: _Fields, tables: Tables, weightings: tuple[Weighting, ...]) -> Working:
    """The points of the weighting that the case opens with."""
    row = fields.single.get("weighting")
    if row is None:
        return Working(None, {}, {})
    key = row.key("value", tables.keys["weightings"], "a weighting")
    points = next((weighting.points for weighting in weightings if weighting.key == key), {})
    missing = [criterion for criterion in tables.keys["criteria"] if criterion not in points]
    if missing and key in tables.keys["weightings"]:
        found = Told("“{key}” without points for {names}", key=key, names=", ".join(missing))
        row.fault("partial", "value", found, "a weighting with points for every criterion")
    return Working(key, points, points)
