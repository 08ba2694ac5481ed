"""What everything rests on: the sources and the statements of the source document, by their keys."""

from __future__ import annotations

from collections.abc import Iterator

from workbooks.report.content import Block, Cell, Column, Heading, Paragraph, Table
from workbooks.report.findings import Findings
from workbooks.report.sections.cells import joined
from workbooks.report.wording import Wording


def confidence(say: Wording, level: str) -> str:
    known = {
        "primary": say("primary"),
        "secondary": say("secondary"),
        "single": say("single"),
        "derived": say("derived"),
    }
    return known.get(level, level)


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    option_set = findings.option_set
    if not (option_set.sources or option_set.statements):
        yield Paragraph(say("The option set names no sources."))
        return
    if option_set.sources:
        columns = (Column(say("Key"), 9), Column(say("Statement"), 55), Column(say("Where"), 36))
        rows = [
            (
                Cell(source.key, True),
                Cell(source.statement),
                Cell(
                    joined(
                        (
                            source.publisher,
                            source.title,
                            source.published,
                            confidence(say, source.confidence),
                        ),
                        ", ",
                    ),
                    link=source.address if source.address.startswith(("http://", "https://")) else "",
                ),
            )
            for source in option_set.sources
        ]
        yield Table(columns, tuple(rows), is_dense=True)
    if option_set.statements:
        yield Heading(say("Statements of the source document"))
        columns = (Column(say("Key"), 9), Column(say("Statement"), 67), Column(say("Place"), 24))
        rows = [
            (Cell(each.key, True), Cell(each.text), Cell(joined((each.place, each.kind), ", ")))
            for each in option_set.statements
        ]
        yield Table(columns, tuple(rows), is_dense=True)
