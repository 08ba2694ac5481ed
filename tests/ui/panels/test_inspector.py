"""The inspector: why an option ranks here, what would make it first, and what it rests on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget

from criteria.edits import weights
from criteria.optionset import OptionSet, revised
from criteria.scores import Score
from criteria.sources import Source
from tests.ui import sets
from tests.ui.rig import LEFT, Rig
from ui.controls.badge import Badge
from ui.controls.buttons import Button
from ui.controls.words import Words
from ui.panels.headline import Headline
from ui.panels.inspector_parts import Section, SourceNote

Key = Qt.Key
OpenWindow = Callable[..., Rig]
ADDRESSES = {
    "web": "https://example.org/report?a=1&b=2",
    "old": "http://example.org",
    "file": "file:///etc/passwd",
    "script": "javascript:alert(1)",
    "mail": "mailto:someone@example.org",
    "none": "",
}


def sourced() -> OptionSet:
    """The duel with one source per kind of address behind Q's first score."""
    rows = {key: dict(row) for key, row in sets.duel().scores["base"].items()}
    rows["q"]["c1"] = Score(0, 0, 0, sources=tuple(ADDRESSES))
    return revised(
        sets.duel(),
        scores={"base": rows},
        sources=tuple(
            Source(key, f"<b>Statement</b> {key}", title="Report & more", publisher="Press", address=address)
            for key, address in ADDRESSES.items()
        ),
    )


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    opened = open_window(sets.duel())
    opened.window.weigh.select("q")
    opened.settle()
    return opened


def words(rig: Rig, section: str) -> list[str]:
    """What a section says, top to bottom."""
    labels = [label for label in rig.find(Section, section).findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels]


class TestHeader:
    def test_that_it_names_the_option_its_place_and_total(self, rig: Rig) -> None:
        assert rig.find(Words, "inspector_name").text() == "Option Q"
        assert rig.find(Headline, "inspector_place").accessibleName() == "Family y · 2nd of 3"
        assert rig.find(Words, "inspector_total").text().startswith("41.7  (")
        assert rig.window.weigh.inspector.badge.accessibleName() == "Q Option Q"

    def test_that_it_follows_the_weights(self, rig: Rig) -> None:
        rig.document.apply("move", weights.set_points(rig.set, "c1", 30))
        rig.tick()
        assert rig.find(Headline, "inspector_place").accessibleName() == "Family y · 1st of 3"

    def test_that_words_from_files_are_never_mark_up(self, open_window: OpenWindow) -> None:
        from dataclasses import replace

        named = replace(sets.duel().option("q"), name="<i>Q</i> & <img src=x>", description="<b>bold</b>")
        options = tuple(named if o.key == "q" else o for o in sets.duel().options)
        rig = open_window(revised(sets.duel(), options=options))
        rig.window.weigh.select("q")
        rig.tick()
        name = rig.find(Words, "inspector_name")
        assert name.text() == "<i>Q</i> & <img src=x>"
        assert name.textFormat() == Qt.TextFormat.PlainText
        assert "&lt;b&gt;bold&lt;/b&gt;" in name.toolTip()

    def test_that_a_narrow_window_gets_the_short_name(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in(), (1280, 800))
        rig.window.weigh.select("C4")
        rig.tick()
        assert rig.find(Words, "inspector_name").text() == "NE Asia security"


class TestWhy:
    def test_that_an_option_is_held_against_the_leader(self, rig: Rig) -> None:
        assert words(rig, "inspector_why") == ["Why 2nd and not 1st", "Points of the total, Q against P"]
        said = rig.find(QWidget, "differences_chart").accessibleDescription()
        assert said.startswith("Net −16.67 points: Criterion 1 −50.0, Criterion 2 +33.3")

    def test_that_the_leader_is_held_against_the_runner_up(self, rig: Rig) -> None:
        rig.window.weigh.select("p")
        rig.tick()
        assert words(rig, "inspector_why")[0] == "Why 1st and not 2nd"
        assert not rig.shows("inspector_first")
        assert not rig.shows("inspector_joint")

    def test_that_the_differences_are_a_table_behind_a_button(self, rig: Rig) -> None:
        rig.window.weigh.select("q")
        rig.tick()
        view = rig.window.weigh.inspector.differences
        assert rig.shows("differences_chart")
        rig.click("differences_table_button")
        assert rig.shows("differences_table")
        assert not rig.shows("differences_chart")
        figures = view.table.model().figures
        shown = {row[0] for row in figures.rows}
        assert {c.name for c in rig.document.option_set.criteria} <= shown
        assert figures.rows[-1][0] == "Net"
        rig.click("differences_table_button")
        assert rig.shows("differences_chart")

    def test_that_a_lone_option_has_nobody_to_be_held_against(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.single())
        rig.window.weigh.select("p")
        rig.settle()
        assert not rig.shows("inspector_why")
        assert not rig.shows("inspector_first")


