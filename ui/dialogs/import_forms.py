"""Import returned forms: every file with its verdict, and nothing changes until they are imported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from ui import theme as themes
from ui.controls.buttons import Button
from ui.dialogs.background import Background
from ui.dialogs.columns import SideBySide
from ui.dialogs.frame import Dialog
from ui.dialogs.progress import ProgressBar
from ui.dialogs.returned import Returned, import_words, read_all, row_of, summary
from ui.dialogs.returned_view import ReturnedView
from ui.dialogs.rows import RowList
from ui.overrides import override
from ui.painting import upright
from ui.translation import counted

_SIDE_WIDTH = 364


class ImportFormsDialog(Dialog):
    """`wanted` carries the forms to import, and which of them is shown."""

    wanted = Signal(object, str)

    def __init__(self, window: QWidget, option_set: Callable[[], OptionSet], paths: Sequence[Path]) -> None:
        super().__init__(window, "import_forms_dialog", self.tr("Import weighting forms"), "", 1240)
        self._option_set = option_set
        self._paths = tuple(dict.fromkeys(paths))
        self._read: tuple[Returned, ...] = ()
        self._reading = Background(self)
        self._reading.progressed.connect(self._on_progressed)
        self._reading.done.connect(self._on_read)
        self.progress = ProgressBar()
        self.progress.cancel.clicked.connect(self.reject)
        self.files = RowList("import_files", self.tr("Returned forms"))
        self.files.picked.connect(self._on_picked)
        self.view = ReturnedView()
        self.view.copied.connect(self._on_copied)
        self.only_clean = Button("")
        self.only_clean.setObjectName("import_only_clean")
        self.only_clean.clicked.connect(self._on_only_clean)
        self.only_clean.hide()
        self.add_button(self.only_clean)
        self._lay_out()
        self.set_primary(import_words(len(self._paths)), lambda: self._import(self._read))
        self.primary.setEnabled(False)
        self.set_height(820)
        self.subtitle.show()
        self._start()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._progress_row = QWidget()
        row = QVBoxLayout(self._progress_row)
        row.setContentsMargins(24, 12, 24, 4)
        row.addWidget(self.progress)
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(12, 12, 12, 12)
        left.addWidget(self.files)
        self.files.setMinimumHeight(120)
        self._columns = _Columns(side, self.view, 900, left_width=_SIDE_WIDTH)
        self._columns.hide()
        self.body.addWidget(self._progress_row)
        self.body.addWidget(self._columns, 1)

    @override
    def first_field(self) -> QWidget:
        return self.files if self.files.isVisible() else self.cancel

    @override
    def done(self, result: int) -> None:
        self._reading.stop()
        self.progress.end()
        super().done(result)

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Read more files, too: those dropped while the dialog is open."""
        self._paths = tuple(dict.fromkeys((*self._paths, *paths)))
        self._start()

    def _start(self) -> None:
        files = counted(len(self._paths), self.tr, "1 file", "{count} files")
        folder = self._paths[0].parent.name
        self.subtitle.setText(
            self.tr("{files} from “{folder}”. Nothing changes until you import.").format(
                files=files, folder=folder
            )
        )
        paths, option_set = self._paths, self._option_set()
        self.progress.begin(self._progress_words(0, len(paths)))
        self._reading.run(lambda progress: read_all(paths, option_set, progress))

    def _progress_words(self, done: int, total: int) -> str:
        return self.tr("Reading forms: {done} of {total}").format(done=done, total=total)

    def _on_progressed(self, done: int, total: int) -> None:
        self.progress.advance(self._progress_words(done, total), done / total)

    def _on_read(self, read: tuple[Returned, ...]) -> None:
        self.progress.end()
        self._progress_row.hide()
        self._columns.show()
        self._read = read
        criteria = len(self._option_set().criteria)
        self.files.show_rows([row_of(returned, criteria) for returned in read])
        self.files.setFocus()
        accepted = sum(1 for r in read if r.accepted)
        clean = sum(1 for r in read if r.accepted and not r.to_check)
        self.set_primary(import_words(accepted) if accepted else self.tr("Nothing to import"))
        self.primary.setEnabled(bool(accepted))
        self.only_clean.set_words(counted(clean, self.tr, "Only the 1 accepted", "Only the {count} accepted"))
        self.only_clean.setVisible(0 < clean < accepted)
        self.aside.setText(summary(read))

    def _on_picked(self, key: str) -> None:
        returned = next((r for r in self._read if r.key == key), None)
        if returned is not None:
            self.view.show_returned(returned, self._option_set())
            self.aside.setText(summary(self._read))

    def _on_copied(self) -> None:
        self.aside.setText(self.tr("Copied. Paste it into a mail to the sender."))

    def _on_only_clean(self) -> None:
        self._import([returned for returned in self._read if not returned.to_check])

    def _import(self, read: Sequence[Returned]) -> None:
        wanted = [returned for returned in read if returned.accepted]
        shown = self.files.current() or ""
        self.accept()
        self.wanted.emit(tuple(wanted), shown)


class _Columns(SideBySide):
    """The list and the form beside it, a hairline between them."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = themes.current().line
        if not self.is_stacked():
            upright(painter, _SIDE_WIDTH, 0, self.height(), line)
        painter.fillRect(QRectF(0, 0, self.width(), 1), line)
        painter.end()
