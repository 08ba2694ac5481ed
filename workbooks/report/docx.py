"""The report as a Word document: its own styles and typeface, pictures as vectors."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from workbooks.report.content import Report, readable
from workbooks.report.docx_markup import Links, facts, lead_to, markup, paragraph, title, words
from workbooks.report.docx_package import drop_preview, embed_fonts, packed, set_styles
from workbooks.report.drawing import Picture
from workbooks.report.emf import emf
from workbooks.report.stopping import Stop, never, unless

if TYPE_CHECKING:
    from docx.document import Document

_PAGE, _MARGINS = (595.3, 841.9), (48.0, 50.0, 48.0, 52.0)
_UNDATED = datetime(2000, 1, 1)


def docx(report: Report, stop: Stop = never) -> bytes:
    """The same report gives the same bytes: the document's own dates are left out."""
    import docx as library

    document = library.Document()
    set_styles(document, report.language)
    embed_fonts(document)
    drop_preview(document)
    _set_page(document, report)
    _set_properties(document, report)
    _fill(document, unless(stop, _elements(document, report)))
    return packed(document)


def _fill(document: Document, elements: Iterator[str]) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    body = document.element.body
    whole: Any = parse_xml(f"<w:body {nsdecls('w', 'r', 'wp', 'a', 'pic')}>{''.join(elements)}</w:body>")
    whole.append(body.sectPr)
    body.getparent().replace(body, whole)


def _elements(document: Document, report: Report) -> Iterator[str]:
    links = _links(document)
    yield paragraph(words(report.kind), "Kind")
    yield paragraph(words(report.title), "Title")
    yield facts(report.facts)
    if not report.is_brief:
        yield paragraph(words(report.contents), "Heading2")
        yield from (lead_to(section.title, section.key) for section in report.sections)
    for number, section in enumerate(report.sections):
        yield title(section.title, section.key, number)
        for block, following in zip_longest(section.blocks, section.blocks[1:]):
            yield from markup(block, links, following)


def _links(document: Document) -> Links:
    """Pictures and addresses as relations of the document, numbered as they come."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    count = 0

    def picture(shown: Picture) -> str:
        nonlocal count
        count += 1
        uri = PackURI(f"/word/media/picture{count}.emf")
        part = Part(uri, "image/x-emf", emf(shown), document.part.package)
        return document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)

    def address(link: str) -> str:
        return document.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    return Links(picture, address)


def _set_page(document: Document, report: Report) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.shared import Pt

    page = document.sections[0]
    page.page_width, page.page_height = (Pt(length) for length in _PAGE)
    page.left_margin, page.top_margin, page.right_margin, page.bottom_margin = (Pt(m) for m in _MARGINS)
    page.footer_distance = Pt(24)
    foot: Any = page.footer.paragraphs[0]._p
    told = f"{report.title} · {report.date} · {report.footer} · "
    number = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    made: Any = parse_xml(f"<w:p {nsdecls('w')}>{words(told)}{number}</w:p>")
    for run in [*made]:
        foot.append(run)


def _set_properties(document: Document, report: Report) -> None:
    properties = document.core_properties
    properties.title = readable(report.title)[:255]
    properties.subject = readable(report.kind)[:255]
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.language = report.language
    properties.created = properties.modified = _UNDATED
    properties.revision = 1
