"""How sure the ranking is: in words, and in pictures of ranks, weights, scores, criteria and methods."""

from __future__ import annotations

from collections.abc import Iterator

from workbooks.report.colours import value_colour
from workbooks.report.content import Block, Bullets, Cell, Column, Figure, Heading, Paragraph, Table
from workbooks.report.drawing import Picture
from workbooks.report.findings import Findings
from workbooks.report.pictures.grid import Tile, grid_picture, part_tile
from workbooks.report.pictures.labels import labels_of
from workbooks.report.pictures.ranges import ranges_picture
from workbooks.report.pictures.tracks import tracks_picture
from workbooks.report.sections.method import method_name
from workbooks.report.sentences import by_scores, by_weights, hopeless, often, surely
from workbooks.report.wording import MISSING, Wording

MOST_ROWS, MOST_RANKS, MOST_TRACKS = 30, 15, 30


def in_brief(findings: Findings, say: Wording) -> Iterator[Block]:
    told = (
        often(findings, say),
        by_weights(findings, say),
        by_scores(findings, say),
        _left_out(findings, say),
        _by_methods(findings, say),
    )
    yield Bullets(tuple(filter(None, told)))


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    yield Paragraph(surely(findings, say), "answer")
    told = (
        often(findings, say),
        by_weights(findings, say),
        by_scores(findings, say),
        hopeless(findings, say),
        _left_out(findings, say),
        _by_methods(findings, say),
    )
    yield Bullets(tuple(filter(None, told)))
    if findings.chances is not None and findings.ranking.ranked:
        yield Figure(
            say("How often each option takes each rank"),
            say(
                "Percent of {draws} draws; the darker, the more often.",
                draws=say.number(findings.chances.samples),
            ),
            _acceptability(findings, say),
        )
    if findings.ranking.ranked:
        criteria = range(min(len(findings.option_set.criteria), MOST_TRACKS))
        reading = say(
            "Each track is coloured by the option that would be first as that share moves and the "
            "others keep their proportions; the ring is the share now, by additive totals."
        )
        yield Figure(
            say("Who would be first as one weight moves"), reading, tracks_picture(findings, say, criteria)
        )
        yield from _flips(findings, say)
    picture = ranges_picture(findings, say)
    if picture is not None:
        reading = say("The lead in points if one score moves to its low or its high; dashed: the lead now.")
        yield Figure(say("Score ranges that matter most"), reading, picture)
    yield from _without(findings, say)
    yield from _methods(findings, say)


def _acceptability(findings: Findings, say: Wording) -> Picture:
    chances = findings.chances
    assert chances is not None
    shown = findings.ranking.available
    ranks = min(len(shown), MOST_RANKS)
    rows = []
    for i in shown[:MOST_ROWS]:
        parts = [float(part) for part in chances.ranks[i, :ranks]]
        rows.append([part_tile(f"{100 * part:.0f}" if part >= 0.005 else "", part) for part in parts])
    labels = labels_of(findings, shown[:MOST_ROWS])
    heads = [say.ordinal(rank) for rank in range(1, ranks + 1)]
    return grid_picture(labels, heads, rows, often(findings, say))


def _flips(findings: Findings, say: Wording) -> Iterator[Block]:
    flips, option_set = findings.flips, findings.option_set
    if not flips:
        return
    columns = (
        Column(say("Criterion"), 44),
        Column(say("Share now"), 14, "right"),
        Column(say("Changes at"), 14, "right"),
        Column(say("First below"), 14, "centre"),
        Column(say("First above"), 14, "centre"),
    )
    rows = [
        (
            Cell(option_set.criteria[flip.criterion].name, True),
            Cell(say.share(float(findings.ranking.shares[flip.criterion]))),
            Cell(say.share(float(flip.share))),
            Cell(option_set.options[flip.winner_below].badge),
            Cell(option_set.options[flip.winner_above].badge),
        )
        for flip in flips
    ]
    yield Heading(say("Shares at which the first changes"))
    yield Table(columns, tuple(rows), is_dense=True)


def _left_out(findings: Findings, say: Wording) -> str:
    found = findings.left_out
    if found is None or not findings.ranking.ranked:
        return ""
    count = int(found.changed.sum())
    if not count:
        return say("Leaving out any one criterion changes nobody's first place.")
    return say.counted(
        count,
        "Leaving out 1 of {whole} criteria, each in turn, puts another option first.",
        "Leaving out {count} of {whole} criteria, each in turn, puts another option first.",
        whole=len(findings.option_set.criteria),
    )


def _by_methods(findings: Findings, say: Wording) -> str:
    if len(findings.methods) < 2 or not findings.ranking.ranked:
        return ""
    first = set(findings.leaders)
    same = sum(
        {i for i, rank in enumerate(standings.ranks) if rank == 1} == first
        for _, standings in findings.methods
    )
    return say("{same} of {all} methods put the same option first.", same=same, all=len(findings.methods))


def _without(findings: Findings, say: Wording) -> Iterator[Block]:
    found, option_set = findings.left_out, findings.option_set
    if found is None or not findings.ranking.ranked:
        return
    columns = (
        Column(say("Without"), 52),
        Column(say("First"), 16, "centre"),
        Column(say("Another first?"), 16, "centre"),
        Column(say("Kendall’s tau"), 16, "right"),
    )
    rows = [
        (
            Cell(criterion.name, True),
            Cell(option_set.options[int(found.winners[j])].badge if found.winners[j] >= 0 else MISSING),
            Cell(say("Yes") if found.changed[j] else say("No")),
            Cell(say.number(float(found.tau[j]), 3) if found.possible[j] else MISSING),
        )
        for j, criterion in enumerate(option_set.criteria)
    ]
    yield Heading(say("Each criterion left out in turn"))
    yield Table(columns, tuple(rows), is_dense=True)


def _methods(findings: Findings, say: Wording) -> Iterator[Block]:
    if len(findings.methods) < 2 or not findings.ranking.ranked:
        return
    shown = findings.ranking.available[:MOST_ROWS]
    worst = max(len(shown), 2)
    rows = [[rank_tile(int(standings.ranks[i]), worst) for _, standings in findings.methods] for i in shown]
    labels = labels_of(findings, shown)
    heads = [method_name(say, method.key) for method, _ in findings.methods]
    name = say("Ranks of the options by {count} methods.", count=len(heads))
    reading = say("Ranks under the same weights, each method with its usual parameters.")
    yield Figure(say("Other methods"), reading, grid_picture(labels, heads, rows, name, 58))


def rank_tile(rank: int, worst: int) -> Tile:
    """The better the rank, the darker; the first in bold."""
    if not rank:
        return Tile(MISSING, is_outlined=True)
    return Tile(str(rank), value_colour(1 - (rank - 1) / max(worst - 1, 1)), is_bold=rank == 1)
