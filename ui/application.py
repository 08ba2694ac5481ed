"""The application: Qt is started, the window opens on a set, and faults are caught once."""

from __future__ import annotations

import gc
import logging
import os
import sys
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from criteria.catalogue import load_catalogue
from criteria.optionset import OptionSet
from criteria.storage.errors import StorageError
from criteria.storage.location import home, library_path
from ui import fonts, language, settings
from ui.controls.banner import Message
from ui.controls.chip import Tone
from ui.document import Document
from ui.files.claim import Claim
from ui.memory import keep_freed_memory
from ui.overrides import override
from ui.translation import translator
from ui.window.main_window import MainWindow
from ui.window.warming import Warming

if TYPE_CHECKING:
    from criteria.storage.library import Library

tr = translator("Faults")
BUILT_IN = "russia-dprk"
LOG_FILE = "faults.log"
PATIENCE_MS = 3_000
WARM_MS = 2_500
"""The window is painted, and its first chances are sharp."""
TOUR_MS = 1_200
HAND_OVER_S = 0.001
"""How long a busy worker may keep the window waiting each time; five times as long is usual."""
"""Let the window be seen before anything is said about it."""


def run(source: str | None) -> int:
    """Open the window (on a source) and stay until it is closed; the first window of a library is raised."""
    with settings.scaled(settings.open_settings(), os.environ):
        application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    name_application(application)
    claim = Claim(library_path())
    if not claim.take() and claim.raise_holder(source):
        return 0
    window = make_window(kept_library(claim.is_elsewhere))
    window.files.access.claim = claim
    again: list[bool] = []
    claim.raise_wanted.connect(lambda wanted: come_to_front(window, wanted))
    faults = Faults(window)
    sys.excepthook = faults.hook
    window.recompute.failed.connect(faults.take)
    window.show()
    warming = Warming()
    FirstPaint(window.bar, lambda: start(window, source))
    QTimer.singleShot(WARM_MS, window, lambda: warming.start())  # noqa: PLW0108 - a method is held weakly
    window.appearance.reopen_wanted.connect(lambda: again.append(True) if window.close() else None)
    code = application.exec()
    warming.stop()
    window.files.end()
    if again:
        claim.release()
        open_again()
    return code


def open_again() -> None:
    """Start the program anew, as it was started."""
    from PySide6.QtCore import QProcess

    QProcess.startDetached(sys.executable, sys.orig_argv[1:])


def name_application(application: QApplication) -> None:
    """Its name, style and type, before the first window is made."""
    keep_freed_memory()
    sys.setswitchinterval(HAND_OVER_S)
    application.setApplicationName("Policy Options Evaluator")
    application.setDesktopFileName("policy-options-evaluator")
    application.setStyle("Fusion")
    fonts.load()


def make_window(library: Library | None) -> MainWindow:
    kept = settings.open_settings()
    settings.apply_theme(settings.chosen_theme(kept), settings.chosen_contrast(kept))
    language.apply(language.chosen(kept))
    return MainWindow(Document(first_set(library)), library, kept)


def kept_library(read_only: bool = False) -> Library | None:
    """The library where there is a sound one already; all else waits until after the first paint."""
    if not library_path().exists():
        return None
    from criteria.storage.library import Library

    try:
        return Library.open(read_only=read_only)
    except StorageError:
        return None


def first_set(library: Library | None) -> OptionSet:
    """What was open last, else the built-in case."""
    if library is not None:
        for row in library.recent(1):
            try:
                return library.load(row.key)
            except StorageError:
                break
    return load_catalogue(BUILT_IN)


def start(window: MainWindow, source: str | None) -> None:
    """After the first paint: let memory be cleared again, find a library, and open what was asked for."""
    gc.freeze()
    gc.enable()
    window.pages.made.connect(
        gc.freeze
    )  # looking through the widgets of all pages holds the window up: 30 ms
    files = window.files
    claim = files.access.claim
    if files.library is None:
        files.access.open()
    if claim is not None:
        claim.listen()
    files.begin()
    if claim is not None and claim.is_elsewhere:
        files.access.tell_elsewhere()
    if source is not None:
        files.open_source(source)
    files.keep_up()
    if source is None and settings.wants_tour(window.settings):
        QTimer.singleShot(TOUR_MS, window, lambda: begin_tour(window))


def begin_tour(window: MainWindow) -> None:
    from ui.window.tour import Tour

    Tour(window).begin()


def come_to_front(window: MainWindow, source: str) -> None:
    """Another start wanted this window: show it, and what that start was to open."""
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
    if source:
        window.files.open_wanted(source)


class FirstPaint(QObject):
    """Does something once a widget is painted; after a while even when it is not."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then: Callable[[], None] | None = then
        widget.installEventFilter(self)
        QTimer.singleShot(PATIENCE_MS, self, self._do)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._do)
        return False

    def _do(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()


class Faults:
    """Whatever nobody expected: logged, a draft saved, the user told once."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._told = False

    def take(self, fault: BaseException) -> None:
        self.hook(type(fault), fault, fault.__traceback__)

    def hook(self, kind: type[BaseException], fault: BaseException, where: TracebackType | None) -> None:
        words = "".join(traceback.format_exception(kind, fault, where))
        sys.stderr.write(words)
        _log(words)
        self._window.files.save_draft()
        if not self._told:
            self._told = True
            self._window.tell(
                Message(
                    Tone.BAD,
                    tr("Something went wrong that should not have."),
                    tr("Your work is still here, and a draft was saved. Save, then start again."),
                )
            )


def _log(words: str) -> None:
    try:
        home().mkdir(parents=True, exist_ok=True)
        with (home() / LOG_FILE).open("a", encoding="utf-8") as log:
            log.write(words + "\n")
    except OSError as failure:
        logging.getLogger(__name__).error("The fault could not be logged: %s", failure)
