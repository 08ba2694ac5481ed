"""Names that are hidden show nowhere in the window, and come back whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QTableView, QWidget

from criteria.edits.rounds import next_round
from criteria.edits.stakeholders import add_stakeholder, remove_stakeholder, rename_stakeholder
from criteria.edits.weights import select_weighting
from criteria.optionset import OptionSet, revised
from criteria.weightings import Weighting
from tests.ui import crowds
from tests.ui.rig import Rig, steps
from ui.controls.choice_list import ChoiceList
from ui.controls.selector import Selector
from ui.dialogs.rows import RowList
from ui.pages.places import PLACES
from ui.panels.cards.card import Card

OpenWindow = Callable[..., Rig]
NAMES = ("Ann", "Bob", "Cho", "Archer", "Baker", "Cooper", "Dora", "why ann", "why bob")
TABS = {
    "stakeholders": ("compare", "people", "judged", "together"),
    "scenarios": ("across", "changes", "first", "edit"),
    "robustness": ("overview", "reasons", "methods"),
}


def people() -> OptionSet:
    """Ann, Bob and Cho with reasons and judged scores; the weights of Bob's answer are looked at."""
    judged = crowds.judged_by(crowds.trio(), "ann", "bob")
    given = tuple(
        w if w.stakeholder is None else
        replace(w, name=f"{w.name.capitalize()} Archer", basis="Form of Bob Baker",
                short_name=w.name[:3].capitalize(), reasons={judged.criteria[0].key: "why Cho says so"})
        for w in judged.weightings
    )  # fmt: skip
    kept = replace(given[0], key="own", name="Cho Cooper, changed", stakeholder=None)
    return select_weighting(revised(judged, weightings=(*given, kept)), "bob-1")


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    """A window in which people were added, renamed and removed before names were hidden."""
    rig = open_window(people())
    added, key = add_stakeholder(rig.set, "Dora Dole")
    rig.document.apply("Add Dora Dole", added)
    rig.document.apply("Rename Dora Dole to Dora Dell", rename_stakeholder(rig.set, key, "Dora Dell"))
    rig.document.apply("Remove Dora Dell", remove_stakeholder(rig.set, key))
    rig.document.undo_stack.undo()
    rig.tick()
    return rig


def hide(rig: Rig) -> None:
    rig.window.pages.open("stakeholders")
    ready(rig)
    rig.click("hide_names")
    ready(rig)


def ready(rig: Rig) -> None:
    rig.settle()
    page = rig.window.pages.currentWidget()
    is_idle = getattr(page, "is_idle", None)
    if is_idle is not None:
        rig.qtbot.waitUntil(is_idle, timeout=20_000)
    rig.tick()


def told(widget: QWidget) -> Iterator[str]:
    """All that a widget says: to the eye, to the pointer, and to a screen reader."""
    yield from (
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.toolTip(),
        widget.windowTitle(),
    )
    for part in ("text", "toPlainText", "placeholderText", "title", "value"):
        said = getattr(widget, part, None)
        yield str(said()) if callable(said) else ""
    if isinstance(widget, Selector):
        yield from (words for choice in widget.choices() for words in (*choice.names, choice.note))
    if isinstance(widget, RowList):
        yield from (words for row in widget.rows() for words in (row.title, row.detail, row.aside))
    table = widget.model() if isinstance(widget, QTableView) else None
    if isinstance(table, QAbstractTableModel):
        for row in range(table.rowCount()):
            for column in range(table.columnCount()):
                yield str(table.index(row, column).data())
    if isinstance(widget, Card) and widget.shown is not None:
        figures, picture = widget.shown.figures(), widget.picture()
        yield from (*figures.headers, figures.title, *(cell for row in figures.rows for cell in row))
        if picture is not None:
            yield from (picture.title, picture.caption.line())


def actions(window: QWidget) -> Iterator[str]:
    for action in (
        *window.findChildren(QAction),
        *(a for m in window.findChildren(QMenu) for a in m.actions()),
    ):
        yield from (action.text(), action.toolTip(), action.statusTip())


def leaks(rig: Rig) -> list[str]:
    said = [words for widget in QApplication.allWidgets() if widget.isVisible() for words in told(widget)]
    said += actions(rig.window)
    return [words for words in said for name in NAMES if name in words]


