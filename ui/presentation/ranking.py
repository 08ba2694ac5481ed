"""The ranking chart's data."""

from __future__ import annotations

from math import ceil

from criteria.inheritance import precondition
from criteria.options import Availability
from criteria.tree import top_groups
from evaluator.groups import group_contributions
from ui import text
from ui.charts.ranking_data import Bracket, Group, Ranking, Row, Unranked
from ui.evaluation import Evaluation
from ui.presentation.families import Entry, entries
from ui.presentation.names import colours_of_groups, colours_of_options, option_forms
from ui.presentation.reference import rank_moves, reference_of
from ui.presentation.sentences import brackets
from ui.theme import Theme
from ui.translation import translator

PERCENT = 100.0


tr = translator("Ranking")


def availability_words(availability: Availability) -> str:
    return {
        "yes": tr("Available"),
        "limited": tr("In part"),
        "study_only": tr("Study only"),
        "no": tr("Not available"),
    }[availability]


def ranking_data(
    evaluation: Evaluation, theme: Theme, selected: str | None = None, focused: str | None = None
) -> Ranking:
    option_set = evaluation.option_set
    rows = entries(evaluation)
    groups = top_groups(option_set.criteria, option_set.groups)
    swatches = colours_of_groups(option_set, theme)
    unknown = _unknown_rows(evaluation, theme)
    return Ranking(
        groups=tuple(Group((g.short_name or g.name,), swatches[g.key]) for g in groups),
        rows=_rows(evaluation, rows, theme) + unknown,
        brackets=_brackets(evaluation, rows),
        unranked=_unranked(evaluation),
        unranked_title=tr("Not ranked in this scenario ({count})").format(
            count=len(_unavailable(evaluation))
        ),
        unranked_note=_unranked_note(evaluation),
        axis_end=_axis_end(evaluation),
        selected=selected,
        focused=focused,
    )


def _rows(evaluation: Evaluation, rows: tuple[Entry, ...], theme: Theme) -> tuple[Row, ...]:
    option_set, result, chances = evaluation.option_set, evaluation.result, evaluation.chances
    colours = colours_of_options(option_set, theme)
    parts = _parts(evaluation)
    moves = rank_moves(
        reference_of(option_set),
        {o.key: int(r) for o, r in zip(option_set.options, result.ranks, strict=True)},
    )
    by_family = option_set.view.best_of_families
    made = []
    for row in rows:
        option = option_set.options[row.option]
        chance = None if chances is None else sum(float(chances.first[i]) for i in row.members)
        held = precondition(option_set, option_set.view.scenario, option.key)
        made.append(
            Row(
                key=option.key,
                code=option.badge,
                names=option_forms(option),
                colour=colours[row.option],
                rank=str(row.rank),
                total=float(result.totals[row.option]),
                total_text=text.total(float(result.totals[row.option])),
                parts=parts[row.option],
                low=None if chances is None else float(chances.low[row.option]),
                high=None if chances is None else float(chances.high[row.option]),
                chance=chance,
                chance_text=text.chance(chance),
                moved=None if by_family else moves.get(option.key),
                mark="" if held.availability == "yes" else availability_words(held.availability).lower(),
                detail=_family_detail(evaluation, row) if by_family else "",
            )
        )
    return tuple(made)


def _parts(evaluation: Evaluation) -> list[tuple[float, ...]]:
    rows = group_contributions(evaluation.result.contributions, evaluation.problem.groups)
    return [tuple(float(part) for part in row) for row in rows]


def _family_detail(evaluation: Evaluation, row: Entry) -> str:
    option_set = evaluation.option_set
    family = option_set.options[row.option].family
    if family is None:
        return ""
    name = option_set.family(family).short_name or option_set.family(family).name
    if len(row.members) == 1:
        return tr("{family}, only one ranked").format(family=name)
    return tr("{family}, best of {count}").format(family=name, count=len(row.members))


def _unknown_rows(evaluation: Evaluation, theme: Theme) -> tuple[Row, ...]:
    """Options with an unknown score stand after the ranked ones, with intervals for rank and total."""
    if (evaluation.result.known | ~evaluation.problem.ranked).all():
        return ()
    option_set, result = evaluation.option_set, evaluation.result
    colours, parts = colours_of_options(option_set, theme), _parts(evaluation)
    found = []
    for i, option in enumerate(option_set.options):
        if not evaluation.problem.ranked[i] or result.known[i]:
            continue
        low, high = float(result.total_low[i]), float(result.total_high[i])
        chance = None if evaluation.chances is None else float(evaluation.chances.first[i])
        found.append(
            Row(
                key=option.key,
                code=option.badge,
                names=option_forms(option),
                colour=colours[i],
                rank=text.interval(int(result.rank_low[i]), int(result.rank_high[i])),
                total=float(result.totals[i]),
                total_text=text.interval(low, high),
                parts=parts[i],
                low=low,
                high=high,
                chance=chance,
                chance_text=text.chance(chance),
                mark=tr("unknown"),
            )
        )
    return tuple(found)


def _brackets(evaluation: Evaluation, rows: tuple[Entry, ...]) -> tuple[Bracket, ...]:
    words = tr("Too close to call: {first} to {last}")
    return tuple(
        Bracket(
            a,
            b,
            words.format(
                first=text.ordinal(rows[a].rank), last=text.ordinal(max(rows[b].rank, rows[a].rank + 1))
            ),
        )
        for a, b in brackets(evaluation, rows)
    )


def _unavailable(evaluation: Evaluation) -> list[int]:
    return [i for i in range(len(evaluation.option_set.options)) if not evaluation.problem.ranked[i]]


def _unranked(evaluation: Evaluation) -> tuple[Unranked, ...]:
    option_set = evaluation.option_set
    made = []
    for i in _unavailable(evaluation):
        option = option_set.options[i]
        held = precondition(option_set, option_set.view.scenario, option.key)
        total = float(evaluation.result.totals[i])
        known = bool(evaluation.result.known[i])
        made.append(
            Unranked(
                option.key,
                option.badge,
                option_forms(option),
                text.capitalised(held.reason) or availability_words(held.availability),
                text.total(total)
                if known
                else text.interval(
                    float(evaluation.result.total_low[i]), float(evaluation.result.total_high[i])
                ),
            )
        )
    return tuple(made)


def _unranked_note(evaluation: Evaluation) -> str:
    option_set = evaluation.option_set
    kinds = {
        precondition(option_set, option_set.view.scenario, option_set.options[i].key).availability
        for i in _unavailable(evaluation)
    }
    if kinds == {"study_only"}:
        return tr("Only papers, talks or training could start now")
    return tr("They could not start now; totals are what they would have") if kinds else ""


def _axis_end(evaluation: Evaluation) -> float:
    """The greatest total or whisker shown, so that bars fill their room; the scale ends at 100 at most."""
    result = evaluation.result
    shown = [float(result.totals[i]) for i in range(len(result.totals)) if evaluation.problem.ranked[i]]
    if evaluation.chances is not None:
        shown += [float(high) for high in evaluation.chances.high]
    return min(PERCENT, 10 * ceil(max(shown, default=PERCENT) / 10))
