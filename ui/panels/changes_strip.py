"""What has moved since the snapshot: points, and the places this changed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui import text, theme
from ui.computing.evaluation import Evaluation
from ui.controls.buttons import Button, Kind
from ui.methods import method_name
from ui.overrides import override
from ui.painting import plate, prepare, write
from ui.presentation.reference import (
    PointsChange,
    Reference,
    move_in_words,
    moves_since,
    points_changes,
    reference_of,
)
from ui.translation import translator

tr = translator("Changes")

_EDGE = 16


class ChangesStrip(QFrame):
    """Hidden while nothing has changed."""

    compare_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changes_strip")
        self._title = ""
        self._changes: tuple[PointsChange, ...] = ()
        self._moves: tuple[str, ...] = ()
        self.compare = Button(self.tr("Compare"), Kind.LINK, parent=self)
        self.compare.setObjectName("compare_button")
        self.compare.clicked.connect(self.compare_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(78)

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        reference = None if evaluation is None else reference_of(evaluation.option_set)
        if evaluation is None or reference is None:
            self.hide()
            return
        self._title = self.tr("Changes since {name}").format(name=reference.name)
        self._changes = points_changes(evaluation.option_set, reference)
        self._moves = _moves_in_words(evaluation, reference)
        self.setVisible(bool(self._changes or self._moves))
        self.setAccessibleName(self._title)
        said = [f"{c.name} {text.points(c.before)} → {text.points(c.after)}" for c in self._changes]
        self.setAccessibleDescription(", ".join((*said, *self._moves)))
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        size = self.compare.sizeHint()
        self.compare.setGeometry(self.width() - size.width() - 8, 4, size.width(), 32)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, 78)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens = theme.current()
            plate(painter, QRectF(self.rect()), 10, tokens.surface, tokens.line)
            write(painter, QRectF(_EDGE, 10, self.width() - 120, 20), self._title, tokens.text, 13, 600)
            x = self._paint_changes(painter, tokens)
            room = self.width() - x - _EDGE
            if room > 60 and self._moves:
                write(painter, QRectF(x + 4, 38, room, 26), ", ".join(self._moves), tokens.text2, 12, 500)

    def _paint_changes(self, painter: QPainter, tokens: theme.Theme) -> float:
        """Chips until the room is used, then how many more; returns where they end."""
        x = float(_EDGE)
        limit = self.width() - (190 if self._moves else _EDGE) - 60
        for shown, change in enumerate(self._changes):
            name, points = change.name, f"{text.points(change.before)} → {text.points(change.after)}"
            wide = text.width(name, 12) + text.width(points, 12, 600) + 26
            if x + wide > limit:
                rest = self.tr("{count} more").format(count=len(self._changes) - shown)
                write(painter, QRectF(x, 38, 60, 26), rest, tokens.text3, 12)
                return x + 64
            plate(painter, QRectF(x, 38, wide, 26), 13, tokens.sunken)
            write(painter, QRectF(x + 10, 38, wide, 26), name, tokens.text2, 12)
            write(painter, QRectF(x + 16 + text.width(name, 12), 38, wide, 26), points, tokens.text, 12, 600)
            x += wide + 8
        return x


def _moves_in_words(evaluation: Evaluation, reference: Reference) -> tuple[str, ...]:
    """The moves nearest the top, best place now first; places by another method are not compared."""
    if reference.standings and reference.method != evaluation.basis.method.key:
        return (tr("ranked then by {method}").format(method=method_name(reference.method)),)
    option_set, moved = evaluation.option_set, moves_since(evaluation)
    ranks = {o.key: int(r) for o, r in zip(option_set.options, evaluation.result.ranks, strict=True)}
    keys = sorted((key for key, places in moved.items() if places), key=lambda key: ranks[key])
    return tuple(
        move_in_words(option_set.option(key).badge, reference.standings[key].rank, ranks[key])
        for key in keys[:3]
    )
