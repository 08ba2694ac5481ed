"""What a group of criteria is: its name, and how finely it is split beside its siblings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from criteria.edits import tree
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.panels.card import Card
from ui.panels.edit_field import EditField, name_fault


class TreeGroupCard(Card):
    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", "tree_group_card", parent)
        self._document = document
        self._key = ""
        self.name = EditField("group_name", self.tr("Name"), self._name_fault)
        self.name.committed.connect(self._on_named)
        self.short = EditField("group_short_name", self.tr("Short name"))
        self.short.committed.connect(self._on_short_named)
        self.sizes = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.sizes.setObjectName("group_sizes")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.name, 5, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.short, 3, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(self.sizes)
        words = self.tr("A group that is split finer tends to get more weight. Compare the groups' shares.")
        self.body.addWidget(Words(words, 12, 400, Ink.TEXT3, wrap=True))

    def show_group(self, key: str) -> None:
        option_set = self._document.option_set
        group = tree.group_of(option_set, key)
        if key != self._key:
            self.name.revert()
            self.short.revert()
        self._key = key
        self.set_title(group.name)
        self.name.set_value(group.name)
        self.short.set_value(group.short_name)
        sizes = tree.sizes_of_siblings(option_set, key)
        told = ", ".join(f"{name} {count}" for name, count in sizes.items())
        self.sizes.setText(self.tr("Criteria in each group: {sizes}.").format(sizes=told))

    def focus_name(self) -> None:
        self.name.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.line.selectAll()

    def _name_fault(self, name: str) -> str:
        return name_fault(name, (g.name for g in self._document.option_set.groups if g.key != self._key))

    def _on_named(self, name: str) -> None:
        option_set = self._document.option_set
        before = tree.group_of(option_set, self._key).name
        label = self.tr("Rename {before} to {name}").format(before=before, name=name)
        self._document.apply(label, tree.rename_group(option_set, self._key, name))

    def _on_short_named(self, short: str) -> None:
        option_set = self._document.option_set
        name = tree.group_of(option_set, self._key).name
        label = self.tr("Change the short name of {name}").format(name=name)
        self._document.apply(label, tree.rename_group(option_set, self._key, name, short))
