"""The list of stakeholders: choose, add and remove them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from criteria.edits.stakeholders import add_stakeholder, find, remove_stakeholder
from criteria.losses import stakeholder_losses
from ui.controls.buttons import Button, IconButton, Kind
from ui.controls.words import Ink, Words
from ui.dialogs.remove import ask_to_remove
from ui.dialogs.rows import RowList
from ui.document import Document
from ui.panels.card import Card
from ui.presentation.stakeholders.roster import lost_words, rows


class RosterCard(Card):
    chosen = Signal(str)
    naming_wanted = Signal(str)
    """A new stakeholder, to be named."""

    def __init__(self, document: Document) -> None:
        super().__init__("", "roster_card")
        self._document = document
        self._anonymous = False
        self.add = Button(self.tr("Add"), Kind.SMALL)
        self.add.setObjectName("add_stakeholder")
        self.add.clicked.connect(self._on_add)
        self.bin = IconButton("bin", self.tr("Remove (Delete)"), size=28)
        self.bin.setObjectName("remove_stakeholder")
        self.bin.clicked.connect(self._on_remove)
        for button in (self.add, self.bin):
            self.head.addWidget(button)
        self.list = RowList("stakeholder_list", self.tr("Stakeholders"))
        self.list.picked.connect(self.chosen)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_remove)
        self.nobody = Words(self.tr("Add the people and bodies whose view counts."), 13, 400, Ink.TEXT2)
        self.nobody.setWordWrap(True)
        self.warning = Words("", 12, 400, Ink.TEXT2, wrap=True)
        self.warning.setObjectName("actor_weight_warning")
        self.warning.setText(
            self.tr(
                "An actor weight says how much one voice counts when all are put together. "
                "No method can find it: it is a political choice, and so is giving everybody 1."
            )
        )
        for part in (self.warning, self.nobody):
            self.body.addWidget(part)
        self.body.addWidget(self.list, 1)
        self.body.addStretch(0)

    def current(self) -> str | None:
        return self.list.current()

    def show_people(self, current: str | None, *, anonymous: bool) -> None:
        """Without names nobody is added or removed: that would show who is who."""
        option_set = self._document.option_set
        self._anonymous = anonymous
        shown = rows(option_set, anonymous=anonymous)
        self.set_title(self.tr("Stakeholders: {count}").format(count=len(shown)))
        self.list.blockSignals(True)
        self.list.show_rows(shown, current)
        self.list.blockSignals(False)
        self.nobody.setVisible(not shown)
        self.list.setVisible(bool(shown))
        self.add.setEnabled(not anonymous)
        self.bin.setEnabled(bool(shown) and not anonymous)

    @Slot()
    def _on_add(self) -> None:
        after, key = add_stakeholder(self._document.option_set, self.tr("New stakeholder"))
        self._document.apply(self.tr("Add a stakeholder"), after)
        self.naming_wanted.emit(key)

    @Slot()
    def _on_remove(self) -> None:
        key = self.current()
        if key is None or self._anonymous:
            return
        name = find(self._document.option_set, key).name
        ask_to_remove(
            self.window(),
            self.tr("Remove “{name}”?").format(name=name),
            lost_words(stakeholder_losses(self._document.option_set, key)),
            self.tr("Remove stakeholder"),
            lambda: self._remove(key),
        )

    def _remove(self, key: str) -> None:
        option_set = self._document.option_set
        label = self.tr("Remove {name}").format(name=find(option_set, key).name)
        self._document.apply(label, remove_stakeholder(option_set, key))
