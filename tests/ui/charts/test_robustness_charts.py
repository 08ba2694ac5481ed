"""The charts of the Robustness page: what is painted, and what lies under the pointer."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from tests.ui.pictures import has_colour, margin_is_untouched, painted
from ui import text
from ui.charts import acceptability, bar_list, flip_list, one_way, plot, score_ranges, two_way
from ui.theme import Theme

RED, BLUE, GREEN = QColor("#A8400C"), QColor("#213C70"), QColor("#00866F")
RECT = QRectF(0, 0, 620, 300)


def ranks() -> acceptability.Acceptability:
    rows = (
        acceptability.RankChances("a", "A1", ("Barter",), RED, (0.7, 0.3, 0.0)),
        acceptability.RankChances("b", "B1", ("Khasan–Rajin rail",), GREEN, (0.297, 0.7, 0.003)),
        acceptability.RankChances("c", "C1", ("Fund",), BLUE, (0.003, 0.0, 0.997)),
    )
    return acceptability.Acceptability(rows)


def lines() -> one_way.OneWay:
    return one_way.OneWay(
        "Share of weight on “Turnover”",
        (
            one_way.Line("a", "A1", ("Barter",), RED, (0.0, 1.0), (40.0, 80.0)),
            one_way.Line("b", "B1", ("Rail",), GREEN, (0.0, 1.0), (60.0, 50.0)),
            one_way.Line("c", "C1", ("Fund",), None, (0.0, 1.0), (20.0, 30.0)),
        ),
        (one_way.Change(0.4, 56.0, "B1", "A1"),),
        (one_way.Crossing(0.1, 45.0, "C1", "A1"),),
        0.2,
        0.0,
        0.5,
        0.3,
    )


def flips() -> flip_list.FlipList:
    spans = (flip_list.Span(0, 0.4, "B1", GREEN), flip_list.Span(0.4, 1, "A1", RED))
    return flip_list.FlipList(
        (
            flip_list.FlipRow(
                "t", ("Turnover",), BLUE, spans, 0.2, flip_list.nearest(spans, 0.2), "B1, then A1"
            ),
            flip_list.FlipRow("u", ("Years",), BLUE, spans[:1], 0.1, None, "B1 always"),
        ),
        0.5,
        "t",
        focused=True,
    )


def ranges() -> score_ranges.ScoreRanges:
    rows = (
        score_ranges.ScoreRange("A1", RED, ("Turnover",), -1.5, 2.0, "A1, turnover"),
        score_ranges.ScoreRange("B1", GREEN, ("Years",), 1.2, 0.1, "B1, years"),
    )
    return score_ranges.ScoreRanges(rows, "B1", "A1", 0.3)


def regions() -> two_way.TwoWay:
    made = (
        two_way.Region("B1", ("Rail",), GREEN, ((0, 0), (0.3, 0), (0, 0.3)), 0.09),
        two_way.Region("A1", ("Barter",), RED, ((0.3, 0), (1, 0), (0, 1), (0, 0.3)), 0.91),
    )
    return two_way.TwoWay("Share of “Turnover”", "Share of “Years”", made, (0.1, 0.1), 0.5)


def bars(*, badge_last: bool = False) -> bar_list.BarList:
    made = (
        bar_list.Bar("A1", RED, ("Barter",), 4.0, "+4.0", ("first", "1st"), "A1 leads", swatch=BLUE),
        bar_list.Bar("B1", GREEN, ("Rail",), -2.0, "−2.0", ("never",), "B1 never", strong=False),
    )
    return bar_list.BarList(("Option", "Lead", "Can be first"), made, badge_last)


Draw = Callable[[QPainter, QRectF, Theme], None]
CHARTS: dict[str, tuple[Draw, float, tuple[QColor, ...]]] = {
    "ranks": (lambda p, r, t: acceptability.draw(p, r, t, ranks()), 110, (RED, GREEN, BLUE)),
    "one way": (lambda p, r, t: one_way.draw(p, r, t, lines()), 260, ()),
    "tried": (lambda p, r, t: one_way.draw(p, r, t, lines(), 0.45), 260, ()),
    "flips": (lambda p, r, t: flip_list.draw(p, r.adjusted(8, 0, -8, 0), t, flips()), 90, (RED, GREEN, BLUE)),
    "ranges": (lambda p, r, t: score_ranges.draw(p, r, t, ranges()), 110, (RED, GREEN)),
    "regions": (lambda p, r, t: two_way.draw(p, r, t, regions()), 260, (RED, GREEN)),
    "bars": (lambda p, r, t: bar_list.draw(p, r, t, bars()), 90, (RED, GREEN, BLUE)),
    "left out": (lambda p, r, t: bar_list.draw(p, r, t, bars(badge_last=True)), 90, (RED, GREEN)),
}


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("width", [420, 620, 900])
def test_that_a_chart_keeps_to_its_rectangle_and_colours(name: str, width: int, shade: Theme) -> None:
    draw, height, colours = CHARTS[name]
    image = painted(lambda p, r: draw(p, r, shade), width, height, shade.surface)
    assert margin_is_untouched(image, shade.surface)
    for colour in colours:
        assert has_colour(image, colour)


def test_that_chances_are_told_without_false_certainty() -> None:
    data = ranks()
    step = (RECT.height() - acceptability.HEAD) / 3
    row = min(30.0, step)
    told = [
        acceptability.words_at(RECT, data, QPointF(x, acceptability.HEAD + 2.5 * row))
        for x in range(60, 620, 10)
    ]
    said = {words for words in told if "draws" in words}
    assert said == {
        "C1 Fund is 1st in <1% of draws",
        "C1 Fund is 2nd in <1% of draws",
        "C1 Fund is 3rd in >99% of draws",
    }


def test_that_a_line_is_straight_between_its_shares() -> None:
    line = one_way.Line("a", "A1", ("Barter",), RED, (0.0, 0.5, 1.0), (10.0, 20.0, 0.0))
    assert [line.at(share) for share in (-1, 0, 0.25, 0.5, 0.75, 1, 2)] == [10, 10, 15, 20, 10, 0, 0]


@given(st.floats(0.0, 0.5))
def test_that_the_pointer_finds_the_share_where_it_is_drawn(share: float) -> None:
    place = one_way.place_of(RECT, lines(), share)
    assert one_way.share_at(RECT, lines(), place) == pytest.approx(share, abs=1e-9)
    assert one_way.share_along(RECT, lines(), place.x()) == pytest.approx(share, abs=1e-9)


def test_that_a_share_beyond_the_plot_is_held_at_its_end() -> None:
    assert one_way.share_along(RECT, lines(), -500) == 0
    assert one_way.share_along(RECT, lines(), 5_000) == 0.5
    assert one_way.share_at(RECT, lines(), QPointF(615, 20)) is None


def test_that_the_list_makes_room_to_say_that_nothing_flips() -> None:
    one = flips()._replace(rows=flips().rows[1:])
    place = flip_list._Place(QRectF(0, 0, 560, 90), one)
    assert place.told >= text.width("B1 at every share", 12)


def test_that_the_nearest_flip_is_found_on_either_side() -> None:
    spans = flips().rows[0].spans
    ahead, behind = flip_list.nearest(spans, 0.3), flip_list.nearest(spans, 0.9)
    assert ahead is not None
    assert (ahead.code, ahead.away) == ("A1", pytest.approx(0.1))
    assert behind is not None
    assert (behind.code, behind.away) == ("B1", pytest.approx(-0.5))
    assert flip_list.nearest(spans[:1], 0.3) is None


def test_that_a_row_of_the_flip_list_is_found_under_the_pointer() -> None:
    row = flip_list.row_at(RECT, flips(), QPointF(20, flip_list.HEAD + 5))
    assert row is not None
    assert row.key == "t"
    assert flip_list.row_at(RECT, flips(), QPointF(20, 290)) is None


def test_that_the_map_says_who_is_first_and_what_is_out_of_reach() -> None:
    plotted = QRectF(0, 0, 400, 300)
    told = {
        two_way.words_at(plotted, regions()._replace(end=1.0), QPointF(x, y)).split(": ")[-1]
        for x in range(0, 400, 20)
        for y in range(0, 300, 20)
    }
    assert told == {
        "",
        "B1 Rail first",
        "A1 Barter first",
        "the two shares cannot be this large together",
    }


def test_that_a_bar_tells_its_story() -> None:
    assert bar_list.words_at(RECT, bars(), QPointF(20, bar_list.HEAD + 5)) == "A1 leads"
    assert bar_list.words_at(RECT, bars(), QPointF(20, 290)) == ""


def test_that_a_score_tells_its_story() -> None:
    assert score_ranges.words_at(RECT, ranges(), QPointF(20, score_ranges.HEAD + 5)) == "A1, turnover"


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_that_an_axis_ends_at_round_steps_around_its_figures(low: float, length: float) -> None:
    start, end, step = plot.round_ends(low, low + length)
    assert start <= low + 1e-6 * step
    assert end >= low + length - 1e-6 * step
    assert 1 <= round((end - start) / step) <= 7


@given(st.lists(st.floats(0, 100), min_size=1, max_size=8))
def test_that_labels_stay_apart_and_inside(wanted: list[float]) -> None:
    places = plot.apart(wanted, 12, 0, 100)
    ordered = sorted(places)
    assert all(-1e-9 <= place <= 100 + 1e-9 for place in places)
    assert all(b - a >= min(12, 100 / 7) - 1e-6 for a, b in pairwise(ordered))


def test_that_a_label_stays_where_there_is_room() -> None:
    assert plot.apart([10.0, 50.0, 90.0], 12, 0, 100) == [10, 50, 90]
