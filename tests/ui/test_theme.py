"""Both themes can be read, and one call repaints every widget."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import theme as themes
from ui.overrides import override
from ui.palette import contrast, regret_colour, value_colour
from ui.theme import Theme

TEXT = [
    *[(ink, ground) for ink in ("text", "text2", "text3") for ground in ("surface", "canvas", "selected")],
    *[(ink, "sunken") for ink in ("text", "text2", "text3")],
    ("accent", "surface"),
    ("accent", "canvas"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("good", "good_soft"),
    ("warn", "warn_soft"),
    ("bad", "bad_soft"),
    ("bad", "surface"),
    ("text2", "good_soft"),
    ("text2", "warn_soft"),
    ("text2", "bad_soft"),
]


@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_that_text_reads_on_its_ground(ink: str, ground: str, shade: Theme) -> None:
    assert contrast(_colour(shade, ink), _colour(shade, ground)) >= 4.5


@pytest.fixture(params=["light", "dark"])
def contrasted(request: pytest.FixtureRequest) -> Theme:
    return Theme.dark(contrasted=True) if request.param == "dark" else Theme.light(contrasted=True)


@pytest.mark.parametrize(("ink", "ground"), [*TEXT, ("disabled", "surface"), ("text3", "hover")])
def test_that_high_contrast_reads_at_seven_to_one(ink: str, ground: str, contrasted: Theme) -> None:
    least = 7.0 if ink != "disabled" else 4.5
    assert contrast(_colour(contrasted, ink), _colour(contrasted, ground)) >= least


@pytest.mark.parametrize("mark", ["line", "line2", "control", "accent"])
def test_that_high_contrast_draws_every_outline(mark: str, contrasted: Theme) -> None:
    assert contrast(_colour(contrasted, mark), contrasted.surface) >= 4.5


@pytest.mark.parametrize("colour", [value_colour, regret_colour])
def test_that_figures_read_on_the_ramps_of_high_contrast(
    colour: Callable[[Theme, float], QColor], contrasted: Theme
) -> None:
    for step in range(21):
        assert contrast(contrasted.text, colour(contrasted, step / 20)) >= 7.0


@pytest.mark.parametrize("ground", ["surface", "canvas"])
@pytest.mark.parametrize("mark", ["control", "accent"])
def test_that_controls_and_focus_stand_out(mark: str, ground: str, shade: Theme) -> None:
    assert contrast(_colour(shade, mark), _colour(shade, ground)) >= 3.0


def test_that_focus_stands_out_at_the_measured_ratio(shade: Theme) -> None:
    grounds = (shade.surface, shade.canvas, shade.selected)
    assert min(contrast(shade.accent, ground) for ground in grounds) >= 5.7


def test_that_the_measured_ratios_hold() -> None:
    light = Theme.light()
    measured = [contrast(ink, light.surface) for ink in (light.text, light.text2, light.text3)]
    assert measured == pytest.approx([16.4, 8.0, 5.2], abs=0.06)


def test_that_a_theme_is_made_once() -> None:
    assert Theme.light() is Theme.light()
    assert Theme.dark() is Theme.dark()


def test_that_applying_a_theme_repaints_every_widget(qtbot: QtBot) -> None:
    class Heard(QWidget):
        changes = 0

        @override
        def changeEvent(self, event: QEvent) -> None:
            self.changes += event.type() == QEvent.Type.PaletteChange
            super().changeEvent(event)

    widget = Heard()
    qtbot.addWidget(widget)
    widget.show()
    before = widget.changes
    themes.apply(Theme.dark())
    assert themes.current() is Theme.dark()
    qtbot.waitUntil(lambda: widget.changes > before)
    role = QPalette.ColorRole.WindowText
    assert QApplication.palette().color(role) == Theme.dark().text


def _colour(shade: Theme, name: str) -> QColor:
    colour = getattr(shade, name)
    assert isinstance(colour, QColor)
    return colour
