"""The preview: what the file will say, on white paper in either theme."""

from __future__ import annotations

import math

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage, QPainter, QResizeEvent, QTextDocument
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QTextBrowser

from ui import theme
from ui.controls.dress import Dresser
from ui.controls.link import web_address
from ui.controls.scroll import WIDE, OverlayBar
from ui.fonts import font
from ui.overrides import override
from ui.presentation.report.pages import SCHEME, Pages
from workbooks.report.colours import TEXT, WHITE
from workbooks.report.content import Report
from workbooks.report.drawing import Picture
from workbooks.report.pictures.labels import WIDTH
from workbooks.report.svg import svg

_WIDEST, _AROUND, _MOST = 980, 86, 1.75


class Preview(QTextBrowser):
    """Nothing is fetched: pictures are painted here, and addresses open only when they are clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("report_preview")
        self.setAccessibleName(self.tr("Preview of the report"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setFont(font(13))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        Dresser(self, self._dress)
        self.document().setDocumentMargin(10)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.document().setIndentWidth(18)
        self.setMaximumWidth(_WIDEST)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = OverlayBar(self.verticalScrollBar(), self)
        self._pictures: list[Picture] = []
        self._shown: object = None
        self._report: Report | None = None
        self._section = ""

    def _dress(self) -> None:
        accent = theme.current().accent.name()
        self.setStyleSheet(
            f"QTextBrowser{{background:{WHITE};color:{TEXT};border-radius:10px;padding:8px 24px;"
            f"border:2px solid {WHITE}}}QTextBrowser:focus{{border-color:{accent}}}"
        )

    def show_report(self, report: Report, section: str) -> None:
        """The whole of a short report, one section of a long one; the place is kept while it is the same."""
        self._report, self._section = report, section
        pages = Pages(report, section, self._scale())
        if pages.html == self._shown:
            return
        self._shown, self._pictures = pages.html, pages.pictures
        self.document().clear()  # and with it the pictures of before
        self.setHtml(pages.html)

    def _scale(self) -> float:
        """Pictures are as wide as the text, in steps so that not every pixel paints them again."""
        fitting = (self.width() - _AROUND) / WIDTH
        return max(0.6, min(_MOST, math.floor(fitting * 20) / 20))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - WIDE, 10, WIDE, self.height() - 20)
        if self._report is not None:
            self.show_report(self._report, self._section)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of ours; no other name is a resource."""
        url = QUrl(name)
        number = url.path()
        if kind != QTextDocument.ResourceType.ImageResource.value or url.scheme() != SCHEME:
            return None
        if not number.isdigit():
            return None
        return _painted(self._pictures[int(number)], self._scale(), self.devicePixelRatioF())

    @Slot(QUrl)
    def _on_anchor_clicked(self, address: QUrl) -> None:
        if web_address(address.toString()):
            QDesktopServices.openUrl(address)


def _painted(picture: Picture, scale: float, sharpness: float) -> QImage:
    """As many pixels as the screen has for it."""
    size = QSize(*(round(round(length * scale) * sharpness) for length in (picture.width, picture.height)))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(svg(picture).encode())).render(painter, QRectF(image.rect()))
    image.setDevicePixelRatio(sharpness)
    return image
