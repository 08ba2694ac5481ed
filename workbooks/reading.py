"""Grids of cells from .xlsx, .xlsm, .xls, .ods and .csv files, within limits."""

from __future__ import annotations

import csv
import io
import os
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple

from criteria.issues import Issue, error, note
from criteria.words.told import Told
from workbooks.cells import folded
from workbooks.errors import DAMAGE, WorkbookError
from workbooks.guard import FileKind, inspect, refuse_damaged, refuse_password, wide_encoding
from workbooks.markup import MarkupError
from workbooks.old_workbook import check_extent
from workbooks.opendocument import read_opendocument
from workbooks.package import read_package
from workbooks.sheets import Cell, Sheet, trimmed

__all__ = ["Cell", "Sheet", "TextReading", "document_properties", "read_sheets"]

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
LOOKS_AT = 100_000
_DELIMITERS = ";,\t"
ENCODINGS = {
    "UTF-8": "utf-8-sig", "UTF-16": "utf-16", "Windows-1252": "cp1252", "Windows-1250": "cp1250",
    "Windows-1251": "cp1251", "IBM 866": "cp866", "Mac Roman": "mac_roman",
}  # fmt: skip
"""What texts may be read as: Unicode; Western, Central and Eastern European; what old programs write."""
_END = "\x1c"  # comes after the last line; one that ends up in a record shows a quote left open


class TextReading(NamedTuple):
    """How somebody wants a text to be read; what is empty is recognised. `encoding` is one of ENCODINGS."""

    delimiter: str = ""
    encoding: str = ""


RECOGNISED = TextReading()


def read_sheets(
    path: Path,
    max_rows: int,
    max_columns: int,
    only: Collection[str] | None = None,
    reading: TextReading = RECOGNISED,
) -> tuple[Sheet, ...]:
    """Every sheet (or those named, ignoring case) as a grid; WorkbookError says why it cannot be read."""
    kind = inspect(path)
    if kind == "csv":
        text, encoding = _decoded(path, path.read_bytes(), reading.encoding)
        return (text_sheet(text, path, encoding, max_rows, max_columns, reading.delimiter),)
    sheets = _without_damage(path, kind, max_rows, max_columns, only)
    return tuple(sheet for sheet in sheets if _wanted(sheet.name, only))


def document_properties(path: Path) -> Mapping[str, str]:
    """The custom document properties; empty for kinds that have none."""
    return read_package(path).properties


def _wanted(name: str, only: Collection[str] | None) -> bool:
    return only is None or folded(name) in {folded(other) for other in only}


def _without_damage(
    path: Path, kind: FileKind, max_rows: int, max_columns: int, only: Collection[str] | None
) -> tuple[Sheet, ...]:
    try:
        if kind == "xlsx":
            return _read_xlsx(path, max_rows, max_columns, only)
        if kind == "ods":
            return read_opendocument(path, max_rows, max_columns)
        return _read_xls(path, max_rows, max_columns)
    except WorkbookError:
        raise
    except MarkupError as fault:
        raise WorkbookError([_strange(path, str(fault))]) from fault
    except DAMAGE:
        refuse_damaged(path)


def _strange(path: Path, found: str) -> Issue:
    return error("strange-sheet", path.name, found, "a workbook of ordinary size",
                 "Copy the filled cells into a new workbook and save that.")  # fmt: skip


def _read_xlsx(
    path: Path, max_rows: int, max_columns: int, only: Collection[str] | None
) -> tuple[Sheet, ...]:
    from workbooks.office_sheets import office_sheets

    found = office_sheets(path, lambda name: _wanted(name, only), max_rows, max_columns)
    return tuple(replace(sheet, rows=tuple(map(_with_plain_text, sheet.rows))) for sheet in found)


def _with_plain_text(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    if not any(isinstance(cell.value, str) and "_x" in cell.value for cell in row):
        return row
    return tuple(replace(cell, value=_unescaped(cell.value)) for cell in row)


def _unescaped(value: object) -> object:
    """Text with the file format's own escapes, such as _x000D_, undone."""
    if isinstance(value, str) and "_x" in value:
        return _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), value)
    return value


def _read_xls(path: Path, max_rows: int, max_columns: int) -> tuple[Sheet, ...]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    check_extent(path.read_bytes())
    try:
        with _silent_panics(), CalamineWorkbook.from_path(path) as workbook:
            hidden = [str(sheet.visible) != "SheetVisibleEnum.Visible" for sheet in workbook.sheets_metadata]
            grids = [
                (name, workbook.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=max_rows + 1))
                for name in workbook.sheet_names
            ]
    except PasswordError:
        refuse_password(path)
    except CalamineError:
        refuse_damaged(path)
    except BaseException as fault:
        # A panic of the reader is no Exception, and its class cannot be imported.
        if type(fault).__name__ != "PanicException":
            raise
        refuse_damaged(path)
    return tuple(
        _plain_sheet(
            name, rows, max_rows, max_columns,
            hidden=is_hidden, has_formats=False, notes=(_no_formulas(name),),
        )
        for (name, rows), is_hidden in zip(grids, hidden, strict=True)
    )  # fmt: skip


