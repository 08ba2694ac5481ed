"""What the Scenarios page takes: from the import of 200 answers until the grid of all futures is painted."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from criteria.optionset import OptionSet
from ui.benchmark.cases import with_people
from ui.benchmark.people import PEOPLE_COUNT, PeopleRig
from ui.benchmark.timing import Figure
from ui.pages.scenarios import ACROSS, CHANGES, EDIT, FIRST, FUTURES, ScenariosPage


class ScenariosRig(PeopleRig[ScenariosPage]):
    answer = FUTURES
    leafed = (ACROSS, CHANGES, FIRST, EDIT)

    def __init__(self, application: QApplication, option_set: OptionSet, people: int = PEOPLE_COUNT) -> None:
        few, many = with_people(option_set, 2), with_people(option_set, people)
        super().__init__(application, "scenarios", ScenariosPage, few, many)


def scenarios_figures(application: QApplication, option_set: OptionSet) -> list[Figure]:
    rig = ScenariosRig(application, option_set)
    imports, tabs = rig.imports(7), rig.tabs(12)
    rig.close()
    return [
        Figure("200 answers imported to the painted grid of futures", "ms", imports[1:], 200),
        Figure("from one tab of the Scenarios page to another", "ms", tabs, 100),
    ]
