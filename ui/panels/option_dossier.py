"""What is known of an option, under headings that fold, each note with its sources."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from criteria.edits import dossiers
from criteria.options import DossierItem
from criteria.optionset import OptionSet
from ui import theme
from ui.controls.buttons import Button, IconButton, Kind
from ui.controls.chip import Chip
from ui.controls.section import SectionHeader
from ui.controls.words import Ink, Words
from ui.dialogs.dossier_note import NoteDialog
from ui.document import Document
from ui.overrides import override
from ui.painting import hairline
from ui.panels.card import Card
from ui.panels.source_line import SourceLine
from ui.presentation.options import KIND_TONES, evidence, heading_of, kind_words
from ui.translation import counted

_FIRST_OPEN = 1


class OptionDossier(Card):
    """Only what is unfolded is made; headings stay open from option to option."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", "option_dossier", parent)
        self.set_title(self.tr("Dossier"))
        self._document = document
        self._key = ""
        self._open: set[str] | None = None
        self._shown: tuple[object, ...] | None = None
        self.add_button = Button(self.tr("Add a note"), Kind.SMALL)
        self.add_button.setObjectName("add_note")
        self.add_button.clicked.connect(lambda: self.edit_note(None, None))
        self.head.addWidget(self.add_button)
        self.body.setSpacing(4)

    def show_option(self, key: str) -> None:
        option_set = self._document.option_set
        dossier = option_set.option(key).dossier
        shown = (key, dossier, option_set.sources, option_set.statements, option_set.dossier_fields)
        if self._shown == shown:
            return
        self._key, self._shown = key, shown
        written = [each for each in dossiers.headings(option_set, key) if dossier.get(each)]
        if self._open is None:
            self._open = set(written[:_FIRST_OPEN])
        self.clear()
        for heading in written:
            self._add_heading(option_set, heading, dossier[heading])
        empty = [h for h in option_set.dossier_fields if not dossier.get(h)]
        if empty:
            names = ", ".join(heading_of(option_set, each) for each in empty)
            words = self.tr("Nothing yet under: {names}").format(names=names)
            self.body.addWidget(Words(words, 12, 400, Ink.TEXT3, wrap=True))
        elif not written:
            words = self.tr("Nothing yet. Note what is known, with its source, and what is not.")
            self.body.addWidget(Words(words, 12, 400, Ink.TEXT3, wrap=True))

    def _add_heading(self, option_set: OptionSet, heading: str, notes: tuple[DossierItem, ...]) -> None:
        assert self._open is not None
        header = SectionHeader(heading_of(option_set, heading))
        header.setObjectName(f"heading_{heading}")
        header.set_aside(counted(len(notes), self.tr, "1 note", "{count} notes"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 0, 8)
        column.setSpacing(0)
        fill = partial(self._fill, option_set, heading, notes, inside)
        header.setChecked(heading in self._open)
        header.toggled.connect(lambda on: self._fold(heading, on, inside, fill))
        self.body.addWidget(header)
        self.body.addWidget(inside)
        inside.setVisible(heading in self._open)
        if heading in self._open:
            fill()

    def _fold(self, heading: str, on: bool, inside: QWidget, fill: partial[None]) -> None:
        assert self._open is not None
        self._open = self._open | {heading} if on else self._open - {heading}
        layout = inside.layout()
        if on and layout is not None and not layout.count():
            fill()
        inside.setVisible(on)

    def _fill(
        self, option_set: OptionSet, heading: str, notes: tuple[DossierItem, ...], inside: QWidget
    ) -> None:
        layout = inside.layout()
        assert layout is not None
        for at, note in enumerate(notes):
            row = _NoteRow(option_set, note, f"{heading}_{at}")
            row.edit.clicked.connect(partial(self.edit_note, heading, at))
            row.remove.clicked.connect(partial(self._remove, heading, at))
            layout.addWidget(row)

    def edit_note(self, heading: str | None, at: int | None, _checked: bool = False) -> None:
        """Open the dialog for a note of a heading, or for a new one."""
        option_set = self._document.option_set
        note = None if heading is None or at is None else option_set.option(self._key).dossier[heading][at]
        known = dossiers.headings(option_set, self._key)
        first = heading or next(iter(known), "")
        dialog = NoteDialog(self.window(), option_set, self._key, first, note)
        dialog.accepted.connect(lambda: self._keep(dialog, heading, at))
        dialog.open()

    def _keep(self, dialog: NoteDialog, heading: str | None, at: int | None) -> None:
        written, after = dialog.written(), self._document.option_set
        note = written.note
        if written.source is not None:
            after, source = dossiers.add_source(after, written.source)
            note = DossierItem(note.text, note.kind, (*note.sources, source), note.statements)
        code = after.option(self._key).badge
        if heading is not None and at is not None and heading == written.heading:
            after = dossiers.replace_note(after, self._key, heading, at, note)
            label = self.tr("Change a note of {code}")
        else:
            if heading is not None and at is not None:
                after = dossiers.remove_note(after, self._key, heading, at)
            after = dossiers.add_note(after, self._key, written.heading, note)
            label = self.tr("Add a note to {code}") if at is None else self.tr("Move a note of {code}")
        self._open = (self._open or set()) | {written.heading}
        self._document.apply(label.format(code=code), after)

    def _remove(self, heading: str, at: int, _checked: bool = False) -> None:
        option_set = self._document.option_set
        words = self.tr("Remove a note of {code}").format(code=option_set.option(self._key).badge)
        self._document.apply(words, dossiers.remove_note(option_set, self._key, heading, at))


class _NoteRow(QWidget):
    def __init__(self, option_set: OptionSet, note: DossierItem, name: str) -> None:
        super().__init__()
        self.setObjectName(f"note_{name}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(4)
        self.edit = IconButton("edit", self.tr("Change this note"), size=26)
        self.edit.setObjectName(f"edit_note_{name}")
        self.remove = IconButton("bin", self.tr("Remove this note"), size=26)
        self.remove.setObjectName(f"remove_note_{name}")
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(Chip(kind_words(note.kind), KIND_TONES[note.kind]))
        first.addStretch(1)
        first.addWidget(self.edit)
        first.addWidget(self.remove)
        layout.addLayout(first)
        layout.addWidget(Words(note.text, 13, 400, wrap=True))
        for source in evidence(option_set, note):
            layout.addWidget(SourceLine(source))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            hairline(painter, 0, self.width(), 0, theme.current().line)
