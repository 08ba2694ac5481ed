"""The track: positions that invert, targets that can be hit, states that can be told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from tests.ui import samples
from tests.ui.pictures import has_colour, painted
from ui.charts import track
from ui.charts.track import Part, Size, Track
from ui.palette import mixed
from ui.theme import Theme

RECT = QRectF(40, 10, 200, 24)
MIDDLE = RECT.center().y()


def sample() -> Track:
    return samples.track(Theme.light())._replace(value=0.5, ghost=0.7)


@given(st.floats(0, 1))
def test_that_a_position_gives_back_its_value(value: float) -> None:
    assert track.value_at(RECT, RECT.left() + value * RECT.width()) == pytest.approx(value)


def test_that_positions_beyond_the_ends_are_clamped() -> None:
    assert track.value_at(RECT, RECT.left() - 50) == 0
    assert track.value_at(RECT, RECT.right() + 50) == 1


@pytest.mark.parametrize(
    ("value", "y", "part"),
    [
        (0.5, MIDDLE, Part.HANDLE),
        (0.7, MIDDLE + 8, Part.GHOST),
        (0.27, MIDDLE, Part.TICK),
        (0.1, MIDDLE, Part.TRACK),
        (0.1, MIDDLE + 40, None),
    ],
)
def test_that_each_part_is_hit_where_it_is_painted(value: float, y: float, part: Part | None) -> None:
    assert track.part_at(RECT, sample(), QPointF(RECT.left() + value * RECT.width(), y)) is part


@pytest.mark.parametrize("size", Size)
def test_that_the_handle_is_a_target_of_24_by_24(size: Size) -> None:
    x = RECT.left() + 0.5 * RECT.width()
    for right, down in ((-11.9, 0), (11.9, 0), (0, -11.9), (0, 11.9), (-11.9, -11.9), (11.9, 11.9)):
        point = QPointF(x + right, MIDDLE + down)
        assert track.part_at(RECT, sample(), point, size) is Part.HANDLE


def test_that_the_handle_wins_where_it_covers_a_flip() -> None:
    data = sample()._replace(value=0.27)
    assert track.part_at(RECT, data, QPointF(RECT.left() + 54, MIDDLE)) is Part.HANDLE


def test_that_flips_lie_between_the_stretches() -> None:
    assert track.flips(sample()) == (0.27, 0.92)
    assert track.flips(Track()) == ()


def test_that_the_nearest_flip_is_found_within_reach() -> None:
    assert track.flip_near(RECT, sample(), RECT.left() + 0.9 * 200) == 0.92
    assert track.flip_near(RECT, sample(), RECT.left() + 0.6 * 200) is None


def test_that_a_locked_track_is_faded_by_half(shade: Theme) -> None:
    data = samples.track(shade)._replace(locked=True)
    image = painted(lambda painter, rect: track.draw(painter, rect, shade, data), 240, 24, shade.surface)
    full = data.stretches[1].colour
    assert not has_colour(image, full)
    assert has_colour(image, mixed(full, shade.surface, 0.5))


def test_that_an_unweighed_track_has_no_handle_to_anchor_on(shade: Theme) -> None:
    def ink_in(data: Track) -> bool:
        image = painted(lambda painter, rect: track.draw(painter, rect, shade, data), 240, 24, shade.surface)
        return has_colour(image, shade.text)

    assert not ink_in(Track())
    assert ink_in(Track(value=0.5))


def test_that_a_ghost_under_the_handle_is_not_drawn() -> None:
    theme = Theme.light()
    here, none, there = (sample()._replace(ghost=ghost) for ghost in (0.5, None, 0.7))
    images = [
        painted(
            lambda painter, rect, shown=shown: track.draw(painter, rect, theme, shown), 240, 24, theme.surface
        )
        for shown in (here, none, there)
    ]
    assert images[0] == images[1]
    assert images[0] != images[2]
