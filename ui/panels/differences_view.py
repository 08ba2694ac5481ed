"""The differences between two options: as bars, or as a table behind a button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import text, theme
from ui.charts import differences as chart
from ui.charts.differences import Differences
from ui.computing.evaluation import Evaluation
from ui.controls.buttons import IconButton
from ui.controls.words import Ink, Words
from ui.panels.inspector_parts import DifferencesChart
from ui.panels.takeaway import Takeaway, Taken
from ui.presentation.captions import caption
from ui.tables.content import Figures

if TYPE_CHECKING:
    from ui.charts.export import Picture
    from ui.tables.figures import FiguresTable

_ROW, _HEAD = 31, 38


class DifferencesView(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._data: Differences | None = None
        self._pictured: Callable[[], Picture]
        self._table: FiguresTable | None = None
        self._against = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self.table_button = IconButton("table", self.tr("Show the differences as a table"), size=24)
        self.table_button.setObjectName("differences_table_button")
        self.table_button.setCheckable(True)
        self.table_button.toggled.connect(self._show_part)
        self.export_button = IconButton("export", self.tr("Copy or save the differences"), size=24)
        self.export_button.setObjectName("differences_export_button")
        self.chart = DifferencesChart()
        self.takeaway = Takeaway("differences", self.export_button, self._taken, self.table_button)
        self.takeaway.serve(self.chart)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._against, 1)
        for button in (self.table_button, self.export_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        self._column.addWidget(self.chart)

    def show_data(
        self, evaluation: Evaluation, data: Differences, against: str, name: str, description: str
    ) -> None:
        """`against` says how to read it; the last two are for screen readers."""
        self._data = data
        self._pictured = partial(differences_picture, evaluation, data, name, against)
        self._against.setText(against)
        self.chart.setAccessibleName(name)
        self.chart.show_data(data, description)
        self._show_part()

    @property
    def table(self) -> FiguresTable:
        """Made when it is first wanted."""
        if self._table is None:
            from PySide6.QtWidgets import QHeaderView

            from ui.tables.figures import FiguresTable

            self._table = FiguresTable("differences_table")
            self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            self._table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
            self._column.addWidget(self._table)
        return self._table

    @Slot()
    def _show_part(self) -> None:
        as_table = self.table_button.isChecked() and self._data is not None
        self.chart.setVisible(not as_table)
        if self._table is not None or as_table:
            self.table.setVisible(as_table)
        if as_table and self._data is not None:
            self.table.show_figures(self._figures(self._data))
            self.table.setFixedHeight(_HEAD + _ROW * (len(self._data.items) + 1))

    def _taken(self) -> Taken | None:
        data = self._data
        return None if data is None else Taken(self._pictured, partial(self._figures, data))

    def _figures(self, data: Differences) -> Figures:
        """All criteria, the largest for the option first, and their sum."""
        ordered = sorted(data.items, key=lambda item: -item.points)
        rows = [(item.names[0], text.difference(item.points, data.decimals)) for item in ordered]
        net = text.difference(sum(item.points for item in data.items), data.decimals + 1)
        said = self.tr("+ for {code}, − for {rival}").format(code=data.code, rival=data.rival_code)
        title = self.tr("Differences")
        return Figures(title, (self.tr("Criterion"), said), (*rows, (self.tr("Net"), net)), frozenset({1}))


def differences_picture(evaluation: Evaluation, data: Differences, title: str, against: str) -> Picture:
    from ui.charts import export

    tokens, wide = theme.current(), 560.0
    whole = replace(data, each_side=len(data.items))
    return export.headed(
        title,
        against,
        lambda painter, rect: chart.draw(painter, rect, tokens, whole),
        QSizeF(wide, chart.height_for(wide, whole)),
        tokens,
        caption(evaluation),
    )
