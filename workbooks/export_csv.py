"""Writing a decision table: one scenario's best scores, in the form in which tables are read."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from criteria.inheritance import precondition, score_row
from criteria.issues import Issue, error, warning
from criteria.options import Option
from criteria.optionset import OptionSet
from criteria.storage.atomic import write_whole
from criteria.tree import Criterion, path_to_root
from criteria.words.told import Told, as_told
from evaluator.thresholds import Threshold
from evaluator.values import Linear
from workbooks.cells import clean
from workbooks.errors import WorkbookError
from workbooks.sheets import Cell, Sheet, trimmed
from workbooks.table_criteria import LEVELS
from workbooks.table_layout import guarded, is_family_heading, lay_out, parameter_word, unguarded
from workbooks.table_set import build

_RENAME = "Rename it, or export as .optionset.json."


def write_csv(option_set: OptionSet, path: Path) -> tuple[Issue, ...]:
    """Write the chosen scenario and the working weights; the issues say what a table cannot hold."""
    faults = list(_unreadable(option_set))
    if faults:
        raise WorkbookError(faults)
    rows = list(table_rows(option_set))
    _expect_readable(rows)
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    # With the mark at its beginning, Excel takes the file for the UTF-8 that it is.
    write_whole(path, text.getvalue().encode("utf-8-sig"))
    return tuple(_losses(option_set))


def table_rows(option_set: OptionSet) -> Iterator[list[str]]:
    """The lines of the table, as text."""
    criteria = option_set.criteria
    families = {family.key: family.name for family in option_set.families}
    tail = [""] if families else []
    yield ["Option", *(safe_text(c.name) for c in criteria), *(["Family"] if families else [])]
    for word, entry in _PARAMETERS:
        entries = [entry(option_set, criterion) for criterion in criteria]
        if any(entries):
            yield [word, *entries, *tail]
    for option in option_set.options:
        row = score_row(option_set, option_set.view.scenario, option.key)
        scores = [_number_or_nothing(row[c.key].best) for c in criteria]
        family = [safe_text(families.get(option.family or "", ""))] if families else []
        yield [safe_text(option.name), *scores, *family]


def safe_text(text: str) -> str:
    """The text as a table can hold it: one line that no spreadsheet takes for a formula."""
    return guarded(clean(text))


def exact_number(figure: float) -> str:
    """The shortest digits that give the same number again."""
    return str(int(figure)) if figure == int(figure) and abs(figure) < 1e15 else repr(figure)


def _number_or_nothing(figure: float | None) -> str:
    return "" if figure is None else exact_number(figure)


def _threshold(threshold: Threshold | None) -> str:
    if threshold is None:
        return ""
    return exact_number(threshold.amount) + ("%" if threshold.percent else "")


def _group(option_set: OptionSet, criterion: Criterion) -> str:
    names = {group.key: group.name for group in option_set.groups}
    below_root = path_to_root(criterion.group, option_set.groups)[-2::-1]
    return safe_text(LEVELS.join(names[key] for key in below_root))


_PARAMETERS: tuple[tuple[str, Callable[[OptionSet, Criterion], str]], ...] = (
    ("Direction", lambda _set, c: c.scale.direction),
    ("Weight", lambda option_set, c: exact_number(option_set.working.points[c.key])),
    ("Unit", lambda _set, c: safe_text(c.scale.unit)),
    ("Group", _group),
    ("Worst", lambda _set, c: exact_number(c.scale.worst)),
    ("Best", lambda _set, c: exact_number(c.scale.best)),
    ("Indifference", lambda _set, c: _threshold(c.thresholds.indifference)),
    ("Preference", lambda _set, c: _threshold(c.thresholds.preference)),
    ("Veto", lambda _set, c: _threshold(c.thresholds.veto)),
    ("Function", lambda _set, c: c.thresholds.function or ""),
    (
        "Gaussian",
        lambda _set, c: "" if c.thresholds.gaussian is None else exact_number(c.thresholds.gaussian),
    ),
)


def _unreadable(option_set: OptionSet) -> Iterator[Issue]:
    """What could not be read again as it was meant."""
    named: tuple[tuple[str, Sequence[Option | Criterion]], ...] = (
        ("option", option_set.options),
        ("criterion", option_set.criteria),
    )
    for what, items in named:
        if not items:
            where = Told("option set “{option_set}”", option_set=option_set.name)
            yield error(
                "empty-set",
                where,
                Told("no {what}", what=as_told(what)),
                Told("at least one {what}", what=as_told(what)),
            )
        for item in items:
            if not clean(item.name):
                found = "a name without a letter, which would leave its cell blank"
                yield error(
                    "empty-name",
                    Told("{what} “{item}”", what=as_told(what), item=item.key),
                    found,
                    "a name",
                    _RENAME,
                )
    for criterion in option_set.criteria:
        if is_family_heading(criterion.name):
            where = Told("criterion “{criterion}”", criterion=criterion.name)
            yield error("reserved-name", where, "the heading of the families", "another name", _RENAME)
    for option in option_set.options[:1]:
        if parameter_word(option.name):
            where = Told("option “{option}”", option=option.name)
            yield error(
                "reserved-name", where, "the word of a row above the options", "another name", _RENAME
            )


def _expect_readable(rows: Sequence[Sequence[str]]) -> None:
    """Read the table as an import would; faults name the items, for there is no file yet."""

    def place(cell: Cell) -> str:
        head, name = unguarded(rows[cell.row - 1][0]), unguarded(rows[0][cell.column - 1])
        if cell.row == 1:
            return f"criterion “{name}”"
        return f"option “{head}”" if cell.column == 1 else f"“{head}” of “{name}”"

    grid = [[Cell(r, c, text or None) for c, text in enumerate(row, 1)] for r, row in enumerate(rows, 1)]
    faults: list[Issue] = []
    layout = lay_out(Sheet("table", trimmed(grid)), place, faults)
    if layout is not None:
        build(layout, "table", "", faults)
    if faults:
        raise WorkbookError(faults)


def _losses(option_set: OptionSet) -> Iterator[Issue]:
    """What makes the table say or rank otherwise than the set."""
    for group in option_set.groups:
        if group.parent is not None and LEVELS in clean(group.name):
            where, found = (
                Told("group “{group}”", group=group.name),
                Told("“{levels}” in its name", levels=LEVELS.strip()),
            )
            yield warning("group-levels", where, found, mend="A table takes what follows for a group in it.")
    for criterion in option_set.criteria:
        if not isinstance(criterion.scale.function, Linear):
            where, found = (
                Told("criterion “{criterion}”", criterion=criterion.name),
                Told("a value function that is not straight"),
            )
            yield warning("straight-values", where, found, mend="A table holds straight ones: totals differ.")
    for option in option_set.options:
        if not precondition(option_set, option_set.view.scenario, option.key).available:
            where, found = (
                Told("option “{option}”", option=option.name),
                Told("an option that is not available"),
            )
            yield warning(
                "always-available", where, found, mend="A table cannot say so: it ranks the option."
            )
