"""Every chart and control in both themes, rendered into build/screens for a person to look at."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from tests.ui import samples
from tests.ui.pictures import grabbed, has_colour, keep, margin_is_untouched, painted
from ui import icons, theme
from ui.charts import differences, projector, rank_table, ranking, track
from ui.charts.track import Size, Track
from ui.controls.badge import Badge
from ui.controls.banner import Banner, Message
from ui.controls.buttons import Button, IconButton, Kind
from ui.controls.chip import Chip, Tone
from ui.controls.empty_state import EmptyState
from ui.controls.points_field import PointsField
from ui.controls.rail import Page, Rail
from ui.controls.section import SectionHeader
from ui.controls.segmented import Segmented
from ui.controls.selector import Choice, Selector
from ui.controls.toggle import Check, Toggle
from ui.controls.words import Ink, Words
from ui.overrides import override
from ui.painting import prepare, write
from ui.theme import Theme


@dataclass(frozen=True)
class Plate:
    """A chart of the gallery: how to paint it, its width and its height at that width."""

    draw: Callable[..., None]
    data: Callable[[Theme], Any]
    width: float
    height: Callable[[float, Any], float]


PLATES = {
    "ranking-wide": Plate(ranking.draw, samples.ranking, 750, ranking.height_for),
    "ranking-compact": Plate(ranking.draw, samples.ranking, 634, ranking.height_for),
    "ranking-narrow": Plate(ranking.draw, samples.ranking, 480, ranking.height_for),
    "ranking-very-wide": Plate(ranking.draw, samples.ranking, 1300, ranking.height_for),
    "ranking-busy": Plate(ranking.draw, samples.busy_ranking, 750, ranking.height_for),
    "ranking-busy-compact": Plate(ranking.draw, samples.busy_ranking, 634, ranking.height_for),
    "differences": Plate(differences.draw, samples.differences, 332, differences.height_for),
    "differences-compact": Plate(differences.draw, samples.differences, 244, differences.height_for),
    "rank-table": Plate(rank_table.draw, samples.rank_table, 700, rank_table.height_for),
    "rank-table-narrow": Plate(rank_table.draw, samples.rank_table, 332, rank_table.height_for),
    "projector": Plate(projector.draw, samples.projector, 1600, lambda _width, _data: 1000),
    "projector-720p": Plate(projector.draw, samples.projector, 1280, lambda _width, _data: 720),
}


@pytest.mark.parametrize(
    ("name", "scale"),
    [(name, scale) for name in PLATES for scale in (1.0, 2.0) if scale == 1 or "projector" not in name],
)
def test_that_a_chart_stays_inside_its_rectangle(name: str, scale: float, shade: Theme) -> None:
    plate = PLATES[name]
    data = plate.data(shade)
    height = plate.height(plate.width, data)
    image = painted(
        lambda painter, rect: plate.draw(painter, rect, shade, data),
        plate.width,
        height,
        shade.canvas,
        scale=scale,
    )
    keep(image, f"{name}-{_words(shade)}-{scale:g}x")
    assert margin_is_untouched(image, shade.canvas)
    assert has_colour(image, samples.colours(shade)["B1"])


def test_that_every_icon_is_drawn(shade: Theme) -> None:
    def draw(painter: QPainter, rect: QRectF) -> None:
        for position, name in enumerate(icons.NAMES):
            left, top = rect.left() + position % 12 * 90, rect.top() + position // 12 * 80
            icons.draw(painter, name, QRectF(left, top, 40, 40), shade.text, 3)
            icons.draw(painter, name, QRectF(left + 48, top + 10, 18, 18), shade.text2)
            write(painter, QRectF(left, top + 44, 88, 18), name, shade.text3, 11)

    image = painted(draw, 12 * 90, (len(icons.NAMES) // 12 + 1) * 80, shade.surface)
    keep(image, f"icons-{_words(shade)}")
    for name in icons.NAMES:
        one = painted(partial(_one_icon, name=name, shade=shade), 40, 40, shade.surface)
        assert has_colour(one, shade.text), name


def test_that_tracks_show_each_state(shade: Theme) -> None:
    full = samples.track(shade)
    states = (
        full,
        full._replace(focused=True),
        full._replace(locked=True, value=0.5),
        full._replace(value=0.4, ghost=0.2, limit=0.7),
        Track(),
        Track(focused=True),
        Track(value=0.6),
    )

    def draw(painter: QPainter, rect: QRectF) -> None:
        for position, state in enumerate(states):
            top = rect.top() + 36 * position
            track.draw(painter, QRectF(rect.left() + 12, top, 216, 24), shade, state)
            track.draw(painter, QRectF(rect.left() + 260, top, 136, 24), shade, state, Size.COMPACT)

    image = painted(draw, 420, 36 * len(states), shade.surface, scale=2)
    keep(image, f"tracks-{_words(shade)}-2x")
    assert has_colour(image, samples.colours(shade)["A4"])


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_that_every_control_shows_in_both_themes(scale: float, shade: Theme, qtbot: Any) -> None:
    theme.apply(shade)
    sheet = _Sheet()
    qtbot.addWidget(sheet)
    sheet.resize(900, 620)
    sheet.show()
    image = grabbed(sheet, shade.surface, scale=scale)
    keep(image, f"controls-{_words(shade)}-{scale:g}x")
    assert has_colour(image, shade.accent)


def test_that_an_open_list_shows_sections_and_the_current_entry(shade: Theme, qtbot: Any) -> None:
    theme.apply(shade)
    selector = _selector()
    qtbot.addWidget(selector)
    selector.resize(274, 42)
    selector.show()
    selector.open_list()
    popup = selector.choice_list()
    keep(grabbed(popup, shade.canvas, scale=2), f"list-{_words(shade)}-2x")
    assert popup.isVisible()
    popup.hide()


def _words(shade: Theme) -> str:
    return "dark" if shade.is_dark else "light"


def _one_icon(painter: QPainter, rect: QRectF, *, name: str, shade: Theme) -> None:
    icons.draw(painter, name, rect, shade.text, 3)


def _selector() -> Selector:
    selector = Selector("Scenario")
    selector.setObjectName("scenario")
    selector.set_choices(
        (
            Choice("S1B", ("Strict sanctions of 2019; Seoul blocked", "Strict 2019"), "8 ranked", "In 2019"),
            Choice("S2P", ("Gradual easing; Seoul participating",), "11 ranked", "In 2019"),
            Choice("S3P", ("Settlement; Seoul in",), "15 ranked", "In 2019", enabled=False),
            Choice("L26", ("In force 2025–26; Seoul rejected",), "6 ranked", "Later"),
        ),
        "S2P",
    )
    return selector


class _Sheet(QWidget):
    """All controls on one surface."""

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 16, 0)
        pages = (
            Page("options", "Options", "options"),
            Page("weigh", "Weigh", "weigh", "Ctrl+4"),
            Page("stakeholders", "Stakeholders", "stakeholders"),
            Page("report", "Report", "report", apart=True),
        )
        rail = Rail(pages)
        rail.set_current("weigh")
        rail.add_foot(IconButton("more", "Settings"))
        layout.addWidget(rail)
        column = QVBoxLayout()
        column.setContentsMargins(16, 16, 0, 16)
        column.setSpacing(12)
        layout.addLayout(column, 1)
        column.addWidget(Words("Controls", 20, 600))
        for row in (_buttons(), _choices(), _fields(), _states()):
            column.addLayout(row)
        column.addWidget(SectionHeader("Evidence"))
        folded = SectionHeader("Preconditions in this scenario")
        folded.setChecked(False)
        folded.set_aside("2 open")
        column.addWidget(folded)
        for message in (
            Message(Tone.BAD, "Weights!F14 holds “eighty”.", "Type a number from 0 to 100."),
            Message(
                Tone.WARN,
                "The range of “Capital to be raised” changed.",
                "Weigh this swing again, or keep 30 points.",
                "Keep",
            ),
            Message(Tone.GOOD, "10 forms imported.", "", "Undo"),
        ):
            banner = Banner()
            banner.show_message(message, dismissable=message.tone is Tone.GOOD)
            column.addWidget(banner)
        sentence = "Send each stakeholder a form, or drop returned files here."
        column.addWidget(EmptyState("mail", "No forms yet", sentence, "Send forms"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        prepare(painter)
        painter.fillRect(self.rect(), theme.current().surface)
        painter.end()


def _row(*widgets: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _buttons() -> QLayout:
    disabled = Button("Reveal ranking", Kind.PRIMARY)
    disabled.setEnabled(False)
    redo = IconButton("redo", "Nothing to redo")
    redo.setEnabled(False)
    focused = Button("Snapshot", icon="camera")
    focused.hasFocus = lambda: True  # type: ignore[method-assign]  # a hidden window takes no focus
    return _row(
        Button("Import 10 forms", Kind.PRIMARY),
        focused,
        Button("Reset", icon="reset"),
        Button("Cancel", Kind.TEXT),
        disabled,
        Button("Try", Kind.SMALL),
        Button("Compare", Kind.LINK),
        IconButton("undo", "Undo"),
        redo,
        IconButton("projector", "Projector view", Kind.OUTLINED, 36),
        IconButton("unlock", "Lock", size=24),
    )


def _choices() -> QLayout:
    weighting = Selector("Weighting")
    weighting.set_choices((Choice("ru_mfa", ("Foreign ministry",)),), "ru_mfa")
    weighting.set_value(("Foreign ministry · 3 changes", "Ministry · 3"))
    weighting.set_changed(True)
    modes = Segmented((("elicit", "Elicit"), ("explore", "Explore")), "Mode")
    modes.set_current("explore")
    return _row(_selector(), weighting, modes)


def _fields() -> QLayout:
    plain, changed, empty, wrong, share = (PointsField() for _ in range(5))
    plain.set_value(30)
    changed.set_value(100)
    changed.set_changed(True)
    wrong.setText("140")
    wrong.set_error("140 is not between 0 and 100.")
    share.set_limits(0, 100, 1, "%")
    share.set_value(14.5)
    share.setFixedWidth(60)
    on, off, ticked = Toggle("Best of each family"), Toggle("Reduce motion"), Check("Agreement with the DPRK")
    on.setChecked(True)
    ticked.setChecked(True)
    return _row(plain, changed, empty, wrong, share, on, off, ticked, Check("Budget line"))


def _states() -> QLayout:
    badges = QGridLayout()
    ink = samples.colours(theme.current())
    for position, code in enumerate(samples.CODES):
        badge = Badge()
        badge.show_option(code, ink[code], samples.NAMES[code][0], outlined=code in ("B2", "C2"))
        badges.addWidget(badge, 0, position)
    row = _row(
        Chip("Available", Tone.GOOD),
        Chip("In part"),
        Chip("Proposal", Tone.WARN),
        Chip("Rejected", Tone.BAD),
        Words("Secondary", 12, 400, Ink.TEXT2),
        Words("Source", 11, 500, Ink.TEXT3),
    )
    whole = QVBoxLayout()
    whole.addLayout(badges)
    whole.addLayout(row)
    badges.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return whole
