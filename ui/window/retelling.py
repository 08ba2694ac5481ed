"""The window taken apart to be said in another language, and one's place in it found again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from ui.window.top_bar import ELICIT

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


class Place(NamedTuple):
    """`page` is None in Elicit mode; `pages` holds one's place on each that was opened."""

    page: str | None
    pages: Mapping[str, object]
    elicited: str | None
    option: str | None
    is_table: bool
    focus: str


def leave(window: MainWindow) -> Place:
    """Note where one is, and let go of all that can be seen; an open dialog is left as by Esc."""
    weigh, focus = window.weigh, window.focusWidget()
    place = Place(
        window.pages.current(),
        window.pages.places(),
        window.elicit.key if window.pages.current() is None else None,
        weigh.inspector.option if weigh.is_inspector_open() else None,
        weigh.ranking.table_button.isChecked(),
        _name_of(focus),
    )
    from ui.dialogs.frame import Dialog

    for dialog in window.findChildren(Dialog):
        dialog.reject()
        end(dialog)
    for action in window.commands.actions.values():
        window.removeAction(action)
        end(action)
    for menu in window.commands.menus.values():
        menu.deleteLater()
    window.menuBar().clear()
    for child in (window.takeCentralWidget(), window.findChild(QWidget, "projector_window")):
        if child is not None:
            child.hide()
            end(child)
    return place


def go_back(window: MainWindow, place: Place) -> None:
    for key, where in place.pages.items():
        if where is not None:
            window.pages.page(key).go_back(where)
    window.weigh.ranking.table_button.setChecked(place.is_table)
    if place.option is not None:
        window.weigh.select(place.option)
    if place.page is None:
        window.set_mode(ELICIT, place.elicited)
    else:
        window.pages.open(place.page)
    window.fit()
    found = window.findChild(QWidget, place.focus) if place.focus else None
    if found is not None and found.isVisible():
        found.setFocus(Qt.FocusReason.OtherFocusReason)


def _name_of(widget: QWidget | None) -> str:
    return "" if widget is None else widget.objectName()


def end(what: QObject) -> None:
    """Gone now, before the document changes under it."""
    what.deleteLater()
    QCoreApplication.sendPostedEvents(what, QEvent.Type.DeferredDelete.value)
