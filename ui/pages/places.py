"""The pages that there are, in the order of the rail; each is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from ui.translation import marked

if TYPE_CHECKING:
    from ui.computing.recompute import Recompute
    from ui.document import Document
    from ui.pages.page import Page


class Place(NamedTuple):
    """`words` is the name in the menu; Weigh, the first to be seen, is made with the window."""

    key: str
    name: str
    words: str
    icon: str
    shortcut: str
    make: Callable[[Document, Recompute], Page] | None


WEIGH = "weigh"


def _make_options(document: Document, recompute: Recompute) -> Page:
    from ui.pages.options import OptionsPage

    return OptionsPage(document, recompute)


def _make_criteria(document: Document, recompute: Recompute) -> Page:
    from ui.pages.criteria import CriteriaPage

    return CriteriaPage(document, recompute)


def _make_robustness(document: Document, recompute: Recompute) -> Page:
    from ui.pages.robustness import RobustnessPage

    return RobustnessPage(document, recompute)


def _make_stakeholders(document: Document, recompute: Recompute) -> Page:
    from ui.pages.stakeholders import StakeholdersPage

    return StakeholdersPage(document, recompute)


def _make_scores(document: Document, recompute: Recompute) -> Page:
    from ui.pages.scores import ScoresPage

    return ScoresPage(document, recompute)


def _make_scenarios(document: Document, recompute: Recompute) -> Page:
    from ui.pages.scenarios import ScenariosPage

    return ScenariosPage(document, recompute)


def _make_report(document: Document, recompute: Recompute) -> Page:
    from ui.pages.report import ReportPage

    return ReportPage(document, recompute)


PLACES = (
    Place("options", marked("Options"), marked("&Options"), "options", "Ctrl+1", _make_options),
    Place("criteria", marked("Criteria"), marked("&Criteria"), "criteria", "Ctrl+2", _make_criteria),
    Place("scores", marked("Scores"), marked("&Scores"), "scores", "Ctrl+3", _make_scores),
    Place(WEIGH, marked("Weigh"), marked("&Weigh"), "weigh", "Ctrl+4", None),
    Place(
        "robustness", marked("Robustness"), marked("&Robustness"), "robustness", "Ctrl+5", _make_robustness
    ),
    Place(
        "stakeholders",
        marked("Stakeholders"),
        marked("S&takeholders"),
        "stakeholders",
        "Ctrl+6",
        _make_stakeholders,
    ),
    Place("scenarios", marked("Scenarios"), marked("Sce&narios"), "scenarios", "Ctrl+7", _make_scenarios),
    Place("report", marked("Report"), marked("Re&port"), "report", "Ctrl+8", _make_report),
)