@contextmanager
def _silent_panics() -> Iterator[None]:
    """The reader writes the trace of a panic straight to standard error, past whatever Python has there."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no standard error
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nowhere)
        os.close(kept)


def _no_formulas(name: str) -> Issue:
    found = "an old .xls sheet, where broken formulas appear blank and 50 % as 0.5"
    return note("old-format", name, found, "an .xlsx sheet", "Check what was read.")


def _plain_sheet(
    name: str, rows: Sequence[Sequence[object]], max_rows: int, max_columns: int, **known: Any
) -> Sheet:
    """A sheet of bare values."""
    grid = [
        [
            Cell(number, column, value if value != "" else None)
            for column, value in enumerate(row[:max_columns], 1)
        ]
        for number, row in enumerate(rows[:max_rows], start=1)
    ]
    beyond = [value for row in rows[max_rows:] for value in row] + [
        v for row in rows for v in row[max_columns:]
    ]
    return Sheet(name, trimmed(grid), clipped=any(v not in (None, "") for v in beyond), **known)


def text_sheet(
    text: str, path: Path, encoding: str, max_rows: int, max_columns: int, delimiter: str = ""
) -> Sheet:
    """Text with a record a line; a delimiter that is not given is the one declared, or the likeliest."""
    first, _, rest = text.partition("\n")
    declared = re.fullmatch(r"sep=(.)\s*", first)
    delimiter = delimiter or (declared.group(1) if declared else _delimiter(text))
    records = _records(path, rest if declared else text, delimiter, max_rows + 1)
    lines = tuple(line + bool(declared) for line, _ in records)
    shown = {"\t": "TAB"}.get(delimiter, delimiter)
    told = note(
        "text-read",
        path.name,
        Told("{encoding} text separated by {shown}", encoding=encoding, shown=shown),
        "",
        "If names look wrong, save it as .xlsx.",
    )
    rows = [record for _, record in records]
    return _plain_sheet(
        path.stem, rows, max_rows, max_columns,
        delimiter=delimiter, encoding=encoding, lines=lines, notes=(told,),
    )  # fmt: skip


def _records(path: Path, text: str, delimiter: str, most: int) -> list[tuple[int, list[str]]]:
    """The records, each with the line that it starts on; a quote left open would swallow the rest."""
    reader = csv.reader(chain(io.StringIO(text, newline=""), (_END,)), delimiter=delimiter)
    records: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for record in reader:
            if record == [_END] or len(records) == most:
                return records
            records.append((line, record))
            line = reader.line_num + 1
    except csv.Error as fault:
        raise _open_quote(path, line) from fault
    raise _open_quote(path, records[-1][0])


def _open_quote(path: Path, line: int) -> WorkbookError:
    mend = "Close or remove it, or save it again as .csv."
    where, found = (
        Told("{path} line {line}", path=path.name, line=line),
        "a quotation mark that is not closed",
    )
    return WorkbookError([error("not-text", where, found, "one record a line", mend)])


def _decoded(path: Path, content: bytes, wanted: str) -> tuple[str, str]:
    """The text and the name of its encoding: by its mark, else UTF-8 when valid, else Western European."""
    if wanted:
        return _decoded_as(path, content, wanted), wanted
    wide = wide_encoding(content[:4096])
    if wide:
        return content.decode(wide, errors="replace"), wide[:6].upper()
    if content.startswith(b"\xef\xbb\xbf"):
        return content.decode("utf-8-sig", errors="replace"), "UTF-8"
    try:
        return content.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), "Windows-1252"


def _decoded_as(path: Path, content: bytes, encoding: str) -> str:
    try:
        return content.decode(ENCODINGS[encoding]).removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        byte = f"{content[fault.start]:02X}"
        found = Told("a sign (byte {byte}) that {encoding} does not have", byte=byte, encoding=encoding)
        where = Told("{path} line {line}", path=path.name, line=line)
        expected = Told("text in {encoding}", encoding=encoding)
        raise WorkbookError(
            [error("other-encoding", where, found, expected, "Choose another encoding.")]
        ) from fault


def _delimiter(text: str) -> str:
    """The sign that splits the first lines most evenly."""
    lines = list(islice(io.StringIO(text[:LOOKS_AT], newline=""), 30))
    return max(_DELIMITERS, key=lambda sign: _evenness(lines, sign))


def _evenness(lines: list[str], sign: str) -> tuple[float, int]:
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=sign) if row]
    except csv.Error:
        return (0.0, 0)
    width, count = Counter(widths).most_common(1)[0] if widths else (1, 0)
    return (count / len(widths), width) if width > 1 else (0.0, 0)
