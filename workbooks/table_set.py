"""From the parts of a decision table to an option set."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence

from criteria.issues import Issue, warning
from criteria.keys import set_key
from criteria.options import Family, Option
from criteria.optionset import Context, OptionSet, View
from criteria.scenarios import Scenario
from criteria.scores import Score, exactly
from criteria.weightings import Weighting, Working, fingerprints
from criteria.words.told import Told
from workbooks.cells import DecimalSign, folded
from workbooks.table_cells import CellReader, keys_for
from workbooks.table_criteria import Scores, TableCriteria
from workbooks.table_layout import Layout, TableRow, label, parameter_word

SCENARIO = Scenario("base", "Base scenario")
LONGEST_CODE = 3

# Forms find their option set by its lineage, so a table read again under the same name has the same one.
_LINEAGE = uuid.UUID("9d1f4e0e-53f7-4f0c-8a3b-6f0f3e7f2d11")
_SCORE = "a number, or nothing when the score is unknown"


def build(
    layout: Layout, name: str, document: str, faults: list[Issue], decimal: DecimalSign | None = None
) -> tuple[OptionSet | None, list[Issue]]:
    """The option set, unless there are faults in the end, and what was noticed."""
    reader = CellReader(layout.place, layout.is_text, faults, decimal=decimal)
    table = TableCriteria(layout, reader)
    scores = [[reader.number(cell, _SCORE) for cell in line.cells] for line in layout.options]
    points = table.points()
    groups, criteria = table.criteria(scores)
    told = [*reader.remarks(), *table.told, *_named_like_rows(layout)]
    if faults:
        return None, told
    weights = {criterion.key: p for criterion, p in zip(criteria, points, strict=True)}
    weighting = Weighting(
        "table",
        "Weights in the table" if "weight" in layout.parameters else "Equal weights",
        weights,
        fingerprints(criteria),
        elicitation="table",
        basis=document,
    )
    families, options = _options(layout.options)
    option_set = OptionSet(
        key=set_key(),
        lineage=str(uuid.uuid5(_LINEAGE, folded(name))),
        name=name,
        groups=groups,
        criteria=criteria,
        options=options,
        families=families,
        scenarios=(SCENARIO,),
        view=View(SCENARIO.key),
        working=Working(weighting.key, weights, weights),
        context=Context(source_document=document),
        scores={SCENARIO.key: _score_rows(options, list(weights), scores)},
        weightings=(weighting,),
    )
    return option_set, told


def _named_like_rows(layout: Layout) -> Iterator[Issue]:
    """Options that may have been meant as a row of weights or directions, too far down."""
    for line in layout.options:
        if parameter_word(line.name):
            found = Told("an option named “{line}”, as rows above the options are", line=line.name)
            mend = "If it is no option, move the row above the first option."
            yield warning("row-as-option", layout.place(line.head), found, mend=mend)


def _score_rows(
    options: Sequence[Option], criteria: Sequence[str], scores: Scores
) -> dict[str, dict[str, Score]]:
    """Known scores only: what no scenario lists is unknown."""
    return {
        option.key: {
            key: exactly(figure) for key, figure in zip(criteria, row, strict=True) if figure is not None
        }
        for option, row in zip(options, scores, strict=True)
    }


def _options(lines: Sequence[TableRow]) -> tuple[tuple[Family, ...], tuple[Option, ...]]:
    names = [line.name for line in lines]
    families_of = ["" if line.family is None else label(line.family.value) for line in lines]
    title_of = {folded(title): title for title in reversed(families_of) if title}
    order = dict.fromkeys(folded(title) for title in families_of if title)
    key_of = dict(zip(order, keys_for(list(order), "family"), strict=True))
    members = [key_of.get(folded(title)) for title in families_of]
    options = (
        Option(key, name, family, code)
        for key, name, family, code in zip(
            keys_for(names, "option"), names, members, option_codes(names, members), strict=True
        )
    )
    return tuple(Family(key_of[same], title_of[same]) for same in order), tuple(options)


def option_codes(names: Sequence[str], families: Sequence[str | None]) -> tuple[str, ...]:
    """Badges: the names themselves when all are that short, else A1, A2, B1 by family, else 1, 2, 3."""
    if all(len(name) <= LONGEST_CODE for name in names):
        return tuple(names)
    present = dict.fromkeys(family for family in families if family is not None)
    letters: Mapping[str | None, str] = {family: _letters(number) for number, family in enumerate(present)}
    count: dict[str | None, int] = {}
    codes = []
    for family in families:
        count[family] = count.get(family, 0) + 1
        codes.append(f"{letters.get(family, '')}{count[family]}")
    return tuple(codes)


def _letters(number: int) -> str:
    """A to Z, then AA, AB."""
    head, last = divmod(number, 26)
    return (_letters(head - 1) if head else "") + chr(ord("A") + last)
