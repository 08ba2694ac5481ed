"""Opening option sets: the built-in case, the library, files and tables, and new ones.

Dialogs and readers are imported where they are used: the window must be painted first.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from criteria.catalogue import load_catalogue
from criteria.edits.sets import copied_as, empty_set
from criteria.issues import Issue
from criteria.keys import fresh_name
from criteria.optionset import OptionSet
from criteria.storage.errors import StorageError
from criteria.storage.records import Draft
from ui.controls.chip import Tone
from ui.dialogs import choose
from ui.files.desk import Desk
from ui.files.saver import Kept, Saver
from ui.messages import EXPECTED_FAULTS, issues_of, message_of, sentence

if TYPE_CHECKING:
    from ui.dialogs.left_drafts import Compared
    from ui.dialogs.new_set import Start
    from workbooks.table_draft import TableDraft

BUILT_IN = "russia-dprk"
TABLE_ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt")


class Opener(QObject):
    exchange_chosen = Signal(object)
    """An option set file is to be opened."""

    def __init__(self, desk: Desk, saver: Saver) -> None:
        super().__init__(desk)
        self._desk = desk
        self._saver = saver

    def new(self) -> None:
        self._saver.after_asking(self._ask_for_start)

    def _ask_for_start(self) -> None:
        from ui.dialogs.new_set import NewDialog

        entries = self._desk.entries()
        dialog = NewDialog(self._desk.window, entries, [entry.name for entry in entries])
        dialog.chosen.connect(self._begin_from)
        self._desk.show(dialog)

    def _begin_from(self, start: Start, given: str) -> None:
        from ui.dialogs.new_set import Start

        if start is Start.CASE:
            self._open_case()
        elif start is Start.TABLE:
            self.choose_table()
        elif start is Start.SET:
            self._open_copy(given)
        else:
            self._desk.document.open(empty_set(given), saved=False)

    def _open_case(self) -> None:
        try:
            case = load_catalogue(BUILT_IN)
        except EXPECTED_FAULTS as fault:
            self._desk.refuse(fault, self.tr("The built-in case could not be read."))
            return
        self._desk.document.open(case, saved=True)

    def _open_copy(self, key: str) -> None:
        library = self._desk.library
        if library is None:
            return
        try:
            option_set = library.load(key)
        except StorageError as fault:
            self._desk.refuse(fault, self.tr("That option set could not be copied."))
            return
        name = fresh_name(option_set.name, self._desk.taken_names())
        self._desk.document.open(copied_as(option_set, name), saved=False)

    def open(self) -> None:
        """Look through the library; only what is chosen there closes the open set."""
        from ui.dialogs.open_set import OpenDialog

        dialog = OpenDialog(self._desk.window, self._desk.library, self._desk.document.option_set.key)
        dialog.chosen.connect(lambda key: self._saver.after_asking(lambda: self.open_kept(key)))
        dialog.import_wanted.connect(lambda: self._saver.after_asking(self._choose_file))
        dialog.changed.connect(self._on_kept_changed)
        self._desk.show(dialog)

    def _on_kept_changed(self, key: str) -> None:
        """The open set may have another name in the library now."""
        library = self._desk.library
        if library is not None and key == self._desk.document.option_set.key:
            self._saver.take_name(library.find(key))

    def open_recent(self, key: str) -> None:
        self._saver.after_asking(lambda: self.open_kept(key))

    def recent(self) -> tuple[tuple[str, str], ...]:
        """Key and name of the sets opened last."""
        library = self._desk.library
        if library is None:
            return ()
        try:
            return tuple((entry.key, entry.name) for entry in library.recent())
        except StorageError:
            return ()

    def open_kept(self, key: str) -> bool:
        """Open the newest version of a set in the library."""
        library = self._desk.library
        if library is None:
            return False
        try:
            entry = library.find(key)
            option_set = library.load(entry.key)
        except StorageError as fault:
            self._desk.refuse(fault, self.tr("That option set could not be opened."))
            return False
        self._desk.document.open(option_set, saved=True)
        self._saver.keep(entry.key, Kept(entry.revision, entry.saved_at))
        self._saver.note_recent(library, entry.key)
        return True

    def open_source(self, source: str) -> bool:
        """What the command line names: a case, a set in the library, or a file."""
        from workbooks.command_line.outcomes import CommandError
        from workbooks.command_line.source import CATALOGUE, LIBRARY, open_source

        if source.casefold().startswith(LIBRARY):
            return self.open_kept(source[len(LIBRARY) :])
        if source.casefold().endswith(".json") and Path(source).is_file():
            self.exchange_chosen.emit(Path(source))
            return True
        try:
            opened = open_source(source)
        except (*EXPECTED_FAULTS, CommandError) as fault:
            issues = fault.issues if isinstance(fault, CommandError) else issues_of(fault, source)
            headline = self.tr("“{source}” was not opened.").format(source=source)
            self._desk.told.emit(message_of(issues, headline), None)
            return False
        built_in = source.casefold().startswith(CATALOGUE)
        self._desk.document.open(opened.option_set, saved=built_in)
        self._tell_notes(opened.issues)
        return True

    def _tell_notes(self, issues: tuple[Issue, ...]) -> None:
        if issues:
            self._desk.told.emit(
                message_of(issues, self.tr("The table was read, with something to know.")), None
            )

    def _choose_file(self) -> None:
        """An option set or a decision table."""
        kinds = self.tr(
            "Option sets and tables (*.optionset.json *.json *.xlsx *.xlsm *.xls *.ods *.csv *.tsv)"
        )
        path = choose.open_file(self._desk.window, self._desk.settings, self.tr("Import a file"), kinds)
        if path is None:
            return
        if path.name.casefold().endswith(".json"):
            self.exchange_chosen.emit(path)
        else:
            self.read_table(path)

    def import_table(self) -> None:
        self._saver.after_asking(self.choose_table)

    def choose_table(self) -> None:
        kinds = self.tr("Decision tables (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)")
        path = choose.open_file(
            self._desk.window, self._desk.settings, self.tr("Import a decision table"), kinds
        )
        if path is not None:
            self.read_table(path)

    def read_table(self, path: Path) -> None:
        """Show what is in a table; creating the set opens it. A live workbook is a whole set already."""
        from workbooks.table_draft import read_table_draft

        if _is_live(path):
            self._open_live(path)
        else:
            self._look_at(partial(read_table_draft, path), str(path))

    def paste_table(self) -> None:
        """Show the table that is on the clipboard; creating the set opens it."""
        from workbooks.table_draft import read_table_text

        words = QGuiApplication.clipboard().text()
        origin = self.tr("From the clipboard")
        self._saver.after_asking(lambda: self._look_at(partial(read_table_text, words), origin))

    def _look_at(self, read: Callable[[], TableDraft], origin: str) -> None:
        from ui.dialogs.import_table import ImportTableDialog

        dialog = ImportTableDialog(self._desk.window, read, origin, self._desk.taken_names())
        dialog.created.connect(self._on_created)
        dialog.another_wanted.connect(self.choose_table)
        self._desk.show(dialog)

    def _open_live(self, path: Path) -> None:
        """Open the set in a live workbook, with what was changed in its yellow cells."""
        from workbooks.live_reading import read_live_workbook

        try:
            read = read_live_workbook(path)
        except EXPECTED_FAULTS as fault:
            headline = self.tr("“{file}” was not imported.").format(file=path.name)
            self._desk.refuse(fault, headline, path.name)
            return
        self._desk.document.open(read.option_set, saved=False)
        words = self.tr("“{name}” is open.").format(name=read.option_set.name)
        if read.issues:
            self._desk.told.emit(message_of(read.issues, words), None)
        else:
            self._desk.say(Tone.GOOD, words, self.tr("Save puts it in the library."))

    def _on_created(self, option_set: OptionSet) -> None:
        self._desk.document.open(option_set, saved=False)

    def tell_of_last(self) -> None:
        """Why the program did not begin with the set that was open last, if it should have."""
        library = self._desk.library
        if library is None:
            return
        try:
            last = library.recent(1)
        except StorageError:
            return  # told by whoever opens the library
        if last and last[0].key != self._desk.document.option_set.key:
            try:
                library.load(last[0].key)
            except StorageError as fault:
                words = self.tr("“{name}”, the set that was open last, cannot be opened.")
                self._desk.refuse(fault, words.format(name=last[0].name))

    def offer_drafts(self) -> None:
        """Offer the work that earlier sessions did not save; not answering keeps it."""
        drafts = self._saver.drafts.left()
        if not drafts:
            return
        from ui.dialogs.left_drafts import LeftDraftsDialog

        dialog = LeftDraftsDialog(self._desk.window, drafts, self._compared)
        dialog.restore_wanted.connect(lambda draft: self._saver.after_asking(lambda: self._open_draft(draft)))
        dialog.discard_wanted.connect(self._discard)
        self._desk.show(dialog)

    def _compared(self, draft: Draft) -> Compared:
        """What a draft changed since the version that it was made from."""
        from criteria.comparison import compare
        from ui.presentation.changes import change_figures, counts_in_words

        library = self._desk.library
        if library is None:
            return "", None
        if draft.base is None:
            return self.tr("It was never saved, so there is nothing to compare it with."), None
        try:
            before, after = library.load(draft.set_key, draft.base), library.load_draft(draft)
        except StorageError as fault:
            return sentence(fault.issue), None
        found = compare(before, after)
        words = self.tr("Since version {number}: {changes}.")
        words = words.format(number=draft.base, changes=counts_in_words(found.counts()))
        return words, change_figures(found, before, after)

    def _discard(self, draft: Draft) -> None:
        library = self._desk.library
        if library is None:
            return
        try:
            library.discard_draft(draft)
        except StorageError as fault:
            self._desk.refuse(fault, self.tr("The draft could not be discarded; it is offered again."))

    def _open_draft(self, draft: Draft) -> None:
        library = self._desk.library
        if library is None:
            return
        try:
            option_set = library.load_draft(draft)
            saved = [r for r in library.revisions(draft.set_key) if r.number == draft.base]
        except StorageError as fault:
            self._desk.refuse(fault, self.tr("The draft could not be opened; it is kept."))
            return
        self._desk.document.open(option_set, saved=False)
        if saved:
            self._saver.keep(option_set.key, Kept(saved[0].number, saved[0].saved_at))
        self._saver.drafts.take_over(draft)


def _is_live(path: Path) -> bool:
    """By what the workbook says of itself; one that cannot be read is told about as a table."""
    from workbooks.live_reading import is_live_workbook

    try:
        return is_live_workbook(path)
    except EXPECTED_FAULTS:
        return False
