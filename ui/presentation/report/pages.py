"""A section of the report as what a text document can lay out: tables by attribute, pictures by number."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from workbooks.report.colours import ACCENT, HAIRLINE, SUNKEN, TEXT2, TEXT3
from workbooks.report.content import (
    Align,
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

SCHEME = "picture"
_ALIGN: dict[Align, str] = {"left": "left", "right": "right", "centre": "center"}
_TONES = {
    "body": "",
    "lead": "font-size:17px",
    "answer": "font-size:18px;font-weight:600",
    "note": f"font-size:12px;color:{TEXT3}",
}


class Pages:
    """The whole of a brief report, or one section of a long one; `pictures` are those it refers to."""

    def __init__(self, report: Report, shown: str, scale: float) -> None:
        """`scale` is of the pictures: pixels per point."""
        self._scale = scale
        self.pictures: list[Picture] = []
        sections = [s for s in report.sections if report.is_brief or s.key == shown]
        head = [*_head(report)] if report.is_brief or sections[:1] == [*report.sections[:1]] else []
        self.html = "".join((*head, *(part for section in sections for part in self._section(section))))

    def _section(self, section: Section) -> Iterator[str]:
        yield f'<h2 style="font-size:20px;margin-top:22px">{escape(section.title)}</h2>'
        for block in section.blocks:
            yield self._block(block)

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                badge = f"{_badge(block.badge)}&nbsp; " if block.badge else ""
                size = 15 if block.level == 2 else 13
                ink = "" if block.level == 2 else f";color:{TEXT2}"
                style = f"font-size:{size}px;margin-top:14px{ink}"
                return f'<h3 style="{style}">{badge}{escape(block.text)}</h3>'
            case Paragraph():
                return f'<p style="{_TONES[block.tone]}">{_plain(block.text)}</p>'
            case Bullets():
                return f"<ul>{''.join(f'<li>{_plain(item)}</li>' for item in block.items)}</ul>"
            case Facts():
                return _facts(block.rows)
            case Figure():
                return self._figure(block)
            case Table():
                return _table(block)

    def _figure(self, block: Figure) -> str:
        self.pictures.append(block.picture)
        width, height = (
            round(length * self._scale) for length in (block.picture.width, block.picture.height)
        )
        return (
            f'<p style="margin-top:14px"><b>{escape(block.title)}</b><br>'
            f'<span style="font-size:12px;color:{TEXT3}">{escape(block.reading)}</span></p>'
            f'<p><img src="{SCHEME}:{len(self.pictures) - 1}" width="{width}" height="{height}"></p>'
        )


def _head(report: Report) -> Iterator[str]:
    yield f'<p style="color:{ACCENT};font-weight:600">{escape(report.kind)}</p>'
    yield f'<h1 style="font-size:26px">{escape(report.title)}</h1>'
    yield _facts(report.facts)


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _facts(rows: tuple[tuple[str, str], ...]) -> str:
    body = "".join(
        f'<tr><td width="150" style="color:{TEXT3}">{escape(label)}</td><td>{_plain(told)}</td></tr>'
        for label, told in rows
    )
    return f'<table width="100%" cellspacing="0" cellpadding="2">{body}</table>'


def _table(table: Table) -> str:
    whole = sum(column.part for column in table.columns)
    size = 11 if table.is_dense else 12
    heads = "".join(
        f'<th width="{100 * column.part / whole:.0f}%" align="{_ALIGN[column.align]}" '
        f'style="color:{TEXT2};background-color:{SUNKEN}">{escape(column.heading)}</th>'
        for column in table.columns
    )
    aligned = [_ALIGN[column.align] for column in table.columns]
    rows = "".join(f"<tr>{''.join(map(_cell, row, aligned))}</tr>" for row in table.rows)
    return (
        f'<table width="100%" cellspacing="0" cellpadding="{2 if table.is_dense else 4}" border="1" '
        f'style="border-collapse:collapse;border-style:solid;border-color:{HAIRLINE};font-size:{size}px">'
        f"<thead><tr>{heads}</tr></thead>{rows}</table>"
    )


def _cell(cell: Cell, align: str) -> str:
    if cell.is_badge:
        return f'<td align="{align}">{_badge(cell)}</td>'
    text = f"<b>{_plain(cell.text)}</b>" if cell.is_bold else _plain(cell.text)
    if cell.link:
        text = f'<a href="{escape(cell.link)}" style="color:{ACCENT}">{text}</a>'
    fill = f' bgcolor="{cell.fill}"' if cell.fill else ""
    ink = f' style="color:{cell.ink}"' if cell.ink else ""
    return f'<td align="{align}"{fill}{ink}>{text}</td>'


def _badge(cell: Cell) -> str:
    style = f"background-color:{cell.fill};color:{cell.ink};font-weight:600"
    return f'<span style="{style}">&nbsp;{escape(cell.text)}&nbsp;</span>'
