"""What there is to see on every page: its tabs, what they open, and what lies further down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtWidgets import QAbstractButton, QScrollArea

from criteria.optionset import OptionSet, revised
from tests.ui import crowds, sets
from ui.dialogs.rows import RowList
from ui.pages.outline_page import OutlinePage
from ui.pages.scores import ScoresPage
from ui.pages.stakeholders import StakeholdersPage
from ui.window.main_window import MainWindow

MOST_SCREENS = 6
"""How far a page is scrolled; what repeats itself further down is not looked at again."""


class PageView(NamedTuple):
    """A page, the buttons pressed on it one after another, and what else is done then."""

    name: str
    page: str
    presses: tuple[str, ...] = ()
    then: Callable[[MainWindow], None] | None = None

    def can_open(self, window: MainWindow) -> bool:
        """Whether it was opened; where there is nothing to see, the buttons for it are not there."""
        window.set_mode("elicit" if self.page == "elicit" else "explore")
        if self.page != "elicit":
            window.pages.open(self.page)
        if not all(could_press(window, name) for name in self.presses):
            return False
        if self.then is not None:
            self.then(window)
        return True


def could_press(window: MainWindow, name: str) -> bool:
    """The button that a person sees under this name; one that is down already stays down."""
    found = [b for b in window.findChildren(QAbstractButton, name) if b.isVisible() and b.isEnabled()]
    if found and not found[-1].isChecked():
        found[-1].setFocus()
        found[-1].click()
    return bool(found)


def row(position: int) -> Callable[[MainWindow], None]:
    """Choose a row of the list on the left."""

    def act(window: MainWindow) -> None:
        page = window.pages.currentWidget()
        assert isinstance(page, OutlinePage)
        rows = page.outline.rows()
        if rows:
            page.show_row(rows[position % len(rows)].key)

    return act


def _inspect_score(window: MainWindow) -> None:
    page = window.pages.page("scores")
    assert isinstance(page, ScoresPage)
    if page.table.model().rowCount():
        page.table.go_to(0, 0)
        page.open_inspector()


def _hide_names(window: MainWindow) -> None:
    page = window.pages.page("stakeholders")
    assert isinstance(page, StakeholdersPage)
    page.anonymous.click()


def _choose_person(window: MainWindow) -> None:
    for each in window.findChildren(RowList, "stakeholder_list"):
        if each.isVisible():
            each.setCurrentIndex(each.model().index(1, 0))


VIEWS = (
    PageView("options", "options", (), row(1)),
    PageView("options-family", "options", (), row(0)),
    PageView("options-baseline", "options", (), row(-1)),
    PageView("options-compared", "options", ("compare_options",), None),
    PageView("criteria", "criteria", (), row(1)),
    PageView("criteria-group", "criteria", (), row(0)),
    PageView("criteria-last", "criteria", (), row(-1)),
    PageView("criteria-questions", "criteria", ("ask_questions",), None),
    PageView("scores", "scores"),
    PageView("scores-inspector", "scores", (), _inspect_score),
    PageView("weigh", "weigh", ()),
    PageView("weigh-families", "weigh", ("families",)),
    PageView("weigh-weightings", "weigh", ("weightings",)),
    PageView("weigh-table", "weigh", ("table_button",)),
    PageView("elicit", "elicit"),
    PageView("robustness", "robustness", ("overview",)),
    PageView("robustness-reasons", "robustness", ("reasons",)),
    PageView("robustness-methods", "robustness", ("methods",)),
    PageView("stakeholders", "stakeholders", ("compare",)),
    PageView("stakeholders-people", "stakeholders", ("people",), _choose_person),
    PageView("stakeholders-judged", "stakeholders", ("judged",)),
    PageView("stakeholders-together", "stakeholders", ("together",)),
    PageView("scenarios", "scenarios", ("across", "ranks")),
    PageView("scenarios-regret", "scenarios", ("across", "regret")),
    PageView("scenarios-totals", "scenarios", ("across", "totals")),
    PageView("scenarios-changes", "scenarios", ("changes",)),
    PageView("scenarios-first", "scenarios", ("first",)),
    PageView("scenarios-edit", "scenarios", ("edit",)),
    PageView("report", "report", ("minister",)),
    PageView("report-reviewer", "report", ("reviewer",)),
    PageView("stakeholders-hidden", "stakeholders", ("compare",), _hide_names),
)


def screens(window: MainWindow) -> Iterator[int]:
    """What is shown, screen by screen: everything that scrolls goes down by what fits."""
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    for area in areas:
        area.verticalScrollBar().setValue(0)
    yield 0
    for screen in range(1, MOST_SCREENS):
        moved = False
        for area in areas:
            bar = area.verticalScrollBar()
            before = bar.value()
            bar.setValue(before + area.viewport().height() - 40)
            moved |= bar.value() != before
        if not moved:
            return
        yield screen


def wordy() -> OptionSet:
    """The built-in case with names that are far too long, one of them without a space."""
    found = sets.built_in()
    long = "of everything that the two ministries have so far agreed to put into writing"
    options = tuple(
        replace(o, name=f"{o.name} {long}", short_name="", description=f"{o.description} {long}")
        for o in found.options
    )
    options = (replace(options[0], name="Donaudampfschifffahrtsgesellschaft" * 3), *options[1:])
    criteria = tuple(replace(c, name=f"{c.name} {long}", short_name="") for c in found.criteria)
    groups = tuple(replace(g, name=f"{g.name} {long}", short_name="") for g in found.groups)
    people = tuple(replace(s, name=f"{s.name} {long}") for s in found.stakeholders)
    scenarios = tuple(replace(s, name=f"{s.name} {long}", short_name="") for s in found.scenarios)
    weightings = tuple(replace(w, name=f"{w.name} {long}") for w in found.weightings)
    return revised(
        found, options=options, criteria=criteria, groups=groups, stakeholders=people,
        scenarios=scenarios, weightings=weightings,
    )  # fmt: skip


def judged() -> OptionSet:
    """The built-in case with two people's judgements of one score."""
    people = [s.key for s in sets.built_in().stakeholders][:3]
    return crowds.judged_by(sets.built_in(), *people)


ODD = {
    "empty": sets.nothing,
    "single": sets.single,
    "wordy": wordy,
    "people": lambda: crowds.crowd(200, second=0.5),
    "many": lambda: sets.crowd(60),
    "unavailable": sets.all_unavailable,
}
