"""Work that was not saved when the program ended: restore it, compare it, discard it, or decide later."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from criteria.storage.records import Draft
from ui import text
from ui.controls.buttons import Button
from ui.controls.words import Ink, Words
from ui.dialogs.frame import Dialog
from ui.dialogs.rows import Row, RowList
from ui.overrides import override
from ui.tables.figures import Figures, FiguresTable
from ui.translation import counted

Compared = tuple[str, Figures | None]
"""A sentence, and every change where it can be told."""


class LeftDraftsDialog(Dialog):
    """Esc is Later: whatever is not restored or discarded stays. Discard asks twice, by its words."""

    restore_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(
        self, window: QWidget, drafts: Sequence[Draft], compared: Callable[[Draft], Compared]
    ) -> None:
        """`compared` tells what a draft has changed since the version that it was made from."""
        super().__init__(window, "left_drafts_dialog", self.tr("Work that was not saved"), "", 720)
        self._drafts = {str(draft.id): draft for draft in drafts}
        self._compared = compared
        self._is_sure = False
        self.rows = RowList("left_drafts", self.tr("Drafts"))
        self.rows.picked.connect(self._on_picked)
        self.rows.wanted.connect(lambda _key: self._on_restore())
        self.sentence = Words("", 13, 500, wrap=True)
        self.sentence.setObjectName("draft_sentence")
        self.changes = FiguresTable("draft_changes")
        self.changes.setMinimumHeight(220)
        later = self.tr("Later keeps them: they are offered again at the next start.")
        self.promise = Words(later, 12, 400, Ink.TEXT3, wrap=True)
        for part in (self.rows, self.sentence, self.changes, self.promise):
            self.body.addWidget(part)
        self.cancel.set_words(self.tr("Later"))
        self.discard = Button(self.tr("Discard"))
        self.discard.setObjectName("draft_discard")
        self.discard.clicked.connect(self._on_discard)
        self.compare = Button(self.tr("Compare"))
        self.compare.setObjectName("draft_compare")
        self.compare.clicked.connect(self._on_compare)
        self._order_buttons(self.discard, self.compare)
        self.set_primary(self.tr("Restore"), self._on_restore)
        self._show_rows()

    @override
    def first_field(self) -> QWidget:
        return self.rows

    def _show_rows(self) -> None:
        self.subtitle.setText(
            counted(
                len(self._drafts),
                self.tr,
                "The program ended before this was saved. It was kept.",
                "The program ended before these {count} were saved. They were kept.",
            )
        )
        self.subtitle.show()
        self.rows.show_rows([self._row(draft) for draft in self._drafts.values()])
        self.rows.setFixedHeight(54 * min(4, len(self._drafts)) + 4)
        self._hide_changes()

    def _row(self, draft: Draft) -> Row:
        kept = self.tr("Kept {when}").format(when=text.moment(draft.drafted_at))
        since = self.tr("changed since version {number}").format(number=draft.base)
        detail = f"{kept} · {since if draft.base is not None else self.tr('never saved')}"
        return Row(str(draft.id), draft.name, detail)

    def _hide_changes(self) -> None:
        self._is_sure = False
        self.discard.set_words(self.tr("Discard"))
        self.sentence.hide()
        self.changes.hide()

    def _chosen(self) -> Draft | None:
        return self._drafts.get(self.rows.current() or "")

    def _on_picked(self, _key: str) -> None:
        self._hide_changes()

    def _on_compare(self) -> None:
        draft = self._chosen()
        if draft is None:
            return
        sentence, figures = self._compared(draft)
        self.sentence.setText(sentence)
        self.sentence.show()
        self.changes.setVisible(figures is not None and bool(figures.rows))
        if figures is not None:
            self.changes.show_figures(figures)
            self.changes.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def _on_restore(self) -> None:
        draft = self._chosen()
        if draft is not None:
            self.accept()
            self.restore_wanted.emit(draft)

    def _on_discard(self) -> None:
        """What was worked on cannot be got back: the second press does it."""
        draft = self._chosen()
        if draft is None:
            return
        if not self._is_sure:
            self._is_sure = True
            self.discard.set_words(self.tr("Discard for good"))
            return
        self.discard_wanted.emit(draft)
        del self._drafts[str(draft.id)]
        if self._drafts:
            self._show_rows()
        else:
            self.accept()
