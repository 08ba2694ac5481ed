"""Who moved since the first round: first choice then and now, how much weight, and where most of it went."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui import icons, text
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, hairline, plate, write
from ui.text import Forms
from ui.theme import Theme
from ui.translation import translator

tr = translator("Moves")

LEAST_ROW, _MOST_ROW = 24.0, 30.0
HEAD = 24.0
_SHARE, _LEAST_BAR = 50.0, 60.0


class Choice(NamedTuple):
    """The option that somebody has first; without a code there is none."""

    code: str
    colour: QColor


class Step(NamedTuple):
    """`moved` is the part of the weight that moved; `gained` and `lost` name where most of it went."""

    names: Forms
    before: Choice
    now: Choice
    moved: float
    gained: Forms
    words: str


class Moves(NamedTuple):
    steps: tuple[Step, ...]


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Moves) -> None:
    place = _Place(rect, data)
    for left, words in (
        (rect.left(), tr("Stakeholder")),
        (place.choice, tr("First choice")),
        (place.bar, tr("Weight moved")),
        (place.told, tr("Most of it to")),
    ):
        if left < rect.right() - 30:
            write(painter, QRectF(left, rect.top(), 110, 16), words, theme.text3, 12, 500)
    hairline(painter, rect.left(), rect.right(), rect.top() + HEAD - 4, theme.line)
    for position, step in enumerate(data.steps):
        _draw_step(painter, rect, place, theme, step, rect.top() + HEAD + position * place.row)


def least_height(data: Moves) -> float:
    return HEAD + LEAST_ROW * max(1, len(data.steps))


def words_at(rect: QRectF, data: Moves, position: QPointF) -> str:
    at = int((position.y() - rect.top() - HEAD) // _Place(rect, data).row)
    return data.steps[at].words if 0 <= at < len(data.steps) else ""


class _Place:
    def __init__(self, rect: QRectF, data: Moves) -> None:
        rows = max(1, len(data.steps))
        self.row = max(LEAST_ROW, min(_MOST_ROW, (rect.height() - HEAD) / rows))
        codes = [choice.code for step in data.steps for choice in (step.before, step.now)]
        self.badge = max((badge_width(code) for code in codes), default=28.0)
        wanted = max((text.width(step.names[0], 13, 500) for step in data.steps), default=0.0) + 16
        wanted = max(wanted, text.width(tr("Stakeholder"), 12, 500) + 16)
        self.name = min(wanted, 0.34 * rect.width())
        self.choice = rect.left() + self.name
        self.bar = self.choice + max(2 * self.badge, text.width(tr("First choice"), 12, 500)) + 40
        room = rect.right() - self.bar
        self.length = max(_LEAST_BAR, min(150.0, 0.4 * room)) - _SHARE
        self.told = self.bar + self.length + _SHARE + 10
        self.end = max((step.moved for step in data.steps), default=0.0) or 1.0


def _draw_step(painter: QPainter, rect: QRectF, place: _Place, theme: Theme, step: Step, top: float) -> None:
    middle = top + place.row / 2
    name = text.longest_that_fits(step.names, place.name - 12, 13, 500)
    write(painter, QRectF(rect.left(), top, place.name - 8, place.row), name, theme.text, 13, 500)
    box = QRectF(place.choice, middle - 9, place.badge, 18)
    if step.before.code:
        draw_badge(painter, box, theme, step.before.code, step.before.colour)
    if step.now.code != step.before.code:
        arrow = QRectF(box.right() + 4, middle - 7, 14, 14)
        icons.draw(painter, "right", arrow, theme.text2, 1.8)
        after = box.translated(place.badge + 22, 0)
        if step.now.code:
            draw_badge(painter, after, theme, step.now.code, step.now.colour)
    else:
        box = QRectF(box.right() + 8, top, place.badge + 20, place.row)
        write(painter, box, tr("same"), theme.text3, 12)
    bar = QRectF(place.bar, middle - 4, place.length, 8)
    plate(painter, bar, 4, theme.track)
    bar.setWidth(max(3.0, place.length * step.moved / place.end) if step.moved > 0 else 0.0)
    plate(painter, bar, 4, theme.accent)
    box = QRectF(place.bar + place.length + 4, top, _SHARE - 4, place.row)
    write(painter, box, text.share(step.moved), theme.text, 12, 500, Side.RIGHT)
    room = rect.right() - place.told
    told = text.longest_that_fits(step.gained, room, 12) if room > 40 else ""
    write(painter, QRectF(place.told, top, max(0.0, room), place.row), told, theme.text2, 12)
