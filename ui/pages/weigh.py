"""The Weigh page: weights left, the ranking they give in the middle, why on the right."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRect, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.document import Document
from ui.evaluation import Evaluation
from ui.motion import motion_ms
from ui.overrides import override
from ui.panels.inspector import Inspector
from ui.panels.ranking_panel import RankingPanel
from ui.panels.weights_panel import WeightsPanel
from ui.recompute import Recompute

NARROW, LOW, DRAWER = 1450, 900, 1200
DRAWER_MS = 180


class WeighPage(QWidget):
    weighting_wanted = Signal(str)
    compare_wanted = Signal()
    start_wanted = Signal()

    def __init__(self, document: Document, recompute: Recompute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weigh_page")
        self.weights = WeightsPanel(document, recompute, self)
        self.ranking = RankingPanel(document, recompute, self)
        self.inspector = Inspector(document, recompute, self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._edge = _Edge(self)
        for part, stretch in ((self.weights, 0), (_Edge(self), 0), (self.ranking, 1), (self._edge, 0)):
            self._row.addWidget(part, stretch)
        self._row.addWidget(self.inspector)
        self._is_drawer = False
        self._slide = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._place_drawer)
        self._paint_grounds()
        self.weights.settled.connect(self.ranking.chart.settle)
        self.inspector.closed.connect(self.close_inspector)
        self.ranking.chosen.connect(self.select)
        self.ranking.opened.connect(self._on_opened)
        self.ranking.weighting_wanted.connect(self.weighting_wanted)
        self.ranking.compare_wanted.connect(self.compare_wanted)
        self.ranking.start_wanted.connect(self.start_wanted)
        recompute.evaluated.connect(self._on_evaluated)
        self.inspector.hide()
        self._edge.hide()

    def _paint_grounds(self) -> None:
        for part in (self.weights, self.inspector):
            part.setAutoFillBackground(True)
            part.setBackgroundRole(part.palette().ColorRole.Base)

    def fit(self, width: int, height: int) -> None:
        """Lay out for a window of this size."""
        narrow, low = width < NARROW, height < LOW
        self.weights.set_compact(low=low, narrow=narrow)
        self.ranking.set_compact(low=low, narrow=narrow)
        self.inspector.set_compact(low=low, narrow=narrow)
        self.inspector.set_edge(width < DRAWER)
        self._set_drawer(width < DRAWER)

    def _set_drawer(self, is_drawer: bool) -> None:
        if is_drawer == self._is_drawer:
            return
        self._is_drawer = is_drawer
        if is_drawer:
            self._row.removeWidget(self.inspector)
            self.inspector.raise_()
            self._place_drawer(1.0)
        else:
            self._row.addWidget(self.inspector)
        self._edge.setVisible(not is_drawer and self.inspector.isVisible())

    @Slot(str)
    def select(self, option: str) -> None:
        """Show an option in the inspector."""
        self.ranking.select(option)
        self.inspector.show_option(option)
        if self.inspector.isHidden():
            self.inspector.show()
            self._edge.setVisible(not self._is_drawer)
            if self._is_drawer:
                self._slide.setDuration(motion_ms(DRAWER_MS))
                self._slide.start()

    @Slot()
    def close_inspector(self) -> None:
        self.inspector.hide()
        self._edge.hide()
        self.inspector.show_option(None)
        self.ranking.select(None)
        self.ranking.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_opened(self, option: str) -> None:
        self.select(option)
        self.inspector.focus_first()

    @Slot(object)
    def _on_evaluated(self, evaluation: Evaluation | None) -> None:
        shown = self.inspector.option
        gone = evaluation is None or all(o.key != shown for o in evaluation.option_set.options)
        if shown is not None and gone:
            self.close_inspector()

    @Slot(object)
    def _place_drawer(self, part: float = 1.0) -> None:
        if self._is_drawer:
            wide = self.inspector.width()
            self.inspector.setGeometry(QRect(self.width() - round(wide * part), 0, wide, self.height()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_drawer()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.inspector.isHidden():
            self.close_inspector()
        else:
            event.ignore()


class _Edge(QWidget):
    """A hairline between panels."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().line)
