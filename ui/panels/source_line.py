"""What a note rests on: a statement with where it is from; a click opens an address of the web."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from criteria.sources import Source, Statement
from ui import icons, text, theme
from ui.controls.link import Link
from ui.controls.words import Ink, Words
from ui.overrides import override
from ui.painting import focus_ring, prepare
from ui.translation import translator

tr = translator("SourceLine")

_MARGIN = 26


class SourceLine(Link):
    """Green at its left when primary; only http and https open, and only when asked."""

    def __init__(self, source: Source | Statement) -> None:
        address = source.address if isinstance(source, Source) else ""
        super().__init__(address, Qt.FocusPolicy.TabFocus)
        said = source.statement if isinstance(source, Source) else source.text
        self._primary = isinstance(source, Source) and source.confidence == "primary"
        origin = _origin(source)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 3, _MARGIN if self.address else 6, 4)
        layout.setSpacing(1)
        layout.addWidget(Words(said, 12, 400, Ink.TEXT2, wrap=True))
        layout.addWidget(Words(origin, 11, 500, Ink.TEXT3, wrap=True))
        self.setObjectName(f"source_{source.key}")
        self.setAccessibleName(said)
        self.setAccessibleDescription(origin)
        title = source.title if isinstance(source, Source) else ""
        self.setToolTip(text.tooltip("\n".join(filter(None, (title, self.address)))))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens = theme.current()
            rule = QRectF(0, 4, 2.5, self.height() - 9)
            painter.fillRect(rule, tokens.good if self._primary else tokens.line2)
            if self.address:
                icons.draw(painter, "link", QRectF(self.width() - 20, 5, 14, 14), tokens.text3, 1.4)
            if self.hasFocus():
                focus_ring(painter, QRectF(self.rect()).adjusted(9, 4, -4, -4), tokens, 4)


def _origin(source: Source | Statement) -> str:
    if isinstance(source, Statement):
        return " · ".join(filter(None, (source.key, source.place)))
    told = (
        source.key,
        source.publisher,
        source.published or source.date,
        confidence_words(source.confidence),
    )
    return " · ".join(filter(None, told))


def confidence_words(confidence: str) -> str:
    """How good the source is, in the words that are known; any others stay as they are."""
    known = {"primary": tr("primary"), "secondary": tr("secondary"), "single": tr("single")}
    return known.get(confidence, confidence)
