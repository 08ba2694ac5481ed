"""The ranking driven by mouse and keyboard: readings, table, clipboard, selection, sliding rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from criteria.edits import structure, view, weights
from tests.ui import sets
from tests.ui.pictures import grabbed, has_colour
from tests.ui.rig import LEFT, Rig, move_mouse
from ui import motion, text, theme
from ui.charts import rank_table, ranking
from ui.controls.banner import Banner
from ui.controls.buttons import IconButton
from ui.panels import announcer
from ui.panels.announcer import Announcer
from ui.panels.changes_strip import ChangesStrip
from ui.panels.headline import Headline
from ui.panels.rank_table_chart import RankTableChart
from ui.panels.ranking_chart import RankingChart
from ui.tables.figures import FiguresTable

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


def cell_place(rig: Rig, option: str, weighting: str) -> QPoint:
    widget = rig.find(RankTableChart, "rank_table_chart")
    assert widget.data is not None
    return rank_table.cell_rect(widget._rect(), widget.data, option, weighting).center().toPoint()


def headline(rig: Rig) -> str:
    return rig.find(Headline, "headline").accessibleName()


def move(rig: Rig, points: float, key: str = "c1") -> None:
    rig.document.apply("move", weights.set_points(rig.set, key, points))
    rig.tick()


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
        for name in ("headline", "reading", "table_button", "copy_table_button", "changes_strip"):
            assert not rig.shows(name)
        rig.window.weigh.ranking.copy_table()
        rig.window.weigh.ranking.copy_picture()
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


class TestReadings:
    def test_that_families_are_read_and_undone_but_no_modification(self, rig: Rig) -> None:
        rig.click("families")
        assert order(rig) == ["P", "Q"]
        assert rig.set.view.best_of_families
        assert not rig.document.is_modified()
        rig.document.undo_stack.undo()
        rig.tick()
        assert order(rig) == ["P", "Q", "R"]
        assert rig.window.weigh.ranking.reading.current() == "options"

    def test_that_weightings_stand_side_by_side(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        rig.click("weightings")
        shown = rig.find(RankTableChart, "rank_table_chart")
        assert shown.data is not None
        assert len(shown.data.columns) == 8
        assert rig.document.undo_stack.count() == 0
        rig.click("options")
        assert rig.shows("ranking_chart")

    def test_that_the_reading_stays_while_weights_move(self, rig: Rig) -> None:
        rig.click("weightings")
        move(rig, 30)
        data = rig.find(RankTableChart, "rank_table_chart").data
        assert data is not None
        assert [c.names[0] for c in data.columns] == ["Now", "Start"]

    def test_that_a_double_click_starts_from_a_weighting(self, rig: Rig) -> None:
        move(rig, 30)
        rig.click("weightings")
        rig.qtbot.mouseDClick(rig.find(QWidget, "rank_table_chart"), LEFT, pos=cell_place(rig, "q", "start"))
        assert rig.set.working.points["c1"] == 60

    def test_that_the_ranks_can_be_walked_and_used_by_keys(self, rig: Rig) -> None:
        move(rig, 30)
        rig.click("weightings")
        shown = rig.find(RankTableChart, "rank_table_chart")
        rig.key("rank_table_chart", Key.Key_Down)
        assert rig.window.weigh.inspector.option == "p"
        rig.key("rank_table_chart", Key.Key_Right)
        assert shown.accessibleDescription() == "P Option P: 1st, Start"
        rig.key("rank_table_chart", Key.Key_Space)
        assert rig.set.working.points["c1"] == 60
        rig.key("rank_table_chart", Key.Key_Return)
        assert rig.window.weigh.inspector.isAncestorOf(rig.focus())

    def test_that_a_click_on_a_name_or_a_rank_selects_the_option(self, rig: Rig) -> None:
        rig.click("weightings")
        shown = rig.find(QWidget, "rank_table_chart")
        rig.qtbot.mouseClick(shown, LEFT, pos=cell_place(rig, "r", "start"))
        assert rig.window.weigh.inspector.option == "r"
        rig.qtbot.mouseClick(shown, LEFT, pos=QPoint(40, cell_place(rig, "q", "start").y()))
        assert rig.window.weigh.inspector.option == "q"

    def test_that_many_weightings_can_be_scrolled_to(self, open_window: OpenWindow) -> None:
        option_set = sets.duel()
        for number in range(42):
            option_set = weights.keep_weighting(option_set, f"Weighting {number}", "")
        rig = open_window(option_set, (1280, 800))
        rig.click("weightings")
        rig.qtbot.wait(1)
        shown = rig.find(RankTableChart, "rank_table_chart")
        assert shown.data is not None
        assert shown.width() >= rank_table.least_width(shown.data)
        for _ in range(40):
            shown._walk((0, 1))
        rig.key("rank_table_chart", Key.Key_Right)
        assert shown.visibleRegion().boundingRect().left() > 0

    def test_that_a_ranks_tooltip_has_the_whole_names(
        self, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        told: list[str] = []
        monkeypatch.setattr(QToolTip, "showText", lambda place, words, widget: told.append(words))
        rig = open_window(sets.built_in())
        rig.click("weightings")
        shown, place = rig.find(QWidget, "rank_table_chart"), cell_place(rig, "C4", "usa")
        for spot in (place, QPoint(5, 5)):
            QApplication.sendEvent(shown, QHelpEvent(QEvent.Type.ToolTip, spot, shown.mapToGlobal(spot)))
        assert "Northeast Asia security and cooperation regime" in told[0]
        assert "United States" in told[0]
        assert told[1] == ""

    def test_that_the_bar_below_many_weightings_can_be_dragged(self, open_window: OpenWindow) -> None:
        option_set = sets.duel()
        for number in range(42):
            option_set = weights.keep_weighting(option_set, f"Weighting {number}", "")
        rig = open_window(option_set, (1280, 800))
        rig.click("weightings")
        rig.qtbot.wait(1)
        bar = rig.window.weigh.ranking._ranks._lower_bar
        assert bar is not None
        assert bar.isVisible()
        rig.qtbot.mousePress(bar, LEFT, pos=QPoint(10, 5))
        move_mouse(bar, QPoint(bar.width(), 5))
        rig.qtbot.mouseRelease(bar, LEFT)
        across = rig.window.weigh.ranking._ranks.horizontalScrollBar()
        assert across.value() == across.maximum()

    def test_that_the_ring_shows_where_the_keyboard_is(self, rig: Rig) -> None:
        rig.click("weightings")
        shown = rig.find(RankTableChart, "rank_table_chart")
        assert shown.data is not None
        cell = rank_table.cell_rect(shown._rect(), shown.data, "p", "start")
        edge = (round(cell.center().x()), round(cell.top() - 2))
        rig.window.weigh.weights.focus_weights()
        rig.tick()
        ground, accent = theme.current().canvas, theme.current().accent
        assert grabbed(shown, ground).pixelColor(*edge) != accent
        shown.setFocus()
        assert grabbed(shown, ground).pixelColor(*edge) == accent


class TestTable:
    def test_that_t_shows_the_table_and_t_the_chart_again(self, rig: Rig) -> None:
        rig.key("ranking_chart", Key.Key_T)
        assert rig.shows("ranking_table")
        assert rig.focus().objectName() == "ranking_table"
        assert rig.window.commands.actions["table"].isChecked()
        rig.press(Key.Key_T)
        assert rig.shows("ranking_chart")
        assert rig.focus().objectName() == "ranking_chart"

    def test_that_the_button_and_the_menu_do_the_same(self, rig: Rig) -> None:
        rig.click("table_button")
        assert rig.shows("ranking_table")
        rig.window.commands.actions["table"].trigger()
        rig.tick()
        assert not rig.shows("ranking_table")
        assert not rig.find(IconButton, "table_button").isChecked()

    def test_that_t_works_on_the_ranks_too(self, rig: Rig) -> None:
        rig.click("weightings")
        rig.key("rank_table_chart", Key.Key_T)
        table = rig.find(FiguresTable, "ranking_table")
        assert table.accessibleName() == "Ranks under every weighting"
        assert table.model().columnCount() == 3

    def test_that_the_table_follows_the_weights(self, rig: Rig) -> None:
        rig.click("table_button")
        model = rig.find(FiguresTable, "ranking_table").model()
        assert model.index(0, 1).data() == "P"
        move(rig, 30)
        assert model.index(0, 1).data() == "Q"


class TestClipboard:
    def test_that_the_table_is_copied_with_tabs(self, rig: Rig) -> None:
        rig.click("copy_table_button")
        lines = QGuiApplication.clipboard().text().splitlines()
        assert lines[0].startswith("Rank\tCode\tOption")
        assert lines[1].startswith("1\tP\tOption P\tFamily x\t50.0\t8.3\t58.3")

    def test_that_the_ranks_are_copied_when_they_are_shown(self, rig: Rig) -> None:
        rig.click("weightings")
        rig.click("copy_table_button")
        assert (
            QGuiApplication.clipboard().text()
            == "Code\tOption\tStart\nP\tOption P\t1\nQ\tOption Q\t2\nR\tOption R\t3\n"
        )

    def test_that_a_picture_is_copied(self, rig: Rig) -> None:
        rig.settle()
        for reading in ("options", "families", "weightings"):
            QGuiApplication.clipboard().clear()
            rig.click(reading)
            rig.click("copy_picture_button")
            image = QGuiApplication.clipboard().image()
            assert image.width() >= 640
            assert has_colour(image, theme.current().text)


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
        rig.window.take_snapshot()
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
        monkeypatch.setattr(announcer.QAccessible, "updateAccessibility", lambda e: said.append(e.message()))
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

        monkeypatch.setattr(announcer.QAccessible, "updateAccessibility", heard)
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
