"""The commands of the File menu, and what the title says about the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from criteria.edits.weights import keep_weighting
from criteria.storage.errors import StorageError
from ui.controls.chip import Tone
from ui.document import Document
from ui.files.access import Access
from ui.files.desk import Desk
from ui.files.saver import Saver
from ui.presentation.reference import reference_of

if TYPE_CHECKING:
    from criteria.issues import Issue
    from criteria.storage.library import Library
    from ui.charts.export import Picture
    from ui.dialogs.elicitation.elicitor import Elicitor
    from ui.files.arrivals import Arrivals
    from ui.files.exchange import Exchange
    from ui.files.forms import Forms
    from ui.files.mender import Mender
    from ui.files.opener import Opener
    from ui.files.reports import Reports
    from ui.files.sender import Sender
    from ui.files.upkeep import Upkeep
    from ui.panels.score_history import SavedAs


class Files(QObject):
    """Everything that takes an option set from somewhere or puts it somewhere."""

    told = Signal(object, object)
    """A Message to show in the window, and what its action does (or None)."""
    state_changed = Signal()
    """The name, the version or whether it is saved: what `status_words` says."""

    def __init__(
        self, document: Document, library: Library | None, window: QWidget, settings: QSettings
    ) -> None:
        super().__init__(window)
        self._document = document
        self._window = window
        self._desk = Desk(document, library, window, settings)
        self._saver = Saver(self._desk)
        self._desk.told.connect(self.told)
        self._saver.state_changed.connect(self.state_changed)
        self._saver.export_wanted.connect(self.rescue)
        self.access = Access(self._desk, self._saver)
        self.access.damaged.connect(self._on_damaged)
        self.access.opened.connect(self.state_changed)

    @property
    def library(self) -> Library | None:
        return self._desk.library

    @cached_property
    def _opener(self) -> Opener:
        """Made when it is first wanted, as what follows: the first paint does not wait for it."""
        from ui.files.opener import Opener

        opener = Opener(self._desk, self._saver)
        opener.exchange_chosen.connect(self._on_exchange_chosen)
        return opener

    @cached_property
    def _arrivals(self) -> Arrivals:
        from ui.files.arrivals import Arrivals

        return Arrivals(self._desk, self._saver, self._opener)

    @cached_property
    def _sender(self) -> Sender:
        from ui.files.sender import Sender

        return Sender(self._desk, self._saver)

    @cached_property
    def _exchange(self) -> Exchange:
        from ui.files.exchange import Exchange

        return Exchange(self._desk, self._saver, self._opener, self._forms, self._arrivals)

    @cached_property
    def reports(self) -> Reports:
        from ui.files.reports import Reports

        return Reports(self._desk)

    @cached_property
    def _forms(self) -> Forms:
        from ui.files.forms import Forms

        return Forms(self._desk)

    @cached_property
    def _upkeep(self) -> Upkeep:
        from ui.files.upkeep import Upkeep

        upkeep = Upkeep(self._desk)
        upkeep.damaged.connect(self._on_damaged)
        upkeep.export_wanted.connect(self.rescue)
        return upkeep

    @cached_property
    def _mender(self) -> Mender:
        from ui.files.mender import Mender

        return Mender(self._desk, self._saver, self._upkeep)

    def _on_exchange_chosen(self, path: Path) -> None:
        self._arrivals.open(path)

    def rescue(self) -> None:
        """What is open into a file, when it cannot be saved."""
        self._sender.rescue()

    def _on_damaged(self, issues: Sequence[Issue]) -> None:
        """Said in a line where a dialog is open: what is typed there is not pushed away."""
        if self._desk.dialog() is None:
            self._mender.offer_recovery(issues)
            return
        self._desk.say(
            Tone.BAD,
            self.tr("The library is damaged."),
            self.tr("What is open is not touched."),
            self.tr("What can be done…"),
            lambda: self._mender.offer_recovery(issues),
        )

    @cached_property
    def _elicitor(self) -> Elicitor:
        from ui.dialogs.elicitation.elicitor import Elicitor

        return Elicitor(self._desk)

    def begin(self) -> None:
        """Once the window is painted: see what the library knows of the set, and of unsaved work."""
        self._saver.adopt()
        if self._desk.is_gone():
            self._desk.say(
                Tone.WARN,
                self.tr("The library file is not there any more; its backups are."),
                self.tr("The first save would begin a new library."),
                self.tr("Restore a backup…"),
                self.restore_backup,
            )
        self._opener.tell_of_last()
        self._opener.offer_drafts()

    def keep_up(self) -> None:
        """Verify the library and back it up, now and then, for as long as the window is open."""
        self._upkeep.begin()

    def end(self) -> None:
        """The window is closed: the last backup, and the library is free for others."""
        if self.access.claim is not None:
            self.access.claim.fall_silent()
        self._upkeep.end()
        self.let_go()
        if self.access.claim is not None:
            self.access.claim.release()

    def history(self) -> None:
        """Every version of the open set."""
        from ui.dialogs.history.dialog import HistoryDialog

        library = self._desk.library
        try:
            known = library is not None and bool(library.revisions(self._document.option_set.key))
            if library is None or not known:
                self._desk.say(
                    Tone.NEUTRAL,
                    self.tr("This option set has no history yet."),
                    self.tr("Save puts its first version in the library."),
                )
                return
            dialog = HistoryDialog(self._window, library, self._document.original())
        except StorageError as fault:
            self._desk.refuse(fault, self.tr("The history cannot be read."))
            return
        dialog.restore_wanted.connect(
            lambda number: self._saver.after_asking(lambda: self._saver.restore(number))
        )
        self._desk.show(dialog)

    def let_go(self) -> None:
        """Close the library; what is open stays open, in memory."""
        self._desk.let_go()

    def restore_backup(self) -> None:
        self._mender.offer_backups()

    def status_words(self) -> str:
        """Version 7 · saved 14:02."""
        return self._saver.status_words()

    def saved_as(self) -> SavedAs | None:
        """Where the library holds what is open; None while nothing is saved."""
        from ui.panels.score_history import SavedAs

        kept, library = self._saver.kept(), self._desk.library
        if kept is None or library is None:
            return None
        return SavedAs(library.path, self._document.option_set.key, kept.number)

    def version_words(self) -> str:
        """Version 7; what pictures and reports say they are of."""
        return self._saver.version_words()

    def new(self) -> None:
        self._opener.new()

    def open(self) -> None:
        self._opener.open()

    def open_source(self, source: str) -> bool:
        """catalogue:NAME, library:NAME or a path, as on the command line; False when it was not opened."""
        return self._opener.open_source(source)

    def open_wanted(self, source: str) -> None:
        """What another start of the program was to open: unsaved changes are asked about first."""
        self._saver.after_asking(lambda: self._opener.open_source(source))

    def open_recent(self, key: str) -> None:
        self._opener.open_recent(key)

    def recent(self) -> tuple[tuple[str, str], ...]:
        """Key and name of the sets opened last, the latest first."""
        return self._opener.recent()

    def save(self) -> bool:
        """Whether it is saved now; False, too, while a name is asked for."""
        return self._saver.save()

    def save_as(self) -> bool:
        """Ask for a name; `state_changed` tells when the copy is saved."""
        return self._saver.save_as()

    def revert(self) -> None:
        self._saver.revert()

    def import_exchange(self) -> None:
        self._arrivals.choose()

    def export_exchange(self) -> None:
        self._sender.export()

    def export_live(self) -> None:
        self._exchange.export_live()

    def import_table(self) -> None:
        self._opener.import_table()

    def paste_table(self) -> None:
        """A new set from the decision table on the clipboard."""
        self._opener.paste_table()

    def export_form(self) -> None:
        self._forms.export_form()

    def export_pages(self) -> None:
        self._forms.export_pages()

    def import_form(self, path: Path | None = None) -> None:
        self._forms.import_form(path)

    def import_form_folder(self) -> None:
        self._forms.import_folder()

    def import_dropped(self, paths: Sequence[Path]) -> None:
        """Files dropped on the window, each by its kind."""
        self._exchange.import_dropped(paths)

    def save_picture(self, picture: Picture) -> None:
        self._exchange.save_picture(picture)

    def keep_weighting(self) -> None:
        """Ask for a name, and make a weighting of the working weights."""
        from ui.dialogs.keep_weighting import KeepDialog

        if not any(self._document.option_set.working.points.values()):
            self._desk.say(Tone.WARN, self.tr("There are no weights to keep."), self.tr("Give points first."))
            return
        dialog = KeepDialog(self._window, self._document.option_set)
        dialog.named.connect(self._on_keep_named)
        self._desk.show(dialog)

    def _on_keep_named(self, name: str) -> None:
        today = datetime.now().astimezone().date().isoformat()
        after = keep_weighting(self._document.option_set, name, today)
        self._document.apply(self.tr("Keep “{name}”").format(name=name), after)
        self._desk.say(Tone.GOOD, self.tr("“{name}” is kept as a weighting.").format(name=name))

    def elicit_by(self, way: str, *, hidden: bool) -> None:
        """Ask somebody for judgements, in one of the ways; `hidden` shows no option and no ranking."""
        self._elicitor.open(way, hidden=hidden)

    def cross_checks(self) -> None:
        """The ranking under weights that are computed from the scores alone."""
        self._elicitor.cross_checks()

    def compare(self) -> None:
        """Points and ranks against the newest snapshot, or the weighting that was started from."""
        from ui.dialogs.compare import CompareDialog

        if reference_of(self._document.option_set) is None:
            self._desk.say(
                Tone.NEUTRAL,
                self.tr("There is nothing to compare with yet."),
                self.tr("Take a snapshot, change some weights, then compare."),
            )
            return
        self._desk.show(CompareDialog(self._window, self._document.option_set))

    def may_close(self) -> bool:
        """Whether the window may close; asks when something is not saved."""
        return self._saver.may_close()

    def save_draft(self) -> None:
        """Keep what is not saved where a crash cannot reach it."""
        self._saver.drafts.save()
