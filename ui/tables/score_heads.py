"""The heads of the score matrix: groups and criteria above it, options beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from criteria.optionset import OptionSet
from criteria.tree import top_group
from ui import theme
from ui.charts import score_matrix as chart
from ui.overrides import override
from ui.painting import prepare
from ui.presentation.names import (
    colours_of_groups,
    colours_of_options,
    group_forms,
    option_forms,
)
from ui.presentation.score_matrix import criterion_head
from ui.tables.scores_model import ScoresModel
from ui.theme import Theme


class _Heads(QHeaderView):
    """Paints all that can be seen in one go."""

    def __init__(self, orientation: Qt.Orientation, model: ScoresModel, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._scores = model
        self.current = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(20)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_current(self, section: int) -> None:
        if section != self.current:
            self.current = section
            self.viewport().update()

    def seen(self, low: int, high: int) -> range:
        """Sections between two pixels of the viewport."""
        first, last = self.visualIndexAt(low), self.visualIndexAt(high)
        if not self.count() or first < 0:
            return range(0)
        return range(first, (self.count() if last < 0 else last + 1))


class CriterionHeads(_Heads):
    """Groups over a band in their colour, and criteria with their units below."""

    def __init__(self, model: ScoresModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, model, parent)
        self.setObjectName("criterion_heads")
        self.setFixedHeight(chart.HEAD)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, chart.HEAD)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        grid = self._scores.grid
        if grid is None:
            return
        with QPainter(self.viewport()) as painter:
            prepare(painter)
            tokens = theme.current()
            painter.fillRect(event.rect(), tokens.canvas)
            option_set, columns = grid.option_set, self._scores.columns
            for section in self.seen(0, self.viewport().width() - 1):
                criterion = option_set.criteria[columns[section]]
                head = criterion_head(criterion, current=section == self.current)
                box = QRectF(self.sectionViewportPosition(section), 0, self.sectionSize(section), chart.HEAD)
                chart.draw_criterion_head(painter, box, tokens, head)
            self._draw_groups(painter)

    def _draw_groups(self, painter: QPainter) -> None:
        """Each run of criteria of one group; its name stays in view while any of them is."""
        grid = self._scores.grid
        assert grid is not None
        option_set, tokens = grid.option_set, theme.current()
        colours = colours_of_groups(option_set, tokens)
        groups = {group.key: group for group in option_set.groups}
        keys = [top_group(option_set.criteria[c], option_set.groups) for c in self._scores.columns]
        start = 0
        while start < len(keys):
            end = start + 1
            while end < len(keys) and keys[end] == keys[start]:
                end += 1
            left = self.sectionViewportPosition(start)
            right = self.sectionViewportPosition(end - 1) + self.sectionSize(end - 1)
            if right > 0 and left < self.viewport().width():
                box = QRectF(max(0, left), 0, right - max(0, left), 24)
                forms = group_forms(groups[keys[start]])
                chart.draw_group_head(painter, box, tokens, forms, colours[keys[start]])
            start = end


class OptionHeads(_Heads):
    """Badges and names."""

    def __init__(self, model: ScoresModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, model, parent)
        self.setObjectName("option_heads")
        self.family_starts: frozenset[int] = frozenset()
        self._colours: tuple[object, Theme, tuple[QColor, ...]] = (None, theme.current(), ())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        grid = self._scores.grid
        if grid is None:
            return
        with QPainter(self.viewport()) as painter:
            prepare(painter)
            tokens = theme.current()
            painter.fillRect(event.rect(), tokens.canvas)
            options, wide = grid.option_set.options, self.viewport().width()
            colours = self._colours_of(grid.option_set, tokens)
            for section in self.seen(event.rect().top(), event.rect().bottom()):
                option = self._scores.rows[section]
                head = chart.OptionHead(
                    options[option].badge,
                    option_forms(options[option]),
                    colours[option],
                    bool(grid.problem.ranked[option]),
                    section == self.current,
                    section in self.family_starts,
                )
                top = self.sectionViewportPosition(section)
                box = QRectF(0, top, wide, self.sectionSize(section))
                chart.draw_option_head(painter, box, tokens, head)

    def _colours_of(self, option_set: OptionSet, tokens: Theme) -> tuple[QColor, ...]:
        """The colours of the options, worked out once for the same options and theme."""
        if self._colours[0] is not option_set.options or self._colours[1] is not tokens:
            self._colours = option_set.options, tokens, colours_of_options(option_set, tokens)
        return self._colours[2]
