"""What the first place rests on: two weights together, a criterion left out, and all possible weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from criteria.tree import top_group
from ui import text
from ui.charts import bar_list
from ui.charts import two_way as chart
from ui.computing.evaluation import Evaluation
from ui.computing.soundings import FirstSounding, LeftOutSounding
from ui.methods import method_name
from ui.presentation.faces.face import listed
from ui.presentation.names import colours_of_groups, colours_of_options, option_forms, row_forms
from ui.presentation.shown import MOST_ROWS, Shown, additive_only, tr
from ui.tables.figures import Figures
from ui.text import Forms
from ui.theme import Theme

if TYPE_CHECKING:
    from evaluator.sensitivity.weight_maps import TwoWayMap

MAP_LEAST = 0.25


def map_shown(evaluation: Evaluation, found: TwoWayMap, theme: Theme) -> Shown:
    option_set = evaluation.option_set
    colours = colours_of_options(option_set, theme)
    across, up = (option_set.criteria[i] for i in found.plane.criteria)
    regions = tuple(
        chart.Region(
            option_set.options[int(a)].badge,
            option_forms(option_set.options[int(a)]),
            colours[int(a)],
            tuple((float(x), float(y)) for x, y in region),
            float(part),
        )
        for a, region, part in zip(found.options, found.regions, found.parts, strict=True)
    )
    now = (float(found.plane.current[0]), float(found.plane.current[1]))
    limit = float(found.plane.corners.max()) or 1.0
    end = min(limit, max(MAP_LEAST, 0.05 * np.ceil(2.5 * max(now) / 0.05)))
    share = tr("Share of “{name}”")
    data = chart.TwoWay(
        share.format(name=row_forms(across)[0]), share.format(name=row_forms(up)[0]), regions, now, float(end)
    )
    return Shown(
        lambda painter, rect, tokens: chart.draw(painter, rect, tokens, data),
        chart.HEIGHT,
        lambda rect, position: chart.words_at(rect, data, position),
        (
            tr("Who is first at each pair of shares, others in proportion"),
            tr("Who is first at each pair of shares"),
            tr("Who is first where"),
        ),
        _map_summary(regions),
        lambda: _map_figures(regions),
        additive_only(evaluation.basis.is_additive),
    )


def _map_summary(regions: tuple[chart.Region, ...]) -> str:
    words = tr("{code} is first on {part} of all pairs of shares")
    largest = sorted(regions, key=lambda region: -region.part)
    return ", ".join(words.format(code=r.code, part=text.chance(r.part)) for r in largest[:3])


def _map_figures(regions: tuple[chart.Region, ...]) -> Figures:
    rows = tuple(
        (
            region.code,
            region.names[0],
            text.share(region.part),
            "; ".join(f"{text.share(x)}, {text.share(y)}" for x, y in region.corners),
        )
        for region in sorted(regions, key=lambda region: -region.part)
    )
    heads = (tr("Code"), tr("Option"), tr("Part of all pairs"), tr("Corners: across, up"))
    return Figures(tr("Two weights together"), heads, rows, frozenset({2}))


def left_out_shown(evaluation: Evaluation, sounding: LeftOutSounding, theme: Theme) -> Shown:
    """One row per criterion, those whose absence changes the first place on top."""
    option_set, found = evaluation.option_set, sounding.found
    colours = colours_of_options(option_set, theme)
    groups = colours_of_groups(option_set, theme)
    order = sorted(
        np.flatnonzero(found.possible).tolist(), key=lambda i: (not found.changed[i], float(found.tau[i]))
    )
    bars = []
    for i in order:
        criterion, winner = option_set.criteria[i], int(found.winners[i])
        changed = bool(found.changed[i])
        bars.append(
            bar_list.Bar(
                option_set.options[winner].badge if winner >= 0 else "",
                colours[max(0, winner)],
                row_forms(criterion),
                float(found.tau[i]),
                text.total(float(found.tau[i]), 2),
                (tr("now first"),) if changed else (tr("still first"),),
                _left_out_words(evaluation, sounding, i),
                strong=changed,
                swatch=groups[top_group(criterion, option_set.groups)],
            )
        )
    heads = (tr("Left out"), tr("Agreement of the order (tau)"), tr("Then first"))
    data = bar_list.BarList(heads, tuple(bars[:MOST_ROWS]), badge_last=True)
    count = int(found.changed.sum())
    return Shown(
        lambda painter, rect, tokens: bar_list.draw(painter, rect, tokens, data),
        bar_list.least_height(data),
        lambda rect, position: bar_list.words_at(rect, data, position),
        _left_out_subtitle(count, len(order)),
        _left_out_subtitle(count, len(order))[0],
        lambda: _left_out_figures(evaluation, sounding, order),
        _left_out_note(evaluation, sounding),
    )


def _left_out_subtitle(count: int, whole: int) -> Forms:
    if count == 0:
        return (
            tr("Without any one criterion the first place stays as it is"),
            tr("The first place never changes"),
        )
    return (
        tr("Leaving out any one of {count} of {whole} criteria changes the first place").format(
            count=count, whole=whole
        ),
        tr("{count} of {whole} change the first place").format(count=count, whole=whole),
    )


def _left_out_note(evaluation: Evaluation, sounding: LeftOutSounding) -> Forms:
    if sounding.method is evaluation.basis.method:
        return ()
    words = tr("Shown for the additive model: ranking so often by {method} takes too long.")
    return (
        words.format(method=method_name(evaluation.basis.method.key)),
        tr("For the additive model only."),
    )


def _left_out_words(evaluation: Evaluation, sounding: LeftOutSounding, i: int) -> str:
    options, found = evaluation.option_set.options, sounding.found
    first = [options[a].badge for a in np.flatnonzero(found.ranks[i] == 1).tolist()]
    words = tr("Without “{name}”: {codes} first; the order agrees with the whole one by tau {tau}")
    return words.format(
        name=evaluation.option_set.criteria[i].name,
        codes=listed(first),
        tau=text.total(float(found.tau[i]), 2),
    )


def _left_out_figures(evaluation: Evaluation, sounding: LeftOutSounding, order: list[int]) -> Figures:
    option_set, found = evaluation.option_set, sounding.found
    shown = [int(a) for a in evaluation.order][:MOST_ROWS]
    rows = tuple(
        (
            option_set.criteria[i].name,
            listed([option_set.options[a].badge for a in np.flatnonzero(found.ranks[i] == 1).tolist()]),
            text.total(float(found.tau[i]), 2),
            *(str(int(found.ranks[i, a])) if found.ranks[i, a] else text.MISSING for a in shown),
        )
        for i in order
    )
    badges = tuple(tr("Rank of {code}").format(code=option_set.options[a].badge) for a in shown)
    heads = (tr("Left out"), tr("Then first"), tr("Tau"), *badges)
    return Figures(tr("One criterion left out"), heads, rows, frozenset(range(2, 3 + len(shown))))


def first_shown(evaluation: Evaluation, found: FirstSounding, theme: Theme) -> Shown:
    """Who can be first under some weights, with scores as they are."""
    option_set = evaluation.option_set
    colours = colours_of_options(option_set, theme)
    ranked = np.flatnonzero(evaluation.problem.ranked).tolist()
    order = sorted(ranked, key=lambda a: -float(found.anyhow.lead[a]))
    bars = tuple(
        bar_list.Bar(
            option_set.options[a].badge,
            colours[a],
            option_forms(option_set.options[a]),
            float(found.anyhow.lead[a]),
            text.difference(float(found.anyhow.lead[a]), 1),
            _first_note(found, a),
            _first_words(evaluation, found, a),
            strong=bool(found.anyhow.possible[a]),
        )
        for a in order[:MOST_ROWS]
    )
    data = bar_list.BarList((tr("Option"), tr("Best lead, points"), tr("Can be first")), bars)
    some, kept = int(found.anyhow.possible.sum()), int(found.in_order.possible.sum())
    subtitle = (
        tr("{some} of {all} can be first under some weights; {kept} if the order of weights stays").format(
            some=some, all=len(order), kept=kept
        ),
        tr("{some} of {all} can be first under some weights").format(some=some, all=len(order)),
    )
    return Shown(
        lambda painter, rect, tokens: bar_list.draw(painter, rect, tokens, data),
        bar_list.least_height(data),
        lambda rect, position: bar_list.words_at(rect, data, position),
        subtitle,
        subtitle[0],
        lambda: _first_figures(evaluation, found, order),
        additive_only(evaluation.basis.is_additive),
    )


def _first_note(found: FirstSounding, option: int) -> Forms:
    if found.in_order.possible[option]:
        return (tr("in this order of weights"), tr("in this order"))
    if found.anyhow.possible[option]:
        return (tr("with weights in another order"), tr("in another order"))
    return (tr("never, whatever the weights"), tr("never"))


def _first_words(evaluation: Evaluation, found: FirstSounding, option: int) -> str:
    item = evaluation.option_set.options[option]
    lead = float(found.anyhow.lead[option])
    if not found.anyhow.possible[option]:
        words = tr("{code} {name} is never first: at best it is {points} points behind")
        return words.format(code=item.badge, name=item.name, points=text.total(-lead, 1))
    weights = found.anyhow.weights[option]
    heaviest = np.argsort(-weights, kind="stable")[:3].tolist()
    told = ", ".join(
        f"{row_forms(evaluation.option_set.criteria[j])[0]} {text.share(float(weights[j]))}"
        for j in heaviest
        if weights[j] > 0
    )
    words = tr("{code} {name} leads by {points} points at best, with {weights}")
    return words.format(code=item.badge, name=item.name, points=text.total(lead, 1), weights=told)


def _first_figures(evaluation: Evaluation, found: FirstSounding, order: list[int]) -> Figures:
    options = evaluation.option_set.options
    rows = tuple(
        (
            options[a].badge,
            options[a].name,
            text.difference(float(found.anyhow.lead[a]), 1),
            _first_note(found, a)[0],
            text.difference(float(found.in_order.lead[a]), 1),
        )
        for a in order
    )
    heads = (
        tr("Code"), tr("Option"), tr("Best lead, any weights"), tr("Can be first"),
        tr("Best lead, this order of weights"),
    )  # fmt: skip
    return Figures(tr("Who can be first"), heads, rows, frozenset({2, 4}))
