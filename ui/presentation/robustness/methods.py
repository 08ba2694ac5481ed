"""All methods on the same weights: where they disagree, and which assumption explains it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from evaluator.arrays import IntArray
from ui import text
from ui.charts import bar_list
from ui.charts import rank_table as chart
from ui.computing.evaluation import Evaluation
from ui.computing.other_methods import MethodRanks
from ui.methods import method_name, named
from ui.presentation.faces.face import listed
from ui.presentation.names import colours_of_options, option_forms
from ui.presentation.shown import MOST_ROWS, Shown, in_words, tr
from ui.tables.figures import Figures
from ui.text import Forms
from ui.theme import Theme


class Verdict(NamedTuple):
    """What is to be said of one method, beside the additive model."""

    name: str
    words: str
    agrees: bool


def _names(key: str) -> Forms:
    return tuple(dict.fromkeys((method_name(key), _short(key))))


def _short(key: str) -> str:
    """For a narrow column."""
    names = {
        "additive": tr("Additive"),
        "promethee": tr("PROMETHEE"),
        "electre": tr("ELECTRE"),
        "kemeny": tr("Kemeny"),
    }
    return names.get(key, method_name(key))


def methods_shown(evaluation: Evaluation, found: tuple[MethodRanks, ...], theme: Theme) -> Shown:
    option_set = evaluation.option_set
    colours = colours_of_options(option_set, theme)
    rows = _by_additive(found, [int(i) for i in evaluation.order])
    columns = tuple(
        chart.Column(each.method.key, _names(each.method.key), each.method is evaluation.basis.method)
        for each in found
    )
    data = chart.RankTable(
        columns,
        tuple(
            chart.Ranks(
                option_set.options[i].key,
                option_set.options[i].badge,
                option_forms(option_set.options[i]),
                colours[i],
                tuple(_rank(each, i) for each in found),
            )
            for i in rows[:MOST_ROWS]
        ),
    )
    said = methods_sentence(evaluation, found)
    return Shown(
        lambda painter, rect, tokens: chart.draw(painter, rect, tokens, data),
        chart.height_for(560, data),
        lambda _rect, _position: "",
        (said, tr("Ranks of the same options on the same weights")),
        said,
        lambda: _figures(evaluation, found, rows),
    )


def _rank(each: MethodRanks, option: int) -> int | None:
    return None if each.ranks is None else int(each.ranks[option]) or None


def _by_additive(found: tuple[MethodRanks, ...], rows: list[int]) -> list[int]:
    first = next((each.ranks for each in found if each.method.key == "additive"), None)
    return rows if first is None else sorted(rows, key=lambda i: int(first[i]) or len(first) + 1)


def methods_sentence(evaluation: Evaluation, found: tuple[MethodRanks, ...]) -> str:
    """How many methods agree with whom; no more than that."""
    told = [each for each in found if each.ranks is not None]
    if not told or not len(evaluation.order):
        return tr("No option can be ranked")
    winners = {_firsts(each.ranks) for each in told if each.ranks is not None}
    if len(winners) == 1:
        code = listed(_codes(evaluation, winners.pop()))
        words = tr("All {count} methods put {code} first")
        return words.format(count=in_words(len(told)), code=code)
    counted = sorted(
        (
            (sum(_firsts(each.ranks) == who for each in told if each.ranks is not None), who)
            for who in winners
        ),
        key=lambda pair: (-pair[0], pair[1]),
    )
    parts = [
        tr("{count} put {code} first").format(count=in_words(count), code=listed(_codes(evaluation, who)))
        for count, who in counted
    ]
    words = tr("The methods disagree: {parts}")
    return words.format(parts=", ".join(parts))


def _firsts(ranks: IntArray) -> tuple[int, ...]:
    return tuple(np.flatnonzero(ranks == 1).tolist())


def _codes(evaluation: Evaluation, options: tuple[int, ...]) -> list[str]:
    return [evaluation.option_set.options[i].badge for i in options]


def spread_shown(evaluation: Evaluation, found: tuple[MethodRanks, ...], theme: Theme) -> Shown | None:
    """Which options the methods place furthest apart; None where they all agree."""
    told = [each for each in found if each.ranks is not None]
    table = np.array([each.ranks for each in told])
    rows = [int(i) for i in evaluation.order]
    if not told or not rows:
        return None
    apart = {i: int(table[:, i].max() - table[:, i].min()) for i in rows}
    rows = sorted((i for i in rows if apart[i]), key=lambda i: -apart[i])
    if not rows:
        return None
    option_set = evaluation.option_set
    colours = colours_of_options(option_set, theme)
    bars = tuple(
        bar_list.Bar(
            option_set.options[i].badge,
            colours[i],
            option_forms(option_set.options[i]),
            float(apart[i]),
            str(apart[i]),
            (_ends(told, table[:, i]), f"{int(table[:, i].min())}–{int(table[:, i].max())}"),
            f"{option_set.options[i].badge} {option_set.options[i].name}: {_ends(told, table[:, i])}",
        )
        for i in rows
    )
    data = bar_list.BarList((tr("Option"), tr("Places apart"), tr("Best and worst")), bars[:MOST_ROWS])
    heads = (tr("Code"), tr("Option"), tr("Places apart"), tr("Best and worst"))
    lines = tuple((bar.code, bar.names[0], bar.figure, bar.note[0]) for bar in bars)
    return Shown(
        lambda painter, rect, tokens: bar_list.draw(painter, rect, tokens, data),
        bar_list.least_height(data),
        lambda rect, position: bar_list.words_at(rect, data, position),
        (
            tr("Between the best and the worst rank that any method gives an option"),
            tr("Between best and worst rank"),
        ),
        bars[0].words,
        lambda: Figures(tr("Where methods disagree"), heads, lines, frozenset({2})),
    )


def _ends(told: list[MethodRanks], ranks: IntArray) -> str:
    """The first method that gives the best rank, and the first that gives the worst."""
    best, worst = int(np.argmin(ranks)), int(np.argmax(ranks))
    words = tr("{best} by {one}, {worst} by {other}")
    return words.format(
        best=text.ordinal(int(ranks[best])),
        one=_short(told[best].method.key),
        worst=text.ordinal(int(ranks[worst])),
        other=_short(told[worst].method.key),
    )


def verdicts(evaluation: Evaluation, found: tuple[MethodRanks, ...]) -> tuple[Verdict, ...]:
    """One for each method but the additive, which they are compared with."""
    reference = next((each.ranks for each in found if each.method.key == "additive"), None)
    if reference is None or not (reference == 1).any():
        return ()
    return tuple(
        Verdict(
            named(each.method.key, each.parameters),
            _verdict(evaluation, each, reference),
            each.ranks is not None and _firsts(each.ranks) == _firsts(reference),
        )
        for each in found
        if each.method.key != "additive"
    )


def _verdict(evaluation: Evaluation, each: MethodRanks, reference: IntArray) -> str:
    if each.ranks is None:
        return tr("Not ranked: with so many options it takes too long.")
    mine, theirs = (listed(_codes(evaluation, _firsts(ranks))) for ranks in (each.ranks, reference))
    moved = _furthest(evaluation, each.ranks, reference)
    agreement = tr("tau {tau} with the additive order").format(tau=text.total(each.agreement, 2))
    if _firsts(each.ranks) == _firsts(reference):
        words = tr("Also puts {code} first ({agreement}). {moved} {why}")
        why = _why_apart(each)
        return words.format(code=mine, agreement=agreement, moved=moved, why=why).strip()
    words = tr("Puts {code} first, not {other} ({agreement}). {why}")
    return words.format(code=mine, other=theirs, agreement=agreement, why=_why(each, theirs))


def _why(each: MethodRanks, theirs: str) -> str:
    """The assumption without which it would agree; else what it assumes, as no proof of anything."""
    told = {
        "normalisation": tr(
            "The cause is how scores are made alike: measured by value functions, {code} is first here too."
        ),
        "largest loss": tr(
            "The cause is that the largest single loss also counts by itself: "
            "by the sum of losses alone, {code} is first here too."
        ),
        "preference functions": tr(
            "The cause is the preference functions: if every difference counted in proportion, "
            "{code} would be first here too."
        ),
        "vetoes": tr(
            "The cause is a veto, a loss that nothing makes up: without vetoes {code} is first here too."
        ),
        "thresholds": tr(
            "The cause is the thresholds, beyond which a larger difference counts no more: "
            "if every difference counted in proportion, {code} would be first here too."
        ),
    }
    return told[each.cause].format(code=theirs) if each.cause else _assumed(each)


def _assumed(each: MethodRanks) -> str:
    """What sets the method apart from the additive model, by its definition."""
    assumed = {
        "topsis": tr("It adds squared distances to the best and the worst scores seen, not values."),
        "vikor": tr("It measures losses from the best scores seen, not values on fixed scales."),
        "promethee": tr("It compares options in pairs, criterion by criterion, in natural units."),
        "electre": tr("Weights are votes, and a low score is made up only in part."),
        "kemeny": tr("Criteria vote: who is ahead counts, by how much does not."),
    }
    return assumed.get(each.method.key, "")


def _why_apart(each: MethodRanks) -> str:
    """What makes the rest of the order differ, where leaving it out brings the orders nearer."""
    if not each.cause:
        return _assumed(each) if each.agreement < 1 - 1e-9 else ""
    assumption = {
        "normalisation": tr("scores made alike by their spread instead of by value functions"),
        "largest loss": tr("the largest single loss, which also counts by itself"),
        "preference functions": tr("the preference functions, which do not count differences in proportion"),
        "vetoes": tr("the vetoes, losses that nothing makes up"),
        "thresholds": tr("the thresholds, beyond which a larger difference counts no more"),
    }[each.cause]
    most = 1 - each.without <= (1 - each.agreement) / 2
    words = tr("Most of the difference comes from {assumption}: without, tau is {tau}.")
    if not most:
        words = tr("Part of the difference comes from {assumption}: without, tau is {tau}.")
    return words.format(assumption=assumption, tau=text.total(each.without, 2))


def _furthest(evaluation: Evaluation, ranks: IntArray, reference: IntArray) -> str:
    both = (ranks > 0) & (reference > 0)
    away = np.where(both, np.abs(ranks - reference), 0)
    if not away.any():
        return tr("The whole order is the same.")
    option = int(np.argmax(away))
    words = tr("Furthest apart: {code}, {here} here, {there} there.")
    return words.format(
        code=evaluation.option_set.options[option].badge,
        here=text.ordinal(int(ranks[option])),
        there=text.ordinal(int(reference[option])),
    )


def _figures(evaluation: Evaluation, found: tuple[MethodRanks, ...], rows: list[int]) -> Figures:
    options = evaluation.option_set.options
    lines = tuple(
        (
            options[i].badge,
            options[i].name,
            *(text.MISSING if _rank(each, i) is None else str(_rank(each, i)) for each in found),
        )
        for i in rows
    )
    heads = (tr("Code"), tr("Option"), *(method_name(each.method.key) for each in found))
    return Figures(tr("Ranks by method"), heads, lines, frozenset(range(2, 2 + len(found))))
