"""The requirements of official guidance: met, open or not applicable, each with what shows it."""

from __future__ import annotations

from collections.abc import Iterator

from criteria.guidance.finding import State
from criteria.guidance.lights import tally
from workbooks.report.colours import BAD, BAD_SOFT, GOOD, GOOD_SOFT, SUNKEN, TEXT2
from workbooks.report.content import Block, Cell, Column, Paragraph, Table
from workbooks.report.findings import Findings
from workbooks.report.sections.cells import joined
from workbooks.report.wording import Wording


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    yield from in_brief(findings, say)
    columns = (
        Column(say("No."), 6, "right"),
        Column(say("Requirement"), 32),
        Column(say("State"), 14),
        Column(say("What shows it, and how to mend it"), 48),
    )
    rows = [
        (
            Cell(str(light.number)),
            Cell(say.told(light.title), True),
            _state(say, light.state),
            Cell(joined((say.told(light.shows), say.told(light.mend)), " ")),
        )
        for light in findings.guidance
    ]
    yield Table(columns, tuple(rows))


def in_brief(findings: Findings, say: Wording) -> Iterator[Block]:
    counts = tally(findings.guidance)
    yield Paragraph(
        say(
            "Of {all} requirements that official guidance makes of such an analysis, {met} are met, {open} "
            "are open and {idle} do not apply.",
            all=len(findings.guidance),
            met=counts["met"],
            open=counts["open"],
            idle=counts["not_applicable"],
        )
    )


def _state(say: Wording, state: State) -> Cell:
    words, ink, fill = {
        "met": (say("Met"), GOOD, GOOD_SOFT),
        "open": (say("Open"), BAD, BAD_SOFT),
        "not_applicable": (say("Does not apply"), TEXT2, SUNKEN),
    }[state]
    return Cell(words, True, ink, fill, is_badge=True)
