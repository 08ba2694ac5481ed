"""What an order of criteria says so far."""

from __future__ import annotations

from criteria.elicitation.order import SCHEMES, Order, ranks, weigh
from criteria.optionset import OptionSet
from evaluator.weighting.rank_order import RankScheme
from ui import text
from ui.presentation.elicitation.comparison import Column
from ui.presentation.elicitation.reading import Reading, brief, keys_of
from ui.translation import counted, translator

tr = translator("Elicitation")


def scheme_name(scheme: RankScheme) -> str:
    return {
        "centroid": tr("Centroid"),
        "sum": tr("Equal steps"),
        "reciprocal": tr("Reciprocal"),
    }[scheme]


def scheme_words(scheme: RankScheme) -> str:
    """What a rule assumes."""
    return {
        "centroid": tr("Centroid (ROC): the mean of all weights in this order. The usual choice."),
        "sum": tr("Rank sum: each place weighs one equal step less than the one above."),
        "reciprocal": tr("Rank reciprocal: 1, a half, a third, a quarter … The first weighs most."),
    }[scheme]


def read(option_set: OptionSet, order: Order) -> Reading:
    keys = keys_of(option_set)
    missing = len(keys) - len(order.placed)
    left = counted(missing, tr, "1 criterion left to place", "{count} criteria left to place")
    words = tr("An order cannot contradict itself. What is uncertain is the rule: compare what each makes.")
    return Reading(
        weigh(order, keys),
        len(order.placed),
        len(keys),
        left if missing else "",
        tr("Nothing to contradict"),
        words,
        basis=_basis(option_set, order),
    )


def by_other_rules(option_set: OptionSet, order: Order) -> tuple[Column, ...]:
    """The points that the other rules make; nothing until all are placed."""
    keys = keys_of(option_set)
    return tuple(
        Column(scheme_name(scheme), points)
        for scheme in SCHEMES
        if scheme != order.scheme and (points := weigh(order, keys, scheme))
    )


def place_words(order: Order, key: str) -> str:
    """1st, or shared 2nd."""
    at = ranks(order)
    if key not in at:
        return tr("no place yet")
    shared = sum(rank == at[key] for rank in at.values()) > 1
    place = text.ordinal(at[key])
    return tr("{place}, shared").format(place=place) if shared else place


def _basis(option_set: OptionSet, order: Order) -> str:
    at = ranks(order)
    listed = ", ".join(f"{at[key]} {brief(option_set, key)}" for key in order.placed)
    words = tr("Rank order, weights by {scheme}: {order}.")
    return words.format(scheme=scheme_name(order.scheme).lower(), order=listed)
