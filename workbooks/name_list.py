"""Names for a batch of forms: pasted text, or a column of a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from criteria.issues import Issue, did_you_mean, error, note
from criteria.words.told import Told
from workbooks.cells import ERROR_TEXTS, clean, folded, is_blank, shown
from workbooks.errors import WorkbookError
from workbooks.reading import read_sheets
from workbooks.sheets import Cell, Sheet, column_letters

MOST_NAMES = 1_000
LONGEST = 200
_MOST_ROWS, _MOST_COLUMNS = 2_000, 60
_HEADINGS = frozenset(
    ("name", "names", "stakeholder", "stakeholders", "person", "people", "participant", "participants",
     "organisation", "organization", "role", "who", "member", "members", "expert", "experts")
)  # fmt: skip
_ADDRESS = re.compile(r"\s*<[^<>\s]+@[^<>\s]+>")
_BULLET = re.compile(r"^\s*(?:[•·▪‣–*-]|\d{1,3}[.)])\s+")


@dataclass(frozen=True, slots=True)
class NameList:
    """Every name once, in the order given, and what was left out."""

    names: tuple[str, ...]
    issues: tuple[Issue, ...] = ()


def names_in(text: str) -> NameList:
    """Names from pasted text: one a line, else separated by semicolons, else by TABs."""
    lines = [line for line in text.replace("\r", "\n").split("\n") if clean(line)]
    if len(lines) == 1:
        sign = ";" if ";" in lines[0] else "\t"
        lines = lines[0].split(sign)
    pieces = ((f"line {number}", _bare(line)) for number, line in enumerate(lines, start=1))
    return _gathered((where, name) for where, name in pieces if name)


def _bare(line: str) -> str:
    """The name in a line of a list or of an address book: without bullet, quotes and e-mail address."""
    cells = (cell for cell in line.split("\t") if clean(cell))
    return clean(_BULLET.sub("", _ADDRESS.sub("", next(cells, "")))).strip('",; ')


def read_names(path: Path, sheet: str | None = None, column: str | None = None) -> NameList:
    """Names from a column of a sheet of this file."""
    return names_of(name_sheet(path, sheet), column)


def names_of(chosen: Sheet, column: str | None = None) -> NameList:
    """Names from a column, by its heading or letter; else the one headed Name or so, else the first."""
    number = _column(chosen, column)
    cells = [row[number - 1] for row in chosen.rows if number <= len(row)]
    if cells and not is_blank(cells[0].value) and _is_heading(cells[0], column):
        cells = cells[1:]
    faults = [
        error("bad-name", chosen.place(cell), shown(cell.value), "a name", "Type it.")
        for cell in cells
        if not is_blank(cell.value) and not _is_name(cell)
    ]
    if faults:
        raise WorkbookError(faults)
    gathered = _gathered((chosen.place(c), clean(str(c.value))) for c in cells if not is_blank(c.value))
    if not gathered.names:
        where = f"{chosen.name}!{column_letters(number)}"
        raise WorkbookError([error("no-names", where, "no names", "one name a row")])
    return gathered


def columns_of(chosen: Sheet) -> tuple[tuple[str, str], ...]:
    """The letter of each column in which a name may stand, and its heading where one is a known word."""
    width = max((len(row) for row in chosen.rows), default=0)
    header = chosen.rows[0] if chosen.rows else ()
    has_headings = any(_is_heading(cell, None) for cell in header)
    headings = {cell.column: clean(str(cell.value)) for cell in header if has_headings and _is_name(cell)}
    named = {cell.column for row in chosen.rows for cell in row if _is_name(cell)}
    return tuple((column_letters(n), headings.get(n, "")) for n in range(1, width + 1) if n in named)


def name_sheet(path: Path, wanted: str | None = None) -> Sheet:
    """The sheet of this name; else the first that is to be seen and has something in it."""
    sheets = read_sheets(path, _MOST_ROWS, _MOST_COLUMNS)
    for sheet in sheets:
        if folded(sheet.name) == folded(wanted) if wanted is not None else not sheet.hidden and sheet.rows:
            return sheet
    names = [sheet.name for sheet in sheets]
    if wanted is None:
        raise WorkbookError([error("no-names", path.name, "no names", "one name a row")])
    listed = ", ".join(f"“{name}”" for name in names[:20])
    raise WorkbookError([error("unknown-sheet", path.name, Told("no sheet “{wanted}”", wanted=wanted), listed,
                               did_you_mean(wanted, names))])  # fmt: skip


def _column(sheet: Sheet, wanted: str | None) -> int:
    header = sheet.rows[0] if sheet.rows else ()
    if wanted is not None:
        return _wanted_column(sheet, header, wanted)
    for cell in header:
        if isinstance(cell.value, str) and folded(cell.value) in _HEADINGS:
            return cell.column
    filled = (cell.column for row in sheet.rows for cell in row if _is_name(cell))
    return min(filled, default=1)


def _wanted_column(sheet: Sheet, header: Sequence[Cell], wanted: str) -> int:
    for cell in header:
        if isinstance(cell.value, str) and folded(cell.value) == folded(wanted):
            return cell.column
    width = len(header)
    letters = {column_letters(number): number for number in range(1, width + 1)}
    if wanted.strip().upper() in letters:
        return letters[wanted.strip().upper()]
    headings = [str(cell.value) for cell in header if isinstance(cell.value, str)]
    listed = ", ".join(f"“{heading}”" for heading in headings[:20]) or Told(
        "A to {width}", width=column_letters(width)
    )
    raise WorkbookError(
        [
            error(
                "unknown-column",
                sheet.name,
                Told("no column “{wanted}”", wanted=wanted),
                listed,
                did_you_mean(wanted, headings),
            )
        ]
    )


def _is_heading(cell: Cell, wanted: str | None) -> bool:
    text = folded(str(cell.value))
    return text in _HEADINGS or (wanted is not None and text == folded(wanted))


def _is_name(cell: Cell) -> bool:
    return isinstance(cell.value, str) and clean(cell.value).upper() not in {"", *ERROR_TEXTS}


def _gathered(found: Iterable[tuple[str, str]]) -> NameList:
    names: dict[str, str] = {}
    issues: list[Issue] = []
    for where, name in found:
        if folded(name) in names:
            issues.append(note("duplicate-name", where, Told("“{name}” again", name=name), "every name once",
                               "One form is written for it."))  # fmt: skip
        elif len(name) > LONGEST:
            issues.append(
                note(
                    "cut",
                    where,
                    Told("a name of {count} characters", count=len(name)),
                    Told("at most {longest}", longest=LONGEST),
                    "Its beginning was taken.",
                )
            )
        names.setdefault(folded(name), name[:LONGEST].strip())
    if len(names) > MOST_NAMES:
        found_words = Told("{count:,} names", count=len(names))
        raise WorkbookError(
            [error("too-many-names", "names", found_words, Told("at most {most:,}", most=MOST_NAMES))]
        )
    return NameList(tuple(names.values()), tuple(issues))
