"""Everybody side by side: ranks, disagreement, who could live with what, coalitions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot

from ui.computing.evaluation import Evaluation
from ui.computing.inquiry import Inquiry
from ui.controls.points_field import PointsField
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.overrides import override
from ui.panels.headline import Headline
from ui.panels.stakeholders.live_chart import LiveChart
from ui.panels.stakeholders.part import Part, SceneCard
from ui.panels.stakeholders.tree_chart import TreeChart
from ui.presentation.stakeholders.coalitions import count_at, tree_shown
from ui.presentation.stakeholders.disagreement import map_shown
from ui.presentation.stakeholders.ranks import ranks_shown
from ui.presentation.stakeholders.regret import chosen_words, live_shown
from ui.presentation.stakeholders.scene import Scene, tr


class LiveCard(SceneCard):
    """With the threshold in its head, and what the chosen option is to whom at its foot."""

    def __init__(self) -> None:
        chart = LiveChart("live_chart")
        super().__init__("live", tr("Who could live with this?"), chart)
        self.live = chart
        self.threshold = PointsField()
        self.threshold.setObjectName("regret_threshold")
        self.threshold.setAccessibleName(self.tr("Regret that one could live with, in points"))
        self.threshold.set_limits(0, 100, 1)
        label = Words(self.tr("Regret up to"), 12, 500, Ink.TEXT2)
        label.setBuddy(self.threshold)
        for position, part in enumerate((label, self.threshold), start=1):
            self.head.insertWidget(position, part, 0, Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, 6, 0, 0)
        self.told = Headline(12, 500, Ink.TEXT)
        self.told.setObjectName("live_told")
        self.foot.addWidget(self.told)


class Compare(Part):
    def __init__(self, document: Document, inquiry: Inquiry) -> None:
        super().__init__(document, inquiry)
        self._scene: Scene | None = None
        self.ranks = SceneCard("ranks", self.tr("Ranks by stakeholder"))
        self.map = SceneCard("disagreement", self.tr("Disagreement map"))
        self.live = LiveCard()
        self.live.live.chosen.connect(self._on_option_chosen)
        self.live.threshold.committed.connect(self._on_threshold_given)
        self.tree = TreeChart("coalitions_chart")
        self.tree.cut_wanted.connect(self._on_cut_wanted)
        self.tree.count_wanted.connect(self._cut_into)
        self.coalitions = SceneCard("coalitions", self.tr("Coalitions"), self.tree)
        self.set_cards(self.ranks, self.map, self.live, self.coalitions)

    @override
    def place(self, is_wide: bool) -> None:
        super().place(is_wide)
        if is_wide:
            self._grid.setColumnStretch(0, 61)
            self._grid.setColumnStretch(1, 39)

    @override
    def show_all(self, scene: Scene) -> None:
        self._scene = scene
        evaluation = scene.evaluation
        self.ranks.show_part(evaluation, ranks_shown(scene))
        self.map.show_part(evaluation, map_shown(scene))
        shown, rows = live_shown(scene)
        self.live.show_part(evaluation, shown)
        self.live.live.show_rows(shown, rows)
        self.live.threshold.set_value(scene.look.threshold)
        self.live.told.show_forms(chosen_words(scene))
        if scene.count > 1:
            shown, tree = tree_shown(scene)
            self.coalitions.show_part(evaluation, shown)
            self.tree.show_tree(shown, tree)
        else:
            self.coalitions.say(self.tr("Coalitions need two people at least."))

    @override
    def show_silence(self, evaluation: Evaluation) -> None:
        self._scene = None

    @Slot(str)
    def _on_option_chosen(self, key: str) -> None:
        self.look_wanted.emit(self.look._replace(option=key))

    @Slot(float)
    def _on_threshold_given(self, points: float) -> None:
        self.look_wanted.emit(self.look._replace(threshold=points))

    @Slot(float)
    def _on_cut_wanted(self, height: float) -> None:
        if self._scene is not None:
            self._cut_into(count_at(self._scene, height))

    @Slot(int)
    def _cut_into(self, count: int) -> None:
        if self._scene is not None and 1 <= count <= self._scene.count:
            self.look_wanted.emit(self.look._replace(coalitions=count))
