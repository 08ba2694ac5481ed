"""Differences, rank table, projector and the shared marks."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from tests.ui import samples
from tests.ui.pictures import has_colour, painted
from ui.charts import differences, marks, projector, rank_table
from ui.charts.differences import Difference
from ui.theme import Theme


def lines(data: differences.Differences, width: float = 332) -> list[str | None]:
    """What each line of the chart stands for, from the top."""
    rect = QRectF(0, 0, width, differences.height_for(width, data))
    step = 20 if width >= 300 else 17
    count = round((rect.height() - 17 - 26) / step)
    return [differences.key_at(rect, data, QPointF(20, 17 + step * line + step / 2)) for line in range(count)]


def test_that_the_largest_differences_of_each_side_are_shown() -> None:
    shown = lines(samples.differences(Theme.light()))
    assert shown == [
        "NK willingness",
        "Durability",
        "Funding channel",
        "Outside consents",
        "Division of labour",
        "Sanctions law",
        "Stability",
        "Regional format",
        None,
    ]


def test_that_fewer_lines_are_shown_when_asked() -> None:
    data = replace(samples.differences(Theme.light()), each_side=2)
    assert lines(data, 244) == ["NK willingness", "Durability", "Stability", "Regional format", None]


def test_that_there_are_no_others_when_all_are_shown() -> None:
    data = samples.differences(Theme.light())
    two = replace(data, items=(Difference("a", ("A",), 1.0), Difference("b", ("B",), -2.0)))
    assert lines(two) == ["a", "b"]


def test_that_bars_take_the_colour_of_the_option_they_speak_for(shade: Theme) -> None:
    data = samples.differences(shade)
    for_a4 = replace(data, items=(Difference("a", ("A",), 1.0),))
    image = painted(
        lambda painter, rect: differences.draw(painter, rect, shade, for_a4), 332, 90, shade.surface
    )
    assert has_colour(image, data.colour)
    assert not has_colour(image, data.rival_colour)


def test_that_no_differences_draw_a_net_of_zero() -> None:
    theme = Theme.light()
    data = replace(samples.differences(theme), items=())
    height = differences.height_for(332, data)
    image = painted(
        lambda painter, rect: differences.draw(painter, rect, theme, data), 332, height, theme.surface
    )
    assert has_colour(image, theme.line)


@pytest.mark.parametrize("width", [332, 420, 700])
def test_that_a_cell_of_the_rank_table_is_hit_where_it_is(width: float) -> None:
    data = samples.rank_table(Theme.light())
    rect = QRectF(10, 10, width, rank_table.height_for(width, data))
    found = {
        rank_table.cell_at(rect, data, QPointF(x, y))
        for x in range(10, 10 + round(width), 12)
        for y in range(10, round(rect.bottom()), 12)
    }
    assert found - {None} == {(row.key, column.key) for row in data.rows for column in data.columns}


def test_that_cells_are_never_too_narrow_to_hit() -> None:
    data = samples.rank_table(Theme.light())
    rect = QRectF(0, 0, rank_table.least_width(data), 500)
    row = rect.top() + rank_table.height_for(rect.width(), data) - 10
    hits = [rank_table.cell_at(rect, data, QPointF(x, row)) for x in range(round(rect.width()))]
    assert all(hits.count(cell) >= 24 for cell in set(hits) - {None})


def test_that_the_projector_shows_seven_rows_at_most() -> None:
    theme = Theme.light()
    data = samples.projector(theme)
    seven = replace(data, rows=data.rows[:7])
    images = [
        painted(
            lambda painter, rect, shown=shown: projector.draw(painter, rect, theme, shown),
            800,
            500,
            theme.surface,
        )
        for shown in (data, seven)
    ]
    assert images[0] == images[1]


@given(st.floats(640, 3840), st.floats(480, 2160))
def test_that_the_projector_track_lies_inside_the_picture(width: float, height: float) -> None:
    rect = QRectF(0, 0, width, height)
    track = projector.track_rect(rect)
    assert rect.contains(track)
    assert track.width() > rect.width() / 4


def test_that_the_projector_grows_with_the_screen() -> None:
    assert projector.scale_for(QRectF(0, 0, 1600, 1000)) == 1
    assert projector.scale_for(QRectF(0, 0, 3200, 2000)) == 2
    assert projector.scale_for(QRectF(0, 0, 1280, 720)) == pytest.approx(0.72)


@given(st.floats(0.5, 2000))
def test_that_an_axis_has_three_to_five_round_ticks_from_0(end: float) -> None:
    places = marks.ticks(end)
    assert places[0] == 0
    assert 3 <= len(places) <= 5
    assert places[-1] <= end * (1 + 1e-9)


def test_that_the_axis_of_the_mock_up_has_its_ticks() -> None:
    assert marks.ticks(66) == (0, 20, 40, 60)
    assert marks.ticks(100) == (0, 25, 50, 75, 100)
    assert marks.ticks(0) == (0,)
