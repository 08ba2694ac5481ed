"""Icons for menus: sharp at every scale, faint when disabled."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from tests.ui.pictures import has_colour
from ui import icons
from ui.theme import Theme


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_that_an_icon_fills_its_pixels_at_every_scale(scale: float) -> None:
    pixmap = icons.icon("camera", Theme.light().text).pixmap(QSize(16, 16), scale)
    assert pixmap.width() == 16 * scale
    assert not pixmap.toImage().allGray()


def test_that_a_disabled_icon_is_faint() -> None:
    icon = icons.icon("camera", Theme.light().text)
    normal, disabled = (
        icon.pixmap(QSize(32, 32), 1.0, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert has_colour(normal, Theme.light().text)
    assert not has_colour(disabled, Theme.light().text)


def test_that_an_unknown_icon_is_a_mistake() -> None:
    with pytest.raises(KeyError, match="no such icon"):
        icons.icon("no such icon", Theme.light().text)
