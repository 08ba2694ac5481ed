"""The ranking and the ranks under every weighting as plain tables."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from criteria.formulation import points_array
from criteria.inheritance import precondition
from criteria.optionset import OptionSet
from criteria.tree import top_groups
from criteria.weightings import Weighting, missing_points
from evaluator.methods.standings import Standings
from evaluator.problem import Problem
from evaluator.ranking import order
from evaluator.weighting.swing import shares
from ui import text
from ui.charts.rank_table import Column, Ranks, RankTable
from ui.computing.basis import ADDITIVE, Basis
from ui.computing.effort import ranks_at_once
from ui.computing.evaluation import Evaluation
from ui.methods import method_name, named
from ui.presentation.faces.face import Face, face_of
from ui.presentation.names import colours_of_options, option_forms, weighting_forms
from ui.presentation.ranking import availability_words
from ui.tables.content import Figures
from ui.theme import Theme
from ui.translation import translator

tr = translator("Figures")


def ranking_figures(evaluation: Evaluation) -> Figures:
    """The ranking with its parts, ranked options first, then those that could not start."""
    option_set = evaluation.option_set
    face = face_of(evaluation.basis)
    contributions = face.contributions(evaluation)
    groups = top_groups(option_set.criteria, option_set.groups) if contributions is not None else ()
    parts, further = face.parts(evaluation), face.columns(evaluation)
    ranked = [int(i) for i in evaluation.order]
    rest = [i for i in range(len(option_set.options)) if i not in set(ranked)]
    rows = []
    for i in (*ranked, *rest):
        option = option_set.options[i]
        family = option_set.family(option.family).name if option.family else ""
        held = precondition(option_set, option_set.view.scenario, option.key)
        rank = int(evaluation.result.ranks[i])
        figures = tuple(face.figure(float(part)) for part in parts[i]) if parts else ()
        rows.append(
            (str(rank) if rank else text.MISSING, option.badge, option.name, family, *figures,
             *_figure_cells(evaluation, face, i), *(cells[i] for _, cells in further),
             availability_words(held.availability), held.reason)
        )  # fmt: skip
    headers = (
        tr("Rank"), tr("Code"), tr("Option"), tr("Family"),
        *(g.short_name or g.name for g in groups), face.title(), *_percentile_heads(face),
        tr("Chance of 1st"), *(head for head, _ in further), tr("Availability"), tr("Reason"),
    )  # fmt: skip
    last_number = 4 + len(groups) + 2 + len(_percentile_heads(face))
    numeric = [last_number + at for at, (_, cells) in enumerate(further) if _are_numbers(cells)]
    return Figures(_title(evaluation), headers, tuple(rows), frozenset({0, *range(4, last_number), *numeric}))


def _title(evaluation: Evaluation) -> str:
    basis = evaluation.basis
    if basis.is_additive:
        return tr("Ranking")
    return tr("Ranking by {method}").format(method=named(basis.method.key, basis.parameters))


def _are_numbers(cells: tuple[str, ...]) -> bool:
    """Whether a column stands right."""
    return all(cell[-1:] in "0123456789%–" for cell in cells)


def _percentile_heads(face: Face) -> tuple[str, ...]:
    return (tr("5th percentile"), tr("95th percentile")) if face.has_whiskers else ()


def _figure_cells(evaluation: Evaluation, face: Face, option: int) -> tuple[str, ...]:
    """The figure or its bounds, its percentiles, and the chance of the first place."""
    result = evaluation.result
    shown = face.figure(float(result.totals[option]))
    if not result.known[option]:
        shown = face.between(float(result.total_low[option]), float(result.total_high[option]))
    chances = evaluation.chances
    if chances is None or evaluation.chances_behind or not evaluation.problem.ranked[option]:
        return (shown, *("" for _ in _percentile_heads(face)), "")
    ends = (chances.low[option], chances.high[option]) if face.has_whiskers else ()
    return (shown, *(face.figure(float(end)) for end in ends), text.chance(float(chances.first[option])))


def ranked_weightings(option_set: OptionSet) -> tuple[Weighting, ...]:
    """Weightings that can be ranked: those with points for every criterion, not all zero."""
    return tuple(
        w
        for w in option_set.weightings
        if not missing_points(w, option_set.criteria) and any(w.points.values())
    )


def ranks_under(evaluation: Evaluation) -> dict[str, tuple[int | None, ...]]:
    """Each weighting's ranks of the options, in the set's order; None where an option is not ranked."""
    option_set, basis = evaluation.option_set, table_basis(evaluation.basis)
    found = {}
    for weighting in ranked_weightings(option_set):
        result = ranked(basis, tuple(points_array(option_set, weighting.points).tolist()))
        found[weighting.key] = tuple(int(r) or None for r in result.ranks)
    return found


def table_basis(basis: Basis) -> Basis:
    """What the weightings are ranked with: the method, or the additive model where it would take too long."""
    return basis if ranks_at_once(basis) else _additive(basis.problem)


@lru_cache(maxsize=4)
def _additive(problem: Problem) -> Basis:
    return Basis(problem, ADDITIVE, {})


@lru_cache(maxsize=1024)
def ranked(basis: Basis, points: tuple[float, ...]) -> Standings:
    """Remembered: the points of weightings stay while the working ones move."""
    return basis.rank(shares(np.array(points)))


def table_words(basis: Basis) -> str:
    """What the table of ranks under every weighting shows, and by which method if it is not the additive."""
    shown = table_basis(basis)
    if shown is not basis:
        words = tr("Ranks under every weighting by {method}: {wanted} would take too long")
        names = method_name(shown.method.key), method_name(basis.method.key)
        return words.format(method=names[0], wanted=names[1])
    if basis.is_additive:
        return tr("Ranks under every weighting")
    words = tr("Ranks under every weighting by {method}")
    return words.format(method=named(basis.method.key, basis.parameters))


def rank_table(evaluation: Evaluation, theme: Theme, selected: tuple[str, str] | None = None) -> RankTable:
    """Working weights first when they differ from their base, then every weighting."""
    option_set, shown = evaluation.option_set, table_basis(evaluation.basis)
    is_same = shown is evaluation.basis
    now = evaluation.result if is_same else shown.rank(evaluation.shares)
    columns, ranks = _columns(evaluation, now)
    colours = colours_of_options(option_set, theme)
    rest = [i for i in range(len(option_set.options)) if evaluation.problem.ranked[i] and not now.known[i]]
    best_first = evaluation.order if is_same else order(now.ranks, now.totals)
    ordered = [*(int(i) for i in best_first), *rest]
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


def _columns(
    evaluation: Evaluation, now: Standings
) -> tuple[tuple[Column, ...], list[tuple[int | None, ...]]]:
    option_set = evaluation.option_set
    under = ranks_under(evaluation)
    base = option_set.working.base
    untouched = base is not None and option_set.weighting(base).points == option_set.working.points
    columns = [
        Column(w.key, weighting_forms(w), untouched and w.key == base) for w in ranked_weightings(option_set)
    ]
    ranks = [under[column.key] for column in columns]
    if not untouched:
        columns.insert(0, Column("", (tr("Now"),), True))
        ranks.insert(0, tuple(int(r) or None for r in now.ranks))
    return tuple(columns), ranks


def rank_table_figures(table: RankTable, title: str) -> Figures:
    headers = (tr("Code"), tr("Option"), *(column.names[-1] for column in table.columns))
    rows = tuple(
        (row.code, row.names[0], *(text.MISSING if rank is None else str(rank) for rank in row.ranks))
        for row in table.rows
    )
    return Figures(title, headers, rows, frozenset(range(2, len(headers))))
