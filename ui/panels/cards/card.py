"""A card of a page: title, how to read it, a chart with its table, and ways to take it along."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.charts import export
from ui.computing.evaluation import Evaluation
from ui.controls.buttons import IconButton
from ui.controls.words import Ink, Words
from ui.overrides import override
from ui.painting import plate, prepare
from ui.panels.cards.painted import EDGE, PaintedChart
from ui.panels.headline import Headline
from ui.panels.takeaway import Takeaway, Taken
from ui.presentation.captions import caption
from ui.presentation.shown import Shown
from ui.tables.figures import FiguresTable


class Card(QFrame):
    """Its parts are named after its key: `<key>_chart`, `<key>_table_button`, …"""

    def __init__(self, key: str, title: str, chart: PaintedChart | None = None) -> None:
        super().__init__()
        self._title = title
        self._evaluation: Evaluation | None = None
        self._shown: Shown | None = None
        self.setObjectName(f"{key}_card")
        self.chart = chart or PaintedChart(f"{key}_chart")
        self.chart.setAccessibleName(title)
        self.chart.table_wanted.connect(self._toggle_table)
        self.subtitle = Headline(12, 400, Ink.TEXT2)
        self.subtitle.setObjectName(f"{key}_subtitle")
        self.note = Headline(12, 400, Ink.TEXT3)
        self.note.setObjectName(f"{key}_note")
        self.note.hide()
        self.empty = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.empty.setObjectName(f"{key}_empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._key = key
        self._table: FiguresTable | None = None
        self.table_button = IconButton("table", self.tr("{title}: show as a table (T)").format(title=title))
        self.table_button.setObjectName(f"{key}_table_button")
        self.table_button.setCheckable(True)
        self.table_button.toggled.connect(self._show_part)
        self.export_button = IconButton("export", self.tr("{title}: copy or save").format(title=title))
        self.export_button.setObjectName(f"{key}_export_button")
        self.takeaway = Takeaway(f"{key}_card", self.export_button, self._taken, self.table_button)
        self.takeaway.serve(self.chart)
        self._lay_out(title)

    def _lay_out(self, title: str) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(title, 15, 600))
        words.addWidget(self.subtitle)
        words.addStretch(1)  # titles of cards side by side are level, whatever else stands beside them
        self.head = QHBoxLayout()
        self.head.setContentsMargins(EDGE, 12, EDGE - 6, 2)
        self.head.setSpacing(4)
        self.head.addLayout(words, 1)
        for button in (self.table_button, self.export_button):
            self.head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        framed, told = QWidget(), QWidget()
        inside = QVBoxLayout(framed)
        inside.setContentsMargins(EDGE, 4, EDGE, 4)
        self._framed = inside
        inside = QVBoxLayout(told)
        inside.setContentsMargins(EDGE, 0, EDGE, 0)
        inside.addWidget(self.empty)
        self._stack = QStackedWidget()
        for part in (self.chart, framed, told):
            self._stack.addWidget(part)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(EDGE, 0, EDGE, 10)
        self.foot.setSpacing(4)
        self.foot.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addWidget(self._stack, 1)
        column.addLayout(self.foot)
        self.say("")

    @property
    def table(self) -> FiguresTable:
        """Made when it is first wanted."""
        if self._table is None:
            self._table = FiguresTable(f"{self._key}_table")
            back = QShortcut(QKeySequence("T"), self._table)
            back.setContext(Qt.ShortcutContext.WidgetShortcut)
            back.activated.connect(self._toggle_table)
            self._framed.addWidget(self._table)
        return self._table

    def show_part(self, evaluation: Evaluation | None, shown: Shown) -> None:
        """Show this, which belongs to that evaluation."""
        self._evaluation, self._shown = evaluation, shown
        self.subtitle.show_forms(shown.subtitle)
        self.note.show_forms(shown.note or ("",))
        self.note.setVisible(bool(shown.note))
        self.chart.show_chart(shown)
        for button in (self.table_button, self.export_button):
            button.setEnabled(True)
        self._show_part()

    def say(self, words: str) -> None:
        """Show words in place of a chart: why there is none, or that it is being worked out."""
        self._shown = None
        self.chart.set_faded(False)
        self.empty.setText(words)
        self.subtitle.show_forms(("",))
        self.note.hide()
        for button in (self.table_button, self.export_button):
            button.setEnabled(False)
        self._stack.setCurrentIndex(2)

    def fade(self) -> None:
        """What is shown is of the weights or scores before; where nothing was, say that it comes."""
        if self._shown is None:
            self.say(self.tr("Working it out…"))
        self.chart.set_faded(self._shown is not None)

    def focus_first(self) -> None:
        at = self._stack.currentIndex()
        if at < 2:
            (self.table if at else self.chart).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def shown(self) -> Shown | None:
        return self._shown

    def _toggle_table(self) -> None:
        self.table_button.toggle()
        self.focus_first()

    def _show_part(self) -> None:
        if self._shown is None:
            return
        if self.table_button.isChecked():
            self.table.show_figures(self._shown.figures())
        self._stack.setCurrentIndex(1 if self.table_button.isChecked() else 0)

    def picture(self) -> export.Picture | None:
        """The chart under its title, with a line that says what it is of."""
        return self.takeaway.picture()

    def _taken(self) -> Taken | None:
        shown = self._shown
        return None if shown is None else Taken(lambda: self._pictured(shown), shown.figures)

    def caption(self) -> export.Caption:
        """Where the picture comes from."""
        assert self._evaluation is not None
        return caption(self._evaluation)

    def _pictured(self, shown: Shown) -> export.Picture:
        tokens, room = theme.current(), self.chart.plot()
        told = " ".join(filter(None, (shown.subtitle[0], *shown.note[:1])))
        size = QSizeF(max(560.0, room.width()), max(shown.least_height, room.height()))
        return export.headed(
            self._title,
            told,
            lambda painter, rect: shown.draw(painter, rect, tokens),
            size,
            tokens,
            self.caption(),
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            plate(painter, QRectF(self.rect()), 10, theme.current().surface, theme.current().line)
