"""What goes out to other people and comes back: live workbooks, pictures, and whatever is dropped.

Dialogs and readers are imported where they are used: the window must be painted first.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from criteria.issues import Issue
from ui import text
from ui.charts.export import Picture
from ui.charts.export import save as save_picture
from ui.controls.chip import Tone
from ui.dialogs import choose
from ui.dialogs.background import Background
from ui.files.arrivals import Arrivals
from ui.files.desk import Desk
from ui.files.forms import Forms
from ui.files.opener import TABLE_ENDINGS, Opener
from ui.files.saver import Saver


class Exchange(QObject):
    def __init__(self, desk: Desk, saver: Saver, opener: Opener, forms: Forms, arrivals: Arrivals) -> None:
        super().__init__(desk)
        self._forms = forms
        self._arrivals = arrivals
        self._desk = desk
        self._saver = saver
        self._opener = opener
        self._live = Background(self)
        self._live.done.connect(self._on_live_written)
        self._live.failed.connect(self._on_live_failed)

    def export_live(self) -> None:
        """Write a workbook that ranks again when a yellow cell changes; of one scenario or of all."""
        from ui.dialogs.export_live import ExportLiveDialog

        option_set = self._desk.document.option_set
        if len(option_set.scenarios) < 2:
            self._choose_live(every=False)
            return
        shown = option_set.scenario(option_set.view.scenario).name
        dialog = ExportLiveDialog(self._desk.window, shown, len(option_set.scenarios))
        dialog.wanted.connect(self._choose_live)
        self._desk.show(dialog)

    def _choose_live(self, every: bool) -> None:
        from workbooks.forms import set_file_stem
        from workbooks.live_workbook import write_live_workbook

        option_set = self._desk.document.original()
        path = choose.save_file(
            self._desk.window,
            self._desk.settings,
            self.tr("Export a live workbook"),
            f"{set_file_stem(option_set)}.xlsx",
            self.tr("Workbooks (*.xlsx)"),
            (".xlsx",),
        )
        if path is not None:
            self._live.run(lambda _progress: (path, write_live_workbook(option_set, path, every)))

    def _on_live_written(self, written: tuple[Path, tuple[Issue, ...]]) -> None:
        path, notes = written
        self._desk.tell_written(self.tr("“{file}” is written.").format(file=path.name), path, notes)

    def _on_live_failed(self, fault: Exception) -> None:
        self._desk.refuse(fault, self.tr("The workbook was not written."))

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
        self._desk.tell_written(self.tr("“{file}” is written.").format(file=path.name), path)

    def import_dropped(self, paths: Sequence[Path]) -> None:
        """Forms, when there is a folder or a form among them; else the first set or table."""
        if self._forms.take_dropped(paths):
            return
        option_sets = [path for path in paths if path.name.casefold().endswith(".json")]
        if option_sets:
            self._arrivals.take(option_sets)
            return
        for path in paths:
            name = path.name.casefold()
            if name.endswith(TABLE_ENDINGS):
                self._saver.after_asking(partial(self._opener.read_table, path))
                return
        names = ", ".join(text.quoted(path.name) for path in paths[:3])
        self._desk.say(
            Tone.BAD,
            self.tr("Nothing here can read {names}.").format(names=names),
            self.tr(
                "Drop option sets (.optionset.json), forms or decision tables (.xlsx, .xls, .ods, .csv)."
            ),
        )
