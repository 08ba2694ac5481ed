"""Everybody who is heard: their own rankings, what each option costs them, and where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from criteria.people.hearing import Hearing
from criteria.people.judged import judged_cells
from criteria.people.rounds import rounds_of
from criteria.people.voices import are_illustrative
from workbooks.report.content import Block, Cell, Column, Figure, Heading, Paragraph, Table
from workbooks.report.drawing import Picture
from workbooks.report.findings import Findings
from workbooks.report.pictures.grid import grid_picture, part_tile
from workbooks.report.pictures.labels import labels_of
from workbooks.report.sections.cells import badge_cell, joined
from workbooks.report.sections.robustness import rank_tile
from workbooks.report.sentences import named
from workbooks.report.wording import MISSING, Wording

MOST_PEOPLE, MOST_OPTIONS, MOST_JUDGED, MOST_NAMES = 14, 30, 40, 12


def in_brief(findings: Findings, say: Wording) -> Iterator[Block]:
    hearing = findings.hearing
    if hearing is None:
        yield Paragraph(say("No stakeholder has given a complete weighting yet."))
        return
    told = (_firsts(findings, say, hearing), _least(findings, say, hearing), _caution(say, hearing))
    yield Paragraph(joined(told, " "))


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    hearing = findings.hearing
    yield from in_brief(findings, say)
    if hearing is None:
        return
    if len(hearing.voices) <= MOST_PEOPLE:
        reading = say(
            "Ranks by each person's own weights, in this scenario, by additive totals; neighbours "
            "weigh alike."
        )
        yield Figure(say("Everybody's own ranking"), reading, _ranks(findings, say, hearing))
    else:
        reading = say("How many of {count} people have an option at each rank.", count=len(hearing.voices))
        yield Figure(say("Everybody's own ranking"), reading, _counts(findings, say, hearing))
    yield Heading(say("What each option costs people"))
    yield Paragraph(
        say(
            "Regret is how many points a person's own first option is ahead of this one, by that person's "
            "weights."
        )
    )
    yield _regret(findings, say, hearing)
    yield from _coalitions(findings, say, hearing)
    yield Heading(say("Where weights differ and it matters"))
    yield _disagreement(findings, say, hearing)
    yield Paragraph(_agreement(say, hearing), "note")
    yield from _moves(findings, say, hearing)
    yield from _judged(findings, say)


def _firsts(findings: Findings, say: Wording, hearing: Hearing) -> str:
    """Who is first for how many."""
    options, people = findings.option_set.options, range(len(hearing.voices))
    counts = Counter(option for person in people for option in hearing.firsts(person))
    most = sorted(counts, key=lambda i: (-counts[i], i))[:3]
    told = [say("{name} for {count}", name=named(options[i]), count=counts[i]) for i in most]
    return say(
        "By their own weights, of {people} stakeholders first is {told}.",
        people=len(people),
        told=say.listed(told),
    )


def _least(findings: Findings, say: Wording, hearing: Hearing) -> str:
    found = hearing.regret.least_objectionable
    if not found:
        return ""
    option, *tied = found
    points = say.number(float(hearing.regret.worst[option]), 1)
    if tied:
        return say(
            "{names} are the least objectionable: they cost nobody more than {points} points.",
            names=say.listed([named(findings.option_set.options[i]) for i in found]),
            points=points,
        )
    return say(
        "{name} is the least objectionable: it costs nobody more than {points} points.",
        name=named(findings.option_set.options[option]),
        points=points,
    )


def _caution(say: Wording, hearing: Hearing) -> str:
    if are_illustrative(hearing.voices):
        return say("These weightings are illustrative until forms come back.")
    return ""


def _people(findings: Findings, hearing: Hearing) -> list[str]:
    """As the set says in the language of the report."""
    names = {person.key: person.short_name or person.name for person in findings.option_set.stakeholders}
    return [names[voice.stakeholder.key] for voice in hearing.voices]


def _shown(findings: Findings) -> list[int]:
    return list(findings.additive_order[:MOST_OPTIONS])


def _ranks(findings: Findings, say: Wording, hearing: Hearing) -> Picture:
    shown, people = _shown(findings), _people(findings, hearing)
    rows = [
        [rank_tile(int(hearing.ranks[person, i]), len(shown)) for person in hearing.leaves] for i in shown
    ]
    labels = labels_of(findings, shown)
    heads = [people[person] for person in hearing.leaves]
    return grid_picture(labels, heads, rows, _firsts(findings, say, hearing))


def _counts(findings: Findings, say: Wording, hearing: Hearing) -> Picture:
    shown, people = _shown(findings), len(hearing.voices)
    ranks = range(1, min(len(shown), 15) + 1)
    rows = []
    for i in shown:
        counts = [int((hearing.ranks[:, i] == rank).sum()) for rank in ranks]
        rows.append([part_tile(str(n) if n else "", n / people) for n in counts])
    labels = labels_of(findings, shown)
    return grid_picture(labels, [say.ordinal(r) for r in ranks], rows, _firsts(findings, say, hearing))


def _regret(findings: Findings, say: Wording, hearing: Hearing) -> Table:
    columns = (
        Column("", 8),
        Column(say("Option"), 42),
        Column(say("First for"), 12, "right"),
        Column(say("Worst rank"), 12, "right"),
        Column(say("Worst regret"), 13, "right"),
        Column(say("Mean regret"), 13, "right"),
    )
    rows = [
        (
            badge_cell(findings, i),
            Cell(findings.option_set.options[i].name, True),
            Cell(str(int((hearing.ranks[:, i] == 1).sum()))),
            Cell(str(int(hearing.ranks[:, i].max())) if hearing.present[i] else MISSING),
            Cell(say.number(float(hearing.regret.worst[i]), 1)),
            Cell(say.number(float(hearing.regret.mean[i]), 1)),
        )
        for i in sorted(_shown(findings), key=lambda i: float(hearing.regret.worst[i]))
    ]
    return Table(columns, tuple(rows), is_dense=True)


def _coalitions(findings: Findings, say: Wording, hearing: Hearing) -> Iterator[Block]:
    """Whose weights fall into one group, and which option is first for how many of them."""
    grouped, people = hearing.clusters, _people(findings, hearing)
    if len(people) < 3:
        return
    yield Heading(say("Who weighs alike"))
    if grouped.count < 2:
        yield Paragraph(say("No clear coalitions: people's weights do not fall into groups."))
        return
    columns = (
        Column(say("Coalition"), 13, "right"),
        Column(say("People"), 57),
        Column(say("First for how many of them"), 30),
    )
    rows = []
    for number in range(grouped.count):
        members = [person for person, label in enumerate(grouped.labels) if label == number]
        names = [people[person] for person in members[:MOST_NAMES]]
        more = len(members) - len(names)
        if more:
            names.append(say("{count} more", count=more))
        firsts = Counter(option for person in members for option in hearing.firsts(person))
        told = [f"{findings.option_set.options[i].badge} {count}" for i, count in firsts.most_common(3)]
        rows.append((Cell(str(number + 1), True), Cell(", ".join(names)), Cell(", ".join(told))))
    yield Table(columns, tuple(rows))


def _moves(findings: Findings, say: Wording, hearing: Hearing) -> Iterator[Block]:
    """Who moved since the first round, where anybody answered twice."""
    found = rounds_of(findings.option_set, findings.selection.problem, hearing)
    if not found.moves:
        return
    columns = (
        Column(say("Stakeholder"), 40),
        Column(say("Rounds"), 12, "right"),
        Column(say("Weight moved"), 16, "right"),
        Column(say("First then"), 16, "centre"),
        Column(say("First now"), 16, "centre"),
    )
    options, people = findings.option_set.options, _people(findings, hearing)
    rows = [
        (
            Cell(people[move.person], True),
            Cell(str(move.rounds)),
            Cell(say.share(move.moved)),
            Cell(", ".join(options[i].badge for i in move.firsts)),
            Cell(", ".join(options[i].badge for i in hearing.firsts(move.person))),
        )
        for move in found.moves[:MOST_JUDGED]
    ]
    yield Heading(say("Who moved since the first round"))
    yield Table(columns, tuple(rows), is_dense=True)


def _disagreement(findings: Findings, say: Wording, hearing: Hearing) -> Table:
    found = hearing.disagreement
    columns = (
        Column(say("Criterion"), 46),
        Column(say("Spread of shares"), 18, "right"),
        Column(say("Spread of values"), 18, "right"),
        Column(say("Part of the disagreement"), 18, "right"),
    )
    order = sorted(range(len(found.effect)), key=lambda j: -float(found.effect[j]))
    rows = [
        (
            Cell(findings.option_set.criteria[j].name, True),
            Cell(say("{spread} points", spread=say.number(100 * float(found.spread[j]), 1))),
            Cell(say.number(float(found.impact[j]), 1)),
            Cell(say.share(float(found.parts[j]), 0)),
        )
        for j in order
    ]
    return Table(columns, tuple(rows), is_dense=True)


def _agreement(say: Wording, hearing: Hearing) -> str:
    return say(
        "Kendall's W, the agreement of all rankings from 0 to 1, is {w}.",
        w=say.number(float(hearing.concordance.w), 2),
    )


def _judged(findings: Findings, say: Wording) -> Iterator[Block]:
    """Score judgements beside the agreed scores; nothing is averaged."""
    option_set = findings.option_set
    cells = judged_cells(option_set, findings.selection.scenario)
    if not cells:
        return
    names = {person.key: person.short_name or person.name for person in option_set.stakeholders}
    columns = (
        Column(say("Option"), 10),
        Column(say("Criterion"), 28),
        Column(say("Agreed"), 12, "right"),
        Column(say("Judged"), 50),
    )
    rows = [
        (
            Cell(option_set.option(cell.option).badge, True),
            Cell(option_set.criterion(cell.criterion).name),
            Cell(say.level(cell.agreed.best)),
            Cell(
                joined(
                    f"{names.get(j.stakeholder, j.stakeholder)} {say.level(j.best)}" for j in cell.judgements
                )
            ),
        )
        for cell in cells[:MOST_JUDGED]
    ]
    yield Heading(say("Scores that stakeholders judged"))
    yield Table(columns, tuple(rows))
