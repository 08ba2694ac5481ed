"""The report as PDF on A4: text to select, pictures as vectors, the typeface inside."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from workbooks.report.colours import HAIRLINE2, TEXT, TEXT3
from workbooks.report.content import Report
from workbooks.report.pdf_picture import REGULAR
from workbooks.report.pdf_styles import BOTTOM, MARGIN, TOP, register_fonts, style
from workbooks.report.stopping import Stop, never, unless
from workbooks.report.typeface import cut

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Flowable
    from reportlab.platypus.doctemplate import BaseDocTemplate


def pdf(report: Report, stop: Stop = never) -> bytes:
    """The same report gives the same bytes: the library's clock and identifiers are left out."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import Frame, PageTemplate

    from workbooks.report.pdf_document import Document

    register_fonts()
    target, width = BytesIO(), A4[0] - 2 * MARGIN
    document = Document(
        target,
        pagesize=A4,
        title=report.title,
        author="",
        subject=report.kind,
        creator=report.footer,
        lang=report.language,
        invariant=1,
        initialFontName=REGULAR,
    )
    frame = Frame(MARGIN, BOTTOM, width, A4[1] - TOP - BOTTOM, 0, 0, 0, 0)

    def foot(canvas: Canvas, built: BaseDocTemplate) -> None:
        _foot(canvas, report, built.page, width)

    document.addPageTemplates([PageTemplate("page", [frame], onPage=foot)])
    document.stop = stop
    document.multiBuild([*unless(stop, _story(report, width))])
    return target.getvalue()


def _foot(canvas: Canvas, report: Report, page: int, width: float) -> None:
    canvas.saveState()
    canvas.setStrokeColor(HAIRLINE2)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, BOTTOM - 12, MARGIN + width, BOTTOM - 12)
    canvas.setFont(REGULAR, 7.5)
    canvas.setFillColor(TEXT3)
    told = f"{report.title} · {report.date} · {report.footer}"
    canvas.drawString(MARGIN, BOTTOM - 23, cut(told, width - 40, 7.5))
    canvas.drawRightString(MARGIN + width, BOTTOM - 23, str(page))
    canvas.restoreState()


def _story(report: Report, width: float) -> Iterator[Flowable]:
    from reportlab.platypus import HRFlowable, PageBreak
    from reportlab.platypus.tableofcontents import TableOfContents

    from workbooks.report.pdf_blocks import facts, text
    from workbooks.report.pdf_document import Title
    from workbooks.report.pdf_rooms import placed

    yield text(report.kind, "kind")
    yield text(report.title, "title")
    yield facts(report.facts, width)
    yield HRFlowable("100%", 1.2, color=TEXT, spaceBefore=8, spaceAfter=0 if report.is_brief else 4)
    if not report.is_brief:
        yield text(report.contents, "section")
        contents = TableOfContents(dotsMinLevel=-1)
        contents.levelStyles = [style("contents")]
        yield contents
        yield PageBreak()
    kind = "brief section" if report.is_brief else "section"
    for section in report.sections:
        yield from placed(Title(section.key, text(section.title, kind), section.title), section.blocks, width)
