"""What the inspector of a score is put together from: titles with an aside, anchored levels, the curve."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.charts import score_curve as chart
from ui.controls.words import Ink, Words
from ui.overrides import override
from ui.painting import prepare
from ui.panels.inspector_parts import Section
from ui.presentation.score_cell import Anchor


class AsideSection(Section):
    """A section with something at the right end of its title's line."""

    def __init__(self, title: str, aside: QWidget) -> None:
        super().__init__(title)
        self.aside = aside
        line = QHBoxLayout()
        line.setSpacing(8)
        self.body.removeWidget(self.title)
        line.addWidget(self.title, 1)
        line.addWidget(aside, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.body.insertLayout(0, line)


class AnchorRow(QWidget):
    """A level, right-aligned, and what it means."""

    def __init__(self, anchor: Anchor) -> None:
        super().__init__()
        level = Words(anchor.level, 12, 600)
        level.setFixedWidth(50)
        level.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        ink, weight = (Ink.TEXT, 600) if anchor.is_near else (Ink.TEXT2, 400)
        words = Words(anchor.words, 12, weight, ink, wrap=True)
        self.setAccessibleName(f"{anchor.level}: {anchor.words}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(level, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(words, 1)


class CurveChart(QWidget):
    """The value function with the score on it."""

    def __init__(self) -> None:
        super().__init__()
        self._data: chart.Curve | None = None
        self._colour = QColor()
        self.setObjectName("curve_chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(chart.HEIGHT))

    def show_data(self, data: chart.Curve, colour: QColor, name: str, description: str) -> None:
        self._data, self._colour = data, colour
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, round(chart.HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            chart.draw(painter, QRectF(self.rect()), theme.current(), self._data, self._colour)
