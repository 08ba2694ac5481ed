"""What a scenario is: name, description, whom it inherits from, how plausible it is held to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from criteria.edits.scenarios import possible_parents, set_parent, set_plausibility
from criteria.edits.structure import rename_scenario, replace_scenario
from criteria.scenarios import Scenario
from ui.controls.selector import Choice, Selector
from ui.controls.text_box import TextBox
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.panels.card import Card
from ui.panels.edit_field import EditField, name_fault
from ui.panels.number_field import NumberField
from ui.presentation.names import scenario_forms, short
from ui.presentation.scenarios import listed

_NONE = ""


class ScenarioIdentity(Card):
    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", "scenario_identity", parent)
        self._document = document
        self._key = ""
        self.name = EditField("scenario_name", self.tr("Name"), self._name_fault)
        self.name.committed.connect(self._on_named)
        self.short = EditField("scenario_short_name", self.tr("Short name"))
        self.short.line.setPlaceholderText(self.tr("For narrow labels"))
        self.short.committed.connect(self._on_short_named)
        self.parent_scenario = Selector(self.tr("Inherits from"))
        self.parent_scenario.setObjectName("scenario_parent")
        self.parent_scenario.chosen.connect(self._on_parent_chosen)
        self.plausibility = NumberField(
            "scenario_plausibility", self.tr("Plausibility"), self._number_fault, optional=True
        )
        self.plausibility.number_given.connect(self._on_plausibility)
        self.part = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self.part.setObjectName("scenario_part")
        self.description = TextBox("scenario_description", self.tr("Description"), 2)
        self.description.setPlaceholderText(self.tr("What is different in this future, and why it may come"))
        self.description.committed.connect(self._on_described)
        self.notes = TextBox("scenario_notes", self.tr("Notes"), 1)
        self.notes.setPlaceholderText(self.tr("One note on each line"))
        self.notes.committed.connect(self._on_noted)
        self.own = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.own.setObjectName("scenario_own")
        self.happened = Words("", 12, 400, Ink.TEXT2, wrap=True)
        self.happened.setObjectName("scenario_developments")
        self._lay_out()

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((first, ((self.name, 5), (self.short, 3))), (second, ())):
            row.setSpacing(12)
            for part, stretch in parts:
                row.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.parent_scenario, 5, Qt.AlignmentFlag.AlignBottom)
        second.addWidget(self.plausibility, 1, Qt.AlignmentFlag.AlignBottom)
        second.addWidget(self.part, 2, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(first)
        self.body.addLayout(second)
        self.body.addWidget(self.own)
        for caption, box in ((self.tr("Description"), self.description), (self.tr("Notes"), self.notes)):
            self.body.addWidget(Words(caption, 12, 500, Ink.TEXT2))
            self.body.addWidget(box)
        self._happened_caption = Words(self.tr("What happened"), 12, 500, Ink.TEXT2)
        self.body.addWidget(self._happened_caption)
        self.body.addWidget(self.happened)

    def show_scenario(self, key: str) -> None:
        option_set = self._document.option_set
        scenario = option_set.scenario(key)
        if key != self._key:
            for field in (self.name, self.short, self.plausibility, self.description, self.notes):
                field.revert()
        self._key = key
        self.set_title(scenario.name)
        self.name.set_value(scenario.name)
        self.short.set_value(scenario.short_name)
        parents = [option_set.scenario(each) for each in possible_parents(option_set, key)]
        choices = [Choice(parent.key, scenario_forms(parent)) for parent in parents]
        nobody = Choice(_NONE, (self.tr("Nothing: all scores are its own"), self.tr("Nothing")))
        self.parent_scenario.set_choices([nobody, *choices], scenario.parent or _NONE)
        self.plausibility.set_number(scenario.plausibility)
        self.part.setText(listed.part_words(option_set, key))
        self.description.set_value(scenario.description)
        self.notes.set_value("\n".join(scenario.notes))
        told = listed.inherited(option_set, key)
        self.own.setText(" ".join(filter(None, told)))
        happened = listed.developments(option_set, key)
        self.happened.setText(happened)
        for part in (self.happened, self._happened_caption):
            part.setVisible(bool(happened))

    def focus_name(self) -> None:
        self.name.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.line.selectAll()

    def _name_fault(self, name: str) -> str:
        return name_fault(name, (s.name for s in self._document.option_set.scenarios if s.key != self._key))

    def _number_fault(self, number: float) -> str:
        return "" if number >= 0 else self.tr("Type a number from 0.")

    def _apply(self, label: str, change: Callable[[Scenario], Scenario]) -> None:
        option_set = self._document.option_set
        scenario = option_set.scenario(self._key)
        words = label.format(name=short(scenario_forms(scenario)))
        self._document.apply(words, replace_scenario(option_set, change(scenario)))

    def _on_named(self, name: str) -> None:
        option_set = self._document.option_set
        before = option_set.scenario(self._key).name
        words = self.tr("Rename {before} to {name}").format(before=before, name=name)
        self._document.apply(words, rename_scenario(option_set, self._key, name))

    def _on_short_named(self, name: str) -> None:
        self._apply(
            self.tr("Change the short name of {name}"), lambda s: replace(s, short_name=name, short_lines=())
        )

    def _on_described(self, words: str) -> None:
        self._apply(self.tr("Describe {name}"), lambda s: replace(s, description=words))

    def _on_noted(self, words: str) -> None:
        lines = tuple(line.strip() for line in words.splitlines() if line.strip())
        self._apply(self.tr("Note on {name}"), lambda s: replace(s, notes=lines))

    def _on_parent_chosen(self, key: str) -> None:
        option_set = self._document.option_set
        name = short(scenario_forms(option_set.scenario(self._key)))
        if key:
            words = self.tr("Let {name} inherit from {parent}").format(
                name=name, parent=short(scenario_forms(option_set.scenario(key)))
            )
        else:
            words = self.tr("Let {name} inherit nothing").format(name=name)
        self._document.apply(words, set_parent(option_set, self._key, key or None))

    def _on_plausibility(self, number: object) -> None:
        option_set = self._document.option_set
        points = number if isinstance(number, float) else None
        name = short(scenario_forms(option_set.scenario(self._key)))
        words = self.tr("Change the plausibility of {name}").format(name=name)
        self._document.apply(words, set_plausibility(option_set, self._key, points))
