"""One source or statement whole, and where it is used."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from criteria.sources import Source, Statement
from ui.controls.words import Ink, Words
from ui.dialogs.frame import Dialog
from ui.dialogs.rows import Row, RowList
from ui.overrides import override
from ui.panels.source_line import SourceLine
from ui.presentation.search import ICONS, Entry
from ui.translation import counted


class SourceDialog(Dialog):
    wanted = Signal(str, str)
    """Kind and key of a place that uses it."""

    def __init__(self, window: QWidget, source: Source | Statement, uses: Sequence[Entry]) -> None:
        is_source = isinstance(source, Source)
        title = self.tr("Source {key}") if is_source else self.tr("Statement {key}")
        super().__init__(window, "source_dialog", title.format(key=source.key), "", 600)
        self._uses = tuple(uses)
        self.body.addWidget(SourceLine(source))
        if isinstance(source, Source) and source.title:
            self.body.addWidget(Words(source.title, 12, 400, Ink.TEXT3, wrap=True))
        used = counted(len(uses), self.tr, "Used in 1 place", "Used in {count} places")
        nowhere = self.tr("No score and no option names it yet.")
        self.body.addWidget(Words(used if uses else nowhere, 14 if uses else 13, 600 if uses else 400))
        self.rows = RowList("source_uses", self.tr("Where it is used"))
        self.rows.show_rows(
            [
                Row(str(place), use.title, use.detail, use.aside, ICONS[use.kind])
                for place, use in enumerate(uses)
            ]
        )
        self.rows.wanted.connect(lambda _place: self._go())
        self.rows.setVisible(bool(uses))
        self.body.addWidget(self.rows)
        self.set_primary(self.tr("Go there"), self._go)
        self.primary.setVisible(bool(uses))
        self.cancel.set_words(self.tr("Close"))

    @override
    def first_field(self) -> QWidget:
        return self.rows if self._uses else self.cancel

    def _go(self) -> None:
        place = self.rows.current()
        if place is not None and self._uses:
            use = self._uses[int(place)]
            self.accept()
            self.wanted.emit(use.kind, use.key)
