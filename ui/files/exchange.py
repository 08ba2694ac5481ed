"""What goes out to other people and comes back: forms, option set files, pictures.

Dialogs and readers are imported where they are used: the window must be painted first.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from criteria.issues import Issue
from criteria.storage.exchange import SUFFIX, write_exchange
from ui.charts.export import Picture
from ui.charts.export import save as save_picture
from ui.controls.chip import Tone
from ui.dialogs import choose
from ui.files.desk import Desk
from ui.files.opener import TABLE_ENDINGS, Opener
from ui.files.saver import Saver
from ui.messages import EXPECTED_FAULTS, advice, sentence
from ui.presentation.reference import reference_of
from ui.translation import counted
from workbooks.errors import WorkbookError

if TYPE_CHECKING:
    from ui.dialogs.returned import Returned

FORM_ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")


class Exchange(QObject):
    def __init__(self, desk: Desk, saver: Saver, opener: Opener) -> None:
        super().__init__(desk)
        self._desk = desk
        self._saver = saver
        self._opener = opener

    def export_exchange(self) -> None:
        from workbooks.forms import form_file_name

        option_set = self._desk.document.option_set
        path = choose.save_file(
            self._desk.window,
            self._desk.settings,
            self.tr("Export the option set"),
            Path(form_file_name("", option_set)).stem + SUFFIX,
            self.tr("Option sets (*.optionset.json)"),
            (SUFFIX,),
        )
        if path is None:
            return
        kept = self._saver.kept()
        is_saved = kept is not None and not self._desk.document.is_modified()
        try:
            write_exchange(option_set, path, kept.number if kept is not None and is_saved else None)
        except EXPECTED_FAULTS as fault:
            self._desk.refuse(fault, self.tr("The option set was not exported."), path.name)
            return
        self._tell_written(self.tr("“{file}” is written.").format(file=path.name), path)

    def export_live(self) -> None:
        """Write a workbook that ranks again when a yellow cell changes; of the scenario that is shown."""
        from workbooks.forms import form_file_name
        from workbooks.live_workbook import write_live_workbook

        option_set = self._desk.document.option_set
        path = choose.save_file(
            self._desk.window,
            self._desk.settings,
            self.tr("Export a live workbook"),
            Path(form_file_name("", option_set)).stem + ".xlsx",
            self.tr("Workbooks (*.xlsx)"),
            (".xlsx",),
        )
        if path is None:
            return
        try:
            notes = write_live_workbook(option_set, path)
        except EXPECTED_FAULTS as fault:
            self._desk.refuse(fault, self.tr("The workbook was not written."), path.name)
            return
        self._tell_written(self.tr("“{file}” is written.").format(file=path.name), path, notes)

    def save_picture(self, picture: Picture) -> None:
        """Save a chart as .png, .svg or .pdf."""
        path = choose.save_file(
            self._desk.window,
            self._desk.settings,
            self.tr("Save as a picture"),
            f"{picture.title}.png".replace("/", "-"),
            self.tr("Pictures (*.png *.svg *.pdf)"),
            (".png", ".svg", ".pdf"),
        )
        if path is None:
            return
        try:
            save_picture(picture, path)
        except OSError as fault:
            self._desk.refuse(fault, self.tr("The picture was not saved."), path.name)
            return
        self._tell_written(self.tr("“{file}” is written.").format(file=path.name), path)

    def _tell_written(self, words: str, path: Path, notes: Sequence[Issue] = ()) -> None:
        """With a link to the folder, and what was noticed while writing."""
        folder = QUrl.fromLocalFile(str(path.parent))
        detail = " ".join(f"{sentence(note)} {advice(note)}".strip() for note in notes)
        self._desk.say(
            Tone.GOOD,
            words,
            detail,
            self.tr("Open folder"),
            lambda: QDesktopServices.openUrl(folder),
        )

    def export_form(self) -> None:
        from ui.dialogs.export_form import ExportFormDialog

        reference = reference_of(self._desk.document.option_set)
        weights = reference.name if reference is not None else self.tr("the window")
        dialog = ExportFormDialog(
            self._desk.window, lambda: self._desk.document.option_set, weights, self._desk.settings
        )
        dialog.written.connect(self._on_form_written)
        self._desk.show(dialog)

    def _on_form_written(self, path: Path, stakeholder: str, notes: tuple[Issue, ...]) -> None:
        words = self.tr("The form for {name} is written.").format(name=stakeholder)
        self._tell_written(words, path, notes)

    def import_form(self, path: Path | None = None) -> None:
        if path is not None:
            self.read_forms((path,))
            return
        kinds = self.tr("Weighting forms (*.xlsx *.xlsm *.xls *.ods)")
        paths = choose.open_files(
            self._desk.window, self._desk.settings, self.tr("Import returned forms"), kinds
        )
        if paths:
            self.read_forms(paths)

    def read_forms(self, paths: Sequence[Path]) -> None:
        """Show what is in returned forms; files that come while this is open are added."""
        from ui.dialogs.import_forms import ImportFormsDialog

        already = self._desk.dialog()
        if isinstance(already, ImportFormsDialog):
            already.add_paths(paths)
            return
        dialog = ImportFormsDialog(self._desk.window, lambda: self._desk.document.option_set, paths)
        dialog.wanted.connect(self._on_forms_wanted)
        self._desk.show(dialog)

    def _on_forms_wanted(self, forms: tuple[Returned, ...], shown: str) -> None:
        from ui.dialogs.returned import imported

        document = self._desk.document
        try:
            after = imported(document.option_set, forms, shown)
        except EXPECTED_FAULTS as fault:
            self._desk.refuse(fault, self.tr("Nothing was imported."))
            return
        words = counted(len(forms), self.tr, "Import 1 form", "Import {count} forms")
        document.apply(words, after)
        told = counted(len(forms), self.tr, "1 form imported.", "{count} forms imported.")
        base = after.working.base
        name = after.weighting(base).name if base is not None else ""
        detail = self.tr("The weights are now those of {name}.").format(name=name)
        self._desk.say(Tone.GOOD, told, detail, self.tr("Undo"), document.undo_stack.undo)

    def import_dropped(self, paths: Sequence[Path]) -> None:
        """Each file by its kind: with a form among them all workbooks, else the first set or table."""
        workbooks = [path for path in paths if path.name.casefold().endswith(FORM_ENDINGS)]
        if any(_is_form(path) for path in workbooks):
            self.read_forms(workbooks)
            return
        for path in paths:
            name = path.name.casefold()
            if name.endswith(".json"):
                self._saver.after_asking(partial(self._opener.open_exchange, path))
                return
            if name.endswith(TABLE_ENDINGS):
                self._saver.after_asking(partial(self._opener.read_table, path))
                return
        names = ", ".join(f"“{path.name}”" for path in paths[:3])
        self._desk.say(
            Tone.BAD,
            self.tr("Nothing here can read {names}.").format(names=names),
            self.tr(
                "Drop option sets (.optionset.json), forms or decision tables (.xlsx, .xls, .ods, .csv)."
            ),
        )


def _is_form(path: Path) -> bool:
    """By what the workbook says of itself; one that cannot be read is told about as a table."""
    from workbooks.layout import KIND_FORM, PROPERTY_KIND
    from workbooks.package import read_package

    try:
        return read_package(path).properties.get(PROPERTY_KIND) == KIND_FORM
    except WorkbookError:
        return False
