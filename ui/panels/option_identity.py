"""What an option is: name, code, family, baseline, description, and where it stands now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from criteria.edits import options
from criteria.edits.structure import rename_option, replace_option
from criteria.options import Option
from criteria.optionset import OptionSet
from ui import theme
from ui.computing.evaluation import Evaluation
from ui.controls.badge import Badge
from ui.controls.chip import Chip
from ui.controls.selector import Choice, Selector
from ui.controls.text_box import TextBox
from ui.controls.toggle import Toggle
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.fonts import font
from ui.panels.card import Card
from ui.panels.edit_field import EditField, name_fault
from ui.presentation import explanation
from ui.presentation.names import colours_of_options
from ui.presentation.options import TONES

LONGEST_CODE = 6
_NONE = ""


class OptionIdentity(Card):
    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", "option_identity", parent)
        self._document = document
        self._key = ""
        self._make_parts()
        self._lay_out()

    def _make_parts(self) -> None:
        self.badge = Badge()
        self.state = Chip()
        self.place = Words("", 12, 400, Ink.TEXT2)
        self.place.setObjectName("option_place")
        self.name = EditField("option_name", self.tr("Name"), self._name_fault)
        self.name.committed.connect(self._on_named)
        self.short = EditField("option_short_name", self.tr("Short name"))
        self.short.line.setPlaceholderText(self.tr("For narrow labels"))
        self.short.committed.connect(self._on_short_named)
        self.code = EditField("option_code", self.tr("Code"), self._code_fault)
        self.code.line.setMaxLength(LONGEST_CODE)
        self.code.committed.connect(self._on_coded)
        self.family = Selector(self.tr("Family"))
        self.family.setObjectName("option_family")
        self.family.chosen.connect(self._on_family_chosen)
        self.baseline = Toggle(self.tr("This is the baseline"))
        self.baseline.setObjectName("option_baseline")
        self.baseline.clicked.connect(self._on_baseline)
        self.description = TextBox("option_description", self.tr("Description"), 2)
        self.description.setPlaceholderText(self.tr("What would be done, by whom, with what"))
        self.description.committed.connect(self._on_described)
        self.general = TextBox("option_general", self.tr("What must hold in every scenario"), 1)
        self.general.setPlaceholderText(self.tr("One requirement on each line"))
        self.general.committed.connect(self._on_general)

    def _lay_out(self) -> None:
        self.title.setFont(font(17, 600))
        self.head.insertWidget(0, self.badge)
        self.head.addWidget(self.place)
        self.head.addWidget(self.state)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(12)
        second.setSpacing(16)
        first.addWidget(self.name, 5)
        first.addWidget(self.short, 3)
        self.code.setFixedWidth(76)
        first.addWidget(self.code)
        for field in (self.name, self.short, self.code):
            first.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.family)
        second.addWidget(self.baseline)
        second.addStretch(1)
        self.body.addLayout(first)
        self.body.addLayout(second)
        for caption, box in (
            (self.tr("Description"), self.description),
            (self.tr("What must hold in every scenario"), self.general),
        ):
            self.body.addWidget(Words(caption, 12, 500, Ink.TEXT2))
            self.body.addWidget(box)

    def show_option(self, key: str, evaluation: Evaluation | None) -> None:
        option_set = self._document.option_set
        option = option_set.option(key)
        if key != self._key:
            for field in (self.name, self.short, self.code, self.description, self.general):
                field.revert()
        self._key = key
        at = option_set.options.index(option)
        self._show_standing(option_set, at, evaluation)
        self.set_title(option.name)
        self.name.set_value(option.name)
        self.short.set_value(option.short_name)
        self.code.set_value(option.code)
        self.code.line.setPlaceholderText(option.badge)
        families = [Choice(f.key, (f.name,)) for f in option_set.families]
        self.family.set_choices([*families, Choice(_NONE, (self.tr("No family"),))], option.family or _NONE)
        self.baseline.setChecked(option.baseline)
        self.description.set_value(option.description)
        self.general.set_value("\n".join(option.general_preconditions))

    def _show_standing(self, option_set: OptionSet, at: int, evaluation: Evaluation | None) -> None:
        colour = colours_of_options(option_set, theme.current())[at]
        option = option_set.options[at]
        shown = evaluation is not None and evaluation.option_set is option_set
        for part in (self.place, self.state):
            part.setVisible(shown)
        if evaluation is None or not shown:
            self.badge.show_option(option.badge, colour, option.name)
            return
        ranked = bool(evaluation.problem.ranked[at])
        self.badge.show_option(option.badge, colour, option.name, outlined=not ranked)
        level, words = explanation.availability_of(evaluation, at)
        self.state.set_words(words, TONES[level])
        total = explanation.total_words(evaluation, at).split("  ")[0]
        place = explanation.place_words(evaluation, at).rsplit(" · ", 1)[-1]
        self.place.setText(self.tr("{place}, {total}").format(place=place, total=total) if ranked else place)

    def focus_name(self) -> None:
        self.name.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.line.selectAll()

    def _name_fault(self, name: str) -> str:
        return name_fault(name, (o.name for o in self._document.option_set.options if o.key != self._key))

    def _code_fault(self, code: str) -> str:
        others = {o.badge.casefold(): o for o in self._document.option_set.options if o.key != self._key}
        taken = others.get(code.casefold()) if code else None
        return "" if taken is None else self.tr("Taken")

    def _apply(self, label: str, change: Callable[[Option], Option]) -> None:
        option_set = self._document.option_set
        option = option_set.option(self._key)
        words = label.format(code=option.badge, name=option.name)
        self._document.apply(words, replace_option(option_set, change(option)))

    def _on_named(self, name: str) -> None:
        option_set = self._document.option_set
        before = option_set.option(self._key).name
        words = self.tr("Rename {before} to {name}").format(before=before, name=name)
        self._document.apply(words, rename_option(option_set, self._key, name))

    def _on_short_named(self, name: str) -> None:
        self._apply(self.tr("Change the short name of {code}"), lambda o: replace(o, short_name=name))

    def _on_coded(self, code: str) -> None:
        self._apply(self.tr("Change the code of {name}"), lambda o: replace(o, code=code))

    def _on_described(self, words: str) -> None:
        self._apply(self.tr("Describe {code}"), lambda o: replace(o, description=words))

    def _on_general(self, words: str) -> None:
        lines = tuple(line.strip() for line in words.splitlines() if line.strip())
        self._apply(
            self.tr("Say what {code} needs everywhere"), lambda o: replace(o, general_preconditions=lines)
        )

    def _on_family_chosen(self, family: str) -> None:
        option_set = self._document.option_set
        wanted = family or None
        kin = [o.key for o in option_set.options if o.family == wanted]
        after = options.move_option(option_set, self._key, wanted, kin[-1] if kin else None)
        name = self.tr("no family") if wanted is None else option_set.family(family).name
        code = option_set.option(self._key).badge
        self._document.apply(self.tr("Move {code} to {family}").format(code=code, family=name), after)

    def _on_baseline(self, checked: bool) -> None:
        option_set = self._document.option_set
        words = self.tr("Make {code} the baseline") if checked else self.tr("Take the baseline from {code}")
        words = words.format(code=option_set.option(self._key).badge)
        self._document.apply(words, options.set_baseline(option_set, self._key, checked))