class TestEveryPage:
    def test_that_names_are_there_to_be_hidden(self, rig: Rig) -> None:
        rig.window.pages.open("stakeholders")
        ready(rig)
        found = " ".join(leaks(rig))
        assert all(name in found for name in ("Ann", "Bob", "Cho", "Rename Dora"))

    def test_that_no_page_tells_a_name(self, rig: Rig) -> None:
        for place in PLACES:  # what was made with names must let go of them
            rig.window.pages.open(place.key)
            ready(rig)
        hide(rig)
        for place in PLACES:
            rig.window.pages.open(place.key)
            ready(rig)
            assert leaks(rig) == [], place.key
            for tab in TABS.get(place.key, ()):
                rig.click(tab)
                ready(rig)
                if tab == "together":
                    rig.click("reveal_together")
                assert leaks(rig) == [], tab

    def test_that_neither_search_nor_projector_nor_elicit_mode_tells_one(self, rig: Rig) -> None:
        hide(rig)
        rig.window.commands.actions["search"].trigger()
        rig.tick()
        from ui.dialogs.search import SearchDialog

        dialog = rig.find(SearchDialog, "search_dialog")
        for letters in ("", "an", "bo", "b", "d"):
            dialog.search.setText(letters)
            rig.tick()
            assert leaks(rig) == []
        dialog.reject()
        rig.window.show_projector()
        ready(rig)
        assert leaks(rig) == []
        rig.window.commands.actions["elicit"].trigger()
        rig.tick()
        assert leaks(rig) == []

    def test_that_the_list_of_weightings_tells_letters_in_their_order(self, rig: Rig) -> None:
        hide(rig)
        selector = rig.find(Selector, "weighting_selector")
        rig.qtbot.mouseClick(selector, Qt.MouseButton.LeftButton)
        choices = [choice.names[0] for choice in selector.choices()]
        letters = [name for name in choices if len(name) == 1]
        assert len(letters) == 3  # Dora has not answered
        assert letters == sorted(letters)
        assert leaks(rig) == []
        for shown in rig.window.findChildren(ChoiceList):
            shown.hide()

    def test_that_copies_and_pictures_tell_letters(self, rig: Rig) -> None:
        hide(rig)
        rig.find(Card, "ranks_card").takeaway.copy_table()
        copied = QGuiApplication.clipboard().text()
        assert copied
        assert not [name for name in NAMES if name in copied]

    def test_that_what_lists_people_waits_in_both_modes(self, rig: Rig) -> None:
        hide(rig)
        waiting = ("import_form", "export_form", "export_pages", "history")
        for mode in ("elicit", "explore"):
            rig.window.commands.actions[mode].trigger()
            assert not [key for key in waiting if rig.window.commands.actions[key].isEnabled()]
        rig.document.hide_names(False)
        assert all(rig.window.commands.actions[key].isEnabled() for key in waiting)


class TestSteps:
    def test_that_steps_have_no_words_until_names_are_back(self, rig: Rig) -> None:
        hide(rig)
        undo = rig.window.commands.actions["undo"]
        assert "Dora" not in undo.text()
        assert rig.window.bar.undo.accessibleName() == "Undo"
        rig.document.undo_stack.undo()
        rig.document.undo_stack.undo()
        rig.tick()
        assert leaks(rig) == []
        rig.document.hide_names(False)
        rig.tick()
        assert "Add Dora Dole" in rig.window.commands.actions["redo"].text()

    def test_that_names_come_back_whole_after_edits_without_them(self, rig: Rig) -> None:
        before = rig.set
        hide(rig)
        count = steps(rig)
        rig.click("people")
        rig.find(RowList, "stakeholder_list")
        from criteria.edits.stakeholders import set_actor_weight

        rig.document.apply("weight", set_actor_weight(rig.set, "ann", 2.0))
        rig.tick()
        assert steps(rig) == count  # one step more, in place of the one that was undone
        assert rig.document.original() == set_actor_weight(before, "ann", 2.0)
        rig.document.hide_names(False)
        assert rig.set == set_actor_weight(before, "ann", 2.0)
        rig.document.undo_stack.undo()
        assert rig.set == before

    def test_that_hiding_is_no_step_and_nothing_to_save(self, rig: Rig) -> None:
        rig.document.mark_saved()
        count = steps(rig)
        hide(rig)
        assert steps(rig) == count
        assert not rig.document.is_modified()
        assert {person.name for person in rig.set.stakeholders} == {"A", "B", "C", "D"}

    def test_that_what_is_saved_and_the_report_of_the_room_differ(self, rig: Rig) -> None:
        hide(rig)
        assert "Ann Archer" in {person.name for person in rig.document.original().stakeholders}
        assert "Ann Archer" not in {person.name for person in rig.document.own_words().stakeholders}

    def test_that_an_answer_given_meanwhile_keeps_its_name_and_gets_a_letter(self, rig: Rig) -> None:
        hide(rig)
        first = next(w for w in rig.set.weightings if w.stakeholder == "ann")
        made: Weighting = replace(
            first, key="new", name="Zoe", stakeholder="ann", round=next_round(rig.set, "ann")
        )
        rig.document.apply("answer", revised(rig.set, weightings=(*rig.set.weightings, made)))
        assert rig.document.original().weighting("new").name == "Zoe"
        letter = {person.key: person.name for person in rig.set.stakeholders}["ann"]
        assert rig.set.weighting("new").name == letter