class TestFirst:
    def test_that_try_makes_it_first_in_one_step(self, rig: Rig) -> None:
        assert words(rig, "inspector_first") == ["Smallest changes that put Q first"]
        lines = [line for line in rig.window.weigh.inspector.first.findChildren(Headline) if line.isVisible()]
        assert [line.words() for line in lines[:4:2]] == ["Criterion 2", "Criterion 1"]
        rig.click("try_c2")
        assert rig.set.working.points["c2"] == 60
        assert rig.evaluation.result.ranks[1] == 1
        assert rig.document.undo_stack.count() == 1
        assert rig.document.undo_stack.undoText() == "Try Criterion 2: 40 → 60  (33.3% → 42.9%)"
        rig.document.undo_stack.undo()
        assert rig.set is sets.duel()

    def test_that_every_try_of_the_case_makes_its_option_first(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        for option in ("A1", "D3", "E"):
            rig.window.weigh.select(option)
            rig.tick()
            index = [o.key for o in rig.set.options].index(option)
            names = [
                b.objectName() for b in rig.window.findChildren(Button) if b.objectName().startswith("try_")
            ]
            shown = [name for name in names if rig.shows(name)]
            assert shown
            for name in shown:
                rig.click(name)
                assert rig.evaluation.result.ranks[index] == 1
                rig.document.undo_stack.undo()
                rig.tick()

    def test_that_the_keyboard_stays_on_try_while_figures_change(self, rig: Rig) -> None:
        rig.window.weigh.select("r")
        rig.tick()
        button = rig.find(Button, "try_c3")
        button.setFocus()
        rig.document.apply("move", weights.set_points(rig.set, "c1", 55))
        rig.tick()
        assert rig.focus() is button

    def test_that_the_joint_change_is_said_in_words(self, rig: Rig) -> None:
        title, change = words(rig, "inspector_joint")
        assert title.startswith("Or move ")
        assert title.endswith("% of the weight:")
        assert change == "Criterion 1 → Criterion 2"

    def test_that_a_joint_change_of_other_weights_is_dimmed_until_the_new_one_comes(self, rig: Rig) -> None:
        joint = rig.find(Section, "inspector_joint")
        before = words(rig, "inspector_joint")
        assert joint.isEnabled()
        rig.document.apply("move", weights.set_points(rig.set, "c1", 55))
        rig.tick()
        assert not joint.isEnabled()
        rig.settle()
        assert joint.isEnabled()
        assert words(rig, "inspector_joint") != before

    def test_that_an_impossible_first_place_is_said_with_its_proof(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.grid({"P": (90, 90), "Q": (10, 10)}, (50, 50)))
        rig.window.weigh.select("q")
        rig.settle()
        assert words(rig, "inspector_first") == [
            "Smallest changes that put Q first",
            "No single weight does it.",
        ]
        assert words(rig, "inspector_joint") == [
            "No weights can put Q first",
            "Whatever the free weights, P stays ahead by at least 80.0 points.",
        ]

    def test_that_an_explanation_of_another_option_is_not_shown(self, rig: Rig) -> None:
        rig.window.weigh.select("r")
        assert not rig.shows("inspector_joint")
        rig.settle()
        rig.window.weigh.select("p")
        rig.settle()
        assert not rig.shows("inspector_joint")


class TestNeeds:
    def test_that_preconditions_of_scenario_and_option_are_listed(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        rig.window.weigh.select("A4")
        rig.tick()
        title, *needs = words(rig, "inspector_needs")
        assert title == "Preconditions in this scenario"
        assert "Budget line" in needs

    def test_that_an_option_that_could_not_start_offers_to_rank_it(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.all_unavailable())
        rig.window.weigh.select("p")
        rig.settle()
        assert rig.find(Headline, "inspector_place").accessibleName() == "Family x · not ranked"
        assert rig.window.weigh.inspector.availability.accessibleName() == "Not available"
        assert not rig.shows("inspector_first")
        assert not rig.shows("inspector_joint")
        rig.click("include_unavailable_button")
        assert rig.set.view.include_unavailable
        assert rig.find(Headline, "inspector_place").accessibleName() == "Family x · 1st of 3"
        assert rig.window.commands.actions["include_unavailable"].isChecked()
        assert not rig.document.is_modified()
        rig.document.undo_stack.undo()
        rig.tick()
        assert not rig.window.commands.actions["include_unavailable"].isChecked()

    def test_that_an_unranked_option_of_the_case_has_its_reason_and_its_total(
        self, open_window: OpenWindow
    ) -> None:
        rig = open_window(sets.built_in())
        rig.window.weigh.select("D1")
        rig.settle()
        index = [o.key for o in rig.set.options].index("D1")
        total = rig.evaluation.result.totals[index]
        assert rig.find(Words, "inspector_total").text() == f"{total:.1f}"
        assert words(rig, "inspector_why")[0] == "Against the leader"
        assert not rig.shows("inspector_first")
        assert rig.shows("include_unavailable_button")

    def test_that_an_unknown_score_leaves_a_range_of_places(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.with_unknown())
        rig.window.weigh.select("q")
        rig.settle()
        assert rig.find(Headline, "inspector_place").accessibleName() == "Family y · between 2nd and 3rd"
        assert rig.find(Words, "inspector_total").text() == "8–42"
        assert not rig.shows("inspector_first")


class TestEvidence:
    @pytest.fixture
    def opened(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        found: list[str] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()) or True)
        return found

    def test_that_few_notes_are_shown_and_all_on_demand(self, open_window: OpenWindow) -> None:
        rig = open_window(sourced())
        rig.window.weigh.select("q")
        rig.tick()
        section = rig.find(Section, "inspector_evidence")
        assert len([n for n in section.findChildren(SourceNote) if n.isVisible()]) == 4
        assert rig.find(Button, "all_notes_button").words() == "All 6 notes"
        rig.click("all_notes_button")
        assert len([n for n in section.findChildren(SourceNote) if n.isVisible()]) == 6
        rig.click("all_notes_button")
        assert len([n for n in section.findChildren(SourceNote) if n.isVisible()]) == 4

    @pytest.mark.parametrize("key", sorted(ADDRESSES))
    def test_that_only_web_addresses_open_and_only_when_asked(
        self, open_window: OpenWindow, opened: list[str], key: str
    ) -> None:
        rig = open_window(sourced())
        rig.window.weigh.select("q")
        rig.tick()
        rig.click("all_notes_button")
        note = rig.find(SourceNote, f"source_{key}")
        assert opened == []
        wanted = [ADDRESSES[key]] if key in {"web", "old"} else []
        rig.qtbot.mouseClick(note, LEFT)
        assert opened == wanted
        rig.qtbot.keyClick(note, Key.Key_Return)
        rig.qtbot.keyClick(note, Key.Key_Space)
        assert opened == wanted * 3
        assert (note.focusPolicy() == Qt.FocusPolicy.StrongFocus) == bool(wanted)

    def test_that_a_press_that_slips_off_opens_nothing(
        self, open_window: OpenWindow, opened: list[str]
    ) -> None:
        rig = open_window(sourced())
        rig.window.weigh.select("q")
        rig.tick()
        note = rig.find(SourceNote, "source_web")
        rig.qtbot.mousePress(note, LEFT)
        rig.qtbot.mouseRelease(note, LEFT, pos=QPointF(-20, -20).toPoint())
        assert opened == []

    def test_that_a_statement_is_plain_text(self, open_window: OpenWindow) -> None:
        rig = open_window(sourced())
        rig.window.weigh.select("q")
        rig.tick()
        note = rig.find(SourceNote, "source_web")
        assert note.accessibleName() == "<b>Statement</b> web"
        assert "Report &amp; more" in note.toolTip()
        labels = note.findChildren(QLabel)
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)

    def test_that_the_case_shows_its_sources(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        rig.window.weigh.select("B1")
        rig.tick()
        assert "Bears on " in " ".join(words(rig, "inspector_evidence"))


class TestOpeningAndClosing:
    def test_that_it_closes_and_gives_the_keyboard_back(self, rig: Rig) -> None:
        rig.click("inspector_close")
        assert not rig.shows("inspector")
        assert rig.focus().objectName() == "ranking_chart"
        assert rig.window.weigh.inspector.option is None

    def test_that_esc_closes_it(self, rig: Rig) -> None:
        rig.key("ranking_chart", Key.Key_Escape)
        assert not rig.shows("inspector")

    def test_that_it_is_a_drawer_in_a_narrow_window(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.duel(), (1100, 760))
        ranking = rig.find(QWidget, "ranking_panel").width()
        rig.window.weigh.select("q")
        inspector = rig.window.weigh.inspector
        slide = rig.window.weigh._slide
        rig.qtbot.waitUntil(lambda: slide.state() == slide.State.Stopped)
        assert inspector.geometry().right() == rig.window.weigh.rect().right()
        assert rig.find(QWidget, "ranking_panel").width() == ranking
        rig.window.resize(1600, 1000)
        rig.tick()
        assert rig.find(QWidget, "ranking_panel").geometry().right() < inspector.geometry().left()
        rig.window.resize(1100, 760)
        rig.tick()
        assert inspector.geometry().right() == rig.window.weigh.rect().right()
        assert inspector.height() == rig.window.weigh.height()
        rig.key("ranking_chart", Key.Key_Escape)
        assert not rig.shows("inspector")

    def test_that_the_theme_changes_its_badge_and_bars(self, rig: Rig) -> None:
        before = rig.find(Badge, "").grab().toImage().pixelColor(4, 11)
        rig.window.appearance.set_theme("dark")
        rig.tick()
        assert rig.find(Badge, "").grab().toImage().pixelColor(4, 11) != before
        rig.window.appearance.set_theme("light")


@pytest.mark.parametrize("name", sorted(set(sets.ODD) - {"empty"}))
def test_that_every_option_of_any_set_can_be_inspected(open_window: OpenWindow, name: str) -> None:
    rig = open_window(sets.ODD[name](), (1100, 700))
    for option in rig.set.options[:4]:
        rig.window.weigh.select(option.key)
        rig.settle()
        rig.window.grab()
        assert rig.find(Words, "inspector_name").text() == option.name
