"""The ranking, and why the first is before the second."""

from __future__ import annotations

from collections.abc import Iterator

from workbooks.report.colours import TEXT3
from workbooks.report.content import Block, Cell, Column, Figure, Heading, Paragraph, Table
from workbooks.report.findings import Findings
from workbooks.report.pictures.ranking import ranking_picture
from workbooks.report.sections.cells import availability, badge_cell, badge_of, figure_of, joined, rank_of
from workbooks.report.sentences import answer, surely, why
from workbooks.report.wording import MISSING, Wording

FEW, MOST_DRAWN = 7, 40


def in_brief(findings: Findings, say: Wording) -> Iterator[Block]:
    yield Paragraph(answer(findings, say), "answer")
    yield Paragraph(surely(findings, say))
    yield from _picture(findings, say, FEW)
    yield from _reason(findings, say)


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    yield Paragraph(answer(findings, say), "answer")
    yield Paragraph(surely(findings, say))
    yield from _picture(findings, say, MOST_DRAWN)
    yield _table(findings, say)
    if findings.ranking.unavailable:
        yield Heading(say("Not ranked in this scenario"))
        yield _absent(findings, say)
    yield Heading(say("Why"))
    yield from _reason(findings, say)
    if findings.comparison is not None:
        yield _differences(findings, say)
    for sentence in findings.particulars.sentences:
        yield Paragraph(sentence.strip(), "note")


def _picture(findings: Findings, say: Wording, most: int) -> Iterator[Block]:
    ranking = findings.ranking
    every = ranking.available
    if not every:
        return
    reading = (
        say(
            "Each bar is the total, made up of what the groups of criteria add. The line through its end is "
            "where 90% of draws fall."
        )
        if findings.is_additive
        else say("Each bar is the method's own figure.")
    )
    more = len(every) - most
    if more > 0:
        reading = f"{reading} {say('The first {shown} of {all}.', shown=most, all=len(every))}"
    yield Figure(say("Ranking"), reading, ranking_picture(findings, say, every[:most]))


def _reason(findings: Findings, say: Wording) -> Iterator[Block]:
    told = why(findings, say)
    if told:
        yield Paragraph(told)
    if not findings.is_additive and told:
        yield Paragraph(say("This compares the first two by additive totals."), "note")


def _table(findings: Findings, say: Wording) -> Table:
    ranking = findings.ranking
    figures = [*findings.particulars.headings.items()]
    columns = (
        Column(say("Rank"), 8, "right"),
        Column("", 8, "centre"),
        Column(say("Option"), 38),
        Column(say("Figure"), 12, "right"),
        *(Column(heading, 11, "right") for _, heading in figures),
        Column(say("In this scenario"), 32 if not figures else 26),
    )
    rows = []
    for i in ranking.available:
        state = ranking.precondition(i)
        beside = findings.particulars.of(i)
        told = joined(
            (availability(say, state.availability), "" if state.availability == "yes" else state.reason), ": "
        )
        rows.append(
            (
                Cell(rank_of(findings, i), True),
                badge_cell(findings, i),
                Cell(ranking.option(i).name, True),
                Cell(figure_of(findings, say, i, 2 if findings.is_additive else None)),
                *(
                    Cell(MISSING if beside[key] is None else say.number(float(beside[key] or 0), 3))
                    for key, _ in figures
                ),
                Cell(told),
            )
        )
    return Table(columns, tuple(rows))


def _absent(findings: Findings, say: Wording) -> Table:
    ranking = findings.ranking
    columns = (
        Column("", 8),
        Column(say("Option"), 34),
        Column(say("Why it cannot start"), 44),
        Column(say("It would have"), 14, "right"),
    )
    rows = [
        (
            badge_of(findings, ranking.option(i)),
            Cell(ranking.option(i).name, True),
            Cell(joined((availability(say, ranking.precondition(i).availability), ranking.reason(i)), ": ")),
            Cell(figure_of(findings, say, i, 2 if findings.is_additive else None), ink=TEXT3),
        )
        for i in ranking.unavailable
    ]
    return Table(columns, tuple(rows))


def _differences(findings: Findings, say: Wording) -> Table:
    """What each criterion adds to the lead, the strongest first."""
    found, option_set = findings.comparison, findings.option_set
    assert found is not None
    a, b = findings.additive_order[:2]
    values, parts = findings.selection.problem.values, found.differences
    columns = (
        Column(say("Criterion"), 40),
        Column(say("Share"), 14, "right"),
        Column(say("Value of {code}", code=option_set.options[a].badge), 15, "right"),
        Column(say("Value of {code}", code=option_set.options[b].badge), 15, "right"),
        Column(say("Adds to the lead"), 16, "right"),
    )
    order = sorted(range(len(option_set.criteria)), key=lambda j: -abs(float(parts[j])))
    rows = [
        (
            Cell(option_set.criteria[j].name, True),
            Cell(say.share(float(findings.ranking.shares[j]))),
            *(
                Cell(MISSING if values[i, j] != values[i, j] else say.number(float(values[i, j]), 1))
                for i in (a, b)
            ),
            Cell(say.signed(float(parts[j])), True),
        )
        for j in order
    ]
    net = Cell(say("Net"), True), Cell(""), Cell(""), Cell(""), Cell(say.signed(found.lead), True)
    return Table(columns, (*rows, net), is_dense=True)
