"""What the program is, and its keys."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from criteria.version import VERSION
from ui.controls.words import Ink, Words
from ui.dialogs.frame import Dialog
from ui.tables.figures import Figures, FiguresTable
from ui.translation import translator

tr = translator("About")


def show_about(window: QWidget) -> None:
    version = tr("Version {version}").format(version=VERSION)
    dialog = Dialog(window, "about_dialog", tr("Policy Options Evaluator"), version, 480)
    words = tr("Weigh policy options in the room, by e-mail and on the record.")
    dialog.body.addWidget(Words(words, 13, wrap=True))
    licences = tr("Apache License 2.0. Type: Inter, SIL Open Font License. Qt: LGPL 3.")
    dialog.body.addWidget(Words(licences, 12, 400, Ink.TEXT3, wrap=True))
    _open(dialog)


def show_keys(window: QWidget) -> None:
    dialog = Dialog(window, "keys_dialog", tr("Keyboard"), "", 640)
    table = FiguresTable("keys_table")
    figures = Figures(tr("Keyboard"), (tr("Key"), tr("What it does")), _keys())
    table.show_wrapped(figures, 1, 460)
    dialog.body.addWidget(table)
    _open(dialog)


def _open(dialog: Dialog) -> None:
    dialog.set_primary(tr("Close"), dialog.accept)
    dialog.cancel.hide()
    dialog.open()


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        ("← →", tr("On a track: 1 point less or more")),
        ("Shift+← →", tr("10 points")),
        ("Alt+← →", tr("To the next point where the winner changes")),
        ("Home, End", tr("0 points, all the way")),
        ("0–9", tr("Type points")),
        ("%", tr("Type a share")),
        ("L", tr("Lock or unlock")),
        ("Backspace", tr("Back to the snapshot's value")),
        ("Esc", tr("Cancel a drag; close the inspector; leave the projector view")),
        ("↑ ↓", tr("In the ranking: another option")),
        ("Enter", tr("In the ranking: open the inspector")),
        ("T", tr("In the ranking: show it as a table")),
        ("Ctrl+K", tr("Search everywhere: options, criteria, sources, pages, commands")),
        ("Ctrl+,", tr("Preferences")),
        ("Ctrl++, Ctrl+−, Ctrl+Shift+0", tr("Larger text, smaller text, text at 100%")),
        ("F1", tr("Help on the page that is open")),
        ("F5", tr("Projector view")),
        ("Shift+F5", tr("How the ranking came about, step by step")),
        ("Ctrl+Shift+G", tr("Guidance on good analysis")),
        ("F6", tr("Next panel")),
        ("F10", tr("Menu")),
        ("Ctrl+Z, Ctrl+Shift+Z", tr("Undo, redo")),
        ("Ctrl+S", tr("Save")),
        ("Ctrl+Shift+S", tr("Take a snapshot")),
        ("Ctrl+0", tr("Reset to the snapshot")),
        ("Ctrl+E, Ctrl+Shift+X", tr("Elicit, Explore")),
    )
