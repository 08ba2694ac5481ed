"""A tab of the Stakeholders page: cards that show one scene, and say how they want it looked at."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.charts.export import Caption
from ui.computing.evaluation import Evaluation
from ui.computing.inquiry import Inquiry
from ui.document import Document
from ui.overrides import override
from ui.panels.cards.card import Card
from ui.panels.cards.section import Section
from ui.presentation.stakeholders.scene import Look, Scene


class SceneCard(Card):
    """A card whose pictures say that they are of everybody; no name is in their caption."""

    scene: Scene | None = None

    @override
    def caption(self) -> Caption:
        return super().caption() if self.scene is None else self.scene.caption()


class Part(Section):
    look_wanted = Signal(object)
    """The Look that somebody asked for."""
    told = Signal(str)
    """What was done, to be said in the window."""

    def __init__(self, document: Document, inquiry: Inquiry) -> None:
        super().__init__(document, inquiry)
        self.look = Look()

    def show_scene(self, evaluation: Evaluation, look: Look, scene: Scene | None) -> None:
        """Show everything under this look; without a scene nobody is heard, or it is being worked out."""
        self.evaluation, self.look = evaluation, look
        for card in self._cards:
            if isinstance(card, SceneCard):
                card.scene = scene
        if scene is None:
            self.show_silence(evaluation)
        else:
            self.show_all(scene)

    def show_all(self, scene: Scene) -> None:
        """Show the scene on every card."""

    def show_silence(self, evaluation: Evaluation) -> None:
        """Show what there is without anybody being heard."""

    def show_pending(self, evaluation: Evaluation | None, look: Look) -> None:
        """Show what is known while the worker hears everybody, or while there is nothing to evaluate."""
        self.evaluation, self.look = evaluation, look

    def fade(self) -> None:
        """What is shown is of the weights or scores before."""
        for card in self._cards:
            card.fade()
