"""What can be done with a weight or a group of weights, as a menu on its row."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from ui.panels.group_row import GroupRow
from ui.panels.row_menu import Act, open_menu
from ui.panels.slider_row import SliderRow
from ui.translation import translator
from ui.window.host import go

tr = translator("WeightMenus")


def open_row_menu(panel: QWidget, event: QContextMenuEvent) -> None:
    """The menu of the row under the mouse, or of the row that has the keyboard."""
    by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
    row = panel.childAt(event.pos()) if by_mouse else panel.window().focusWidget()
    while row is not None and row is not panel:
        place = event.globalPos() if by_mouse else row.mapToGlobal(row.rect().center())
        if isinstance(row, SliderRow):
            _open_weight_menu(row, place)
        elif isinstance(row, GroupRow):
            _open_group_menu(row, place)
        row = row.parentWidget()


def _open_weight_menu(row: SliderRow, place: QPoint) -> None:
    key, locked = row.key, row.lock.isChecked()
    acts = (
        Act("points", tr("Type points"), lambda: row.points.start_typing(""), enabled=not locked),
        Act("share", tr("Type a share"), lambda: row.share.start_typing(""), enabled=not locked, keys="%"),
        Act("lock", tr("Lock the share"), lambda: row.lock_wanted.emit(key), checked=locked, keys="L"),
        Act(
            "back",
            tr("Back to what it is compared with"),
            lambda: row.ghost_wanted.emit(key),
            enabled=not locked,
            keys="Backspace",
        ),
        None,
        Act("criterion", tr("Go to the criterion"), lambda: go(row, "criterion", key)),
        Act("scores", tr("Go to its scores"), lambda: go(row, "scores_on", key)),
    )
    open_menu(row, "weight_menu", acts, place)


def _open_group_menu(row: GroupRow, place: QPoint) -> None:
    key, locked = row.key, row.is_locked()
    acts = (
        Act("fold", tr("Fold or unfold"), lambda: row.fold_wanted.emit(key)),
        Act("lock", tr("Lock its shares"), lambda: row.lock_wanted.emit(key), checked=locked, keys="L"),
        None,
        Act("group", tr("Go to the group"), lambda: go(row, "group", key)),
    )
    open_menu(row, "group_menu", acts, place)
