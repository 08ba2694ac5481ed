"""What people weigh together, and the ranking that gives; each person's own ranking comes before it."""

from __future__ import annotations

from typing import NamedTuple, get_args

import numpy as np

from criteria.tree import top_group
from evaluator.aggregation.rankings import borda, copeland
from evaluator.aggregation.weightings import GroupWeighting, Mean, group_weighting
from evaluator.arrays import FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.methods.additive import additive
from evaluator.methods.standings import Standings
from evaluator.ranking import order
from ui import text
from ui.charts import bar_list, group_weights, own_rankings
from ui.presentation.names import colours_of_groups, option_forms, row_forms
from ui.presentation.shown import Shown, additive_only
from ui.presentation.stakeholders.ranks import ranks_shown
from ui.presentation.stakeholders.scene import MOST_ROWS, Scene, tr
from ui.tables.figures import Figures
from ui.text import Forms
from ui.translation import counted

MEANS: tuple[Mean, ...] = get_args(Mean)
MOST_COUNTED = 100
"""So many options at most are ranked by counting votes, too: that takes every pair of them."""


class Group(NamedTuple):
    weighting: GroupWeighting
    standings: Standings
    order: tuple[int, ...]


def together(scene: Scene, mean: Mean) -> Group | None:
    """None where this mean gives nothing: all medians are zero."""
    try:
        weighting = group_weighting(scene.hearing.shares, scene.hearing.actors, mean)
    except EvaluationError:
        return None
    result = additive(scene.evaluation.problem, weighting.shares)
    listed = order(result.ranks, result.totals)
    return Group(weighting, result, tuple(int(i) for i in listed))


def own_shown(scene: Scene) -> Shown:
    """Each person's own ranking; how many put what where when the people are many."""
    everybody = ranks_shown(scene)
    if scene.count > MOST_ROWS:
        return everybody
    data = own_rankings.OwnRankings(
        tuple(own_rankings.OwnRanking(scene.who(i), _own(scene, i)) for i in scene.hearing.leaves)
    )
    return Shown(
        lambda painter, rect, tokens: own_rankings.draw(painter, rect, tokens, data),
        own_rankings.least_height(data),
        lambda rect, position: own_rankings.words_at(rect, data, position),
        (tr("What each person’s own weights put first, second and so on; neighbours weigh alike"),),
        everybody.summary,
        everybody.figures,
        additive_only(scene.evaluation.basis.is_additive),
    )


def _own(scene: Scene, person: int) -> tuple[own_rankings.Placed, ...]:
    options, ranks = scene.option_set.options, scene.hearing.ranks[person]
    listed = order(ranks, scene.hearing.regret.totals[person])
    return tuple(
        own_rankings.Placed(options[i].badge, option_forms(options[i]), scene.colours[i], int(ranks[i]))
        for i in listed
    )


def weights_shown(scene: Scene, group: Group) -> Shown:
    found = group.weighting
    data = shares_data(scene, found.shares, tr("Together"))
    return Shown(
        lambda painter, rect, tokens: group_weights.draw(painter, rect, tokens, data),
        group_weights.least_height(data),
        lambda rect, position: group_weights.words_at(rect, data, position),
        _how(scene, found.mean),
        heaviest(scene, found.shares),
        lambda: _weight_figures(scene, found),
    )


def shares_data(scene: Scene, shares: FloatArray, head: str) -> group_weights.GroupShares:
    """These shares with what everybody gives around them."""
    option_set, each = scene.option_set, scene.hearing.shares
    groups = colours_of_groups(option_set, scene.theme)
    return group_weights.GroupShares(
        tuple(
            group_weights.GroupShare(
                row_forms(criterion),
                groups[top_group(criterion, option_set.groups)],
                float(shares[j]),
                float(scene.low[j]),
                float(scene.high[j]),
                tuple(float(share) for share in each[:, j]),
            )
            for j, criterion in enumerate(option_set.criteria)
        ),
        head,
    )


def _how(scene: Scene, mean: Mean) -> Forms:
    actors = scene.hearing.actors
    alike = actors is None or bool(np.ptp(actors) == 0)
    said = counted(scene.count, tr, "1 person", "{count} people")
    pattern = (
        tr("The {mean} of {people}, all alike") if alike else tr("The {mean} of {people}, by their weights")
    )
    short = pattern.format(mean=mean_name(mean), people=said)
    long = tr("{said}; a tick is a person, the bar their range").format(said=short)
    return (long, short, said)


def heaviest(scene: Scene, shares: FloatArray) -> str:
    heavy = np.argsort(-shares, kind="stable")[:3]
    words = tr("{criterion} {share}")
    criteria = scene.option_set.criteria
    return ", ".join(
        words.format(criterion=row_forms(criteria[j])[0], share=text.share(float(shares[j]))) for j in heavy
    )


def _weight_figures(scene: Scene, found: GroupWeighting) -> Figures:
    heads = (tr("Criterion"), tr("Together"), tr("Lowest"), tr("Highest"))
    people = scene.hearing.leaves
    return Figures(
        tr("What they weigh together"),
        (*heads, *(scene.who(person)[0] for person in people)),
        tuple(
            (
                criterion.name,
                text.share(float(found.shares[j])),
                text.share(float(found.low[j])),
                text.share(float(found.high[j])),
                *(text.share(float(scene.hearing.shares[person, j])) for person in people),
            )
            for j, criterion in enumerate(scene.option_set.criteria)
        ),
        frozenset(range(1, 4 + len(people))),
    )


