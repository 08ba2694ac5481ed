"""Option set files that go out: with what they were made from, and if wanted with their history."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from criteria.optionset import OptionSet
from criteria.storage.errors import StorageError
from criteria.storage.exchange import SUFFIX, write_exchange
from criteria.storage.past import NO_PAST, Past
from ui.dialogs import choose
from ui.dialogs.background import Background, Progress
from ui.files.desk import Desk
from ui.files.saver import Saver
from ui.messages import EXPECTED_FAULTS


class Sender(QObject):
    def __init__(self, desk: Desk, saver: Saver) -> None:
        super().__init__(desk)
        self._desk = desk
        self._saver = saver
        self._background = Background(self)
        self._background.done.connect(self._on_written)
        self._background.failed.connect(self._on_failed)

    def export(self) -> None:
        """Ask what goes along where the library knows a history; then where to."""
        from ui.dialogs.export_set import ExportSetDialog

        versions = self._versions()
        if not versions:
            self.rescue()
            return
        dialog = ExportSetDialog(self._desk.window, self._desk.document.option_set.name, versions)
        dialog.wanted.connect(self._choose)
        self._desk.show(dialog)

    def rescue(self) -> None:
        """What is open into a file, whatever the library is worth."""
        self._choose(with_history=False)

    def _versions(self) -> int:
        library, kept = self._desk.library, self._saver.kept()
        if library is None or kept is None:
            return 0
        try:
            return len(library.revisions(self._desk.document.option_set.key))
        except StorageError:
            return 0

    def _choose(self, with_history: bool) -> None:
        from workbooks.forms import set_file_stem

        option_set = self._desk.document.original()
        path = choose.save_file(
            self._desk.window,
            self._desk.settings,
            self.tr("Export the option set"),
            set_file_stem(option_set) + SUFFIX,
            self.tr("Option sets (*.optionset.json)"),
            (SUFFIX,),
        )
        if path is None:
            return
        library, kept = self._desk.library, self._saver.kept()
        if library is None or kept is None:
            self._write(partial(write_exchange, option_set, path), path)
            return
        sent = partial(_sent, library.path, option_set, kept.number, path)
        if with_history:
            self._background.run(partial(sent, True))
        else:
            self._write(partial(sent, False), path)

    def _write(self, write: Callable[[], object], path: Path) -> None:
        try:
            write()
        except EXPECTED_FAULTS as fault:
            self._desk.refuse(fault, self.tr("The option set was not exported."), path.name)
            return
        self._on_written(path)

    def _on_written(self, path: Path) -> None:
        self._desk.tell_written(self.tr("“{file}” is written.").format(file=path.name), path)

    def _on_failed(self, fault: Exception) -> None:
        self._desk.refuse(fault, self.tr("The option set was not exported."))


def _sent(
    library_path: Path,
    option_set: OptionSet,
    base: int,
    path: Path,
    with_history: bool,
    _progress: Progress | None = None,
) -> Path:
    origin: tuple[int | None, tuple[str, ...], Past] = None, (), NO_PAST
    try:
        origin = _origin(library_path, option_set, base, with_history)
    except StorageError:
        if with_history:
            raise  # without it, a library that cannot be read is no reason to write nothing
    write_exchange(option_set, path, *origin)
    return path


def _origin(
    library_path: Path, option_set: OptionSet, base: int, with_history: bool
) -> tuple[int | None, tuple[str, ...], Past]:
    """Which version it is, if it is one; what it was made from, and what those held."""
    from criteria.storage.library import Library
    from criteria.storage.parts import PartCache, split
    from criteria.storage.sending import ancestors, past_of

    key = option_set.key
    with Library.open(library_path, read_only=True) as library:
        found = {revision.number: revision.sha256 for revision in library.revisions(key)}
        is_same = split(option_set, PartCache())[0].sha256 == found.get(base)
        past = past_of(library, key, base) if with_history else NO_PAST
        return base if is_same else None, ancestors(library, key, base), past
