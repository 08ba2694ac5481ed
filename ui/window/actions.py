"""The commands of the window as actions, and the menus that hold them."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui.controls import menu as controls
from ui.translation import translated
from ui.window.menus import MENUS, Command, Menu

_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
    "preferences": QAction.MenuRole.PreferencesRole,
}


class Commands:
    """The actions by key, and the menus that hold them."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._choices: dict[str, QActionGroup] = {}
        self._words: dict[str, str] = {}
        self.actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}

    def fill(self, bar: QMenuBar) -> None:
        for menu in MENUS:
            made = self._made(menu, bar)
            bar.addMenu(made)
            self._fill(made, menu)

    def _made(self, menu: Menu, parent: QWidget) -> QMenu:
        made = controls.Menu(translated(menu.words), parent)
        made.setObjectName(f"menu_{menu.key}")
        return made

    def _fill(self, made: QMenu, menu: Menu) -> None:
        self.menus[menu.key] = made
        for entry in menu.entries:
            if entry is None:
                made.addSeparator()
            elif isinstance(entry, Menu):
                inner = self._made(entry, made)
                made.addMenu(inner)
                self._fill(inner, entry)
            else:
                made.addAction(self._action(entry))

    def name(self, key: str, what: str) -> None:
        """Let a command say what it would do, as in "Undo: Scenario Strict 2019"."""
        words = translated(self._words[key])
        self.actions[key].setText(f"{words}: {what.replace('&', '&&')}" if what else words)

    def _action(self, command: Command) -> QAction:
        action = QAction(translated(command.words), self._window)
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
        self._words[command.key] = command.words
        return action