def ranking_shown(scene: Scene, group: Group) -> Shown:
    options = scene.option_set.options
    bars = []
    for i in group.order:
        first = int((scene.hearing.ranks[:, i] == 1).sum())
        total = text.total(float(group.standings.totals[i]))
        note = tr("{count} of {all}").format(count=first, all=scene.count) if first else ""
        words = tr("{place}: {code} {option}, {total} points, own first choice of {count}")
        bars.append(
            bar_list.Bar(
                options[i].badge,
                scene.colours[i],
                option_forms(options[i]),
                float(group.standings.totals[i]),
                total,
                (note,),
                words.format(
                    place=text.ordinal(int(group.standings.ranks[i])),
                    code=options[i].badge,
                    option=options[i].name,
                    total=total,
                    count=first,
                ),
            )
        )
    data = bar_list.BarList((tr("Option"), tr("Total"), tr("Own first choice")), tuple(bars[:MOST_ROWS]))
    rests_on = rests_on_words(scene)
    return Shown(
        lambda painter, rect, tokens: bar_list.draw(painter, rect, tokens, data),
        bar_list.least_height(data),
        lambda rect, position: bar_list.words_at(rect, data, position),
        (rests_on,),
        rests_on,
        lambda: _ranking_figures(scene, group),
        _note(scene, group),
    )


def _note(scene: Scene, group: Group) -> Forms:
    said = (weights_do(scene, group), *additive_only(scene.evaluation.basis.is_additive)[:1])
    return (" ".join(said), said[0])


def weights_do(scene: Scene, group: Group) -> str:
    """What people's weights do to who is first: the warning, in figures."""
    actors = scene.hearing.actors
    if actors is None or np.ptp(actors) == 0:
        return tr("Everybody counts the same here: that is a choice, too.")
    try:
        alike = group_weighting(scene.hearing.shares, None, group.weighting.mean)
    except EvaluationError:
        return tr("Some people count more here than others: that is a choice.")
    now = _codes(scene, group.standings.ranks)
    then = _codes(scene, additive(scene.evaluation.problem, alike.shares).ranks)
    if now == then:
        return tr(
            "Some people count more here than others; with all alike, {code} would be first, too."
        ).format(code=then)
    words = tr("{now} is first because some people count more: with all alike, {then} would be.")
    return words.format(now=now, then=then)


def _codes(scene: Scene, ranks: IntArray) -> str:
    return "/".join(scene.option_set.options[i].badge for i in _first(ranks))


def _ranking_figures(scene: Scene, group: Group) -> Figures:
    options = scene.option_set.options
    heads = (tr("Rank"), tr("Code"), tr("Option"), tr("Total"), tr("Own first choice of"))
    rows = tuple(
        (
            str(group.standings.ranks[i]),
            options[i].badge,
            options[i].name,
            text.total(float(group.standings.totals[i]), 2),
            str(int((scene.hearing.ranks[:, i] == 1).sum())),
        )
        for i in group.order
    )
    return Figures(tr("The ranking that gives"), heads, rows, frozenset({0, 3, 4}))


def firsts_by_rule(scene: Scene) -> dict[str, tuple[int, ...]]:
    """Who is first by each way of putting people together: three means, and two counts of rankings."""
    found: dict[str, tuple[int, ...]] = {}
    for mean in MEANS:
        group = together(scene, mean)
        if group is not None:
            found[mean] = _first(group.standings.ranks)
    if 0 < int(scene.hearing.present.sum()) <= MOST_COUNTED:
        ranks, actors = scene.hearing.ranks, scene.hearing.actors
        found["borda"] = _first(borda(ranks, actors).ranks)
        found["copeland"] = _first(copeland(ranks, actors).ranks)
    return found


def _first(ranks: IntArray) -> tuple[int, ...]:
    return tuple(np.flatnonzero(ranks == 1).tolist())


def rests_on_words(scene: Scene) -> str:
    """Whether who is first depends on how people are put together."""
    found = firsts_by_rule(scene)
    options = scene.option_set.options
    winners = {mean: "/".join(options[i].badge for i in firsts) for mean, firsts in found.items() if firsts}
    if not winners:
        return tr("No option can be ranked in this scenario.")
    if len(set(winners.values())) == 1:
        words = tr("{code} is first by every mean and by counting rankings (Borda, Copeland)")
        if "borda" not in winners:
            words = tr("{code} is first by every mean")
        return words.format(code=next(iter(winners.values())))
    names = {
        "arithmetic": tr("mean"),
        "geometric": tr("geometric"),
        "median": tr("median"),
        "borda": tr("Borda"),
        "copeland": tr("Copeland"),
    }
    told = ", ".join(f"{names[rule]} {code}" for rule, code in winners.items())
    return tr("Who is first depends on the rule: {rules}").format(rules=told)


def mean_name(mean: Mean) -> str:
    return {
        "arithmetic": tr("arithmetic mean"),
        "geometric": tr("geometric mean"),
        "median": tr("median"),
    }[mean]


def basis_words(scene: Scene, mean: Mean) -> str:
    """What a kept weighting rests on; no names, for it may be sent on."""
    return _how(scene, mean)[1]
