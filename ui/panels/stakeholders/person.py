"""One stakeholder: names, how much the voice counts, and where it stands among the others."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from criteria.edits.stakeholders import (
    find,
    rename_stakeholder,
    replace_stakeholder,
    set_actor_weight,
)
from ui import text
from ui.controls.text_box import TextBox
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.panels.card import Card
from ui.panels.edit_field import EditField, name_fault
from ui.panels.number_field import NumberField
from ui.presentation.stakeholders.roster import standing_words
from ui.presentation.stakeholders.scene import Scene, names_of

MOST_WEIGHT = 1000.0


class PersonCard(Card):
    def __init__(self, document: Document) -> None:
        super().__init__("", "person_card")
        self._document = document
        self._key = ""
        self._anonymous = False
        self.standing = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.standing.setObjectName("person_standing")
        self.name = EditField("stakeholder_name", self.tr("Name, as forms are signed"), self._name_fault)
        self.name.committed.connect(self._on_named)
        self.short = EditField("stakeholder_short_name", self.tr("Short name"))
        self.short.line.setPlaceholderText(self.tr("For narrow labels"))
        self.short.committed.connect(self._on_short_named)
        self.weight = NumberField("actor_weight", self.tr("Actor weight"), self._weight_fault)
        self.weight.number_given.connect(self._on_weighed)
        self.note_caption = Words(self.tr("Note"), 12, 500, Ink.TEXT2)
        self.note = TextBox("stakeholder_note", self.tr("Note"), 1)
        self.note.setPlaceholderText(self.tr("Who speaks, on what ground, where opinions differed"))
        self.note.committed.connect(self._on_noted)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.name, 5)
        row.addWidget(self.short, 3)
        row.addWidget(self.weight)
        row.addStretch(0)
        self.weight.setFixedWidth(96)
        for field in (self.name, self.short, self.weight):
            row.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.standing)
        self.body.addLayout(row)
        self.body.addWidget(self.note_caption)
        self.body.addWidget(self.note)

    def show_person(self, key: str | None, scene: Scene | None, *, anonymous: bool) -> None:
        option_set = self._document.option_set
        self.setVisible(key is not None)
        if key is None:
            return
        if key != self._key:
            for field in (self.name, self.short, self.weight, self.note):
                field.revert()
        self._key, self._anonymous = key, anonymous
        person = find(option_set, key)
        self.set_title(names_of(option_set, anonymous=anonymous)[key][0])
        self.standing.setText("" if scene is None else standing_words(scene, key))
        self.standing.setVisible(scene is not None)
        self.name.set_value(person.name)
        self.short.set_value(person.short_name)
        self.weight.set_number(person.actor_weight)
        self.note.set_value(person.note)
        for part in (self.name, self.short, self.note, self.note_caption):
            part.setVisible(not anonymous)

    def focus_name(self) -> None:
        self.name.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.line.selectAll()

    def _called(self) -> str:
        """The name of now, as it may be shown."""
        return names_of(self._document.option_set, anonymous=self._anonymous)[self._key][-1]

    def _name_fault(self, name: str) -> str:
        others = (s.name for s in self._document.option_set.stakeholders if s.key != self._key)
        return name_fault(name, others)

    def _weight_fault(self, weight: float) -> str:
        if 0 <= weight <= MOST_WEIGHT:
            return ""
        return text.why_refused(f"{weight:g}", "0", f"{MOST_WEIGHT:g}")

    def _on_named(self, name: str) -> None:
        option_set = self._document.option_set
        words = self.tr("Rename {before} to {name}").format(before=self._called(), name=name)
        self._document.apply(words, rename_stakeholder(option_set, self._key, name))

    def _on_short_named(self, name: str) -> None:
        option_set = self._document.option_set
        after = replace_stakeholder(option_set, replace(find(option_set, self._key), short_name=name))
        self._document.apply(self.tr("Shorten the name of {name}").format(name=self._called()), after)

    def _on_weighed(self, weight: float | None) -> None:
        if weight is None:
            return
        option_set = self._document.option_set
        before = find(option_set, self._key).actor_weight
        words = self.tr("Actor weight of {name} {before} → {after}")
        label = words.format(name=self._called(), before=f"{before:g}", after=f"{weight:g}")
        self._document.apply(label, set_actor_weight(option_set, self._key, weight))

    def _on_noted(self, words: str) -> None:
        option_set = self._document.option_set
        after = replace_stakeholder(option_set, replace(find(option_set, self._key), note=words))
        self._document.apply(self.tr("Note on {name}").format(name=self._called()), after)
