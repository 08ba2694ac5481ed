"""Inter, bundled under the SIL Open Font License (OFL.txt beside it), as cached QFonts.

Sizes in pixels: 24 display, 20 headline, 17 inspector title, 15 card title and totals, 14 inspector
section, 13 body, 12 secondary, 11 axis and source. Weights: 400, 500, 600.
"""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QApplication

FAMILY = "Inter"
FILES = tuple(Path(__file__).with_name(f"Inter-{style}.otf") for style in ("Regular", "Medium", "SemiBold"))


def load() -> None:
    """Register the bundled files and make Inter 13 the font of the application."""
    _register()
    QApplication.setFont(font(13))


@cache
def font(px: int, weight: int = 400) -> QFont:
    """Inter at this pixel size, with figures of equal width and no hinting. Shared: never change it."""
    _register()
    made = QFont(FAMILY)
    made.setPixelSize(px)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)
    if px >= 18:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.5)
    return made


@cache
def metrics(px: int, weight: int = 400) -> QFontMetricsF:
    return QFontMetricsF(font(px, weight))


@cache
def _register() -> None:
    for path in FILES:
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            message = f"{path} is missing or damaged. Restore it from the program's files."
            raise FileNotFoundError(message)
