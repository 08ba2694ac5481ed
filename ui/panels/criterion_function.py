"""The value function of a criterion: its kind, a chart to drag, a question to answer, points to type."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from criteria.edits import scales
from criteria.scales import Scale
from evaluator.values import Exponential, Linear, Piecewise
from ui import theme
from ui.charts.value_curve import level_words, value_at
from ui.controls.buttons import Button, IconButton, Kind
from ui.controls.segmented import Segmented
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.panels.card import Card, empty
from ui.panels.number_field import NumberField
from ui.panels.takeaway import Takeaway, Taken
from ui.panels.value_curve_chart import ValueCurveChart
from ui.presentation.captions import scores_caption
from ui.presentation.criteria import amount, curve_words, value_curve
from ui.presentation.score_cell import curve_figures

if TYPE_CHECKING:
    from ui.charts.export import Picture
    from ui.tables.content import Figures
    from ui.tables.figures import FiguresTable

LINEAR, PIECEWISE, EXPONENTIAL = "linear", "piecewise", "exponential"


class CriterionFunction(Card):
    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", "criterion_function", parent)
        self.set_title(self.tr("Value function"))
        self._document = document
        self._key = ""
        self._shown: tuple[str, int] | None = None
        self._fields: list[tuple[NumberField, NumberField]] = []
        kinds = (
            (LINEAR, self.tr("Straight")),
            (PIECEWISE, self.tr("Bent")),
            (EXPONENTIAL, self.tr("Curved")),
        )
        self.kind = Segmented(kinds, self.tr("Kind of value function"))
        self.kind.setObjectName("function_kind")
        self.kind.chosen.connect(self._on_kind_chosen)
        self.told = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.told.setObjectName("function_words")
        self.table_button = IconButton("table", self.tr("Show the curve as a table"), size=26)
        self.table_button.setObjectName("value_curve_table_button")
        self.table_button.setCheckable(True)
        self.table_button.toggled.connect(lambda _shown: self._show_table())
        export_button = IconButton("export", self.tr("Copy or save the curve"), size=26)
        export_button.setObjectName("value_curve_export_button")
        for button in (self.table_button, export_button):
            self.head.addWidget(button)
        self._table: FiguresTable | None = None
        self.chart = ValueCurveChart("value_curve")
        self.takeaway = Takeaway("value_curve", export_button, self._taken, self.table_button)
        self.takeaway.serve(self.chart)
        self.chart.moved.connect(self._on_moved)
        self.question = Words("", 13, 500, wrap=True)
        self.question.setObjectName("mid_question")
        self.middle = NumberField("mid_level", self.tr("Level worth half"), self._middle_fault)
        self.middle.setMaximumWidth(220)
        self.middle.number_given.connect(
            lambda level: self._change(scales.as_exponential(self._scale(), level))
        )
        self.points = QWidget()
        self._rows = QVBoxLayout(self.points)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.add_button = Button(self.tr("Add a point"), Kind.SMALL)
        self.add_button.setObjectName("add_point")
        self.add_button.clicked.connect(self._on_added)
        for part in (self.told, self.chart, self.question, self.middle, self.points):
            self.body.addWidget(part)
        self.body.insertWidget(0, self.kind)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_criterion(self, key: str) -> None:
        option_set = self._document.option_set
        criterion = option_set.criterion(key)
        scale = criterion.scale
        if key != self._key:
            self.middle.revert()
        self._key = key
        kind = kind_of(scale)
        self.kind.set_current(kind)
        self.kind.setEnabled(scale.worst != scale.best)
        self.told.setText(curve_words(scale))
        self.chart.show_data(value_curve(option_set, criterion), curve_words(scale))
        self._show_table()
        self.question.setVisible(kind == EXPONENTIAL)
        self.middle.setVisible(kind == EXPONENTIAL)
        self.points.setVisible(kind == PIECEWISE)
        self.add_button.setVisible(kind == PIECEWISE)
        if isinstance(scale.function, Exponential):
            self.question.setText(
                self.tr(
                    "From {worst} up to which level is the step worth as much as from there to {best}?"
                ).format(worst=level_words(scale.worst), best=amount(scale.best, scale))
            )
            self.middle.set_number(_rounded(scale.function.mid_level, scale))
        elif isinstance(scale.function, Piecewise):
            self._show_points(scale, scale.function)

    @property
    def table(self) -> FiguresTable:
        """Made when it is first wanted."""
        if self._table is None:
            from ui.tables.figures import FiguresTable

            self._table = FiguresTable("value_curve_table")
            self._table.setFixedHeight(self.chart.height())
            self.body.insertWidget(self.body.indexOf(self.chart) + 1, self._table)
        return self._table

    def _show_table(self) -> None:
        shown = self.table_button.isChecked()
        self.chart.setVisible(not shown)
        if shown:
            self.table.show_figures(self._figures())
        if self._table is not None:
            self._table.setVisible(shown)

    def _figures(self) -> Figures:
        criterion = self._document.option_set.criterion(self._key)
        function = criterion.scale.function
        if isinstance(function, Piecewise):
            return curve_figures(criterion, function.points)
        data = value_curve(self._document.option_set, criterion)
        steps = [data.low + (data.high - data.low) * step / 10 for step in range(11)]
        return curve_figures(criterion, [(level, value_at(data, level)) for level in steps])

    def _taken(self) -> Taken | None:
        return Taken(self._pictured, self._figures) if self._key else None

    def _pictured(self) -> Picture:
        from ui.charts import export
        from ui.charts.value_curve import draw

        option_set, tokens = self._document.option_set, theme.current()
        criterion = option_set.criterion(self._key)
        data = value_curve(option_set, criterion)
        return export.headed(
            self._figures().title,
            curve_words(criterion.scale),
            lambda painter, rect: draw(painter, rect, tokens, data),
            QSizeF(560, 300),
            tokens,
            scores_caption(option_set),
        )

    def _show_points(self, scale: Scale, function: Piecewise) -> None:
        inner = function.points[1:-1]
        if self._shown != (self._key, len(inner)):
            self._shown = (self._key, len(inner))
            empty(self._rows)
            self._fields = [self._point_row(at) for at in range(1, len(inner) + 1)]
        for (level, value), fields in zip(inner, self._fields, strict=True):
            fields[0].set_number(_rounded(level, scale))
            fields[1].set_number(round(value, 1))

    def _point_row(self, at: int) -> tuple[NumberField, NumberField]:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        level = NumberField(f"point_level_{at}", self.tr("Level"), partial(self._level_fault, at))
        value = NumberField(f"point_value_{at}", self.tr("Value, 0 to 100"), partial(self._value_fault, at))
        level.number_given.connect(lambda number: self._set_point(at, level=number))
        value.number_given.connect(lambda number: self._set_point(at, value=number))
        remove = IconButton("bin", self.tr("Remove this point"), size=28)
        remove.setObjectName(f"remove_point_{at}")
        remove.clicked.connect(lambda: self._remove_point(at))
        if at > 1:
            level.hide_caption()
            value.hide_caption()
        layout.addWidget(level, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(value, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignBottom)
        self._rows.addWidget(row)
        return level, value

    def _scale(self) -> Scale:
        return self._document.option_set.criterion(self._key).scale

    def _change(self, scale: Scale, merge_key: str | None = None) -> None:
        option_set = self._document.option_set
        name = option_set.criterion(self._key).name
        label = self.tr("Change the value function of {name}").format(name=name)
        self._document.apply(label, scales.change_scale(option_set, self._key, scale), merge_key)
        self.show_criterion(self._key)

    def _on_kind_chosen(self, kind: str) -> None:
        make = {LINEAR: scales.as_linear, PIECEWISE: scales.as_piecewise, EXPONENTIAL: scales.as_exponential}
        self._change(make[kind](self._scale()))

    def _on_moved(self, index: int, level: float, value: float, merge_key: str) -> None:
        """From the chart; it draws where the point could go."""
        scale = self._scale()
        if isinstance(scale.function, Piecewise):
            self._change(scales.with_point(scale, index + 1, level, value), merge_key)
        elif isinstance(scale.function, Exponential):
            margin = 0.02 * abs(scale.best - scale.worst)
            low, high = sorted((scale.worst, scale.best))
            held = min(high - margin, max(low + margin, level))
            self._change(scales.as_exponential(scale, held), merge_key)

    def _set_point(self, at: int, level: float | None = None, value: float | None = None) -> None:
        scale = self._scale()
        assert isinstance(scale.function, Piecewise)
        was = scale.function.points[at]
        self._change(
            scales.with_point(
                scale, at, was[0] if level is None else level, was[1] if value is None else value
            )
        )

    def _on_added(self) -> None:
        self.commit_typing()
        self._change(scales.with_new_point(self._scale()))

    def _remove_point(self, at: int) -> None:
        self.commit_typing()
        self._change(scales.without_point(self._scale(), at))

    def _middle_fault(self, level: float) -> str:
        low, high = sorted((self._scale().worst, self._scale().best))
        margin = 0.01 * (high - low)
        return "" if low + margin <= level <= high - margin else self._between(low, high)

    def _level_fault(self, at: int, level: float) -> str:
        function = self._scale().function
        assert isinstance(function, Piecewise)
        low, high = function.points[at - 1][0], function.points[at + 1][0]
        return "" if low < level < high else self._between(low, high)

    def _value_fault(self, at: int, value: float) -> str:
        function = self._scale().function
        assert isinstance(function, Piecewise)
        low, high = sorted((function.points[at - 1][1], function.points[at + 1][1]))
        if low <= value <= high:
            return ""
        words = self.tr("Type a value from {low} to {high}.")
        return words.format(low=level_words(low), high=level_words(high))

    def _between(self, low: float, high: float) -> str:
        words = self.tr("Type a level between {low} and {high}.")
        return words.format(low=level_words(low), high=level_words(high))


def kind_of(scale: Scale) -> str:
    if isinstance(scale.function, Linear):
        return LINEAR
    return PIECEWISE if isinstance(scale.function, Piecewise) else EXPONENTIAL


def _rounded(level: float, scale: Scale) -> float:
    """Without the digits that a drag leaves behind: a ten-thousandth of the scale is enough."""
    span = abs(scale.best - scale.worst)
    decimals = max(0, 4 - len(str(int(span))) + 1)
    return round(level, decimals)
