"""How the ranking came about: the steps, what each did, and the window that plays them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from criteria.edits.sets import empty_set
from criteria.edits.stakeholders import remove_stakeholder, rename_stakeholder
from criteria.edits.view import set_scenario
from criteria.edits.weights import add_weighting, select_weighting, set_points
from criteria.optionset import OptionSet
from criteria.storage.decisions import decide
from criteria.storage.library import Library
from tests.ui import crowds, sets
from tests.ui.pictures import MARGIN, painted, pixels_of
from tests.ui.rig import Rig
from ui.charts import replay as chart
from ui.hiding import without_names
from ui.panels.score_history import SavedAs
from ui.replay.pictured import pictured, story_figures
from ui.replay.reading import read_story
from ui.replay.story import Moment, headline, story, subtitle
from ui.replay.window import ReplayWindow
from ui.tables.figures import FiguresTable
from ui.theme import Theme

Key = Qt.Key
CASE = sets.built_in()
DAY = datetime(2026, 5, 2, 12, tzinfo=UTC)


def moment(number: int | None, option_set: OptionSet, label: str = "") -> Moment:
    return Moment(number, DAY, label, (), option_set)


def told(*states: OptionSet) -> tuple[str, str]:
    """The sentence and the line below it of the last step."""
    frames = story(moment(number, state) for number, state in enumerate(states, start=1))
    return headline(frames, len(frames) - 1)[-1], subtitle(frames, len(frames) - 1)[0]


class TestStory:
    def test_that_the_first_step_says_who_came_first(self) -> None:
        assert told(CASE)[0] == "At the start Khasan–Rajin rail came first"

    def test_that_a_weight_that_moved_is_named_with_its_points(self) -> None:
        sentence, below = told(CASE, set_points(CASE, "standing", 100.0))
        assert sentence.startswith("Khasan–Rajin rail stayed first")
        assert "Regional format from 90 to 100 points" in below

    def test_that_another_scenario_is_named(self) -> None:
        sentence, below = told(CASE, set_scenario(CASE, "S1B"))
        assert sentence == "Commodity barter came first, in place of Khasan–Rajin rail"
        assert "“Strict 2019; Seoul blocked”" in below

    def test_that_another_weighting_to_start_from_is_named(self) -> None:
        assert "Weights of China" in told(CASE, select_weighting(CASE, "china"))[1]

    def test_that_whose_weighting_came_is_told(self) -> None:
        given = replace(CASE.weightings[0], key="form", name="A bank in Vladivostok")
        assert "weightings: A bank in Vladivostok" in told(CASE, add_weighting(CASE, given))[1]

    def test_that_what_changed_nothing_is_left_out(self) -> None:
        again = set_scenario(set_scenario(CASE, "S1B"), "S2P")
        assert len(story([moment(1, CASE), moment(2, again)])) == 1
        assert len(story([moment(1, CASE), moment(2, again, "Agreed")])) == 2

    def test_that_a_set_that_cannot_be_ranked_says_so(self) -> None:
        assert told(empty_set("Nothing"))[0] == "Nothing could be ranked yet"

    def test_that_ranks_are_those_of_each_state(self) -> None:
        frames = story([moment(1, CASE), moment(2, set_scenario(CASE, "S1B"))])
        data = pictured(frames, 1, Theme.light())
        lines = {line.code: line for line in data.lines}
        assert lines["B1"].places[0] == 0
        assert (lines["A1"].places[1], lines["A1"].rank) == (0, "1")

    def test_that_only_steps_around_the_one_shown_are_pictured(self) -> None:
        states = [set_points(CASE, "standing", float(points)) for points in range(60, 90)]
        frames = story(moment(number, state) for number, state in enumerate(states, start=1))
        data = pictured(frames, 29, Theme.light())
        assert (len(data.heads), data.heads[-1], data.at) == (chart.MOST_STEPS, "30", chart.MOST_STEPS - 1)
        assert len(story_figures(frames).rows) == 30

    @pytest.mark.parametrize("size", [(1600, 1000), (1280, 800), (2560, 1080)])
    def test_that_every_step_is_painted_inside_its_picture(self, size: tuple[int, int]) -> None:
        frames = story([moment(1, CASE), moment(2, set_scenario(CASE, "S3P")), moment(None, CASE)])
        for at in range(3):
            data = pictured(frames, at, Theme.light())
            image = painted(
                lambda painter, rect, data=data: chart.draw(painter, rect, Theme.light(), data),
                *size,
                Theme.light().surface,
            )
            assert len(np.unique(pixels_of(image))) > 40
            edge = pixels_of(image)[:MARGIN]
            assert (edge == Theme.light().surface.rgb()).all()


@pytest.fixture
def saved(tmp_path: Path) -> SavedAs:
    """Three versions; the second was agreed."""
    path = tmp_path / "library.sqlite3"
    with Library.open(path) as library:
        library.save(CASE, "As we began")
        second = library.save(set_points(CASE, "standing", 100.0))
        decide(library, CASE.key, second.number, "agreed", "The working group", "Seoul is in")
        library.save(set_scenario(set_points(CASE, "standing", 100.0), "S3P"))
    return SavedAs(path, CASE.key, 3)


class TestReading:
    def test_that_versions_come_oldest_first_with_labels_and_decisions(self, saved: SavedAs) -> None:
        frames = read_story(saved, set_scenario(set_points(CASE, "standing", 100.0), "S3P"))
        assert [frame.moment.number for frame in frames] == [1, 2, 3]
        assert frames[0].moment.label == "As we began"
        assert "agreed by The working group: Seoul is in" in subtitle(frames, 1)[0]

    def test_that_what_is_open_and_not_saved_is_the_last_step(self, saved: SavedAs) -> None:
        frames = read_story(saved, set_points(CASE, "trade", 100.0))
        assert frames[-1].moment.number is None
        assert "not saved yet" in subtitle(frames, len(frames) - 1)[0]

    def test_that_hidden_names_are_hidden_in_every_version(self, tmp_path: Path) -> None:
        path, case = tmp_path / "library.sqlite3", crowds.trio()
        with Library.open(path) as library:
            library.save(case, "Ann Archer has answered")
            second = library.save(rename_stakeholder(case, "ann", "Ann Other"))
            decide(library, case.key, second.number, "agreed", "Bob Baker", "Cho Cooper asked for it")
            library.save(remove_stakeholder(case, "bob"))
        left = without_names(remove_stakeholder(case, "bob"))
        frames = read_story(SavedAs(path, case.key, 3), left, hidden=True)
        assert [frame.moment.number for frame in frames] == [1, 3]  # another name is no step
        told = " ".join(cell for row in story_figures(frames).rows for cell in row)
        assert not [name for name in ("Ann", "ann", "Bob", "bob", "Cho", "cho") if name in told]
        letters = {person.name for frame in frames for person in frame.moment.option_set.stakeholders}
        assert letters == {"A", "B", "C"}

    def test_that_a_library_that_cannot_be_read_has_no_story(self, tmp_path: Path) -> None:
        assert read_story(SavedAs(tmp_path / "gone.sqlite3", CASE.key, 1), CASE) == ()


@pytest.fixture
def shown(qtbot: QtBot, saved: SavedAs) -> Iterator[ReplayWindow]:
    host = QWidget()
    window = ReplayWindow(host)
    window.open(saved, set_scenario(set_points(CASE, "standing", 100.0), "S3P"))
    qtbot.waitUntil(window.is_idle, timeout=20_000)
    yield window
    window.close()
    host.deleteLater()


class TestWindow:
    def test_that_arrows_step_and_stop_at_both_ends(self, qtbot: QtBot, shown: ReplayWindow) -> None:
        seen = [shown.at()]
        for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Home, Key.Key_End):
            qtbot.keyClick(shown, key)
            seen.append(shown.at())
        assert seen == [0, 1, 2, 2, 1, 0, 2]
        assert shown.accessibleName() == headline(shown.frames(), 2)[0]

    def test_that_space_plays_to_the_end(self, qtbot: QtBot, shown: ReplayWindow) -> None:
        shown._timer.setInterval(1)
        qtbot.keyClick(shown, Key.Key_Space)
        assert shown.is_playing()
        qtbot.waitUntil(lambda: not shown.is_playing(), timeout=5_000)
        assert shown.at() == 2

    def test_that_the_story_is_copied_as_a_table(self, qtbot: QtBot, shown: ReplayWindow) -> None:
        qtbot.keyClick(shown, Key.Key_C)
        assert "agreed by The working group" in QGuiApplication.clipboard().text()

    def test_that_t_shows_every_step_as_a_table_and_the_picture_again(
        self, qtbot: QtBot, shown: ReplayWindow
    ) -> None:
        qtbot.keyClick(shown, Key.Key_Right)
        qtbot.keyClick(shown, Key.Key_T)
        table = shown.findChild(FiguresTable, "replay_table")
        assert table is not None
        assert shown.is_table()
        assert table.accessibleName() == "How the ranking came about"
        assert table.model().rowCount() == 3
        assert table.currentIndex().row() == 1
        qtbot.keyClick(table, Key.Key_T)
        assert not shown.is_table()
        qtbot.keyClick(shown, Key.Key_T)
        qtbot.keyClick(table, Key.Key_Escape)
        assert not shown.isVisible()

    def test_that_escape_leaves(self, qtbot: QtBot, shown: ReplayWindow) -> None:
        qtbot.keyClick(shown, Key.Key_Escape)
        assert not shown.isVisible()


def test_that_a_set_that_was_never_saved_has_no_story(open_window: Callable[..., Rig]) -> None:
    rig = open_window(CASE)
    rig.window.commands.actions["replay"].trigger()
    rig.tick()
    message = rig.window.banner.message()
    assert message is not None
    assert message.headline == "There is no story to tell yet."
