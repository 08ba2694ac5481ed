"""The decision: its question, who decides, what for, and what the set says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from workbooks.report.content import Block, Bullets, Facts, Heading, Paragraph
from workbooks.report.findings import Findings
from workbooks.report.wording import Wording


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    yield from in_brief(findings, say)
    context = findings.option_set.context
    rows = (
        (say("Status"), context.status),
        (say("Source document"), context.source_document),
    )
    if any(text for _, text in rows):
        yield Facts(tuple(row for row in rows if row[1]))
    if context.notes:
        yield Heading(say("Notes to the set"))
        yield Bullets(context.notes)


def in_brief(findings: Findings, say: Wording) -> Iterator[Block]:
    context = findings.option_set.context
    yield Paragraph(context.question or say("No question has been written down."), "lead")
    rows = (
        (say("Who decides"), context.owner),
        (say("Purpose"), context.purpose),
        (say("As of"), context.date),
    )
    if any(text for _, text in rows):
        yield Facts(tuple(row for row in rows if row[1]))
