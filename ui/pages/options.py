"""The Options page: families and options left, everything about the chosen one right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt

from criteria.edits import options as edits
from criteria.edits.structure import remove_option
from criteria.losses import option_losses
from criteria.optionset import OptionSet
from ui import theme
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Recompute
from ui.controls.buttons import Button, IconButton
from ui.controls.empty_state import EmptyState
from ui.dialogs.remove import ask_to_remove
from ui.document import Document
from ui.overrides import override
from ui.pages.outline_page import WIDE, OutlinePage
from ui.panels.family_card import FamilyCard
from ui.panels.option_compare import OptionCompare
from ui.panels.option_dossier import OptionDossier
from ui.panels.option_identity import OptionIdentity
from ui.panels.option_preconditions import OptionPreconditions
from ui.panels.row_menu import Act, open_menu
from ui.presentation import options as words
from ui.presentation.options import FAMILY, NO_FAMILY
from ui.window.host import go


class OptionsPage(OutlinePage):
    """Whether two options are compared is kept here, too."""

    def __init__(self, document: Document, recompute: Recompute) -> None:
        super().__init__(document, recompute, "options")
        self._made_outline("options_list", self.tr("Options by family")).copy_wanted.connect(self.duplicate)
        self._make_buttons()
        self._make_detail()
        parts = (self.empty, self.comparison, self.family, self.identity)
        making = (
            (self.add_button, (self.tr("Add option"), self.tr("Option"))),
            (self.family_button, (self.tr("Add family"), self.tr("Family"))),
        )
        acting = (self.copy_button, self.remove_button)
        self._lay_out(making, acting, self.compare_button, parts)

    def _make_buttons(self) -> None:
        self.add_button = Button(self.tr("Add option"), icon="plus")
        self.family_button = Button(self.tr("Add family"), icon="folder")
        self.copy_button = IconButton("copy", self.tr("Duplicate (Ctrl+D)"))
        self.remove_button = IconButton("bin", self.tr("Remove (Delete)"))
        self.compare_button = Button(self.tr("Compare two"))
        self._connect(
            (
                (self.add_button, "add_option", self.add),
                (self.family_button, "add_family", self.add_family),
                (self.copy_button, "duplicate_option", lambda: self._act(self.duplicate)),
                (self.remove_button, "remove_option", lambda: self._act(self.remove)),
                (self.compare_button, "compare_options", self.toggle_comparison),
            )
        )

    def _make_detail(self) -> None:
        self.identity = OptionIdentity(self.document)
        self.preconditions = OptionPreconditions(self.document)
        self.dossier = OptionDossier(self.document)
        self.family = FamilyCard(self.document)
        self.comparison = OptionCompare()
        self.comparison.closed.connect(self.toggle_comparison)
        self.comparison.hide()
        self.empty = EmptyState(
            "options",
            self.tr("What could be done?"),
            self.tr("List the courses of action to compare, and one that means doing nothing new."),
            self.tr("Add the first option"),
        )
        self.empty.setObjectName("empty_options")
        self.empty.acted.connect(self.add)

        for card in (self.preconditions, self.dossier):
            self._columns.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)

    @override
    def fit(self, width: int, height: int) -> None:
        super().fit(width, height)
        self._put_beside(two=width >= WIDE)

    @override
    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        self._evaluation = evaluation
        option_set = self.document.option_set
        rows = words.rows(option_set, theme.current())
        keys = [row.key for row in rows]
        if self._key not in keys:
            at = self._last_place(option_set, keys)
            self._key = at
        self.headline.show_forms(words.headline(option_set))
        self.subtitle.setText(words.subtitle(option_set))
        self.outline.show_rows(rows, self._key)
        self._show_detail()

    def _last_place(self, option_set: OptionSet, keys: list[str]) -> str | None:
        """What is chosen when the chosen row is gone: the first option, else the first heading."""
        first = [option.key for option in edits.arranged(option_set)] or keys
        return first[0] if first else None

    def _show_detail(self) -> None:
        option_set, key = self.document.option_set, self._key
        option = key if any(o.key == key for o in option_set.options) else None
        comparing = not self.comparison.isHidden() and len(option_set.options) > 1
        self.empty.setVisible(not option_set.options)
        self.subtitle.setVisible(bool(option_set.options))
        self.compare_button.setVisible(self._evaluation is not None and len(option_set.options) > 1)
        self.comparison.setVisible(comparing and self._evaluation is not None)
        self.compare_button.set_words(self.tr("Back to one") if comparing else self.tr("Compare two"))
        self.family.setVisible(option is None and key is not None and key != NO_FAMILY and not comparing)
        for card in (self.identity, self.preconditions, self.dossier):
            card.setVisible(option is not None and not comparing)
        self.copy_button.setEnabled(option is not None)
        self.remove_button.setEnabled(key is not None and key != NO_FAMILY)
        if comparing:
            self.comparison.refresh(self._evaluation)
        elif option is not None:
            self.identity.show_option(option, self._evaluation)
            self.preconditions.show_option(option)
            self.dossier.show_option(option)
        elif key is not None and key != NO_FAMILY:
            self.family.show_family(key.removeprefix(FAMILY))

    @override
    def _on_chosen(self, key: str) -> None:
        self._key = key
        if not self.comparison.isHidden() and any(o.key == key for o in self.document.option_set.options):
            self.comparison.show_pair(self._evaluation, key)
        self._show_detail()
        self._scroll.verticalScrollBar().setValue(0)

    @override
    def _focus_detail(self) -> None:
        if self._key is not None and self._key.startswith(FAMILY):
            self.family.focus_name()
        else:
            self.identity.focus_name()

    def _act(self, act: Callable[[str], object]) -> None:
        if self._key is not None:
            act(self._key)

    def add(self) -> None:
        """A new option in the family that is chosen, ready to be named."""
        option_set, key = self.document.option_set, self._key
        option = next((o for o in option_set.options if o.key == key), None)
        family = option.family if option is not None else _family_of(key)
        after, made = edits.add_new_option(
            option_set, self.tr("New option"), family, None if option is None else option.key
        )
        self._take(made, self.tr("Add an option"), after)
        self.identity.focus_name()

    def add_family(self) -> None:
        after, made = edits.add_family(self.document.option_set, self.tr("New family"))
        self._take(FAMILY + made, self.tr("Add a family"), after)
        self.family.focus_name()

    def duplicate(self, key: str) -> None:
        option_set = self.document.option_set
        if key.startswith(FAMILY):
            return
        after, made = edits.duplicate_option(option_set, key, self.tr("{name} (copy)"))
        label = self.tr("Duplicate {code}").format(code=option_set.option(key).badge)
        self._take(made, label, after)
        self.identity.focus_name()

    def _take(self, key: str, label: str, after: OptionSet) -> None:
        """Apply, and show at once what was made."""
        self._key = key
        self.comparison.hide()
        self.document.apply(label, after)
        self.show_evaluation(self.recompute.current())

    @override
    def remove(self, key: str) -> None:
        """Remove an option, saying first what would go with it; or a family, whose options stay."""
        if key == NO_FAMILY:
            return
        option_set = self.document.option_set
        if key.startswith(FAMILY):
            family = option_set.family(key.removeprefix(FAMILY))
            label = self.tr("Remove the family {name}").format(name=family.name)
            self.document.apply(label, edits.remove_family(option_set, family.key))
            return
        option = option_set.option(key)
        lost = words.losses(option_losses(option_set, key), len(option_set.scenarios))
        ask_to_remove(
            self.window(),
            self.tr("Remove “{name}”?").format(name=option.name),
            lost,
            self.tr("Remove {code}").format(code=option.badge),
            lambda: self._remove(key),
        )

    def _remove(self, key: str) -> None:
        option_set = self.document.option_set
        listed = [option.key for option in edits.arranged(option_set)]
        at = listed.index(key)
        self._key = next(iter(listed[at + 1 : at + 2] or listed[max(0, at - 1) : at]), None)
        label = self.tr("Remove {name}").format(name=option_set.option(key).name)
        self.document.apply(label, remove_option(option_set, key))

    @override
    def _on_stepped(self, key: str, step: int) -> None:
        option_set = self.document.option_set
        if key == NO_FAMILY:
            return
        if key.startswith(FAMILY):
            family = option_set.family(key.removeprefix(FAMILY))
            after, name = edits.step_family(option_set, family.key, step), family.name
        else:
            after, name = edits.step_option(option_set, key, step), option_set.option(key).badge
        label = self.tr("Move {name} up") if step < 0 else self.tr("Move {name} down")
        self._move(label.format(name=name), after)

    @override
    def _on_dropped(self, key: str, above: str) -> None:
        option_set = self.document.option_set
        if key == NO_FAMILY:
            return
        owner = next((o for o in option_set.options if o.key == above), None)
        family = owner.family if owner is not None else _family_of(above)
        if key.startswith(FAMILY):
            moved = key.removeprefix(FAMILY)
            if family == moved:
                return
            last = option_set.families[-1].key
            beside = family if above and family is not None else last if above else None
            after = edits.move_family(option_set, moved, None if beside == moved else beside)
            name = option_set.family(moved).name
        else:
            if not above:
                family = (
                    edits.arranged(option_set)[0].family
                    if not option_set.families
                    else (option_set.families[0].key)
                )
            after = edits.move_option(option_set, key, family, None if owner is None else owner.key)
            name = option_set.option(key).badge
        self._move(self.tr("Move {name}").format(name=name), after)

    def _move(self, label: str, after: OptionSet) -> None:
        self.document.apply(label, after)
        self.show_evaluation(self.recompute.current())

    def toggle_comparison(self) -> None:
        """Put the chosen option beside another one, or go back to it alone."""
        opening = self.comparison.isHidden()
        options = [option.key for option in edits.arranged(self.document.option_set)]
        if opening and len(options) > 1:
            first = self._key if self._key in options else options[0]
            self.comparison.show()
            self.comparison.show_pair(self._evaluation, first)
        else:
            self.comparison.hide()
        self._show_detail()

    @override
    def _on_menu_wanted(self, key: str, place: QPoint) -> None:
        acts: list[Act | None] = [
            Act("rename", self.tr("Rename"), self._focus_detail),
            Act("up", self.tr("Move up"), lambda: self._on_stepped(key, -1)),
            Act("down", self.tr("Move down"), lambda: self._on_stepped(key, 1)),
            None,
        ]
        if key.startswith(FAMILY):
            acts.append(Act("remove", self.tr("Remove"), lambda: self.remove(key)))
        else:
            acts += [
                Act("duplicate", self.tr("Duplicate"), lambda: self.duplicate(key)),
                Act("compare", self.tr("Compare with another…"), self.toggle_comparison),
                Act("scores", self.tr("Go to its scores"), lambda: go(self, "scores_of", key)),
                Act("remove", self.tr("Remove…"), lambda: self.remove(key)),
            ]
        if key != NO_FAMILY:
            open_menu(self, "options_menu", acts, place)


def _family_of(key: str | None) -> str | None:
    """The family that a heading stands for."""
    if key is None or not key.startswith(FAMILY) or key == NO_FAMILY:
        return None
    return key.removeprefix(FAMILY)
