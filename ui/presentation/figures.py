"""The ranking and the ranks under every weighting as plain tables."""

from __future__ import annotations

from criteria.formulation import points_array
from criteria.inheritance import precondition
from criteria.optionset import OptionSet
from criteria.tree import top_groups
from criteria.weightings import Weighting, missing_points
from evaluator.groups import group_contributions
from evaluator.methods.additive import additive
from evaluator.problem import Problem
from evaluator.weighting.swing import shares
from ui import text
from ui.charts.rank_table import Column, Ranks, RankTable
from ui.evaluation import Evaluation
from ui.presentation.names import colours_of_options, option_forms, weighting_forms
from ui.presentation.ranking import availability_words
from ui.tables.figures import Figures
from ui.theme import Theme
from ui.translation import translator

tr = translator("Figures")


def ranking_figures(evaluation: Evaluation) -> Figures:
    """The ranking with its parts, ranked options first, then those that could not start."""
    option_set, result = evaluation.option_set, evaluation.result
    groups = top_groups(option_set.criteria, option_set.groups)
    parts = group_contributions(result.contributions, evaluation.problem.groups)
    ranked = [int(i) for i in evaluation.order]
    rest = [i for i in range(len(option_set.options)) if i not in set(ranked)]
    chances = evaluation.chances
    rows = []
    for i in (*ranked, *rest):
        option = option_set.options[i]
        family = option_set.family(option.family).name if option.family else ""
        held = precondition(option_set, option_set.view.scenario, option.key)
        known = bool(result.known[i])
        total = float(result.totals[i])
        is_sampled = chances is not None and evaluation.problem.ranked[i]
        low, high, first = "", "", ""
        if chances is not None and is_sampled:
            low, high = text.total(float(chances.low[i])), text.total(float(chances.high[i]))
            first = text.chance(float(chances.first[i]))
        ends = float(result.total_low[i]), float(result.total_high[i])
        shown = text.total(total) if known else text.interval(*ends)
        rank = str(result.ranks[i]) if result.ranks[i] else text.MISSING
        figures = tuple(text.total(float(part)) for part in parts[i])
        rows.append(
            (rank, option.badge, option.name, family, *figures, shown, low, high, first,
             availability_words(held.availability), held.reason)
        )  # fmt: skip
    headers = (
        tr("Rank"), tr("Code"), tr("Option"), tr("Family"),
        *(g.short_name or g.name for g in groups), tr("Total"),
        tr("5th percentile"), tr("95th percentile"), tr("Chance of 1st"), tr("Availability"), tr("Reason"),
    )  # fmt: skip
    last_number = 4 + len(groups) + 4
    return Figures(tr("Ranking"), headers, tuple(rows), frozenset({0, *range(4, last_number)}))


def ranked_weightings(option_set: OptionSet) -> tuple[Weighting, ...]:
    """Weightings that can be ranked: those with points for every criterion, not all zero."""
    return tuple(
        w
        for w in option_set.weightings
        if not missing_points(w, option_set.criteria) and any(w.points.values())
    )


def ranks_under(option_set: OptionSet, problem: Problem) -> dict[str, tuple[int | None, ...]]:
    """Each weighting's ranks of the options, in the set's order; None where an option is not ranked."""
    found = {}
    for weighting in ranked_weightings(option_set):
        result = additive(problem, shares(points_array(option_set, weighting.points)))
        found[weighting.key] = tuple(int(r) or None for r in result.ranks)
    return found


def rank_table(evaluation: Evaluation, theme: Theme, selected: tuple[str, str] | None = None) -> RankTable:
    """Working weights first when they differ from their base, then every weighting."""
    option_set = evaluation.option_set
    columns, ranks = _columns(evaluation)
    colours = colours_of_options(option_set, theme)
    rest = [i for i in range(len(option_set.options)) if evaluation.problem.ranked[i]]
    ordered = [*(int(i) for i in evaluation.order), *(i for i in rest if not evaluation.result.known[i])]
    rows = tuple(
        Ranks(
            option_set.options[i].key,
            option_set.options[i].badge,
            option_forms(option_set.options[i]),
            colours[i],
            tuple(column[i] for column in ranks),
        )
        for i in ordered
    )
    return RankTable(columns, rows, selected)


def _columns(evaluation: Evaluation) -> tuple[tuple[Column, ...], list[tuple[int | None, ...]]]:
    option_set = evaluation.option_set
    under = ranks_under(option_set, evaluation.problem)
    base = option_set.working.base
    untouched = base is not None and option_set.weighting(base).points == option_set.working.points
    columns = [
        Column(w.key, weighting_forms(w), untouched and w.key == base) for w in ranked_weightings(option_set)
    ]
    ranks = [under[column.key] for column in columns]
    if not untouched:
        columns.insert(0, Column("", (tr("Now"),), True))
        ranks.insert(0, tuple(int(r) or None for r in evaluation.result.ranks))
    return tuple(columns), ranks


def rank_table_figures(table: RankTable) -> Figures:
    headers = (tr("Code"), tr("Option"), *(column.names[-1] for column in table.columns))
    rows = tuple(
        (row.code, row.names[0], *(text.MISSING if rank is None else str(rank) for rank in row.ranks))
        for row in table.rows
    )
    return Figures(tr("Ranks under every weighting"), headers, rows, frozenset(range(2, len(headers))))
