"""Blocks as WordprocessingML: paragraphs, tables and pictures as strings.

Elements and their order are those of ECMA-376, part 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape, quoteattr

from workbooks.report.colours import HAIRLINE, HAIRLINE2, TEXT2, TEXT3
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
from workbooks.report.docx_package import LOOKS
from workbooks.report.drawing import Picture
from workbooks.report.typeface import fitted

WIDTH = 9980
"""What the margins leave of an A4 page, in twentieths of a point."""
_EMU = 12_700
_LABELS, _SIDE, _GUTTER = 2080, 60, 180
_SPACE = "\u00a0"
_SHORT, _SHORT_DENSE = 8, 16
"""So many rows stay on one page."""
_ALIGNED = {"left": "", "right": '<w:jc w:val="right"/>', "centre": '<w:jc w:val="center"/>'}
_STYLES = {"body": "Normal", "lead": "Lead", "answer": "Answer", "note": "Note"}


class Links:
    """Gives what the document refers to an identifier, which only the package can."""

    def __init__(self, picture: Callable[[Picture], str], address: Callable[[str], str]) -> None:
        self.picture, self.address = picture, address
        self._pictures = 0

    def next_picture(self) -> int:
        self._pictures += 1
        return self._pictures


def markup(block: Block, links: Links, following: Block | None = None) -> Iterator[str]:
    """What leads to a table or a picture stays on its page."""
    match block:
        case Heading():
            badge = (
                f"{_run(f'{_SPACE}{block.badge.text}{_SPACE}', block.badge)}{_run('  ')}"
                if block.badge
                else ""
            )
            yield paragraph(badge + _run(block.text), f"Heading{block.level}")
        case Paragraph():
            leads = isinstance(following, Figure | Table)
            yield paragraph(_run(block.text), _STYLES[block.tone], keep=leads)
        case Bullets():
            yield from (paragraph(_run(item), "ListBullet") for item in block.items)
        case Facts():
            yield facts(block.rows)
        case Figure():
            yield paragraph(_run(block.title), "Figure")
            yield paragraph(_run(block.reading), "Note", keep=True)
            yield paragraph(_drawing(block.picture, links))
        case Table():
            yield _table(block, links)
            yield paragraph("", "Gap")


def paragraph(
    runs: str, style: str = "Normal", align: Align = "left", keep: bool = False, gap: bool = False
) -> str:
    """`keep` holds it on the page of the next; `gap` leaves room at its right."""
    kept = "<w:keepNext/>" if keep else ""
    room = f'<w:ind w:right="{_GUTTER}"/>' if gap else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{room}{_ALIGNED[align]}</w:pPr>{runs}</w:p>'


def words(text: str) -> str:
    """A run of plain words."""
    return _run(text)


def title(text: str, key: str, number: int) -> str:
    """The heading of a section, which the contents lead to."""
    mark = f'<w:bookmarkStart w:id="{number}" w:name="{key}"/>{_run(text)}<w:bookmarkEnd w:id="{number}"/>'
    return paragraph(mark, "Heading1")


def lead_to(text: str, key: str) -> str:
    """A line of the contents."""
    return paragraph(f'<w:hyperlink w:anchor="{key}">{_run(text)}</w:hyperlink>', "Contents")


def facts(rows: tuple[tuple[str, str], ...]) -> str:
    """Whole on the page of what they are about."""
    body = "".join(
        f"<w:tr>{_box(paragraph(_run(label, Cell(label, ink=TEXT3)), 'Fact', keep=True), _LABELS)}"
        f"{_box(paragraph(_run(told), 'Fact', keep=True), WIDTH - _LABELS)}</w:tr>"
        for label, told in rows
    )
    return _grid((_LABELS, WIDTH - _LABELS), body, has_rules=False) + paragraph("", "Gap", keep=True)


def _table(table: Table, links: Links) -> str:
    whole = sum(column.part for column in table.columns)
    widths = tuple(round(WIDTH * column.part / whole) for column in table.columns)
    gaps = tuple(table.meets_text(number) for number in range(len(widths)))
    style = "Dense" if table.is_dense else "Cell"
    heads = "".join(
        _box(
            paragraph(_head(column.heading, style, width, gap), style, column.align, keep=True, gap=gap),
            width,
            below=HAIRLINE2,
        )
        for column, width, gap in zip(table.columns, widths, gaps, strict=True)
    )
    rows = [f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"]
    kept = _kept(table)
    for number, row in enumerate(table.rows):
        cells = "".join(
            _box(
                paragraph(_content(cell, links), style, column.align, number in kept, gap),
                width,
                "" if cell.is_badge else cell.fill,
            )
            for cell, column, width, gap in zip(row, table.columns, widths, gaps, strict=True)
        )
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    return _grid(widths, "".join(rows), has_rules=True)


def _kept(table: Table) -> set[int]:
    """The rows that stay with the next: all but the last of a short table, else so that none stands alone."""
    last = len(table.rows) - 1
    is_short = len(table.rows) <= (_SHORT_DENSE if table.is_dense else _SHORT)
    return {*range(last)} if is_short else {0, last - 1}


def _head(text: str, style: str, width: int, gap: bool) -> str:
    """So small that no word of it is broken."""
    room = (width - 2 * _SIDE - (_GUTTER if gap else 0)) / 20
    size = LOOKS[style][0]
    least = fitted(text, room, size, is_bold=True)
    return _run(text, Cell("", True, TEXT2), least if least < size else 0.0)


def _grid(widths: tuple[int, ...], rows: str, has_rules: bool) -> str:
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{HAIRLINE[1:]}"'
    rules = f"<w:tblBorders><w:bottom {line}/><w:insideH {line}/></w:tblBorders>" if has_rules else ""
    side = _SIDE if has_rules else 0
    sides = "".join(f'<w:{name} w:w="{side}" w:type="dxa"/>' for name in ("left", "right"))
    margins = f"<w:tblCellMar>{sides}</w:tblCellMar>"
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{rules}<w:tblLayout w:type="fixed"/>'
        f"{margins}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _box(inside: str, width: int, fill: str = "", below: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill[1:]}"/>' if fill else ""
    line = (
        f'<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{below[1:]}"/></w:tcBorders>'
        if below
        else ""
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{line}{shade}</w:tcPr>{inside}</w:tc>'


def _content(cell: Cell, links: Links) -> str:
    if cell.is_badge:
        return _run(f"{_SPACE}{cell.text}{_SPACE}", cell)
    run = _run(cell.text, cell._replace(fill=""))
    return f'<w:hyperlink r:id="{links.address(cell.link)}">{run}</w:hyperlink>' if cell.link else run


def _run(text: str, look: Cell | None = None, size: float = 0.0) -> str:
    """Plain words; nothing in them is mark-up, and a new line is a line break."""
    properties = ""
    if look is not None:
        points = f'<w:sz w:val="{int(2 * size)}"/>' if size else ""
        bold = "<w:b/>" if look.is_bold else ""
        ink = f'<w:color w:val="{look.ink[1:]}"/>' if look.ink else ""
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill[1:]}"/>' if look.fill else ""
        properties = f"<w:rPr>{bold}{ink}{points}{shade}</w:rPr>"
    lines = readable(text).split("\n")
    body = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return f"<w:r>{properties}{body}</w:r>"


def _drawing(picture: Picture, links: Links) -> str:
    number = links.next_picture()
    size = f'cx="{round(picture.width * _EMU)}" cy="{round(picture.height * _EMU)}"'
    name = f'id="{number}" name="Picture {number}" descr={quoteattr(readable(picture.name))}'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f"<wp:docPr {name}/><a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{links.picture(picture)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
