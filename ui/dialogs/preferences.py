"""Preferences: how the window looks and moves. What is chosen holds at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui import language as languages
from ui.controls.banner import Message
from ui.controls.chip import Tone
from ui.controls.choice import Choice
from ui.controls.segmented import Segmented
from ui.controls.selector import Selector
from ui.controls.toggle import Toggle
from ui.controls.words import Ink, Words
from ui.dialogs.frame import Dialog
from ui.overrides import override
from ui.settings import DARK, LIGHT, OFF, ON, SYSTEM, TEXT_SIZES
from ui.window.appearance import Appearance


class PreferencesDialog(Dialog):
    def __init__(self, window: QWidget, appearance: Appearance) -> None:
        super().__init__(window, "preferences_dialog", self.tr("Preferences"), "", 620)
        self._appearance = appearance
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(20)
        self._rows.setVerticalSpacing(16)
        self._rows.setColumnStretch(1, 1)
        self.body.addLayout(self._rows)
        self._make_language()
        self._make_look()
        self._make_text_size()
        self._make_switches()
        self.banner.acted.connect(self._on_reopen)
        self.set_primary(self.tr("Close"), self.accept)
        self.cancel.hide()

    def _make_language(self) -> None:
        self.language = Selector(self.tr("Language"))
        self.language.setObjectName("language_choice")
        self.language.setFixedWidth(200)
        known = [Choice(each.key, (each.name,)) for each in languages.languages()]
        self.language.set_choices(known, languages.current())
        self.language.chosen.connect(self._on_language_chosen)
        self._add(self.tr("Language"), self.language)

    def _on_language_chosen(self, key: str) -> None:
        """The window says everything again, and this dialog would be of the language before."""
        self.accept()
        self._appearance.set_language(key)

    def _make_look(self) -> None:
        system = self.tr("As the system")
        themes = ((SYSTEM, system), (LIGHT, self.tr("Light")), (DARK, self.tr("Dark")))
        self.theme = Segmented(themes, self.tr("Theme"))
        self.theme.setObjectName("theme_choice")
        self.theme.set_current(self._appearance.theme())
        self.theme.chosen.connect(self._appearance.set_theme)
        self._add(self.tr("Theme"), self.theme)
        contrasts = ((SYSTEM, system), (ON, self.tr("High")), (OFF, self.tr("Normal")))
        self.contrast = Segmented(contrasts, self.tr("Contrast"))
        self.contrast.setObjectName("contrast_choice")
        self.contrast.set_current(self._appearance.contrast())
        self.contrast.chosen.connect(self._appearance.set_contrast)
        note = self.tr("High: black on white or white on black, every outline drawn.")
        self._add(self.tr("Contrast"), self.contrast, note)

    def _make_text_size(self) -> None:
        self.size_selector = Selector(self.tr("Text size"))
        self.size_selector.setObjectName("text_size_choice")
        self.size_selector.setFixedWidth(160)
        sizes = [Choice(str(size), (f"{size}%",)) for size in TEXT_SIZES]
        self.size_selector.set_choices(sizes, str(self._appearance.text_size()))
        self.size_selector.chosen.connect(self._on_size_chosen)
        note = self.tr("Everything grows with the text. The window opens again at another size.")
        self._add(self.tr("Text size"), self.size_selector, note)

    def _make_switches(self) -> None:
        self.motion = Toggle(self.tr("Reduce motion"))
        self.motion.setObjectName("reduce_motion_switch")
        self.motion.setChecked(self._appearance.is_motion_reduced())
        self.motion.toggled.connect(self._appearance.reduce_motion)
        note = self.tr("Off: rows slide and panels fade, unless the system asks for less motion.")
        self._add(self.tr("Motion"), self.motion, note)

    def _add(self, title: str, control: QWidget, note: str = "") -> None:
        """A row: what it is, the control, and below it what it means."""
        at = self._rows.rowCount()
        words = Words(title, 13, 500)
        words.setBuddy(control)
        words.setFixedHeight(control.sizeHint().height())
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
        if note:
            beside.addWidget(Words(note, 12, 400, Ink.TEXT3, wrap=True))
            control.setAccessibleDescription(note)
        self._rows.addWidget(words, at, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(beside, at, 1)

    @override
    def first_field(self) -> QWidget:
        return self.theme.segment(self.theme.current())

    def _on_size_chosen(self, size: str) -> None:
        self._appearance.set_text_size(int(size))
        if not self._appearance.is_behind():
            self.tell(None)
            return
        words = self.tr("Text will be {size}% when the window opens again.").format(size=size)
        self.tell(Message(Tone.NEUTRAL, words, "", self.tr("Open again now")))

    def _on_reopen(self) -> None:
        self.accept()
        self._appearance.reopen_wanted.emit()


def show_preferences(window: QWidget, appearance: Appearance) -> None:
    dialog = PreferencesDialog(window, appearance)
    dialog.open()
