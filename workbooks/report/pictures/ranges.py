"""The lead of the first over the second as one score after the other moves to its low or high."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbooks.report.colours import HAIRLINE, TEXT, TEXT2, TEXT3
from workbooks.report.drawing import Line, Picture, Rectangle, Shape, Words
from workbooks.report.findings import Findings
from workbooks.report.pictures.labels import WIDTH, Label, badge_width, labelled
from workbooks.report.wording import Wording

MOST = 12
_Place = Callable[[float], float]
_ROW, _LEFT, _RIGHT, _SIZE = 18.0, 236.0, 462.0, 8.0


def ranges_picture(findings: Findings, say: Wording) -> Picture | None:
    """The widest ranges; None when no score of the two is uncertain."""
    tornado = findings.tornado
    if tornado is None or not tornado.options.size:
        return None
    count = min(MOST, tornado.options.size)
    ends = [*tornado.at_low[:count].tolist(), *tornado.at_high[:count].tolist(), tornado.base, 0.0]
    least, most = min(ends), max(ends)

    def at(lead: float) -> float:
        return float(_LEFT + (_RIGHT - _LEFT) * (lead - least) / max(most - least, 1e-9))

    top = 20.0
    high = top + count * _ROW
    first, second = (findings.option_set.options[i].badge for i in findings.additive_order[:2])
    shapes: list[Shape] = [
        Line(((at(0.0), top - 2), (at(0.0), high)), TEXT, 1.0),
        Line(((at(tornado.base), top - 2), (at(tornado.base), high)), TEXT2, 0.7, True),
        Words(at(0.0) - 5, top - 8, say("{code} ahead", code=second), _SIZE, TEXT3, anchor="end"),
        Words(at(0.0) + 5, top - 8, say("{code} ahead", code=first), _SIZE, TEXT3),
    ]
    for row in range(count):
        shapes += _row(findings, say, row, top + (row + 0.5) * _ROW, at)
    told = say(
        "Lead of {a} over {b}, now {lead} points, at both ends of the widest score ranges.",
        a=first,
        b=second,
        lead=say.signed(tornado.base),
    )
    return Picture(WIDTH, high + 2, tuple(shapes), told)


def _row(findings: Findings, say: Wording, row: int, middle: float, at: _Place) -> Iterator[Shape]:
    tornado, option_set = findings.tornado, findings.option_set
    assert tornado is not None
    option, number = int(tornado.options[row]), int(tornado.criteria[row])
    colour = findings.colours.options[option]
    criterion = option_set.criteria[number]
    label = Label(option_set.options[option].badge, colour, criterion.row_name or criterion.name)
    yield Line(((0, middle + _ROW / 2), (WIDTH, middle + _ROW / 2)), HAIRLINE, 0.4)
    yield from labelled(label, 0, middle, badge_width([label]), _LEFT - 48)
    low, high = sorted((float(tornado.at_low[row]), float(tornado.at_high[row])))
    yield Rectangle(at(low), middle - 4, max(at(high) - at(low), 0.5), 8, colour)
    yield Words(at(low) - 4, middle + 2.8, say.signed(low, 1), _SIZE, TEXT2, anchor="end")
    yield Words(at(high) + 4, middle + 2.8, say.signed(high, 1), _SIZE, TEXT2)
