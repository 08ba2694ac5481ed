"""Beside the judgements: whether they agree, which do not fit, and the points they give so far."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from criteria.tree import top_group
from ui import text
from ui import theme as themes
from ui.controls.buttons import Button, Kind
from ui.controls.chip import Chip
from ui.controls.words import Ink, Words
from ui.overrides import override
from ui.painting import plate, prepare, write
from ui.presentation.elicitation.reading import Reading, Trouble
from ui.presentation.names import colours_of_groups, row_forms
from ui.text import Forms

_ROW, _NAMES, _FIGURE = 21, 146, 34


class Side(QWidget):
    mend_wanted = Signal(object)
    """The judgements as they would be when a trouble is mended."""
    place_wanted = Signal(object)
    """Where a trouble is."""

    def __init__(self, option_set: OptionSet) -> None:
        super().__init__()
        self.setObjectName("elicitation_side")
        self._option_set = option_set
        self.verdict = Chip()
        self.verdict.setObjectName("agreement_verdict")
        self.agreement = Words("", 12, 400, Ink.TEXT2, wrap=True)
        self.agreement.setObjectName("agreement_words")
        self.troubles: list[_TroubleBox] = []
        self._trouble_column = QVBoxLayout()
        self._trouble_column.setSpacing(8)
        self.points = PointsSoFar()
        self._points_title = Words(self.tr("Points so far"), 14, 600)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(Words(self.tr("Do the judgements agree?"), 14, 600))
        column.addWidget(self.verdict)
        column.addWidget(self.agreement)
        column.addLayout(self._trouble_column)
        column.addSpacing(6)
        column.addWidget(self._points_title)
        column.addWidget(self.points)
        column.addStretch(1)

    def show_reading(self, reading: Reading) -> None:
        self.verdict.set_words(reading.verdict, reading.tone)
        self.agreement.setText(reading.agreement)
        while len(self.troubles) < len(reading.troubles):
            box = _TroubleBox(len(self.troubles) + 1)
            box.mend_wanted.connect(self.mend_wanted)
            box.place_wanted.connect(self.place_wanted)
            self._trouble_column.addWidget(box)
            self.troubles.append(box)
        for at, box in enumerate(self.troubles):
            box.show_trouble(reading.troubles[at] if at < len(reading.troubles) else None)
        self._points_title.setVisible(reading.is_complete)
        self.points.setVisible(reading.is_complete)
        if reading.is_complete:
            self.points.show_points(self._option_set, reading)


class _TroubleBox(QWidget):
    """A judgement that does not fit: what it is, a button that mends it, one that goes there."""

    mend_wanted = Signal(object)
    place_wanted = Signal(object)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._trouble: Trouble | None = None
        self.setObjectName(f"trouble_{number}")
        self.words = Words("", 12, 400, Ink.TEXT, wrap=True)
        self.mend = Button("", Kind.SMALL)
        self.mend.setObjectName(f"mend_{number}")
        self.mend.clicked.connect(self._on_mend)
        self.show_place = Button(self.tr("Show"), Kind.LINK)
        self.show_place.setObjectName(f"show_trouble_{number}")
        self.show_place.clicked.connect(self._on_show)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 8)
        column.setSpacing(4)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.mend)
        acts.addWidget(self.show_place)
        acts.addStretch(1)
        column.addWidget(self.words)
        column.addLayout(acts)

    def show_trouble(self, trouble: Trouble | None) -> None:
        self._trouble = trouble
        self.setVisible(trouble is not None)
        if trouble is not None:
            self.words.setText(trouble.words)
            self.setAccessibleName(trouble.words)
            self.mend.set_words(trouble.action)
            self.mend.setAccessibleDescription(trouble.words)
            self.mend.setVisible(bool(trouble.action))
            self.show_place.setAccessibleDescription(trouble.words)

    def _on_mend(self) -> None:
        if self._trouble is not None:
            self.mend_wanted.emit(self._trouble.after)

    def _on_show(self) -> None:
        if self._trouble is not None:
            self.place_wanted.emit(self._trouble.place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            plate(painter, QRectF(self.rect()), 8, theme.warn_soft)
            painter.fillRect(QRectF(0, 8, 3, self.height() - 16), theme.warn_line)


class PointsSoFar(QWidget):
    """The points as bars, in the order of the criteria."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("points_so_far")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bars: tuple[_Bar, ...] = ()

    def show_points(self, option_set: OptionSet, reading: Reading) -> None:
        colours = colours_of_groups(option_set, themes.current())
        self._bars = tuple(
            _Bar(row_forms(c), colours[top_group(c, option_set.groups)], reading.points[c.key])
            for c in option_set.criteria
        )
        words = self.tr("{name}: {points} points")
        told = (words.format(name=bar.names[0], points=text.points(bar.points)) for bar in self._bars)
        self.setAccessibleName(self.tr("Points so far"))
        self.setAccessibleDescription("; ".join(told))
        self.setFixedHeight(_ROW * len(self._bars))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme, left = themes.current(), _NAMES + 8.0
            room = self.width() - left - _FIGURE
            for at, bar in enumerate(self._bars):
                top = float(_ROW * at)
                plate(painter, QRectF(0, top + 6, 9, 9), 2, bar.colour)
                name = text.longest_that_fits(bar.names, _NAMES - 16, 12, 500)
                write(painter, QRectF(16, top, _NAMES - 16, _ROW), name, theme.text, 12, 500)
                wide = room * bar.points / 100
                plate(painter, QRectF(left, top + 6, wide, 9), 2, bar.colour)
                box = QRectF(left + wide + 4, top, _FIGURE - 4, _ROW)
                write(painter, box, text.points(bar.points), theme.text2, 12, 500)


class _Bar(NamedTuple):
    names: Forms
    colour: QColor
    points: float
