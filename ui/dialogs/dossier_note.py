"""A note of a dossier: its heading, its words, how sure it is and what it rests on."""

from __future__ import annotations

import re
from typing import NamedTuple, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.edits import dossiers
from criteria.options import DossierItem, DossierKind
from criteria.optionset import OptionSet
from criteria.sources import Source
from ui.controls.banner import Message
from ui.controls.chip import Tone
from ui.controls.link import web_address
from ui.controls.section import SectionHeader
from ui.controls.segmented import Segmented
from ui.controls.selector import Choice, Selector
from ui.controls.text_box import TextBox
from ui.controls.words import Ink, Words
from ui.dialogs.fields import Field
from ui.dialogs.frame import Dialog
from ui.overrides import override
from ui.presentation.options import heading_of, kind_words

_KINDS: tuple[DossierKind, ...] = ("fact", "judgement", "gap")
_NEW = ""
_BETWEEN = re.compile(r"[\s,;]+")


class Written(NamedTuple):
    """What the dialog was closed with; `source` is new and has no key yet."""

    heading: str
    note: DossierItem
    source: Source | None


class NoteDialog(Dialog):
    def __init__(
        self, window: QWidget, option_set: OptionSet, option: str, heading: str, note: DossierItem | None
    ) -> None:
        title = self.tr("Add a note") if note is None else self.tr("Change the note")
        super().__init__(window, "note_dialog", title, option_set.option(option).name, 580)
        self._option_set = option_set
        self._note = note or DossierItem("", "fact")
        self.heading = Selector(self.tr("Heading"))
        self.heading.setObjectName("note_heading")
        keys = dossiers.headings(option_set, option)
        known = [Choice(key, (heading_of(option_set, key),)) for key in keys]
        self.heading.set_choices([*known, Choice(_NEW, (self.tr("A new heading"),))], heading)
        self.heading.chosen.connect(self._on_heading_chosen)
        self.new_heading = Field("note_new_heading", self.tr("New heading"))
        self.new_heading.setVisible(heading == _NEW)
        kinds = _KINDS if self._note.kind in _KINDS else (*_KINDS, self._note.kind)
        self.kind = Segmented([(kind, kind_words(kind)) for kind in kinds], self.tr("What kind of note"))
        self.kind.setObjectName("note_kind")
        self.kind.set_current(self._note.kind)
        self.words = TextBox("note_words", self.tr("Note"), 4)
        self.words.setPlainText(self._note.text)
        self.sources = Field(
            "note_sources",
            self.tr("Sources"),
            self.tr("Keys of sources and statements of this set, such as E047 or S12."),
        )
        self.sources.line.setText("; ".join((*self._note.sources, *self._note.statements)))
        self._make_new_source()
        for part in (self.heading, self.new_heading):
            self.body.addWidget(part)
        column = QVBoxLayout()
        column.setSpacing(5)
        column.addWidget(Words(self.tr("Note"), 12, 500, Ink.TEXT2))
        column.addWidget(self.words)
        self.body.addLayout(column)
        self.body.addWidget(self.kind)
        self.body.addWidget(self.sources)
        self.body.addWidget(self._fold)
        self.body.addWidget(self._new_source)
        self.set_primary(self.tr("Add the note") if note is None else self.tr("Change the note"), self._take)

    def _make_new_source(self) -> None:
        self._fold = SectionHeader(self.tr("A new source"))
        self._fold.setObjectName("note_new_source")
        self._fold.setChecked(False)
        self._new_source = QWidget()
        self.statement = Field("source_statement", self.tr("What it says"))
        self.statement.line.setMaxLength(2000)
        self.publisher = Field("source_publisher", self.tr("Who published it"))
        self.published = Field("source_published", self.tr("When"))
        self.address = Field("source_address", self.tr("Address (http or https)"))
        self.address.line.setMaxLength(2000)
        column = QVBoxLayout(self._new_source)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for field in (self.statement, self.publisher, self.published, self.address):
            column.addWidget(field)
        self._new_source.hide()
        self._fold.toggled.connect(self._new_source.setVisible)

    def _on_heading_chosen(self, key: str) -> None:
        self.new_heading.setVisible(key == _NEW)

    def _take(self) -> None:
        fault = self._fault()
        if fault:
            self.tell(Message(Tone.BAD, fault))
        else:
            self.accept()

    def _fault(self) -> str:
        self.sources.say("")
        if not self.words.words():
            return self.tr("The note is empty. Type what is known.")
        if self.heading.current() == _NEW and not self.new_heading.name():
            return self.tr("The heading is empty. Type one, or choose one from the list.")
        unknown = [key for key in self._keys() if key not in self._known()]
        if unknown:
            self.sources.say(self.tr("Not in this set: {keys}").format(keys=", ".join(unknown)), wrong=True)
            return self.tr("Sources holds keys that this set does not have: {keys}.").format(
                keys=", ".join(unknown)
            )
        if self._fold.isChecked() and self.address.name() and not web_address(self.address.name()):
            return self.tr("The address does not begin with http:// or https://. Mend it, or leave it empty.")
        if self._fold.isChecked() and self.address.name() and not self.statement.name():
            return self.tr("The new source says nothing yet. Type what it says.")
        return ""

    def _keys(self) -> tuple[str, ...]:
        return tuple(filter(None, _BETWEEN.split(self.sources.name())))

    def _known(self) -> set[str]:
        option_set = self._option_set
        return {source.key for source in option_set.sources} | {s.key for s in option_set.statements}

    def written(self) -> Written:
        statements = {statement.key for statement in self._option_set.statements}
        keys = self._keys()
        note = DossierItem(
            self.words.words(),
            cast(DossierKind, self.kind.current()),
            tuple(key for key in keys if key not in statements),
            tuple(key for key in keys if key in statements),
        )
        heading = self.heading.current() or self.new_heading.name()
        source = None
        if self._fold.isChecked() and self.statement.name():
            source = Source(
                "",
                self.statement.name(),
                publisher=self.publisher.name(),
                published=self.published.name(),
                address=self.address.name(),
            )
        return Written(heading, note, source)

    @override
    def first_field(self) -> QWidget:
        return self.words
