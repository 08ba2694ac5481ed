"""The Weigh page: weights left, the ranking they give in the middle, why on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QRect, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Recompute
from ui.document import Document
from ui.motion import fade_in, motion_ms
from ui.overrides import override
from ui.panels.edge import Edge
from ui.panels.ranking_panel import RankingPanel
from ui.panels.weights_panel import WeightsPanel
from ui.window.stops import Stop

if TYPE_CHECKING:
    from ui.panels.inspector import Inspector

NARROW, LOW, DRAWER = 1450, 900, 1200
DRAWER_MS, FADE_MS = 180, 120


class WeighPage(QWidget):
    weighting_wanted = Signal(str)
    compare_wanted = Signal()
    start_wanted = Signal()

    def __init__(self, document: Document, recompute: Recompute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weigh_page")
        self.weights = WeightsPanel(document, recompute, self)
        self.ranking = RankingPanel(document, recompute, self)
        self._document, self._recompute = document, recompute
        self._inspector: Inspector | None = None
        self._size = (NARROW, LOW)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._edge = Edge(self)
        for part, stretch in ((self.weights, 0), (Edge(self), 0), (self.ranking, 1), (self._edge, 0)):
            self._row.addWidget(part, stretch)
        self._is_drawer = False
        self._slide = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._place_drawer)
        _paint_ground(self.weights)
        self.weights.settled.connect(self.ranking.chart.settle)
        self.ranking.chosen.connect(self.select)
        self.ranking.opened.connect(self._on_opened)
        self.ranking.weighting_wanted.connect(self.weighting_wanted)
        self.ranking.compare_wanted.connect(self.compare_wanted)
        self.ranking.start_wanted.connect(self.start_wanted)
        recompute.evaluated.connect(self._on_evaluated)
        self._edge.hide()

    @property
    def inspector(self) -> Inspector:
        """Made when it is first wanted: the first paint does not wait for it."""
        if self._inspector is None:
            from ui.panels.inspector import Inspector

            self._inspector = Inspector(self._document, self._recompute, self)
            self._inspector.hide()
            self._inspector.closed.connect(self.close_inspector)
            _paint_ground(self._inspector)
            if not self._is_drawer:
                self._row.addWidget(self._inspector)
            self._fit_inspector(self._inspector)
        return self._inspector

    def is_inspector_open(self) -> bool:
        return self._inspector is not None and not self._inspector.isHidden()

    def stops(self) -> Sequence[Stop]:
        """Where F6 stops: weights, ranking and the inspector while it is open."""
        stops = [
            Stop(self.weights, self.weights.focus_weights),
            Stop(self.ranking, self.ranking.focus_ranking),
        ]
        if self.is_inspector_open():
            stops.append(Stop(self.inspector, self.inspector.focus_first))
        return stops

    def fit(self, width: int, height: int) -> None:
        """Lay out for a window of this size."""
        narrow, low = width < NARROW, height < LOW
        self.weights.set_compact(low=low, narrow=narrow)
        self.ranking.set_compact(low=low, narrow=narrow)
        self._size = (width, height)
        self._set_drawer(width < DRAWER)
        if self._inspector is not None:
            self._fit_inspector(self._inspector)

    def _fit_inspector(self, inspector: Inspector) -> None:
        width, height = self._size
        inspector.set_compact(low=height < LOW, narrow=width < NARROW)
        inspector.set_edge(width < DRAWER)
        self._place_drawer()

    def _set_drawer(self, is_drawer: bool) -> None:
        if is_drawer == self._is_drawer:
            return
        self._is_drawer = is_drawer
        if self._inspector is None:
            return
        if is_drawer:
            self._row.removeWidget(self._inspector)
            self._inspector.raise_()
        else:
            self._row.addWidget(self._inspector)
        self._edge.setVisible(not is_drawer and self._inspector.isVisible())

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
            else:
                fade_in(self.inspector, FADE_MS)

    @Slot()
    def close_inspector(self) -> None:
        if self._inspector is not None:
            self._inspector.hide()
            self._inspector.show_option(None)
        self._edge.hide()
        self.ranking.select(None)
        self.ranking.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_opened(self, option: str) -> None:
        self.select(option)
        self.inspector.focus_first()

    @Slot(object)
    def _on_evaluated(self, evaluation: Evaluation | None) -> None:
        shown = None if self._inspector is None else self._inspector.option
        gone = evaluation is None or all(o.key != shown for o in evaluation.option_set.options)
        if shown is not None and gone:
            self.close_inspector()

    @Slot(object)
    def _place_drawer(self, part: float = 1.0) -> None:
        if self._is_drawer and self._inspector is not None:
            wide = self._inspector.width()
            self._inspector.setGeometry(QRect(self.width() - round(wide * part), 0, wide, self.height()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_drawer()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_inspector_open():
            self.close_inspector()
        else:
            event.ignore()


def _paint_ground(panel: QWidget) -> None:
    panel.setAutoFillBackground(True)
    panel.setBackgroundRole(panel.palette().ColorRole.Base)
