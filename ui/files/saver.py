"""Saving in the library: versions, copies, going back, and drafts of what is not saved yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from criteria.edits.sets import copied_as
from criteria.optionset import OptionSet
from criteria.storage.errors import StorageError
from ui import text
from ui.controls.chip import Tone
from ui.files.desk import Act, Desk
from ui.messages import message_of

if TYPE_CHECKING:
    from criteria.storage.library import Library
    from criteria.storage.records import Draft, Revision
    from ui.dialogs.close_set import CloseDialog
    from ui.dialogs.save_as import SaveAsDialog

DRAFT_AFTER_MS = 2_000


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the library holds what is open."""

    number: int
    saved_at: datetime


class Saver(QObject):
    state_changed = Signal()
    export_wanted = Signal()
    """Saving did not work: the set should go into a file instead."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._document = desk.document
        self._kept: dict[str, Kept] = {}
        self._start = desk.document.option_set
        self._told_of_drafts = False
        self._is_asking = False
        self._draft_soon = QTimer(self, singleShot=True, interval=DRAFT_AFTER_MS)
        self._draft_soon.timeout.connect(self._on_draft_due)
        self._document.changed.connect(self._on_changed)
        self._document.opened.connect(self._on_opened)
        self._document.modified_changed.connect(lambda _modified: self.state_changed.emit())

    def kept(self) -> Kept | None:
        """The version that is open, by the key: undoing a Save As leads back to the first set."""
        return self._kept.get(self._document.option_set.key)

    def keep(self, key: str, kept: Kept) -> None:
        self._kept[key] = kept
        self.state_changed.emit()

    def adopt(self) -> None:
        """Find out whether what the program began with is the newest version of a set in the library."""
        library, option_set = self._desk.library, self._document.option_set
        if library is None or self.kept() is not None:
            return
        from criteria.storage.parts import PartCache, split

        try:
            newest = library.revisions(option_set.key)[:1]
        except StorageError:
            return
        if newest and split(option_set, PartCache())[0].sha256 == newest[0].sha256:
            self.keep(option_set.key, Kept(newest[0].number, newest[0].saved_at))

    def status_words(self) -> str:
        kept = self.kept()
        if kept is None:
            return self.tr("Not saved yet")
        if self._document.is_modified():
            return self.tr("Changed since version {number}").format(number=kept.number)
        words = self.tr("Version {number} · saved {when}")
        return words.format(number=kept.number, when=text.when(kept.saved_at))

    def save(self, then: Act | None = None) -> bool:
        """Save as the next version; a set whose name is taken asks for another one first."""
        library = self._library_or_refuse()
        if library is None:
            return False
        option_set = self._document.option_set
        if self.kept() is None:
            try:
                ready = _ready_for(library, option_set)
            except StorageError as fault:
                self._desk.refuse(fault, self.tr("Nothing was saved."))
                return False
            if ready is None:
                why = self.tr("“{name}” is in the library already: this one needs a name of its own.")
                return self.save_as(why.format(name=option_set.name), then)
            option_set = ready
        if not self._saved(library, option_set):
            return False
        if then is not None:
            then()
        return True

    def save_as(self, why: str = "", then: Act | None = None) -> bool:
        """Ask for a name and save a copy under it; False, for it is not saved when this returns."""
        if self._library_or_refuse() is not None:
            self._desk.show(self._save_as_dialog(why, then))
        return False

    def _save_as_dialog(self, why: str, then: Act | None) -> SaveAsDialog:
        from ui.dialogs.save_as import SaveAsDialog

        option_set = self._document.option_set
        dialog = SaveAsDialog(self._desk.window, option_set.name, self._desk.taken_names(), why)
        dialog.named.connect(lambda name: self._on_named(dialog, name, then))
        return dialog

    def _on_named(self, dialog: SaveAsDialog, name: str, then: Act | None) -> None:
        library = self._desk.library
        if library is None:
            return
        copy = copied_as(self._document.option_set, name)
        try:
            revision = library.save(copy)
        except StorageError as fault:
            dialog.tell(message_of(fault.issues, self.tr("Nothing was saved.")))
            return
        self._document.apply(self.tr("Save as “{name}”").format(name=name), copy)
        self._saved_as(library, copy, revision)
        dialog.accept()
        if then is not None:
            then()

    def _saved(self, library: Library, option_set: OptionSet) -> bool:
        """Whether the set is on the disk now."""
        kept = self._kept.get(option_set.key)
        try:
            revision = library.save(option_set, parent=None if kept is None else kept.number)
        except StorageError as fault:
            export = self.tr("Export instead…") if fault.code != "busy" else ""
            message = message_of(fault.issues, self.tr("Nothing was saved."), export)
            self._desk.told.emit(message, self.export_wanted.emit if export else None)
            return False
        if option_set is not self._document.option_set:
            self._document.apply(self.tr("Save"), option_set)
        self._saved_as(library, option_set, revision)
        if kept is not None and revision.number > kept.number + 1:
            self._tell_of_other(kept, revision)
        return True

    def _saved_as(self, library: Library, option_set: OptionSet, revision: Revision) -> None:
        self._draft_soon.stop()
        self._kept[option_set.key] = Kept(revision.number, revision.saved_at)
        self._start = option_set
        self._document.mark_saved()
        self.state_changed.emit()
        self.note_recent(library, option_set.key)

    def note_recent(self, library: Library, key: str) -> None:
        """The list of recent sets is a convenience: when it cannot be written, nothing is lost."""
        try:
            library.touch_recent(key)
        except StorageError:
            return

    def _tell_of_other(self, kept: Kept, revision: Revision) -> None:
        self._desk.say(
            Tone.WARN,
            self.tr("Another window saved this option set meanwhile."),
            self.tr("Yours is version {number}; version {other} is in the history.").format(
                number=revision.number, other=kept.number + 1
            ),
        )

    def revert(self) -> None:
        """Back to the newest saved version, or to how the set was opened, as one step that can be undone."""
        option_set, library, kept = self._document.option_set, self._desk.library, self.kept()
        if kept is None or library is None:
            self._document.apply(self.tr("Revert to the beginning"), self._start)
            return
        try:
            entry = library.find(option_set.key)
            before = library.load(option_set.key)
        except StorageError as fault:
            self._desk.refuse(fault, self.tr("Nothing was reverted."))
            return
        self._document.apply(self.tr("Revert to version {number}").format(number=entry.revision), before)
        self._kept[option_set.key] = Kept(entry.revision, entry.saved_at)
        self._start = before
        self._document.mark_saved()
        self.state_changed.emit()

    def _library_or_refuse(self) -> Library | None:
        if self._desk.library is None:
            message = message_of(
                (self._desk.no_library(),), self.tr("Nothing was saved."), self.tr("Export instead…")
            )
            self._desk.told.emit(message, self.export_wanted.emit)
        return self._desk.library

    def after_asking(self, do: Act) -> None:
        """Do something that closes the open set; unsaved changes are asked about first."""
        if not self._document.is_modified():
            self.drop_drafts()
            do()
            return
        dialog = self._question()
        dialog.finished.connect(lambda answer: self._on_answered(answer, do))
        self._desk.show(dialog)

    def _on_answered(self, answer: int, do: Act) -> None:
        from ui.dialogs.close_set import Answer

        if answer == Answer.SAVE:
            self.save(do)
        elif answer == Answer.DISCARD:
            self.drop_drafts()
            do()

    def may_close(self) -> bool:
        """Whether the window may close; asks, and waits for the answer, when something is not saved."""
        if self._is_asking:
            return False
        self._desk.dismiss()
        if self._document.is_modified() and not self._is_answered():
            return False
        self.drop_drafts()
        return True

    def _is_answered(self) -> bool:
        """Whether the changes are saved or not wanted."""
        from ui.dialogs.close_set import Answer

        answer = self._answer()
        return answer != Answer.STAY and (answer != Answer.SAVE or self._save_and_wait())

    def _answer(self) -> int:
        self._is_asking = True
        dialog = self._question()
        try:
            return dialog.exec()
        finally:
            self._is_asking = False
            dialog.deleteLater()

    def _save_and_wait(self) -> bool:
        if self.save():
            return True
        from ui.dialogs.save_as import SaveAsDialog

        dialog = self._desk.dialog()
        return isinstance(dialog, SaveAsDialog) and bool(dialog.exec())

    def _question(self) -> CloseDialog:
        from ui.dialogs.close_set import CloseDialog

        kept = self.kept()
        if kept is None:
            words = self.tr("It is not in the library yet.")
        else:
            words = self.tr("Version {number} stays in the library either way.").format(number=kept.number)
        return CloseDialog(self._desk.window, self._document.option_set.name, words)

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        if self._desk.library is not None:
            self._draft_soon.start()

    @Slot()
    def _on_opened(self) -> None:
        self._start = self._document.option_set
        self._draft_soon.stop()
        self.state_changed.emit()

    @Slot()
    def _on_draft_due(self) -> None:
        if not self._document.is_modified():
            return
        try:
            self._put_draft()
        except StorageError as fault:
            if not self._told_of_drafts:
                self._told_of_drafts = True
                self._desk.refuse(fault, self.tr("What is not saved is not safe from a crash."))

    def _put_draft(self) -> None:
        kept = self.kept()
        if self._desk.library is not None:
            base = None if kept is None else kept.number
            self._desk.library.save_draft(self._document.option_set, base)

    def save_draft(self) -> None:
        """For the end of the program by a fault: whatever happens here makes nothing worse."""
        try:
            self._put_draft()
        except StorageError:
            return

    def drop_drafts(self) -> None:
        """Discard this session's drafts: what they held is saved, or not wanted."""
        from criteria.storage.library import SESSION

        self._draft_soon.stop()
        library = self._desk.library
        if library is None:
            return
        try:
            for draft in library.drafts():
                if draft.session == SESSION:
                    library.discard_draft(draft)
        except StorageError:
            return  # a draft too many is offered at the next start, and does no harm

    def take_over(self, draft: Draft) -> None:
        """An opened draft of an earlier session becomes this session's own."""
        library = self._desk.library
        if library is None:
            return
        try:
            self._put_draft()
            library.discard_draft(draft)
        except StorageError:
            return  # the draft stays what it was: one too many, none too few

    def left_drafts(self) -> tuple[Draft, ...]:
        """Drafts of sessions that ended without saving."""
        from criteria.storage.library import SESSION

        library = self._desk.library
        if library is None:
            return ()
        try:
            return tuple(draft for draft in library.drafts() if draft.session != SESSION)
        except StorageError:
            return ()


def _ready_for(library: Library, option_set: OptionSet) -> OptionSet | None:
    """The set as it can be saved for the first time; None when its name is taken."""
    from criteria.storage.records import folded

    live = library.list()
    if folded(option_set.name) in {folded(entry.name) for entry in live}:
        return None
    keys = {entry.key for entry in (*live, *library.list(archived=True))}
    return copied_as(option_set, option_set.name) if option_set.key in keys else option_set
