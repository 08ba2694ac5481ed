"""The problems of many files as one file to keep or send: .xlsx, .csv or .txt."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from criteria.issues import Issue, error
from criteria.storage.atomic import write_whole
from criteria.words.told import Told
from workbooks import layout as at
from workbooks.cells import clean, without_controls
from workbooks.errors import WorkbookError
from workbooks.layout import Column
from workbooks.letters import letter
from workbooks.pen import OPTIONS, ROW, Pen, print_landscape
from workbooks.return_files import ReturnedFile
from workbooks.table_layout import guarded
from workbooks.text_size import row_height

ENDINGS = (".xlsx", ".csv", ".txt")
_FILE = Column("A", "File", 34)
_FROM = Column("B", "From", 24)
_STANDS = Column("C", "Verdict", 12)
_WHERE = Column("D", "Where", 20)
_FOUND = Column("E", "Found", 44)
_EXPECTED = Column("F", "Expected", 34)
_MEND = Column("G", "How to mend", 44)
_COLUMNS = (_FILE, _FROM, _STANDS, _WHERE, _FOUND, _EXPECTED, _MEND)
_WORDS = {"accepted": "accepted", "noted": "accepted, with notes", "rejected": "rejected"}


def write_report(files: Sequence[ReturnedFile], path: Path) -> None:
    """Every file with its verdict and every issue; the ending tells the kind."""
    writer = _WRITERS.get(path.suffix.casefold())
    if writer is None:
        raise WorkbookError(
            [
                error(
                    "unknown-kind",
                    path.name,
                    Told("the ending “{suffix}”", suffix=path.suffix),
                    ", ".join(ENDINGS),
                )
            ]
        )
    write_whole(path, writer(files))


def _rows(files: Sequence[ReturnedFile]) -> Iterator[tuple[str, ...]]:
    for file in files:
        sender = file.form.stakeholder if file.form is not None else ""
        head = (file.path.name, sender, _WORDS[file.verdict])
        asked = [
            Issue("note", q.code, "", q.found, "", Told("Answer: {answer}.", answer=file.answer(q.code)))
            for q in file.questions
        ]
        for issue in (*file.issues, *asked) or (Issue("note", "", "", ""),):
            cells = (*head, issue.where, issue.found, issue.expected, issue.mend)
            yield tuple(clean(cell) for cell in cells)


def _csv(files: Sequence[ReturnedFile]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.heading for column in _COLUMNS])
    writer.writerows([guarded(cell) for cell in row] for row in _rows(files))
    # With the mark at its beginning, Excel takes the file for the UTF-8 that it is.
    return text.getvalue().encode("utf-8-sig")


def _text(files: Sequence[ReturnedFile]) -> bytes:
    """The messages to send back, one after the other, then the list of all files."""
    letters = [letter(f.path.name, f.issues) for f in files if f.form is None]
    listed = "".join(f"{_WORDS[file.verdict]:<22}{clean(file.path.name)}\n" for file in files)
    return ("\n" + "-" * 70 + "\n\n").join([*map(without_controls, letters), listed]).encode()


def _workbook(files: Sequence[ReturnedFile]) -> bytes:
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, OPTIONS) as workbook:
        pen = Pen(workbook)
        sheet = workbook.add_worksheet("Problems")
        pen.columns(sheet, _COLUMNS)
        pen.headings(sheet, 1, _COLUMNS, ())
        sheet.set_row(0, 26)
        rows = list(_rows(files))
        last = len(rows) + 1
        for number, row in enumerate(rows, start=2):
            _draw_row(pen, sheet, number, row)
        sheet.autofilter(0, 0, last - 1, _MEND.number - 1)
        sheet.freeze_panes(1, 1)
        sheet.hide_gridlines(2)
        sheet.repeat_rows(0)
        print_landscape(sheet, "Returned forms", last, _MEND, 0, first=0)
    return stream.getvalue()


def _draw_row(pen: Pen, sheet: Any, number: int, row: tuple[str, ...]) -> None:
    colours = {_WORDS["rejected"]: at.WARN, _WORDS["accepted"]: at.GOOD}
    texts = [(text, column.width - 1, False) for text, column in zip(row, _COLUMNS, strict=True)]
    for column, text in zip(_COLUMNS, row, strict=True):
        look = {"font_color": colours.get(row[2], at.INK), "bold": True} if column is _STANDS else {}
        sheet.write_string(number - 1, column.number - 1, text, pen.format(ROW, look))
    sheet.set_row(number - 1, row_height(texts, 8, 22))


_WRITERS: dict[str, Callable[[Sequence[ReturnedFile]], bytes]] = {
    ".xlsx": _workbook,
    ".csv": _csv,
    ".txt": _text,
}
