"""What the program is, and its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from criteria.version import VERSION
from ui.controls.buttons import Button, Kind
from ui.panels.inspector_parts import Words
from ui.tables.figures import Figures, FiguresTable
from ui.translation import translator

tr = translator("About")


def show_about(parent: QWidget) -> None:
    dialog = _dialog(parent, "about_dialog", tr("Policy Options Evaluator"))
    layout = dialog.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(1, Words(tr("Version {version}").format(version=VERSION), 13, 400, "text2"))
    words = tr("Weigh policy options in the room, by e-mail and on the record. Apache License 2.0.")
    layout.insertWidget(2, Words(words, 13))
    layout.insertWidget(3, Words(tr("Type: Inter, SIL Open Font License. Qt: LGPL 3."), 12, 400, "text3"))
    dialog.open()


def show_keys(parent: QWidget) -> None:
    dialog = _dialog(parent, "keys_dialog", tr("Keyboard"))
    dialog.resize(560, 560)
    table = FiguresTable("keys_table")
    table.show_figures(Figures(tr("Keyboard"), (tr("Key"), tr("What it does")), _keys()))
    table.horizontalHeader().setStretchLastSection(True)
    layout = dialog.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(1, table, 1)
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
        ("F5", tr("Projector view")),
        ("F6", tr("Next panel")),
        ("F10", tr("Menu")),
        ("Ctrl+Z, Ctrl+Shift+Z", tr("Undo, redo")),
        ("Ctrl+S", tr("Save")),
        ("Ctrl+Shift+S", tr("Take a snapshot")),
        ("Ctrl+0", tr("Reset to the snapshot")),
        ("Ctrl+E, Ctrl+Shift+X", tr("Elicit, Explore")),
    )


def _dialog(parent: QWidget, name: str, title: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setObjectName(name)
    dialog.setWindowTitle(title)
    dialog.setModal(True)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setMinimumWidth(420)
    close = Button(tr("Close"), Kind.PRIMARY)
    close.setObjectName(f"{name}_close")
    close.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 20, 24, 20)
    layout.setSpacing(10)
    layout.addWidget(Words(title, 17, 600))
    layout.addLayout(row)
    return dialog
