"""Blocks as what the PDF library lays out on pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from criteria.words.tables import THIN_SPACE
from workbooks.report.colours import HAIRLINE, HAIRLINE2
from workbooks.report.content import (
    Align,
    Block,
    Bullets,
    Cell,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Table,
    readable,
)
from workbooks.report.pdf_flow import Drawn, Pill, Plain, Rows
from workbooks.report.pdf_styles import style
from workbooks.report.typeface import fitted
from workbooks.report.typeface import width as width_of

if TYPE_CHECKING:
    from reportlab.platypus import Flowable
    from reportlab.platypus import Table as Grid

Command = tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]
_LABELS = 104.0
_PADDING, _GUTTER = 3.0, 12.0
_NO_BREAK = "\u00a0"


def flowables(block: Block, width: float) -> Iterator[Flowable]:
    """What a block becomes in a column of this width."""
    match block:
        case Heading():
            yield _heading(block, width)
        case Paragraph():
            yield text(block.text, block.tone)
        case Bullets():
            yield from (text(item, "bullet", bullet="•") for item in block.items)
            yield _space(4)
        case Facts():
            yield facts(block.rows, width)
            yield _space(7)
        case Figure():
            yield text(block.title, "figure")
            yield text(block.reading, "note")
            yield Drawn(block.picture, width)
            yield _space(10)
        case Table():
            yield _table(block, width)
            yield _space(9)


def text(
    words: str,
    kind: str,
    align: Align = "left",
    cell: Cell | None = None,
    bullet: str = "",
    most: float = 99.0,
) -> Flowable:
    """A paragraph of plain words; nothing in them is mark-up.

    The library breaks lines at every space but one, the narrow one of figures among them.
    """
    from reportlab.platypus import Paragraph as Words

    marked = escape(readable(words)).replace("\n", "<br/>").replace(THIN_SPACE, _NO_BREAK)
    if cell is not None and cell.link:
        marked = f"<a href={quoteattr(cell.link)}>{marked}</a>"
    is_bold, ink = (cell.is_bold, cell.ink) if cell is not None else (False, "")
    return Words(marked, style(kind, align, is_bold, ink, most), bulletText=bullet or None)


def facts(rows: tuple[tuple[str, str], ...], width: float) -> Grid:
    from reportlab.platypus import Table as Grid

    cells = [[text(label, "label"), text(words, "fact")] for label, words in rows]
    grid = Grid(cells, [_LABELS, width - _LABELS], splitInRow=1, hAlign="LEFT")
    grid.setStyle([*_flush(), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 1),
                   ("BOTTOMPADDING", (0, 0), (-1, -1), 1)])  # fmt: skip
    return grid


def _heading(block: Heading, width: float) -> Flowable:
    from reportlab.platypus import Table as Grid

    words = text(block.text, f"heading{block.level}")
    if block.badge is None:
        return words
    pill = Pill(block.badge.text, block.badge.fill, block.badge.ink, 9.0)
    grid = Grid([[pill, words]], [pill.width + 7, width - pill.width - 7], hAlign="LEFT", spaceBefore=12,
                spaceAfter=4)  # fmt: skip
    grid.setStyle([*_flush(), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("TOPPADDING", (0, 0), (-1, -1), 0),
                   ("BOTTOMPADDING", (0, 0), (-1, -1), 0)])  # fmt: skip
    return grid


def _table(block: Table, width: float) -> Rows:
    whole = sum(column.part for column in block.columns)
    widths = [width * column.part / whole for column in block.columns]
    rooms = [
        each - _PADDING - (_GUTTER if block.meets_text(number) else _PADDING)
        for number, each in enumerate(widths)
    ]
    kind, head = ("dense", "dense head") if block.is_dense else ("cell", "head")
    heads = [
        _head(column.heading, head, column.align, room)
        for column, room in zip(block.columns, rooms, strict=True)
    ]
    body = [
        [
            _cell(cell, kind, column.align, room)
            for cell, column, room in zip(row, block.columns, rooms, strict=True)
        ]
        for row in block.rows
    ]
    grid = Rows([heads, *body], widths, repeatRows=1, splitInRow=1)
    grid.setStyle([*_rules(block), *_fills(block)])
    return grid


def _head(words: str, kind: str, align: Align, room: float) -> Flowable:
    """So small that no word of it is broken."""
    return text(words, kind, align, most=fitted(words, room, style(kind).fontSize, is_bold=True))


def _cell(cell: Cell, kind: str, align: Align, room: float) -> Flowable:
    """Most cells hold a few words on one line, which need no paragraph."""
    if cell.is_badge:
        return Pill(cell.text, cell.fill, cell.ink, 7.6)
    look = style(kind, align, cell.is_bold, cell.ink)
    if not cell.link and "\n" not in cell.text:
        words = readable(cell.text)
        if width_of(words, look.fontSize, cell.is_bold) <= room:
            return Plain(words, look, align)
    return text(cell.text, kind, align, cell)


def _rules(block: Table) -> Iterator[Command]:
    every, gap = ((0, 0), (-1, -1)), 2.0 if block.is_dense else 3.4
    yield ("VALIGN", (0, 0), (-1, 0), "BOTTOM")
    yield ("VALIGN", (0, 1), (-1, -1), "TOP")
    yield ("LINEBELOW", (0, 0), (-1, 0), 0.7, HAIRLINE2)
    yield ("LINEBELOW", (0, 1), (-1, -1), 0.4, HAIRLINE)
    yield ("LEFTPADDING", *every, _PADDING)
    yield ("RIGHTPADDING", *every, _PADDING)
    yield ("TOPPADDING", *every, gap)
    yield ("BOTTOMPADDING", *every, gap)
    for number in range(len(block.columns)):
        if block.meets_text(number):
            yield ("RIGHTPADDING", (number, 0), (number, -1), _GUTTER)


def _fills(block: Table) -> Iterator[Command]:
    for row, cells in enumerate(block.rows, start=1):
        for column, cell in enumerate(cells):
            if cell.fill and not cell.is_badge:
                yield ("BACKGROUND", (column, row), (column, row), cell.fill)


def _flush() -> list[Command]:
    return [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]


def _space(height: float) -> Flowable:
    from reportlab.platypus import Spacer

    return Spacer(1, height)
