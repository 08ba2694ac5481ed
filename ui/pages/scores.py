"""The Scores page: every score of the scenario in one matrix, and one of them whole beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Recompute
from ui.controls.banner import Banner
from ui.controls.empty_state import EmptyState
from ui.controls.scroll import WIDE
from ui.document import Document
from ui.overrides import override
from ui.pages.page import Page
from ui.pages.score_acts import ScoreActs
from ui.panels.edge import Edge
from ui.panels.row_menu import Act
from ui.panels.score_inspector import ScoreInspector
from ui.panels.scores_bar import LegendLine, ScoresBar
from ui.panels.takeaway import Takeaway, Taken
from ui.presentation.score_changes import Place
from ui.presentation.score_matrix import figures_of, picture_of
from ui.presentation.scores import ALL, EVERY_FAMILY, ScoreGrid, found, score_grid, shown
from ui.tables.scores_table import ScoresTable, Scrolled
from ui.window.host import go
from ui.window.stops import Stop

NARROW, LOW, DRAWER = 1450, 900, 1200


class ScoresPage(Page):
    def __init__(self, document: Document, recompute: Recompute) -> None:
        super().__init__(document, recompute)
        self.setObjectName("scores_page")
        self._grid: ScoreGrid | None = None
        self._filter = (EVERY_FAMILY, ALL)
        self._shown: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
        self._shown_for: object = None
        self._hits: tuple[Place, ...] = ()
        self._is_drawer = False
        self._wants_inspector = True
        self._make_parts()
        self._lay_out()
        self._connect()

    def _make_parts(self) -> None:
        self.bar = ScoresBar()
        self.banner = Banner()
        self.banner.setObjectName("scores_banner")
        self.table = ScoresTable()
        self.table.setAccessibleName(self.tr("Scores"))
        self.legend = LegendLine()
        self.inspector = ScoreInspector(self)
        self.inspector.setAutoFillBackground(True)
        self.inspector.setBackgroundRole(self.inspector.palette().ColorRole.Base)
        self.empty = EmptyState(
            "scores",
            self.tr("Nothing to score yet"),
            self.tr("Scores need options and criteria. Bring a decision table, or add them on their pages."),
        )
        self.empty.setObjectName("empty_scores")
        self.none_such = EmptyState("search", "", "", self.tr("Show all scores"))
        self.none_such.setObjectName("no_such_scores")
        self.none_such.set_words(
            self.tr("No such scores"),
            self.tr("No score of this scenario is of that kind."),
            self.tr("Show all scores"),
        )
        self.acts = ScoreActs(self.document, self.table, self.banner, self._up_to_date)
        self.takeaway = Takeaway("scores_picture", self.bar.export_button, self._taken)
        self._finding = QTimer(self, singleShot=True, interval=120)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(Scrolled(self.table))
        for part in (self.empty, self.none_such):
            holder = QWidget()
            inner = QVBoxLayout(holder)
            inner.setContentsMargins(0, 12, 0, 0)
            inner.addWidget(part)
            inner.addStretch(1)
            self._stack.addWidget(holder)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._head = QVBoxLayout()
        for widget in (self.bar, self.banner):
            self._head.addWidget(widget)
        self._column.addLayout(self._head)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.legend)
        self._edge = Edge(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._column, 1)
        self._row.addWidget(self._edge)
        self._row.addWidget(self.inspector)
        self.inspector.hide()

    def _connect(self) -> None:
        table, bar, inspector = self.table, self.bar, self.inspector
        table.picked.connect(self._on_picked)
        table.opened.connect(self.open_inspector)
        self._connect_acts()
        bar.filtered.connect(self._on_filtered)
        bar.found.connect(lambda _words: self._finding.start())
        bar.find_field.wanted.connect(self._find_next)
        bar.find_field.left.connect(self.table.setFocus)
        self._finding.timeout.connect(lambda: self._find_next(0))
        inspector.closed.connect(self.close_inspector)
        self.none_such.acted.connect(bar.show_all)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(lambda: self.bar.find_field.setFocus(Qt.FocusReason.PopupFocusReason))
        bar.show_hits(0, 0)

    def _connect_acts(self) -> None:
        table, bar, acts, inspector = self.table, self.bar, self.acts, self.inspector
        table.scores.typed.connect(lambda o, c, words: acts.type_figure((o, c), words))
        table.delegate.refused.connect(acts.on_left_wrong)
        table.copied.connect(acts.copy)
        table.pasted.connect(acts.paste)
        table.filled.connect(acts.fill_down)
        table.made_unknown.connect(acts.make_unknown)
        table.inherited.connect(acts.inherit)
        table.menu_wanted.connect(self._open_cell_menu)
        bar.copy_button.clicked.connect(lambda _checked: acts.copy())
        bar.paste_button.clicked.connect(lambda _checked: acts.paste())
        bar.more_button.clicked.connect(
            lambda: acts.open_menu(bar.more_button.mapToGlobal(QPoint(0, bar.more_button.height())))
        )
        acts.copied.connect(bar.copy_button.confirm)
        figures = inspector.figures
        figures.committed.connect(self._on_figure_committed)
        figures.unknown_wanted.connect(lambda: acts.make_unknown(inspector.places()))
        figures.inherit_wanted.connect(lambda: acts.inherit(inspector.places()))
        figures.kind_wanted.connect(lambda kind: acts.make_kind(kind, inspector.places()))
        inspector.explained.connect(self._on_explained)

    def _open_cell_menu(self, spot: QPoint) -> None:
        """What can be done with the selection, and where its option and criterion are described."""
        current, grid, table = self.table.current(), self._grid, self.table
        if current is None or grid is None:
            return
        option, criterion = grid.option_set.options[current[0]], grid.option_set.criteria[current[1]]
        others: list[Act | None] = [
            None,
            Act("inspect", self.tr("Show the whole score"), self.open_inspector, keys="Enter"),
            Act(
                "option",
                self.tr("Go to the option {code}").format(code=option.badge),
                lambda: go(self, "option", option.key),
            ),
            Act("criterion", self.tr("Go to its criterion"), lambda: go(self, "criterion", criterion.key)),
            None,
            *self.takeaway.acts(),
        ]
        self.acts.open_menu(table.viewport().mapToGlobal(spot), others)

    def _taken(self) -> Taken | None:
        grid, shown = self._grid, self._shown
        if grid is None:
            return None
        return Taken(lambda: picture_of(grid, *shown, theme.current()), lambda: figures_of(grid, *shown))

    @override
    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        grid = self._grid
        if evaluation is not None and grid is not None and not _differs(evaluation, grid):
            self._grid = self.table.scores.grid = replace(grid, option_set=evaluation.option_set)
            self.inspector.show_score(self._grid, self.table.current())
            return
        self._grid = None if evaluation is None else score_grid(evaluation, grid)
        self._show()

    def _show(self) -> None:
        grid = self._grid
        for part in (self.bar.summary, self.bar.find_field, self.bar.family, self.bar.kind, self.legend,
                     self.bar.copy_button, self.bar.paste_button, self.bar.more_button,
                     self.bar.export_button):  # fmt: skip
            part.setVisible(grid is not None)
        if grid is None:
            self._stack.setCurrentIndex(1)
            self.table.show_grid(None, (), (), ALL)
            self._shown_for = None
            self._show_inspector()
            return
        self.bar.show_grid(grid)
        self.legend.show_grid(grid)
        self._settle_rows(grid)
        rows, columns = self._shown
        self._stack.setCurrentIndex(0 if rows and columns else 2)
        self.table.show_grid(grid, rows, columns, self._filter[1])
        if rows and columns and self.table.current() is None:
            self.table.go_to(rows[0], columns[0])
        self._show_inspector()

    def _settle_rows(self, grid: ScoreGrid) -> None:
        """What the filter leaves; a list that is being worked through keeps the scores that were mended."""
        option_set = grid.option_set
        keys = [o.key for o in option_set.options], [c.key for c in option_set.criteria]
        families = [o.family for o in option_set.options]
        wanted = (self.bar.filter(), grid.scenario, keys, families)
        if wanted != self._shown_for:
            self._shown_for, self._filter = wanted, self.bar.filter()
            self._shown = shown(grid, *self._filter)

    def _up_to_date(self) -> ScoreGrid | None:
        """The scores of the document as it is now, whatever was typed a moment ago."""
        evaluation = self.recompute.current()
        if evaluation is None or self._grid is None or evaluation.option_set is not self._grid.option_set:
            self.show_evaluation(evaluation)
        return self._grid

    def fit(self, width: int, height: int) -> None:
        narrow, low = width < NARROW, height < LOW
        side = 16 if narrow else 24
        self._column.setContentsMargins(side, 10 if low else 16, side - WIDE, 6 if low else 12)
        self._head.setContentsMargins(0, 0, WIDE, 6 if low else 10)
        self._head.setSpacing(6)
        self.table.set_narrow(narrow)
        self.inspector.set_compact(narrow=narrow, edge=width < DRAWER)
        if (width < DRAWER) != self._is_drawer:
            self._is_drawer = width < DRAWER
            self._wants_inspector = not self._is_drawer
            if self._is_drawer:
                self._row.removeWidget(self.inspector)
                self.inspector.raise_()
            else:
                self._row.addWidget(self.inspector)
        self._show_inspector()

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_score(self, option: str, criterion: str) -> None:
        """Go to the score of an option on a criterion, whatever the filter hid."""
        grid = self._up_to_date()
        if grid is None:
            return
        rows = [o.key for o in grid.option_set.options]
        columns = [c.key for c in grid.option_set.criteria]
        if option in rows and criterion in columns:
            place = rows.index(option), columns.index(criterion)
            if not self.table.go_to(*place):
                self.bar.show_all()
                self.table.go_to(*place)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def stops(self) -> Sequence[Stop]:
        return (
            Stop(self._stack, self.focus_first),
            Stop(self.inspector, self.inspector.focus_first),
            Stop(self.bar, lambda: self.bar.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)),
        )

    def open_inspector(self) -> None:
        """Show the current score whole, and give its best figure the keyboard."""
        self._wants_inspector = True
        self._show_inspector()
        if self.inspector.isVisible():
            self.inspector.focus_first()

    def close_inspector(self) -> None:
        self._wants_inspector = False
        self._show_inspector()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_inspector(self) -> None:
        current = self.table.current()
        shows = self._wants_inspector and self._grid is not None and current is not None
        self.inspector.show_score(self._grid, current if shows else None)
        self.inspector.setVisible(shows)
        self._edge.setVisible(shows and not self._is_drawer)
        self._place_drawer()

    def _place_drawer(self) -> None:
        if self._is_drawer:
            wide = self.inspector.width()
            self.inspector.setGeometry(QRect(self.width() - wide, 0, wide, self.height()))

    def _on_picked(self, _option: int, _criterion: int) -> None:
        left = self.inspector.figures.issue
        if left is not None:
            self.acts.refuse((left,), self.tr("The score was left as it was."))
        self._show_inspector()

    def _on_figure_committed(self, part: str, words: str) -> None:
        for place in self.inspector.places():
            issue = self.acts.take(place, words, part)
            if issue is None:
                self.inspector.figures.take(part)
            else:
                self.inspector.figures.refuse(issue, part)

    def _on_explained(self, rationale: str) -> None:
        for place in self.inspector.places():
            self.acts.explain(place, rationale)

    def _on_filtered(self, _family: str, _kind: str) -> None:
        self._shown_for = None
        self._show()
        self._find_next(0)

    def _find_next(self, step: int) -> None:
        """Go to the next place that has the words, or (0) to the first one from here on."""
        self._finding.stop()
        grid = self._grid
        self._hits = () if grid is None else found(grid, *self._shown, self.bar.find_field.text())
        current = self.table.current()
        at = 0
        if current in self._hits:
            at = (self._hits.index(current) + step) % len(self._hits)
        elif step < 0:
            at = len(self._hits) - 1
        self.bar.show_hits(at, len(self._hits))
        if self._hits:
            self.table.go_to(*self._hits[at])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_drawer()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.inspector.isVisible():
            self.close_inspector()
        else:
            event.ignore()


def _differs(evaluation: Evaluation, grid: ScoreGrid) -> bool:
    """Whether anything that the matrix shows may be another now; weights are not."""
    now, then = evaluation.option_set, grid.option_set
    if evaluation.problem is not grid.problem:
        return True
    parts = ("options", "criteria", "groups", "families", "scenarios", "scores", "sources")
    return any(getattr(now, part) is not getattr(then, part) for part in parts)
