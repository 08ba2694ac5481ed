"""The ranking driven by mouse and keyboard: what is shown, selected, sliding, told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from criteria.edits import structure, view
from tests.ui import sets
from tests.ui.rig import LEFT, Rig, move, move_mouse
from ui import motion, text
from ui.charts import ranking
from ui.controls.banner import Banner
from ui.panels import announcer
from ui.panels.announcer import Announcer
from ui.panels.changes_strip import ChangesStrip
from ui.panels.headline import Headline
from ui.panels.ranking_chart import RankingChart

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sets.duel())


def chart(rig: Rig) -> RankingChart:
    return rig.find(RankingChart, "ranking_chart")


def order(rig: Rig) -> list[str]:
    data = chart(rig)._data
    assert data is not None
    return [row.code for row in data.rows]


def row_place(rig: Rig, option: str) -> QPoint:
    rect = chart(rig).rect_of(option)
    assert rect is not None
    return rect.center().toPoint()


def headline(rig: Rig) -> str:
    return rig.find(Headline, "headline").accessibleName()


class TestWhatIsShown:
    def test_that_rows_and_headline_follow_the_weights_before_the_next_paint(self, rig: Rig) -> None:
        assert order(rig) == ["P", "Q", "R"]
        assert headline(rig) == "Option P leads by 16.7 points"
        move(rig, 30)
        assert order(rig) == ["Q", "P", "R"]
        assert headline(rig).startswith("Option Q leads by ")

    def test_that_the_chart_says_its_headline_and_first_three(self, rig: Rig) -> None:
        said = chart(rig).accessibleDescription()
        assert said == "Option P leads by 16.7 points. P 1st, Q 2nd, R 3rd"

    def test_that_chances_come_and_sharpen(self, rig: Rig) -> None:
        rig.settle()
        assert "draws" in rig.find(Headline, "subtitle").accessibleName()
        data = chart(rig)._data
        assert data is not None
        assert all(row.chance_text.endswith("%") for row in data.rows)

    def test_that_a_scenario_can_be_chosen_and_undone(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        before = order(rig)
        rig.choose("scenario_selector", "S1B")
        assert rig.set.view.scenario == "S1B"
        assert order(rig) != before
        assert not rig.document.is_modified()
        rig.press(Key.Key_Z, Mod.ControlModifier)
        assert rig.set.view.scenario == "S2P"
        assert order(rig) == before

    def test_that_nothing_to_rank_is_said_with_a_way_on(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.nothing())
        said = rig.find(QWidget, "empty_ranking").accessibleName()
        assert said.startswith("Nothing to rank yet. A ranking needs options and criteria")
        for name in ("headline", "reading", "table_button", "ranking_export_button", "changes_strip"):
            assert not rig.shows(name)
        rig.window.weigh.ranking.takeaway.copy_table()
        rig.window.weigh.ranking.takeaway.copy_picture()
        rig.document.open(sets.duel())
        rig.tick()
        assert not rig.shows("empty_ranking")
        assert order(rig) == ["P", "Q", "R"]

    def test_that_a_changed_range_is_noticed_beside_the_ranking(self, rig: Rig) -> None:
        from criteria.scales import Scale

        assert not rig.shows("ranking_notice")
        scale = Scale("points", 0, 50, "max")
        rig.document.apply("scale", structure.set_scale(rig.set, "c1", scale))
        rig.tick()
        shown = rig.find(Banner, "ranking_notice").message()
        assert shown is not None
        assert shown.headline == "The range of “Criterion 1” changed."
        rig.document.undo_stack.undo()
        rig.tick()
        assert not rig.shows("ranking_notice")

    def test_that_an_interval_of_ranks_and_its_mark_are_whole(self, open_window: OpenWindow) -> None:
        written: list[str] = []
        rig = open_window(sets.with_unknown())
        rig.settle()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(text, "elided", lambda words, room, px=13, weight=400: written.append(
                words if text.width(words, px, weight) <= room + 0.5 else "…") or words)  # fmt: skip
            chart(rig).grab()
        assert "2–3" in written
        assert "unknown" in written
        assert "…" not in written


class TestSelection:
    def test_that_a_click_selects_and_opens_the_inspector(self, rig: Rig) -> None:
        rig.qtbot.mouseClick(chart(rig), LEFT, pos=row_place(rig, "q"))
        assert rig.window.weigh.inspector.option == "q"
        assert rig.shows("inspector")

    def test_that_arrows_walk_over_ranked_and_unranked(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        keys = []
        for _ in range(16):
            rig.key("ranking_chart", Key.Key_Down)
            keys.append(rig.window.weigh.inspector.option)
        assert len(set(keys)) == 15
        assert keys[-1] == keys[-2] == "D2"
        rig.key("ranking_chart", Key.Key_Home)
        assert rig.window.weigh.inspector.option == keys[0]
        rig.key("ranking_chart", Key.Key_End)
        assert rig.window.weigh.inspector.option == "D2"

    def test_that_enter_goes_to_the_inspector(self, rig: Rig) -> None:
        rig.key("ranking_chart", Key.Key_Down)
        rig.key("ranking_chart", Key.Key_Return)
        assert rig.window.weigh.inspector.isAncestorOf(rig.focus())

    def test_that_keys_show_where_they_begin_before_anything_is_chosen(self, rig: Rig) -> None:
        data = chart(rig)._data
        assert data is not None
        assert data.focused is None  # nobody has used a key yet
        rig.window.weigh.weights.focus_weights()
        chart(rig).setFocus(Qt.FocusReason.TabFocusReason)
        data = chart(rig)._data
        assert data is not None
        assert (data.focused, data.selected) == ("p", None)
        rig.press(Key.Key_Return)
        assert rig.window.weigh.inspector.option == "p"

    def test_that_walking_brings_the_row_into_view(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.crowd(), (1280, 800))
        rig.key("ranking_chart", Key.Key_End)
        rig.key("ranking_chart", Key.Key_Up)
        rect = chart(rig).rect_of(rig.window.weigh.inspector.option or "")
        assert rect is not None
        assert QRectF(chart(rig).visibleRegion().boundingRect()).contains(rect.center())

    def test_that_the_hover_goes_with_the_pointer(self, rig: Rig) -> None:
        move_mouse(chart(rig), row_place(rig, "q"))
        assert chart(rig)._data is not None
        assert chart(rig)._data.hovered == "q"
        QApplication.sendEvent(chart(rig), QEvent(QEvent.Type.Leave))
        assert chart(rig)._data.hovered is None

    def test_that_the_tooltip_has_the_whole_name_and_reason(
        self, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        told: list[str] = []
        monkeypatch.setattr(QToolTip, "showText", lambda place, words, widget: told.append(words))
        rig = open_window(sets.built_in())
        for option in ("C4", "D1"):
            place = row_place(rig, option)
            help_event = QHelpEvent(QEvent.Type.ToolTip, place, chart(rig).mapToGlobal(place))
            QApplication.sendEvent(chart(rig), help_event)
        assert "Northeast Asia security and cooperation regime" in told[0]
        assert "Seoul's stance makes no difference" in told[1].replace("&#x27;", "'")

    def test_that_an_option_that_goes_closes_its_inspector(self, rig: Rig) -> None:
        rig.window.weigh.select("q")
        rig.document.apply("remove", structure.remove_option(rig.set, "q"))
        rig.tick()
        assert not rig.shows("inspector")
        assert order(rig) == ["P", "R"]


class TestSliding:
    def test_that_rows_stay_while_dragged_with_new_figures_and_slide_on_release(self, rig: Rig) -> None:
        bar = rig.drag("slider_c1", 45, 30, release=False)
        data = chart(rig)._data
        assert data is not None
        assert [row.code for row in data.rows] == ["Q", "P", "R"]
        assert data.offsets[0] == -data.offsets[1] != 0
        rig.qtbot.mouseRelease(bar, LEFT, pos=rig.spot(bar, 30))
        rig.qtbot.waitUntil(lambda: chart(rig)._data is not None and not chart(rig)._data.offsets)

    def test_that_rows_slide_after_a_pause(self, rig: Rig) -> None:
        rig.key("slider_c1", Key.Key_Left, Mod.AltModifier)
        assert chart(rig)._pause.isActive()
        rig.qtbot.waitUntil(lambda: chart(rig)._data is not None and not chart(rig)._data.offsets)
        assert not chart(rig)._pause.isActive()

    def test_that_a_new_change_takes_rows_from_where_they_are_painted(self, rig: Rig) -> None:
        move(rig, 30)
        move(rig, 60)
        data = chart(rig)._data
        assert data is not None
        assert not any(data.offsets)

    def test_that_nothing_slides_with_motion_reduced(self, rig: Rig) -> None:
        motion.reduce_motion(True)
        move(rig, 30)
        data = chart(rig)._data
        assert data is not None
        assert data.offsets == ()
        assert not chart(rig)._pause.isActive()

    def test_that_a_release_without_a_change_of_places_slides_nothing(self, rig: Rig) -> None:
        rig.drag("slider_c1", 59)
        assert chart(rig)._slide.state() == chart(rig)._slide.State.Stopped


class TestChanges:
    def test_that_the_strip_lists_changes_and_moves_since_the_snapshot(self, rig: Rig) -> None:
        assert not rig.shows("changes_strip")
        rig.window.weight_acts.take_snapshot()
        move(rig, 30)
        strip = rig.find(ChangesStrip, "changes_strip")
        assert strip.accessibleName() == "Changes since Snapshot 1"
        assert strip.accessibleDescription() == "Criterion 1 60 → 30, Q 2nd → 1st, P 1st → 2nd"
        move(rig, 60)
        assert not rig.shows("changes_strip")

    def test_that_low_windows_have_no_strip(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel(), (1280, 800))
        move(rig, 30)
        assert not rig.shows("changes_strip")

    def test_that_compare_opens_from_the_strip(self, rig: Rig) -> None:
        move(rig, 30)
        rig.click("compare_button")
        assert rig.window.findChildren(QWidget, "compare_dialog")


class TestAnnouncing:
    def test_that_a_new_leader_is_announced_politely(self, rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
        said: list[str] = []
        monkeypatch.setattr(QAccessible, "updateAccessibility", lambda e: said.append(e.message()))
        move(rig, 59)
        assert said == []
        move(rig, 30)
        assert said == ["Q first, P second"]

    def test_that_it_speaks_at_most_once_in_a_while_and_says_the_latest(
        self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(announcer, "EVERY_MS", 30)
        said: list[str] = []

        def heard(event: QAccessibleAnnouncementEvent) -> None:
            assert event.politeness() == QAccessible.AnnouncementPoliteness.Polite
            said.append(event.message())

        monkeypatch.setattr(QAccessible, "updateAccessibility", heard)
        widget = QWidget()
        qtbot.addWidget(widget)
        live = Announcer(widget)
        for words in ("A", "B", "C", "D"):
            live.say(words)
        assert said == ["B"]
        qtbot.waitUntil(lambda: said == ["B", "D"])
        live.say("D")
        qtbot.wait(40)
        assert said == ["B", "D"]


@pytest.mark.parametrize("name", sorted(sets.ODD))
@pytest.mark.parametrize("size", [(1600, 1000), (1000, 640)])
def test_that_every_reading_of_every_set_is_painted(
    open_window: OpenWindow, name: str, size: tuple[int, int]
) -> None:
    rig = open_window(sets.ODD[name](), size)
    if rig.set.criteria:
        rig.settle()
        for reading in ("families", "weightings", "options"):
            rig.click(reading)
            rig.window.grab()
            rig.click("table_button")
            rig.window.grab()
            rig.click("table_button")
        rig.document.apply("include", view.set_include_unavailable(rig.set, True))
        rig.tick()
    rig.window.grab()


def test_that_a_key_is_at_the_place_it_is_painted(rig: Rig) -> None:
    data = chart(rig)._data
    assert data is not None
    place = QPointF(row_place(rig, "r"))
    assert ranking.key_at(QRectF(chart(rig).rect()), data, place) == "r"
