"""The projector view: one chart over the whole screen, driven from the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from criteria.edits.weights import set_points
from ui import text, theme
from ui.charts import projector as chart
from ui.charts import track
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Recompute
from ui.document import Document
from ui.keys import is_letter, key_of
from ui.overrides import override
from ui.painting import prepare
from ui.panels.gesture import Gesture
from ui.presentation.names import row_forms, short
from ui.presentation.projector import projector_data
from ui.presentation.reference import back_to, reference_of
from ui.presentation.tracks import domain
from ui.window.full_screen import cover_screen


class ProjectorWindow(QWidget):
    def __init__(self, document: Document, recompute: Recompute, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._document = document
        self._recompute = recompute
        self._criterion = 0
        self._held_end = 0.0
        self._gesture = Gesture("projector")
        self.setObjectName("projector_window")
        self.setWindowTitle(self.tr("Projector view"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        recompute.evaluated.connect(self._on_evaluated)
        recompute.refined.connect(self._on_evaluated)

    def open(self) -> None:
        """Cover the screen that the main window is on, beginning with the heaviest criterion."""
        evaluation = self._recompute.current()
        if evaluation is None:
            return
        self._criterion = int(evaluation.shares.argmax())
        self._tell(evaluation)
        cover_screen(self)

    @Slot(object)
    def _on_evaluated(self, evaluation: Evaluation | None) -> None:
        if evaluation is None:
            self.close()
        elif self.isVisible():
            self._criterion = min(self._criterion, len(evaluation.option_set.criteria) - 1)
            self._tell(evaluation)
            self.update()

    def _tell(self, evaluation: Evaluation) -> None:
        data = projector_data(evaluation, theme.current(), self._criterion)
        self.setAccessibleName(data.headline[0])
        words = self.tr("{criterion}, {points} points, {share}. {sentence}")
        self.setAccessibleDescription(
            words.format(
                criterion=data.criterion[0],
                points=data.points_text,
                share=data.share_text,
                sentence=data.sentence[0],
            )
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            evaluation = self._recompute.evaluation
            painter.fillRect(self.rect(), theme.current().surface)
            if evaluation is not None:
                data = projector_data(evaluation, theme.current(), self._criterion, self._held_end)
                chart.draw(painter, QRectF(self.rect()), theme.current(), data)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        evaluation = self._recompute.evaluation
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F5}:
            self.close()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._document.undo_stack.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._document.undo_stack.redo()
        elif evaluation is None:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1, evaluation)
        elif event.key() in steps:
            leap = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            now = float(evaluation.points.points[self._criterion])
            self._move(now + leap * steps[key_of(event)], self._gesture.key_after_pause())
        elif is_letter(event, Qt.Key.Key_R):
            self._reset()
        else:
            event.ignore()

    def _walk(self, step: int, evaluation: Evaluation) -> None:
        self._criterion = (self._criterion + step) % len(evaluation.option_set.criteria)
        self._gesture.end()
        self._on_evaluated(evaluation)

    def _move(self, points: float, merge_key: str) -> None:
        evaluation = self._recompute.evaluation
        if evaluation is None or evaluation.points.locked[self._criterion]:
            return
        held = min(domain(evaluation, self._criterion, self._held_end), max(0.0, points))
        option_set = self._document.option_set
        criterion = option_set.criteria[self._criterion]
        if held == 0 and not any(p for key, p in option_set.working.points.items() if key != criterion.key):
            return
        label = self.tr("{name} to {points}").format(
            name=short(row_forms(criterion)), points=text.points(held)
        )
        self._document.apply(label, set_points(option_set, criterion.key, held), merge_key)

    def _reset(self) -> None:
        option_set = self._document.option_set
        reference = reference_of(option_set)
        if reference is not None:
            words = self.tr("Reset to {name}").format(name=reference.name)
            self._document.apply(words, back_to(option_set, reference))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        evaluation = self._recompute.evaluation
        rect = chart.track_rect(QRectF(self.rect())).adjusted(-30, -40, 30, 40)
        if evaluation is not None and rect.contains(event.position()):
            self._held_end = domain(evaluation, self._criterion)
            self._gesture.begin()
            self._drag(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held_end:
            self._drag(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held_end = 0.0
        self._gesture.end()
        self.update()

    def _drag(self, event: QMouseEvent) -> None:
        rect = chart.track_rect(QRectF(self.rect()))
        points = track.value_at(rect, event.position().x()) * self._held_end
        self._move(float(round(points)), self._gesture.key())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)
