"""The main window: rail, bar and pages, and the commands that act on them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ui import language, theme
from ui import settings as remembered
from ui.computing.recompute import Recompute
from ui.controls.banner import Banner, Message
from ui.controls.chip import Tone
from ui.controls.menu_button import MenuButton
from ui.controls.rail import Page, Rail
from ui.document import Change, Document
from ui.files import Files
from ui.overrides import override
from ui.pages.places import PLACES, WEIGH
from ui.pages.stack import PageStack
from ui.pages.weigh import NARROW
from ui.translation import translated
from ui.window import wiring
from ui.window.actions import Commands
from ui.window.appearance import Appearance
from ui.window.menus import EXPLORE_ONLY, MENUS, NAMING
from ui.window.room import least_size, roomy
from ui.window.stops import Stop, go_on
from ui.window.top_bar import ELICIT, EXPLORE, TopBar
from ui.window.weight_acts import WeightActs

if TYPE_CHECKING:
    from criteria.storage.library import Library
    from ui.pages.elicit import ElicitPage
    from ui.projector import ProjectorWindow


class MainWindow(QMainWindow):
    def __init__(self, document: Document, library: Library | None, settings: QSettings) -> None:
        super().__init__()
        self.document = document
        self.settings = settings
        self.recompute = Recompute(document, self)
        self.files = Files(document, library, self, settings)
        self.commands = Commands(self)
        self.appearance = Appearance(self, settings, self.recompute.show_again)
        self.weight_acts = WeightActs(document, self.recompute, self)
        self._projector: ProjectorWindow | None = None
        self._elicit: ElicitPage | None = None
        self._told: Callable[[], None] | None = None
        self.said_in = language.current()
        document.show_in(self.said_in)
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.setMinimumSize(*least_size())
        self._make_parts()
        remembered.restore_window(self.settings, self)
        self._connect_state()
        self.recompute.run_now()
        self._show_title()
        self.weigh.ranking.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_parts(self) -> None:
        """All that can be seen: made at the start, and again in every other language."""
        self.commands.fill(self.menuBar())
        self.rail = Rail([Page(p.key, translated(p.name), p.icon, p.shortcut) for p in PLACES])
        self.rail.set_current(WEIGH)
        self.menu_button = MenuButton(self.tr("Menu"), self.rail)
        self.menu_button.setObjectName("menu_button")
        self.menu_button.set_menus([self.commands.menus[menu.key] for menu in MENUS])
        self.bar = TopBar(self.document, self.recompute)
        self.bar.connect_actions(self.commands.actions)
        self.banner = Banner()
        self.banner.setObjectName("window_banner")
        self.pages = PageStack(self.document, self.recompute)
        self.weigh = self.pages.weigh
        self._lay_out()
        wiring.connect(self)
        self._connect_parts()

    def _lay_out(self) -> None:
        centre = _Ground()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.bar, 0), (self.banner, 0), (self.pages, 1)):
            column.addWidget(part, stretch)
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(roomy(centre))
        self.rail.put_first(self.menu_button)
        self.show_menu_bar(self.settings.value("menu_bar", False, type=bool) is True)

    def say_again(self) -> None:
        """Everything in the language that is spoken now, with the same document, at the same place."""
        from ui.window import retelling

        place = retelling.leave(self)
        self._projector = self._elicit = None
        self.commands = Commands(self)
        self.document.show_in(language.current())
        self._make_parts()
        self.recompute.run_now()
        self._show_title()
        retelling.go_back(self, place)

    def _connect_parts(self) -> None:
        self.menu_button.setShortcut(QKeySequence("F10"))
        self.commands.menus["recent"].aboutToShow.connect(self._fill_recent)
        self.rail.chosen.connect(self.pages.open)
        self.pages.opened.connect(self.rail.set_current)
        self.bar.mode.chosen.connect(self.set_mode)
        self.bar.unfinished_chosen.connect(lambda key: self.set_mode(ELICIT, key))
        self.weigh.weighting_wanted.connect(self.bar.start_from)
        self.weigh.compare_wanted.connect(self.files.compare)
        self.weigh.start_wanted.connect(self.files.new)
        self.weigh.ranking.table_button.toggled.connect(self.commands.actions["table"].setChecked)
        self.banner.acted.connect(self._on_banner_acted)
        stack = self.document.undo_stack
        stack.canUndoChanged.connect(self.commands.actions["undo"].setEnabled)
        stack.canRedoChanged.connect(self.commands.actions["redo"].setEnabled)
        for key, can, what in (
            ("undo", stack.canUndo(), stack.undoText()),
            ("redo", stack.canRedo(), stack.redoText()),
        ):
            self.commands.actions[key].setEnabled(can)
            self.commands.name(key, self.document.step_words(what))
        self._let_act()
        self._show_view()

    def _connect_state(self) -> None:
        self.files.told.connect(self.tell)
        self.files.state_changed.connect(self._show_title)
        self.document.modified_changed.connect(lambda _modified: self._show_title())
        self.document.changed.connect(self._on_changed)
        self.document.names_hidden.connect(self._on_names_hidden)
        self.document.undo_stack.undoTextChanged.connect(self._on_undo_text_changed)
        self.document.undo_stack.redoTextChanged.connect(self._on_redo_text_changed)

    @property
    def elicit(self) -> ElicitPage:
        """The page of Elicit mode, made when it is first wanted: the first paint does not wait for it."""
        if self._elicit is None:
            from ui.pages.elicit import ElicitPage

            self._elicit = ElicitPage(self.document)
            self._elicit.renamed.connect(lambda words: self.bar.show_mode(ELICIT, words))
            self._elicit.revealed.connect(lambda: self.set_mode(EXPLORE))
            self.pages.addWidget(self._elicit)
            self._elicit.fit(self.width(), self.height())
        return self._elicit

    def tell(self, message: Message, act: Callable[[], None] | None = None) -> None:
        """Say something above the page, with an action that mends it where there is one."""
        self._told = act
        self.banner.show_message(message, dismissable=True)

    @Slot()
    def _on_banner_acted(self) -> None:
        self.banner.clear()
        if self._told is not None:
            self._told()

    def set_mode(self, mode: str, weighting: str | None = None) -> None:
        """Elicit hides options and ranking (and continues a weighting); Explore shows everything live."""
        self.commands.actions[mode].setChecked(True)
        if mode == ELICIT:
            self.elicit.begin(weighting)
            self.bar.show_mode(mode, self.elicit.in_progress())
            self.pages.setCurrentWidget(self.elicit)
            self.rail.set_current(WEIGH)
            if self._projector is not None:
                self._projector.close()
        else:
            self.bar.show_mode(mode, "")
            self.pages.open(WEIGH)
        self.rail.let_open({WEIGH} if mode == ELICIT else {place.key for place in PLACES})
        self._let_act()

    def show_projector(self) -> None:
        """One chart for the room; it follows the document."""
        from ui.projector import ProjectorWindow

        if self._projector is None:
            self._projector = ProjectorWindow(self.document, self.recompute, self)
        self._projector.open()

    def next_panel(self) -> None:
        """The panels of the page, the bar, round and round; in Elicit mode the swings and the bar."""
        page = self._elicit if self._elicit is not None and self._elicit.isVisible() else None
        stops = self.pages.stops() if page is None else page.stops()
        bar = Stop(self.bar, lambda: self.bar.scenario.setFocus(Qt.FocusReason.ShortcutFocusReason))
        go_on((*stops, bar), self.focusWidget())

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        said = self.banner.message()
        if said is not None and said.tone is Tone.GOOD:
            self.banner.clear()  # what was done is past, and its Undo would undo something else
        if "view" in change.parts:
            self._show_view()
        if change.parts & {"name", "short_name"}:
            self._show_title()

    @Slot(bool)
    def _on_names_hidden(self, _hidden: bool) -> None:
        self.banner.clear()
        self._let_act()

    def _let_act(self) -> None:
        """Elicit mode holds back what shows a ranking; what lists people waits until names are shown."""
        pages = tuple(f"page_{place.key}" for place in PLACES if place.key != WEIGH)
        held = {*EXPLORE_ONLY, *pages} if self.commands.actions[ELICIT].isChecked() else set()
        if self.document.hides_names:
            held.update(NAMING)
        for key in (*EXPLORE_ONLY, *NAMING, *pages):
            self.commands.actions[key].setEnabled(key not in held)

    def _show_view(self) -> None:
        shown = self.document.option_set.view.include_unavailable
        self.commands.actions["include_unavailable"].setChecked(shown)

    @Slot(str)
    def _on_undo_text_changed(self, what: str) -> None:
        self.commands.name("undo", self.document.step_words(what))

    @Slot(str)
    def _on_redo_text_changed(self, what: str) -> None:
        self.commands.name("redo", self.document.step_words(what))

    @Slot(bool)
    def show_menu_bar(self, shown: bool) -> None:
        self.settings.setValue("menu_bar", shown)
        self.commands.actions["menu_bar"].setChecked(shown)
        native = self.menuBar().isNativeMenuBar()
        self.menuBar().setVisible(shown or native)
        self.menu_button.setVisible(not native)

    def _fill_recent(self) -> None:
        menu = self.commands.menus["recent"]
        menu.clear()
        for key, name in self.files.recent():
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, chosen=key: self.files.open_recent(chosen))
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing saved yet")).setEnabled(False)

    def _show_title(self) -> None:
        self.bar.show_status(self.files.status_words())
        name = self.document.option_set.name.replace("[*]", "[*][*]")  # Qt's mark for what is not saved
        self.setWindowTitle(f"{name}[*] – {self.tr('Policy Options Evaluator')}")
        self.setWindowModified(self.document.is_modified())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Lay out for the size that the window has."""
        narrow = self.width() < NARROW
        self.rail.set_compact(narrow)
        self.menu_button.fit(self.rail)
        self.bar.set_compact(narrow)
        self.pages.fit(self.width(), self.height())
        if self._elicit is not None:
            self._elicit.fit(self.width(), self.height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        elif event.type() == QEvent.Type.LanguageChange and language.current() != self.said_in:
            self.said_in = language.current()
            QTimer.singleShot(0, self, self.say_again)
        super().changeEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and self.document.hides_names:
            self.tell(Message(Tone.NEUTRAL, self.tr("Show names before files are taken in.")))
        elif paths:
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self.files.import_dropped(paths))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_close():
            event.ignore()
            return
        remembered.remember_window(self.settings, self)
        if self._projector is not None:
            self._projector.close()
        self.hide()  # a method that cannot be stopped may keep the worker for seconds
        self.recompute.close()
        event.accept()


class _Ground(QWidget):
    """The canvas behind every page."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().canvas)
