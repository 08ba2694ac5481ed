"""The value tree with its weights: sliders, points, shares, locks, winners and ghosts."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from criteria.edits.weights import (
    set_group_lock,
    set_group_share,
    set_lock,
    set_points,
    set_share,
)
from criteria.issues import OptionSetError
from criteria.optionset import OptionSet
from criteria.tree import members, path_to_root, root_of
from ui import text, theme
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Recompute
from ui.controls.scroll import ScrollArea
from ui.document import Change, Document
from ui.messages import refusal
from ui.overrides import override
from ui.painting import Side, hairline, plate, prepare, write
from ui.panels.group_row import GroupRow
from ui.panels.slider_row import SliderRow
from ui.presentation.names import colours_of_groups, colours_of_options, row_forms, short
from ui.presentation.reference import Reference, reference_of
from ui.presentation.tracks import winners_on_tracks
from ui.presentation.weights import GroupWords, group_data, group_words, row_data, row_words

NAMES_MS = 150
"""After so long a pause every slider's name tells how things stand now."""


class WeightsPanel(QFrame):
    """Shows the working weights and turns gestures into edits of the document."""

    settled = Signal()
    """A drag has ended: what moved may now slide into place."""

    def __init__(self, document: Document, recompute: Recompute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._recompute = recompute
        self._rows: dict[str, SliderRow] = {}
        self._groups: dict[str, GroupRow] = {}
        self._group_words: dict[str, GroupWords] = {}
        self._folded: set[str] = set()
        self._opened = ""
        self._compact = {"low": False, "narrow": False}
        self.setObjectName("weights_panel")
        self.setAccessibleName(self.tr("Weights"))
        self._head = _Head(self)
        self._foot = _Foot(self)
        self._body = QWidget()
        self._body.setObjectName("weight_tree")
        self._list = QVBoxLayout(self._body)
        self._list.setContentsMargins(0, 4, 0, 4)
        self._list.setSpacing(0)
        self._scroll = ScrollArea(self._body, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part, stretch in ((self._head, 0), (self._scroll, 1), (self._foot, 0)):
            layout.addWidget(part, stretch)
        self._build()
        document.changed.connect(self._on_changed)
        recompute.evaluated.connect(self._on_evaluated)
        self._names_soon = QTimer(self, singleShot=True, interval=NAMES_MS)
        self._names_soon.timeout.connect(self._say_names)

    def set_compact(self, *, low: bool, narrow: bool) -> None:
        self._compact = {"low": low, "narrow": narrow}
        self.setFixedWidth(300 if narrow else 392)
        self._head.set_narrow(narrow)
        self._head.setFixedHeight(60 if low else 64)
        self._foot.setFixedHeight(34 if low else 44)
        for row in self._rows.values():
            row.set_compact(low=low, narrow=narrow)
        for group in self._groups.values():
            group.set_compact(low=low, narrow=narrow)

    def row(self, criterion: str) -> SliderRow:
        return self._rows[criterion]

    def focus_weights(self) -> None:
        """Give the keyboard to the row that was used last, else the first one."""
        rows = list(self._rows.values())
        if rows:
            next((row for row in rows if row.is_open()), rows[0]).track.setFocus(
                Qt.FocusReason.ShortcutFocusReason
            )

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from ui.panels.weight_menus import open_row_menu

        open_row_menu(self, event)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.parts & {"criteria", "groups"}:
            self._build()

    def _build(self) -> None:
        """One row per group and criterion, in the tree's order."""
        for old in (*self._rows.values(), *self._groups.values()):
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self._groups, self._group_words = {}, {}, {}
        while self._list.count():
            self._list.takeAt(0)
        for kind, key in tree_order(self._document.option_set):
            row: GroupRow | SliderRow = self._group_row(key) if kind == "group" else self._slider_row(key)
            row.set_compact(**self._compact)
            self._list.addWidget(row)
        self._list.addStretch(1)
        self._fold()

    def _group_row(self, key: str) -> GroupRow:
        row = GroupRow(key, self._body)
        row.share_wanted.connect(self._on_group_share_wanted)
        row.lock_wanted.connect(self._on_group_lock_wanted)
        row.fold_wanted.connect(self._on_fold_wanted)
        row.cancelled.connect(self._document.cancel)
        row.settled.connect(self._on_settled)
        self._groups[key] = row
        self._group_words[key] = group_words(self._document.option_set, key)
        return row

    def _slider_row(self, key: str) -> SliderRow:
        words = row_words(self._document.option_set.criterion(key))
        row = SliderRow(key, words, self._body)
        row.points_wanted.connect(self._on_points_wanted)
        row.share_wanted.connect(self._on_share_wanted)
        row.lock_wanted.connect(self._on_lock_wanted)
        row.ghost_wanted.connect(self._on_ghost_wanted)
        row.focused.connect(self._on_row_focused)
        row.cancelled.connect(self._document.cancel)
        row.settled.connect(self._on_settled)
        self._rows[key] = row
        return row

    @Slot(object)
    def _on_evaluated(self, evaluation: Evaluation | None) -> None:
        self._body.setVisible(evaluation is not None)
        self._foot.setVisible(evaluation is not None)
        if evaluation is None:
            self._head.show_winners([])
        if evaluation is None or set(self._rows) != {c.key for c in evaluation.option_set.criteria}:
            return
        option_set = evaluation.option_set
        reference = reference_of(option_set)
        colours = colours_of_options(option_set, theme.current())
        for i, criterion in enumerate(option_set.criteria):
            row = self._rows[criterion.key]
            end = row.track.held_end()
            row.show_data(row_data(evaluation, i, colours, reference, least_end=end))
        self._names_soon.start()
        shades = colours_of_groups(option_set, theme.current())
        for key, group in self._groups.items():
            data = group_data(evaluation, self._group_words[key], shades, reference)
            group.show_data(data, key in self._folded)
        options = option_set.options
        self._head.show_winners([(options[i].badge, colours[i]) for i in winners_on_tracks(evaluation)])
        self._foot.show_total(evaluation.total_points, reference)

    @Slot()
    def _say_names(self) -> None:
        for row in self._rows.values():
            row.say_name()

    @Slot(str, float, str)
    def _on_points_wanted(self, criterion: str, points: float, merge_key: str) -> None:
        try:
            after = set_points(self._document.option_set, criterion, points)
        except OptionSetError as fault:
            said = refusal(fault)
            self._rows[criterion].refusal.say(text.capitalised(f"{said.headline} {said.detail}"))
            return
        self._document.apply(self._label(criterion, after), after, merge_key or None)

    @Slot(str, float)
    def _on_share_wanted(self, criterion: str, share: float) -> None:
        after = set_share(self._document.option_set, criterion, share)
        self._document.apply(self._label(criterion, after), after)

    def _label(self, criterion: str, after: OptionSet) -> str:
        before = self._document.option_set
        return self.tr("{name} {before} → {after}").format(
            name=short(row_forms(before.criterion(criterion))),
            before=text.points(before.working.points[criterion]),
            after=text.points(after.working.points[criterion]),
        )

    @Slot(str)
    def _on_lock_wanted(self, criterion: str) -> None:
        option_set = self._document.option_set
        locked = criterion in option_set.working.locked
        words = self.tr("Unlock {name}") if locked else self.tr("Lock {name}")
        name = short(row_forms(option_set.criterion(criterion)))
        self._document.apply(words.format(name=name), set_lock(option_set, criterion, not locked))

    @Slot(str)
    def _on_ghost_wanted(self, criterion: str) -> None:
        reference = reference_of(self._document.option_set)
        if reference is not None and criterion in reference.points:
            self._on_points_wanted(criterion, reference.points[criterion], "")
        self._close_others()

    @Slot(str, float, str)
    def _on_group_share_wanted(self, group: str, share: float, merge_key: str) -> None:
        option_set = self._document.option_set
        after = set_group_share(option_set, group, share)
        name = next(g.short_name or g.name for g in option_set.groups if g.key == group)
        label = self.tr("{name} to {share}").format(name=name, share=text.share(share))
        self._document.apply(label, after, merge_key or None)

    @Slot(str)
    def _on_group_lock_wanted(self, group: str) -> None:
        option_set = self._document.option_set
        inside = set(members(group, option_set.criteria, option_set.groups))
        locked = inside <= option_set.working.locked
        name = next(g.short_name or g.name for g in option_set.groups if g.key == group)
        words = self.tr("Unlock {name}") if locked else self.tr("Lock {name}")
        self._document.apply(words.format(name=name), set_group_lock(option_set, group, not locked))

    @Slot()
    def _on_settled(self) -> None:
        self._close_others()
        self._on_evaluated(self._recompute.evaluation)
        self.settled.emit()

    @Slot(str)
    def _on_fold_wanted(self, group: str) -> None:
        self._folded ^= {group}
        self._fold()
        self._on_evaluated(self._recompute.evaluation)

    def _fold(self) -> None:
        """Hide what lies in a folded group, groups within it too."""
        groups = self._document.option_set.groups
        folded = {g.key for g in groups if set(path_to_root(g.key, groups)[1:]) & self._folded}
        for key, inner in self._groups.items():
            inner.setVisible(key not in folded)
        for criterion in self._document.option_set.criteria:
            self._rows[criterion.key].setVisible(criterion.group not in folded | self._folded)

    @Slot(str)
    def _on_row_focused(self, criterion: str) -> None:
        """Open its row. While the mouse holds it nothing above closes: it would slip from under the hand."""
        self._opened = criterion
        locked = criterion in self._document.option_set.working.locked
        if QGuiApplication.mouseButtons() and not locked:
            self._rows[criterion].set_open(True)
        else:
            self._close_others()

    def _close_others(self) -> None:
        for key, row in self._rows.items():
            row.set_open(key == self._opened)
        if self._opened in self._rows:
            self._scroll.ensureWidgetVisible(self._rows[self._opened], 0, 12)


def tree_order(option_set: OptionSet) -> Iterator[tuple[str, str]]:
    """The tree from the top: ("group", key) and ("criterion", key); the root itself is not listed."""
    root = root_of(option_set.groups).key
    yield from _below(option_set, root)


def _below(option_set: OptionSet, group: str) -> Iterator[tuple[str, str]]:
    for criterion in option_set.criteria:
        if criterion.group == group:
            yield "criterion", criterion.key
    for child in option_set.groups:
        if child.parent == group and members(child.key, option_set.criteria, option_set.groups):
            yield "group", child.key
            yield from _below(option_set, child.key)


class _Head(QWidget):
    """Title, column heads and the legend of the tracks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._winners: list[tuple[str, QColor]] = []
        self._narrow = False
        self.setFixedHeight(64)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.update()

    def show_winners(self, winners: list[tuple[str, QColor]]) -> None:
        if winners != self._winners:
            self._winners = winners
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens, right = theme.current(), self.width() - 16
            write(painter, QRectF(16, 12, 200, 22), self.tr("Weights"), tokens.text, 15, 600)
            for words, edge in ((self.tr("Points"), right - 58), (self.tr("Share"), right)):
                write(painter, QRectF(edge - 80, 14, 80, 18), words, tokens.text3, 12, 500, Side.RIGHT)
            self._paint_legend(painter, tokens)
            hairline(painter, 0, self.width(), self.height() - 1, tokens.line)

    def _paint_legend(self, painter: QPainter, tokens: theme.Theme) -> None:
        if not self._winners:
            return
        words = self.tr("Leader on track") if self._narrow else self.tr("Track colour: the leader there")
        write(painter, QRectF(16, 36, 220, 18), words, tokens.text3, 12)
        x = 16 + text.width(words, 12) + 12
        for code, colour in self._winners:
            wide = 19 + text.width(code, 12, 600)
            if x + wide > self.width() - 12:
                write(painter, QRectF(x, 36, 16, 18), "…", tokens.text3, 12)
                break
            plate(painter, QRectF(x, 38, 14, 14), 4, colour)
            write(painter, QRectF(x + 19, 36, 40, 18), code, tokens.text2, 12, 600)
            x += wide + 10


class _Foot(QWidget):
    """The sum of points, and what the ghosts stand for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._total = 0.0
        self._reference = ""
        self.setFixedHeight(44)

    def show_total(self, total: float, reference: Reference | None) -> None:
        name = "" if reference is None else reference.name
        if (total, name) != (self._total, self._reference):
            self.update()
        self._total, self._reference = total, name

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens, right, high = theme.current(), self.width() - 16, self.height()
            hairline(painter, 0, self.width(), 0, tokens.line)
            write(painter, QRectF(16, 0, 60, high), self.tr("Total"), tokens.text2, 13, 500)
            total = text.number(self._total)
            write(painter, QRectF(right - 124, 0, 59, high), total, tokens.text, 13, 600, Side.RIGHT)
            write(painter, QRectF(right - 60, 0, 60, high), text.share(1), tokens.text, 13, 600, Side.RIGHT)
            if self._reference:
                self._paint_reference(painter, tokens, right - 124 + 10)

    def _paint_reference(self, painter: QPainter, tokens: theme.Theme, end: float) -> None:
        left = 16 + text.width(self.tr("Total"), 13, 500) + 16
        middle = self.height() / 2
        painter.setPen(QPen(tokens.text2, 1.3))
        painter.setBrush(tokens.surface)
        corners = ((left, middle - 4), (left - 4.5, middle + 4), (left + 4.5, middle + 4))
        painter.drawPolygon([QPointF(x, y) for x, y in corners])
        write(
            painter, QRectF(left + 10, 0, end - left - 10, self.height()), self._reference, tokens.text3, 12
        )
