"""How the PDF sets text: sizes, leading, gaps and colours, in points on A4."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from workbooks.report.colours import ACCENT, TEXT, TEXT2, TEXT3
from workbooks.report.content import Align
from workbooks.report.pdf_picture import BOLD, REGULAR
from workbooks.report.typeface import font_file

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

MARGIN, TOP, BOTTOM = 48.0, 50.0, 52.0
# Size, leading, space before, space after, colour, whether bold.
_TEXTS = {
    "kind": (10.0, 13.0, 0.0, 3.0, ACCENT, True),
    "title": (22.0, 26.5, 0.0, 8.0, TEXT, True),
    "section": (15.5, 19.0, 18.0, 6.0, TEXT, True),
    "brief section": (14.5, 17.5, 10.0, 4.0, TEXT, True),
    "heading2": (11.0, 14.0, 12.0, 4.0, TEXT, True),
    "heading3": (9.5, 12.5, 7.0, 2.5, TEXT2, True),
    "body": (9.5, 13.4, 0.0, 5.0, TEXT, False),
    "lead": (11.5, 16.0, 0.0, 7.0, TEXT, False),
    "answer": (12.5, 16.5, 0.0, 5.0, TEXT, True),
    "note": (8.5, 11.6, 0.0, 5.0, TEXT3, False),
    "bullet": (9.5, 13.4, 0.0, 2.5, TEXT, False),
    "label": (8.5, 12.6, 0.0, 0.0, TEXT3, False),
    "fact": (9.0, 12.6, 0.0, 0.0, TEXT, False),
    "figure": (10.5, 13.5, 9.0, 1.0, TEXT, True),
    "contents": (10.0, 17.0, 0.0, 0.0, TEXT, False),
    "head": (8.0, 10.2, 0.0, 0.0, TEXT2, True),
    "cell": (8.3, 11.0, 0.0, 0.0, TEXT, False),
    "dense": (7.8, 9.8, 0.0, 0.0, TEXT, False),
    "dense head": (7.2, 8.8, 0.0, 0.0, TEXT2, True),
}

_ALIGNED: dict[Align, Literal[0, 1, 2]] = {"left": 0, "centre": 1, "right": 2}


def register_fonts() -> None:
    """Tell the library of the typeface; doing so again changes nothing."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name, is_bold in ((REGULAR, False), (BOLD, True)):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(font_file(is_bold))))


@cache
def style(
    name: str, align: Align = "left", is_bold: bool = False, ink: str = "", most: float = 99.0
) -> ParagraphStyle:
    """`most` is the largest size that there is room for."""
    from reportlab.lib.colors import HexColor
    from reportlab.lib.styles import ParagraphStyle

    size, leading, before, after, colour, bold = _TEXTS[name]
    is_bullet = name == "bullet"
    return ParagraphStyle(
        name,
        fontName=BOLD if bold or is_bold else REGULAR,
        fontSize=min(size, most),
        leading=leading,
        spaceBefore=before,
        spaceAfter=after,
        textColor=HexColor(ink or colour),
        alignment=_ALIGNED[align],
        leftIndent=11 if is_bullet else 0,
        bulletIndent=1,
        bulletFontName=REGULAR,
        bulletFontSize=size,
        splitLongWords=True,
        allowWidows=0,
        allowOrphans=0,
    )
