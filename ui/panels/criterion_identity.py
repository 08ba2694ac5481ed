"""What a criterion is: name, short name, group, definition and the goal it serves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from criteria.edits import tree
from criteria.edits.structure import rename_criterion, replace_criterion
from criteria.tree import Criterion, root_of
from ui.controls.selector import Choice, Selector
from ui.controls.text_box import TextBox
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.fonts import font
from ui.panels.card import Card
from ui.panels.edit_field import EditField, name_fault


class CriterionIdentity(Card):
    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", "criterion_identity", parent)
        self._document = document
        self._key = ""
        self.title.setFont(font(17, 600))
        self.name = EditField("criterion_name", self.tr("Name"), self._name_fault)
        self.name.committed.connect(self._on_named)
        self.short = EditField("criterion_short_name", self.tr("Short name"))
        self.short.line.setPlaceholderText(self.tr("For narrow labels"))
        self.short.committed.connect(self._on_short_named)
        self.group = Selector(self.tr("Group"))
        self.group.setObjectName("criterion_group")
        self.group.chosen.connect(self._on_group_chosen)
        self.definition = TextBox("criterion_definition", self.tr("Definition"), 2)
        self.definition.setPlaceholderText(self.tr("What it means, so that two people score alike"))
        self.definition.committed.connect(self._on_defined)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.name, 5, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.short, 3, Qt.AlignmentFlag.AlignTop)
        second = QHBoxLayout()
        second.addWidget(self.group)
        second.addStretch(1)
        self.body.addLayout(first)
        self.body.addLayout(second)
        self.body.addWidget(Words(self.tr("Definition"), 12, 500, Ink.TEXT2))
        self.body.addWidget(self.definition)

    def show_criterion(self, key: str) -> None:
        option_set = self._document.option_set
        criterion = option_set.criterion(key)
        if key != self._key:
            self.name.revert()
            self.short.revert()
            self.definition.revert()
        self._key = key
        self.set_title(criterion.name)
        self.name.set_value(criterion.name)
        self.short.set_value(criterion.short_name)
        root = root_of(option_set.groups)
        choices = [Choice(g.key, (g.name,)) for g in option_set.groups if g is not root]
        self.group.set_choices([*choices, Choice(root.key, (self.tr("No group"),))], criterion.group)
        self.definition.set_value(criterion.definition)

    def focus_name(self) -> None:
        self.name.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.line.selectAll()

    def _name_fault(self, name: str) -> str:
        return name_fault(name, (c.name for c in self._document.option_set.criteria if c.key != self._key))

    def _on_named(self, name: str) -> None:
        option_set = self._document.option_set
        before = option_set.criterion(self._key).name
        words = self.tr("Rename {before} to {name}").format(before=before, name=name)
        self._document.apply(words, rename_criterion(option_set, self._key, name))

    def _apply(self, label: str, change: Callable[[Criterion], Criterion]) -> None:
        option_set = self._document.option_set
        criterion = option_set.criterion(self._key)
        after = replace_criterion(option_set, change(criterion))
        self._document.apply(label.format(name=criterion.name), after)

    def _on_short_named(self, name: str) -> None:
        label = self.tr("Change the short name of {name}")
        self._apply(label, lambda c: replace(c, short_name=name, row_name="", short_lines=()))

    def _on_defined(self, words: str) -> None:
        self._apply(self.tr("Define {name}"), lambda c: replace(c, definition=words))

    def _on_group_chosen(self, group: str) -> None:
        option_set = self._document.option_set
        kin = [c.key for c in option_set.criteria if c.group == group]
        after = tree.move_criterion(option_set, self._key, group, kin[-1] if kin else None)
        name = option_set.criterion(self._key).name
        self._document.apply(self.tr("Move {name} to another group").format(name=name), after)
