"""Whether an option could start in each scenario, why, and what must hold; inherited ones say from where."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from criteria.edits.scores import inherit_precondition, set_precondition
from criteria.optionset import OptionSet
from ui import text, theme
from ui.controls.buttons import Button, Kind
from ui.controls.chip import Chip
from ui.controls.words import Ink, Words
from ui.dialogs.precondition import PreconditionDialog
from ui.document import Document
from ui.overrides import override
from ui.painting import hairline
from ui.panels.card import Card
from ui.panels.headline import Headline
from ui.presentation.names import scenario_forms, short
from ui.presentation.options import TONES, Held, held_in, listed
from ui.translation import translator

tr = translator("Options")


class OptionPreconditions(Card):
    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", "option_preconditions", parent)
        self.set_title(self.tr("Could it start?"))
        self.body.setSpacing(0)
        self._document = document
        self._key = ""
        self._shown: tuple[str, tuple[Held, ...]] | None = None
        self.dialog: PreconditionDialog | None = None

    def show_option(self, key: str) -> None:
        held = held_in(self._document.option_set, key)
        if self._shown == (key, held):
            return
        had = self.window().focusWidget() if self.isVisible() else None
        focused = had.objectName() if had is not None and self.isAncestorOf(had) else ""
        self._key, self._shown = key, (key, held)
        self.clear()
        for each in held:
            row = _Row(each)
            row.wanted.connect(partial(self._open, each.scenario))
            self.body.addWidget(row)
            if row.button.objectName() == focused:
                row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, scenario: str) -> None:
        option_set = self._document.option_set
        held = next(each for each in held_in(option_set, self._key) if each.scenario == scenario)
        option = option_set.option(self._key)
        title = self.tr("Could {code} start?").format(code=option.badge)
        dialog = PreconditionDialog(
            self.window(), title, held.names[0], held.state, _drop_words(option_set, held)
        )
        dialog.accepted.connect(lambda: self._keep(scenario, dialog))
        dialog.dropped.connect(lambda: self._drop(scenario))
        dialog.open()

    def _keep(self, scenario: str, dialog: PreconditionDialog) -> None:
        option_set = self._document.option_set
        self._document.apply(
            self._label(option_set, scenario),
            set_precondition(option_set, scenario, self._key, dialog.state()),
        )

    def _drop(self, scenario: str) -> None:
        option_set = self._document.option_set
        self._document.apply(
            self._label(option_set, scenario), inherit_precondition(option_set, scenario, self._key)
        )

    def _label(self, option_set: OptionSet, scenario: str) -> str:
        words = self.tr("Change whether {code} could start in {scenario}")
        name = short(scenario_forms(option_set.scenario(scenario)))
        return words.format(code=option_set.option(self._key).badge, scenario=name)


def _drop_words(option_set: OptionSet, held: Held) -> str:
    """What dropping the scenario's own precondition means; nothing when it has none."""
    if not held.is_own:
        return ""
    parent = option_set.scenario(held.scenario).parent
    if parent is None:
        return tr("Say nothing")
    return tr("As in the parent scenario")


class _Row(QWidget):
    wanted = Signal()

    def __init__(self, held: Held) -> None:
        super().__init__()
        self.setObjectName(f"held_{held.scenario}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(3)
        first = QHBoxLayout()
        first.setSpacing(8)
        name = Headline(13, 600 if held.is_now else 500)
        name.show_forms(held.names)
        chip = Chip(held.words, TONES[held.state.availability])
        self.button = Button(self.tr("Change"), Kind.SMALL)
        self.button.setObjectName(f"change_{held.scenario}")
        self.button.setAccessibleName(
            self.tr("Change {scenario}: {state}").format(scenario=held.names[0], state=held.words)
        )
        self.button.clicked.connect(self.wanted)
        first.addWidget(name, 1)
        first.addWidget(chip)
        first.addWidget(self.button)
        layout.addLayout(first)
        if held.reason:
            layout.addWidget(Words(held.reason, 12, 400, Ink.TEXT2, wrap=True))
        if held.needs:
            words = self.tr("Needs {things}").format(things=listed(held.needs))
            layout.addWidget(Words(words, 12, 400, Ink.TEXT2, wrap=True))
        notes = [self.tr("shown now")] if held.is_now else []
        if held.origin:
            notes.append(self.tr("as in “{scenario}”").format(scenario=short(held.origin)))
        elif not held.is_own:
            notes.append(self.tr("nothing said: it counts as available"))
        if notes:
            layout.addWidget(Words(text.capitalised(", ".join(notes)), 12, 400, Ink.TEXT3, wrap=True))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            hairline(painter, 0, self.width(), 0, theme.current().line)
