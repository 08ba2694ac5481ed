"""Rank order: drag criteria into their order, and choose the rule that makes points of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QWidget

from criteria.elicitation.order import SCHEMES, Order, place, place_next, ranks, set_tied, take_out
from criteria.optionset import OptionSet
from criteria.tree import top_group
from evaluator.weighting.rank_order import RankScheme
from ui import theme as themes
from ui.controls.buttons import IconButton, Kind
from ui.controls.segmented import Segmented
from ui.controls.words import Ink, Words
from ui.dialogs.elicitation.body import Body
from ui.dialogs.elicitation.order_list import Entry, OrderList
from ui.overrides import override
from ui.panels.weights_panel import tree_order
from ui.presentation.elicitation import order as words
from ui.presentation.elicitation.reading import Reading
from ui.presentation.names import colours_of_groups, row_forms
from ui.presentation.tracks import swing_in_words


class OrderBody(Body):
    def __init__(self, option_set: OptionSet) -> None:
        super().__init__(option_set)
        self._judged = Order()
        self._keys = [key for kind, key in tree_order(option_set) if kind == "criterion"]
        self.list = OrderList(self.tr("Criteria in their order"))
        self.list.place_wanted.connect(lambda key, at: self._want(place(self._judged, key, at)))
        self.list.next_wanted.connect(lambda key: self._want(place_next(self._judged, key)))
        self.list.tie_wanted.connect(lambda key, tied: self._want(set_tied(self._judged, key, tied)))
        self.list.out_wanted.connect(lambda key: self._want(take_out(self._judged, key)))
        self.up = self._button("up", self.tr("Move up"), lambda key, at: place(self._judged, key, at - 1))
        self.down = self._button(
            "down", self.tr("Move down"), lambda key, at: place(self._judged, key, at + 1)
        )
        segments = [(scheme, words.scheme_name(scheme)) for scheme in SCHEMES]
        self.scheme = Segmented(segments, self.tr("Rule that makes points of the order"))
        self.scheme.setObjectName("order_scheme")
        self.scheme.chosen.connect(self._on_scheme_chosen)
        self.scheme_words = Words("", 12, 400, Ink.TEXT2, wrap=True)
        how = Words(
            self.tr(
                "Enter gives the next place, Alt+↑ ↓ move, = shares the place above, Delete takes it away."
            ),
            12,
            400,
            Ink.TEXT3,
            wrap=True,
        )
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(how, 1)
        for button in (self.up, self.down):
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.scheme)
        foot.addWidget(self.scheme_words, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(foot)

    def _button(self, icon: str, name: str, moved: Callable[[str, int], Order]) -> IconButton:
        button = IconButton(icon, name, Kind.OUTLINED, 32)
        button.setObjectName(f"order_{icon}")

        def move() -> None:
            key = self.list.current()
            if key is None:
                return
            at = self._judged.placed.index(key) if key in self._judged.placed else len(self._judged.placed)
            self._want(moved(key, at))

        button.clicked.connect(move)
        return button

    def _want(self, judged: Order) -> None:
        self.wanted.emit(judged, "")

    def _on_scheme_chosen(self, scheme: str) -> None:
        self._want(replace(self._judged, scheme=cast(RankScheme, scheme)))

    @override
    def show_judged(self, judged: Order, reading: Reading) -> None:
        self._judged = judged
        at = ranks(judged)
        colours = colours_of_groups(self.option_set, themes.current())
        entries = []
        for key in (*judged.placed, *(k for k in self._keys if k not in judged.placed)):
            criterion = self.option_set.criterion(key)
            entries.append(
                Entry(
                    key,
                    row_forms(criterion),
                    swing_in_words(criterion),
                    f"{'=' if key in judged.tied else ''}{at[key]}" if key in at else "",
                    words.place_words(judged, key),
                    colours[top_group(criterion, self.option_set.groups)],
                    key in judged.tied,
                )
            )
        self.list.show_entries(entries)
        self.scheme.set_current(judged.scheme)
        self.scheme_words.setText(words.scheme_words(judged.scheme))

    @override
    def first_field(self) -> QWidget:
        return self.list
