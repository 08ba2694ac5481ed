"""Search everywhere (Ctrl+K): what there is to find in this window, and how to get there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.pages.places import PLACES
from ui.presentation import search
from ui.presentation.search import Entry
from ui.translation import translated, translator

if TYPE_CHECKING:
    from criteria.sources import Source, Statement
    from ui.window.main_window import MainWindow

tr = translator("Search")
SCORES_OF, SCORES_ON = "scores_of", "scores_on"
"""The scores of an option, and those on a criterion."""
_PAGE_ACTION = "action_page_"


def open_search(window: MainWindow) -> None:
    from ui.dialogs.search import SearchDialog

    entries = [*_pages(), *_commands(window), *search.of_set(window.document.option_set)]
    dialog = SearchDialog(window, entries)
    dialog.wanted.connect(lambda kind, key: go(window, kind, key))
    dialog.open()


def go(window: MainWindow, kind: str, key: str) -> None:
    """Run a command, open a page, or show the thing where it can be worked on."""
    if kind == search.COMMAND:
        window.commands.actions[key].trigger()
    elif kind == search.PAGE:
        window.pages.open(key)
    elif kind in (search.OPTION, search.FAMILY):
        _show_row(window, "options", kind, key)
    elif kind in (search.CRITERION, search.GROUP):
        _show_row(window, "criteria", kind, key)
    elif kind == search.SCORE:
        _show_score(window, *key.split("\n"))
    elif kind in (SCORES_OF, SCORES_ON):
        _show_scores(window, kind, key)
    elif kind == search.SCENARIO:
        window.bar.choose_scenario(key)
    elif kind == search.WEIGHTING:
        window.bar.start_from(key)
    else:
        _show_source(window, key)


def _show_row(window: MainWindow, page: str, kind: str, key: str) -> None:
    from ui.pages.outline_page import OutlinePage

    window.pages.open(page)
    shown = window.pages.page(page)
    if isinstance(shown, OutlinePage):
        shown.show_row(f"{kind}:{key}" if kind in (search.FAMILY, search.GROUP) else key)


def _show_score(window: MainWindow, scenario: str, option: str, criterion: str) -> None:
    window.bar.choose_scenario(scenario)
    _open_scores(window, option, criterion)


def _show_scores(window: MainWindow, kind: str, key: str) -> None:
    """The first score of an option, or the first on a criterion."""
    option_set = window.document.option_set
    if option_set.options and option_set.criteria:
        of_option = kind == SCORES_OF
        option = key if of_option else option_set.options[0].key
        _open_scores(window, option, option_set.criteria[0].key if of_option else key)


def _open_scores(window: MainWindow, option: str, criterion: str) -> None:
    from ui.pages.scores import ScoresPage

    window.pages.open("scores")
    shown = window.pages.page("scores")
    if isinstance(shown, ScoresPage):
        shown.show_score(option, criterion)


def _show_source(window: MainWindow, key: str) -> None:
    from ui.dialogs.source import SourceDialog

    option_set = window.document.option_set
    known: dict[str, Source | Statement] = {said.key: said for said in option_set.statements}
    known |= {source.key: source for source in option_set.sources}
    found = known.get(key)
    if found is None:
        return
    dialog = SourceDialog(window, found, search.uses_of(option_set, key))
    dialog.wanted.connect(lambda kind, use: go(window, kind, use))
    dialog.open()


def _pages() -> Iterator[Entry]:
    for place in PLACES:
        title = translated(place.name)
        yield Entry(search.PAGE, place.key, title, search.kind_words(search.PAGE), _keys(place.shortcut))


def _commands(window: MainWindow) -> Iterator[Entry]:
    for action in window.menuBar().actions():
        yield from _of_menu(action, ())


def _of_menu(action: QAction, above: tuple[str, ...]) -> Iterator[Entry]:
    """The commands below an entry of a menu; those that cannot act now are left out."""
    words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    menu = action.menu()
    if isinstance(menu, QMenu):
        for inner in menu.actions():
            yield from _of_menu(inner, (*above, words))
    elif action.isEnabled() and not action.isSeparator() and _is_command(action):
        key = action.objectName().removeprefix("action_")
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        yield Entry(search.COMMAND, key, words, " › ".join(above), shortcut)


def _is_command(action: QAction) -> bool:
    """What the menus list beside commands: sets opened last, and pages, which are found as such."""
    name = action.objectName()
    return name.startswith("action_") and not name.startswith(_PAGE_ACTION) and name != "action_search"


def _keys(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
