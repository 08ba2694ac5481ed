"""Inter comes with the program, in three weights, with figures of equal width."""

import pytest
from PySide6.QtGui import QFontInfo, QRawFont

from ui import fonts, text


@pytest.mark.parametrize("weight", [400, 500, 600])
def test_that_each_weight_is_there(weight: int) -> None:
    info = QFontInfo(fonts.font(13, weight))
    assert info.family() == "Inter"
    assert info.weight() == weight


@pytest.mark.parametrize("weight", [400, 500, 600])
def test_that_figures_have_one_width(weight: int) -> None:
    widths = [text.width(figure * 20, 13, weight) / 20 for figure in "0123456789"]
    assert max(widths) - min(widths) < 0.05


@pytest.mark.parametrize("character", "\u202f−–→←↑↓“”·…≤×Ж")
def test_that_every_sign_the_window_writes_is_in_the_font(character: str) -> None:
    assert QRawFont.fromFont(fonts.font(13)).supportsCharacter(ord(character))


def test_that_a_font_is_made_once() -> None:
    assert fonts.font(13, 500) is fonts.font(13, 500)


def test_that_the_licence_lies_beside_the_files() -> None:
    folder = fonts.FILES[0].parent
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")
    assert sum(path.stat().st_size for path in fonts.FILES) < 1_000_000
