"""Every command of the window: its words, its shortcut, its place in the menus."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

_CONTEXT = "Actions"
Keys = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Command:
    """`choice` names a group of which one is checked; `checkable` alone is a switch."""

    key: str
    words: str
    shortcut: str | Keys | None = None
    checkable: bool = False
    choice: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """Entries are commands, submenus, or None for a line."""

    key: str
    words: str
    entries: tuple[Command | Menu | None, ...]


_FILE = Menu(
    "file",
    QT_TRANSLATE_NOOP("Actions", "&File"),
    (
        Command("new", QT_TRANSLATE_NOOP("Actions", "&New…"), Keys.New),
        Command("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), Keys.Open),
        Menu("recent", QT_TRANSLATE_NOOP("Actions", "Open &recent"), ()),
        None,
        Command("save", QT_TRANSLATE_NOOP("Actions", "&Save"), Keys.Save),
        Command("save_as", QT_TRANSLATE_NOOP("Actions", "Save &as…"), "Ctrl+Alt+S"),
        Command("revert", QT_TRANSLATE_NOOP("Actions", "Re&vert to saved")),
        None,
        Menu(
            "import",
            QT_TRANSLATE_NOOP("Actions", "&Import"),
            (
                Command("import_form", QT_TRANSLATE_NOOP("Actions", "&Weighting form…"), "Ctrl+I"),
                Command("import_table", QT_TRANSLATE_NOOP("Actions", "&Decision table…")),
                Command("import_exchange", QT_TRANSLATE_NOOP("Actions", "&Option set file…")),
            ),
        ),
        Menu(
            "export",
            QT_TRANSLATE_NOOP("Actions", "&Export"),
            (
                Command("export_form", QT_TRANSLATE_NOOP("Actions", "&Weighting form…"), "Ctrl+Shift+E"),
                Command("export_exchange", QT_TRANSLATE_NOOP("Actions", "&Option set file…")),
                Command("save_picture", QT_TRANSLATE_NOOP("Actions", "Ranking as &picture…")),
            ),
        ),
        None,
        Command("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), Keys.Quit),
    ),
)
_EDIT = Menu(
    "edit",
    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    (
        Command("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), Keys.Undo),
        Command("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z"),
        None,
        Command("copy_picture", QT_TRANSLATE_NOOP("Actions", "Copy ranking as &picture"), "Ctrl+Shift+C"),
        Command("copy_table", QT_TRANSLATE_NOOP("Actions", "Copy ranking as &table"), "Ctrl+Alt+C"),
    ),
)
_WEIGHTS = Menu(
    "weights",
    QT_TRANSLATE_NOOP("Actions", "&Weights"),
    (
        Command("snapshot", QT_TRANSLATE_NOOP("Actions", "Take a &snapshot"), "Ctrl+Shift+S"),
        Command("reset", QT_TRANSLATE_NOOP("Actions", "&Reset to snapshot"), "Ctrl+0"),
        Command("compare", QT_TRANSLATE_NOOP("Actions", "&Compare with snapshot…"), "Ctrl+Shift+D"),
        None,
        Command("keep", QT_TRANSLATE_NOOP("Actions", "&Keep as a weighting…"), "Ctrl+Shift+K"),
        Command("unlock_all", QT_TRANSLATE_NOOP("Actions", "&Unlock all")),
    ),
)
_VIEW = Menu(
    "view",
    QT_TRANSLATE_NOOP("Actions", "&View"),
    (
        Command("page_weigh", QT_TRANSLATE_NOOP("Actions", "&Weigh"), "Ctrl+4"),
        Command("next_panel", QT_TRANSLATE_NOOP("Actions", "Next &panel"), "F6"),
        None,
        Command("elicit", QT_TRANSLATE_NOOP("Actions", "E&licit"), "Ctrl+E", choice="mode"),
        Command("explore", QT_TRANSLATE_NOOP("Actions", "E&xplore"), "Ctrl+Shift+X", choice="mode"),
        Command("projector", QT_TRANSLATE_NOOP("Actions", "Pro&jector view"), "F5"),
        None,
        Command(
            "include_unavailable",
            QT_TRANSLATE_NOOP("Actions", "Rank &unavailable options, too"),
            checkable=True,
        ),
        Command(
            "table", QT_TRANSLATE_NOOP("Actions", "Show the ranking as a &table"), "Ctrl+T", checkable=True
        ),
        None,
        Menu(
            "theme",
            QT_TRANSLATE_NOOP("Actions", "T&heme"),
            (
                Command("theme_system", QT_TRANSLATE_NOOP("Actions", "As the &system"), choice="theme"),
                Command("theme_light", QT_TRANSLATE_NOOP("Actions", "&Light"), choice="theme"),
                Command("theme_dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), choice="theme"),
            ),
        ),
        Command("reduce_motion", QT_TRANSLATE_NOOP("Actions", "Reduce &motion"), checkable=True),
        Command("menu_bar", QT_TRANSLATE_NOOP("Actions", "Show the menu &bar"), "Ctrl+M", checkable=True),
    ),
)
_HELP = Menu(
    "help",
    QT_TRANSLATE_NOOP("Actions", "&Help"),
    (
        Command("keys", QT_TRANSLATE_NOOP("Actions", "&Keyboard"), Keys.HelpContents),
        Command("about", QT_TRANSLATE_NOOP("Actions", "&About")),
    ),
)
MENUS = (_FILE, _EDIT, _WEIGHTS, _VIEW, _HELP)
_ROLES = {"quit": QAction.MenuRole.QuitRole, "about": QAction.MenuRole.AboutRole}


def tr(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)


class Commands:
    """The actions by key, and the menus that hold them."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._choices: dict[str, QActionGroup] = {}
        self.actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}

    def fill(self, bar: QMenuBar) -> None:
        for menu in MENUS:
            made = bar.addMenu(tr(menu.words))
            self._fill(made, menu)

    def _fill(self, made: QMenu, menu: Menu) -> None:
        made.setObjectName(f"menu_{menu.key}")
        made.setToolTipsVisible(True)
        self.menus[menu.key] = made
        for entry in menu.entries:
            if entry is None:
                made.addSeparator()
            elif isinstance(entry, Menu):
                self._fill(made.addMenu(tr(entry.words)), entry)
            else:
                made.addAction(self._action(entry))

    def _action(self, command: Command) -> QAction:
        action = QAction(tr(command.words), self._window)
        action.setObjectName(f"action_{command.key}")
        action.setCheckable(command.checkable or bool(command.choice))
        if command.shortcut is not None:
            action.setShortcut(QKeySequence(command.shortcut))
        if command.choice:
            group = self._choices.setdefault(command.choice, QActionGroup(self._window))
            group.addAction(action)
        action.setMenuRole(_ROLES.get(command.key, QAction.MenuRole.NoRole))
        self._window.addAction(action)
        self.actions[command.key] = action
        return action
