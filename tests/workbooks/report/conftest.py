"""The built-in case is questioned once; sets of other kinds as they are needed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from criteria.catalogue import load_catalogue
from criteria.optionset import OptionSet
from workbooks.command_line.arguments import parse
from workbooks.command_line.robustness import SPREAD_PARAMETER
from workbooks.command_line.selection import select
from workbooks.command_line.source import Opened
from workbooks.report.content import Report
from workbooks.report.findings import Findings, find
from workbooks.report.make import make_report
from workbooks.report.outline import KEYS, Audience, usual_sections
from workbooks.report.wording import Wording

TODAY = date(2026, 5, 2)
Find = Callable[..., Findings]


def found_in(option_set: OptionSet, *arguments: str) -> Findings:
    typed = parse("report", ["source", "out.html", "--samples", "2000", *arguments])
    return find(select(Opened(option_set), typed, (SPREAD_PARAMETER,)), typed)


def report_of(
    findings: Findings, audience: Audience = "reviewer", sections: tuple[str, ...] = KEYS, today: date = TODAY
) -> Report:
    return make_report(findings, audience, sections, Wording(), today)


@pytest.fixture(scope="session")
def case() -> Findings:
    return found_in(load_catalogue("russia-dprk"))


@pytest.fixture(scope="session")
def reviewed(case: Findings) -> Report:
    return report_of(case)


@pytest.fixture(scope="session")
def summary(case: Findings) -> Report:
    return report_of(case, "minister", usual_sections("minister"))
