"""The guidance checker: what official guidance asks, whether the set has it, and where to mend it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.edits.guidance import excuse, witness, witness_of
from criteria.guidance.lights import Light, lights
from criteria.guidance.requirements import CONTEXT, FORMS, KEYS
from ui.computing.inquiry import Inquiry
from ui.controls.segmented import Segmented
from ui.dialogs.frame import Dialog
from ui.document import Document
from ui.panels.card import empty
from ui.panels.guidance_row import GuidanceRowPanel
from ui.presentation import guidance
from ui.presentation.guidance import GuidanceRow

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

OPEN, ALL = "open_ones", "all_of_them"
_LIGHTS = "lights"


class GuidanceDialog(Dialog):
    """Follows the document while it is open."""

    place_wanted = Signal(str)

    def __init__(self, window: QWidget, document: Document) -> None:
        super().__init__(window, "guidance_dialog", self.tr("Guidance on good analysis"), "", 860)
        self._document = document
        self._found: tuple[Light, ...] = ()
        self.inquiry = Inquiry(self)
        self.inquiry.answered.connect(self._on_answered)
        segments = ((OPEN, self.tr("Open ones")), (ALL, self.tr("All 26")))
        self.filter = Segmented(segments, self.tr("Show"))
        self.filter.setObjectName("guidance_filter")
        self.filter.chosen.connect(lambda _key: self._show_rows())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.setSpacing(4)
        self.body.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.cancel.hide()
        self.set_primary(self.tr("Close"), self.accept)
        self.set_height(760)
        document.changed.connect(self._on_changed)
        self._ask()

    def is_idle(self) -> bool:
        return self.inquiry.is_idle()

    def _ask(self) -> None:
        self.inquiry.ask(_LIGHTS, partial(lights, self._document.option_set))

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        if self.isVisible():
            self._ask()

    @Slot(str, object)
    def _on_answered(self, _kind: str, found: object) -> None:
        assert isinstance(found, tuple)
        self._found = found
        words = guidance.headline(self._found)[0]
        self.subtitle.setText(words)
        self.subtitle.setVisible(True)
        self._show_rows()

    def _show_rows(self) -> None:
        focused = self.window().focusWidget() if self.isVisible() else None
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        empty(self._rows)
        for light in self._found:
            if self.filter.current() == ALL or light.state == "open":
                self._rows.addWidget(self._panel(guidance.row(light)))
        again = self.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _panel(self, row: GuidanceRow) -> GuidanceRowPanel:
        panel = GuidanceRowPanel(row)
        panel.answered.connect(partial(self._on_said, row))
        panel.place_wanted.connect(self._on_place_wanted)
        return panel

    def _on_said(self, row: GuidanceRow, number: int, words: str) -> None:
        option_set = self._document.option_set
        keep = witness if row.attested and (words or witness_of(option_set, number)) else excuse
        label = self.tr("Answer requirement {number}").format(number=number)
        self._document.apply(label, keep(option_set, number, words))

    def _on_place_wanted(self, place: str) -> None:
        self.accept()
        self.place_wanted.emit(place)


def show_guidance(window: MainWindow) -> None:
    dialog = GuidanceDialog(window, window.document)
    dialog.place_wanted.connect(partial(_go, window))
    dialog.open()


def _go(window: MainWindow, place: str) -> None:
    """Where a requirement is mended: a page, or the command that does it."""
    commands = {CONTEXT: "context", FORMS: "export_form", KEYS: "keys"}
    if place in commands:
        window.commands.actions[commands[place]].trigger()
    else:
        window.pages.open(place)
