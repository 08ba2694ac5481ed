"""What the inspector is put together from: sections, bars, steps with a button, sources."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import text, theme
from ui.charts import differences as chart
from ui.controls.buttons import Button, Kind
from ui.controls.link import Link
from ui.controls.words import Ink, Words
from ui.overrides import override
from ui.painting import focus_ring, hairline, prepare
from ui.panels.chart_tooltip import show_tooltip
from ui.panels.headline import Headline
from ui.panels.source_line import confidence_words
from ui.presentation.explanation import Note, Step


class Section(QWidget):
    """A titled part with a hairline above it, unless it goes on with the part before."""

    def __init__(self, title: str, px: int = 14, *, goes_on: bool = False) -> None:
        super().__init__()
        self._goes_on = goes_on
        self.title = Words(title, px, 600, wrap=True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 0 if goes_on else 13, 20, 14)
        self.body.setSpacing(6)
        self.body.addWidget(self.title)

    def clear(self) -> None:
        """Remove everything but the title."""
        while self.body.count() > 1:
            item = self.body.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._goes_on:
            with QPainter(self) as painter:
                hairline(painter, 0, self.width(), 0, theme.current().line)


class Requirement(QWidget):
    """What must hold, beside a ring; its further lines stand under the first."""

    def __init__(self, words: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 0, 0, 0)
        layout.addWidget(Words(words, 13, 400, Ink.TEXT2, wrap=True))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            painter.setPen(QPen(theme.current().control, 1.3))
            painter.drawEllipse(QRectF(1, 4, 9, 9))


class DifferencesChart(QWidget):
    """Diverging bars: why the option and not its rival."""

    def __init__(self) -> None:
        super().__init__()
        self._data: chart.Differences | None = None
        self.setObjectName("differences_chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_data(self, data: chart.Differences, description: str) -> None:
        self._data = data
        said = [f"{item.names[0]} {text.difference(item.points, data.decimals)}" for item in data.items]
        self.setAccessibleDescription(f"{description}: {', '.join(said)}")
        self.setFixedHeight(round(chart.height_for(max(200, self.width()), data)))
        self.update()

    def words_at(self, position: QPointF) -> str:
        """The criterion under the pointer, whole, and for whom it speaks by how much."""
        data = self._data
        key = None if data is None else chart.key_at(QRectF(self.rect()), data, position)
        item = next((item for item in data.items if item.key == key), None) if data is not None else None
        if data is None or item is None:
            return ""
        speaks_for = data.code if item.points > 0 else data.rival_code
        words = self.tr("{name}: {points} for {code}")
        points = text.number(abs(item.points), data.decimals + 1)
        return words.format(name=item.names[0], points=points, code=speaks_for)

    @override
    def event(self, event: QEvent) -> bool:
        return show_tooltip(self, event, self.words_at) or super().event(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            chart.draw(painter, QRectF(self.rect()), theme.current(), self._data)


class StepRow(QWidget):
    """One weight that would do it, and a button that tries it."""

    tried = Signal(object)
    """The Step."""

    def __init__(self) -> None:
        super().__init__()
        self._step: Step | None = None
        self._name = Headline(13, 500)
        self._moved = Headline(12, 400, ink=Ink.TEXT3)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._moved)
        self.button = Button(self.tr("Try"), Kind.SMALL)
        self.button.clicked.connect(lambda: self.tried.emit(self._step))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_step(self, step: Step) -> None:
        self._step = step
        self._name.show_forms(step.names)
        self._moved.show_forms(step.words())
        self.button.setObjectName(f"try_{step.criterion}")
        words = self.tr("Try {name}: {words}").format(name=step.name, words=step.words()[0])
        self.button.setAccessibleName(words)


class SourceNote(Link):
    """A sourced statement; a click or Enter opens its address when it is one of the web."""

    def __init__(self, note: Note) -> None:
        source = note.source
        super().__init__(source.address, Qt.FocusPolicy.StrongFocus)
        self._primary = source.confidence == "primary"
        origin = " · ".join(
            filter(
                None, (source.publisher, source.published or source.date, confidence_words(source.confidence))
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 6, 6)
        layout.setSpacing(1)
        layout.addWidget(Words(source.statement, 12, 400, Ink.TEXT2, wrap=True))
        layout.addWidget(Words(origin, 11, 500, Ink.TEXT3, wrap=True))
        if note.criteria:
            bears = self.tr("Bears on {names}").format(names=", ".join(note.criteria))
            layout.addWidget(Words(bears, 11, 400, Ink.TEXT3, wrap=True))
        self.setObjectName(f"source_{source.key}")
        self.setAccessibleName(source.statement)
        self.setAccessibleDescription(origin)
        self.setToolTip(text.tooltip("\n".join(filter(None, (source.title, self.address)))))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens = theme.current()
            painter.fillRect(
                QRectF(0, 3, 2.5, self.height() - 8), tokens.good if self._primary else tokens.line2
            )
            if self.hasFocus():
                focus_ring(painter, QRectF(self.rect()).adjusted(9, 4, -4, -4), tokens, 4)
