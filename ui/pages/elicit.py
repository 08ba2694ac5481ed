"""Elicit mode: weigh the swings with options and ranking hidden, then reveal."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from criteria.edits.elicitation import (
    begin_elicitation,
    give_points,
    re_anchor,
    say_it_depends,
    unfinished,
)
from criteria.edits.structure import rename_weighting
from criteria.edits.weights import select_weighting
from criteria.keys import fresh_name
from criteria.optionset import OptionSet
from criteria.weightings import Weighting, missing_points
from ui import text, theme
from ui.controls.banner import Banner, Message
from ui.controls.buttons import Button, Kind
from ui.controls.chip import Tone
from ui.controls.scroll import ScrollArea
from ui.controls.words import Ink, Words
from ui.dialogs.fields import TextField
from ui.dialogs.words import ask_words
from ui.document import Change, Document
from ui.overrides import override
from ui.pages.elicit_biggest import Biggest
from ui.pages.elicit_parts import Card, ColumnHead, Progress
from ui.pages.elicit_row import EDGE, ElicitRow
from ui.panels.headline import Headline
from ui.panels.weights_panel import tree_order
from ui.presentation.names import row_forms, short
from ui.presentation.swings import order_of, swings
from ui.window.stops import Stop


class ElicitPage(QWidget):
    """Writes in one weighting, which is partial until every swing is weighed; shows no option anywhere."""

    revealed = Signal()
    renamed = Signal(str)
    """Another weighting is under way, or it has another name."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._key: str | None = None
        self._current: str | None = None
        self._rows: dict[str, ElicitRow] = {}
        self._least = 46
        self.setObjectName("elicit_page")
        self._make_parts()
        self._lay_out()
        self._build()
        document.changed.connect(self._on_changed)
        document.opened.connect(self._on_opened)

    def _make_parts(self) -> None:
        self.question = Headline(20, 600)
        self.question.setObjectName("elicit_question")
        self.question.show_forms((self.tr("How much does each swing matter?"),))
        self.how = Words(
            self.tr(
                "Give 100 to the swing from worst to best that matters most, "
                "then weigh the others against it. Options and ranking stay hidden."
            ),
            13,
            400,
            Ink.TEXT2,
            wrap=True,
        )
        self.name = TextField()
        self.name.setObjectName("elicit_name")
        self.name.setPlaceholderText(self.tr("Whose weighting is this?"))
        self.name.setAccessibleName(self.tr("Whose weighting is this?"))
        self.name.editingFinished.connect(self._on_named)
        self.progress = Progress()
        self.banner = Banner()
        self.banner.setObjectName("elicit_banner")
        self.banner.acted.connect(self._on_biggest_confirmed)
        self._biggest = Biggest(self.banner, lambda key: self._rows[key].points.revert())
        self.depends = Button(self.tr("“It depends on …”"), Kind.OUTLINED)
        self.depends.setObjectName("depends_button")
        self.depends.clicked.connect(self._on_depends_clicked)
        self.reveal = Button(self.tr("Reveal ranking"), Kind.PRIMARY)
        self.reveal.setObjectName("reveal_button")
        self.reveal.clicked.connect(self._on_reveal_clicked)
        self.left = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self.left.setObjectName("elicit_left")
        self.left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hint = Words(
            self.tr("Arrows change by 1, Shift by 10. Enter goes to the next swing."),
            13,
            400,
            Ink.TEXT3,
            wrap=True,
        )

    def _lay_out(self) -> None:
        card = Card()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.question)
        words.addWidget(self.how)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 20, EDGE, 12)
        head.setSpacing(24)
        head.addLayout(words, 1)
        self.name.setFixedWidth(240)
        head.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        scroll = ScrollArea(inside)
        self._scroll = scroll
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 12, EDGE, 20)
        foot.setSpacing(12)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.left, 1)
        foot.addWidget(self.depends)
        foot.addWidget(self.reveal)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        asking = QVBoxLayout()
        asking.setContentsMargins(EDGE - 12, 0, EDGE - 12, 0)
        asking.addWidget(self.banner)
        column.addLayout(asking)
        column.addSpacing(8)
        column.addWidget(ColumnHead())
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 20)
        layout.addWidget(card)

    def fit(self, width: int, height: int) -> None:
        self.hint.setVisible(width >= 1200)
        self._least = 40 if height < 900 else 46
        for row in self._rows.values():
            row.set_least_height(self._least)

    def begin(self, key: str | None = None) -> None:
        """Continue a weighting (this one, the one under way, the newest unfinished), or start afresh."""
        open_ones = unfinished(self._document.option_set)
        if key is not None:
            self._key = key
        elif self._weighting() is None:
            self._key = open_ones[-1].key if open_ones else None
        self._show()
        first = self._next_unweighed(None)
        if first is not None:
            self._rows[first].track.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> tuple[Stop, ...]:
        """Where F6 stops."""
        return (Stop(self, self.focus_swings),)

    def focus_swings(self) -> None:
        """Give the keyboard to the swing that was weighed last, else to the first on the page."""
        first = self._list.itemAt(0)
        row = self._rows.get(self._current or "") or (first.widget() if first is not None else None)
        if isinstance(row, ElicitRow):
            row.track.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def in_progress(self) -> str:
        """The name of what is being weighed."""
        weighting = self._weighting()
        return self.tr("New weighting") if weighting is None else weighting.name

    @property
    def key(self) -> str | None:
        """The weighting under way."""
        return self._key

    def _weighting(self) -> Weighting | None:
        return next((w for w in self._document.option_set.weightings if w.key == self._key), None)

    def _build(self) -> None:
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        while self._list.count():
            self._list.takeAt(0)
        self._rows = {}
        self._current = None
        self._biggest.drop()
        for kind, key in tree_order(self._document.option_set):
            if kind == "criterion":
                self._rows[key] = self._row(key)
        self._show()

    def _row(self, key: str) -> ElicitRow:
        row = ElicitRow(key)
        row.set_least_height(self._least)
        row.points_wanted.connect(self._on_points_wanted)
        row.biggest_wanted.connect(self._on_biggest_wanted)
        row.points.mended.connect(lambda: self._biggest.on_mended(key))
        row.cancelled.connect(self._document.cancel)
        row.settled.connect(lambda _key: self._sort())
        row.entered.connect(self._on_entered)
        row.focused.connect(self._on_focused)
        return row

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.parts & {"criteria", "groups"}:
            self._build()
        elif change.parts & {"weightings"}:
            self._show()

    @Slot()
    def _on_opened(self) -> None:
        self._key = None
        self._show()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        option_set, weighting = self._document.option_set, self._weighting()
        for key, data in swings(option_set, weighting, theme.current()).items():
            self._rows[key].show_data(data)
        self._show_progress(option_set, weighting)
        if self.isVisible():
            self.renamed.emit(self.in_progress())
        if not any(row.track.is_dragged() for row in self._rows.values()):
            self._sort()

    def _show_progress(self, option_set: OptionSet, weighting: Weighting | None) -> None:
        count = len(option_set.criteria)
        missing = count if weighting is None else len(missing_points(weighting, option_set.criteria))
        self.progress.show_progress(count - missing, count)
        self.reveal.setEnabled(count > 0 and missing == 0)
        if not count:
            self.left.setText(self.tr("There is nothing to weigh: the option set has no criteria"))
        elif missing == 1:
            self.left.setText(self.tr("1 swing left before the ranking can be shown"))
        else:
            words = self.tr("{count} swings left before the ranking can be shown").format(count=missing)
            self.left.setText(words if missing else "")
        if weighting is not None and not self.name.hasFocus():
            self.name.setText(weighting.name)
        elif weighting is None and not self.name.hasFocus():
            self.name.clear()
        self.depends.setEnabled(self._current is not None)

    def _sort(self) -> None:
        """Weighed swings first, by points; the others as the tree has them."""
        order = order_of(self._weighting())
        keys = [key for kind, key in tree_order(self._document.option_set) if kind == "criterion"]
        wanted = sorted(keys, key=lambda key: (order.get(key, len(keys) + 1), keys.index(key)))
        for position, key in enumerate(wanted):
            if self._list.indexOf(self._rows[key]) != position:
                self._list.removeWidget(self._rows[key])
                self._list.insertWidget(position, self._rows[key], 1)
        stops = [part for key in wanted for part in (self._rows[key].track, self._rows[key].points)]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _with_weighting(self) -> tuple[OptionSet, str]:
        """The set with a weighting to write in; a new one when none is under way."""
        option_set = self._document.option_set
        weighting = self._weighting()
        if weighting is not None:
            return option_set, weighting.key
        name = self.name.text().strip() or self.tr("New weighting")
        today = datetime.now().astimezone().date().isoformat()
        return begin_elicitation(option_set, name, today)

    @Slot(str, float, str)
    def _on_points_wanted(self, criterion: str, points: float, merge_key: str) -> None:
        option_set, key = self._with_weighting()
        self._key = key
        self._apply(criterion, give_points(option_set, key, criterion, points), merge_key or None)

    def _apply(self, criterion: str, after: OptionSet, merge_key: str | None = None) -> None:
        self._biggest.forget()
        points = after.weighting(self._key or "").points[criterion]
        name = short(row_forms(after.criterion(criterion)))
        words = self.tr("Weigh {name} at {points}").format(name=name, points=text.points(points))
        self._document.apply(words, after, merge_key)

    @Slot(str, float)
    def _on_biggest_wanted(self, criterion: str, points: float) -> None:
        self._biggest.ask(
            criterion,
            points,
            Message(
                Tone.WARN,
                self.tr("Points go from 0 to 100. Is this now the biggest swing?"),
                self.tr("Then it gets 100 and the others shrink in proportion."),
                self.tr("Make it the biggest"),
            ),
        )

    @Slot()
    def _on_biggest_confirmed(self) -> None:
        asked = self._biggest.asked
        if asked is None:
            return
        option_set, key = self._with_weighting()
        self._key = key
        self._apply(asked.key, re_anchor(option_set, key, *asked))

    @Slot(str)
    def _on_entered(self, criterion: str) -> None:
        following = self._next_unweighed(criterion)
        if following is not None:
            self._rows[following].track.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.reveal.isEnabled():
            self.reveal.setFocus(Qt.FocusReason.TabFocusReason)

    def _next_unweighed(self, after: str | None) -> str | None:
        weighting = self._weighting()
        given = set() if weighting is None else set(weighting.points)
        keys = [key for kind, key in tree_order(self._document.option_set) if kind == "criterion"]
        start = keys.index(after) + 1 if after in keys else 0
        return next((key for key in keys[start:] + keys[:start] if key not in given and key != after), None)

    @Slot(str)
    def _on_focused(self, criterion: str) -> None:
        if criterion not in self._rows:
            return  # a row that goes, while the rows after it are taken away
        self._current = criterion
        for key, row in self._rows.items():
            row.set_current(key == criterion)
        self.depends.setEnabled(True)
        self._scroll.ensureWidgetVisible(self._rows[criterion])

    @Slot()
    def _on_named(self) -> None:
        weighting, name = self._weighting(), self.name.name()
        if weighting is None or name == weighting.name:
            return
        if not name:
            self.name.setText(weighting.name)
            return
        option_set = self._document.option_set
        free = fresh_name(name, (w.name for w in option_set.weightings if w.key != weighting.key))
        words = self.tr("Name the weighting {name}").format(name=free)
        self._document.apply(words, rename_weighting(option_set, weighting.key, free))

    @Slot()
    def _on_depends_clicked(self) -> None:
        if self._current is None:
            return
        criterion = self._document.option_set.criterion(self._current)
        weighting = self._weighting()
        ask_words(
            self.window(),
            self.tr("What does “{name}” depend on?").format(name=row_forms(criterion)[0]),
            self.tr("Say on which other criterion or condition. The judgement stays as it is."),
            "" if weighting is None else weighting.depends.get(criterion.key, ""),
            lambda words: self._take_depends(criterion.key, words),
        )

    def _take_depends(self, criterion: str, words: str) -> None:
        option_set, key = self._with_weighting()
        self._key = key
        name = short(row_forms(option_set.criterion(criterion)))
        label = self.tr("{name} depends").format(name=name)
        self._document.apply(label, say_it_depends(option_set, key, criterion, words))

    @Slot()
    def _on_reveal_clicked(self) -> None:
        weighting = self._weighting()
        if weighting is not None:
            words = self.tr("Reveal the ranking of {name}").format(name=weighting.name)
            self._key = None
            self._document.apply(words, select_weighting(self._document.option_set, weighting.key))
            self.revealed.emit()
