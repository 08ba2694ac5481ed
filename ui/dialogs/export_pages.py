"""Export personal pages: for whom, as what, and where to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import text
from ui.controls.banner import Message
from ui.controls.chip import Tone
from ui.controls.scroll import ScrollArea
from ui.controls.segmented import Segmented
from ui.controls.toggle import Check
from ui.controls.words import Ink, Words
from ui.dialogs import choose
from ui.dialogs.folder_row import FolderRow
from ui.dialogs.frame import Dialog
from ui.dialogs.writing import Writing
from ui.language import current, languages
from ui.messages import message_of
from ui.overrides import override
from ui.translation import counted
from workbooks.form_batch import FormTarget, Stopped, WrittenForm
from workbooks.form_content import FormContent
from workbooks.personal_files import plan_pages, write_book, write_pages
from workbooks.personal_page import Group, personal_pages

EVERYBODY, CHOSEN = "pages_everybody", "pages_chosen"
FILES, BOOK = "pages_files", "pages_book"
_LIST_HEIGHT = 190


class ExportPagesDialog(Dialog):
    """`written` carries the files, the first name and what was noticed, once they are on the disk."""

    written = Signal(object, str, object)

    def __init__(self, window: QWidget, group: Group, settings: QSettings) -> None:
        super().__init__(
            window,
            "export_pages_dialog",
            self.tr("Export personal pages"),
            self.tr("Who sends one back with other points begins the next round; the first stays."),
            600,
        )
        self._group = group
        self._writing = Writing(self)
        self._writing.finished.connect(self._on_written)
        self.whose = Segmented(
            ((EVERYBODY, self.tr("Everybody")), (CHOSEN, self.tr("Chosen people"))), self.tr("For whom")
        )
        self.whose.chosen.connect(lambda _key: self._check())
        self._checks: dict[str, Check] = {}
        self.people = ScrollArea(self._people())
        self.people.setFixedHeight(min(_LIST_HEIGHT, 28 * len(group.people) + 8))
        self.kind = Segmented(
            ((FILES, self.tr("A file for each, to send")), (BOOK, self.tr("One workbook, to look through"))),
            self.tr("As what"),
        )
        self.kind.chosen.connect(lambda _key: self._check())
        self.language = Segmented(
            [(f"pages_{each.key}", each.name) for each in languages()], self.tr("Language of the pages")
        )
        self.language.setObjectName("pages_language")
        self.language.set_current(f"pages_{current()}")
        self.folder = FolderRow("pages", settings)
        self.folder.changed.connect(self._check)
        for caption, part in (
            ("", self._writing.progress), (self.tr("For whom"), self.whose), ("", self.people),
            (self.tr("As"), self.kind), (self.tr("Language of the pages"), self.language), ("", self.folder),
        ):  # fmt: skip
            if caption:
                self.body.addWidget(Words(caption, 12, 500, Ink.TEXT2))
            self.body.addWidget(part)
        self.body.setSpacing(8)
        self.set_primary("", self._on_pressed)
        if group.issues:
            self.tell(message_of(group.issues))
        self._check()

    def _people(self) -> QWidget:
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for person in self._group.people:
            check = Check(text.elided(person.name, 480))
            check.setObjectName(f"page_of_{person.key}")
            check.setToolTip(text.tooltip(person.name))
            check.setChecked(True)
            check.toggled.connect(lambda _on: self._check())
            self._checks[person.key] = check
            column.addWidget(check)
        column.addStretch(1)
        return listed

    @override
    def first_field(self) -> QWidget:
        return self.primary

    @override
    def done(self, result: int) -> None:
        self._writing.stop()
        super().done(result)

    def chosen(self) -> tuple[str, ...]:
        """The keys of the people who get a page."""
        everybody = self.whose.current() == EVERYBODY
        return tuple(key for key, check in self._checks.items() if everybody or check.isChecked())

    def _check(self) -> None:
        self.people.setVisible(self.whose.current() == CHOSEN)
        count = len(self.chosen())
        self.aside.setText("" if count else self.tr("Choose somebody."))
        self.primary.setEnabled(bool(count) and not self._writing.is_running())
        self.set_primary(counted(max(1, count), self.tr, "Write page", "Write {count} pages"))

    def _on_pressed(self) -> None:
        group, keys, folder = self._group, self.chosen(), self.folder.path()
        as_book = self.kind.current() == BOOK
        language = self.language.current().removeprefix("pages_")

        def write(stopped: Stopped) -> Iterator[WrittenForm]:
            pages = personal_pages(group, keys)
            if not as_book:
                return write_pages(pages, plan_pages(pages, folder), FormContent(language=language), stopped)
            path = choose.free_path(folder, book_name, ".xlsx")
            notes = write_book(pages, path, language)
            return iter([WrittenForm(FormTarget(pages[0].person.name, path), notes)])

        book_name = self.tr("Personal pages")
        self.tell(None)
        self.primary.setEnabled(False)
        self._writing.begin(1 if as_book else len(keys), write)

    def _on_written(self) -> None:
        written, faults = self._writing.written(), self._writing.faults()
        self._check()
        if faults:
            done = self.tr("{count} files are written, the others are not.").format(count=len(written))
            self.tell(message_of(faults, done if written else self.tr("Nothing was written.")))
        elif self._writing.was_cancelled():
            words = self.tr("Stopped: {count} files are written, the others are not.")
            self.tell(Message(Tone.NEUTRAL, words.format(count=len(written))))
        else:
            self.accept()
            paths: tuple[Path, ...] = tuple(target.path for target in written)
            self.written.emit(paths, written[0].stakeholder, self._writing.notes())
