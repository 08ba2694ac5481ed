"""What people weigh together: shown once each person's own ranking has been."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout

from criteria.edits.stakeholders import keep_shares, use_shares
from criteria.people.voices import Voice
from evaluator.aggregation.weightings import Mean
from ui.computing.evaluation import Evaluation
from ui.computing.inquiry import Inquiry
from ui.controls.buttons import Button
from ui.controls.segmented import Segmented
from ui.document import Document
from ui.overrides import override
from ui.panels.stakeholders.part import Part, SceneCard
from ui.presentation.stakeholders.scene import Scene, tr
from ui.presentation.stakeholders.together import (
    Group,
    basis_words,
    mean_name,
    own_shown,
    ranking_shown,
    together,
    weights_shown,
)


class Together(Part):
    """For whom it was revealed is kept here: other people's answers are to be looked at first, again."""

    def __init__(self, document: Document, inquiry: Inquiry) -> None:
        super().__init__(document, inquiry)
        self._scene: Scene | None = None
        self._group: Group | None = None
        self._revealed_for: tuple[Voice, ...] | None = None
        self.own = SceneCard("own_rankings", tr("Each person’s own ranking"))
        self.reveal = Button(self.tr("Show what they weigh together"))
        self.reveal.setObjectName("reveal_together")
        self.reveal.clicked.connect(self._on_reveal)
        self.own.foot.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignLeft)
        self.weights = SceneCard("group_weights", tr("What they weigh together"))
        self.means = Segmented(
            (
                ("arithmetic", self.tr("Mean")),
                ("geometric", self.tr("Geometric")),
                ("median", self.tr("Median")),
            ),
            self.tr("How shares are put together"),
        )
        self.means.setObjectName("group_mean")
        self.means.chosen.connect(self._on_mean_chosen)
        self.weights.head.insertWidget(1, self.means, 0, Qt.AlignmentFlag.AlignTop)
        self.ranking = SceneCard("group_ranking", tr("The ranking that gives"))
        self._make_buttons()
        self.set_cards(self.weights, self.ranking, self.own)

    def _make_buttons(self) -> None:
        self.use = Button(self.tr("Use as working weights"))
        self.use.setObjectName("use_group_weights")
        self.use.clicked.connect(self._on_use)
        self.keep = Button(self.tr("Keep as a weighting"))
        self.keep.setObjectName("keep_group_weights")
        self.keep.clicked.connect(self._on_keep)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.use, self.keep):
            row.addWidget(button)
        row.addStretch(1)
        self.ranking.foot.addLayout(row)

    @override
    def place(self, is_wide: bool) -> None:
        """Own rankings stand below what they give together, or alone."""
        if is_wide:
            self._grid.addWidget(self.weights, 0, 0)
            self._grid.addWidget(self.ranking, 0, 1)
            self._grid.addWidget(self.own, 1, 0, 1, 2)
        else:
            for row, card in enumerate((self.weights, self.ranking, self.own)):
                self._grid.addWidget(card, row, 0)
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(1, 1)

    @property
    def mean(self) -> Mean:
        return cast("Mean", self.means.current())

    def is_revealed(self) -> bool:
        return self._scene is not None and self._revealed_for == self._scene.hearing.voices

    @override
    def show_all(self, scene: Scene) -> None:
        self._scene = scene
        self.own.show_part(scene.evaluation, own_shown(scene))
        revealed = self.is_revealed()
        for card in (self.weights, self.ranking):
            card.setVisible(revealed)
        self._grid.setRowStretch(0, 1 if revealed else 0)
        self.reveal.setVisible(not revealed)
        if revealed:
            self._show_group(scene)

    @override
    def show_silence(self, evaluation: Evaluation) -> None:
        self._scene = self._group = None

    @override
    def focus_first(self) -> None:
        self.own.focus_first()

    def _show_group(self, scene: Scene) -> None:
        self._group = together(scene, self.mean)
        for button in (self.use, self.keep):
            button.setEnabled(self._group is not None)
        if self._group is None:
            words = tr("The median share of every criterion is zero. Take the mean instead.")
            for card in (self.weights, self.ranking):
                card.say(words)
            return
        self.weights.show_part(scene.evaluation, weights_shown(scene, self._group))
        self.ranking.show_part(scene.evaluation, ranking_shown(scene, self._group))

    @Slot()
    def _on_reveal(self) -> None:
        if self._scene is not None:
            self._revealed_for = self._scene.hearing.voices
            self.show_all(self._scene)
            self.means.segment(self.mean).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_mean_chosen(self, _mean: str) -> None:
        if self._scene is not None:
            self._show_group(self._scene)

    @Slot()
    def _on_use(self) -> None:
        if self._group is None:
            return
        after = use_shares(self.document.option_set, self._group.weighting.shares)
        label = self.tr("Weigh with the group’s {mean}").format(mean=mean_name(self.mean))
        self.document.apply(label, after)
        self.told.emit(
            self.tr("The working weights are now the group’s {mean}.").format(mean=mean_name(self.mean))
        )

    @Slot()
    def _on_keep(self) -> None:
        if self._group is None or self._scene is None:
            return
        name = self.tr("Group, {mean}").format(mean=mean_name(self.mean))
        today = datetime.now().astimezone().date().isoformat()
        basis = basis_words(self._scene, self.mean)
        before = self.document.option_set
        after = keep_shares(before, self._group.weighting.shares, name, today, basis)
        kept = after.weightings[-1].name
        self.document.apply(self.tr("Keep “{name}”").format(name=kept), after)
        self.told.emit(self.tr("“{name}” is kept as a weighting.").format(name=kept))
