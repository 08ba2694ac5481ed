"""The ranking: the measures of the mock-ups, hits that match what is painted, slides on plates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui import samples
from tests.ui.pictures import has_colour, painted
from ui.charts import ranking
from ui.charts.ranking_data import Ranking
from ui.charts.ranking_layout import columns
from ui.painting import prepare
from ui.theme import Theme


def rectangle(width: float, data: Ranking) -> QRectF:
    return QRectF(30, 20, width, ranking.body_height(width, data))


def test_that_the_wide_columns_stand_as_in_the_mock_up() -> None:
    place = columns(750, 28, True)
    assert (place.badge, place.name, place.bars, place.bars_end) == (92, 130, 320, 544)
    assert (place.total, place.row, place.bar, place.caption) == (556, 43, 20, 24)


def test_that_the_compact_columns_stand_as_in_the_mock_up() -> None:
    place = columns(634, 28, True)
    assert (place.badge, place.name, place.bars, place.bars_end) == (84, 122, 282, 516)
    assert (place.total, place.row, place.bar, place.caption) == (524, 38, 15, 19)


@pytest.mark.parametrize("width", [480, 634, 750, 1300])
def test_that_the_middle_of_a_row_hits_that_row(width: float) -> None:
    data = samples.ranking(Theme.light())
    body = rectangle(width, data)
    for row in (*data.rows, *data.unranked):
        box = ranking.row_rect(body, data, row.key)
        assert box is not None
        assert ranking.key_at(body, data, box.center()) == row.key


@given(st.floats(0, 900), st.sampled_from([480.0, 634.0, 750.0]))
def test_that_a_hit_lies_in_the_row_it_names(y: float, width: float) -> None:
    data = samples.ranking(Theme.light())
    body = rectangle(width, data)
    key = ranking.key_at(body, data, QPointF(body.center().x(), body.top() + y))
    if key is not None:
        box = ranking.row_rect(body, data, key)
        assert box is not None
        assert box.top() <= body.top() + y <= box.bottom()


def test_that_nothing_is_hit_beside_the_rows() -> None:
    data = samples.ranking(Theme.light())
    body = rectangle(750, data)
    assert ranking.key_at(body, data, QPointF(body.left() - 1, body.top() + 60)) is None
    assert ranking.key_at(body, data, QPointF(body.center().x(), body.top() + 3)) is None
    assert ranking.row_rect(body, data, "no such option") is None


def test_that_every_row_is_high_enough_to_hit() -> None:
    for width in (480, 634, 750):
        data = samples.ranking(Theme.light())
        for row in (*data.rows, *data.unranked):
            box = ranking.row_rect(rectangle(width, data), data, row.key)
            assert box is not None
            assert box.height() >= 24


def test_that_the_whole_is_its_header_and_its_body(shade: Theme) -> None:
    data = samples.ranking(shade)
    head, height = ranking.header_height(750, data), ranking.height_for(750, data)

    def in_two(painter: QPainter, rect: QRectF) -> None:
        ranking.draw_header(painter, QRectF(rect.left(), rect.top(), 750, head), shade, data)
        ranking.draw_body(painter, QRectF(rect.left(), rect.top() + head, 750, height - head), shade, data)

    whole = painted(lambda painter, rect: ranking.draw(painter, rect, shade, data), 750, height, shade.canvas)
    assert painted(in_two, 750, height, shade.canvas) == whole


def test_that_a_ranking_without_a_headline_is_lower() -> None:
    data = samples.ranking(Theme.light())
    bare = data._replace(headline=(), subtitle=())
    assert ranking.header_height(750, bare) < ranking.header_height(750, data)


def test_that_rows_outside_the_clip_are_not_needed(shade: Theme) -> None:
    data = samples.many_rows(shade, 60)
    height = ranking.body_height(750, data)
    strip = QRectF(0, 800, 750, 200)

    def picture(*, clipped: bool) -> QImage:
        image = QImage(750, round(height), QImage.Format.Format_RGB32)
        image.fill(shade.canvas)
        painter = QPainter(image)
        prepare(painter)
        if clipped:
            painter.setClipRect(strip)
        ranking.draw_body(painter, QRectF(0, 0, 750, height), shade, data)
        painter.end()
        return image.copy(strip.toRect())

    assert picture(clipped=True) == picture(clipped=False)


def test_that_an_unranked_option_shows_no_colour_of_its_own(shade: Theme) -> None:
    data = samples.ranking(shade)
    height = ranking.height_for(750, data)
    image = painted(lambda painter, rect: ranking.draw(painter, rect, shade, data), 750, height, shade.canvas)
    assert not has_colour(image, samples.colours(shade)["D2"])


def test_that_a_sliding_row_covers_what_it_passes() -> None:
    theme = Theme.light()
    data = samples.ranking(theme)
    odd = QColor("#FF00FF")
    rows = (data.rows[0]._replace(colour=odd), *data.rows[1:])
    still = data._replace(rows=rows, brackets=(), selected=None)
    passed = still._replace(offsets=(0.0, -43.0, *([0.0] * 9)))

    def picture(shown: Ranking) -> QImage:
        height = ranking.body_height(750, shown)
        return painted(
            lambda painter, rect: ranking.draw_body(painter, rect, theme, shown), 750, height, theme.canvas
        )

    assert has_colour(picture(still), odd)
    assert not has_colour(picture(passed), odd)


def test_that_selection_hover_and_focus_each_show() -> None:
    theme = Theme.light()
    plain = samples.ranking(theme)._replace(selected=None)
    pictures = [
        painted(
            lambda painter, rect, shown=shown: ranking.draw(painter, rect, theme, shown),
            750,
            820,
            theme.canvas,
        )
        for shown in (
            plain,
            plain._replace(selected="A3"),
            plain._replace(hovered="A3"),
            plain._replace(focused="A3"),
            plain._replace(selected="B2"),
            plain._replace(hovered="B2"),
        )
    ]
    assert all(first != second for at, first in enumerate(pictures) for second in pictures[:at])


def test_that_a_method_without_sampling_leaves_the_chance_out() -> None:
    assert columns(750, 28, False).total > columns(750, 28, True).total


def test_that_long_codes_widen_the_badges() -> None:
    data = samples.ranking(Theme.light())
    long = data._replace(rows=(data.rows[0]._replace(code="Opt-12"), *data.rows[1:]))
    body = rectangle(750, long)
    assert ranking.row_rect(body, long, "B1") == ranking.row_rect(body, data, "B1")
    assert columns(750, 44, True).name == columns(750, 28, True).name + 16


def test_that_a_low_window_gets_low_rows_at_any_width() -> None:
    wide, low, compact = columns(900, 28, True), columns(900, 28, True, low=True), columns(634, 28, True)
    assert (low.row, low.caption, low.bar, low.unranked) == (
        compact.row, compact.caption, compact.bar, compact.unranked,
    )  # fmt: skip
    assert (low.name_room, low.chance) == (wide.name_room, wide.chance)
