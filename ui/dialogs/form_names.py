"""For whom forms are: names typed or pasted, one a line, or taken from a column of a sheet."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import text
from ui.controls.buttons import Button, Kind
from ui.controls.selector import Choice, Selector
from ui.controls.text_box import TextBox
from ui.controls.words import Ink, Words
from ui.dialogs import choose
from ui.dialogs.background import Background
from ui.messages import EXPECTED_FAULTS, issues_of, sentence
from ui.translation import counted
from workbooks.errors import WorkbookError
from workbooks.name_list import columns_of, name_sheet, names_in, names_of
from workbooks.sheets import Sheet

_LINES, _MOST_LINES = 3, 8


class FormNames(QWidget):
    changed = Signal()

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        super().__init__()
        self.setObjectName("form_names")
        self._window, self._settings = window, settings
        self._source: tuple[str, Sheet] | None = None
        """The name of a file, and the sheet that was read of it."""
        self._file = ""
        self._reading = Background(self)
        self._reading.done.connect(self._on_read)
        self._reading.failed.connect(self._on_failed)
        self._names: tuple[str, ...] = ()
        caption = self.tr("For whom? A name or role a line")
        self.box = TextBox("form_name", caption, _LINES, most=_MOST_LINES)
        self.box.textChanged.connect(self._on_typed)
        self.sheet = Button(self.tr("From a sheet…"), Kind.SMALL, icon="table")
        self.sheet.setObjectName("names_from_sheet")
        self.sheet.clicked.connect(self._on_sheet)
        self.column = Selector(self.tr("Column"))
        self.column.setObjectName("names_column")
        self.column.chosen.connect(self._take_column)
        self.column.hide()
        self.note = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self.note.setObjectName("form_name_note")
        head = QHBoxLayout()
        label = Words(caption, 12, 500, Ink.TEXT2)
        label.setBuddy(self.box)
        head.addWidget(label, 1)
        head.addWidget(self.sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        for part in (self.box, self.column, self.note):
            layout.addWidget(part)
        self._on_typed()

    def is_reading(self) -> bool:
        return self._reading.is_running()

    def stop(self) -> None:
        """Hear no more of a sheet that is being read."""
        self._reading.stop()

    def names(self) -> tuple[str, ...]:
        return self._names

    def _on_typed(self) -> None:
        typed = self.box.toPlainText()
        self.box.set_value(typed)  # so that Esc leaves the dialog instead of taking the names away
        try:
            listed = names_in(typed)
        except WorkbookError as refusal:
            self._names = ()
            self._say(sentence(refusal.issues[0]), wrong=True)
        else:
            self._names = listed.names
            count = len(listed.names)
            told = counted(count, self.tr, "1 name.", "{count} names.") if count > 1 else ""
            notes = (text.capitalised(sentence(issue)) for issue in listed.issues[:2])
            self._say(" ".join(filter(None, (told, *notes))))
        self.changed.emit()

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self.note.setText(words)
        self.note.set_ink(Ink.BAD if wrong else Ink.TEXT3)
        self.note.setVisible(bool(words))

    def _on_sheet(self) -> None:
        kinds = self.tr("Sheets (*.xlsx *.xlsm *.xls *.ods *.csv)")
        path = choose.open_file(self._window, self._settings, self.tr("Names from a sheet"), kinds)
        if path is None:
            return
        self._file = path.name
        self.sheet.setEnabled(False)
        self._reading.run(partial(_sheet_of, path))

    def _on_failed(self, fault: Exception) -> None:
        self.sheet.setEnabled(True)
        self._say(sentence(issues_of(fault, self._file)[0]), wrong=True)

    def _on_read(self, sheet: Sheet) -> None:
        self.sheet.setEnabled(True)
        self._source = self._file, sheet
        choices = [
            Choice(name or letter, (" · ".join(filter(None, (letter, name))),))
            for letter, name in columns_of(sheet)
        ]
        self.column.set_choices(choices, None)
        self.column.set_value((self.tr("The column of names in {file}").format(file=self._file),))
        self.column.setVisible(len(choices) > 1)
        self._take_column(None)

    def _take_column(self, column: str | None) -> None:
        if self._source is None:
            return
        file, sheet = self._source
        try:
            listed = names_of(sheet, column)
        except EXPECTED_FAULTS as fault:
            self._say(sentence(issues_of(fault, file)[0]), wrong=True)
            return
        if column is not None:
            self.column.set_value(())
        self.box.setPlainText("\n".join(listed.names))


def _sheet_of(path: Path, _progress: object) -> Sheet:
    return name_sheet(path)
