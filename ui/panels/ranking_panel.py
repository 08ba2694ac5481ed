"""The middle of the Weigh page: the answer, the ranking that proves it, and its other readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from criteria.edits.view import set_best_of_families
from ui import theme
from ui.charts import rank_table as rank_table_picture
from ui.charts import ranking as chart
from ui.charts.ranking_data import Ranking
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Recompute
from ui.controls.buttons import IconButton
from ui.controls.empty_state import EmptyState
from ui.controls.scroll import ScrollArea
from ui.controls.segmented import Segmented
from ui.controls.words import Ink
from ui.document import Document
from ui.overrides import override
from ui.painting import prepare
from ui.panels.announcer import Announcer
from ui.panels.changes_strip import ChangesStrip
from ui.panels.headline import Headline
from ui.panels.notices import Notices
from ui.panels.rank_table_chart import RankTableChart
from ui.panels.ranking_chart import RankingChart
from ui.panels.row_menu import Act
from ui.panels.takeaway import Takeaway, Taken
from ui.presentation.captions import caption
from ui.presentation.families import entries
from ui.presentation.figures import (
    rank_table,
    rank_table_figures,
    ranking_figures,
    table_basis,
    table_words,
)
from ui.presentation.ranking import ranking_data
from ui.presentation.sentences import headline, leaders, subtitle, summary
from ui.tables.content import Figures
from ui.window.host import go

if TYPE_CHECKING:
    from ui.charts import export
    from ui.tables.figures import FiguresTable

OPTIONS, FAMILIES, WEIGHTINGS = "options", "families", "weightings"


class RankingPanel(QFrame):
    chosen = Signal(str)
    opened = Signal(str)
    weighting_wanted = Signal(str)
    compare_wanted = Signal()
    start_wanted = Signal()
    """There is nothing to rank yet: the user wants to begin."""

    def __init__(self, document: Document, recompute: Recompute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._evaluation: Evaluation | None = None
        self._selected: str | None = None
        self._reading = OPTIONS
        self._low = False
        self.setObjectName("ranking_panel")
        self._make_parts()
        self._lay_out()
        self._announcer = Announcer(self.chart)
        recompute.evaluated.connect(self._on_evaluated)
        recompute.refined.connect(self._on_refined)

    def _make_parts(self) -> None:
        self.headline = Headline(20, 600)
        self.headline.setObjectName("headline")
        self.subtitle = Headline(13, 400, Ink.TEXT2)
        self.subtitle.setObjectName("subtitle")
        readings = (
            (OPTIONS, self.tr("Options")),
            (FAMILIES, self.tr("Families")),
            (WEIGHTINGS, self.tr("Weightings")),
        )
        self.reading = Segmented(readings, self.tr("Read the ranking by"))
        self.reading.setObjectName("reading")
        self.reading.chosen.connect(self._on_reading_chosen)
        self.table_button = IconButton("table", self.tr("Show as a table (T)"))
        self.table_button.setObjectName("table_button")
        self.table_button.setCheckable(True)
        self.table_button.toggled.connect(self._on_table_toggled)
        self.export_button = IconButton("export", self.tr("Copy or save the ranking"))
        self.export_button.setObjectName("ranking_export_button")
        self.takeaway = Takeaway("ranking", self.export_button, self._taken, self.table_button)
        self.notices = Notices(self._document)
        self._columns = _ColumnHead(self)
        self.chart = RankingChart()
        self.chart.chosen.connect(self.chosen)
        self.chart.opened.connect(self.opened)
        self.chart.table_wanted.connect(self.table_button.toggle)
        self.takeaway.serve(self.chart, lambda spot: self._acts_on(self.chart.option_at(spot)))
        self.rank_table = RankTableChart()
        self.rank_table.chosen.connect(self.chosen)
        self.rank_table.opened.connect(self.opened)
        self.rank_table.weighting_wanted.connect(self.weighting_wanted)
        self.rank_table.table_wanted.connect(self.table_button.toggle)
        self.takeaway.serve(self.rank_table, lambda spot: self._acts_on(self.rank_table.option_at(spot)))
        self._table: FiguresTable | None = None
        self.changes = ChangesStrip()
        self.changes.compare_wanted.connect(self.compare_wanted)
        self.empty = EmptyState(
            "options",
            self.tr("Nothing to rank yet"),
            self.tr(
                "A ranking needs options and criteria. "
                "Bring a decision table, or start from the built-in case."
            ),
            self.tr("New option set…"),
        )
        self.empty.setObjectName("empty_ranking")
        self.empty.acted.connect(self.start_wanted)

    @property
    def table(self) -> FiguresTable:
        """Made when it is first wanted: the first paint does not wait for it."""
        if self._table is None:
            from ui.tables.figures import FiguresTable

            self._table = FiguresTable("ranking_table")
            back = QShortcut(QKeySequence("T"), self._table)
            back.setContext(Qt.ShortcutContext.WidgetShortcut)
            back.activated.connect(self.table_button.toggle)
            self._frame.addWidget(self._table)
        return self._table

    def _lay_out(self) -> None:
        second = QHBoxLayout()
        second.setSpacing(4)
        second.addWidget(self.subtitle, 1)
        for part in (self.reading, self.table_button, self.export_button):
            second.addWidget(part)
        self._stack = QStackedWidget()
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        framed = QWidget()
        self._frame = QVBoxLayout(framed)
        self._frame.setContentsMargins(24, 10, 24, 0)
        self._rows = ScrollArea(self.chart)
        self._ranks = ScrollArea(self.rank_table, across=True)
        self.rank_table.walked.connect(lambda cell: _bring(self._ranks, cell))
        bare = QWidget()
        self._bare = QVBoxLayout(bare)
        self._bare.addWidget(self.empty)
        self._bare.addStretch(1)
        for reading in (self._rows, self._ranks, framed, bare):
            self._stack.addWidget(reading)
        self._edge = QVBoxLayout()
        self._edge.setContentsMargins(24, 14, 24, 0)
        self._edge.setSpacing(2)
        self._edge.addWidget(self.headline)
        self._edge.addLayout(second)
        self._edge.addWidget(self.notices)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.changes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._edge)
        layout.addWidget(self._columns)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self._foot)

    def set_compact(self, *, low: bool, narrow: bool) -> None:
        self._low = low
        side = 16 if narrow else 24
        self.rank_table.set_margin(side)
        self._frame.setContentsMargins(side, 10, side, 0)
        self._bare.setContentsMargins(side, 12, side, 0)
        self._edge.setContentsMargins(side, 8 if low else 14, side, 0)
        self._show()

    def select(self, option: str | None) -> None:
        """Mark the option that the inspector shows, and bring it into view."""
        self._selected = option
        self._show(is_input=False)
        row = None if option is None else self.chart.rect_of(option)
        if row is not None:
            _bring(self._rows, row)

    def focus_ranking(self) -> None:
        """Give the keyboard to what is shown: chart, ranks or table."""
        action = self.empty.findChild(QWidget, "empty_action")
        for part in (self.chart, self.rank_table, self._table, action):
            if part is not None and part.isVisible():
                part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _acts_on(self, option: str | None) -> list[Act | None]:
        """What can be done with the option of a row."""
        if option is None:
            return []
        return [
            Act(
                "inspect",
                self.tr("Show why it stands there"),
                lambda: self.opened.emit(option),
                keys="Enter",
            ),
            Act("option", self.tr("Go to the option"), lambda: go(self, "option", option)),
            Act("scores", self.tr("Go to its scores"), lambda: go(self, "scores_of", option)),
        ]

    def _taken(self) -> Taken | None:
        evaluation = self._evaluation
        if evaluation is None:
            return None
        return Taken(lambda: self._pictured(evaluation), lambda: self._figures(evaluation))

    def _pictured(self, evaluation: Evaluation) -> export.Picture:
        """What is shown, whole."""
        from ui.charts import export

        tokens = theme.current()
        wide = max(640.0, float(self.chart.width()))
        if self._reading == WEIGHTINGS:
            table = rank_table(evaluation, tokens)
            return export.Picture(
                lambda painter, rect: rank_table_picture.draw(painter, rect, tokens, table),
                QSizeF(wide, rank_table_picture.height_for(wide, table)),
                tokens,
                caption(evaluation),
                table_words(evaluation.basis),
            )
        rows = entries(evaluation)
        said = headline(evaluation, rows), subtitle(evaluation, rows)
        data = ranking_data(evaluation, tokens)._replace(headline=said[0], subtitle=said[1])
        return export.Picture(
            lambda painter, rect: chart.draw(painter, rect, tokens, data, ground=tokens.surface),
            QSizeF(wide, chart.height_for(wide, data)),
            tokens,
            caption(evaluation),
            headline(evaluation, rows)[0],
        )

    @Slot(object)
    def _on_evaluated(self, evaluation: Evaluation | None) -> None:
        self._evaluation = evaluation
        self._show()
        if evaluation is not None and not evaluation.is_behind and self.isVisible():
            self._announcer.say(leaders(evaluation, entries(evaluation)))

    @Slot(object)
    def _on_refined(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation
        self._show(is_input=False)

    @Slot(bool)
    def _on_table_toggled(self, _shown: bool) -> None:
        had_keyboard = any(
            part is not None and part.hasFocus() for part in (self.chart, self.rank_table, self._table)
        )
        self._show()
        if had_keyboard:
            self.focus_ranking()

    @Slot(str)
    def _on_reading_chosen(self, reading: str) -> None:
        self._reading = reading
        option_set = self._document.option_set
        only_best = reading == FAMILIES
        if reading != WEIGHTINGS and option_set.view.best_of_families != only_best:
            words = self.tr("Show the best of each family") if only_best else self.tr("Show every option")
            self._document.apply(words, set_best_of_families(option_set, only_best))
        else:
            self._show()

    def _show(self, *, is_input: bool = True) -> None:
        evaluation = self._evaluation
        buttons = (self.reading, self.table_button, self.export_button)
        for part in (self.headline, self.subtitle, *buttons):
            part.setVisible(evaluation is not None)
        if evaluation is None:
            self._columns.hide()
            self._stack.setCurrentIndex(3)
            self.changes.hide()
            return
        self._show_sentences(evaluation)
        self._show_reading(evaluation, is_input)
        self.changes.show_evaluation(None if self._low else evaluation)
        self._foot.setContentsMargins(*((0, 0, 0, 2) if self.changes.isHidden() else (24, 8, 24, 16)))

    def _show_sentences(self, evaluation: Evaluation) -> None:
        rows = entries(evaluation)
        by_other = self._reading == WEIGHTINGS and table_basis(evaluation.basis) is not evaluation.basis
        self.headline.show_forms(headline(evaluation, rows))
        self.subtitle.show_forms((table_words(evaluation.basis),) if by_other else subtitle(evaluation, rows))
        self.rank_table.setAccessibleName(table_words(evaluation.basis))
        self.chart.setAccessibleName(self.tr("Ranking"))
        self.chart.setAccessibleDescription(f"{headline(evaluation, rows)[0]}. {summary(evaluation, rows)}")

    def _show_reading(self, evaluation: Evaluation, is_input: bool) -> None:
        if self._reading != WEIGHTINGS:
            self._reading = FAMILIES if evaluation.option_set.view.best_of_families else OPTIONS
        self.reading.set_current(self._reading)
        tokens = theme.current()
        self._columns.setVisible(self._reading != WEIGHTINGS and not self.table_button.isChecked())
        if self.table_button.isChecked():
            self.table.show_figures(self._figures(evaluation))
            self._stack.setCurrentIndex(2)
        elif self._reading == WEIGHTINGS:
            self.rank_table.show_data(rank_table(evaluation, tokens), self._selected)
            self._stack.setCurrentIndex(1)
        else:
            data = ranking_data(evaluation, tokens, self._selected)._replace(low=self._low)
            self._columns.show_data(data)
            self.chart.show_data(data, is_input=is_input)
            self._stack.setCurrentIndex(0)

    def _figures(self, evaluation: Evaluation) -> Figures:
        if self._reading == WEIGHTINGS:
            shown = rank_table(evaluation, theme.current())
            return rank_table_figures(shown, table_words(evaluation.basis))
        return ranking_figures(evaluation)


def _titles(data: Ranking) -> tuple[object, ...]:
    """What the column titles and the legend depend on, apart from the width."""
    return (
        data.groups,
        data.legend,
        data.figure_title,
        data.with_chance,
        max((len(row.code) for row in data.rows), default=0),
    )


def _bring(area: ScrollArea, part: QRectF) -> None:
    """Scroll so that this part of what is inside can be seen."""
    middle = part.center().toPoint()
    area.ensureVisible(middle.x(), middle.y(), round(part.width() / 2), round(part.height() / 2) + 8)


class _ColumnHead(QWidget):
    """Column titles and legend: they stay when the rows scroll."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._data: Ranking | None = None
        self.setFixedHeight(34)

    def show_data(self, data: Ranking) -> None:
        self.setFixedHeight(round(chart.header_height(self.width(), data)))
        before, self._data = self._data, data
        if before is None or _titles(before) != _titles(data):
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            chart.draw_header(painter, QRectF(self.rect()), theme.current(), self._data)
