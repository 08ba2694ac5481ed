"""The scenarios: who is first in each, which options hold up, and what each future is."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from criteria.inheritance import preconditions
from criteria.scenarios import Scenario
from workbooks.report.content import Block, Bullets, Cell, Column, Figure, Heading, Paragraph, Table
from workbooks.report.drawing import Picture
from workbooks.report.findings import Findings
from workbooks.report.pictures.grid import Tile, grid_picture
from workbooks.report.pictures.labels import labels_of
from workbooks.report.sections.cells import badge_cell, joined
from workbooks.report.sections.robustness import rank_tile
from workbooks.report.sentences import named
from workbooks.report.wording import MISSING, Wording

MOST_OPTIONS = 40


def in_brief(findings: Findings, say: Wording) -> Iterator[Block]:
    if len(findings.problems) == 1:
        yield Paragraph(say("There is one scenario only, so nothing is said about other futures."))
        return
    yield Paragraph(joined((_firsts(findings, say), _robust(findings, say)), " "))


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    option_set = findings.option_set
    yield from in_brief(findings, say)
    reading = say(
        "Ranks in each scenario under the weights of this report, by additive totals. Outlined: the option "
        "cannot start there; with an asterisk: only in part."
    )
    yield Figure(say("Ranks by scenario"), reading, _ranks(findings, say))
    yield Heading(say("How well each option holds up"))
    yield _regret(findings, say)
    for scenario in option_set.scenarios:
        told = [*_scenario(findings, say, scenario)]
        if told:
            yield Heading(scenario.name)
            yield from told


def _scenario(findings: Findings, say: Wording, scenario: Scenario) -> Iterator[Block]:
    option_set = findings.option_set
    if scenario.description:
        yield Paragraph(scenario.description)
    notes = [*scenario.notes]
    if scenario.option_notes:
        notes.append(joined(f"{_code(findings, key)}: {text}" for key, text in scenario.option_notes.items()))
    if scenario.parent:
        parent = option_set.scenario(scenario.parent).name
        notes.insert(0, say("What is not said here is as in “{name}”.", name=parent))
    notes += [
        joined((say.period(each.date), each.text), ": ")
        for each in option_set.developments
        if each.scenario == scenario.key
    ]
    if notes:
        yield Bullets(tuple(notes))


def _code(findings: Findings, key: str) -> str:
    return next((option.badge for option in findings.option_set.options if option.key == key), key)


def _firsts(findings: Findings, say: Wording) -> str:
    """Who is first in how many scenarios."""
    ranks, options = findings.grid.ranks[:, 0, :], findings.option_set.options
    counts = (ranks == 1).sum(axis=0)
    first = [int(i) for i in np.argsort(-counts, kind="stable") if counts[i]][:3]
    told = [say("{name} in {count}", name=named(options[i]), count=int(counts[i])) for i in first]
    if not told:
        return say("No option can be ranked in any scenario.")
    return say(
        "With these weights, of {scenarios} scenarios first is {told}.",
        scenarios=len(ranks),
        told=say.listed(told),
    )


def _robust(findings: Findings, say: Wording) -> str:
    grid, options = findings.grid, findings.option_set.options
    if grid.minimax_regret:
        option, *tied = grid.minimax_regret
        points = say.number(float(grid.worst_regret[option]), 1)
        if tied:
            return say(
                "{names} can start in every scenario and are never more than {points} points behind "
                "the best.",
                names=say.listed([named(options[i]) for i in grid.minimax_regret]),
                points=points,
            )
        return say(
            "{name} can start in every scenario and is never more than {points} points behind the best.",
            name=named(options[option]),
            points=points,
        )
    return say("No option can start in every scenario.")


def _ranks(findings: Findings, say: Wording) -> Picture:
    option_set, grid = findings.option_set, findings.grid
    worst = max(int(grid.ranks.max()), 2)
    states = [preconditions(option_set, scenario.key) for scenario in option_set.scenarios]
    rows = []
    for i, option in enumerate(option_set.options[:MOST_OPTIONS]):
        row = []
        for number, state in enumerate(states):
            rank = int(grid.ranks[number, 0, i])
            is_limited = state[option.key].availability == "limited"
            tile = rank_tile(rank, worst) if rank else Tile(MISSING, is_outlined=True)
            row.append(tile._replace(text=f"{tile.text}*") if rank and is_limited else tile)
        rows.append(row)
    labels = labels_of(findings, range(len(rows)))
    heads = [scenario.short_name or scenario.name for scenario in option_set.scenarios]
    return grid_picture(labels, heads, rows, _firsts(findings, say))


def _regret(findings: Findings, say: Wording) -> Table:
    option_set, grid = findings.option_set, findings.grid
    columns = (
        Column("", 8),
        Column(say("Option"), 40),
        Column(say("Can start in"), 13, "right"),
        Column(say("Worst rank"), 13, "right"),
        Column(say("Worst regret"), 13, "right"),
        Column(say("Mean regret"), 13, "right"),
    )
    there = grid.present.sum(axis=0)
    order = sorted(
        range(len(option_set.options)), key=lambda i: (-int(there[i]), float(grid.worst_regret[i]))
    )
    rows = [
        (
            badge_cell(findings, i),
            Cell(option_set.options[i].name, True),
            Cell(say("{count} of {all}", count=int(there[i]), all=len(grid.present))),
            Cell(str(int(grid.worst_rank[i])) if there[i] else MISSING),
            Cell(say.number(float(grid.worst_regret[i]), 1) if there[i] else MISSING),
            Cell(say.number(float(grid.mean_regret[i]), 1) if there[i] else MISSING),
        )
        for i in order
    ]
    return Table(columns, tuple(rows), is_dense=True)
