"""Scenarios are added, copied, ordered, changed and removed here; who inherits from whom can be seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from criteria.edits import scenarios as edits
from criteria.optionset import OptionSet
from ui.controls.buttons import Button, IconButton
from ui.controls.scroll import ScrollArea
from ui.dialogs.remove import ask_to_remove
from ui.document import Document
from ui.overrides import override
from ui.panels.card import Card
from ui.panels.outline import Outline
from ui.panels.row_menu import Act, open_menu
from ui.panels.scenarios.identity import ScenarioIdentity
from ui.panels.scenarios.part import Answer, Known, Part
from ui.presentation.names import scenario_forms, short
from ui.presentation.scenarios import listed
from ui.translation import translator

tr = translator("Scenarios")


class Editing(Part):
    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._key: str | None = None
        self.outline = Outline("scenarios_list", tr("Scenarios"))
        self.identity = ScenarioIdentity(document)
        self.add_button = Button(tr("Add scenario"), icon="plus")
        self.heir_button = Button(tr("Add one that inherits"), icon="plus")
        self.copy_button = IconButton("copy", tr("Duplicate (Ctrl+D)"))
        self.remove_button = IconButton("bin", tr("Remove (Delete)"))
        self.look_button = Button(tr("Look at this scenario"))
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        acts: tuple[tuple[Button | IconButton, str, Callable[[], object]], ...] = (
            (self.add_button, "add_scenario", lambda: self.add(None)),
            (self.heir_button, "add_heir", lambda: self.add(self._key)),
            (self.copy_button, "duplicate_scenario", lambda: self._act(self.duplicate)),
            (self.remove_button, "remove_scenario", lambda: self._act(self.remove)),
            (self.look_button, "look_at_scenario", lambda: self._act(self.scenario_wanted.emit)),
        )
        for button, name, act in acts:
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, act=act: act())
        self.outline.chosen.connect(self._on_chosen)
        self.outline.opened.connect(lambda _key: self.identity.focus_name())
        self.outline.rename_wanted.connect(lambda _key: self.identity.focus_name())
        self.outline.stepped.connect(self._on_stepped)
        self.outline.remove_wanted.connect(self.remove)
        self.outline.copy_wanted.connect(self.duplicate)
        self.outline.menu_wanted.connect(self._on_menu_wanted)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.add_button, self.heir_button):
            acts.addWidget(button)
        acts.addStretch(1)
        for icon in (self.copy_button, self.remove_button):
            acts.addWidget(icon)
        list_card = Card(tr("Scenarios, each below the one that it inherits from"), "scenarios_card")
        list_card.body.addLayout(acts)
        list_card.body.addWidget(self.outline, 1)
        self.identity.head.addWidget(self.look_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 0)
        column.addWidget(self.identity)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(list_card, 4)
        row.addWidget(ScrollArea(inside), 6)

    @override
    def fit(self, width: int, height: int) -> None:
        self.outline.set_compact(height < 900)
        self.heir_button.set_words(tr("Add one that inherits") if width >= 1450 else tr("Add heir"))

    @override
    def focus_first(self) -> None:
        self.outline.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def show_known(self, known: Known) -> Answer:
        option_set = known.option_set
        keys = {scenario.key for scenario in option_set.scenarios}
        if self._key not in keys:
            self._key = option_set.view.scenario
        self.outline.show_rows(listed.rows(option_set), self._key)
        self.identity.show_scenario(self._key)
        self.remove_button.setEnabled(len(keys) > 1)
        self.look_button.setVisible(self._key != option_set.view.scenario)
        return listed.headline(option_set), listed.subtitle(option_set)

    def _act(self, act: Callable[[str], object]) -> None:
        if self._key is not None:
            act(self._key)

    def _on_chosen(self, key: str) -> None:
        self._key = key
        self.changed.emit()

    def _take(self, key: str, label: str, after: OptionSet) -> None:
        """Apply, and be ready to name what was made."""
        self._key = key
        self._document.apply(label, after)
        self.changed.emit()
        self.identity.focus_name()

    def add(self, parent: str | None) -> None:
        after, made = edits.add_new_scenario(self._document.option_set, tr("New scenario"), parent)
        self._take(made, tr("Add a scenario"), after)

    def duplicate(self, key: str) -> None:
        option_set = self._document.option_set
        after, made = edits.duplicate_scenario(option_set, key, tr("{name} (copy)"))
        name = short(scenario_forms(option_set.scenario(key)))
        self._take(made, tr("Duplicate {name}").format(name=name), after)

    def remove(self, key: str) -> None:
        """Remove a scenario, saying first what would go and what its heirs keep."""
        option_set = self._document.option_set
        if len(option_set.scenarios) == 1:
            return
        scenario = option_set.scenario(key)
        label = tr("Remove {name}").format(name=short(scenario_forms(scenario)))
        ask_to_remove(
            self.window(),
            tr("Remove “{name}”?").format(name=scenario.name),
            listed.losses(option_set, key),
            tr("Remove the scenario"),
            lambda: self._document.apply(label, edits.remove_with_heirs(self._document.option_set, key)),
        )

    def _on_stepped(self, key: str, step: int) -> None:
        option_set = self._document.option_set
        name = short(scenario_forms(option_set.scenario(key)))
        label = tr("Move {name}").format(name=name)
        self._document.apply(label, edits.step_scenario(option_set, key, step))

    def _on_menu_wanted(self, key: str, place: QPoint) -> None:
        acts = (
            Act("look", tr("Look at it"), lambda: self.scenario_wanted.emit(key)),
            Act("heir", tr("Add one that inherits"), lambda: self.add(key)),
            Act("copy", tr("Duplicate"), lambda: self.duplicate(key)),
            None,
            Act("remove", tr("Remove…"), lambda: self.remove(key)),
        )
        open_menu(self, "scenario_menu", acts, place)
