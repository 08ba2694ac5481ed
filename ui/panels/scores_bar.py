"""Above and below the matrix of scores: what it holds, find and filters; what its marks mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from criteria.optionset import OptionSet
from ui import text, theme
from ui.charts.score_matrix import LEGEND, Legend, draw_legend
from ui.controls.buttons import IconButton
from ui.controls.choice import Choice
from ui.controls.selector import Selector
from ui.controls.words import Ink, Words, stacked
from ui.dialogs.fields import TextField
from ui.overrides import override
from ui.painting import prepare
from ui.panels.headline import Headline
from ui.presentation.score_matrix import legend_of
from ui.presentation.scores import (
    ALL,
    EVERY_FAMILY,
    FACTS,
    INHERITED,
    JUDGEMENTS,
    OUTSIDE,
    OWN,
    UNKNOWNS,
    ScoreGrid,
    summary,
)


class FindField(TextField):
    """Enter goes to the next place, Shift+Enter to the one before; Esc empties it, then leaves."""

    wanted = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("search")
        self.setObjectName("find_score")
        self.setPlaceholderText(self.tr("Find"))
        self.setAccessibleName(self.tr("Find an option, a criterion or words of a rationale"))
        self.setMinimumWidth(110)
        self.setMaximumWidth(160)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ScoresBar(QWidget):
    found = Signal(str)
    filtered = Signal(str, str)
    """The family ("" for every one) and the kind of scores to show."""

    def __init__(self) -> None:
        super().__init__()
        self._families: tuple[Choice, ...] = ()
        self.title = Words(self.tr("Scores"), 20, 600)
        self.title.setObjectName("scores_title")
        self.summary = Headline(13, 400, Ink.TEXT2)
        self.summary.setObjectName("scores_summary")
        self.find_field = FindField()
        self.find_field.textChanged.connect(self.found)
        self.count = Words("", 12, 500, Ink.TEXT3)
        self.count.setObjectName("find_count")
        self.family = Selector(self.tr("Family"))
        self.family.setObjectName("family_filter")
        self.kind = Selector(self.tr("Show"))
        self.kind.setObjectName("kind_filter")
        for selector in (self.family, self.kind):
            selector.chosen.connect(lambda _key: self.filtered.emit(*self.filter()))
        self.copy_button = IconButton("copy", self.tr("Copy the selected scores (Ctrl+C)"))
        self.copy_button.setObjectName("copy_scores")
        self.paste_button = IconButton("import", self.tr("Paste scores from a spreadsheet (Ctrl+V)"))
        self.paste_button.setObjectName("paste_scores")
        self.more_button = IconButton("more", self.tr("More that can be done with the selection"))
        self.more_button.setObjectName("more_scores")
        self.export_button = IconButton("export", self.tr("Copy or save the matrix"))
        self.export_button.setObjectName("scores_export_button")
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(stacked(self.title, self.summary), 1)
        row.addWidget(self.count)
        row.addWidget(self.find_field)
        buttons = (self.copy_button, self.paste_button, self.export_button, self.more_button)
        for part in (self.family, self.kind, *buttons):
            row.addWidget(part)

    def filter(self) -> tuple[str, str]:
        return self.family.current() or EVERY_FAMILY, self.kind.current() or ALL

    def show_all(self) -> None:
        """Take the filters away."""
        self.family.set_current(EVERY_FAMILY)
        self.kind.set_current(ALL)
        self.filtered.emit(*self.filter())

    def show_grid(self, grid: ScoreGrid) -> None:
        self.summary.show_forms(summary(grid))
        self._offer_families(grid.option_set)
        self._offer_kinds(grid)

    def show_hits(self, at: int, count: int) -> None:
        """How many places were found, and which of them this is; nothing is said of no search."""
        words = ""
        if self.find_field.text().strip():
            words = self.tr("{at} of {count}").format(at=at + 1, count=text.number(count))
            words = words if count else self.tr("Nothing found")
        self.count.setText(words)
        self.count.setVisible(bool(words))

    def _offer_families(self, option_set: OptionSet) -> None:
        choices = (
            Choice(EVERY_FAMILY, (self.tr("Every family"), self.tr("All"))),
            *(Choice(f.key, tuple(filter(None, (f.name, f.short_name)))) for f in option_set.families),
        )
        if choices != self._families:
            self._families = choices
            now = self.family.current()
            known = any(choice.key == now for choice in choices)
            self.family.set_choices(choices, now if known else EVERY_FAMILY)
        self.family.setVisible(len(option_set.families) > 1)

    def _offer_kinds(self, grid: ScoreGrid) -> None:
        names = {
            ALL: self.tr("All scores"),
            UNKNOWNS: self.tr("Unknown only"),
            FACTS: self.tr("Facts"),
            JUDGEMENTS: self.tr("Judgements"),
            OUTSIDE: self.tr("Out of scale"),
        }
        if grid.can_inherit:
            names |= {OWN: self.tr("This scenario's own"), INHERITED: self.tr("Inherited")}
        now = self.kind.current()
        choices = tuple(Choice(key, (name,)) for key, name in names.items())
        if choices != self.kind.choices():
            self.kind.set_choices(choices, now if now in names else ALL)


class LegendLine(QWidget):
    """What the marks of the matrix mean."""

    def __init__(self) -> None:
        super().__init__()
        self._legend: Legend | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(LEGEND)

    def show_grid(self, grid: ScoreGrid) -> None:
        self._legend = legend_of(grid)
        self.setAccessibleName(", ".join(self._legend.words.values()))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, LEGEND)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._legend is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            draw_legend(painter, QRectF(self.rect()), theme.current(), self._legend)
