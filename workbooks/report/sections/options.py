"""The options: what each is, what must hold before it can start, and its dossier."""

from __future__ import annotations

import re
from collections.abc import Iterator

from criteria.languages import heading
from criteria.options import DossierItem, DossierKind, Option
from criteria.words.told import ENGLISH
from workbooks.report.colours import TEXT3
from workbooks.report.content import Block, Bullets, Cell, Column, Heading, Paragraph, Table
from workbooks.report.findings import Findings
from workbooks.report.sections.cells import (
    availability,
    badge_of,
    capitalised,
    joined,
    keys,
    told_options,
    untold,
)
from workbooks.report.sentences import unavailable
from workbooks.report.wording import Wording

FEW = 3


def whole(findings: Findings, say: Wording) -> Iterator[Block]:
    yield from _overview(findings, say)
    for i in told_options(findings):
        told = [*_option(findings, say, findings.option_set.options[i])]
        if len(told) > 1:
            yield from told
    yield from untold(findings, say)


def in_brief(findings: Findings, say: Wording) -> Iterator[Block]:
    """What the first few need, and who cannot start."""
    ranking = findings.ranking
    rows = []
    for i in ranking.ranked[:FEW]:
        needs = joined((*ranking.precondition(i).requires, *ranking.option(i).general_preconditions))
        told = capitalised(needs) or say("Nothing beyond the decision itself.")
        rows.append((badge_of(findings, ranking.option(i)), Cell(ranking.option(i).name, True), Cell(told)))
    if rows:
        yield Table(
            (Column("", 8), Column(say("Option"), 30), Column(say("What must hold first"), 62)), (*rows,)
        )
    if ranking.unavailable:
        yield Paragraph(unavailable(findings, say), "note")


def _overview(findings: Findings, say: Wording) -> Iterator[Block]:
    option_set, ranking = findings.option_set, findings.ranking
    columns = (
        Column("", 8),
        Column(say("Option"), 34),
        Column(say("Family"), 26),
        Column(say("Can it start in this scenario?"), 32),
    )
    rows = []
    for i, option in enumerate(option_set.options):
        state = ranking.precondition(i)
        rows.append(
            (
                badge_of(findings, option),
                Cell(option.name, True),
                Cell(ranking.family(i) or ("" if not option.baseline else say("Baseline"))),
                Cell(joined((availability(say, state.availability), state.reason), ": ")),
            )
        )
    yield Table(columns, tuple(rows))


def _option(findings: Findings, say: Wording, option: Option) -> Iterator[Block]:
    yield Heading(option.name, 2, badge_of(findings, option))
    if option.description:
        yield Paragraph(option.description)
    if option.baseline:
        yield Paragraph(say("This is the baseline: what happens if nothing new is decided."), "note")
    state = findings.ranking.precondition(findings.option_set.options.index(option))
    needs = [*option.general_preconditions, *state.requires]
    if needs:
        yield Heading(say("What must hold first"), 3)
        yield Bullets(tuple(capitalised(need) for need in needs))
    fields = dict.fromkeys((*findings.option_set.dossier_fields, *option.dossier))
    rows = [
        (
            _field(_heading(findings, say, field), is_first=number == 0),
            Cell(item.text),
            Cell(_basis(say, item)),
        )
        for field in fields
        for number, item in enumerate(option.dossier.get(field, ()))
    ]
    if rows:
        yield Heading(say("Dossier"), 3)
        columns = (Column(say("Field"), 20), Column(say("What is known"), 58), Column(say("Basis"), 22))
        yield Table(columns, tuple(rows))


def _field(name: str, is_first: bool) -> Cell:
    """Said again in every row, since a page may begin with any; paler."""
    return Cell(name, True) if is_first else Cell(name, ink=TEXT3)


def _basis(say: Wording, item: DossierItem) -> str:
    return joined((_kind(say, item.kind), keys((*item.sources, *item.statements))), ": ")


def _kind(say: Wording, kind: DossierKind) -> str:
    return {
        "fact": say("Fact"),
        "judgement": say("Judgement"),
        "seed": say("Source document"),
        "gap": say("Gap"),
    }[kind]


def _heading(findings: Findings, say: Wording, field: str) -> str:
    """ "investment_cost" is "Investment cost"; initials are as in the set's name."""
    known = heading(findings.option_set, field, say.language) if say.language != ENGLISH else ""
    if known:
        return known
    initials = {word for word in re.findall(r"\w+", findings.option_set.name) if word.isupper()}
    words = [word.upper() if word.upper() in initials else word for word in field.replace("_", " ").split()]
    return capitalised(" ".join(words))
