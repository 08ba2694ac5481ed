"""A row of an outline, and how it is painted."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import text, theme
from ui.controls.badge import badge_width, draw_badge
from ui.controls.chip import Tone, chip_width, draw_chip
from ui.controls.scroll import WIDE
from ui.overrides import override
from ui.painting import Side, plate, prepare, write
from ui.text import Forms
from ui.theme import Theme

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_LEFT, _INDENT = 20, 18


class OutlineRow(NamedTuple):
    """A heading (`is_group`) or an item below it; `note` stands at the right end, as a chip with a tone."""

    key: str
    names: Forms
    is_group: bool = False
    depth: int = 0
    code: str = ""
    colour: QColor | None = None
    outlined: bool = False
    note: str = ""
    tone: Tone | None = None
    second: str = ""


def row_of(index: Index) -> OutlineRow:
    row = index.data(ROW)
    return row if isinstance(row, OutlineRow) else OutlineRow("", ("",))


class OutlineDelegate(QStyledItemDelegate):
    is_compact = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if row_of(index).is_group:
            return QSize(160, 30 if self.is_compact else 34)
        return QSize(160, 40 if self.is_compact else 42)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, row = theme.current(), row_of(index)
        prepare(painter)
        whole = QRectF(option.rect)
        box = whole.adjusted(8, 1, -WIDE, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            plate(painter, box, 8, tokens.selected, tokens.accent if focused else None, 1.5)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            plate(painter, box, 8, tokens.hover)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        room = QRectF(_LEFT + _INDENT * row.depth, box.top(), 0, box.height())
        room.setRight(_draw_note(painter, box, tokens, row))
        if row.is_group:
            _draw_group(painter, room, tokens, row)
        else:
            _draw_item(painter, room, tokens, row, selected)


def _draw_note(painter: QPainter, box: QRectF, tokens: Theme, row: OutlineRow) -> float:
    """The note at the right end; returns where it begins."""
    if not row.note:
        return box.right() - 8
    if row.tone is None:
        wide = text.width(row.note, 12) + 2
        place = QRectF(box.right() - 10 - wide, box.top(), wide, box.height())
        write(painter, place, row.note, tokens.text3, 12, 400, Side.RIGHT)
    else:
        wide = chip_width(row.note)
        corner = QPointF(box.right() - 8 - wide, box.center().y() - 10)
        draw_chip(painter, corner, tokens, row.note, row.tone)
    return box.right() - 16 - wide


def _draw_group(painter: QPainter, room: QRectF, tokens: Theme, row: OutlineRow) -> None:
    left = room.left()
    if row.colour is not None:
        plate(painter, QRectF(left, room.center().y() - 5.5, 11, 11), 3, row.colour)
        left += 19
    box = QRectF(left, room.top(), room.right() - left, room.height())
    name = text.longest_that_fits(row.names, box.width(), 13, 600)
    write(painter, box, name, tokens.text, 13, 600)


def _draw_item(painter: QPainter, room: QRectF, tokens: Theme, row: OutlineRow, selected: bool) -> None:
    left = room.left()
    if row.code and row.colour is not None:
        wide = badge_width(row.code)
        place = QRectF(left, room.center().y() - 10, wide, 20)
        draw_badge(painter, place, tokens, row.code, row.colour, outlined=row.outlined)
        left += wide + 10
    wide = room.right() - left
    weight = 600 if selected else 500
    ink = tokens.text2 if row.outlined else tokens.text
    if row.second:
        name = text.longest_that_fits(row.names, wide, 13, weight)
        write(painter, QRectF(left, room.center().y() - 18, wide, 19), name, ink, 13, weight)
        write(painter, QRectF(left, room.center().y(), wide, 17), row.second, tokens.text3, 12)
        return
    lines = text.lines_that_fit(row.names, wide, 13, weight)
    top = room.center().y() - 8.5 * len(lines)
    for line in lines:
        write(painter, QRectF(left, top, wide, 17), line, ink, 13, weight)
        top += 17
