"""Export a weighting form: for whom, blank or filled in, and where to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from ui import text
from ui.controls.buttons import Button, Kind
from ui.controls.segmented import Segmented
from ui.controls.words import Ink, Words
from ui.dialogs import choose
from ui.dialogs.fields import Field
from ui.dialogs.frame import Dialog
from ui.messages import EXPECTED_FAULTS, issues_of, message_of
from ui.overrides import override
from workbooks.forms import form_file_name, write_form

BLANK, FILLED = "blank", "filled"
ENDINGS = (".xlsx",)


class ExportFormDialog(Dialog):
    """`written` carries the file, the stakeholder and what was noticed, once the form is on the disk."""

    written = Signal(object, str, object)

    def __init__(
        self, window: QWidget, option_set: Callable[[], OptionSet], weights: str, settings: QSettings
    ) -> None:
        """`weights` is what the weights of the window are called."""
        super().__init__(
            window,
            "export_form_dialog",
            self.tr("Export a weighting form"),
            self.tr("An Excel file that a stakeholder fills in and sends back."),
        )
        self._option_set = option_set
        self._settings = settings
        self._chosen: Path | None = None
        self.field = Field("form_name", self.tr("For whom? Name or role"))
        self.field.line.textChanged.connect(self._check)
        self.start = Segmented(
            ((BLANK, self.tr("Blank")), (FILLED, self.tr("Filled in"))), self.tr("How the form begins")
        )
        self.start.setObjectName("form_start")
        self.start.chosen.connect(lambda _key: self._check())
        self.start_words = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self._weights = weights
        self.file = Words("", 13, 400, wrap=True)
        self.file.setObjectName("form_file")
        self.change = Button(self.tr("Change…"), Kind.SMALL)
        self.change.setObjectName("form_change_file")
        self.change.clicked.connect(self._on_change)
        self.body.addWidget(self.field)
        self.body.addWidget(self._part(self.tr("The form begins"), self.start, self.start_words))
        self.body.addWidget(self._part(self.tr("File"), self._file_row()))
        self.set_primary(self.tr("Write form"), self._on_pressed)
        self._check()

    def _part(self, caption: str, *widgets: QWidget) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        for widget in (Words(caption, 12, 500, Ink.TEXT2), *widgets):
            layout.addWidget(widget)
        return part

    def _file_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.file, 1)
        layout.addWidget(self.change)
        return row

    @override
    def first_field(self) -> QWidget:
        return self.field.line

    def path(self) -> Path:
        """The file chosen, or one named after the stakeholder in the folder used last."""
        if self._chosen is not None:
            return self._chosen
        folder = choose.last_folder(self._settings)
        name = Path(form_file_name(self.field.name(), self._option_set()))
        return choose.free_path(folder, name.stem, name.suffix)

    def _check(self) -> None:
        filled = self.start.current() == FILLED
        if filled:
            words = self.tr("With the points of {weights}, to check and to change.")
            self.start_words.setText(words.format(weights=self._weights))
        else:
            self.start_words.setText(self.tr("No points yet, so that none suggest themselves."))
        path = self.path()
        self.file.setText(f"{path.name}\n{path.parent}")
        self.file.setToolTip(text.tooltip(str(path)))
        self.primary.setEnabled(bool(self.field.name()))
        self.aside.setText("" if self.field.name() else self.tr("The form needs a name."))

    def _on_change(self) -> None:
        kinds = self.tr("Excel workbooks (*.xlsx)")
        chosen = choose.save_file(
            self, self._settings, self.tr("Write the form to"), self.path().name, kinds, ENDINGS
        )
        if chosen is not None:
            self._chosen = chosen
            self._check()

    def _on_pressed(self) -> None:
        option_set, path, name = self._option_set(), self.path(), self.field.name()
        points = option_set.working.points if self.start.current() == FILLED else None
        try:
            notes = write_form(option_set, path, name, points)
        except EXPECTED_FAULTS as fault:
            self.tell(message_of(issues_of(fault, path.name), self.tr("The form was not written.")))
            return
        self.accept()
        self.written.emit(path, name, notes)
