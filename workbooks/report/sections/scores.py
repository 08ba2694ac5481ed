"""The scores of the scenario: figures with their ranges, kind, reasons and sources."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from criteria.inheritance import score_row
from criteria.scores import Score
from criteria.tree import Criterion
from workbooks.report.colours import TEXT3, value_colour
from workbooks.report.content import Block, Cell, Column, Heading, Paragraph, Table
from workbooks.report.findings import Findings
from workbooks.report.sections.cells import badge_of, keys, told_options, unit_of, untold
from workbooks.report.wording import MISSING, NO_BREAK, Wording

MOST_COLUMNS = 15


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    option_set = findings.option_set
    rows = {o.key: score_row(option_set, findings.selection.scenario, o.key) for o in option_set.options}
    known = [score for row in rows.values() for score in row.values() if score.known]
    facts = sum(score.kind == "fact" for score in known)
    yield Paragraph(
        say(
            "{count} of {all} scores are known in this scenario: {facts} facts and {judged} judgements. An "
            "unknown score is never counted as zero.",
            count=len(known),
            all=len(rows) * len(option_set.criteria),
            facts=facts,
            judged=len(known) - facts,
        )
    )
    yield Heading(say("Values at a glance, 0 to 100"))
    told = told_options(findings)
    for start in range(0, len(told), MOST_COLUMNS):
        yield _values(findings, say, told[start : start + MOST_COLUMNS])
    for i in told:
        option = option_set.options[i]
        yield Heading(option.name, 2, badge_of(findings, option))
        yield _scores(findings, say, rows[option.key])
    yield from untold(findings, say)


def _values(findings: Findings, say: Wording, shown: list[int]) -> Table:
    """The darker the cell, the better the score."""
    option_set, values = findings.option_set, findings.selection.problem.values
    part = 70 / MOST_COLUMNS
    columns = (
        Column(say("Criterion"), 30),
        *(Column(option_set.options[i].badge, part, "centre") for i in shown),
        *(Column("", part) for _ in range(MOST_COLUMNS - len(shown))),
    )
    rows = [
        (
            Cell(criterion.row_name or criterion.name, True),
            *(_value(say, float(values[i, j])) for i in shown),
            *(Cell("") for _ in range(MOST_COLUMNS - len(shown))),
        )
        for j, criterion in enumerate(option_set.criteria)
    ]
    return Table(columns, tuple(rows), is_dense=True)


def _value(say: Wording, value: float) -> Cell:
    if np.isnan(value):
        return Cell(MISSING, ink=TEXT3)
    return Cell(say.number(value), fill=value_colour(value / 100))


def _scores(findings: Findings, say: Wording, row: dict[str, Score]) -> Table:
    columns = (
        Column(say("Criterion"), 24),
        Column(say("Best (low–high)"), 18, "right"),
        Column(say("Kind"), 11),
        Column(say("Reason"), 34),
        Column(say("Sources"), 13),
    )
    return Table(
        columns,
        tuple(_cells(say, criterion, row[criterion.key]) for criterion in findings.option_set.criteria),
    )


def _cells(say: Wording, criterion: Criterion, score: Score) -> tuple[Cell, ...]:
    kind = say("Unknown") if not score.known else say("Fact") if score.kind == "fact" else say("Judgement")
    return (
        Cell(criterion.row_name or criterion.name, True),
        Cell(figures(say, criterion, score)),
        Cell(kind),
        Cell(score.rationale),
        Cell(keys(score.sources)),
    )


def figures(say: Wording, criterion: Criterion, score: Score) -> str:
    """ "55 (45–65)", with the unit where it is a natural one."""
    if not score.known:
        return MISSING
    unit = f" {unit_of(criterion).replace(' ', NO_BREAK)}" if criterion.scale.natural else ""
    if score.low == score.high:
        return f"{say.level(score.best)}{unit}"
    return f"{say.level(score.best)} ({say.level(score.low)}–{say.level(score.high)}){unit}"
