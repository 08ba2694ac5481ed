"""The criteria: what each measures, its scale with the anchored levels, and its value function."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from criteria.tree import Criterion, top_group, top_groups
from workbooks.report.content import Block, Cell, Column, Facts, Heading, Paragraph, Table
from workbooks.report.findings import Findings
from workbooks.report.sections.cells import function_of, keys
from workbooks.report.wording import Wording


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    option_set = findings.option_set
    yield Paragraph(
        say(
            "A score is put through the criterion's value function: 0 at the worst level of its scale, 100 "
            "at the best. Scales are fixed, so adding an option changes nobody else's value."
        )
    )
    yield _scales(findings, say)
    for group in top_groups(option_set.criteria, option_set.groups):
        inside = [c for c in option_set.criteria if top_group(c, option_set.groups) == group.key]
        told = [[*_criterion(criterion, say)] for criterion in inside]
        more = [blocks for blocks in told if len(blocks) > 1]
        if more:
            yield Heading(group.name)
            yield from chain.from_iterable(more)


def _scales(findings: Findings, say: Wording) -> Table:
    columns = (
        Column(say("Criterion"), 30),
        Column(say("Unit"), 17),
        Column(say("Worst"), 10, "right"),
        Column(say("Best"), 9, "right"),
        Column(say("Value function"), 34),
    )
    rows = [
        (
            Cell(criterion.name, True),
            Cell(criterion.scale.unit),
            Cell(say.level(criterion.scale.worst)),
            Cell(say.level(criterion.scale.best)),
            Cell(function_of(criterion, say)),
        )
        for criterion in findings.option_set.criteria
    ]
    return Table(columns, tuple(rows))


def _criterion(criterion: Criterion, say: Wording) -> Iterator[Block]:
    yield Heading(criterion.name, 3)
    if criterion.definition:
        yield Paragraph(criterion.definition)
    facts = (
        (say("Goal"), criterion.goal),
        (say("Basis of the scale"), criterion.scale.basis),
        (say("Status"), criterion.scale.status),
        (say("Statements"), keys(criterion.statements)),
    )
    if any(text for _, text in facts):
        yield Facts(tuple(fact for fact in facts if fact[1]))
    if criterion.scale.anchors:
        columns = (Column(say("Level"), 10, "right"), Column(say("What it means"), 90))
        rows = [
            (Cell(say.level(anchor.level), True), Cell(anchor.description))
            for anchor in criterion.scale.anchors
        ]
        yield Table(columns, tuple(rows))
