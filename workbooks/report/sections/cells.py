"""Cells that several sections share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from criteria.options import Option
from criteria.tree import Criterion
from evaluator.values import Exponential, Piecewise
from workbooks.report.colours import ink_on
from workbooks.report.content import Cell, Paragraph
from workbooks.report.findings import Findings
from workbooks.report.wording import MISSING, NO_BREAK, Wording

MOST_ROWS = 2_500
"""Rows of options by criteria that a section prints; beyond them a report is no longer read."""


def told_options(findings: Findings) -> list[int]:
    """The options that are told one by one: all in the set's order, or of too many the best ranked."""
    count, each = len(findings.option_set.options), max(len(findings.option_set.criteria), 1)
    most = max(MOST_ROWS // each, 1)
    if count <= most:
        return list(range(count))
    ranking = findings.ranking
    return [*ranking.available, *ranking.unavailable][:most]


def untold(findings: Findings, say: Wording) -> Iterator[Paragraph]:
    """That some options are left out, and where they are."""
    count = len(findings.option_set.options) - len(told_options(findings))
    if count:
        words = say("{count} more options are left out here; the live workbook holds them all.", count=count)
        yield Paragraph(words, "note")


def badge_cell(findings: Findings, number: int) -> Cell:
    colour = findings.colours.options[number]
    return Cell(findings.option_set.options[number].badge, True, ink_on(colour), colour, is_badge=True)


def badge_of(findings: Findings, option: Option) -> Cell:
    return badge_cell(findings, findings.option_set.options.index(option))


def weighting_name(findings: Findings, say: Wording) -> str:
    """Whose weights they are, and whether they were changed since."""
    working = findings.option_set.working
    if working.base is None:
        return say("Working weights")
    base = findings.option_set.weighting(working.base)
    is_same = dict(base.points) == dict(working.points)
    return base.name if is_same else say("{name} (changed)", name=base.name)


def availability(say: Wording, level: str) -> str:
    return {
        "yes": say("Available"),
        "limited": say("In part"),
        "study_only": say("Study only"),
        "no": say("Not available"),
    }[level]


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def joined(parts: Iterable[str], between: str = "; ") -> str:
    return between.join(filter(None, parts))


def keys(sources: tuple[str, ...]) -> str:
    return ", ".join(sources)


def unit_of(criterion: Criterion) -> str:
    return criterion.scale.unit_short or criterion.scale.unit


def function_of(criterion: Criterion, say: Wording) -> str:
    """The value function, so that values can be recomputed from scores."""
    function = criterion.scale.function
    if isinstance(function, Piecewise):
        points = ", ".join(f"{say.level(x)}{NO_BREAK}→{NO_BREAK}{say.level(v)}" for x, v in function.points)
        return say("Straight lines: {points}", points=points)
    if isinstance(function, Exponential):
        return say("Exponential, value 50 at {mid}", mid=say.level(function.mid_level))
    return say("Linear")


def figure_of(findings: Findings, say: Wording, option: int, decimals: int | None = None) -> str:
    """The method's figure of an option, or its interval where scores are unknown."""
    standings = findings.ranking.standings
    places = findings.selection.method.decimals if decimals is None else decimals
    if standings.known[option]:
        return say.number(float(standings.totals[option]), places)
    ends = (float(standings.total_low[option]), float(standings.total_high[option]))
    return "–".join(say.number(end, places) for end in ends)


def rank_of(findings: Findings, option: int) -> str:
    standings = findings.ranking.standings
    if not findings.selection.problem.ranked[option]:
        return MISSING
    if standings.known[option]:
        return str(int(standings.ranks[option]))
    return f"{int(standings.rank_low[option])}–{int(standings.rank_high[option])}"
