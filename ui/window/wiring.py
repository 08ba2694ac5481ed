"""What each command of the menus does in this window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from ui import language
from ui import settings as remembered
from ui.pages.places import PLACES
from ui.window.menus import WAYS
from ui.window.top_bar import ELICIT, EXPLORE

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


def connect(window: MainWindow) -> None:
    """Let every action of the window do what it names."""
    actions = window.commands.actions
    for key, slot in _deeds(window).items():
        actions[key].triggered.connect(lambda _checked=False, do=slot: do())
    for key, switch in _switches(window).items():
        actions[key].triggered.connect(lambda checked, do=switch: do(checked))
    for place in PLACES:
        actions[f"page_{place.key}"].triggered.connect(
            lambda _checked=False, key=place.key: window.pages.open(key)
        )
    for choice in remembered.THEMES:
        actions[f"theme_{choice}"].triggered.connect(
            lambda _checked=False, chosen=choice: window.appearance.set_theme(chosen)
        )
    for each in language.languages():
        actions[f"language_{each.key}"].triggered.connect(
            lambda _checked=False, chosen=each.key: language.choose(window.settings, chosen)
        )
    actions[f"language_{language.current()}"].setChecked(True)
    actions["explore"].setChecked(True)
    actions[f"theme_{remembered.chosen_theme(window.settings)}"].setChecked(True)
    actions["reduce_motion"].setChecked(remembered.apply_motion(window.settings))


def _deeds(window: MainWindow) -> dict[str, Callable[[], object]]:
    return {
        **_of_files(window),
        **_of_weights(window),
        "quit": window.close,
        "undo": window.document.undo_stack.undo,
        "redo": window.document.undo_stack.redo,
        "copy_picture": window.weigh.ranking.takeaway.copy_picture,
        "copy_table": window.weigh.ranking.takeaway.copy_table,
        "search": lambda: _open_search(window),
        "next_panel": window.next_panel,
        "projector": window.show_projector,
        "elicit": lambda: window.set_mode(ELICIT),
        "explore": lambda: window.set_mode(EXPLORE),
        "preferences": lambda: _open_preferences(window),
        "larger": lambda: window.appearance.step_text_size(1),
        "smaller": lambda: window.appearance.step_text_size(-1),
        "normal": lambda: window.appearance.set_text_size(remembered.TEXT_SIZES[0]),
        "help": lambda: _show_help(window),
        "tour": lambda: _show_tour(window),
        "keys": lambda: _show_keys(window),
        "context": lambda: _show_context(window),
        "guidance": lambda: _show_guidance(window),
        "replay": lambda: _show_replay(window),
        "about": lambda: _show_about(window),
    }


def _of_files(window: MainWindow) -> dict[str, Callable[[], object]]:
    files = window.files
    return {
        "new": files.new,
        "open": files.open,
        "save": files.save,
        "save_as": files.save_as,
        "revert": files.revert,
        "history": files.history,
        "restore_backup": files.restore_backup,
        "import_form": files.import_form,
        "import_form_folder": files.import_form_folder,
        "paste_table": files.paste_table,
        "import_table": files.import_table,
        "import_exchange": files.import_exchange,
        "export_form": files.export_form,
        "export_pages": files.export_pages,
        "export_exchange": files.export_exchange,
        "export_live": files.export_live,
        "save_picture": window.weigh.ranking.takeaway.save_picture,
    }


def _of_weights(window: MainWindow) -> dict[str, Callable[[], object]]:
    acts = window.weight_acts
    return {
        "snapshot": acts.take_snapshot,
        "reset": acts.reset,
        "compare": window.files.compare,
        "keep": window.files.keep_weighting,
        "cross_checks": window.files.cross_checks,
        "unlock_all": acts.unlock_all,
        **{f"elicit_{way}": partial(_elicit_by, window, way) for way in WAYS},
    }


def _elicit_by(window: MainWindow, way: str) -> None:
    window.files.elicit_by(way, hidden=window.commands.actions[ELICIT].isChecked())


def _switches(window: MainWindow) -> dict[str, Callable[[bool], object]]:
    return {
        "include_unavailable": window.weight_acts.include_unavailable,
        "table": window.weigh.ranking.table_button.setChecked,
        "reduce_motion": window.appearance.reduce_motion,
        "menu_bar": window.show_menu_bar,
    }


def _open_search(window: MainWindow) -> None:
    from ui.window.searching import open_search

    open_search(window)


def _open_preferences(window: MainWindow) -> None:
    from ui.dialogs.preferences import show_preferences

    show_preferences(window, window.appearance)


def _show_help(window: MainWindow) -> None:
    from ui.dialogs.help import show_help

    show_help(window, window.pages.current() or ELICIT)


def _show_tour(window: MainWindow) -> None:
    from ui.window.tour import show_tour

    show_tour(window)


def _show_context(window: MainWindow) -> None:
    from ui.dialogs.context import show_context

    show_context(window, window.document)


def _show_replay(window: MainWindow) -> None:
    from ui.replay.opening import show_replay

    show_replay(window)


def _show_guidance(window: MainWindow) -> None:
    from ui.dialogs.guidance import show_guidance

    show_guidance(window)


def _show_keys(window: MainWindow) -> None:
    from ui.dialogs.about import show_keys

    show_keys(window)


def _show_about(window: MainWindow) -> None:
    from ui.dialogs.about import show_about

    show_about(window)
