"""What comparisons in pairs say so far."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from criteria.elicitation.pairs import (
    ACCEPTABLE,
    Node,
    PairCorrection,
    Pairs,
    PairSet,
    PairsResult,
    judge,
    weigh,
)
from criteria.optionset import OptionSet
from criteria.tree import members
from ui import text
from ui.controls.chip import Tone
from ui.presentation.elicitation import ratio_words
from ui.presentation.elicitation.reading import Reading, Trouble, brief
from ui.presentation.names import group_forms, row_forms, short
from ui.presentation.tracks import swing_in_words
from ui.text import Forms
from ui.translation import counted, translator

tr = translator("Elicitation")


class Place(NamedTuple):
    """Where a comparison stands: in which set, and of which two."""

    set_key: str
    first: Node
    second: Node


def node_forms(option_set: OptionSet, node: Node) -> Forms:
    if node.is_group:
        return group_forms(next(g for g in option_set.groups if g.key == node.key))
    return row_forms(option_set.criterion(node.key))


def node_name(option_set: OptionSet, node: Node) -> str:
    return short(node_forms(option_set, node))


def node_swing(option_set: OptionSet, node: Node) -> str:
    """What is compared: a swing from worst to best, or all swings of a group together."""
    if not node.is_group:
        return swing_in_words(option_set.criterion(node.key))
    inside = members(node.key, option_set.criteria, option_set.groups)
    names = ", ".join(brief(option_set, key) for key in inside)
    return tr("all together from worst to best: {names}").format(names=names)


def set_name(option_set: OptionSet, pair_set: PairSet) -> str:
    if not pair_set.key:
        return tr("All criteria")
    group = next(g for g in option_set.groups if g.key == pair_set.key)
    if any(node.is_group for node in pair_set.nodes):
        return tr("Between groups") if group.parent is None else tr("Within {group}").format(group=group.name)
    return tr("Within {group}").format(group=short(group_forms(group)))


def read(option_set: OptionSet, pairs: Pairs) -> Reading:
    result = weigh(pairs, option_set)
    judged = sum(one.judged for one in result.sets)
    needed = sum(len(one.pair_set.pairs) for one in result.sets)
    verdict, agreement, tone = _agreement(option_set, result)
    return Reading(
        result.points,
        judged,
        needed,
        _left(result),
        verdict,
        agreement,
        tone,
        tuple(t for one in result.corrections if (t := _trouble(option_set, pairs, one)) is not None),
        _basis(option_set, pairs, result, judged, needed),
        _reasons(option_set, pairs, result),
    )


def _left(result: PairsResult) -> str:
    if not result.missing:
        return ""
    return counted(
        result.missing,
        tr,
        "1 comparison more, at least, before there are points",
        "{count} comparisons more, at least, before there are points",
    )


def _agreement(option_set: OptionSet, result: PairsResult) -> tuple[str, str, Tone]:
    found = [one for one in result.sets if one.found is not None]
    can_differ = any(one.found is not None and one.found.random_index > 0 for one in found)
    if not can_differ:
        words = tr("Judgements can contradict each other only when more is compared than is needed.")
        return tr("Nothing to contradict yet"), words, Tone.NEUTRAL
    ratio = text.number(result.ratio, 2)
    verdict = tr("Consistency ratio {ratio}").format(ratio=ratio)
    if result.ratio <= ACCEPTABLE:
        return verdict, tr("Up to 0.10 is usual: the judgements agree well enough."), Tone.GOOD
    worst = max(found, key=lambda one: one.found.consistency_ratio if one.found is not None else 0.0)
    if len(result.sets) == 1:
        return verdict, tr("Up to 0.10 is usual. Look at these judgements again."), Tone.WARN
    words = tr("Up to 0.10 is usual. It is highest in “{name}”.")
    return verdict, words.format(name=set_name(option_set, worst.pair_set)), Tone.WARN


def _trouble(option_set: OptionSet, pairs: Pairs, one: PairCorrection) -> Trouble | None:
    """None when the nearest number on the scale is what was judged already."""
    mended = ratio_words.nearest(one.mended)
    if abs(mended - one.judged) < 1e-9:
        return None
    first, second = node_name(option_set, one.first), node_name(option_set, one.second)
    words = tr("{judgement}. All others say {mended}; the ratio would come to about {ratio}.").format(
        judgement=ratio_words.sentence(first, second, one.judged),
        mended=ratio_words.figure(mended),
        ratio=text.number(one.ratio, 2),
    )
    action = tr("Set to {ratio}").format(ratio=ratio_words.figure(mended))
    place = Place(one.pair_set.key, one.first, one.second)
    return Trouble(place, words, action, judge(pairs, one.first, one.second, mended))


def _basis(option_set: OptionSet, pairs: Pairs, result: PairsResult, judged: int, needed: int) -> str:
    how = tr("within and between groups") if pairs.by_group else tr("all criteria at once")
    words = tr("AHP, {how}: {judged} of {needed} comparisons, consistency ratio {ratio}.").format(
        how=how, judged=judged, needed=needed, ratio=text.number(result.ratio, 2)
    )
    between = [
        f"{node_name(option_set, a)} {ratio_words.figure(r)} × {node_name(option_set, b)}"
        for a, b, r in _told(pairs, result)
        if a.is_group or b.is_group
    ]
    groups = tr("Groups: {list}.").format(list="; ".join(between)) if between else ""
    return " ".join(filter(None, (words, groups)))


def _told(pairs: Pairs, result: PairsResult) -> Iterable[tuple[Node, Node, float]]:
    """What was judged of the pairs that count, once each."""
    for one in result.sets:
        for first, second in one.pair_set.pairs:
            ratio = pairs.ratio(first, second)
            if ratio is not None:
                yield first, second, ratio


def _reasons(option_set: OptionSet, pairs: Pairs, result: PairsResult) -> dict[str, str]:
    """Each criterion with what it was compared to, both ways."""
    lines: dict[str, list[str]] = {}
    for first, second, ratio in _told(pairs, result):
        for node, other, times in ((first, second, ratio), (second, first, 1 / ratio)):
            if not node.is_group:
                told = f"{ratio_words.figure(times)} × {node_name(option_set, other)}"
                lines.setdefault(node.key, []).append(told)
    return {key: tr("In pairs: {list}.").format(list="; ".join(told)) for key, told in lines.items()}
