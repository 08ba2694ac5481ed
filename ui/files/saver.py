"""Saving in the library: versions, copies and going back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from criteria.edits.sets import copied_as, rename_set
from criteria.optionset import OptionSet
from criteria.storage.errors import StorageError
from ui import text
from ui.controls.chip import Tone
from ui.files.desk import Act, Desk
from ui.files.drafts import Drafts
from ui.messages import message_of

if TYPE_CHECKING:
    from criteria.storage.library import Library
    from criteria.storage.records import Entry, Revision
    from ui.dialogs.close_set import CloseDialog
    from ui.dialogs.save_as import SaveAsDialog


class Kept(NamedTuple):
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
        self._is_asking = False
        self.drafts = Drafts(desk, self._base)
        self.drafts.export_wanted.connect(self.export_wanted)
        self._document.opened.connect(self._on_opened)
        self._document.modified_changed.connect(lambda _modified: self.state_changed.emit())

    def kept(self) -> Kept | None:
        """The version that is open, by the key: undoing a Save As leads back to the first set."""
        return self._kept.get(self._document.option_set.key)

    def _base(self) -> int | None:
        kept = self.kept()
        return None if kept is None else kept.number

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
        if newest and split(self._document.original(), PartCache())[0].sha256 == newest[0].sha256:
            self.keep(option_set.key, Kept(newest[0].number, newest[0].saved_at))

    def look_again(self) -> None:
        """The library was rebuilt: what it holds of the sets that were open may be less than before."""
        library = self._desk.library
        for key, kept in list(self._kept.items()):
            try:
                found = library.revisions(key) if library is not None else ()
            except StorageError:
                found = ()
            if any(revision.number == kept.number for revision in found):
                continue
            del self._kept[key]
            if found:
                self._kept[key] = Kept(found[0].number, found[0].saved_at)
            if key == self._document.option_set.key:
                self._document.mark_unsaved()
        self.state_changed.emit()

    def status_words(self) -> str:
        library = self._desk.library
        words = self._version_words()
        if library is not None and library.read_only:
            return self.tr("{version} · read only").format(version=words)
        return words

    def version_words(self) -> str:
        """Version 7, or changed since it; nothing while nothing is saved."""
        kept = self.kept()
        if kept is None:
            return ""
        changed = self._document.is_modified()
        words = self.tr("Changed since version {number}") if changed else self.tr("Version {number}")
        return words.format(number=kept.number)

    def _version_words(self) -> str:
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
        option_set = self._document.original()
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
        copy = copied_as(self._document.original(), name)
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
        if option_set is not self._document.original():
            self._document.apply(self.tr("Save"), option_set)
        self._saved_as(library, option_set, revision)
        if kept is not None:
            self._tell_of_oddity(kept, revision)
        return True

    def _saved_as(self, library: Library, option_set: OptionSet, revision: Revision) -> None:
        self.drafts.stop()
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

    def _tell_of_oddity(self, kept: Kept, revision: Revision) -> None:
        """What is not as one expects when one version follows another."""
        if revision.number < kept.number:
            self._desk.say(
                Tone.WARN,
                self.tr("The library with the earlier versions is gone; a new one was made."),
                self.tr("It holds this version. File > Restore a backup brings earlier ones back."),
            )
        elif revision.number > kept.number + 1:
            self._tell_of_other(kept, revision)
        elif revision.saved_at < kept.saved_at:
            self._desk.say(
                Tone.WARN,
                self.tr("The computer's clock went back."),
                self.tr("Version {number} says {when}; versions keep their order by their numbers.").format(
                    number=revision.number, when=text.moment(revision.saved_at)
                ),
            )

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

    def take_name(self, entry: Entry) -> None:
        """The open set was renamed in the library: it has that name here, too."""
        option_set, was_modified = self._document.original(), self._document.is_modified()
        if entry.name == option_set.name:
            return
        renamed = rename_set(option_set, entry.name)
        self._document.apply(self.tr("Rename to “{name}”").format(name=entry.name), renamed)
        self._kept[entry.key] = Kept(entry.revision, entry.saved_at)
        if not was_modified:
            self._document.mark_saved()
        self.state_changed.emit()

    def restore(self, number: int) -> None:
        """An earlier version as the newest one: one step that can be undone, and saved already."""
        from criteria.storage.history import restore

        library = self._library_or_refuse()
        if library is None:
            return
        try:
            option_set, revision = restore(library, self._document.option_set.key, number)
        except StorageError as fault:
            self._desk.refuse(fault, self.tr("Nothing was restored."))
            return
        self._document.apply(self.tr("Restore version {number}").format(number=number), option_set)
        self._saved_as(library, self._document.option_set, revision)
        words = self.tr("Version {number} is open again, as version {newest}.")
        self._desk.say(Tone.GOOD, words.format(number=number, newest=revision.number))

    def _library_or_refuse(self) -> Library | None:
        library = self._desk.writable()
        if library is None:
            message = message_of(
                (self._desk.no_library(),), self.tr("Nothing was saved."), self.tr("Export instead…")
            )
            self._desk.told.emit(message, self.export_wanted.emit)
        return library

    def after_asking(self, do: Act) -> None:
        """Do something that closes the open set; unsaved changes are asked about first."""
        if not self._document.is_modified():
            self.drafts.drop()
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
            self.drafts.drop()
            do()

    def may_close(self) -> bool:
        """Whether the window may close; asks, and waits for the answer, when something is not saved."""
        if self._is_asking:
            return False
        self._desk.dismiss()
        if self._document.is_modified() and not self._is_answered():
            return False
        self.drafts.drop()
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

    @Slot()
    def _on_opened(self) -> None:
        self._start = self._document.option_set
        self.drafts.stop()
        self.state_changed.emit()


def _ready_for(library: Library, option_set: OptionSet) -> OptionSet | None:
    """The set as it can be saved for the first time; None when its name is taken."""
    from criteria.storage.records import folded

    live = library.list()
    if folded(option_set.name) in {folded(entry.name) for entry in live}:
        return None
    keys = {entry.key for entry in (*live, *library.list(archived=True))}
    return copied_as(option_set, option_set.name) if option_set.key in keys else option_set
