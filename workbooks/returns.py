"""Reading a returned form: it is read whole, or refused with every bad cell named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from criteria.issues import Issue, error, errors_in, note, warning
from criteria.optionset import OptionSet
from criteria.weightings import Fingerprint, fingerprint
from criteria.words.told import Told, as_told
from workbooks import layout as at
from workbooks.cells import DecimalSign, clean, folded, is_blank
from workbooks.errors import WorkbookError
from workbooks.form_meta import FormMeta, MetaError, NewerFormError, from_text, translated
from workbooks.package import Package, read_package
from workbooks.reading import read_sheets
from workbooks.return_cells import CellJudge
from workbooks.return_form import ReturnedForm
from workbooks.return_scores import JudgedScores, read_scores
from workbooks.return_table import FormTable, cell_at, find_table, match_rows
from workbooks.sheets import Cell, Sheet

MAX_ROWS = 2_000
MAX_COLUMNS = 60
MAX_NAME = 200


def read_form(
    path: Path, option_set: OptionSet, decimal: DecimalSign | None = None, any_set: bool = False
) -> ReturnedForm:
    """Read one returned form; WorkbookError holds every reason why it cannot be imported.

    `decimal` settles what 1,250 means. With `any_set` a form for another option set is matched by the names
    of its criteria instead of being refused.
    """
    sheets = read_sheets(path, MAX_ROWS, MAX_COLUMNS)
    package = read_package(path)
    origin = _origin(path, sheets, package, option_set, any_set)
    meta = origin.meta
    table = find_table(sheets, {} if origin.is_other else package.names)
    if table is None:
        _refuse(_no_table(path, sheets, package))
    match_rows(table, option_set, package.names, meta, by_key=not origin.is_other)
    if not table.rows and not errors_in(table.issues):
        table.issues.append(_nothing_in_common(table))
    judge = CellJudge(option_set, table, decimal)
    points = judge.points()
    judge.ranks(points)
    stakeholder, about_name = _stakeholder(table, package, meta)
    reasons, confidence, depends = judge.words(at.REASON), judge.confidence(), judge.depends()
    judged = JudgedScores() if origin.is_other else read_scores(sheets, option_set, meta, decimal)
    issues = [*origin.issues, *table.sheet.notes, *table.issues, *judge.issues, *about_name]
    issues += [*_changed_scales(table, option_set, meta), *judged.issues]
    wrong = errors_in(issues)
    if wrong:
        raise WorkbookError([*wrong, *(issue for issue in issues if issue.code == "unknown-row")])
    scales = meta.fingerprints if meta is not None else {}
    return ReturnedForm(
        path.name,
        stakeholder,
        points,
        {key: scales.get(key, fingerprint(option_set.criterion(key))) for key in points},
        reasons,
        confidence,
        depends,
        notes=tuple(issues),
        saved=package.saved,
        scores=judged.scores,
        scenario=judged.scenario,
        round=meta.round if meta is not None else 1,
    )


def _refuse(issue: Issue) -> NoReturn:
    raise WorkbookError([issue])


def _no_table(path: Path, sheets: Sequence[Sheet], package: Package) -> Issue:
    kind = package.properties.get(at.PROPERTY_KIND, "")
    if kind and kind != at.KIND_FORM:
        found = Told("a {kind}", kind=as_told(kind.replace("-", " ")))
    else:
        names = ", ".join(f"“{sheet.name}”" for sheet in sheets[:8])
        found = Told("no table of points on the sheets {names}", names=names) if names else Told("no sheets")
    return error(
        "no-form",
        path.name,
        found,
        Told("a weighting form with its sheet “{weights}”", weights=at.WEIGHTS),
        "Write a fresh form and fill that in.",
    )


def _nothing_in_common(table: FormTable) -> Issue:
    found = "no row for any criterion of this option set"
    return error("no-common-criteria", table.sheet.name, found, "one row per criterion",
                 "Write a form of this set.")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Origin:
    """What the form says of itself; `is_other` when it was written for another option set."""

    meta: FormMeta | None
    issues: tuple[Issue, ...] = ()
    is_other: bool = False


def _origin(
    path: Path, sheets: Sequence[Sheet], package: Package, option_set: OptionSet, any_set: bool
) -> _Origin:
    """A form for another option set is refused here, unless it is to be matched by names."""
    meta = _told_meta(path, sheets)
    lineage = meta.lineage if meta is not None else package.properties.get(at.PROPERTY_LINEAGE, "")
    if lineage and lineage[:250] != option_set.lineage[:250]:
        name = Told("another option set") if meta is None else Told("“{name}”", name=meta.set_name)
        found, expected = (
            Told("a form for {name}", name=name),
            Told("a form for “{option_set}”", option_set=option_set.name),
        )
        mend = Told("Open {name} and import it there, or send a form of this set.", name=name)
        if meta is not None and folded(meta.set_name) == folded(option_set.name):
            found = Told("a form for another option set named “{set_name}”", set_name=meta.set_name)
            mend = Told(
                "Open the set that it was written for and import it there, or send a form of this set."
            )
        if not any_set:
            _refuse(error("other-set", path.name, found, expected, mend))
        mend = Told("Its points were taken for the criteria of the same names.")
        told = warning("other-set", path.name, found, expected, mend)
        return _Origin(None if meta is None else translated(meta, option_set), (told,), is_other=True)
    if meta is None:
        found = Told("no hidden sheet that tells which scales were weighed")
        told = warning("no-identity", path.name, found, "the form as it was written",
                       "Check that it is a form for this option set.")  # fmt: skip
        return _Origin(None, (told,))
    return _Origin(meta)


def _told_meta(path: Path, sheets: Sequence[Sheet]) -> FormMeta | None:
    text = "".join(_hidden_text(sheets))
    try:
        return from_text(text) if text else None
    except NewerFormError:
        _refuse(
            error(
                "newer-form",
                path.name,
                "a form that a newer version of this program wrote",
                Told("a form of version {schema} or older", schema=at.SCHEMA),
                "Update the program.",
            )
        )
    except MetaError:
        return None


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
                Told("Type it beside “{stakeholder_label}”.", stakeholder_label=at.STAKEHOLDER_LABEL),
            )
        ]
    if not typed:
        return written, [
            note(
                "name-erased",
                where,
                "no name",
                "",
                Told("The form was written for “{written}”.", written=written),
            )
        ]
    if written and folded(typed) != folded(written):
        return typed, [
            warning(
                "other-name",
                where,
                f"“{typed}”",
                Told("“{written}”, whom the form was written for", written=written),
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
            Told(
                "points for “{criterion}” from {ends}",
                criterion=option_set.criterion(key).name,
                ends=_ends(meta.fingerprints.get(key)),
            ),
            Told("points from {ends}", ends=_ends(fingerprint(option_set.criterion(key)))),
            "The scale changed after the form was written: weigh this swing again.",
        )
        for key in changed
    ]


def _ends(scale: Fingerprint | None) -> Told:
    if scale is None:
        return Told("an unknown scale")
    ends = Told("{low:g} to {high:g}", low=scale.worst, high=scale.best)
    return Told("{ends} {unit}", ends=ends, unit=scale.unit) if scale.unit.rstrip() else ends
