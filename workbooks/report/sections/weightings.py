"""The weightings: whose they are, how and when they were given, their shares, and every reason."""

from __future__ import annotations

from collections.abc import Iterator

from criteria.formulation import points_array
from criteria.weightings import Elicitation, Weighting, missing_points, stale_points
from evaluator.weighting.swing import shares
from workbooks.report.colours import value_colour
from workbooks.report.content import Block, Cell, Column, Facts, Heading, Paragraph, Table
from workbooks.report.findings import Findings
from workbooks.report.sections.cells import capitalised, joined, keys, weighting_name
from workbooks.report.wording import MISSING, Wording

MOST_COLUMNS, MOST_TOLD = 9, 40


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    option_set, selection = findings.option_set, findings.selection
    yield Paragraph(
        say(
            "Points are raw swing points: how much it is worth to go from the worst to the best level of a "
            "criterion, beside the other swings. A share is the points divided by their sum."
        )
    )
    if selection.illustrative:
        yield Paragraph(say("The weighting used here is illustrative until forms come back."), "note")
    yield Heading(say("The weights of this report: {name}", name=weighting_name(findings, say)))
    yield _used(findings, say)
    complete = [w for w in option_set.weightings if not missing_points(w, option_set.criteria)]
    if len(complete) > 1:
        yield Heading(say("Shares of every weighting, in percent"))
        for start in range(0, min(len(complete), MOST_TOLD), MOST_COLUMNS):
            yield _compared(findings, say, complete[start : start + MOST_COLUMNS])
    for weighting in option_set.weightings[:MOST_TOLD]:
        yield from _weighting(findings, say, weighting)
    more = len(option_set.weightings) - MOST_TOLD
    if more > 0:
        yield Paragraph(say("{count} more weightings are in the option set.", count=more), "note")


def _used(findings: Findings, say: Wording) -> Table:
    columns = (
        Column(say("Criterion"), 60),
        Column(say("Points"), 20, "right"),
        Column(say("Share"), 20, "right"),
    )
    rows = [
        (Cell(criterion.name, True), Cell(say.level(float(points))), Cell(say.share(float(share))))
        for criterion, points, share in zip(
            findings.option_set.criteria, findings.selection.points, findings.ranking.shares, strict=True
        )
    ]
    return Table(columns, tuple(rows))


def _compared(findings: Findings, say: Wording, weightings: list[Weighting]) -> Table:
    """The darker the cell, the larger the share."""
    option_set = findings.option_set
    columns = (
        Column(say("Criterion"), 24),
        *(Column(w.short_name or w.tag or w.name, 76 / len(weightings), "centre") for w in weightings),
    )
    parts = [shares(points_array(option_set, w.points)) for w in weightings]
    most = max(float(part.max()) for part in parts)
    rows = [
        (
            Cell(criterion.row_name or criterion.name, True),
            *(
                Cell(say.number(100 * float(part[j]), 1), fill=value_colour(float(part[j]) / most))
                for part in parts
            ),
        )
        for j, criterion in enumerate(option_set.criteria)
    ]
    return Table(columns, tuple(rows), is_dense=True)


def _weighting(findings: Findings, say: Wording, weighting: Weighting) -> Iterator[Block]:
    criteria = findings.option_set.criteria
    yield Heading(weighting.name)
    stale = [findings.option_set.criterion(key).name for key in stale_points(weighting, criteria)]
    facts = (
        (say("How it was given"), _elicited(say, weighting.elicitation)),
        (
            say("Date and round"),
            capitalised(
                joined((say.period(weighting.date), say("round {round}", round=weighting.round)), ", ")
            ),
        ),
        (say("Basis"), weighting.basis),
        (say("Sources"), keys(weighting.sources)),
        (say("Stale points"), joined(stale)),
    )
    yield Facts(tuple(fact for fact in facts if fact[1]))
    rows = []
    for criterion in criteria:
        points = weighting.points.get(criterion.key)
        told = (
            weighting.reasons.get(criterion.key, ""),
            _prefixed(say("Confidence"), weighting.confidence.get(criterion.key, "")),
            _prefixed(say("Depends"), weighting.depends.get(criterion.key, "")),
        )
        rows.append(
            (
                Cell(criterion.row_name or criterion.name, True),
                Cell(MISSING if points is None else say.level(points)),
                Cell(joined(told)),
            )
        )
    columns = (Column(say("Criterion"), 32), Column(say("Points"), 10, "right"), Column(say("Reason"), 58))
    yield Table(columns, tuple(rows))


def _prefixed(head: str, text: str) -> str:
    return f"{head}: {text}" if text else ""


def _elicited(say: Wording, how: Elicitation) -> str:
    return {
        "illustrative": say("Illustrative: not given by the stakeholder"),
        "table": say("Read from a table"),
        "kept": say("Kept from weights that were tried out"),
        "elicit_mode": say("In the room, with the ranking hidden"),
        "dialog": say("In a dialog of questions"),
        "form": say("By a returned form"),
    }[how]
