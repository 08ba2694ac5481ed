"""Makes the content of a report from what was found."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from criteria.version import VERSION
from workbooks.report.content import Report, Section
from workbooks.report.findings import Findings
from workbooks.report.outline import PARTS, Audience, blocks_of, title_of
from workbooks.report.sections.cells import weighting_name
from workbooks.report.sections.method import method_name
from workbooks.report.wording import Wording


def make_report(
    findings: Findings,
    audience: Audience,
    sections: Iterable[str],
    say: Wording,
    today: date,
    version: str = "",
) -> Report:
    """The chosen sections in their order, numbered for a reviewer; `version` is of the set, if saved."""
    chosen = set(sections)
    is_brief = audience == "minister"
    made: list[Section] = []
    for part in PARTS:
        if part.key in chosen:
            title = title_of(part.key, audience, say)
            numbered = title if is_brief else say("{number}. {title}", number=len(made) + 1, title=title)
            made.append(Section(part.key, numbered, blocks_of(part, audience, findings, say)))
    option_set = findings.option_set
    return Report(
        title=option_set.name,
        kind=say("Summary for decision") if is_brief else say("Full report for review"),
        facts=_facts(findings, say, today, version),
        sections=tuple(made),
        footer=say("Policy Options Evaluator {version}", version=VERSION),
        language=say.language,
        date=say.day(today),
        contents=say("Contents"),
        is_brief=is_brief,
    )


def _facts(findings: Findings, say: Wording, today: date, version: str) -> tuple[tuple[str, str], ...]:
    selection, weighting = findings.selection, weighting_name(findings, say)
    if selection.illustrative:
        weighting = say("{name} (illustrative)", name=weighting)
    rows = (
        (say("Scenario"), findings.option_set.scenario(selection.scenario).name),
        (say("Weights"), weighting),
        (say("Method"), method_name(say, selection.method.key)),
        (say("Option set"), version),
        (say("Date"), say.day(today)),
    )
    return tuple(row for row in rows if row[1])


def version_words(number: int, say: Wording) -> str:
    """Which version in the library it is."""
    return say("Version {number}", number=number)
