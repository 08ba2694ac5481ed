"""What a family is: its name, and the options in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from criteria.edits import options
from criteria.optionset import revised
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.panels.card import Card
from ui.panels.edit_field import EditField, name_fault


class FamilyCard(Card):
    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", "family_card", parent)
        self._document = document
        self._key = ""
        self.name = EditField("family_name", self.tr("Name"), self._name_fault)
        self.name.committed.connect(self._on_named)
        self.short = EditField("family_short_name", self.tr("Short name"))
        self.short.committed.connect(self._on_short_named)
        self.members = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.members.setObjectName("family_members")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.name, 5, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.short, 3, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(self.members)

    def show_family(self, key: str) -> None:
        option_set = self._document.option_set
        family = option_set.family(key)
        if key != self._key:
            self.name.revert()
            self.short.revert()
        self._key = key
        self.set_title(family.name)
        self.name.set_value(family.name)
        self.short.set_value(family.short_name)
        names = [option.name for option in option_set.options if option.family == key]
        said = self.tr("Options: {names}").format(names=", ".join(names))
        self.members.setText(said if names else self.tr("No options yet. Add one, or drag one here."))

    def focus_name(self) -> None:
        self.name.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.line.selectAll()

    def _name_fault(self, name: str) -> str:
        return name_fault(name, (f.name for f in self._document.option_set.families if f.key != self._key))

    def _on_named(self, name: str) -> None:
        option_set = self._document.option_set
        before = option_set.family(self._key).name
        label = self.tr("Rename {before} to {name}").format(before=before, name=name)
        self._document.apply(label, options.rename_family(option_set, self._key, name))

    def _on_short_named(self, name: str) -> None:
        option_set = self._document.option_set
        named = replace(option_set.family(self._key), short_name=name)
        families = tuple(named if f.key == self._key else f for f in option_set.families)
        label = self.tr("Change the short name of {name}").format(name=named.name)
        self._document.apply(label, revised(option_set, families=families))
