"""A document whose sections stand in its table of contents and among its bookmarks.

The library is imported with this module, which the writer of PDF alone imports.
"""

from __future__ import annotations

from reportlab.platypus import Flowable
from reportlab.platypus.doctemplate import BaseDocTemplate

from workbooks.report.stopping import Stop, Stopped, never


class Title(Flowable):
    """The heading of a section, which is where contents and bookmarks lead."""

    def __init__(self, key: str, words: Flowable, text: str) -> None:
        super().__init__()
        self.key, self.text, self._words = key, text, words

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = self._words.wrap(width, height)
        return self.width, self.height

    def getSpaceBefore(self) -> float:  # noqa: N802 - the library's name
        return float(self._words.getSpaceBefore())

    def getSpaceAfter(self) -> float:  # noqa: N802 - the library's name
        return float(self._words.getSpaceAfter())

    def draw(self) -> None:
        self._words.drawOn(self.canv, 0, 0)


class Document(BaseDocTemplate):
    stop: Stop = staticmethod(never)

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - the library's name
        if self.stop():
            raise Stopped
        if isinstance(flowable, Title):
            self.canv.bookmarkPage(flowable.key)
            self.canv.addOutlineEntry(flowable.text, flowable.key, 0)
            self.notify("TOCEntry", (0, flowable.text, self.page, flowable.key))
