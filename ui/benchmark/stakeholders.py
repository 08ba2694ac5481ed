"""What the Stakeholders page takes: from the import of 200 answers until every card of it is painted."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from criteria.optionset import OptionSet
from ui.benchmark.cases import with_people
from ui.benchmark.people import PEOPLE_COUNT, PeopleRig
from ui.benchmark.timing import Figure
from ui.pages.stakeholders import COMPARE, HEARING, PEOPLE, TOGETHER, StakeholdersPage


class StakeholdersRig(PeopleRig[StakeholdersPage]):
    answer = HEARING
    leafed = (COMPARE, PEOPLE, TOGETHER)

    def __init__(self, application: QApplication, option_set: OptionSet, people: int = PEOPLE_COUNT) -> None:
        few, many = with_people(option_set, 2), with_people(option_set, people, second=0.4)
        super().__init__(application, "stakeholders", StakeholdersPage, few, many)


def stakeholders_figures(application: QApplication, option_set: OptionSet) -> list[Figure]:
    rig = StakeholdersRig(application, option_set)
    imports, tabs = rig.imports(7), rig.tabs(12)
    rig.close()
    return [
        Figure("200 answers imported to the painted Stakeholders page", "ms", imports[1:], 200),
        Figure("from one tab of that page to another", "ms", tabs, 100),
    ]
