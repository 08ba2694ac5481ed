"""New: the four places that an option set may begin from."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from criteria.storage.records import Entry
from ui import icons
from ui import theme as themes
from ui.controls.buttons import PressableButton
from ui.dialogs.fields import Field
from ui.dialogs.frame import Dialog
from ui.dialogs.rows import RowList
from ui.dialogs.sets import name_fault, row_of
from ui.overrides import override
from ui.painting import plate, prepare, write


class Start(Enum):
    CASE = "case"
    TABLE = "table"
    SET = "set"
    EMPTY = "empty"


class NewDialog(Dialog):
    """`chosen` carries a Start, and the name of an empty set or the key of the set to copy."""

    chosen = Signal(object, str)

    def __init__(self, window: QWidget, entries: Sequence[Entry], names: Sequence[str]) -> None:
        super().__init__(
            window, "new_dialog", self.tr("New option set"), self.tr("What should it begin from?")
        )
        self._taken = names
        self._group = QButtonGroup(self)
        self.choices: dict[Start, StartChoice] = {}
        for start, icon, title, line in self._starts():
            choice = StartChoice(icon, title, line)
            choice.setObjectName(f"new_{start.value}")
            self.choices[start] = choice
            self._group.addButton(choice)
            self.body.addWidget(choice)
        self.body.setSpacing(6)
        self.sets = RowList("new_sets", self.tr("Option sets in the library"))
        self.sets.show_rows([row_of(entry) for entry in entries])
        self.sets.setMinimumHeight(170)
        self.sets.wanted.connect(lambda _key: self._on_pressed())
        self.field = Field("new_name", self.tr("Name"))
        self.field.line.textChanged.connect(self._check)
        self.details = QWidget()
        details = QVBoxLayout(self.details)
        details.setContentsMargins(0, 8, 0, 0)
        details.addWidget(self.sets)
        details.addWidget(self.field)
        self.body.addWidget(self.details)
        if not entries:
            self.choices[Start.SET].setEnabled(False)
            self.choices[Start.SET].set_line(self.tr("Nothing is saved in the library yet"))
        self.choices[Start.EMPTY].clicked.connect(self._on_empty_clicked)
        self._group.buttonToggled.connect(lambda _button, _checked: self._check())
        self.set_primary("", self._on_pressed)
        self.choices[Start.CASE].setChecked(True)
        self._check()

    def _starts(self) -> tuple[tuple[Start, str, str, str], ...]:
        return (
            (Start.CASE, "flag", self.tr("From the built-in case"),
             self.tr("Russia and North Korea: a real decision with its evidence")),
            (Start.TABLE, "table", self.tr("From a decision table"),
             self.tr("A sheet of options by criteria: .xlsx, .xls, .ods or .csv")),
            (Start.SET, "copy", self.tr("From another option set"),
             self.tr("A copy of a set in the library, to change freely")),
            (Start.EMPTY, "file", self.tr("Empty"),
             self.tr("Nothing but a name; options and criteria come later")),
        )  # fmt: skip

    @override
    def first_field(self) -> QWidget:
        return self.choices[self.start()]

    def start(self) -> Start:
        return next((start for start, choice in self.choices.items() if choice.isChecked()), Start.CASE)

    def _check(self) -> None:
        start = self.start()
        self.sets.setVisible(start is Start.SET)
        self.field.setVisible(start is Start.EMPTY)
        self.details.setVisible(start in (Start.SET, Start.EMPTY))
        fault = name_fault(self.field.name(), self._taken) if start is Start.EMPTY else ""
        said = fault if self.field.name() else ""
        self.field.say(said, wrong=bool(said))
        self.aside.setText(self.tr("The set needs a name.") if fault and not said else "")
        self.primary.setEnabled(not fault)
        self.primary.set_words(
            {
                Start.CASE: self.tr("Open the built-in case"),
                Start.TABLE: self.tr("Choose a table…"),
                Start.SET: self.tr("Make a copy"),
                Start.EMPTY: self.tr("Create empty set"),
            }[start]
        )

    def _on_empty_clicked(self) -> None:
        """The mouse goes on to the name; arrow keys stay among the choices."""
        if self.choices[Start.EMPTY].underMouse():
            self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_pressed(self) -> None:
        start = self.start()
        given = {Start.EMPTY: self.field.name(), Start.SET: self.sets.current() or ""}.get(start, "")
        self.accept()
        self.chosen.emit(start, given)


class StartChoice(PressableButton):
    """A radio button of two lines; Enter goes on to the dialog."""

    def __init__(self, icon: str, title: str, line: str) -> None:
        super().__init__()
        self._icon, self._title, self._line = icon, title, line
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(title)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_line(line)

    def set_line(self, line: str) -> None:
        self._line = line
        self.setAccessibleDescription(line)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, 60)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            box = QRectF(self.rect())
            chosen, enabled = self.isChecked(), self.isEnabled()
            fill = theme.selected if chosen else theme.hover if self.underMouse() and enabled else None
            if self.hasFocus():
                plate(painter, box, 10, fill, theme.accent, 2)
            else:
                plate(painter, box, 10, fill, theme.accent if chosen else theme.line, 1)
            ink = theme.accent if chosen else theme.text2
            icons.draw(painter, self._icon, QRectF(16, 20, 20, 20), ink if enabled else theme.disabled)
            room = box.width() - 90
            title_ink = theme.text if enabled else theme.disabled
            write(painter, QRectF(50, 10, room, 20), self._title, title_ink, 13, 600)
            write(painter, QRectF(50, 30, room, 18), self._line, theme.text3, 12)
            if chosen:
                icons.draw(painter, "check", QRectF(box.right() - 34, 22, 16, 16), theme.accent, 1.9)
