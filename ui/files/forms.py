"""Forms out, forms in, and the personal pages that go back.

Dialogs and readers are imported where they are used: the window must be painted first.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from criteria.issues import Issue
from criteria.optionset import OptionSet
from ui.controls.chip import Tone
from ui.dialogs import choose
from ui.files.desk import Desk
from ui.presentation.reference import reference_of
from ui.translation import counted
from workbooks.errors import WorkbookError
from workbooks.return_files import FORM_ENDINGS


class Forms(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def export_form(self) -> None:
        from ui.dialogs.export_form import ExportFormDialog

        reference = reference_of(self._desk.document.option_set)
        weights = reference.name if reference is not None else self.tr("the window")
        dialog = ExportFormDialog(self._desk.window, self._desk.document, weights, self._desk.settings)
        dialog.written.connect(self._on_forms_written)
        self._desk.show(dialog)

    def _on_forms_written(self, paths: Sequence[Path], name: str, notes: tuple[Issue, ...]) -> None:
        words = self.tr("The form for {name} is written.").format(name=name)
        if len(paths) > 1:
            words = counted(len(paths), self.tr, "1 form is written.", "{count} forms are written.")
        self._desk.tell_written(words, paths[0], notes)

    def import_form(self, path: Path | None = None) -> None:
        if path is not None:
            self.read_forms((path,))
            return
        endings = " ".join(f"*{ending}" for ending in FORM_ENDINGS)
        kinds = self.tr("Weighting forms ({endings})").format(endings=endings)
        paths = choose.open_files(
            self._desk.window, self._desk.settings, self.tr("Import returned forms"), kinds
        )
        if paths:
            self.read_forms(paths)

    def import_folder(self) -> None:
        """All forms in a folder and in the folders inside it."""
        title = self.tr("Import the returned forms in a folder")
        folder = choose.folder(self._desk.window, self._desk.settings, title)
        if folder is not None:
            self.read_forms((folder,))

    def take_dropped(self, paths: Sequence[Path]) -> bool:
        """Read what was dropped as forms, when it is a folder, more than one sheet or a form."""
        from ui.dialogs.import_forms import ImportFormsDialog

        sheets = [path for path in paths if path.is_dir() or path.name.casefold().endswith(FORM_ENDINGS)]
        are_forms = len(sheets) > 1 or isinstance(self._desk.dialog(), ImportFormsDialog)
        if not sheets or not (are_forms or sheets[0].is_dir() or _is_form(sheets[0])):
            return False
        self.read_forms(sheets)
        return True

    def read_forms(self, paths: Sequence[Path]) -> None:
        """Show what is in returned forms; files that come while this is open are added."""
        from ui.dialogs.import_forms import ImportFormsDialog

        already = self._desk.dialog()
        if isinstance(already, ImportFormsDialog):
            already.add_paths(paths)
            return
        desk = self._desk
        dialog = ImportFormsDialog(desk.window, desk.document, paths, desk.settings)
        dialog.wanted.connect(self._on_forms_wanted)
        self._desk.show(dialog)

    def _on_forms_wanted(self, after: OptionSet, before: OptionSet, count: int) -> None:
        document = self._desk.document
        if document.original() is not before:
            words = self.tr("The option set was changed meanwhile. Import the forms again.")
            self._desk.say(Tone.WARN, self.tr("Nothing was imported."), words)
            return
        document.apply(counted(count, self.tr, "Import 1 form", "Import {count} forms"), after)
        told = counted(count, self.tr, "1 form imported.", "{count} forms imported.")
        if after.working is not before.working and after.working.base is not None:
            name = after.weighting(after.working.base).name
            detail = self.tr("The weights are now those of {name}.").format(name=name)
            self._desk.say(Tone.GOOD, told, detail, self.tr("Undo"), document.undo_stack.undo)
            return
        detail = self.tr("They are among the weightings now. Undo takes all of them back.")
        self._desk.say(Tone.GOOD, told, detail, self.tr("Write personal pages…"), self.export_pages)

    def export_pages(self) -> None:
        """For each who has answered a page with their weights beside the group's."""
        from ui.dialogs.export_pages import ExportPagesDialog
        from workbooks.personal_page import group_of

        try:
            group = group_of(self._desk.document.original())
        except WorkbookError as fault:
            self._desk.refuse(fault, self.tr("There are no personal pages yet."))
            return
        dialog = ExportPagesDialog(self._desk.window, group, self._desk.settings)
        dialog.written.connect(self._on_pages_written)
        self._desk.show(dialog)

    def _on_pages_written(self, paths: Sequence[Path], name: str, notes: tuple[Issue, ...]) -> None:
        words = self.tr("The page of {name} is written.").format(name=name)
        if len(paths) > 1:
            words = counted(
                len(paths), self.tr, "1 personal page is written.", "{count} personal pages are written."
            )
        self._desk.tell_written(words, paths[0], notes)


def _is_form(path: Path) -> bool:
    """By what the workbook says of itself; one that cannot be read is told about as a table."""
    from workbooks.layout import KIND_FORM, PROPERTY_KIND
    from workbooks.package import read_package

    try:
        return read_package(path).properties.get(PROPERTY_KIND) == KIND_FORM
    except WorkbookError:
        return False
