"""The Robustness page as a person uses it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from criteria.edits.scores import set_score
from criteria.edits.weights import set_lock
from criteria.methods import METHODS
from criteria.optionset import OptionSet, revised
from criteria.scores import UNKNOWN, Score
from tests.ui import sets
from tests.ui.pictures import has_colour, pixels_of
from tests.ui.rig import LEFT, Rig, assert_named, points, steps
from ui import theme
from ui.charts import flip_list
from ui.charts import one_way as lines
from ui.controls.buttons import Button
from ui.controls.words import Words
from ui.pages.robustness import METHODS as OTHERS
from ui.pages.robustness import OVERVIEW, REASONS, RobustnessPage
from ui.panels.cards.card import Card
from ui.panels.headline import Headline
from ui.panels.robustness.flip_chart import FlipChart
from ui.panels.robustness.one_way_chart import OneWayChart
from ui.panels.robustness.overview import Overview
from ui.tables.figures import FiguresTable
from ui.theme import Theme

OpenWindow = Callable[..., Rig]
Key, Mod = Qt.Key, Qt.KeyboardModifier
CARDS = {
    OVERVIEW: ("acceptability", "one_way", "flips", "ranges"),
    REASONS: ("two_way", "left_out", "first_places", "worth"),
    OTHERS: ("methods", "spread"),
}


def open_page(rig: Rig, tab: str = OVERVIEW) -> RobustnessPage:
    rig.window.pages.open("robustness")
    page = rig.window.pages.page("robustness")
    assert isinstance(page, RobustnessPage)
    if tab != OVERVIEW:
        rig.click(tab)
    ready(rig, page)
    return page


def ready(rig: Rig, page: RobustnessPage) -> None:
    """Wait until the worker has found out everything."""
    rig.settle()
    rig.qtbot.waitUntil(page.is_idle, timeout=20_000)
    rig.tick()


def by_method(option_set: OptionSet, method: str) -> OptionSet:
    return revised(option_set, view=replace(option_set.view, method=method))


def doubtful() -> OptionSet:
    """The duel, with a score of the second that could put it first."""
    return set_score(sets.duel(), "base", "q", "c1", Score(0, 0, 60))


def headline(rig: Rig) -> str:
    return rig.find(Headline, "robustness_headline").accessibleName()


def facts(rig: Rig) -> str:
    return rig.find(Words, "robustness_facts").text()


class TestOverview:
    def test_that_the_built_in_case_fills_every_card(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        for tab, cards in CARDS.items():
            page = open_page(rig, tab)
            for card in cards:
                shown = rig.find(Card, f"{card}_card").shown
                assert shown is not None, card
                assert shown.figures().rows, card
                assert shown.summary, card
            assert page.tabs.current() == tab

    def test_that_who_is_in_doubt_is_called_too_close(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        open_page(rig)
        assert headline(rig).startswith("Too close to call")
        assert "single score ranges are wide enough" in facts(rig)

    def test_that_a_safe_first_place_is_called_safe(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.grid({"P": (100, 90), "Q": (10, 20)}, (50, 50)))
        open_page(rig)
        assert headline(rig) == "Option P is safely first: in >99% of draws."
        assert "No change of a single weight changes who is first." in facts(rig)

    def test_that_nobody_is_told_to_wait_where_no_option_can_start(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.all_unavailable())
        open_page(rig)
        assert headline(rig) == "No option can be ranked in this scenario."
        said = [words.text() for words in rig.window.findChildren(Words) if words.isVisible()]
        assert not [words for words in said if words.endswith("…")]

    def test_that_unknown_scores_are_drawn_where_no_option_has_all(self, open_window: OpenWindow) -> None:
        bare = sets.ungrouped()
        for option in ("p", "q"):
            bare = set_score(bare, "base", option, "c1", UNKNOWN)
        rig = open_window(bare)
        open_page(rig)
        assert headline(rig) == "No option has all its scores, so none is safely first."
        assert rig.find(Card, "acceptability_card").shown is not None

    def test_that_the_keyboard_is_put_on_the_first_chart_when_asked(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel())
        open_page(rig).focus_first()
        assert rig.focus().objectName() == "acceptability_chart"

    def test_that_the_statement_is_copied_whole(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel())
        open_page(rig)
        rig.click("copy_statement")
        copied = QGuiApplication.clipboard().text()
        assert headline(rig) in copied
        assert facts(rig) in copied
        assert "seed" in copied

    def test_that_a_change_of_weights_is_followed(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel())
        page = open_page(rig)
        before = rig.find(Card, "flips_card").shown
        rig.document.apply("lock", set_lock(rig.set, "c3", locked=True))
        ready(rig, page)
        assert rig.find(Card, "flips_card").shown is not before
        rig.document.undo_stack.undo()
        ready(rig, page)
        assert not any(card.chart.is_faded() for card in page.findChildren(Card))

    def test_that_a_row_of_the_flip_list_shows_the_lines_of_its_criterion(
        self, open_window: OpenWindow
    ) -> None:
        rig = open_window(sets.duel())
        open_page(rig)
        chart = rig.find(FlipChart, "flips_chart")
        assert chart.data is not None
        row = len(chart.data.rows) - 1
        height = flip_list.HEAD + (row + 0.5) * (
            min(30.0, (chart.plot().height() - flip_list.HEAD) / len(chart.data.rows))
        )
        spot = chart.plot().topLeft().toPoint()
        spot.setY(round(chart.plot().top() + height))
        rig.qtbot.mouseClick(chart, LEFT, pos=spot)
        rig.tick()
        section = rig.find(Overview, "robustness_overview")
        assert section.criterion == chart.data.rows[row].key
        rig.key("flips_chart", Key.Key_Up)
        assert section.criterion == chart.data.rows[row - 1].key

    def test_that_the_criterion_is_chosen_from_a_list(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel())
        open_page(rig)
        rig.choose("one_way_criterion", "c3")
        data = rig.find(OneWayChart, "one_way_chart").data
        assert data is not None
        assert "Criterion 3" in data.title


class TestCursor:
    @pytest.fixture
    def rig(self, open_window: OpenWindow) -> Rig:
        rig = open_window(sets.duel())
        open_page(rig)
        rig.choose("one_way_criterion", "c1")
        return rig

    def drag(self, rig: Rig, share: float) -> OneWayChart:
        chart = rig.find(OneWayChart, "one_way_chart")
        assert chart.data is not None
        start = lines.place_of(chart.plot(), chart.data, chart.data.now).toPoint()
        end = lines.place_of(chart.plot(), chart.data, share).toPoint()
        rig.qtbot.mousePress(chart, LEFT, pos=start)
        rig.move(chart, end)
        rig.qtbot.mouseRelease(chart, LEFT, pos=end)
        rig.tick()
        return chart

    def test_that_dragging_changes_no_weight(self, rig: Rig) -> None:
        before = points(rig)
        chart = self.drag(rig, 0.2)
        assert chart.cursor_share == pytest.approx(0.2, abs=0.01)
        assert points(rig) == before
        assert steps(rig) == 0
        assert "Q would be first" in rig.find(Headline, "one_way_told").accessibleName()

    def test_that_the_share_is_used_as_one_step_when_asked(self, rig: Rig) -> None:
        before = points(rig)
        chart = self.drag(rig, 0.2)
        share = chart.cursor_share
        assert share is not None
        rig.click("one_way_use")
        now = points(rig)
        assert now["c1"] / sum(now.values()) == pytest.approx(share)
        assert steps(rig) == 1
        rig.document.undo_stack.undo()
        assert points(rig) == before

    def test_that_the_keyboard_tries_and_uses_a_share(self, rig: Rig) -> None:
        chart = rig.find(OneWayChart, "one_way_chart")
        rig.key("one_way_chart", Key.Key_Right)
        assert chart.cursor_share == pytest.approx(0.51)
        rig.key("one_way_chart", Key.Key_Left, Mod.ShiftModifier)
        assert chart.cursor_share == pytest.approx(0.41)
        rig.key("one_way_chart", Key.Key_Return)
        assert points(rig)["c1"] / sum(points(rig).values()) == pytest.approx(0.41)

    def test_that_alt_and_an_arrow_go_past_the_next_flip(self, rig: Rig) -> None:
        chart = rig.find(OneWayChart, "one_way_chart")
        assert chart.data is not None
        flip = chart.data.changes[-1].share
        rig.key("one_way_chart", Key.Key_Left, Mod.AltModifier)
        assert chart.cursor_share == pytest.approx(flip - 0.001)

    def test_that_escape_puts_the_cursor_back(self, rig: Rig) -> None:
        chart = self.drag(rig, 0.2)
        rig.key("one_way_chart", Key.Key_Escape)
        assert chart.cursor_share is None
        assert not rig.shows("one_way_use")

    def test_that_a_locked_weight_is_tried_but_not_used(self, rig: Rig) -> None:
        rig.document.apply("lock", set_lock(rig.set, "c1", locked=True))
        rig.tick()
        self.drag(rig, 0.2)
        assert not rig.find(Button, "one_way_use").isEnabled()
        before = steps(rig)
        rig.key("one_way_chart", Key.Key_Return)
        assert steps(rig) == before


class TestCards:
    def test_that_t_shows_the_table_and_back(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel())
        open_page(rig)
        rig.key("acceptability_chart", Key.Key_T)
        table = rig.find(FiguresTable, "acceptability_table")
        assert table.model().rowCount() == 3
        rig.key("acceptability_table", Key.Key_T)
        assert not rig.shows("acceptability_table")

    def test_that_a_card_is_copied_as_picture_and_table(self, open_window: OpenWindow) -> None:
        rig = open_window(doubtful())
        open_page(rig)
        card = rig.find(Card, "ranges_card")
        card.takeaway.copy_table()
        assert "Lead at low" in QGuiApplication.clipboard().text()
        card.takeaway.copy_picture()
        assert not QGuiApplication.clipboard().image().isNull()

    def test_that_a_picture_is_saved(
        self, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rig = open_window(sets.duel())
        open_page(rig)
        target = tmp_path / "ranks.svg"
        monkeypatch.setattr("ui.dialogs.choose.save_file", lambda *_given: target)
        rig.find(Card, "acceptability_card").takeaway.save_picture()
        assert "Rank acceptability" in target.read_text(encoding="utf-8")

    def test_that_a_picture_that_cannot_be_written_is_told(
        self, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rig = open_window(sets.duel())
        open_page(rig)
        monkeypatch.setattr("ui.dialogs.choose.save_file", lambda *_given: tmp_path / "no" / "ranks.svg")
        rig.find(Card, "acceptability_card").takeaway.save_picture()
        message = rig.window.banner.message()
        assert message is not None
        assert "not saved" in message.headline

    def test_that_the_axes_of_the_map_change_places(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel())
        page = open_page(rig, REASONS)
        rig.choose("two_way_across", "c1")
        rig.choose("two_way_up", "c3")
        rig.choose("two_way_up", "c1")
        ready(rig, page)
        shown = rig.find(Card, "two_way_card").shown
        assert shown is not None
        assert {row[0] for row in shown.figures().rows} == {"P", "Q"}
        assert rig.find(QWidget, "two_way_across").accessibleName() == "Across: Criterion 3"
        assert rig.find(QWidget, "two_way_up").accessibleName() == "Up: Criterion 1"

    def test_that_every_button_and_chart_has_a_name(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel())
        for tab in CARDS:
            assert_named(open_page(rig, tab))

    def test_that_colours_follow_the_theme(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel())
        page = open_page(rig)
        theme.apply(Theme.dark())
        rig.tick()
        image = page.grab().toImage()
        assert has_colour(image, Theme.dark().surface)
        assert not has_colour(image, Theme.light().surface)
        assert pixels_of(image).size


@pytest.mark.parametrize("name", sets.ODD)
def test_that_odd_sets_are_no_stumbling_block(open_window: OpenWindow, name: str) -> None:
    rig = open_window(sets.ODD[name](), (1280, 800))
    for tab in CARDS if name != "empty" else (OVERVIEW,):
        page = open_page(rig, tab)
        page.grab()
    assert rig.shows("empty_robustness") == (name == "empty")


@pytest.mark.parametrize("method", [method.key for method in METHODS])
def test_that_what_is_additive_only_says_so_under_other_methods(open_window: OpenWindow, method: str) -> None:
    rig = open_window(by_method(doubtful(), method))
    open_page(rig)
    shown = rig.find(Card, "ranges_card").shown
    assert shown is not None
    assert bool(shown.note) == (method != "additive")
    open_page(rig, REASONS)
    for card in ("two_way", "first_places"):
        shown = rig.find(Card, f"{card}_card").shown
        assert shown is not None
        assert bool(shown.note) == (method != "additive")


def test_that_a_window_closes_while_the_worker_is_busy(open_window: OpenWindow) -> None:
    rig = open_window(sets.built_in())
    rig.window.pages.open("robustness")
    rig.tick()
    rig.close()
    QApplication.processEvents()
