"""The ranking under several weights side by side, cross-checks that are nobody's preference among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from criteria.formulation import formulate, points_mapping
from criteria.optionset import OptionSet
from criteria.weightings import Standing
from evaluator.weighting.objective import CrossCheckKind, cross_check
from ui import text
from ui.dialogs.standings import ordered, shown_basis, standings
from ui.presentation.names import option_forms, short
from ui.tables.content import Figures
from ui.translation import counted, translator

tr = translator("Comparison")

SHOWN = 60
"""So many options are listed at most."""
KINDS: tuple[CrossCheckKind, ...] = ("equal", "entropy", "critic")


class Column(NamedTuple):
    """Weights with a name; `is_check` marks those that were computed, not given by anybody."""

    title: str
    points: Mapping[str, float]
    is_check: bool = False


def check_title(kind: CrossCheckKind) -> str:
    return {"equal": tr("Equal"), "entropy": tr("Entropy"), "critic": tr("CRITIC")}[kind]


def check_words(kind: CrossCheckKind) -> str:
    """What a cross-check looks at."""
    return {
        "equal": tr("Equal: every criterion the same. Also a judgement, though it looks like none."),
        "entropy": tr("Entropy: more for criteria whose scores are spread unevenly over the options."),
        "critic": tr("CRITIC: more for criteria that vary and that go against the others."),
    }[kind]


def warning() -> str:
    return tr(
        "Cross-checks, not anyone's preference: computed from the scores alone. "
        "They show how much a ranking rests on the weights that people gave."
    )


def cross_checks(option_set: OptionSet) -> tuple[Column, ...]:
    """Equal, entropy and CRITIC weights of the options that are ranked in the scenario shown."""
    if not option_set.criteria:
        return ()
    view = option_set.view
    problem = formulate(option_set, view.scenario, view.include_unavailable)
    return tuple(
        Column(check_title(kind), points_mapping(option_set, cross_check(problem, kind).points), True)
        for kind in KINDS
    )


def working_column(option_set: OptionSet) -> Column:
    return Column(tr("Now"), option_set.working.points)


def ranked_under(option_set: OptionSet, columns: Sequence[Column]) -> tuple[Mapping[str, Standing], ...]:
    """The standings under each of the weights, in the scenario and by the method that is looked at."""
    basis = shown_basis(option_set)
    return tuple(standings(option_set, column.points, basis) for column in columns)


def ranks_figures(
    option_set: OptionSet, columns: Sequence[Column], found: Sequence[Mapping[str, Standing]]
) -> Figures:
    """Ranks of the options that have one, in the order of the first column; of many the first ones."""
    headers = (tr("Code"), tr("Option"), *(_head(column) for column in columns))
    title = tr("Ranks under different weights")
    if not found or not found[0]:
        return Figures(title, headers, ())
    options = {option.key: option for option in option_set.options}
    rows = tuple(
        (
            options[key].badge,
            short(option_forms(options[key])),
            *(str(one[key].rank) if key in one and one[key].rank else text.MISSING for one in found),
        )
        for key in ordered(option_set, found[0])[:SHOWN]
        if found[0][key].rank
    )
    return Figures(title, headers, rows, frozenset(range(2, 2 + len(columns))))


def share_figures(option_set: OptionSet, columns: Sequence[Column]) -> Figures:
    """The shares that the columns stand for."""
    rows = []
    for criterion in option_set.criteria:
        shares = []
        for column in columns:
            total = sum(column.points.values())
            part = column.points.get(criterion.key, 0.0)
            shares.append(text.share(part / total) if total else text.MISSING)
        rows.append((criterion.row_name or criterion.name, *shares))
    headers = (tr("Criterion"), *(_head(column) for column in columns))
    title = tr("Shares under different weights")
    return Figures(title, headers, tuple(rows), frozenset(range(1, 1 + len(columns))))


def leaders_sentence(option_set: OptionSet, found: Sequence[Mapping[str, Standing]]) -> str:
    """Who comes first under how many of the weights."""
    badges = {option.key: option.badge for option in option_set.options}
    firsts: dict[str, int] = {}
    for one in found:
        codes = " = ".join(badges[key] for key in one if one[key].rank == 1)
        if codes:
            firsts[codes] = firsts.get(codes, 0) + 1
    if not firsts:
        return tr("Nothing can be ranked here")
    if len(firsts) == 1:
        return tr("{code} is first under all of these weights").format(code=next(iter(firsts)))
    told = ", ".join(f"{code} × {count}" for code, count in sorted(firsts.items(), key=lambda one: -one[1]))
    return tr("First under these {count} weights: {told}").format(count=len(found), told=told)


def shown_words(option_set: OptionSet) -> str:
    """That not all options are listed; nothing when all are."""
    if len(option_set.options) <= SHOWN:
        return ""
    return counted(SHOWN, tr, "The first option is listed.", "The first {count} options are listed.")


def _head(column: Column) -> str:
    return tr("{title} *").format(title=column.title) if column.is_check else column.title
