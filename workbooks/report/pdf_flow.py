"""Things of our own that the PDF library places on pages: pictures, badges, rows.

The library is imported with this module, which the writer of PDF alone imports.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Table

from workbooks.report.content import Align
from workbooks.report.drawing import Picture
from workbooks.report.pdf_picture import BOLD, draw_picture
from workbooks.report.pdf_styles import BOTTOM, TOP
from workbooks.report.typeface import cut
from workbooks.report.typeface import width as width_of

COLUMN = A4[1] - TOP - BOTTOM
FEWEST, SLACK = 2, 0.01


class Drawn(Flowable):
    """A picture, smaller where the column or the page is."""

    def __init__(self, picture: Picture, width: float) -> None:
        super().__init__()
        self._picture = picture
        self._scale = min(1.0, width / picture.width, 640 / picture.height)
        self.width, self.height = picture.width * self._scale, picture.height * self._scale

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        self.canv.scale(self._scale, self._scale)
        draw_picture(self.canv, self._picture)


class Plain(Flowable):
    """Words that fit on one line."""

    def __init__(self, text: str, look: ParagraphStyle, align: Align) -> None:
        super().__init__()
        self._text, self._look, self._align = text, look, align
        self.height = look.leading

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, self.height

    def draw(self) -> None:
        canvas, look = self.canv, self._look
        canvas.setFont(look.fontName, look.fontSize)
        canvas.setFillColor(look.textColor)
        baseline = look.leading - look.fontSize
        if self._align == "right":
            canvas.drawRightString(self.width, baseline, self._text)
        elif self._align == "centre":
            canvas.drawCentredString(self.width / 2, baseline, self._text)
        else:
            canvas.drawString(0, baseline, self._text)


class Pill(Flowable):
    """A badge: bold text on a rounded ground, cut where its column is narrow."""

    def __init__(self, text: str, fill: str, ink: str, size: float) -> None:
        super().__init__()
        self._text, self._fill, self._ink, self._size = text, fill, ink, size
        self.width = max(width_of(text, size, True) + size, 2.9 * size)
        self.height = 1.6 * size

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = min(self.width, width)
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.canv
        canvas.setFillColor(self._fill)
        canvas.roundRect(0, 0, self.width, self.height, 3, stroke=0, fill=1)
        canvas.setFillColor(self._ink)
        canvas.setFont(BOLD, self._size)
        text = cut(self._text, self.width - 3, self._size, True)
        canvas.drawCentredString(self.width / 2, 0.46 * self._size, text)


class Rows(Table):
    """Rows below a head, cut over pages between rows, so that none stands alone.

    A row is cut only where a whole page is too low for it: the library would do so at the foot of any
    page, below a second head.
    """

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 - the library's names
        grid: Any = self  # Heights of rows are the library's own affair.
        grid._calc(availWidth, availHeight)
        heights, head = grid._rowHeights, int(grid.repeatRows)
        most, whole = fitting(heights, availHeight), len(heights)
        at = most if most == whole else min(most, whole - FEWEST)
        if at >= head + min(FEWEST, whole - head):
            return [*grid._splitRows(sum(heights[:at]) + SLACK)]
        return [] if availHeight < COLUMN - SLACK else [*super().split(availWidth, availHeight)]


def fitting(heights: Sequence[float], room: float) -> int:
    """How many of the rows, from the first, there is room for."""
    return sum(1 for end in accumulate(heights) if end <= room + SLACK)
