"""The report as one page of HTML: no script, no address outside, typeface and pictures inside."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

from workbooks.report.content import (
    Block,
    Bullets,
    Cell,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Report,
    Section,
    Table,
)
from workbooks.report.drawing import Picture
from workbooks.report.stopping import Stop, never, unless
from workbooks.report.svg import svg
from workbooks.report.typeface import font_file

_STYLE = Path(__file__).resolve().parent / "style.css"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
Draw = Callable[[Picture], str]


def html(report: Report, stop: Stop = never) -> bytes:
    return "".join(unless(stop, _page(report))).encode()


def _page(report: Report) -> Iterator[str]:
    title = escape(report.title)
    yield f'<!DOCTYPE html>\n<html lang="{report.language}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    style = _STYLE.read_text(encoding="utf-8")
    yield f"<title>{title}</title>\n<style>\n{''.join(_faces())}{style}</style>\n"
    yield f'</head>\n<body>\n<main>\n<header>\n<p class="kind">{escape(report.kind)}</p>\n<h1>{title}</h1>\n'
    yield f"{_facts(report.facts)}</header>\n"
    if not report.is_brief:
        yield from _contents(report)
    for section in report.sections:
        yield section_html(section, svg)
    yield f"<footer>{escape(report.footer)} · {escape(report.date)}</footer>\n</main>\n</body>\n</html>\n"


def _faces() -> Iterator[str]:
    for is_bold, weights in ((False, "400 500"), (True, "600 700")):
        data = base64.b64encode(font_file(is_bold).read_bytes()).decode("ascii")
        yield f"@font-face{{font-family:Inter;font-weight:{weights};src:url(data:font/ttf;base64,{data})}}\n"


def _contents(report: Report) -> Iterator[str]:
    yield f"<nav>\n<h2>{escape(report.contents)}</h2>\n<ol>\n"
    for section in report.sections:
        yield f'<li><a href="#{section.key}">{escape(section.title)}</a></li>\n'
    yield "</ol>\n</nav>\n"


def section_html(section: Section, draw: Draw) -> str:
    """One section; `draw` gives the element of a picture."""
    blocks = "".join(_block(block, draw) for block in section.blocks)
    return f'<section>\n<h2 id="{section.key}">{escape(section.title)}</h2>\n{blocks}</section>\n'


def _block(block: Block, draw: Draw) -> str:
    match block:
        case Heading():
            badge = _badge(block.badge) if block.badge else ""
            return f"<h{block.level + 1}>{badge}{escape(block.text)}</h{block.level + 1}>\n"
        case Paragraph():
            kind = "" if block.tone == "body" else f' class="{block.tone}"'
            return f"<p{kind}>{escape(block.text)}</p>\n"
        case Bullets():
            return "<ul>\n" + "".join(f"<li>{escape(item)}</li>\n" for item in block.items) + "</ul>\n"
        case Facts():
            return _facts(block.rows)
        case Figure():
            caption = f"<figcaption><b>{escape(block.title)}</b>{escape(block.reading)}</figcaption>"
            return f"<figure>\n{caption}\n{draw(block.picture)}\n</figure>\n"
        case Table():
            return _table(block)


def _facts(rows: tuple[tuple[str, str], ...]) -> str:
    return "<dl>\n" + "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>\n" for a, b in rows) + "</dl>\n"


def _table(table: Table) -> str:
    whole = sum(column.part for column in table.columns)
    widths = "".join(f'<col style="width:{100 * column.part / whole:.1f}%">' for column in table.columns)
    kinds = [_kind(table, number) for number in range(len(table.columns))]
    head = "".join(
        f'<th scope="col"{kind}>{escape(column.heading)}</th>'
        for column, kind in zip(table.columns, kinds, strict=True)
    )
    rows = "".join("<tr>" + "".join(map(_cell, row, kinds)) + "</tr>\n" for row in table.rows)
    dense = ' class="dense"' if table.is_dense else ""
    return (
        f"<table{dense}>\n<colgroup>{widths}</colgroup>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _kind(table: Table, number: int) -> str:
    align = table.columns[number].align
    names = [*([] if align == "left" else [align]), *(["gap"] if table.meets_text(number) else [])]
    return f' class="{" ".join(names)}"' if names else ""


def _cell(cell: Cell, kind: str) -> str:
    text = f"<b>{escape(cell.text)}</b>" if cell.is_bold else escape(cell.text)
    if cell.link:
        text = f'<a href="{escape(cell.link)}" rel="noreferrer noopener">{text}</a>'
    if cell.is_badge:
        return f"<td{kind}>{_badge(cell)}</td>"
    colours = ";".join(
        f"{name}:{code}" for name, code in (("background", cell.fill), ("color", cell.ink)) if code
    )
    style = f' style="{colours}"' if colours else ""
    return f"<td{kind}{style}>{text}</td>"


def _badge(cell: Cell) -> str:
    return f'<span class="badge" style="background:{cell.fill};color:{cell.ink}">{escape(cell.text)}</span>'
