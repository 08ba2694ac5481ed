"""The guidance checker in the window: lights, answers, and ways to what mends them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from criteria.edits.guidance import excuse_of, witness_of
from criteria.edits.sets import empty_set
from criteria.guidance.lights import lights
from tests.ui import sets
from tests.ui.rig import Rig
from ui.dialogs.guidance import ALL, GuidanceDialog
from ui.presentation.guidance import headline, row

OpenWindow = Callable[..., Rig]


def open_dialog(rig: Rig) -> GuidanceDialog:
    rig.window.commands.actions["guidance"].trigger()
    dialog = rig.find(GuidanceDialog, "guidance_dialog")
    ready(rig, dialog)
    return dialog


def ready(rig: Rig, dialog: GuidanceDialog) -> None:
    rig.tick()
    rig.qtbot.waitUntil(dialog.is_idle, timeout=20_000)
    rig.tick()


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sets.built_in())


def test_that_open_requirements_are_listed_with_their_count(rig: Rig) -> None:
    dialog = open_dialog(rig)
    assert dialog.subtitle.text() == "Met: 18 of 26. Open: 6. Do not apply: 2."
    open_ones = [light.number for light in lights(rig.set) if light.state == "open"]
    assert [number for number in range(1, 27) if rig.shows(f"guidance_{number}")] == open_ones
    dialog.filter.segment(ALL).click()
    rig.tick()
    assert dialog.findChild(object, "guidance_26") is not None


def test_that_a_reason_is_kept_as_one_undo_step_and_taken_back(rig: Rig) -> None:
    dialog = open_dialog(rig)
    rig.click("guidance_say_3")
    line = rig.find(QLineEdit, "guidance_answer_3")
    rig.qtbot.keyClicks(line, "The criteria are set by law")
    rig.qtbot.keyClick(line, Qt.Key.Key_Return)
    ready(rig, dialog)
    assert excuse_of(rig.set, 3) == "The criteria are set by law"
    assert not rig.shows("guidance_3")
    assert dialog.subtitle.text() == "Met: 18 of 26. Open: 5. Do not apply: 3."
    dialog.filter.segment(ALL).click()
    rig.tick()
    dialog.findChild(object, "guidance_back_3").click()  # type: ignore[attr-defined]
    ready(rig, dialog)
    assert rig.set == sets.built_in()


def test_that_how_it_is_met_is_said_where_no_set_can_show_it(rig: Rig) -> None:
    dialog = open_dialog(rig)
    rig.click("guidance_say_16")
    line = rig.find(QLineEdit, "guidance_answer_16")
    rig.qtbot.keyClicks(line, "Led by the institute")
    rig.qtbot.keyClick(line, Qt.Key.Key_Return)
    ready(rig, dialog)
    assert witness_of(rig.set, 16) == "Led by the institute"
    assert lights(rig.set)[15].state == "met"


@pytest.mark.parametrize(("number", "page"), [(3, "criteria"), (9, "scores")])
def test_that_a_link_opens_the_page_that_mends_it(rig: Rig, number: int, page: str) -> None:
    open_dialog(rig)
    rig.click(f"guidance_go_{number}")
    assert rig.window.pages.current() == page
    assert not rig.shows("guidance_dialog")


def test_that_the_decision_is_written_down_where_the_first_light_leads(open_window: OpenWindow) -> None:
    rig = open_window(empty_set("Nothing yet"))
    open_dialog(rig)
    rig.click("guidance_go_1")
    rig.qtbot.keyClicks(rig.find(QPlainTextEdit, "context_question"), "Which bridge?")
    rig.qtbot.keyClicks(rig.find(QPlainTextEdit, "context_purpose"), "To cross")
    rig.qtbot.keyClicks(rig.find(QLineEdit, "context_owner"), "The town")
    rig.click("primary_button")
    assert (rig.set.context.question, rig.set.context.owner) == ("Which bridge?", "The town")
    assert lights(rig.set)[0].state == "met"
    rig.document.undo_stack.undo()
    assert not rig.set.context.question


def test_that_rows_are_whole_sentences_of_the_lights() -> None:
    found = lights(sets.built_in())
    assert [row(light).shows for light in found] == [light.shows for light in found]
    assert headline(tuple(light for light in found if light.state != "open")) == (
        "Every requirement is met or does not apply",
    )
