"""The audit appendix: from its figures every total can be recomputed by hand."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from criteria.inheritance import score_row
from criteria.options import Option
from evaluator.values import HALFWAY
from workbooks.command_line.particulars import Particulars
from workbooks.report.content import Block, Cell, Column, Heading, Paragraph, Table
from workbooks.report.findings import Findings
from workbooks.report.sections.cells import badge_of, function_of, rank_of, told_options, untold
from workbooks.report.wording import MISSING, Wording

POINTS, SHARES, VALUES, TOTALS = 6, 8, 6, 6
"""Decimals: enough to find a total again to a thousandth of a point."""


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    yield Paragraph(
        say(
            "To check a total: take the points below, divide each by their sum, put each score through its "
            "value function, multiply value and share, and add up. Every step is printed; the last digit is "
            "rounded."
        )
    )
    yield Heading(say("Weights"))
    yield _weights(findings, say)
    if not findings.is_additive:
        yield Paragraph(
            say(
                "The ranking of this report is by another method; the totals below are the additive ones "
                "from the same scores and shares, and the figures beside the ranking are the method's own."
            ),
            "note",
        )
        yield Heading(say("The method's own figures"))
        yield _figures(findings, say)
    for number in told_options(findings):
        option = findings.option_set.options[number]
        yield Heading(option.name, 2, badge_of(findings, option))
        yield _option(findings, say, number, option)
    yield from untold(findings, say)


def _weights(findings: Findings, say: Wording) -> Table:
    columns = (
        Column(say("Criterion"), 32),
        Column(say("Worst"), 9, "right"),
        Column(say("Best"), 8, "right"),
        Column(say("Value function"), 30),
        Column(say("Points"), 9, "right"),
        Column(say("Share"), 12, "right"),
    )
    criteria, points = findings.option_set.criteria, findings.selection.points
    rows = [
        (
            Cell(criterion.name),
            Cell(say.level(criterion.scale.worst)),
            Cell(say.level(criterion.scale.best)),
            Cell(function_of(criterion, say)),
            Cell(say.level(float(points[j]))),
            Cell(say.number(float(findings.ranking.shares[j]), SHARES)),
        )
        for j, criterion in enumerate(criteria)
    ]
    end = (
        Cell(say("Sum"), True),
        Cell(""),
        Cell(""),
        Cell(""),
        Cell(say.level(float(points.sum())), True),
        Cell(say.number(1.0, SHARES), True),
    )
    return Table(columns, (*rows, end), is_dense=True)


def _figures(findings: Findings, say: Wording) -> Table:
    particulars, standings = findings.particulars, findings.ranking.standings
    columns = (
        Column(say("Option"), 40),
        Column(say("Rank"), 10, "right"),
        Column(say("Figure"), 16, "right"),
        *(Column(_named(particulars, say, name), 14, "right") for name in particulars.figures),
    )
    rows = []
    for i in findings.ranking.available:
        beside = particulars.of(i)
        figures = [
            MISSING if value is None else say.number(float(value), TOTALS) for value in beside.values()
        ]
        rows.append(
            (
                Cell(findings.ranking.option(i).name),
                Cell(rank_of(findings, i)),
                Cell(say.number(float(standings.totals[i]), TOTALS), True),
                *(Cell(figure) for figure in figures),
            )
        )
    return Table(columns, tuple(rows), is_dense=True)


def _named(particulars: Particulars, say: Wording, name: str) -> str:
    distances = {"distance_best": say("Distance to the best"), "distance_worst": say("Distance to the worst")}
    return particulars.headings.get(name) or distances.get(name, name)


def _option(findings: Findings, say: Wording, number: int, option: Option) -> Table:
    """Score, value, share and their product, criterion by criterion; an unknown value counts 50."""
    option_set, selection = findings.option_set, findings.selection
    row = score_row(option_set, selection.scenario, option.key)
    values, shares = selection.problem.values[number], findings.ranking.shares
    columns = (
        Column(say("Criterion"), 40),
        Column(say("Score"), 14, "right"),
        Column(say("Value"), 15, "right"),
        Column(say("Share"), 15, "right"),
        Column(say("Value × share"), 16, "right"),
    )
    rows = []
    for j, criterion in enumerate(option_set.criteria):
        is_unknown = bool(np.isnan(values[j]))
        value = HALFWAY if is_unknown else float(values[j])
        told = (
            say("{value} (unknown)", value=say.number(value, VALUES))
            if is_unknown
            else say.number(value, VALUES)
        )
        rows.append(
            (
                Cell(criterion.name),
                Cell(say.level(row[criterion.key].best)),
                Cell(told),
                Cell(say.number(float(shares[j]), SHARES)),
                Cell(say.number(value * float(shares[j]), VALUES)),
            )
        )
    total = Cell(say.number(float(findings.totals.totals[number]), TOTALS), True)
    return Table(
        columns, (*rows, (Cell(say("Total"), True), Cell(""), Cell(""), Cell(""), total)), is_dense=True
    )
