"""Each person's own ranking: the codes of the options, best first."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui import text
from ui.controls.badge import badge_width, draw_badge
from ui.painting import Side, hairline, write
from ui.text import Forms
from ui.theme import Theme
from ui.translation import translator

tr = translator("OwnRankings")

LEAST_ROW, _MOST_ROW = 24.0, 34.0
HEAD = 24.0
_MOST_STEP = 76.0


class Placed(NamedTuple):
    code: str
    names: Forms
    colour: QColor
    rank: int


class OwnRanking(NamedTuple):
    names: Forms
    options: tuple[Placed, ...]


class OwnRankings(NamedTuple):
    people: tuple[OwnRanking, ...]


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: OwnRankings) -> None:
    place = _Place(rect, data)
    for column in range(place.columns):
        box = QRectF(place.x(column), rect.top(), place.step, 16)
        write(painter, box, text.ordinal(column + 1), theme.text3, 12, 500, Side.MIDDLE)
    hairline(painter, rect.left(), rect.right(), rect.top() + HEAD - 4, theme.line)
    for position, person in enumerate(data.people):
        top = rect.top() + HEAD + position * place.row
        name = text.longest_that_fits(person.names, place.name - 10, 13, 500)
        write(painter, QRectF(rect.left(), top, place.name - 8, place.row), name, theme.text, 13, 500)
        for column, option in enumerate(person.options[: place.columns]):
            middle = place.x(column) + place.step / 2
            box = QRectF(middle - place.badge / 2, top + (place.row - 19) / 2, place.badge, 19)
            draw_badge(painter, box, theme, option.code, option.colour)
            if option.rank != column + 1:
                tie = QRectF(box.left() - 13, top, 12, place.row)
                write(painter, tie, "=", theme.text3, 12, 600, Side.MIDDLE)


def least_height(data: OwnRankings) -> float:
    return HEAD + LEAST_ROW * max(1, len(data.people))


def words_at(rect: QRectF, data: OwnRankings, position: QPointF) -> str:
    place = _Place(rect, data)
    at = int((position.y() - rect.top() - HEAD) // place.row)
    if not 0 <= at < len(data.people):
        return ""
    person = data.people[at]
    column = int((position.x() - place.left) // place.step)
    if position.x() < place.left or column >= min(place.columns, len(person.options)):
        return person.names[0]
    option = person.options[column]
    words = tr("{person}: {code} {option} is {place}")
    return words.format(
        person=person.names[0], code=option.code, option=option.names[0], place=text.ordinal(option.rank)
    )


class _Place:
    def __init__(self, rect: QRectF, data: OwnRankings) -> None:
        rows = max(1, len(data.people))
        self.row = max(LEAST_ROW, min(_MOST_ROW, (rect.height() - HEAD) / rows))
        codes = [option.code for person in data.people for option in person.options]
        self.badge = max((badge_width(code) for code in codes), default=28.0)
        wanted = max((text.width(person.names[0], 13, 500) for person in data.people), default=0.0) + 18
        self.name = min(wanted, 0.3 * rect.width())
        self.left = rect.left() + self.name
        most = max((len(person.options) for person in data.people), default=0)
        room = rect.width() - self.name
        self.columns = max(0, min(most, int(room / (self.badge + 12))))
        self.step = min(_MOST_STEP, room / max(1, self.columns))

    def x(self, column: int) -> float:
        return self.left + column * self.step
