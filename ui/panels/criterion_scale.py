"""A criterion's scale: unit, direction, worst and best, and levels described in words."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from criteria.edits import scales
from criteria.scales import Anchor, Scale
from ui.controls.banner import Banner, Message
from ui.controls.buttons import Button, IconButton, Kind
from ui.controls.chip import Tone
from ui.controls.segmented import Segmented
from ui.controls.text_box import TextBox
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.panels.card import Card, empty
from ui.panels.edit_field import EditField
from ui.panels.number_field import NumberField
from ui.presentation.criteria import stale_words

_MORE, _LESS = "max", "min"


class CriterionScale(Card):
    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", "criterion_scale", parent)
        self.set_title(self.tr("Scale"))
        self._document = document
        self._key = self._told = ""
        self._shown: tuple[str, int] | None = None
        self._fields: list[tuple[NumberField, TextBox]] = []
        self.stale = Banner()
        self.stale.setObjectName("stale_banner")
        self.stale.acted.connect(self._on_kept)
        self.unit = EditField("criterion_unit", self.tr("Unit"))
        self.unit.committed.connect(lambda words: self._change(replace(self._scale(), unit=words)))
        self.unit_short = EditField("criterion_unit_short", self.tr("Short unit"))
        self.unit_short.committed.connect(
            lambda words: self._change(replace(self._scale(), unit_short=words))
        )
        self.worst = NumberField("criterion_worst", self.tr("Worst"), self._worst_fault)
        self.worst.number_given.connect(
            lambda worst: self._change(scales.with_ends(self._scale(), worst, self._scale().best))
        )
        self.best = NumberField("criterion_best", self.tr("Best"), self._best_fault)
        self.best.number_given.connect(
            lambda best: self._change(scales.with_ends(self._scale(), self._scale().worst, best))
        )
        self.direction = Segmented(
            ((_MORE, self.tr("More is better")), (_LESS, self.tr("Less is better"))), self.tr("Direction")
        )
        self.direction.setObjectName("criterion_direction")
        self.direction.chosen.connect(lambda _key: self._change(scales.turned(self._scale())))
        self.add_button = Button(self.tr("Describe a level"), Kind.SMALL)
        self.add_button.setObjectName("add_anchor")
        self.add_button.clicked.connect(self._on_added)
        self._anchors = QVBoxLayout()
        self._anchors.setSpacing(6)
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.addWidget(self.stale)
        for pair in ((self.unit, self.unit_short), (self.worst, self.best)):
            row = QHBoxLayout()
            row.setSpacing(12)
            for field in pair:
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)
        self.body.addWidget(self.direction)
        head = QHBoxLayout()
        head.addWidget(Words(self.tr("Levels in words"), 13, 600), 1)
        head.addWidget(self.add_button)
        self.body.addLayout(head)
        self.body.addLayout(self._anchors)

    def show_criterion(self, key: str) -> None:
        option_set = self._document.option_set
        scale = option_set.criterion(key).scale
        if key != self._key:
            for field in (self.unit, self.unit_short, self.worst, self.best):
                field.revert()
        self._key = key
        self.unit.set_value(scale.unit)
        self.unit_short.set_value(scale.unit_short)
        self.worst.set_number(scale.worst)
        self.best.set_number(scale.best)
        self.direction.set_current(scale.direction)
        told = stale_words(option_set, key)
        told_before, self._told = self._told, told
        if not told:
            self.stale.clear()
        elif told != told_before:
            headline = self.tr("The scale changed since it was weighed.")
            self.stale.show_message(Message(Tone.WARN, headline, told, self.tr("Keep the points")))
        self._show_anchors(key, scale.anchors)

    def _show_anchors(self, key: str, anchors: tuple[Anchor, ...]) -> None:
        if self._shown != (key, len(anchors)):
            self._shown = (key, len(anchors))
            empty(self._anchors)
            self._fields = [self._anchor_row(at) for at in range(len(anchors))]
            if not anchors:
                words = self.tr("Say in words what two or three levels mean, so that scores are comparable.")
                self._anchors.addWidget(Words(words, 12, 400, Ink.TEXT3, wrap=True))
        for anchor, (level, words_box) in zip(anchors, self._fields, strict=True):
            level.set_number(anchor.level)
            words_box.set_value(anchor.description)

    def _anchor_row(self, at: int) -> tuple[NumberField, TextBox]:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)  # as high as its words have grown
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        level = NumberField(f"anchor_level_{at}", self.tr("Level"))
        level.setFixedWidth(92)
        level.hide_caption()
        level.number_given.connect(lambda number: self._set_anchor(at, level=number))
        words = TextBox(f"anchor_words_{at}", self.tr("What the level means"), 1)
        words.setPlaceholderText(self.tr("What it means"))
        words.committed.connect(lambda said: self._set_anchor(at, description=said))
        remove = IconButton("bin", self.tr("Remove this level"), size=28)
        remove.setObjectName(f"remove_anchor_{at}")
        remove.clicked.connect(partial(self._remove_anchor, at))
        for part, stretch in ((level, 0), (words, 1), (remove, 0)):
            layout.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        self._anchors.addWidget(row)
        return level, words

    def _scale(self) -> Scale:
        return self._document.option_set.criterion(self._key).scale

    def _change(self, scale: Scale) -> None:
        option_set = self._document.option_set
        name = option_set.criterion(self._key).name
        label = self.tr("Change the scale of {name}").format(name=name)
        self._document.apply(label, scales.change_scale(option_set, self._key, scale))

    def _worst_fault(self, worst: float) -> str:
        return self._same_fault(worst, self._scale().best)

    def _best_fault(self, best: float) -> str:
        return self._same_fault(best, self._scale().worst)

    def _same_fault(self, end: float, other: float) -> str:
        return self.tr("Worst and best are the same. Type another level.") if end == other else ""

    def _set_anchor(self, at: int, level: float | None = None, description: str | None = None) -> None:
        anchors = list(self._scale().anchors)
        was = anchors[at]
        anchors[at] = Anchor(
            was.level if level is None else level, was.description if description is None else description
        )
        self._change(scales.with_anchors(self._scale(), tuple(anchors)))

    def _remove_anchor(self, at: int, _checked: bool = False) -> None:
        """What was being typed may have put the levels into another order, or be the one that goes."""
        before = self._scale().anchors
        self.commit_typing()
        now = self._scale().anchors
        gone = before[at] if before[at] in now else next(each for each in now if each not in before)
        where = now.index(gone)
        self._change(scales.with_anchors(self._scale(), (*now[:where], *now[where + 1 :])))

    def _on_added(self) -> None:
        """At an end that nothing is said of yet, else in the middle."""
        self.commit_typing()
        scale = self._scale()
        told = {anchor.level for anchor in scale.anchors}
        ends = [level for level in (scale.worst, scale.best) if level not in told]
        level = ends[0] if ends else (scale.worst + scale.best) / 2
        self._change(scales.with_anchors(scale, (*scale.anchors, Anchor(level, ""))))

    def _on_kept(self) -> None:
        option_set = self._document.option_set
        name = option_set.criterion(self._key).name
        label = self.tr("Keep the points for {name}").format(name=name)
        self._document.apply(label, scales.keep_points(option_set, self._key))
