"""The menus: every command's words, its shortcut and its place."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from ui.language import languages
from ui.pages.places import PLACES
from ui.translation import marked

Keys = QKeySequence.StandardKey


class Command(NamedTuple):
    """`choice` names a group of which one is checked; `checkable` alone is a switch."""

    key: str
    words: str
    shortcut: str | Keys | None = None
    checkable: bool = False
    choice: str = ""


class Menu(NamedTuple):
    """Entries are commands, submenus, or None for a line."""

    key: str
    words: str
    entries: tuple[Command | Menu | None, ...]


_FILE = Menu(
    "file",
    marked("&File"),
    (
        Command("new", marked("&New…"), Keys.New),
        Command("open", marked("&Open…"), Keys.Open),
        Menu("recent", marked("Open &recent"), ()),
        None,
        Command("save", marked("&Save"), Keys.Save),
        Command("save_as", marked("Save &as…"), "Ctrl+Alt+S"),
        Command("revert", marked("Re&vert to saved")),
        Command("history", marked("&History…"), "Ctrl+Shift+H"),
        Command("restore_backup", marked("Restore a &backup…")),
        None,
        Menu(
            "import",
            marked("&Import"),
            (
                Command("import_form", marked("&Weighting forms…"), "Ctrl+I"),
                Command("import_form_folder", marked("Weighting forms in a &folder…"), "Ctrl+Shift+I"),
                Command("import_table", marked("&Decision table…")),
                Command("paste_table", marked("Decision table from the &clipboard"), "Ctrl+Shift+V"),
                Command("import_exchange", marked("&Option set file…")),
            ),
        ),
        Menu(
            "export",
            marked("&Export"),
            (
                Command("export_form", marked("&Weighting forms…"), "Ctrl+Shift+E"),
                Command("export_pages", marked("P&ersonal pages…")),
                Command("export_live", marked("&Live workbook…")),
                Command("export_exchange", marked("&Option set file…")),
                Command("save_picture", marked("Ranking as &picture…")),
            ),
        ),
        None,
        Command("quit", marked("&Quit"), Keys.Quit),
    ),
)
_EDIT = Menu(
    "edit",
    marked("&Edit"),
    (
        Command("undo", marked("&Undo"), Keys.Undo),
        Command("redo", marked("&Redo"), "Ctrl+Shift+Z"),
        None,
        Command("search", marked("&Search everywhere…"), "Ctrl+K"),
        Command("preferences", marked("Pre&ferences…"), "Ctrl+,"),
        Command("context", marked("&What is decided…")),
        None,
        Command("copy_picture", marked("Copy ranking as &picture"), "Ctrl+Shift+C"),
        Command("copy_table", marked("Copy ranking as &table"), "Ctrl+Alt+C"),
    ),
)
_WEIGHTS = Menu(
    "weights",
    marked("&Weights"),
    (
        Command("snapshot", marked("Take a &snapshot"), "Ctrl+Shift+S"),
        Command("reset", marked("&Reset to snapshot"), "Ctrl+0"),
        Command("compare", marked("Co&mpare with snapshot…"), "Ctrl+Shift+D"),
        None,
        Command("keep", marked("&Keep as a weighting…"), "Ctrl+Shift+K"),
        Menu(
            "elicit_by",
            marked("&Elicit by"),
            (
                Command("elicit_swing", marked("&Swings…")),
                Command("elicit_order", marked("&Rank order…")),
                Command("elicit_pairs", marked("&Pairs (AHP)…")),
                Command("elicit_best_worst", marked("&Best and worst…")),
                Command("elicit_trade_off", marked("&Trade-offs…")),
            ),
        ),
        Command("cross_checks", marked("&Cross-checks…")),
        Command("unlock_all", marked("&Unlock all")),
    ),
)
_VIEW = Menu(
    "view",
    marked("&View"),
    (
        *(Command(f"page_{place.key}", place.words, place.shortcut) for place in PLACES),
        Command("next_panel", marked("Next &panel"), "F6"),
        None,
        Command("elicit", marked("E&licit"), "Ctrl+E", choice="mode"),
        Command("explore", marked("E&xplore"), "Ctrl+Shift+X", choice="mode"),
        Command("projector", marked("Pro&jector view"), "F5"),
        Command("replay", marked("How the ranking &came about"), "Shift+F5"),
        None,
        Command(
            "include_unavailable",
            marked("Rank &unavailable options, too"),
            checkable=True,
        ),
        Command("table", marked("Show the ranking as a &table"), "Ctrl+T", checkable=True),
        None,
        Menu(
            "theme",
            marked("T&heme"),
            (
                Command("theme_system", marked("As the &system"), choice="theme"),
                Command("theme_light", marked("&Light"), choice="theme"),
                Command("theme_dark", marked("&Dark"), choice="theme"),
            ),
        ),
        Command("larger", marked("&Larger text"), Keys.ZoomIn),
        Command("smaller", marked("S&maller text"), Keys.ZoomOut),
        Command("normal", marked("Text at &100%"), "Ctrl+Shift+0"),
        Menu(
            "language",
            marked("&Language"),
            tuple(Command(f"language_{each.key}", each.name, choice="language") for each in languages()),
        ),
        Command("reduce_motion", marked("Reduce &motion"), checkable=True),
        Command("menu_bar", marked("Show the menu &bar"), "Ctrl+M", checkable=True),
    ),
)
_HELP = Menu(
    "help",
    marked("&Help"),
    (
        Command("help", marked("&Help on this page"), Keys.HelpContents),
        Command("tour", marked("&First steps")),
        Command("keys", marked("&Keyboard"), "Ctrl+F1"),
        Command("guidance", marked("&Guidance on good analysis…"), "Ctrl+Shift+G"),
        Command("about", marked("&About")),
    ),
)
EXPLORE_ONLY = (
    "projector", "snapshot", "reset", "compare", "keep", "cross_checks", "unlock_all", "include_unavailable",
    "copy_picture", "copy_table", "save_picture", "table", "search", "tour", "guidance", "replay", "history",
)  # fmt: skip
"""What shows a ranking, or moves weights that Elicit mode does not show."""
NAMING = ("import_form", "import_form_folder", "export_form", "export_pages", "history")
"""What lists people by name."""
WAYS = ("swing", "order", "pairs", "best_worst", "trade_off")
"""The ways to elicit weights in a dialog."""
MENUS = (_FILE, _EDIT, _WEIGHTS, _VIEW, _HELP)
