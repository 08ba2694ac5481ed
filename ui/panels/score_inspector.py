"""The inspector of one score: its figures, why they are so, what they rest on and what they are worth."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from criteria.sources import Source
from ui import text, theme
from ui.controls.badge import Badge
from ui.controls.buttons import Button, IconButton, Kind
from ui.controls.chip import Chip, Tone
from ui.controls.scroll import ScrollArea
from ui.controls.text_box import TextBox
from ui.controls.words import Ink, Words
from ui.overrides import override
from ui.panels.inspector_parts import Section, SourceNote
from ui.panels.score_figures import ScoreFigures
from ui.panels.score_history import ScoreHistory
from ui.panels.score_parts import AnchorRow, AsideSection, CurveChart
from ui.panels.takeaway import Takeaway, Taken
from ui.presentation.captions import scores_caption
from ui.presentation.explanation import Note
from ui.presentation.names import colours_of_options, criterion_forms, option_forms
from ui.presentation.score_cell import (
    Anchor,
    anchors_of,
    curve_figures,
    curve_of,
    described,
    sources_of,
)
from ui.presentation.score_changes import BEST, Place
from ui.presentation.scores import ScoreGrid, kind_words
from ui.tables.figures import FiguresTable

if TYPE_CHECKING:
    from ui.charts.export import Picture
    from ui.charts.score_curve import Curve

FEW = 2
_BESIDE = 116
"""What stands beside the title of the curve and the words on its state: margins, gaps and two buttons."""
_WIDE, _NARROW = 372, 284


class ScoreInspector(QFrame):
    closed = Signal()
    explained = Signal(str)
    """The rationale that was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid: ScoreGrid | None = None
        self._place: Place | None = None
        self._key: tuple[str, str, str] | None = None
        self._all_sources = False
        self._shown_sources: tuple[tuple[Source, ...], bool] | None = None
        self._shown_anchors: tuple[Anchor, ...] | None = None
        self._takes: Taken | None = None
        self._narrow = self._has_edge = False
        self.setObjectName("score_inspector")
        self.setAccessibleName(self.tr("Score"))
        self._make_header()
        self._make_sections()
        self._lay_out()

    def _make_header(self) -> None:
        self.badge = Badge()
        self.name = Words("", 17, 600, wrap=True)
        self.name.setObjectName("score_criterion")
        self._close = IconButton("close", self.tr("Close the inspector"))
        self._close.setObjectName("score_inspector_close")
        self._close.clicked.connect(self.closed)
        self.kind = Chip(dot=False)
        self.kind.setObjectName("score_kind_chip")
        self.option = Words("", 12, 400, Ink.TEXT2, wrap=True)
        self.option.setObjectName("score_option")

    def _make_sections(self) -> None:
        self.figures = ScoreFigures()
        self.rationale = TextBox("score_rationale", self.tr("Rationale"))
        self.rationale.setPlaceholderText(self.tr("Why this score?"))
        self.rationale.committed.connect(self.explained)
        self._why = Section(self.tr("Rationale"))
        self._why.body.addWidget(self.rationale)
        self._more = Button("", Kind.LINK)
        self._more.setObjectName("all_sources")
        self._more.clicked.connect(self._on_more_clicked)
        self.sources = AsideSection(self.tr("Sources"), self._more)
        self.sources.body.setSpacing(1)
        self.anchors = Section(self.tr("Anchored levels"))
        self.anchors.body.setSpacing(4)
        self._status = Words("", 12, 500, Ink.TEXT3, wrap=True)
        self._brief_status = Words("", 12, 500, Ink.TEXT3)
        self._as_table = IconButton("table", self.tr("Show the curve as a table"), size=26)
        self._as_table.setObjectName("curve_table_button")
        self._as_table.setCheckable(True)
        export_button = IconButton("export", self.tr("Copy or save the curve"), size=26)
        export_button.setObjectName("curve_export_button")
        aside = QWidget()
        beside = QHBoxLayout(aside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(6)
        beside.addWidget(self._brief_status)
        beside.addWidget(self._as_table)
        beside.addWidget(export_button)
        self.curve = AsideSection(self.tr("Value function"), aside)
        self.chart = CurveChart()
        self.takeaway = Takeaway("score_curve", export_button, self._taken, self._as_table)
        self.takeaway.serve(self.chart)
        self.table = FiguresTable("curve_table")
        self._either = QStackedWidget()
        self._either.addWidget(self.chart)
        self._either.addWidget(self.table)
        self._as_table.toggled.connect(lambda shown: self._either.setCurrentIndex(int(shown)))
        self.history = ScoreHistory()
        self.curve.body.addWidget(self._status)
        self.curve.body.addWidget(self._either)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(10)
        for part, stretch in ((self.badge, 0), (self.name, 1), (self._close, 0)):
            first.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop if not stretch else Qt.AlignmentFlag(0))
        second.setSpacing(8)
        second.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.option, 1)
        header = QVBoxLayout()
        header.setContentsMargins(20, 14, 14, 12)
        header.setSpacing(8)
        header.addLayout(first)
        header.addLayout(second)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (self.figures, self._why, self.sources, self.anchors, self.curve, self.history):
            column.addWidget(section)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(ScrollArea(inside), 1)

    def places(self) -> tuple[Place, ...]:
        """The score that is shown, or nothing."""
        return () if self._grid is None or self._place is None else (self._place,)

    def set_compact(self, *, narrow: bool, edge: bool) -> None:
        """`edge` draws a line on the left, where the inspector lies over the matrix."""
        self._narrow, self._has_edge = narrow, edge
        self.setFixedWidth(_NARROW if narrow else _WIDE)
        self._show()

    def focus_first(self) -> None:
        self.figures.fields[BEST].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_score(self, grid: ScoreGrid | None, place: Place | None) -> None:
        if place != self._place or (grid is None) != (self._grid is None):
            self._all_sources = False
        self._grid, self._place = grid, place
        self._show()

    def _show(self) -> None:
        if self._grid is None or self._place is None:
            return
        grid, (option, criterion) = self._grid, self._place
        option_set = grid.option_set
        item, column = option_set.options[option], option_set.criteria[criterion]
        key = grid.scenario, item.key, column.key
        is_other, self._key = key != self._key, key
        colour = colours_of_options(option_set, theme.current())[option]
        self.badge.show_option(item.badge, colour, item.name, outlined=not bool(grid.problem.ranked[option]))
        self.name.setText(criterion_forms(column)[-1] if self._narrow else column.name)
        self.name.setToolTip(text.tooltip("\n".join(filter(None, (column.name, column.definition)))))
        score = grid.score(option, criterion)
        self.kind.set_words(kind_words(score), Tone.NEUTRAL if score.known else Tone.WARN)
        self.option.setText(option_forms(item)[0])
        self.figures.show_score(grid, self._place, is_other=is_other)
        self.rationale.set_value(score.rationale)
        self._show_sources(sources_of(grid, option, criterion))
        self._show_anchors(anchors_of(column, score))
        self._show_curve(grid, self._place)
        self.history.show_score(grid, self._place)

    def _show_sources(self, sources: tuple[Source, ...]) -> None:
        if (sources, self._all_sources) == self._shown_sources:
            return
        self._shown_sources = sources, self._all_sources
        self.sources.clear()
        self.sources.setVisible(bool(sources))
        room = self.width() - 58
        for source in sources if self._all_sources else sources[:FEW]:
            brief = text.clamped(source.statement, room, 3, 12)
            shown = source if self._all_sources else replace(source, statement=brief)
            line = SourceNote(Note(shown, ()))
            line.setAccessibleName(source.statement)
            self.sources.body.addWidget(line)
        words = self.tr("Fewer") if self._all_sources else self.tr("All {count}")
        self._more.set_words(words.format(count=len(sources)))
        is_cut = any(text.clamped(s.statement, room, 3, 12) != s.statement for s in sources[:FEW])
        self._more.setVisible(len(sources) > FEW or is_cut)

    def _on_more_clicked(self) -> None:
        self._all_sources = not self._all_sources
        self._show()

    def _show_anchors(self, anchors: tuple[Anchor, ...]) -> None:
        if anchors == self._shown_anchors:
            return
        self._shown_anchors = anchors
        self.anchors.clear()
        self.anchors.setVisible(bool(anchors))
        for anchor in anchors:
            self.anchors.body.addWidget(AnchorRow(anchor))

    def _show_curve(self, grid: ScoreGrid, place: Place) -> None:
        option, criterion = place
        column, score = grid.option_set.criteria[criterion], grid.score(option, criterion)
        colour = colours_of_options(grid.option_set, theme.current())[option]
        status = text.capitalised(column.scale.status)
        beside = text.width(self.tr("Value function"), 14, 600) + text.width(status, 12, 500) + _BESIDE
        below = self._narrow or beside > self.width()
        for words, shown in ((self._status, below), (self._brief_status, not below)):
            words.setText(status)
            words.setVisible(shown and bool(column.scale.status))
        data = curve_of(column, score)
        figures = curve_figures(column, data.knots or (data.points[0], data.points[-1]))
        self.chart.show_data(data, colour, figures.title, described(column, score))
        self.table.show_figures(figures)
        self.table.setFixedHeight(min(self.chart.height(), 40 + 30 * len(figures.rows)))
        self._takes = Taken(partial(self._pictured, grid, place, data, colour), lambda: figures)

    def _taken(self) -> Taken | None:
        return self._takes

    def _pictured(self, grid: ScoreGrid, place: Place, data: Curve, colour: QColor) -> Picture:
        from ui.charts import export, score_curve

        option, criterion = place
        column, tokens = grid.option_set.criteria[criterion], theme.current()
        return export.headed(
            self.tr("Value function of {name}").format(name=column.name),
            f"{grid.option_set.options[option].name}. {described(column, grid.score(option, criterion))}",
            lambda painter, rect: score_curve.draw(painter, rect, tokens, data, colour),
            QSizeF(560, 280),
            tokens,
            scores_caption(grid.option_set),
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._show()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._has_edge:
            with QPainter(self) as painter:
                painter.fillRect(0, 0, 1, self.height(), theme.current().line2)
