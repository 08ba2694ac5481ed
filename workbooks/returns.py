"""Reading a returned form and importing it: nothing is half-imported, and every bad cell is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NoReturn, TypeVar

from criteria.edits.weights import add_weighting
from criteria.issues import Issue, error, errors_in, note, warning
from criteria.keys import fresh_key, fresh_name
from criteria.optionset import OptionSet, revised
from criteria.weightings import Fingerprint, Stakeholder, Weighting, fingerprint
from workbooks import layout as at
from workbooks.cells import DecimalSign, clean, folded, is_blank
from workbooks.errors import WorkbookError
from workbooks.form_meta import FormMeta, MetaError, NewerFormError, from_text
from workbooks.package import Package, read_package
from workbooks.reading import read_sheets
from workbooks.return_cells import CellJudge
from workbooks.return_table import FormTable, cell_at, find_table, match_rows
from workbooks.sheets import Cell, Sheet

Value = TypeVar("Value")

MAX_ROWS = 2_000
MAX_COLUMNS = 60
MAX_NAME = 200


@dataclass(frozen=True, slots=True)
class ReturnedForm:
    """A form that was read without an error; `notes` holds what was odd. `saved` is an ISO time or empty."""

    file: str
    stakeholder: str
    points: Mapping[str, float]
    fingerprints: Mapping[str, Fingerprint]
    reasons: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[str, str] = field(default_factory=dict)
    depends: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Issue, ...] = ()
    saved: str = ""


def read_form(path: Path, option_set: OptionSet, decimal: DecimalSign | None = None) -> ReturnedForm:
    """Read one returned form; WorkbookError holds every reason why it cannot be imported."""
    sheets = read_sheets(path, MAX_ROWS, MAX_COLUMNS)
    package = read_package(path)
    meta, issues = _meta(path, sheets, package, option_set)
    table = find_table(sheets, package.names)
    if table is None:
        _refuse(_no_table(path, sheets, package))
    match_rows(table, option_set, package.names, meta)
    judge = CellJudge(option_set, table, decimal)
    points = judge.points()
    judge.ranks(points)
    stakeholder, about_name = _stakeholder(table, package, meta)
    words = {"reasons": judge.words(at.REASON), "confidence": judge.confidence(), "depends": judge.depends()}
    issues += [*table.sheet.notes, *table.issues, *judge.issues, *about_name]
    issues += _changed_scales(table, option_set, meta)
    wrong = errors_in(issues)
    if wrong:
        raise WorkbookError([*wrong, *(issue for issue in issues if issue.code == "unknown-row")])
    scales = meta.fingerprints if meta is not None else {}
    judged = {key: scales.get(key, fingerprint(option_set.criterion(key))) for key in points}
    return ReturnedForm(
        path.name, stakeholder, points, judged, **words, notes=tuple(issues), saved=package.saved
    )


def _refuse(issue: Issue) -> NoReturn:
    raise WorkbookError([issue])


def _no_table(path: Path, sheets: Sequence[Sheet], package: Package) -> Issue:
    kind = package.properties.get(at.PROPERTY_KIND, "")
    if kind and kind != at.KIND_FORM:
        found = f"a {kind.replace('-', ' ')}"
    else:
        names = ", ".join(f"“{sheet.name}”" for sheet in sheets[:8])
        found = f"no table of points on the sheets {names}" if names else "no sheets"
    return error(
        "no-form",
        path.name,
        found,
        f"a weighting form with its sheet “{at.WEIGHTS}”",
        "Write a fresh form and fill that in.",
    )


def _meta(
    path: Path, sheets: Sequence[Sheet], package: Package, option_set: OptionSet
) -> tuple[FormMeta | None, list[Issue]]:
    """What the form says of itself; a form for another option set is refused here."""
    text = "".join(_hidden_text(sheets))
    try:
        meta = from_text(text) if text else None
    except NewerFormError:
        _refuse(
            error(
                "newer-form",
                path.name,
                "a form that a newer version of this program wrote",
                f"a form of version {at.SCHEMA} or older",
                "Update the program.",
            )
        )
    except MetaError:
        meta = None
    lineage = meta.lineage if meta is not None else package.properties.get(at.PROPERTY_LINEAGE, "")
    if lineage and lineage[:250] != option_set.lineage[:250]:
        name = f"“{meta.set_name}”" if meta is not None else "another option set"
        _refuse(
            error(
                "other-set",
                path.name,
                f"a form for {name}",
                f"a form for “{option_set.name}”",
                f"Open {name} and import it there, or send a form of this set.",
            )
        )
    if meta is None:
        return None, [
            warning(
                "no-identity",
                path.name,
                "no hidden sheet that tells which scales were weighed",
                "the form as it was written",
                "Check that it is a form for this option set.",
            )
        ]
    return meta, []


def _hidden_text(sheets: Sequence[Sheet]) -> list[str]:
    hidden = [sheet for sheet in sheets if folded(sheet.name) == at.META]
    cells = [row[0] for sheet in hidden[:1] for row in sheet.rows if row]
    return [cell.value for cell in cells if isinstance(cell.value, str)]


def _stakeholder(table: FormTable, package: Package, meta: FormMeta | None) -> tuple[str, list[Issue]]:
    cell = _name_cell(table, package)
    where = table.sheet.place(cell)
    typed = "" if is_blank(cell.value) else clean(str(cell.value))[:MAX_NAME]
    written = meta.stakeholder if meta is not None else ""
    if not typed and not written:
        return "", [
            error(
                "no-name",
                where,
                "no name",
                "the name or role of who filled in the form",
                f"Type it beside “{at.STAKEHOLDER_LABEL}”.",
            )
        ]
    if not typed:
        return written, [note("name-erased", where, "no name", "", f"The form was written for “{written}”.")]
    if written and folded(typed) != folded(written):
        return typed, [
            warning(
                "other-name",
                where,
                f"“{typed}”",
                f"“{written}”, whom the form was written for",
                "The name typed in the form is used.",
            )
        ]
    return typed, []


def _name_cell(table: FormTable, package: Package) -> Cell:
    """Beside its label, else by its own name, else where it was written."""
    beside = _beside_label(table)
    if beside is not None:
        return beside
    named = package.names.get(at.STAKEHOLDER_NAME)
    own = cell_at(table.sheet, at.NAME_ROW, at.DEFINITION.number)
    if named is not None and named.sheet == table.sheet.name:
        own = cell_at(table.sheet, named.row, named.column)
    return own


def _beside_label(table: FormTable) -> Cell | None:
    """The first filled cell between the label and the check line, which begins over the best levels."""
    label = folded(at.STAKEHOLDER_LABEL)
    for row in table.sheet.rows[: table.heading]:
        for cell in row:
            if isinstance(cell.value, str) and folded(cell.value).rstrip(":") == label:
                end = table.columns.get(at.BEST, cell.column + 3) - 1
                beside = row[cell.column : end]
                return next((other for other in beside if not is_blank(other.value)), None)
    return None


def _changed_scales(table: FormTable, option_set: OptionSet, meta: FormMeta | None) -> list[Issue]:
    if meta is None:
        return []
    changed = [
        key for key in table.rows if meta.fingerprints.get(key) != fingerprint(option_set.criterion(key))
    ]
    return [
        warning(
            "changed-scale",
            table.place(key, at.CRITERION),
            f"points for “{option_set.criterion(key).name}” from {_ends(meta.fingerprints.get(key))}",
            f"points from {_ends(fingerprint(option_set.criterion(key)))}",
            "The scale changed after the form was written: weigh this swing again.",
        )
        for key in changed
    ]


def _ends(scale: Fingerprint | None) -> str:
    return (
        f"{scale.worst:g} to {scale.best:g} {scale.unit}".rstrip()
        if scale is not None
        else "an unknown scale"
    )


def import_form(option_set: OptionSet, returned: ReturnedForm, date: str = "") -> OptionSet:
    """One edit: the stakeholder when new, and a weighting; a later form is a later round, the first stays."""
    stakeholder = _known(option_set, returned.stakeholder)
    if stakeholder is None:
        keys = [s.key for s in option_set.stakeholders]
        stakeholder = Stakeholder(fresh_key("stakeholder", keys), returned.stakeholder)
    given = [w for w in option_set.weightings if w.stakeholder == stakeholder.key and not w.illustrative]
    option_set = _with_name_left_to_the_newest(option_set, stakeholder)
    there = {c.key for c in option_set.criteria}
    weighting = Weighting(
        fresh_key("weighting", (w.key for w in option_set.weightings)),
        fresh_name(stakeholder.name, (w.name for w in option_set.weightings)),
        _only(returned.points, there),
        _only(returned.fingerprints, there),
        stakeholder=stakeholder.key,
        elicitation="form",
        date=date or returned.saved[:10],
        round=1 + max((w.round for w in given), default=0),
        basis=f"Returned form “{returned.file}”",
        reasons=_only(returned.reasons, there),
        confidence=_only(returned.confidence, there),
        depends=_only(returned.depends, there),
    )
    return add_weighting(option_set, weighting, stakeholder)


def _known(option_set: OptionSet, name: str) -> Stakeholder | None:
    return next((s for s in option_set.stakeholders if folded(s.name) == folded(name)), None)


def _with_name_left_to_the_newest(option_set: OptionSet, stakeholder: Stakeholder) -> OptionSet:
    """Whoever asks for a stakeholder's weighting means the newest: the one of that name tells its round."""
    weightings = list(option_set.weightings)
    for place, weighting in enumerate(weightings):
        if weighting.stakeholder == stakeholder.key and folded(weighting.name) == folded(stakeholder.name):
            which = "illustrative" if weighting.illustrative else f"round {weighting.round}"
            name = fresh_name(f"{weighting.name}, {which}", (w.name for w in weightings))
            weightings[place] = replace(weighting, name=name)
    return revised(option_set, weightings=tuple(weightings))


def _only(mapping: Mapping[str, Value], keys: set[str]) -> dict[str, Value]:
    return {key: value for key, value in mapping.items() if key in keys}
