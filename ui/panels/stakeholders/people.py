"""People and rounds: who they are, how much each counts, and who moved since the first round."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot

from criteria.edits.weights import select_weighting
from ui.computing.evaluation import Evaluation
from ui.computing.inquiry import Inquiry
from ui.controls.buttons import Button, Kind
from ui.document import Document
from ui.overrides import override
from ui.panels.stakeholders.part import Part, SceneCard
from ui.panels.stakeholders.person import PersonCard
from ui.panels.stakeholders.roster import RosterCard
from ui.presentation.stakeholders.roster import person_shown
from ui.presentation.stakeholders.rounds import rounds_shown
from ui.presentation.stakeholders.scene import Look, Scene


class People(Part):
    def __init__(self, document: Document, inquiry: Inquiry) -> None:
        super().__init__(document, inquiry)
        self._key: str | None = None
        self._scene: Scene | None = None
        self.roster = RosterCard(document)
        self.roster.chosen.connect(self._on_chosen)
        self.roster.naming_wanted.connect(self._on_naming_wanted)
        self.person = PersonCard(document)
        self.weights = SceneCard("person_weights", self.tr("Weights among everybody’s"))
        self.start = Button(self.tr("Start from these weights"), Kind.SMALL)
        self.start.setObjectName("start_from_person")
        self.start.clicked.connect(self._on_start)
        self.weights.foot.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        self.rounds = SceneCard("rounds", self.tr("Who moved since the first round"))
        self.set_cards(self.weights, self.rounds)

    @override
    def place(self, is_wide: bool) -> None:
        if is_wide:
            self._grid.addWidget(self.roster, 0, 0, 3, 1)
            for row, part in enumerate((self.person, self.weights, self.rounds)):
                self._grid.addWidget(part, row, 1)
            self._grid.setColumnStretch(0, 34)
            self._grid.setColumnStretch(1, 66)
        else:
            for row, part in enumerate((self.roster, self.person, self.weights, self.rounds)):
                self._grid.addWidget(part, row, 0)

    def _share_height(self, *, again: bool) -> None:
        """Who moved takes little room while nobody has."""
        first = 1 if self._is_wide else 2
        for row in range(4):
            self._grid.setRowStretch(row, int(row == first) + int(again and row == first + 1))

    @override
    def show_all(self, scene: Scene) -> None:
        self._show(scene)
        shown = rounds_shown(scene)
        self._share_height(again=shown is not None)
        if shown is None:
            self.rounds.say(
                self.tr("Nobody has answered twice. When a second form comes back, this shows who moved.")
            )
        else:
            self.rounds.show_part(scene.evaluation, shown)

    @override
    def show_silence(self, evaluation: Evaluation) -> None:
        self._show(None)
        self._share_height(again=False)
        self.rounds.say(self.tr("Nobody has answered yet."))

    @override
    def show_pending(self, evaluation: Evaluation | None, look: Look) -> None:
        super().show_pending(evaluation, look)
        self._show(None)
        if evaluation is None:
            self._share_height(again=False)
            self.rounds.say(self.tr("Nobody has answered yet."))

    @override
    def focus_first(self) -> None:
        self.roster.list.setFocus()

    def _show(self, scene: Scene | None) -> None:
        self._scene = scene
        keys = [person.key for person in self.document.option_set.stakeholders]
        if self._key not in keys:
            self._key = None
        self.roster.show_people(self._key, anonymous=self.look.anonymous)
        self._key = self.roster.current() if keys else None
        self._show_person()

    def _show_person(self) -> None:
        self.person.show_person(self._key, self._scene, anonymous=self.look.anonymous)
        scene = self._scene
        shown = None if scene is None or self._key is None else person_shown(scene, self._key)
        self.start.setVisible(shown is not None and not self.look.anonymous)
        if scene is None or shown is None:
            self.weights.say(self.tr("Weights are shown once a complete weighting is there."))
        else:
            self.weights.show_part(scene.evaluation, shown)

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.person.commit_typing()
        self._key = key
        self._show_person()

    @Slot()
    def _on_start(self) -> None:
        """As the selector in the bar does; without names there is no such button, for the bar says whose."""
        scene = self._scene
        heard = () if scene is None else scene.hearing.voices
        voice = next((v for v in heard if v.stakeholder.key == self._key), None)
        if voice is None:
            return
        after = select_weighting(self.document.option_set, voice.weighting.key)
        name = voice.stakeholder.short_name or voice.stakeholder.name
        self.document.apply(self.tr("Start from {name}").format(name=name), after)
        self.told.emit(self.tr("The working weights are now those of {name}.").format(name=name))

    @Slot(str)
    def _on_naming_wanted(self, key: str) -> None:
        """The document has been told; the list follows at once, so that the name can be typed."""
        self._key = key
        self._show(self._scene)
        self.person.focus_name()
