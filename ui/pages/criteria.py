"""The Criteria page: the value tree left, everything about the chosen criterion right."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout

from criteria.edits import tree
from criteria.edits.structure import remove_criterion
from criteria.issues import OptionSetError
from criteria.losses import criterion_losses
from criteria.optionset import OptionSet
from criteria.tree import root_of
from ui import theme
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Recompute
from ui.controls.banner import Banner, Message
from ui.controls.buttons import Button, IconButton
from ui.controls.chip import Tone
from ui.controls.empty_state import EmptyState
from ui.dialogs.remove import ask_to_remove
from ui.document import Document
from ui.overrides import override
from ui.pages.outline_page import OutlinePage
from ui.panels.criteria_questions import CriteriaQuestions
from ui.panels.criterion_function import CriterionFunction
from ui.panels.criterion_identity import CriterionIdentity
from ui.panels.criterion_probe import CriterionProbe
from ui.panels.criterion_scale import CriterionScale
from ui.panels.criterion_thresholds import CriterionThresholds
from ui.panels.row_menu import Act, open_menu
from ui.panels.tree_group_card import TreeGroupCard
from ui.presentation import criteria as words
from ui.presentation.criteria import GROUP
from ui.window.host import go

_TWO = 1200


class CriteriaPage(OutlinePage):
    """Whether the questions are shown is kept here, too."""

    def __init__(self, document: Document, recompute: Recompute) -> None:
        super().__init__(document, recompute, "criteria")
        self._asking = False
        self._make_list()
        self._make_detail()
        parts = (self.refusal, self.empty, self.questions, self.group, self.identity)
        making = (
            (self.add_button, (self.tr("Add criterion"), self.tr("Criterion"))),
            (self.group_button, (self.tr("Add group"), self.tr("Group"))),
        )
        self._lay_out(making, (self.remove_button,), self.questions_button, parts)

    def _make_list(self) -> None:
        self._made_outline("criteria_tree", self.tr("Criteria by group"))
        self.add_button = Button(self.tr("Add criterion"), icon="plus")
        self.group_button = Button(self.tr("Add group"), icon="folder")
        self.remove_button = IconButton("bin", self.tr("Remove (Delete)"))
        self.questions_button = Button(self.tr("Questions to ask"))
        self._connect(
            (
                (self.add_button, "add_criterion", self.add),
                (self.group_button, "add_group", self.add_group),
                (self.remove_button, "remove_criterion", lambda: self.remove(self._key or "")),
                (self.questions_button, "ask_questions", self.toggle_questions),
            )
        )

    def _make_detail(self) -> None:
        self.identity = CriterionIdentity(self.document)
        self.scale = CriterionScale(self.document)
        self.thresholds = CriterionThresholds(self.document)
        self.function = CriterionFunction(self.document)
        self.probe = CriterionProbe(self.document)
        self.group = TreeGroupCard(self.document)
        self.questions = CriteriaQuestions(self.document)
        self.questions.closed.connect(self.toggle_questions)
        self.refusal = Banner()
        self.refusal.setObjectName("criteria_banner")
        self.empty = EmptyState(
            "criteria",
            self.tr("What matters?"),
            self.tr("List what the options are judged by, and say for each what is worst and what is best."),
            self.tr("Add the first criterion"),
        )
        self.empty.setObjectName("empty_criteria")
        self.empty.acted.connect(self.add)

        for cards in ((self.scale, self.probe), (self.function, self.thresholds)):
            column = QVBoxLayout()
            column.setSpacing(14)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, 1)

    @override
    def fit(self, width: int, height: int) -> None:
        super().fit(width, height)
        self._put_beside(two=width >= _TWO)

    @override
    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        self._evaluation = evaluation
        option_set = self.document.option_set
        rows = words.rows(option_set, theme.current())
        keys = [row.key for row in rows]
        if self._key not in keys:
            leaves = [row.key for row in rows if not row.is_group] or keys
            self._key = leaves[0] if leaves else None
        self.headline.show_forms(words.headline(option_set))
        self.subtitle.setText(words.subtitle(option_set))
        self.outline.show_rows(rows, self._key)
        self._show_detail()

    def _show_detail(self) -> None:
        option_set, key = self.document.option_set, self._key
        leaf = key if key is not None and not key.startswith(GROUP) and not self._asking else None
        group = key if key is not None and key.startswith(GROUP) and not self._asking else None
        self.empty.setVisible(not option_set.criteria and not self._asking)
        self.subtitle.setVisible(bool(option_set.criteria))
        self.questions.setVisible(self._asking)
        self.group.setVisible(group is not None)
        for card in (self.identity, self.scale, self.probe, self.function, self.thresholds):
            card.setVisible(leaf is not None)
        self.questions_button.set_words(
            self.tr("Back to the criteria") if self._asking else self.tr("Questions to ask")
        )
        self.remove_button.setEnabled(key is not None)
        if self._asking:
            self.questions.show_answers(self._evaluation)
        elif group is not None:
            self.group.show_group(group.removeprefix(GROUP))
        elif leaf is not None:
            for card in (self.identity, self.scale, self.probe, self.function, self.thresholds):
                card.show_criterion(leaf)

    def toggle_questions(self) -> None:
        """Show the questions that good criteria answer, or the criteria again."""
        self._asking = not self._asking
        self._show_detail()
        self._scroll.verticalScrollBar().setValue(0)

    @override
    def _on_chosen(self, key: str) -> None:
        self._key = key
        self._asking = False
        self.refusal.clear()
        self._show_detail()
        self._scroll.verticalScrollBar().setValue(0)

    @override
    def _focus_detail(self) -> None:
        if self._key is not None and self._key.startswith(GROUP):
            self.group.focus_name()
        elif self._key is not None:
            self.identity.focus_name()

    def add(self) -> None:
        """A new criterion in the group that is chosen, ready to be named."""
        option_set, key = self.document.option_set, self._key
        leaf = next((c for c in option_set.criteria if c.key == key), None)
        group = leaf.group if leaf is not None else key.removeprefix(GROUP) if key else None
        after, made = tree.add_new_criterion(
            option_set, self.tr("New criterion"), group, None if leaf is None else leaf.key
        )
        self._take(made, self.tr("Add a criterion"), after)
        self.identity.focus_name()

    def add_group(self) -> None:
        after, made = tree.add_group(self.document.option_set, self.tr("New group"))
        self._take(GROUP + made, self.tr("Add a group"), after)
        self.group.focus_name()

    def _take(self, key: str | None, label: str, after: OptionSet) -> None:
        """Apply, and show at once what was made."""
        self._key, self._asking = key, False
        self.refusal.clear()
        self.document.apply(label, after)
        self.show_evaluation(self.recompute.current())

    @override
    def remove(self, key: str) -> None:
        """Remove a criterion, saying first what would go with it; or a group, whose criteria stay."""
        option_set = self.document.option_set
        if not key:
            return
        if key.startswith(GROUP):
            group = tree.group_of(option_set, key.removeprefix(GROUP))
            label = self.tr("Remove the group {name}").format(name=group.name)
            self._take(None, label, tree.remove_group(option_set, group.key))
            return
        name = option_set.criterion(key).name
        ask_to_remove(
            self.window(),
            self.tr("Remove “{name}”?").format(name=name),
            words.losses(criterion_losses(option_set, key)),
            self.tr("Remove the criterion"),
            lambda: self._remove(key),
        )

    def _remove(self, key: str) -> None:
        option_set = self.document.option_set
        listed = [criterion.key for criterion in option_set.criteria]
        at = listed.index(key)
        following = next(iter(listed[at + 1 : at + 2] or listed[max(0, at - 1) : at]), None)
        label = self.tr("Remove {name}").format(name=option_set.criterion(key).name)
        try:
            after = remove_criterion(option_set, key)
        except OptionSetError as fault:
            issue = fault.issues[0]
            self.refusal.show_message(
                Message(Tone.BAD, self.tr("This criterion is {found}.").format(found=issue.found), issue.mend)
            )
            return
        self._take(following, label, after)

    @override
    def _on_stepped(self, key: str, step: int) -> None:
        option_set = self.document.option_set
        if key.startswith(GROUP):
            group = tree.group_of(option_set, key.removeprefix(GROUP))
            after, name = tree.step_group(option_set, group.key, step), group.name
        else:
            after, name = tree.step_criterion(option_set, key, step), option_set.criterion(key).name
        label = self.tr("Move {name} up") if step < 0 else self.tr("Move {name} down")
        self._take(key, label.format(name=name), after)

    @override
    def _on_dropped(self, key: str, above: str) -> None:
        """A criterion goes below the row above; a group into the group above, or below it when beside it."""
        option_set = self.document.option_set
        leaf = next((c for c in option_set.criteria if c.key == above), None)
        root = root_of(option_set.groups).key
        home = leaf.group if leaf is not None else above.removeprefix(GROUP) if above else root
        if key.startswith(GROUP):
            after = self._with_group_dropped(option_set, key.removeprefix(GROUP), home)
            name = tree.group_of(option_set, key.removeprefix(GROUP)).name
        else:
            after = tree.move_criterion(option_set, key, home, None if leaf is None else leaf.key)
            name = option_set.criterion(key).name
        self._take(key, self.tr("Move {name}").format(name=name), after)

    def _with_group_dropped(self, option_set: OptionSet, key: str, home: str) -> OptionSet:
        """Below the group that it was dropped on, among that group's siblings."""
        beside = tree.group_of(option_set, home)
        if beside.parent is None:
            return tree.move_group(option_set, key, beside.key)
        return option_set if home == key else tree.move_group(option_set, key, beside.parent, home)

    @override
    def _on_menu_wanted(self, key: str, place: QPoint) -> None:
        acts: list[Act | None] = [
            Act("rename", self.tr("Rename"), self._focus_detail),
            Act("up", self.tr("Move up"), lambda: self._on_stepped(key, -1)),
            Act("down", self.tr("Move down"), lambda: self._on_stepped(key, 1)),
        ]
        if key.startswith(GROUP):
            acts.append(Act("into", self.tr("Move into the group above"), lambda: self._nest(key)))
            acts.append(Act("out", self.tr("Move out of its group"), lambda: self._unnest(key)))
        else:
            acts.append(Act("scores", self.tr("Go to its scores"), lambda: go(self, "scores_on", key)))
        acts += [None, Act("remove", self.tr("Remove"), lambda: self.remove(key))]
        open_menu(self, "criteria_menu", acts, place)

    def _nest(self, key: str) -> None:
        option_set = self.document.option_set
        group = tree.group_of(option_set, key.removeprefix(GROUP))
        kin = [g.key for g in option_set.groups if g.parent == group.parent]
        at = kin.index(group.key)
        if at:
            label = self.tr("Move {name} into another group").format(name=group.name)
            self._take(key, label, tree.move_group(option_set, group.key, kin[at - 1]))

    def _unnest(self, key: str) -> None:
        option_set = self.document.option_set
        group = tree.group_of(option_set, key.removeprefix(GROUP))
        parent = tree.group_of(option_set, group.parent or group.key)
        if parent.parent is not None:
            label = self.tr("Move {name} out of its group").format(name=group.name)
            self._take(key, label, tree.move_group(option_set, group.key, parent.parent, parent.key))
