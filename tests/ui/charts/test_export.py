"""Pictures for other programs: full size, real text, and a line that says what they show."""

import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication, QImage

from tests.ui import samples
from ui.charts import export, ranking
from ui.charts.export import Caption, Picture
from ui.theme import Theme

CAPTION = Caption(
    option_set="Russia–DPRK economic options",
    scenario="Gradual easing",
    weighting="Foreign ministry",
    method="Additive value",
    draws=100_000,
    seed=7,
    version="Version 7",
    when=date(2026, 5, 2),
)


@pytest.fixture
def picture() -> Picture:
    theme = Theme.light()
    data = samples.ranking(theme)
    return Picture(
        draw=lambda painter, rect: ranking.draw(painter, rect, theme, data, ground=theme.surface),
        size=QSizeF(750, ranking.height_for(750, data)),
        theme=theme,
        caption=CAPTION,
        title="Ranking",
    )


def test_that_the_caption_says_where_the_picture_comes_from() -> None:
    assert CAPTION.line() == (
        "Russia–DPRK economic options · Gradual easing · Foreign ministry · Additive value · "
        "100\u202f000 draws · seed 7 · Version 7 · 2 May 2026"
    )


def test_that_the_caption_leaves_out_what_is_not_known() -> None:
    assert Caption("Set", "Scenario", "").line() == "Set · Scenario"


def test_that_a_png_has_the_whole_picture_at_its_scale(picture: Picture, tmp_path: Path) -> None:
    export.save(picture, tmp_path / "ranking.png")
    image = QImage(str(tmp_path / "ranking.png"))
    assert image.width() == round(picture.whole().width() * 3)
    assert image.height() == round(picture.whole().height() * 3)
    assert image.text("Description") == CAPTION.line()


def test_that_an_svg_has_its_size_its_view_and_real_text(picture: Picture) -> None:
    svg = export.to_svg(picture).decode()
    view = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    size = re.search(r'width="([\d.]+)mm" height="([\d.]+)mm"', svg)
    assert view is not None
    assert size is not None
    assert float(view[1]) == pytest.approx(picture.whole().width(), abs=1)
    assert float(size[1]) / 25.4 * 96 == pytest.approx(float(view[1]), abs=1)
    for words in ("Commodity barter", "59.4", "Too close to call: 1st to 4th", "seed 7"):
        assert words in svg
    assert "sans-serif" in svg


def test_that_a_pdf_is_one_page_of_the_picture_s_size_with_its_fonts(picture: Picture) -> None:
    pdf = export.to_pdf(picture)
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") == 1
    assert box is not None
    assert float(box[1]) == pytest.approx(picture.whole().width() * 0.75, abs=1)
    assert b"Inter" in pdf


def test_that_a_copy_puts_the_picture_on_the_clipboard(picture: Picture) -> None:
    export.copy(picture)
    image = QGuiApplication.clipboard().image()
    assert image.width() == round(picture.whole().width() * 2)
    QGuiApplication.clipboard().clear()


def test_that_a_folder_that_is_missing_is_told(picture: Picture, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        export.save(picture, tmp_path / "nowhere" / "ranking.svg")
