"""The Stakeholders page: how a person opens it and what its cards say."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from criteria.optionset import OptionSet
from tests.ui import crowds
from tests.ui.rig import Rig
from ui.pages.stakeholders import COMPARE, JUDGED, PEOPLE, TOGETHER, StakeholdersPage
from ui.panels.cards.card import Card
from ui.panels.headline import Headline

CARDS = {
    COMPARE: ("ranks", "disagreement", "live", "coalitions"),
    PEOPLE: ("person_weights", "rounds"),
    JUDGED: ("judged",),
    TOGETHER: ("own_rankings",),
}


def open_page(rig: Rig, tab: str = COMPARE) -> StakeholdersPage:
    rig.window.pages.open("stakeholders")
    page = rig.window.pages.page("stakeholders")
    assert isinstance(page, StakeholdersPage)
    if tab != page.tabs.current():
        rig.click(tab)
    ready(rig, page)
    return page


def ready(rig: Rig, page: StakeholdersPage) -> None:
    rig.settle()
    rig.qtbot.waitUntil(page.is_idle, timeout=20_000)
    rig.tick()


def headline(rig: Rig) -> str:
    return rig.find(Headline, "stakeholders_headline").accessibleName()


def told(rig: Rig, card: str) -> str:
    shown = rig.find(Card, f"{card}_card").shown
    assert shown is not None
    return "\n".join(" ".join(row) for row in shown.figures().rows)


def type_into(rig: Rig, name: str, words: str) -> None:
    line = rig.find(QLineEdit, name)
    line.setFocus()
    line.selectAll()
    rig.qtbot.keyClicks(line, words)
    rig.qtbot.keyClick(line, Qt.Key.Key_Return)
    rig.tick()


def full() -> OptionSet:
    return crowds.judged_by(crowds.trio(), "ann", "bob")
