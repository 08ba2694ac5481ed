"""The whole window: menus, modes, theme, state, closing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from criteria.edits import view, weights
from criteria.edits.sets import rename_set
from tests.ui import sets
from tests.ui.pictures import grabbed, has_colour
from tests.ui.rig import Rig, move
from ui import motion, theme
from ui.controls.banner import Banner, Message
from ui.controls.chip import Tone
from ui.dialogs.frame import Dialog
from ui.theme import Theme
from ui.window.menus import MENUS, Command, Menu

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sets.duel())


def commands(menu: Menu) -> Iterator[Command]:
    for entry in menu.entries:
        if isinstance(entry, Menu):
            yield from commands(entry)
        elif entry is not None:
            yield entry


class TestCommands:
    def test_that_no_two_commands_share_a_shortcut(self, rig: Rig) -> None:
        used = [
            key.toString()
            for menu in MENUS
            for command in commands(menu)
            for key in rig.window.commands.actions[command.key].shortcuts()
        ]
        assert len(used) == len(set(used))
        assert "F10" not in used

    def test_that_every_command_has_a_place_in_a_menu_and_something_to_do(self, rig: Rig) -> None:
        for menu in MENUS:
            for command in commands(menu):
                action = rig.window.commands.actions[command.key]
                assert action.objectName() == f"action_{command.key}"
                assert action.text()
                assert action.receivers("2triggered(bool)") >= 1, command.key

    def test_that_the_keys_of_the_house_do_their_work(self, rig: Rig) -> None:
        move(rig, 30)
        rig.press(Key.Key_S, Mod.ControlModifier | Mod.ShiftModifier)
        assert [s.name for s in rig.set.snapshots] == ["Snapshot 1"]
        move(rig, 10)
        rig.press(Key.Key_0, Mod.ControlModifier)
        assert rig.set.working.points["c1"] == 30
        rig.press(Key.Key_T, Mod.ControlModifier)
        assert rig.shows("ranking_table")
        rig.press(Key.Key_T, Mod.ControlModifier)
        assert not rig.shows("ranking_table")
        rig.press(Key.Key_E, Mod.ControlModifier)
        assert rig.shows("elicit_page")
        rig.press(Key.Key_X, Mod.ControlModifier | Mod.ShiftModifier)
        assert rig.shows("weigh_page")

    def test_that_elicit_begun_on_another_page_is_marked_as_weigh_on_the_rail(self, rig: Rig) -> None:
        rig.window.pages.open("options")
        rig.press(Key.Key_E, Mod.ControlModifier)
        assert rig.shows("elicit_page")
        assert rig.find(QAbstractButton, "page_weigh").isChecked()

    def test_that_reset_with_nothing_changed_leaves_nothing_to_undo(self, rig: Rig) -> None:
        rig.press(Key.Key_0, Mod.ControlModifier)
        assert rig.document.undo_stack.count() == 0

    def test_that_keep_makes_a_weighting_in_one_step(self, rig: Rig) -> None:
        move(rig, 30)
        rig.window.commands.actions["keep"].trigger()
        dialog = rig.find(Dialog, "keep_dialog")
        field = next(f for f in dialog.findChildren(QLineEdit) if f.isVisible())
        field.setFocus()
        field.selectAll()
        rig.qtbot.keyClicks(field, "Ours")
        rig.press(Key.Key_Return)
        rig.tick()
        kept = rig.set.weightings[-1]
        assert kept.name == "Ours"
        assert max(kept.points.values()) == 100
        assert rig.set.working.base == kept.key
        assert rig.document.undo_stack.count() == 2
        rig.document.undo_stack.undo()
        assert len(rig.set.weightings) == 1

    def test_that_unavailable_options_are_ranked_when_asked(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.all_unavailable())
        rig.window.commands.actions["include_unavailable"].trigger()
        assert rig.evaluation.leader == 0
        rig.window.commands.actions["include_unavailable"].trigger()
        assert rig.evaluation.leader is None
        assert not rig.document.is_modified()

    def test_that_the_menu_shows_what_a_set_was_saved_with(self, open_window: OpenWindow) -> None:
        rig = open_window(view.set_include_unavailable(sets.all_unavailable(), True))
        assert rig.window.commands.actions["include_unavailable"].isChecked()

    def test_that_a_snapshot_right_after_an_edit_keeps_the_ranking_of_that_edit(self, rig: Rig) -> None:
        rig.document.apply("move", weights.set_points(rig.set, "c1", 10))
        rig.window.weight_acts.take_snapshot()
        assert {key: s.rank for key, s in rig.set.snapshots[0].standings.items()}["q"] == 1

    def test_that_a_snapshot_with_unknown_scores_can_be_taken(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.with_unknown())
        rig.window.weight_acts.take_snapshot()
        assert rig.set.snapshots[0].standings["q"].rank == 0
        rig.window.weight_acts.take_snapshot()
        assert [s.name for s in rig.set.snapshots] == ["Snapshot 1", "Snapshot 2"]

    def test_that_commands_on_an_empty_set_do_no_harm(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.nothing())
        keys = (
            "snapshot", "reset", "compare", "keep", "unlock_all", "projector", "save_picture", "copy_picture",
            "copy_table", "next_panel", "page_weigh", "include_unavailable",
        )  # fmt: skip
        for key in keys:
            rig.window.commands.actions[key].trigger()
            rig.tick()
        rig.click("empty_action")
        rig.window.grab()

    def test_that_the_menu_bar_can_be_shown_and_is_remembered(self, rig: Rig) -> None:
        assert not rig.window.menuBar().isVisible()
        rig.window.commands.actions["menu_bar"].trigger()
        assert rig.window.menuBar().isVisible()
        assert rig.settings.value("menu_bar", type=bool) is True
        rig.window.commands.actions["menu_bar"].trigger()

    def test_that_f10_opens_the_menus(self, rig: Rig) -> None:
        rig.press(Key.Key_F10)
        menu = rig.window.menu_button.findChild(QWidget, "main_menu")
        assert isinstance(menu, QWidget)
        rig.qtbot.waitUntil(menu.isVisible)
        menu.hide()

    def test_that_recent_sets_are_listed_as_they_are_called(
        self, rig: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(rig.window.files, "recent", lambda: (("k", "Trade & aid"),))
        menu = rig.window.commands.menus["recent"]
        menu.aboutToShow.emit()
        assert [a.text() for a in menu.actions()] == ["Trade && aid"]
        monkeypatch.setattr(rig.window.files, "recent", lambda: ())
        menu.aboutToShow.emit()
        assert [(a.text(), a.isEnabled()) for a in menu.actions()] == [("Nothing saved yet", False)]


class TestState:
    def test_that_the_title_marks_what_is_not_saved(self, rig: Rig) -> None:
        assert not rig.window.isWindowModified()
        move(rig, 30)
        assert rig.window.isWindowModified()
        rig.press(Key.Key_Z, Mod.ControlModifier)
        assert not rig.window.isWindowModified()

    def test_that_a_name_cannot_pass_for_the_mark(self, rig: Rig) -> None:
        rig.document.apply("rename", rename_set(rig.set, "Set [*]"))
        assert rig.window.windowTitle().startswith("Set [*][*][*] – ")

    def test_that_a_message_stays_until_it_is_dismissed_or_acted_on(self, rig: Rig) -> None:
        acted: list[bool] = []
        message = Message(Tone.BAD, "“x.csv” could not be read.", "Close it first.", "Try again")
        rig.window.tell(message, lambda: acted.append(True))
        assert rig.find(Banner, "window_banner").message() == message
        rig.click("banner_action")
        assert acted == [True]
        assert not rig.shows("window_banner")
        rig.window.tell(message)
        rig.click("banner_dismiss")
        assert not rig.shows("window_banner")

    def test_that_tab_begins_with_the_menu_as_the_eye_does(self, rig: Rig) -> None:
        rig.find(QWidget, "menu_button").setFocus()
        rig.press(Key.Key_Tab)
        assert rig.focus().objectName() == "page_weigh"
        rig.press(Key.Key_Tab)
        assert rig.focus().objectName() == "scenario_selector"

    def test_that_what_was_done_is_not_said_any_more_once_something_else_is(self, rig: Rig) -> None:
        rig.window.tell(Message(Tone.GOOD, "1 form imported.", action="Undo"))
        move(rig, 30)
        assert not rig.shows("window_banner")
        rig.window.tell(Message(Tone.BAD, "“x.csv” could not be read."))
        move(rig, 40)
        assert rig.shows("window_banner")

    def test_that_a_dropped_file_is_imported_after_the_drop(
        self, rig: Rig, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        dropped: list[list[Path]] = []
        monkeypatch.setattr(rig.window.files, "import_dropped", dropped.append)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.csv")), QUrl("https://example.org/b.csv")])
        actions, none = Qt.DropAction.CopyAction, Qt.MouseButton.NoButton
        event = QDropEvent(QPointF(9, 9), actions, data, none, Mod.NoModifier, QEvent.Type.Drop)
        rig.window.dropEvent(event)
        assert dropped == []
        rig.tick()
        assert dropped == [[tmp_path / "a.csv"]]


class TestTheme:
    def test_that_a_switch_repaints_everything_at_once(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        rig.window.weight_acts.take_snapshot()
        move(rig, 10, "stability")
        rig.window.weigh.select("A4")
        rig.key("slider_standing", Key.Key_Left)
        rig.settle()
        names = (
            "top_bar", "weights_panel", "slider_standing", "slider_legal", "bar_g1", "ranking_chart",
            "differences_chart", "inspector", "changes_strip", "headline",
        )  # fmt: skip
        shown = [name for name in names if rig.shows(name)]
        assert len(shown) >= 9
        rig.window.appearance.set_theme("dark")
        rig.tick()
        for name in shown:
            image = grabbed(rig.find(QWidget, name), Theme.dark().surface)
            ink = () if name.endswith("chart") else ("surface", "text")  # badges have white and black ink
            for token in ("canvas", "selected", "sunken", *ink):
                assert not has_colour(image, getattr(Theme.light(), token)), (name, token)
        rig.window.appearance.set_theme("light")

    def test_that_a_switch_draws_no_chances_anew(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel())
        rig.settle()
        before = rig.recompute.evaluation
        rig.window.appearance.set_theme("dark")
        rig.tick()
        assert rig.recompute.evaluation is before
        assert rig.recompute.is_idle()
        rig.window.appearance.set_theme("light")

    def test_that_the_choice_is_remembered_and_checked(self, rig: Rig) -> None:
        rig.window.commands.actions["theme_dark"].trigger()
        assert theme.current().is_dark
        assert rig.settings.value("theme") == "dark"
        assert rig.window.commands.actions["theme_dark"].isChecked()
        rig.window.commands.actions["theme_light"].trigger()
        assert not theme.current().is_dark

    def test_that_the_system_is_followed_only_when_nothing_else_was_chosen(self, rig: Rig) -> None:
        rig.window.appearance.set_theme("dark")
        rig.window.appearance._on_system_changed()
        assert theme.current().is_dark
        rig.window.appearance.set_theme("system")
        rig.window.appearance._on_system_changed()
        rig.tick()
        assert not theme.current().is_dark

    def test_that_motion_is_reduced_and_remembered(self, rig: Rig) -> None:
        rig.window.commands.actions["reduce_motion"].trigger()
        assert motion.motion_ms(220) == 0
        assert rig.settings.value("reduce_motion", type=bool) is True
        rig.window.commands.actions["reduce_motion"].trigger()
        assert motion.motion_ms(220) == 220


class TestClosing:
    def test_that_closing_stops_the_worker_and_remembers_the_window(self, rig: Rig) -> None:
        rig.window.show_projector()
        rig.window.resize(1234, 777)
        rig.tick()
        assert rig.window.close()
        assert rig.recompute._is_closed
        assert rig.settings.value("geometry")
        QApplication.processEvents()

    def test_that_the_window_is_gone_before_the_worker_is_waited_for(
        self, rig: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        seen: list[bool] = []
        close = rig.recompute.close
        monkeypatch.setattr(rig.recompute, "close", lambda: (seen.append(rig.window.isVisible()), close()))
        assert rig.window.close()
        assert seen == [False]

    def test_that_a_refused_close_leaves_everything_running(
        self, rig: Rig, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(rig.window.files, "may_close", lambda: False)
        assert not rig.window.close()
        assert rig.window.isVisible()
        move(rig, 10)
        assert rig.evaluation.leader == 1


@pytest.mark.parametrize("name", sorted(sets.ODD))
def test_that_any_set_can_follow_any_other_in_the_open_window(rig: Rig, name: str) -> None:
    rig.window.weigh.select("q")
    rig.document.open(sets.ODD[name]())
    rig.settle()
    rig.window.grab()
    rig.document.open(sets.duel())
    rig.settle()
    assert rig.evaluation.leader == 0
